//! Where in /manage a person is, as the address says it.

use crate::model::ask::{RegisterQuery, Section, Tile};
use domain::ids::CounterNo;
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
    /// Originals that are away from their owners.
    Originals,
    /// A part of the archive.
    Archive(Section),
    /// The service items.
    Items,
    /// The form of an item; of a new one without a number.
    Item(Option<u32>),
    /// The guide of an item on paper.
    Guide(u32),
    /// The items as a workbook.
    Workbook,
    /// Opening and counters.
    Hall,
    /// Delegations of other bodies' items.
    Delegations,
    /// Projects with their stages.
    Projects,
    /// Incidents at a counter.
    Incidents,
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
            ORIGINALS => return Place::Originals,
            ARCHIVE => return Place::Archive(Section::read(second.unwrap_or_default())),
            HALL => return Place::Hall,
            ITEMS => return items(second.unwrap_or_default(), parts.next()),
            DELEGATIONS => return Place::Delegations,
            PROJECTS => return Place::Projects,
            INCIDENTS => return Place::Incidents,
            IMPORT => return Place::Import,
            ELSEWHERE => return Place::Elsewhere(second.and_then(|no| no.parse().ok()).map(CounterNo)),
            CASES => return Place::Cases(RegisterQuery::read(second.unwrap_or_default(), query)),
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
            Place::Originals => format!("/manage/{ORIGINALS}"),
            Place::Delegations => format!("/manage/{DELEGATIONS}"),
            Place::Projects => format!("/manage/{PROJECTS}"),
            Place::Incidents => format!("/manage/{INCIDENTS}"),
            Place::Cases(query) => format!("/manage/{CASES}/{}", query.path()),
            Place::Asked(month) => format!("/manage/{ASKED}/{:04}-{:02}", month.year(), month.month()),
            Place::Archive(section) => format!("/manage/{ARCHIVE}/{}", section.name()),
            Place::Items => format!("/manage/{ITEMS}"),
            Place::Item(None) => format!("/manage/{ITEMS}/{NEW}"),
            Place::Item(Some(no)) => format!("/manage/{ITEMS}/{no}"),
            Place::Guide(no) => format!("/manage/{ITEMS}/{no}/{GUIDE}"),
            Place::Workbook => format!("/manage/{ITEMS}/{WORKBOOK}"),
            Place::Hall => format!("/manage/{HALL}"),
            Place::Elsewhere(None) => format!("/manage/{ELSEWHERE}"),
            Place::Elsewhere(Some(counter)) => format!("/manage/{ELSEWHERE}/{}", counter.0),
            Place::Import => format!("/manage/{IMPORT}"),
        }
    }

    /// Whether it shows items.
    pub(super) fn has_items(self) -> bool {
        matches!(self, Place::Items | Place::Item(_) | Place::Guide(_) | Place::Workbook)
    }
}

/// A place below the items.
fn items(first: &str, second: Option<&str>) -> Place {
    match (first, first.parse().ok(), second) {
        (NEW, ..) => Place::Item(None),
        (WORKBOOK, ..) => Place::Workbook,
        (_, Some(no), Some(GUIDE)) => Place::Guide(no),
        (_, Some(no), _) => Place::Item(Some(no)),
        _ => Place::Items,
    }
}

/// The name of the items, in addresses and for tests; of a new one, the guide and the workbook below them.
pub const ITEMS: &str = "items";
const NEW: &str = "new";
const GUIDE: &str = "guide";
const WORKBOOK: &str = "workbook";

/// The name of opening and counters, likewise.
pub const HALL: &str = "hall";

/// The name of what needs attention, in addresses and for tests.
pub const MATTERS: &str = "attention";

/// The name of hand-overs left lying, likewise.
pub const LYING: &str = "hand-overs";

/// The name of questions that became no case, likewise.
pub const ASKED: &str = "questions";
/// The name of originals in custody, likewise.
pub const ORIGINALS: &str = "originals";

/// The name of delegations, likewise.
pub const DELEGATIONS: &str = "delegations";

/// The name of projects, likewise.
pub const PROJECTS: &str = "projects";

/// The name of incidents, likewise.
pub const INCIDENTS: &str = "incidents";

/// The name of cases that are not entered in another system yet, likewise.
pub const ELSEWHERE: &str = "elsewhere";

/// The name of taking the old ledger over, likewise.
pub const IMPORT: &str = "import";

/// The name of the registers of cases, likewise.
pub const CASES: &str = "cases";

/// The name of the archive, likewise.
pub const ARCHIVE: &str = "archive";

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
        Tile::NotFiled => "not-filed",
    }
}
