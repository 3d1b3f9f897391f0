//! Finds whole numbers of people in a text that everybody may read (A.6 no. 9).
//!
//! Works on runs of digits, full-width ones included, and on runs grouped as people write them (`138-0013-8000`).
//! Errs on the side of silence for numbers that only look long: an identity number needs its check character and a
//! real birth date, a card its Luhn digit.

use std::ops::Range;

use crate::people::{birth_date, check_character, half_width};

/// A whole number of a person found in a text (B.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// What kind of number it is.
    pub kind: LeakKind,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// The kinds of numbers that the public never sees (B.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeakKind {
    /// An identity number of 18 characters.
    Identity,
    /// A mobile number of 11 digits.
    Mobile,
    /// A bank card of 16 to 19 digits.
    BankCard,
}

/// How people group numbers, by the lengths of the groups.
const GROUPS: [(LeakKind, &[usize]); 7] = [
    (LeakKind::Mobile, &[3, 4, 4]),
    (LeakKind::Identity, &[6, 8, 4]),
    (LeakKind::Identity, &[6, 4, 4, 4]),
    (LeakKind::BankCard, &[4, 4, 4, 4]),
    (LeakKind::BankCard, &[4, 4, 4, 4, 1]),
    (LeakKind::BankCard, &[4, 4, 4, 4, 2]),
    (LeakKind::BankCard, &[4, 4, 4, 4, 3]),
];

/// One run of digits, and the X after it that may be a check character.
struct Run {
    text: String,
    range: Range<usize>,
}

/// Finds full identity numbers, mobile numbers and bank cards, in the order of the text (A.6 no. 9).
pub fn find_leaks(text: &str) -> Vec<Leak> {
    let runs = runs(text);
    let mut leaks: Vec<Leak> = runs.iter().filter_map(leak_of_run).collect();
    for start in 0..runs.len() {
        leaks.extend(GROUPS.iter().filter_map(|(kind, lengths)| leak_of_group(text, &runs[start..], *kind, lengths)));
    }
    leaks.sort_by_key(|leak| (leak.range.start, leak.range.end));
    leaks
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, c) in text.char_indices() {
        let (plain, end) = (half_width(c), index + c.len_utf8());
        let open = runs.last_mut().filter(|run| run.range.end == index && !run.text.ends_with('X'));
        match (plain, open) {
            ('0'..='9', Some(run)) => {
                run.text.push(plain);
                run.range.end = end;
            }
            ('x' | 'X', Some(run)) if matches!(run.text.len(), 3 | 17..) => {
                run.text.push('X');
                run.range.end = end;
            }
            ('0'..='9', None) => runs.push(Run { text: plain.to_string(), range: index..end }),
            _ => {}
        }
    }
    runs
}

fn leak_of_run(run: &Run) -> Option<Leak> {
    let text = run.text.as_str();
    let kind = match text.len() {
        11 if is_mobile(text) => LeakKind::Mobile,
        13 if text.starts_with("86") && is_mobile(&text[2..]) => LeakKind::Mobile,
        18 if is_identity(text) => LeakKind::Identity,
        16..=20 if is_bank_card(text.trim_end_matches('X')) => LeakKind::BankCard,
        length if length > 18 && holds_identity(text) => LeakKind::Identity,
        _ => return None,
    };
    Some(Leak { kind, range: run.range.clone() })
}

fn leak_of_group(text: &str, runs: &[Run], kind: LeakKind, lengths: &[usize]) -> Option<Leak> {
    let group = runs.get(..lengths.len())?;
    let fits = group.iter().zip(lengths).all(|(run, length)| run.text.len() == *length);
    let joined = group.windows(2).all(|pair| {
        let mut between = text[pair[0].range.end..pair[1].range.start].chars().map(half_width);
        matches!((between.next(), between.next()), (Some(' ' | '-'), None))
    });
    if !fits || !joined {
        return None;
    }
    let whole: String = group.iter().map(|run| run.text.as_str()).collect();
    let found = match kind {
        LeakKind::Mobile => is_mobile(&whole),
        LeakKind::Identity => is_identity(&whole),
        LeakKind::BankCard => is_bank_card(&whole),
    };
    found.then(|| Leak { kind, range: group[0].range.start..group[group.len() - 1].range.end })
}

fn is_mobile(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1', b'3'..=b'9', ..]) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_identity(text: &str) -> bool {
    let real_birth = birth_date(text.as_bytes()).is_some_and(|birth| (1850..2100).contains(&birth.year()));
    real_birth && check_character(&text.as_bytes()[..17]) == text.chars().last()
}

/// Whether an identity number stands anywhere in a longer run.
fn holds_identity(text: &str) -> bool {
    (0..=text.len() - 18).any(|start| is_identity(&text[start..start + 18]))
}

/// The Luhn check, and a first digit that cards have.
fn is_bank_card(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits else { return false };
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits.iter().rev().enumerate().map(|(i, d)| if i % 2 == 1 { doubled(*d) } else { *d }).sum();
    (16..=19).contains(&digits.len()) && sum.is_multiple_of(10) && digits[0] > 1
}
