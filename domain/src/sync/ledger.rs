//! The server's half: the hall's one order.
//!
//! A ledger holds the hall's records in memory and answers without touching a disk. What it decides it hands out as
//! journal entries and changed records; the shell makes them durable *before* it passes the answers on. If that
//! fails, the ledger is thrown away and rebuilt from the journal ([`Ledger::replay`]).

mod destruction;
mod page;
mod receive;
mod timing;

use super::holdings::Holdings;
use super::journal::{Body, Broken, Entry, Matter};
use super::wire::{SyncRequest, SyncResponse, Verdict};
use crate::action::{Action, Event};
use crate::apply::apply;
use crate::attention::{Attention, AttentionCommand};
use crate::case::number::PaperNumber;
use crate::decide::Place;
use crate::digest::Digest;
use crate::hall::{DeviceEntry, DeviceRole};
use crate::ids::{CommandId, DeviceId, Epoch, HallId, RecordId};
use crate::record::{APPLY_VERSION, Area, Found, Partition, Shelf, Stored, View, load};
use crate::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

pub use destruction::Destruction;
pub use timing::correct;

/// What the shell lends the ledger: the server's clock and randomness for salts.
pub struct Lent<'l> {
    /// The server's clock.
    pub now: Timestamp,
    /// Makes sixteen random bytes.
    pub salt: &'l mut dyn FnMut() -> [u8; 16],
}

/// What became durable work by handling a request, in order.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Entries to append.
    pub entries: Vec<Entry>,
    /// Records changed; the last of an id holds.
    pub records: Vec<Stored>,
}

/// What the ledger knows of a command.
#[derive(Clone, Debug)]
struct Known {
    digest: Digest,
    verdict: Verdict,
    mended: bool,
    given_up: bool,
}

/// What the ledger knows of a device's chain.
#[derive(Clone, Debug, Default)]
struct Chain {
    places: BTreeMap<u64, (CommandId, Digest)>,
    top: u64,
    waiting: u32,
}

/// The hall's order and its records.
#[derive(Clone, Debug)]
pub struct Ledger {
    hall: HallId,
    epoch: Epoch,
    hashes: Vec<Digest>,
    records: Holdings,
    by_seq: BTreeSet<(u64, RecordId)>,
    moves: BTreeMap<u64, Vec<(RecordId, Partition)>>,
    commands: BTreeMap<CommandId, Known>,
    chains: BTreeMap<DeviceId, Chain>,
    newest: Timestamp,
    clock_in_doubt: bool,
    covered: u64,
    /// Cases whose bodies are to be destroyed, with the order.
    orders: BTreeMap<RecordId, PaperNumber>,
    /// Commands whose bodies were destroyed, with their places.
    gone: BTreeMap<CommandId, u64>,
}

impl Ledger {
    /// A hall that begins: the journal's first entry opens its first life.
    pub fn begin(hall: HallId, epoch: Epoch, lent: &mut Lent<'_>) -> (Self, Batch) {
        let mut ledger = Self::empty(hall, epoch);
        let mut batch = Batch::default();
        ledger.open_epoch(epoch, lent, &mut batch);
        (ledger, batch)
    }

    fn empty(hall: HallId, epoch: Epoch) -> Self {
        Ledger {
            hall,
            epoch,
            hashes: Vec::new(),
            records: Holdings::default(),
            by_seq: BTreeSet::new(),
            moves: BTreeMap::new(),
            commands: BTreeMap::new(),
            chains: BTreeMap::new(),
            newest: Timestamp(0),
            clock_in_doubt: false,
            covered: 0,
            orders: BTreeMap::new(),
            gone: BTreeMap::new(),
        }
    }

    /// Rebuilds a ledger from its journal, checking the chain; answers how many bodies were destroyed by order.
    ///
    /// # Errors
    /// [`Broken`], naming the first entry that does not hold.
    pub fn replay(hall: HallId, entries: impl IntoIterator<Item = Entry>) -> Result<(Self, u64), Broken> {
        let mut ledger = Self::empty(hall, Epoch([0; 16]));
        let mut destroyed = 0;
        for entry in entries {
            let body = entry.check(ledger.head() + 1, ledger.head_hash())?;
            match body {
                Some(body) => ledger.take_entry(&entry, &body, &mut Vec::new()),
                None => {
                    destroyed += 1;
                    ledger.hashes.push(entry.hash());
                }
            }
        }
        Ok((ledger, destroyed))
    }

