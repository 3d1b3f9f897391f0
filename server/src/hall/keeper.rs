//! The thread that owns the ledger and the store.

use super::numbers::Numbers;
use super::showing::Cause;
use super::{HallError, KnownDevice, OpenError, Reply, Showing, Tokens, loaded};
use crate::clock::Clock;
use crate::live::{Change, Hub, Standing, frame};
use crate::random;
use crate::store::{Journal, Store, Token, Work};
use domain::action::Action;
use domain::case::Case;
use domain::case::number::CaseNumber;
use domain::digest::Digest;
use domain::hall::{DeviceEntry, DeviceRole, HallCommand};
use domain::ids::{DeviceId, HallId, RecordId};
use domain::public::status::{StatusAnswer, opens, status};
use domain::record::load;
use domain::sync::ledger::{Ledger, Lent};
use domain::sync::wire::{SyncRequest, SyncResponse, Verdict};
use domain::time::Timestamp;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError};
use tokio::sync::{mpsc, watch};

/// How many jobs share a transaction at the most.
const GROUP: usize = 256;
/// Up to how many bytes the records of a change travel with it.
const LIVE_BYTES: usize = 32 * 1024;

/// What the thread is asked.
pub(super) enum Job {
    /// A device's request.
    Sync(Box<SyncRequest>, Reply<SyncResponse>),
    /// A device wants to be let in.
    Admit { device: DeviceId, role: DeviceRole, name: String, hash: Digest, reply: Reply<(DeviceEntry, HallId)> },
    /// A citizen asks for a case.
    LookUp { number: CaseNumber, last_four: String, reply: Reply<StatusAnswer> },
    /// Look at the clock.
    Tick(Reply<()>),
    /// The last job.
    Close,
}

/// An answer that waits for its work to be durable.
enum Prepared {
    Sync(SyncResponse),
    Admitted(Option<DeviceEntry>),
    LookedUp(StatusAnswer),
    Nothing,
}

/// Owns the hall.
pub(super) struct Keeper {
    store: Box<dyn Store>,
    /// None after a fault of the store, until it can be read again.
    ledger: Option<Ledger>,
    me: DeviceId,
    hall: HallId,
    numbers: Numbers,
    tokens: Tokens,
    clock: Clock,
    hub: Hub,
    showing: watch::Sender<Arc<Showing>>,
    cause: Cause,
    /// A destruction that was ordered could not be carried out: it is tried again at the next start.
    hindered: bool,
}

impl Keeper {
    pub(super) fn new(
        store: Box<dyn Store>,
        ledger: Ledger,
        clock: Clock,
        tokens: Tokens,
        hub: Hub,
    ) -> Result<Self, OpenError> {
        let me = store.meta("device")?.as_deref().and_then(DeviceId::from_hex).ok_or(OpenError::NoHall)?;
        let now = clock.now();
        let cause = Cause::of(&ledger, now.date());
        let showing = watch::Sender::new(Arc::new(Showing::of(&ledger, now, cause, None)));
        for Token { device, hash, role } in store.tokens()? {
            let mut tokens = tokens.write().unwrap_or_else(PoisonError::into_inner);
            tokens.insert(hash, KnownDevice { device, role });
        }
        let hall = ledger.hall().clone();
        let numbers = Numbers::default();
        let (ledger_of, hindered) = (None, false);
        let mut keeper =
            Keeper { store, ledger: ledger_of, me, hall, numbers, tokens, clock, hub, showing, cause, hindered };
        keeper.take_up(ledger);
        Ok(keeper)
    }

    pub(super) fn showing(&self) -> watch::Receiver<Arc<Showing>> {
        self.showing.subscribe()
    }

    fn take_up(&mut self, ledger: Ledger) {
        self.numbers = Numbers::default();
        ledger.records().all().for_each(|stored| self.numbers.take(stored));
        self.ledger = Some(ledger);
    }

    /// Works until told to close or until nobody can ask any more.
    pub(super) fn run(mut self, mut waiting: mpsc::Receiver<Job>) {
        // One that was ordered before a power cut.
        self.destroy_by_order();
        while let Some(first) = waiting.blocking_recv() {
            let mut group = vec![first];
            while group.len() < GROUP
                && let Ok(job) = waiting.try_recv()
            {
                group.push(job);
            }
            let closing = group.iter().any(|job| matches!(job, Job::Close));
            self.work(group);
            self.destroy_by_order();
            if closing {
                return;
            }
        }
    }

