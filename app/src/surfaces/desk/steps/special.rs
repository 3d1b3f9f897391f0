//! What the steps ask for that are beyond the usual course: a procedure, a leader, the paper of a yes.

use super::beside::day;
use super::fields::{first, second};
use crate::components::field::{Under, field};
use crate::components::tile_choice::tile;
use crate::locales::{handover, special};
use crate::model::ask::CasePage;
use crate::model::desk::step::StepForm;
use crate::surfaces::desk::handing::person_option;
use crate::surfaces::desk::session::Desk;
use domain::case::joint::Stance;
use domain::case::offers::Step;
use domain::catalog::ProcedureKind;
use domain::hall::StaffMember;
use domain::ids::StaffNo;
use leptos::prelude::*;

/// Which procedure, why, on which day.
pub(super) fn procedure(desk: Desk, page: &CasePage) -> AnyView {
    let w = special::words();
    let kind = Memo::new(move |_| desk.step.with(|form| form.as_ref().and_then(|form| form.procedure)));
    let tiles: Vec<AnyView> = ProcedureKind::ALL
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let is = Signal::derive(move || kind.get() == Some(one));
            let choose = Callback::new(move |()| desk.edit_step(|form| form.procedure = Some(one)));
            let (name, usual) = (w.procedure)(one);
            let outside = page.item.as_ref().is_some_and(|item| item.outside(one).is_some());
            let note = if outside { w.page.outside } else { usual };
            tile("procedure", format!("step-procedure-{place}"), name.to_owned(), note, is, false, choose)
        })
        .collect();
    view! {
        <div class="tile-choice tile-choice--list" role="radiogroup">{tiles}</div>
        {first(desk, Step::BeginProcedure, false, None)}
        {day(desk, w.ask.day)}
    }
    .into_any()
}

/// Which leader, and what for.
pub(super) fn leader(desk: Desk, page: &CasePage, step: Step) -> AnyView {
    let w = &special::words().ask;
    let label = if step == Step::MakeUrgent { w.approver } else { w.leader };
    let leaders = desk.people(None).into_iter().filter(StaffMember::is_leader).collect();
    view! { {who(desk, label, leaders)}{first(desk, step, step == Step::MakeUrgent, StepForm::likely(page, step))} }
        .into_any()
}

/// Somebody of the register; nobody is chosen beforehand but by the case itself.
fn who(desk: Desk, label: &'static str, people: Vec<StaffMember>) -> AnyView {
    let to = desk.step.with_untracked(|form| form.as_ref().and_then(|form| form.to.clone()));
    let nobody = to.is_none();
    let people: Vec<AnyView> =
        people.iter().map(|member| person_option(member, to.as_ref() == Some(&member.no))).collect();
    let named = move |event| {
        let no = StaffNo::from(event_target_value(&event).as_str());
        desk.edit_step(|form| form.to = Some(no));
    };
    let select = view! {
        <select class="field__input" id="step-to" data-testid="step-to" data-focus on:change=named>
            <option value="" selected=nobody disabled=true>{handover::words().choose}</option>
            {people}
        </select>
    };
    field("step-to", label, select.into_any(), true, || Under::Nothing)
}

/// Signed or not: somebody must say it.
pub(super) fn signed(desk: Desk) -> AnyView {
    let w = &special::words().ask;
    let stance = Memo::new(move |_| desk.step.with(|form| form.as_ref().and_then(|form| form.stance)));
    let tiles: Vec<AnyView> = [(Stance::Agree, w.signed.0), (Stance::Disagree, w.signed.1)]
        .into_iter()
        .enumerate()
        .map(|(place, (one, name))| {
            let is = Signal::derive(move || stance.get() == Some(one));
            let choose = Callback::new(move |()| desk.edit_step(|form| form.stance = Some(one)));
            tile("signed", format!("step-signed-{place}"), name.to_owned(), "", is, false, choose)
        })
        .collect();
    view! {
        <div class="tile-choice tile-choice--row" role="radiogroup">{tiles}</div>
        {first(desk, Step::LeaderSigned, false, None)}
    }
    .into_any()
}

/// Basis, attachments, who signs, until when it is good, how many copies.
pub(super) fn grant(desk: Desk, page: &CasePage) -> AnyView {
    let w = &special::words().ask;
    let copies = Signal::derive(move || {
        desk.step.with(|form| form.as_ref().map_or(String::new(), |form| form.copies.to_string()))
    });
    let counted = move |event| {
        let copies = event_target_value(&event).parse().unwrap_or(0);
        desk.edit_step(|form| form.copies = copies);
    };
    let copies = view! {
        <input class="field__input" type="number" min="1" max="99" id="step-copies" data-testid="step-copies"
            prop:value=copies on:input=counted />
    };
    view! {
        {first(desk, Step::IssueGrant, false, StepForm::likely(page, Step::IssueGrant))}
        {second(desk, Step::IssueGrant)}
        <div class="field-row">
            {who(desk, w.signatory, desk.people(None))}
            {field("step-copies", w.copies, copies.into_any(), true, || Under::Nothing)}
        </div>
        {day(desk, w.valid_until)}
    }
    .into_any()
}
