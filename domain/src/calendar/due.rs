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

/// What a clock met on its way: spans for which it stood still (TL-10), the day from which every day counts (FI-11).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Days after the first up to and with the second do not count: like any start day, the first was still used (C7).
    pub stops: Vec<(Date, Date)>,
    /// After this day every day counts, worked or not; none where only working days do.
    pub every_day_after: Option<Date>,
}

impl Course {
    fn is_stopped(&self, date: Date) -> bool {
        self.stops.iter().any(|(from, to)| *from < date && date <= *to)
    }

    fn is_urgent(&self, date: Date) -> bool {
        self.every_day_after.is_some_and(|after| after < date)
    }
}

impl Calendar {
    /// When something that starts on a day is due (TL-01, TL-02, C7 to C9, F10, F12).
    pub fn due(&self, start: Date, limit: Limit) -> Due {
        self.due_in(start, limit, &Course::default())
    }

    /// The same for a clock that stood still, or that counts every day since it became urgent (TL-10, FI-11).
    pub fn due_in(&self, start: Date, limit: Limit, course: &Course) -> Due {
        match limit {
            Limit::OnTheSpot => self.due_same_day(start),
            Limit::Working(days) => self.due_working(start, days, course),
            Limit::Calendar(days) => self.due_calendar(start, days, course),
        }
    }

    /// The first working day after a day (C12, F10).
    pub fn next_working_day(&self, date: Date) -> Date {
        self.due(date, Limit::Working(WorkingDays(1))).date
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
    pub fn reaching(&self, start: Date, end: Date, limit: Limit, course: &Course) -> Due {
        let days = |counts: &dyn Fn(Date) -> bool| {
            let (mut day, mut count) = (start, 0u16);
            while day < end {
                day = day.plus_days(1);
                count = count.saturating_add(u16::from(counts(day)));
            }
            count
        };
        let limit = match limit {
            Limit::Calendar(_) => Limit::Calendar(CalendarDays(days(&|day| !course.is_stopped(day)))),
            Limit::Working(_) | Limit::OnTheSpot => {
                Limit::Working(WorkingDays(days(&|day| self.kind_in(day, course).counts())))
            }
        };
        Due { date: end, ..self.due_in(start, limit, course) }
    }

    /// What a day is in the course of a clock.
    fn kind_in(&self, date: Date, course: &Course) -> DayKind {
        let kind = self.day_kind(date);
        match (course.is_stopped(date), course.is_urgent(date) && !kind.is_working()) {
            (true, _) => DayKind::Stopped,
            (false, true) => DayKind::Urgent,
            (false, false) => kind,
        }
    }

    fn due_same_day(&self, start: Date) -> Due {
        let line = CountedDay { date: start, kind: self.day_kind(start), ordinal: None };
        self.due_from(start, false, vec![line])
    }

    fn due_working(&self, start: Date, days: WorkingDays, course: &Course) -> Due {
        if days == WorkingDays(0) {
            return self.due_same_day(start);
        }
        let (mut date, mut counted, mut provisional, mut lines) = (start, 0, false, Vec::new());
        while counted < days.0 && date < Date::MAX {
            date = date.plus_days(1);
            // No plan moves a day that stands still, or that counts in any case.
            let fixed = course.is_stopped(date) || course.is_urgent(date);
            provisional |= !fixed && !self.is_planned(date);
            let kind = self.kind_in(date, course);
            if kind.counts() {
                counted += 1;
                lines.push(CountedDay { date, kind, ordinal: Some(counted) });
            } else if matches!(kind, DayKind::Holiday(_) | DayKind::Closed | DayKind::Stopped) {
                lines.push(CountedDay { date, kind, ordinal: None });
            }
        }
        self.due_from(date, provisional, lines)
    }

    /// Calendar days do not depend on any plan, so the date is never provisional. Only the first and the last day stand in
    /// the explanation, and those for which the clock stood still.
    fn due_calendar(&self, start: Date, days: CalendarDays, course: &Course) -> Due {
        if days == CalendarDays(0) {
            return self.due_same_day(start);
        }
        let (mut date, mut counted, mut lines) = (start, 0, Vec::new());
        while counted < days.0 && date < Date::MAX {
            date = date.plus_days(1);
            if course.is_stopped(date) {
                lines.push(CountedDay { date, kind: DayKind::Stopped, ordinal: None });
                continue;
            }
            counted += 1;
            if counted == 1 || counted == days.0 {
                lines.push(CountedDay { date, kind: self.day_kind(date), ordinal: Some(counted) });
            }
        }
        self.due_from(date, false, lines)
    }

    fn due_from(&self, date: Date, provisional: bool, explanation: Vec<CountedDay>) -> Due {
        Due { date, provisional, explanation, calendar_version: self.version() }
    }
}
