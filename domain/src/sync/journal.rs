//! The journal: what the server has decided, in one order, each entry holding the hash of the one before.
//!
//! The hash covers a *salted* digest of the body, so that a body can be destroyed by order together with its salt and
//! the chain still verifies (archive rules, personal-data law). `seq` counts entries: every verdict, every new epoch.

use super::wire::Verdict;
use crate::action::{Action, Event};
use crate::case::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::codec::{Unreadable, decode, encode};
use crate::digest::{Digest, Hasher};
use crate::ids::{CommandId, Epoch, RecordId};
use crate::record::Stored;
use crate::sync::envelope::Packet;
use crate::time::Timestamp;
use crate::visit::VisitCommand;
use thiserror::Error;

/// An entry of the journal.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Entry {
    /// Its place, dense from 1.
    #[n(0)]
    pub seq: u64,
    /// Hash of the entry before.
    #[n(1)]
    pub prev: Digest,
    /// Salted digest of the body.
    #[n(2)]
    pub digest: Digest,
    /// Salt and body; absent when destroyed by order.
    #[n(3)]
    pub sealed: Option<SealedBody>,
}

/// A body with its salt.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct SealedBody {
    /// Random bytes that go when the body goes.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub salt: [u8; 16],
    /// The encoded [`Body`].
    #[cbor(n(1), with = "minicbor::bytes")]
    pub body: Vec<u8>,
}

/// What an entry tells.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Body {
    /// The server's clock.
    #[n(0)]
    pub received: Timestamp,
    /// Earlier than the newest time journalled before: the server's clock is in doubt.
    #[n(1)]
    pub clock_in_doubt: bool,
    /// What was decided.
    #[n(2)]
    pub what: Matter,
}

/// What was decided.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Matter {
    /// A new life of the journal began.
    #[n(0)]
    Epoch(#[n(0)] Epoch),
    /// A command was answered.
    #[n(1)]
    Command {
        /// As it came.
        #[n(0)]
        packet: Packet,
        /// The corrected moment it was made.
        #[n(1)]
        when: Timestamp,
        /// The answer.
        #[n(2)]
        verdict: Verdict,
        /// What happened.
        #[n(3)]
        events: Vec<Event>,
    },
    /// Bodies were destroyed by order (AR-09): which, and every record as it stays without them.
    #[n(2)]
    Destroyed {
        /// The orders, each with its case.
        #[n(0)]
        orders: Vec<DestructionOrder>,
        /// The entries that have lost their bodies.
        #[n(1)]
        gone: Vec<Gone>,
        /// Records that no longer follow from what is left of the journal, as they are.
        #[n(2)]
        kept: Vec<Stored>,
    },
}

/// An order to destroy what the journal tells of a case.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct DestructionOrder {
    /// The case.
    #[n(0)]
    pub case: RecordId,
    /// Number of the destruction list.
    #[n(1)]
    pub number: PaperNumber,
}

/// An entry that has lost its body.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Gone {
    /// Its place.
    #[n(0)]
    pub seq: u64,
    /// The command it answered: one that comes again is known and has no second effect.
    #[n(1)]
    pub command: CommandId,
    /// The case it told of.
    #[n(2)]
    pub case: RecordId,
}

impl Body {
    /// The command and the record it is about, where the body answers a command on a case.
    pub fn on_case(&self) -> Option<(CommandId, RecordId)> {
        let Matter::Command { packet, .. } = &self.what else { return None };
        let envelope = packet.open().ok()?;
        let action = envelope.action().ok()?;
        let of_case = |action: &Action| matches!(action, Action::Case(_) | Action::Visit(VisitCommand::Sign { .. }));
        let is = match &action {
            Action::Mend(_, action) => of_case(action),
            action => of_case(action),
        };
        is.then(|| (envelope.id, action.touches(envelope.id)))
    }
}

/// Why a journal does not hold.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum Broken {
    /// An entry is missing or out of order.
    #[error("entry {0} does not follow the one before")]
    Order(u64),
    /// The hash before does not fit.
    #[error("entry {0} does not continue the chain")]
    Chain(u64),
    /// The body is not the one that was written.
    #[error("the body of entry {0} was changed")]
    Body(u64),
    /// The body cannot be read.
    #[error("the body of entry {0} cannot be read: {1}")]
    Unreadable(u64, Unreadable),
}

impl Entry {
    /// Writes the entry after `prev`.
    pub fn write(seq: u64, prev: Digest, salt: [u8; 16], body: &Body) -> Self {
        let sealed = SealedBody { salt, body: encode(body) };
        Entry { seq, prev, digest: sealed.digest(), sealed: Some(sealed) }
    }

    /// The hash that the next entry holds.
    pub fn hash(&self) -> Digest {
        Hasher::new("entry").bytes(&self.seq.to_le_bytes()).bytes(&self.prev.0).bytes(&self.digest.0).finish()
    }

    /// Checks the entry against its predecessor and reads the body, if it still exists.
    ///
    /// # Errors
    /// [`Broken`], naming the entry.
    pub fn check(&self, seq: u64, prev: Digest) -> Result<Option<Body>, Broken> {
        if self.seq != seq {
            return Err(Broken::Order(self.seq));
        }
        if self.prev != prev {
            return Err(Broken::Chain(seq));
        }
        let Some(sealed) = &self.sealed else { return Ok(None) };
        if sealed.digest() != self.digest {
            return Err(Broken::Body(seq));
        }
        decode(&sealed.body).map(Some).map_err(|e| Broken::Unreadable(seq, e))
    }
}

impl SealedBody {
    fn digest(&self) -> Digest {
        Hasher::new("body").bytes(&self.salt).bytes(&self.body).finish()
    }
}
