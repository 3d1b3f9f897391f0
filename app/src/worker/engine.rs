//! What the store holds in memory, and the one place that changes it.

use super::files::{self, Files};
use super::index::Index;
use super::port::Port;
use super::storage::Storage;
use super::{leader, sync, tabs};
use crate::model::ask::{Light, Line, Told, Trouble};
use crate::shell::clock;
use domain::hall::DeviceEntry;
use domain::ids::{CommandId, RecordId};
use domain::record::Area;
use domain::sync::device::DeviceRow;
use domain::sync::replica::{Health, Outgoing, Replica, Write};
use domain::sync::wire::Verdict;
use domain::time::Timestamp;
use futures_channel::oneshot;
use gloo::timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// A clock that is off by more than this is said to be wrong (F14), in milliseconds.
const CLOCK_TOLERANCE_MS: i64 = 10 * 60 * 1000;

/// How many cases are read into the index between two questions, and after how many milliseconds the next.
const AT_A_TIME: usize = 200;
const LATER_MS: u32 = 30;

/// A press that waits for its verdict.
type Waiter = (CommandId, oneshot::Sender<Verdict>);

/// The store of one tab.
pub(super) struct Engine {
    port: Port,
    storage: RefCell<Option<Storage>>,
    pub(super) held: RefCell<Option<Held>>,
    pub(super) index: RefCell<Index>,
    pub(super) line: Cell<Line>,
    pub(super) refused_by_server: Cell<Option<Trouble>>,
    pub(super) storage_failed: Cell<bool>,
    pub(super) persistent: Cell<bool>,
    pub(super) leading: Cell<Option<u64>>,
    pub(super) files: Files,
    pub(super) syncing: Cell<bool>,
    pub(super) wanted: Cell<bool>,
    reading: Cell<bool>,
    /// Ends the pause before the next try.
    pub(super) resting: RefCell<Option<oneshot::Sender<()>>>,
    pub(super) tabs: RefCell<Option<tabs::Tabs>>,
    pub(super) loaded: RefCell<Option<Result<(), String>>>,
    waiters: RefCell<Vec<Waiter>>,
    until_loaded: RefCell<Vec<oneshot::Sender<()>>>,
}

/// What there is once the device was let in.
pub(super) struct Held {
    /// The replica.
    pub(super) replica: Replica,
    /// The token for its requests.
    pub(super) token: String,
}

impl Engine {
    pub(super) fn new(port: Port) -> Self {
        Engine {
            port,
            storage: RefCell::new(None),
            held: RefCell::new(None),
            index: RefCell::default(),
            line: Cell::new(Line::Unknown),
            refused_by_server: Cell::new(None),
            storage_failed: Cell::new(false),
            persistent: Cell::new(true),
            leading: Cell::new(None),
            files: Files::default(),
            syncing: Cell::new(false),
            wanted: Cell::new(false),
            reading: Cell::new(false),
            resting: RefCell::default(),
            tabs: RefCell::new(None),
            loaded: RefCell::new(None),
            waiters: RefCell::default(),
            until_loaded: RefCell::default(),
        }
    }

    /// Opens the storage, reads it, joins the other tabs and begins to sync.
    pub(super) async fn start(this: &Rc<Self>) {
        let loaded = this.load().await;
        this.storage_failed.set(loaded.is_err());
        *this.loaded.borrow_mut() = Some(loaded);
        for waiting in this.until_loaded.take() {
            let _ = waiting.send(());
        }
        files::reload(this);
        this.persistent.set(leader::ask_to_keep().await);
        *this.tabs.borrow_mut() = tabs::Tabs::join(this);
        leader::stand(this);
        super::pinyin::fetch_table(this.clone());
        sync::every_so_often(this);
        this.read_the_rest();
        this.tell_changed();
    }

    async fn load(&self) -> Result<(), String> {
        let storage = Storage::open().await?;
        let loaded = storage.load().await?;
        *self.storage.borrow_mut() = Some(storage);
        if let Some((row, token)) = loaded.device {
            let replica = Replica::load(row, loaded.standing, loaded.base, loaded.outbox);
            self.index.borrow_mut().rebuild(&replica);
            *self.held.borrow_mut() = Some(Held { replica, token });
        }
        Ok(())
    }

    /// Waits until the storage was read; then everything that is known can be answered.
    pub(super) async fn ready(&self) -> Result<(), String> {
        if self.loaded.borrow().is_none() {
            let (done, waiting) = oneshot::channel();
            self.until_loaded.borrow_mut().push(done);
            let _ = waiting.await;
        }
        self.loaded.borrow().clone().unwrap_or(Ok(()))
    }

    /// The storage, if it could be opened.
    pub(super) fn storage(&self) -> Option<Storage> {
        self.storage.borrow().clone()
    }

    /// Reads from the replica; none before the device was let in.
    pub(super) fn with<T>(&self, read: impl FnOnce(&Replica) -> T) -> Option<T> {
        self.held.borrow().as_ref().map(|held| read(&held.replica))
    }

    /// The corrected time.
    pub(super) fn now(&self) -> Timestamp {
        let offset = self.with(|replica| replica.standing().offset).unwrap_or(0);
        Timestamp(clock::now().0 + offset)
    }

