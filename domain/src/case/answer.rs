//! A leader's word on what a counter may not decide alone: an extension (TL-07), a refusal in a major matter (NB-02).

use crate::codec::{Decode, Encode};
use crate::decide::Context;
use crate::hall::{Role, StaffMember};
use crate::ids::StaffNo;
use crate::record::{Found, View, load};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::Timestamp;

/// A leader's answer.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Answer {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// Who.
    #[n(1)]
    pub by: Option<StaffNo>,
    /// What.
    #[n(2)]
    pub word: Word,
}

/// What a leader says.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Word {
    /// Yes.
    #[n(0)]
    Granted,
    /// No, with the reason.
    #[n(1)]
    Refused(#[n(0)] String),
}

/// Whether the one who acts may say this word about a wish: one of these roles, not the one who wished, and no without a
/// reason is no answer.
///
/// # Errors
/// The [`CaseRefusal`] that stands against it.
pub(super) fn may_answer(
    view: &dyn View,
    (roles, other): (&[Role], CaseRefusal),
    wished_by: Option<&StaffNo>,
    word: &Word,
    context: &Context,
) -> Result<Option<&'static str>, Refusal> {
    let Some(actor) = context.actor.as_ref() else { return Err(other.into()) };
    let unchecked = match load::<StaffMember>(view, StaffMember::record(actor)) {
        Found::Present(member) if roles.contains(&member.role) => None,
        Found::Present(_) | Found::Absent => return Err(other.into()),
        Found::NotHere => Some("OP-05"),
    };
    if wished_by == Some(actor) {
        return Err(CaseRefusal::OwnWish.into());
    }
    if let Word::Refused(reason) = word
        && reason.trim().is_empty()
    {
        return Err(CaseRefusal::NoReason.into());
    }
    Ok(unchecked)
}
