//! The order of lists of names: by the surname's reading, the same on every device (F51).
//!
//! Numbers come first and by size (2号楼 before 10号楼), then Han by syllable and within a syllable by character,
//! so that all 王 stand together, then Latin letters, then the rest. Tones do not count.

use std::cmp::Ordering;

use super::sounding;
use super::surnames::{surname_readings, syllable};
use super::table::{PinyinTable, Syllable};

/// A name made ready for sorting; worth keeping when many are sorted (F51).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey {
    pieces: Vec<Piece>,
    /// Equal only for equal names, so that the order is the same everywhere.
    name: String,
}

/// The variants stand in the order of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(u64),
    Han(Syllable, char),
    Latin(char),
    Other(char),
}

impl PinyinTable {
    /// The key by which a name is sorted (F51).
    pub fn name_key(&self, name: &str) -> NameKey {
        let characters: Vec<char> = sounding(name).collect();
        let surname = surname_readings(&characters).unwrap_or_default();
        let mut pieces = Vec::with_capacity(characters.len());
        for (index, &character) in characters.iter().enumerate() {
            if let Some(digit) = character.to_digit(10) {
                match pieces.last_mut() {
                    Some(Piece::Number(number)) => *number = number.saturating_mul(10).saturating_add(digit.into()),
                    _ => pieces.push(Piece::Number(digit.into())),
                }
                continue;
            }
            let by_surname = surname.get(index).and_then(|readings| syllable(readings.first()?));
            let reading = by_surname.or_else(|| self.syllables_of(character).next().copied());
            pieces.push(match reading {
                Some(reading) => Piece::Han(reading, character),
                None if character.is_ascii_alphabetic() => Piece::Latin(character.to_ascii_lowercase()),
                None => Piece::Other(character),
            });
        }
        NameKey { pieces, name: name.to_owned() }
    }

    /// The order of two names in a list; equal only if they are the same (F51).
    pub fn name_order(&self, a: &str, b: &str) -> Ordering {
        self.name_key(a).cmp(&self.name_key(b))
    }
}
