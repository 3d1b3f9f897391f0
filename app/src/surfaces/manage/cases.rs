//! The registers of cases: which register, of which days and which counter; as a table, printed, and taken along as CSV or
//! as a spreadsheet (SIX-13).

use super::counters::staff_name;
use super::{Manage, router};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::kind_badge::kind_badge;
use crate::components::live::live;
use crate::components::state_mark::row_mark;
use crate::locales::cases::chosen;
use crate::locales::{cases, dates, hands, manage, steps};
use crate::model::ask::{Ask, RegisterQuery, Reply};
use crate::model::cell::Cell;
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::manage::{Listing, Place};
use crate::model::row::CaseRow;
use crate::shell::download;
use domain::case::class::CaseKind;
use domain::case::registers::Register;
use domain::hall::Counter;
use domain::ids::CounterNo;
use domain::sheet::{Sheet, to_csv};
use domain::time::Date;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How many rows are laid out; all are counted and taken along.
const SHOWN: usize = 500;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = &manage::words().cases;
    let query = Memo::new(move |_| {
        manage.page.with(|page| match page.place {
            Place::Cases(query) => query,
            _ => RegisterQuery::ALL,
        })
    });
    let rows = Memo::new(move |_| {
        manage.page.with(|page| match &page.listing {
            Listing::Rows(rows) => Some(rows.clone()),
            Listing::None => None,
        })
    });
    let title = Memo::new(move |_| match rows.with(|rows| rows.as_ref().map(Vec::len)) {
        Some(count) => (words.count)((words.register)(query.get().register), count),
        None => (words.register)(query.get().register).to_owned(),
    });
    Effect::new(move |_| document().set_title(&title.get()));
    let body = live(move || match rows.get() {
        None => view! { <p class="manage__since" role="status">{manage::words().asking}</p> }.into_any(),
        Some(_) if is_turned(query.get()) => {
            let (what, why) = hands::words().turned;
            empty_state(icon::LATE, what.to_owned(), why.to_owned(), None)
        }
        Some(rows) if rows.is_empty() => {
            empty_state(icon::DONE, words.none.to_owned(), words.none_why.to_owned(), None)
        }
        Some(rows) => table(manage, query.get_untracked().register, &rows),
    });
    let failed = RwSignal::new(false);
    let take = move |how: How| take_along(manage, query.get_untracked(), how, failed);
    let none = move || rows.with(|rows| rows.as_ref().is_none_or(Vec::is_empty));
    view! {
        <div class="manage__title-row">
            <h1 class="manage__title" data-testid="manage-title">{title}</h1>
            <div class="dialog__acts">
                {Button::new("cases-print", words.print, || { let _ = window().print(); }).small().off(none).view()}
                {Button::new("cases-csv", words.csv, move || take(How::Csv)).small().off(none).view()}
                {Button::new("cases-xlsx", words.xlsx, move || take(How::Spreadsheet)).small().off(none).view()}
            </div>
        </div>
        {live(move || failed.get().then(|| view! {
            <p class="field__error" role="alert" data-testid="cases-failed">{icon(icon::LATE)}{words.no_line}</p>
        }))}
        {filters(manage, query)}
        {live(move || rows.with(|rows| rows.as_ref().map(|rows| kinds(rows))))}
        {body}
    }
}

