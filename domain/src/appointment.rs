//! 预约: somebody comes on a day and at an hour that was agreed, one to five working days ahead (WK-02, AG-05, TJ-01, TJ-02,
//! D21, B.11).
//!
//! ```text
//! Book ──▶ booked ──Arrive──▶ arrived
//!             ├──Cancel, two hours before at the latest──▶ cancelled
//!             └── the day passes ──▶ missed: told apart by the day alone, nobody has to do anything
//! ```

use crate::action::Event;
use crate::calendar::market::MarketDay;
use crate::calendar::{Calendar, OfficeHours};
use crate::case::deadline;
use crate::case::number::PaperNumber;
use crate::catalog::{ItemHistory, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::{HallSettings, Opening};
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::people::{NameError, PersonName, Phone, PhoneError};
use crate::record::{Area, Found, Shelf, View, load};
use crate::refusal::{AppointmentRefusal, CaseRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// How many working days ahead at the most (`booking.days`, TJ-01); at the least one.
pub const DAYS_AHEAD: usize = 5;
/// How many people come to one counter in one hour at the most.
pub const PER_HOUR: usize = 4;
/// How long before its hour it can be cancelled at the latest, milliseconds (`booking.cancel_before_hours`).
const CANCEL_BEFORE_MS: i64 = 2 * 3_600_000;

/// An hour on a day at a counter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
pub struct Hour {
    /// The day.
    #[n(0)]
    pub day: Date,
    /// Minutes after midnight at which it begins.
    #[n(1)]
    pub minute: u16,
    /// The counter.
    #[n(2)]
    pub counter: CounterNo,
}

impl Hour {
    /// The moment at which it begins.
    pub fn begins(&self) -> Timestamp {
        Timestamp(self.day.start().0 + i64::from(self.minute) * 60_000)
    }
}

/// An appointment.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Appointment {
    /// Number of its paper (D21).
    #[n(0)]
    pub number: PaperNumber,
    /// The item's number.
    #[n(1)]
    pub item: u32,
    /// The item's name, as it was.
    #[n(2)]
    pub item_name: String,
    /// When and where.
    #[n(3)]
    pub hour: Hour,
    /// Who comes.
    #[n(4)]
    pub person: String,
    /// Phone, normalised.
    #[n(5)]
    pub phone: String,
    /// When it was made.
    #[n(6)]
    pub booked: Timestamp,
    /// Who made it.
    #[n(7)]
    pub by: Option<StaffNo>,
    /// When the person came; none yet.
    #[n(8)]
    pub arrived: Option<Timestamp>,
    /// When and why it was cancelled; none while it stands.
    #[n(9)]
    pub cancelled: Option<Cancelled>,
}

/// A cancelled appointment.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Cancelled {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// Why.
    #[n(1)]
    pub reason: String,
}

/// Commands on appointments.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum AppointmentCommand {
    /// One is made.
    #[n(0)]
    Book {
        /// The item's number.
        #[n(0)]
        item: u32,
        /// When and where.
        #[n(1)]
        hour: Hour,
        /// Who comes.
        #[n(2)]
        person: String,
        /// Phone.
        #[n(3)]
        phone: String,
        /// Number of its paper, allotted by the device.
        #[n(4)]
        number: PaperNumber,
    },
    /// The person came.
    #[n(1)]
    Arrive(#[n(0)] RecordId),
    /// It is cancelled at the person's wish.
    #[n(2)]
    Cancel {
        /// Which.
        #[n(0)]
        appointment: RecordId,
        /// Why.
        #[n(1)]
        reason: String,
    },
}

/// What happened to an appointment.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct AppointmentEvent {
    /// Which.
    #[n(0)]
    pub appointment: RecordId,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// What.
    #[n(2)]
    pub what: AppointmentChange,
}

