//! A large radio button with a name and a note.

use super::icon::{self, icon};
use leptos::prelude::*;

/// One tile of a group.
pub fn tile(
    group: &'static str,
    testid: String,
    name: String,
    note: impl IntoAny + 'static,
    chosen: Signal<bool>,
    disabled: bool,
    on_choose: Callback<()>,
) -> AnyView {
    view! {
        <label class="tile-choice__option" data-testid=testid>
            <input class="tile-choice__input" type="radio" name=group prop:checked=chosen disabled=disabled
                on:change=move |_| on_choose.run(()) />
            <span class="tile-choice__face">
                <b class="tile-choice__name">{name}</b>
                <span class="tile-choice__note">{note.into_any()}</span>
                <span class="tile-choice__tick">{icon(icon::CHECK)}</span>
            </span>
        </label>
    }
    .into_any()
}

/// One of several that may be ticked at the same time.
pub fn tick(testid: String, name: String, ticked: Signal<bool>, on_toggle: Callback<()>) -> AnyView {
    view! {
        <label class="tile-choice__option" data-testid=testid>
            <input class="tile-choice__input" type="checkbox" prop:checked=ticked on:change=move |_| on_toggle.run(()) />
            <span class="tile-choice__face">
                <b class="tile-choice__name">{name}</b>
                <span class="tile-choice__tick">{icon(icon::CHECK)}</span>
            </span>
        </label>
    }
    .into_any()
}
