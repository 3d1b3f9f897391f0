//! One line per counter; each figure opens exactly its cases (F49).

use super::{Manage, router};
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::manage;
use crate::model::ask::{CounterCounts, Tile};
use crate::model::manage::{COLUMNS, Hall, Place};
use domain::ids::CounterNo;
use leptos::prelude::*;

/// The table.
pub(super) fn panel(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let [counter, now, figures @ ..] = words.counter_heads;
    let lines =
        Memo::new(move |_| manage.of_hall(|hall| (hall.counts.counters.clone(), hall.elsewhere(), hall.totals())));
    let body = move || {
        lines.get().map(|(counters, elsewhere, totals)| {
            view! {
                {counters.into_iter().map(|counter| line(manage, counter)).collect_view()}
                {elsewhere.map(|figures| sum(words.elsewhere, "data-table__row", figures))}
                {sum(words.total, "data-table__row data-table__row--total", totals)}
            }
        })
    };
    view! {
        <section class="panel panel--framed" aria-labelledby="counters">
            <header class="panel__head">
                <h2 class="panel__title" id="counters">
                    {words.counters}
                </h2>
                <p class="panel__note">{words.counters_note}</p>
            </header>
            <div class="panel__body">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>
                            <th scope="col">{counter}</th>
                            <th scope="col">{now}</th>
                            {figures
                                .map(|head| view! { <th scope="col" class="data-table__figure">{head}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </section>
    }
}

fn line(manage: Manage, counts: CounterCounts) -> impl IntoView {
    let words = manage::words();
    let no = counts.counter.no;
    let name = (words.counter)(no.0, &counts.counter.name);
    let now = match &counts.serving {
        Some(number) => state_mark(Tone::Now, (words.serving)(number)),
        None => state_mark(Tone::Ok, words.idle),
    };
    let open = Place::List(Tile::Open, Some(no));
    let figures = [counts.open, counts.due_today, counts.overdue, counts.concluded];
    let heads = &words.counter_heads[2..];
    let cells = COLUMNS.into_iter().zip(figures).zip(heads).map(|((tile, count), head)| {
        let said = (words.figure)(&name, head, count);
        figure(manage, tile, no, count, said)
    });
    let cells = cells.collect_view();
    view! {
        <tr
            class="data-table__row data-table__row--open"
            data-testid=format!("manage-counter-{}", no.0)
            on:click=move |_| router::to(manage, open)
        >
            <th scope="row">
                <a class="data-table__link" href=open.path() on:click=router::click(manage, open)>
                    {name}
                </a>
            </th>
            <td>{now}</td>
            {cells}
        </tr>
    }
}

fn figure(manage: Manage, tile: Tile, no: CounterNo, count: u32, said: String) -> impl IntoView {
    let place = Place::List(tile, Some(no));
    view! {
        <td class=class(tile, count)>
            <a class="data-table__link" href=place.path() aria-label=said on:click=router::click(manage, place)>
                {count}
            </a>
        </td>
    }
}

fn class(tile: Tile, count: u32) -> &'static str {
    if tile == Tile::Overdue && count > 0 {
        "data-table__figure data-table__figure--late"
    } else {
        "data-table__figure"
    }
}

/// A line without a counter.
fn sum(label: &'static str, class_of_row: &'static str, figures: [u32; 4]) -> impl IntoView {
    let cells =
        COLUMNS.into_iter().zip(figures).map(|(tile, count)| view! { <td class=class(tile, count)>{count}</td> });
    view! {
        <tr class=class_of_row>
            <th scope="row">{label}</th>
            <td></td>
            {cells.collect_view()}
        </tr>
    }
}

/// Where the staff sit, for lists.
pub(super) fn staff_name(hall: &Hall, no: &domain::ids::StaffNo) -> String {
    let found = hall.setup.staff.iter().find(|member| member.no == *no);
    found.map_or_else(|| no.0.clone(), |member| member.name.clone())
}
