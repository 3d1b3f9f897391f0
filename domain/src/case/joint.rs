//! 联办: several departments examine one application at the same time; the applicant comes to the lead counter only
//! (FI-08…FI-10, SIX-10, C1).
//!
//! ```text
//!                 ┌─ light (two departments) ─────────────────────────────▶ conclude
//! opinions, one ──┤
//! by each         └─ full (three or more) ──CallMeeting──▶ called ──HoldMeeting──▶ conclude
//! ```
//!
//! Each department has its own day within the promised one. A late one makes the case no later, but is named to the lead
//! counter and the director (FI-10).

use super::decide::CaseDecision;
use super::event::Happened;
use super::number::PaperNumber;
use super::{Case, PaperKind, Stage, deadline};
use crate::calendar::Due;
use crate::catalog::{JointPlan, JointWeight, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// A joint examination.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Joint {
    /// How much it asks for (C1).
    #[n(0)]
    pub weight: JointWeight,
    /// The departments, the lead first.
    #[n(1)]
    pub units: Vec<UnitTask>,
    /// The meeting, once one was called.
    #[n(2)]
    pub meeting: Option<Meeting>,
}

/// What one department has to do.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct UnitTask {
    /// The department.
    #[n(0)]
    pub name: String,
    /// Its own day.
    #[n(1)]
    pub due: Date,
    /// Its opinion; none yet.
    #[n(2)]
    pub opinion: Option<Opinion>,
}

/// A department's opinion (联办意见).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Opinion {
    /// When it was given.
    #[n(0)]
    pub at: Timestamp,
    /// Who entered it.
    #[n(1)]
    pub by: Option<StaffNo>,
    /// For, on condition, against.
    #[n(2)]
    pub stance: Stance,
    /// In words.
    #[n(3)]
    pub text: String,
}

/// What a department says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Stance {
    /// 同意.
    #[n(0)]
    Agree,
    /// 有条件同意.
    #[n(1)]
    OnCondition,
    /// 不同意.
    #[n(2)]
    Disagree,
}

/// A joint meeting (联审会议).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Meeting {
    /// When it begins.
    #[n(0)]
    pub at: Timestamp,
    /// Where.
    #[n(1)]
    pub place: String,
    /// What came of it; none before it was held.
    #[n(2)]
    pub held: Option<Minutes>,
}

/// The minutes of a meeting.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Minutes {
    /// When they were entered.
    #[n(0)]
    pub at: Timestamp,
    /// Who was there.
    #[n(1)]
    pub present: String,
    /// What was concluded.
    #[n(2)]
    pub conclusion: String,
    /// Whether it is a yes.
    #[n(3)]
    pub stance: Stance,
}

impl Joint {
    /// The examination as it begins: each department's day counted from the moment of acceptance, none after the
    /// promised one.
    pub(super) fn begin(view: &dyn View, start: Timestamp, plan: &JointPlan, due: &Due) -> Self {
        let calendar = deadline::calendar(view);
        let task = |unit: &crate::catalog::JointUnit| UnitTask {
            name: unit.name.clone(),
            due: calendar.due(start.date(), unit.within).date.min(due.date),
            opinion: None,
        };
        Joint { weight: plan.weight(), units: plan.units.iter().map(task).collect(), meeting: None }
    }

    /// The days counted anew: what was said and decided by then stays.
    #[must_use]
    fn after(mut self, before: Option<&Joint>) -> Self {
        let Some(before) = before else { return self };
        for unit in &mut self.units {
            let same = before.units.iter().find(|other| other.name == unit.name);
            unit.opinion = same.and_then(|other| other.opinion.clone());
        }
        self.meeting.clone_from(&before.meeting);
        self
    }

    /// Departments that have not said anything yet.
    pub fn silent(&self) -> impl Iterator<Item = &UnitTask> {
        self.units.iter().filter(|unit| unit.opinion.is_none())
    }

    /// The first department whose day has passed without an opinion (FI-10).
    pub fn late(&self, today: Date) -> Option<&str> {
        self.silent().find(|unit| unit.due < today).map(|unit| unit.name.as_str())
    }

