//! What is to be done, most urgent first.

use super::session::Desk;
use crate::components::case_row::case_row;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::desk::words;
use crate::locales::{cases, dates};
use crate::model::desk::today::{Group, group};
use crate::model::desk::{CaseKey, Place};
use crate::model::row::CaseRow;
use domain::ids::RecordId;
use domain::time::Date;
use leptos::prelude::*;

/// The store gives this many at the most.
const MOST: usize = 200;

/// Rows that the keys j and k walk over.
pub const ROWS: &str = ".today-list .case-row";

/// The list.
pub fn today_list(desk: Desk) -> AnyView {
    let lists = &words().lists;
    let rows = Memo::new(move |_| desk.today.get());
    let count = move |wanted| {
        rows.with(|rows| rows.as_ref().map_or(0, |rows| rows.iter().filter(|row| Group::of(row) == wanted).count()))
    };
    let counts = live(move || {
        let all = [
            (Group::Overdue, Tone::Late, lists.late),
            (Group::Today, Tone::Today, lists.due),
            (Group::Soon, Tone::Soon, lists.soon),
        ];
        all.into_iter()
            .filter(|(wanted, ..)| count(*wanted) > 0)
            .map(|(wanted, tone, say)| state_mark(tone, say(count(wanted))))
            .collect::<Vec<AnyView>>()
    });
    let open = Callback::new(move |row: CaseRow| desk.open(&row));
    let groups: Vec<AnyView> = Group::ALL.into_iter().map(|wanted| group_view(desk, rows, wanted, open)).collect();
    let empty = live(move || match rows.with(|rows| rows.as_ref().map(Vec::len)) {
        None => Some(view! { <p class="today-list__more" role="status">{lists.wait}</p> }.into_any()),
        Some(0) => {
            let at = dates::clock(desk.now.get());
            Some(empty_state(icon::DONE, lists.none.to_owned(), (lists.none_why)(&at), None))
        }
        Some(count) if count >= MOST => Some(view! { <p class="today-list__more">{(lists.cut)(count)}</p> }.into_any()),
        Some(_) => None,
    });
    view! {
        <section class="today-list" aria-labelledby="today-title">
            <header class="today-list__head">
                <h2 class="today-list__title" id="today-title">{lists.today}</h2>
                <p class="today-list__counts">{counts}</p>
            </header>
            <div class="today-list__scroll" tabindex="-1">{groups}{empty}</div>
        </section>
    }
    .into_any()
}

fn group_view(desk: Desk, rows: Memo<Option<Vec<CaseRow>>>, wanted: Group, open: Callback<CaseRow>) -> AnyView {
    let mine = Memo::new(move |_| rows.with(|rows| rows.as_deref().map_or_else(Vec::new, |rows| group(rows, wanted))));
    let any = Memo::new(move |_| mine.with(|mine| !mine.is_empty()));
    let count = Memo::new(move |_| mine.with(Vec::len));
    let one = move |row: CaseRow| {
        let id = row.id;
        let current =
            Signal::derive(move || desk.case_id.get() == Some(id) && matches!(desk.place.get(), Place::Case(_)));
        let href = Place::Case(CaseKey::Number(row.number.clone())).path();
        view! { <li>{case_row(row, href, current, open)}</li> }
    };
    live(move || {
        any.get().then(|| {
            view! {
                <div class="today-list__group">
                    <h3 class="today-list__group-title">
                        {(cases::words().group)(wanted)}" "<span class="keep">{live(move || (cases::words().cases)(count.get()))}</span>
                    </h3>
                    <ul class="today-list__rows">
                        <For each=move || mine.get() key=row_key children=one />
                    </ul>
                </div>
            }
        })
    })
    .into_any()
}

/// What a row shows: it is built anew when anything of it has changed.
type RowKey = (RecordId, Option<i32>, u8, u8, String, Option<String>, Option<Date>, [bool; 4]);

fn row_key(row: &CaseRow) -> RowKey {
    let (name, missing) = (row.name.clone(), row.missing.clone());
    let marks = [row.provisional, row.held, row.late_unit.is_some(), row.moved];
    (row.id, row.days_left, row.stage as u8, row.kind as u8, name, missing, row.due, marks)
}
