//! What others do about a case: the body above, the departments of a joint matter; the agent, the fee, the calls.

use super::session::Desk;
use crate::components::panel::panel;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::{cases, casework::words, dates, steps};
use crate::model::ask::CasePage;
use domain::case::Case;
use domain::case::escalation::Escalation;
use domain::case::joint::{Joint, Meeting, Stance};
use domain::time::{Date, Timestamp};
use leptos::prelude::*;

/// The way up and the joint examination, where there are any.
pub fn hands(desk: Desk, page: &CasePage) -> AnyView {
    let today = untrack(|| desk.day());
    let up = page.case.escalation.as_ref().map(|way| way_up(way, today));
    let joint = page.case.joint.as_ref().map(|joint| departments(joint, today));
    view! { {up}{joint}{beside(desk, &page.case, today)} }.into_any()
}

/// Sent where and when, what came back.
fn way_up(way: &Escalation, today: Date) -> AnyView {
    let (w, lang) = (&words().hands, cases::chosen());
    let moment = |at: Timestamp| dates::moment(lang, at, today);
    let not_yet = || Some(w.not_yet.to_owned());
    let sent = way.sent.as_ref();
    let values = [
        sent.is_none().then(|| dates::day(lang, way.send_by.date)),
        sent.map(|sent| moment(sent.at)).or_else(not_yet),
        sent.map(|sent| format!("{} · {}", sent.body, sent.how)),
        (!way.number.is_empty()).then(|| way.number.clone()),
        sent.filter(|_| way.heard.is_none()).and_then(|sent| sent.expected).map(|day| dates::day(lang, day)),
        match &way.heard {
            Some(heard) => {
                let said = (steps::choices().stance)(heard.stance);
                Some(format!("{said} · {} · {}", heard.result, moment(heard.at)))
            }
            None => sent.and_then(|_| not_yet()),
        },
    ];
    let rows: Vec<AnyView> = w
        .up_lines
        .into_iter()
        .zip(values)
        .filter_map(|(name, value)| Some((name, value?)))
        .map(|(name, value)| {
            view! { <dt class="facts__name">{name}</dt><dd class="facts__value">{value}</dd> }.into_any()
        })
        .collect();
    panel("case-up", w.up, "", view! { <dl class="facts">{rows}</dl> }.into_any())
}

/// Each department with its day and its word; the meeting.
fn departments(joint: &Joint, today: Date) -> AnyView {
    let (w, lang) = (&words().hands, cases::chosen());
    let rows: Vec<AnyView> = joint
        .units
        .iter()
        .map(|unit| {
            let (state, said) = match &unit.opinion {
                Some(opinion) => {
                    let tone = match opinion.stance {
                        Stance::Agree => Tone::Done,
                        Stance::OnCondition => Tone::Half,
                        Stance::Disagree => Tone::None,
                    };
                    (state_mark(tone, (steps::choices().stance)(opinion.stance)), opinion.text.clone())
                }
                None if unit.due < today => {
                    (state_mark(Tone::Late, (w.unit_late)(&dates::short(lang, unit.due))), String::new())
                }
                None => (state_mark(Tone::Waiting, (w.unit_due)(&dates::short(lang, unit.due))), String::new()),
            };
            view! {
                <li class="material-list__row material-list__row--plain" data-testid="case-unit">
                    <span class="material-list__what">
                        <b class="material-list__name">{unit.name.clone()}</b><span class="material-list__form">{said}</span>
                    </span>
                    <span class="material-list__state">{state}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let spoken = joint.units.len() - joint.silent().count();
    let meeting = joint.meeting.as_ref().map(|one| meeting(one, today));
    let body = view! { <ul class="material-list">{rows}</ul>{meeting} };
    panel("case-joint", w.joint.0, (w.joint.1)(spoken, joint.units.len()), body.into_any())
}

fn meeting(meeting: &Meeting, today: Date) -> AnyView {
    let w = &words().hands;
    let when = dates::moment(cases::chosen(), meeting.at, today);
    let line = (w.meeting)(&when, &meeting.place);
    let said = meeting.held.as_ref().map(|held| view! { <p>{(w.concluded)(&held.conclusion)}</p> });
    view! { <p data-testid="case-meeting">{line}</p>{said} }.into_any()
}

/// Agent, fee and calls, where there are any.
fn beside(desk: Desk, case: &Case, today: Date) -> Option<AnyView> {
    let (w, lang) = (&words().hands, cases::chosen());
    let agent = case.agency.as_ref().map(|agency| {
        let name = desk.staff_name(&agency.agent);
        if agency.holds() { (w.agent)(&name, &dates::short(lang, agency.until)) } else { (w.revoked)(&name) }
    });
    let fee = case.fee.as_ref().map(|fee| {
        let sum = format!("{}.{:02}", fee.fen / 100, fee.fen % 100);
        fee.paid.as_ref().map_or_else(|| (w.unpaid)(&sum), |paid| (w.paid)(&sum, &paid.number))
    });
    let calls = case.aftercare.as_ref().map(|after| {
        let said = after.calls.iter().rev().find_map(|call| Some((call.at, call.said.as_ref()?)));
        let said =
            said.map(|(at, said)| (w.called)((steps::choices().level)(said.level), &dates::moment(lang, at, today)));
        let tried = (after.days_tried() > 0).then(|| (w.tried)(after.days_tried()));
        let planned = after.planned.map(|day| (w.planned)(&dates::short(lang, day)));
        let parts: Vec<String> = said.into_iter().chain(tried).chain(planned).collect();
        parts.join(cases::words().comma)
    });
    let rows: Vec<AnyView> = w
        .beside_lines
        .into_iter()
        .zip([agent, fee, calls])
        .filter_map(|(name, value)| Some((name, value?)))
        .map(|(name, value)| {
            view! { <dt class="facts__name">{name}</dt><dd class="facts__value">{value}</dd> }.into_any()
        })
        .collect();
    let any = !rows.is_empty();
    any.then(|| panel("case-beside", w.beside, "", view! { <dl class="facts">{rows}</dl> }.into_any()))
}
