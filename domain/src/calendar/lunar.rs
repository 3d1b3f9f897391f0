//! Days of the lunar month, 2024 to 2027: months begin on these days, so the table is their lengths (B.13).

use crate::time::Date;

/// The first day of the first month of the table, 2023-12-13 (冬月初一), as days since 1970-01-01.
const FIRST: i32 = 19_704;
/// Lengths of the months from there on; the leap month of 2025 stands in its place like any other.
const LENGTHS: [u8; 51] = [
    29, // 2023 冬月
    30, 29, 30, 29, 29, 30, 29, 30, 30, 29, 30, 30, // 腊月, 2024 正月 to 冬月
    29, 30, 29, 30, 29, 29, 30, 29, 30, 29, 30, 30, 30, // 腊月, 2025 正月 to 冬月 with 闰六月
    29, 30, 29, 30, 29, 29, 30, 29, 29, 30, 30, 30, // 腊月, 2026 正月 to 冬月
    29, 30, 30, 29, 30, 29, 29, 30, 29, 29, 30, 30, // 腊月, 2027 正月 to 冬月
    29, // 腊月
];

/// A day of a lunar month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct LunarDay {
    /// Day of the month, 1 to 30.
    pub(super) day: u8,
    /// How many days the month has, 29 or 30.
    pub(super) length: u8,
}

/// The day of the lunar month; none outside 2024 to 2027.
pub(super) fn lunar(date: Date) -> Option<LunarDay> {
    if !(2024..=2027).contains(&date.year()) {
        return None;
    }
    let mut since = date.days() - FIRST;
    for length in LENGTHS {
        if since < i32::from(length) {
            return Some(LunarDay { day: u8::try_from(since).ok()?.checked_add(1)?, length });
        }
        since -= i32::from(length);
    }
    None
}
