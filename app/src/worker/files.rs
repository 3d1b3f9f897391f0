//! Pictures and scans on this device: kept before a command names them, sent when everything else has gone, deleted seven
//! days after the centre has the whole of them.
//!
//! What lies here is known in memory without its bytes; those stay in the storage, piece by piece.

mod sending;

use super::engine::Engine;
use super::leader;
use super::storage::{FileStorage, KeptFile};
use super::tabs::News;
use crate::model::ask::{FileFault, FileState, HandedIn, Reply, Shareable};
use crate::shell::clock;
use crate::shell::http::Call;
use domain::attachment::{ContentHash, FileStatus, MOST_BYTES, MediaType, pieces};
use domain::case::Case;
use domain::case::files::handed_in_before;
use domain::ids::RecordId;
use domain::sync::replica::Replica;
use domain::time::Timestamp;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

pub(super) use sending::soon;

/// How much room is left to commands, in bytes, whatever pictures are taken.
const RESERVE: u64 = 32 * 1024 * 1024;
/// How long a file stays here after the centre has it, in milliseconds: until backups cover it (DESIGN §3).
const STAYS_MS: i64 = 7 * 24 * 3600 * 1000;
/// How long a whole file may take to come, in milliseconds.
const FETCH_MS: u32 = 600_000;
/// How many cases of one person are looked through at the most.
const MOST_CASES: usize = 50;

/// What is known of the files of this device.
#[derive(Default)]
pub(super) struct Files {
    storage: RefCell<Option<FileStorage>>,
    kept: RefCell<BTreeMap<ContentHash, KeptFile>>,
    /// What the centre said it has of those on the way.
    heard: RefCell<BTreeMap<ContentHash, FileStatus>>,
    /// Those that failed a moment ago: others go first.
    failed: RefCell<Vec<ContentHash>>,
    sending: Cell<bool>,
    pause: Cell<u32>,
}

impl Files {
    /// How a file stands.
    pub(super) fn state(&self, hash: ContentHash) -> FileState {
        let kept = self.kept.borrow();
        let Some(file) = kept.get(&hash) else { return FileState::Elsewhere };
        if file.damaged {
            return FileState::Damaged;
        }
        if file.whole.is_some() {
            return FileState::Safe;
        }
        let there = self.heard.borrow().get(&hash).map_or(0, |status| status.pieces.len());
        FileState::OnTheWay(u32::try_from(there).unwrap_or(u32::MAX), pieces(file.bytes))
    }

    /// The storage, opened when it is first needed.
    async fn storage(&self) -> Result<FileStorage, String> {
        let open = self.storage.borrow().clone();
        if let Some(storage) = open {
            return Ok(storage);
        }
        let storage = FileStorage::open().await?;
        *self.storage.borrow_mut() = Some(storage.clone());
        Ok(storage)
    }

    fn kept(&self, hash: ContentHash) -> Option<KeptFile> {
        self.kept.borrow().get(&hash).cloned()
    }

    fn set(&self, file: KeptFile) {
        self.kept.borrow_mut().insert(file.hash, file);
    }
}

/// Reads what lies here, then goes on sending.
pub(super) fn reload(engine: &Rc<Engine>) {
    let engine = engine.clone();
    spawn_local(async move {
        let Ok(storage) = engine.files.storage().await else { return };
        let started = clock::now();
        let Ok(all) = storage.all().await else { return };
        {
            // What was kept while this was read is not in what was read.
            let mut kept = engine.files.kept.borrow_mut();
            kept.retain(|_, file| file.since >= started);
            kept.extend(all.into_iter().map(|file| (file.hash, file)));
        }
        engine.tell_changed();
        soon(&engine);
    });
}

/// Keeps a file. When this answers that it is kept, it is on the disk.
pub(super) async fn keep(engine: &Rc<Engine>, media: MediaType, bytes: Vec<u8>) -> Reply {
    let count = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    if count == 0 || count > MOST_BYTES {
        return Reply::FileNotKept(FileFault::WrongSize);
    }
    let hash = ContentHash::of(&bytes);
    if engine.files.kept(hash).is_some_and(|file| !file.damaged) {
        return Reply::FileKept(hash, count);
    }
    if let Some(room) = leader::room().await
        && room < u64::from(count) + RESERVE
    {
        return Reply::FileNotKept(FileFault::NoRoom(u32::try_from(room / 1_000_000).unwrap_or(u32::MAX)));
    }
    let file = KeptFile { hash, bytes: count, media, since: clock::now(), whole: None, damaged: false };
    match store(engine, &file, &bytes).await {
        Ok(()) => {
            soon(engine);
            Reply::FileKept(hash, count)
        }
        Err(fault) => Reply::FileNotKept(FileFault::NotStored(fault)),
    }
}

async fn store(engine: &Engine, file: &KeptFile, bytes: &[u8]) -> Result<(), String> {
    engine.files.storage().await?.keep(file, bytes).await?;
    engine.files.set(file.clone());
    tell_tabs(engine);
    Ok(())
}

fn tell_tabs(engine: &Engine) {
    if let Some(tabs) = &*engine.tabs.borrow() {
        tabs.say(&News::Files);
    }
}