/// A change of an appointment.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum AppointmentChange {
    /// Made.
    #[n(0)]
    Booked(#[n(0)] Box<Appointment>),
    /// The person came.
    #[n(1)]
    Arrived,
    /// Cancelled, with the reason.
    #[n(2)]
    Cancelled(#[n(0)] String),
}

/// How an appointment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It is still to come, or its hour is today.
    Booked,
    /// The person came.
    Arrived,
    /// It was cancelled.
    Cancelled,
    /// The day passed and nobody came.
    Missed,
}

impl Appointment {
    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        match (self.arrived, &self.cancelled) {
            (Some(_), _) => Standing::Arrived,
            (None, Some(_)) => Standing::Cancelled,
            (None, None) if self.hour.day < today => Standing::Missed,
            (None, None) => Standing::Booked,
        }
    }

    /// Whether it takes up a place of its hour.
    fn counts(&self) -> bool {
        self.cancelled.is_none()
    }
}

/// The days on which an appointment can be made today: the next five on which the hall works (TJ-01).
pub fn days(calendar: &Calendar, today: Date) -> Vec<Date> {
    let mut days = Vec::new();
    let mut day = today;
    while days.len() < DAYS_AHEAD && day < Date::MAX {
        day = calendar.next_working_day(day);
        days.push(day);
    }
    days
}

/// The hours of a day: those that begin and end while the hall is open.
pub fn hours(open: OfficeHours) -> Vec<u16> {
    let part = |(from, to): (u16, u16)| (from.div_ceil(60)..to / 60).map(|hour| hour * 60).collect::<Vec<u16>>();
    [part(open.morning), part(open.afternoon)].concat()
}

/// How many of these may still come to a counter in an hour.
pub fn room<'a>(all: impl Iterator<Item = &'a Appointment>, hour: Hour) -> usize {
    PER_HOUR.saturating_sub(all.filter(|one| one.counts() && one.hour == hour).count())
}

/// How many may still come to a counter in an hour.
fn free(view: &dyn View, hour: Hour) -> usize {
    let mut all = Vec::new();
    each(view, &mut |_, one| all.push(one));
    room(all.iter(), hour)
}

/// Every appointment that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, Appointment)) {
    view.each_of(Area::Appointments, &mut |stored| {
        if let Some(one) = stored.read::<Appointment>() {
            take(stored.id, one);
        }
    });
}

/// Appointments from today on that another opening would leave standing before a shut door, the soonest first (SC-16).
pub fn outside(view: &dyn View, opening: &Opening, today: Date) -> Vec<Appointment> {
    let mut left = Vec::new();
    each(view, &mut |_, one| {
        let market = opening.market.as_ref().is_none_or(|rule| rule.on(one.hour.day) != MarketDay::Shut);
        let open = market && opening.hours.is_open(one.hour.minute);
        if one.hour.day >= today && one.standing(today) == Standing::Booked && !open {
            left.push(one);
        }
    });
    left.sort_by_key(|one| one.hour);
    left
}

/// Decides a command on appointments.
///
/// # Errors
/// The refusal that stands against it.
pub fn decide(view: &dyn View, command: &AppointmentCommand, context: &Context) -> Result<Decision, Refusal> {
    match command {
        AppointmentCommand::Book { item, hour, person, phone, number } => {
            book(view, *item, *hour, (person, phone), number, context)
        }
        AppointmentCommand::Arrive(id) => {
            let one = standing(view, *id, context)?;
            let Some(one) = one else { return Ok(Decision::unchecked("AG-05")) };
            if one.hour.day != context.when.date() {
                return Err(AppointmentRefusal::OtherDay(one.hour.day).into());
            }
            Ok(happened(*id, AppointmentChange::Arrived, context))
        }
        AppointmentCommand::Cancel { appointment, reason } => {
            let one = standing(view, *appointment, context)?;
            let Some(one) = one else { return Ok(Decision::unchecked("AG-05")) };
            if reason.trim().is_empty() {
                return Err(CaseRefusal::NoText.into());
            }
            if context.when.0 + CANCEL_BEFORE_MS > one.hour.begins().0 {
                return Err(AppointmentRefusal::TooLateToCancel.into());
            }
            let change = AppointmentChange::Cancelled(reason.trim().to_owned());
            Ok(happened(*appointment, change, context))
        }
    }
}

