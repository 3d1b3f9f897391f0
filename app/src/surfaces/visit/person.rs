//! Who applies, filled in from the household.

use super::session::Visit;
use super::sheet::line;
use crate::components::field::{Under, field};
use crate::components::live::attribute;
use crate::components::typing::TextInput;
use crate::locales::intake;
use crate::model::desk::person;
use crate::model::intake::{Form, Spot};
use domain::ids::VillageCode;
use leptos::prelude::*;

/// The fields.
pub fn body(visit: Visit) -> AnyView {
    let w = intake::words();
    let value = move |take: fn(&Form) -> &String| {
        Signal::derive(move || {
            visit.taking.with(|taking| taking.as_ref().map(|taking| take(&taking.form).clone()).unwrap_or_default())
        })
    };
    let leave = move |spot: Spot| {
        move |()| {
            let today = visit.today();
            visit.edit(|taking| taking.form.leave(spot, today));
        }
    };
    let identity = view! {
        <TextInput id="visit-identity" testid="visit-identity" value=value(|form| &form.identity) mode="text"
            on_text=move |text| visit.edit(|taking| { taking.form.identity = text; taking.form.mend(Spot::Identity); taking.is_another(); })
            on_leave=leave(Spot::Identity) />
    };
    let phone = view! {
        <TextInput id="visit-phone" testid="visit-phone" value=value(|form| &form.phone) mode="tel"
            on_text=move |text| visit.edit(|taking| { taking.form.phone = text; taking.form.mend(Spot::Phone); })
            on_leave=leave(Spot::Phone) />
    };
    let put_name = move |text| {
        visit.edit(|taking| {
            taking.form.name = text;
            taking.is_another();
            taking.form.mend(Spot::Name);
        });
    };
    let optional = move |label: &'static str| view! { {label}" "<span class="field__optional">{w.optional}</span> };
    view! {
        <div class="visit__stack">
            {line("visit-name", w.name, "", value(|form| &form.name), put_name, move || said(visit, Spot::Name))}
            {field("visit-identity", optional(w.identity), identity.into_any(), true, move || said(visit, Spot::Identity))}
            {field("visit-phone", optional(w.phone), phone.into_any(), true, move || said(visit, Spot::Phone))}
            {field("visit-village", optional(w.village), village(visit), true, || Under::Nothing)}
        </div>
    }
    .into_any()
}

/// What is said under a field: what is wrong, or that it is right.
fn said(visit: Visit, spot: Spot) -> Under {
    let w = intake::words();
    let today = visit.now.get().date();
    visit.taking.with(|taking| {
        let Some(form) = taking.as_ref().map(|taking| &taking.form) else { return Under::Nothing };
        if let Some(fault) = form.fault(spot) {
            return Under::Wrong((w.fault)(fault));
        }
        match form.remark(spot, today) {
            Some(remark) => Under::Good((w.remark)(remark, person::about(&form.identity, today))),
            None => Under::Nothing,
        }
    })
}

fn village(visit: Visit) -> AnyView {
    let chosen =
        Signal::derive(move || visit.taking.with(|taking| taking.as_ref().and_then(|taking| taking.form.village)));
    let choose = move |code| visit.edit(|taking| taking.form.village = code);
    villages(visit, "visit-village", chosen, choose)
}

/// The villages of the township.
pub fn villages(
    visit: Visit,
    id: &'static str,
    chosen: Signal<Option<VillageCode>>,
    choose: impl Fn(Option<VillageCode>) + 'static,
) -> AnyView {
    let villages = visit.setup.with_untracked(|setup| {
        let hall = setup.as_ref().and_then(|setup| setup.hall.as_ref());
        hall.map(|hall| hall.villages.clone()).unwrap_or_default()
    });
    let options: Vec<AnyView> = villages
        .into_iter()
        .map(|village| {
            let code = village.code;
            let value = code.0.to_string();
            view! { <option value=value selected=attribute(move || chosen.get() == Some(code))>{village.name}</option> }
                .into_any()
        })
        .collect();
    let change = move |event| choose(event_target_value(&event).parse().ok().map(VillageCode));
    view! {
        <select class="field__input" id=id data-testid=id on:change=change>
            <option value="" selected=attribute(move || chosen.get().is_none())>{intake::words().no_village}</option>
            {options}
        </select>
    }
    .into_any()
}
