//! A command on its way out and the states of its life.

use super::accepted;
use crate::codec::{Decode, Encode};
use crate::ids::{CommandId, RecordId};
use crate::sync::envelope::{Envelope, Packet};
use crate::sync::wire::Verdict;
use crate::time::Timestamp;

/// Where a command of the outbox stands.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum OutState {
    /// Not at the server, or not answered.
    #[n(0)]
    Waiting,
    /// The server holds it back: it builds on others, or the server is too old.
    #[n(1)]
    HeldBack(#[n(0)] Verdict),
    /// Answered for good.
    #[n(2)]
    Answered(#[n(0)] Verdict),
}

/// A command of the outbox.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Outgoing {
    /// Its place in the device's chain.
    #[n(0)]
    pub n: u64,
    /// Its id.
    #[n(1)]
    pub id: CommandId,
    /// The device's clock when it was made.
    #[n(2)]
    pub at: Timestamp,
    /// The bytes that are sent, always the same.
    #[n(3)]
    pub packet: Packet,
    /// Records it changes.
    #[n(4)]
    pub touches: Vec<RecordId>,
    /// Where it stands.
    #[n(5)]
    pub state: OutState,
}

impl Outgoing {
    pub(super) fn new(envelope: &Envelope, packet: Packet, touches: Vec<RecordId>) -> Self {
        let Envelope { n, id, at, .. } = *envelope;
        Outgoing { n, id, at, packet, touches, state: OutState::Waiting }
    }

    /// Whether the answer is final.
    pub fn is_final(&self) -> bool {
        matches!(self.state, OutState::Answered(_))
    }

    /// Whether it was accepted.
    pub fn is_accepted(&self) -> bool {
        matches!(&self.state, OutState::Answered(verdict) if accepted(verdict))
    }

    /// Why it was refused, if it was.
    pub fn refusal(&self) -> Option<&crate::refusal::Refusal> {
        match &self.state {
            OutState::Answered(Verdict::Refused(_, refusal)) => Some(refusal),
            OutState::Answered(_) | OutState::Waiting | OutState::HeldBack(_) => None,
        }
    }

    /// Whether it is replayed over a base that stands at `head`: until settled, and not when refused.
    pub fn is_replayed(&self, head: u64) -> bool {
        match &self.state {
            OutState::Waiting | OutState::HeldBack(_) => true,
            OutState::Answered(Verdict::Accepted(seq)) => *seq > head,
            OutState::Answered(Verdict::Refused(..) | Verdict::Waiting(_) | Verdict::NotYet) => false,
        }
    }
}
