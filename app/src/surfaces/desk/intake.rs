//! The page of a new case: choose the item, who applies, what was brought, what follows.

mod applicant;
mod delegated;
mod handed_in;
mod outcome;
mod picker;
mod returning;

pub use returning::return_dialog;

use super::browser;
use super::session::Desk;
use super::taking::selector;
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::kind_badge::kind_badge;
use crate::components::live::live;
use crate::components::material_list::{choices, form_line, material_row};
use crate::components::panel::panel;
use crate::components::typing::is_composing;
use crate::locales::{cases, consult, intake::words};
use crate::model::intake::{Choice, Form, Spot};
use domain::case::class;
use domain::case::command::Presence;
use domain::catalog::{Demand, Necessity, ServiceItem};
use domain::time::Date;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The page.
pub fn page(desk: Desk) -> AnyView {
    if desk.form.with_untracked(Option::is_none) && desk.draft.with_untracked(Option::is_none) {
        desk.fresh_form();
    }
    let offered = Memo::new(move |_| desk.draft.with(Option::is_some));
    let item = Memo::new(move |_| desk.form.with(|form| form.as_ref().and_then(|form| form.item.clone())));
    live(move || {
        if offered.get() {
            return offer(desk);
        }
        if desk.form.with_untracked(Option::is_none) {
            desk.fresh_form();
        }
        match (item.get(), desk.picking.get()) {
            (Some(item), false) => form(desk, item),
            _ => picker::picker(desk),
        }
    })
    .into_any()
}

/// A case that was not finished: go on or start anew.
fn offer(desk: Desk) -> AnyView {
    let w = words();
    let more = desk.draft.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        let who = if draft.name.is_empty() { w.name } else { &draft.name };
        Some((w.draft.1)(who, &untrack(|| desk.moment(draft.at))))
    });
    let act = view! {
        <div class="empty-state__act dialog__acts">
            {Button::new("draft-drop", w.draft_answers.1, move || desk.drop_draft()).view()}
            {Button::new("draft-continue", w.draft_answers.0, move || desk.take_draft()).primary().view()}
        </div>
    };
    let body = empty_state(icon::SUPPLEMENT, w.draft.0.to_owned(), more.unwrap_or_default(), Some(act.into_any()));
    view! { <div class="desk__empty">{body}</div> }.into_any()
}

fn form(desk: Desk, item: ServiceItem) -> AnyView {
    let w = words();
    let day = untrack(|| desk.day());
    let count = item.materials_on(day).count();
    let keys = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let used = match (event.alt_key(), event.ctrl_key(), event.code().as_str()) {
            (true, false, "Digit1") => {
                desk.submit(Choice::Accept);
                true
            }
            (true, false, "Digit2") => {
                desk.submit(Choice::Supplement);
                true
            }
            (true, false, "Digit3") => {
                desk.ask_return();
                true
            }
            (false, true, "Enter") => {
                desk.press_proposed();
                true
            }
            _ => false,
        };
        if used {
            event.prevent_default();
        }
    };
    let materials = panel("intake-materials", w.materials, (w.materials_note)(count), materials(desk, &item, day));
    view! {
        <form class="desk__page" aria-labelledby="intake-title" on:submit=|event| event.prevent_default() on:keydown=keys>
            <div class="desk__title-row">{chosen(desk, &item)}</div>
            <div class="desk__body">
                {delegated::notice(desk, &item)}
                <div class="desk__columns desk__columns--form">
                    <div class="desk__stack">{applicant::applicant(desk)}{outcome::supplement(desk)}</div>
                    {materials}
                </div>
            </div>
            {outcome::bar(desk)}
        </form>
    }
    .into_any()
}

/// The item that was chosen.
fn chosen(desk: Desk, item: &ServiceItem) -> AnyView {
    let w = words();
    let limit = (w.promise)(&(cases::words().limit)(item.promised));
    let asked = item.clone();
    let change = move || {
        desk.picking.set(true);
        browser::focus_soon("#pick".to_owned());
    };
    view! {
        <div class="item-picker__chosen">
            <h1 class="item-picker__chosen-name" id="intake-title">{item.name.clone()}</h1>
            <p class="item-picker__chosen-meta">
                {kind_badge(class::kind(item.handled_as(), &[]), false)}
                <span class="keep">{limit}</span><span class="keep">{item.fee.clone()}</span><span>{item.window.clone()}</span>
            </p>
            <div class="item-picker__change">
                {Button::new("intake-only-asks", consult::words().only_asks, move || desk.begin_consulting(Some(asked.clone()))).quiet().view()}
                {Button::new("intake-turn-away", w.turn_away, move || desk.turn_away()).quiet().view()}
                {Button::new("intake-cancel", w.cancel, move || desk.cancel_form()).quiet().view()}
                {Button::new("intake-change-item", w.change, change).quiet().view()}
            </div>
        </div>
    }
    .into_any()
}

