//! Appointments: who comes when, and making one (AG-05, TJ-01, TJ-02).

use super::browser;
use super::printing::PrintJob;
use super::session::Desk;
use crate::components::booking_slip::booking_slip;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::components::tile_choice::tile;
use crate::components::typing::TextInput;
use crate::locales::booking::words;
use crate::locales::{cases, dates, intake, refusals};
use crate::model::desk::booking::{BookingForm, in_order};
use crate::model::intake::check::Fault;
use crate::model::sending::Sending;
use crate::shell::clock;
use crate::surfaces::desk::handing::counter_option;
use domain::action::Action;
use domain::appointment::{Appointment, AppointmentCommand, Standing};
use domain::catalog::{HandlingMode, ServiceItem};
use domain::ids::{CounterNo, RecordId};
use domain::privacy::mask_phone;
use leptos::prelude::*;

impl Desk {
    /// Opens the form.
    pub fn begin_booking(self) {
        let counter = self.seat.with_untracked(|seat| seat.as_ref().map_or(CounterNo(1), |seat| seat.counter));
        self.booking.set(Some(BookingForm::new(clock::fresh_id(), counter)));
        self.fetch_bookings();
    }

    fn edit_booking(self, change: impl FnOnce(&mut BookingForm)) {
        self.booking.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    fn send_booking(self) {
        let items = self.items.get_untracked();
        let mut sent = None;
        self.edit_booking(|form| {
            if form.is_ready(&items) && form.sending.press() {
                sent = form.action(&items).map(|action| (form.id, action));
            }
        });
        let Some((id, action)) = sent else { return };
        self.issue(id, action, HandlingMode::Direct, move |reply| {
            let mut saved = None;
            self.edit_booking(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply);
                }
            });
            let Some(saved) = saved else { return };
            self.booking.set(None);
            browser::rest_soon();
            self.say(words().done.to_owned());
            if let Some(Action::Appointment(AppointmentCommand::Book { item, hour, person, phone, number })) =
                saved.action
            {
                let of = items.iter().find(|one| one.no == item);
                let made = Appointment {
                    number,
                    item,
                    item_name: of.map(|item| item.name.clone()).unwrap_or_default(),
                    hour,
                    person,
                    phone,
                    booked: self.at(),
                    by: None,
                    arrived: None,
                    cancelled: None,
                };
                self.print_booking(&made, of);
            }
            self.fetch_bookings();
        });
    }

    fn print_booking(self, one: &Appointment, item: Option<&ServiceItem>) {
        let (hall, hotline) = self.setup.with_untracked(|setup| {
            let hall = setup.as_ref().and_then(|setup| setup.hall.as_ref());
            hall.map(|hall| (hall.name.clone(), hall.hotline.clone())).unwrap_or_default()
        });
        self.print_job(PrintJob::Slip(booking_slip(&hall, one, item, &hotline)));
    }

    fn step_booking(self, command: AppointmentCommand) {
        self.issue(clock::fresh_id(), Action::Appointment(command), HandlingMode::Direct, move |reply| {
            let mut sending = Sending::Saving;
            match (sending.answer(reply), sending) {
                (Some(_), _) => self.say(words().stepped.to_owned()),
                (None, Sending::Refused(refusal)) => self.say(refusals::sentence(&refusal)),
                (None, Sending::NotStored(why)) => self.say((intake::words().not_stored.1)(&why)),
                (None, _) => {}
            }
            self.fetch_bookings();
        });
    }
}

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let w = words();
    let list = Memo::new(move |_| desk.bookings.with(in_order));
    let count = Memo::new(move |_| {
        let today = desk.day();
        list.with(|list| list.iter().filter(|(_, one)| one.standing(today) == Standing::Booked).count())
    });
    let body = live(move || {
        if list.with(Vec::is_empty) {
            return empty_state(icon::DONE, w.none.0.to_owned(), w.none.1.to_owned(), None);
        }
        view! {
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{w.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}<th></th></tr>
                </thead>
                <tbody>
                    <For each=move || list.get() key=|(id, one)| (*id, domain::codec::encode(one))
                        children=move |(id, one)| line(desk, id, one) />
                </tbody>
            </table>
        }
        .into_any()
    });
    view! {
        <section class="desk__page" aria-labelledby="bookings-title">
            <div class="desk__title-row">
                <h1 class="desk__title" id="bookings-title">{live(move || (w.count)(count.get()))}</h1>
                <p class="desk__title-note">{w.lead}</p>
            </div>
            <div class="desk__body desk__body--flush">{body}</div>
            <footer class="next-bar">
                <div class="next-bar__acts">{Button::new("booking-begin", w.begin, move || desk.begin_booking()).primary().view()}</div>
            </footer>
        </section>
    }
    .into_any()
}

