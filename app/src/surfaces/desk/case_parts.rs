//! The parts of a case's page: materials, papers, result, timeline, the count to its day, what is wrong.

use super::case_files::photo_of;
use super::matters::matter;
use super::session::Desk;
use crate::components::button::Button;
use crate::components::due_days::due_days;
use crate::components::material_list::{form_line, material_row};
use crate::components::notice_bar::{Weight, notice_bar};
use crate::components::panel::panel;
use crate::components::state_mark::{Tone, state_mark};
use crate::components::timeline::timeline;
use crate::locales::{cases, casework::words, dates, files, special};
use crate::model::ask::CasePage;
use domain::case::Stage;
use domain::time::Limit;
use leptos::prelude::*;

/// Steps on the way, and what was refused.
pub fn trouble(desk: Desk, page: &CasePage) -> AnyView {
    let unsent =
        (page.unsent > 0).then(|| notice_bar(Weight::Calm, (words().unsent)(page.unsent), String::new(), None));
    let matters: Vec<AnyView> = page.matters.iter().map(|one| matter(desk, one)).collect();
    view! { {unsent}{matters} }.into_any()
}

/// What came in and what is missing.
pub fn materials(desk: Desk, page: &CasePage) -> AnyView {
    let w = words();
    let today = untrack(|| desk.day());
    let lang = cases::chosen();
    let pieces = &page.case.pieces;
    let here = pieces.iter().filter(|piece| piece.arrived.is_some()).count();
    let rows: Vec<AnyView> = pieces
        .iter()
        .enumerate()
        .map(|(place, piece)| {
            let material =
                page.item.as_ref().and_then(|item| item.materials.iter().find(|material| material.name == piece.name));
            let mut form = material.map(|material| form_line(material, page.case.received.date())).unwrap_or_default();
            let origin = u8::try_from(place).ok().and_then(|place| page.case.origin_of(place));
            let origin = origin.map(|origin| (files::words().from)(origin.number.as_str())).unwrap_or_default();
            if piece.demanded_later || !origin.is_empty() {
                form = [form.as_str(), if piece.demanded_later { w.later } else { "" }, origin.as_str()]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<&str>>()
                    .join(cases::words().comma);
            }
            let state = match piece.arrived {
                Some(at) => state_mark(Tone::Done, (w.came)(&dates::moment(lang, at, today))),
                None if page.case.is_open() => state_mark(Tone::Half, w.missing),
                None => state_mark(Tone::None, w.never_came),
            };
            let missing = piece.arrived.is_none() && page.case.is_open();
            let state =
                view! { <div class="material-list__marks">{state}{photo_of(desk, page, place)}</div> }.into_any();
            material_row(
                place + 1,
                piece.name.clone(),
                piece.main,
                form,
                Signal::derive(move || missing),
                Signal::derive(|| false),
                state,
            )
        })
        .collect();
    let list = view! { <ul class="material-list">{rows}</ul> };
    panel("case-materials", w.materials.0, (w.materials.1)(pieces.len(), here), list.into_any())
}

/// Papers given so far, each with its reprint.
pub fn papers(desk: Desk, page: &CasePage) -> AnyView {
    let w = words();
    let today = untrack(|| desk.day());
    let rows: Vec<AnyView> = page
        .case
        .papers
        .iter()
        .map(|paper| {
            let (kind, number) = (paper.kind, paper.number.0.clone());
            let when = dates::moment(cases::chosen(), paper.at, today);
            let text = format!("{} {number}", (cases::words().paper)(kind));
            let page = page.clone();
            let again = move || desk.reprint(Box::new(page.clone()), kind, number.clone());
            view! {
                <dt class="facts__name">{when}</dt>
                <dd class="facts__value">
                    {text}" "
                    {Button::new("case-reprint", w.reprint, again).class("button button--quiet button--small").view()}
                </dd>
            }
            .into_any()
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    panel("case-papers", w.papers, "", view! { <dl class="facts">{rows}</dl> }.into_any())
}

/// The result or the reason of a return.
pub fn outcome(page: &CasePage) -> AnyView {
    if page.case.outcome.is_empty() {
        return ().into_any();
    }
    let text = page.case.outcome.clone();
    panel("case-outcome", words().outcome, "", view! { <p>{text}</p> }.into_any())
}

/// What happened.
pub fn timeline_panel(desk: Desk, page: &CasePage) -> AnyView {
    let today = untrack(|| desk.day());
    let list = desk.setup.with_untracked(|setup| {
        let staff = setup.as_ref().map(|setup| setup.staff.as_slice()).unwrap_or_default();
        timeline(&page.case.moments, staff, today)
    });
    panel("case-timeline", words().timeline, "", list)
}

/// The count to the promised day, or to the day if all came in today.
pub fn due_panel(desk: Desk, page: &CasePage) -> AnyView {
    let (w, lang, case) = (words(), cases::chosen(), &page.case);
    let today = untrack(|| desk.day());
    let limit = page.item.as_ref().map(|item| (cases::words().limit)(item.promised)).unwrap_or_default();
    let (due, start, title, note) = match (case.stage, &case.due, &page.if_complete) {
        (Stage::Supplementing, _, Some(due)) => {
            (due, today, w.if_today.0.to_owned(), (w.if_today.1)(&dates::short(lang, due.date)))
        }
        (Stage::Supplementing, _, None) | (_, None, _) => return ().into_any(),
        (_, Some(due), _) => {
            let start = case.accepted.map_or(case.received.date(), |at| at.date());
            (due, start, (w.why_day)(&dates::short(lang, due.date)), String::new())
        }
    };
    if due.date == start {
        return ().into_any();
    }
    let papers = crate::locales::papers::words();
    let every_day = page.item.as_ref().is_some_and(|item| matches!(item.promised, Limit::Calendar(_)));
    let source = match (due.provisional, every_day) {
        (true, _) => w.provisional.to_owned(),
        (false, true) => (w.every_day)(&limit),
        (false, false) => (w.source)(&limit),
    };
    let source = match (&case.urgent, every_day) {
        (Some(_), false) => (special::words().page.every_day)(&source),
        _ => source,
    };
    let list = due_days(start, w.start_day, due, today, papers.first_last.1, cases::words().today, source);
    panel("case-due", title, note, list)
}
