//! Finding cases in memory, by number, name, pinyin, last digits, item or village.
//!
//! ```text
//! bytes ── PinyinTable::parse ──┐
//! SearchFields of a case ───────┴─> SearchKey::new ──┐
//! typed text ── Query::parse ────────────────────────┴─> rank(key, query) -> Option<u32>, lower is better
//! ```
//!
//! Keys are derived from cases and can be thrown away. [`rank`] does not allocate: 50,000 keys are ranked between
//! two key strokes. A surname with two readings is found by either, the surname's own reading first (F05); the
//! same readings give the order of lists ([`PinyinTable::name_order`], F51).

mod order;
mod query;
mod rank;
mod sounds;
mod surnames;
mod table;
#[cfg(test)]
mod tests;

pub use order::NameKey;
pub use query::Query;
pub use rank::rank;
pub use table::{PinyinTable, PinyinTableError};

use crate::people::{half_width, is_blank, is_combining, is_name_separator, normalise_name};
use sounds::Sounds;

/// What of a case can be searched; anything unknown is left empty (F03 to F05).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SearchFields<'a> {
    /// The case number as printed.
    pub number: &'a str,
    /// Its numbers in other systems and in the old ledger (DY-02, DY-07).
    pub elsewhere: &'a [&'a str],
    /// The applicant's name.
    pub name: &'a str,
    /// The applicant's telephone number, whole or its last digits.
    pub phone: &'a str,
    /// The applicant's identity number, whole or its last characters.
    pub identity: &'a str,
    /// The name of the service item.
    pub item: &'a str,
    /// The village.
    pub village: &'a str,
}

/// One case made ready for [`rank`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchKey {
    number: Box<str>,
    elsewhere: Box<[Box<str>]>,
    name: Box<str>,
    phone: Box<str>,
    identity: Box<str>,
    item: Box<str>,
    village: Box<str>,
    sounds: Sounds,
}

impl SearchKey {
    /// Prepares a case.
    pub fn new(table: &PinyinTable, fields: SearchFields<'_>) -> SearchKey {
        SearchKey {
            number: compact(fields.number).into(),
            elsewhere: fields.elsewhere.iter().map(|number| compact(number).into()).collect(),
            name: folded(&normalise_name(fields.name)).into(),
            phone: compact(fields.phone).into(),
            identity: compact(fields.identity).into(),
            item: folded(fields.item).into(),
            village: folded(fields.village).into(),
            sounds: Sounds::of(table, fields.name),
        }
    }
}

/// The text for comparing: half width, lower case, without blanks and name separators (F03, F04).
fn folded(text: &str) -> String {
    let kept = text.chars().map(half_width).filter(|c| !is_blank(*c) && !is_name_separator(*c));
    kept.flat_map(char::to_lowercase).collect()
}

/// A number for comparing: letters and digits only, Han included, so that separators do not matter.
fn compact(text: &str) -> String {
    let kept = text.chars().map(half_width).filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// The characters of a name that have a sound: no separators, blanks and variation selectors.
fn sounding(name: &str) -> impl Iterator<Item = char> {
    let is_silent = |c: &char| is_blank(*c) || is_name_separator(*c) || is_combining(*c);
    name.chars().map(half_width).filter(move |c| !is_silent(c))
}
