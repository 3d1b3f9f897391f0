//! What others decide, as a clerk enters it: a higher body, several departments, hearings and visits.

use crate::clerk::{blank, pick_case};
use crate::plan::Dice;
use domain::case::command::{CaseCommand, HandsCommand};
use domain::case::joint::{Joint, Stance};
use domain::case::{Case, Stage, escalation, procedure};
use domain::catalog::ProcedureKind;
use domain::ids::RecordId;
use domain::sync::replica::Replica;
use domain::time::Timestamp;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hand {
    Refer,
    ReportUp,
    FollowUp,
    /// The higher body's answer.
    Hear(u8),
    /// A department's opinion.
    Opine(u8),
    CallMeeting,
    /// What the meeting concluded.
    HoldMeeting(u8),
    /// A hearing, a visit or a test.
    Begin(u8),
    End,
}

/// What is done on the way up and back.
pub fn way_up(dice: &mut Dice) -> Hand {
    match dice.roll(8) {
        0..=2 => Hand::ReportUp,
        3 => Hand::FollowUp,
        4..=6 => Hand::Hear(dice.small(6)),
        _ => Hand::Refer,
    }
}

/// What departments do together.
pub fn together(dice: &mut Dice) -> Hand {
    match dice.roll(9) {
        0..=4 => Hand::Opine(dice.small(12)),
        5 | 6 => Hand::CallMeeting,
        _ => Hand::HoldMeeting(dice.small(6)),
    }
}

/// A procedure begins or ends.
pub fn procedures(dice: &mut Dice) -> Hand {
    if dice.roll(2) == 0 { Hand::Begin(dice.small(3)) } else { Hand::End }
}

/// The command of a deed, on a case that the device shows as ready for it.
pub fn command(replica: &Replica, hand: Hand, when: Timestamp) -> Option<CaseCommand> {
    let (case, what) = match hand {
        Hand::Refer => {
            let (case, _) = pick_case(replica, escalation::can_refer)?;
            (case, HandsCommand::Refer { reason: "theirs".into(), notice: blank(), body: "county".into() })
        }
        Hand::ReportUp => {
            let (case, _) = pick_case(replica, escalation::can_report)?;
            let expected = Some(when.date().plus_days(3));
            (case, HandsCommand::ReportUp { body: "county".into(), how: "by post".into(), expected })
        }
        Hand::FollowUp => {
            let (case, _) = pick_case(replica, escalation::is_above)?;
            (case, HandsCommand::FollowUp { number: "17".into(), text: "next week".into() })
        }
        Hand::Hear(answer) => {
            let (case, _) = pick_case(replica, escalation::is_above)?;
            (case, HandsCommand::HearFromAbove { result: "their word".into(), stance: stance(answer) })
        }
        Hand::Opine(answer) => {
            let silent = |joint: &Joint| joint.units.iter().position(|unit| unit.opinion.is_none());
            let (case, found) = pick_joint(replica, |joint| silent(joint).is_some())?;
            let unit = u8::try_from(found.joint.as_ref().and_then(silent)?).ok()?;
            (case, HandsCommand::GiveOpinion { unit, stance: stance(answer), text: "an opinion".into() })
        }
        Hand::CallMeeting => {
            let (case, _) = pick_joint(replica, Joint::needs_meeting)?;
            let at = Timestamp(when.0 + 30 * 60_000);
            (case, HandsCommand::CallMeeting { at, place: "upstairs".into(), notice: blank() })
        }
        Hand::HoldMeeting(answer) => {
            let (case, _) = pick_joint(replica, Joint::is_called)?;
            let (present, conclusion) = ("everybody".into(), "a conclusion".into());
            (case, HandsCommand::HoldMeeting { present, conclusion, minutes: blank(), stance: stance(answer) })
        }
        Hand::Begin(which) => {
            let (case, _) = pick_case(replica, procedure::can_begin)?;
            let kind = match which {
                0 => ProcedureKind::Hearing,
                1 => ProcedureKind::SiteVisit,
                _ => ProcedureKind::Test,
            };
            // No clock stands still for a visit, so nobody is told of it in writing.
            let notice = (kind != ProcedureKind::SiteVisit).then(blank);
            (case, HandsCommand::BeginProcedure { kind, reason: "in doubt".into(), day: None, notice })
        }
        Hand::End => {
            let (case, _) = pick_case(replica, procedure::can_end)?;
            (case, HandsCommand::EndProcedure { text: "no doubt".into() })
        }
    };
    Some(CaseCommand::Hands { case, what })
}

fn pick_joint(replica: &Replica, test: impl Fn(&Joint) -> bool) -> Option<(RecordId, Case)> {
    pick_case(replica, |case| case.stage == Stage::Accepted && case.joint.as_ref().is_some_and(&test))
}

/// Mostly a yes.
fn stance(answer: u8) -> Stance {
    match answer {
        0 => Stance::Disagree,
        1 => Stance::OnCondition,
        _ => Stance::Agree,
    }
}
