//! The sentence for each refusal: what happened and what to do; the rule's number stands behind it in small type.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::refusal::Refusal;

/// The sentence.
pub fn sentence(refusal: &Refusal) -> String {
    match chosen() {
        Lang::ZhCn => zh_cn::refusals::sentence(refusal),
        Lang::En => en::refusals::sentence(refusal),
    }
}
