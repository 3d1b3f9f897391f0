//! What a counter and a kiosk see of the queue.

use super::Setup;
use domain::codec::{Decode, Encode};
use domain::ids::RecordId;
use domain::queue::Ticket;

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
