//! The slip of an appointment (D21): when, where, what to bring, until when it can be cancelled.

use super::markup::Markup;
use crate::locales::{booking::words, cases, dates};
use domain::appointment::Appointment;
use domain::catalog::{Demand, Necessity, ServiceItem};

/// The slip; the item with its list, the names of the hall and its hotline.
pub fn booking_slip(hall: &str, one: &Appointment, item: Option<&ServiceItem>, hotline: &str) -> String {
    let w = &words().slip;
    let begins = one.hour.begins();
    let when = format!("{} {}", dates::day(cases::chosen(), one.hour.day), dates::clock(begins));
    let mut to = Markup::default();
    to.fixed("<article class=\"ticket\"><p class=\"ticket__hall\">").text(hall);
    to.fixed("</p><p class=\"ticket__business\">").text(w.title).fixed("</p><p class=\"ticket__case\">").text(&when);
    to.fixed("</p><dl class=\"ticket__lines\">");
    for (head, value) in [
        (w.heads[0], (cases::words().counter)(one.hour.counter.0)),
        (w.heads[1], one.item_name.clone()),
        (w.heads[2], one.number.0.clone()),
    ] {
        to.fixed("<dt>").text(head).fixed("</dt><dd>").text(&value).fixed("</dd>");
    }
    to.fixed("</dl><hr class=\"ticket__rule\"><p class=\"ticket__before\">").text(w.bring).fixed("</p>");
    to.fixed("<ul class=\"ticket__list\">");
    let asked = item.iter().flat_map(|item| item.materials_on(one.hour.day));
    for (_, material) in asked.filter(|(_, material)| material.need != Necessity::Optional) {
        to.fixed("<li>").text(&material.name);
        if let Demand::OnlyOf(whom) = material.demand(one.hour.day) {
            to.text(&(cases::words().only_of)(whom));
        }
        to.fixed("</li>");
    }
    to.fixed("</ul><p class=\"ticket__small\">").text(&(w.cancel)(hotline)).fixed("</p></article>");
    to.done()
}
