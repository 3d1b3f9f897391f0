//! A case in other systems: its number in a departmental or provincial one (DY-02), and where it came from when it was taken
//! over from the old ledger (DY-07).
//!
//! Whoever types a case into another system gets a number there. The number is entered here, corrected by entering it again,
//! and never taken away: of each system the newest counts.

use super::decide::CaseDecision;
use super::event::{CaseEvent, Happened};
use super::{Case, Happening, Stage};
use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;
use crate::refusal::CaseRefusal;
use crate::time::{Date, Timestamp};

/// For how many days after its end a case stands in the list "not yet entered there".
const RECENT_DAYS: i32 = 30;

/// A number of the case in another system.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Foreign {
    /// What the system is called.
    #[n(0)]
    pub system: String,
    /// The number there, as that system writes it.
    #[n(1)]
    pub number: String,
    /// When it was entered.
    #[n(2)]
    pub at: Timestamp,
    /// Who entered it.
    #[n(3)]
    pub by: Option<StaffNo>,
}

/// How the case stood in the old ledger.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct FromLedger {
    /// Its number there.
    #[n(0)]
    pub number: String,
    /// The promised day as the calendar counts it from the day it was received.
    #[n(1)]
    pub counted: Date,
    /// The promised day that was told, where the old ledger says one.
    #[n(2)]
    pub told: Option<Date>,
}

/// An item whose cases are entered in another system too.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Elsewhere {
    /// The item's number.
    #[n(0)]
    pub item: u32,
    /// What the system is called.
    #[n(1)]
    pub system: String,
}

/// What has happened to a case in other systems.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ElsewhereEvent {
    /// Its number there was entered.
    #[n(0)]
    Entered {
        /// What the system is called.
        #[n(0)]
        system: String,
        /// The number.
        #[n(1)]
        number: String,
    },
    /// It was taken over from the old ledger.
    #[n(1)]
    TakenOver(#[n(0)] FromLedger),
}

impl Case {
    /// Its numbers in other systems: of each system the newest (DY-02).
    pub fn numbers_elsewhere(&self) -> impl Iterator<Item = &Foreign> {
        let all = self.foreign.as_deref().unwrap_or_default();
        let newest = all.iter().enumerate().filter(move |(place, one)| {
            let later = &all[place + 1..];
            later.iter().all(|other| other.system != one.system)
        });
        newest.map(|(_, one)| one)
    }

    /// Whether its promised day is the one that the old ledger had told, not the one that the calendar counts: it stays when
    /// other days off are entered (DY-07).
    pub fn keeps_told_day(&self) -> bool {
        self.ledger.as_ref().is_some_and(|ledger| ledger.told.is_some_and(|told| told != ledger.counted))
    }
}

/// Whether a case still has to be entered in the other system of its item, so far as it has no number there: it is open, or
/// ended in the last thirty days (DY-02). What the applicant took back need not be entered.
pub fn is_to_enter(items: &[Elsewhere], item: u32, stage: Stage, ended: Option<Timestamp>, today: Date) -> bool {
    let recent = ended.is_none_or(|at| today.days_since(at.date()) <= RECENT_DAYS);
    stage != Stage::Withdrawn && recent && items.iter().any(|one| one.item == item)
}

/// The number was given there: a fact. It needs system and number in words.
pub(super) fn enter(system: &str, number: &str, decision: &mut CaseDecision<'_>) {
    let (system, number) = (system.trim().to_owned(), number.trim().to_owned());
    if system.is_empty() || number.is_empty() {
        decision.inner.find(CaseRefusal::NoText);
    }
    decision.happened(Happened::Elsewhere(ElsewhereEvent::Entered { system, number }));
}

/// Changes the case and says what its timeline shall tell.
pub(super) fn apply(case: &mut Case, event: &CaseEvent, what: &ElsewhereEvent) -> Option<(Happening, String)> {
    match what {
        ElsewhereEvent::Entered { system, number } => {
            let (system, number, by) = (system.clone(), number.clone(), event.by.clone());
            let told = format!("{system} {number}");
            case.foreign.get_or_insert_default().push(Foreign { system, number, at: event.at, by });
            Some((Happening::EnteredElsewhere, told))
        }
        ElsewhereEvent::TakenOver(ledger) => {
            case.ledger = Some(ledger.clone());
            Some((Happening::FromOldLedger, ledger.number.clone()))
        }
    }
}
