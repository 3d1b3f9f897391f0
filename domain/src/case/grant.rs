//! 批文 / 办理结果: the paper of a positive decision, made out when the case is concluded (D40).
//!
//! Only a yes is ever concluded; a no is a return. There is one such paper; later prints are reprints.

use super::decide::CaseDecision;
use super::event::Happened;
use super::number::PaperNumber;
use super::special::Special;
use super::{Case, PaperKind, Stage};
use crate::codec::{Decode, Encode};
use crate::hall::check_staff;
use crate::ids::StaffNo;
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::Date;

/// What stands on the paper beside the decision itself, which is the case's result.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Grant {
    /// By which rule.
    #[n(0)]
    pub basis: String,
    /// The last day on which it is good; none where it does not end.
    #[n(1)]
    pub valid_until: Option<Date>,
    /// Who signs it.
    #[n(2)]
    pub signatory: StaffNo,
    /// What goes with it; empty where nothing does.
    #[n(3)]
    pub attachments: String,
    /// How many copies are made out; at least one.
    #[n(4)]
    pub copies: u8,
}

/// Whether it can be made out.
pub fn can_issue(case: &Case) -> bool {
    case.stage == Stage::Concluded && case.grant.is_none()
}

/// D40: basis, signatory and copies are there; a validity does not end before it begins.
pub(super) fn issue(
    view: &dyn View,
    case: &Case,
    grant: &Grant,
    notice: &PaperNumber,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !can_issue(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if grant.basis.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    if grant.copies == 0 {
        return Err(CaseRefusal::NoCopies.into());
    }
    if grant.valid_until.is_some_and(|day| day < decision.context.when.date()) {
        return Err(CaseRefusal::DayPassed.into());
    }
    check_staff(view, &grant.signatory, "D40", &mut decision.inner);
    let (basis, attachments) = (grant.basis.trim().to_owned(), grant.attachments.trim().to_owned());
    let grant = Grant { basis, attachments, ..grant.clone() };
    decision.happened(Happened::Special(Special::Granted { grant }));
    decision.paper(PaperKind::Grant, notice);
    Ok(())
}