/// TJ-01: one to five working days ahead, in an hour that has room, once a day for one person.
fn book(
    view: &dyn View,
    item: u32,
    hour: Hour,
    (person, phone): (&str, &str),
    number: &PaperNumber,
    context: &Context,
) -> Result<Decision, Refusal> {
    let id = context.new_record(0);
    let item_name = match load::<ItemHistory>(view, ServiceItem::record(item)) {
        Found::Present(history) => history.on(context.when.date()).map(|item| item.name.clone()),
        Found::Absent | Found::NotHere => None,
    };
    let item_name = item_name.ok_or(CaseRefusal::NoSuchItem)?;
    match PersonName::parse(person) {
        Ok(_) => {}
        Err(NameError::Empty) => return Err(CaseRefusal::NoName.into()),
        Err(_) => return Err(CaseRefusal::BadName.into()),
    }
    let phone = match Phone::parse(phone) {
        Ok(phone) => phone.as_str().to_owned(),
        Err(PhoneError::Empty) => return Err(AppointmentRefusal::NoPhone.into()),
        Err(_) => return Err(CaseRefusal::BadPhone.into()),
    };
    let possible = days(&deadline::calendar(view), context.when.date());
    if !possible.contains(&hour.day) {
        return Err(AppointmentRefusal::OutsideDays(possible).into());
    }
    let open = load::<HallSettings>(view, RecordId::named("hall")).present().map(|hall| hall.hours).unwrap_or_default();
    if !hours(open).contains(&hour.minute) {
        return Err(AppointmentRefusal::NotOpen.into());
    }
    if free(view, hour) == 0 {
        return Err(AppointmentRefusal::Full.into());
    }
    let mut same = false;
    each(view, &mut |_, one| same |= one.counts() && one.hour.day == hour.day && one.phone == phone);
    if same {
        return Err(AppointmentRefusal::OneADay.into());
    }
    let made = Appointment {
        number: number.clone(),
        item,
        item_name,
        hour,
        person: crate::people::normalise_name(person),
        phone,
        booked: context.when,
        by: context.actor.clone(),
        arrived: None,
        cancelled: None,
    };
    Ok(happened(id, AppointmentChange::Booked(Box::new(made)), context))
}

/// One that still stands; none where it is not held here.
fn standing(view: &dyn View, id: RecordId, context: &Context) -> Result<Option<Appointment>, Refusal> {
    match load::<Appointment>(view, id) {
        Found::Present(one) if one.standing(context.when.date()) == Standing::Booked => Ok(Some(one)),
        Found::Present(_) => Err(CaseRefusal::WrongStage.into()),
        Found::Absent => Err(AppointmentRefusal::NoSuch.into()),
        Found::NotHere => Ok(None),
    }
}

fn happened(appointment: RecordId, what: AppointmentChange, context: &Context) -> Decision {
    let mut decision = Decision::about(appointment);
    decision.event(Event::Appointment(AppointmentEvent { appointment, at: context.when, what }));
    decision
}

/// Applies an event to its appointment.
pub fn apply(event: &AppointmentEvent, shelf: &mut dyn Shelf) {
    let mut one = match &event.what {
        AppointmentChange::Booked(made) => (**made).clone(),
        _ => match shelf.load::<Appointment>(event.appointment) {
            Some(one) => one,
            None => return,
        },
    };
    match &event.what {
        AppointmentChange::Booked(_) => {}
        AppointmentChange::Arrived => one.arrived = Some(event.at),
        AppointmentChange::Cancelled(reason) => {
            one.cancelled = Some(Cancelled { at: event.at, reason: reason.clone() });
        }
    }
    shelf.save(event.appointment, &one);
}