    /// Whether a meeting is due that was not held: only a full joint matter needs one (C1).
    pub fn needs_meeting(&self) -> bool {
        self.weight == JointWeight::Full && self.meeting.as_ref().is_none_or(|meeting| meeting.held.is_none())
    }

    /// Whether it was decided against: by the meeting, or, where none is needed, by a department.
    pub fn is_against(&self) -> bool {
        let held = self.meeting.as_ref().and_then(|meeting| meeting.held.as_ref());
        let against = |unit: &UnitTask| unit.opinion.as_ref().is_some_and(|one| one.stance == Stance::Disagree);
        match self.weight {
            JointWeight::Full => held.is_some_and(|minutes| minutes.stance == Stance::Disagree),
            JointWeight::Light => self.units.iter().any(against),
        }
    }

    /// Whether a meeting was called and not held yet.
    pub fn is_called(&self) -> bool {
        self.meeting.as_ref().is_some_and(|meeting| meeting.held.is_none())
    }
}

/// The events by which the joint examination of an accepted case begins, if its item asks for one.
pub(super) fn begin(
    view: &dyn View,
    start: Timestamp,
    item: Option<&ServiceItem>,
    due: &Due,
    before: Option<&Joint>,
) -> Option<Happened> {
    let plan = item?.joint.as_ref()?;
    Some(Happened::JointBegun { joint: Joint::begin(view, start, plan, due).after(before) })
}

/// FI-09, FI-10: concluded when every department has spoken and, in a full joint matter, the meeting was held; never against
/// what was decided together.
pub(super) fn check_done(case: &Case) -> Result<(), CaseRefusal> {
    let Some(joint) = &case.joint else { return Ok(()) };
    let silent: Vec<String> = joint.silent().map(|unit| unit.name.clone()).collect();
    if !silent.is_empty() {
        return Err(CaseRefusal::OpinionsMissing(silent));
    }
    if joint.needs_meeting() {
        return Err(CaseRefusal::NoMeeting);
    }
    if joint.is_against() { Err(CaseRefusal::NotAgreed) } else { Ok(()) }
}

fn running(case: &Case) -> Result<&Joint, CaseRefusal> {
    case.joint.as_ref().filter(|_| case.stage == Stage::Accepted).ok_or(CaseRefusal::WrongStage)
}

/// SIX-10: an opinion, or a new one in the place of an earlier: the timeline keeps both.
pub(super) fn opine(
    case: &Case,
    unit: u8,
    (stance, text): (Stance, &str),
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if usize::from(unit) >= running(case)?.units.len() {
        return Err(CaseRefusal::WrongStage.into());
    }
    if text.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.happened(Happened::OpinionGiven { unit, stance, text: text.trim().to_owned() });
    Ok(())
}

/// FI-09: a meeting is called, or called for another day; not for a moment that has passed, nor after the promised day.
pub(super) fn call(
    case: &Case,
    at: Timestamp,
    (place, notice): (&str, &PaperNumber),
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !running(case)?.needs_meeting() {
        return Err(CaseRefusal::WrongStage.into());
    }
    if place.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    // People say the minute: this one has not passed yet.
    if at.0 + 60_000 <= decision.context.when.0 {
        return Err(CaseRefusal::MeetingPassed.into());
    }
    if let Some(due) = case.due.as_ref().filter(|due| due.date < at.date()) {
        return Err(CaseRefusal::MeetingTooLate(due.date).into());
    }
    decision.happened(Happened::MeetingCalled { at, place: place.trim().to_owned() });
    decision.paper(PaperKind::Meeting, notice);
    Ok(())
}

/// FI-09: a meeting that was called was held, and not before it began.
pub(super) fn hold(
    case: &Case,
    (present, conclusion, stance): (&str, &str, Stance),
    minutes: &PaperNumber,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let called = running(case)?.meeting.as_ref().filter(|meeting| meeting.held.is_none());
    let called = called.ok_or(CaseRefusal::WrongStage)?;
    if decision.context.when < called.at {
        return Err(CaseRefusal::MeetingToCome(called.at).into());
    }
    if present.trim().is_empty() || conclusion.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let (present, conclusion) = (present.trim().to_owned(), conclusion.trim().to_owned());
    decision.happened(Happened::MeetingHeld { present, conclusion, stance });
    decision.paper(PaperKind::Minutes, minutes);
    Ok(())
}
