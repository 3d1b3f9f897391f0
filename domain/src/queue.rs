//! The queue: tickets, calling, and one winner when two counters press at once (F30, F32).
//!
//! ```text
//! Waiting ──CallNext──▶ Called ──Finish (or the next call)──▶ Finished
//!                         └──Pass──▶ Passed
//! ```
//!
//! Taking a ticket is a fact and works without the server; calling is server-first, so that one person is never given
//! to two counters. A day's tickets lie in a partition of their own: yesterday's cannot be called by mistake.

pub mod apply;
pub mod decide;
pub mod number;

use crate::codec::{Decode, Encode};
use crate::hall::Counter;
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::record::{Found, Partition, Stored, View, load};
use crate::time::{Date, Timestamp};
use number::CalledNumber;

/// Where a ticket stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum TicketStage {
    /// 等候.
    #[n(0)]
    Waiting,
    /// 已叫号, at a counter.
    #[n(1)]
    Called,
    /// 过号.
    #[n(2)]
    Passed,
    /// 办结.
    #[n(3)]
    Finished,
}

/// A number taken by a person; holds no name.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Ticket {
    /// What is called: letter and three digits.
    #[n(0)]
    pub number: CalledNumber,
    /// The day it is good for.
    #[n(1)]
    pub day: Date,
    /// When it was taken.
    #[n(2)]
    pub taken: Timestamp,
    /// Where it stands.
    #[n(3)]
    pub stage: TicketStage,
    /// The counter that called it.
    #[n(4)]
    pub counter: Option<CounterNo>,
    /// When it was first called.
    #[n(5)]
    pub called: Option<Timestamp>,
    /// When it was last called.
    #[n(6)]
    pub last_call: Option<Timestamp>,
    /// How often it was called.
    #[n(7)]
    pub calls: u8,
    /// When it was finished or passed.
    #[n(8)]
    pub ended: Option<Timestamp>,
    /// Who called it.
    #[n(9)]
    pub by: Option<StaffNo>,
}

/// Commands on the queue.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum QueueCommand {
    /// A number is taken: a fact.
    #[n(0)]
    Take {
        /// The number, allotted by the kiosk.
        #[n(0)]
        number: CalledNumber,
        /// The day.
        #[n(1)]
        day: Date,
    },
    /// The next person, please: server-first.
    #[n(1)]
    CallNext {
        /// The counter that calls.
        #[n(0)]
        counter: CounterNo,
        /// The ticket that the counter believes it is serving. If the server knows better, nobody is called twice:
        /// the press that was already answered gets the same ticket (F30).
        #[n(1)]
        serving: Option<RecordId>,
    },
    /// Calls again.
    #[n(2)]
    Recall(#[n(0)] RecordId),
    /// Nobody came.
    #[n(3)]
    Pass(#[n(0)] RecordId),
    /// Served.
    #[n(4)]
    Finish(#[n(0)] RecordId),
}

/// What happened to a ticket.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct QueueEvent {
    /// The ticket.
    #[n(0)]
    pub ticket: RecordId,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// Who did it.
    #[n(2)]
    pub by: Option<StaffNo>,
    /// What.
    #[n(3)]
    pub what: TicketChange,
}

/// A change of a ticket.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum TicketChange {
    /// Taken.
    #[n(0)]
    Taken {
        /// The number.
        #[n(0)]
        number: CalledNumber,
        /// The day.
        #[n(1)]
        day: Date,
    },
    /// Called to a counter.
    #[n(1)]
    Called(#[n(0)] CounterNo),
    /// Called again.
    #[n(2)]
    Recalled,
    /// Passed.
    #[n(3)]
    Passed,
    /// Finished.
    #[n(4)]
    Finished,
}

/// The tickets of a day with their ids, in the order they are served: by the moment taken, then by number.
pub fn tickets_of(view: &dyn View, day: Date) -> Vec<(RecordId, Ticket)> {
    let mut tickets = Vec::new();
    view.each_in(Partition::day(day), &mut |stored: &Stored| {
        if let Some(ticket) = stored.read::<Ticket>() {
            tickets.push((stored.id, ticket));
        }
    });
    tickets.sort_by(|(_, a), (_, b)| (a.taken, &a.number).cmp(&(b.taken, &b.number)));
    tickets
}

/// The record of a counter.
pub fn counter(view: &dyn View, no: CounterNo) -> Found<Counter> {
    load(view, counter_record(no))
}

/// The record under which a counter is kept.
pub fn counter_record(no: CounterNo) -> RecordId {
    RecordId::named(&format!("counter/{}", no.0))
}
