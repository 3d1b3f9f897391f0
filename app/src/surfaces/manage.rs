//! /manage, the director's page: today's counts, the cases behind each, what needs attention (F16, F49).

mod archive;
mod asked;
mod calendar;
mod cases;
mod closures;
mod counters;
mod delegations;
mod elsewhere;
mod entry;
mod gate;
mod hall;
mod import;
mod incidents;
mod items;
mod list;
mod lying;
mod matters;
mod originals;
mod outreach;
mod printing;
mod projects;
mod register;
mod router;
mod sender;
mod tiles;
mod today;
mod wishes;

use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::not_connected::not_connected;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::components::sync_light::SyncLight;
use crate::locales::cases::chosen;
use crate::locales::{self, consult, dates, manage};
use crate::model::ask::{Ask, Light, Line, Plans, RegisterQuery, Reply, Section, Tile, Told};
use crate::model::manage::{Hall, Known, Listing, Page, Place};
use crate::shell::clock;
use crate::shell::store::Store;
use domain::time::{Date, Timestamp};
use gloo::timers::future::TimeoutFuture;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// So long, in milliseconds, passes between two counts while the hall is busy.
const PAUSE_MS: u32 = 1_000;

/// Everything a part of the page needs; small, copied freely.
#[derive(Clone, Copy)]
struct Manage {
    page: RwSignal<Page>,
    light: RwSignal<Option<Light>>,
    /// When the numbers on the screen were counted, by the corrected clock.
    counted: RwSignal<Timestamp>,
    store: StoredValue<Store, LocalStorage>,
    asking: StoredValue<Asking>,
    /// What lies ready to be printed, laid out already.
    print: RwSignal<String>,
    /// What was done just now, on the page to which it led.
    said: RwSignal<Option<String>>,
}

/// Whether the store is being asked; changes meanwhile make one more round, not many.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    No,
    Yes,
    OnceMore,
}

/// Starts the surface: connects the store, then shows it; if that fails, says so and offers to try again.
pub fn start() {
    crate::shell::panic::install();
    super::desk::browser::appearance();
    spawn_local(async {
        match Store::connect().await {
            Ok(store) => mount_to_body(move || root(Manage::start(store))),
            Err(why) => mount_to_body(move || not_connected(&why)),
        }
    });
}

impl Manage {
    fn start(store: Store) -> Self {
        let manage = Manage {
            page: RwSignal::new(Page::at(router::place())),
            light: RwSignal::new(None),
            counted: RwSignal::new(clock::now()),
            store: StoredValue::new_local(store.clone()),
            asking: StoredValue::new(Asking::No),
            print: RwSignal::new(String::new()),
            said: RwSignal::new(None),
        };
        store.listen(move |told| match told {
            Told::Changed(light) => {
                manage.light.set(Some(light));
                manage.ask();
            }
            Told::Light(light) => manage.light.set(Some(light)),
        });
        router::follow(manage);
        list::keys(manage);
        spawn_local(async move {
            if let Reply::Standing(light) = store.ask(&Ask::Standing).await {
                manage.light.set(Some(light));
            }
            manage.ask();
        });
        manage
    }

    /// Goes to a place and asks at once for what belongs there.
    fn go(self, place: Place) {
        self.said.set(None);
        self.page.update(|page| page.go(place));
        spawn_local(self.round(place));
    }

    fn place(self) -> Place {
        self.page.with_untracked(|page| page.place)
    }

    /// Asks for everything on the screen anew, one round at a time and not more often than once a second.
    fn ask(self) {
        if self.asking.get_value() != Asking::No {
            self.asking.set_value(Asking::OnceMore);
            return;
        }
        self.asking.set_value(Asking::Yes);
        spawn_local(async move {
            loop {
                self.round(self.place()).await;
                TimeoutFuture::new(PAUSE_MS).await;
                if self.asking.get_value() != Asking::OnceMore {
                    break;
                }
                self.asking.set_value(Asking::Yes);
            }
            self.asking.set_value(Asking::No);
        });
    }

    async fn round(self, place: Place) {
        let store = self.store.get_value();
        for ask in self.page.with_untracked(Page::questions) {
            let reply = store.ask(&ask).await;
            self.page.update(|page| page.answered(place, reply));
        }
        self.counted.set(self.now());
    }

