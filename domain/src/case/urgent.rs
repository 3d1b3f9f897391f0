//! 特事特办: an urgent, specially important case is handled on days off too, with a reason and a leader's approval (FI-11).
//!
//! From the day of approval on every day counts, worked or not: the promised day comes sooner, never later.

use super::decide::{CaseDecision, version_of};
use super::event::Happened;
use super::special::Special;
use super::{Case, deadline};
use crate::calendar::Due;
use crate::codec::{Decode, Encode};
use crate::hall::check_leader;
use crate::ids::StaffNo;
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::Timestamp;

/// Why a case is urgent, and who approved it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Urgent {
    /// Why.
    #[n(0)]
    pub reason: String,
    /// The leader who approved.
    #[n(1)]
    pub approver: StaffNo,
    /// When; after this day every day counts.
    #[n(2)]
    pub at: Timestamp,
    /// The promised day as it was first, before anything but an extension moved it.
    #[n(3)]
    pub first: Option<Due>,
}

/// Whether it can be made urgent.
pub fn can_make(case: &Case) -> bool {
    case.is_open() && case.urgent.is_none()
}

/// FI-11: reason and approver in words; a running clock is counted anew.
pub(super) fn make(
    view: &dyn View,
    case: &Case,
    reason: &str,
    approver: &StaffNo,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !can_make(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.inner.unchecked.extend(check_leader(view, approver, "FI-11")?);
    let (at, first) = (decision.context.when, case.first_due().cloned());
    let urgent = Urgent { reason: reason.trim().to_owned(), approver: approver.clone(), at, first };
    let item = version_of(view, case);
    if item.is_none() {
        decision.inner.unchecked.push("TL-02");
    }
    let then = Case { urgent: Some(urgent.clone()), ..case.clone() };
    let due = item.and_then(|item| deadline::again(view, &then, item.promised));
    decision.happened(Happened::Special(Special::MadeUrgent { urgent, due }));
    Ok(())
}
