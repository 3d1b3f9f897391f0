//! Appointments, and when one can be made.

use domain::appointment::Appointment;
use domain::codec::{Decode, Encode};
use domain::ids::RecordId;
use domain::time::Date;

/// Appointments from today on.
#[derive(Clone, PartialEq, Debug, Default, Encode, Decode)]
pub struct Bookings {
    /// All of today and later, and those of the last days that nobody kept.
    #[n(0)]
    pub list: Vec<(RecordId, Appointment)>,
    /// The days on which one can be made (TJ-01).
    #[n(1)]
    pub days: Vec<Date>,
    /// The hours of a day, minutes after midnight.
    #[n(2)]
    pub hours: Vec<u16>,
}
