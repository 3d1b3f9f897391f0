//! Head of the desk: hall and counter, search, the light, who is working.

use super::clerk::{other_language, toggle};
use super::session::Desk;
use super::{browser, light};
use crate::components::button::Button;
use crate::components::icon::{self, icon};
use crate::components::live::{live, stated};
use crate::components::typing::{Pace, is_composing, is_plain};
use crate::locales::cases;
use crate::locales::desk::words;
use crate::model::desk::Place;
use crate::model::desk::search::{Search, Wish};
use domain::people::card;
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

/// The head.
pub fn header(desk: Desk) -> AnyView {
    let hall = live(move || desk.setup.with(|setup| setup.as_ref()?.hall.as_ref().map(|hall| hall.name.clone())));
    let counter = live(move || desk.seat.get().map(|seat| (cases::words().counter)(seat.counter.0)));
    view! {
        <header class="top-bar">
            <p class="top-bar__hall"><b class="top-bar__name">{hall}</b><span class="top-bar__counter">{counter}</span></p>
            {search(desk)}
            <div class="top-bar__right">
                {Button::new("desk-new-case", words().bar.new_case, move || desk.go(Place::Intake)).small().key("F8").view()}
                {light::light(desk)}
                {menu(desk)}
            </div>
        </header>
    }
    .into_any()
}

impl Desk {
    /// Does what the search box wishes.
    fn do_wish(self, wish: Option<Wish>) {
        match wish {
            Some(Wish::Ask(_)) => {
                if self.place.get_untracked() == Place::Found {
                    self.fetch_place();
                } else {
                    self.go(Place::Found);
                }
            }
            Some(Wish::Leave) if self.place.get_untracked() == Place::Found => self.go(Place::Home),
            Some(Wish::Open(row)) => self.open(&row),
            Some(Wish::Leave) | None => {}
        }
    }

    /// Changes the search box and does what it wishes.
    pub fn searching(self, change: impl FnOnce(&mut Search) -> Option<Wish>) {
        let mut wish = None;
        self.search.update(|search| wish = change(search));
        self.do_wish(wish);
    }

    /// Empties the search box and goes back to the desk.
    pub fn stop_searching(self) {
        self.search.update(Search::clear);
        if self.place.get_untracked() == Place::Found {
            self.go(Place::Home);
        }
    }
}

fn search(desk: Desk) -> AnyView {
    let bar = &words().bar;
    let node = NodeRef::<html::Input>::new();
    let text = Memo::new(move |_| desk.search.with(|search| search.text.clone()));
    Effect::new(move |_| {
        let text = text.get();
        if let Some(input) = node.get()
            && input.value() != text
            && text.is_empty()
        {
            input.set_value("");
        }
    });
    let value = move || node.get_untracked().map(|input| input.value()).unwrap_or_default();
    let pace = Pace::start();
    // What a reader puts between the fields of a card, and line ends that a field of one line would swallow.
    let put = move |text: String| {
        if let Some(input) = node.get_untracked() {
            input.set_value(&text);
        }
        desk.searching(|search| search.typed(&text));
    };
    let pasted = move |event: ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        if let Some(card) = card::read(&text) {
            event.prevent_default();
            put(card.identity);
        }
    };
    let key = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let used = if is_plain(&event, "Tab") && pace.is_machine() && !event.shift_key() && !value().is_empty() {
            pace.note();
            put(format!("{}\t", value()));
            true
        } else if is_plain(&event, "Enter") {
            desk.searching(Search::enter);
            true
        } else if is_plain(&event, "ArrowDown") {
            desk.search.update(|search| search.step(1));
            true
        } else if is_plain(&event, "ArrowUp") {
            desk.search.update(|search| search.step(-1));
            true
        } else if is_plain(&event, "Escape") {
            desk.stop_searching();
            browser::focus("#main");
            true
        } else {
            false
        };
        if used {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    view! {
        <label class="search-box">
            {icon(icon::SEARCH)}<span class="visually-hidden">{bar.search}</span>
            <input class="search-box__input" type="search" data-testid="desk-search" placeholder=bar.search_hint node_ref=node
                autocomplete="off" spellcheck="false"
                on:compositionstart=move |_| desk.search.update(Search::compose)
                on:compositionend=move |_| desk.searching(|search| search.composed(&value()))
                on:input=move |_| { pace.note(); desk.searching(|search| search.typed(&value())) }
                on:paste=pasted on:keydown=key />
            <kbd class="search-box__key">"/"</kbd>
        </label>
    }
    .into_any()
}

