//! When the program stops: the page shows it (`__bianminPanic` of `boot.js`), a white screen never.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Hands every panic to the page. Call it first in a surface's `start`.
pub fn install() {
    std::panic::set_hook(Box::new(|stopped| {
        let show = Reflect::get(&js_sys::global(), &"__bianminPanic".into()).ok();
        if let Some(show) = show.and_then(|show| show.dyn_into::<Function>().ok()) {
            let _ = show.call1(&JsValue::NULL, &stopped.to_string().into());
        }
    }));
}
