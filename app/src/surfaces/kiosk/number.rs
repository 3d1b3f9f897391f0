//! The number, as large as the screen, until the person has it.

use super::choose::before;
use super::machine::Machine;
use super::paper::{Width, width};
use super::{head, staff_button, strip};
use crate::components::icon;
use crate::model::kiosk::{Given, Input};
use leptos::prelude::*;

/// The number that was given.
pub(super) fn screen(machine: Machine, given: Given) -> impl IntoView {
    let words = machine.words;
    let letter = given.press.letter;
    let about = machine.series(letter).map(|series| series.name);
    let listen = move || (words.listen)(&machine.counters(letter));
    let prints = given.prints;
    let paper = width() != Width::None;
    let settled = Memo::new(move |_| machine.kiosk.with(|kiosk| kiosk.settled()));
    let again = move |_| machine.send(Input::Reprint);
    let reprint = paper.then(|| {
        view! {
            <button
                class="button"
                type="button"
                data-testid="kiosk-reprint"
                disabled=move || !settled.get()
                on:click=again
            >
                {words.reprint}
            </button>
        }
    });
    let cut = Memo::new(move |_| machine.cut().is_some());
    // Only the fourth machine of a hall gives numbers as long as that.
    let long = given.number.0.len() > 5;
    let class = if long { "kiosk__number kiosk__number--long" } else { "kiosk__number" };
    let said = move || match (paper, prints, cut.get()) {
        (true, 2.., _) => strip(" hint-strip--warn", icon::LATE, words.printed_again.to_owned()),
        (_, _, true) => strip("", icon::OFFLINE, words.cut_number.to_owned()),
        (true, _, false) => strip("", icon::PRINT, words.printing.to_owned()),
        (false, _, false) => strip("", icon::PRINT, words.no_printer.to_owned()),
    };
    let done = if paper && prints == 1 { words.done } else { words.noted };
    view! {
        <main class="kiosk">
            {head(machine, about, None)}
            <div class="kiosk__body kiosk__body--middle">
                <h1 class="kiosk__before">{words.your_number}</h1>
                <p class=class data-testid="kiosk-number">
                    {given.number.0}
                </p>
                <p class="kiosk__before">{before(machine, given.press.at.ahead)}</p>
                <p class="kiosk__where">{listen}</p>
                {said}
            </div>
            <footer class="kiosk__foot">
                <div class="kiosk__foot-acts">{staff_button(machine)}</div>
                <div class="kiosk__foot-acts">
                    {reprint}
                    <button
                        class="button button--primary"
                        type="button"
                        data-testid="kiosk-done"
                        disabled=move || !settled.get()
                        on:click=move |_| machine.send(Input::Done)
                    >
                        {done}
                    </button>
                </div>
            </footer>
        </main>
    }
}
