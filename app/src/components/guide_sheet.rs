//! D08 一次性告知单: all five facts of an item on A4, with number, version of the guide and who has it (ON-01, ON-05).

use super::markup::Markup;
use crate::locales::consult::words;
use crate::locales::{cases, dates, papers};
use domain::catalog::{Demand, ServiceItem};
use domain::consultation::{Consultation, Receiver};
use domain::hall::HallSettings;
use domain::time::Date;

/// What the paper says beside the item.
pub struct Told<'t> {
    /// The hall.
    pub hall: &'t HallSettings,
    /// What was asked and answered.
    pub one: &'t Consultation,
    /// Its number.
    pub number: &'t str,
    /// Who has it.
    pub receiver: Receiver,
    /// Who told it.
    pub by: &'t str,
}

/// The paper.
pub fn guide_sheet(item: &ServiceItem, told: &Told) -> String {
    let (w, lang) = (words(), cases::chosen());
    let s = &w.sheet;
    let stamp = format!("{} {}", dates::full(lang, told.one.at.date()), dates::clock(told.one.at));
    let mut to = Markup::default();
    to.fixed("<article class=\"paper\"><header class=\"paper__head\"><p class=\"paper__hall\">").text(&told.hall.name);
    to.fixed("</p><h1 class=\"paper__title\">").text((cases::words().paper)(domain::case::PaperKind::Guide));
    to.fixed("</h1><p class=\"paper__numbers\"><span>").text(told.number).fixed("</span><span>").text(&stamp);
    to.fixed("</span></p></header><p class=\"paper__say\">").text(s.lead).fixed("</p>");
    let version = (s.version)(item.version, &dates::full(lang, item.from));
    let by = (papers::words().handler)(told.one.counter.0, told.by);
    to.fixed("<table class=\"paper__fields\"><tbody>");
    for [(head, value), (second, other)] in [
        [(s.heads[0], item.name.as_str()), (s.heads[1], item.object.as_str())],
        [(s.heads[2], &version), (s.heads[3], (w.way)(told.one.way))],
        [(s.heads[4], &stamp), (s.heads[5], &by)],
    ] {
        to.fixed("<tr><th scope=\"row\">").text(head).fixed("</th><td>").text(value).fixed("</td>");
        to.fixed("<th scope=\"row\">").text(second).fixed("</th><td>").text(other).fixed("</td></tr>");
    }
    to.fixed("</tbody></table>");
    part(&mut to, s.parts[0], |to| materials(to, item, told.one.at.date()));
    part(&mut to, s.parts[1], |to| line(to, &item.procedure.join(" → ")));
    part(&mut to, s.parts[2], |to| {
        line(to, &(s.promised)(&(cases::words().limit)(item.promised)));
        if let Some(law) = item.statutory {
            line(to, &(s.statutory)(&(cases::words().limit)(law)));
        }
    });
    part(&mut to, s.parts[3], |to| {
        line(to, &item.fee);
        if !item.fee_basis.is_empty() {
            line(to, &(s.fee_basis)(&item.fee_basis));
        }
    });
    part(&mut to, s.parts[4], |to| item.basis.iter().for_each(|one| line(to, one)));
    part(&mut to, s.parts[5], |to| line(to, &item.conditions));
    if !told.one.answer.is_empty() {
        line(&mut to, &told.one.answer);
    }
    end(&mut to, told, &stamp);
    to.fixed("</article>");
    to.done()
}

/// One of the five facts, or the conditions.
fn part(to: &mut Markup, title: &str, inside: impl FnOnce(&mut Markup)) {
    to.fixed("<section class=\"paper__part paper__part--long\"><h2 class=\"paper__part-title\">");
    to.text(title).fixed("</h2>");
    inside(to);
    to.fixed("</section>");
}

fn line(to: &mut Markup, text: &str) {
    to.fixed("<p class=\"paper__text\">").text(text).fixed("</p>");
}

fn materials(to: &mut Markup, item: &ServiceItem, day: Date) {
    let heads = words().sheet.list;
    to.fixed("<table class=\"paper__list\"><thead><tr>");
    for (place, head) in heads.iter().enumerate() {
        let wide = place == 1 || place == 4;
        to.fixed(if wide { "<th scope=\"col\">" } else { "<th scope=\"col\" class=\"paper__short\">" });
        to.text(head).fixed("</th>");
    }
    to.fixed("</tr></thead><tbody>");
    for (order, (_, material)) in item.materials_on(day).enumerate() {
        to.fixed("<tr><td class=\"paper__short\">").text(&(order + 1).to_string()).fixed("</td><td>");
        to.text(&material.name);
        if let Demand::OnlyOf(whom) = material.demand(day) {
            to.text(&(cases::words().only_of)(whom));
        }
        to.fixed("</td><td class=\"paper__short\">").text(&material.form);
        to.fixed("</td><td class=\"paper__short\">").text(&material.copies.to_string()).fixed("</td><td>");
        to.text(&material.source).fixed("</td></tr>");
    }
    to.fixed("</tbody></table>");
}

/// Who has it, room for the seal, whom to ask.
fn end(to: &mut Markup, told: &Told, stamp: &str) {
    let (w, p) = (words(), papers::words());
    to.fixed("<div class=\"paper__end\"><div class=\"paper__sign\"><div class=\"paper__receiver\"><p>");
    to.text(w.sheet.receiver).fixed("</p><ul class=\"paper__grounds paper__grounds--row\">");
    for receiver in Receiver::ALL {
        to.fixed("<li class=\"paper__ground\"><span class=\"paper__box\">");
        to.fixed(if receiver == told.receiver { "√" } else { "" }).fixed("</span><span>");
        to.text((w.receiver)(receiver)).fixed("</span></li>");
    }
    to.fixed("</ul><p>")
        .text(w.sheet.sign)
        .fixed("<span class=\"paper__blank\"></span></p><div class=\"paper__ask\"><p>");
    to.text(&(p.hotline)(&told.hall.hotline)).fixed("<br>").text(&(p.complaints)(&told.hall.complaint_phone));
    to.fixed("</p></div></div><div class=\"paper__seal\"><p>").text(&told.hall.name).fixed("</p><p>").text(stamp);
    let hours = |(from, to): (u16, u16)| format!("{:02}:{:02}—{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
    let open = told.hall.hours;
    let foot = (p.open)(&told.hall.address, &hours(open.morning), &hours(open.afternoon));
    to.fixed("</p></div></div><footer class=\"paper__foot\"><span>").text(&foot).fixed("</span><span>");
    to.text(p.copies).fixed("</span></footer></div>");
}
