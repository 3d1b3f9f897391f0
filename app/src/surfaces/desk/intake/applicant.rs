//! Who applies: checked when a field is left, told in plain sentences, never refused while typing. A card reader's burst,
//! typed or pasted into any of these fields, fills them (DY-01).

use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::live::{attribute, live};
use crate::components::panel::panel;
use crate::components::typing::{Pace, TextInput, is_plain};
use crate::locales::{intake::words, ledger, refusals};
use crate::model::desk::person;
use crate::model::intake::{Form, Spot, spot_of};
use crate::model::sending::Sending;
use crate::surfaces::desk::browser;
use crate::surfaces::desk::session::Desk;
use crate::surfaces::desk::taking::selector;
use domain::hall::Village;
use domain::ids::VillageCode;
use domain::people::card;
use gloo::timers::future::TimeoutFuture;
use leptos::ev::ClipboardEvent;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// After so long, in milliseconds, a reader would have typed on.
const READER_MS: u32 = 150;

/// The part of the form.
pub fn applicant(desk: Desk) -> AnyView {
    let w = words();
    let value = move |take: fn(&Form) -> &String| {
        Signal::derive(move || desk.form.with(|form| form.as_ref().map(|form| take(form).clone()).unwrap_or_default()))
    };
    let under = move |spot: Spot| move || said(desk, spot);
    let wrong = move |spot: Spot| Signal::derive(move || matches!(said(desk, spot), Under::Wrong(_)));
    let next = move |spot: Spot| move |()| browser::focus_soon(selector(spot));
    let pace = Pace::start();
    let enter = move |spot: Spot, then: Spot| {
        move |()| {
            if !desk.take_card(&desk.typed_in(spot)) {
                browser::focus_soon(selector(then));
            }
        }
    };
    let key = move |spot: Spot, then: Spot| move |key: String| desk.reader_key(pace, &key, spot, then);
    let name = view! {
        <TextInput id="name" testid="intake-name" value=value(|form| &form.name) wrong=wrong(Spot::Name) focus=true
            on_text=move |text| { pace.note(); desk.edit(|form| { form.name = text; form.mend(Spot::Name); }) }
            on_leave=move |()| desk.leave_typed(Spot::Name) on_enter=enter(Spot::Name, Spot::Identity)
            on_key=key(Spot::Name, Spot::Identity) />
    };
    let identity = view! {
        <TextInput id="idno" testid="intake-identity" value=value(|form| &form.identity) wrong=wrong(Spot::Identity) mode="text"
            on_text=move |text| { pace.note(); desk.edit(|form| { form.identity = text; form.mend(Spot::Identity); }) }
            on_leave=move |()| desk.leave_typed(Spot::Identity) on_enter=enter(Spot::Identity, Spot::Phone)
            on_key=key(Spot::Identity, Spot::Phone) />
    };
    let phone = view! {
        <TextInput id="tel" testid="intake-phone" value=value(|form| &form.phone) wrong=wrong(Spot::Phone) mode="tel"
            on_text=move |text| desk.edit(|form| { form.phone = text; form.mend(Spot::Phone); })
            on_leave=move |()| desk.leave(Spot::Phone) on_enter=next(Spot::Village) />
    };
    let optional = move |label: &'static str| view! { {label}" "<span class="field__optional">{w.optional}</span> };
    let pasted = move |event: ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        if desk.take_card(&text) {
            event.prevent_default();
        }
    };
    let body = view! {
        <div class="field-group" on:paste=pasted>
            {field("name", w.name, name.into_any(), true, under(Spot::Name))}
            {field("idno", optional(w.identity), view! { {identity}{known(desk)} }.into_any(), true, under(Spot::Identity))}
            {field("tel", optional(w.phone), phone.into_any(), false, under(Spot::Phone))}
            {field("village", optional(w.village), village(desk), false, || Under::Nothing)}
        </div>
    };
    panel("intake-applicant", w.applicant, w.applicant_note, body.into_any())
}

impl Desk {
    /// A field was left: what a reader typed is taken over; an empty name is asked for only when the form is sent.
    fn leave_typed(self, spot: Spot) {
        let typed = self.typed_in(spot);
        if !self.take_card(&typed) && (spot != Spot::Name || !typed.trim().is_empty()) {
            self.leave(spot);
        }
    }

