//! The director's page: counts, each with the list behind it.

use domain::codec::{Decode, Encode};
use domain::hall::Counter;
use domain::time::Date;

/// A count of the director's page; each opens its list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Tile {
    /// Taken in today.
    #[n(0)]
    ReceivedToday,
    /// Concluded today.
    #[n(1)]
    ConcludedToday,
    /// Returned today.
    #[n(2)]
    ReturnedToday,
    /// Open.
    #[n(3)]
    Open,
    /// Overdue.
    #[n(4)]
    Overdue,
    /// Due today.
    #[n(5)]
    DueToday,
    /// Waiting for missing pieces.
    #[n(6)]
    Supplementing,
    /// Concluded and not fetched.
    #[n(7)]
    NotFetched,
    /// Promised to a leader: accepted today with a promise (SIX-09).
    #[n(8)]
    PromisedToday,
    /// An extension or a return waits for a leader's word (TL-07, NB-02).
    #[n(9)]
    Wishes,
    /// A department is late with its opinion on a joint case (FI-10).
    #[n(10)]
    UnitsLate,
    /// The applicant is to be called (AG-11, WK-03).
    #[n(11)]
    ToCall,
    /// The applicant was not satisfied, or has not received everything; of the last weeks (C20).
    #[n(12)]
    Unsatisfied,
    /// A leader approved it as urgent; every day counts (FI-11).
    #[n(13)]
    Urgent,
    /// Over for more than a month and not filed (AR-04).
    #[n(20)]
    NotFiled,
}

impl Tile {
    /// All tiles in the order of the page.
    pub const ALL: [Tile; 15] = [
        Tile::ReceivedToday,
        Tile::PromisedToday,
        Tile::ConcludedToday,
        Tile::ReturnedToday,
        Tile::Open,
        Tile::Overdue,
        Tile::DueToday,
        Tile::Urgent,
        Tile::Supplementing,
        Tile::NotFetched,
        Tile::Wishes,
        Tile::UnitsLate,
        Tile::ToCall,
        Tile::Unsatisfied,
        Tile::NotFiled,
    ];
}

/// The director's page.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Counts {
    /// The day (Beijing).
    #[n(0)]
    pub day: Date,
    /// Each tile with its count: the length of the list behind it.
    #[n(1)]
    pub tiles: Vec<(Tile, u32)>,
    /// Per counter: open, overdue, due today, concluded today, waiting tickets.
    #[n(2)]
    pub counters: Vec<CounterCounts>,
    /// How many of these are on this device only, not confirmed by the server.
    #[n(3)]
    pub unconfirmed: u32,
}

/// A counter's line on the director's page.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct CounterCounts {
    /// The counter.
    #[n(0)]
    pub counter: Counter,
    /// Open cases.
    #[n(1)]
    pub open: u32,
    /// Overdue.
    #[n(2)]
    pub overdue: u32,
    /// Due today.
    #[n(3)]
    pub due_today: u32,
    /// Concluded today.
    #[n(4)]
    pub concluded: u32,
    /// The number being served.
    #[n(5)]
    pub serving: Option<String>,
}