    /// Handles a group in one transaction. If one of its jobs meets a fault of this program, each is handled alone.
    fn work(&mut self, group: Vec<Job>) {
        if self.ledger.is_none() {
            self.read_again();
        }
        let Some(from) = self.ledger.as_ref().map(Ledger::head) else {
            group.into_iter().for_each(|job| refuse(job, HallError::Unavailable));
            return;
        };
        let mut work = Work::default();
        let prepared = catch_unwind(AssertUnwindSafe(|| {
            group.iter().map(|job| self.prepare(job, &mut work)).collect::<Vec<Prepared>>()
        }));
        match prepared {
            Ok(prepared) => self.finish(group, prepared, &work, from),
            Err(_) => {
                tracing::error!("a request met a fault of this program");
                self.read_again();
                if group.len() == 1 {
                    group.into_iter().for_each(|job| refuse(job, HallError::Fault));
                } else {
                    group.into_iter().for_each(|job| self.work(vec![job]));
                }
            }
        }
    }

    /// Makes the work durable, then answers, then tells everybody.
    fn finish(&mut self, group: Vec<Job>, prepared: Vec<Prepared>, work: &Work, from: u64) {
        if !work.is_empty()
            && let Err(error) = self.store.append(work)
        {
            tracing::error!(%error, "the store did not keep the work; nothing of it was applied");
            self.read_again();
            group.into_iter().for_each(|job| refuse(job, HallError::Unavailable));
            return;
        }
        work.batch.records.iter().for_each(|stored| self.numbers.take(stored));
        for token in &work.tokens {
            let mut tokens = self.tokens.write().unwrap_or_else(PoisonError::into_inner);
            tokens.retain(|_, known| known.device != token.device);
            tokens.insert(token.hash, KnownDevice { device: token.device, role: token.role });
        }
        let before = self.hub.standing();
        if let Some(ledger) = &self.ledger {
            self.hub.stand(Standing { epoch: ledger.epoch(), head: ledger.head() });
        }
        let changed = before != self.hub.standing();
        for (job, prepared) in group.into_iter().zip(prepared) {
            answer(job, prepared, &self.hall);
        }
        self.publish(work, changed.then_some(from));
    }

    /// AR-09: once the order is durable, bodies, salts and the entry that tells of it go and come in one transaction.
    fn destroy_by_order(&mut self) {
        let now = self.clock.now();
        let Some(ledger) = self.ledger.as_mut().filter(|ledger| !self.hindered && ledger.owes_destruction()) else {
            return;
        };
        let from = ledger.head();
        let mut journal = Journal::after(&*self.store, 0);
        let planned = ledger.plan_destruction(&mut journal);
        let destruction = match (planned, journal.finish()) {
            (Ok(destruction), Ok(())) => destruction,
            (Err(broken), _) => return self.hinder(&broken),
            (_, Err(fault)) => return self.hinder(&fault),
        };
        let mut work = Work { destroyed: destruction.entries().collect(), ..Work::default() };
        let mut salt = random::bytes;
        ledger.destroy(destruction, &mut Lent { now, salt: &mut salt }, &mut work.batch);
        if let Err(fault) = self.store.append(&work) {
            self.hinder(&fault);
            self.read_again();
            return;
        }
        let standing = Standing { epoch: ledger.epoch(), head: ledger.head() };
        self.hub.stand(standing);
        tracing::info!(bodies = work.destroyed.len(), "bodies were destroyed by order");
        self.publish(&work, Some(from));
    }

    fn hinder(&mut self, why: &dyn std::error::Error) {
        tracing::error!(%why, "bodies that were ordered to be destroyed are still there");
        self.hindered = true;
    }

    fn read_again(&mut self) {
        self.ledger = None;
        match loaded(&*self.store) {
            Ok((ledger, _)) => self.take_up(ledger),
            Err(error) => tracing::error!(%error, "the journal cannot be read"),
        }
    }

