//! The words of taking in a case.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::desk::person::Sex;
use crate::model::intake::check::{Fault, Remark};

/// The words.
pub struct Words {
    /// Title of the picker.
    pub which: &'static str,
    /// What to type.
    pub which_note: &'static str,
    /// Label of the picker's input.
    pub item: &'static str,
    /// How to use the picker.
    pub pick_keys: &'static str,
    /// Nothing fits.
    pub no_item: fn(&str) -> String,
    /// The catalogue is not here yet.
    pub no_items: &'static str,
    /// Take another item.
    pub change: &'static str,
    /// The promise in the head of the item.
    pub promise: fn(&str) -> String,
    /// Applicant.
    pub applicant: &'static str,
    /// Beside it.
    pub applicant_note: &'static str,
    /// Name.
    pub name: &'static str,
    /// Identity number.
    pub identity: &'static str,
    /// Phone.
    pub phone: &'static str,
    /// Village.
    pub village: &'static str,
    /// May be left empty.
    pub optional: &'static str,
    /// No village of the township.
    pub no_village: &'static str,
    /// Materials.
    pub materials: &'static str,
    /// How many, and the keys.
    pub materials_note: fn(usize) -> String,
    /// What is wrong with a field.
    pub fault: fn(Fault) -> String,
    /// What is good to know about a field.
    pub remark: fn(Remark, Option<(Sex, i32)>) -> String,
    /// This person has so many cases already.
    pub known: fn(usize) -> String,
    /// Title of the part about the supplement.
    pub supplement: &'static str,
    /// Ground.
    pub ground: &'static str,
    /// Promised day.
    pub promised: &'static str,
    /// In three days, a week, two weeks.
    pub promised_in: [&'static str; 3],
    /// What stands next to the buttons: nothing picked.
    pub say_start: (&'static str, &'static str),
    /// The name first.
    pub say_name: (&'static str, &'static str),
    /// So many not looked at.
    pub say_look: (fn(usize) -> String, &'static str),
    /// Complete.
    pub say_accept: &'static str,
    /// Accepted today, due then; limit.
    pub say_due: fn(&str, &str) -> String,
    /// On the spot.
    pub say_spot: &'static str,
    /// These are missing.
    pub say_missing: fn(&[&str]) -> String,
    /// Why a supplement, due by then.
    pub say_supplement: fn(Option<&str>, &str) -> String,
    /// Main documents missing.
    pub say_return: fn(&[&str]) -> String,
    /// Why a return.
    pub say_return_why: &'static str,
    /// The buttons.
    pub accept: &'static str,
    /// Supplement.
    pub receive: &'static str,
    /// Return.
    pub give_back: &'static str,
    /// While saving.
    pub saving: &'static str,
    /// This field must be mended first.
    pub mend_first: fn(&str) -> String,
    /// Not saved, loudly: title, what to do.
    pub not_stored: (&'static str, fn(&str) -> String),
    /// The server is needed.
    pub no_line: &'static str,
    /// Tells somebody that it cannot be done, without a case.
    pub turn_away: &'static str,
    /// Title of its dialog.
    pub turn_title: &'static str,
    /// The matter.
    pub turn_item: &'static str,
    /// The person, if a name was given.
    pub turn_person: &'static str,
    /// The reason.
    pub turn_reason: &'static str,
    /// What becomes of it.
    pub turn_note: &'static str,
    /// Do not.
    pub turn_no: &'static str,
    /// Enter it.
    pub turn_enter: &'static str,
    /// It is entered.
    pub turned: &'static str,
    /// Stop and throw away.
    pub cancel: &'static str,
    /// Really?
    pub cancel_ask: (&'static str, &'static str),
    /// Yes, no.
    pub cancel_answers: (&'static str, &'static str),
    /// A draft is here: title, of whom and when.
    pub draft: (&'static str, fn(&str, &str) -> String),
    /// Go on with it, throw it away.
    pub draft_answers: (&'static str, &'static str),
    /// Dialog of a return: title.
    pub return_title: &'static str,
    /// Why the first ground cannot be chosen.
    pub return_main_there: &'static str,
    /// Why the second cannot: a major matter.
    pub return_major: &'static str,
    /// Facts.
    pub return_facts: &'static str,
    /// Rule.
    pub return_rule: &'static str,
    /// Facts that are likely, with the missing main documents.
    pub return_likely: fn(&[&str]) -> String,
    /// Do not return.
    pub return_no: &'static str,
    /// Return.
    pub return_yes: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::intake::WORDS,
        Lang::En => &en::intake::WORDS,
    }
}
