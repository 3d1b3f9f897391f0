//! The machine's shell: inputs in, effects out, what the store tells.

use super::paper;
use crate::locales::kiosk::{Words, words};
use crate::locales::{Lang, dates, lang};
use crate::model::ask::Told;
use crate::model::kiosk::wire::{self, Answer, Question};
use crate::model::kiosk::{Effect, Given, Hall, Input, Kiosk, Paper, Press, Seen, Standing, ahead, places};
use crate::shell::clock;
use crate::shell::store::Store;
use domain::codec::{decode, encode};
use domain::hall::Series;
use domain::time::Timestamp;
use gloo::timers::callback::Interval;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Where a press is kept until it is answered for, in case the page is started anew.
const PRESS: &str = "bianmin-kiosk-press";

/// Everything a screen needs; small, copied freely.
#[derive(Clone, Copy)]
pub(super) struct Machine {
    pub(super) words: &'static Words,
    pub(super) lang: Lang,
    /// The model.
    pub(super) kiosk: RwSignal<Kiosk>,
    /// What the store has told.
    pub(super) seen: RwSignal<Seen>,
    /// What the printer was last given.
    pub(super) printed: RwSignal<Option<(Given, Paper)>>,
    /// Day and time in words.
    pub(super) when: Memo<String>,
    store: StoredValue<Store, LocalStorage>,
    asking: StoredValue<Asking>,
}

/// Whether the hall is being asked for; changes meanwhile make one more question, not many.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    No,
    Yes,
    OnceMore,
}

impl Machine {
    /// Listens to the store, the clock and the fingers.
    pub(super) fn start(store: Store) -> Self {
        let lang = lang();
        let seen = RwSignal::new(Seen::default());
        let now = RwSignal::new(clock::now());
        let when = Memo::new(move |_| {
            let now = seen.with(|seen| seen.corrected(now.get()));
            format!("{} {}", dates::day(lang, now.date()), dates::clock(now))
        });
        let machine = Machine {
            words: words(lang),
            lang,
            kiosk: RwSignal::default(),
            seen,
            printed: RwSignal::new(None),
            when,
            store: StoredValue::new_local(store.clone()),
            asking: StoredValue::new(Asking::No),
        };
        store.listen(move |told| machine.told(told));
        Interval::new(1000, move || {
            now.set(clock::now());
            machine.send(Input::Second);
        })
        .forget();
        let touched = move || machine.send(Input::Touched);
        let _ = window_event_listener(ev::pointerdown, move |_| touched());
        let _ = window_event_listener(ev::keydown, move |_| touched());
        machine.dress();
        machine.ask_all();
        machine
    }

    /// Large letters, the paper's width and the language, as the style sheets read them.
    fn dress(self) {
        let Some(root) = document().document_element() else { return };
        paper::remember_choice();
        let large = Memo::new(move |_| self.kiosk.with(|kiosk| kiosk.large));
        if self.lang == Lang::En {
            let _ = root.set_attribute("lang", "en");
        }
        leptos::prelude::Effect::new(move |_| {
            let _ = root.set_attribute("data-type", if large.get() { "large" } else { "normal" });
        });
    }

    /// An input for the model, and what comes of it.
    pub(super) fn send(self, input: Input) {
        match self.kiosk.try_update(|kiosk| kiosk.update(input)).flatten() {
            Some(Effect::Take(press)) => self.take(press),
            Some(Effect::Print(given, paper)) => self.print(given, paper),
            Some(Effect::Forget) => {
                keep(None);
                self.printed.set(None);
            }
            None => {}
        }
    }

    fn take(self, press: Press) {
        keep(Some(&press));
        spawn_local(async move {
            match self.ask(press.ask()).await {
                Answer::Issued(issued) => self.send(Input::Answer(press.id, issued)),
                _ => self.send(Input::Failed(press.id)),
            }
        });
    }

    fn print(self, given: Given, paper: Paper) {
        self.printed.set(Some((given, paper)));
        spawn_local(paper::print());
    }

    fn told(self, told: Told) {
        match told {
            Told::Changed(light) => {
                self.seen.update(|seen| seen.light = Some(light));
                self.ask_hall();
            }
            Told::Light(light) => self.seen.update(|seen| seen.light = Some(light)),
        }
    }

