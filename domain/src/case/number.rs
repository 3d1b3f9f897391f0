//! Numbers that people say, type and print: case numbers and paper numbers.
//!
//! A case number is given out without a network and stays valid for ever (F21): hall, day for people, the device's
//! code, a counter that never resets, a check digit; `XZ-261125-A-0012-7`. The counter makes it unique; the day only
//! helps people. A paper number follows RULES B.23: `〔2026〕承-A-0012`.

use crate::codec::{Decode, Encode};
use crate::ids::{DeviceCode, HallId};
use crate::people::fold;
use crate::time::Date;
use std::fmt;
use thiserror::Error;

/// A case's number in its one printed form.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Encode, Decode)]
#[cbor(transparent)]
pub struct CaseNumber(String);

/// Why a typed number is not one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum NumberFault {
    /// Not of the form letters, six digits, letters, digits.
    #[error("a case number looks like XZ-261125-A-0012-7")]
    Form,
    /// A digit or letter is wrong or two stand the wrong way round.
    #[error("a digit or letter of the number is wrong")]
    CheckDigit,
}

impl CaseNumber {
    /// Composes the number of the `count`-th case of a device.
    pub fn compose(hall: &HallId, day: Date, device: &DeviceCode, count: u32) -> Self {
        let (year, month, date) = (day.year().rem_euclid(100), day.month(), day.day());
        let body = format!("{hall}{year:02}{month:02}{date:02}{device}{count:04}");
        let check = check_digit(&body);
        Self(format!("{hall}-{year:02}{month:02}{date:02}-{device}-{count:04}-{check}"))
    }

    /// Reads a number as people type it: full-width, lower case, blanks or any dashes.
    ///
    /// # Errors
    /// [`NumberFault`], for a sentence that says what to look at.
    pub fn parse(typed: &str) -> Result<Self, NumberFault> {
        let plain: String =
            fold(typed).chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
        let (hall, rest) = split(&plain, |c| c.is_ascii_alphabetic());
        let (day, rest) = split(rest, |c| c.is_ascii_digit());
        let (device, count) = split(rest, |c| c.is_ascii_alphabetic());
        let digits = count.chars().all(|c| c.is_ascii_digit());
        if hall.is_empty() || day.len() != 6 || device.is_empty() || count.len() < 5 || !digits {
            return Err(NumberFault::Form);
        }
        let (count, check) = count.split_at(count.len() - 1);
        if check_digit(&plain[..plain.len() - 1]).to_string() != check {
            return Err(NumberFault::CheckDigit);
        }
        Ok(Self(format!("{hall}-{day}-{device}-{count}-{check}")))
    }

    /// The code of the device that gave the number.
    pub fn device(&self) -> &str {
        self.0.split('-').nth(2).unwrap_or_default()
    }

    /// A number not yet allotted.
    pub fn none() -> Self {
        Self(String::new())
    }

    /// The printed form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Splits off the longest head whose characters all satisfy a test (ASCII only).
fn split(text: &str, test: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !test(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// ISO 7064 MOD 11,10 over the digits of the body, letters counted as two digits (A = 10): notices any wrong
/// character and nearly every swap of neighbours.
fn check_digit(body: &str) -> u32 {
    let mut product = 10;
    let mut take = |digit: u32| {
        let mut sum = (digit + product) % 10;
        if sum == 0 {
            sum = 10;
        }
        product = sum * 2 % 11;
    };
    for c in body.chars() {
        match c.to_digit(36) {
            Some(value) if value >= 10 => {
                take(value / 10);
                take(value % 10);
            }
            Some(value) => take(value),
            None => {}
        }
    }
    (11 - product) % 10
}

/// A paper's number, dense per device, kind and year.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(transparent)]
pub struct PaperNumber(pub String);

impl PaperNumber {
    /// Composes a number with the six-angle brackets of GB/T 9704.
    pub fn compose(year: i32, word: &str, device: &DeviceCode, count: u32) -> Self {
        Self(format!("〔{year}〕{word}-{device}-{count:04}"))
    }
}

impl fmt::Display for PaperNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(count: u32) -> CaseNumber {
        let day = Date::ymd(2026, 11, 25).expect("a day");
        CaseNumber::compose(&HallId::from("XZ"), day, &DeviceCode::from("A"), count)
    }

    #[test]
    fn f03_a_number_is_read_as_people_type_it() {
        let number = sample(12);
        let typed = number.as_str().replace('-', "").to_lowercase();
        assert_eq!(CaseNumber::parse(&typed), Ok(number.clone()));
        let wide: String =
            number.as_str().chars().map(|c| char::from_u32(c as u32 + 0xFEE0).expect("full width")).collect();
        assert_eq!(CaseNumber::parse(&wide), Ok(number.clone()));
        assert_eq!(CaseNumber::parse(&format!("  {} ", number.as_str().replace('-', " "))), Ok(number));
        assert_eq!(CaseNumber::parse("hello"), Err(NumberFault::Form));
    }

    #[test]
    fn f21_a_wrong_digit_never_leads_to_another_case() {
        for count in [1, 12, 999, 12_345] {
            let number = sample(count);
            let plain: Vec<char> = number.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
            for place in 2..plain.len() {
                for digit in '0'..='9' {
                    let mut wrong = plain.clone();
                    if !wrong[place].is_ascii_digit() || wrong[place] == digit {
                        continue;
                    }
                    wrong[place] = digit;
                    let typed: String = wrong.into_iter().collect();
                    assert!(CaseNumber::parse(&typed).is_err(), "{typed}");
                }
            }
        }
    }
}
