//! The tablet for visits to households at `/visit`: offline from first to last.
//!
//! ```text
//! start ─▶ store ─▶ gate (code, then who goes) ─▶ way of the day ─▶ household ─▶ taking in ─▶ number
//!                                                  ├─▶ a visit planned
//!                                                  └─▶ originals in custody
//! ```
//!
//! All state lies in [`session::Visit`]; parts of the screen read it and call its verbs.

mod ending;
mod gate;
mod given;
mod giving_back;
mod handing_in;
mod house;
mod materials;
mod not_met;
mod originals;
mod passing_on;
mod person;
mod picking;
mod planning;
mod session;
mod sheet;
mod signing;
mod taking;
mod today;

use crate::components::live::{attribute, live};
use crate::components::not_connected::not_connected;
use crate::components::sync_light::SyncLight;
use crate::components::toast::Toasts;
use crate::locales::visit::words;
use crate::model::visit::Place;
use crate::shell::store::Store;
use crate::surfaces::desk::browser;
use leptos::prelude::*;
use session::Visit;
use wasm_bindgen_futures::spawn_local;

/// Starts the surface: connects the store, then shows it; if that fails, says so and offers to try again.
pub fn start() {
    crate::shell::panic::install();
    browser::appearance();
    spawn_local(async {
        match Store::connect().await {
            Ok(store) => mount(store),
            Err(why) => leptos::mount::mount_to_body(move || not_connected(&why)),
        }
    });
}

fn mount(store: Store) {
    leptos::mount::mount_to_body(move || {
        let visit = Visit::new(store);
        visit.begin();
        visit.follow_history();
        visit.keep_unfinished();
        let open = Memo::new(move |_| visit.is_open());
        let inside = live(move || if open.get() { frame(visit) } else { gate::gate(visit) });
        view! {
            <div class="app-root visit-root">{inside}</div>
            <Toasts shown=visit.toasts />
            {print_root(visit)}
        }
    });
}

/// What is printed, and nothing else of the page.
fn print_root(visit: Visit) -> AnyView {
    let done = leptos::ev::Custom::<web_sys::Event>::new("afterprint");
    let after = window_event_listener(done, |_| browser::set_root("data-print", None));
    std::mem::forget(after);
    view! { <div class="print-root" inner_html=attribute(move || visit.print.get())></div> }.into_any()
}

fn frame(visit: Visit) -> AnyView {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Kind {
        Given,
        Taking,
        At(Place),
    }
    let kind = Memo::new(move |_| {
        if visit.given.with(Option::is_some) {
            Kind::Given
        } else if visit.taking.with(Option::is_some) && visit.at_table.get() {
            Kind::Taking
        } else {
            Kind::At(visit.place.get())
        }
    });
    let inside = live(move || match kind.get() {
        Kind::Given => given::page(visit),
        Kind::Taking => taking::page(visit),
        Kind::At(Place::Today) => today::page(visit),
        Kind::At(Place::House(id)) => house::page(visit, id),
        Kind::At(Place::Plan) => planning::page(visit),
        Kind::At(Place::Originals) => originals::page(visit),
    });
    let inert = Memo::new(move |_| visit.has_dialog());
    view! {
        <div class="visit" inert=attribute(move || inert.get())>
            {bar(visit)}
            <main class="visit__main" id="main" tabindex="-1">{inside}</main>
        </div>
        {not_met::dialog(visit)}
        {giving_back::dialog(visit)}
        {passing_on::dialog(visit)}
    }
    .into_any()
}

/// Who goes, and whether what was entered lies here or has arrived.
fn bar(visit: Visit) -> AnyView {
    let who = Signal::derive(move || visit.agent().map(|agent| agent.name).unwrap_or_default());
    let name = live(move || who.get());
    let label = move || format!("{} · {}", who.get(), words().change);
    let today = Signal::derive(move || visit.now.get().date());
    let change = move |_| visit.who.set(None);
    view! {
        <header class="visit__bar">
            <button class="button button--quiet" type="button" data-testid="visit-who" aria-label=label on:click=change>{name}</button>
            <SyncLight light=visit.light today=today open=Signal::derive(|| false) on_press=move |()| visit.sync() />
        </header>
    }
    .into_any()
}
