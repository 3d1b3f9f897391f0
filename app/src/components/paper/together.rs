//! The parts of papers D05, D06 and D12.

use super::{Long, begin, close, day_full, days, limit_text, list, text};
use crate::components::markup::Markup;
use crate::locales::papers::{Together, Words};
use crate::locales::{dates, special, steps};
use crate::model::desk::paper::together::{JointNotice, MeetingSheet, UpNotice};
use domain::time::Timestamp;

/// The first words of D05.
pub(super) fn joint_said(w: &'static Together, item: &str, notice: &JointNotice) -> [String; 5] {
    let day = notice.due.as_ref().map(|due| day_full(due.date)).unwrap_or_default();
    (w.joint)(item, notice.units.len(), &limit_text(notice.limit), &day)
}

/// The first words of D06.
pub(super) fn up_said(w: &'static Together, item: &str, notice: &UpNotice) -> [String; 5] {
    let day = notice.send_by.as_ref().map(|due| day_full(due.date)).unwrap_or_default();
    (w.up)(item, &notice.body, &day)
}

/// The first words of D12; the applicant is a matter of it, not its reader.
pub(super) fn meeting_said(w: &'static Together, (item, name): (&str, &str), sheet: &MeetingSheet) -> [String; 5] {
    let when = sheet.at.map(moment).unwrap_or_default();
    if sheet.conclusion.is_empty() {
        (w.meeting)(item, name, &when, &sheet.place)
    } else {
        (w.minutes)(item, name, &when, &sheet.place)
    }
}

/// The departments and their days; how the limit is counted.
pub(super) fn joint(to: &mut Markup, w: &'static Words, notice: &JointNotice) {
    let own = &w.together;
    begin(to, own.joint_parts.0, Long::Yes);
    let rows: Vec<[String; 3]> =
        notice.units.iter().map(|(name, due)| [name.clone(), day_full(*due), String::new()]).collect();
    table(to, &own.joint_heads, &rows);
    close(to);
    if let Some(due) = &notice.due {
        begin(to, own.joint_parts.1, Long::No);
        days(to, w, notice.start, due);
        close(to);
    }
    begin(to, own.joint_parts.2, Long::No);
    text(to, own.joint_then);
    close(to);
    if !notice.asked.is_empty() {
        begin(to, special::words().paper.one_list, Long::Yes);
        list(to, w, &notice.asked);
        close(to);
    }
}

/// How the two days are counted; who follows it.
pub(super) fn up(to: &mut Markup, w: &'static Words, notice: &UpNotice) {
    let own = &w.together;
    if let Some(due) = &notice.send_by {
        begin(to, own.up_parts.0, Long::No);
        days(to, w, notice.start, due);
        close(to);
    }
    begin(to, own.up_parts.1, Long::No);
    let whole = notice.due.map(day_full).unwrap_or_default();
    text(to, &(own.up_then)(&notice.body, &whole));
    close(to);
}

/// The departments with their words, or with room to write them; the conclusion.
pub(super) fn meeting(to: &mut Markup, w: &'static Words, sheet: &MeetingSheet) {
    let own = &w.together;
    let minutes = !sheet.conclusion.is_empty();
    let parts = if minutes { own.minutes_parts } else { own.meeting_parts };
    begin(to, parts.0, Long::Yes);
    if minutes {
        text(to, &sheet.present);
    }
    let rows: Vec<[String; 3]> = sheet
        .units
        .iter()
        .map(|(name, said)| {
            let (stance, words) = match said {
                Some((stance, words)) => ((steps::choices().stance)(*stance).to_owned(), words.clone()),
                None => (String::new(), String::new()),
            };
            [name.clone(), stance, words]
        })
        .collect();
    table(to, &own.meeting_heads, &rows);
    close(to);
    begin(to, parts.1, Long::No);
    text(to, if minutes { &sheet.conclusion } else { own.meeting_then });
    close(to);
}

fn table(to: &mut Markup, heads: &[&str; 3], rows: &[[String; 3]]) {
    let used = |place: usize| !heads[place].is_empty();
    to.fixed("<table class=\"paper__list\"><thead><tr>");
    for (place, head) in heads.iter().enumerate().filter(|(place, _)| used(*place)) {
        to.fixed(if place == 1 { "<th scope=\"col\" class=\"paper__short\">" } else { "<th scope=\"col\">" });
        to.text(head).fixed("</th>");
    }
    to.fixed("</tr></thead><tbody>");
    for row in rows {
        to.fixed("<tr>");
        for (place, cell) in row.iter().enumerate().filter(|(place, _)| used(*place)) {
            let class = ["<td class=\"paper__name\">", "<td class=\"paper__short\">", "<td>"][place];
            to.fixed(class).text(cell).fixed("</td>");
        }
        to.fixed("</tr>");
    }
    to.fixed("</tbody></table>");
}

fn moment(at: Timestamp) -> String {
    format!("{} {}", day_full(at.date()), dates::clock(at))
}