/// Which register, days and counter; each choice stands in the address at once.
fn filters(manage: Manage, query: Memo<RegisterQuery>) -> impl IntoView {
    let words = &manage::words().cases;
    let go = move |change: &dyn Fn(&mut RegisterQuery)| {
        let mut asked = query.get_untracked();
        change(&mut asked);
        router::to(manage, Place::Cases(asked));
    };
    let registers: Vec<AnyView> = Register::ALL
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let name = (words.register)(one);
            view! { <option value=place.to_string() selected=move || query.get().register == one>{name}</option> }
                .into_any()
        })
        .collect();
    let register = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        let register = Register::ALL[place.min(Register::ALL.len() - 1)];
        go(&|asked| asked.register = register);
    };
    let day = |event| event_target_value(&event).parse::<Date>().ok();
    let text = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    // On a new device the counters may come after the page.
    let counters = Memo::new(move |_| manage.of_hall(|hall| hall.setup.counters.clone()).unwrap_or_default());
    let counters = live(move || {
        let one = |counter: Counter| {
            let (no, name) = (counter.no, (manage::words().counter)(counter.no.0, &counter.name));
            view! { <option value=no.0.to_string() selected=move || query.get().counter == Some(no)>{name}</option> }
                .into_any()
        };
        counters.get().into_iter().map(one).collect::<Vec<AnyView>>()
    });
    let counter = move |event| {
        let no = event_target_value(&event).parse().ok().map(CounterNo);
        go(&|asked| asked.counter = no);
    };
    let which = view! { <select class="field__input" id="cases-register" data-testid="cases-register" on:change=register>{registers}</select> };
    let from = view! {
        <input class="field__input" type="date" id="cases-from" data-testid="cases-from"
            prop:value=move || text(query.get().from)
            on:change=move |event| { let from = day(event); go(&|asked| asked.from = from); } />
    };
    let to = view! {
        <input class="field__input" type="date" id="cases-to" data-testid="cases-to"
            prop:value=move || text(query.get().to)
            on:change=move |event| { let to = day(event); go(&|asked| asked.to = to); } />
    };
    let at = view! {
        <select class="field__input" id="cases-counter" data-testid="cases-counter" on:change=counter>
            <option value="" selected=move || query.get().counter.is_none()>{words.all_counters}</option>{counters}
        </select>
    };
    view! {
        <div class="field-row manage__filters">
            {field("cases-register", words.labels[0], which.into_any(), false, || Under::Nothing)}
            {field("cases-from", words.labels[1], from.into_any(), false, || Under::Nothing)}
            {field("cases-to", words.labels[2], to.into_any(), false, || Under::Nothing)}
            {field("cases-counter", words.labels[3], at.into_any(), false, || Under::Nothing)}
        </div>
    }
}

/// How many there are of each kind (SIX-13).
fn kinds(rows: &[CaseRow]) -> AnyView {
    let of = |kind: CaseKind| rows.iter().filter(|row| row.kind == kind).count();
    let parts: Vec<AnyView> = CaseKind::ALL
        .into_iter()
        .filter(|kind| of(*kind) > 0)
        .map(|kind| {
            view! { <span class="keep" data-testid="cases-kind">{kind_badge(kind, true)}" "<b>{of(kind)}</b></span> }
                .into_any()
        })
        .collect();
    view! { <p class="manage__kinds">{parts}</p> }.into_any()
}

/// Whether the first day lies after the last: no case can be in it, and the page says so instead of showing none.
fn is_turned(query: RegisterQuery) -> bool {
    query.from.zip(query.to).is_some_and(|(from, to)| from > to)
}

