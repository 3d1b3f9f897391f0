//! The dialog of a return at intake: one of three grounds, facts and rule in words (SIX-03, SIX-04).

use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::tile_choice::tile;
use crate::components::typing::{TextArea, TextInput};
use crate::locales::{cases, intake::words, refusals};
use crate::model::intake::{Choice, Form, Spot, spot_of};
use crate::model::sending::Sending;
use crate::surfaces::desk::session::Desk;
use domain::case::command::{Presence, ReturnGround};
use leptos::prelude::*;

/// The dialog, when it is open.
pub fn return_dialog(desk: Desk) -> AnyView {
    live(move || desk.returning.get().then(|| dialog(desk))).into_any()
}

fn dialog(desk: Desk) -> AnyView {
    let w = words();
    let no_main = desk.form.with_untracked(|form| {
        form.as_ref()
            .is_some_and(|form| !form.named(Presence::Nonexistent, crate::model::intake::OnlyMain::Yes).is_empty())
    });
    let major = desk.form.with_untracked(|form| {
        form.as_ref().and_then(|form| form.item.as_ref()).is_some_and(domain::catalog::ServiceItem::is_major)
    });
    let ground = Memo::new(move |_| desk.form.with(|form| form.as_ref().and_then(Form::ground_of_return)));
    // After site visit or verification is no ground at intake: nothing was verified yet.
    let tiles: Vec<AnyView> = [ReturnGround::MainMissing, ReturnGround::AgainstPolicy]
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let chosen = Signal::derive(move || ground.get() == Some(one));
            let choose = Callback::new(move |()| desk.edit(|form| form.return_ground = Some(one)));
            let alone = one == ReturnGround::AgainstPolicy && major;
            let off = (one == ReturnGround::MainMissing && !no_main) || alone;
            let name = (cases::words().returned)(one);
            let note = match (off, alone) {
                (_, true) => w.return_major,
                (true, false) => w.return_main_there,
                (false, false) => (cases::words().returned_long)(one),
            };
            tile("return", format!("return-ground-{place}"), name.to_owned(), note.to_owned(), chosen, off, choose)
        })
        .collect();
    let value = move |take: fn(&Form) -> &String| {
        Signal::derive(move || desk.form.with(|form| form.as_ref().map(|form| take(form).clone()).unwrap_or_default()))
    };
    let send = move || desk.submit(Choice::Return);
    let leave = move || desk.returning.set(false);
    let facts = view! {
        <TextArea id="facts" testid="return-facts" value=value(|form| &form.facts) focus=true
            on_text=move |text| desk.edit(|form| form.facts = text) on_enter=move |()| send() />
    };
    let rule = view! {
        <TextInput id="rule" testid="return-rule" value=value(|form| &form.rule)
            on_text=move |text| desk.edit(|form| form.rule = text) on_enter=move |()| send() />
    };
    let ready =
        Memo::new(move |_| desk.form.with(|form| form.as_ref().is_some_and(|form| form.gap(Choice::Return).is_none())));
    let saving = Memo::new(move |_| desk.form.with(|form| form.as_ref().is_some_and(|form| form.sending.is_saving())));
    let said = move || {
        desk.form.with(|form| match form.as_ref().map(|form| &form.sending) {
            Some(Sending::Refused(refusal)) if spot_of(refusal) == Spot::Return => {
                Under::Wrong(refusals::sentence(refusal))
            }
            Some(Sending::NotStored(why)) => Under::Wrong(format!("{} {}", w.not_stored.0, (w.not_stored.1)(why))),
            _ => Under::Nothing,
        })
    };
    let confirm = Button::new("return-confirm", w.return_yes, send)
        .primary()
        .label(move || if saving.get() { w.saving } else { w.return_yes })
        .busy(move || saving.get())
        .off(move || !ready.get());
    view! {
        <Dialog testid="return-dialog" title=w.return_title on_escape=move |()| leave()>
            <div class="tile-choice tile-choice--list" role="radiogroup" aria-label=w.ground>{tiles}</div>
            {field("facts", w.return_facts, facts.into_any(), true, said)}
            {field("rule", w.return_rule, rule.into_any(), true, || Under::Nothing)}
            <div class="dialog__acts">
                {Button::new("return-cancel", w.return_no, leave).key("Esc").view()}
                {confirm.view()}
            </div>
        </Dialog>
    }
    .into_any()
}
