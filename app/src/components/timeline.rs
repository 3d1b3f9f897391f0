//! What happened, oldest first, grouped by day.

use crate::locales::{cases, dates};
use crate::model::desk::paper::staff;
use domain::case::{Happening, Moment};
use domain::hall::StaffMember;
use domain::time::Date;
use leptos::prelude::*;

/// The timeline of a case.
pub fn timeline(moments: &[Moment], staff_list: &[StaffMember], today: Date) -> AnyView {
    let words = cases::words();
    let mut day = None;
    let mut lines: Vec<AnyView> = Vec::new();
    for moment in moments {
        let date = moment.at.date();
        if day != Some(date) {
            day = Some(date);
            let mark = if date == today { words.is_today } else { "" };
            let text = dates::day(cases::chosen(), date);
            lines.push(view! { <li class="timeline__day">{text}{mark}</li> }.into_any());
        }
        let turns = matches!(
            moment.what,
            Happening::Accepted | Happening::SupplementRequested | Happening::Returned | Happening::Concluded
        );
        let class = if turns { "timeline__entry timeline__entry--kind" } else { "timeline__entry" };
        let who = moment.by.as_ref().map(|no| staff(staff_list, no)).unwrap_or_default();
        let detail = (!moment.detail.is_empty()).then(|| {
            let detail = moment.detail.clone();
            view! { <span class="timeline__note">{detail}</span> }
        });
        lines.push(
            view! {
                <li class=class>
                    <time class="timeline__when">{dates::clock(moment.at)}</time>
                    <div class="timeline__what">{(words.happening)(moment.what)}" "<span class="timeline__who">{who}</span>{detail}</div>
                </li>
            }
            .into_any(),
        );
    }
    view! { <ol class="timeline">{lines}</ol> }.into_any()
}