    /// Changes the replica and keeps index, waiting presses and the page in step.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Replica) -> (T, Vec<RecordId>)) -> Option<T> {
        let result = {
            let mut held = self.held.borrow_mut();
            let held = held.as_mut()?;
            let before: BTreeSet<RecordId> = held.replica.provisional().collect();
            let (result, changed) = change(&mut held.replica);
            let mut ids = before;
            ids.extend(held.replica.provisional());
            ids.extend(changed);
            self.index.borrow_mut().update(&held.replica, ids);
            result
        };
        self.answer_waiters();
        self.tell_changed();
        Some(result)
    }

    /// Takes over a command that was just stored: only what it touches is read anew, however much waits to be sent.
    pub(super) fn adopt(&self, outgoing: Outgoing, row: DeviceRow) {
        if let Some(Held { replica, .. }) = &mut *self.held.borrow_mut() {
            let touched = outgoing.touches.clone();
            replica.adopt(outgoing, row);
            self.index.borrow_mut().update(replica, touched);
        }
        self.tell_changed();
    }

    /// Reads what of the index was left for later, a little at a time.
    pub(super) fn read_the_rest(self: &Rc<Self>) {
        if self.reading.replace(true) {
            return;
        }
        let engine = self.clone();
        spawn_local(async move {
            loop {
                TimeoutFuture::new(LATER_MS).await;
                let more = engine.with(|replica| engine.index.borrow_mut().read_some(replica, AT_A_TIME));
                if more != Some(true) {
                    break;
                }
            }
            engine.reading.set(false);
        });
    }

    /// Takes over what another tab has written.
    pub(super) fn follow(&self, writes: &[Write]) {
        let everything = writes.iter().any(|write| matches!(write, Write::ClearBase));
        self.change(|replica| {
            let ids = if everything { Vec::new() } else { changed_ids(writes) };
            replica.follow(writes);
            ((), ids)
        });
        if everything {
            self.with(|replica| self.index.borrow_mut().rebuild(replica));
        }
    }

    /// Waits for the final answer to a command.
    pub(super) fn wait_for(&self, id: CommandId) -> oneshot::Receiver<Verdict> {
        let (answer, coming) = oneshot::channel();
        self.waiters.borrow_mut().push((id, answer));
        coming
    }

    fn answer_waiters(&self) {
        let waiters = self.waiters.take();
        let mut left = Vec::new();
        for (id, waiter) in waiters {
            match self.with(|replica| super::issue::verdict_of(replica, id)).flatten() {
                Some(verdict) => {
                    let _ = waiter.send(verdict);
                }
                None => left.push((id, waiter)),
            }
        }
        self.waiters.borrow_mut().extend(left);
    }

    /// The line went up or down; the page and the other tabs hear of it.
    pub(super) fn set_line(&self, line: Line) {
        if self.line.replace(line) != line {
            if self.leading.get().is_some()
                && let Some(tabs) = &*self.tabs.borrow()
            {
                tabs.say(&tabs::News::Line(line));
            }
            self.tell_light();
        }
    }

    pub(super) fn tell_changed(&self) {
        self.port.tell(&Told::Changed(self.light()));
    }

    pub(super) fn tell_light(&self) {
        self.port.tell(&Told::Light(self.light()));
    }

    /// The light as it is now.
    pub(super) fn light(&self) -> Light {
        let held = self.held.borrow();
        let replica = held.as_ref().map(|held| &held.replica);
        let standing = replica.map(Replica::standing);
        let (unsent, since) = replica.map_or((0, None), Replica::unsent);
        let mut troubles = Vec::new();
        if replica.is_some_and(|replica| replica.health() == Health::WentBack) {
            troubles.push(Trouble::WentBack);
        }
        troubles.extend(self.refused_by_server.get());
        if self.storage_failed.get() {
            troubles.push(Trouble::StorageFailed);
        }
        let heard = standing.and_then(|standing| standing.heard);
        if heard.is_some() && standing.is_some_and(|standing| standing.offset.abs() > CLOCK_TOLERANCE_MS) {
            troubles.push(Trouble::ClockOff);
        }
        if standing.is_some_and(|standing| standing.clock_in_doubt) {
            troubles.push(Trouble::ServerClock);
        }
        if !self.persistent.get() {
            troubles.push(Trouble::NotPersistent);
        }
        let offset = standing.map_or(0, |standing| standing.offset);
        let corrected = |at: Timestamp| Timestamp(at.0.saturating_add(offset));
        let loading = replica.filter(|replica| !replica.standing().whole).map(|replica| replica.base().len());
        Light {
            device: replica.map(entry_of),
            unsent,
            since: since.map(corrected),
            line: self.line.get(),
            heard: heard.map(corrected),
            troubles,
            loading: loading.map(|count| u32::try_from(count).unwrap_or(u32::MAX)),
            attention: replica.map_or(0, super::lists::open_matters_count),
            offset,
        }
    }
}

fn entry_of(replica: &Replica) -> DeviceEntry {
    let row = replica.row();
    let mut name = String::new();
    replica.each_of(Area::Devices, &mut |stored| {
        if let Some(entry) = stored.read::<DeviceEntry>().filter(|entry| entry.device == row.device) {
            name = entry.name;
        }
    });
    DeviceEntry { device: row.device, code: row.code.clone(), role: row.role, name, hundreds: row.hundreds }
}

/// The records that some writes change.
pub(super) fn changed_ids(writes: &[Write]) -> Vec<RecordId> {
    let id = |write: &Write| match write {
        Write::Put(stored) => Some(stored.id),
        Write::Remove(id) => Some(*id),
        Write::ClearBase | Write::Outgoing(_) | Write::Drop(_) | Write::Standing(_) => None,
    };
    writes.iter().filter_map(id).collect()
}
