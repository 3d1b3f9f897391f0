//! The counters: their names and the queues they call from (SC-04).

use super::super::Manage;
use super::super::items::director;
use super::{alarm, said};
use crate::components::button::Button;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::hall::words;
use crate::locales::{cases, items};
use crate::model::ask::Ask;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::hall::{Counter, HallCommand};
use domain::ids::CounterNo;
use domain::people::fold;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A counter being written.
#[derive(Clone, Copy)]
struct Writing {
    manage: Manage,
    /// Its number; none for a further one, whose number is typed.
    no: Option<CounterNo>,
    number: RwSignal<String>,
    name: RwSignal<String>,
    letters: RwSignal<String>,
    sending: RwSignal<Sending>,
    wrong: RwSignal<Option<String>>,
}

/// The part of the page.
pub(super) fn part(manage: Manage) -> AnyView {
    let w = words();
    let [title, note] = w.counters;
    let known = Memo::new(move |_| manage.of_hall(|hall| hall.setup.counters.clone()).unwrap_or_default());
    let queues = Memo::new(move |_| {
        manage.of_hall(|hall| {
            let name = |series: &domain::hall::Series| format!("{} {}", series.letter, series.name);
            hall.setup.series.iter().map(name).collect::<Vec<String>>().join(cases::words().comma)
        })
    });
    let saved = RwSignal::new(None::<u16>);
    let numbers = move || known.with(|all| all.iter().map(|counter| counter.no.0).collect::<Vec<u16>>());
    let line = move |no: u16| {
        let known = known.with_untracked(|all| all.iter().find(|counter| counter.no.0 == no).cloned());
        row(manage, known, saved)
    };
    let adding = RwSignal::new(false);
    let add = Button::new("counter-add", w.add, move || adding.set(true)).small().off(move || adding.get());
    Effect::new(move |_| {
        if saved.get().is_some() {
            adding.set(false);
        }
    });
    view! {
        <section class="panel panel--framed" aria-labelledby="windows-title">
            <header class="panel__head">
                <h2 class="panel__title" id="windows-title">{title}</h2><p class="panel__note">{note}</p>
            </header>
            <div class="panel__body desk__stack">
                <p class="manage__since">{live(move || queues.get().map(|all| (w.queues)(&all)))}</p>
                <ul class="item-form__lines">
                    <For each=numbers key=|no| *no children=line />
                    {live(move || adding.get().then(|| untrack(|| row(manage, None, saved))))}
                </ul>
                {live(move || saved.get().map(|no| view! {
                    <p class="field__good" role="status" data-testid="counter-saved">{icon(icon::DONE)}{(w.saved)(no)}</p>
                }))}
                <div>{add.view()}</div>
            </div>
        </section>
    }
    .into_any()
}

/// One counter; filled once, so that what is typed is never overwritten.
fn row(manage: Manage, known: Option<Counter>, saved: RwSignal<Option<u16>>) -> AnyView {
    let w = words();
    let of = |read: fn(&Counter) -> String| known.as_ref().map(read).unwrap_or_default();
    let writing = Writing {
        manage,
        no: known.as_ref().map(|counter| counter.no),
        number: RwSignal::new(of(|counter| counter.no.0.to_string())),
        name: RwSignal::new(of(|counter| counter.name.clone())),
        letters: RwSignal::new(of(|counter| counter.series.iter().collect())),
        sending: RwSignal::new(Sending::Editing),
        wrong: RwSignal::new(None),
    };
    let begun = StoredValue::new((writing.name.get_untracked(), writing.letters.get_untracked()));
    let [no, name, letters] = w.counter_heads;
    let fixed = writing.no.is_some();
    let cell = |id: &'static str, label: &'static str, of: RwSignal<String>, off: bool| {
        let value = of.get_untracked();
        view! {
            <label class=format!("item-form__cell item-form__cell--{id}")>
                <span class="field__label">{label}</span>
                <input class="field__input" autocomplete="off" data-testid=format!("counter-{id}") value=value disabled=off
                    on:input=move |event| { of.set(event_target_value(&event)); writing.wrong.set(None); } />
            </label>
        }
    };
    let busy = Memo::new(move |_| writing.sending.with(Sending::is_saving));
    let same = Memo::new(move |_| {
        let now = (writing.name.get(), writing.letters.get());
        fixed && begun.with_value(|begun| *begun == now)
    });
    let save = Button::new("counter-save", w.save, move || writing.save(begun, saved))
        .small()
        .label(move || if busy.get() { items::words().form.sending } else { w.save })
        .busy(move || busy.get())
        .off(move || same.get());
    view! {
        <li class="item-form__line" data-testid="counter-line">
            <div class="item-form__cells">
                {cell("number", no, writing.number, fixed)}
                {cell("name", name, writing.name, false)}
                {cell("letters", letters, writing.letters, false)}
            </div>
            <div class="item-form__acts">{save.view()}</div>
            {live(move || writing.wrong.get().map(|text| alarm("counter-wrong", text)))}
            {live(move || writing.sending.with(said).map(|text| alarm("counter-refused", text)))}
        </li>
    }
    .into_any()
}

impl Writing {
    /// The counter as written, or what is wrong with it.
    fn read(self) -> Result<Counter, String> {
        let w = words();
        let typed = self.number.with_untracked(|number| fold(number).parse::<u16>().ok().filter(|no| *no > 0));
        let (counters, queues) = untrack(|| {
            self.manage
                .of_hall(|hall| {
                    let numbers = hall.setup.counters.iter().map(|counter| counter.no).collect::<Vec<CounterNo>>();
                    (numbers, hall.setup.series.iter().map(|series| series.letter).collect::<Vec<char>>())
                })
                .unwrap_or_default()
        });
        let free = typed.map(CounterNo).filter(|no| !counters.contains(no));
        let no = self.no.or(free).ok_or_else(|| w.no_number.to_owned())?;
        let letters = self.letters.with_untracked(|letters| fold(letters).to_uppercase());
        let mut series: Vec<char> = Vec::new();
        for letter in letters.chars().filter(|c| c.is_alphanumeric()) {
            if !series.contains(&letter) {
                series.push(letter);
            }
        }
        let unknown: String = series.iter().filter(|letter| !queues.contains(letter)).collect();
        if !unknown.is_empty() {
            return Err((w.no_queue)(&unknown));
        }
        Ok(Counter { no, name: self.name.with_untracked(|name| name.trim().to_owned()), series })
    }

    fn save(self, begun: StoredValue<(String, String)>, saved: RwSignal<Option<u16>>) {
        saved.set(None);
        let counter = match self.read() {
            Ok(counter) => counter,
            Err(text) => return self.wrong.set(Some(text)),
        };
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let (no, now) = (counter.no.0, (self.name.get_untracked(), self.letters.get_untracked()));
        let action = Action::Hall(HallCommand::SetCounter(counter));
        // Setting a counter twice is setting it once.
        let ask =
            Ask::Issue { action, actor: director(self.manage), mode: HandlingMode::Direct, id: clock::fresh_id() };
        let (manage, store) = (self.manage, self.manage.store.get_value());
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                let _ = begun.try_set_value(now);
                // What is typed is told apart from what is kept once more.
                let _ = self.name.try_update(|_| ());
                let _ = saved.try_set(Some(no));
                manage.ask();
            }
        });
    }
}
