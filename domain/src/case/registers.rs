//! The registers of cases (登记簿): which case stands in which, by its history (SIX-13, CD-08).
//!
//! A case may stand in several: accepted, then extended, then late. Refusals without a case and hand-overs have registers of
//! their own (`denial`, `handover`).

use super::aftercare::Confirms;
use super::{Case, Stage, Turn, class::CaseKind};
use crate::codec::{Decode, Encode};
use crate::time::Date;

/// A register.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Register {
    /// 收件: every application taken in.
    #[n(0)]
    Received,
    /// 受理: those whose clock began.
    #[n(1)]
    Accepted,
    /// 补办: those that were received with something missing.
    #[n(2)]
    Supplement,
    /// 联办: those that several departments examine, light ones too (C1).
    #[n(3)]
    Joint,
    /// 上报: those that a higher body decides.
    #[n(4)]
    ReportedUp,
    /// 代办: those an agent was entrusted with (C2).
    #[n(5)]
    Agency,
    /// 延期: those whose promise was extended (TL-07).
    #[n(6)]
    Extended,
    /// 超期: those that were not done by their day, ended or not (CD-08).
    #[n(7)]
    Overdue,
    /// 退回.
    #[n(8)]
    Returned,
    /// 撤回.
    #[n(9)]
    Withdrawn,
    /// 办结.
    #[n(10)]
    Concluded,
    /// 不满意: whose applicant was heard last with one of the lower two levels, or without having everything (C20).
    #[n(11)]
    Unsatisfied,
}

impl Register {
    /// All, in the order of a case's life.
    pub const ALL: [Register; 12] = [
        Register::Received,
        Register::Accepted,
        Register::Supplement,
        Register::Joint,
        Register::ReportedUp,
        Register::Agency,
        Register::Extended,
        Register::Overdue,
        Register::Returned,
        Register::Withdrawn,
        Register::Concluded,
        Register::Unsatisfied,
    ];

    /// Whether a case stands in it on a day.
    pub fn holds(self, case: &Case, today: Date) -> bool {
        match self {
            Register::Received => true,
            Register::Accepted => case.accepted.is_some(),
            Register::Supplement => case.turns.contains(&Turn::Supplement),
            Register::Joint => case.joint.is_some(),
            Register::ReportedUp => case.escalation.is_some(),
            Register::Agency => case.agency.is_some(),
            Register::Extended => case.extension.as_ref().is_some_and(|extension| extension.told.is_some()),
            Register::Overdue => was_late(case, today),
            Register::Returned => case.kind() == CaseKind::Returned,
            Register::Withdrawn => case.stage == Stage::Withdrawn,
            Register::Unsatisfied => is_unsatisfied(case),
            Register::Concluded => matches!(case.stage, Stage::Concluded | Stage::Delivered),
        }
    }
}

/// What the applicant said last.
fn is_unsatisfied(case: &Case) -> bool {
    let calls = case.aftercare.iter().flat_map(|after| &after.calls);
    let said = calls.rev().find_map(|call| call.said.as_ref());
    said.is_some_and(|said| !said.level.is_satisfied() || said.confirms == Confirms::No)
}

/// CD-08: late is what was not done by its day; ending it later does not undo that.
fn was_late(case: &Case, today: Date) -> bool {
    let Some(due) = case.due.as_ref().map(|due| due.date) else { return false };
    match case.ended {
        Some(ended) => due < ended.date() && case.stage != Stage::Withdrawn,
        None => case.is_overdue(today),
    }
}

/// The registers in which a case stands, a bit for each in the order of [`Register::ALL`].
pub fn bits(case: &Case, today: Date) -> u16 {
    let set = Register::ALL.into_iter().enumerate().filter(|(_, register)| register.holds(case, today));
    set.fold(0, |bits, (place, _)| bits | 1 << place)
}
