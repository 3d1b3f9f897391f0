//! One leading tab: a Web Lock, and a fencing number in the store so that two leaders are harmless.

use super::engine::Engine;
use super::{live, sync};
use js_sys::{Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Stands for leader: leads when the lock is granted, at once where the browser has no locks (F40).
pub(super) fn stand(engine: &Rc<Engine>) {
    let locks = navigator().and_then(|navigator| Reflect::get(&navigator, &"locks".into()).ok());
    let request = locks.as_ref().and_then(|locks| method(locks, "request"));
    let (Some(locks), Some(request)) = (locks, request) else {
        spawn_local(lead(engine.clone()));
        return;
    };
    let engine = engine.clone();
    let granted = Closure::once_into_js(move |_: JsValue| {
        spawn_local(lead(engine));
        // Held until the tab is gone.
        Promise::new(&mut |_, _| {})
    });
    let _ = request.call2(&locks, &"bianmin-lead".into(), &granted);
}

async fn lead(engine: Rc<Engine>) {
    let Some(storage) = engine.storage() else { return };
    match storage.raise_fence().await {
        Ok(fence) => {
            engine.leading.set(Some(fence));
            sync::soon(&engine);
            live::listen(&engine);
        }
        Err(_) => {
            engine.storage_failed.set(true);
            engine.tell_light();
        }
    }
}

/// How many bytes the browser still gives to this hall; none where it does not say.
pub(super) async fn room() -> Option<u64> {
    let storage = Reflect::get(&navigator()?, &"storage".into()).ok()?;
    let promise = method(&storage, "estimate")?.call0(&storage).ok()?;
    let estimate = JsFuture::from(promise.unchecked_into::<Promise>()).await.ok()?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok().and_then(|value| value.as_f64());
    Some((number("quota")? - number("usage")?).max(0.0) as u64)
}

/// Asks the browser to keep what is stored (F23); the answer is shown, whatever it is.
pub(super) async fn ask_to_keep() -> bool {
    let storage = navigator().and_then(|navigator| Reflect::get(&navigator, &"storage".into()).ok());
    let Some(storage) = storage.filter(|storage| storage.is_object()) else { return false };
    for name in ["persisted", "persist"] {
        let Some(ask) = method(&storage, name) else { continue };
        let Ok(promise) = ask.call0(&storage) else { continue };
        if JsFuture::from(promise.unchecked_into::<Promise>()).await.is_ok_and(|kept| kept.is_truthy()) {
            return true;
        }
    }
    false
}

pub(super) fn navigator() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"navigator".into()).ok().filter(JsValue::is_object)
}

pub(super) fn method(object: &JsValue, name: &str) -> Option<Function> {
    if !object.is_object() {
        return None;
    }
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}
