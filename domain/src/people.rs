//! What identifies a person or a body: names, identity numbers, credit codes and telephone numbers.
//!
//! Everything typed at a counter passes through [`fold`] or through one of the parsers here, so that the same
//! person typed in full-width digits, with a lower-case x or with a wrong name dot is the same person (F03, F04,
//! B.14). Masking for readers outside is in [`crate::privacy`], finding people in [`crate::search`].
//!
//! ```text
//! typed text ── fold ──┬─> IdentityNumber::parse(text, today) ─> IdentityVerdict   B.8
//!                      ├─> CreditCode::parse                                      B.8
//!                      ├─> Phone::parse                                           F03
//!                      └─  (names are not folded) PersonName::parse                B.14
//! what a card reader types ── card::read ─> Card { name, identity, address }        DY-01
//! ```

pub mod card;
mod identity;
mod name;
mod phone;

pub use identity::{AskIdentity, CreditCode, CreditCodeError, IdentityNumber, IdentityVerdict, InvalidIdentity};
pub(crate) use identity::{birth_date, check_character};
pub use name::{NameError, PersonName, compound_surname, normalise_name};
pub(crate) use name::{is_combining, is_han, is_invisible, is_name_separator};
pub use phone::{Phone, PhoneError};

/// Brings the text of a number field to its ordinary form: phone, identity number, case number, code, date (F03).
///
/// Full-width letters, digits and signs become half-width, `x` becomes `X` (F04), and all blanks at both ends go,
/// the no-break, the ideographic and the invisible ones included. Not for names: those keep their letters.
pub fn fold(text: &str) -> String {
    let upper = |c: char| if c == 'x' { 'X' } else { c };
    text.trim_matches(is_blank).chars().filter(|c| !is_invisible(*c)).map(half_width).map(upper).collect()
}

/// The last four characters of a number, or all of a shorter one (B.7).
pub fn last_four(number: &str) -> &str {
    let start = number.char_indices().rev().nth(3).map_or(0, |(index, _)| index);
    &number[start..]
}

/// The ordinary form of one full-width character (F03).
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => c,
    }
}

/// Whether the character shows nothing or only a gap.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f03_full_width_becomes_ordinary() {
        assert_eq!(fold("１３８００００００００"), "13800000000");
        assert_eq!(fold("１１０１０１１９０１０２０３０００６"), "110101190102030006");
        assert_eq!(fold("　〔２０２６〕承－Ａ－００１２ "), "〔2026〕承-A-0012");
        assert_eq!(fold("\u{a0}\u{feff}\u{200b} 12 34\t\r\n"), "12 34");
        assert_eq!(fold(""), "");
        // Copied from a chat window: marks of direction around and inside.
        assert_eq!(fold("\u{202d}1380\u{200b}0138000\u{202c}"), "13800138000");
    }

    #[test]
    fn f04_x_in_either_case_is_one() {
        for typed in ["11010119010203009x", "11010119010203009X", "11010119010203009ｘ", "11010119010203009Ｘ"] {
            assert_eq!(fold(typed), "11010119010203009X");
        }
    }

    #[test]
    fn b07_last_four_goes_by_characters() {
        assert_eq!(last_four("51132419500101000X"), "000X");
        assert_eq!(last_four("123"), "123");
        assert_eq!(last_four("李𬱖一二三"), "𬱖一二三");
        assert_eq!(last_four(""), "");
    }
}
