//! The words of a case's page: its parts, its steps, the number just given, what needs attention.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::desk::person::Sex;
use domain::case::Stage;
use domain::case::offers::Step;

/// Title and sentence of what is next: the main step, names of what is missing, where the case stands.
pub type Next = fn(Option<Step>, &[&str], Stage) -> (String, String);

/// For whom an extension waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waits {
    /// For the director's word.
    Director,
    /// For the citizen to be told.
    Citizen,
    /// It was not granted.
    Nobody,
}

/// The words.
pub struct Words {
    /// The case is being fetched.
    pub wait: &'static str,
    /// There is no such case here: title, why.
    pub gone: (&'static str, &'static str),
    /// Woman or man with age.
    pub person: fn(Sex, i32) -> String,
    /// Case with its number.
    pub case: fn(&str) -> String,
    /// Handler.
    pub handler: fn(&str) -> String,
    /// First contact.
    pub first_contact: fn(&str) -> String,
    /// Clock not started.
    pub clock_off: &'static str,
    /// It starts when all is in, limit.
    pub clock_starts: fn(&str) -> String,
    /// On the spot: minutes used, the target (C8).
    pub spot: fn(u32, u32) -> String,
    /// Concluded then.
    pub clock_done: fn(&str) -> String,
    /// Provisional day.
    pub provisional: &'static str,
    /// Must be confirmed.
    pub to_confirm: &'static str,
    /// Unchecked rules.
    pub unchecked: fn(&str) -> String,
    /// Materials: title; so many, so many here.
    pub materials: (&'static str, fn(usize, usize) -> String),
    /// A piece is missing.
    pub missing: &'static str,
    /// It came then.
    pub came: fn(&str) -> String,
    /// Demanded later.
    pub later: &'static str,
    /// Timeline.
    pub timeline: &'static str,
    /// Why that day.
    pub why_day: fn(&str) -> String,
    /// If all were in today, due then.
    pub if_today: (&'static str, fn(&str) -> String),
    /// The first day of the count.
    pub start_day: &'static str,
    /// Where the calendar comes from.
    pub source: fn(&str) -> String,
    /// Papers.
    pub papers: &'static str,
    /// Print again.
    pub reprint: &'static str,
    /// The result or reason.
    pub outcome: &'static str,
    /// Commands on the way: title, so many.
    pub unsent: fn(u32) -> String,
    /// What is next: title and sentence.
    pub next: Next,
    /// Takes the words that are likely for a step.
    pub likely: fn(Step, &str) -> String,
    /// How a limit in calendar days is counted.
    pub every_day: fn(&str) -> String,
    /// A piece that had not come when the case ended.
    pub never_came: &'static str,
    /// These pieces are still missing at a conclusion.
    pub concludes_without: fn(&[&str]) -> String,
    /// Leaves the no to the leader in charge.
    pub doubtful: &'static str,
    /// A return waits for the leader's word.
    pub submitted: &'static str,
    /// It was allowed.
    pub allowed: &'static str,
    /// It was not, with the reason.
    pub not_allowed: fn(&str) -> String,
    /// Label of the new day of an extension.
    pub until: &'static str,
    /// How an applicant is most often told.
    pub told_by_phone: &'static str,
    /// How an extension stands: its day, and for whom it waits.
    pub extension: fn(&str, Waits) -> String,
    /// It goes up until then; the whole is due then.
    pub send_by: fn(&str, &str) -> String,
    /// It lies still: why, since when, what is waited for.
    pub held: fn(&str, &str, &str) -> String,
    /// What others do about it.
    pub hands: Hands,
    /// The rare steps.
    pub more: &'static str,
    /// Who handles it from now on.
    pub new_handler: &'static str,
    /// Which field.
    pub which_field: &'static str,
    /// New value.
    pub new_value: &'static str,
    /// Do not.
    pub cancel: &'static str,
    /// Completed: due then.
    pub completed: fn(&str) -> String,
    /// Number just given.
    pub given: Given,
    /// What needs attention.
    pub matters: Matters,
}

/// What other bodies and departments do about a case.
pub struct Hands {
    /// Title of the way up.
    pub up: &'static str,
    /// Its lines: to be sent by, sent, how, their number, they decide on, their result.
    pub up_lines: [&'static str; 6],
    /// Not yet.
    pub not_yet: &'static str,
    /// Title of the joint examination; so many of so many have spoken.
    pub joint: (&'static str, fn(usize, usize) -> String),
    /// A department has until then.
    pub unit_due: fn(&str) -> String,
    /// Its day has passed.
    pub unit_late: fn(&str) -> String,
    /// The meeting: when, where; and what it concluded.
    pub meeting: fn(&str, &str) -> String,
    /// It concluded.
    pub concluded: fn(&str) -> String,
    /// Title of what goes on beside the case.
    pub beside: &'static str,
    /// Its lines: agent, fee, calls.
    pub beside_lines: [&'static str; 3],
    /// The agent, until when.
    pub agent: fn(&str, &str) -> String,
    /// The agent, the commission taken back.
    pub revoked: fn(&str) -> String,
    /// The sum, not paid.
    pub unpaid: fn(&str) -> String,
    /// The sum, number of the receipt.
    pub paid: fn(&str, &str) -> String,
    /// What was said, when.
    pub called: fn(&str, &str) -> String,
    /// On so many days nobody was reached.
    pub tried: fn(usize) -> String,
    /// A call is planned for a day.
    pub planned: fn(&str) -> String,
}

/// The number just given.
pub struct Given {
    /// Title with the applicant's name; of a new case.
    pub title: fn(&str) -> String,
    /// Title with the applicant's name; of a new case that was returned at once.
    pub title_returned: fn(&str) -> String,
    /// Title of a paper on a case that was there before.
    pub title_paper: fn(&str) -> String,
    /// Title of a paper for other departments.
    pub title_internal: &'static str,
    /// Label of the number.
    pub label: &'static str,
    /// It is stored; before printing.
    pub note: &'static str,
    /// After printing was started.
    pub printed: &'static str,
    /// Print.
    pub print: &'static str,
    /// Print on the roll.
    pub roll: &'static str,
    /// Print once more.
    pub again: &'static str,
    /// It is there.
    pub done: &'static str,
    /// No printer: written by hand.
    pub by_hand: &'static str,
    /// To be checked by the centre.
    pub unchecked: &'static str,
    /// A paper cannot be printed, with what is missing.
    pub cannot: fn(&str, &str) -> String,
    /// Due then.
    pub due: fn(&str) -> String,
    /// Print the papers, after the small receipt.
    pub print_papers: &'static str,
    /// The paper does not count: another counter was quicker.
    pub void: &'static str,
    /// Neither identity number nor phone: the code that opens the case.
    pub code: fn(&str) -> String,
}

/// What needs attention.
pub struct Matters {
    /// Title with how many.
    pub title: fn(usize) -> String,
    /// What this is.
    pub lead: &'static str,
    /// None: title, why.
    pub none: (&'static str, &'static str),
    /// Not accepted.
    pub refused: &'static str,
    /// A rule was broken by something that happened.
    pub defect: &'static str,
    /// Waits for another.
    pub held: fn(u32) -> String,
    /// The rule's number.
    pub rule: fn(&str) -> String,
    /// By whom and when.
    pub by: fn(&str, &str) -> String,
    /// Open it again, mend it, send it.
    pub mend_step: &'static str,
    /// Send it again as it is.
    pub mend: &'static str,
    /// Give it up.
    pub give_up: &'static str,
    /// It has been looked at.
    pub close: &'static str,
    /// Why: label.
    pub why: &'static str,
    /// Titles of the dialogs: give up, close.
    pub titles: (&'static str, &'static str),
    /// Open the case.
    pub open: &'static str,
    /// What was tried.
    pub tried: fn(&str) -> String,
    /// Done.
    pub done: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::casework::WORDS,
        Lang::En => &en::casework::WORDS,
    }
}
