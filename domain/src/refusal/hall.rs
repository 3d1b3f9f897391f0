//! Why the set-up, the catalogue or disclosure says no.

use crate::calendar::PlanError;
use crate::codec::{Decode, Encode};
use crate::time::Date;

/// Rules of the set-up and of disclosure.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HallRefusal {
    /// A name is missing.
    #[n(0)]
    NoName,
    /// A hall without a hotline and the place of the letter box cannot be published.
    #[n(1)]
    NoPhone,
    /// These of the eight public facts are missing.
    #[n(2)]
    FactsMissing(#[n(0)] Vec<String>),
    /// The promised limit is longer than the law's.
    #[n(3)]
    PromisesTooLong,
    /// A fee needs its basis.
    #[n(4)]
    NoFeeBasis,
    /// The author cannot review the page.
    #[n(5)]
    ReviewedByAuthor,
    /// Only the server may do this.
    #[n(6)]
    OnlyServer,
    /// The version does not follow the one before.
    #[n(7)]
    VersionOrder,
    /// Nothing of that name.
    #[n(8)]
    NoSuchMatter,
    /// A joint matter names two departments at least.
    #[n(9)]
    UnitsMissing,
    /// A department's own limit is longer than the promised one.
    #[n(10)]
    UnitTooSlow(#[n(0)] String),
    /// Only the director may do this.
    #[n(11)]
    OnlyDirector,
    /// A plan of days off lists a day twice.
    #[n(12)]
    DayTwice(#[n(0)] Date),
    /// A plan of days off names a day of another year.
    #[n(13)]
    DayOutside(#[n(0)] Date),
    /// A day worked in exchange is no Saturday or Sunday.
    #[n(14)]
    NoWeekend(#[n(0)] Date),
    /// Only what is decided above and needs nobody in person may be done by an agent.
    #[n(15)]
    NotForAgents,
    /// A new version begins today at the earliest.
    #[n(20)]
    BeginsBeforeToday,
    /// The list names a material twice.
    #[n(21)]
    MaterialTwice(#[n(0)] String),
    /// There is nothing to put.
    #[n(22)]
    NothingChanges,
    /// The last day lies before the first.
    #[n(23)]
    EndsBeforeItBegins,
    /// Office hours that do not follow each other, or no target for what is done on the spot.
    #[n(24)]
    HoursNotInOrder,
    /// A rule of market days that names none, or one that there is not.
    #[n(25)]
    NoMarketDay,
}

impl From<PlanError> for HallRefusal {
    fn from(fault: PlanError) -> Self {
        match fault {
            PlanError::ListedTwice(day) => HallRefusal::DayTwice(day),
            PlanError::OtherYear(day) => HallRefusal::DayOutside(day),
            PlanError::NotAWeekend(day) => HallRefusal::NoWeekend(day),
        }
    }
}
