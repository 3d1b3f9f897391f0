//! The ticket on a roll of 80 or 58 mm, and which roll this machine has.

use super::machine::Machine;
use crate::locales::dates;
use crate::model::kiosk::{Given, Paper};
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;

/// Where the choice is kept: it belongs to this machine, not to the hall.
const KEPT: &str = "bianmin-paper";

/// So long, in milliseconds, the page may take to lay the ticket out before it is printed.
const LAID_OUT_MS: u32 = 60;

/// Which roll is in the printer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// 80 mm.
    Wide,
    /// 58 mm.
    Narrow,
    /// There is no printer.
    None,
}

impl Width {
    /// All, in the order in which they are offered.
    pub(super) const ALL: [Width; 3] = [Width::Wide, Width::Narrow, Width::None];

    /// As it is kept, and as it stands in an address: `?paper=58`.
    pub(super) fn code(self) -> &'static str {
        match self {
            Width::Wide => "80",
            Width::Narrow => "58",
            Width::None => "none",
        }
    }

    fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|width| width.code() == code)
    }
}

/// The roll of this machine; 80 mm until somebody says otherwise.
pub(super) fn width() -> Width {
    let kept = window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEPT).ok().flatten());
    kept.as_deref().and_then(Width::of).unwrap_or(Width::Wide)
}

/// Keeps which roll this machine has and tells the style sheet.
pub(super) fn choose(width: Width) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(KEPT, width.code());
    }
    tell(width);
}

/// Takes the roll from the address, if it names one, and tells the style sheet.
pub(super) fn remember_choice() {
    let search = window().location().search().unwrap_or_default();
    let mut parts = search.trim_start_matches('?').split('&');
    match parts.find_map(|part| part.strip_prefix("paper=")).and_then(Width::of) {
        Some(width) => choose(width),
        None => tell(width()),
    }
}

fn tell(width: Width) {
    let Some(root) = document().document_element() else { return };
    let _ = match width {
        Width::Wide => root.set_attribute("data-print", "ticket80"),
        Width::Narrow => root.set_attribute("data-print", "ticket58"),
        Width::None => root.remove_attribute("data-print"),
    };
}

/// Prints what is laid out in the print root. A browser cannot know whether paper came out (F31).
pub(super) async fn print() {
    if width() == Width::None {
        return;
    }
    TimeoutFuture::new(LAID_OUT_MS).await;
    let _ = window().print();
}

/// The ticket: the number three times the size, no name.
pub(super) fn ticket(machine: Machine, (given, paper): &(Given, Paper)) -> impl IntoView + use<> {
    let words = &machine.words.ticket;
    let (letter, at) = (given.press.letter, given.press.at);
    let name = machine.series(letter).map(|series| series.name).unwrap_or_default();
    let business = (words.business)(&name, &machine.counters(letter));
    let (day, clock) = (at.now.date(), dates::clock(at.now));
    let weekday = dates::weekday(machine.lang, day.weekday());
    let when = format!("{} {weekday} {clock}", dates::full(machine.lang, day));
    let copy = *paper == Paper::Copy;
    view! {
        <article class="ticket">
            <p class="ticket__hall">{machine.hall_name()}</p>
            {copy.then(|| view! { <p class="ticket__reprint">{words.copy}</p> })}
            <p class="ticket__business">{business}</p>
            <p class="ticket__number">{given.number.0.clone()}</p>
            <p class="ticket__before">{(words.before)(at.ahead)}</p>
            <p class="ticket__small">{when}</p>
            <hr class="ticket__rule" />
            <p class="ticket__small">{words.rule}</p>
            {machine.hotline().map(|number| view! { <p class="ticket__small">{(words.phone)(&number)}</p> })}
        </article>
    }
}
