//! The foot: who is on duty, where to complain, the time, how old it all is.

use super::Part;
use crate::components::markup::Markup;
use crate::locales::board::FrameWords;
use crate::locales::{Lang, dates};
use crate::model::board::Screen;
use domain::time::{Date, Timestamp};

/// Writes the foot.
pub(super) fn foot(lang: Lang, words: &FrameWords, screen: &Screen) -> Part {
    let mut markup = Markup::default();
    if let Some(duty) = &screen.leader {
        markup.fixed("<p class=\"wall-foot__who\"><span class=\"wall-foot__name\">").text(words.duty);
        markup.fixed("</span>").text(&duty.leader).fixed(" <span class=\"keep\">").text(&duty.post);
        markup.fixed("</span></p>");
    }
    if let Some(hall) = screen.hall.as_ref().filter(|hall| !hall.complaint_phone.is_empty()) {
        markup.fixed("<p class=\"wall-foot__line\"><span class=\"wall-foot__name\">").text(words.complaints);
        markup.fixed("</span><span class=\"keep\">").text(&hall.complaint_phone).fixed("</span></p>");
    }
    markup.fixed("<p class=\"wall-foot__when\">");
    match screen.now {
        Some(now) => {
            markup.fixed("<span class=\"keep\">").text(&dates::day(lang, now.date()));
            markup.fixed("</span> <b class=\"wall-foot__time\">").text(&dates::clock(now)).fixed("</b>");
        }
        None => {
            markup.text(words.clock_wrong);
        }
    }
    markup.fixed("</p>");
    if let Some(as_of) = as_of(lang, screen) {
        markup.fixed("<p class=\"wall-foot__asof\">").text(words.as_of).fixed(" <span class=\"keep\">").text(&as_of);
        markup.fixed("</span></p>");
    }
    Part::new("wall-foot board__foot", markup)
}

/// The moment of which the screen is true, in words.
pub(super) fn as_of(lang: Lang, screen: &Screen) -> Option<String> {
    let today = screen.now.map_or(Date::MIN, Timestamp::date);
    screen.as_of.map(|at| dates::moment(lang, at, today))
}
