//! The only place where a case changes. Cannot fail, reads no configuration.

use super::aftercare::Call;
use super::agency::{Agency, Revoked};
use super::answer::{Answer, Word};
use super::command::Field;
use super::escalation::{Escalation, Heard, Sent};
use super::event::{CaseEvent, Happened};
use super::extension::Extension;
use super::fee::{Fee, Receipt};
use super::hold::Hold;
use super::joint::{Meeting, Minutes, Opinion};
use super::recount::Moved;
use super::submission::Submission;
use super::{Applicant, Case, Happening, Moment, Paper, Piece, Stage, Turn, elsewhere, files, special};
use crate::calendar::Due;
use crate::ids::VillageCode;
use crate::record::Shelf;
use crate::time::{Date, Timestamp};

/// Applies an event to its case; an event on a case that is not held changes nothing.
pub fn apply(event: &CaseEvent, shelf: &mut dyn Shelf) {
    let mut case = match &event.what {
        Happened::Received(case) => (**case).clone(),
        _ => match shelf.load::<Case>(event.case) {
            Some(case) => case,
            None => return,
        },
    };
    let told = change(&mut case, event);
    if let Some((what, detail)) = told {
        case.moments.push(Moment { at: event.at, by: event.by.clone(), what, detail });
    }
    shelf.save(event.case, &case);
}

/// Changes the case and says what its timeline shall tell, if anything.
fn change(case: &mut Case, event: &CaseEvent) -> Option<(Happening, String)> {
    let at = event.at;
    match &event.what {
        Happened::Received(_) => Some((Happening::Received, String::new())),
        Happened::Accepted { due, after_supplement } => {
            case.stage = Stage::Accepted;
            case.accepted = Some(at);
            case.due = Some(due.clone());
            case.turns.push(if *after_supplement { Turn::Completed } else { Turn::Accepted });
            Some((Happening::Accepted, String::new()))
        }
        Happened::SupplementRequested { .. } => {
            case.stage = Stage::Supplementing;
            case.turns.push(Turn::Supplement);
            let missing: Vec<&str> = case.missing().collect();
            let detail = missing.join("、");
            Some((Happening::SupplementRequested, detail))
        }
        Happened::PiecesArrived { pieces } => Some((Happening::PieceArrived, arrive(case, pieces, at))),
        Happened::FurtherDemanded { name, reason } => {
            case.pieces.push(Piece { name: name.clone(), main: false, arrived: None, demanded_later: true });
            Some((Happening::FurtherDemand, format!("{name}：{reason}")))
        }
        Happened::Returned { facts, .. } => {
            case.stage = Stage::Returned;
            case.turns.push(Turn::Returned);
            case.outcome = facts.clone();
            case.ended = Some(at);
            Some((Happening::Returned, facts.clone()))
        }
        Happened::Concluded { result } => {
            case.stage = Stage::Concluded;
            case.outcome = result.clone();
            case.ended = Some(at);
            Some((Happening::Concluded, result.clone()))
        }
        Happened::Delivered { to } => {
            case.stage = Stage::Delivered;
            Some((Happening::Delivered, to.clone()))
        }
        Happened::Corrected { field, old, new } => {
            set_field(&mut case.applicant, *field, new);
            Some((Happening::Corrected, format!("{old} → {new}")))
        }
        Happened::Noted { text } => Some((Happening::Noted, text.clone())),
        Happened::DayConfirmed { received, due } => {
            case.received = *received;
            case.date_to_confirm = false;
            if due.is_some() {
                case.accepted = Some(*received);
                case.due = due.clone();
            }
            Some((Happening::DateConfirmed, received.date().to_string()))
        }
        Happened::ExtensionAsked { until, reason } => {
            let old = case.due.as_ref().map_or(*until, |due| due.date);
            let (until, reason, by) = (*until, reason.clone(), event.by.clone());
            case.extension =
                Some(Extension { old, until, reason: reason.clone(), asked: at, by, answer: None, told: None });
            Some((Happening::ExtensionAsked, format!("{until} · {reason}")))
        }
        Happened::ExtensionAnswered(word) => {
            let extension = case.extension.as_mut()?;
            extension.answer = Some(Answer { at, by: event.by.clone(), word: word.clone() });
            Some(match word {
                Word::Granted => (Happening::ExtensionGranted, extension.until.to_string()),
                Word::Refused(reason) => (Happening::ExtensionRefused, reason.clone()),
            })
        }
        Happened::ExtensionTold { how, due } => {
            case.extension.as_mut()?.told = Some(at);
            if due.is_some() {
                case.due.clone_from(due);
            }
            Some((Happening::Extended, how.clone()))
        }
        Happened::ReturnSubmitted { ground, facts, rule } => {
            let (ground, facts, rule, by) = (*ground, facts.clone(), rule.clone(), event.by.clone());
            case.submission = Some(Submission { ground, facts: facts.clone(), rule, at, by, answer: None });
            Some((Happening::ReturnSubmitted, facts))
        }
        Happened::ReturnAnswered(word) => {
            let answer = Answer { at, by: event.by.clone(), word: word.clone() };
            case.submission.as_mut()?.answer = Some(answer);
            Some(match word {
                Word::Granted => (Happening::ReturnAllowed, String::new()),
                Word::Refused(reason) => (Happening::ReturnNotAllowed, reason.clone()),
            })
        }
        Happened::Withdrawn { reason } => {
            case.stage = Stage::Withdrawn;
            case.outcome.clone_from(reason);
            case.ended = Some(at);
            Some((Happening::Withdrawn, reason.clone()))
        }
        Happened::Transferred { to, counter, reason } => {
            case.handler = to.clone();
            case.counter = *counter;
            Some((Happening::Transferred, reason.clone()))
        }
        Happened::PaperIssued { kind, number } => {
            case.papers.push(Paper { kind: *kind, number: number.clone(), at });
            None
        }
        Happened::GoesUp { .. }
        | Happened::Referred { .. }
        | Happened::ReportedUp { .. }
        | Happened::FollowedUp { .. }
        | Happened::HeardFromAbove { .. } => go_up(case, at, &event.what),
        Happened::JointBegun { .. }
        | Happened::OpinionGiven { .. }
        | Happened::MeetingCalled { .. }
        | Happened::MeetingHeld { .. } => examine(case, event),
        Happened::Recounted { due, send_by, units, year } => recount(case, at, (due, send_by.as_ref(), units), *year),
        Happened::MovedTold { how } => {
            case.moved.as_mut()?.told = Some(at);
            Some((Happening::MovedTold, how.clone()))
        }
        Happened::Special(what) => special::apply(case, event, what),
        Happened::Files(event) => Some(files::change(case, at, event)),
        Happened::Elsewhere(what) => elsewhere::apply(case, event, what),
        Happened::FeeAsked { .. }
        | Happened::FeePaid { .. }
        | Happened::Entrusted { .. }
        | Happened::Revoked { .. }
        | Happened::CallPlanned { .. }
        | Happened::Called { .. } => beside(case, event),
        Happened::Held { kind, text } => {
            case.held = Some(Hold { kind: *kind, since: at, text: text.clone() });
            Some((Happening::Held, text.clone()))
        }
        Happened::Resumed => {
            case.held = None;
            Some((Happening::Resumed, String::new()))
        }
    }
}

