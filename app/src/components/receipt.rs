//! The small receipt on a roll of 80 mm: number, what next, QR code; the name is masked.

use super::paper::qr_code;
use crate::locales::papers::words;
use crate::locales::{cases, dates};
use crate::model::desk::paper::{Body, Sheet};
use domain::privacy::mask_name;
use leptos::prelude::*;

/// The receipt of a case; `notice` is the sheet that says how it goes on, or the receipt itself.
pub fn receipt(notice: &Sheet, link: &str) -> AnyView {
    let (w, lang) = (words(), cases::chosen());
    let limit = |limit: &Option<domain::time::Limit>| limit.map(|limit| (cases::words().limit)(limit));
    let (before, lines): (Option<String>, Vec<String>) = match &notice.body {
        Body::Receipt(_) => (None, Vec::new()),
        Body::Promise { due, .. } => (due.as_ref().map(|due| (w.roll.due)(&dates::day(lang, due.date))), Vec::new()),
        Body::Supplement { promised, missing, limit: promise, .. } => {
            let names: Vec<String> = missing.iter().map(|line| line.name.clone()).collect();
            let day = promised.map(|day| (w.roll.before)(&dates::day(lang, day)));
            let then = limit(promise).map(|limit| (w.roll.then)(&limit));
            (Some((w.roll.missing)(&names)), day.into_iter().chain(then).collect())
        }
        Body::Return { .. } => (Some(w.roll.returned.to_owned()), Vec::new()),
    };
    let lines: Vec<AnyView> = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
    let list = (!lines.is_empty()).then(|| view! { <ul class="ticket__list">{lines}</ul> });
    let reprint = notice.reprint.then(|| view! { <p class="ticket__reprint">{w.reprint}</p> });
    let received = format!("{} {}", dates::short(lang, notice.received.date()), dates::clock(notice.received));
    let h = w.roll.heads;
    view! {
        <article class="ticket">
            <p class="ticket__hall">{notice.hall.clone()}</p>
            <p class="ticket__business">{w.roll.title}</p>
            {reprint}
            <p class="ticket__case">{notice.case_number.clone()}</p>
            <dl class="ticket__lines">
                <dt>{h[0]}</dt><dd>{notice.item.clone()}</dd>
                <dt>{h[1]}</dt><dd>{mask_name(&notice.name).to_string()}</dd>
                <dt>{h[2]}</dt><dd>{received}</dd>
                <dt>{h[3]}</dt><dd>{(w.handler)(notice.counter.0, &notice.handler)}</dd>
            </dl>
            <hr class="ticket__rule" />
            {before.map(|text| view! { <p class="ticket__before">{text}</p> })}
            {list}
            {qr_code(link, "ticket__qr")}
            <p class="ticket__small">{(w.roll.ask)(&notice.hotline)}</p>
        </article>
    }
    .into_any()
}
