//! A helper lets the machine in, once, with the hall's code.

use super::machine::Machine;
use super::paper::{self, Width, width};
use super::{head, strip};
use crate::components::icon::{self, icon};
use crate::locales::kiosk::OpenWords;
use crate::model::ask::Opened;
use crate::model::kiosk::wire::{Answer, Question};
use domain::hall::DeviceRole;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The form.
pub(super) fn screen(machine: Machine, anew: bool) -> impl IntoView {
    let words = &machine.words.open;
    let code = RwSignal::new(String::new());
    let name = RwSignal::new(words.name_default.to_owned());
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(None::<String>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = code.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return wrong.set(Some(words.no_code.to_owned()));
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let called = Some(name.get_untracked().trim().to_owned()).filter(|name| !name.is_empty());
        let name = called.unwrap_or_else(|| words.name_default.to_owned());
        spawn_local(async move {
            let answer = machine.ask(Question::Open { code: typed, role: DeviceRole::Kiosk, name }).await;
            busy.set(false);
            wrong.set(trouble(words, answer));
            machine.ask_hall();
        });
    };
    let title = if anew { words.title_anew } else { words.title };
    view! {
        <main class="kiosk">
            {head(machine, None, Some(title.to_owned()))}
            <div class="kiosk__body">
                <form class="desk-gate__sheet" id="open" on:submit=submit>
                    {if anew {
                        strip(" hint-strip--warn", icon::LATE, words.anew.to_owned()).into_any()
                    } else {
                        view! { <p class="desk-gate__lead">{words.lead}</p> }.into_any()
                    }}
                    <div class="field-group">{code_field(words, code, wrong)} {name_field(words, name)}</div>
                    <div class="field">
                        <span class="field__label" id="paper">
                            {words.paper}
                        </span>
                        <div class="tile-choice" role="radiogroup" aria-labelledby="paper">
                            {Width::ALL.into_iter().zip(words.papers).map(paper_option).collect_view()}
                        </div>
                    </div>
                </form>
            </div>
            <footer class="kiosk__foot">
                <div class="kiosk__foot-acts"></div>
                <div class="kiosk__foot-acts">
                    <button
                        class="button button--primary"
                        type="submit"
                        form="open"
                        data-testid="kiosk-open-submit"
                        aria-busy=move || busy.get().to_string()
                    >
                        {move || if busy.get() { words.opening } else { words.submit }}
                    </button>
                </div>
            </footer>
        </main>
    }
}

/// What is wrong, in words; none once the machine is open.
fn trouble(words: &OpenWords, answer: Answer) -> Option<String> {
    match answer {
        Answer::Opened(Opened::Yes) => None,
        Answer::Opened(Opened::WrongCode) => Some(words.wrong_code.to_owned()),
        Answer::Opened(Opened::Later(seconds)) => Some((words.later)(seconds)),
        Answer::Opened(Opened::NoLine) => Some(words.no_line.to_owned()),
        Answer::Opened(Opened::Failed(text)) | Answer::Failed(text) => Some((words.failed)(&text)),
        _ => Some((words.failed)("")),
    }
}

fn code_field(words: &'static OpenWords, code: RwSignal<String>, wrong: RwSignal<Option<String>>) -> impl IntoView {
    let below = move || match wrong.get() {
        Some(text) => view! {
            <p class="field__error" id="code-error" role="alert">
                {icon(icon::LATE)}
                {text}
            </p>
        }
        .into_any(),
        None => view! { <p class="field__hint">{words.code_hint}</p> }.into_any(),
    };
    view! {
        <div class="field" class:field--wrong=move || wrong.with(Option::is_some)>
            <label class="field__label" for="code">
                {words.code}
            </label>
            <input
                class="field__input field__input--code field__input--large"
                id="code"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                data-testid="kiosk-open-code"
                aria-invalid=move || wrong.with(Option::is_some).to_string()
                prop:value=code
                on:input=move |event| code.set(event_target_value(&event))
            />
            {below}
        </div>
    }
}

fn name_field(words: &'static OpenWords, name: RwSignal<String>) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for="name">
                {words.name}
            </label>
            <input
                class="field__input"
                id="name"
                autocomplete="off"
                data-testid="kiosk-open-name"
                prop:value=name
                on:input=move |event| name.set(event_target_value(&event))
            />
        </div>
    }
}

fn paper_option((option, label): (Width, &'static str)) -> impl IntoView {
    view! {
        <label class="tile-choice__option">
            <input
                class="tile-choice__input"
                type="radio"
                name="paper"
                value=option.code()
                checked=width() == option
                on:change=move |_| paper::choose(option)
            />
            <span class="tile-choice__face">
                <b class="tile-choice__name">{label}</b>
                <span class="tile-choice__tick">{icon(icon::CHECK)}</span>
            </span>
        </label>
    }
}
