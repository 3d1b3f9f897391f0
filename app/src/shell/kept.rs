//! A few values that a page without a store keeps over a reload: a small database of its own, one row a name.
//!
//! Every value passes the seal (DESIGN §4): a key id and the bytes; key 0 is the identity for now. What cannot be
//! written is forgotten: whoever keeps something here can do without it.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use js_sys::Uint8Array;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

const STORE: &str = "kept";

/// The key that leaves bytes as they are.
const IDENTITY: [u8; 4] = [0; 4];

/// The values of one surface.
pub struct Kept {
    name: &'static str,
    database: RefCell<Option<Database>>,
}

impl Kept {
    /// The values under a database's name; it is opened when first needed, and again when the browser has closed it.
    pub fn new(name: &'static str) -> Self {
        Kept { name, database: RefCell::new(None) }
    }

    /// Keeps a value in place of the one before.
    pub async fn keep(&self, name: &str, bytes: &[u8]) {
        if self.put(name, bytes).await.is_none() {
            self.database.replace(None);
        }
    }

    /// The value kept under a name.
    pub async fn kept(&self, name: &str) -> Option<Vec<u8>> {
        let database = self.open().await?;
        let tx = database.transaction(STORE).build().ok()?;
        let value: Option<JsValue> = tx.object_store(STORE).ok()?.get(name).primitive().ok()?.await.ok()?;
        open(value?)
    }

    async fn put(&self, name: &str, bytes: &[u8]) -> Option<()> {
        let database = self.open().await?;
        let tx = database.transaction(STORE).with_mode(TransactionMode::Readwrite).build().ok()?;
        tx.object_store(STORE).ok()?.put(seal(bytes)).with_key(name).build().ok()?;
        tx.commit().await.ok()
    }

    async fn open(&self) -> Option<Database> {
        if let Some(database) = &*self.database.borrow() {
            return Some(database.clone());
        }
        let opened = Database::open(self.name).with_version(1u32).with_on_upgrade_needed(|_, database| {
            database.create_object_store(STORE).build()?;
            Ok(())
        });
        let database = opened.await.ok()?;
        self.database.replace(Some(database.clone()));
        Some(database)
    }
}

/// Seals bytes into a value of its own (a view on wasm memory would store all of it).
fn seal(bytes: &[u8]) -> JsValue {
    Uint8Array::from(&[&IDENTITY, bytes].concat()[..]).into()
}

/// Opens a value; nothing if it is not ours or its key is not here.
fn open(value: JsValue) -> Option<Vec<u8>> {
    let bytes = value.dyn_into::<Uint8Array>().ok()?.to_vec();
    bytes.strip_prefix(&IDENTITY).map(<[u8]>::to_vec)
}
