//! The counter desk at `/desk`.
//!
//! ```text
//! start ─▶ store ─▶ gate (code, then who sits where) ─▶ frame (head, now, today, place)
//! ```
//!
//! All state lies in [`session::Desk`]; parts of the screen read it and call its verbs.

mod bookings;
pub mod browser;
mod case_elsewhere;
mod case_files;
mod case_hands;
mod case_page;
mod case_parts;
mod case_project;
mod case_special;
mod clerk;
mod consulting;
mod drafts;
mod fetching;
mod first;
mod found;
mod gate;
mod given;
mod handing;
mod handovers;
mod header;
mod incidents;
mod intake;
mod keys;
mod light;
mod matters;
mod notices;
mod now;
mod printing;
mod questions;
mod seat;
mod session;
mod steps;
mod taking;
mod today;
mod turning;

use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::{attribute, live};
use crate::components::not_connected::not_connected;
use crate::components::toast::Toasts;
use crate::locales::desk::words;
use crate::model::desk::Place;
use crate::shell::store::Store;
use futures_channel::oneshot;
use leptos::prelude::*;
use session::Desk;
use wasm_bindgen_futures::spawn_local;

/// Starts the surface.
pub fn start() {
    crate::shell::panic::install();
    browser::appearance();
    spawn_local(connect());
}

/// Connects the store, then shows the surface; if that fails, says so and offers to try again.
async fn connect() {
    // Both at once: the page reads while the store starts.
    let (kept, first) = oneshot::channel();
    spawn_local(async move {
        let _ = kept.send(first::read().await);
    });
    let first = async { first.await.ok().flatten() };
    match Store::connect().await {
        Ok(store) => mount(store, first.await),
        Err(why) => leptos::mount::mount_to_body(move || not_connected(&why)),
    }
}

fn mount(store: Store, first: Option<first::First>) {
    leptos::mount::mount_to_body(move || {
        let desk = Desk::new(store);
        if let Some(first) = first {
            desk.show_first(first);
        }
        desk.begin();
        desk.keep_first();
        desk.tick();
        desk.keep_drafts();
        desk.hold_seat();
        desk.follow_seat();
        desk.tell_refusals();
        keys::listen(desk);
        desk.arrive(desk.place.get_untracked());
        let open = Memo::new(move |_| desk.is_open());
        let inside = live(move || if open.get() { frame(desk) } else { gate::gate(desk) });
        view! {
            <div class="app-root">{inside}</div>
            <Toasts shown=desk.toasts />
            {printing::root(desk)}
        }
    });
}

/// The open desk.
fn frame(desk: Desk) -> AnyView {
    let inert = Memo::new(move |_| desk.has_dialog());
    view! {
        <a class="skip-link" href="#main">{words().bar.skip}</a>
        <div class="desk" inert=attribute(move || inert.get())>
            <div class="desk__bar">{header::header(desk)}</div>
            <div class="desk__notices">{notices::notices(desk)}</div>
            <div class="desk__side">{now::now_panel(desk)}{today::today_list(desk)}</div>
            <main class="desk__main" id="main" tabindex="-1">{place(desk)}</main>
        </div>
        {intake::return_dialog(desk)}
        {steps::dialog(desk)}
        {questions::dialog(desk)}
        {turning::dialog(desk)}
        {consulting::dialog(desk)}
        {incidents::dialog(desk)}
        {case_project::dialog(desk)}
        {handing::dialog(desk)}
        {bookings::dialog(desk)}
        {case_files::dialog(desk)}
        {given::dialog(desk)}
    }
    .into_any()
}

/// What the address shows.
fn place(desk: Desk) -> AnyView {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Kind {
        Home,
        Intake,
        Case,
        Found,
        Matters,
        HandOvers,
        Bookings,
    }
    let kind = Memo::new(move |_| match desk.place.get() {
        Place::Home => Kind::Home,
        Place::Intake => Kind::Intake,
        Place::Case(_) => Kind::Case,
        Place::Found => Kind::Found,
        Place::Matters => Kind::Matters,
        Place::HandOvers => Kind::HandOvers,
        Place::Bookings => Kind::Bookings,
    });
    live(move || match kind.get() {
        Kind::Home => home(desk),
        Kind::Intake => intake::page(desk),
        Kind::Case => case_page::page(desk),
        Kind::Found => found::page(desk),
        Kind::Matters => matters::page(desk),
        Kind::HandOvers => handovers::page(desk),
        Kind::Bookings => bookings::page(desk),
    })
    .into_any()
}

/// Nothing is open: what can be done, and by which keys.
fn home(desk: Desk) -> AnyView {
    let lists = &words().lists;
    let keys: Vec<AnyView> = lists
        .keys
        .iter()
        .map(|(key, what)| view! { <dt class="empty-state__key">{*key}</dt><dd>{*what}</dd> }.into_any())
        .collect();
    let new_case = Button::new("home-new-case", words().bar.new_case, move || desk.go(Place::Intake));
    let new_case = new_case.class("button button--primary").key("F8");
    let act = view! {
        <div class="empty-state__act dialog__acts">
            {Button::new("home-hand-over", crate::locales::handover::words().begin, move || desk.begin_hand_over()).view()}
            {new_case.view()}
        </div>
        <dl class="empty-state__keys">{keys}</dl>
    };
    let (title, why) = lists.home;
    let body = empty_state(icon::PERSON, title.to_owned(), why.to_owned(), Some(act.into_any()));
    view! { <div class="desk__empty">{body}</div> }.into_any()
}