/// Fee, agent and calls: what goes on beside the case.
fn beside(case: &mut Case, event: &CaseEvent) -> Option<(Happening, String)> {
    let at = event.at;
    match &event.what {
        Happened::FeeAsked { fen } => {
            case.fee = Some(Fee { fen: *fen, asked: at, paid: None });
            Some((Happening::FeeAsked, format!("¥{}.{:02}", fen / 100, fen % 100)))
        }
        Happened::FeePaid { number, channel } => {
            case.fee.as_mut()?.paid = Some(Receipt { at, number: number.clone(), channel: channel.clone() });
            Some((Happening::FeePaid, format!("{channel} {number}")))
        }
        Happened::Entrusted { agent, powers, until, papers } => {
            let (agent, powers, papers) = (agent.clone(), powers.clone(), papers.clone());
            case.agency = Some(Agency { agent, powers: powers.clone(), until: *until, papers, at, revoked: None });
            Some((Happening::Entrusted, powers))
        }
        Happened::Revoked { reason } => {
            case.agency.as_mut()?.revoked = Some(Revoked { at, reason: reason.clone() });
            Some((Happening::Revoked, reason.clone()))
        }
        Happened::CallPlanned { day } => {
            case.aftercare.get_or_insert_default().planned = Some(*day);
            Some((Happening::CallPlanned, day.to_string()))
        }
        Happened::Called { channel, said } => {
            let after = case.aftercare.get_or_insert_default();
            if said.is_some() {
                after.planned = None;
            }
            after.calls.push(Call { at, by: event.by.clone(), channel: channel.clone(), said: said.clone() });
            Some(match said {
                Some(said) => (Happening::Called, said.words.clone()),
                None => (Happening::NotReached, channel.clone()),
            })
        }
        _ => None,
    }
}