    /// The first questions; then a press from before a restart is taken up again (F50).
    fn ask_all(self) {
        spawn_local(async move {
            if let Answer::Standing(light) = self.ask(Question::Standing).await {
                self.seen.update(|seen| seen.light = Some(light));
            }
            self.ask_hall();
            let now = self.now().now;
            if let Some(press) = kept().and_then(|line| Press::recent(&line, now)) {
                self.send(Input::Resume(press));
            }
        });
    }

    /// Asks for hall and queues anew.
    pub(super) fn ask_hall(self) {
        if self.asking.get_value() != Asking::No {
            self.asking.set_value(Asking::OnceMore);
            return;
        }
        self.asking.set_value(Asking::Yes);
        spawn_local(async move {
            let answer = self.ask(Question::Kiosk).await;
            self.seen.update(|seen| match (answer, &seen.hall) {
                (Answer::Kiosk(view), _) => seen.hall = Hall::Known(view),
                (Answer::NotOpened, _) => seen.hall = Hall::NotOpened,
                (Answer::Failed(text), Hall::Asking) => seen.hall = Hall::Failed(text),
                _ => {}
            });
            let once_more = self.asking.get_value() == Asking::OnceMore;
            self.asking.set_value(Asking::No);
            if once_more {
                self.ask_hall();
            }
        });
    }

    /// Asks the store; what it says that the machine does not know is a failure.
    pub(super) async fn ask(self, question: Question) -> Answer {
        let store = self.store.get_value();
        let answer = store.exchange(&encode(&question)).await;
        let read = answer.and_then(|bytes| decode(&bytes).ok());
        read.unwrap_or_else(|| Answer::Failed(String::new()))
    }

    /// This moment, for a press without a queue.
    fn now(self) -> Standing {
        let now = self.seen.with_untracked(|seen| seen.corrected(clock::now()));
        Standing { now, ahead: None }
    }

    /// This moment, for a press of a queue.
    pub(super) fn standing(self, letter: char) -> Standing {
        Standing { ahead: self.seen.with_untracked(|seen| ahead(seen, letter)), ..self.now() }
    }

    /// How many wait for a letter, if it is known.
    pub(super) fn ahead(self, letter: char) -> Option<u32> {
        self.seen.with(|seen| ahead(seen, letter))
    }

    /// The numbers of the counters that call a letter.
    pub(super) fn counters(self, letter: char) -> Vec<u16> {
        let of = |seen: &Seen| seen.setup().map(|setup| places(setup, letter)).unwrap_or_default();
        self.seen.with(of).into_iter().map(|no| no.0).collect()
    }

    /// A queue.
    pub(super) fn series(self, letter: char) -> Option<Series> {
        self.seen.with(|seen| seen.series(letter).cloned())
    }

    /// The hall's name, or what the machine is for before it is known.
    pub(super) fn hall_name(self) -> String {
        self.of_hall(|hall| hall.name.clone()).unwrap_or_else(|| self.words.machine.to_owned())
    }

    /// The hotline, if the hall has one.
    pub(super) fn hotline(self) -> Option<String> {
        self.of_hall(|hall| hall.hotline.clone()).filter(|number| !number.is_empty())
    }

    /// Since when the server is out of reach, in words; none while it is in reach.
    pub(super) fn cut(self) -> Option<Option<String>> {
        self.seen.with(|seen| {
            let today = seen.corrected(clock::now()).date();
            seen.cut().map(|since| since.map(|at: Timestamp| dates::moment(self.lang, at, today)))
        })
    }

    fn of_hall<T>(self, read: impl Fn(&wire::Hall) -> T) -> Option<T> {
        self.seen.with(|seen| seen.setup().and_then(|setup| setup.hall.as_ref()).map(read))
    }
}

fn session() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn kept() -> Option<String> {
    session()?.get_item(PRESS).ok().flatten()
}

fn keep(press: Option<&Press>) {
    let Some(session) = session() else { return };
    let _ = match press {
        Some(press) => session.set_item(PRESS, &press.line()),
        None => session.remove_item(PRESS),
    };
}
