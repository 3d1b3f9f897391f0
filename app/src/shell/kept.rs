//! A few values that a page without a store keeps over a reload: a small database of its own, one row a name.
//!
//! Every value passes the seal (DESIGN §4): a key id and the bytes; key 0 is the identity for now. What cannot be
//! written is forgotten: whoever keeps something here can do without it. It uses the browser's own interface, because
//! `indexed_db_futures` brings some 9 KB, printing of floats among them, into a bundle of 60 (DESIGN §4).

use js_sys::{Function, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbRequest, IdbTransactionMode};

const STORE: &str = "kept";

/// The key that leaves bytes as they are.
const IDENTITY: [u8; 4] = [0; 4];

/// The values of one surface.
pub struct Kept {
    name: &'static str,
    database: RefCell<Option<IdbDatabase>>,
}

impl Kept {
    /// The values under a database's name; it is opened when first needed, and again when the browser has closed it.
    pub fn new(name: &'static str) -> Self {
        Kept { name, database: RefCell::new(None) }
    }

    /// Keeps a value in place of the one before.
    pub async fn keep(&self, name: &str, bytes: &[u8]) {
        if self.put(name, bytes).await.is_err() {
            self.database.replace(None);
        }
    }

    /// The value kept under a name.
    pub async fn kept(&self, name: &str) -> Option<Vec<u8>> {
        open(self.get(name).await.ok()?)
    }

    async fn get(&self, name: &str) -> Result<JsValue, JsValue> {
        let store = self.database().await?.transaction_with_str(STORE)?.object_store(STORE)?;
        answer(&store.get(&name.into())?).await
    }

    async fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JsValue> {
        let tx = self.database().await?.transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite)?;
        tx.object_store(STORE)?.put_with_key(&seal(bytes), &name.into())?;
        settled(|done, failed| {
            tx.set_oncomplete(Some(done));
            tx.set_onabort(Some(failed));
        })
        .await
    }

    async fn database(&self) -> Result<IdbDatabase, JsValue> {
        let known = self.database.borrow().clone();
        if let Some(known) = known {
            return Ok(known);
        }
        let factory: IdbFactory = Reflect::get(&js_sys::global(), &"indexedDB".into())?.dyn_into()?;
        let request = factory.open_with_u32(self.name, 1)?;
        let opening = request.clone();
        // The database is new: it holds nothing yet.
        let make = Closure::once_into_js(move || {
            let database = opening.result().ok().and_then(|database| database.dyn_into::<IdbDatabase>().ok());
            let _ = database.map(|database| database.create_object_store(STORE));
        });
        request.set_onupgradeneeded(Some(make.unchecked_ref()));
        let database: IdbDatabase = answer(&request).await?.dyn_into()?;
        self.database.replace(Some(database.clone()));
        Ok(database)
    }
}

/// Waits for a request.
async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    settled(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    })
    .await?;
    request.result()
}

/// Waits for one of two events.
async fn settled(mut listen: impl FnMut(&Function, &Function)) -> Result<(), JsValue> {
    JsFuture::from(Promise::new(&mut |done, failed| listen(&done, &failed))).await.map(drop)
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