    /// Handles a device's request: answers its commands, then gives it records.
    pub fn handle(&mut self, request: &SyncRequest, lent: &mut Lent<'_>, batch: &mut Batch) -> SyncResponse {
        self.notice_rollback(request, lent, batch);
        // A device that stands in another life of the journal first hears of it: it will offer everything it holds
        // again, in the old order, and commands that build on lost ones must not come before those.
        let same_life = request.epoch.is_none_or(|epoch| epoch == self.epoch);
        let answers: Vec<Verdict> = if same_life { self.receive_all(request, lent, batch) } else { Vec::new() };
        let chain = self.chains.entry(request.device).or_default();
        let final_answers = answers.iter().filter(|verdict| verdict.seq().is_some()).count();
        chain.waiting = request.waiting.saturating_sub(u32::try_from(final_answers).unwrap_or(u32::MAX));
        let top = chain.top;
        let page = same_life.then(|| self.page(request, lent.now.date()));
        SyncResponse {
            v: super::VERSION,
            epoch: self.epoch,
            now: lent.now,
            clock_in_doubt: self.clock_in_doubt,
            answers,
            head: self.head(),
            head_hash: self.head_hash(),
            covered: self.covered,
            top,
            page,
            differ: self.differ(request),
        }
    }

    /// Issues a command of the server itself, such as letting a device in.
    #[allow(clippy::too_many_arguments, reason = "a command with all that an envelope says of it")]
    pub fn issue(
        &mut self,
        device: DeviceId,
        id: CommandId,
        actor: Option<crate::ids::StaffNo>,
        action: &Action,
        at: Timestamp,
        lent: &mut Lent<'_>,
        batch: &mut Batch,
    ) -> Verdict {
        let chain = self.chains.entry(device).or_default();
        let prev = chain.places.get(&chain.top).map_or(Digest::ZERO, |(_, digest)| *digest);
        let envelope = super::envelope::Envelope {
            v: super::VERSION,
            hall: self.hall.clone(),
            device,
            n: chain.top + 1,
            id,
            actor,
            at,
            at_offset: 0,
            seen: Vec::new(),
            after: Vec::new(),
            prev,
            action: crate::codec::encode(action),
        };
        let packet = super::envelope::Packet::of(&envelope);
        let sender = receive::Sender { device, now: lent.now, place: Place::SetUp };
        self.receive(&packet, sender, lent, batch)
    }

    /// The end of the journal.
    pub fn head(&self) -> u64 {
        self.hashes.len() as u64
    }

    /// The hash at the end of the journal.
    pub fn head_hash(&self) -> Digest {
        self.hashes.last().copied().unwrap_or(Digest::ZERO)
    }

    /// The hall.
    pub fn hall(&self) -> &HallId {
        &self.hall
    }

    /// This life of the journal.
    pub fn epoch(&self) -> Epoch {
        self.epoch
    }

    /// All records.
    pub fn records(&self) -> &Holdings {
        &self.records
    }

    /// Commands that a device has reported as waiting and that have not come ("5 items were not received").
    pub fn outstanding(&self, device: DeviceId) -> u32 {
        self.chains.get(&device).map_or(0, |chain| chain.waiting)
    }

    /// The role of a device that was let in.
    pub fn role(&self, device: DeviceId) -> Option<DeviceRole> {
        load::<DeviceEntry>(self, DeviceEntry::record(device)).present().map(|entry| entry.role)
    }

    /// The hash at a place of the journal, if it reaches so far.
    pub fn hash_at(&self, seq: u64) -> Option<Digest> {
        match seq {
            0 => Some(Digest::ZERO),
            _ => self.hashes.get(usize::try_from(seq - 1).ok()?).copied(),
        }
    }

    /// A device that has heard of an end beyond this journal's, or of another hash at the same place, has seen a future
    /// that this server has lost: it was rolled back, and begins a new life in which devices bring back what they hold.
    fn notice_rollback(&mut self, request: &SyncRequest, lent: &mut Lent<'_>, batch: &mut Batch) {
        let same_life = request.epoch == Some(self.epoch);
        if same_life && self.hash_at(request.known.0) != Some(request.known.1) {
            let salt = (lent.salt)();
            self.open_epoch(Epoch(salt), lent, batch);
        }
    }

    fn open_epoch(&mut self, epoch: Epoch, lent: &mut Lent<'_>, batch: &mut Batch) {
        self.write(Matter::Epoch(epoch), lent, batch);
    }