    /// What stands in the name or the identity number.
    fn typed_in(self, spot: Spot) -> String {
        let take = |form: &Form| if spot == Spot::Name { form.name.clone() } else { form.identity.clone() };
        self.form.with_untracked(|form| form.as_ref().map(take).unwrap_or_default())
    }

    /// Villages of the hall.
    pub fn villages(self) -> Vec<Village> {
        self.setup.with_untracked(|setup| {
            let hall = setup.as_ref().and_then(|setup| setup.hall.as_ref());
            hall.map(|hall| hall.villages.clone()).unwrap_or_default()
        })
    }

    /// Takes a card over, if the text is one; whether it was. The phone is on no card: it comes next (DY-01).
    pub fn take_card(self, text: &str) -> bool {
        let Some(card) = card::read(text) else { return false };
        let villages = self.villages();
        self.edit(|form| form.take_card(&card, &villages));
        self.leave(Spot::Identity);
        self.say((ledger::words().card)(&card.name));
        browser::focus_soon(selector(Spot::Phone));
        true
    }

    /// A key in the name or the identity number. A reader that puts tabs between the fields types on in this field; where
    /// nothing follows, it was a hand, and goes on to the next field. Whether the key was used.
    fn reader_key(self, pace: Pace, key: &str, spot: Spot, then: Spot) -> bool {
        if key != "Tab" || !pace.is_machine() || self.typed_in(spot).trim().is_empty() {
            return false;
        }
        pace.note();
        let edit = move |change: &dyn Fn(&mut String)| {
            self.edit(|form| change(if spot == Spot::Name { &mut form.name } else { &mut form.identity }));
        };
        edit(&|text| text.push('\t'));
        let at = pace.last();
        spawn_local(async move {
            TimeoutFuture::new(READER_MS).await;
            if pace.last() == at && !self.take_card(&self.typed_in(spot)) {
                edit(&|text| text.truncate(text.trim_end_matches('\t').len()));
                browser::focus_soon(selector(then));
            }
        });
        true
    }
}

/// What is said under a field: what is wrong, what a refusal says about it, or that it is right.
fn said(desk: Desk, spot: Spot) -> Under {
    let w = words();
    let today = desk.now.get().date();
    desk.form.with(|form| {
        let Some(form) = form else { return Under::Nothing };
        if let Some(fault) = form.fault(spot) {
            return Under::Wrong((w.fault)(fault));
        }
        if let Sending::Refused(refusal) = &form.sending
            && spot_of(refusal) == spot
        {
            return Under::Wrong(refusals::sentence(refusal));
        }
        match form.remark(spot, today) {
            Some(remark) => Under::Good((w.remark)(remark, person::about(&form.identity, today))),
            None => Under::Nothing,
        }
    })
}

/// Earlier cases of the person.
fn known(desk: Desk) -> AnyView {
    let count = Memo::new(move |_| desk.known.with(Vec::len));
    let show = move || {
        let identity =
            desk.form.with_untracked(|form| form.as_ref().map(|form| form.identity.clone()).unwrap_or_default());
        desk.searching(|search| search.typed(&identity));
    };
    live(move || {
        (count.get() > 0).then(|| {
            view! {
                {Button::new("intake-known", "", show).class("button button--quiet button--small").label(move || (words().known)(count.get())).view()}
            }
        })
    })
    .into_any()
}

fn village(desk: Desk) -> AnyView {
    let villages = desk.villages();
    let chosen = Signal::derive(move || {
        desk.form
            .with(|form| form.as_ref().and_then(|form| form.village))
            .map_or(String::new(), |village| village.0.to_string())
    });
    let options: Vec<AnyView> = villages
        .into_iter()
        .map(|village| {
            let code = village.code.0.to_string();
            let same = code.clone();
            view! { <option value=code selected=attribute(move || chosen.get() == same)>{village.name}</option> }
                .into_any()
        })
        .collect();
    let change = move |event| {
        let code = event_target_value(&event).parse().ok().map(VillageCode);
        desk.edit(|form| form.village = code);
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        if is_plain(&event, "Enter") {
            event.prevent_default();
            let open = desk.form.with_untracked(|form| form.as_ref().and_then(|form| form.open_materials().next()));
            browser::focus_soon(selector(open.map_or(Spot::Outcome, Spot::Material)));
        }
    };
    view! {
        <select class="field__input" id="village" data-testid="intake-village" on:change=change on:keydown=key>
            <option value="" selected=attribute(move || chosen.get().is_empty())>{words().no_village}</option>
            {options}
        </select>
    }
    .into_any()
}
