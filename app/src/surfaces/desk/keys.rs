//! Keys of the whole screen. While an input method composes none of them works (F01); under a question only its own.

use super::browser;
use super::now::Act;
use super::session::Desk;
use super::today::ROWS;
use crate::components::typing::{in_text, is_composing};
use crate::model::desk::Place;
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

/// Listens to keys, to the browser's back and forward, and to the page being left.
pub fn listen(desk: Desk) {
    let keys = window_event_listener(ev::keydown, move |event| press(desk, &event));
    let back = window_event_listener(ev::popstate, move |_| desk.arrive(Place::read(&browser::path())));
    // The listeners live as long as the page.
    std::mem::forget((keys, back));
}

fn press(desk: Desk, event: &KeyboardEvent) {
    if is_composing(event) || event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return;
    }
    if !untrack(|| desk.is_open()) || untrack(|| desk.has_dialog()) {
        return;
    }
    let used = function_key(desk, &event.key()) || (!in_text(event) && letter_key(desk, event));
    if used {
        event.prevent_default();
    }
}

/// Keys that work from everywhere.
fn function_key(desk: Desk, key: &str) -> bool {
    match key {
        "F2" => desk.call_next(),
        "F4" => desk.act_on_ticket(Act::Recall),
        "F6" => desk.act_on_ticket(Act::Pass),
        "F8" => desk.go(Place::Intake),
        "F9" => desk.act_on_ticket(Act::Finish),
        _ => return false,
    }
    true
}

/// Keys that are letters in a field of text.
fn letter_key(desk: Desk, event: &KeyboardEvent) -> bool {
    let intake = desk.place.get_untracked() == Place::Intake;
    let on_radio = event.target().is_some_and(|target| {
        use wasm_bindgen::JsCast;
        target.dyn_into::<web_sys::Element>().is_ok_and(|target| target.tag_name() == "INPUT")
    });
    match event.key().as_str() {
        "/" => return browser::focus(".search-box__input"),
        "j" if !intake => browser::walk(ROWS, 1),
        "k" if !intake => browser::walk(ROWS, -1),
        "ArrowDown" if !intake && !on_radio => browser::walk(ROWS, 1),
        "ArrowUp" if !intake && !on_radio => browser::walk(ROWS, -1),
        "n" if !intake => desk.go(Place::Intake),
        "Escape" if desk.place.get_untracked() == Place::Found => desk.stop_searching(),
        _ => return false,
    }
    true
}
