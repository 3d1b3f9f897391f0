//! Hand-overs that nobody has taken up in time (FQ-06).

use super::counters::staff_name;
use super::list::title_row;
use super::{Manage, tiles};
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::locales::cases::chosen;
use crate::locales::{dates, handover, manage};
use crate::model::ask::Following;
use leptos::prelude::*;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let lying = Memo::new(move |_| {
        manage.of_hall(|hall| hall.lying().cloned().collect::<Vec<Following>>()).unwrap_or_default()
    });
    let title = Memo::new(move |_| (words.list)(words.lying, None, lying.with(Vec::len)));
    Effect::new(move |_| document().set_title(&title.get()));
    let none = Memo::new(move |_| lying.with(Vec::is_empty));
    let body = live(move || {
        if none.get() {
            let why = (words.none_why)(&manage.counted.with_untracked(|at| dates::clock(*at)));
            return empty_state(icon::DONE, (words.none)(words.lying), why, None);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{words.lying_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>
                        <For each=move || lying.get() key=|one| one.id children=move |one| line(manage, one) />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    view! {
        {title_row(manage, title)}
        {tiles::tiles(manage, tiles::Notes::Without)}
        {body}
        <p class="manage__since" data-testid="manage-rule">{words.lying_rule}</p>
    }
}

fn line(manage: Manage, one: Following) -> impl IntoView {
    let today = manage.counted.with_untracked(|at| at.date());
    let name = |no| untrack(|| manage.of_hall(|hall| staff_name(hall, no))).unwrap_or_default();
    let hand_over = one.hand_over;
    let when = dates::moment(chosen(), hand_over.at, today);
    let who = (handover::words().pair)(&name(&hand_over.from), &name(&hand_over.to));
    view! {
        <tr class="data-table__row" data-testid="manage-lying">
            <th scope="row">{hand_over.agreed.matter}</th>
            <td class="keep">{who}</td>
            <td class="keep">{when}</td>
            <td>{hand_over.agreed.demands}</td>
        </tr>
    }
}
