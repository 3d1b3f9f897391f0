//! Before the device was let in: the hall's code. The same form, words and test names as the desk's.

use super::Manage;
use crate::components::field::{Under, field};
use crate::components::typing::TextInput;
use crate::locales::desk::words;
use crate::model::ask::{Ask, Opened, Reply};
use domain::hall::DeviceRole;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The form.
pub(super) fn gate(manage: Manage) -> AnyView {
    let words = &words().gate;
    let code = RwSignal::new(String::new());
    let name = RwSignal::new(words.device_name.to_owned());
    let answer = RwSignal::new(None::<Opened>);
    let asking = RwSignal::new(false);
    let open = move || {
        if asking.get_untracked() || code.with_untracked(|code| code.trim().is_empty()) {
            return;
        }
        asking.set(true);
        answer.set(None);
        let typed = code.get_untracked().trim().to_owned();
        let ask = Ask::Open { code: typed, role: DeviceRole::Desk, name: name.get_untracked() };
        let store = manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            // The form is gone once the device is open: nothing of it is touched then.
            let _ = asking.try_set(false);
            let _ = match reply {
                Reply::Opened(opened) => answer.try_set(Some(opened)),
                other => answer.try_set(Some(Opened::Failed(other.misfit()))),
            };
            manage.ask();
        });
    };
    let said = move || match answer.get() {
        None | Some(Opened::Yes) => Under::Hint(words.code_hint.to_owned()),
        Some(Opened::WrongCode) => Under::Wrong(words.wrong.to_owned()),
        Some(Opened::Later(seconds)) => Under::Wrong((words.later)(seconds)),
        Some(Opened::NoLine) => Under::Wrong(words.no_line.to_owned()),
        Some(Opened::Failed(why)) => Under::Wrong((words.refused)(&why)),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        open();
    };
    let code_input = view! {
        <TextInput
            id="code"
            testid="desk-open-code"
            value=code
            on_text=move |text| code.set(text)
            on_enter=move |()| open()
            class="field__input--code field__input--large"
            focus=true
        />
    };
    let name_input = view! {
        <TextInput
            id="device"
            testid="desk-open-name"
            value=name
            on_text=move |text| name.set(text)
            on_enter=move |()| open()
        />
    };
    view! {
        <div class="app-root">
            <div class="desk-gate">
                <header class="top-bar">
                    <p class="top-bar__hall">
                        <b class="top-bar__name">{words.product}</b>
                    </p>
                    <span></span>
                    <div class="top-bar__right">
                        <span class="sync-light sync-light--offline">
                            <span class="sync-light__text">{words.not_open}</span>
                        </span>
                    </div>
                </header>
                <form class="desk-gate__sheet desk-gate__sheet--narrow" on:submit=submit>
                    <header>
                        <h1 class="desk-gate__title">{words.title}</h1>
                        <p class="desk-gate__lead">{words.lead}</p>
                    </header>
                    {field("code", words.code, code_input.into_any(), false, said)}
                    {field(
                        "device",
                        words.device,
                        name_input.into_any(),
                        false,
                        || Under::Hint(self::words().gate.device_hint.to_owned()),
                    )}
                    <div class="desk-gate__acts">
                        <span></span>
                        <button
                            class="button button--primary"
                            type="submit"
                            data-testid="desk-open-submit"
                            aria-busy=move || asking.get().to_string()
                            disabled=move || code.with(|code| code.trim().is_empty())
                        >
                            {move || if asking.get() { words.opening_device } else { words.open }}
                            <kbd class="button__key">"⏎"</kbd>
                        </button>
                    </div>
                </form>
            </div>
        </div>
    }
    .into_any()
}
