//! The fields of an item that stand alone: a text, a limit, a choice, a day. What is wrong stands under each.

use super::edit::Editing;
use crate::components::field::field;
use crate::components::typing::{TextArea, TextInput};
use crate::locales::items::words;
use crate::model::manage::item_form::LimitUnit;
use domain::catalog::{HandlingMode, ItemField};
use leptos::prelude::*;

/// The name of a field on the page.
fn id(of: ItemField) -> &'static str {
    match of {
        ItemField::Name => "item-name",
        ItemField::Window => "item-window",
        ItemField::Mode => "item-mode",
        ItemField::Object => "item-object",
        ItemField::DecidedAt => "item-decided-at",
        ItemField::Basis => "item-basis",
        ItemField::Conditions => "item-conditions",
        ItemField::Procedure => "item-procedure",
        ItemField::Materials => "item-materials",
        ItemField::Statutory => "item-statutory",
        ItemField::Promised => "item-promised",
        ItemField::Fee => "item-fee",
        ItemField::FeeBasis => "item-fee-basis",
        ItemField::Result => "item-result",
        ItemField::From => "item-from",
        ItemField::To => "item-to",
        ItemField::Weight => "item-weight",
        ItemField::SubmitWithin => "item-submit-within",
        ItemField::Joint => "item-joint",
        ItemField::Agents => "item-agents",
        ItemField::InPerson => "item-in-person",
        ItemField::Questions => "item-questions",
    }
}

fn framed(editing: Editing, of: ItemField, control: AnyView, whole: bool) -> AnyView {
    field(id(of), (words().form.label)(of), control, whole, move || editing.under(of))
}

/// A text of one line.
pub(super) fn text(editing: Editing, of: ItemField) -> AnyView {
    let value = Signal::derive(move || editing.form.with(|form| form.text_of(of).to_owned()));
    let typed = move |text: String| editing.change(|form| form.set_text(of, text));
    framed(editing, of, view! { <TextInput id=id(of) testid=id(of) value=value on_text=typed /> }.into_any(), false)
}

/// A text of several lines.
pub(super) fn area(editing: Editing, of: ItemField) -> AnyView {
    let value = Signal::derive(move || editing.form.with(|form| form.text_of(of).to_owned()));
    let typed = move |text: String| editing.change(|form| form.set_text(of, text));
    framed(editing, of, view! { <TextArea id=id(of) testid=id(of) value=value on_text=typed /> }.into_any(), true)
}

/// A limit: how many, of what.
pub(super) fn limit(editing: Editing, of: ItemField) -> AnyView {
    let w = &words().form;
    let value = Signal::derive(move || editing.form.with(|form| form.limit(of).days.clone()));
    let typed = move |text: String| editing.change(|form| form.limit_mut(of).days = text);
    let unit = Memo::new(move |_| editing.form.with(|form| form.limit(of).unit));
    let choose = Callback::new(move |unit: LimitUnit| editing.change(|form| form.limit_mut(of).unit = unit));
    let control = view! {
        <div class="item-form__limit">
            <TextInput id=id(of) testid=id(of) value=value on_text=typed mode="numeric" placeholder=w.days />
            {units(format!("{}-unit", id(of)), (w.label)(of), unit.into(), of != ItemField::Promised, choose)}
        </div>
    };
    framed(editing, of, control.into_any(), false)
}

/// The unit of a limit.
pub(super) fn units(
    testid: String,
    label: &'static str,
    chosen: Signal<LimitUnit>,
    may_be_none: bool,
    choose: Callback<LimitUnit>,
) -> AnyView {
    let options: Vec<AnyView> = LimitUnit::ALL
        .into_iter()
        .zip(words().form.units)
        .enumerate()
        .filter(|(_, (unit, _))| may_be_none || *unit != LimitUnit::None)
        .map(|(place, (unit, word))| {
            view! { <option value=place.to_string() selected=move || chosen.get() == unit>{word}</option> }.into_any()
        })
        .collect();
    let change = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        choose.run(LimitUnit::ALL[place.min(LimitUnit::ALL.len() - 1)]);
    };
    view! { <select class="field__input" aria-label=label data-testid=testid on:change=change>{options}</select> }
        .into_any()
}

/// Ways of handling, in the order in which they are offered.
const MODES: [HandlingMode; 5] = [
    HandlingMode::Direct,
    HandlingMode::Commitment,
    HandlingMode::JointReview,
    HandlingMode::Escalation,
    HandlingMode::ClearAnswer,
];

/// The way of handling.
pub(super) fn mode(editing: Editing) -> AnyView {
    let now = Memo::new(move |_| editing.form.with(|form| form.mode));
    let options: Vec<AnyView> = MODES
        .into_iter()
        .enumerate()
        .map(|(place, mode)| {
            let word = (words().mode)(mode);
            view! { <option value=place.to_string() selected=move || now.get() == mode>{word}</option> }.into_any()
        })
        .collect();
    let change = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        editing.change(|form| form.mode = MODES[place.min(MODES.len() - 1)]);
    };
    let of = ItemField::Mode;
    let control =
        view! { <select class="field__input" id=id(of) data-testid=id(of) on:change=change>{options}</select> };
    framed(editing, of, control.into_any(), false)
}

/// Something that holds or not.
pub(super) fn holds(editing: Editing, of: ItemField) -> AnyView {
    let [yes, no] = words().form.holds;
    let now = Memo::new(move |_| editing.form.with(|form| form.holds(of)));
    let change = move |event| {
        let holds = event_target_value(&event) == "yes";
        editing.change(|form| form.set_holds(of, holds));
    };
    let control = view! {
        <select class="field__input" id=id(of) data-testid=id(of) on:change=change>
            <option value="no" selected=move || !now.get()>{no}</option>
            <option value="yes" selected=move || now.get()>{yes}</option>
        </select>
    };
    framed(editing, of, control.into_any(), false)
}

/// The first or the last day.
pub(super) fn day(editing: Editing, of: ItemField) -> AnyView {
    let first = of == ItemField::From;
    let now = Memo::new(move |_| editing.form.with(|form| if first { form.from } else { form.to }));
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        editing.change(|form| if first { form.from = day } else { form.to = day });
    };
    let control = view! {
        <input class="field__input" type="date" id=id(of) data-testid=id(of)
            prop:value=move || now.get().map(|day| day.to_string()).unwrap_or_default() on:change=change />
    };
    framed(editing, of, control.into_any(), false)
}
