//! The device's half: base as the server gave it, the outbox replayed over it, and what to store.
//!
//! A replica never does I/O: it says what must be written ([`Write`]) and the shell writes it in one transaction. A
//! command is composed inside the transaction that stores it ([`Replica::compose`]), because another tab may have
//! stored one a moment before.

mod absorb;
mod outgoing;

use super::device::DeviceRow;
use super::envelope::{Envelope, Packet, Seen};
use super::holdings::Holdings;
use super::scope::Scope;
use super::wire::{Cursor, Known, Sum, SyncRequest, Verdict};
use crate::action::{Action, ActionClass};
use crate::apply::apply;
use crate::catalog::HandlingMode;
use crate::codec::encode;
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision, Place, decide, settle};
use crate::ids::{CommandId, Epoch, RecordId, StaffNo};
use crate::record::{APPLY_VERSION, Area, Found, Partition, Shelf, Stored, View};
use crate::refusal::Refusal;
use crate::time::{Date, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

pub use outgoing::{OutState, Outgoing};

/// How many settled commands a device keeps until a backup holds them.
pub const KEPT: usize = 2000;

/// What the shell must write, all in one transaction; also what the leading tab tells the others.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Write {
    /// A record of the base.
    #[n(0)]
    Put(#[n(0)] Stored),
    /// A record of the base is gone.
    #[n(1)]
    Remove(#[n(0)] RecordId),
    /// The whole base is gone.
    #[n(2)]
    ClearBase,
    /// A command of the outbox and its state.
    #[n(3)]
    Outgoing(#[n(0)] Outgoing),
    /// A command of the outbox is no longer needed.
    #[n(4)]
    Drop(#[n(0)] u64),
    /// Where the device stands.
    #[n(5)]
    Standing(#[n(0)] Standing),
}

/// Where a device stands in the journal; stored with the records it was given (K4).
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode)]
pub struct Standing {
    /// The life of the journal; none before the first answer.
    #[n(0)]
    pub epoch: Option<Epoch>,
    /// How far it has read.
    #[n(1)]
    pub head: u64,
    /// The furthest end of the journal it has heard of; shows a server that was rolled back.
    #[n(2)]
    pub known: Known,
    /// How far it has read each partition.
    #[n(3)]
    pub cursors: Vec<Cursor>,
    /// The server's clock minus its own, in milliseconds, as last measured.
    #[n(4)]
    pub offset: i64,
    /// When it last heard from the server, by its own clock.
    #[n(5)]
    pub heard: Option<Timestamp>,
    /// The server says that its own clock is in doubt.
    #[n(6)]
    pub clock_in_doubt: bool,
    /// The base is whole: the last page had no successor.
    #[n(7)]
    pub whole: bool,
}

/// Why a device cannot go on by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Health {
    /// All is well.
    Well,
    /// The storage has gone back: the server has commands of this device that it does not know itself. It must be let
    /// in anew and get a new code.
    WentBack,
}

/// The device's half.
#[derive(Clone, Debug)]
pub struct Replica {
    row: DeviceRow,
    standing: Standing,
    base: Holdings,
    outbox: BTreeMap<u64, Outgoing>,
    overlay: BTreeMap<RecordId, Stored>,
    health: Health,
}

/// A command ready to be stored.
#[derive(Clone, Debug)]
pub struct Composed {
    /// The command for the outbox.
    pub outgoing: Outgoing,
    /// The device's row after it.
    pub row: DeviceRow,
    /// The action with its numbers filled in.
    pub action: Action,
    /// What it does, provisionally.
    pub decision: Decision,
}

/// Who does what, when, under which id.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The action; numbers may be left open.
    pub action: Action,
    /// The item's mode, where a paper's number depends on it.
    pub mode: HandlingMode,
    /// Who acts.
    pub actor: Option<StaffNo>,
    /// The device's clock.
    pub now: Timestamp,
    /// A fresh id.
    pub id: CommandId,
}

impl Replica {
    /// A replica from what was stored.
    pub fn load(
        row: DeviceRow,
        standing: Standing,
        base: Holdings,
        outbox: impl IntoIterator<Item = Outgoing>,
    ) -> Self {
        let outbox = outbox.into_iter().map(|out| (out.n, out)).collect();
        let mut replica = Replica { row, standing, base, outbox, overlay: BTreeMap::new(), health: Health::Well };
        replica.replay();
        replica
    }

    /// The device's row.
    pub fn row(&self) -> &DeviceRow {
        &self.row
    }

    /// Where it stands.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whether it can go on by itself.
    pub fn health(&self) -> Health {
        self.health
    }

    /// The base as the server gave it.
    pub fn base(&self) -> &Holdings {
        &self.base
    }

    /// The outbox in the order of `n`.
    pub fn outbox(&self) -> impl Iterator<Item = &Outgoing> {
        self.outbox.values()
    }

    /// How many commands have no final answer, and the oldest one's moment by the device's clock (F18).
    pub fn unsent(&self) -> (u32, Option<Timestamp>) {
        let waiting = || self.outbox.values().filter(|out| !out.is_final());
        (u32::try_from(waiting().count()).unwrap_or(u32::MAX), waiting().map(|out| out.at).min())
    }

    /// Composes a command on a device row read in the same transaction: decides it strictly, allots numbers, chains it.
    ///
    /// # Errors
    /// The rule that stands against it; nothing is stored and nothing typed is lost.
    pub fn compose(&self, row: &DeviceRow, wanted: &Wanted) -> Result<Composed, Refusal> {
        let mut row = row.clone();
        let when = Timestamp(wanted.now.0 + self.standing.offset);
        let mut action = wanted.action.clone();
        row.allot(&mut action, wanted.mode, when.date());
        let decision = match action.class() {
            ActionClass::ServerFirst => Decision::default(),
            ActionClass::Fact | ActionClass::Wish => {
                settle(self, &action, &self.context(wanted.id, wanted.actor.clone(), when))?
            }
        };
        row.n += 1;
        let about = action.about();
        let envelope = Envelope {
            v: super::VERSION,
            hall: row.hall.clone(),
            device: row.device,
            n: row.n,
            id: wanted.id,
            actor: wanted.actor.clone(),
            at: wanted.now,
            at_offset: self.standing.offset,
            seen: about
                .and_then(|id| self.base.get(id))
                .map(|stored| Seen(stored.id, stored.seq))
                .into_iter()
                .collect(),
            after: self.builds_on(&action),
            prev: row.prev,
            action: encode(&action),
        };
        let packet = Packet::of(&envelope);
        row.prev = packet.digest();
        let touches = decision.events.iter().filter_map(touched).collect();
        let outgoing = Outgoing::new(&envelope, packet, touches);
        Ok(Composed { outgoing, row, action, decision })
    }

    /// Takes over a command that is now stored, by this tab or another; one that is known already stays as it is.
    pub fn adopt(&mut self, outgoing: Outgoing, row: DeviceRow) {
        if row.n >= self.row.n {
            self.row = row;
        }
        if self.outbox.contains_key(&outgoing.n) {
            return;
        }
        if outgoing.is_replayed(self.standing.head) {
            self.replay_one(&outgoing);
        }
        self.outbox.insert(outgoing.n, outgoing);
    }

    /// Outstanding commands on the same record: a later one waits for them (F17). One that is known to be refused is
    /// not shown and so not built on. A mended command stands in the place of the one it mends: what came after that
    /// one waits for it, not the other way round (F16).
    fn builds_on(&self, action: &Action) -> Vec<CommandId> {
        let Some(id) = action.about() else { return Vec::new() };
        let place = match action {
            Action::Mend(refused, _) => {
                self.outbox.values().find(|out| out.id == *refused).map_or(u64::MAX, |out| out.n)
            }
            Action::Hall(_)
            | Action::Case(_)
            | Action::Queue(_)
            | Action::Attention(_)
            | Action::Seat(_)
            | Action::Denial(_)
            | Action::Appointment(_)
            | Action::Consultation(_)
            | Action::Visit(_)
            | Action::Archive(_)
            | Action::Project(_)
            | Action::Outreach(_)
            | Action::Incident(_)
            | Action::HandOver(_) => u64::MAX,
        };
        let open = self.outbox.values().filter(|out| !out.is_final() && out.n < place && out.touches.contains(&id));
        open.map(|out| out.id).collect()
    }

    fn context(&self, command: CommandId, actor: Option<StaffNo>, when: Timestamp) -> Context {
        let device = self.row.device;
        Context { when, received: when, doubtful: false, command, actor, device, place: Place::Device }
    }

    /// What to ask the server: commands without a final answer up to some bytes, and where the device stands.
    pub fn request(&self, now: Timestamp, push_bytes: usize, budget: u32) -> SyncRequest {
        let mut left = push_bytes;
        let mut push = Vec::new();
        for out in self.outbox.values().filter(|out| !out.is_final()) {
            if out.packet.bytes.len() > left && !push.is_empty() {
                break;
            }
            left = left.saturating_sub(out.packet.bytes.len());
            push.push(out.packet.clone());
        }
        SyncRequest {
            v: super::VERSION,
            hall: self.row.hall.clone(),
            device: self.row.device,
            epoch: self.standing.epoch,
            head: self.standing.head,
            known: self.standing.known,
            cursors: self.standing.cursors.clone(),
            sums: self.standing.cursors.iter().map(|at| Sum(at.0, self.base.sum(at.0))).collect(),
            now,
            top: self.row.n,
            waiting: self.unsent().0,
            push,
            budget,
        }
    }

    /// Builds the overlay anew: the outbox replayed over the base, until settled.
    fn replay(&mut self) {
        self.overlay.clear();
        let replayed: Vec<Outgoing> =
            self.outbox.values().filter(|out| out.is_replayed(self.standing.head)).cloned().collect();
        for out in &replayed {
            self.replay_one(out);
        }
    }

    /// Replays a command. One that is refused here changes nothing and stays in the outbox: the server decides.
    fn replay_one(&mut self, out: &Outgoing) {
        let Ok(envelope) = out.packet.open() else { return };
        let Ok(action) = envelope.action() else { return };
        if action.class() == ActionClass::ServerFirst {
            return;
        }
        let when = Timestamp(envelope.at.0.saturating_add(envelope.at_offset));
        let context = self.context(envelope.id, envelope.actor.clone(), when);
        // A fact has happened: it is shown even where a rule is broken, as the server will record it.
        let decision = match action.class() {
            ActionClass::Fact => decide(&*self, &action, &context),
            ActionClass::Wish | ActionClass::ServerFirst => settle(&*self, &action, &context),
        };
        let Ok(decision) = decision else { return };
        for event in &decision.events {
            apply(event, &mut Overlaying(self));
        }
    }

    /// Every record of an area that the device shows, base and overlay.
    pub fn each_of(&self, area: Area, take: &mut dyn FnMut(&Stored)) {
        for partition in self.base.partitions().filter(|partition| partition.area == area) {
            self.base.records_in(partition).filter(|r| !self.overlay.contains_key(&r.id)).for_each(&mut *take);
        }
        self.overlay.values().filter(|stored| stored.partition.area == area).for_each(take);
    }

    /// The ids that the overlay changes: shown as not yet confirmed.
    pub fn provisional(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.overlay.keys().copied()
    }

    /// The partitions the device may no longer hold by the day alone: tickets of days gone by.
    fn outdated(&self, today: Date) -> BTreeSet<Partition> {
        let scope = Scope { role: self.row.role, today };
        self.base.partitions().filter(|partition| !scope.admits(*partition)).collect()
    }
}

impl View for Replica {
    fn find(&self, area: Area, id: RecordId) -> Found<&Stored> {
        match self.overlay.get(&id).or_else(|| self.base.get(id)) {
            Some(stored) => Found::Present(stored),
            None if self.standing.whole && Scope::covers(self.row.role, area) => Found::Absent,
            None => Found::NotHere,
        }
    }

    fn each_in(&self, partition: Partition, take: &mut dyn FnMut(&Stored)) {
        self.base.records_in(partition).filter(|r| !self.overlay.contains_key(&r.id)).for_each(&mut *take);
        self.overlay.values().filter(|stored| stored.partition == partition).for_each(take);
    }

    fn each_of(&self, area: Area, take: &mut dyn FnMut(&Stored)) {
        Replica::each_of(self, area, take);
    }
}

/// Puts records into the overlay.
struct Overlaying<'r>(&'r mut Replica);

