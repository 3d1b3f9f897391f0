//! Telling somebody at the counter that it cannot be done, and writing it down (NB-03).

use super::browser;
use super::session::Desk;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::typing::{TextArea, TextInput};
use crate::locales::{intake, intake::words, refusals};
use crate::model::desk::turn_form::TurnForm;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::catalog::HandlingMode;
use leptos::prelude::*;

impl Desk {
    /// Opens the form with what the intake knows already.
    pub fn turn_away(self) {
        let form = self.form.with_untracked(|form| {
            let (name, item) = form.as_ref().map_or(("", None), |form| (form.name.as_str(), form.item.as_ref()));
            let rule = item.and_then(|item| item.basis.first()).map_or("", String::as_str);
            TurnForm::new(clock::fresh_id(), name, item.map_or("", |item| item.name.as_str()), rule)
        });
        self.turning.set(Some(form));
    }

    fn edit_turn(self, change: impl FnOnce(&mut TurnForm)) {
        self.turning.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    fn send_turn(self) {
        let mut sent = None;
        self.edit_turn(|form| {
            if form.is_ready() && form.sending.press() {
                sent = Some((form.id, form.action()));
            }
        });
        let Some((id, action)) = sent else { return };
        self.issue(id, action, HandlingMode::Direct, move |reply| {
            let mut saved = false;
            self.edit_turn(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply).is_some();
                }
            });
            if saved {
                self.turning.set(None);
                self.say(words().turned.to_owned());
                browser::rest_soon();
            }
        });
    }
}

/// The dialog, when it is open.
pub fn dialog(desk: Desk) -> AnyView {
    let open = Memo::new(move |_| desk.turning.with(|form| form.as_ref().map(|form| form.id)));
    live(move || open.get().map(|_| one(desk))).into_any()
}

fn one(desk: Desk) -> AnyView {
    let w = words();
    let value = move |take: fn(&TurnForm) -> &String| {
        Signal::derive(move || {
            desk.turning.with(|form| form.as_ref().map(|form| take(form).clone()).unwrap_or_default())
        })
    };
    let ready = Memo::new(move |_| desk.turning.with(|form| form.as_ref().is_some_and(TurnForm::is_ready)));
    let leave = move || desk.turning.set(None);
    let send = move || desk.send_turn();
    let item = view! {
        <TextInput id="turn-item" testid="turn-item" value=value(|form| &form.item)
            on_text=move |text| desk.edit_turn(|form| form.item = text) on_enter=move |()| send() focus=true />
    };
    let person = view! {
        <TextInput id="turn-person" testid="turn-person" value=value(|form| &form.person)
            on_text=move |text| desk.edit_turn(|form| form.person = text) on_enter=move |()| send() />
    };
    let reason = view! {
        <TextArea id="turn-reason" testid="turn-reason" value=value(|form| &form.reason)
            on_text=move |text| desk.edit_turn(|form| form.reason = text) on_enter=move |()| send() />
    };
    let rule = view! {
        <TextInput id="turn-rule" testid="turn-rule" value=value(|form| &form.rule)
            on_text=move |text| desk.edit_turn(|form| form.rule = text) on_enter=move |()| send() />
    };
    let said = live(move || {
        let text = desk.turning.with(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NotStored(why) => Some(format!("{} {}", w.not_stored.0, (w.not_stored.1)(why))),
            Sending::NoLine | Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert">{text}</p> })
    });
    let enter = Button::new("turn-enter", w.turn_enter, send).primary().off(move || !ready.get());
    view! {
        <Dialog testid="turn-dialog" title=w.turn_title on_escape=move |()| leave()>
            {field("turn-item", w.turn_item, item.into_any(), true, || Under::Nothing)}
            {field("turn-person", w.turn_person, person.into_any(), true, || Under::Nothing)}
            {field("turn-reason", w.turn_reason, reason.into_any(), true, || Under::Nothing)}
            {field("turn-rule", intake::words().return_rule, rule.into_any(), true, || Under::Nothing)}
            <p class="dialog__note">{w.turn_note}</p>
            {said}
            <div class="dialog__acts">
                {Button::new("turn-cancel", w.turn_no, leave).key("Esc").view()}
                {enter.view()}
            </div>
        </Dialog>
    }
    .into_any()
}
