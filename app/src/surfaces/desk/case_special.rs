//! What is beyond the usual course of a case: its procedures, its urgency, the leader's signature, the law's own limit.

use super::session::Desk;
use crate::components::panel::panel;
use crate::locales::{cases, dates, special::words};
use crate::model::ask::CasePage;
use domain::case::answer::Word;
use domain::case::procedure::Procedure;
use domain::case::signing::Signing;
use domain::time::{Date, Timestamp};
use leptos::prelude::*;

/// The panel, where there is anything to say.
pub fn special(desk: Desk, page: &CasePage) -> AnyView {
    let today = untrack(|| desk.day());
    let (w, case) = (&words().page, &page.case);
    let mut rows: Vec<(&'static str, String)> = Vec::new();
    if let Some(urgent) = &case.urgent {
        let (who, since) = (desk.staff_name(&urgent.approver), moment(urgent.at, today));
        rows.push((w.urgent, (w.urgent_line)(&urgent.reason, &who, &since)));
    }
    rows.extend(case.procedures.iter().flatten().map(|one| procedure(one, today)));
    let stopped = case.procedures.iter().flatten().any(|one| one.law_stop().is_some());
    if let Some(law) = page.law.filter(|_| stopped) {
        rows.push((w.law, (w.law_line)(&dates::day(cases::chosen(), law))));
    }
    rows.extend(case.signing.as_ref().map(|one| (w.signing, signing(desk, one, today))));
    if rows.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = rows
        .into_iter()
        .map(|(name, value)| {
            view! { <dt class="facts__name">{name}</dt><dd class="facts__value">{value}</dd> }.into_any()
        })
        .collect();
    panel("case-special", w.title, "", view! { <dl class="facts">{rows}</dl> }.into_any())
}

fn moment(at: Timestamp, today: Date) -> String {
    dates::moment(cases::chosen(), at, today)
}

/// A procedure with its from–to.
fn procedure(one: &Procedure, today: Date) -> (&'static str, String) {
    let w = &words().page;
    let from = moment(one.begun, today);
    let said = match &one.ended {
        Some(ended) => (w.ended)(&from, &moment(ended.at, today), &one.reason, &ended.text),
        None => {
            let day = one.day.map(|day| dates::day(cases::chosen(), day));
            (w.runs)(&from, &one.reason, day.as_deref())
        }
    };
    let outside = one.outside_until.map(|_| w.outside);
    let parts: Vec<&str> = [said.as_str()].into_iter().chain(outside).collect();
    ((words().procedure)(one.kind).0, parts.join(cases::words().comma))
}

fn signing(desk: Desk, one: &Signing, today: Date) -> String {
    let w = &words().page;
    let leader = desk.staff_name(&one.leader);
    match &one.answer {
        None => (w.with_leader)(&leader, &one.paper, &moment(one.at, today)),
        Some(answer) => match &answer.word {
            Word::Granted => (w.signed)(&leader, &moment(one.at, today), &moment(answer.at, today)),
            Word::Refused(why) => (w.not_signed)(&leader, why),
        },
    }
}
