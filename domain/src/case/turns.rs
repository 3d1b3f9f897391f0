//! What else can become of an open case: its applicant wants it no more, or another handler goes on with it.

use super::Case;
use super::decide::CaseDecision;
use super::event::Happened;
use crate::hall::check_staff;
use crate::ids::{CounterNo, StaffNo};
use crate::queue::counter;
use crate::record::{Found, View};
use crate::refusal::{CaseRefusal, QueueRefusal, Refusal};

/// 撤回: at the applicant's wish, with the reason in words; what was handed in goes back.
pub(super) fn withdraw(case: &Case, reason: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !case.is_open() {
        return Err(CaseRefusal::WrongStage.into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.happened(Happened::Withdrawn { reason: reason.trim().to_owned() });
    Ok(())
}

/// 移交: one handler gives way to one other, so that there is always exactly one (TL-06); the limit goes on.
pub(super) fn transfer(
    view: &dyn View,
    case: &Case,
    (to, no): (&StaffNo, CounterNo),
    reason: &str,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !case.is_open() || (*to == case.handler && no == case.counter) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    check_staff(view, to, "TL-06", &mut decision.inner);
    if let Found::Absent = counter(view, no) {
        decision.inner.find(QueueRefusal::NoSuchCounter(no));
    }
    decision.happened(Happened::Transferred { to: to.clone(), counter: no, reason: reason.trim().to_owned() });
    Ok(())
}
