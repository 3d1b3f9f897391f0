//! /kiosk, the ticket machine: choose, confirm, the number as large as the screen (LOOK; F31, F32, F50).
//!
//! [`machine`] carries the model's effects out; the other files are one screen each.

mod aside;
mod choose;
mod machine;
mod number;
mod open;
mod paper;

use crate::components::icon::{self, icon};
use crate::locales::kiosk::words;
use crate::locales::{Lang, lang};
use crate::model::kiosk::{Hall, Screen};
use crate::shell::panic;
use crate::shell::store::Store;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use machine::Machine;
use wasm_bindgen_futures::spawn_local;

/// Starts the surface.
pub fn start() {
    panic::install();
    spawn_local(async {
        match Store::connect().await {
            Ok(store) => mount_to_body(move || root(Machine::start(store))),
            Err(error) => mount_to_body(move || broken(lang(), &error)),
        }
    });
}

/// What the page shows: the model's screen, or what stands before it.
#[derive(Clone, PartialEq)]
enum Stage {
    Starting,
    Broken(String),
    Open { anew: bool },
    Screen(Screen),
}

fn root(machine: Machine) -> impl IntoView {
    let stage = Memo::new(move |_| stage(machine));
    view! {
        <div class="app-root">
            {move || match stage.get() {
                Stage::Starting => aside::say(machine, None, machine.words.starting.to_owned()).into_any(),
                Stage::Broken(text) => {
                    aside::say(machine, Some(machine.words.ask_staff), (machine.words.open.broken)(&text)).into_any()
                }
                Stage::Open { anew } => open::screen(machine, anew).into_any(),
                Stage::Screen(Screen::Choose(page)) => choose::screen(machine, page).into_any(),
                Stage::Screen(Screen::Confirm(letter, _)) => choose::confirm(machine, letter, false).into_any(),
                Stage::Screen(Screen::Taking(press)) => choose::confirm(machine, press.letter, true).into_any(),
                Stage::Screen(Screen::Number(given)) => number::screen(machine, given).into_any(),
                Stage::Screen(Screen::Staff(before)) => aside::staff(machine, &before).into_any(),
                Stage::Screen(Screen::NotGiven(_, trouble)) => aside::not_given(machine, trouble).into_any(),
            }}
        </div>
        <div class="print-root">{move || machine.printed.get().map(|print| paper::ticket(machine, &print))}</div>
    }
}

/// A number that was given stays on the screen whatever becomes of the machine.
fn stage(machine: Machine) -> Stage {
    let screen = machine.kiosk.with(|kiosk| kiosk.screen.clone());
    let at_rest = matches!(screen, Screen::Choose(_) | Screen::Confirm(..));
    machine.seen.with(|seen| match &seen.hall {
        _ if !at_rest => Stage::Screen(screen),
        _ if seen.must_open() => Stage::Open { anew: seen.hall != Hall::NotOpened },
        Hall::Asking | Hall::NotOpened => Stage::Starting,
        Hall::Failed(text) => Stage::Broken(text.clone()),
        Hall::Known(_) => Stage::Screen(screen),
    })
}

/// The store did not start: nothing can be given out here.
fn broken(lang: Lang, error: &str) -> impl IntoView + use<> {
    let words = words(lang);
    let text = (words.open.broken)(error);
    view! {
        <main class="kiosk">
            <header class="kiosk__head"><h1 class="kiosk__title">{words.ask_staff}</h1></header>
            <div class="kiosk__body kiosk__body--middle"><p class="kiosk__where">{text}</p></div>
        </main>
    }
}

/// Head of every screen: the hall (and what is asked for), the time, what to do.
fn head(machine: Machine, about: Option<String>, title: Option<String>) -> impl IntoView {
    let hall = move || {
        let name = machine.hall_name();
        about.as_ref().map_or(name.clone(), |about| format!("{name} · {about}"))
    };
    view! {
        <header class="kiosk__head">
            <p class="kiosk__hall">{hall}</p>
            <p class="kiosk__when">{move || machine.when.get()}</p>
            {title.map(|title| view! { <h1 class="kiosk__title">{title}</h1> })}
        </header>
    }
}

/// One line about how things stand.
fn strip(modifier: &'static str, picture: &'static str, text: String) -> impl IntoView {
    view! {
        <p class=format!("hint-strip{modifier}") role="status">
            <span class="hint-strip__icon">{icon(picture)}</span>
            {text}
        </p>
    }
}

/// The way to a person, on every screen.
fn staff_button(machine: Machine) -> impl IntoView {
    let press = move |_| machine.send(crate::model::kiosk::Input::Staff);
    view! {
        <button class="button button--strong" type="button" data-testid="kiosk-staff" on:click=press>
            {icon(icon::PERSON)}
            {machine.words.staff}
        </button>
    }
}
