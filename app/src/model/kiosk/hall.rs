//! What the machine knows of the hall, and what it may say of it.

use super::ON_A_PAGE;
use super::wire::{Setup, View};
use crate::model::ask::{Light, Line, Trouble};
use domain::hall::Series;
use domain::ids::CounterNo;
use domain::time::Timestamp;

/// What the store has told.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Seen {
    /// Hall and queues.
    pub hall: Hall,
    /// The light; none before the store's first word.
    pub light: Option<Light>,
}

/// Hall and queues, as far as they are known.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Hall {
    /// The store has not answered yet.
    #[default]
    Asking,
    /// The machine was not let in yet.
    NotOpened,
    /// Known.
    Known(Box<View>),
    /// The store failed.
    Failed(String),
}

/// What is known at the moment of a press.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Now, by the corrected clock.
    pub now: Timestamp,
    /// How many wait before; none if it is not known.
    pub ahead: Option<u32>,
}

impl Seen {
    /// The device's clock as the server would have it.
    pub fn corrected(&self, device: Timestamp) -> Timestamp {
        Timestamp(device.0 + self.light.as_ref().map_or(0, |light| light.offset))
    }

    /// Whether a helper must open the machine before it may give numbers: never opened, or not the same any more.
    pub fn must_open(&self) -> bool {
        let troubles = self.light.as_ref().map(|light| &light.troubles[..]).unwrap_or_default();
        self.hall == Hall::NotOpened
            || troubles.iter().any(|trouble| matches!(trouble, Trouble::WentBack | Trouble::NotAdmitted))
    }

    /// Whether the last write to the storage failed.
    pub fn cannot_store(&self) -> bool {
        self.light.as_ref().is_some_and(|light| light.troubles.contains(&Trouble::StorageFailed))
    }

    /// Whether the server is out of reach, and when it was last heard.
    pub fn cut(&self) -> Option<Option<Timestamp>> {
        self.light.as_ref().filter(|light| light.line == Line::Down).map(|light| light.heard)
    }

    /// The hall's set-up, if it is known.
    pub fn setup(&self) -> Option<&Setup> {
        match &self.hall {
            Hall::Known(view) => Some(&view.setup),
            Hall::Asking | Hall::NotOpened | Hall::Failed(_) => None,
        }
    }

    /// The queue of a letter.
    pub fn series(&self, letter: char) -> Option<&Series> {
        self.setup()?.series.iter().find(|series| series.letter == letter)
    }
}

/// How many wait for a letter; not known without the line, for the calls made meanwhile are not seen here.
pub fn ahead(seen: &Seen, letter: char) -> Option<u32> {
    let up = seen.light.as_ref().is_some_and(|light| light.line == Line::Up);
    let Hall::Known(view) = &seen.hall else { return None };
    up.then(|| view.waiting.iter().find(|(of, _)| *of == letter).map_or(0, |(_, count)| *count))
}

/// The counters that call a letter, in the order of the store: by number.
pub fn places(setup: &Setup, letter: char) -> Vec<CounterNo> {
    setup.counters.iter().filter(|one| one.series.contains(&letter)).map(|one| one.no).collect()
}

/// How many pages so many choices fill.
pub fn pages(choices: usize) -> usize {
    choices.div_ceil(ON_A_PAGE).max(1)
}