/// Counted anew by another plan; the timeline tells of it only where the promised day moved.
fn recount(
    case: &mut Case,
    at: Timestamp,
    (due, send_by, units): (&Due, Option<&Due>, &[Date]),
    year: i32,
) -> Option<(Happening, String)> {
    let old = case.due.replace(due.clone())?;
    if let (Some(way), Some(send_by)) = (case.escalation.as_mut(), send_by) {
        way.send_by = send_by.clone();
    }
    let tasks = case.joint.iter_mut().flat_map(|joint| &mut joint.units);
    tasks.zip(units).for_each(|(task, day)| task.due = *day);
    if let Some(extension) = case.extension.as_mut().filter(|extension| extension.told.is_none()) {
        extension.old = due.date;
    }
    if old.date == due.date {
        return None;
    }
    let detail = format!("{year}：{} → {}", old.date, due.date);
    let first = case.moved.take().map_or(old, |moved| moved.old);
    case.moved = Some(Moved { old: first, at, told: None });
    Some((Happening::Recounted, detail))
}

/// The way up and back.
fn go_up(case: &mut Case, at: Timestamp, what: &Happened) -> Option<(Happening, String)> {
    match what {
        Happened::GoesUp { send_by } => {
            let before = case.escalation.take();
            let send_by = send_by.clone();
            case.escalation = Some(match before {
                Some(way) => Escalation { send_by, ..way },
                None => Escalation { send_by, sent: None, number: String::new(), heard: None, body: None, since: None },
            });
            None
        }
        Happened::Referred { reason, body } => {
            case.turns.push(Turn::Referred);
            let (send_by, since) = (case.due.clone()?, Some(at.date()));
            let (sent, number, heard, body) = (None, String::new(), None, Some(body.clone()));
            case.escalation = Some(Escalation { send_by, sent, number, heard, body, since });
            Some((Happening::Referred, reason.clone()))
        }
        Happened::ReportedUp { body, how, expected } => {
            let sent = Sent { at, body: body.clone(), how: how.clone(), expected: *expected };
            case.escalation.as_mut()?.sent = Some(sent);
            Some((Happening::ReportedUp, format!("{body} · {how}")))
        }
        Happened::FollowedUp { number, text } => {
            let way = case.escalation.as_mut()?;
            if !number.is_empty() {
                way.number.clone_from(number);
            }
            Some((Happening::FollowedUp, text.clone()))
        }
        Happened::HeardFromAbove { result, stance } => {
            case.escalation.as_mut()?.heard = Some(Heard { at, result: result.clone(), stance: *stance });
            Some((Happening::HeardFromAbove, result.clone()))
        }
        _ => None,
    }
}

/// The departments and their meeting.
fn examine(case: &mut Case, event: &CaseEvent) -> Option<(Happening, String)> {
    let at = event.at;
    match &event.what {
        Happened::JointBegun { joint } => {
            case.joint = Some(joint.clone());
            None
        }
        Happened::OpinionGiven { unit, stance, text } => {
            let task = case.joint.as_mut()?.units.get_mut(usize::from(*unit))?;
            task.opinion = Some(Opinion { at, by: event.by.clone(), stance: *stance, text: text.clone() });
            Some((Happening::OpinionGiven, format!("{}：{text}", task.name)))
        }
        Happened::MeetingCalled { at: begins, place } => {
            case.joint.as_mut()?.meeting = Some(Meeting { at: *begins, place: place.clone(), held: None });
            let (hour, minute, _) = begins.clock();
            Some((Happening::MeetingCalled, format!("{} {hour:02}:{minute:02} {place}", begins.date())))
        }
        Happened::MeetingHeld { present, conclusion, stance } => {
            let meeting = case.joint.as_mut()?.meeting.as_mut()?;
            meeting.held =
                Some(Minutes { at, present: present.clone(), conclusion: conclusion.clone(), stance: *stance });
            Some((Happening::MeetingHeld, conclusion.clone()))
        }
        _ => None,
    }
}

/// Marks pieces as arrived and names them.
pub(super) fn arrive(case: &mut Case, pieces: &[u8], at: Timestamp) -> String {
    let mut names = Vec::new();
    for (place, piece) in case.pieces.iter_mut().enumerate() {
        if pieces.iter().any(|arrived| usize::from(*arrived) == place) {
            piece.arrived.get_or_insert(at);
            names.push(piece.name.clone());
        }
    }
    names.join("、")
}

/// What stands in the applicant's field that a correction names; a village is its code.
pub(super) fn field(applicant: &Applicant, field: Field) -> String {
    match field {
        Field::Name => applicant.name.clone(),
        Field::Phone => applicant.phone.clone(),
        Field::Identity => applicant.identity.clone(),
        Field::Village => applicant.village.map_or(String::new(), |village| village.0.to_string()),
    }
}

/// Sets the field that a correction names.
pub(super) fn set_field(applicant: &mut Applicant, field: Field, value: &str) {
    match field {
        Field::Name => value.clone_into(&mut applicant.name),
        Field::Phone => value.clone_into(&mut applicant.phone),
        Field::Identity => value.clone_into(&mut applicant.identity),
        Field::Village => applicant.village = value.parse().ok().map(VillageCode),
    }
}
