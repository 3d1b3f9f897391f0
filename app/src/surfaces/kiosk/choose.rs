//! What do you come for? and: is it this one?

use super::machine::Machine;
use super::{head, staff_button, strip};
use crate::components::icon::{self, icon};
use crate::locales::kiosk::{Look, look};
use crate::model::kiosk::{Hall, Input, ON_A_PAGE, Seen, pages};
use crate::shell::clock;
use domain::hall::Series;
use leptos::prelude::*;

/// At most six choices a page.
pub(super) fn screen(machine: Machine, page: usize) -> impl IntoView {
    let words = machine.words;
    let all = Memo::new(move |_| {
        machine.seen.with(|seen| seen.setup().map(|setup| setup.series.clone()).unwrap_or_default())
    });
    let room = Memo::new(move |_| room(machine));
    let choices = move || {
        let series = all.get();
        if series.is_empty() {
            return view! { <p class="kiosk__where">{none_yet(machine)}</p> }.into_any();
        }
        let shown = series.into_iter().skip(page * ON_A_PAGE).take(ON_A_PAGE);
        view! { <div class="big-choices">{shown.map(|series| choice(machine, series, room)).collect_view()}</div> }
            .into_any()
    };
    let others = move || {
        let pages = all.with(|series| pages(series.len()));
        (pages > 1).then(|| {
            let press = move |_| machine.send(Input::Page((page + 1) % pages));
            let label = (words.more)(page + 1, pages);
            view! { <button class="button" type="button" data-testid="kiosk-more" on:click=press>{label}</button> }
        })
    };
    view! {
        <main class="kiosk">
            {head(machine, None, Some(words.choose.to_owned()))}
            <div class="kiosk__body kiosk__body--choose">{choices} {standing(machine)}</div>
            <footer class="kiosk__foot">
                <div class="kiosk__foot-acts">{staff_button(machine)}</div>
                <div class="kiosk__foot-acts">{others} {larger(machine)}</div>
            </footer>
        </main>
    }
}

fn choice(machine: Machine, series: Series, room: Memo<Room>) -> impl IntoView {
    let words = machine.words;
    let letter = series.letter;
    let press = move |_| machine.send(Input::Choose(letter, clock::fresh_id()));
    let shape = picture(look(&series));
    let shown =
        move || (room.get() == Room::Ample).then(|| view! { <span class="big-choice__icon">{icon(shape)}</span> });
    let waiting = move || {
        let said = |count| if count == 0 { words.nobody_waits.to_owned() } else { (words.waiting)(count) };
        let count = machine.ahead(letter).filter(|_| room.get() != Room::Least);
        count.map(|count| view! { <span class="big-choice__for keep">{said(count)}</span> })
    };
    view! {
        <button class="big-choice" type="button" data-testid=format!("kiosk-choice-{letter}") on:click=press>
            {shown}
            <b class="big-choice__name">{series.name}</b>
            <span class="big-choice__for">{series.hint}</span>
            {waiting}
        </button>
    }
}

/// How much room the choices have: the picture goes first, then how many wait, which the next screen says too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Ample,
    Less,
    Least,
}

fn room(machine: Machine) -> Room {
    let warned = machine.seen.with(Seen::cannot_store);
    match machine.kiosk.with(|kiosk| kiosk.large) {
        true => Room::Least,
        false if warned => Room::Less,
        false => Room::Ample,
    }
}

fn picture(look: Look) -> &'static str {
    match look {
        Look::Medical => icon::MEDICAL,
        Look::Care => icon::CARE,
        Look::Card => icon::CARD,
        Look::Identity => icon::IDENTITY,
        Look::House => icon::HOUSE,
        Look::Other => icon::MORE,
    }
}

/// Why there is nothing to choose.
fn none_yet(machine: Machine) -> &'static str {
    let loading = machine.seen.with(|seen| seen.light.as_ref().is_some_and(|light| light.loading.is_some()));
    if loading { machine.words.loading } else { machine.words.no_choices }
}

/// The line about network or storage, when there is something to say.
fn standing(machine: Machine) -> impl IntoView {
    let words = machine.words;
    let said = Memo::new(move |_| {
        if machine.seen.with(|seen| seen.cannot_store()) {
            return Some((" hint-strip--warn", icon::LATE, words.cannot_store.to_owned()));
        }
        machine.cut().map(|since| ("", icon::OFFLINE, (words.cut)(since.as_deref())))
    });
    move || said.get().map(|(modifier, picture, text)| strip(modifier, picture, text))
}

fn larger(machine: Machine) -> impl IntoView {
    let words = machine.words;
    let large = Memo::new(move |_| machine.kiosk.with(|kiosk| kiosk.large));
    view! {
        <button class="button" type="button" data-testid="kiosk-larger" on:click=move |_| machine.send(Input::Larger)>
            {move || if large.get() { words.smaller } else { words.larger }}
        </button>
    }
}

/// One confirmation; while the number is being stored the same screen, its button at work.
pub(super) fn confirm(machine: Machine, letter: char, taking: bool) -> impl IntoView {
    let words = machine.words;
    let series = machine.series(letter);
    let (name, hint) = series.map(|series| (series.name, series.hint)).unwrap_or_default();
    let counters = move || {
        let counters = machine.counters(letter);
        (!counters.is_empty()).then(|| (words.counters)(&counters))
    };
    let no = move || {
        (!taking).then(|| {
            view! {
                <button
                    class="button"
                    type="button"
                    data-testid="kiosk-back"
                    on:click=move |_| machine.send(Input::Back)
                >
                    {icon(icon::BACK)}
                    {words.not_this}
                </button>
            }
        })
    };
    view! {
        <main class="kiosk">
            {head(machine, None, Some(words.confirm.to_owned()))}
            <div class="kiosk__body kiosk__body--middle">
                <p class="kiosk__asked">{name}</p>
                <p class="kiosk__where">{hint}</p>
                <p class="kiosk__where">{counters}</p>
                <p class="kiosk__before">{move || before(machine, machine.ahead(letter))}</p>
            </div>
            <footer class="kiosk__foot">
                <div class="kiosk__foot-acts">{no} {staff_button(machine)}</div>
                <div class="kiosk__foot-acts">
                    <button
                        class="button button--primary"
                        type="button"
                        data-testid="kiosk-confirm"
                        aria-busy=taking.to_string()
                        on:click=move |_| machine.send(Input::Confirm(machine.standing(letter)))
                    >
                        {if taking { words.taking } else { words.take }}
                    </button>
                </div>
            </footer>
        </main>
    }
}

/// How many wait before, in words.
pub(super) fn before(machine: Machine, ahead: Option<u32>) -> impl IntoView {
    let words = machine.words;
    match ahead {
        None => words.before_unknown.into_any(),
        Some(0) => words.before_nobody.into_any(),
        Some(count) => {
            let [start, bold, end] = (words.before)(count);
            view! {
                {start}
                <b class="keep">{bold}</b>
                {end}
            }
            .into_any()
        }
    }
}

/// Whether the hall is known at all.
pub(super) fn known(machine: Machine) -> bool {
    machine.seen.with(|seen| matches!(seen.hall, Hall::Known(_)))
}