fn line(desk: Desk, id: RecordId, one: Appointment) -> AnyView {
    let w = words();
    let today = untrack(|| desk.day());
    let standing = one.standing(today);
    let when = format!("{} {}", dates::day(cases::chosen(), one.hour.day), dates::clock(one.hour.begins()));
    let state = match standing {
        Standing::Arrived => state_mark(Tone::Done, w.states[0]),
        Standing::Cancelled => state_mark(Tone::Returned, w.states[1]),
        Standing::Missed => state_mark(Tone::Late, w.states[2]),
        Standing::Booked if one.hour.day == today => state_mark(Tone::Today, w.states[3]),
        Standing::Booked => state_mark(Tone::Waiting, w.states[4]),
    };
    let open = standing == Standing::Booked;
    let arrive = (open && one.hour.day == today).then(|| {
        Button::new("booking-arrive", w.arrive, move || desk.step_booking(AppointmentCommand::Arrive(id)))
            .small()
            .view()
    });
    let cancel = open.then(|| {
        let cancel = move || {
            desk.step_booking(AppointmentCommand::Cancel { appointment: id, reason: words().by_wish.to_owned() });
        };
        Button::new("booking-cancel", w.cancel, cancel).small().quiet().view()
    });
    let again = {
        let one = one.clone();
        move || {
            let items = desk.items.get_untracked();
            desk.print_booking(&one, items.iter().find(|item| item.no == one.item));
        }
    };
    view! {
        <tr class="data-table__row" data-testid="booking">
            <td class="keep">{when}</td>
            <td class="keep">{(cases::words().counter)(one.hour.counter.0)}</td>
            <th scope="row">{one.person.clone()}</th>
            <td class="keep">{mask_phone(&one.phone)}</td>
            <td>{one.item_name.clone()}</td>
            <td>{state}</td>
            <td class="keep">{arrive}" "{cancel}" "{Button::new("booking-print", w.print, again).small().quiet().view()}</td>
        </tr>
    }
    .into_any()
}

/// The dialog, when it is open.
pub fn dialog(desk: Desk) -> AnyView {
    let open = Memo::new(move |_| desk.booking.with(|form| form.as_ref().map(|form| form.id)));
    live(move || open.get().map(|_| one(desk))).into_any()
}

