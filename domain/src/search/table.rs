//! The readings of Han characters, in a compact binary form.
//!
//! ```text
//! u16 syllable count, then for each:  u8 length, ASCII
//! u32 entry count, then for each, in the order of code points:
//!     u32 code point, u8 n, n × u16 syllable (the usual reading first)
//! ```
//!
//! All numbers little-endian. Syllables have no tone and write ü as v: `lv`, `nve`. The build tool makes the file
//! with [`PinyinTable::encode`]; the shell loads it and hands in the bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use thiserror::Error;

/// The longest syllable, as `zhuang`.
const LONGEST: usize = 6;

/// A syllable of one to six lower-case letters, padded with zeros; compares alphabetically.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Syllable([u8; LONGEST]);

impl Syllable {
    pub(super) fn new(text: &[u8]) -> Option<Syllable> {
        let fits = (1..=LONGEST).contains(&text.len()) && text.iter().all(u8::is_ascii_lowercase);
        let mut bytes = [0; LONGEST];
        fits.then(|| bytes[..text.len()].copy_from_slice(text))?;
        Some(Syllable(bytes))
    }

    pub(super) fn letters(&self) -> &[u8] {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        &self.0[..end]
    }
}

impl fmt::Debug for Syllable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(self.letters()))
    }
}

/// The readings of each character, the usual one first (F05).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PinyinTable {
    syllables: Vec<Syllable>,
    /// Code point, and where its readings begin and end, in the order of code points.
    entries: Vec<(u32, u32, u32)>,
    readings: Vec<u16>,
}

/// Why bytes are no table, or readings cannot become one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PinyinTableError {
    /// The bytes end too early.
    #[error("the table of readings is cut off")]
    CutOff,
    /// More bytes follow after the last entry.
    #[error("the table of readings has bytes left over")]
    LeftOver,
    /// A syllable is not one to six lower-case ASCII letters.
    #[error("{0:?} is no syllable")]
    Syllable(String),
    /// An entry names a syllable that is not there; carries the code point.
    #[error("U+{0:04X} names an unknown syllable")]
    UnknownSyllable(u32),
    /// The entries are not in the order of code points; carries the code point.
    #[error("U+{0:04X} is out of order")]
    Order(u32),
    /// There are more syllables or readings than the form can hold.
    #[error("too many readings for the form")]
    TooMany,
}

impl PinyinTable {
    /// Reads a table from its binary form.
    pub fn parse(bytes: &[u8]) -> Result<PinyinTable, PinyinTableError> {
        let mut bytes = Bytes(bytes);
        let mut table = PinyinTable::default();
        for _ in 0..bytes.u16()? {
            let length = bytes.u8()?;
            let text = bytes.take(length.into())?;
            let syllable = Syllable::new(text)
                .ok_or_else(|| PinyinTableError::Syllable(String::from_utf8_lossy(text).into_owned()))?;
            table.syllables.push(syllable);
        }
        for _ in 0..bytes.u32()? {
            let (code, count, begin) = (bytes.u32()?, bytes.u8()?, table.readings.len() as u32);
            if table.entries.last().is_some_and(|(last, ..)| *last >= code) {
                return Err(PinyinTableError::Order(code));
            }
            for _ in 0..count {
                let index = bytes.u16()?;
                if usize::from(index) >= table.syllables.len() {
                    return Err(PinyinTableError::UnknownSyllable(code));
                }
                table.readings.push(index);
            }
            table.entries.push((code, begin, table.readings.len() as u32));
        }
        if bytes.0.is_empty() { Ok(table) } else { Err(PinyinTableError::LeftOver) }
    }

    /// Makes the binary form from the readings of each character, the usual one first.
    pub fn encode(readings: &BTreeMap<char, Vec<String>>) -> Result<Vec<u8>, PinyinTableError> {
        let syllables: BTreeSet<&str> = readings.values().flatten().map(String::as_str).collect();
        let mut index = BTreeMap::new();
        let mut bytes = Vec::new();
        bytes.extend(u16::try_from(syllables.len()).map_err(|_| PinyinTableError::TooMany)?.to_le_bytes());
        for (place, syllable) in syllables.into_iter().enumerate() {
            Syllable::new(syllable.as_bytes()).ok_or_else(|| PinyinTableError::Syllable(syllable.to_owned()))?;
            bytes.push(syllable.len() as u8);
            bytes.extend(syllable.as_bytes());
            index.insert(syllable, place as u16);
        }
        bytes.extend(u32::try_from(readings.len()).map_err(|_| PinyinTableError::TooMany)?.to_le_bytes());
        for (character, list) in readings {
            bytes.extend(u32::from(*character).to_le_bytes());
            bytes.push(u8::try_from(list.len()).map_err(|_| PinyinTableError::TooMany)?);
            bytes.extend(list.iter().filter_map(|syllable| index.get(syllable.as_str())).flat_map(|i| i.to_le_bytes()));
        }
        Ok(bytes)
    }

    /// The readings of a character, the usual one first; none for a character without an entry (F05).
    pub fn readings(&self, character: char) -> impl Iterator<Item = &str> {
        // Syllables are ASCII by construction.
        self.syllables_of(character).map(|syllable| std::str::from_utf8(syllable.letters()).unwrap_or_default())
    }

    /// How many characters have readings.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no character has readings, as before the table is loaded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn syllables_of(&self, character: char) -> impl Iterator<Item = &Syllable> {
        let found = self.entries.binary_search_by_key(&u32::from(character), |(code, ..)| *code);
        let range = found.map_or(0..0, |place| self.entries[place].1 as usize..self.entries[place].2 as usize);
        self.readings[range].iter().map(|index| &self.syllables[usize::from(*index)])
    }
}

/// Bytes not yet read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], PinyinTableError> {
        let (head, rest) = self.0.split_at_checked(count).ok_or(PinyinTableError::CutOff)?;
        self.0 = rest;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], PinyinTableError> {
        let (head, rest) = self.0.split_first_chunk().ok_or(PinyinTableError::CutOff)?;
        self.0 = rest;
        Ok(*head)
    }

    fn u8(&mut self) -> Result<u8, PinyinTableError> {
        Ok(u8::from_le_bytes(self.array()?))
    }

    fn u16(&mut self) -> Result<u16, PinyinTableError> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    fn u32(&mut self) -> Result<u32, PinyinTableError> {
        Ok(u32::from_le_bytes(self.array()?))
    }
}
