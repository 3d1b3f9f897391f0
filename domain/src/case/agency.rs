//! 全程代理: somebody of the hall or the village does the whole errand for the applicant, on a signed commission (AG-01,
//! AG-02, D09); it ends with the applicant's word on it (AG-11, D10).
//!
//! ```text
//! (none) ──Entrust──▶ entrusted ──Revoke──▶ revoked
//!                         └─ delivered ──CallBack──▶ heard, or not reached on three days
//! ```
//!
//! Agency is a flag beside the kind of a case (C2).

use super::decide::CaseDecision;
use super::event::Happened;
use super::number::PaperNumber;
use super::{Case, PaperKind};
use crate::catalog::ServiceItem;
use crate::codec::{Decode, Encode};
use crate::hall::check_staff;
use crate::ids::StaffNo;
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// A commission.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Agency {
    /// 代理责任人.
    #[n(0)]
    pub agent: StaffNo,
    /// What the agent may do.
    #[n(1)]
    pub powers: String,
    /// Until when.
    #[n(2)]
    pub until: Date,
    /// Papers handed to the agent; empty where none were.
    #[n(3)]
    pub papers: String,
    /// When it was given.
    #[n(4)]
    pub at: Timestamp,
    /// When and why it was taken back; none while it holds.
    #[n(5)]
    pub revoked: Option<Revoked>,
}

/// A commission taken back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Revoked {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// Why.
    #[n(1)]
    pub reason: String,
}

/// What is entrusted.
pub(super) struct Commission<'c> {
    pub(super) agent: &'c StaffNo,
    pub(super) powers: &'c str,
    pub(super) until: Date,
    pub(super) papers: &'c str,
    pub(super) notice: &'c PaperNumber,
}

impl Agency {
    /// Whether it holds.
    pub fn holds(&self) -> bool {
        self.revoked.is_none()
    }
}

/// Whether an agent can be entrusted with an open case of an item.
pub fn can_entrust(case: &Case, item: Option<&ServiceItem>) -> bool {
    let free = case.agency.as_ref().is_none_or(|agency| !agency.holds());
    case.is_open() && free && item.is_some_and(ServiceItem::may_have_agent)
}

/// AG-01, AG-02: only an item that is decided above and needs nobody in person; powers and last day in writing.
pub(super) fn entrust(
    view: &dyn View,
    case: &Case,
    item: Option<&ServiceItem>,
    commission: &Commission<'_>,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let Commission { agent, powers, until, papers, notice } = commission;
    if !case.is_open() || case.agency.as_ref().is_some_and(Agency::holds) {
        return Err(CaseRefusal::WrongStage.into());
    }
    match item {
        Some(item) if !item.may_have_agent() => return Err(CaseRefusal::NoAgency.into()),
        Some(_) => {}
        None => decision.inner.unchecked.push("AG-01"),
    }
    if powers.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    if *until < decision.context.when.date() {
        return Err(CaseRefusal::DayPassed.into());
    }
    check_staff(view, agent, "AG-08", &mut decision.inner);
    decision.happened(Happened::Entrusted {
        agent: (*agent).clone(),
        powers: powers.trim().to_owned(),
        until: *until,
        papers: papers.trim().to_owned(),
    });
    decision.paper(PaperKind::Commission, notice);
    Ok(())
}

/// D09: the applicant may take it back at any time while the case is open.
pub(super) fn revoke(case: &Case, reason: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !case.is_open() || !case.agency.as_ref().is_some_and(Agency::holds) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.happened(Happened::Revoked { reason: reason.trim().to_owned() });
    Ok(())
}
