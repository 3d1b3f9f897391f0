//! What happened, oldest first, grouped by day. As markup: nothing in it changes.

use super::markup::Markup;
use crate::locales::{cases, dates};
use crate::model::desk::paper::staff;
use domain::case::{Happening, Moment};
use domain::hall::StaffMember;
use domain::privacy::{mask_identity_inside, mask_phone};
use domain::time::Date;
use leptos::prelude::*;

/// A correction as it is shown: numbers as in the head of the case, never whole (B.7).
fn masked(detail: &str) -> String {
    let one = |part: &str| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        match (part.chars().count(), digits) {
            (18, 17..) => mask_identity_inside(part),
            (_, 7..) => mask_phone(part),
            _ => part.to_owned(),
        }
    };
    detail.split(" → ").map(one).collect::<Vec<String>>().join(" → ")
}

/// The timeline of a case.
pub fn timeline(moments: &[Moment], staff_list: &[StaffMember], today: Date) -> AnyView {
    let words = cases::words();
    let mut day = None;
    let mut to = Markup::default();
    for moment in moments {
        let date = moment.at.date();
        if day != Some(date) {
            day = Some(date);
            to.fixed("<li class=\"timeline__day\">").text(&dates::day(cases::chosen(), date));
            to.text(if date == today { words.is_today } else { "" }).fixed("</li>");
        }
        let turns = matches!(
            moment.what,
            Happening::Accepted | Happening::SupplementRequested | Happening::Returned | Happening::Concluded
        );
        let class = if turns { "timeline__entry timeline__entry--kind" } else { "timeline__entry" };
        let who = moment.by.as_ref().map(|no| staff(staff_list, no)).unwrap_or_default();
        to.fixed("<li class=\"")
            .fixed(class)
            .fixed("\"><time class=\"timeline__when\">")
            .text(&dates::clock(moment.at));
        to.fixed("</time><div class=\"timeline__what\">").text((words.happening)(moment.what));
        to.fixed(" <span class=\"timeline__who\">").text(&who).fixed("</span>");
        if !moment.detail.is_empty() {
            let detail =
                if moment.what == Happening::Corrected { masked(&moment.detail) } else { moment.detail.clone() };
            to.fixed("<span class=\"timeline__note\">").text(&detail).fixed("</span>");
        }
        to.fixed("</div></li>");
    }
    view! { <ol class="timeline" inner_html=to.done()></ol> }.into_any()
}
