//! How well a case answers a search.
//!
//! One ladder of numbers, best first: the number asked for, the name as written, the name as it is usually spoken,
//! parts of it, village and item, and last a name by a reading that it does not usually have, so that 许 under
//! `hu` never pushes a better hit off the first page (F05).

use super::SearchKey;
use super::query::{Query, Term};
use super::sounds::{Reach, Readings, Sounds};

const NUMBER: u32 = 0;
const NAME: u32 = 10;
const PERSON_NUMBER: u32 = 20;
const NUMBER_END: u32 = 30;
const PERSON_NUMBER_END: u32 = 40;
const NAME_START: u32 = 50;
const SOUND: u32 = 60;
const SOUND_START: u32 = 70;
const INITIALS: u32 = 80;
const INITIALS_START: u32 = 90;
const NAME_PART: u32 = 100;
const GIVEN_SOUND: u32 = 110;
const NUMBER_START: u32 = 120;
const VILLAGE: u32 = 130;
const ITEM: u32 = 140;
/// Added when the name is found only by a reading that it does not usually have.
const OTHER_READING: u32 = 200;
/// Added when the words are found only one by one.
const SINGLY: u32 = 1;

/// How well the case answers the search: lower is better, `None` if not at all (F03 to F05).
///
/// Equal ranks are for the caller to order, usually by [`super::PinyinTable::name_order`]. Does not allocate. A
/// search without content finds nothing; see [`Query::is_empty`].
pub fn rank(key: &SearchKey, query: &Query) -> Option<u32> {
    if let Some(rank) = rank_term(key, &query.whole) {
        return Some(rank);
    }
    // All words must be found; the weakest decides.
    let mut worst = None;
    for term in &query.terms {
        worst = worst.max(Some(rank_term(key, term)?));
    }
    worst.map(|rank| rank + SINGLY)
}

fn rank_term(key: &SearchKey, term: &Term) -> Option<u32> {
    let written = by_number(key, term).into_iter().chain(by_text(key, term)).min();
    match written {
        Some(rank) if rank < SOUND => Some(rank),
        _ => written.into_iter().chain(by_sound(&key.sounds, &term.letters)).min(),
    }
}

fn by_number(key: &SearchKey, term: &Term) -> Option<u32> {
    let (number, typed) = (&*key.number, &*term.number);
    if typed.is_empty() {
        return None;
    }
    if number == typed || key.elsewhere.iter().any(|other| **other == *typed) {
        return Some(NUMBER);
    }
    let person = term.person_number.then(|| {
        let phone = by_person_number(&key.phone, typed, 11);
        phone.into_iter().chain(by_person_number(&key.identity, typed, 18)).min()
    });
    let person = person.flatten();
    if person == Some(PERSON_NUMBER) || !term.four_digits {
        return person;
    }
    // A year alone would begin every number.
    let telling = typed.len() >= 6;
    match () {
        () if number.ends_with(typed) => Some(NUMBER_END),
        () if key.elsewhere.iter().any(|other| other.ends_with(typed)) => Some(NUMBER_END),
        () if person.is_some() => person,
        () if telling && number.starts_with(typed) => Some(NUMBER_START),
        () => None,
    }
}

/// A number of a person, of which the key may hold only the end.
fn by_person_number(number: &str, typed: &str, whole: usize) -> Option<u32> {
    let end_kept = typed.len() == whole && (4..whole).contains(&number.len());
    match () {
        () if number == typed => Some(PERSON_NUMBER),
        () if number.ends_with(typed) || (end_kept && typed.ends_with(number)) => Some(PERSON_NUMBER_END),
        () => None,
    }
}

fn by_text(key: &SearchKey, term: &Term) -> Option<u32> {
    let text = &*term.text;
    match () {
        () if text.is_empty() => None,
        () if &*key.name == text => Some(NAME),
        () if key.name.starts_with(text) => Some(NAME_START),
        () if key.name.contains(text) => Some(NAME_PART),
        () if key.village.contains(text) => Some(VILLAGE),
        () if key.item.contains(text) => Some(ITEM),
        () => None,
    }
}

fn by_sound(sounds: &Sounds, letters: &[u8]) -> Option<u32> {
    if letters.is_empty() {
        return None;
    }
    let spoken = |readings| {
        let full =
            sounds.full(letters, 0, readings).map(|reach| if reach == Reach::Whole { SOUND } else { SOUND_START });
        full.or_else(|| {
            let initials = sounds.initials(letters, 0, readings);
            initials.map(|reach| if reach == Reach::Whole { INITIALS } else { INITIALS_START })
        })
    };
    // The given name alone, if at least a syllable of it was typed.
    let given = |readings| {
        let found = |skip| sounds.full(letters, skip, readings).is_some();
        (letters.len() > 1 && (1..sounds.len()).any(found)).then_some(GIVEN_SOUND)
    };
    let found = |readings| spoken(readings).or_else(|| given(readings));
    found(Readings::Preferred).or_else(|| found(Readings::Any).map(|rank| rank + OTHER_READING))
}
