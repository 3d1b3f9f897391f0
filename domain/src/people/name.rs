//! Names of people: kept as they are written, apart from the slips that everybody makes.
//!
//! [`PersonName::parse`] mends the separator dot, blanks between Han characters and characters that show nothing;
//! everything else stays, rare and private-use characters included (B.14). Nothing is ever cut: a name that is
//! too long is refused. Code points count, never bytes or UTF-16 units.

use std::fmt;

use crate::codec::{Decode, Encode};
use serde::Serialize;
use thiserror::Error;

use super::is_blank;

/// The only separator between the parts of a name: U+00B7 (B.14).
const DOT: char = '·';
/// What input methods and decoders give in its place.
const DOT_VARIANTS: [char; 9] = ['•', '・', '．', '.', '‧', '∙', '⋅', '･', '●'];
/// The character 䶮 in the private-use code of old vendor tables (B.14).
const OLD_YAN: char = '\u{e863}';

/// A person's name in its stored form (B.14).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
#[cbor(transparent)]
pub struct PersonName(#[n(0)] String);

/// Why a name is refused (B.14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing was typed.
    #[error("no name was typed")]
    Empty,
    /// The name begins or ends with the separator, so a part is missing.
    #[error("a part of the name is missing before or after the dot")]
    SeparatorAtEdge,
    /// A line break or another control character inside.
    #[error("a name has no line breaks")]
    Control,
    /// More than [`PersonName::LONGEST`] characters; carries how many.
    #[error("a name has at most {longest} characters, not {0}", longest = PersonName::LONGEST)]
    TooLong(usize),
    /// Digits and signs only: nobody is called that.
    #[error("a name has at least one letter")]
    NoLetter,
}

impl PersonName {
    /// The longest name in characters; the ministries ask for room for at least 50 (B.14).
    pub const LONGEST: usize = 100;

    /// Reads a name as typed (B.14).
    pub fn parse(text: &str) -> Result<PersonName, NameError> {
        let name = normalise_name(text);
        let length = name.chars().count();
        if length == 0 {
            Err(NameError::Empty)
        } else if name.chars().any(char::is_control) {
            Err(NameError::Control)
        } else if name.starts_with(is_name_separator) || name.ends_with(is_name_separator) {
            Err(NameError::SeparatorAtEdge)
        } else if length > PersonName::LONGEST {
            Err(NameError::TooLong(length))
        } else if !name.chars().any(|c| c.is_alphabetic() || is_han(c)) {
            Err(NameError::NoLetter)
        } else {
            Ok(PersonName(name))
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a character has only a private-use code: keep it, mark it, ask for the right one (B.14).
    pub fn needs_check(&self) -> bool {
        self.0.chars().any(is_private_use)
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Brings a name to its stored form without judging it (B.14).
///
/// Separator variants become U+00B7 and blanks go, both only between Han characters; invisible characters go; the
/// old private-use code of 䶮 becomes 䶮. The result does not change when normalised again.
pub fn normalise_name(text: &str) -> String {
    let kept: Vec<char> = text
        .trim_matches(is_blank)
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| if c == OLD_YAN { '䶮' } else { c })
        .collect();
    let mut name = String::with_capacity(text.len());
    let mut before = None;
    for (index, &c) in kept.iter().enumerate() {
        let gap = c.is_whitespace() && !c.is_control();
        let next = || kept[index + 1..].iter().copied().find(|c| !c.is_whitespace() && !is_combining(*c));
        let inside = (gap || is_name_separator(c))
            && before.is_some_and(|c| is_han(c) || is_name_separator(c))
            && next().is_some_and(|c| is_han(c) || is_name_separator(c));
        match inside {
            true if gap => continue,
            true if before.is_some_and(is_han) && next().is_some_and(is_han) => name.push(DOT),
            _ => name.push(c),
        }
        if !is_combining(c) {
            before = Some(c);
        }
    }
    name
}

/// The compound surname that a Han name begins with, if a given name follows (B.7).
pub fn compound_surname(name: &str) -> Option<&str> {
    let end = name.char_indices().nth(2)?.0;
    COMPOUND_SURNAMES.contains(&&name[..end]).then_some(&name[..end])
}

/// The compound surnames in use.
const COMPOUND_SURNAMES: [&str; 56] = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "令狐", "尉迟", "万俟", "鲜于", "皇甫", "慕容", "公孙", "长孙", "宇文",
    "司徒", "司空", "东方", "独孤", "南宫", "端木", "轩辕", "淳于", "颛孙", "太史", "申屠", "赫连", "澹台", "公冶",
    "宗政", "濮阳", "仲孙", "钟离", "闻人", "拓跋", "百里", "呼延", "西门", "东郭", "南门", "羊舌", "梁丘", "左丘",
    "东门", "谷梁", "宰父", "段干", "微生", "公羊", "公良", "太叔", "闾丘", "亓官", "司寇", "欧陽", "司馬", "諸葛",
];

/// Whether the character separates the parts of a name, in its right form or a variant (B.14).
pub(crate) fn is_name_separator(c: char) -> bool {
    c == DOT || DOT_VARIANTS.contains(&c)
}

/// Whether the character is Han, or a private-use one that stands for a Han character (B.14).
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '〇' | '々' | '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        || is_private_use(c)
}

fn is_private_use(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Whether the character belongs to the one before it: accents, vowel signs, variation selectors (B.14).
pub(crate) fn is_combining(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036f}' | '\u{0483}'..='\u{0489}' | '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}'
        | '\u{0670}' | '\u{06d6}'..='\u{06dc}' | '\u{06df}'..='\u{06e4}' | '\u{0f18}' | '\u{0f19}' | '\u{0f35}'
        | '\u{0f37}' | '\u{0f39}' | '\u{0f3e}' | '\u{0f3f}' | '\u{0f71}'..='\u{0f84}' | '\u{0f86}' | '\u{0f87}'
        | '\u{0f8d}'..='\u{0fbc}' | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200c}' | '\u{200d}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}'
        | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether the character shows nothing and carries nothing: zero-width blanks, marks of direction (B.14).
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
