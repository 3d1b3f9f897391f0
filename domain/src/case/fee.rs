//! 收费: what an item costs is asked for in writing and paid at the bank or online; the hall keeps a receipt number and
//! never money (SC-14, C19).
//!
//! ```text
//! (none) ──AskFee──▶ asked, notice D28 ──PayFee──▶ paid, receipt number
//! ```

use super::decide::{CaseDecision, version_of};
use super::event::Happened;
use super::number::PaperNumber;
use super::{Case, PaperKind, Stage};
use crate::catalog::ServiceItem;
use crate::codec::{Decode, Encode};
use crate::record::View;
use crate::refusal::{CaseRefusal, HandsRefusal, Refusal};
use crate::time::Timestamp;

/// What was asked for, and its receipt.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Fee {
    /// The sum, in fen.
    #[n(0)]
    pub fen: u32,
    /// When it was asked for.
    #[n(1)]
    pub asked: Timestamp,
    /// Its receipt; none while it is not paid.
    #[n(2)]
    pub paid: Option<Receipt>,
}

/// A payment as its receipt shows it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Receipt {
    /// When it was shown.
    #[n(0)]
    pub at: Timestamp,
    /// Number on the receipt.
    #[n(1)]
    pub number: String,
    /// Where it was paid: bank, online …
    #[n(2)]
    pub channel: String,
}

impl Fee {
    /// Whether it waits for its receipt.
    pub fn is_open(&self) -> bool {
        self.paid.is_none()
    }
}

/// Whether a fee can be asked for: the item has one, and none was.
pub fn can_ask(view: &dyn View, case: &Case) -> bool {
    let runs = matches!(case.stage, Stage::Supplementing | Stage::Accepted | Stage::Concluded);
    runs && case.fee.is_none() && version_of(view, case).is_some_and(|item| item.has_fee())
}

/// SC-14: a fee has its basis and standard in the catalogue; whatever is free there costs nothing, nor does a project
/// (AG-13).
pub(super) fn ask(
    case: &Case,
    item: Option<&ServiceItem>,
    (fen, notice): (u32, &PaperNumber),
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !matches!(case.stage, Stage::Supplementing | Stage::Accepted | Stage::Concluded) || case.fee.is_some() {
        return Err(CaseRefusal::WrongStage.into());
    }
    match item {
        Some(item) if item.project.is_some() => return Err(HandsRefusal::ProjectIsFree.into()),
        Some(item) if !item.has_fee() => return Err(CaseRefusal::Free.into()),
        Some(_) => {}
        None => decision.inner.unchecked.push("SC-14"),
    }
    if fen == 0 {
        return Err(CaseRefusal::NoSum.into());
    }
    decision.happened(Happened::FeeAsked { fen });
    decision.paper(PaperKind::Fee, notice);
    Ok(())
}

/// SC-14: each payment has its receipt number.
pub(super) fn pay(
    case: &Case,
    (number, channel): (&str, &str),
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !case.fee.as_ref().is_some_and(Fee::is_open) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if number.trim().is_empty() || channel.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let (number, channel) = (number.trim().to_owned(), channel.trim().to_owned());
    decision.happened(Happened::FeePaid { number, channel });
    Ok(())
}
