//! An appointment being made: for which item, when, for whom (TJ-01, AG-05).

use crate::model::ask::Bookings;
use crate::model::sending::Sending;
use domain::action::Action;
use domain::appointment::{Appointment, AppointmentCommand, Hour, room};
use domain::case::number::PaperNumber;
use domain::catalog::ServiceItem;
use domain::ids::{CommandId, CounterNo};
use domain::people::{Phone, PhoneError};
use domain::time::Date;

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct BookingForm {
    /// The command that it will become (F50).
    pub id: CommandId,
    /// The item's name as typed or chosen.
    pub item: String,
    /// The counter.
    pub counter: CounterNo,
    /// The day.
    pub day: Option<Date>,
    /// Minutes after midnight.
    pub minute: Option<u16>,
    /// Who comes.
    pub person: String,
    /// Phone as typed.
    pub phone: String,
    /// How sending stands.
    pub sending: Sending,
}

impl BookingForm {
    /// A form as it opens, for the counter where it is made.
    pub fn new(id: CommandId, counter: CounterNo) -> Self {
        BookingForm {
            id,
            item: String::new(),
            counter,
            day: None,
            minute: None,
            person: String::new(),
            phone: String::new(),
            sending: Sending::Editing,
        }
    }

    /// The item of that name, or the only one whose name holds what was typed.
    pub fn chosen<'i>(&self, items: &'i [ServiceItem]) -> Option<&'i ServiceItem> {
        let typed = self.item.trim();
        if typed.is_empty() {
            return None;
        }
        let exact = items.iter().find(|item| item.name == typed);
        exact.or_else(|| {
            let mut some = items.iter().filter(|item| item.name.contains(typed));
            some.next().filter(|_| some.next().is_none())
        })
    }

    /// The hour that is chosen.
    pub fn hour(&self) -> Option<Hour> {
        Some(Hour { day: self.day?, minute: self.minute?, counter: self.counter })
    }

    /// How many may still come in an hour of the chosen day.
    pub fn room(&self, bookings: &Bookings, minute: u16) -> usize {
        let all = bookings.list.iter().map(|(_, one)| one);
        self.day.map_or(0, |day| room(all, Hour { day, minute, counter: self.counter }))
    }

    /// What is wrong with the phone; nothing while there is none.
    pub fn phone_fault(&self) -> Option<PhoneError> {
        Phone::parse(&self.phone).err().filter(|fault| *fault != PhoneError::Empty)
    }

    /// Whether all that is needed is there.
    pub fn is_ready(&self, items: &[ServiceItem]) -> bool {
        let phone = Phone::parse(&self.phone).is_ok();
        self.chosen(items).is_some() && self.hour().is_some() && !self.person.trim().is_empty() && phone
    }

    /// The action, when it is ready.
    pub fn action(&self, items: &[ServiceItem]) -> Option<Action> {
        let (item, hour) = (self.chosen(items)?.no, self.hour()?);
        let (person, phone) = (self.person.trim().to_owned(), self.phone.clone());
        let number = PaperNumber(String::new());
        Some(Action::Appointment(AppointmentCommand::Book { item, hour, person, phone, number }))
    }
}

/// Appointments in the order in which people come.
pub fn in_order(bookings: &Bookings) -> Vec<(domain::ids::RecordId, Appointment)> {
    let mut list = bookings.list.clone();
    list.sort_by(|(a, one), (b, other)| (one.hour, a).cmp(&(other.hour, b)));
    list
}
