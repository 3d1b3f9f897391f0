//! The cases behind a count, all of them (F49), by keyboard too.

use super::counters::staff_name;
use super::{Manage, router, rows, tiles};
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::kind_badge::kind_badge;
use crate::components::state_mark::{Tone, row_mark, state_mark};
use crate::components::typing::{in_text, is_plain};
use crate::locales::cases::chosen;
use crate::locales::{cases, dates, manage, special};
use crate::model::ask::Tile;
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::manage::{Listing, Place};
use crate::model::row::CaseRow;
use domain::case::Stage;
use domain::ids::CounterNo;
use gloo::timers::future::TimeoutFuture;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Rows laid out in one go; between two parts the browser draws, so that a long list does not hold the page up.
const AT_ONCE: usize = 200;

/// The page of a list.
pub(super) fn page(manage: Manage, tile: Tile, counter: Option<CounterNo>) -> impl IntoView {
    let words = manage::words();
    let name = (words.tile)(tile);
    let count = Memo::new(move |_| manage.page.with(rows));
    let title = Memo::new(move |_| match count.get() {
        Some(count) => (words.list)(name, counter.map(|no| no.0), count),
        None => (words.list_asking)(name),
    });
    Effect::new(move |_| document().set_title(&title.get()));
    // The table stays while its rows change: only not yet, none and some are different pages.
    let some = Memo::new(move |_| count.get().map(|count| count > 0));
    let content = move || match some.get() {
        None => view! { <p class="manage__since" role="status">{words.asking}</p> }.into_any(),
        Some(false) => {
            let why = (words.none_why)(&manage.counted.with_untracked(|at| dates::clock(*at)));
            empty_state(icon::DONE, (words.none)(name), why, None)
        }
        Some(true) => table(manage).into_any(),
    };
    view! {
        {title_row(manage, title)}
        {tiles::tiles(manage, tiles::Notes::Without)}
        {content}
        <p class="manage__since" data-testid="manage-rule">
            {(words.rule)(tile)}
        </p>
        <p class="manage__since">{words.keys}</p>
    }
}

/// Title, as of when, and the way back.
pub(super) fn title_row(manage: Manage, title: Memo<String>) -> impl IntoView {
    let words = manage::words();
    view! {
        <div class="manage__title-row">
            <h1 class="manage__title" data-testid="manage-title">
                {title}
            </h1>
            <p class="manage__since">
                {move || (words.as_of)(&manage.as_of())} " · "
                <a
                    class="manage__back"
                    href=Place::Today.path()
                    data-testid="manage-back"
                    on:click=router::click(manage, Place::Today)
                >
                    {words.back}
                </a>
            </p>
        </div>
    }
}

fn table(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let shown = RwSignal::new(1);
    let parts = Memo::new(move |_| manage.page.with(|page| rows(page).unwrap_or_default().div_ceil(AT_ONCE)));
    Effect::new(move |_| {
        let so_far = shown.get();
        if so_far < parts.get() {
            spawn_local(async move {
                TimeoutFuture::new(0).await;
                let _ = shown.try_update(|shown| *shown = so_far + 1);
            });
        }
    });
    view! {
        <section class="panel panel--framed">
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{words.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <For
                    each=move || 0..parts.get().min(shown.get())
                    key=|part| *part
                    children=move |part| part_of_table(manage, part)
                />
            </table>
        </section>
    }
}

/// Some rows of the table; those that stay the same are left alone.
fn part_of_table(manage: Manage, part: usize) -> impl IntoView {
    let rows = Memo::new(move |_| {
        manage.page.with(|page| match &page.listing {
            Listing::None => Vec::new(),
            Listing::Rows(rows) => rows.iter().skip(part * AT_ONCE).take(AT_ONCE).cloned().collect(),
        })
    });
    view! {
        <tbody>
            <For each=move || rows.get() key=domain::codec::encode children=move |row| line(manage, row) />
        </tbody>
    }
}

fn line(manage: Manage, row: CaseRow) -> impl IntoView {
    let words = manage::words();
    let href = DeskPlace::Case(CaseKey::Id(row.id)).path();
    let handler = untrack(|| manage.of_hall(|hall| staff_name(hall, &row.handler))).unwrap_or_default();
    let open = {
        let href = href.clone();
        move |_| {
            let _ = window().location().assign(&href);
        }
    };
    let unconfirmed = row.provisional.then(|| state_mark(Tone::Waiting, words.provisional));
    let urgent = row.urgent.then(|| state_mark(Tone::Late, special::words().page.urgent));
    let late = row.late_unit.as_deref().map(|name| state_mark(Tone::Late, (cases::words().unit_late)(name)));
    let day = row.date_to_confirm.then(|| state_mark(Tone::Soon, words.day_to_confirm));
    view! {
        <tr
            class="data-table__row data-table__row--open"
            data-testid="manage-row"
            data-provisional=row.provisional.then_some("true")
            on:click=open
        >
            <td>
                <a class="data-table__link keep" href=href on:click=|event| event.stop_propagation()>
                    {row.number.clone()}
                </a>
                " "
                {unconfirmed}
                " "
                {day}
            </td>
            <th scope="row">{row.name.clone()}</th>
            <td>{row.item.clone()}</td>
            <td>{kind_badge(row.kind, true)}</td>
            <td>{row_mark(&row)}{urgent}{late}</td>
            <td class="keep">{when(&row)}</td>
            <td class="keep">{(words.row_counter)(row.counter.0)}</td>
            <td>{handler}</td>
        </tr>
    }
}

/// The promised day while it matters, otherwise what is missing or when it ended.
fn when(row: &CaseRow) -> String {
    let day = |date| dates::day(chosen(), date);
    match (row.stage, row.due, row.ended, &row.missing) {
        (Stage::Supplementing, _, _, Some(name)) => (cases::words().lacks_one)(name),
        (Stage::Returned | Stage::Withdrawn | Stage::Concluded | Stage::Delivered, _, Some(ended), _) => {
            (manage::words().ended)(&dates::short(chosen(), ended.date()))
        }
        (_, Some(due), _, _) => day(due),
        _ => String::new(),
    }
}

/// Up and down, J and K among the rows; Escape back to the counts. Enter follows the link that has the focus.
pub(super) fn keys(manage: Manage) {
    let _ = window_event_listener(ev::keydown, move |event| {
        if in_text(&event) {
            return;
        }
        let step = if ["ArrowDown", "j", "J"].iter().any(|key| is_plain(&event, key)) {
            1
        } else if ["ArrowUp", "k", "K"].iter().any(|key| is_plain(&event, key)) {
            -1
        } else if is_plain(&event, "Escape") && manage.place() != Place::Today {
            router::to(manage, Place::Today);
            return;
        } else {
            return;
        };
        if focus_row(step) {
            event.prevent_default();
        }
    });
}

/// Moves the focus by so many rows; the first row if none has it. False if there are no rows.
fn focus_row(step: i32) -> bool {
    let Ok(links) = document().query_selector_all(".data-table__row--open > :first-child .data-table__link") else {
        return false;
    };
    let active = document().active_element();
    let here = (0..links.length()).find(|place| {
        let row = links.get(*place).and_then(|link| link.parent_element()).and_then(|cell| cell.parent_element());
        row.is_some_and(|row| row.contains(active.as_deref()))
    });
    let last = i64::from(links.length()) - 1;
    let next = here.map_or(0, |here| (i64::from(here) + i64::from(step)).clamp(0, last.max(0)));
    let link = links.get(next as u32).and_then(|link| link.dyn_into::<HtmlElement>().ok());
    link.is_some_and(|link| link.focus().is_ok())
}