    fn prepare(&mut self, job: &Job, work: &mut Work) -> Prepared {
        let now = self.clock.now();
        let Some(ledger) = self.ledger.as_mut() else { return Prepared::Nothing };
        let mut salt = random::bytes;
        let mut lent = Lent { now, salt: &mut salt };
        match job {
            Job::Sync(request, _) => Prepared::Sync(ledger.handle(request, &mut lent, &mut work.batch)),
            Job::Admit { device, role, name, hash, .. } => {
                let command = HallCommand::RegisterDevice(*device, *role, name.clone());
                let id = random::command_id(now);
                let action = Action::Hall(command);
                let verdict = ledger.issue(self.me, id, None, &action, now, &mut lent, &mut work.batch);
                let accepted = matches!(verdict, Verdict::Accepted(_));
                let entry = load::<DeviceEntry>(ledger, DeviceEntry::record(*device)).present();
                let entry = entry.filter(|_| accepted);
                if let Some(entry) = &entry {
                    work.tokens.push(Token { device: *device, hash: *hash, role: entry.role });
                }
                Prepared::Admitted(entry)
            }
            Job::LookUp { number, last_four, .. } => {
                Prepared::LookedUp(look_up(ledger, &self.numbers, number, last_four, now))
            }
            Job::Tick(_) | Job::Close => Prepared::Nothing,
        }
    }

    /// Tells everybody what has changed since a place of the journal, by the work or by the day.
    fn publish(&mut self, work: &Work, from: Option<u64>) {
        let Some(ledger) = &self.ledger else { return };
        let now = self.clock.now();
        let (today, before) = (now.date(), self.cause);
        self.cause.take(work.batch.records.iter());
        self.cause = self.cause.on(today);
        if self.cause != before {
            let shown = Arc::clone(&self.showing.borrow());
            let showing = Showing::of(ledger, now, self.cause, Some((&shown, before)));
            if showing.queue_tag != shown.queue_tag {
                self.showing.send_replace(Arc::new(showing));
            }
        }
        if let Some(from) = from {
            let live = |role| frame(&ledger.live(role, from, today, LIVE_BYTES));
            self.hub.tell(|| Change { desk: live(DeviceRole::Desk), kiosk: live(DeviceRole::Kiosk) });
        }
    }
}

/// Looks a case up. Whether the number is unknown or the digits are wrong, the same work is done (F28).
fn look_up(ledger: &Ledger, numbers: &Numbers, number: &CaseNumber, last_four: &str, now: Timestamp) -> StatusAnswer {
    let case = |id: RecordId| Some((id, load::<Case>(ledger, id).present()?));
    let mut found: Vec<RecordId> = numbers.of(number).collect();
    let known = !found.is_empty();
    if !known {
        found.extend(numbers.any());
    }
    let opened = found.into_iter().filter_map(case).find(|(id, case)| opens(*id, case, last_four));
    match opened.filter(|_| known) {
        Some((_, case)) => StatusAnswer::Found(status(ledger, &case, now)),
        None => StatusAnswer::NotFound,
    }
}

fn answer(job: Job, prepared: Prepared, hall: &HallId) {
    // Whoever asked may have gone away; the work is kept all the same.
    match (job, prepared) {
        (Job::Sync(_, reply), Prepared::Sync(response)) => drop(reply.send(Ok(response))),
        (Job::Admit { reply, .. }, Prepared::Admitted(entry)) => {
            let entry = entry.map(|entry| (entry, hall.clone()));
            drop(reply.send(entry.ok_or(HallError::Refused)));
        }
        (Job::LookUp { reply, .. }, Prepared::LookedUp(answer)) => drop(reply.send(Ok(answer))),
        (Job::Tick(reply), _) => drop(reply.send(Ok(()))),
        (Job::Close, _) => {}
        (job, _) => refuse(job, HallError::Unavailable),
    }
}

fn refuse(job: Job, why: HallError) {
    match job {
        Job::Sync(_, reply) => drop(reply.send(Err(why))),
        Job::Admit { reply, .. } => drop(reply.send(Err(why))),
        Job::LookUp { reply, .. } => drop(reply.send(Err(why))),
        Job::Tick(reply) => drop(reply.send(Err(why))),
        Job::Close => {}
    }
}
