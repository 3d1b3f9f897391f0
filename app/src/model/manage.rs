//! The director's page: where a person is, what is shown, and which answers still belong to it (F39, F49).
//!
//! ```text
//! Today ──a tile, a figure──▶ List(tile, counter)     every number opens exactly the cases it counts
//!   └──── needs attention ──▶ Matters
//! ```

use super::ask::{Ask, Counts, Following, OpenMatter, Plans, RegisterQuery, Reply, Setup, Tile, Wished};
use super::row::CaseRow;
use domain::catalog::ServiceItem;
use domain::consultation::Consultation;
use domain::denial::Denial;
use domain::ids::{CounterNo, RecordId};
use domain::time::Date;

/// Where in the page a person is, as the address says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The counts.
    Today,
    /// The list behind a count, of one counter or all.
    List(Tile, Option<CounterNo>),
    /// What needs attention.
    Matters,
    /// The register of refusals.
    Register,
    /// Hand-overs that nobody has taken up in time.
    Lying,
    /// The plans of days off.
    Calendar,
    /// A register of cases.
    Cases(RegisterQuery),
    /// Questions that became no case, of the month that begins on this day.
    Asked(Date),
    /// Cases that are not entered in another system yet, of one counter or all.
    Elsewhere(Option<CounterNo>),
    /// The old ledger is taken over.
    Import,
}

impl Place {
    /// Reads an address; one that is not known is the first page.
    pub fn read(path: &str, query: &str) -> Self {
        let mut parts = path.trim_matches('/').split('/').skip(1);
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        match first {
            MATTERS => return Place::Matters,
            REGISTER => return Place::Register,
            LYING => return Place::Lying,
            CALENDAR => return Place::Calendar,
            CASES => return Place::Cases(RegisterQuery::read(second.unwrap_or_default(), query)),
            IMPORT => return Place::Import,
            ELSEWHERE => return Place::Elsewhere(second.and_then(|no| no.parse().ok()).map(CounterNo)),
            ASKED => {
                let month = second.and_then(|month| format!("{month}-01").parse::<Date>().ok());
                return month.map_or(Place::Today, Place::Asked);
            }
            _ => {}
        }
        let counter = second.and_then(|no| no.parse().ok()).map(CounterNo);
        let tile = Tile::ALL.into_iter().find(|tile| name(*tile) == first);
        tile.map_or(Place::Today, |tile| Place::List(tile, counter))
    }

    /// The address.
    pub fn path(self) -> String {
        match self {
            Place::Today => "/manage".to_owned(),
            Place::List(tile, None) => format!("/manage/{}", name(tile)),
            Place::List(tile, Some(counter)) => format!("/manage/{}/{}", name(tile), counter.0),
            Place::Matters => format!("/manage/{MATTERS}"),
            Place::Register => format!("/manage/{REGISTER}"),
            Place::Lying => format!("/manage/{LYING}"),
            Place::Calendar => format!("/manage/{CALENDAR}"),
            Place::Cases(query) => format!("/manage/{CASES}/{}", query.path()),
            Place::Elsewhere(None) => format!("/manage/{ELSEWHERE}"),
            Place::Elsewhere(Some(counter)) => format!("/manage/{ELSEWHERE}/{}", counter.0),
            Place::Import => format!("/manage/{IMPORT}"),
            Place::Asked(month) => format!("/manage/{ASKED}/{:04}-{:02}", month.year(), month.month()),
        }
    }
}

/// The name of what needs attention, in addresses and for tests.
pub const MATTERS: &str = "attention";

/// The name of hand-overs left lying, likewise.
pub const LYING: &str = "hand-overs";

/// The name of questions that became no case, likewise.
pub const ASKED: &str = "questions";

/// The name of what is not entered in another system yet, likewise.
pub const ELSEWHERE: &str = "elsewhere";

/// The name of taking the old ledger over, likewise.
pub const IMPORT: &str = "import";

/// The name of the registers of cases, likewise.
pub const CASES: &str = "cases";

/// The name of the plans of days off, likewise.
pub const CALENDAR: &str = "calendar";

/// The name of the register of refusals, likewise.
pub const REGISTER: &str = "register";

/// The name of a tile, in addresses and for tests.
pub fn name(tile: Tile) -> &'static str {
    match tile {
        Tile::ReceivedToday => "received",
        Tile::PromisedToday => "promised",
        Tile::ConcludedToday => "concluded",
        Tile::ReturnedToday => "returned",
        Tile::Open => "open",
        Tile::Overdue => "overdue",
        Tile::DueToday => "due-today",
        Tile::Supplementing => "supplementing",
        Tile::NotFetched => "not-fetched",
        Tile::Wishes => "wishes",
        Tile::UnitsLate => "units-late",
        Tile::ToCall => "to-call",
        Tile::Unsatisfied => "unsatisfied",
        Tile::Urgent => "urgent",
    }
}

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
    /// Items in force, while something is chosen of them.
    pub items: Vec<ServiceItem>,
    /// The plans of days off; none until they are told.
    pub plans: Option<Plans>,
    setup: Option<Setup>,
    counts: Option<Counts>,
    hand_overs: Vec<Following>,
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
            items: Vec::new(),
            plans: None,
            setup: None,
            counts: None,
            hand_overs: Vec::new(),
        }
    }

    /// Goes to a place; the list of another place is taken off at once.
    pub fn go(&mut self, place: Place) {
        if self.place != place {
            self.place = place;
            self.listing = Listing::None;
        }
    }

    /// What must be asked for what is on the screen. Counts and list are asked in one go, so that they agree.
    pub fn questions(&self) -> Vec<Ask> {
        let mut asks = vec![Ask::Setup, Ask::Counts, Ask::HandOvers, Ask::Plans];
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
            Reply::Items(items) => self.items = items,
            Reply::HandOvers(open) => self.hand_overs = open,
            Reply::Plans(plans) => self.plans = Some(plans),
            Reply::Attention(matters) => self.complete(matters),
            _ => {}
        }
    }

    /// The last of the answers: what is shown changes in one step.
    fn complete(&mut self, matters: Vec<OpenMatter>) {
        if let (Some(setup), Some(counts)) = (self.setup.clone(), self.counts.clone()) {
            let hand_overs = self.hand_overs.clone();
            self.known = Known::Told(Box::new(Hall { setup, counts, matters, hand_overs }));
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

#[cfg(test)]
mod tests;
