//! A visit being planned: where, why, when, who goes, for whom and what (AG-04, DY-06).

use super::person::villages;
use super::picking::row;
use super::session::Visit;
use super::sheet::{line, sheet};
use super::taking::trouble;
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::live::{attribute, live};
use crate::components::panel::panel;
use crate::components::tile_choice::tile;
use crate::locales::{intake, visit::words};
use crate::model::ask::Ask;
use crate::model::visit::Place;
use crate::model::visit::plan_form::PlanForm;
use crate::shell::clock;
use domain::catalog::HandlingMode;
use domain::ids::StaffNo;
use domain::visit::errand::Need;
use leptos::prelude::*;

/// All reasons, in the order of the words.
const NEEDS: [Need; 5] = [Need::Old, Need::Weak, Need::Ill, Need::Disabled, Need::Other];

impl Visit {
    /// Opens the form.
    pub fn begin_plan(self) {
        // What is half typed stays until it is entered (F24).
        if self.plan.with_untracked(Option::is_none) {
            self.fresh_plan();
        }
        self.go(Place::Plan);
    }

    fn fresh_plan(self) {
        let agent = self.actor().unwrap_or_else(|| StaffNo(String::new()));
        self.plan.set(Some(PlanForm::new(clock::fresh_id(), agent, self.today())));
    }

    fn edit_plan(self, change: impl FnOnce(&mut PlanForm)) {
        self.plan.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    fn send_plan(self) {
        let mut sent = None;
        self.edit_plan(|form| {
            if form.is_ready() && form.sending.press() {
                sent = Some((form.id, form.action()));
            }
        });
        let Some((id, action)) = sent else { return };
        let ask = Ask::Issue { action, actor: self.actor(), mode: HandlingMode::Direct, id };
        self.ask(ask, move |reply| {
            let mut saved = None;
            self.edit_plan(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply);
                }
            });
            if saved.is_some() {
                self.plan.set(None);
                self.say(words().planned.to_owned());
                self.fetch();
                self.go(Place::Today);
            }
        });
    }
}

/// The page.
pub fn page(visit: Visit) -> AnyView {
    if visit.plan.with_untracked(Option::is_none) {
        visit.fresh_plan();
    }
    let w = words();
    let body = view! {
        <div class="visit__stack">
            {panel("visit-plan-house", w.household, "", household(visit))}
            {panel("visit-plan-need", w.need_title, "", need(visit))}
            {panel("visit-plan-when", w.when, "", when(visit))}
            {panel("visit-plan-matters", w.matters, "", matters(visit))}
            {live(move || {
                let text = visit.plan.with(|form| form.as_ref().and_then(|form| trouble(&form.sending)));
                text.map(|text| view! { <p class="field__error" role="alert" data-testid="visit-plan-error">{text}</p> })
            })}
        </div>
    };
    let ready = Memo::new(move |_| visit.plan.with(|form| form.as_ref().is_some_and(PlanForm::is_ready)));
    let foot = view! {
        {Button::new("visit-back", w.back, move || visit.go(Place::Today)).view()}
        {Button::new("visit-plan-enter", w.plan_enter, move || visit.send_plan()).primary().off(move || !ready.get()).view()}
    };
    sheet(w.plan_title.to_owned(), w.plan_lead.to_owned(), body.into_any(), foot.into_any())
}

fn value(visit: Visit, take: fn(&PlanForm) -> &String) -> Signal<String> {
    Signal::derive(move || visit.plan.with(|form| form.as_ref().map(|form| take(form).clone()).unwrap_or_default()))
}

/// Puts a text into the form.
fn put(visit: Visit, change: fn(&mut PlanForm, String)) -> impl Fn(String) + Send + Sync + 'static {
    move |text| visit.edit_plan(|form| change(form, text))
}

fn household(visit: Visit) -> AnyView {
    let w = words();
    let nothing = || Under::Nothing;
    let chosen = Signal::derive(move || visit.plan.with(|form| form.as_ref().and_then(|form| form.village)));
    let choose = move |code| visit.edit_plan(|form| form.village = code);
    let of = villages(visit, "visit-plan-village", chosen, choose);
    view! {
        <div class="field-group">
            {line("visit-plan-head", w.head, "", value(visit, |f| &f.head), put(visit, |f, t| f.head = t), nothing)}
            {field("visit-plan-village", intake::words().village, of, false, nothing)}
            {line("visit-plan-group", w.group, "", value(visit, |f| &f.group), put(visit, |f, t| f.group = t), nothing)}
            {line("visit-plan-way", w.way, "", value(visit, |f| &f.way), put(visit, |f, t| f.way = t), nothing)}
            {line("visit-plan-phone", intake::words().phone, "tel", value(visit, |f| &f.phone), put(visit, |f, t| f.phone = t), nothing)}
        </div>
    }
    .into_any()
}

