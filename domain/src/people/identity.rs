//! Identity numbers of persons (GB 11643) and credit codes of bodies (GB 32100).
//!
//! An unknown area code is never a fault: codes of abolished counties stay valid (B.8). The first six digits are
//! not looked at.

use std::fmt;

use crate::codec::{Decode, Encode};
use serde::Serialize;
use thiserror::Error;

use super::{fold, is_blank};
use crate::time::Date;

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: [u8; 11] = *b"10X98765432";
const CREDIT_ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Nobody alive is this old; such a birth date is a slip, not a question.
const OLDEST_YEARS: i32 = 150;

/// A checked identity number of 18 characters with an upper-case X (F04, B.8).
///
/// Its `Debug` form is masked, so that a log line never carries the whole number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct IdentityNumber(#[n(0)] String);

/// What came of reading an identity number (B.8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentityVerdict {
    /// The number is right, in its stored form.
    Valid(IdentityNumber),
    /// The number is formally right but unlikely: ask the person, then it may be stored.
    Ask(IdentityNumber, AskIdentity),
    /// The number is wrong.
    Invalid(InvalidIdentity),
}

/// Why a number is asked about (B.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AskIdentity {
    /// The birth date lies before 1900.
    #[error("the person would be born before 1900")]
    BornBefore1900,
}

/// Why a number is refused (B.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidIdentity {
    /// Nothing was typed.
    #[error("no number was typed")]
    Empty,
    /// Neither 18 nor 15 characters; carries how many there are.
    #[error("an identity number has 18 characters, or 15 in its old form, not {0}")]
    Length(usize),
    /// A character other than a digit, or an X elsewhere than at the end; carries its place, from 1.
    #[error("character {0} cannot stand there")]
    Character(usize),
    /// The calendar has no such birth date.
    #[error("the birth date does not exist")]
    NoSuchBirthDate,
    /// The birth date lies after today.
    #[error("the birth date is in the future")]
    BornInFuture,
    /// The birth date lies more than 150 years back.
    #[error("nobody is that old")]
    TooOld,
    /// The last character does not fit the others.
    #[error("the check character does not fit: one of the digits is mistyped")]
    CheckCharacter,
}

impl IdentityNumber {
    /// Reads an identity number, or one of a residence permit of 港澳台, as typed (B.8, F03, F04).
    ///
    /// Accepts full-width digits, either case of x, blanks anywhere, and the old 15 digits, which become 18.
    pub fn parse(text: &str, today: Date) -> IdentityVerdict {
        match read(text, today) {
            Ok((number, birth)) if birth.year() < 1900 => IdentityVerdict::Ask(number, AskIdentity::BornBefore1900),
            Ok((number, _)) => IdentityVerdict::Valid(number),
            Err(reason) => IdentityVerdict::Invalid(reason),
        }
    }

    /// The 18 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Writes the masked form (B.7).
impl fmt::Debug for IdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdentityNumber({})", crate::privacy::mask_identity_inside(&self.0))
    }
}

fn read(text: &str, today: Date) -> Result<(IdentityNumber, Date), InvalidIdentity> {
    let mut number = fold(text);
    number.retain(|c| !is_blank(c));
    let length = number.chars().count();
    match length {
        0 => return Err(InvalidIdentity::Empty),
        15 | 18 => {}
        _ => return Err(InvalidIdentity::Length(length)),
    }
    let allowed = |(index, c): (usize, char)| c.is_ascii_digit() || (index == 17 && c == 'X');
    if let Some(place) = number.chars().enumerate().position(|place| !allowed(place)) {
        return Err(InvalidIdentity::Character(place + 1));
    }
    if length == 15 {
        number.insert_str(6, "19");
        number.extend(check_character(number.as_bytes()));
    }
    let birth = birth_date(number.as_bytes()).ok_or(InvalidIdentity::NoSuchBirthDate)?;
    if birth > today {
        return Err(InvalidIdentity::BornInFuture);
    }
    if check_character(&number.as_bytes()[..17]) != number.chars().last() {
        return Err(InvalidIdentity::CheckCharacter);
    }
    if birth.plus_months(OLDEST_YEARS * 12) < today {
        return Err(InvalidIdentity::TooOld);
    }
    Ok((IdentityNumber(number), birth))
}

/// The birth date in an 18-character number, if the calendar has it (B.8).
pub(crate) fn birth_date(number: &[u8]) -> Option<Date> {
    let value = |range: std::ops::Range<usize>| {
        number
            .get(range)?
            .iter()
            .try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0')))
    };
    Date::ymd(value(6..10)?, value(10..12)? as u8, value(12..14)? as u8)
}

/// The check character of the first 17 digits (GB 11643).
pub(crate) fn check_character(digits: &[u8]) -> Option<char> {
    if digits.len() != 17 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    Some(char::from(CHECKS[(sum % 11) as usize]))
}

/// A checked unified social credit code of 18 characters (GB 32100, B.8).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct CreditCode(#[n(0)] String);

/// Why a credit code is refused (B.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CreditCodeError {
    /// Not 18 characters; carries how many there are.
    #[error("a credit code has 18 characters, not {0}")]
    Length(usize),
    /// A character outside the alphabet, which has no I, O, Z, S, V; carries its place, from 1.
    #[error("character {0} is never used in a credit code")]
    Character(usize),
    /// The last character does not fit the others.
    #[error("the check character does not fit")]
    CheckCharacter,
}

impl CreditCode {
    /// Reads a credit code as typed, in either case, half or full width, with blanks (B.8, F03).
    pub fn parse(text: &str) -> Result<CreditCode, CreditCodeError> {
        let mut code = fold(text).to_ascii_uppercase();
        code.retain(|c| !is_blank(c));
        let length = code.chars().count();
        if length != 18 {
            return Err(CreditCodeError::Length(length));
        }
        let (mut sum, mut weight, mut last) = (0, 1, 0);
        for (index, c) in code.chars().enumerate() {
            let value = CREDIT_ALPHABET.iter().position(|known| char::from(*known) == c);
            last = value.ok_or(CreditCodeError::Character(index + 1))?;
            if index < 17 {
                sum += last * weight;
                weight = weight * 3 % 31;
            }
        }
        if last == (31 - sum % 31) % 31 { Ok(CreditCode(code)) } else { Err(CreditCodeError::CheckCharacter) }
    }

    /// The 18 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests;
