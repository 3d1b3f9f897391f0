//! Telephone numbers: mobile, and land line with its area code.

use std::fmt;

use crate::codec::{Decode, Encode};
use serde::Serialize;
use thiserror::Error;

use super::{fold, is_blank};

/// A telephone number in its stored form: `13800138000` or `0817-0000000` (F03).
///
/// Its `Debug` form is masked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct Phone(#[n(0)] String);

/// Why a telephone number is refused (F03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("no number was typed")]
    Empty,
    /// Something other than digits, blanks, hyphens, brackets and a leading +86.
    #[error("a telephone number has only digits")]
    Character,
    /// A mobile number without its 11 digits; carries how many there are.
    #[error("a mobile number has 11 digits, not {0}")]
    MobileLength(usize),
    /// A land line without its area code.
    #[error("a land line needs its area code, as 0817-0000000")]
    NoAreaCode,
    /// A land line with too few or too many digits after the area code; carries how many there are.
    #[error("a land line has 7 or 8 digits after the area code, not {0}")]
    LandLineLength(usize),
}

impl Phone {
    /// Reads a telephone number as typed: full width, blanks, hyphens, brackets, +86 (F03).
    pub fn parse(text: &str) -> Result<Phone, PhoneError> {
        let folded = fold(text);
        let (folded, abroad) = match folded.strip_prefix('+') {
            Some(rest) => (rest.strip_prefix("86").ok_or(PhoneError::Character)?, true),
            None => (folded.as_str(), false),
        };
        let mut digits = String::with_capacity(12);
        for c in folded.chars().filter(|c| !is_blank(*c) && !matches!(c, '-' | '(' | ')')) {
            if !c.is_ascii_digit() {
                return Err(PhoneError::Character);
            }
            digits.push(c);
        }
        if !abroad && digits.len() == 13 && digits.starts_with("861") {
            digits.drain(..2);
        }
        match digits.as_bytes() {
            [] => Err(PhoneError::Empty),
            [b'1', b'3'..=b'9', ..] if digits.len() == 11 => Ok(Phone(digits)),
            [b'1', ..] => Err(PhoneError::MobileLength(digits.len())),
            [b'0', ..] => land_line(&digits),
            _ if abroad => land_line(&format!("0{digits}")),
            _ => Err(PhoneError::NoAreaCode),
        }
    }

    /// The number in its stored form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a mobile number, which can receive a message.
    pub fn is_mobile(&self) -> bool {
        !self.0.starts_with('0')
    }
}

/// Area codes have three digits in Beijing (010) and the cities of 02x, elsewhere four.
fn land_line(digits: &str) -> Result<Phone, PhoneError> {
    let area = if digits.starts_with("01") || digits.starts_with("02") { 3 } else { 4 };
    if digits.len() < area {
        return Err(PhoneError::LandLineLength(0));
    }
    let (area, number) = digits.split_at(area);
    match number.len() {
        7 | 8 => Ok(Phone(format!("{area}-{number}"))),
        length => Err(PhoneError::LandLineLength(length)),
    }
}

/// Writes the masked form (B.7).
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({})", crate::privacy::mask_phone(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(text: &str) -> String {
        Phone::parse(text).unwrap().as_str().to_owned()
    }

    #[test]
    fn f03_mobiles_are_read_however_typed() {
        for typed in [
            "13800000000",
            "１３８００００００００",
            "138 0000 0000",
            "138-0000-0000",
            "+86 13800000000",
            "8613800000000",
        ] {
            assert_eq!(stored(typed), "13800000000");
        }
        assert!(Phone::parse("13800000000").unwrap().is_mobile());
    }

    #[test]
    fn f03_land_lines_keep_their_area_code() {
        for typed in ["0817-0000000", "08170000000", "（０８１７）０００００００", "0817 0000000", "+86 817 0000000"]
        {
            assert_eq!(stored(typed), "0817-0000000");
        }
        assert_eq!(stored("01088888888"), "010-88888888");
        assert_eq!(stored("028－88888888"), "028-88888888");
        assert!(!Phone::parse("0817-0000000").unwrap().is_mobile());
    }

    #[test]
    fn f03_the_reason_says_what_to_mend() {
        assert_eq!(Phone::parse(" "), Err(PhoneError::Empty));
        assert_eq!(Phone::parse("1380013800"), Err(PhoneError::MobileLength(10)));
        assert_eq!(Phone::parse("12800138000"), Err(PhoneError::MobileLength(11)));
        assert_eq!(Phone::parse("2000000"), Err(PhoneError::NoAreaCode));
        assert_eq!(Phone::parse("0817-000000"), Err(PhoneError::LandLineLength(6)));
        assert_eq!(Phone::parse("081"), Err(PhoneError::LandLineLength(0)));
        assert_eq!(Phone::parse("同上"), Err(PhoneError::Character));
        assert_eq!(Phone::parse("+1 2025550100"), Err(PhoneError::Character));
    }

    #[test]
    fn b07_a_log_line_never_carries_the_number() {
        let phone = Phone::parse("13800138000").unwrap();
        assert_eq!(format!("{phone:?}"), "Phone(138****8000)");
        let bytes = minicbor::to_vec(&phone).unwrap();
        assert_eq!(minicbor::decode::<Phone>(&bytes).unwrap(), phone);
    }
}
