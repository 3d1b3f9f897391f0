//! What needs attention (待处理): commands that were refused, and rules that were broken by something that happened.
//!
//! Nothing a person entered is ever dropped: a refused command is kept whole with its reason and an owner, pulled like
//! any other record, and what somebody decides about it is journalled.

pub mod decide;

use crate::codec::{Decode, Encode};
use crate::ids::{CommandId, DeviceId, RecordId, StaffNo};
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// A command that was refused.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Attention {
    /// The command.
    #[n(0)]
    pub command: CommandId,
    /// The device it came from.
    #[n(1)]
    pub device: DeviceId,
    /// Who issued it, and so owns it.
    #[n(2)]
    pub owner: Option<StaffNo>,
    /// When it was made.
    #[n(3)]
    pub at: Timestamp,
    /// Why it was refused.
    #[n(4)]
    pub refusal: Refusal,
    /// The action as it was sent.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub action: Vec<u8>,
    /// What was decided; open while absent.
    #[n(6)]
    pub settled: Option<Settled>,
}

/// A rule that something that happened has broken: the fact stands, somebody must look at it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Defect {
    /// The rule and what is wrong.
    #[n(0)]
    pub finding: Refusal,
    /// The command that broke it.
    #[n(1)]
    pub command: CommandId,
    /// The record it is about.
    #[n(2)]
    pub about: Option<RecordId>,
    /// When.
    #[n(3)]
    pub at: Timestamp,
    /// What was decided; open while absent.
    #[n(4)]
    pub settled: Option<Settled>,
}

/// What somebody decided about an open matter.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Settled {
    /// Who.
    #[n(0)]
    pub by: Option<StaffNo>,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// In words.
    #[n(2)]
    pub note: String,
}

/// Decisions about what needs attention.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum AttentionCommand {
    /// A refused command is given up; what depends on it is refused too.
    #[n(0)]
    GiveUp {
        /// The refused command.
        #[n(0)]
        command: CommandId,
        /// Why.
        #[n(1)]
        note: String,
    },
    /// A defect has been looked at.
    #[n(1)]
    CloseDefect {
        /// The defect.
        #[n(0)]
        defect: RecordId,
        /// What was done.
        #[n(1)]
        note: String,
    },
}

/// What became of them.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum AttentionEvent {
    /// A command was refused and waits for its owner.
    #[n(0)]
    Raised(#[n(0)] Attention),
    /// A rule was broken by a fact.
    #[n(1)]
    DefectOpened(#[n(0)] RecordId, #[n(1)] Defect),
    /// Settled: the record of an attention or a defect.
    #[n(2)]
    Closed(#[n(0)] RecordId, #[n(1)] Settled),
}

impl Attention {
    /// The record under which a refused command is kept.
    pub fn record(command: CommandId) -> RecordId {
        RecordId::of_command(command, 255)
    }
}
