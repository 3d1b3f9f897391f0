//! The catalogue as it is administered, and what another opening of the hall would change (F11).

use domain::appointment::Appointment;
use domain::catalog::{ItemHistory, ServiceItem};
use domain::codec::{Decode, Encode};
use domain::sheet::Book;
use domain::time::Date;

/// Every item with its versions.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Catalogue {
    /// The day (Beijing).
    #[n(0)]
    pub today: Date,
    /// The items, by number.
    #[n(1)]
    pub items: Vec<ItemHistory>,
}

impl Catalogue {
    /// The newest version of every item.
    pub fn newest(&self) -> impl Iterator<Item = &ServiceItem> {
        self.items.iter().filter_map(ItemHistory::newest)
    }

    /// The newest version of one.
    pub fn item(&self, no: u32) -> Option<&ServiceItem> {
        self.newest().find(|item| item.no == no)
    }

    /// A number that no item has.
    pub fn free_number(&self) -> u32 {
        self.newest().map(|item| item.no).max().unwrap_or(0).saturating_add(1)
    }
}

/// What came of reading a file.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum BookRead {
    /// Its tables.
    #[n(0)]
    Read(#[n(0)] Book),
    /// It is no workbook.
    #[n(1)]
    NoBook,
    /// It is too large.
    #[n(2)]
    TooLarge,
    /// The server was not reached.
    #[n(3)]
    NoLine,
}

/// What another opening of the hall would change. Promised days are counted in working days whatever the hours.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct OpeningPreview {
    /// Appointments that would stand before a shut door, the soonest first.
    #[n(0)]
    pub outside: Vec<Appointment>,
    /// The next market days; empty where it opens on working days.
    #[n(1)]
    pub next: Vec<Date>,
}
