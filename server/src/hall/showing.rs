//! What is shown to everybody: the wall and the queue, made anew only when something they show has changed.

use axum::body::Bytes;
use domain::codec::encode;
use domain::digest::Digest;
use domain::ids::hex;
use domain::public::board::{QueueView, queue, wall};
use domain::record::{Area, Stored};
use domain::sync::ledger::Ledger;
use domain::time::{Date, Timestamp};
use minicbor::Encode;
use serde::Serialize;
use std::sync::Arc;

/// A public answer in both its forms.
#[derive(Debug)]
pub struct Sheet {
    /// CBOR.
    pub cbor: Bytes,
    /// JSON.
    pub json: Bytes,
    /// Differs when the content does.
    pub etag: String,
}

impl Sheet {
    /// Both forms of a value.
    pub fn of<T: Encode<()> + Serialize>(value: &T, etag: String) -> Self {
        let json = serde_json::to_vec(value).unwrap_or_default();
        Sheet { cbor: encode(value).into(), json: json.into(), etag }
    }
}

/// The tag of a content.
pub fn etag<T: Encode<()>>(content: &T) -> String {
    format!("W/\"{}\"", hex(&Digest::of(&encode(content)).0[..12]))
}

/// What is shown now.
#[derive(Clone, Debug)]
pub struct Showing {
    /// The wall's pages.
    pub wall: Arc<Sheet>,
    /// Calls and counts, true of the moment when they last changed.
    pub queue: QueueView,
    /// Differs when anything of the queue but its moment does.
    pub queue_tag: String,
}

/// What the showing hangs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Cause {
    day: Date,
    /// The journal entry that last changed what the wall shows.
    pages: u64,
    /// The journal entry that last changed what the queue shows.
    queue: u64,
}

impl Cause {
    /// Over all records of a ledger.
    pub(super) fn of(ledger: &Ledger, day: Date) -> Self {
        let mut cause = Cause { day, pages: 0, queue: 0 };
        cause.take(ledger.records().all());
        cause
    }

    /// After some records have changed.
    pub(super) fn take<'r>(&mut self, records: impl Iterator<Item = &'r Stored>) {
        for stored in records {
            let area = stored.partition.area;
            if [Area::Hall, Area::People, Area::Catalog, Area::Disclosure].contains(&area) {
                self.pages = self.pages.max(stored.seq);
            }
            if [Area::Hall, Area::Queue].contains(&area) {
                self.queue = self.queue.max(stored.seq);
            }
        }
    }

    /// On another day.
    pub(super) fn on(self, day: Date) -> Self {
        Cause { day, ..self }
    }

    /// A number that rises whenever the pages change: with the day, for what begins and ends, and with the journal.
    /// Below 2^53, so that JSON keeps it.
    fn pages_number(self) -> u64 {
        (u64::try_from(self.day.days()).unwrap_or(0) << 32) + self.pages
    }
}

impl Showing {
    /// What a ledger shows at a moment; parts of what was shown before that still hold are kept.
    pub(super) fn of(ledger: &Ledger, now: Timestamp, cause: Cause, before: Option<(&Showing, Cause)>) -> Self {
        let same_pages =
            before.filter(|(_, then)| (then.day, then.pages) == (cause.day, cause.pages)).map(|(showing, _)| showing);
        let wall = same_pages.map_or_else(
            || {
                let wall = wall(ledger, cause.day);
                Arc::new(Sheet::of(&wall, etag(&wall)))
            },
            |showing| Arc::clone(&showing.wall),
        );
        let queue = queue(ledger, now, cause.pages_number());
        let queue_tag = etag(&QueueView { as_of: Timestamp(0), ..queue.clone() });
        Showing { wall, queue, queue_tag }
    }
}
