//! Text for another program: put on the clipboard, on plain HTTP too, where a browser has no newer way (F40).

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

/// Copies a text; whether the browser did it.
pub async fn copy(text: &str) -> bool {
    if let Some(written) = written(text)
        && JsFuture::from(written).await.is_ok()
    {
        return true;
    }
    selected(text).unwrap_or(false)
}

/// The newer way, which only secure addresses have.
fn written(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok().filter(|one| one.is_object())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

/// The older way: a field that nobody sees, selected and copied.
fn selected(text: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let command: Option<Function> =
        Reflect::get(&document, &"execCommand".into()).ok().and_then(|command| command.dyn_into().ok());
    let done = command.and_then(|command| command.call1(&document, &"copy".into()).ok());
    area.remove();
    done.and_then(|done| done.as_bool())
}
