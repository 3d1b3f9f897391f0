//! What travels: one stateless request, one answer, one live message (docs/PROTOCOL.md).

use crate::codec::{Decode, Encode};
use crate::digest::Digest;
use crate::hall::{DeviceEntry, DeviceRole};
use crate::ids::{CommandId, DeviceId, Epoch, HallId, RecordId};
use crate::record::{Partition, Stored};
use crate::refusal::Refusal;
use crate::sync::envelope::Packet;
use crate::time::Timestamp;

/// The answer to one command (K5).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Verdict {
    /// Accepted at this place of the journal: the receipt.
    #[n(0)]
    Accepted(#[n(0)] u64),
    /// Refused at this place, with the rule; kept for its owner.
    #[n(1)]
    Refused(#[n(0)] u64, #[n(1)] Refusal),
    /// It builds on commands that are not accepted yet. Not final.
    #[n(2)]
    Waiting(#[n(0)] Vec<CommandId>),
    /// This server does not know the action yet. Not final.
    #[n(3)]
    NotYet,
}

impl Verdict {
    /// The place in the journal, if the answer is final.
    pub fn seq(&self) -> Option<u64> {
        match self {
            Verdict::Accepted(seq) | Verdict::Refused(seq, _) => Some(*seq),
            Verdict::Waiting(_) | Verdict::NotYet => None,
        }
    }
}

/// How far a device has read a partition.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Cursor(#[n(0)] pub Partition, #[n(1)] pub u64);

/// What a device asks.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct SyncRequest {
    /// Version of the wire.
    #[n(0)]
    pub v: u8,
    /// The hall.
    #[n(1)]
    pub hall: HallId,
    /// The device.
    #[n(2)]
    pub device: DeviceId,
    /// The life of the journal it has read from; none at first.
    #[n(3)]
    pub epoch: Option<Epoch>,
    /// How far it has read the journal.
    #[n(4)]
    pub head: u64,
    /// The furthest end of the journal it has ever heard of. An answer may come from beyond what was read, so it is
    /// this place, not `head`, that shows a server that was rolled back.
    #[n(5)]
    pub known: Known,
    /// How far it has read each partition it holds.
    #[n(6)]
    pub cursors: Vec<Cursor>,
    /// Sums of its partitions at `head`, to notice silent divergence (K20); may be left out.
    #[n(7)]
    pub sums: Vec<Sum>,
    /// Its clock.
    #[n(8)]
    pub now: Timestamp,
    /// The highest `n` it has used: the server notices a gap, and storage that went back.
    #[n(9)]
    pub top: u64,
    /// How many of its commands are without a final answer, those below included.
    #[n(10)]
    pub waiting: u32,
    /// Commands, in the order of `n`.
    #[n(11)]
    pub push: Vec<Packet>,
    /// How many bytes of records it wants at the most.
    #[n(12)]
    pub budget: u32,
}

/// A place of the journal and the hash there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Known(#[n(0)] pub u64, #[n(1)] pub Digest);

impl Default for Known {
    fn default() -> Self {
        Known(0, Digest::ZERO)
    }
}

/// The sum of a partition.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Sum(#[n(0)] pub Partition, #[n(1)] pub u64);

/// What the server answers.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct SyncResponse {
    /// Version of the wire.
    #[n(0)]
    pub v: u8,
    /// The life of the journal.
    #[n(1)]
    pub epoch: Epoch,
    /// The server's clock.
    #[n(2)]
    pub now: Timestamp,
    /// The server's clock is in doubt: dates are provisional (DESIGN §3, Time).
    #[n(3)]
    pub clock_in_doubt: bool,
    /// One answer for each packet pushed, in their order.
    #[n(4)]
    pub answers: Vec<Verdict>,
    /// The end of the journal now.
    #[n(5)]
    pub head: u64,
    /// The hash there.
    #[n(10)]
    pub head_hash: Digest,
    /// Up to where a backup holds the journal.
    #[n(6)]
    pub covered: u64,
    /// The highest `n` the server has of this device.
    #[n(7)]
    pub top: u64,
    /// Records; none when the device stands in another life of the journal.
    #[n(8)]
    pub page: Option<Page>,
    /// Partitions whose sums differ although both stand at the same place: read them again.
    #[n(9)]
    pub differ: Vec<Partition>,
}

/// Records from one place of the journal to another.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Page {
    /// Where the reader stood.
    #[n(0)]
    pub from: u64,
    /// Where it stands after this page.
    #[n(1)]
    pub to: u64,
    /// The hash at `to`.
    #[n(2)]
    pub hash: Digest,
    /// Where it stands in each partition after this page.
    #[n(3)]
    pub cursors: Vec<Cursor>,
    /// Records.
    #[n(4)]
    pub records: Vec<Stored>,
    /// Records that have left a partition.
    #[n(5)]
    pub forget: Vec<Forget>,
    /// Partitions that the device may no longer hold.
    #[n(6)]
    pub lost: Vec<Partition>,
    /// There is more.
    #[n(7)]
    pub more: bool,
    /// The hash at `from`: a live message is taken only by a reader that knows the same past.
    #[n(8)]
    pub from_hash: Digest,
}

/// A record that has left a partition.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Forget(#[n(0)] pub RecordId, #[n(1)] pub Partition);

/// A live message. A reader that stands at `from` and finds records takes them; any other pulls. A lost or lagging
/// message costs latency, never data (K18).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Live {
    /// The life of the journal.
    #[n(0)]
    pub epoch: Epoch,
    /// The end of the journal now.
    #[n(1)]
    pub head: u64,
    /// The change, when it is small enough to travel along.
    #[n(2)]
    pub page: Option<Page>,
}

/// A device asks to be let in with the hall's code, until people and devices have keys of their own.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Admission {
    /// The hall code made at first start.
    #[n(0)]
    pub hall_code: String,
    /// The id of this incarnation of its storage.
    #[n(1)]
    pub device: DeviceId,
    /// What it is for.
    #[n(2)]
    pub role: DeviceRole,
    /// What people call it.
    #[n(3)]
    pub name: String,
}

/// The answer to an admission.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Admitted {
    /// Let in: the device's entry, the hall, and the token for its requests.
    #[n(0)]
    Yes(#[n(0)] DeviceEntry, #[n(1)] HallId, #[n(2)] String),
    /// The hall code is wrong.
    #[n(1)]
    WrongCode,
    /// Too many tries; seconds until the next.
    #[n(2)]
    Later(#[n(0)] u32),
}