    /// Now, as the server would have it.
    fn now(self) -> Timestamp {
        let offset = self.light.with_untracked(|light| light.as_ref().map_or(0, |light| light.offset));
        Timestamp(clock::now().0 + offset)
    }

    /// Sends and fetches now.
    fn sync(self) {
        let store = self.store.get_value();
        spawn_local(async move {
            store.ask(&Ask::SyncNow).await;
        });
    }

    /// Today, as counted.
    fn today(self) -> Date {
        self.counted.get().date()
    }

    /// When it was counted, in words.
    fn as_of(self) -> String {
        dates::clock(self.counted.get())
    }

    /// Reads something of the hall, if it is known.
    fn of_hall<T>(self, read: impl Fn(&Hall) -> T) -> Option<T> {
        self.page.with(|page| match &page.known {
            Known::Told(hall) => Some(read(hall)),
            Known::Asking | Known::NotOpened | Known::Failed(_) => None,
        })
    }
}

/// What stands under the bar.
#[derive(Clone, PartialEq)]
enum Stage {
    Asking,
    NotOpened,
    Failed(String),
    At(Place),
}

fn root(manage: Manage) -> impl IntoView {
    let stage = Memo::new(move |_| {
        manage.page.with(|page| match &page.known {
            Known::Asking => Stage::Asking,
            Known::NotOpened => Stage::NotOpened,
            Known::Failed(text) => Stage::Failed(text.clone()),
            // A filter changed is the same page: what has the focus keeps it.
            Known::Told(_) => Stage::At(match page.place {
                Place::Cases(_) => Place::Cases(RegisterQuery::ALL),
                Place::Asked(_) => Place::Asked(Date::MAX),
                Place::Elsewhere(_) => Place::Elsewhere(None),
                place => place,
            }),
        })
    });
    let words = manage::words();
    let content = move || match stage.get() {
        Stage::Asking => view! { <p class="manage__since" role="status">{words.asking}</p> }.into_any(),
        Stage::Failed(text) => empty_state(icon::LATE, words.title.to_owned(), (words.failed)(&text), None),
        Stage::NotOpened => ().into_any(),
        Stage::At(Place::Today) => today::page(manage).into_any(),
        Stage::At(Place::List(Tile::Wishes, _)) => wishes::page(manage).into_any(),
        Stage::At(Place::Lying) => lying::page(manage).into_any(),
        Stage::At(Place::Originals) => originals::page(manage).into_any(),
        Stage::At(Place::Register) => register::page(manage).into_any(),
        Stage::At(Place::Calendar) => calendar::page(manage).into_any(),
        Stage::At(Place::Cases(_)) => cases::page(manage).into_any(),
        Stage::At(Place::Asked(_)) => asked::page(manage).into_any(),
        Stage::At(Place::Archive(section)) => archive::page(manage, section).into_any(),
        Stage::At(Place::Delegations) => delegations::page(manage).into_any(),
        Stage::At(Place::Projects) => projects::page(manage).into_any(),
        Stage::At(Place::Incidents) => incidents::page(manage).into_any(),
        Stage::At(Place::Elsewhere(_)) => elsewhere::page(manage).into_any(),
        Stage::At(Place::Import) => import::page(manage).into_any(),
        Stage::At(Place::List(tile, counter)) => list::page(manage, tile, counter).into_any(),
        Stage::At(Place::Matters) => matters::page(manage).into_any(),
        Stage::At(Place::Items) => items::page(manage).into_any(),
        Stage::At(Place::Item(no)) => items::form::page(manage, no).into_any(),
        Stage::At(Place::Guide(no)) => items::guide::page(manage, no).into_any(),
        Stage::At(Place::Workbook) => items::book::page(manage).into_any(),
        Stage::At(Place::Hall) => hall::page(manage).into_any(),
    };
    let opened = Memo::new(move |_| stage.get() != Stage::NotOpened);
    move || match opened.get() {
        false => gate::gate(manage),
        true => view! {
            <div class="app-root">
                <div class="manage">
                    <div class="manage__bar">{bar(manage)}</div>
                    <div class="manage__notices">{notices(manage)}</div>
                    <main class="manage__main" id="main">
                        <div class="manage__page">{content}</div>
                    </main>
                </div>
            </div>
            {printing::root(manage)}
        }
        .into_any(),
    }
}

