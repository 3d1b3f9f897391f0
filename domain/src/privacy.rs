//! What may be seen by whom: masking for readers outside, and a scanner that finds what slipped through.
//!
//! The public sees names as [`MaskedName`] only, numbers by their last four, addresses down to the village (B.7).
//! Everything is cut by grapheme: a character with its accents and variation selectors counts as one, never a byte
//! or a UTF-16 unit. [`find_leaks`] is run over the bytes of every public answer in tests (A.6 no. 9).

mod leaks;

pub use leaks::{Leak, LeakKind, find_leaks};

use std::fmt;

use crate::codec::{Decode, Encode};
use minicbor::Decoder;
use serde::Serialize;

use crate::people::{compound_surname, fold, is_combining, is_name_separator};

/// A name that the public may see (B.7).
///
/// Only [`mask_name`] and [`mask_name_with`] make one; reading one back refuses a text without a mask.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Serialize)]
#[cbor(transparent)]
pub struct MaskedName(#[n(0)] String);

/// Whether a compound surname such as 欧阳 stays readable (B.7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(index_only)]
pub enum CompoundSurname {
    /// Masked like any other name of that length: `欧**国`.
    #[default]
    #[n(0)]
    Masked,
    /// Kept whole: `欧阳*国`.
    #[n(1)]
    Kept,
}

impl MaskedName {
    /// The masked name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MaskedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'b, C> Decode<'b, C> for MaskedName {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<MaskedName, minicbor::decode::Error> {
        match d.str()? {
            text if text.contains('*') => Ok(MaskedName(text.to_owned())),
            _ => Err(minicbor::decode::Error::message("a name without a mask")),
        }
    }
}

/// Masks a name for the public, compound surnames like any other (B.7).
pub fn mask_name(name: &str) -> MaskedName {
    mask_name_with(name, CompoundSurname::Masked)
}

/// Masks a name for the public (B.7).
///
/// `张*`, `张*三`, `欧**国`; a name of several parts inside each part, `阿****木·买*提`; one character is `*`.
pub fn mask_name_with(name: &str, compound: CompoundSurname) -> MaskedName {
    let name = name.trim();
    let is_gap = |c: char| is_name_separator(c) || c.is_whitespace();
    if let (CompoundSurname::Kept, Some(surname), false) = (compound, compound_surname(name), name.contains(is_gap)) {
        return MaskedName(format!("{surname}{}", mask_given(&name[surname.len()..])));
    }
    let mut masked = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(gap) = rest.find(is_gap) {
        let after = rest[gap..].chars().next().map_or(rest.len(), |c| gap + c.len_utf8());
        masked.push_str(&mask_part(&rest[..gap]));
        masked.push_str(&rest[gap..after]);
        rest = &rest[after..];
    }
    masked.push_str(&mask_part(rest));
    // A text of separators only would come out bare.
    MaskedName(if masked.contains('*') { masked } else { "*".to_owned() })
}

/// First and last grapheme stay, of two only the first, of one none.
fn mask_part(part: &str) -> String {
    match graphemes(part).as_slice() {
        [] => String::new(),
        [_] => "*".to_owned(),
        [first, _] => format!("{first}*"),
        [first, middle @ .., last] => format!("{first}{}{last}", "*".repeat(middle.len())),
    }
}

/// The given name after a surname that stays: only the last of several graphemes stays.
fn mask_given(given: &str) -> String {
    match graphemes(given).as_slice() {
        [] | [_] => "*".to_owned(),
        [middle @ .., last] => format!("{}{last}", "*".repeat(middle.len())),
    }
}

/// Cuts before every character that does not belong to the one before it (B.14).
fn graphemes(text: &str) -> Vec<&str> {
    let mut cuts = Vec::new();
    let mut joined = false;
    for (index, c) in text.char_indices() {
        if !(joined || is_combining(c)) || index == 0 {
            cuts.push(index);
        }
        joined = c == '\u{200d}';
    }
    cuts.push(text.len());
    cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]).collect()
}

/// Masks a telephone number: `138****8000`, `0817-***0000`; anything unknown is hidden whole (B.7).
pub fn mask_phone(phone: &str) -> String {
    let phone = fold(phone);
    match phone.split_once('-') {
        None if phone.len() == 11 && phone.is_ascii() => format!("{}****{}", &phone[..3], &phone[7..]),
        Some((area, number)) if area.is_ascii() => format!("{area}-{}", hide_all_but(number, 0, 4)),
        _ => hide_all_but(&phone, 0, 0),
    }
}

/// Masks an identity number for the public: `**************0018` (B.7).
pub fn mask_identity(number: &str) -> String {
    hide_all_but(&fold(number), 0, 4)
}

/// Masks an identity number for staff: `511324********0018` (B.7).
pub fn mask_identity_inside(number: &str) -> String {
    hide_all_but(&fold(number), 6, 4)
}

/// Masks a bank card number: the last four stay (B.7).
pub fn mask_bank_card(number: &str) -> String {
    hide_all_but(&fold(number), 0, 4)
}

/// Keeps some characters at both ends, but only if at least as many are hidden between them.
fn hide_all_but(text: &str, head: usize, tail: usize) -> String {
    let length = text.chars().count();
    let (head, tail) = match length {
        _ if length >= head + tail + 4 => (head, tail),
        _ if length >= tail + 3 => (0, tail),
        _ => (0, 0),
    };
    text.chars().enumerate().map(|(i, c)| if i < head || i + tail >= length { c } else { '*' }).collect()
}

/// Cuts an address after its village or group; without one after its township; else nothing is shown (B.7).
pub fn mask_address_to_village(address: &str) -> String {
    let address = address.trim();
    let end = village_end(address).map(|end| group_end(address, end)).or_else(|| township_end(address));
    address[..end.unwrap_or(0)].to_owned()
}

/// The end of the first 村 or 社区 that is not part of a longer name of a township or street, as 石村镇.
fn village_end(address: &str) -> Option<usize> {
    let mut ends: Vec<usize> = ["村", "社区", "居委会"]
        .iter()
        .flat_map(|mark| address.match_indices(mark).map(|(i, _)| i + mark.len()))
        .collect();
    ends.sort_unstable();
    ends.into_iter().find(|end| !address[*end..].starts_with(['镇', '乡', '街', '路', '县', '市', '区', '小', '村']))
}

/// Takes along the village committee's title and the group, as 第三村民小组, but no house number.
fn group_end(address: &str, village: usize) -> usize {
    let title = ["民委员会", "委员会", "居民委员会", "委会", "居委会"]
        .iter()
        .find(|title| address[village..].starts_with(**title))
        .map_or(village, |title| village + title.len());
    let group = address[title..].char_indices().take(8).find(|(_, c)| "组社队号栋幢楼室路街巷院".contains(*c));
    match group {
        Some((index, c @ ('组' | '社' | '队'))) => title + index + c.len_utf8(),
        _ => title,
    }
}

fn township_end(address: &str) -> Option<usize> {
    let mark = |mark: &str| address.find(mark).map(|index| index + mark.len());
    [mark("街道"), mark("镇"), mark("乡")].into_iter().flatten().min()
}

#[cfg(test)]
mod tests;
