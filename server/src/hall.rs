//! The hall: one thread that owns the ledger and the store, and the handle by which everybody asks it.
//!
//! ```text
//! jobs waiting ──▶ handle all ──▶ one transaction ──▶ answer all ──▶ publish
//!                                  └ fails: the ledger is read again from the journal, everybody is told "later"
//! ```
//!
//! Nothing is answered before it is durable, and a group of commands costs one flush of the disk. Start at
//! [`Hall::open`]; the thread itself is `hall/keeper.rs`.

mod founding;
mod keeper;
mod numbers;
mod showing;

use crate::clock::Clock;
use crate::live::{Hub, Standing};
use crate::random;
use crate::store::{Store, StoreError};
use domain::case::number::CaseNumber;
use domain::digest::Digest;
use domain::hall::{DeviceEntry, DeviceRole};
use domain::ids::{DeviceId, HallId, hex};
use domain::public::status::StatusAnswer;
use domain::sync::journal::Broken;
use domain::sync::wire::{SyncRequest, SyncResponse};
use keeper::{Job, Keeper};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::JoinHandle;
use thiserror::Error;
use tokio::sync::{mpsc, oneshot, watch};

pub(crate) use founding::note;
pub use founding::{Founding, found, loaded};
pub use showing::{Sheet, Showing};

/// How many jobs may wait before those who ask are made to wait too.
const QUEUE: usize = 1024;

/// Why the hall did not do what was asked. Nothing of it was applied.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum HallError {
    /// The store does not work or the hall is closing: ask again later.
    #[error("the hall cannot keep anything now")]
    Unavailable,
    /// The request met a fault of this program.
    #[error("the request met a fault of this program")]
    Fault,
    /// The ledger refused.
    #[error("refused")]
    Refused,
}

/// Why a hall could not be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The journal does not hold.
    #[error("the journal does not hold: {0}; `bianmin verify` says more, a backup brings it back")]
    Journal(#[from] Broken),
    /// There is no hall in the store.
    #[error("there is no hall here yet")]
    NoHall,
}

/// A device whose token is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KnownDevice {
    /// The device.
    pub device: DeviceId,
    /// What it was let in as.
    pub role: DeviceRole,
}

/// Tokens by their hash, shared by the keeper, who adds, and the door, which looks.
type Tokens = Arc<RwLock<BTreeMap<Digest, KnownDevice>>>;

/// What a device that was let in is told.
#[derive(Clone, Debug)]
pub struct LetIn {
    /// Its entry.
    pub entry: DeviceEntry,
    /// The hall.
    pub hall: HallId,
    /// The token for its requests.
    pub token: String,
}

/// The handle to a hall that is open.
#[derive(Clone)]
pub struct Hall {
    jobs: mpsc::Sender<Job>,
    tokens: Tokens,
    hub: Hub,
    showing: watch::Receiver<Arc<Showing>>,
}

impl Hall {
    /// Opens the hall that a store keeps and starts its thread, which ends at [`Hall::close`] or with the last handle.
    ///
    /// # Errors
    /// There is none, the store cannot be read or the journal does not hold.
    pub fn open(store: Box<dyn Store>, clock: Clock, capacity: usize) -> Result<(Self, JoinHandle<()>), OpenError> {
        let (ledger, _) = loaded(&*store)?;
        let tokens = Tokens::default();
        let hub = Hub::new(capacity, Standing { epoch: ledger.epoch(), head: ledger.head() });
        let keeper = Keeper::new(store, ledger, clock, Arc::clone(&tokens), hub.clone())?;
        let showing = keeper.showing();
        let (jobs, waiting) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new().name("hall".to_owned());
        let thread = thread.spawn(move || keeper.run(waiting)).expect("a thread can be started");
        Ok((Hall { jobs, tokens, hub, showing }, thread))
    }

    /// Handles a device's request.
    ///
    /// # Errors
    /// Nothing was applied.
    pub async fn sync(&self, request: SyncRequest) -> Result<SyncResponse, HallError> {
        self.ask(|reply| Job::Sync(Box::new(request), reply)).await
    }

    /// Lets a device in and gives it a token; a token it had before ends.
    ///
    /// # Errors
    /// Nothing was applied.
    pub async fn admit(&self, device: DeviceId, role: DeviceRole, name: String) -> Result<LetIn, HallError> {
        let token = hex(&random::bytes::<32>());
        let hash = Digest::of(token.as_bytes());
        let (entry, hall) = self.ask(|reply| Job::Admit { device, role, name, hash, reply }).await?;
        Ok(LetIn { entry, hall, token })
    }

    /// Looks a case up for its owner.
    ///
    /// # Errors
    /// The hall cannot be asked now.
    pub async fn look_up(&self, number: CaseNumber, last_four: String) -> Result<StatusAnswer, HallError> {
        self.ask(|reply| Job::LookUp { number, last_four, reply }).await
    }

    /// Makes the hall look at the clock: a new day changes what is shown.
    ///
    /// # Errors
    /// The hall cannot be asked now.
    pub async fn tick(&self) -> Result<(), HallError> {
        self.ask(Job::Tick).await
    }

    /// Finishes what is waiting and closes; jobs that come later are told to come again.
    pub async fn close(&self) {
        // A hall that has closed already needs no word.
        let _ = self.jobs.send(Job::Close).await;
    }

    /// The device that holds a token.
    pub fn device_of(&self, token: &str) -> Option<KnownDevice> {
        let tokens = self.tokens.read().unwrap_or_else(PoisonError::into_inner);
        tokens.get(&Digest::of(token.as_bytes())).copied()
    }

    /// Where changes are told.
    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    /// What is shown to everybody.
    pub fn showing(&self) -> watch::Receiver<Arc<Showing>> {
        self.showing.clone()
    }

    async fn ask<T>(&self, job: impl FnOnce(Reply<T>) -> Job) -> Result<T, HallError> {
        let (reply, answer) = oneshot::channel();
        self.jobs.send(job(reply)).await.map_err(|_| HallError::Unavailable)?;
        answer.await.unwrap_or(Err(HallError::Unavailable))
    }
}

/// Where an answer goes.
type Reply<T> = oneshot::Sender<Result<T, HallError>>;
