//! The service items: all of them with what is in force, what comes, what is missing (WK-08).

pub(super) mod book;
mod edit;
mod fields;
pub(super) mod form;
pub(super) mod guide;
mod lines;
mod look;
mod shown;

use super::list::title_row;
use super::{Manage, router};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::typing::TextInput;
use crate::locales::cases::chosen;
use crate::locales::items::words;
use crate::locales::{cases, dates, manage};
use crate::model::ask::Catalogue;
use crate::model::manage::Place;
use domain::catalog::{ItemHistory, ServiceItem};
use domain::hall::Role;
use domain::ids::StaffNo;
use domain::refusal::HallRefusal;
use domain::time::Date;
use leptos::prelude::*;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = words();
    let catalogue = catalogue(manage);
    let title = Memo::new(move |_| match catalogue.with(|all| all.as_ref().map(|all| all.items.len())) {
        Some(count) => (w.count)(count),
        None => w.title.to_owned(),
    });
    Effect::new(move |_| document().set_title(&title.get()));
    let typed = RwSignal::new(String::new());
    let filter = view! {
        <TextInput id="items-filter" testid="items-filter" value=typed on_text=move |text| typed.set(text) />
    };
    let body = live(move || match catalogue.get() {
        None => view! { <p class="manage__since" role="status">{manage::words().asking}</p> }.into_any(),
        Some(all) => typed.with(|typed| table(manage, &all, typed)),
    });
    let new = Button::new("items-new", w.new, move || router::to(manage, Place::Item(None)));
    let book = Button::new("items-book", w.book, move || router::to(manage, Place::Workbook));
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{w.lead}</p>
        {live(move || manage.said.get().map(|said| view! {
            <p class="field__good" role="status" data-testid="items-done">{icon(icon::DONE)}{said}</p>
        }))}
        <div class="manage__title-row">
            {field("items-filter", w.filter, filter.into_any(), false, || Under::Nothing)}
            <div class="dialog__acts">{book.view()}{new.primary().view()}</div>
        </div>
        {body}
    }
}

/// The items as they are known.
fn catalogue(manage: Manage) -> Memo<Option<Catalogue>> {
    Memo::new(move |_| manage.page.with(|page| page.catalogue.clone()))
}

/// Those that fit what was typed.
fn table(manage: Manage, all: &Catalogue, typed: &str) -> AnyView {
    let w = words();
    let typed = typed.trim();
    let fits = |item: &ServiceItem| {
        typed.is_empty() || item.no.to_string() == typed || item.name.contains(typed) || item.window.contains(typed)
    };
    let shown = all.items.iter().filter(|history| history.newest().is_some_and(fits));
    let lines: Vec<AnyView> = shown.filter_map(|history| line(manage, history, all.today)).collect();
    if lines.is_empty() {
        return empty_state(icon::DONE, w.none.to_owned(), String::new(), None);
    }
    view! {
        <section class="panel panel--framed">
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{w.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}<th></th></tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn line(manage: Manage, history: &ItemHistory, today: Date) -> Option<AnyView> {
    let w = words();
    let item = history.newest()?;
    let (edit, guide) = (Place::Item(Some(item.no)), Place::Guide(item.no));
    let missing: Vec<&str> = item
        .faults()
        .into_iter()
        .filter(|(_, refusal)| matches!(refusal, HallRefusal::FactsMissing(_)))
        .map(|(field, _)| (w.form.label)(field))
        .collect();
    let row = view! {
        <tr class="data-table__row data-table__row--open" data-testid="items-row" data-no=item.no on:click=move |_| router::to(manage, edit)>
            <td><a class="data-table__link" href=edit.path() on:click=router::click(manage, edit)>{item.no}</a></td>
            <th scope="row">{item.name.clone()}</th>
            <td class="keep">{item.window.clone()}</td>
            <td class="keep">{(w.mode)(item.mode)}</td>
            <td class="keep">{(cases::words().limit)(item.promised)}</td>
            <td class="keep">{state(history, today)}</td>
            <td>{missing.join(cases::words().comma)}</td>
            <td><a class="manage__back keep" href=guide.path() on:click=router::click(manage, guide)>{w.guide}</a></td>
        </tr>
    };
    Some(row.into_any())
}

/// What is in force, and what will be.
fn state(history: &ItemHistory, today: Date) -> String {
    let w = words();
    let day = |date| dates::short(chosen(), date);
    let now = history.on(today);
    let mut parts: Vec<String> = now.iter().map(|item| (w.in_force)(item.version)).collect();
    match history.newest() {
        Some(newest) if newest.from > today => parts.push((w.to_come)(newest.version, &day(newest.from))),
        Some(newest) => parts.extend(newest.to.map(|to| (w.ended)(&day(to)))),
        None => {}
    }
    parts.join(cases::words().comma)
}

/// In whose name the hall is administered.
pub(super) fn director(manage: Manage) -> Option<StaffNo> {
    let director = untrack(|| {
        manage.of_hall(|hall| {
            let director = hall.setup.staff.iter().find(|member| member.role == Role::Director);
            director.map(|member| member.no.clone())
        })
    });
    director.flatten()
}

/// The way back to the list.
fn back(manage: Manage) -> AnyView {
    view! {
        <a class="manage__back" href=Place::Items.path() data-testid="items-back" on:click=router::click(manage, Place::Items)>
            {words().back}
        </a>
    }
    .into_any()
}