/// The clerk's own menu.
fn menu(desk: Desk) -> AnyView {
    let bar = &words().bar;
    let open = RwSignal::new(false);
    let large = RwSignal::new(browser::root("data-type").as_deref() == Some("large"));
    let contrast = RwSignal::new(browser::root("data-theme").as_deref() == Some("contrast"));
    let who = live(move || {
        let clerk = desk.clerk();
        clerk.map(|clerk| if clerk.post.is_empty() { clerk.name } else { format!("{} · {}", clerk.name, clerk.post) })
    });
    let leave = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
        }
    };
    let list = live(move || {
        open.get().then(|| {
            view! {
                <div class="menu__list" role="menu">
                    <div class="menu__group">
                        {switch(bar.large, large, "bianmin-type", "data-type", ("large", "normal"))}
                        {switch(bar.contrast, contrast, "bianmin-theme", "data-theme", ("contrast", "light"))}
                    </div>
                    <div class="menu__group">
                        {act("desk-hand-over", crate::locales::handover::words().begin, move || {
                            open.set(false);
                            desk.begin_hand_over();
                        })}
                        {act("desk-hand-overs", crate::locales::handover::words().list, move || {
                            open.set(false);
                            desk.go(Place::HandOvers);
                        })}
                        {act("desk-bookings", crate::locales::booking::words().list, move || {
                            open.set(false);
                            desk.go(Place::Bookings);
                        })}
                        {act("desk-consult", crate::locales::consult::words().begin, move || {
                            open.set(false);
                            desk.begin_consulting(None);
                        })}
                        {act("desk-incident", crate::locales::hands::words().incident.begin, move || {
                            open.set(false);
                            desk.begin_incident();
                        })}
                        {act("desk-change-seat", bar.change_seat, move || desk.changing.set(true))}
                        {act("desk-manage", bar.manage, || browser::leave("/manage"))}
                        {act("desk-language", bar.language, other_language)}
                    </div>
                </div>
            }
        })
    });
    view! {
        <div class="menu" on:keydown=leave on:focusout=move |event| light::close_outside(&event, open)>
            <button class="menu__button" type="button" data-testid="desk-menu" aria-haspopup="menu" aria-expanded=stated(move || open.get())
                on:click=move |_| open.update(|open| *open = !*open)>
                {who}{icon(icon::DOWN)}
            </button>
            {list}
        </div>
    }
    .into_any()
}

/// A line of the menu.
fn act(testid: &'static str, label: &'static str, press: impl Fn() + Send + Sync + 'static) -> AnyView {
    let press = Callback::new(move |()| press());
    view! {
        <button class="menu__act" type="button" role="menuitem" data-testid=testid on:click=move |_| press.run(())>{label}</button>
    }
    .into_any()
}

/// A line of the menu that is on or off, kept on this computer.
fn switch(
    label: &'static str,
    on: RwSignal<bool>,
    name: &'static str,
    attribute: &'static str,
    values: (&'static str, &'static str),
) -> AnyView {
    let bar = &words().bar;
    view! {
        <button class="menu__act" type="button" role="menuitemcheckbox" aria-checked=stated(move || on.get())
            on:click=move |_| on.set(toggle(name, attribute, values.0, values.1))>
            {label}<span class="menu__state">{live(move || if on.get() { bar.on } else { bar.off })}</span>
        </button>
    }
    .into_any()
}
