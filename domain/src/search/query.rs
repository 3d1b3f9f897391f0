//! What the clerk typed, made ready once for all keys.

use super::sounds::LONGEST;
use super::{compact, folded};
use crate::people::{half_width, is_blank, normalise_name};

/// A search as typed; full width, case, blanks and separators do not matter (F03, F04).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The whole text as one.
    pub(super) whole: Term,
    /// The parts between blanks, if there are several; all must match.
    pub(super) terms: Box<[Term]>,
}

/// One text to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// For names, items and villages.
    pub(super) text: Box<str>,
    /// For numbers: letters and digits only.
    pub(super) number: Box<str>,
    /// Whether `number` can be the end of a telephone or identity number.
    pub(super) person_number: bool,
    /// Whether `number` has the four digits that make it a number at all.
    pub(super) four_digits: bool,
    /// For pinyin; empty if the text has anything but letters.
    pub(super) letters: Box<[u8]>,
}

impl Query {
    /// Reads a search as typed. Never fails: a text without any content finds nothing.
    pub fn parse(text: &str) -> Query {
        // Folded first: a blank typed in full width parts the terms too.
        let text: String = text.chars().map(half_width).collect();
        let terms: Vec<Term> = text.split(is_blank).filter(|term| !term.is_empty()).map(Term::new).collect();
        Query { whole: Term::new(&text), terms: if terms.len() > 1 { terms.into() } else { Box::default() } }
    }

    /// Whether nothing to be found was typed; a list then shows all rows.
    pub fn is_empty(&self) -> bool {
        self.whole.text.is_empty() && self.whole.number.is_empty()
    }
}

impl Term {
    fn new(text: &str) -> Term {
        let (name, number) = (folded(&normalise_name(text)), compact(text));
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let tail = number.strip_suffix('x').unwrap_or(&number);
        let person_number = number.len() >= 4 && tail.bytes().all(|byte| byte.is_ascii_digit());
        // ü is written v, and an apostrophe only parts syllables: li'ming.
        let spoken = name.replace('ü', "v").replace(['\'', '’', '‘'], "");
        let spelled = spoken.len() <= LONGEST && spoken.bytes().all(|byte| byte.is_ascii_lowercase());
        Term {
            letters: if spelled { spoken.into_bytes().into() } else { Box::default() },
            text: name.into(),
            number: number.into(),
            person_number,
            four_digits: digits >= 4,
        }
    }
}
