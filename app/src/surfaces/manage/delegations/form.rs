//! The forms of a delegation: entering one, ending one.

use super::Open;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::live::live;
use crate::components::tile_choice::tick;
use crate::locales::cases;
use crate::locales::hands::words;
use crate::surfaces::manage::Manage;
use crate::surfaces::manage::entry::{choose, day, line, lines};
use crate::surfaces::manage::sender::{Sender, director};
use domain::action::Action;
use domain::delegation::{DelegationCommand, Terms};
use domain::hall::HallCommand;
use domain::ids::{CounterNo, RecordId};
use domain::time::Date;
use leptos::prelude::*;

/// What is being entered.
#[derive(Clone, Copy)]
struct Entry {
    body: RwSignal<String>,
    unit: RwSignal<String>,
    counter: RwSignal<String>,
    items: RwSignal<Vec<u32>>,
    powers: RwSignal<String>,
    limits: RwSignal<String>,
    from: RwSignal<Option<Date>>,
    to: RwSignal<Option<Date>>,
}

impl Entry {
    fn new(manage: Manage) -> Self {
        let bodies = manage.page.with_untracked(|page| page.hands.bodies());
        let unit = untrack(|| manage.of_hall(|hall| hall.setup.hall.as_ref().map(|hall| hall.name.clone())));
        Entry {
            body: RwSignal::new(bodies.into_iter().next().unwrap_or_default()),
            unit: RwSignal::new(unit.flatten().unwrap_or_default()),
            counter: RwSignal::new(String::new()),
            items: RwSignal::new(Vec::new()),
            powers: RwSignal::new(String::new()),
            limits: RwSignal::new(String::new()),
            from: RwSignal::new(Some(manage.counted.with_untracked(|at| at.date()))),
            to: RwSignal::new(None),
        }
    }

    /// The terms, when all that is needed is there.
    fn terms(self) -> Option<Terms> {
        let (from, to) = (self.from.get()?, self.to.get()?);
        let terms = Terms {
            body: self.body.get(),
            unit: self.unit.get(),
            counter: CounterNo(self.counter.get().parse().ok()?),
            items: self.items.get(),
            powers: self.powers.get(),
            limits: self.limits.get(),
            from,
            to,
        };
        let said = [&terms.body, &terms.unit, &terms.powers].iter().all(|text| !text.trim().is_empty());
        (said && !terms.items.is_empty() && from <= to).then_some(terms)
    }

    fn toggle(self, no: u32) {
        self.items.update(|items| match items.iter().position(|other| *other == no) {
            Some(place) => {
                items.remove(place);
            }
            None => items.push(no),
        });
    }
}

/// A new delegation.
pub(super) fn enter(manage: Manage, open: RwSignal<Option<Open>>) -> AnyView {
    let (w, entry, sender) = (words(), Entry::new(manage), Sender::new(manage));
    let l = w.delegation.labels;
    let bodies = manage.page.with_untracked(|page| page.hands.bodies());
    let bodies = bodies.into_iter().map(|body| (body.clone(), body)).collect();
    let counters = untrack(|| manage.of_hall(|hall| hall.setup.counters.clone())).unwrap_or_default();
    let counters = counters.into_iter().map(|counter| {
        let name = format!("{} {}", (cases::words().counter)(counter.no.0), counter.name);
        (counter.no.0.to_string(), name)
    });
    let counters = std::iter::once((String::new(), w.delegation.choose.to_owned())).chain(counters).collect();
    // Another body has other items.
    Effect::new(move |before: Option<String>| {
        let body = entry.body.get();
        if before.is_some_and(|before| before != body) {
            entry.items.set(Vec::new());
        }
        body
    });
    let today = manage.counted.with_untracked(|at| at.date());
    let leave = move || open.set(None);
    let press = move || {
        let Some(terms) = untrack(|| entry.terms()) else { return };
        let action = Action::Hall(HallCommand::Delegate(DelegationCommand::Enter(terms)));
        sender.send(action, director(manage), move || open.set(None));
    };
    let ready = Memo::new(move |_| entry.terms().is_some());
    view! {
        <Dialog testid="delegation-dialog" title=w.delegation.form on_escape=move |()| leave()>
            <div class="field-row">
                {choose("delegation-body", l[0], bodies, entry.body)}
                {choose("delegation-counter", l[2], counters, entry.counter)}
            </div>
            {line("delegation-unit", l[1], entry.unit, true)}
            <div role="group" aria-label=l[3] class="desk__stack">
                <p class="field__label">{l[3]}</p>
                {live(move || items(manage, entry))}
            </div>
            {line("delegation-powers", l[4], entry.powers, true)}
            {line("delegation-limits", l[5], entry.limits, true)}
            <div class="field-row">
                {day("delegation-from", l[6], entry.from, (None, None))}
                {day("delegation-to", l[7], entry.to, (Some(today), None))}
            </div>
            {sender.said()}
            <div class="dialog__acts">
                {Button::new("delegation-cancel", w.cancel, leave).key("Esc").view()}
                {sender.button("delegation-save", w.delegation.save, move || ready.get(), press).primary().view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// The items of the body that is chosen.
fn items(manage: Manage, entry: Entry) -> AnyView {
    let body = entry.body.get();
    let owned = manage.page.with_untracked(|page| page.hands.owned.clone());
    let tiles: Vec<AnyView> = owned
        .into_iter()
        .filter(|item| item.is_of(&body))
        .map(|item| {
            let no = item.no;
            let is = Signal::derive(move || entry.items.with(|items| items.contains(&no)));
            tick(format!("delegation-item-{no}"), item.name, is, Callback::new(move |()| entry.toggle(no)))
        })
        .collect();
    view! { <div class="tile-choice tile-choice--list">{tiles}</div> }.into_any()
}

/// The end of one before its last day.
pub(super) fn end(manage: Manage, id: RecordId, open: RwSignal<Option<Open>>) -> AnyView {
    let (w, sender) = (words(), Sender::new(manage));
    let today = manage.counted.with_untracked(|at| at.date());
    let last = RwSignal::new(Some(today));
    let reason = RwSignal::new(String::new());
    let ready = Memo::new(move |_| last.with(Option::is_some) && reason.with(|reason| !reason.trim().is_empty()));
    let leave = move || open.set(None);
    let press = move || {
        let (Some(last), reason) = (last.get_untracked(), reason.get_untracked()) else { return };
        let command = DelegationCommand::End { delegation: id, last, reason };
        sender.send(Action::Hall(HallCommand::Delegate(command)), director(manage), move || open.set(None));
    };
    let l = w.delegation.end_labels;
    view! {
        <Dialog testid="delegation-end-dialog" title=w.delegation.end_form on_escape=move |()| leave()>
            {day("delegation-last", l[0], last, (Some(today), None))}
            {lines("delegation-reason", l[1], reason)}
            {sender.said()}
            <div class="dialog__acts">
                {Button::new("delegation-cancel", w.cancel, leave).key("Esc").view()}
                {sender.button("delegation-end-enter", w.enter, move || ready.get(), press).primary().view()}
            </div>
        </Dialog>
    }
    .into_any()
}
