//! The machine's share of the store's messages: what it asks, what it reads of the answers.
//!
//! The same bytes as [`Ask`](crate::model::ask::Ask) and [`Reply`](crate::model::ask::Reply) (the tests say so). The
//! machine only takes tickets; with the whole messages its bundle would carry how every case, item and person is read
//! (DESIGN §4).

use crate::model::ask::{Light, Opened};
use domain::catalog::HandlingMode;
use domain::codec::{Decode, Encode};
use domain::hall::{Counter, DeviceRole, Series};
use domain::ids::{CommandId, StaffNo};
use domain::queue::QueueCommand;
use minicbor::{Decoder, decode};

/// What the machine asks.
#[derive(Clone, PartialEq, Eq, Debug, Encode)]
pub enum Question {
    /// Where the device stands.
    #[n(0)]
    Standing,
    /// Opens the device with the hall's code.
    #[n(1)]
    Open {
        /// Hall code as typed.
        #[n(0)]
        code: String,
        /// What the device is for.
        #[n(1)]
        role: DeviceRole,
        /// What people call it.
        #[n(2)]
        name: String,
    },
    /// Issues an action; the store allots the number.
    #[n(8)]
    Issue {
        /// The action.
        #[n(0)]
        action: Act,
        /// Nobody: the machine acts.
        #[n(1)]
        actor: Option<StaffNo>,
        /// Of no meaning for a ticket.
        #[n(2)]
        mode: HandlingMode,
        /// Made once for each press of the button (F50).
        #[n(3)]
        id: CommandId,
    },
    /// The queues.
    #[n(14)]
    Kiosk,
}

/// The only kind of action it knows.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Act {
    /// About the queue.
    #[n(3)]
    Queue(#[n(0)] QueueCommand),
}

/// What it reads of an answer.
#[derive(Clone, PartialEq, Eq, Debug, Decode)]
pub enum Answer {
    /// The light.
    #[n(0)]
    Standing(#[n(0)] Light),
    /// What came of opening.
    #[n(1)]
    Opened(#[n(0)] Opened),
    /// What came of issuing.
    #[n(7)]
    Issued(#[n(0)] Issued),
    /// The store failed; in words for a person who helps.
    #[n(12)]
    Failed(#[n(0)] String),
    /// The queues.
    #[n(13)]
    Kiosk(#[n(0)] Box<View>),
    /// The machine was not let in yet.
    #[n(15)]
    NotOpened,
}

/// What came of issuing.
#[derive(Clone, PartialEq, Eq, Debug, Decode)]
pub enum Issued {
    /// Stored, with its number.
    #[n(0)]
    Saved {
        /// The action with its number.
        #[n(0)]
        action: Act,
    },
    /// Accepted by the server.
    #[n(1)]
    Accepted,
    /// A rule stands against it.
    #[n(2)]
    Refused(#[n(0)] Unread),
    /// The server was not reached.
    #[n(3)]
    NoLine,
    /// The storage refused.
    #[n(4)]
    NotStored(#[n(0)] String),
}

/// What is in the answer and of no use here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unread;

impl<'b, C> Decode<'b, C> for Unread {
    fn decode(from: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
        from.skip()?;
        Ok(Unread)
    }
}

/// What the machine shows.
#[derive(Clone, PartialEq, Eq, Debug, Decode)]
pub struct View {
    /// Hall and queues.
    #[n(0)]
    pub setup: Setup,
    /// How many wait per queue letter, as known here.
    #[n(1)]
    pub waiting: Vec<(char, u32)>,
}

/// Hall, counters by number, queues.
#[derive(Clone, PartialEq, Eq, Debug, Decode)]
pub struct Setup {
    /// None until the first copy is here.
    #[n(0)]
    pub hall: Option<Hall>,
    /// Counters by number.
    #[n(2)]
    pub counters: Vec<Counter>,
    /// Queues.
    #[n(3)]
    pub series: Vec<Series>,
}

/// What it says of the hall.
#[derive(Clone, PartialEq, Eq, Debug, Decode)]
pub struct Hall {
    /// Full name.
    #[n(1)]
    pub name: String,
    /// Service hotline.
    #[n(4)]
    pub hotline: String,
}

#[cfg(test)]
mod tests;
