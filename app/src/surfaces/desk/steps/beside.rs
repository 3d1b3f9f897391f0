//! What the steps ask for that go on beside a case: the agent, the call.

use super::fields::{first, second};
use crate::components::field::{Under, field};
use crate::components::tile_choice::tile;
use crate::locales::{cases, dates, handover, steps};
use crate::model::desk::step::Heard;
use crate::surfaces::desk::handing::person_option;
use crate::surfaces::desk::session::Desk;
use domain::case::aftercare::{Confirms, Level};
use domain::case::offers::Step;
use domain::ids::StaffNo;
use domain::time::Date;
use leptos::prelude::*;

/// Who does the errand, what for, until when.
pub(super) fn entrust(desk: Desk) -> AnyView {
    let w = steps::choices();
    let to = desk.step.with_untracked(|form| form.as_ref().and_then(|form| form.to.clone()));
    let nobody = to.is_none();
    let agents: Vec<AnyView> =
        desk.agents().iter().map(|member| person_option(member, to.as_ref() == Some(&member.no))).collect();
    let named = move |event| {
        let no = StaffNo::from(event_target_value(&event).as_str());
        desk.edit_step(|form| form.to = Some(no));
    };
    let who = view! {
        <select class="field__input" id="step-to" data-testid="step-to" data-focus on:change=named>
            <option value="" selected=nobody disabled=true>{handover::words().choose}</option>
            {agents}
        </select>
    };
    view! {
        {field("step-to", w.agent, who.into_any(), true, || Under::Nothing)}
        {first(desk, Step::Entrust, false, Some(w.powers.to_owned()))}
        {second(desk, Step::Entrust)}
        {day(desk, w.until)}
    }
    .into_any()
}

/// A day from today on.
pub(super) fn day(desk: Desk, label: &'static str) -> AnyView {
    let day = move || desk.step.with(|form| form.as_ref().and_then(|form| form.day));
    let value = Signal::derive(move || day().map_or(String::new(), |day: Date| day.to_string()));
    let earliest = desk.day().to_string();
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        desk.edit_step(|form| form.day = day);
    };
    let control = view! {
        <input class="field__input" type="date" id="step-day" data-testid="step-day" min=earliest prop:value=value on:change=change />
    };
    let hint = move || day().map_or(Under::Nothing, |day| Under::Hint(dates::day(cases::chosen(), day)));
    field("step-day", label, control.into_any(), true, hint)
}

/// Whether somebody was reached, and what was said; nothing is chosen beforehand (B.1).
pub(super) fn call(desk: Desk) -> AnyView {
    let w = steps::choices();
    let heard = Memo::new(move |_| desk.step.with(|form| form.as_ref().map(|form| form.heard)));
    let one = move |place: usize, name: &'static str, one: Heard| {
        let is = Signal::derive(move || heard.get() == Some(one));
        let choose = Callback::new(move |()| desk.edit_step(|form| form.heard = one));
        tile("heard", format!("step-heard-{place}"), name.to_owned(), "", is, false, choose)
    };
    let mut tiles: Vec<AnyView> = Level::ALL
        .into_iter()
        .enumerate()
        .map(|(place, level)| one(place, (w.level)(level), Heard::Said(level)))
        .collect();
    tiles.push(one(Level::ALL.len(), w.not_reached, Heard::NotReached));
    let came =
        Signal::derive(move || desk.step.with(|form| form.as_ref().is_some_and(|form| form.confirms == Confirms::Yes)));
    let toggle = move |_| {
        desk.edit_step(|form| {
            form.confirms = if form.confirms == Confirms::Yes { Confirms::No } else { Confirms::Yes };
        });
    };
    view! {
        {first(desk, Step::CallBack, false, Some(w.by_phone.to_owned()))}
        <div class="tile-choice tile-choice--row" role="radiogroup">{tiles}</div>
        <label class="check" data-testid="step-confirms">
            <input type="checkbox" prop:checked=came on:change=toggle />" "{w.confirms}
        </label>
        {second(desk, Step::CallBack)}
    }
    .into_any()
}
