//! D22 委托办理公告: who delegates what to whom, with which powers, from when to when, on A4 (AG-06).

use super::markup::Markup;
use crate::locales::hands::words;
use crate::locales::{cases, dates, papers};
use domain::delegation::Delegation;
use domain::hall::HallSettings;

/// The paper: a delegation with the names of its items and of its counter.
pub fn delegation_sheet(hall: &HallSettings, one: &Delegation, items: &[String], counter: &str) -> String {
    let (w, lang) = (&words().delegation, cases::chosen());
    let (s, terms) = (&w.sheet, &one.terms);
    let day = |day| dates::full(lang, day);
    let mut to = Markup::default();
    to.fixed("<article class=\"paper\"><header class=\"paper__head\"><p class=\"paper__hall\">").text(&terms.body);
    to.fixed("</p><h1 class=\"paper__title\">").text(s.title);
    to.fixed("</h1></header><p class=\"paper__say\">").text(&(s.say)(&terms.body, &terms.unit)).fixed("</p>");
    let place = format!("{} {counter}", (cases::words().counter)(terms.counter.0));
    let holds = (w.days)(&day(terms.from), &day(one.last()));
    let published = one.published.map_or_else(|| s.draft.to_owned(), day);
    to.fixed("<table class=\"paper__fields\"><tbody>");
    let values = [&terms.body, &terms.unit, &place, &holds, &published];
    for (head, value) in s.heads.iter().zip(values) {
        to.fixed("<tr><th scope=\"row\">").text(head).fixed("</th><td>").text(value).fixed("</td></tr>");
    }
    to.fixed("</tbody></table>");
    begin(&mut to, s.parts[0]);
    for (place, item) in items.iter().enumerate() {
        line(&mut to, &format!("{}. {item}", place + 1));
    }
    to.fixed("</section>");
    begin(&mut to, s.parts[1]);
    line(&mut to, &terms.powers);
    to.fixed("</section>");
    begin(&mut to, s.parts[2]);
    line(&mut to, if terms.limits.is_empty() { s.no_limits } else { &terms.limits });
    to.fixed("</section>");
    end(&mut to, hall, one, &published);
    to.fixed("</article>");
    to.done()
}

fn begin(to: &mut Markup, title: &str) {
    to.fixed("<section class=\"paper__part paper__part--long\"><h2 class=\"paper__part-title\">");
    to.text(title).fixed("</h2>");
}

fn line(to: &mut Markup, text: &str) {
    to.fixed("<p class=\"paper__text\">").text(text).fixed("</p>");
}

/// Room for the seal of the body that delegates, whom to ask.
fn end(to: &mut Markup, hall: &HallSettings, one: &Delegation, published: &str) {
    let p = papers::words();
    to.fixed("<div class=\"paper__end\"><div class=\"paper__sign\"><div class=\"paper__receiver\"><div class=\"paper__ask\"><p>");
    to.text(&(p.hotline)(&hall.hotline)).fixed("<br>").text(&(p.complaints)(&hall.complaint_phone));
    to.fixed("</p></div></div><div class=\"paper__seal\"><p>").text(&one.terms.body).fixed("</p><p>").text(published);
    let hours = |(from, to): (u16, u16)| format!("{:02}:{:02}—{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
    let open = hall.hours;
    let foot = (p.open)(&hall.address, &hours(open.morning), &hours(open.afternoon));
    to.fixed("</p></div></div><footer class=\"paper__foot\"><span>").text(&foot).fixed("</span></footer></div>");
}
