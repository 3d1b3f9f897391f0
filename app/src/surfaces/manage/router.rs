//! The address follows the place: going back, loading anew and a copied address work.

use super::Manage;
use crate::model::manage::Place;
use leptos::ev::{self, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The place that the address names.
pub(super) fn place() -> Place {
    let location = window().location();
    Place::read(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default())
}

/// Follows back and forward.
pub(super) fn follow(manage: Manage) {
    let _ = window_event_listener(ev::popstate, move |_| manage.go(place()));
}

/// Goes to a place and says so in the address.
pub(super) fn to(manage: Manage, place: Place) {
    if manage.place() != place {
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&place.path()));
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
    manage.go(place);
}

/// A plain click goes there; with a key held the browser opens its own window.
pub(super) fn click(manage: Manage, place: Place) -> impl Fn(MouseEvent) + Copy + 'static {
    move |event| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            event.stop_propagation();
            to(manage, place);
        }
    }
}
