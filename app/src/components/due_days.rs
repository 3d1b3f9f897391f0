//! The due date explained day by day: which day counts, which does not, and why (TL-02).

use super::markup::Markup;
use crate::locales::{cases, dates};
use domain::calendar::{CountedDay, DayKind, Due};
use domain::time::Date;
use leptos::prelude::*;

/// A line of the count: one day, or a feast in one line.
pub struct DayLine {
    /// The day or days in words.
    pub when: String,
    /// Why it counts or not; empty for an ordinary day.
    pub why: String,
    /// Which day of the limit.
    pub count: String,
    /// Does not count.
    pub off: bool,
    /// The last day of the line.
    pub until: Date,
    /// The first day of the line.
    pub from: Date,
}

/// The lines of a count: days off that follow one another for one reason stand in one line.
pub fn lines(start: Date, start_word: &str, due: &Due) -> Vec<DayLine> {
    let (lang, words) = (cases::chosen(), cases::words());
    let mut lines = Vec::new();
    if due.date != start {
        lines.push(DayLine {
            when: dates::day(lang, start),
            why: start_word.to_owned(),
            count: (words.ordinal)(None),
            off: false,
            until: start,
            from: start,
        });
    }
    let mut group: Option<(&CountedDay, Date)> = None;
    let flush = |group: &mut Option<(&CountedDay, Date)>, lines: &mut Vec<DayLine>| {
        let Some((first, until)) = group.take() else { return };
        let when = if first.date == until { dates::day(lang, until) } else { (words.days)(first.date, until) };
        let (why, count) = ((words.day)(&first.kind), (words.ordinal)(None));
        lines.push(DayLine { when, why, count, off: true, until, from: first.date });
    };
    for day in &due.explanation {
        if day.ordinal.is_none() && !day.kind.is_working() {
            match &mut group {
                Some((first, until)) if same(&first.kind, &day.kind) && until.plus_days(1) == day.date => {
                    *until = day.date
                }
                _ => {
                    flush(&mut group, &mut lines);
                    group = Some((day, day.date));
                }
            }
            continue;
        }
        flush(&mut group, &mut lines);
        lines.push(DayLine {
            when: dates::day(lang, day.date),
            why: (words.day)(&day.kind),
            count: day.ordinal.map_or(String::new(), |n| (words.ordinal)(Some(n))),
            off: false,
            until: day.date,
            from: day.date,
        });
    }
    flush(&mut group, &mut lines);
    lines
}

fn same(one: &DayKind, other: &DayKind) -> bool {
    one == other
}

/// The list for the screen.
pub fn due_days(
    start: Date,
    start_word: &str,
    due: &Due,
    today: Date,
    last_word: &str,
    today_word: &str,
    source: String,
) -> AnyView {
    let mut to = Markup::default();
    for line in lines(start, start_word, due) {
        let is_today = line.from <= today && today <= line.until;
        let is_last = line.until == due.date;
        let why = match (line.why.is_empty(), is_last, is_today) {
            (false, ..) => line.why.as_str(),
            (true, true, _) => last_word,
            (true, false, true) => today_word,
            (true, false, false) => "",
        };
        to.fixed("<li class=\"due-days__day");
        for (is, class) in
            [(line.off, " due-days__day--off"), (is_today, " due-days__day--today"), (is_last, " due-days__day--due")]
        {
            to.fixed(if is { class } else { "" });
        }
        to.fixed("\"><span class=\"due-days__date\">").text(&line.when);
        to.fixed("</span><span class=\"due-days__why\">").text(why);
        to.fixed("</span><span class=\"due-days__count\">").text(&line.count).fixed("</span></li>");
    }
    view! { <ol class="due-days" inner_html=to.done()></ol><p class="due-days__source">{source}</p> }.into_any()
}