/// The checklist: what an application of that day is asked for, each under its place in the item (TJ-07).
fn materials(desk: Desk, item: &ServiceItem, day: Date) -> AnyView {
    let at = RwSignal::new(None::<usize>);
    let places: Vec<usize> = item.materials_on(day).map(|(place, _)| place).collect();
    let rows: Vec<AnyView> = item
        .materials_on(day)
        .enumerate()
        .map(|(order, (place, material))| {
            let before = order.checked_sub(1).and_then(|before| places.get(before)).copied();
            let (of_some, after) = (material.demand(day) != Demand::Everybody, places.get(order + 1).copied());
            let around = Around { before, place, after, of_some };
            let found = Memo::new(move |_| {
                desk.form.with(|form| form.as_ref().and_then(|form| form.found.get(place).copied().flatten()))
            });
            let missing =
                Signal::derive(move || matches!(found.get(), Some(Presence::NotBrought | Presence::Nonexistent)));
            let current = Signal::derive(move || at.get() == Some(place));
            let key = move |event: KeyboardEvent| material_key(desk, around, &event);
            let state = choices(
                place,
                &material.name,
                of_some,
                found.into(),
                Callback::new(move |presence| desk.find(place, presence)),
                Callback::new(move |()| at.set(Some(place))),
                Callback::new(key),
            );
            let main = material.need == Necessity::Main;
            let beside = handed_in::beside(desk, place, material.name.clone());
            let state = view! { <div class="material-list__marks material-list__marks--stack">{state}{beside}</div> }
                .into_any();
            material_row(order + 1, material.name.clone(), main, form_line(material, day), missing, current, state)
        })
        .collect();
    view! { <ul class="material-list">{rows}</ul> }.into_any()
}

/// A material on the checklist with its neighbours on the screen.
#[derive(Clone, Copy)]
struct Around {
    before: Option<usize>,
    place: usize,
    after: Option<usize>,
    /// It is only asked of some: the person may be none of them.
    of_some: bool,
}

/// 1, 2 and 3 choose and go on; up and down go between the materials; Enter goes on to what is still open.
fn material_key(desk: Desk, around: Around, event: &KeyboardEvent) {
    if is_composing(event) || event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let chosen = match event.key().as_str() {
        "1" => Some(Presence::Received),
        "2" => Some(Presence::NotBrought),
        "3" => Some(Presence::Nonexistent),
        "4" if around.of_some => Some(Presence::NotNeeded),
        _ => None,
    };
    if let Some(presence) = chosen {
        event.prevent_default();
        desk.find(around.place, presence);
        browser::focus_soon(selector(around.after.map_or(Spot::Outcome, Spot::Material)));
        return;
    }
    let to = match event.key().as_str() {
        "ArrowDown" => Some(Spot::Material(around.after.unwrap_or(around.place))),
        "ArrowUp" => Some(Spot::Material(around.before.unwrap_or(around.place))),
        "Enter" => {
            event.prevent_default();
            let open = desk.form.with_untracked(|form| form.as_ref().and_then(|form| form.open_materials().next()));
            match open {
                Some(open) => Some(Spot::Material(open)),
                None => return desk.press_proposed(),
            }
        }
        _ => None,
    };
    if let Some(spot) = to {
        event.prevent_default();
        browser::focus_soon(selector(spot));
    }
}

impl Desk {
    /// Stops taking in; asks first when something was typed.
    pub fn cancel_form(self) {
        let dirty = self.form.with_untracked(|form| form.as_ref().is_some_and(Form::is_dirty));
        let saving = self.form.with_untracked(|form| form.as_ref().is_some_and(|form| form.sending.is_saving()));
        match (saving, dirty) {
            (true, _) => {}
            (_, true) => self.asking.set(Some(super::session::Asking::DropForm)),
            (_, false) => self.drop_form(),
        }
    }

    /// Throws the form away.
    pub fn drop_form(self) {
        self.form.set(None);
        self.keep(crate::model::intake::draft::NAME.to_owned(), None);
        self.go(crate::model::desk::Place::Home);
    }
}
