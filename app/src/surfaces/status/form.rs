//! The form: the number and the last four. Enter asks, but never while an input method composes (F01).

use super::LookUp;
use crate::locales::status::Words;
use crate::model::status::{Screen, Trouble};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// The key code of a key that an input method has taken, whatever key it was.
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// The form.
pub(super) fn view(look_up: LookUp) -> impl IntoView {
    let words = look_up.words;
    let closed = move || look_up.screen.with(|screen| !screen.is_open());
    let asking = move || look_up.screen.with(|screen| *screen == Screen::Asking);
    let first = NodeRef::<html::Input>::new();
    let second = NodeRef::<html::Input>::new();
    Effect::new(move |done: Option<()>| {
        let (Some(first), Some(second), None) = (first.get(), second.get(), done) else { return };
        // With the number from the receipt's code only the digits are left to type.
        let _ = if look_up.number.with_untracked(String::is_empty) { first.focus() } else { second.focus() };
    });
    let on_enter = move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD {
            return;
        }
        event.prevent_default();
        if !event.repeat() {
            look_up.ask();
        }
    };
    view! {
        <form class="status__form" novalidate=true on:submit=|event| event.prevent_default()>
            <h1 class="status__title">{words.title}</h1>
            {move || trouble(look_up)}
            <div class="field">
                <label class="field__label" for="no">{words.number}</label>
                <input
                    class="field__input"
                    id="no"
                    node_ref=first
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="40"
                    disabled=closed
                    prop:value=look_up.number
                    on:input=move |event| look_up.number.set(event_target_value(&event))
                    on:keydown=on_enter
                />
                <p class="field__hint">{words.number_hint}<span class="keep">{words.number_example}</span></p>
            </div>
            <div class="field">
                <label class="field__label" for="last">{words.last_four}</label>
                <input
                    class="field__input"
                    id="last"
                    node_ref=second
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="4"
                    disabled=closed
                    prop:value=look_up.last_four
                    on:input=move |event| look_up.last_four.set(event_target_value(&event))
                    on:keydown=on_enter
                />
                <p class="field__hint">{words.last_four_hint}</p>
            </div>
            <button
                class="button button--primary button--wide"
                type="button"
                disabled=closed
                on:click=move |_| look_up.ask()
            >
                {move || words.ask[usize::from(asking())]}
            </button>
        </form>
        <p class="status__asof">{words.lost}</p>
    }
}

/// What happened at the last try, what is safe, what to do.
fn trouble(look_up: LookUp) -> impl IntoView {
    let words: &'static Words = look_up.words;
    let trouble = look_up.screen.with(|screen| match screen {
        Screen::Form(trouble) => *trouble,
        Screen::Asking | Screen::Shown(_) => None,
    });
    trouble.map(|trouble| {
        let advice = (words.trouble)(trouble);
        let items = advice.list.iter().map(|item| view! { <li>{*item}</li> }).collect_view();
        let list = (!advice.list.is_empty()).then(|| view! { <ul class="answer__list">{items}</ul> });
        let hurried = matches!(trouble, Trouble::Later(_) | Trouble::NoSense);
        let hotline = look_up.hall.get().map(|(_, hotline)| hotline).filter(|hotline| hurried && !hotline.is_empty());
        let hurry = hotline.map(|hotline| {
            let call = format!("tel:{hotline}");
            view! { {words.hurry}<a class="keep" href=call>{hotline}</a> }
        });
        view! {
            <div class="answer answer--none" role="alert">
                <h2 class="answer__title">{advice.title}</h2>
                <p class="answer__text">{advice.text}{hurry}</p>
                {list}
            </div>
        }
    })
}
