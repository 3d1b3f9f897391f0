//! Originals that are away from their owners: with whom, since when, and which for too long (DY-05).

use super::counters::staff_name;
use super::list::title_row;
use super::{Manage, tiles};
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::cases::chosen;
use crate::locales::{dates, visit};
use domain::privacy::mask_phone;
use domain::visit::custody::Custody;
use leptos::prelude::*;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = &visit::words().custody;
    let list = Memo::new(move |_| manage.of_hall(|hall| hall.originals.clone()).unwrap_or_default());
    let title = Memo::new(move |_| {
        let today = manage.today();
        let late = list.with(|list| list.iter().filter(|(_, one)| one.is_overdue(today)).count());
        (words.title)(list.with(Vec::len), late)
    });
    Effect::new(move |_| document().set_title(&title.get()));
    let none = Memo::new(move |_| list.with(Vec::is_empty));
    let body = live(move || {
        if none.get() {
            return empty_state(icon::DONE, words.none.to_owned(), String::new(), None);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{words.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>
                        <For each=move || list.get() key=|(id, one)| (*id, one.with.len()) children=move |(_, one)| line(manage, one) />
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
        <p class="manage__since" data-testid="manage-rule">{words.lead}</p>
    }
}

fn line(manage: Manage, one: Custody) -> impl IntoView {
    let today = manage.counted.with_untracked(|at| at.date());
    let keeper =
        one.keeper().and_then(|no| untrack(|| manage.of_hall(|hall| staff_name(hall, no)))).unwrap_or_default();
    let days = (visit::words().days)(one.days_away(today));
    let (tone, testid) = match one.is_overdue(today) {
        true => (Tone::Late, "manage-original"),
        false => (Tone::Ok, "manage-original-fresh"),
    };
    let phone = if one.original.phone.is_empty() { String::new() } else { mask_phone(&one.original.phone) };
    view! {
        <tr class="data-table__row" data-testid=testid>
            <th scope="row">{one.original.paper.clone()}</th>
            <td class="keep">{one.original.owner.clone()}</td>
            <td class="keep">{phone}</td>
            <td class="keep">{keeper}</td>
            <td class="keep">{dates::day(chosen(), one.taken.date())}</td>
            <td class="keep">{one.number.0.clone()}</td>
            <td class="keep">{state_mark(tone, days)}</td>
        </tr>
    }
}