impl Shelf for Overlaying<'_> {
    fn take(&self, id: RecordId) -> Option<&Stored> {
        self.0.overlay.get(&id).or_else(|| self.0.base.get(id))
    }

    fn put(&mut self, id: RecordId, partition: Partition, kind: u16, body: Vec<u8>) {
        self.0.overlay.insert(id, Stored { id, partition, seq: 0, kind, ver: APPLY_VERSION, body });
    }
}

/// The record that an event changes, for the order of commands on one record.
fn touched(event: &crate::action::Event) -> Option<RecordId> {
    match event {
        crate::action::Event::Case(event) => Some(event.case),
        crate::action::Event::Queue(event) => Some(event.ticket),
        crate::action::Event::Denial(event) => Some(event.line),
        crate::action::Event::HandOver(event) => Some(event.hand_over),
        crate::action::Event::Appointment(event) => Some(event.appointment),
        crate::action::Event::Consultation(event) => Some(event.id),
        crate::action::Event::Visit(event) => Some(event.record),
        crate::action::Event::Archive(event) => Some(event.record),
        crate::action::Event::Project(event) => Some(event.case),
        crate::action::Event::Outreach(event) => Some(event.id),
        crate::action::Event::Incident(event) => Some(event.incident),
        crate::action::Event::Hall(_) | crate::action::Event::Attention(_) | crate::action::Event::Seat(_) => None,
    }
}

/// Whether a verdict is an acceptance.
fn accepted(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Accepted(_))
}
