use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// Serves the store over `port`: the worker's own scope, or a `MessagePort` when the worker runs in the page.
#[wasm_bindgen]
pub fn serve(port: JsValue) {
    app::worker::serve(port);
}
