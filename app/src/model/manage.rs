//! The director's page: where a person is, what is shown, and which answers still belong to it (F39, F49).
//!
//! ```text
//! Today ──a tile, a figure──▶ List(tile, counter)     every number opens exactly the cases it counts
//!   └──── needs attention ──▶ Matters
//! Items ──▶ Item(no), Guide(no), Workbook      Hall      what the director administers
//! ```

mod hands;
pub mod item_form;
pub mod opening_form;
mod place;

pub use hands::Hands;
pub use place::{LYING, MATTERS, ORIGINALS, Place, name};

use super::ask::{
    ArchiveQuery, ArchiveView, Ask, Catalogue, Counts, Following, OpenMatter, Plans, Reply, Section, Setup, Tile,
    Wished,
};
use super::row::CaseRow;
use domain::catalog::ServiceItem;
use domain::consultation::Consultation;
use domain::denial::Denial;
use domain::ids::RecordId;
use domain::time::Date;
use domain::visit::custody::Custody;

/// What the store has told so far.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Known {
    /// It has not answered yet.
    #[default]
    Asking,
    /// The device was not let in yet.
    NotOpened,
    /// The store failed.
    Failed(String),
    /// Told.
    Told(Box<Hall>),
}

/// Everything the page shows beside a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Hall {
    /// Hall, staff, counters.
    pub setup: Setup,
    /// The counts.
    pub counts: Counts,
    /// What needs attention.
    pub matters: Vec<OpenMatter>,
    /// Hand-overs that are not closed.
    pub hand_overs: Vec<Following>,
    /// Originals that are away from their owners, the longest first (DY-05).
    pub originals: Vec<(RecordId, Custody)>,
}

impl Hall {
    /// The count of a tile.
    pub fn count(&self, tile: Tile) -> u32 {
        self.counts.tiles.iter().find(|(of, _)| *of == tile).map_or(0, |(_, count)| *count)
    }

    /// Hand-overs that nobody has taken up in time (FQ-06).
    pub fn lying(&self) -> impl Iterator<Item = &Following> {
        self.hand_overs.iter().filter(|one| one.lying)
    }

    /// Originals that have been away for too long (DY-05).
    pub fn overdue_originals(&self, today: Date) -> usize {
        self.originals.iter().filter(|(_, custody)| custody.is_overdue(today)).count()
    }

    /// The sum of the counters' lines: open, due today, overdue, concluded today.
    pub fn summed(&self) -> [u32; 4] {
        let lines = self.counts.counters.iter().map(|line| [line.open, line.due_today, line.overdue, line.concluded]);
        lines.fold([0; 4], |sum, line| [0, 1, 2, 3].map(|n| sum[n] + line[n]))
    }

    /// The totals, from the tiles.
    pub fn totals(&self) -> [u32; 4] {
        COLUMNS.map(|tile| self.count(tile))
    }

    /// What the tiles count beyond the counters' lines: cases at counters that are no more.
    pub fn elsewhere(&self) -> Option<[u32; 4]> {
        let (sum, total) = (self.summed(), self.totals());
        (sum != total).then(|| [0, 1, 2, 3].map(|n| total[n].saturating_sub(sum[n])))
    }
}

/// The figures of a counter's line, each with the list behind it.
pub const COLUMNS: [Tile; 4] = [Tile::Open, Tile::DueToday, Tile::Overdue, Tile::ConcludedToday];

/// The list on the screen.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Listing {
    /// No list belongs to this place, or it has not come yet.
    #[default]
    None,
    /// Its rows.
    Rows(Vec<CaseRow>),
}

/// The page.
#[derive(Clone, PartialEq, Debug)]
pub struct Page {
    /// Where the person is.
    pub place: Place,
    /// What is known.
    pub known: Known,
    /// The list.
    pub listing: Listing,
    /// What waits for a word, while it is on the screen.
    pub wishes: Vec<Wished>,
    /// The register of refusals, while it is on the screen.
    pub denials: Vec<(RecordId, Denial)>,
    /// Questions that became no case, while they are on the screen.
    pub asked: Vec<(RecordId, Consultation)>,
    /// Delegations, projects, sessions and incidents, while they are on the screen.
    pub hands: Hands,
    /// Items in force, while something is chosen of them.
    pub items: Vec<ServiceItem>,
    /// The plans of days off; none until they are told.
    pub plans: Option<Plans>,
    /// What is asked of the archive.
    pub archive_query: ArchiveQuery,
    /// The part of the archive that is on the screen; none until it is told.
    pub archive: Option<ArchiveView>,
    /// The items; none until they are told.
    pub catalogue: Option<Catalogue>,
    setup: Option<Setup>,
    counts: Option<Counts>,
    hand_overs: Vec<Following>,
    originals: Vec<(RecordId, Custody)>,
}

