//! What stands beside the way to a number: a person, trouble, and what is said while nothing can be chosen.

use super::choose::known;
use super::machine::Machine;
use super::{head, staff_button, strip};
use crate::components::icon::{self, icon};
use crate::model::kiosk::{Input, Screen, Trouble};
use leptos::prelude::*;

/// Only a sentence: the machine is starting, or has stopped.
pub(super) fn say(machine: Machine, title: Option<&'static str>, text: String) -> impl IntoView {
    view! {
        <main class="kiosk">
            {head(machine, None, title.map(str::to_owned))}
            <div class="kiosk__body kiosk__body--middle">
                <p class="kiosk__before" role="status">
                    {text}
                </p>
            </div>
        </main>
    }
}

/// Where to find a person; the number given before stays in sight.
pub(super) fn staff(machine: Machine, before: &Screen) -> impl IntoView + use<> {
    let words = machine.words;
    let number = match before {
        Screen::Number(given) => Some(given.number.0.clone()),
        _ => None,
    };
    let phone = move || {
        machine.hotline().map(|number| {
            view! {
                <p class="kiosk__where">{words.staff_phone}</p>
                <p class="kiosk__before keep">{number}</p>
            }
        })
    };
    view! {
        <main class="kiosk" data-testid="kiosk-staff-screen">
            {head(machine, None, Some(words.staff_title.to_owned()))}
            <div class="kiosk__body kiosk__body--middle">
                <p class="kiosk__asked">{words.staff_where}</p>
                {phone}
                {number.map(|number| view! { <p class="kiosk__bring">{(words.staff_number)(&number)}</p> })}
            </div>
            <footer class="kiosk__foot">
                <div class="kiosk__foot-acts"></div>
                <div class="kiosk__foot-acts">
                    <button
                        class="button button--primary"
                        type="button"
                        data-testid="kiosk-back"
                        on:click=move |_| machine.send(Input::Back)
                    >
                        {icon(icon::BACK)}
                        {words.back}
                    </button>
                </div>
            </footer>
        </main>
    }
}

/// No number: what happened, what is safe, what to do.
pub(super) fn not_given(machine: Machine, trouble: Trouble) -> impl IntoView {
    let words = machine.words;
    let (title, why) = match trouble {
        Trouble::NotStored => (words.not_given, words.why_not_stored.to_owned()),
        Trouble::Refused => (words.not_given, words.why_refused.to_owned()),
        Trouble::Silent => (words.silent, words.why_silent.to_owned()),
    };
    let again = known(machine).then(|| {
        view! {
            <button
                class="button button--primary"
                type="button"
                data-testid="kiosk-again"
                on:click=move |_| machine.send(Input::Again)
            >
                {words.again}
            </button>
        }
    });
    view! {
        <main class="kiosk" data-testid="kiosk-not-given">
            {head(machine, None, Some(title.to_owned()))}
            <div class="kiosk__body kiosk__body--middle">
                <p class="kiosk__asked">{words.ask_staff}</p>
                {strip(" hint-strip--warn", icon::LATE, why)}
            </div>
            <footer class="kiosk__foot">
                <div class="kiosk__foot-acts">
                    <button
                        class="button"
                        type="button"
                        data-testid="kiosk-back"
                        on:click=move |_| machine.send(Input::Back)
                    >
                        {icon(icon::BACK)}
                        {words.back}
                    </button>
                    {staff_button(machine)}
                </div>
                <div class="kiosk__foot-acts">{again}</div>
            </footer>
        </main>
    }
}
