//! The words of /status.

use super::{Lang, en, zh_cn};
use crate::model::status::Trouble;
use crate::model::status::line::{State, What};

/// The words of the look-up.
pub struct Words {
    /// The hall before its name is known.
    pub hall: &'static str,
    /// What the page is for.
    pub title: &'static str,
    /// The number, and where it stands.
    pub number: &'static str,
    /// Before the example of a number.
    pub number_hint: &'static str,
    /// An example of a number.
    pub number_example: &'static str,
    /// The last four.
    pub last_four: &'static str,
    /// What to type for who gave neither.
    pub last_four_hint: &'static str,
    /// The button; while it asks.
    pub ask: [&'static str; 2],
    /// The paper is lost.
    pub lost: &'static str,
    /// What happened, what to do: heading, sentence, list.
    pub trouble: fn(Trouble) -> Advice,
    /// Before the hotline, in a hurry.
    pub hurry: &'static str,
    /// The result.
    pub result: ResultWords,
}

/// What happened and what to do.
pub struct Advice {
    /// What happened.
    pub title: String,
    /// What to do.
    pub text: &'static str,
    /// What to look at.
    pub list: &'static [&'static str],
}

/// Words of the result.
pub struct ResultWords {
    /// It is being handled: before the day, after it.
    pub in_hand_by: [&'static str; 2],
    /// It is being handled; no day is promised.
    pub in_hand: &'static str,
    /// Working days left and that nothing is to be done.
    pub in_hand_text: fn(i32) -> String,
    /// Working days left.
    pub days_left: fn(i32) -> String,
    /// A fee is to be paid first.
    pub fee: fn(&str) -> String,
    /// Nothing is to be done.
    pub wait: &'static str,
    /// The day may still move.
    pub provisional: &'static str,
    /// It is late: heading.
    pub late: &'static str,
    /// By so many working days, and what one may do.
    pub late_text: fn(i32) -> String,
    /// So many papers are missing; one is named.
    pub missing: fn(&[String]) -> String,
    /// What to do about it.
    pub missing_text: &'static str,
    /// The same for what was asked for later.
    pub further: &'static str,
    /// It was returned, and what to do.
    pub returned: [&'static str; 2],
    /// Withdrawn: title and text.
    pub withdrawn: [&'static str; 2],
    /// It is ready, and what to do.
    pub ready: [&'static str; 2],
    /// It is over.
    pub done: [&'static str; 2],
    /// The name of a step.
    pub step: fn(What) -> &'static str,
    /// How a step stands.
    pub state: fn(State) -> &'static str,
    /// By a day.
    pub by: fn(&str) -> String,
    /// Whom to ask.
    pub ask: &'static str,
    /// What to say there.
    pub ask_say: &'static str,
    /// How old it is and who may see it.
    pub as_of: fn(&str) -> String,
    /// Another case.
    pub another: &'static str,
}

/// The words in a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::ZhCn => &zh_cn::status::WORDS,
        Lang::En => &en::status::WORDS,
    }
}
