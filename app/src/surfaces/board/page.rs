//! The right side: the page of disclosure that is up.

use super::Part;
use crate::components::markup::Markup;
use crate::locales::board::{COMMA, PageWords, Words, numbered};
use crate::locales::{Lang, dates};
use crate::model::board::Screen;
use crate::model::board::pages::{Body, Channels, Guide, Kind, PageView};
use crate::model::board::room::width;
use crate::model::board::tables::SHORT_FEE;
use domain::public::board::{DutyView, WallView};
use domain::time::{Date, Limit};

/// Titles wider than this, in full-width letters, stand a size smaller.
const LONG_TITLE: usize = 12;

/// Writes the page.
pub(super) fn page(lang: Lang, words: &Words, screen: &Screen) -> Part {
    let page = screen.page.as_deref();
    let (label, title) = heading(&words.pages, page);
    let mut markup = Markup::default();
    markup.fixed("<header class=\"wall-page__head\"><p class=\"wall-page__label\">").text(label);
    markup.fixed("</p><h2 class=\"wall-page__title");
    if width(title) > LONG_TITLE {
        markup.fixed(" wall-page__title--long");
    }
    markup.fixed("\">").text(title).fixed("</h2></header><div class=\"wall-page__body\">");
    body(&mut markup, lang, &words.pages, screen);
    markup.fixed("</div><footer class=\"wall-page__foot\"><p class=\"wall-page__source\">");
    if let Some(hall) = &screen.hall {
        markup.text(&source(words, page, hall));
    }
    markup.fixed("</p><p class=\"wall-page__count\">");
    if let Some(page) = page.filter(|page| page.kind != Kind::Nothing) {
        markup.text(&page.number.to_string()).fixed(" / ").text(&page.of.to_string());
    }
    markup.fixed("</p></footer>");
    Part::new("wall-page board__page", markup)
}

/// The label and the title of a page.
fn heading<'p>(words: &'p PageWords, page: Option<&'p PageView>) -> (&'p str, &'p str) {
    let Some(page) = page else { return (words.nothing[0], words.not_yet) };
    let [label, title] = match page.kind {
        Kind::Notice => [words.notice, ""],
        Kind::Rule => [words.rule, ""],
        Kind::Guide => [words.guide, ""],
        Kind::Complaint => words.channels,
        Kind::Fees => words.fees,
        Kind::Limits => words.limits,
        Kind::Leaders => words.leaders,
        Kind::Staff => words.staff,
        Kind::Nothing => words.nothing,
    };
    (label, page.title.as_deref().unwrap_or(title))
}

/// The line at the foot of a page.
fn source(words: &Words, page: Option<&PageView>, hall: &WallView) -> String {
    let (hotline, complaints) = (hall.hotline.as_str(), hall.complaint_phone.as_str());
    match page.map(|page| page.kind) {
        Some(Kind::Limits) => words.pages.limits_foot.to_owned(),
        Some(Kind::Complaint) => words.pages.channels_foot.to_owned(),
        _ if hotline.is_empty() => String::new(),
        Some(Kind::Guide) if !complaints.is_empty() => (words.frame.ask_and_complain)(hotline, complaints),
        _ => (words.frame.ask)(hotline),
    }
}

fn body(markup: &mut Markup, lang: Lang, words: &PageWords, screen: &Screen) {
    match screen.page.as_ref().map(|page| &page.body) {
        None => text(markup, &[words.not_yet_why.to_owned()], ""),
        Some(Body::Nothing) => text(markup, &[words.nothing_why.to_owned()], ""),
        Some(Body::Text(paragraphs, signed)) => {
            let hall = screen.hall.as_ref().map_or("", |hall| &hall.hall);
            let signed = signed.map_or(String::new(), |day| format!("{hall}\n{}", dates::full(lang, day)));
            text(markup, paragraphs, &signed);
        }
        Some(Body::Guide(facts)) => guide(markup, lang, words, facts),
        Some(Body::Fees(rows, others)) => {
            table_head(markup, words.fees_head);
            for (name, fee) in rows {
                row(markup, name, fee);
            }
            if let Some(count) = others {
                row(markup, &(words.others)(*count), words.free);
            }
            markup.fixed("</tbody></table>");
        }
        Some(Body::Limits(rows)) => {
            table_head(markup, words.limits_head);
            for (names, limit) in rows {
                row(markup, names, &limit_word(lang, words, *limit));
            }
            markup.fixed("</tbody></table>");
        }
        Some(Body::Channels(facts)) => channels(markup, words, facts),
        Some(Body::Leaders(days, today)) => leaders(markup, lang, words, days, *today),
        Some(Body::Staff(staff)) => {
            markup.fixed("<ul class=\"leader-list\">");
            for one in staff {
                person(markup, [&one.name, &one.post, ""], false);
            }
            markup.fixed("</ul>");
        }
    }
}

fn text(markup: &mut Markup, paragraphs: &[String], signed: &str) {
    markup.fixed("<div class=\"wall-text\">");
    for paragraph in paragraphs {
        match numbered(paragraph) {
            Some((number, rest)) => {
                markup.fixed("<p class=\"wall-text__point\"><span>").text(number);
                markup.text(COMMA.encode_utf8(&mut [0; 4])).fixed("</span><span>").text(rest).fixed("</span></p>");
            }
            None => {
                markup.fixed("<p>").text(paragraph).fixed("</p>");
            }
        }
    }
    if let Some((hall, day)) = signed.split_once('\n') {
        markup.fixed("<p class=\"wall-text__sign\">").text(hall).fixed("<br>").text(day).fixed("</p>");
    }
    markup.fixed("</div>");
}