fn need(visit: Visit) -> AnyView {
    let w = words();
    let need = Memo::new(move |_| visit.plan.with(|form| form.as_ref().map(|form| form.need)));
    let tiles: Vec<AnyView> = NEEDS
        .into_iter()
        .enumerate()
        .map(|(at, one)| {
            let chosen = Signal::derive(move || need.get() == Some(one));
            let choose = Callback::new(move |()| visit.edit_plan(|form| form.need = one));
            tile("visit-need", format!("visit-need-{at}"), (w.need)(one).to_owned(), (), chosen, false, choose)
        })
        .collect();
    view! {
        <div class="visit__stack">
            <div class="tile-choice tile-choice--narrow" role="radiogroup" aria-label=w.need_title>{tiles}</div>
            {line("visit-plan-why", w.need_words, "", value(visit, |f| &f.why), put(visit, |f, t| f.why = t), || Under::Nothing)}
        </div>
    }
    .into_any()
}

fn when(visit: Visit) -> AnyView {
    let w = words();
    let day = Signal::derive(move || {
        visit.plan.with(|form| form.as_ref().map(|form| form.day.to_string()).unwrap_or_default())
    });
    let earliest = visit.today().to_string();
    let change = move |event| {
        if let Ok(day) = event_target_value(&event).parse() {
            visit.edit_plan(|form| form.day = day);
        }
    };
    let control = view! {
        <input class="field__input" type="date" id="visit-plan-day" data-testid="visit-plan-day" min=earliest prop:value=day on:change=change />
    };
    let staff = visit.setup.with_untracked(|setup| setup.as_ref().map(|setup| setup.staff.clone()).unwrap_or_default());
    let agent = Signal::derive(move || visit.plan.with(|form| form.as_ref().map(|form| form.agent.clone())));
    let options: Vec<AnyView> = staff
        .into_iter()
        .map(|member| {
            let no = member.no.clone();
            let is = attribute(move || agent.with(|agent| agent.as_ref() == Some(&no)));
            view! { <option value=member.no.0.clone() selected=is>{format!("{} {}", member.name, member.post)}</option> }
                .into_any()
        })
        .collect();
    let choose = move |event| {
        let no = StaffNo(event_target_value(&event));
        visit.edit_plan(|form| form.agent = no);
    };
    let goes = view! { <select class="field__input" id="visit-plan-agent" data-testid="visit-plan-agent" on:change=choose>{options}</select> };
    view! {
        <div class="field-group">
            {field("visit-plan-day", w.day, control.into_any(), false, || Under::Nothing)}
            {field("visit-plan-agent", w.goes, goes.into_any(), false, || Under::Nothing)}
        </div>
    }
    .into_any()
}

/// For whom and what: those that are in the list, and one more.
fn matters(visit: Visit) -> AnyView {
    let w = words();
    let list = live(move || {
        let matters = visit.plan.with(|form| form.as_ref().map(|form| form.matters.clone()).unwrap_or_default());
        let rows: Vec<AnyView> = matters
            .into_iter()
            .enumerate()
            .map(|(at, (person, _, item))| {
                let remove = move || visit.edit_plan(|form| form.remove(at));
                view! {
                    <li class="visit-matter" data-testid="visit-plan-matter">
                        <p class="visit-matter__who">{person}</p>
                        <p class="visit-matter__item">{item}</p>
                        <div class="visit-matter__act">{Button::new("visit-plan-remove", w.remove, remove).quiet().view()}</div>
                    </li>
                }
                .into_any()
            })
            .collect();
        view! { <ul class="visit-list">{rows}</ul> }
    });
    let offered = live(move || {
        let found = visit
            .plan
            .with(|form| form.as_ref().map(|form| visit.items.with(|items| form.offered(items))).unwrap_or_default());
        let rows: Vec<AnyView> =
            found.into_iter().map(|item| row(item, move |item| visit.edit_plan(|form| form.add(&item)))).collect();
        view! { <ul class="visit-list">{rows}</ul> }
    });
    view! {
        <div class="visit__stack">
            {list}
            <div class="field-group">
                {line("visit-plan-person", w.for_whom, "", value(visit, |f| &f.person), put(visit, |f, t| f.person = t), || Under::Hint(words().for_whom_hint.to_owned()))}
                {line("visit-plan-item", w.what_for, "", value(visit, |f| &f.typed), put(visit, |f, t| f.typed = t), || Under::Hint(words().what_for_hint.to_owned()))}
            </div>
            {offered}
        </div>
    }
    .into_any()
}
