//! What every request has at hand.

use crate::admission::HallCode;
use crate::client::Client;
use crate::clock::Clock;
use crate::files::FileStore;
use crate::hall::Hall;
use crate::limits::Limits;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::watch;

/// How often a stream that has nothing to tell says that it is alive.
pub const BEAT: Duration = Duration::from_secs(10);

/// What every request has at hand.
#[derive(Clone)]
pub struct AppState {
    /// The hall.
    pub hall: Hall,
    /// Pictures and scans.
    pub files: Arc<FileStore>,
    /// The code that lets devices in.
    pub code: HallCode,
    /// Limits on tries.
    pub limits: Arc<Limits>,
    /// The client's files.
    pub client: Arc<Client>,
    /// The clock.
    pub clock: Clock,
    /// How often streams beat.
    pub beat: Duration,
    /// Addresses come from a proxy's header.
    pub behind_proxy: bool,
    /// Raised when the server stops: streams end.
    pub stop: watch::Sender<bool>,
    /// How many requests are being served.
    pub inside: Inside,
}

impl AppState {
    /// With the ordinary limits.
    pub fn new(hall: Hall, files: FileStore, code: HallCode, client: Client, clock: Clock) -> Self {
        AppState {
            hall,
            files: Arc::new(files),
            code,
            limits: Arc::default(),
            client: Arc::new(client),
            clock,
            beat: BEAT,
            behind_proxy: false,
            stop: watch::Sender::new(false),
            inside: Inside::default(),
        }
    }
}

/// Counts the requests that are being served.
#[derive(Clone, Debug, Default)]
pub struct Inside(Arc<AtomicUsize>);

impl Inside {
    /// Counts one until it is dropped.
    pub fn enter(&self) -> impl Drop + use<> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Entered(Arc::clone(&self.0))
    }

    /// Whether none is being served.
    pub fn is_empty(&self) -> bool {
        self.0.load(Ordering::SeqCst) == 0
    }
}

struct Entered(Arc<AtomicUsize>);

impl Drop for Entered {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