/// The bytes of a file: from here, or else from the centre; then they stay here for a while too.
pub(super) async fn read(engine: &Rc<Engine>, hash: ContentHash) -> Option<(MediaType, Vec<u8>)> {
    if let Some(file) = engine.files.kept(hash) {
        let here = match engine.files.storage().await {
            Ok(storage) => storage.read(&file).await.ok().flatten(),
            Err(_) => None,
        };
        if let Some(bytes) = here {
            return Some((file.media, bytes));
        }
    }
    let token = engine.held.borrow().as_ref().map(|held| held.token.clone())?;
    let path = format!("/api/files/{}/bytes", hash.hex());
    let bytes = Call { path: &path, body: None, token: Some(&token), limit: FETCH_MS }.send().await.ok()?;
    if ContentHash::of(&bytes) != hash {
        return None;
    }
    let (media, now) = (MediaType::of_bytes(&bytes).unwrap_or(MediaType::Jpeg), clock::now());
    let count = u32::try_from(bytes.len()).ok()?;
    let file = KeptFile { hash, bytes: count, media, since: now, whole: Some(now), damaged: false };
    let fits = leader::room().await.is_none_or(|room| room >= u64::from(count) + RESERVE);
    if fits && store(engine, &file, &bytes).await.is_ok() {
        engine.tell_changed();
    }
    Some((media, bytes))
}

/// The centre was restored or changed: every file that is still here is offered to it again.
pub(super) async fn offer_anew(engine: &Rc<Engine>) {
    engine.files.heard.borrow_mut().clear();
    let known: Vec<KeptFile> =
        engine.files.kept.borrow().values().filter(|file| file.whole.is_some()).cloned().collect();
    for file in known {
        let file = KeptFile { whole: None, ..file };
        if let Ok(storage) = engine.files.storage().await {
            let _ = storage.note(&file).await;
        }
        engine.files.set(file);
    }
    soon(engine);
}

/// Deletes what the centre has had for long enough; nothing while anything here still waits for an answer.
async fn tidy(engine: &Engine) {
    if engine.with(|replica| replica.unsent().0).unwrap_or(0) > 0 {
        return;
    }
    let now = clock::now();
    let over = |file: &&KeptFile| file.whole.is_some_and(|Timestamp(at)| now.0.saturating_sub(at) >= STAYS_MS);
    let old: Vec<KeptFile> = engine.files.kept.borrow().values().filter(over).cloned().collect();
    for file in old {
        let Ok(storage) = engine.files.storage().await else { return };
        if storage.remove(&file).await.is_ok() {
            engine.files.kept.borrow_mut().remove(&file.hash);
            tell_tabs(engine);
        }
    }
}

/// Cases of the person with an identity number, the newest first.
fn cases_of(engine: &Engine, replica: &Replica, identity: &str) -> Vec<(RecordId, Case)> {
    if identity.is_empty() {
        return Vec::new();
    }
    let rows = engine.index.borrow_mut().search(replica, identity, MOST_CASES);
    let cases = rows.into_iter().filter_map(|row| Some((row.id, super::lists::case(replica, row.id)?)));
    let mut cases: Vec<(RecordId, Case)> = cases.filter(|(_, case)| case.applicant.identity == identity).collect();
    cases.sort_by_key(|(_, case)| std::cmp::Reverse(case.received));
    cases
}

/// What a person has handed in so far: what there are pictures of first, then the rest; of either the newest first.
pub(super) fn handed_in(engine: &Engine, replica: &Replica, identity: &str) -> Vec<HandedIn> {
    let cases = cases_of(engine, replica, identity);
    let mut list = Vec::new();
    for pictured in [true, false] {
        for (id, case) in &cases {
            let places = (0u8..).zip(&case.pieces).filter(|(_, piece)| piece.arrived.is_some());
            let came = places.filter(|(place, _)| has_picture(case, *place) == pictured);
            let pieces: Vec<(u8, String)> = came.map(|(place, piece)| (place, piece.name.clone())).collect();
            if !pieces.is_empty() {
                list.push(HandedIn { case: *id, number: case.number.to_string(), pieces });
            }
        }
    }
    list
}

fn has_picture(case: &Case, place: u8) -> bool {
    case.files_of(place).next().is_some()
}

/// Missing materials of a case that the same person has handed in elsewhere; each once, with pictures where there are any,
/// else from the newest case.
pub(super) fn shareable(engine: &Engine, replica: &Replica, id: RecordId, case: &Case) -> Vec<Shareable> {
    if !case.is_open() || case.missing().next().is_none() {
        return Vec::new();
    }
    let mut others = cases_of(engine, replica, &case.applicant.identity);
    others.retain(|(other, _)| *other != id);
    let mut found: Vec<Shareable> = Vec::new();
    for pictured in [true, false] {
        for (other, record) in &others {
            let mut pieces = handed_in_before(case, record);
            pieces.retain(|(there, _)| has_picture(record, *there) == pictured);
            pieces.retain(|(_, here)| !found.iter().any(|one| one.pieces.iter().any(|(_, taken)| taken == here)));
            if pieces.is_empty() {
                continue;
            }
            match found.iter_mut().find(|one| one.case == *other) {
                Some(one) => one.pieces.extend(pieces),
                None => found.push(Shareable { case: *other, number: record.number.to_string(), pieces }),
            }
        }
    }
    found
}
