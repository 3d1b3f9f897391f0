//! Originals that the agent has, how long already, and papers that are on their way to them (DY-05, D23).

use super::session::{GivingBack, Visit};
use super::sheet::sheet;
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::panel::panel;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::{cases, dates, visit::words};
use crate::model::visit::Place;
use domain::ids::RecordId;
use domain::visit::VisitCommand;
use domain::visit::custody::{Custody, Transfer};
use leptos::prelude::*;

/// The page.
pub fn page(visit: Visit) -> AnyView {
    let w = words();
    let mine = Memo::new(move |_| visit.with_me());
    let coming = Memo::new(move |_| visit.coming());
    let slips = live(move || {
        let rows: Vec<AnyView> = coming.get().into_iter().map(|(id, slip)| on_the_way(visit, id, &slip)).collect();
        let list = (!rows.is_empty()).then(|| view! { <ul class="visit-list">{rows}</ul> });
        list.map(|list| panel("visit-coming", w.coming, "", list.into_any()))
    });
    let list = live(move || {
        let rows: Vec<AnyView> = mine.get().into_iter().map(|(id, custody)| row(visit, id, custody)).collect();
        if rows.is_empty() {
            let (title, why) = w.no_originals;
            return empty_state(icon::CARD, title.to_owned(), why.to_owned(), None);
        }
        view! { <ul class="visit-list">{rows}</ul> }.into_any()
    });
    let lead = live(move || (w.originals_count)(mine.with(Vec::len)));
    let pass_on = move || visit.passing_on.set(Some(mine.get_untracked().into_iter().map(|(id, _)| id).collect()));
    let foot = view! {
        {Button::new("visit-back", w.back, move || visit.go(Place::Today)).view()}
        {Button::new("visit-pass-on", w.pass_on, pass_on).primary().view()}
    };
    let body = view! { <div class="visit__stack">{slips}{list}</div> };
    sheet(w.originals.to_owned(), lead, body.into_any(), foot.into_any())
}

fn row(visit: Visit, id: RecordId, custody: Custody) -> AnyView {
    let w = words();
    let today = visit.now.get_untracked().date();
    let since = dates::day(cases::chosen(), custody.taken.date());
    let days = custody.days_away(today);
    let state = match custody.is_overdue(today) {
        true => state_mark(Tone::Late, (w.days)(days)),
        false => state_mark(Tone::Ok, (w.days)(days)),
    };
    let (paper, owner, number) =
        (custody.original.paper.clone(), custody.original.owner.clone(), custody.number.0.clone());
    let begin = move || {
        let to = custody.original.owner.clone();
        let giving = GivingBack { custody: id, original: custody.clone(), to, relation: String::new() };
        visit.giving_back.set(Some(giving));
    };
    view! {
        <li class="visit-matter" data-testid="visit-original">
            <p class="visit-matter__who">{paper}" · "{owner}</p>
            <p class="visit-matter__item">{(w.since)(&since)}" "<span class="keep">{number}</span>" "{state}</p>
            <div class="visit-matter__act">{Button::new("visit-give-back", w.give_back, begin).class("button button--strong").view()}</div>
        </li>
    }
    .into_any()
}

/// A slip of papers that somebody gave to the agent.
fn on_the_way(visit: Visit, id: RecordId, slip: &Transfer) -> AnyView {
    let w = words();
    let from = (w.from)(&visit.name_of(&slip.from));
    let papers = slip.papers.join(cases::words().comma);
    let have = move || visit.step(VisitCommand::Receive(id));
    view! {
        <li class="visit-matter" data-testid="visit-slip">
            <p class="visit-matter__who">{papers}</p>
            <p class="visit-matter__item">{from}" "<span class="keep">{slip.number.0.clone()}</span></p>
            <div class="visit-matter__act">{Button::new("visit-receive", w.receive, have).class("button button--strong").view()}</div>
        </li>
    }
    .into_any()
}
