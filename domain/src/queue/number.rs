//! Called numbers: a letter and three digits from hundreds that belong to one kiosk (DESIGN §3).

use crate::codec::{Decode, Encode};
use crate::ids::DeviceCode;
use std::fmt;

/// What stands on a ticket and is called, such as `A012`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Encode, Decode)]
#[cbor(transparent)]
pub struct CalledNumber(pub String);

impl fmt::Display for CalledNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How many hundreds a kiosk gets: the first most, so that a hall with one kiosk runs from 001 to 499.
const SHARES: [(u8, u8); 3] = [(0, 5), (5, 3), (8, 2)];

/// The hundreds of the `ordinal`-th kiosk of a hall. From the fourth kiosk on the share is empty and its numbers
/// carry the kiosk's own code instead, so that no number is given twice on any number of machines.
pub fn hundreds(ordinal: usize) -> (u8, u8) {
    SHARES.get(ordinal).copied().unwrap_or((0, 0))
}

impl CalledNumber {
    /// The `count`-th number (from 1) of a letter on a day, from a kiosk's hundreds. When they are used up the letter
    /// is doubled, then trebled: `A999` is followed by `AA001` (F32).
    pub fn nth(letter: char, count: u32, (first, many): (u8, u8), code: &DeviceCode) -> Self {
        if many == 0 {
            return Self(format!("{letter}{code}{count:03}"));
        }
        let low = u32::from(first) * 100;
        let low = low.max(1);
        let size = u32::from(first) * 100 + u32::from(many) * 100 - low;
        let round = (count - 1) / size;
        let digits = low + (count - 1) % size;
        let letters: String = (0..=round).map(|_| letter).collect();
        Self(format!("{letters}{digits:03}"))
    }

    /// The queue's letter.
    pub fn letter(&self) -> Option<char> {
        self.0.chars().next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn f32_numbers_never_repeat_on_a_day_whatever_the_kiosk() {
        let mut seen = BTreeSet::new();
        for kiosk in 0..5 {
            let code = DeviceCode::nth(kiosk as u32 + 3);
            for count in 1..=1200 {
                let number = CalledNumber::nth('A', count, hundreds(kiosk), &code);
                assert!(seen.insert(number.clone()), "{number} given twice");
            }
        }
    }

    #[test]
    fn f32_a_new_day_starts_at_001_and_999_has_a_successor() {
        let code = DeviceCode::from("A");
        assert_eq!(CalledNumber::nth('A', 1, (0, 5), &code).0, "A001");
        assert_eq!(CalledNumber::nth('B', 499, (0, 5), &code).0, "B499");
        assert_eq!(CalledNumber::nth('B', 500, (0, 5), &code).0, "BB001");
        assert_eq!(CalledNumber::nth('A', 1, (5, 3), &code).0, "A500");
        assert_eq!(CalledNumber::nth('A', 999, (0, 10), &code).0, "A999");
        assert_eq!(CalledNumber::nth('A', 1000, (0, 10), &code).0, "AA001");
    }
}
