//! The materials of a case: what each is, how it stands; at intake with three choices, later with a mark.

use super::icon::{self, icon};
use super::live::{attribute, marked};
use crate::locales::cases;
use domain::case::command::Presence;
use domain::catalog::{Demand, Material, Necessity};
use domain::time::Date;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What stands under a material's name in an application of that day.
pub fn form_line(material: &Material, day: Date) -> String {
    let words = cases::words();
    let mut parts = Vec::new();
    if !material.form.is_empty() {
        parts.push(material.form.clone());
    }
    if material.copies > 0 {
        parts.push((words.copies)(material.copies));
    }
    match material.need {
        Necessity::MayFollow => parts.push(words.may_follow.to_owned()),
        Necessity::Optional => parts.push(words.optional.to_owned()),
        Necessity::Main | Necessity::Attachment => {}
    }
    let mut line = parts.join(words.comma);
    if let Demand::OnlyOf(whom) = material.demand(day) {
        line.push_str(&(words.only_of)(whom));
    }
    line
}

/// A row: order, name, form, and how it stands.
pub fn material_row(
    order: usize,
    name: String,
    main: bool,
    form: String,
    missing: Signal<bool>,
    current: Signal<bool>,
    state: AnyView,
) -> AnyView {
    let class =
        attribute(
            move || {
                if missing.get() { "material-list__row material-list__row--missing" } else { "material-list__row" }
            },
        );
    let main = main.then(|| view! { <span class="material-list__main">{cases::words().main}</span> });
    view! {
        <li class=class aria-current=marked(move || current.get())>
            <span class="material-list__order">{order}</span>
            <span class="material-list__what">
                <span class="material-list__name">{name}</span>
                <span class="material-list__form">{main}{form}</span>
            </span>
            <div class="material-list__state">{state}</div>
        </li>
    }
    .into_any()
}

/// The choices of intake for the material at a place; keys 1, 2 and 3 choose too. Where it is only asked of some, 4 says
/// that this person is none of them (TJ-07).
pub fn choices(
    place: usize,
    name: &str,
    of_some: bool,
    found: Signal<Option<Presence>>,
    on_choose: Callback<Presence>,
    on_focus: Callback<()>,
    on_key: Callback<KeyboardEvent>,
) -> AnyView {
    let options = [
        (Presence::Received, "received", "good", icon::CHECK),
        (Presence::NotBrought, "not-brought", "partly", icon::HALF),
        (Presence::Nonexistent, "nonexistent", "none", icon::CROSS),
        (Presence::NotNeeded, "not-needed", "good", icon::CHECK),
    ];
    let group = format!("material-{place}");
    let faces: Vec<AnyView> = options
        .into_iter()
        .take(if of_some { 4 } else { 3 })
        .map(|(presence, value, face, shape)| {
            let word = (cases::words().presence)(presence);
            view! {
                <label class="segmented__option" data-testid=format!("intake-material-{place}-{value}")>
                    <input class="segmented__input" type="radio" name=group.clone() value=value
                        prop:checked=attribute(move || found.get() == Some(presence))
                        on:change=move |_| on_choose.run(presence)
                        on:focus=move |_| on_focus.run(()) />
                    <span class=format!("segmented__face segmented__face--{face}")>{icon(shape)}{word}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    let legend = name.to_owned();
    view! {
        <fieldset class="segmented" id=format!("material-{place}") on:keydown=move |event| on_key.run(event)>
            <legend class="visually-hidden">{legend}</legend>
            {faces}
        </fieldset>
    }
    .into_any()
}
