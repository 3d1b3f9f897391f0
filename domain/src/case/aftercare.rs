//! 跟踪回访: what the applicant says when it is over (WK-03), and the feedback that every case done by an agent ends with
//! (AG-11, D10).
//!
//! ```text
//! ended ──PlanCallBack──▶ planned for a day ──CallBack──▶ heard
//!                                               └────────▶ not reached; three such days are enough
//! ```
//!
//! Five levels everywhere; satisfied are the upper three (C20). Nothing is rated by default.

use super::decide::CaseDecision;
use super::event::Happened;
use super::number::PaperNumber;
use super::{Case, PaperKind, Stage};
use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// On how many days somebody who cannot be reached is tried (AG-11).
pub const TRIES: usize = 3;

/// What followed a case that ended.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode)]
pub struct Aftercare {
    /// The day a call is planned for; none where none is, or it was made.
    #[n(0)]
    pub planned: Option<Date>,
    /// Calls so far, the oldest first.
    #[n(1)]
    pub calls: Vec<Call>,
}

/// A call, a visit, a form that came back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Call {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// Who called.
    #[n(1)]
    pub by: Option<StaffNo>,
    /// By which way: phone, visit, in writing.
    #[n(2)]
    pub channel: String,
    /// What was said; none where nobody was reached.
    #[n(3)]
    pub said: Option<Said>,
}

/// What the applicant said.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Said {
    /// How satisfied.
    #[n(0)]
    pub level: Level,
    /// Whether result and papers were received.
    #[n(1)]
    pub confirms: Confirms,
    /// In words; empty where nothing more was said.
    #[n(2)]
    pub words: String,
}

/// The five levels (B.1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Level {
    /// 非常不满意.
    #[n(1)]
    VeryUnsatisfied,
    /// 不满意.
    #[n(2)]
    Unsatisfied,
    /// 基本满意.
    #[n(3)]
    Fairly,
    /// 满意.
    #[n(4)]
    Satisfied,
    /// 非常满意.
    #[n(5)]
    VerySatisfied,
}

impl Level {
    /// All, the best first.
    pub const ALL: [Level; 5] =
        [Level::VerySatisfied, Level::Satisfied, Level::Fairly, Level::Unsatisfied, Level::VeryUnsatisfied];

    /// Satisfied or not, where only that is asked (C20).
    pub fn is_satisfied(self) -> bool {
        self >= Level::Fairly
    }
}

/// Whether the applicant confirms that result and papers came.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Confirms {
    /// They came.
    #[n(0)]
    Yes,
    /// They did not, or not all.
    #[n(1)]
    No,
}

impl Aftercare {
    /// Whether somebody was reached.
    pub fn is_heard(&self) -> bool {
        self.calls.iter().any(|call| call.said.is_some())
    }

    /// On how many different days nobody was reached.
    pub fn days_tried(&self) -> usize {
        let mut days: Vec<Date> =
            self.calls.iter().filter(|call| call.said.is_none()).map(|call| call.at.date()).collect();
        days.sort_unstable();
        days.dedup();
        days.len()
    }
}

/// Whether a case is over, so that its applicant can be asked.
fn is_over(case: &Case) -> bool {
    matches!(case.stage, Stage::Delivered | Stage::Returned)
}

/// AG-11: whether the feedback on an agent's work is still owed: nobody was reached, and not tried on three days.
pub fn owes_feedback(case: &Case) -> bool {
    let entrusted = case.agency.as_ref().is_some_and(super::agency::Agency::holds);
    let none = Aftercare::default();
    let after = case.aftercare.as_ref().unwrap_or(&none);
    entrusted && case.stage == Stage::Delivered && !after.is_heard() && after.days_tried() < TRIES
}

/// Whether a call can be made now, and whether one can be planned.
pub fn can_call(case: &Case) -> bool {
    is_over(case)
}

/// WK-03: a call for a day from today on.
pub(super) fn plan(case: &Case, day: Date, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !is_over(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if day < decision.context.when.date() {
        return Err(CaseRefusal::DayPassed.into());
    }
    decision.happened(Happened::CallPlanned { day });
    Ok(())
}

/// WK-03, AG-11: who was reached says what; who was not is tried again.
pub(super) fn call(
    case: &Case,
    channel: &str,
    said: Option<&Said>,
    paper: Option<&PaperNumber>,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !is_over(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if channel.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.happened(Happened::Called { channel: channel.trim().to_owned(), said: said.cloned() });
    if let (Some(_), Some(number)) = (said, paper) {
        decision.paper(PaperKind::Feedback, number);
    }
    Ok(())
}
