//! The small receipt on a roll of 80 mm: number, what next, QR code; the name is masked.

use super::markup::Markup;
use super::paper::qr_code;
use crate::locales::papers::words;
use crate::locales::{cases, dates};
use crate::model::desk::paper::{Body, Sheet};
use domain::privacy::mask_name;
use domain::time::Limit;

/// The receipt of a case; `notice` is the sheet that says how it goes on, or the receipt itself.
pub fn receipt(notice: &Sheet, link: &str) -> String {
    let (w, lang) = (words(), cases::chosen());
    let limit = |limit: &Option<Limit>| limit.map(|limit| (cases::words().limit)(limit));
    let (before, lines): (Option<String>, Vec<String>) = match &notice.body {
        Body::Receipt(_) => (None, Vec::new()),
        Body::Promise { due, .. } => (due.as_ref().map(|due| (w.roll.due)(&dates::day(lang, due.date))), Vec::new()),
        Body::Supplement { promised, missing, limit: promise, .. } => {
            let names: Vec<String> = missing.iter().map(|line| line.name.clone()).collect();
            let day = promised.map(|day| (w.roll.before)(&dates::day(lang, day)));
            let then = limit(promise).map(|limit| (w.roll.then)(&limit));
            (Some((w.roll.missing)(&names)), day.into_iter().chain(then).collect())
        }
        Body::Further(asked) => (Some(asked.clone()), Vec::new()),
        Body::Extension { days, .. } => (days.map(|(_, new)| (w.roll.due)(&dates::day(lang, new))), Vec::new()),
        Body::Joint(notice) => (notice.due.as_ref().map(|due| (w.roll.due)(&dates::day(lang, due.date))), Vec::new()),
        Body::Up(notice) => (notice.due.map(|due| (w.roll.due)(&dates::day(lang, due))), Vec::new()),
        Body::Meeting(_)
        | Body::Fee(_)
        | Body::Commission(_)
        | Body::Feedback(_)
        | Body::Procedure(_)
        | Body::Grant(_)
        | Body::Delivery(_) => (None, Vec::new()),
        Body::Return { .. } | Body::Denial(_) => (Some(w.roll.returned.to_owned()), Vec::new()),
    };
    let received = format!("{} {}", dates::short(lang, notice.received.date()), dates::clock(notice.received));
    let handler = (w.handler)(notice.counter.0, &notice.handler);
    let values = [notice.item.clone(), mask_name(&notice.name).to_string(), received, handler];
    let mut to = Markup::default();
    to.fixed("<article class=\"ticket\"><p class=\"ticket__hall\">").text(&notice.hall);
    to.fixed("</p><p class=\"ticket__business\">").text(w.roll.title).fixed("</p>");
    if notice.reprint {
        to.fixed("<p class=\"ticket__reprint\">").text(w.reprint).fixed("</p>");
    }
    to.fixed("<p class=\"ticket__case\">").text(&notice.case_number).fixed("</p><dl class=\"ticket__lines\">");
    for (head, value) in w.roll.heads.iter().zip(values) {
        to.fixed("<dt>").text(head).fixed("</dt><dd>").text(&value).fixed("</dd>");
    }
    to.fixed("</dl><hr class=\"ticket__rule\">");
    if let Some(before) = before {
        to.fixed("<p class=\"ticket__before\">").text(&before).fixed("</p>");
    }
    if !lines.is_empty() {
        to.fixed("<ul class=\"ticket__list\">");
        for line in lines {
            to.fixed("<li>").text(&line).fixed("</li>");
        }
        to.fixed("</ul>");
    }
    qr_code(&mut to, link, "ticket__qr");
    if let Some(code) = &notice.code {
        to.fixed("<p class=\"ticket__small\"><b>").text(&(w.roll.code)(code)).fixed("</b></p>");
    }
    to.fixed("<p class=\"ticket__small\">").text(&(w.roll.ask)(&notice.hotline)).fixed("</p></article>");
    to.done()
}
