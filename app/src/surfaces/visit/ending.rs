//! What follows: the rules decide between acceptance, supplement and return, here as in the hall (SIX-08).

use super::session::Visit;
use super::taking::trouble;
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::components::typing::TextArea;
use crate::locales::{cases, dates, intake, visit::words};
use crate::model::intake::{Choice, Form, OnlyMain};
use crate::model::visit::taking::Taking;
use domain::case::command::{Presence, SupplementGround};
use domain::case::intake::Proposal;
use domain::time::Limit;
use leptos::prelude::*;

/// The facts that are likely where the main document does not exist.
pub fn likely(taking: &mut Taking) {
    let main = taking.form.named(Presence::Nonexistent, OnlyMain::Yes);
    if taking.form.facts.is_empty() && !main.is_empty() {
        taking.form.facts = (intake::words().return_likely)(&main);
    }
}

/// The sentence, and what belongs to it.
pub fn body(visit: Visit) -> AnyView {
    let w = words();
    let said = Memo::new(move |_| visit.taking.with(|taking| taking.as_ref().map(|taking| sentence(&taking.form))));
    let proposed =
        Memo::new(move |_| visit.taking.with(|taking| taking.as_ref().and_then(|taking| taking.form.proposed())));
    let parts = live(move || match proposed.get() {
        Some(Choice::Supplement) => promised(visit),
        Some(Choice::Return) => grounds(visit),
        Some(Choice::Accept) | None => ().into_any(),
    });
    let along = live(move || {
        let names = visit.taking.with(|taking| {
            let taking = taking.as_ref()?;
            let item = taking.form.item.as_ref()?;
            let names = taking.along.iter().filter_map(|place| item.materials.get(usize::from(*place)));
            Some(names.map(|material| material.name.clone()).collect::<Vec<String>>())
        });
        names.filter(|names| !names.is_empty()).map(|names| {
            view! { <p data-testid="visit-along-list">{(w.along_list)(&names.join(cases::words().comma))}</p> }
        })
    });
    let wrong = live(move || {
        let text = visit.taking.with(|taking| taking.as_ref().and_then(|taking| trouble(&taking.form.sending)));
        text.map(|text| {
            view! { <div role="alert" data-testid="visit-trouble">{notice_bar(Weight::Urgent, text, String::new(), None)}</div> }
        })
    });
    view! {
        <div class="visit__stack">
            <div class="visit-say" aria-live="polite">
                <p class="visit-say__what" data-testid="visit-says">{live(move || said.get().map(|said| said.0))}</p>
                <p class="visit-say__why">{live(move || said.get().map(|said| said.1))}</p>
            </div>
            {parts}{along}{wrong}
        </div>
    }
    .into_any()
}

/// What the rules propose, and what it means.
fn sentence(form: &Form) -> (String, String) {
    let (i, lang) = (intake::words(), cases::chosen());
    let limit = form.item.as_ref().map(|item| (cases::words().limit)(item.promised)).unwrap_or_default();
    match form.proposal() {
        Proposal::NotYet => ((i.say_look.0)(form.not_looked_at()), String::new()),
        Proposal::Accept => {
            let on_the_spot = form.item.as_ref().is_some_and(|item| item.promised == Limit::OnTheSpot);
            let why = match &form.due {
                _ if on_the_spot => i.say_spot.to_owned(),
                Some(due) => {
                    let day = dates::day(lang, due.date);
                    (i.say_due)(&if due.provisional { (cases::words().perhaps)(&day) } else { day }, &limit)
                }
                None => limit,
            };
            (i.say_accept.to_owned(), why)
        }
        Proposal::Supplement(_) => {
            let promised = form.promised.map(|day| dates::day(lang, day));
            ((i.say_missing)(&form.missing()), (i.say_supplement)(promised.as_deref(), &limit))
        }
        Proposal::Return(_) => {
            ((i.say_return)(&form.named(Presence::Nonexistent, OnlyMain::Yes)), i.say_return_why.to_owned())
        }
    }
}

/// The day by which what is missing is promised.
fn promised(visit: Visit) -> AnyView {
    let i = intake::words();
    let day = Signal::derive(move || {
        let day = visit.taking.with(|taking| taking.as_ref().and_then(|taking| taking.form.promised));
        day.map_or(String::new(), |day| day.to_string())
    });
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        visit.edit(|taking| taking.form.promised = day);
    };
    let earliest = visit.today().to_string();
    let control = view! {
        <input class="field__input" type="date" id="visit-promised" data-testid="visit-promised" min=earliest prop:value=day on:change=change />
    };
    let ground = live(move || {
        let ground = visit.taking.with(|taking| taking.as_ref().and_then(|taking| taking.form.supplement_ground()));
        ground.map(|ground: SupplementGround| (cases::words().supplement)(ground))
    });
    view! {
        {field("visit-promised", i.promised, control.into_any(), true, || Under::Nothing)}
        <p class="visit__note">{i.ground}" "{ground}</p>
    }
    .into_any()
}

/// Facts and rule of a return.
fn grounds(visit: Visit) -> AnyView {
    let i = intake::words();
    let value = move |take: fn(&Form) -> &String| {
        Signal::derive(move || {
            visit.taking.with(|taking| taking.as_ref().map(|taking| take(&taking.form).clone()).unwrap_or_default())
        })
    };
    let facts = view! {
        <TextArea id="visit-facts" testid="visit-facts" value=value(|form| &form.facts)
            on_text=move |text| visit.edit(|taking| taking.form.facts = text) />
    };
    let rule = view! {
        <TextArea id="visit-rule" testid="visit-rule" value=value(|form| &form.rule)
            on_text=move |text| visit.edit(|taking| taking.form.rule = text) />
    };
    view! {
        {field("visit-facts", i.return_facts, facts.into_any(), true, || Under::Nothing)}
        {field("visit-rule", i.return_rule, rule.into_any(), true, || Under::Nothing)}
    }
    .into_any()
}

/// The button that the rules propose.
pub fn button(visit: Visit, may: Memo<bool>) -> AnyView {
    let i = intake::words();
    let proposed =
        Memo::new(move |_| visit.taking.with(|taking| taking.as_ref().and_then(|taking| taking.form.proposed())));
    let saving = Memo::new(move |_| {
        visit.taking.with(|taking| taking.as_ref().is_some_and(|taking| taking.form.sending.is_saving()))
    });
    let label = move || match (saving.get(), proposed.get()) {
        (true, _) => i.saving,
        (false, Some(Choice::Supplement)) => i.receive,
        (false, Some(Choice::Return)) => i.give_back,
        (false, Some(Choice::Accept) | None) => i.accept,
    };
    Button::new("visit-hand-in", i.accept, move || visit.hand_in())
        .primary()
        .label(label)
        .off(move || !may.get())
        .busy(move || saving.get())
        .view()
}
