//! The left side: the newest call large, the others under it, how many wait; or why there are no numbers.

use super::{Part, foot};
use crate::components::icon::LATE;
use crate::components::markup::Markup;
use crate::locales::board::CallWords;
use crate::locales::{Lang, dates};
use crate::model::board::calls::{Big, Earlier, Look};
use crate::model::board::{Calls, Screen, Today};
use domain::time::{Date, Timestamp};

/// The class of the large call while it is new: it pulses.
pub(super) const NEW: &str = "call-now call-now--new";
/// And when it stands still.
pub(super) const STILL: &str = "call-now";

/// The parts of the left side.
pub(super) struct Left {
    pub(super) class: &'static str,
    pub(super) head: Part,
    pub(super) now: Part,
    pub(super) list: Part,
    pub(super) wait: Part,
}

/// Writes the left side.
pub(super) fn left(lang: Lang, words: &CallWords, screen: &Screen) -> Left {
    let hall = screen.hall.as_ref().map_or("", |hall| &hall.hall);
    let left =
        |head: Part, now: Part| Left { class: "board__calls", head, now, list: Part::default(), wait: Part::default() };
    match &screen.calls {
        Calls::Opening => left(hall_line(words, hall), none(words.opening, "")),
        Calls::Cut(since) => {
            let now = cut(lang, words, *since, screen);
            let head = if hall.is_empty() { hall_line(words, hall) } else { plain("board__hall", hall) };
            Left { class: "board__cut", ..left(head, now) }
        }
        Calls::Today(today) => {
            let head = if screen.stale { stale(lang, words, screen) } else { hall_line(words, hall) };
            let now = today.big.as_ref().map_or_else(|| none(words.none[0], words.none[1]), |big| large(words, big));
            Left { list: earlier(words, &today.earlier), wait: waiting(words, today), ..left(head, now) }
        }
    }
}

fn plain(class: &'static str, text: &str) -> Part {
    let mut markup = Markup::default();
    markup.text(text);
    Part::new(class, markup)
}

fn hall_line(words: &CallWords, hall: &str) -> Part {
    plain("board__hall", &(words.head)(hall))
}

fn cut(lang: Lang, words: &CallWords, since: Option<Timestamp>, screen: &Screen) -> Part {
    let mut markup = Markup::default();
    markup.fixed("<h1 class=\"board__cut-title\">").text(words.listen).fixed("</h1><p class=\"board__cut-text\">");
    match since {
        Some(since) => {
            let today = screen.now.map_or(Date::MIN, Timestamp::date);
            let since = dates::moment(lang, since, today);
            markup.text(words.cut[0]).fixed("<b class=\"keep\">").text(&since).fixed("</b>").text(words.cut[1]);
        }
        None => {
            markup.text(words.never);
        }
    }
    markup.fixed("</p>");
    Part::new("board__cut-say", markup)
}

fn stale(lang: Lang, words: &CallWords, screen: &Screen) -> Part {
    let say = (words.stale)(&foot::as_of(lang, screen).unwrap_or_default());
    let mut markup = Markup::default();
    markup.fixed("<span class=\"stale-band__say\">").text(&say).fixed("</span><b class=\"stale-band__do\">");
    markup.fixed("<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"").fixed(LATE);
    markup.fixed("\"/></svg>").text(words.listen).fixed("</b>");
    Part::new("stale-band", markup)
}

fn none(what: &str, why: &str) -> Part {
    let mut markup = Markup::default();
    markup.fixed("<p class=\"call-now__empty\">").text(what).fixed("</p>");
    if !why.is_empty() {
        markup.fixed("<p class=\"call-now__why\">").text(why).fixed("</p>");
    }
    Part::new("call-now call-now--none", markup)
}

fn large(words: &CallWords, big: &Big) -> Part {
    let class = match big.look {
        Look::New(_) => NEW,
        Look::Still => STILL,
        Look::Old => "call-now call-now--old",
    };
    let [before, after] = words.go;
    let mut markup = Markup::default();
    markup
        .fixed("<p class=\"call-now__please\">")
        .text(words.please)
        .fixed("</p><p class=\"call-now__number\">")
        .text(&big.number)
        .fixed("</p><p class=\"call-now__go\">")
        .text(before)
        .fixed(" <b class=\"call-now__counter\">")
        .text(&big.counter.to_string())
        .fixed("</b> ")
        .text(after)
        .fixed("</p>");
    Part::new(class, markup)
}

fn earlier(words: &CallWords, calls: &[Earlier]) -> Part {
    let mut markup = Markup::default();
    for call in calls {
        markup
            .fixed("<li class=\"call-list__item\"><b class=\"call-list__number\">")
            .text(&call.number)
            .fixed("</b> <span class=\"call-list__counter\">")
            .text(&(words.counter)(call.counter))
            .fixed("</span></li>");
    }
    Part::new("call-list", markup)
}

fn waiting(words: &CallWords, today: &Today) -> Part {
    let mut markup = Markup::default();
    let [before, after] = words.waiting;
    match today.waiting {
        None => {}
        Some(0) => {
            markup.fixed("<span>").text(words.nobody_waits).fixed("</span>");
        }
        Some(count) => {
            let count = count.to_string();
            markup.fixed("<span>").text(before).fixed(" <b class=\"call-wait__count\">").text(&count);
            markup.fixed("</b> ").text(after).fixed("</span>");
        }
    }
    Part::new("call-wait", markup)
}
