//! The hall as a surface needs it: settings, staff, counters, queues, and what came of letting a device in.

use domain::codec::{Decode, Encode};
use domain::hall::{Counter, HallSettings, Series, StaffMember};
use domain::ids::RecordId;
use domain::queue::Ticket;

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

/// Hall, staff, counters, queues.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Setup {
    /// Settings; none until the first copy is here.
    #[n(0)]
    pub hall: Option<HallSettings>,
    /// Staff by number.
    #[n(1)]
    pub staff: Vec<StaffMember>,
    /// Counters by number.
    #[n(2)]
    pub counters: Vec<Counter>,
    /// Queues.
    #[n(3)]
    pub series: Vec<Series>,
}

/// The queue as a counter sees it.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct CounterQueue {
    /// The ticket in service.
    #[n(0)]
    pub current: Option<(RecordId, Ticket)>,
    /// How many wait for this counter.
    #[n(1)]
    pub waiting: u32,
    /// The next few numbers.
    #[n(2)]
    pub next: Vec<String>,
}

/// What a kiosk shows.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct KioskView {
    /// Hall, queues.
    #[n(0)]
    pub setup: Setup,
    /// How many wait per queue letter, as known here.
    #[n(1)]
    pub waiting: Vec<(char, u32)>,
}