fn limit_word(lang: Lang, words: &PageWords, limit: Limit) -> String {
    if limit == Limit::OnTheSpot { words.spot.to_owned() } else { dates::limit(lang, limit) }
}

fn guide(markup: &mut Markup, lang: Lang, words: &PageWords, facts: &Guide) {
    markup.fixed(if facts.many { "<div class=\"guide guide--many\">" } else { "<div class=\"guide\">" });
    markup.fixed("<section class=\"guide__part guide__part--bring\"><h3 class=\"guide__name\">").text(words.bring);
    markup.fixed("</h3><ul class=\"guide__bring\">");
    if facts.bring.is_empty() {
        markup.fixed("<li>").text(words.bring_nothing).fixed("</li>");
    }
    for (name, needed) in &facts.bring {
        markup.fixed("<li class=\"guide__piece\"><span>").text(name);
        if !needed {
            markup.fixed("<span class=\"guide__later\">").text(words.later).fixed("</span>");
        }
        markup.fixed("</span></li>");
    }
    markup.fixed("</ul></section><div class=\"guide__pair\"><section class=\"guide__part\"><h3 class=\"guide__name\">");
    markup.text(words.long).fixed("</h3><p class=\"guide__big\">").text(&limit_word(lang, words, facts.promised));
    markup.fixed("</p></section><section class=\"guide__part guide__part--short\"><h3 class=\"guide__name\">");
    markup.text(words.fee).fixed("</h3><p class=\"guide__big\">").text(&facts.fee);
    markup.fixed("</p></section></div><section class=\"guide__part\"><h3 class=\"guide__name\">");
    markup.text(words.basis).fixed("</h3><p class=\"guide__small\">");
    let (basis, more) = &facts.basis;
    for (place, one) in basis.iter().enumerate() {
        if place > 0 {
            markup.text(COMMA.encode_utf8(&mut [0; 4]));
        }
        markup.text(one);
    }
    if *more {
        markup.text(words.and_more);
    }
    markup.fixed("</p></section></div>");
}

fn table_head(markup: &mut Markup, [what, value]: [&str; 2]) {
    markup.fixed("<table class=\"wall-table\"><thead class=\"wall-table__head\"><tr><th scope=\"col\">").text(what);
    markup.fixed("</th><th scope=\"col\" class=\"wall-table__value\">").text(value).fixed("</th></tr></thead><tbody>");
}

/// A row; a long value stands under its name.
fn row(markup: &mut Markup, name: &str, value: &str) {
    markup.fixed("<tr class=\"wall-table__row\">");
    if width(value) > SHORT_FEE {
        markup.fixed("<th scope=\"row\" colspan=\"2\">").text(name);
        markup.fixed("</th></tr><tr class=\"wall-table__row\"><td colspan=\"2\">").text(value);
    } else {
        markup.fixed("<th scope=\"row\">").text(name).fixed("</th><td class=\"wall-table__value\">").text(value);
    }
    markup.fixed("</td></tr>");
}

fn channels(markup: &mut Markup, words: &PageWords, facts: &Channels) {
    let [country, number, note] = words.country_line;
    let lines = [
        [words.hall_line[0], &facts.supervision, words.hall_line[1]],
        [words.letter_box[0], &facts.letter_box, words.letter_box[1]],
        [country, number, note],
        [words.question_line[0], &facts.hotline, words.question_line[1]],
    ];
    markup.fixed("<ul class=\"channel-list\">");
    for [name, number, note] in lines.into_iter().filter(|[_, number, _]| !number.is_empty()) {
        markup.fixed("<li class=\"channel-list__item\"><b class=\"channel-list__name\">").text(name);
        markup.fixed("</b><span class=\"channel-list__number\">").text(number);
        markup.fixed("</span><span class=\"channel-list__note\">").text(note).fixed("</span></li>");
    }
    markup.fixed("</ul>");
}

fn leaders(markup: &mut Markup, lang: Lang, words: &PageWords, days: &[DutyView], today: Date) {
    markup.fixed("<ul class=\"leader-list\">");
    for duty in days {
        let is_today = duty.date == today;
        let weekday = dates::weekday(lang, duty.date.weekday());
        let when = if is_today { (words.today)(weekday) } else { dates::day(lang, duty.date) };
        person(markup, [&duty.leader, &duty.post, &when], is_today);
    }
    markup.fixed("</ul>");
}

/// A person: name, post, and when for leaders.
fn person(markup: &mut Markup, [name, post, when]: [&str; 3], today: bool) {
    markup.fixed("<li class=\"leader-list__item");
    if today {
        markup.fixed(" leader-list__item--today");
    }
    markup.fixed("\"><span class=\"leader-list__who\"><b class=\"leader-list__name\">").text(name);
    markup.fixed("</b><span class=\"leader-list__post\">").text(post);
    markup.fixed("</span></span><span class=\"leader-list__when\">").text(when).fixed("</span></li>");
}
