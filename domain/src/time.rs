//! Instants, Beijing days and lengths of time.
//!
//! The domain knows no clock: a [`Timestamp`] is handed in by the shell. A [`Date`] is a civil day in
//! Asia/Shanghai, which has been a fixed UTC+8 since 1991; every day total is cut at Beijing midnight
//! whatever the zone of server or device (F13).
//!
//! ```text
//! Timestamp --date()--> Date --at(9, 0) / end()--> Timestamp
//! ```
//!
//! Start at [`Timestamp::date`] and [`Date::ymd`]; day counting by law and promise lives in
//! [`crate::calendar`].

mod date;

pub use date::{Date, DateError, Weekday};

use std::fmt;

use crate::codec::{Decode, Encode};
use serde::Serialize;

/// Milliseconds in one minute.
const MINUTE_MS: i64 = 60_000;
/// Milliseconds in one day.
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// Distance of Asia/Shanghai from UTC in milliseconds.
const BEIJING_MS: i64 = 8 * 60 * MINUTE_MS;

/// An instant: UTC milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct Timestamp(#[n(0)] pub i64);

impl Timestamp {
    /// The Beijing day on which this instant falls (F13).
    ///
    /// Instants outside the years 1 to 9999 saturate to [`Date::MIN`] or [`Date::MAX`].
    pub fn date(self) -> Date {
        Date::saturating(self.0.saturating_add(BEIJING_MS).div_euclid(DAY_MS))
    }

    /// The Beijing wall clock as (hour, minute, second) (F13).
    pub fn clock(self) -> (u8, u8, u8) {
        let second = self.millis_of_day() / 1000;
        ((second / 3600) as u8, (second / 60 % 60) as u8, (second % 60) as u8)
    }

    /// Whole minutes since Beijing midnight, 0 to 1439 (F13).
    pub fn minute_of_day(self) -> u16 {
        (self.millis_of_day() / MINUTE_MS) as u16
    }

    /// This instant moved forward, saturating at the end of time.
    pub fn plus_minutes(self, minutes: Minutes) -> Timestamp {
        Timestamp(self.0.saturating_add(i64::from(minutes.0) * MINUTE_MS))
    }

    /// Whole minutes from `earlier` to this instant; zero if `earlier` is later.
    pub fn minutes_since(self, earlier: Timestamp) -> Minutes {
        Minutes::from_millis(self.0.saturating_sub(earlier.0))
    }

    /// Milliseconds since Beijing midnight.
    fn millis_of_day(self) -> i64 {
        self.0.saturating_add(BEIJING_MS).rem_euclid(DAY_MS)
    }
}

/// Writes the Beijing wall clock: `2026-02-14 09:05:00` (F13).
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second) = self.clock();
        write!(f, "{} {hour:02}:{minute:02}:{second:02}", self.date())
    }
}

impl Date {
    /// The instant of a Beijing wall clock time on this day (F13).
    ///
    /// Hours above 23 run on into the following days.
    pub fn at(self, hour: u8, minute: u8) -> Timestamp {
        let minutes = i64::from(hour) * 60 + i64::from(minute);
        Timestamp(self.midnight() + minutes * MINUTE_MS)
    }

    /// The first millisecond of this Beijing day (F13).
    pub fn start(self) -> Timestamp {
        Timestamp(self.midnight())
    }

    /// The last millisecond of this Beijing day, the hard limit of C8 (F13).
    pub fn end(self) -> Timestamp {
        Timestamp(self.midnight() + DAY_MS - 1)
    }

    fn midnight(self) -> i64 {
        i64::from(self.days()) * DAY_MS - BEIJING_MS
    }
}

/// A number of working days, as in a promise (TL-02, C9).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct WorkingDays(#[n(0)] pub u16);

/// A number of calendar days, as in a petition or complaint clock (C11, C12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct CalendarDays(#[n(0)] pub u16);

/// A number of minutes, as in the target for matters done on the spot (TL-01).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct Minutes(#[n(0)] pub u32);

impl Minutes {
    /// Whole minutes in a length of milliseconds; zero if negative, saturating at the top.
    pub fn from_millis(millis: i64) -> Minutes {
        Minutes(u32::try_from(millis.max(0) / MINUTE_MS).unwrap_or(u32::MAX))
    }
}

/// How long a matter may take (TL-01, TL-02, C8, C9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
pub enum Limit {
    /// Finished by the end of the same Beijing day (TL-01, C8).
    #[n(0)]
    OnTheSpot,
    /// Finished by the k-th working day after the start day (TL-02, C9).
    #[n(1)]
    Working(#[n(0)] WorkingDays),
    /// Finished by the n-th calendar day after the start day (C11, C12).
    #[n(2)]
    Calendar(#[n(0)] CalendarDays),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn f13_days_are_cut_at_beijing_midnight() {
        let new_year = day("2026-01-01");
        for (hour, minute) in [(0, 10), (7, 50), (8, 10), (23, 50)] {
            assert_eq!(new_year.at(hour, minute).date(), new_year);
            assert_eq!(new_year.at(hour, minute).clock(), (hour, minute, 0));
        }
        let eve = day("2025-12-31");
        assert_eq!(eve.at(23, 59).date(), eve);
        // 2025-12-31T16:10:00Z is ten past midnight in Beijing.
        assert_eq!(Timestamp(1_767_197_400_000), new_year.at(0, 10));
        assert_eq!(eve.end().0 + 1, new_year.start().0);
        assert_eq!(eve.end().date(), eve);
        assert_eq!(eve.end().clock(), (23, 59, 59));
    }

    #[test]
    fn f13_the_epoch_is_eight_in_the_morning_in_beijing() {
        assert_eq!(Timestamp(0).to_string(), "1970-01-01 08:00:00");
        assert_eq!(Timestamp(-8 * 3_600_000 - 1).to_string(), "1969-12-31 23:59:59");
        assert_eq!(Timestamp(0).minute_of_day(), 480);
    }

    #[test]
    fn f14_absurd_clocks_do_not_panic() {
        assert_eq!(Timestamp(i64::MAX).date(), Date::MAX);
        assert_eq!(Timestamp(i64::MIN).date(), Date::MIN);
        assert_eq!(Timestamp(i64::MIN).minutes_since(Timestamp(i64::MAX)), Minutes(0));
        assert_eq!(Timestamp(i64::MAX).minutes_since(Timestamp(i64::MIN)), Minutes(u32::MAX));
    }

    #[test]
    fn tl_01_minutes_are_whole_minutes() {
        let start = day("2026-09-24").at(9, 0);
        assert_eq!(start.plus_minutes(Minutes(30)), day("2026-09-24").at(9, 30));
        assert_eq!(Timestamp(start.0 + 119_999).minutes_since(start), Minutes(1));
        assert_eq!(start.minutes_since(Timestamp(start.0 + 1)), Minutes(0));
    }

    #[test]
    fn tl_02_limits_survive_the_journal() {
        for limit in [Limit::OnTheSpot, Limit::Working(WorkingDays(5)), Limit::Calendar(CalendarDays(7))] {
            let bytes = minicbor::to_vec(limit).unwrap();
            assert_eq!(minicbor::decode::<Limit>(&bytes).unwrap(), limit);
        }
        // Transparent newtypes are bare numbers on the wire.
        assert_eq!(minicbor::to_vec(Timestamp(5)).unwrap(), [5]);
        assert_eq!(minicbor::to_vec(Minutes(5)).unwrap(), [5]);
    }
}
