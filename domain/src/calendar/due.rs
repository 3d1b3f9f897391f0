//! Counting to a due date, with every step that led there.
//!
//! The start day itself is never counted: day 1 of a promise is the next working day (TL-02, C7, C9). The
//! [`Due::explanation`] always adds up: its last line is the due date, and its ordinals run 1, 2, … to the limit.

use crate::codec::{Decode, Encode};
use serde::Serialize;

use super::{Calendar, DayKind};
use crate::time::{CalendarDays, Date, Limit, WorkingDays};

/// A due date and how it was reached (TL-02, F10 to F12).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
pub struct Due {
    /// The last day on which the matter is in time; it ends at Beijing midnight (C8).
    #[n(0)]
    pub date: Date,
    /// Whether the count touched a year without a plan, so that the date may still move (F12).
    #[n(1)]
    pub provisional: bool,
    /// The counted days, and the days that a reader would expect to count but that do not.
    #[n(2)]
    pub explanation: Vec<CountedDay>,
    /// The state of the plans by which the date was counted (F11).
    #[n(3)]
    pub calendar_version: u32,
}

/// One line of the explanation of a due date (TL-02).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
pub struct CountedDay {
    /// The day.
    #[n(0)]
    pub date: Date,
    /// What the day is and why it counts or not.
    #[n(1)]
    pub kind: DayKind,
    /// Which day of the limit it is; nothing for a day that does not count.
    #[n(2)]
    pub ordinal: Option<u16>,
}

impl Calendar {
    /// When something that starts on a day is due (TL-01, TL-02, C7 to C9, F10, F12).
    pub fn due(&self, start: Date, limit: Limit) -> Due {
        match limit {
            Limit::OnTheSpot => self.due_same_day(start),
            Limit::Working(days) => self.due_working(start, days),
            Limit::Calendar(days) => self.due_calendar(start, days),
        }
    }

    /// The first working day after a day (C12, F10).
    pub fn next_working_day(&self, date: Date) -> Date {
        self.due_working(date, WorkingDays(1)).date
    }

    /// The last working day before a day, as for a reminder (TL-08).
    pub fn previous_working_day(&self, date: Date) -> Date {
        let mut day = date.plus_days(-1);
        while !self.is_working(day) && day > Date::MIN {
            day = day.plus_days(-1);
        }
        day
    }

    /// The day itself if it is worked, else the next that is: a complaint's week may end on a day off (C12).
    pub fn working_day_on_or_after(&self, date: Date) -> Date {
        if self.is_working(date) { date } else { self.next_working_day(date) }
    }

    /// Working days after `today` up to and with `due_date` (TL-08).
    ///
    /// Zero on the due date itself and on no other day: a limit in calendar days may end on a day off, and the day
    /// before is not yet the day. Negative if overdue: the working days since, and at least -1 as soon as the due date
    /// has gone by.
    pub fn working_days_left(&self, today: Date, due_date: Date) -> i32 {
        if today == due_date {
            0
        } else if today < due_date {
            self.working_days_between(today, due_date).max(1)
        } else {
            -self.working_days_between(due_date, today).max(1)
        }
    }

    /// Working days after `from`, up to and with `to`.
    fn working_days_between(&self, from: Date, to: Date) -> i32 {
        let (mut day, mut count) = (from, 0);
        while day < to {
            day = day.plus_days(1);
            count += i32::from(self.is_working(day));
        }
        count
    }

    /// How an extended promise reaches its new day, told in the unit of its limit (TL-07).
    pub fn reaching(&self, start: Date, end: Date, limit: Limit) -> Due {
        let days = |count: i32| u16::try_from(count.max(0)).unwrap_or(u16::MAX);
        let counted = match limit {
            Limit::Calendar(_) => self.due_calendar(start, CalendarDays(days(end.days() - start.days()))),
            Limit::Working(_) | Limit::OnTheSpot => {
                self.due_working(start, WorkingDays(days(self.working_days_between(start, end))))
            }
        };
        Due { date: end, ..counted }
    }

    fn due_same_day(&self, start: Date) -> Due {
        let line = CountedDay { date: start, kind: self.day_kind(start), ordinal: None };
        self.due_from(start, false, vec![line])
    }

    fn due_working(&self, start: Date, days: WorkingDays) -> Due {
        if days == WorkingDays(0) {
            return self.due_same_day(start);
        }
        let (mut date, mut counted, mut provisional, mut lines) = (start, 0, false, Vec::new());
        while counted < days.0 && date < Date::MAX {
            date = date.plus_days(1);
            provisional |= !self.is_planned(date);
            let kind = self.day_kind(date);
            if kind.is_working() {
                counted += 1;
                lines.push(CountedDay { date, kind, ordinal: Some(counted) });
            } else if matches!(kind, DayKind::Holiday(_) | DayKind::Closed) {
                lines.push(CountedDay { date, kind, ordinal: None });
            }
        }
        self.due_from(date, provisional, lines)
    }

    /// Calendar days do not depend on any plan, so the date is never provisional.
    fn due_calendar(&self, start: Date, days: CalendarDays) -> Due {
        if days == CalendarDays(0) {
            return self.due_same_day(start);
        }
        let line = |ordinal: u16| {
            let date = start.plus_days(i32::from(ordinal));
            CountedDay { date, kind: self.day_kind(date), ordinal: Some(ordinal) }
        };
        let lines = if days.0 == 1 { vec![line(1)] } else { vec![line(1), line(days.0)] };
        self.due_from(start.plus_days(i32::from(days.0)), false, lines)
    }

    fn due_from(&self, date: Date, provisional: bool, explanation: Vec<CountedDay>) -> Due {
        Due { date, provisional, explanation, calendar_version: self.version() }
    }
}
