//! The wall's screen: what is known, how old it is, what may be shown of it, and what its shell must do.
//!
//! ```text
//! kept ──▶ Opening ── answer ──▶ heard ── silence 25 s ──▶ stale ── 30 min, or another day ──▶ cut
//!                 └─ no answer ─▶ stale or cut, by age         any answer or frame leads back to heard
//! ```
//!
//! Calls are shown only while it is certain that they are today's (F34); disclosure is shown by its days alone (F37);
//! everything says how old it is (F35). Nothing here grows with time (F36).

pub mod calls;
pub mod moment;
pub mod pages;
pub mod room;
pub mod rotation;
pub mod tables;
pub mod wire;

use calls::{Big, Earlier, Turns, called_within};
use domain::public::board::{DutyView, QueueView, WallView};
use domain::time::{Date, Timestamp};
use moment::{BoardClock, Moment, Reading};
use pages::PageView;
use rotation::Rotation;
use std::sync::Arc;

/// Silence that counts as a break; the server's heart beats every ten seconds.
const SILENCE_MS: i64 = 25_000;
/// Calls older than this help nobody any more.
const CALLS_HELP_MS: i64 = 30 * 60_000;
/// The pages are read again after this long, whatever is said of them; after this long when reading failed.
const PAGES_AGAIN_MS: i64 = 10 * 60_000;
const PAGES_RETRY_MS: i64 = 15_000;
/// The moment of the last sign of life is kept at most this often.
const KEEP_AGAIN_MS: i64 = 60_000;
/// A new version waits until no call is younger than this, and is asked for again after this.
const QUIET_MS: i64 = 60_000;
const ACTIVATE_AGAIN_MS: i64 = 5 * 60_000;
/// An answer this much older than what is known was overtaken on its way.
const OVERTAKEN_MS: i64 = 30_000;

/// What is kept of the queue over a reload.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptQueue {
    /// Calls and counts.
    pub queue: QueueView,
    /// The server's time of the last sign of life.
    pub heard: Timestamp,
}

/// What reaches the screen.
#[derive(Clone, Debug)]
pub enum Input {
    /// The queue kept from before.
    KeptQueue(KeptQueue),
    /// The pages kept from before.
    KeptPages(WallView),
    /// The queue in answer to a question: its moment is the server's now.
    Answered(QueueView),
    /// The queue from the stream: its moment may be long past.
    Framed(QueueView),
    /// A heartbeat.
    Beat,
    /// The pages, other than before.
    Pages(WallView),
    /// The pages, the same as before.
    SamePages,
    /// The pages could not be read.
    NoPages,
    /// The server could not be reached.
    NoAnswer,
    /// A new version of the program waits.
    UpdateWaits,
    /// A second has passed.
    Tick,
}

/// What the shell must do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Read the pages.
    ReadPages,
    /// Keep the queue.
    KeepQueue,
    /// Keep the pages.
    KeepPages,
    /// Drop the stream and connect anew.
    Reconnect,
    /// Let the new version take over.
    Activate,
}

/// What is seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Screen {
    /// Calls.
    pub calls: Calls,
    /// The page that is up; none before any has ever come.
    pub page: Option<Arc<PageView>>,
    /// The hall's name, hotline and phone of supervision.
    pub hall: Option<Arc<WallView>>,
    /// The leader on duty today.
    pub leader: Option<DutyView>,
    /// The time, to the minute; none if the device's clock is not believed.
    pub now: Option<Timestamp>,
    /// Whether what is shown may be out of date.
    pub stale: bool,
    /// The server's time of the last sign of life.
    pub as_of: Option<Timestamp>,
}

/// The part of the screen with the calls.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Calls {
    /// The first answer is on its way.
    Opening,
    /// Not connected since then, or never: no numbers.
    Cut(Option<Timestamp>),
    /// Today's calls.
    Today(Today),
}

/// Today's calls.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Today {
    /// The call that stands large.
    pub big: Option<Big>,
    /// The others, the newest first.
    pub earlier: Vec<Earlier>,
    /// How many wait; none when that is not known any more.
    pub waiting: Option<u32>,
}

/// Whether anything has come of the first question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Opening {
    Waiting,
    Over,
}

/// Under which number and on which day the pages were read.
type Edition = (u64, Date);

/// When the pages were last asked for, in steady time, and what came of it.
#[derive(Debug)]
enum PagesRead {
    Never,
    Asked(i64, Edition),
    Read(i64, Edition),
    Failed(i64),
}

/// Whether a new version waits, and when it was last asked to take over, in steady time.
#[derive(Debug)]
enum Update {
    None,
    Waits,
    Asked(i64),
}

/// The wall.
#[derive(Debug)]
pub struct Board {
    clock: BoardClock,
    now: Moment,
    opening: Opening,
    wall: Option<Arc<WallView>>,
    /// The day for which the rotation was filled from this wall.
    filled_for: Option<Date>,
    queue: Option<QueueView>,
    heard: Option<Timestamp>,
    stale: bool,
    turns: Turns,
    rotation: Rotation,
    pace_ms: i64,
    pages: PagesRead,
    /// The sign of life that is kept.
    kept: Option<Timestamp>,
    update: Update,
}

impl Board {
    /// A wall that knows nothing yet and turns its pages at a pace.
    pub fn new(pace_ms: i64) -> Self {
        Board {
            clock: BoardClock::default(),
            now: Moment::Unsure(Timestamp(0)),
            opening: Opening::Waiting,
            wall: None,
            filled_for: None,
            queue: None,
            heard: None,
            stale: false,
            turns: Turns::default(),
            rotation: Rotation::default(),
            pace_ms,
            pages: PagesRead::Never,
            kept: None,
            update: Update::None,
        }
    }

    /// The server's time of the last sign of life.
    pub fn heard(&self) -> Option<Timestamp> {
        self.heard
    }
}

mod screen;
mod update;

#[cfg(test)]
mod tests;
