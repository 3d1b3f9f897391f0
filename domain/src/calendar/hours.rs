//! Minutes of work between two instants: office hours of working days only.

use crate::codec::{Decode, Encode};
use serde::Serialize;

use super::Calendar;
use crate::time::{Minutes, Timestamp};

/// When the hall is open on a working day, in minutes since Beijing midnight (TL-01).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
pub struct OfficeHours {
    /// Begin and end of the morning.
    #[n(0)]
    pub morning: (u16, u16),
    /// Begin and end of the afternoon.
    #[n(1)]
    pub afternoon: (u16, u16),
}

/// 09:00 to 12:00 and 13:00 to 17:00.
impl Default for OfficeHours {
    fn default() -> OfficeHours {
        OfficeHours { morning: (9 * 60, 12 * 60), afternoon: (13 * 60, 17 * 60) }
    }
}

impl OfficeHours {
    /// Whether morning and afternoon follow each other within one day; either may be left out by ending as it begins.
    pub fn is_in_order(&self) -> bool {
        let ends = [self.morning.0, self.morning.1, self.afternoon.0, self.afternoon.1];
        ends.is_sorted() && ends[3] <= 24 * 60 && ends[0] < ends[3] && (ends[0] < ends[1] || ends[2] < ends[3])
    }

    /// Whether a minute of a working day lies within office hours; the closing minute does not.
    pub fn is_open(&self, minute_of_day: u16) -> bool {
        [self.morning, self.afternoon].iter().any(|(begin, end)| (*begin..*end).contains(&minute_of_day))
    }
}

impl Calendar {
    /// Whole minutes of office hours on working days between two instants; zero if `to` is earlier (TL-01, F10).
    ///
    /// Adds up milliseconds and cuts to minutes once, at the end.
    pub fn office_minutes(&self, hours: OfficeHours, from: Timestamp, to: Timestamp) -> Minutes {
        if to <= from {
            return Minutes(0);
        }
        let (last, mut day, mut millis) = (to.date(), from.date(), 0);
        loop {
            if self.is_working(day) {
                for (begin, end) in [hours.morning, hours.afternoon] {
                    let begin = day.start().plus_minutes(Minutes(begin.into())).max(from);
                    let end = day.start().plus_minutes(Minutes(end.into())).min(to);
                    millis += (end.0.saturating_sub(begin.0)).max(0);
                }
            }
            if day >= last {
                return Minutes::from_millis(millis);
            }
            day = day.plus_days(1);
        }
    }
}
