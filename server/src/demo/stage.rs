//! Where the sample is played: a ledger that is handed the past as its present, and the devices of the hall.

use super::DemoError;
use super::act::{Act, Player, What};
use super::dice::Dice;
use crate::hall::note;
use crate::random::command_id_of;
use crate::store::{Store, StoreError, Work};
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::hall::{Counter, DeviceEntry, DeviceRole, HallCommand};
use domain::ids::{CommandId, CounterNo, DeviceId, Epoch, HallId, RecordId, StaffNo};
use domain::queue::{QueueCommand, TicketStage, counter_record, tickets_of};
use domain::record::load;
use domain::sync::device::DeviceRow;
use domain::sync::ledger::{Ledger, Lent};
use domain::sync::wire::Verdict;
use domain::time::Timestamp;
use std::collections::BTreeMap;

/// How many entries share a transaction.
const GROUP: usize = 5000;

/// The stage.
pub(super) struct Stage<'s> {
    store: &'s mut dyn Store,
    ledger: Ledger,
    work: Work,
    dice: Dice,
    hall: HallId,
    me: DeviceId,
    now: Timestamp,
    rows: BTreeMap<Player, DeviceRow>,
}

impl<'s> Stage<'s> {
    /// Opens an empty store at a moment of the past.
    pub(super) fn begin(
        store: &'s mut dyn Store,
        hall: HallId,
        origin: &str,
        now: Timestamp,
        mut dice: Dice,
    ) -> Result<Self, DemoError> {
        let (me, epoch) = (DeviceId(dice.bytes()), Epoch(dice.bytes()));
        note(store, &hall, me, origin)?;
        let mut salt = || dice.bytes();
        let (ledger, batch) = Ledger::begin(hall.clone(), epoch, &mut Lent { now, salt: &mut salt });
        let work = Work { batch, ..Work::default() };
        Ok(Stage { store, ledger, work, dice, hall, me, now, rows: BTreeMap::new() })
    }

    /// The store.
    pub(super) fn store(&mut self) -> &mut dyn Store {
        self.store
    }

    /// Issues a command of the set-up from the server itself, a moment after the one before.
    pub(super) fn set(&mut self, command: HallCommand) -> Result<(), DemoError> {
        let at = Timestamp(self.now.0 + 1);
        let id = command_id_of(at, &self.dice.bytes());
        self.issue(self.me, id, None, &Action::Hall(command), at)
    }

    /// Lets a device in.
    pub(super) fn let_in(&mut self, player: Player, role: DeviceRole, name: String) -> Result<(), DemoError> {
        let device = DeviceId(self.dice.bytes());
        self.set(HallCommand::RegisterDevice(device, role, name))?;
        if let Some(entry) = load::<DeviceEntry>(&self.ledger, DeviceEntry::record(device)).present() {
            let row = DeviceRow::new(self.hall.clone(), device, entry.code, role, entry.hundreds);
            self.rows.insert(player, row);
        }
        Ok(())
    }

    /// Plays an act.
    pub(super) fn play(&mut self, act: Act) -> Result<(), DemoError> {
        let Act { at, player, actor, id, what } = act;
        let (mut action, mode) = match what {
            What::Command(action, mode) => (*action, mode),
            What::Next(counter) => match self.next(counter, at) {
                Some(command) => (Action::Queue(command), HandlingMode::Direct),
                None => return Ok(()),
            },
        };
        let Some(row) = self.rows.get_mut(&player) else { return Ok(()) };
        row.allot(&mut action, mode, at.date());
        let device = row.device;
        self.issue(device, id, actor, &action, at.max(self.now))
    }

    /// The call of a counter, if somebody waits for it.
    fn next(&self, no: CounterNo, at: Timestamp) -> Option<QueueCommand> {
        let series = load::<Counter>(&self.ledger, counter_record(no)).present()?.series;
        let tickets = tickets_of(&self.ledger, at.date());
        tickets.iter().find(|(_, ticket)| {
            ticket.stage == TicketStage::Waiting && ticket.number.letter().is_some_and(|l| series.contains(&l))
        })?;
        let called = tickets.iter().find(|(_, t)| t.stage == TicketStage::Called && t.counter == Some(no));
        let serving: Option<RecordId> = called.map(|(id, _)| *id);
        Some(QueueCommand::CallNext { counter: no, serving })
    }

    fn issue(
        &mut self,
        device: DeviceId,
        id: CommandId,
        actor: Option<StaffNo>,
        action: &Action,
        at: Timestamp,
    ) -> Result<(), DemoError> {
        self.now = at;
        let mut salt = || self.dice.bytes();
        let mut lent = Lent { now: at, salt: &mut salt };
        let verdict = self.ledger.issue(device, id, actor, action, at, &mut lent, &mut self.work.batch);
        let why = match verdict {
            Verdict::Accepted(_) => None,
            Verdict::Refused(_, refusal) => Some(Some(Box::new(refusal))),
            Verdict::Waiting(_) | Verdict::NotYet => Some(None),
        };
        if let Some(why) = why {
            let what: String = format!("{action:?}").chars().take(200).collect();
            return Err(DemoError::Refused { what, at, why });
        }
        if self.work.batch.entries.len() >= GROUP {
            self.keep()?;
        }
        Ok(())
    }

    fn keep(&mut self) -> Result<(), StoreError> {
        self.store.append(&std::mem::take(&mut self.work))
    }

    /// Keeps what is left.
    pub(super) fn finish(mut self) -> Result<Ledger, StoreError> {
        self.keep()?;
        Ok(self.ledger)
    }
}
