//! The first page: counts, counters, what needs attention, and how all that is counted.

use super::{Manage, counters, matters, router, tiles};
use crate::components::live::live;
use crate::locales::cases::chosen;
use crate::locales::{dates, hands, ledger, manage};
use crate::model::ask::Tile;
use crate::model::manage::Place;
use leptos::prelude::*;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = manage::words();
    document().set_title(words.title);
    let since = move || format!("{} · {}", dates::day(chosen(), manage.today()), (words.as_of)(&manage.as_of()));
    view! {
        <div class="manage__title-row">
            <h1 class="manage__title">{words.title}</h1>
            <p class="manage__since">{since}</p>
        </div>
        {tiles::tiles(manage, tiles::Notes::With)}
        {links(manage)}
        <div class="manage__columns">{counters::panel(manage)} {matters::panel(manage)}</div>
        {rules()}
    }
}

/// The registers that are no cases and have no tab of their own.
fn links(manage: Manage) -> impl IntoView {
    let (w, l) = (hands::words(), ledger::words());
    let link = move |place: Place, name: AnyView, testid: &'static str| {
        view! {
            <a class="manage__link" href=place.path() data-testid=testid on:click=router::click(manage, place)>{name}</a>
        }
    };
    let incidents = Memo::new(move |_| manage.page.with(|page| page.hands.open_incidents()));
    let of_incidents = live(move || (w.incident.count)(incidents.get()));
    view! {
        <nav class="manage__links" aria-label=w.links>
            {link(Place::Incidents, view! { {of_incidents} }.into_any(), "manage-incidents")}
            {link(Place::Delegations, w.delegation.title.into_any(), "manage-delegations")}
            {link(Place::Projects, w.project.title.into_any(), "manage-projects")}
            {link(Place::Elsewhere(None), l.list.link.into_any(), "manage-elsewhere")}
            {link(Place::Import, l.import.title.into_any(), "manage-import")}
        </nav>
    }
}

/// The rule of every count, under the numbers (F49).
fn rules() -> impl IntoView {
    let words = manage::words();
    let line = |name: &'static str, rule: &'static str| {
        view! {
            <dt class="facts__name">{name}</dt>
            <dd class="facts__value">{rule}</dd>
        }
    };
    view! {
        <section class="panel panel--framed" aria-labelledby="rules">
            <header class="panel__head">
                <h2 class="panel__title" id="rules">
                    {words.rules}
                </h2>
            </header>
            <div class="panel__body">
                <dl class="facts">
                    {line(words.rules_name, words.rules_all)}
                    {Tile::ALL.into_iter().map(|tile| line((words.tile)(tile), (words.rule)(tile))).collect_view()}
                    {line(words.matters, words.matters_rule)}
                </dl>
            </div>
        </section>
    }
}
