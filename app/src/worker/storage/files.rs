//! The bytes of pictures and scans, in a database of their own (docs/decisions/0007-attachments.md): the one with the outbox
//! keeps its form, so that no tab of an older release stands in the way of opening it.
//!
//! | store | key | value (sealed) |
//! | --- | --- | --- |
//! | `files` | SHA-256 in hex | [`KeptFile`] |
//! | `pieces` | SHA-256 in hex, a dash, the place | up to 256 KB |

use super::{Fault, all, fault, get, put};
use domain::attachment::{ContentHash, MediaType, PIECE_BYTES, pieces};
use domain::codec::encode;
use domain::codec::{Decode, Encode};
use domain::time::Timestamp;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::OpenDbError;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use std::rc::Rc;

const NAME: &str = "bianmin-files";
const FILES: &str = "files";
const PIECES: &str = "pieces";

/// A file that lies on this device.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub(in crate::worker) struct KeptFile {
    /// SHA-256 of its bytes.
    #[n(0)]
    pub(in crate::worker) hash: ContentHash,
    /// How many bytes it has.
    #[n(1)]
    pub(in crate::worker) bytes: u32,
    /// How it is to be read.
    #[n(2)]
    pub(in crate::worker) media: MediaType,
    /// When it was kept: the oldest is sent first.
    #[n(3)]
    pub(in crate::worker) since: Timestamp,
    /// When the centre was heard to have the whole of it.
    #[n(4)]
    pub(in crate::worker) whole: Option<Timestamp>,
    /// Its bytes here are not what they were.
    #[n(5)]
    pub(in crate::worker) damaged: bool,
}

/// The database of files.
#[derive(Clone)]
pub(in crate::worker) struct FileStorage(Rc<Database>);

impl FileStorage {
    /// Opens it, making its stores when it is new.
    pub(in crate::worker) async fn open() -> Result<Self, Fault> {
        let opened: Result<Database, OpenDbError> = Database::open(NAME)
            .with_version(1u32)
            .with_on_upgrade_needed(|_, db| {
                for store in [FILES, PIECES] {
                    db.create_object_store(store).build()?;
                }
                Ok(())
            })
            .await;
        opened.map(|db| FileStorage(Rc::new(db))).map_err(|e| e.to_string())
    }

    /// What lies here, without the bytes.
    pub(in crate::worker) async fn all(&self) -> Result<Vec<KeptFile>, Fault> {
        let tx = self.0.transaction(FILES).build().map_err(fault)?;
        all(&tx.object_store(FILES).map_err(fault)?).await
    }

    /// Keeps a file with its bytes, whole or not at all.
    pub(in crate::worker) async fn keep(&self, file: &KeptFile, bytes: &[u8]) -> Result<(), Fault> {
        let tx = self.writing()?;
        put(&tx.object_store(FILES).map_err(fault)?, &file.hash.hex(), &encode(file))?;
        let store = tx.object_store(PIECES).map_err(fault)?;
        for (place, piece) in (0u32..).zip(bytes.chunks(PIECE_BYTES as usize)) {
            put(&store, &key(file.hash, place), piece)?;
        }
        tx.commit().await.map_err(fault)
    }

    /// Notes how a file stands.
    pub(in crate::worker) async fn note(&self, file: &KeptFile) -> Result<(), Fault> {
        let tx = self.writing()?;
        put(&tx.object_store(FILES).map_err(fault)?, &file.hash.hex(), &encode(file))?;
        tx.commit().await.map_err(fault)
    }

    /// One piece of a file; none where it is gone.
    pub(in crate::worker) async fn piece(&self, hash: ContentHash, place: u32) -> Result<Option<Vec<u8>>, Fault> {
        let tx = self.0.transaction(PIECES).build().map_err(fault)?;
        get(&tx.object_store(PIECES).map_err(fault)?, &key(hash, place)).await
    }

    /// The bytes of a file, if they are here and are what they were.
    pub(in crate::worker) async fn read(&self, file: &KeptFile) -> Result<Option<Vec<u8>>, Fault> {
        let tx = self.0.transaction(PIECES).build().map_err(fault)?;
        let store = tx.object_store(PIECES).map_err(fault)?;
        let mut bytes = Vec::with_capacity(file.bytes as usize);
        for place in 0..pieces(file.bytes) {
            let Some(piece) = get(&store, &key(file.hash, place)).await? else { return Ok(None) };
            bytes.extend_from_slice(&piece);
        }
        Ok((ContentHash::of(&bytes) == file.hash).then_some(bytes))
    }

    /// Deletes a file.
    pub(in crate::worker) async fn remove(&self, file: &KeptFile) -> Result<(), Fault> {
        let tx = self.writing()?;
        tx.object_store(FILES).map_err(fault)?.delete(file.hash.hex()).primitive().map_err(fault)?;
        let store = tx.object_store(PIECES).map_err(fault)?;
        for place in 0..pieces(file.bytes) {
            store.delete(key(file.hash, place)).primitive().map_err(fault)?;
        }
        tx.commit().await.map_err(fault)
    }

    fn writing(&self) -> Result<Transaction<'_>, Fault> {
        let mut options = TransactionOptions::new();
        options.set_durability(TransactionDurability::Strict);
        let stores = vec![FILES, PIECES];
        self.0.transaction(stores).with_mode(TransactionMode::Readwrite).with_options(options).build().map_err(fault)
    }
}

/// The key of a piece; places have as many digits as the largest, so that they sort.
fn key(hash: ContentHash, place: u32) -> String {
    format!("{}-{place:04}", hash.hex())
}
