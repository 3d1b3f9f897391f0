//! The guide of an item on A4 (D27): the eight public facts (WK-08), the list of materials with form and sample (ON-07), the
//! conditions as questions (TJ-20), where and whom to ask. From typed data alone.

use super::markup::Markup;
use crate::locales::cases::chosen;
use crate::locales::items::{Guide, words};
use crate::locales::{cases, dates};
use domain::catalog::{Demand, ItemField, ServiceItem};
use domain::hall::HallSettings;
use domain::time::Date;

/// The paper, as it holds for an application of that day.
pub fn guide_paper(item: &ServiceItem, hall: Option<&HallSettings>, day: Date) -> String {
    let (w, label) = (&words().paper, words().form.label);
    let mut to = Markup::default();
    to.fixed("<article class=\"paper\"><header class=\"paper__head\"><p class=\"paper__hall\">");
    to.text(hall.map_or("", |hall| hall.name.as_str())).fixed("</p><h1 class=\"paper__title\">").text(w.title);
    to.fixed("</h1><p class=\"paper__numbers\"><span>").text(&item.window).fixed("</span><span>");
    to.text(&(w.version)(item.version, &dates::full(chosen(), item.from))).fixed("</span></p></header>");
    to.fixed("<table class=\"paper__fields\"><tbody>");
    let limit = cases::words().limit;
    let law = item.statutory.map_or_else(|| w.none.to_owned(), limit);
    let rows = [
        (label(ItemField::Name), item.name.clone()),
        (label(ItemField::Object), item.object.clone()),
        (label(ItemField::Basis), item.basis.join("\n")),
        (label(ItemField::Conditions), item.conditions.clone()),
        (label(ItemField::Promised), limit(item.promised)),
        (label(ItemField::Statutory), law),
        (label(ItemField::Fee), item.fee.clone()),
        (label(ItemField::FeeBasis), item.fee_basis.clone()),
        (label(ItemField::Result), item.result.clone()),
        (label(ItemField::DecidedAt), item.decided_at.clone()),
    ];
    for (head, value) in rows {
        row(&mut to, head, &value);
    }
    if let Some(hall) = hall {
        row(&mut to, w.place, &place(hall));
        row(&mut to, w.phones[0], &hall.hotline);
        row(&mut to, w.phones[1], &hall.complaint_phone);
    }
    to.fixed("</tbody></table>");
    steps(&mut to, label(ItemField::Procedure), &item.procedure);
    materials(&mut to, w, item, day);
    questions(&mut to, w, item);
    to.fixed("</article>");
    to.done()
}

/// A fact; an empty one that is none of the eight is left out.
fn row(to: &mut Markup, head: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    to.fixed("<tr><th scope=\"row\">").text(head).fixed("</th><td>");
    for (place, line) in value.lines().enumerate() {
        if place > 0 {
            to.fixed("<br>");
        }
        to.text(line);
    }
    to.fixed("</td></tr>");
}

/// Where it is and when it is open.
fn place(hall: &HallSettings) -> String {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let part = |(from, to): (u16, u16)| (from < to).then(|| format!("{}—{}", clock(from), clock(to)));
    let hours: Vec<String> = [part(hall.hours.morning), part(hall.hours.afternoon)].into_iter().flatten().collect();
    format!("{}\n{}", hall.address, hours.join(cases::words().comma))
}

fn part(to: &mut Markup, title: &str) {
    to.fixed("<section class=\"paper__part paper__part--long\"><h2 class=\"paper__part-title\">");
    to.text(title).fixed("</h2>");
}

fn steps(to: &mut Markup, title: &str, procedure: &[String]) {
    part(to, title);
    for (place, step) in (1..).zip(procedure) {
        to.fixed("<p class=\"paper__text\">").text(&format!("{place}. {step}")).fixed("</p>");
    }
    to.fixed("</section>");
}

/// What is to be brought, with where it comes from and the form that goes with it.
fn materials(to: &mut Markup, w: &Guide, item: &ServiceItem, day: Date) {
    part(to, (words().form.label)(ItemField::Materials));
    to.fixed("<table class=\"paper__list\"><thead><tr>");
    for head in w.heads {
        to.fixed("<th scope=\"col\">").text(head).fixed("</th>");
    }
    to.fixed("</tr></thead><tbody>");
    for (place, (_, one)) in (1..).zip(item.materials_on(day)) {
        let mut name = one.name.clone();
        if let Demand::OnlyOf(whom) = one.demand(day) {
            name.push_str(&(cases::words().only_of)(whom));
        } else if let Some(from) = one.waived_from {
            name.push_str(&format!(" ({})", (w.waived)(&dates::full(chosen(), from))));
        }
        let copies = (one.copies > 0).then(|| (cases::words().copies)(one.copies));
        let form = [Some(one.form.clone()).filter(|form| !form.is_empty()), copies];
        let form = form.into_iter().flatten().collect::<Vec<String>>().join(cases::words().comma);
        let sample = one.sample.as_deref().unwrap_or(w.none);
        let number = format!("{place}");
        let cells = [name.as_str(), (words().form.need)(one.need), form.as_str(), one.source.as_str(), sample];
        to.fixed("<tr><td class=\"paper__short\">").text(&number).fixed("</td>");
        for cell in cells {
            to.fixed("<td>").text(cell).fixed("</td>");
        }
        to.fixed("</tr>");
    }
    to.fixed("</tbody></table></section>");
}

fn questions(to: &mut Markup, w: &Guide, item: &ServiceItem) {
    let Some(questions) = item.questions.as_ref().filter(|all| !all.is_empty()) else { return };
    part(to, w.questions);
    for (place, one) in (1..).zip(questions) {
        let line = format!("{place}. {} ({})", one.ask, (w.answer)(one.yes_means));
        to.fixed("<p class=\"paper__text\">").text(&line).fixed("</p>");
    }
    to.fixed("</section>");
}
