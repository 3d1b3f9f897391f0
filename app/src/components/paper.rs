//! Papers D01–D04 for A4: head, fields, the paper's own part, room for the seal.

use super::due_days::lines;
use crate::locales::papers::{Words, words};
use crate::locales::{cases, dates};
use crate::model::desk::paper::{Body, Line, Sheet};
use crate::shell::qr;
use domain::case::command::{ReturnGround, SupplementGround};
use domain::catalog::Necessity;
use domain::time::{Date, Limit};
use leptos::prelude::*;

/// The QR code to the progress of the case, as an image.
pub fn qr_code(text: &str, class: &'static str) -> AnyView {
    let Some((width, path)) = qr::path(text) else { return ().into_any() };
    view! {
        <svg class=class viewBox=format!("0 0 {width} {width}") role="img" aria-label=words().qr shape-rendering="crispEdges">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

/// A paper as it is printed; `link` is where its QR code leads.
pub fn paper(sheet: &Sheet, link: &str) -> AnyView {
    let (w, lang) = (words(), cases::chosen());
    let reprint = sheet.reprint.then(|| view! { <span class="paper__reprint">{w.reprint}</span> });
    let unchecked = sheet.unchecked.then(|| view! { <span class="paper__reprint">{w.unchecked}</span> });
    let (to, body, before_end) = parts(w, sheet);
    let stamp_text = format!("{} {}", dates::full(lang, sheet.stamp.date()), dates::clock(sheet.stamp));
    let hours = |(from, to): (u16, u16)| format!("{:02}:{:02}—{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
    let open = (w.open)(&sheet.address, &hours(sheet.hours.morning), &hours(sheet.hours.afternoon));
    view! {
        <article class="paper">
            <header class="paper__head">
                <p class="paper__hall">{sheet.hall.clone()}</p>
                <h1 class="paper__title">{(cases::words().paper)(sheet.kind)}</h1>
                <p class="paper__numbers"><span>{sheet.number.clone()}</span>{reprint}{unchecked}<span>{stamp_text}</span></p>
            </header>
            {to}
            {fields(w, sheet)}
            {body}
            <div class="paper__end">
                {before_end}
                <div class="paper__sign">
                    <div class="paper__receiver">
                        <p>{w.receiver.0}<span class="paper__blank"></span></p>
                        <p>{w.receiver.1}<span class="paper__blank"></span></p>
                        <div class="paper__ask">
                            {qr_code(link, "paper__qr")}
                            <p>{w.ask}<br/>{sheet.case_number.clone()}<br/>{(w.hotline)(&sheet.hotline)}<br/>{(w.complaints)(&sheet.complaints)}</p>
                        </div>
                    </div>
                    <div class="paper__seal"><p>{sheet.hall.clone()}</p><p>{dates::full(lang, sheet.stamp.date())}</p></div>
                </div>
                <footer class="paper__foot"><span>{open}</span><span>{w.copies}</span></footer>
            </div>
        </article>
    }
    .into_any()
}

/// The table of who, what, when.
fn fields(w: &'static Words, sheet: &Sheet) -> AnyView {
    let lang = cases::chosen();
    let given = |text: &str| if text.is_empty() { w.none.to_owned() } else { text.to_owned() };
    let when = match &sheet.body {
        Body::Promise { .. } => sheet.stamp,
        _ => sheet.received,
    };
    let when = format!("{} {}", dates::full(lang, when.date()), dates::clock(when));
    let f = w.fields;
    view! {
        <table class="paper__fields"><tbody>
            <tr><th scope="row">{f[0]}</th><td>{sheet.case_number.clone()}</td><th scope="row">{f[1]}</th><td>{(cases::words().kind)(sheet.case_kind)}</td></tr>
            <tr><th scope="row">{f[2]}</th><td colspan="3">{sheet.item.clone()}</td></tr>
            <tr><th scope="row">{f[3]}</th><td>{sheet.name.clone()}</td><th scope="row">{f[4]}</th><td>{given(&sheet.identity)}</td></tr>
            <tr><th scope="row">{f[5]}</th><td>{given(&sheet.phone)}</td><th scope="row">{f[6]}</th><td>{given(&sheet.village)}</td></tr>
            <tr><th scope="row">{(w.when)(sheet.kind)}</th><td>{when}</td><th scope="row">{f[7]}</th><td>{(w.handler)(sheet.counter.0, &sheet.handler)}</td></tr>
        </tbody></table>
    }
    .into_any()
}

/// The letter's first words, the paper's own parts, what stands before the signature.
fn parts(w: &'static Words, sheet: &Sheet) -> (AnyView, AnyView, AnyView) {
    match &sheet.body {
        Body::Receipt(lines) => {
            let list = if lines.is_empty() { text(w.nothing) } else { list(w, lines) };
            let body = view! {
                {part(w.received, list, true)}
                {part(w.statement.0, text(w.statement.1), false)}
            };
            (().into_any(), body.into_any(), ().into_any())
        }
        Body::Promise { limit, due, start } => {
            let day = due.as_ref().map(|due| day_full(due.date)).unwrap_or_default();
            let [a, b, c, d, e] = (w.promise)(&sheet.item, &limit_text(*limit), &day);
            let to = letter(w, sheet, view! { {a}<b>{b}</b>{c}<b>{d}</b>{e} }.into_any());
            let counted = due.as_ref().map(|due| part(w.counted, days(w, *start, due), false));
            let unsure = due.as_ref().is_some_and(|due| due.provisional).then(|| text(w.provisional));
            let body = view! { {counted}{unsure}{part(w.explanation.0, text(w.explanation.1), false)} };
            (to, body.into_any(), ().into_any())
        }
        Body::Supplement { ground, promised, missing, .. } => {
            let day = promised.map(day_full);
            let [a, b, c, d, e] = (w.supplement)(&sheet.item, missing.len(), day.as_deref());
            let to = letter(w, sheet, view! { {a}<b>{b}</b>{c}<b>{d}</b>{e} }.into_any());
            let grounds = [
                SupplementGround::MainNotBrought,
                SupplementGround::AttachmentsPromised,
                SupplementGround::ApprovalUnaffected,
            ];
            let boxes = grounds.map(|one| (Some(one) == *ground, (w.supplement_ground)(one).to_owned()));
            let body = view! {
                {part(w.supplement_parts.0, ticks(&boxes), false)}
                {part(w.supplement_parts.1, list(w, missing), true)}
            };
            (to, body.into_any(), view! { <p>{w.knows}</p> }.into_any())
        }
        Body::Return { ground, facts, rule, main, back } => {
            let to = letter(w, sheet, (w.returned)(&sheet.item).into_any());
            let names = main.join(cases::words().comma);
            let grounds = [ReturnGround::MainMissing, ReturnGround::AgainstPolicy, ReturnGround::ConditionsNotMet];
            let boxes = grounds.map(|one| {
                (Some(one) == *ground, (w.return_ground)(one, if Some(one) == *ground { &names } else { "" }))
            });
            let said = [facts.clone(), (w.rule)(rule)].map(text_of);
            let reasons = view! { {ticks(&boxes)}{said} }.into_any();
            let then = text_of((w.return_then)((*ground).unwrap_or(ReturnGround::ConditionsNotMet), &names));
            let handed = (!back.is_empty()).then(|| part(w.return_parts.2, list(w, back), true));
            let body = view! {
                {part(w.return_parts.0, reasons, false)}
                {part(w.return_parts.1, then, false)}
                {handed}
            };
            (to, body.into_any(), view! { <p class="paper__text">{w.remedy}</p> }.into_any())
        }
    }
}

fn letter(w: &'static Words, sheet: &Sheet, said: AnyView) -> AnyView {
    view! { <p class="paper__to">{(w.to)(&sheet.name)}</p><p class="paper__say">{said}</p> }.into_any()
}

fn part(title: &'static str, body: AnyView, long: bool) -> AnyView {
    let class = if long { "paper__part paper__part--long" } else { "paper__part" };
    view! { <section class=class><h2 class="paper__part-title">{title}</h2>{body}</section> }.into_any()
}

fn text(words: &'static str) -> AnyView {
    text_of(words.to_owned())
}

fn text_of(words: String) -> AnyView {
    view! { <p class="paper__text">{words}</p> }.into_any()
}

fn ticks(boxes: &[(bool, String)]) -> AnyView {
    let rows: Vec<AnyView> = boxes
        .iter()
        .map(|(on, words)| {
            let mark = if *on { "√" } else { "" };
            view! { <li class="paper__ground"><span class="paper__box">{mark}</span><span>{words.clone()}</span></li> }
                .into_any()
        })
        .collect();
    view! { <ul class="paper__grounds">{rows}</ul> }.into_any()
}

fn list(w: &'static Words, rows: &[Line]) -> AnyView {
    let heads: Vec<AnyView> = w
        .list
        .iter()
        .enumerate()
        .map(|(place, head)| {
            view! { <th scope="col" class=(place != 1).then_some("paper__short")>{*head}</th> }.into_any()
        })
        .collect();
    let rows: Vec<AnyView> = rows
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let need = if line.need == Necessity::Main { w.need.0 } else { w.need.1 };
            let copies = if line.copies == 0 { String::new() } else { line.copies.to_string() };
            view! {
                <tr>
                    <td class="paper__short">{place + 1}</td>
                    <td>{line.name.clone()}</td>
                    <td class="paper__short">{line.form.clone()}</td>
                    <td class="paper__short">{copies}</td>
                    <td class="paper__short">{need}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! { <table class="paper__list"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

fn days(w: &'static Words, start: Date, due: &domain::calendar::Due) -> AnyView {
    let rows: Vec<AnyView> = lines(start, w.first_last.0, due)
        .into_iter()
        .map(|line| {
            let note = if line.why.is_empty() && line.until == due.date { w.first_last.1.to_owned() } else { line.why };
            view! {
                <li class="paper__day"><span>{line.when}</span><span class="paper__day-note">{note}</span><span>{line.count}</span></li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="paper__days">{rows}</ol> }.into_any()
}

fn day_full(day: Date) -> String {
    let lang = cases::chosen();
    (cases::words().day_full)(&dates::full(lang, day), dates::weekday(lang, day.weekday()))
}

fn limit_text(limit: Option<Limit>) -> String {
    limit.map(|limit| (cases::words().limit)(limit)).unwrap_or_default()
}
