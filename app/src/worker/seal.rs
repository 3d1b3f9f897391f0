//! The one seam through which every value goes into IndexedDB and comes out (DESIGN §4): a key id and the bytes.
//!
//! For now key 0 is the identity, so that encryption at rest can come without touching anything else.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

/// The key that leaves bytes as they are.
const IDENTITY: u32 = 0;

/// Seals bytes into a value of its own (never a view on wasm memory: a view would store all of it).
pub(super) fn seal(bytes: &[u8]) -> JsValue {
    let mut sealed = Vec::with_capacity(bytes.len() + 4);
    sealed.extend_from_slice(&IDENTITY.to_le_bytes());
    sealed.extend_from_slice(bytes);
    Uint8Array::from(&sealed[..]).into()
}

/// Opens a value; nothing if it is not one of ours or its key is not here.
pub(super) fn open(value: JsValue) -> Option<Vec<u8>> {
    let bytes = value.dyn_into::<Uint8Array>().ok()?.to_vec();
    let (key, body) = bytes.split_at_checked(4)?;
    (key == IDENTITY.to_le_bytes()).then(|| body.to_vec())
}
