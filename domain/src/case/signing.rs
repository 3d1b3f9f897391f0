//! 代理送审: where a leader's signature is needed the clerk carries the paper to the leader on duty (DT-06); which items
//! need one is in the catalogue (SC-20).
//!
//! ```text
//! (none) ──CarryToLeader──▶ with the leader ──LeaderSigned(granted)──▶ signed
//!                                  └────────LeaderSigned(refused)──▶ back; may be carried again
//! ```
//!
//! The clerk enters both: the signature stands on the paper.

use super::answer::{Answer, Word};
use super::decide::{CaseDecision, version_of};
use super::event::Happened;
use super::special::Special;
use super::{Case, Stage};
use crate::codec::{Decode, Encode};
use crate::hall::check_leader;
use crate::ids::StaffNo;
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::Timestamp;

/// A paper carried to a leader.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Signing {
    /// The leader.
    #[n(0)]
    pub leader: StaffNo,
    /// Which paper, for what.
    #[n(1)]
    pub paper: String,
    /// When it was submitted.
    #[n(2)]
    pub at: Timestamp,
    /// Who carried it.
    #[n(3)]
    pub by: Option<StaffNo>,
    /// When it came back, signed or not; none yet. Its `by` is who entered it.
    #[n(4)]
    pub answer: Option<Answer>,
    /// What the leader wrote beside the signature; empty where nothing.
    #[n(5)]
    pub remark: String,
}

impl Signing {
    /// Whether it lies with the leader.
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }

    /// Whether the leader signed.
    pub fn is_signed(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.word == Word::Granted)
    }
}

/// Whether a paper can be carried to a leader now.
pub fn can_carry(case: &Case) -> bool {
    case.stage == Stage::Accepted && case.signing.as_ref().is_none_or(|one| !one.is_open() && !one.is_signed())
}

/// Whether a paper lies with a leader.
pub fn can_sign(case: &Case) -> bool {
    case.stage == Stage::Accepted && case.signing.as_ref().is_some_and(Signing::is_open)
}

/// Whether a signature is needed that is not there (SC-20).
pub fn lacks_signature(view: &dyn View, case: &Case) -> bool {
    let signed = case.signing.as_ref().is_some_and(Signing::is_signed);
    !signed && version_of(view, case).is_some_and(|item| item.needs_leader())
}

/// DT-06: it was submitted, to whom.
pub(super) fn carry(
    view: &dyn View,
    case: &Case,
    leader: &StaffNo,
    paper: &str,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !can_carry(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if paper.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.inner.unchecked.extend(check_leader(view, leader, "DT-06")?);
    let (leader, paper) = (leader.clone(), paper.trim().to_owned());
    decision.happened(Happened::Special(Special::Carried { leader, paper }));
    Ok(())
}

/// DT-06: it came back; a no has its reason.
pub(super) fn sign(case: &Case, word: &Word, remark: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !can_sign(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if let Word::Refused(reason) = word
        && reason.trim().is_empty()
    {
        return Err(CaseRefusal::NoReason.into());
    }
    let (word, remark) = (word.clone(), remark.trim().to_owned());
    decision.happened(Happened::Special(Special::Signed { word, remark }));
    Ok(())
}

/// SC-20: where a leader signs, nothing is concluded without the signature.
pub(super) fn check_signed(view: &dyn View, case: &Case) -> Result<Option<&'static str>, CaseRefusal> {
    if version_of(view, case).is_none() {
        return Ok(Some("SC-20"));
    }
    if lacks_signature(view, case) { Err(CaseRefusal::NotSigned) } else { Ok(None) }
}