fn table(manage: Manage, register: Register, rows: &[CaseRow]) -> AnyView {
    let words = &manage::words().cases;
    let own = (hands::words().columns)(register);
    let more = (rows.len() > SHOWN).then(|| view! { <p class="manage__since">{(words.more)(SHOWN, rows.len())}</p> });
    let lines: Vec<AnyView> = rows.iter().take(SHOWN).map(|row| line(manage, own.len(), row)).collect();
    view! {
        <section class="panel panel--framed">
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>
                        {words.heads.iter().chain(own).map(|head| view! { <th scope="col">{*head}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </section>
        {more}
    }
    .into_any()
}

/// A row; one that came before its register's own columns has them empty.
fn line(manage: Manage, own: usize, row: &CaseRow) -> AnyView {
    let href = DeskPlace::Case(CaseKey::Id(row.id)).path();
    let open = {
        let href = href.clone();
        move |_| {
            let _ = window().location().assign(&href);
        }
    };
    let day = |date: Option<Date>| date.map(|date| dates::short(chosen(), date)).unwrap_or_default();
    let handler = untrack(|| manage.of_hall(|hall| staff_name(hall, &row.handler))).unwrap_or_default();
    view! {
        <tr class="data-table__row data-table__row--open" data-testid="cases-row" on:click=open>
            <td><a class="data-table__link keep" href=href on:click=|event| event.stop_propagation()>{row.number.clone()}</a></td>
            <th scope="row">{row.name.clone()}</th>
            <td class=(own > 0).then_some("manage__own")>{row.item.clone()}</td>
            <td>{kind_badge(row.kind, true)}</td>
            <td class="keep">{day(Some(row.received.date()))}</td>
            <td class="keep">{day(row.promised)}</td>
            <td class="keep">{day(row.ended.map(|at| at.date()))}</td>
            <td>{row_mark(row)}</td>
            <td class="keep">{row.counter.0}</td>
            <td class="keep">{handler}</td>
            {columns(manage, own, row, &day).into_iter().map(|text| view! { <td class="manage__own" data-testid="cases-own">{text}</td> }).collect_view()}
        </tr>
    }
    .into_any()
}

/// The cells of the register's own columns in words, as many as it has.
fn columns(manage: Manage, own: usize, row: &CaseRow, day: &dyn Fn(Option<Date>) -> String) -> Vec<String> {
    let words = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Names(names) => names.join(cases::words().comma),
        Cell::Day(date) => day(*date),
        Cell::Staff(no) => untrack(|| manage.of_hall(|hall| staff_name(hall, no))).unwrap_or_default(),
        Cell::Level(Some(level)) => (steps::choices().level)(*level).to_owned(),
        Cell::Level(None) => hands::words().not_heard.to_owned(),
        Cell::Ground(ground) => ground.map(|ground| (cases::words().returned)(ground).to_owned()).unwrap_or_default(),
    };
    let mut texts: Vec<String> = row.extra.iter().flatten().map(words).collect();
    texts.resize(own, String::new());
    texts
}

/// In which form it is taken along.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// Made here, without the network too.
    Csv,
    /// Made by the server.
    Spreadsheet,
}

/// The rows on the screen, all of them, as a file. Identity numbers and phones are not among them.
fn take_along(manage: Manage, query: RegisterQuery, how: How, failed: RwSignal<bool>) {
    let rows = manage.page.with_untracked(|page| match &page.listing {
        Listing::Rows(rows) => rows.clone(),
        Listing::None => Vec::new(),
    });
    let sheet = sheet(manage, query, &rows);
    failed.set(false);
    match how {
        How::Csv => download::save(&format!("{}.csv", sheet.title), to_csv(&sheet).as_bytes()),
        How::Spreadsheet => {
            let store = manage.store.get_value();
            spawn_local(async move {
                let name = format!("{}.xlsx", sheet.title);
                match store.ask(&Ask::Spreadsheet(sheet)).await {
                    Reply::Spreadsheet(Some(file)) => download::save(&name, &file),
                    _ => {
                        let _ = failed.try_set(true);
                    }
                }
            });
        }
    }
}

/// The table as it leaves the hall.
fn sheet(manage: Manage, query: RegisterQuery, rows: &[CaseRow]) -> Sheet {
    let words = &manage::words().cases;
    let day = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let own = (hands::words().columns)(query.register);
    let row = |row: &CaseRow| {
        let handler = untrack(|| manage.of_hall(|hall| staff_name(hall, &row.handler))).unwrap_or_default();
        let mut cells = vec![
            row.number.clone(),
            row.name.clone(),
            row.item.clone(),
            (cases::words().kind)(row.kind).to_owned(),
            day(Some(row.received.date())),
            day(row.promised),
            day(row.ended.map(|at| at.date())),
            (cases::words().stage)(row.stage).to_owned(),
            row.counter.0.to_string(),
            handler,
        ];
        cells.extend(columns(manage, own.len(), row, &day));
        cells
    };
    let days = [query.from, query.to].into_iter().flatten().map(|day| day.to_string());
    let title: Vec<String> = [(words.register)(query.register).to_owned()].into_iter().chain(days).collect();
    Sheet {
        title: title.join("-"),
        heads: words.heads.iter().chain(own).map(|head| (*head).to_owned()).collect(),
        rows: rows.iter().map(row).collect(),
    }
}
