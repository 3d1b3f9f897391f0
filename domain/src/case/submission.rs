//! 报分管负责人: in a major or doubtful matter the counter cannot say no alone (NB-02).
//!
//! ```text
//! (none) ──Submit──▶ submitted ──Answer(granted)──▶ allowed ──Return──▶ returned, with the leader's name in the register
//!                        └───────Answer(refused)──▶ the counter goes on with the case
//! ```
//!
//! A missing main document is no judgement: that return needs nobody's leave (SIX-03 ground 1).

use super::Case;
use super::answer::{Answer, Word, may_answer};
use super::command::ReturnGround;
use super::decide::CaseDecision;
use super::event::Happened;
use crate::catalog::{ItemHistory, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::hall::Role;
use crate::ids::StaffNo;
use crate::record::{View, load};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::Timestamp;

/// A return that waits for a leader, or was answered.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Submission {
    /// The ground.
    #[n(0)]
    pub ground: ReturnGround,
    /// The facts.
    #[n(1)]
    pub facts: String,
    /// The rule and article.
    #[n(2)]
    pub rule: String,
    /// When it was submitted.
    #[n(3)]
    pub at: Timestamp,
    /// By whom.
    #[n(4)]
    pub by: Option<StaffNo>,
    /// What the leader said; none yet.
    #[n(5)]
    pub answer: Option<Answer>,
}

impl Submission {
    /// Whether no leader has answered yet.
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }

    /// Whether a leader has allowed the return.
    pub fn is_allowed(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.word == Word::Granted)
    }
}

/// Whether the case is of a major matter, by the version of its item that binds it.
pub fn is_major(view: &dyn View, case: &Case) -> bool {
    let history = load::<ItemHistory>(view, ServiceItem::record(case.item)).present();
    history.as_ref().and_then(|history| history.version(case.item_version)).is_some_and(ServiceItem::is_major)
}

/// NB-02: in a major matter a return on a ground that is a judgement needs a leader's leave; so it does where a leader was
/// asked and said no.
pub(super) fn must_submit(view: &dyn View, case: &Case, ground: ReturnGround) -> bool {
    let allowed = case.submission.as_ref().is_some_and(Submission::is_allowed);
    ground != ReturnGround::MainMissing && !allowed && (case.submission.is_some() || is_major(view, case))
}

/// A counter submits a return: in a major matter because it must, in a doubtful one because it wants to.
pub(super) fn submit(
    case: &Case,
    ground: ReturnGround,
    facts: &str,
    rule: &str,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let again = case.submission.as_ref().is_none_or(|before| !before.is_open() && !before.is_allowed());
    if !case.is_open() || !again {
        return Err(CaseRefusal::WrongStage.into());
    }
    if facts.trim().is_empty() || rule.trim().is_empty() {
        return Err(CaseRefusal::NoReason.into());
    }
    let (facts, rule) = (facts.trim().to_owned(), rule.trim().to_owned());
    decision.happened(Happened::ReturnSubmitted { ground, facts, rule });
    Ok(())
}

/// The leader in charge answers.
pub(super) fn answer(
    view: &dyn View,
    case: &Case,
    word: &Word,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let submitted = case.submission.as_ref().filter(|submission| submission.is_open());
    let submitted = submitted.filter(|_| case.is_open()).ok_or(CaseRefusal::WrongStage)?;
    let leaders = (&[Role::Director, Role::DutyLeader][..], CaseRefusal::NotLeader);
    let unchecked = may_answer(view, leaders, submitted.by.as_ref(), word, decision.context)?;
    decision.inner.unchecked.extend(unchecked);
    decision.happened(Happened::ReturnAnswered(word.clone()));
    Ok(())
}