fn bar(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let hall = move || {
        let name = |hall: &Hall| hall.setup.hall.as_ref().map(|hall| hall.name.clone());
        manage.of_hall(name).flatten().unwrap_or_default()
    };
    let device = move || manage.light.with(|light| light.as_ref()?.device.as_ref().map(|device| device.name.clone()));
    let today = Signal::derive(move || manage.today());
    view! {
        <header class="top-bar">
            <p class="top-bar__hall">
                <b class="top-bar__name">{hall}</b>
                <span class="top-bar__counter">{words.manage}</span>
            </p>
            <nav class="top-bar__tabs" aria-label=words.tabs>
                {tab(manage, Place::Today, words.today)} {tab(manage, Place::Matters, words.matters)} {tab(manage, Place::Cases(RegisterQuery::ALL), words.cases.title)}
                {tab(manage, Place::Register, words.register.title)}
                {move || tab(manage, Place::Asked(manage.today().month_start()), consult::words().tab)}
                {tab(manage, Place::Archive(Section::ToFile), crate::locales::archive::words().tab)}
                {tab(manage, Place::Calendar, words.calendar.title)}
                {tab(manage, Place::Items, locales::items::words().title)}
                {tab(manage, Place::Hall, locales::hall::words().title)}
                <a class="top-bar__tab" href="/desk">
                    {words.desk}
                </a>
            </nav>
            <div class="top-bar__right">
                <SyncLight
                    light=manage.light
                    today=today
                    open=Signal::derive(|| false)
                    on_press=move |()| manage.sync()
                />
                <span class="manage__since">{device}</span>
            </div>
        </header>
    }
}

fn tab(manage: Manage, place: Place, label: &'static str) -> impl IntoView {
    let here = Memo::new(move |_| {
        manage.page.with(|page| match (page.place, place) {
            (Place::Cases(_), Place::Cases(_))
            | (Place::Asked(_), Place::Asked(_))
            | (Place::Archive(_), Place::Archive(_)) => true,
            (Place::Item(_) | Place::Guide(_) | Place::Workbook, Place::Items) => true,
            (now, of) => now == of,
        })
    });
    view! {
        <a
            class="top-bar__tab"
            href=place.path()
            aria-current=move || here.get().then_some("page")
            on:click=router::click(manage, place)
        >
            {label}
        </a>
    }
}

/// What holds for every number on the page: the line, and what is not confirmed.
fn notices(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let cut = Memo::new(move |_| {
        let today = manage.today();
        manage.light.with(|light| {
            let light = light.as_ref().filter(|light| light.line == Line::Down)?;
            Some(light.heard.map(|at| dates::moment(chosen(), at, today)))
        })
    });
    let unconfirmed = Memo::new(move |_| manage.of_hall(|hall| hall.counts.unconfirmed).unwrap_or_default());
    let bar = |(what, more): (String, &'static str)| notice_bar(Weight::Warn, what, more.to_owned(), None);
    let lacking = Memo::new(move |_| {
        manage.page.with(|page| page.plans.as_ref().filter(|_| page.place != Place::Calendar).and_then(Plans::lacking))
    });
    view! {
        {move || cut.get().map(|since| bar((words.cut)(since.as_deref())))}
        {move || lacking.get().map(|year| {
            let (what, more) = (words.calendar.lacking)(year);
            let go = Button::new("manage-lacking", words.calendar.enter, move || calendar::go(manage));
            notice_bar(Weight::Warn, what, more.to_owned(), Some(go.small().view()))
        })}
        {move || {
            let count = unconfirmed.get();
            (count > 0)
                .then(|| view! { <div data-testid="manage-unconfirmed">{bar((words.unconfirmed)(count))}</div> })
        }}
    }
}

/// The rows on the screen.
fn rows(page: &Page) -> Option<usize> {
    match &page.listing {
        Listing::None => None,
        Listing::Rows(rows) => Some(rows.len()),
    }
}
