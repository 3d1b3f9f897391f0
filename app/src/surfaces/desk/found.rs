//! What a search found.

use super::session::Desk;
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::kind_badge::kind_badge;
use crate::components::live::{live, stated};
use crate::components::state_mark::row_mark;
use crate::locales::desk::words;
use crate::locales::{cases, dates};
use crate::model::desk::{CaseKey, Place};
use crate::model::row::CaseRow;
use domain::people::card;
use leptos::prelude::*;

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let found = Memo::new(move |_| desk.search.with(|search| search.found.clone()));
    // Of a card that was read only the name is shown.
    let text = Memo::new(move |_| {
        let typed = desk.search.with(|search| search.text.trim().to_owned());
        card::read(&typed).map_or(typed, |card| card.name)
    });
    live(move || match found.get() {
        None => {
            let say = if text.get().is_empty() {
                words().bar.search_hint.to_owned()
            } else {
                (words().lists.searching)(&text.get())
            };
            view! { <div class="desk__empty"><p class="empty-state" role="status">{say}</p></div> }.into_any()
        }
        Some(rows) if rows.is_empty() => nothing(desk, &text.get_untracked()),
        Some(rows) => table(desk, rows, &text.get_untracked()),
    })
    .into_any()
}

fn nothing(desk: Desk, text: &str) -> AnyView {
    let lists = &words().lists;
    let why = if untrack(|| desk.is_offline()) { lists.nothing_offline } else { lists.nothing_why };
    let burst = desk.search.with_untracked(|search| card::read(&search.text));
    let person = burst.is_some() || text.chars().all(|c| !c.is_ascii_digit());
    let name = text.to_owned();
    let act = person.then(|| {
        let take = move || {
            desk.search.update(crate::model::desk::search::Search::clear);
            if desk.form.with_untracked(|form| form.as_ref().is_none_or(|form| !form.is_dirty())) {
                desk.fresh_form();
                match &burst {
                    Some(card) => desk.edit(|form| form.take_card(card, &desk.villages())),
                    None => desk.edit(|form| form.name.clone_from(&name)),
                }
            }
            desk.go(Place::Intake);
        };
        view! {
            <div class="empty-state__act">{Button::new("search-new-case", lists.for_person, take).class("button button--strong").view()}</div>
        }
        .into_any()
    });
    let body = empty_state(icon::SEARCH, (lists.nothing)(text), why.to_owned(), act);
    view! { <div class="desk__empty" data-testid="search-nothing">{body}</div> }.into_any()
}

fn table(desk: Desk, rows: Vec<CaseRow>, text: &str) -> AnyView {
    let lists = &words().lists;
    let chosen = Memo::new(move |_| desk.search.with(|search| search.chosen));
    let heads: Vec<AnyView> = lists
        .heads
        .iter()
        .enumerate()
        .map(|(place, head)| {
            view! { <th scope="col" class=(place == 5).then_some("data-table__figure")>{*head}</th> }.into_any()
        })
        .collect();
    let title = (lists.found)(rows.len(), text);
    let body: Vec<AnyView> =
        rows.into_iter().enumerate().map(|(place, row)| line(desk, place, row, text, chosen)).collect();
    let scope = live(move || {
        let heard = desk.light.with(|light| light.as_ref().and_then(|light| light.heard));
        (lists.scope)(&heard.map_or_else(|| dates::clock(desk.now.get()), |at| desk.moment(at)))
    });
    view! {
        <section class="desk__page" aria-labelledby="found-title">
            <div class="desk__title-row">
                <h1 class="desk__title" id="found-title">{title}</h1><p class="desk__title-note">{scope}</p>
            </div>
            <div class="desk__body desk__body--flush">
                <table class="data-table">
                    <thead class="data-table__head"><tr>{heads}</tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            <footer></footer>
        </section>
    }
    .into_any()
}

fn line(desk: Desk, place: usize, row: CaseRow, text: &str, chosen: Memo<usize>) -> AnyView {
    let lang = cases::chosen();
    let when = match (row.ended, row.due) {
        (Some(at), _) => dates::short(lang, at.date()),
        (None, Some(day)) => dates::short(lang, day),
        (None, None) => String::new(),
    };
    let href = Place::Case(CaseKey::Number(row.number.clone())).path();
    let (name, number, item) = (hit(&row.name, text), hit(&row.number, text), row.item.clone());
    let (kind, mark) = (kind_badge(row.kind, true), row_mark(&row));
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        desk.open(&row);
    };
    view! {
        <tr class="data-table__row data-table__row--open" data-testid="found-row" aria-selected=stated(move || chosen.get() == place) on:click=open>
            <td class="keep"><a class="data-table__link" href=href>{number}</a></td>
            <th scope="row">{name}</th>
            <td>{item}</td>
            <td>{kind}</td>
            <td>{mark}</td>
            <td class="data-table__figure">{when}</td>
        </tr>
    }
    .into_any()
}

/// The text with what was typed set off.
fn hit(text: &str, typed: &str) -> AnyView {
    match text.find(typed) {
        Some(at) if !typed.is_empty() => {
            let (before, rest) = text.split_at(at);
            let (found, after) = rest.split_at(typed.len());
            let parts = (before.to_owned(), found.to_owned(), after.to_owned());
            view! { {parts.0}<mark class="data-table__hit">{parts.1}</mark>{parts.2} }.into_any()
        }
        _ => text.to_owned().into_any(),
    }
}