impl Page {
    /// A page at a place, before anything is known.
    pub fn at(place: Place) -> Self {
        Page {
            place,
            known: Known::Asking,
            listing: Listing::None,
            wishes: Vec::new(),
            denials: Vec::new(),
            asked: Vec::new(),
            hands: Hands::default(),
            items: Vec::new(),
            plans: None,
            archive_query: ArchiveQuery::of(Section::ToFile),
            archive: None,
            catalogue: None,
            setup: None,
            counts: None,
            hand_overs: Vec::new(),
            originals: Vec::new(),
        }
    }

    /// Goes to a place; the list of another place is taken off at once.
    pub fn go(&mut self, place: Place) {
        if self.place != place {
            self.place = place;
            self.listing = Listing::None;
            self.archive = None;
            self.archive_query = ArchiveQuery::of(Section::ToFile);
        }
    }

    /// What must be asked for what is on the screen. Counts and list are asked in one go, so that they agree.
    pub fn questions(&self) -> Vec<Ask> {
        let mut asks = vec![Ask::Setup, Ask::Counts, Ask::HandOvers, Ask::Visits, Ask::Plans];
        if let Place::List(tile, _) = self.place {
            asks.push(Ask::Listed(tile));
            if tile == Tile::Wishes {
                asks.push(Ask::Wishes);
            }
        }
        if let Place::Cases(query) = self.place {
            asks.push(Ask::Register(query));
        }
        if self.place == Place::Register {
            asks.push(Ask::Denials);
        }
        if let Place::Elsewhere(_) = self.place {
            asks.extend([Ask::Items, Ask::NotEntered]);
        }
        if let Place::Asked(month) = self.place {
            asks.push(Ask::Asked(month));
        }
        if let Place::Archive(section) = self.place {
            asks.push(Ask::Archive(ArchiveQuery { section, ..self.archive_query.clone() }));
        }
        if self.place.has_items() {
            asks.push(Ask::Catalogue);
        }
        asks.extend(Hands::questions(self.place));
        asks.push(Ask::NeedsAttention);
        asks
    }

    /// Takes an answer in. `place` is where the person was when it was asked: rows for a place that was left meanwhile
    /// fall through (F39).
    pub fn answered(&mut self, place: Place, reply: Reply) {
        match reply {
            Reply::NotOpened => self.known = Known::NotOpened,
            Reply::Failed(text) => self.failed(text),
            Reply::Setup(setup) => self.setup = Some(*setup),
            Reply::Counts(counts) => self.counts = Some(*counts),
            Reply::Rows(rows) if place == self.place => self.listing = Listing::Rows(own(rows, place)),
            Reply::Wishes(wishes) => self.wishes = wishes,
            Reply::Denials(lines) => self.denials = lines,
            Reply::Asked(asked) if place == self.place => self.asked = asked,
            Reply::Hands(reply) if place == self.place => self.hands.answered(reply),
            Reply::Items(items) => {
                self.hands.items(&items);
                self.items = items;
            }
            Reply::HandOvers(open) => self.hand_overs = open,
            Reply::Visits(visits) => self.originals = visits.originals,
            Reply::Plans(plans) => self.plans = Some(plans),
            Reply::Archive(view) if place == self.place => self.archive = Some(*view),
            Reply::Catalogue(catalogue) => self.catalogue = Some(catalogue),
            Reply::Attention(matters) => self.complete(matters),
            _ => {}
        }
    }

    /// The last of the answers: what is shown changes in one step.
    fn complete(&mut self, matters: Vec<OpenMatter>) {
        if let (Some(setup), Some(counts)) = (self.setup.clone(), self.counts.clone()) {
            let (hand_overs, originals) = (self.hand_overs.clone(), self.originals.clone());
            self.known = Known::Told(Box::new(Hall { setup, counts, matters, hand_overs, originals }));
        }
    }

    /// A failure is shown only while nothing else is.
    fn failed(&mut self, text: String) {
        if !matches!(self.known, Known::Told(_)) {
            self.known = Known::Failed(text);
        }
    }
}

/// The rows of one counter, where the place is one counter's.
fn own(rows: Vec<CaseRow>, place: Place) -> Vec<CaseRow> {
    match place {
        Place::List(_, Some(counter)) | Place::Elsewhere(Some(counter)) => {
            rows.into_iter().filter(|row| row.counter == counter).collect()
        }
        _ => rows,
    }
}

pub mod archive;
#[cfg(test)]
mod tests;
