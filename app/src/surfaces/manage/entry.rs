//! Fields of the forms of /manage, each over one signal.

use crate::components::field::{Under, field};
use crate::components::typing::{TextArea, TextInput};
use domain::time::Date;
use leptos::prelude::*;

/// A line of text.
pub(super) fn line(id: &'static str, label: &'static str, value: RwSignal<String>, whole: bool) -> AnyView {
    let shown = Signal::derive(move || value.get());
    let control = view! { <TextInput id=id testid=id value=shown on_text=move |text| value.set(text) /> };
    field(id, label, control.into_any(), whole, || Under::Nothing)
}

/// A number.
pub(super) fn number(id: &'static str, label: &'static str, value: RwSignal<String>) -> AnyView {
    let shown = Signal::derive(move || value.get());
    let control =
        view! { <TextInput id=id testid=id value=shown mode="numeric" on_text=move |text| value.set(text) /> };
    field(id, label, control.into_any(), false, || Under::Nothing)
}

/// Several lines of text.
pub(super) fn lines(id: &'static str, label: &'static str, value: RwSignal<String>) -> AnyView {
    let shown = Signal::derive(move || value.get());
    let control = view! { <TextArea id=id testid=id value=shown on_text=move |text| value.set(text) /> };
    field(id, label, control.into_any(), true, || Under::Nothing)
}

/// A day, not before and not after.
pub(super) fn day(
    id: &'static str,
    label: &'static str,
    value: RwSignal<Option<Date>>,
    (min, max): (Option<Date>, Option<Date>),
) -> AnyView {
    let control = view! {
        <input class="field__input" type="date" id=id data-testid=id
            min=min.map(|day| day.to_string()) max=max.map(|day| day.to_string())
            prop:value=move || value.get().map(|day| day.to_string()).unwrap_or_default()
            on:change=move |event| value.set(event_target_value(&event).parse().ok()) />
    };
    field(id, label, control.into_any(), false, || Under::Nothing)
}

/// One of several, each with its value and its name; what the signal holds is chosen.
pub(super) fn choose(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    value: RwSignal<String>,
) -> AnyView {
    let now = value.get_untracked();
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(of, name)| {
            let chosen = of == now;
            view! { <option value=of selected=chosen>{name}</option> }.into_any()
        })
        .collect();
    let change = move |event| value.set(event_target_value(&event));
    let control = view! {
        <select class="field__input" id=id data-testid=id on:change=change>{options}</select>
    };
    field(id, label, control.into_any(), false, || Under::Nothing)
}
