//! Projects: each with its stages, the next one first (AG-13).

use super::Manage;
use super::list::title_row;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::cases::chosen;
use crate::locales::dates;
use crate::locales::hands::words;
use crate::model::ask::ProjectLine;
use crate::model::desk::{CaseKey, Place as DeskPlace};
use leptos::prelude::*;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = &words().project;
    let all = Memo::new(move |_| manage.page.with(|page| page.hands.projects.clone()));
    let title = Memo::new(move |_| (w.count)(all.with(Vec::len)));
    Effect::new(move |_| document().set_title(&title.get()));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let body = live(move || {
        if none.get() {
            return empty_state(icon::DONE, w.none.0.to_owned(), w.none.1.to_owned(), None);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{w.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>
                        <For each=move || all.get() key=domain::codec::encode children=move |one| line(manage, one) />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{w.lead}</p>
        {body}
    }
}

fn line(manage: Manage, one: ProjectLine) -> impl IntoView {
    let w = &words().project;
    let today = manage.counted.with_untracked(|at| at.date());
    let ProjectLine { row, project } = one;
    let href = DeskPlace::Case(CaseKey::Id(row.id)).path();
    let (done, all) = (project.done(), project.stages.len());
    let (next, day) = match project.next() {
        Some(stage) => (stage.name.clone(), Some(stage.planned)),
        None if all == 0 => (w.no_stage.to_owned(), None),
        None => (w.all_done.to_owned(), None),
    };
    let day = day.map(|day| {
        let name = dates::short(chosen(), day);
        if day < today { state_mark(Tone::Late, (w.late)(&name)) } else { state_mark(Tone::Ok, name) }
    });
    view! {
        <tr class="data-table__row" data-testid="project">
            <td><a class="manage__back keep" href=href>{row.number}</a></td>
            <th scope="row">{row.name}</th>
            <td>{row.item}</td>
            <td class="keep">{(w.kind)(project.kind)}</td>
            <td class="data-table__figure">{(w.progress)(done, all)}</td>
            <td>{next}</td>
            <td>{day}</td>
        </tr>
    }
}
