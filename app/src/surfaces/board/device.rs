//! What the wall asks of its browser: address, clocks, wakefulness, events.

use super::Part;
use super::calls::{NEW, STILL};
use crate::locales::Lang;
use crate::model::board::moment::Reading;
use crate::shell::clock;
use domain::time::Timestamp;
use js_sys::{Date, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, UrlSearchParams, Window};

/// Seconds a page stays up unless the address says `?pace=`, and the bounds of what it may say.
const PACE: i64 = 15;
const PACES: std::ops::RangeInclusive<i64> = 1..=600;

/// How the wall may be dressed by its address: name of the parameter and attribute, allowed values.
const DRESSES: [(&str, &str, &[&str]); 2] =
    [("theme", "data-theme", &["light", "contrast", "dark"]), ("type", "data-type", &["normal", "large"])];

fn window() -> Window {
    web_sys::window().expect("the wall is a page")
}

fn parameter(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

fn root() -> Option<Element> {
    window().document()?.document_element()
}

/// How long a page stays up.
pub(super) fn pace_ms() -> i64 {
    let asked = parameter("pace").and_then(|pace| pace.parse().ok()).filter(|pace| PACES.contains(pace));
    asked.unwrap_or(PACE) * 1_000
}

/// Sets theme and size of letters as the address says.
pub(super) fn dress() {
    for (name, attribute, allowed) in DRESSES {
        let asked = parameter(name).filter(|asked| allowed.contains(&asked.as_str()));
        if let (Some(asked), Some(root)) = (asked, root()) {
            let _ = root.set_attribute(attribute, &asked);
        }
    }
}

/// What both clocks say.
pub(super) fn reading() -> Reading {
    let steady = window().performance().map_or(0.0, |performance| performance.now());
    Reading { wall: clock::now(), steady: steady as i64 }
}

/// The language of the wall: what its address says, Chinese otherwise.
pub(super) fn lang() -> Lang {
    if parameter("lang").as_deref() == Some("en") { Lang::En } else { Lang::ZhCn }
}

/// Puts the fixed parts into the page.
pub(super) fn frame(markup: &str) {
    if let Some(body) = window().document().and_then(|document| document.body()) {
        let _ = body.insert_adjacent_html("beforeend", markup);
    }
}

/// Lays a part into the page: its class, and what stands in it unless other parts do.
pub(super) fn lay_in(id: &str, part: &Part) {
    let element = window().document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        element.set_class_name(part.class);
        if element.first_element_child().is_none_or(|child| child.id().is_empty()) {
            element.set_inner_html(&part.markup);
        }
    }
}

/// Writes on the page, for programs, whether it is stale and of which moment it is true (as `2026-02-13T02:32:05.000Z`;
/// nothing if of none).
pub(super) fn mark(stale: bool, as_of: Option<Timestamp>) {
    if let Some(board) = find(".board") {
        let as_of = as_of.map(|at| Date::new(&(at.0 as f64).into()).to_iso_string());
        let _ = board.set_attribute("data-stale", if stale { "true" } else { "false" });
        let _ = board.set_attribute("data-as-of", &as_of.map_or(String::new(), String::from));
    }
}

fn find(selector: &str) -> Option<Element> {
    window().document()?.query_selector(selector).ok()?
}

/// Lets the large call pulse once more: an animation begins again only if its class has been off for a moment.
pub(super) fn pulse_again() {
    if let Some(call) = find("#now") {
        call.set_class_name(STILL);
        let _ = call.client_width();
        call.set_class_name(NEW);
    }
}

/// Listens to an event of the window for as long as the page lives.
pub(super) fn on(name: &str, listen: impl Fn() + 'static) {
    let listen = Closure::<dyn Fn()>::new(listen);
    let _ = window().add_event_listener_with_callback(name, listen.as_ref().unchecked_ref());
    listen.forget();
}

/// Whether a new version was waiting before anybody listened.
pub(super) fn update_waits() -> bool {
    root().is_some_and(|root| root.has_attribute("data-update"))
}

/// Lets the new version take over; the page starts again with it.
pub(super) fn activate() {
    if let Some(promise) = call(&window(), "bianminActivate", None) {
        forget(promise);
    }
}

/// Keeps the screen on where the browser can, and again each time the page comes back into view.
pub(super) fn stay_awake() {
    lock();
    let listen = Closure::<dyn Fn()>::new(lock);
    if let Some(document) = window().document() {
        let _ = document.add_event_listener_with_callback("visibilitychange", listen.as_ref().unchecked_ref());
    }
    listen.forget();
}

fn lock() {
    let wake = Reflect::get(&window().navigator(), &"wakeLock".into()).unwrap_or(JsValue::UNDEFINED);
    if let Some(promise) = call(&wake, "request", Some("screen")) {
        forget(promise);
    }
}

/// Calls a method that may not be there.
fn call(of: &JsValue, name: &str, with: Option<&str>) -> Option<Promise> {
    let method: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    let answer = method.call1(of, &with.map_or(JsValue::UNDEFINED, JsValue::from_str)).ok()?;
    answer.dyn_into().ok()
}

/// Takes no notice of how it ends.
fn forget(promise: Promise) {
    spawn_local(async move {
        let _ = JsFuture::from(promise).await;
    });
}
