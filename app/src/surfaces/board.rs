//! `/board`: calls and disclosure on the wall, untouched for months.
//!
//! [`line`] talks to the server and feeds the screen's model; [`calls`], [`page`] and [`foot`] write what is seen as
//! markup; [`Picture`] lays it into the fixed parts of the page, each only when it has changed. Where to start:
//! [`line`].

mod calls;
mod device;
mod foot;
mod line;
mod nudge;
mod page;

use crate::locales::board::words;
use crate::locales::{Lang, lang};
use crate::model::board::Screen;
use crate::shell::panic;
use leptos::prelude::*;

/// Starts the surface.
pub fn start() {
    panic::install();
    device::dress();
    mount_to_body(Surface);
}

/// A part of the page: its class and what stands in it. A part without content is hidden.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
struct Part {
    class: &'static str,
    markup: String,
}

/// The parts of the page, in signals that change only when what they show does.
#[derive(Clone, Copy)]
struct Picture {
    lang: Lang,
    /// The frame of the left side.
    left: RwSignal<Part>,
    head: RwSignal<Part>,
    now: RwSignal<Part>,
    list: RwSignal<Part>,
    wait: RwSignal<Part>,
    page: RwSignal<Part>,
    foot: RwSignal<Part>,
    /// Whether the screen is stale, and the moment of which it is true, for programs.
    mark: RwSignal<Part>,
}

impl Picture {
    fn new(lang: Lang) -> Self {
        let part = || RwSignal::new(Part::default());
        Picture {
            lang,
            left: part(),
            head: part(),
            now: part(),
            list: part(),
            wait: part(),
            page: part(),
            foot: part(),
            mark: part(),
        }
    }

    fn show(self, screen: &Screen) {
        let words = words(self.lang);
        let left = calls::left(self.lang, &words.calls, screen);
        set(self.left, Part { class: left.class, markup: String::new() });
        set(self.head, left.head);
        set(self.now, left.now);
        set(self.list, left.list);
        set(self.wait, left.wait);
        set(self.page, page::page(self.lang, words, screen));
        set(self.foot, foot::foot(self.lang, &words.frame, screen));
        let as_of = screen.as_of.map(device::iso).unwrap_or_default();
        set(self.mark, Part { class: if screen.stale { "true" } else { "false" }, markup: as_of });
    }
}

fn set(signal: RwSignal<Part>, part: Part) {
    if signal.with_untracked(|shown| *shown != part) {
        signal.set(part);
    }
}

fn class(part: RwSignal<Part>) -> impl Fn() -> &'static str + Send + Sync + Copy + 'static {
    move || part.with(|part| part.class)
}

fn markup(part: RwSignal<Part>) -> impl Fn() -> String + Send + Sync + Copy + 'static {
    move || part.with(|part| part.markup.clone())
}

fn hidden(part: RwSignal<Part>) -> impl Fn() -> bool + Send + Sync + Copy + 'static {
    move || part.with(|part| part.markup.is_empty())
}

#[component]
fn Surface() -> impl IntoView {
    let picture = Picture::new(lang());
    line::begin(picture);
    let Picture { left, head, now, list, wait, page, foot, mark, lang } = picture;
    let words = words(lang);
    view! {
        <main class="board" data-stale=class(mark) data-as-of=markup(mark)>
            <section class=class(left) aria-label=words.calls.name>
                <p class=class(head) hidden=hidden(head) inner_html=markup(head)></p>
                <div class=class(now) role="status" aria-live="assertive" inner_html=markup(now)></div>
                <ol class=class(list) hidden=hidden(list) inner_html=markup(list)></ol>
                <p class=class(wait) hidden=hidden(wait) inner_html=markup(wait)></p>
            </section>
            <section class=class(page) aria-label=words.frame.name inner_html=markup(page)></section>
            <footer class=class(foot) inner_html=markup(foot)></footer>
        </main>
    }
}
