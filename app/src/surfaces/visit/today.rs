//! The way of the day: households in order, large, with the phone one tap away (DY-06).

use super::session::Visit;
use super::sheet::sheet;
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::{cases, dates, visit::words};
use crate::model::visit::{Place, later};
use domain::ids::RecordId;
use domain::visit::VisitCommand;
use domain::visit::errand::{Errand, ErrandState, Household};
use leptos::prelude::*;

/// The page.
pub fn page(visit: Visit) -> AnyView {
    let w = words();
    let way = Memo::new(move |_| visit.way());
    let list = live(move || {
        let way = way.get();
        if way.is_empty() {
            let (title, why) = w.none;
            return empty_state(icon::HOUSE, title.to_owned(), why.to_owned(), None);
        }
        let cards: Vec<AnyView> = (0..way.len()).map(|at| card(visit, &way, at)).collect();
        view! { <ol class="visit-list visit-list--way">{cards}</ol> }.into_any()
    });
    let lead =
        live(move || way.with(|way| (w.count)(way.len(), way.iter().filter(|(_, errand)| errand.is_open()).count())));
    let body = view! { {live(move || unfinished(visit))}{list}{live(move || to_come(visit))} };
    let with_me = Memo::new(move |_| visit.with_me().len() + visit.coming().len());
    let foot = view! {
        {Button::new("visit-originals", "", move || visit.go(Place::Originals)).label(move || (w.originals_count)(with_me.get())).view()}
        {Button::new("visit-plan", w.plan, move || visit.begin_plan()).primary().view()}
    };
    let title = (w.today)(&dates::day(cases::chosen(), visit.today()));
    sheet(title, lead, body.into_any(), foot.into_any())
}

/// A case that was begun and is not finished.
fn unfinished(visit: Visit) -> Option<AnyView> {
    let w = words();
    let name = visit.taking.with(|taking| taking.as_ref().map(|taking| taking.form.name.clone()))?;
    let act = Button::new("visit-go-on", w.go_on, move || visit.at_table.set(true)).view();
    Some(notice_bar(Weight::Warn, (w.unfinished)(&name), String::new(), Some(act)))
}

/// Visits of later days, small.
fn to_come(visit: Visit) -> Option<AnyView> {
    let (who, today) = (visit.who.get()?, visit.now.get().date());
    let coming = visit.visits.with(|visits| visits.as_ref().map(|visits| later(visits, &who.staff, today)))?;
    let rows: Vec<AnyView> = coming
        .into_iter()
        .map(|(id, errand)| {
            let day = dates::day(cases::chosen(), errand.plan.day);
            let text = format!("{day} · {}", errand.plan.household.head);
            view! { <li>{Button::new("visit-later", "", move || visit.go(Place::House(id))).quiet().label(move || text.clone()).view()}</li> }.into_any()
        })
        .collect();
    let any = !rows.is_empty();
    any.then(|| view! { <h2 class="visit__part">{words().later}</h2><ul class="visit-list">{rows}</ul> }.into_any())
}

/// A household on the way.
fn card(visit: Visit, way: &[(RecordId, Errand)], at: usize) -> AnyView {
    let w = words();
    let (id, errand) = way[at].clone();
    let before = at.checked_sub(1).map(|at| &way[at]);
    let neighbour = before.is_some_and(|(_, before)| errand.is_open() && errand.is_neighbour(before));
    let neighbour = neighbour.then(|| view! { <span class="visit-card__near">{w.same_group}</span> });
    let matters: Vec<AnyView> = errand
        .plan
        .matters
        .iter()
        .map(|matter| {
            let item = visit.item_name(matter.item);
            view! { <li><b>{matter.person.clone()}</b>" "{item}</li> }.into_any()
        })
        .collect();
    let late = (errand.plan.day < visit.now.get_untracked().date() && errand.is_open())
        .then(|| state_mark(Tone::Late, (w.left_over)(&dates::short(cases::chosen(), errand.plan.day))));
    // Only what still has to be done today can be put before another.
    let earlier = before.filter(|(_, before)| {
        matches!(errand.state, ErrandState::Planned) && before.is_open() && before.plan.day == errand.plan.day
    });
    let earlier = earlier.map(|(before, _)| {
        let (before, day, agent) = (*before, errand.plan.day, errand.plan.agent.clone());
        let up = move || {
            let command = VisitCommand::Move { errand: id, day, agent: agent.clone(), before: Some(before) };
            visit.step(command);
        };
        Button::new("visit-earlier", w.earlier, up).small().quiet().view()
    });
    let class = if errand.is_open() { "visit-card" } else { "visit-card visit-card--over" };
    view! {
        <li class=class data-testid="visit-card">
            <header class="visit-card__head">
                <span class="visit-card__order">{at + 1}</span>
                <h2 class="visit-card__name">{errand.plan.household.head.clone()}</h2>
                {state(&errand)}{late}{neighbour}
            </header>
            <p class="visit-card__where">{where_to(visit, &errand.plan.household)}</p>
            <ul class="visit-card__matters">{matters}</ul>
            <div class="visit-card__acts">
                {call(&errand.plan.household)}
                {earlier}
                {Button::new("visit-open", w.open, move || visit.go(Place::House(id))).class("button button--strong").view()}
            </div>
        </li>
    }
    .into_any()
}

/// How a visit stands, as a mark.
pub fn state(errand: &Errand) -> AnyView {
    let w = words();
    match &errand.state {
        ErrandState::Planned => state_mark(Tone::Waiting, w.states[0]),
        ErrandState::Arrived(_) => state_mark(Tone::Now, w.states[1]),
        ErrandState::Done { .. } => state_mark(Tone::Done, w.states[2]),
        ErrandState::NotMet { .. } => state_mark(Tone::Half, w.states[3]),
        ErrandState::Cancelled { .. } => state_mark(Tone::None, w.states[4]),
    }
}

/// Village, group, and how the house is found.
pub fn where_to(visit: Visit, household: &Household) -> String {
    let parts = [visit.village(household.village), household.group.clone(), household.way.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(cases::words().comma)
}

/// A tap calls; nothing where there is no phone.
pub fn call(household: &Household) -> Option<AnyView> {
    let phone = household.phone.clone();
    let href = format!("tel:{phone}");
    (!phone.is_empty()).then(|| {
        view! { <a class="button" href=href data-testid="visit-call">{icon(icon::PHONE)}<span class="keep">{phone}</span></a> }
            .into_any()
    })
}
