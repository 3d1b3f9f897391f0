//! One case in a list: who and what, number and kind, how long still; the whole row opens it.

use super::kind_badge::kind_badge;
use super::live::marked;
use super::state_mark::{Tone, row_mark, state_mark};
use crate::locales::{cases, dates, special};
use crate::model::desk::today::Group;
use crate::model::row::CaseRow;
use domain::case::Stage;
use leptos::prelude::*;

/// The row as a link to the case's address; `open` is called instead of following it.
pub fn case_row(row: CaseRow, href: String, current: Signal<bool>, open: Callback<CaseRow>) -> AnyView {
    let words = cases::words();
    let class = match Group::of(&row) {
        Group::Overdue => "case-row case-row--overdue",
        Group::Today => "case-row case-row--today",
        Group::Soon | Group::Other => "case-row",
    };
    let due = match (row.stage, row.due, &row.missing) {
        (Stage::Supplementing, _, Some(name)) => (words.lacks_one)(name),
        (_, Some(day), _) => dates::day(cases::chosen(), day),
        _ => String::new(),
    };
    let (left, kind) = (row_mark(&row), kind_badge(row.kind, true));
    let moved = row.moved.then(|| state_mark(Tone::Soon, words.moved));
    let urgent = row.urgent.then(|| state_mark(Tone::Late, special::words().page.urgent));
    let late = row.late_unit.as_deref().map(|name| state_mark(Tone::Late, (words.unit_late)(name)));
    let (name, item, number) = (row.name.clone(), row.item.clone(), row.number.clone());
    let number_title = row.provisional.then_some(words.provisional);
    let click = move |event: leptos::ev::MouseEvent| {
        if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
            event.prevent_default();
            open.run(row.clone());
        }
    };
    view! {
        <a class=class href=href data-testid="today-row" aria-current=marked(move || current.get()) on:click=click>
            <span class="case-row__matter"><b class="case-row__who">{name}</b><span class="case-row__item">{item}</span></span>
            <span class="case-row__meta"><span class="case-row__number" title=number_title>{number}</span>{kind}{urgent}{late}{moved}</span>
            <span class="case-row__left" title=due>{left}</span>
        </a>
    }
    .into_any()
}