fn one(desk: Desk) -> AnyView {
    let w = words();
    let value = move |take: fn(&BookingForm) -> &String| {
        Signal::derive(move || {
            desk.booking.with(|form| form.as_ref().map(|form| take(form).clone()).unwrap_or_default())
        })
    };
    let send = move || desk.send_booking();
    let leave = move || desk.booking.set(None);
    let ready = Memo::new(move |_| {
        desk.items.with(|items| desk.booking.with(|form| form.as_ref().is_some_and(|form| form.is_ready(items))))
    });
    let line =
        move |id: &'static str, take: fn(&BookingForm) -> &String, put: fn(&mut BookingForm, String), focus: bool| {
            view! {
            <TextInput id=id testid=id value=value(take) on_text=move |text| desk.edit_booking(|form| put(form, text))
                on_enter=move |()| send() focus=focus />
        }
        .into_any()
        };
    // What was understood of the item, so that nobody books another one.
    let item = move || {
        let name = desk.items.with(|items| {
            desk.booking.with(|form| form.as_ref().and_then(|form| form.chosen(items)).map(|item| item.name.clone()))
        });
        name.map_or(Under::Nothing, Under::Hint)
    };
    let wrong = move || {
        let fault = desk.booking.with(|form| form.as_ref().and_then(BookingForm::phone_fault));
        fault.map_or(Under::Nothing, |fault| Under::Wrong((intake::words().fault)(Fault::Phone(fault))))
    };
    let at = Signal::derive(move || desk.booking.with(|form| form.as_ref().map(|form| form.counter)));
    let counters: Vec<AnyView> = desk.counters().iter().map(|counter| counter_option(counter, at)).collect();
    let placed = move |event| {
        let no = event_target_value(&event).parse().ok().map(CounterNo);
        desk.edit_booking(|form| form.counter = no.unwrap_or(form.counter));
    };
    let counter = view! { <select class="field__input" id="booking-counter" data-testid="booking-counter" on:change=placed>{counters}</select> };
    let said = live(move || {
        let i = intake::words();
        let text = desk.booking.with(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NotStored(why) => Some(format!("{} {}", i.not_stored.0, (i.not_stored.1)(why))),
            Sending::NoLine | Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert" data-testid="booking-error">{text}</p> })
    });
    view! {
        <Dialog testid="booking-dialog" title=w.title on_escape=move |()| leave()>
            <div class="field-row">
                {field("booking-item", w.labels[0], line("booking-item", |f| &f.item, |f, t| f.item = t, true), false, item)}
                {field("booking-counter", w.labels[1], counter.into_any(), false, || Under::Nothing)}
            </div>
            <div class="field-row">
                {field("booking-person", w.labels[2], line("booking-person", |f| &f.person, |f, t| f.person = t, false), false, || Under::Nothing)}
                {field("booking-phone", w.labels[3], line("booking-phone", |f| &f.phone, |f, t| f.phone = t, false), false, wrong)}
            </div>
            {live(move || day_tiles(desk))}
            {live(move || hour_tiles(desk))}
            {said}
            <div class="dialog__acts">
                {Button::new("booking-leave", w.no, leave).key("Esc").view()}
                {Button::new("booking-enter", w.enter, send).primary().off(move || !ready.get()).view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// The days on which one can be made.
fn day_tiles(desk: Desk) -> AnyView {
    let chosen = Memo::new(move |_| desk.booking.with(|form| form.as_ref().and_then(|form| form.day)));
    let tiles: Vec<AnyView> = desk
        .bookings
        .with(|bookings| bookings.days.clone())
        .into_iter()
        .enumerate()
        .map(|(place, day)| {
            let is = Signal::derive(move || chosen.get() == Some(day));
            let choose = Callback::new(move |()| desk.edit_booking(|form| form.day = Some(day)));
            let (date, weekday) = (dates::short(cases::chosen(), day), dates::weekday(cases::chosen(), day.weekday()));
            tile("booking-day", format!("booking-day-{place}"), date, weekday, is, false, choose)
        })
        .collect();
    view! { <div class="tile-choice tile-choice--narrow" role="radiogroup" aria-label=words().labels[4]>{tiles}</div> }
        .into_any()
}

/// The hours of the chosen day with the room that is left.
fn hour_tiles(desk: Desk) -> Option<AnyView> {
    let w = words();
    let day =
        Memo::new(move |_| desk.booking.with(|form| form.as_ref().and_then(|form| Some((form.day?, form.counter)))));
    day.get()?;
    let chosen = Memo::new(move |_| desk.booking.with(|form| form.as_ref().and_then(|form| form.minute)));
    let tiles: Vec<AnyView> = desk.bookings.with(|bookings| {
        let form = desk.booking.get_untracked();
        bookings
            .hours
            .iter()
            .enumerate()
            .map(|(place, minute)| {
                let minute = *minute;
                let left = form.as_ref().map_or(0, |form| form.room(bookings, minute));
                let is = Signal::derive(move || chosen.get() == Some(minute));
                let choose = Callback::new(move |()| desk.edit_booking(|form| form.minute = Some(minute)));
                let name = format!("{}:{:02}", minute / 60, minute % 60);
                let note = if left == 0 { w.full.to_owned() } else { (w.left)(left) };
                tile("booking-hour", format!("booking-hour-{place}"), name, note, is, left == 0, choose)
            })
            .collect()
    });
    Some(
        view! { <div class="tile-choice tile-choice--narrow" role="radiogroup" aria-label=w.labels[5]>{tiles}</div> }
            .into_any(),
    )
}
