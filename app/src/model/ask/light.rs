//! The sync light and what can be wrong with a device.

use domain::codec::{Decode, Encode};
use domain::hall::DeviceEntry;
use domain::time::Timestamp;

/// The sync light: never "all sent" when it is not so (F18).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Light {
    /// The device as let in; none before.
    #[n(0)]
    pub device: Option<DeviceEntry>,
    /// How many commands have no final answer from the server.
    #[n(1)]
    pub unsent: u32,
    /// Since when, by the centre's clock as far as the device knows it (F14).
    #[n(2)]
    pub since: Option<Timestamp>,
    /// The line.
    #[n(3)]
    pub line: Line,
    /// When the server was last heard, by the same clock.
    #[n(4)]
    pub heard: Option<Timestamp>,
    /// What is wrong, if anything, most serious first.
    #[n(5)]
    pub troubles: Vec<Trouble>,
    /// The first copy of the hall is not complete yet: records so far.
    #[n(6)]
    pub loading: Option<u32>,
    /// How many refused commands wait for somebody here.
    #[n(7)]
    pub attention: u32,
    /// The server's clock minus the device's, in milliseconds.
    #[n(8)]
    pub offset: i64,
}

/// The line to the server.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Line {
    /// The last exchange succeeded and the live channel stands.
    #[n(0)]
    Up,
    /// Not reached.
    #[n(1)]
    Down,
    /// Not tried yet.
    #[n(2)]
    Unknown,
}

/// What a person should know about the device.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Trouble {
    /// The storage went back to an older state: the device must be opened anew.
    #[n(0)]
    WentBack,
    /// The server does not know this device (any more): open it anew; unsent work is kept.
    #[n(1)]
    NotAdmitted,
    /// The device's clock is off by more than ten minutes (F14).
    #[n(2)]
    ClockOff,
    /// The server's clock is in doubt: dates are provisional.
    #[n(3)]
    ServerClock,
    /// The browser may throw stored work away (F23).
    #[n(4)]
    NotPersistent,
    /// The browser cannot work offline at this address (F40).
    #[n(5)]
    NoOffline,
    /// The last write to the storage failed.
    #[n(6)]
    StorageFailed,
    /// The server speaks an older or newer language: read only until an update.
    #[n(7)]
    OtherVersion,
}
