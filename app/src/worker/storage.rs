//! IndexedDB, the only module that touches it.
//!
//! | store | key | value (sealed) |
//! | --- | --- | --- |
//! | `meta` | a fixed word | the device's row, its token, where it stands, the fence, drafts |
//! | `outbox` | number of the command | [`Outgoing`] |
//! | `blocks` | 0, 1, 2 … | some five hundred records in one value |
//! | `recent` | record id in hex | a record changed since its block was written, or that it is gone |
//!
//! Pictures and scans lie in a database beside it: [`files`].
//!
//! No personal data in keys or names. A transaction awaits nothing but its own requests and is committed explicitly.

mod base;
mod commands;
mod files;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;

use super::seal::{open, seal};
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::sync::device::DeviceRow;
use domain::sync::holdings::Holdings;
use domain::sync::replica::{Outgoing, Standing};
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use wasm_bindgen::JsValue;

pub(super) use base::BaseFault;
pub(super) use commands::CommandFault;
pub(super) use files::{FileStorage, KeptFile};

const NAME: &str = "bianmin";
const META: &str = "meta";
const OUTBOX: &str = "outbox";
const BLOCKS: &str = "blocks";
const RECENT: &str = "recent";

/// The database of this device.
#[derive(Clone)]
pub(super) struct Storage(std::rc::Rc<Database>);

/// What the database held when it was opened.
pub(super) struct Loaded {
    /// The device, if it was ever let in.
    pub(super) device: Option<(DeviceRow, String)>,
    /// Where it stands.
    pub(super) standing: Standing,
    /// Its base.
    pub(super) base: Holdings,
    /// Its outbox.
    pub(super) outbox: Vec<Outgoing>,
}

/// A failure of the storage, in the browser's words.
pub(super) type Fault = String;

pub(super) fn fault(error: Error) -> Fault {
    error.to_string()
}

impl Storage {
    /// Opens the database, making its stores when it is new.
    pub(super) async fn open() -> Result<Self, Fault> {
        let opened: Result<Database, OpenDbError> = Database::open(NAME)
            .with_version(1u32)
            .with_on_upgrade_needed(|_, db| {
                for store in [META, OUTBOX, BLOCKS, RECENT] {
                    db.create_object_store(store).build()?;
                }
                Ok(())
            })
            .await;
        opened.map(|db| Storage(std::rc::Rc::new(db))).map_err(|e| e.to_string())
    }

    /// Reads everything, as it stood at one moment: another tab may be writing.
    pub(super) async fn load(&self) -> Result<Loaded, Fault> {
        let tx = self.0.transaction([META, OUTBOX, BLOCKS, RECENT]).build().map_err(fault)?;
        let meta = tx.object_store(META).map_err(fault)?;
        let row: Option<DeviceRow> = get(&meta, "row").await?.and_then(|bytes| decode(&bytes).ok());
        let token: Option<String> = get(&meta, "token").await?.and_then(|bytes| decode(&bytes).ok());
        let standing: Option<Standing> = get(&meta, "standing").await?.and_then(|bytes| decode(&bytes).ok());
        let outbox = all::<Outgoing>(&tx.object_store(OUTBOX).map_err(fault)?).await?;
        let (base, beside) = base::read(&tx).await?;
        drop(tx);
        if beside > base::RECENT_AT_MOST {
            self.write_anew(&base).await?;
        }
        Ok(Loaded { device: row.zip(token), standing: standing.unwrap_or_default(), base, outbox })
    }

    /// A value of `meta`.
    pub(super) async fn read<T: for<'b> Decode<'b, ()>>(&self, key: &str) -> Result<Option<T>, Fault> {
        let tx = self.0.transaction(META).build().map_err(fault)?;
        let value = get(&tx.object_store(META).map_err(fault)?, key).await?;
        Ok(value.and_then(|bytes| decode(&bytes).ok()))
    }

    /// Writes a value of `meta`, or removes it.
    pub(super) async fn write<T: Encode<()>>(&self, key: &str, value: Option<&T>) -> Result<(), Fault> {
        let tx = self.writing(&[META], TransactionDurability::Relaxed)?;
        let store = tx.object_store(META).map_err(fault)?;
        match value {
            Some(value) => put(&store, key, &encode(value))?,
            None => {
                store.delete(key).primitive().map_err(fault)?;
            }
        }
        tx.commit().await.map_err(fault)
    }

    fn writing(
        &self,
        stores: &[&str],
        durability: TransactionDurability,
    ) -> Result<indexed_db_futures::transaction::Transaction<'_>, Fault> {
        let mut options = TransactionOptions::new();
        options.set_durability(durability);
        let stores: Vec<&str> = stores.to_vec();
        self.0.transaction(stores).with_mode(TransactionMode::Readwrite).with_options(options).build().map_err(fault)
    }
}

/// A value by its word.
async fn get(store: &ObjectStore<'_>, key: &str) -> Result<Option<Vec<u8>>, Fault> {
    let value: Option<JsValue> = store.get(key).primitive().map_err(fault)?.await.map_err(fault)?;
    Ok(value.and_then(open))
}

/// All values of a store, in the order of their keys.
async fn all<T: for<'b> Decode<'b, ()>>(store: &ObjectStore<'_>) -> Result<Vec<T>, Fault> {
    let values = store.get_all::<JsValue>().primitive().map_err(fault)?.await.map_err(fault)?;
    let mut read = Vec::new();
    for value in values {
        read.extend(open(value.map_err(fault)?).and_then(|bytes| decode(&bytes).ok()));
    }
    Ok(read)
}

/// Puts a value; the request leaves at once, the commit waits for it.
fn put(store: &ObjectStore<'_>, key: &str, bytes: &[u8]) -> Result<(), Fault> {
    store.put(seal(bytes)).with_key(key).build().map_err(fault)?;
    Ok(())
}
