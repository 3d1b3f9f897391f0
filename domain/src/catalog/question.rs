//! The conditions of an item as questions: who answers them knows whether to apply (TJ-20).

use crate::codec::{Decode, Encode};

/// What follows for somebody who wants to apply.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Meaning {
    /// 可以申请. As what yes means: the condition must be met, no means 不能申请.
    #[n(0)]
    MayApply,
    /// 不能申请.
    #[n(1)]
    MayNot,
    /// 到窗口问.
    #[n(2)]
    AskCounter,
}

/// A question that is answered by yes or no.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Question {
    /// The question, in people's words.
    #[n(0)]
    pub ask: String,
    /// What yes means.
    #[n(1)]
    pub yes_means: Meaning,
}

/// What was said to a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    /// 是.
    Yes,
    /// 不是.
    No,
    /// 说不清.
    Unsure,
}

/// What the answers come to; `None` in `said` is a question that was not answered yet (TJ-20).
///
/// One answer against it decides at once. Otherwise nothing is known until all are answered; then one that belongs at
/// the counter sends there. An item without questions says nothing.
pub fn outcome(questions: &[Question], said: &[Option<Said>]) -> Option<Meaning> {
    let answers = || questions.iter().enumerate().map(|(place, one)| (one, said.get(place).copied().flatten()));
    if answers().any(|(one, said)| said.and_then(|said| one.comes_to(said)) == Some(Meaning::MayNot)) {
        return Some(Meaning::MayNot);
    }
    if questions.is_empty() || answers().any(|(_, said)| said.is_none()) {
        return None;
    }
    let counter = answers().any(|(one, said)| said.and_then(|said| one.comes_to(said)) == Some(Meaning::AskCounter));
    Some(if counter { Meaning::AskCounter } else { Meaning::MayApply })
}

impl Question {
    /// What one answer means by itself; nothing where it only leads on to the next question.
    fn comes_to(&self, said: Said) -> Option<Meaning> {
        match (self.yes_means, said) {
            (_, Said::Unsure) => Some(Meaning::AskCounter),
            (meaning, Said::Yes) => Some(meaning),
            (Meaning::MayApply, Said::No) => Some(Meaning::MayNot),
            (Meaning::MayNot | Meaning::AskCounter, Said::No) => None,
        }
    }
}
