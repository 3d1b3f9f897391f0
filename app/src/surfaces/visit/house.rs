//! A household: who is there, what for, and what to do now.

use super::session::Visit;
use super::sheet::sheet;
use super::today::{call, state, where_to};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::panel::panel;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::{cases, dates, visit::words};
use crate::model::ask::Reply;
use crate::model::visit::{Place, next_door};
use crate::shell::clock;
use domain::ids::RecordId;
use domain::visit::VisitCommand;
use domain::visit::errand::{Errand, ErrandState};
use leptos::prelude::*;

/// The page.
pub fn page(visit: Visit, id: RecordId) -> AnyView {
    let errand =
        Memo::new(move |_| visit.visits.with(|visits| visits.as_ref().map(|visits| visits.errand(id).cloned())));
    live(move || match errand.get() {
        None => view! { <p class="visit__body" role="status">{words().asking}</p> }.into_any(),
        Some(None) => {
            let (title, why) = words().gone;
            let back = Button::new("visit-back", words().back, move || visit.go(Place::Today)).view();
            sheet(String::new(), (), empty_state(icon::HOUSE, title.to_owned(), why.to_owned(), None), back)
        }
        Some(Some(errand)) => house(visit, id, &errand),
    })
    .into_any()
}

fn house(visit: Visit, id: RecordId, errand: &Errand) -> AnyView {
    let w = words();
    let plan = &errand.plan;
    let why = match plan.why.is_empty() {
        true => (w.need)(plan.need).to_owned(),
        false => format!("{} · {}", (w.need)(plan.need), plan.why),
    };
    let lead =
        view! { {state(errand)}<span>{dates::day(cases::chosen(), plan.day)}</span><span>{(w.why)(&why)}</span> };
    let said = match &errand.state {
        ErrandState::NotMet { reason, .. } | ErrandState::Cancelled { reason, .. } => {
            Some(view! { <p class="visit__note" data-testid="visit-reason">{reason.clone()}</p> })
        }
        ErrandState::Planned | ErrandState::Arrived(_) | ErrandState::Done { .. } => None,
    };
    let there = matches!(errand.state, ErrandState::Arrived(_));
    let rows: Vec<AnyView> = (0..plan.matters.len()).map(|at| matter(visit, id, errand, at)).collect();
    let more = there.then(|| Button::new("visit-more", w.more, move || visit.begin_case(id, None)).view());
    let body = view! {
        <div class="visit__stack">
            <p class="visit-card__where">{where_to(visit, &plan.household)}</p>
            <p>{call(&plan.household)}</p>
            {said}
            {panel("visit-matters", w.matters, "", view! { <ul class="visit-list">{rows}</ul>{more} }.into_any())}
            {live(move || neighbour(visit, id))}
        </div>
    };
    sheet(plan.household.head.clone(), lead, body.into_any(), foot(visit, id, errand))
}

/// What one person wants, and whether it was taken in.
fn matter(visit: Visit, id: RecordId, errand: &Errand, at: usize) -> AnyView {
    let w = words();
    let matter = errand.plan.matters[at].clone();
    let there = matches!(errand.state, ErrandState::Arrived(_));
    let person = matter.person.clone();
    // Of several matters of one person the first ones are done first.
    let rank = errand.plan.matters[..at].iter().filter(|other| other.person == person).count();
    let done = Memo::new(move |_| {
        visit.visits.with(|visits| {
            let signings = visits.iter().flat_map(|visits| &visits.signings);
            signings.filter(|signing| signing.errand == Some(id) && signing.person == person).count()
        })
    });
    let act = live(move || match (done.get() > rank, there) {
        (true, _) => Some(state_mark(Tone::Done, w.taken)),
        (false, true) => {
            let begin = move || visit.begin_case(id, Some(at));
            Some(Button::new("visit-begin", w.begin, begin).class("button button--strong").view())
        }
        (false, false) => None,
    });
    view! {
        <li class="visit-matter" data-testid="visit-matter">
            <p class="visit-matter__who">{matter.person.clone()}</p>
            <p class="visit-matter__item">{visit.item_name(matter.item)}</p>
            <div class="visit-matter__act">{act}</div>
        </li>
    }
    .into_any()
}

/// The next household of the same group.
fn neighbour(visit: Visit, id: RecordId) -> Option<AnyView> {
    let (next, errand) = next_door(&visit.way(), id)?;
    let text = (words().next_door)(&errand.plan.household.head);
    let go = move || visit.go(Place::House(next));
    Some(
        view! { <p>{Button::new("visit-next-door", "", go).quiet().label(move || text.clone()).view()}</p> }.into_any(),
    )
}

/// What to do now.
fn foot(visit: Visit, id: RecordId, errand: &Errand) -> AnyView {
    let w = words();
    let back = Button::new("visit-back", w.back, move || visit.go(Place::Today)).view();
    let not_met = || {
        let begin = move || visit.not_met.set(Some((id, String::new())));
        Button::new("visit-not-met", w.not_met, begin).view()
    };
    let arrive = move || visit.step(VisitCommand::Arrive(id));
    match &errand.state {
        ErrandState::Planned | ErrandState::NotMet { .. } => view! {
            {back}{not_met()}{Button::new("visit-arrive", w.arrive, arrive).primary().view()}
        }
        .into_any(),
        ErrandState::Arrived(_) => {
            let finish = move || {
                let cases = visit.visits.with_untracked(|visits| visits.as_ref().map(|visits| visits.cases_of(id)));
                visit.step(VisitCommand::Finish { errand: id, cases: cases.unwrap_or_default() });
            };
            view! {
                {back}{not_met()}{Button::new("visit-finish", w.finish, finish).primary().view()}
            }
            .into_any()
        }
        ErrandState::Done { .. } | ErrandState::Cancelled { .. } => back,
    }
}

impl Visit {
    /// Issues a command that a single press makes; a refusal is said.
    pub fn step(self, command: VisitCommand) {
        self.issue(clock::fresh_id(), command, move |reply| {
            self.tell_refused(reply);
        });
    }

    /// Whether it was recorded; says why not.
    pub fn tell_refused(self, reply: Reply) -> bool {
        let mut sending = crate::model::sending::Sending::Saving;
        let saved = sending.answer(reply).is_some();
        if !saved {
            self.say(super::taking::trouble(&sending).unwrap_or_default());
        }
        saved
    }
}
