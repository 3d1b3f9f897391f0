//! The first start of a hall, and reading it back at every other.

use super::OpenError;
use crate::clock::Clock;
use crate::random;
use crate::store::{Journal, Store, Work};
use domain::action::Action;
use domain::calendar::builtin_plans;
use domain::hall::{HallCommand, HallSettings};
use domain::ids::{DeviceId, Epoch, HallId};
use domain::sync::ledger::{Ledger, Lent};
use domain::sync::wire::Verdict;
use domain::time::Timestamp;

/// How a hall begins.
#[derive(Clone, Debug)]
pub struct Founding {
    /// Its short code in numbers.
    pub hall: HallId,
    /// Its permanent origin.
    pub origin: String,
    /// Its master data, when known from the start.
    pub settings: Option<HallSettings>,
}

/// Founds a hall in an empty store: identity, first life of the journal, the calendars that come with the program.
///
/// # Errors
/// The store cannot be written.
pub fn found(store: &mut dyn Store, founding: &Founding, clock: &Clock) -> Result<(), OpenError> {
    let me = DeviceId(random::bytes());
    let hall = &founding.hall;
    note(store, &founding.hall, me, &founding.origin)?;
    let now = clock.now();
    let mut salt = random::bytes;
    let mut lent = Lent { now, salt: &mut salt };
    let mut work = Work::default();
    let (mut ledger, batch) = Ledger::begin(hall.clone(), Epoch(random::bytes()), &mut lent);
    work.batch = batch;
    let plans = builtin_plans().into_iter().map(HallCommand::PutYear);
    let settings = founding.settings.clone().map(HallCommand::SetHall);
    for command in plans.chain(settings) {
        issue(&mut ledger, me, Action::Hall(command), now, &mut lent, &mut work);
    }
    Ok(store.append(&work)?)
}

fn issue(ledger: &mut Ledger, me: DeviceId, action: Action, now: Timestamp, lent: &mut Lent<'_>, work: &mut Work) {
    let verdict = ledger.issue(me, random::command_id(now), None, &action, now, lent, &mut work.batch);
    if !matches!(verdict, Verdict::Accepted(_)) {
        tracing::warn!("a command of the founding was not accepted");
    }
}

/// Notes who the hall is. A start that was cut off here begins anew.
///
/// # Errors
/// The store cannot be written.
pub(crate) fn note(store: &mut dyn Store, hall: &HallId, me: DeviceId, origin: &str) -> Result<(), OpenError> {
    store.set_meta("hall", &hall.0)?;
    store.set_meta("device", &me.hex())?;
    Ok(store.set_meta("origin", origin)?)
}

/// The ledger of the hall in a store, rebuilt from its journal, and the server's own device.
///
/// # Errors
/// There is no hall, the store cannot be read or the journal does not hold.
pub fn loaded(store: &dyn Store) -> Result<(Ledger, DeviceId), OpenError> {
    let (Some(hall), Some(device)) = (store.meta("hall")?, store.meta("device")?) else {
        return Err(OpenError::NoHall);
    };
    let me = DeviceId::from_hex(&device).ok_or(OpenError::NoHall)?;
    let mut journal = Journal::after(store, 0);
    let ledger = Ledger::replay(HallId(hall), &mut journal);
    journal.finish()?;
    let (ledger, _) = ledger?;
    if ledger.head() == 0 { Err(OpenError::NoHall) } else { Ok((ledger, me)) }
}
