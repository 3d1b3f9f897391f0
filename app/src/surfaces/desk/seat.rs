//! Who sits at the counter: the centre is told, and a counter that another computer has is never used by mistake (F30).

use super::browser;
use super::fetching::Topic;
use super::session::{Desk, Seat};
use crate::components::button::Button;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::locales::dates;
use crate::locales::desk::words;
use crate::model::ask::{Line, Sitting};
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::ids::CounterNo;
use domain::seat::SeatCommand;
use leptos::prelude::*;

impl Desk {
    /// Somebody sits down; a counter that this computer had before is given up.
    pub fn sit(self, seat: Seat) {
        let before = self.seat.get_untracked().map(|seat| seat.counter);
        if let Some(before) = before.filter(|before| *before != seat.counter)
            && untrack(|| self.sitting(before)).is_some_and(|sitting| sitting.here)
        {
            self.tell(SeatCommand::Leave(before));
        }
        browser::keep_seat(Some(&seat));
        self.today.set(None);
        self.queue.set(None);
        self.call.set(Default::default());
        self.seat.set(Some(seat));
        self.claimed.set(true);
        self.changing.set(false);
        self.fetch_all();
    }

    /// Who has a counter today, as far as is known here.
    pub fn sitting(self, no: CounterNo) -> Option<Sitting> {
        self.seats.with(|seats| seats.as_ref()?.iter().find(|sitting| sitting.counter == no).cloned())
    }

    /// Who has a counter at another computer.
    pub fn sitting_elsewhere(self, no: CounterNo) -> Option<Sitting> {
        self.sitting(no).filter(|sitting| !sitting.here)
    }

    /// The name of who sits there, and since when, in words.
    pub fn sitting_words(self, sitting: &Sitting) -> (String, String) {
        let name = self.setup.with(|setup| {
            let staff = setup.iter().flat_map(|setup| &setup.staff);
            staff.into_iter().find(|member| member.no == sitting.staff).map(|member| member.name.clone())
        });
        (name.unwrap_or_else(|| sitting.staff.to_string()), dates::clock(sitting.since))
    }

    /// Tells the centre who sits here, once it can be reached: when somebody said so, or when the counter is free.
    pub fn hold_seat(self) {
        let today = self.today_signal();
        Effect::new(move |_| {
            today.get();
            self.fetch(Topic::Seats);
        });
        let up = Memo::new(move |_| self.light.with(|light| light.as_ref().is_some_and(|l| l.line == Line::Up)));
        let told = StoredValue::new(None);
        Effect::new(move |_| {
            let Some(seat) = self.seat.get().filter(|_| up.get() && self.is_open()) else { return };
            if self.seats.with(Option::is_none) {
                return;
            }
            let sitting = self.sitting(seat.counter);
            if sitting.as_ref().is_some_and(|sitting| sitting.here && sitting.staff == seat.staff) {
                told.set_value(None);
                self.claimed.set(false);
                return;
            }
            let wanted = Some((seat.clone(), today.get()));
            let tell = self.claimed.get() || (sitting.is_none() && told.get_value() != wanted);
            if tell {
                told.set_value(wanted);
                self.claimed.set(false);
                self.tell(SeatCommand::Sit(seat.counter));
            }
        });
    }

    /// Another tab of this computer has sat down elsewhere: one computer has one seat, and this tab follows.
    pub fn follow_seat(self) {
        let moved = leptos::ev::Custom::<web_sys::Event>::new("storage");
        let listening = window_event_listener(moved, move |_| {
            let Some(seat) = browser::seat().filter(|seat| self.seat.with_untracked(|own| own.as_ref() != Some(seat)))
            else {
                return;
            };
            let counter = seat.counter.0;
            self.today.set(None);
            self.queue.set(None);
            self.call.set(Default::default());
            self.seat.set(Some(seat));
            self.changing.set(false);
            self.say((words().bar.moved)(counter));
            self.fetch_all();
        });
        // The listener lives as long as the page.
        std::mem::forget(listening);
    }

    /// Tells the centre about the seat.
    fn tell(self, command: SeatCommand) {
        self.issue(clock::fresh_id(), Action::Seat(command), HandlingMode::Direct, |_| ());
    }
}

/// Another computer has this counter now: who, since when, and both ways on.
pub fn taken_over(desk: Desk) -> Option<AnyView> {
    let counter = desk.seat.get()?.counter;
    let sitting = desk.sitting_elsewhere(counter)?;
    if desk.claimed.get() {
        return None;
    }
    let n = &words().notices;
    let (name, since) = desk.sitting_words(&sitting);
    let act = view! {
        <div class="dialog__acts">
            {Button::new("seat-change", words().bar.change_seat, move || desk.changing.set(true)).small().view()}
            {Button::new("seat-take", n.take_seat, move || desk.claimed.set(true)).small().view()}
        </div>
    };
    let what = (n.taken_over)(counter.0, &name, &since);
    Some(notice_bar(Weight::Urgent, what, n.taken_over_why.to_owned(), Some(act.into_any())))
}
