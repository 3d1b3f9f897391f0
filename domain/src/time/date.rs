//! Civil days: proleptic Gregorian arithmetic without a date crate.
//!
//! A [`Date`] is a count of days since 1970-01-01, kept within the years 1 to 9999 so that it always
//! prints as ten characters and loops over days always end. Start at [`Date::ymd`].

use std::fmt;
use std::str::FromStr;

use crate::codec::{Decode, Encode};
use minicbor::{Decoder, Encoder};
use serde::{Serialize, Serializer};
use thiserror::Error;

/// A civil day, stored as days since 1970-01-01 (F13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// Why a text is not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// The text does not have the form `2026-02-14`.
    #[error("a date is written like 2026-02-14")]
    Form,
    /// The form is right but the calendar has no such day, as 2001-02-29 (B.8).
    #[error("the calendar has no such day")]
    NoSuchDay,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(index_only)]
pub enum Weekday {
    /// 星期一.
    #[n(1)]
    Monday,
    /// 星期二.
    #[n(2)]
    Tuesday,
    /// 星期三.
    #[n(3)]
    Wednesday,
    /// 星期四.
    #[n(4)]
    Thursday,
    /// 星期五.
    #[n(5)]
    Friday,
    /// 星期六.
    #[n(6)]
    Saturday,
    /// 星期日.
    #[n(7)]
    Sunday,
}

impl Weekday {
    /// Whether the day is Saturday or Sunday; says nothing about exchanged days (F10).
    pub fn is_weekend(self) -> bool {
        matches!(self, Weekday::Saturday | Weekday::Sunday)
    }
}

impl Date {
    /// 0001-01-01.
    pub const MIN: Date = Date(-719_162);
    /// 9999-12-31.
    pub const MAX: Date = Date(2_932_896);

    /// The day of that year, month and day of month, if the calendar has it (B.8).
    pub fn ymd(year: i32, month: u8, day: u8) -> Option<Date> {
        let in_year = (1..=9999).contains(&year) && (1..=12).contains(&month);
        if !in_year || day < 1 || day > days_in_month(year, month) {
            return None;
        }
        Some(Date(days_from_civil(year, month, day)))
    }

    /// The day that many days after 1970-01-01, if it lies in the years 1 to 9999.
    pub fn from_days(days: i32) -> Option<Date> {
        (Date::MIN.0..=Date::MAX.0).contains(&days).then_some(Date(days))
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i32 {
        self.0
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.civil().1
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.civil().2
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        match (self.0 + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// This day moved by a number of days, saturating at [`Date::MIN`] and [`Date::MAX`].
    pub fn plus_days(self, days: i32) -> Date {
        Date::saturating(i64::from(self.0) + i64::from(days))
    }

    /// Days from `earlier` to this day; negative if `earlier` is later.
    pub fn days_since(self, earlier: Date) -> i32 {
        self.0 - earlier.0
    }

    /// The same day of the month that many months later, or the last day of a shorter month.
    pub fn plus_months(self, months: i32) -> Date {
        let (year, month, day) = self.civil();
        let total = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u8 + 1);
        match i32::try_from(year) {
            Ok(year) if (1..=9999).contains(&year) => {
                let day = day.min(days_in_month(year, month));
                Date(days_from_civil(year, month, day))
            }
            _ if months < 0 => Date::MIN,
            _ => Date::MAX,
        }
    }

    /// The first day of this month.
    pub fn month_start(self) -> Date {
        Date(self.0 - i32::from(self.day()) + 1)
    }

    /// The last day of this month.
    pub fn month_end(self) -> Date {
        let (year, month, _) = self.civil();
        Date(days_from_civil(year, month, days_in_month(year, month)))
    }

    pub(super) fn saturating(days: i64) -> Date {
        Date(days.clamp(i64::from(Date::MIN.0), i64::from(Date::MAX.0)) as i32)
    }

    /// Year, month and day of month, counted in years that begin on 1 March (400-year eras).
    fn civil(self) -> (i32, u8, u8) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month as u8, day as u8)
    }
}

fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let from_march = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * from_march + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Writes `2026-02-14`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Date, DateError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError::Form);
        }
        let number = |range: std::ops::Range<usize>| {
            bytes[range]
                .iter()
                .try_fold(0_i32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0')))
        };
        match (number(0..4), number(5..7), number(8..10)) {
            (Some(year), Some(month), Some(day)) => Date::ymd(year, month as u8, day as u8).ok_or(DateError::NoSuchDay),
            _ => Err(DateError::Form),
        }
    }
}

impl<C> Encode<C> for Date {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.i32(self.0)?;
        Ok(())
    }
}

impl<'b, C> Decode<'b, C> for Date {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Date, minicbor::decode::Error> {
        Date::from_days(d.i32()?).ok_or_else(|| minicbor::decode::Error::message("date outside the years 1 to 9999"))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests;
