//! How a name sounds, and how typed letters match it.
//!
//! For each sounding character all its readings are kept, the preferred ones first: those of the surname, else the
//! usual one (F05). Matching follows all readings at once with one bit for each place in the letters, so it takes
//! no memory and no longer for names with many readings.

use super::sounding;
use super::surnames::{surname_readings, syllable};
use super::table::{PinyinTable, Syllable};

/// The most letters a query can have: their places fit into 64 bits.
pub(super) const LONGEST: usize = 63;

/// The readings of a name, character by character.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sounds {
    characters: Box<[Span]>,
    readings: Box<[Syllable]>,
}

/// Where the readings of one character stand; those before `preferred` rank first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    begin: u16,
    preferred: u16,
    end: u16,
}

/// Which readings may be used (F05).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readings {
    Preferred,
    Any,
}

/// How far the letters reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    Part,
    Whole,
}

impl Sounds {
    pub(super) fn of(table: &PinyinTable, name: &str) -> Sounds {
        let name: Vec<char> = sounding(name).collect();
        let surname = surname_readings(&name).unwrap_or_default();
        let (mut characters, mut readings) = (Vec::with_capacity(name.len()), Vec::<Syllable>::new());
        for (index, character) in name.iter().enumerate() {
            let begin = readings.len();
            readings.extend(surname.get(index).into_iter().copied().flatten().filter_map(|text| syllable(text)));
            let given = readings.len() - begin;
            for reading in table.syllables_of(*character) {
                if !readings[begin..].contains(reading) {
                    readings.push(*reading);
                }
            }
            if readings.len() == begin {
                // A Latin letter sounds like itself.
                let letter = character.to_ascii_lowercase();
                readings.extend(Syllable::new(letter.encode_utf8(&mut [0; 4]).as_bytes()));
            }
            let Ok(end) = u16::try_from(readings.len()) else { break };
            let preferred = (begin + given.max(1)).min(end.into());
            characters.push(Span { begin: begin as u16, preferred: preferred as u16, end });
        }
        Sounds { characters: characters.into(), readings: readings.into() }
    }

    /// How many characters sound.
    pub(super) fn len(&self) -> usize {
        self.characters.len()
    }

    /// Matches full syllables from a character on; the last may be unfinished: `shanxi` for 单小红.
    pub(super) fn full(&self, letters: &[u8], skip: usize, readings: Readings) -> Option<Reach> {
        let (mut places, mut best) = (1_u64, None);
        for (index, span) in self.characters.iter().enumerate().skip(skip) {
            let mut next = 0;
            for reading in self.readings_of(span, readings) {
                let reading = reading.letters();
                let mut open = places;
                while open != 0 {
                    let place = open.trailing_zeros() as usize;
                    open &= open - 1;
                    let Some(rest) = letters.get(place..) else { continue };
                    if rest.len() > reading.len() {
                        next |= if rest.starts_with(reading) { 1 << (place + reading.len()) } else { 0 };
                    } else if reading.starts_with(rest) {
                        let whole = rest.len() == reading.len() && index + 1 == self.characters.len();
                        best = best.max(Some(if whole { Reach::Whole } else { Reach::Part }));
                    }
                }
            }
            places = next;
            if places == 0 {
                break;
            }
        }
        best
    }

    /// Matches first letters from a character on: `sxh` for 单小红.
    pub(super) fn initials(&self, letters: &[u8], skip: usize, readings: Readings) -> Option<Reach> {
        let characters = self.characters.get(skip..)?;
        if letters.len() > characters.len() {
            return None;
        }
        let begins = |(span, letter): (&Span, &u8)| {
            self.readings_of(span, readings).iter().any(|reading| reading.letters().first() == Some(letter))
        };
        let reach = if letters.len() == characters.len() { Reach::Whole } else { Reach::Part };
        characters.iter().zip(letters).all(begins).then_some(reach)
    }

    fn readings_of(&self, span: &Span, readings: Readings) -> &[Syllable] {
        let end = if readings == Readings::Preferred { span.preferred } else { span.end };
        &self.readings[usize::from(span.begin)..usize::from(end)]
    }
}
