//! The slip of a hand-over (D13): to whom, at which counter, what to bring, by when, whom to ask.

use super::markup::Markup;
use crate::locales::{cases, dates, handover::words};
use domain::handover::HandOver;

/// The slip; names of the hall, of who was asked first and of the named person, and the hotline.
pub fn hand_slip(hall: &str, hand_over: &HandOver, [from, to]: [&str; 2], hotline: &str) -> String {
    let w = &words().slip;
    let agreed = &hand_over.agreed;
    let by = agreed.by.map(|day| dates::day(cases::chosen(), day));
    let when = format!("{} {}", dates::short(cases::chosen(), hand_over.at.date()), dates::clock(hand_over.at));
    let rows = [
        (w.matter, Some(agreed.matter.as_str())),
        (w.demands, Some(agreed.demands.as_str())),
        (w.by, by.as_deref()),
        (w.first, Some(from)),
        (w.when, Some(when.as_str())),
    ];
    let mut markup = Markup::default();
    markup.fixed("<article class=\"ticket\"><p class=\"ticket__hall\">").text(hall);
    markup.fixed("</p><p class=\"ticket__business\">").text(w.title).fixed("</p><p class=\"ticket__case\">");
    markup.text(&(w.go)(hand_over.counter.0, to)).fixed("</p><dl class=\"ticket__lines\">");
    for (head, value) in rows {
        if let Some(value) = value {
            markup.fixed("<dt>").text(head).fixed("</dt><dd>").text(value).fixed("</dd>");
        }
    }
    markup.fixed("</dl><hr class=\"ticket__rule\"><p class=\"ticket__small\">").text(&(w.ask)(hotline));
    markup.fixed("</p></article>");
    markup.done()
}
