//! The words of hand-overs (首问转办).

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::handover::HandOverStep;

/// The words.
pub struct Words {
    /// Begins one.
    pub begin: &'static str,
    /// The list.
    pub list: &'static str,
    /// Title of the list with how many.
    pub count: fn(usize) -> String,
    /// What the list is.
    pub lead: &'static str,
    /// Nothing in it: title, why.
    pub none: (&'static str, &'static str),
    /// So many wait for me: what, and what to do.
    pub waiting: fn(usize) -> (String, &'static str),
    /// Goes to the list.
    pub look: &'static str,
    /// Title of the dialog.
    pub title: &'static str,
    /// Labels: to whom, at counter, matter, demands, by when, person, phone.
    pub labels: [&'static str; 7],
    /// Nobody chosen yet.
    pub choose: &'static str,
    /// What becomes of it.
    pub note: &'static str,
    /// Do not.
    pub no: &'static str,
    /// Hand over and print the slip.
    pub enter: &'static str,
    /// Handed over, to whom.
    pub done: fn(&str) -> String,
    /// A line: who handed it to whom, when.
    pub line: fn(&str, &str, &str) -> String,
    /// Who handed it to whom.
    pub pair: fn(&str, &str) -> String,
    /// To be done by.
    pub by: fn(&str) -> String,
    /// How it stands: not taken up, left lying, taken up when, finished when with what.
    pub not_taken: &'static str,
    /// Left lying.
    pub lying: &'static str,
    /// Taken up.
    pub taken: fn(&str) -> String,
    /// Finished.
    pub finished: fn(&str, &str) -> String,
    /// The step.
    pub step: fn(HandOverStep) -> &'static str,
    /// Label of the result.
    pub result: &'static str,
    /// The step is done.
    pub stepped: fn(HandOverStep) -> &'static str,
    /// Prints the slip.
    pub print: &'static str,
    /// The slip.
    pub slip: Slip,
}

/// The words of the slip.
pub struct Slip {
    /// Title.
    pub title: &'static str,
    /// Which counter, whom to ask for.
    pub go: fn(u16, &str) -> String,
    /// Matter.
    pub matter: &'static str,
    /// What to bring.
    pub demands: &'static str,
    /// By when.
    pub by: &'static str,
    /// Who was asked first.
    pub first: &'static str,
    /// When.
    pub when: &'static str,
    /// Whom to ask.
    pub ask: fn(&str) -> String,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::handover::WORDS,
        Lang::En => &en::handover::WORDS,
    }
}
