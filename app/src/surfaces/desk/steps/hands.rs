//! What the steps ask for that other bodies and departments take part in.

use super::fields::first;
use crate::components::field::{Under, field};
use crate::components::tile_choice::tile;
use crate::locales::{cases, dates, steps};
use crate::model::ask::CasePage;
use crate::surfaces::desk::session::Desk;
use domain::case::hold::HoldKind;
use domain::case::joint::Stance;
use domain::case::offers::Step;
use domain::time::{Date, Timestamp};
use leptos::prelude::*;

/// The day on which the higher body says it will decide, if it says so.
pub(super) fn expected(desk: Desk) -> AnyView {
    let day = move || desk.step.with(|form| form.as_ref().and_then(|form| form.day));
    let value = Signal::derive(move || day().map_or(String::new(), |day| day.to_string()));
    let earliest = desk.day().to_string();
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        desk.edit_step(|form| form.day = day);
    };
    let control = view! {
        <input class="field__input" type="date" id="step-day" data-testid="step-day" min=earliest prop:value=value on:change=change />
    };
    let hint = move || day().map_or(Under::Nothing, |day| Under::Hint(dates::day(cases::chosen(), day)));
    field("step-day", steps::choices().expected, control.into_any(), true, hint)
}

/// Which department says what.
pub(super) fn opinion(desk: Desk, page: &CasePage) -> AnyView {
    let w = steps::choices();
    let units = page.case.joint.as_ref().map(|joint| joint.units.as_slice()).unwrap_or_default();
    let chosen = desk.step.with_untracked(|form| form.as_ref().map_or(0, |form| usize::from(form.unit)));
    let options: Vec<AnyView> = units
        .iter()
        .enumerate()
        .map(|(place, unit)| {
            let said = unit.opinion.as_ref().map(|opinion| (w.stance)(opinion.stance));
            let name = said.map_or_else(|| unit.name.clone(), |said| format!("{} · {said}", unit.name));
            view! { <option value=place.to_string() selected=place == chosen>{name}</option> }.into_any()
        })
        .collect();
    let change = move |event| {
        let place = event_target_value(&event).parse().unwrap_or(0);
        desk.edit_step(|form| form.unit = place);
    };
    let which = view! { <select class="field__input" id="step-unit" data-testid="step-unit" data-focus on:change=change>{options}</select> };
    view! {
        {field("step-unit", w.unit, which.into_any(), true, || Under::Nothing)}
        {stances(desk)}
        {first(desk, Step::GiveOpinion, false, None)}
    }
    .into_any()
}

/// Yes, on condition, no: somebody must say it.
pub(super) fn stances(desk: Desk) -> AnyView {
    let w = steps::choices();
    let stance = Memo::new(move |_| desk.step.with(|form| form.as_ref().and_then(|form| form.stance)));
    let tiles: Vec<AnyView> = [Stance::Agree, Stance::OnCondition, Stance::Disagree]
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let is = Signal::derive(move || stance.get() == Some(one));
            let choose = Callback::new(move |()| desk.edit_step(|form| form.stance = Some(one)));
            tile("stance", format!("step-stance-{place}"), (w.stance)(one).to_owned(), "", is, false, choose)
        })
        .collect();
    view! { <div class="tile-choice tile-choice--row" role="radiogroup">{tiles}</div> }.into_any()
}

/// When a meeting begins.
pub(super) fn meeting_at(desk: Desk) -> AnyView {
    let at = move || desk.step.with(|form| form.as_ref().and_then(|form| form.at));
    let value = Signal::derive(move || at().map_or(String::new(), local));
    let earliest = local(desk.now.get_untracked());
    let change = move |event| {
        let typed = moment(&event_target_value(&event));
        desk.edit_step(|form| form.at = typed);
    };
    let control = view! {
        <input class="field__input" type="datetime-local" id="step-at" data-testid="step-at" data-focus min=earliest
            prop:value=value on:change=change />
    };
    let hint = move || {
        at().map_or(Under::Nothing, |at| {
            Under::Hint(format!("{} {}", dates::day(cases::chosen(), at.date()), dates::clock(at)))
        })
    };
    field("step-at", steps::choices().meeting_at, control.into_any(), true, hint)
}

/// A moment as the browser's field for one writes it.
fn local(at: Timestamp) -> String {
    format!("{}T{}", at.date(), dates::clock(at))
}

/// A moment as that field gives it: `2026-03-11T09:30`.
fn moment(text: &str) -> Option<Timestamp> {
    let (day, clock) = text.split_once('T')?;
    let (hour, minute) = clock.split_once(':')?;
    let day: Date = day.parse().ok()?;
    Some(day.at(hour.parse().ok()?, minute.get(..2)?.parse().ok()?))
}

/// Why it is laid aside.
pub(super) fn hold(desk: Desk) -> AnyView {
    let w = steps::choices();
    let kind = Memo::new(move |_| desk.step.with(|form| form.as_ref().map(|form| form.hold)));
    let tiles: Vec<AnyView> = [HoldKind::FetchingPapers, HoldKind::PapersLeftHere, HoldKind::AnotherStep]
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let is = Signal::derive(move || kind.get() == Some(one));
            let choose = Callback::new(move |()| desk.edit_step(|form| form.hold = one));
            let (name, note) = (w.hold)(one);
            tile("hold", format!("step-hold-{place}"), name.to_owned(), note, is, false, choose)
        })
        .collect();
    view! {
        <div class="tile-choice tile-choice--list" role="radiogroup">{tiles}</div>
        {first(desk, Step::Hold, false, None)}
    }
    .into_any()
}
