//! 上报: the way up of a matter that a higher body decides, and back (FI-12, SIX-11, SIX-12).
//!
//! ```text
//! (none) ──Refer──▶ to be sent ──ReportUp──▶ sent ──FollowUp*──▶ sent ──HearFromAbove──▶ answered: conclude or return
//! accepted as such ──┘
//! ```
//!
//! Two promises stand beside each other: the day until which the hall sends it up, which is the hall's alone, and the day
//! promised to the citizen for the whole, which counts the higher body's time in (TL-04). The counter that took it in stays
//! responsible until the result is handed over.

use super::decide::CaseDecision;
use super::event::Happened;
use super::joint::Stance;
use super::number::PaperNumber;
use super::{Case, PaperKind, Stage, deadline};
use crate::calendar::Due;
use crate::catalog::{HandlingMode, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Limit, Timestamp, WorkingDays};

/// Until when a matter is sent up whose item does not say: 3 working days, the least of the usual promises (C9).
const USUAL: Limit = Limit::Working(WorkingDays(3));

/// How the way up of a case stands.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Escalation {
    /// The day until which it is sent up, and how it was counted.
    #[n(0)]
    pub send_by: Due,
    /// When and where to; none while it has not gone up.
    #[n(1)]
    pub sent: Option<Sent>,
    /// The higher body's number of it; empty while none is known.
    #[n(2)]
    pub number: String,
    /// When its result came, and what it was; none yet.
    #[n(3)]
    pub heard: Option<Heard>,
    /// The body that decides, where it was found later; else the item's.
    #[n(4)]
    pub body: Option<String>,
    /// From which day the time until sending it up is counted.
    #[n(5)]
    pub since: Option<Date>,
}

/// A case sent up.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Sent {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// To which body.
    #[n(1)]
    pub body: String,
    /// By which way, and with whom to speak there.
    #[n(2)]
    pub how: String,
    /// When the body says it will decide, where it says so.
    #[n(3)]
    pub expected: Option<Date>,
}

/// The higher body's result.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Heard {
    /// When it came.
    #[n(0)]
    pub at: Timestamp,
    /// In words.
    #[n(1)]
    pub result: String,
    /// Whether it is a yes.
    #[n(2)]
    pub stance: Stance,
}

impl Escalation {
    /// Whether it lies with the higher body now.
    pub fn is_above(&self) -> bool {
        self.sent.is_some() && self.heard.is_none()
    }
}

/// How long an item's case may take until it is sent up.
pub(super) fn limit(item: Option<&ServiceItem>) -> Limit {
    item.and_then(|item| item.submit_within).unwrap_or(USUAL)
}

/// The day until which an item's case is sent up, counted like the promised one and never after it (SIX-11).
pub(super) fn send_by(view: &dyn View, start: Timestamp, item: Option<&ServiceItem>, due: &Due) -> Due {
    let own = deadline::due(view, start, limit(item));
    if own.date > due.date { due.clone() } else { own }
}

/// Whether it may be found now to belong to a higher body: a promised matter that nobody else examines (SIX-14).
pub fn can_refer(case: &Case) -> bool {
    let promised = matches!(case.mode, HandlingMode::Commitment | HandlingMode::ClearAnswer);
    case.stage == Stage::Accepted && promised && case.escalation.is_none() && case.joint.is_none()
}

/// Whether it is to be sent up.
pub fn can_report(case: &Case) -> bool {
    case.stage == Stage::Accepted && case.escalation.as_ref().is_some_and(|way| way.sent.is_none())
}

/// Whether it lies with the higher body.
pub fn is_above(case: &Case) -> bool {
    case.stage == Stage::Accepted && case.escalation.as_ref().is_some_and(Escalation::is_above)
}

/// SIX-12: what a higher body decides is not concluded before its result is in, and never against it.
pub(super) fn check_heard(case: &Case) -> Result<(), CaseRefusal> {
    match case.escalation.as_ref().map(|way| &way.heard) {
        Some(None) => Err(CaseRefusal::NotHeard),
        Some(Some(heard)) if heard.stance == Stance::Disagree => Err(CaseRefusal::NotAgreed),
        _ => Ok(()),
    }
}

/// SIX-14: it becomes a matter reported up; the promised day stays, the citizen is told in writing.
pub(super) fn refer(
    view: &dyn View,
    case: &Case,
    item: Option<&ServiceItem>,
    (reason, body): (&str, &str),
    notice: &PaperNumber,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let due = case.due.as_ref().filter(|_| can_refer(case)).ok_or(CaseRefusal::WrongStage)?;
    if reason.trim().is_empty() || body.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let (reason, body) = (reason.trim().to_owned(), body.trim().to_owned());
    decision.happened(Happened::Referred { reason, body });
    let send_by = send_by(view, decision.context.when, item, due);
    decision.happened(Happened::GoesUp { send_by });
    decision.paper(PaperKind::ReportUp, notice);
    Ok(())
}

/// SIX-11: it was sent up.
pub(super) fn report(
    case: &Case,
    (body, how): (&str, &str),
    expected: Option<Date>,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !can_report(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if body.trim().is_empty() || how.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    if expected.is_some_and(|day| day < decision.context.when.date()) {
        return Err(CaseRefusal::DayPassed.into());
    }
    let (body, how) = (body.trim().to_owned(), how.trim().to_owned());
    decision.happened(Happened::ReportedUp { body, how, expected });
    Ok(())
}

/// SIX-12, AG-03: each contact with the higher body is a line with its date.
pub(super) fn follow_up(case: &Case, number: &str, text: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !is_above(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if text.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.happened(Happened::FollowedUp { number: number.trim().to_owned(), text: text.trim().to_owned() });
    Ok(())
}

/// SIX-12: the higher body's result.
pub(super) fn hear(
    case: &Case,
    (result, stance): (&str, Stance),
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !is_above(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if result.trim().is_empty() {
        return Err(CaseRefusal::NoResult.into());
    }
    decision.happened(Happened::HeardFromAbove { result: result.trim().to_owned(), stance });
    Ok(())
}
