//! What the desk asks of the browser: address, history, small choices kept on this computer, focus, printing.

use super::session::Seat;
use domain::ids::{CounterNo, StaffNo};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, Storage, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// The path of the address.
pub fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Scheme, host and port of the address.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// A new address in the history.
pub fn push(path: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// The title of the page.
pub fn title(text: &str) {
    if let Some(document) = document() {
        document.set_title(text);
    }
}

/// A choice kept on this computer.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a choice, or forgets it.
pub fn keep(name: &str, value: Option<&str>) {
    if let Some(storage) = storage() {
        let _ = match value {
            Some(value) => storage.set_item(name, value),
            None => storage.remove_item(name),
        };
    }
}

/// Who sat where: staff number and counter only.
pub fn seat() -> Option<Seat> {
    let staff = kept("bianmin-staff")?;
    let counter = kept("bianmin-counter")?.parse().ok()?;
    Some(Seat { staff: StaffNo(staff), counter: CounterNo(counter) })
}

/// Keeps who sits where.
pub fn keep_seat(seat: Option<&Seat>) {
    keep("bianmin-staff", seat.map(|seat| seat.staff.0.as_str()));
    keep("bianmin-counter", seat.map(|seat| seat.counter.0.to_string()).as_deref());
}

/// An attribute of the root element.
pub fn root(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Sets an attribute of the root element.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Large type and high contrast as chosen on this computer; for every staff surface.
pub fn appearance() {
    set_root("data-type", Some(kept("bianmin-type").as_deref().unwrap_or("normal")));
    set_root("data-theme", Some(kept("bianmin-theme").as_deref().unwrap_or("light")));
}

/// Puts the focus on the first element that fits.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    element.focus().is_ok()
}

/// Puts the focus there once what is being built is on the page.
pub fn focus_soon(selector: String) {
    gloo::timers::callback::Timeout::new(0, move || {
        focus(&selector);
    })
    .forget();
}

/// Leaves the focus on the page once a dialog is gone, unless somebody types elsewhere by then: a word being composed
/// would be cut off (F02).
pub fn rest_soon() {
    gloo::timers::callback::Timeout::new(0, || {
        let active = document().and_then(|document| document.active_element());
        if active.is_none_or(|active| !matches!(active.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")) {
            focus("#main");
        }
    })
    .forget();
}

/// Moves the focus among elements that fit: down (1) or up (-1) from the one that has it.
pub fn walk(selector: &str, by: i32) {
    let Some(document) = document() else { return };
    let Ok(list) = document.query_selector_all(selector) else { return };
    if list.length() == 0 {
        return;
    }
    let active = document.active_element();
    let at = (0..list.length()).find(|place| {
        list.get(*place).is_some_and(|node| active.as_ref().is_some_and(|active| node.is_same_node(Some(active))))
    });
    let next = match at {
        Some(at) => at.saturating_add_signed(by).min(list.length() - 1),
        None if by > 0 => 0,
        None => list.length() - 1,
    };
    if let Some(element) = list.get(next).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
        element.scroll_into_view_with_bool(false);
    }
}

/// Reloads the page.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Opens another page of ours.
pub fn leave(path: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_href(path);
    }
}

/// Prints the print root as a kind of page.
pub fn print(kind: &str) {
    set_root("data-print", Some(kind));
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Scrolls an element into view without moving the focus.
pub fn show(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let how = web_sys::ScrollIntoViewOptions::new();
        how.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&how);
    }
}
