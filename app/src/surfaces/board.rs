//! `/board`: calls and disclosure on the wall, untouched for months.
//!
//! [`line`] talks to the server and feeds the screen's model; [`calls`], [`page`] and [`foot`] write what is seen as
//! markup; [`Picture`] lays it into the fixed parts of the page, each only when it has changed. There is no framework
//! under it: nobody touches the wall, and views and signals would take twice the surface's budget of 60 KB. Where to
//! start: [`line`].

mod calls;
mod device;
mod foot;
mod line;
mod nudge;
mod page;

use crate::components::markup::Markup;
use crate::locales::Lang;
use crate::locales::board::{Words, words};
use crate::model::board::Screen;
use crate::shell::panic;
use domain::time::Timestamp;

/// Starts the surface.
pub fn start() {
    panic::install();
    device::dress();
    let lang = device::lang();
    device::frame(&frame(words(lang)));
    line::begin(Picture::new(lang));
}

/// A part of the page: its class and what stands in it. A part without content takes no room.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct Part {
    class: &'static str,
    markup: String,
}

impl Part {
    fn new(class: &'static str, markup: Markup) -> Self {
        let markup = markup.done();
        Part { class: if markup.is_empty() { "visually-hidden" } else { class }, markup }
    }
}

/// Ids of the parts of the page, in the order in which [`Picture::show`] lays them in. The first is the frame of the
/// left side, of which only the class changes.
const PARTS: [&str; 7] = ["left", "head", "now", "list", "wait", "page", "foot"];

/// What is shown, so that only what has changed is laid in anew.
struct Picture {
    lang: Lang,
    shown: [Part; PARTS.len()],
    /// Whether it is stale, and of which moment it is true.
    mark: Option<(bool, Option<Timestamp>)>,
}

impl Picture {
    fn new(lang: Lang) -> Self {
        Picture { lang, shown: Default::default(), mark: None }
    }

    fn show(&mut self, screen: &Screen) {
        let words = words(self.lang);
        let left = calls::left(self.lang, &words.calls, screen);
        let frame = Part { class: left.class, markup: String::new() };
        let page = page::page(self.lang, words, screen);
        let foot = foot::foot(self.lang, &words.frame, screen);
        let parts = [frame, left.head, left.now, left.list, left.wait, page, foot];
        for ((id, shown), part) in PARTS.into_iter().zip(&mut self.shown).zip(parts) {
            if *shown != part {
                device::lay_in(id, &part);
                *shown = part;
            }
        }
        let mark = Some((screen.stale, screen.as_of));
        if self.mark != mark {
            self.mark = mark;
            device::mark(screen.stale, screen.as_of);
        }
    }
}

/// The fixed parts.
fn frame(words: &Words) -> String {
    let mut markup = Markup::default();
    markup.fixed("<main class=\"board\"><section id=\"left\" aria-label=\"").text(words.calls.name);
    markup.fixed("\"><p id=\"head\"></p><div id=\"now\" role=\"status\" aria-live=\"assertive\"></div>");
    markup.fixed("<ol id=\"list\" aria-label=\"").text(words.calls.earlier).fixed("\"></ol><p id=\"wait\"></p>");
    markup.fixed("</section><section id=\"page\" aria-label=\"").text(words.frame.name);
    markup.fixed("\"></section><footer id=\"foot\"></footer></main>");
    markup.done()
}
