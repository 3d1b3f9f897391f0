//! What came of letting the device in and of issuing an action.

use domain::action::Action;
use domain::calendar::Due;
use domain::codec::{Decode, Encode};
use domain::ids::RecordId;
use domain::refusal::Refusal;

/// What came of opening.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Opened {
    /// Open.
    #[n(0)]
    Yes,
    /// The code is wrong.
    #[n(1)]
    WrongCode,
    /// Too many tries; seconds.
    #[n(2)]
    Later(#[n(0)] u32),
    /// The server was not reached.
    #[n(3)]
    NoLine,
    /// The storage refused.
    #[n(4)]
    Failed(#[n(0)] String),
}

/// What came of issuing.
#[allow(clippy::large_enum_variant, reason = "made once for each press, never kept")]
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum Issued {
    /// Stored on this device, strictly; sent later. The action with its numbers.
    #[n(0)]
    Saved {
        /// The action with numbers filled in.
        #[n(0)]
        action: Action,
        /// The record it is about.
        #[n(1)]
        about: Option<RecordId>,
        /// Rules that could not be checked here (待中心核对).
        #[n(2)]
        unchecked: Vec<String>,
        /// The due date it promises.
        #[n(3)]
        due: Option<Due>,
    },
    /// A server-first action was accepted by the server.
    #[n(1)]
    Accepted,
    /// A rule stands against it; nothing was stored, nothing typed is lost.
    #[n(2)]
    Refused(#[n(0)] Refusal),
    /// A server-first action needs the server, which was not reached in time. It may still be answered.
    #[n(3)]
    NoLine,
    /// The storage refused: not saved (F22).
    #[n(4)]
    NotStored(#[n(0)] String),
}