    /// Writes an entry and carries out what it tells.
    fn write(&mut self, what: Matter, lent: &mut Lent<'_>, batch: &mut Batch) {
        self.clock_in_doubt = lent.now.0 + timing::TOLERATED_MS < self.newest.0;
        let body = Body { received: lent.now, clock_in_doubt: self.clock_in_doubt, what };
        let entry = Entry::write(self.head() + 1, self.head_hash(), (lent.salt)(), &body);
        self.take_entry(&entry, &body, &mut batch.records);
        batch.entries.push(entry);
    }

    /// Carries out an entry: the same for a fresh one and for one read back.
    fn take_entry(&mut self, entry: &Entry, body: &Body, changed: &mut Vec<Stored>) {
        self.hashes.push(entry.hash());
        self.newest = self.newest.max(body.received);
        match &body.what {
            Matter::Epoch(epoch) => self.epoch = *epoch,
            Matter::Command { packet, verdict, events, .. } => {
                for event in events {
                    apply(event, &mut Shelving { ledger: self, changed });
                    self.note_order(event);
                }
                self.know(packet, verdict, events);
            }
            Matter::Destroyed { orders, gone, kept } => self.take_destruction(orders, gone, kept, changed),
        }
    }

    /// Remembers a command: its answer for resends, its place in the device's chain, what it settles.
    fn know(&mut self, packet: &super::envelope::Packet, verdict: &Verdict, events: &[Event]) {
        let digest = packet.digest();
        let Ok(envelope) = packet.open() else {
            let known = Known { digest, verdict: verdict.clone(), mended: false, given_up: false };
            self.commands.insert(CommandId(digest.short()), known);
            return;
        };
        let forged = events.iter().any(|event| receive::is_quarantine(event, digest));
        let id = if forged { CommandId(digest.short()) } else { envelope.id };
        self.commands.insert(id, Known { digest, verdict: verdict.clone(), mended: false, given_up: false });
        if forged {
            return;
        }
        let chain = self.chains.entry(envelope.device).or_default();
        chain.places.insert(envelope.n, (envelope.id, digest));
        chain.top = chain.top.max(envelope.n);
        if let (Verdict::Accepted(_), Ok(action)) = (verdict, envelope.action()) {
            match action {
                Action::Mend(refused, _) => self.mark(refused, |known| known.mended = true),
                Action::Attention(AttentionCommand::GiveUp { command, .. }) => {
                    self.mark(command, |known| known.given_up = true);
                }
                Action::Attention(_)
                | Action::Hall(_)
                | Action::Case(_)
                | Action::Queue(_)
                | Action::Seat(_)
                | Action::Denial(_)
                | Action::Appointment(_)
                | Action::Consultation(_)
                | Action::Visit(_)
                | Action::Archive(_)
                | Action::Project(_)
                | Action::Outreach(_)
                | Action::Incident(_)
                | Action::HandOver(_) => {}
            }
        }
    }

    fn mark(&mut self, command: CommandId, change: impl FnOnce(&mut Known)) {
        if let Some(known) = self.commands.get_mut(&command) {
            change(known);
        }
    }

    /// Whether a refused command still waits for its owner.
    fn is_open(&self, command: CommandId) -> bool {
        load::<Attention>(self, Attention::record(command)).present().is_some_and(|a| a.settled.is_none())
    }
}

impl View for Ledger {
    fn find(&self, _: Area, id: RecordId) -> Found<&Stored> {
        self.records.get(id).map_or(Found::Absent, Found::Present)
    }

    fn each_in(&self, partition: Partition, take: &mut dyn FnMut(&Stored)) {
        self.records.records_in(partition).for_each(take);
    }

    fn each_of(&self, area: Area, take: &mut dyn FnMut(&Stored)) {
        for partition in self.records.partitions().filter(|partition| partition.area == area) {
            self.records.records_in(partition).for_each(&mut *take);
        }
    }
}

/// Puts records into the ledger, keeps the order of changes, and notes what moves.
struct Shelving<'l> {
    ledger: &'l mut Ledger,
    changed: &'l mut Vec<Stored>,
}

impl Shelf for Shelving<'_> {
    fn take(&self, id: RecordId) -> Option<&Stored> {
        self.ledger.records.get(id)
    }

    fn put(&mut self, id: RecordId, partition: Partition, kind: u16, body: Vec<u8>) {
        let seq = self.ledger.head();
        let stored = Stored { id, partition, seq, kind, ver: APPLY_VERSION, body };
        self.changed.push(stored.clone());
        if let Some(before) = self.ledger.records.put(stored) {
            self.ledger.by_seq.remove(&(before.seq, id));
            if before.partition != partition {
                self.ledger.moves.entry(seq).or_default().push((id, before.partition));
            }
        }
        self.ledger.by_seq.insert((seq, id));
    }
}
