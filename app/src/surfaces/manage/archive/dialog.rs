//! The form that is open, field by field.

use super::to_file::names;
use super::{Archive, option};
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::{Live, live};
use crate::components::typing::{TextArea, TextInput};
use crate::locales::archive::words;
use crate::locales::refusals;
use crate::model::manage::archive::{Control, Form, Key, Kind};
use crate::model::sending::Sending;
use domain::archive::scope::{Leaf, Missing};
use domain::ids::StaffNo;
use leptos::prelude::*;

/// The dialog, when a form is open.
pub(super) fn dialog(archive: Archive) -> Live {
    let open = Memo::new(move |_| archive.form.with(Option::is_some));
    live(move || open.get().then(|| one(archive)))
}

fn one(archive: Archive) -> AnyView {
    let w = words();
    let form = archive.form;
    let Some(kind) = form.with_untracked(|form| form.as_ref().map(|form| form.kind.clone())) else {
        return ().into_any();
    };
    let keys = Memo::new(move |_| form.with(|form| form.as_ref().map(Form::keys).unwrap_or_default()));
    let leave = move || form.set(None);
    let send = move || archive.send();
    let busy = Memo::new(move |_| form.with(|form| form.as_ref().is_some_and(|form| form.sending.is_saving())));
    let ready = Memo::new(move |_| form.with(|form| form.as_ref().is_some_and(|form| form.command().is_some())));
    let (title, enter) = ((w.dialog)(&kind), (w.enter)(&kind));
    let said = live(move || {
        let text = form.with(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NoLine => Some(w.no_line.to_owned()),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| {
            view! { <p class="field__error" role="alert" data-testid="archive-form-error">{icon(icon::LATE)}{text}</p> }
        })
    });
    view! {
        <Dialog testid="archive-dialog" title=title on_escape=move |()| leave()>
            {about(&kind)}
            <div class="field-row archive-form">
                <For each=move || keys.get() key=|key| *key children=move |key| control(archive, key) />
            </div>
            {said}
            <div class="dialog__acts">
                {Button::new("archive-leave", w.cancel, leave).key("Esc").view()}
                {Button::new("archive-enter", enter, send)
                    .primary()
                    .label(move || if busy.get() { w.sending } else { enter })
                    .busy(move || busy.get())
                    .off(move || !ready.get())
                    .view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// What must be known before it is filled in.
fn about(kind: &Kind) -> AnyView {
    let w = words();
    match kind {
        Kind::File(one) if one.missing.contains(&Missing::Leaf(Leaf::Feedback)) => {
            view! { <p class="field__error" data-testid="archive-owes">{icon(icon::LATE)}{w.owes_feedback}</p> }
                .into_any()
        }
        Kind::File(one) if !one.missing.is_empty() => {
            let missing = (w.missing)(&names(&one.missing));
            view! { <p class="field__error" data-testid="archive-lacks">{icon(icon::LATE)}{missing}</p> }.into_any()
        }
        Kind::Destroy(_) => view! { <p class="field__error">{icon(icon::LATE)}{w.warning}</p> }.into_any(),
        _ => ().into_any(),
    }
}

/// A field.
fn control(archive: Archive, key: Key) -> AnyView {
    let w = words();
    let form = archive.form;
    let value = Signal::derive(move || form.with(|form| form.as_ref().map(|form| form.value(key)).unwrap_or_default()));
    let set = move |text: String| {
        form.update(|form| {
            if let Some(form) = form {
                form.set(key, text);
            }
        });
    };
    let send = move || archive.send();
    let id = key.name();
    let change = move |event| set(event_target_value(&event));
    let whole = matches!(key.control(), Control::Lines) || key == Key::Title;
    let control = match key.control() {
        Control::Line => {
            view! { <TextInput id=id testid=id value=value on_text=set on_enter=move |()| send() /> }.into_any()
        }
        Control::Count => {
            view! { <TextInput id=id testid=id value=value mode="numeric" on_text=set on_enter=move |()| send() /> }
                .into_any()
        }
        Control::Lines => {
            view! { <TextArea id=id testid=id value=value on_text=set on_enter=move |()| send() /> }.into_any()
        }
        Control::Day => view! {
            <input class="field__input" type="date" id=id data-testid=id prop:value=move || value.get() on:change=change />
        }
        .into_any(),
        Control::Choice(count) => {
            let now = value.get_untracked().parse::<usize>().unwrap_or(0);
            let options: Vec<AnyView> = (0..count)
                .map(|place| {
                    let (label, is) = ((w.choice)(key, place), place == now);
                    view! { <option value=place.to_string() selected=is>{label}</option> }.into_any()
                })
                .collect();
            view! { <select class="field__input" id=id data-testid=id on:change=change>{options}</select> }.into_any()
        }
        Control::Staff => {
            let now = StaffNo(value.get_untracked());
            let people = untrack(|| archive.people());
            let options: Vec<AnyView> = people.iter().map(|member| option(member, Some(&now))).collect();
            let none = now.0.is_empty();
            view! {
                <select class="field__input" id=id data-testid=id on:change=change>
                    <option value="" selected=none>{w.choose}</option>{options}
                </select>
            }
            .into_any()
        }
    };
    field(id, (w.label)(key), control, whole, || Under::Nothing)
}
