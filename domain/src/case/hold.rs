//! 挂起: the counter lets an open case lie, for one of three reasons, until it goes on with it. It pauses the counter's
//! work and never a limit (TL-10).

use super::Case;
use super::decide::CaseDecision;
use super::event::Happened;
use crate::codec::{Decode, Encode};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::Timestamp;

/// A case that lies still.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Hold {
    /// Why.
    #[n(0)]
    pub kind: HoldKind,
    /// Since when.
    #[n(1)]
    pub since: Timestamp,
    /// What is waited for.
    #[n(2)]
    pub text: String,
}

/// The three reasons.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum HoldKind {
    /// 回去取材料: the applicant fetches something.
    #[n(0)]
    FetchingPapers,
    /// 材料留在窗口: the papers are here, the applicant comes back.
    #[n(1)]
    PapersLeftHere,
    /// 等别的环节: another step must be done first.
    #[n(2)]
    AnotherStep,
}

/// An open case that does not lie still yet is laid aside.
pub(super) fn hold(case: &Case, kind: HoldKind, text: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !case.is_open() || case.held.is_some() {
        return Err(CaseRefusal::WrongStage.into());
    }
    if text.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.happened(Happened::Held { kind, text: text.trim().to_owned() });
    Ok(())
}

/// The counter goes on.
pub(super) fn resume(case: &Case, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !case.is_open() || case.held.is_none() {
        return Err(CaseRefusal::WrongStage.into());
    }
    decision.happened(Happened::Resumed);
    Ok(())
}
