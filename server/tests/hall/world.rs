//! A hall for one test: a copy of a small sample, served on a free port, with a clock that the test moves.

use crate::http::Answer;
use domain::action::Action;
use domain::hall::HallCommand;
use domain::sync::ledger::Lent;
use domain::sync::wire::Verdict;
use domain::time::{Date, Timestamp};
use server::admission::HallCode;
use server::client::Client;
use server::clock::Clock;
use server::demo::{FEW_CASES, Wanted, fill};
use server::files::FileStore;
use server::hall::{Hall, loaded};
use server::random;
use server::state::AppState;
use server::store::{Journal, SqliteStore, Store, Work};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};
use std::thread::JoinHandle;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// The hall code of every test.
pub(crate) const CODE: &str = "ACDE-3467";

/// How fast streams beat in tests.
pub(crate) const BEAT: Duration = Duration::from_millis(50);

/// The moment at which every test begins: a Wednesday at ten in the morning.
pub(crate) fn begin() -> Timestamp {
    Date::ymd(2026, 11, 25).expect("a day").at(10, 0)
}

/// A small sample hall, made once and copied.
static SAMPLE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = SqliteStore::open(&folder.path().join("hall.sqlite")).expect("opens");
    let origin = "http://localhost:8080".to_owned();
    fill(&mut store, &Wanted { cases: FEW_CASES, now: begin(), seed: 1, origin }).expect("the sample keeps the rules");
    folder
});

/// A clock that a test moves.
#[derive(Clone)]
pub(crate) struct Hands(Arc<AtomicI64>);

impl Hands {
    pub(crate) fn at(now: Timestamp) -> Self {
        Hands(Arc::new(AtomicI64::new(now.0)))
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }

    pub(crate) fn set(&self, now: Timestamp) {
        self.0.store(now.0, Ordering::SeqCst);
    }

    pub(crate) fn advance(&self, by: Duration) {
        let by = i64::try_from(by.as_millis()).expect("short");
        self.0.fetch_add(by, Ordering::SeqCst);
    }

    pub(crate) fn clock(&self) -> Clock {
        let hands = self.clone();
        Clock::reading(move || hands.now())
    }
}

/// A hall that is being served.
pub(crate) struct World {
    folder: TempDir,
    pub(crate) hands: Hands,
    pub(crate) dist: Option<PathBuf>,
    running: Option<Running>,
}

struct Running {
    address: SocketAddr,
    hall: Hall,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl World {
    /// A small sample hall.
    pub(crate) fn sample() -> Self {
        Self::with(|store| store, Hands::clock)
    }

    /// A small sample hall with its store wrapped and a clock of its own.
    pub(crate) fn with(
        wrap: impl FnOnce(Box<dyn Store>) -> Box<dyn Store>,
        clock: impl FnOnce(&Hands) -> Clock,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for entry in std::fs::read_dir(SAMPLE.path()).expect("the sample") {
            let entry = entry.expect("a file");
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("copied");
        }
        let hands = Hands::at(begin());
        let mut world = World { folder, hands, dist: None, running: None };
        let store = wrap(Box::new(world.store()));
        let clock = clock(&world.hands);
        world.open(store, clock);
        world
    }

    fn open(&mut self, store: Box<dyn Store>, clock: Clock) {
        let (hall, keeper) = Hall::open(store, clock, 64).expect("opens");
        let client = self.dist.clone().map_or(Client::Embedded, Client::Folder);
        let files = FileStore::open(self.path()).expect("opens");
        let mut state = AppState::new(hall.clone(), files, HallCode::new(CODE), client, self.hands.clock());
        state.beat = BEAT;
        let (stop, stopped) = oneshot::channel();
        let (told, address) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
            let runtime = runtime.expect("a runtime");
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
                told.send(listener.local_addr().expect("an address")).expect("heard");
                // A test that ends drops the sender: that stops the server too.
                server::serve(listener, state, async { drop(stopped.await) }).await.expect("serves");
            });
            keeper.join().expect("the hall closes");
        });
        let address = address.recv().expect("an address");
        self.running = Some(Running { address, hall, stop, thread });
    }

    /// Stops the server in order.
    pub(crate) fn stop(&mut self) {
        if let Some(Running { stop, thread, hall, .. }) = self.running.take() {
            drop(hall);
            drop(stop);
            thread.join().expect("the server ends");
        }
    }

    /// Stops and starts again on the same folder, at another port.
    pub(crate) fn restart(&mut self) {
        self.stop();
        let store = Box::new(self.store());
        let clock = self.hands.clock();
        self.open(store, clock);
    }

    /// Changes the set-up, which only the server itself may, and starts again.
    pub(crate) fn set(&mut self, commands: impl IntoIterator<Item = HallCommand>) {
        self.stop();
        let mut store = self.store();
        let (mut ledger, me) = loaded(&store).expect("readable");
        let (now, mut work) = (self.hands.now(), Work::default());
        let mut salt = random::bytes;
        let mut lent = Lent { now, salt: &mut salt };
        for command in commands {
            let id = random::command_id(now);
            let verdict = ledger.issue(me, id, None, &Action::Hall(command), now, &mut lent, &mut work.batch);
            assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
        }
        store.append(&work).expect("writable");
        drop(store);
        self.restart();
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.running.as_ref().expect("running").address
    }

    pub(crate) fn hall(&self) -> &Hall {
        &self.running.as_ref().expect("running").hall
    }

    /// Where the journal ends.
    pub(crate) fn head(&self) -> u64 {
        self.hall().hub().standing().head
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The store, opened beside the server.
    pub(crate) fn store(&self) -> SqliteStore {
        SqliteStore::open(&self.path().join("hall.sqlite")).expect("opens")
    }

    /// All bodies of the journal.
    pub(crate) fn journal(&self) -> Vec<domain::sync::journal::Body> {
        let store = self.store();
        let entries: Vec<_> = Journal::after(&store, 0).collect();
        let bodies = entries.iter().map(|entry| entry.sealed.as_ref().expect("a body"));
        bodies.map(|sealed| domain::codec::decode(&sealed.body).expect("readable")).collect()
    }

    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        crate::http::request(self.address(), "GET", path, headers, None)
    }

    pub(crate) fn put(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        crate::http::request(self.address(), "PUT", path, headers, Some(body))
    }

    pub(crate) fn post(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        crate::http::request(self.address(), "POST", path, headers, Some(body))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.stop();
        }
    }
}
