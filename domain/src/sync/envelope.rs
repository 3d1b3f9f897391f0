//! The envelope, version 1: what a device signs and sends, fixed for ever (`tests/golden`).
//!
//! It is encoded once, on the device that made it; those bytes are stored, hashed, sent and resent. Signatures come
//! with people and devices; until then the packet's signature is empty and the journal says so.

use crate::action::Action;
use crate::codec::{Decode, Encode};
use crate::codec::{Unreadable, decode, encode};
use crate::digest::Digest;
use crate::ids::{CommandId, DeviceId, HallId, RecordId, StaffNo};
use crate::time::Timestamp;

/// A record and the journal entry it was seen at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Seen(#[n(0)] pub RecordId, #[n(1)] pub u64);

/// A command in its envelope.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Envelope {
    /// Version of the envelope.
    #[n(0)]
    pub v: u8,
    /// The hall in whose order it belongs.
    #[n(1)]
    pub hall: HallId,
    /// The device that made it.
    #[n(2)]
    pub device: DeviceId,
    /// Dense number per device, from 1.
    #[n(3)]
    pub n: u64,
    /// Its id, for ever.
    #[n(4)]
    pub id: CommandId,
    /// Who acts; none for a machine.
    #[n(5)]
    pub actor: Option<StaffNo>,
    /// The device's clock.
    #[n(6)]
    pub at: Timestamp,
    /// What the device had last measured the server's clock to be ahead of its own, in milliseconds.
    #[n(7)]
    pub at_offset: i64,
    /// The records it was decided on.
    #[n(8)]
    pub seen: Vec<Seen>,
    /// Commands it builds on.
    #[n(9)]
    pub after: Vec<CommandId>,
    /// Digest of the device's command before, so that one signature proves all of a push.
    #[n(10)]
    pub prev: Digest,
    /// The action, encoded.
    #[cbor(n(11), with = "minicbor::bytes")]
    pub action: Vec<u8>,
}

impl Envelope {
    /// Reads the action.
    ///
    /// # Errors
    /// [`Unreadable::Newer`] for an action of a newer program: it stays waiting.
    pub fn action(&self) -> Result<Action, Unreadable> {
        decode(&self.action)
    }
}

/// An envelope's bytes with the signature over them.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Packet {
    /// The encoded [`Envelope`].
    #[cbor(n(0), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
    /// Empty until devices have keys.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub signature: Vec<u8>,
}

impl Packet {
    /// Seals an envelope.
    pub fn of(envelope: &Envelope) -> Self {
        Packet { bytes: encode(envelope), signature: Vec::new() }
    }

    /// Opens it.
    ///
    /// # Errors
    /// The bytes are damaged.
    pub fn open(&self) -> Result<Envelope, Unreadable> {
        decode(&self.bytes)
    }

    /// The digest by which a resend is known.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.bytes)
    }
}
