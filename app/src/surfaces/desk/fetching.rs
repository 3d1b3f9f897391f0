//! Questions that keep the screen fresh: asked again when records change, once at a time; an answer to a question that
//! nobody has any more is dropped (F39).

use super::session::{Desk, Shown};
use crate::model::ask::{Ask, Reply, Told};
use crate::model::desk::search::Wish;
use crate::model::desk::{CaseKey, Place};
use leptos::prelude::*;

/// How many topics there are.
pub const TOPICS: usize = 10;

/// What is kept fresh.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// Hall, staff, counters.
    Setup,
    /// Items in force.
    Items,
    /// Open cases.
    Today,
    /// The queue.
    Queue,
    /// The case on the screen.
    Case,
    /// What the search found.
    Search,
    /// What needs attention.
    Matters,
    /// Who sits where.
    Seats,
    /// Hand-overs.
    HandOvers,
    /// Appointments.
    Bookings,
}

impl Desk {
    /// Begins to listen to the store and asks for everything.
    pub fn begin(self) {
        self.listen(move |told| match told {
            Told::Light(light) => self.light.set(Some(light)),
            Told::Changed(light) => {
                self.light.set(Some(light));
                self.fetch_all();
            }
        });
        self.ask(Ask::Standing, move |reply| {
            if let Reply::Standing(light) = reply {
                let open = light.device.is_some();
                self.light.set(Some(light));
                if open {
                    self.fetch_all();
                } else {
                    self.setup.set(None);
                    self.today.set(None);
                }
            }
        });
    }

    /// Asks for everything that is on the screen.
    pub fn fetch_all(self) {
        for topic in [Topic::Setup, Topic::Seats, Topic::Today, Topic::Queue, Topic::HandOvers] {
            self.fetch(topic);
        }
        if let Some(case) = self.given.with_untracked(|given| given.as_ref().map(|given| given.case)) {
            self.fetch_given(case);
        }
        self.fetch_place();
    }

    /// Asks for what the place shows.
    pub fn fetch_place(self) {
        match self.place.get_untracked() {
            Place::Case(_) => self.fetch(Topic::Case),
            Place::Found => self.fetch(Topic::Search),
            Place::Matters => self.fetch(Topic::Matters),
            Place::Intake => self.fetch(Topic::Items),
            Place::HandOvers => self.fetch(Topic::HandOvers),
            Place::Bookings => self.fetch_bookings(),
            Place::Home => {}
        }
    }

    /// Asks for appointments, and for the items they are for.
    pub fn fetch_bookings(self) {
        self.fetch(Topic::Items);
        self.fetch(Topic::Bookings);
    }

    /// Asks for a topic, unless it is being asked for already.
    pub fn fetch(self, topic: Topic) {
        let mut ask = false;
        self.busy().update_value(|busy| ask = busy[topic as usize].want());
        if ask {
            self.fetch_now(topic);
        }
    }

    fn fetch_now(self, topic: Topic) {
        let Some(question) = self.question(topic) else {
            self.busy().update_value(|busy| busy[topic as usize] = Default::default());
            return;
        };
        self.ask(question.clone(), move |reply| {
            let still = self.question(topic).as_ref() == Some(&question);
            if still {
                self.take(topic, reply);
            }
            let mut again = false;
            self.busy().update_value(|busy| again = busy[topic as usize].answered());
            let moved = still && self.question(topic).as_ref() != Some(&question);
            if again {
                self.fetch_now(topic);
            } else if !still || moved {
                self.fetch(topic);
            }
        });
    }

    /// What to ask about a topic now; none while there is nothing to ask.
    fn question(self, topic: Topic) -> Option<Ask> {
        let counter = || self.seat.with_untracked(|seat| seat.as_ref().map(|seat| seat.counter));
        match topic {
            Topic::Setup => Some(Ask::Setup),
            Topic::Items => Some(Ask::Items),
            Topic::Seats => Some(Ask::Seats),
            Topic::HandOvers => Some(Ask::HandOvers),
            Topic::Bookings => Some(Ask::Bookings),
            Topic::Today => Some(Ask::Today(Some(counter()?))),
            Topic::Queue => Some(Ask::Queue(counter()?)),
            Topic::Search => self.search.with_untracked(|search| search.again()).map(Ask::Search),
            Topic::Matters => Some(Ask::NeedsAttention),
            Topic::Case => match (self.place.get_untracked(), self.case_id.get_untracked()) {
                (Place::Case(_), Some(id)) => Some(Ask::CasePage(id)),
                (Place::Case(CaseKey::Number(number)), None) => Some(Ask::Search(number)),
                _ => None,
            },
        }
    }

    /// Takes the answer about a topic.
    fn take(self, topic: Topic, reply: Reply) {
        match (topic, reply) {
            (Topic::Setup, Reply::Setup(setup)) => set(self.setup, Some(*setup)),
            (Topic::Items, Reply::Items(items)) => set(self.items, items),
            (Topic::HandOvers, Reply::HandOvers(open)) => set(self.hand_overs, open),
            (Topic::Bookings, Reply::Bookings(bookings)) => set(self.bookings, bookings),
            (Topic::Seats, Reply::Seats(seats)) => set(self.seats, Some(seats)),
            (Topic::Today, Reply::Rows(rows)) => set(self.today, Some(rows)),
            (Topic::Queue, Reply::Queue(queue)) => set(self.queue, Some(*queue)),
            (Topic::Matters, Reply::Attention(matters)) => set(self.matters, Some(matters)),
            (Topic::Case, Reply::CasePage(Some(page))) => {
                set(self.shown, Shown::Case(page));
                self.go_on_mending();
            }
            (Topic::Case, Reply::CasePage(None)) => set(self.shown, Shown::Gone),
            (Topic::Case, Reply::Rows(rows)) => {
                let Place::Case(CaseKey::Number(number)) = self.place.get_untracked() else { return };
                match rows.into_iter().find(|row| row.number == number) {
                    Some(row) => self.case_id.set(Some(row.id)),
                    None => set(self.shown, Shown::Gone),
                }
            }
            (Topic::Search, Reply::Rows(rows)) => {
                let text = self.search.with_untracked(|search| search.again());
                let mut wish = None;
                self.search.update(|search| wish = text.and_then(|text| search.answered(&text, rows)));
                if let Some(Wish::Open(row)) = wish {
                    self.open(&row);
                }
            }
            _ => {}
        }
    }
}

/// Sets a signal only when its value differs, so that nothing on the screen is built anew without need.
fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}
