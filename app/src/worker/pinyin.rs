//! The table of readings, fetched once and kept by the service worker; search works without it by everything else.

use super::engine::Engine;
use domain::search::PinyinTable;
use js_sys::{Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Fetches the table; every name is read anew.
pub(super) fn fetch_table(engine: Rc<Engine>) {
    spawn_local(async move {
        let Some(table) = fetch().await else { return };
        engine.index.borrow_mut().learn(table);
        engine.read_the_rest();
    });
}

async fn fetch() -> Option<PinyinTable> {
    let global = js_sys::global();
    let address = Reflect::get(&global, &"__bianminPinyin".into()).ok()?.as_string()?;
    let fetch = Reflect::get(&global, &"fetch".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let promise = fetch.call1(&global, &address.into()).ok()?.unchecked_into::<js_sys::Promise>();
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let body = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    PinyinTable::parse(&Uint8Array::new(&body).to_vec()).ok()
}
