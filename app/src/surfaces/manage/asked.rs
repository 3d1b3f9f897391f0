//! Questions, calls and letters that became no case, and sessions outside the hall: by month, counted by topic (WK-05,
//! WK-06, WK-11).

use super::counters::staff_name;
use super::list::title_row;
use super::{Manage, outreach, router};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::locales::cases::chosen;
use crate::locales::{consult::words, dates};
use crate::model::manage::Place;
use domain::consultation::Consultation;
use domain::time::Date;
use leptos::prelude::*;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = words();
    let r = &w.register;
    let all = Memo::new(move |_| manage.page.with(|page| page.asked.clone()));
    let month = Memo::new(move |_| match manage.page.with(|page| page.place) {
        Place::Asked(month) => month,
        _ => manage.today().month_start(),
    });
    let title = Memo::new(move |_| (r.count)(all.with(Vec::len)));
    Effect::new(move |_| document().set_title(&title.get()));
    let body = live(move || {
        if all.with(Vec::is_empty) {
            return empty_state(icon::DONE, r.none.to_owned(), String::new(), None);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{r.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>
                        <For each=move || all.get() key=|(id, _)| *id children=move |(_, one)| line(manage, one) />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    let go = move |to: fn(Date) -> Date| move || router::to(manage, Place::Asked(to(month.get_untracked())));
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{move || dates::month(chosen(), month.get())}" · "{r.lead}</p>
        <div class="dialog__acts">
            {Button::new("asked-before", r.months[0], go(|month| month.plus_days(-1).month_start())).small().quiet().view()}
            {Button::new("asked-after", r.months[1], go(|month| month.month_end().plus_days(1))).small().quiet().view()}
        </div>
        {outreach::by_topic(manage)}
        {body}
        {outreach::part(manage)}
    }
}

fn line(manage: Manage, one: Consultation) -> impl IntoView {
    let w = words();
    let today = manage.counted.with_untracked(|at| at.date());
    let by = one.by.and_then(|no| untrack(|| manage.of_hall(|hall| staff_name(hall, &no)))).unwrap_or_default();
    let paper = one.told.map(|told| format!("{} · {}", told.number.0, (w.receiver)(told.receiver))).unwrap_or_default();
    view! {
        <tr class="data-table__row" data-testid="asked-line">
            <td class="keep">{dates::moment(chosen(), one.at, today)}</td>
            <td class="keep">{(w.way)(one.way)}</td>
            <td class="keep">{(w.topic)(one.topic)}</td>
            <td>{one.matter}</td>
            <td>{one.answer}</td>
            <td>{paper}</td>
            <td class="keep">{by}</td>
        </tr>
    }
}
