//! A sample hall, rich enough to look at: made through the very same commands and ledger as a real one.
//!
//! The same seed and moment give the same hall, byte for byte. Everything lies in the past of `now`, in order, as if
//! the server had been there for a year. Start at [`fill`].

mod act;
mod catalog;
mod course;
mod dice;
mod filing;
mod people;
mod sample;
mod setup;
mod stage;
mod today;
mod visits;
mod year;

use crate::hall::OpenError;
use crate::store::{Store, StoreError};
use dice::Dice;
use domain::case::number::CaseNumber;
use domain::case::{Case, Stage as CaseStage};
use domain::ids::HallId;
use domain::people::last_four;
use domain::record::{Area, Stored};
use domain::refusal::Refusal;
use domain::sync::ledger::Ledger;
use domain::time::Timestamp;
use sample::Sample;
use stage::Stage;
use thiserror::Error;

/// How many cases a sample hall has unless asked otherwise.
pub const CASES: usize = 5000;
/// How many it has for tests.
pub const FEW_CASES: usize = 50;

/// What kind of sample hall is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// How many cases.
    pub cases: usize,
    /// The moment up to which it has lived.
    pub now: Timestamp,
    /// Another seed gives another hall.
    pub seed: u64,
    /// Its permanent origin.
    pub origin: String,
}

/// What was made.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Entries of the journal.
    pub entries: u64,
    /// Cases.
    pub cases: usize,
    /// A case that can be looked up: its number and the last four of its phone.
    pub example: Option<(CaseNumber, String)>,
}

/// Why no sample hall could be made.
#[derive(Debug, Error)]
pub enum DemoError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The hall could not be noted.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The sample itself cannot be read.
    #[error("the sample: {0}")]
    Sample(#[from] serde_json::Error),
    /// A command of the sample breaks a rule.
    #[error("a command of the sample was not accepted: {what} at {at}: {why:?}")]
    Refused {
        /// Which.
        what: String,
        /// When.
        at: Timestamp,
        /// Why, when it was refused.
        why: Option<Box<Refusal>>,
    },
}

/// Fills an empty store with a sample hall.
///
/// # Errors
/// The store cannot be written, or the sample breaks a rule of the domain.
pub fn fill(store: &mut dyn Store, wanted: &Wanted) -> Result<Filled, DemoError> {
    let sample = Sample::read()?;
    let mut dice = Dice::new(wanted.seed);
    let hall = HallId(sample.hall.hall.clone());
    let calendar = setup::calendar();
    let days = year::days(&calendar, wanted.now, wanted.cases);
    let begin = days.first().copied().unwrap_or_else(|| wanted.now.date()).plus_days(-1).at(8, 0).min(wanted.now);
    let people = people::invent(&sample, &mut dice);
    let items = catalog::items(&sample, begin.date());
    let mut acts = year::plan(
        &year::Year { sample: &sample, people: &people, items: &items, calendar: &calendar },
        &days,
        wanted,
        &mut dice,
    );
    acts.extend(today::plan(&sample, wanted.now, &mut dice));
    acts.extend(visits::plan(&sample, wanted.now, &mut dice));
    acts.sort_by_key(|act| act.at);

    let mut stage = Stage::begin(store, hall, &wanted.origin, begin, dice)?;
    setup::set_up(&mut stage, &sample, &items, wanted)?;
    for act in acts {
        stage.play(act)?;
    }
    store_note(&mut stage)?;
    let ledger = stage.finish()?;
    let cases = cases(&ledger).count();
    Ok(Filled { entries: ledger.head(), cases, example: example_in(&ledger) })
}

fn store_note(stage: &mut Stage<'_>) -> Result<(), StoreError> {
    stage.store().set_meta("demo", "1")
}

/// Whether a store holds a sample hall, which may be thrown away.
///
/// # Errors
/// The store cannot be read.
pub fn is_sample(store: &dyn Store) -> Result<bool, StoreError> {
    Ok(store.meta("demo")?.is_some())
}

/// A running case that can be looked up: its number and the last four of its phone.
pub fn example_in(ledger: &Ledger) -> Option<(CaseNumber, String)> {
    let running = cases(ledger).filter(|case| case.stage == CaseStage::Accepted && case.applicant.phone.len() >= 4);
    let newest = running.max_by_key(|case| case.received)?;
    Some((newest.number, last_four(&newest.applicant.phone).to_owned()))
}

fn cases(ledger: &Ledger) -> impl Iterator<Item = Case> {
    ledger.records().all().filter(|stored| stored.partition.area == Area::Cases).filter_map(Stored::read::<Case>)
}
