//! What an identity number tells about a person: for the eye of the clerk, never a rule.

use domain::people::{IdentityNumber, IdentityVerdict};
use domain::time::Date;

/// Woman or man, by the seventeenth digit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sex {
    /// Even.
    Woman,
    /// Odd.
    Man,
}

/// Sex and full years of the person with this number; nothing if it is not a person's.
pub fn about(identity: &str, today: Date) -> Option<(Sex, i32)> {
    let number = match IdentityNumber::parse(identity, today) {
        IdentityVerdict::Valid(number) | IdentityVerdict::Ask(number, _) => number,
        IdentityVerdict::Invalid(_) => return None,
    };
    let text = number.as_str();
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<i32>().ok());
    let (year, month, day) = (part(6..10)?, part(10..12)?, part(12..14)?);
    let sex = if part(16..17)? % 2 == 0 { Sex::Woman } else { Sex::Man };
    let before = (i32::from(today.month()), i32::from(today.day())) < (month, day);
    Some((sex, today.year() - year - i32::from(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b08_age_counts_full_years() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(about("11010119010203009x", day("2026-02-02")), Some((Sex::Man, 124)));
        assert_eq!(about("11010119010203009X", day("2026-02-03")), Some((Sex::Man, 125)));
        assert_eq!(about("123", day("2026-02-03")), None);
    }
}
