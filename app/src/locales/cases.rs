//! Words about cases that several staff surfaces share.

use super::{Lang, en, lang, zh_cn};
use crate::model::desk::today::Group;
use domain::calendar::DayKind;
use domain::case::class::CaseKind;
use domain::case::command::{Field, Presence, ReturnGround, SupplementGround};
use domain::case::{Happening, PaperKind, Stage};
use domain::time::{Date, Limit};
use std::sync::OnceLock;

/// The words.
pub struct Words {
    /// One of the six kinds.
    pub kind: fn(CaseKind) -> &'static str,
    /// A line of the timeline.
    pub happening: fn(Happening) -> &'static str,
    /// A stage that is no running clock.
    pub stage: fn(Stage) -> &'static str,
    /// What was found of a material: the button at intake.
    pub presence: fn(Presence) -> &'static str,
    /// A group of the list of open cases.
    pub group: fn(Group) -> &'static str,
    /// Number of cases.
    pub cases: fn(usize) -> String,
    /// Late, due today or days left, as short as a row allows.
    pub left: fn(i32) -> String,
    /// The same in full.
    pub left_long: fn(i32) -> String,
    /// So many pieces are missing.
    pub lacks: fn(usize) -> String,
    /// The counter lets it lie.
    pub held: &'static str,
    /// The promised day moved and the citizen is not told.
    pub moved: &'static str,
    /// A department is late.
    pub unit_late: fn(&str) -> String,
    /// The first missing piece, in a row.
    pub lacks_one: fn(&str) -> String,
    /// Finished so early or late against the promise, in working days; none when that is not known.
    pub concluded: &'static str,
    /// Why a day of the count counts or not; empty for an ordinary working day.
    pub day: fn(&DayKind) -> String,
    /// Which day of the limit, or that it does not count.
    pub ordinal: fn(Option<u16>) -> String,
    /// Title of a paper.
    pub paper: fn(PaperKind) -> &'static str,
    /// Ground of a supplement.
    pub supplement: fn(SupplementGround) -> &'static str,
    /// Ground of a return, short.
    pub returned: fn(ReturnGround) -> &'static str,
    /// The same with its meaning.
    pub returned_long: fn(ReturnGround) -> &'static str,
    /// A field of the applicant.
    pub field: fn(Field) -> &'static str,
    /// The limit, as in the head of an item.
    pub limit: fn(Limit) -> String,
    /// Counter with its number.
    pub counter: fn(u16) -> String,
    /// Main document.
    pub main: &'static str,
    /// It may be brought later.
    pub may_follow: &'static str,
    /// Only these still need it (TJ-07).
    pub only_of: fn(&str) -> String,
    /// It is not needed for a decision.
    pub optional: &'static str,
    /// So many copies.
    pub copies: fn(u8) -> String,
    /// Between the names of a list.
    pub comma: &'static str,
    /// A day that may still move, because next year's days off are not known (F12).
    pub perhaps: fn(&str) -> String,
    /// The day is due.
    pub due_on: fn(&str) -> String,
    /// Today, in brackets behind a day.
    pub is_today: &'static str,
    /// Today.
    pub today: &'static str,
    /// Not confirmed by the server yet.
    pub provisional: &'static str,
    /// A day in full with its weekday, as on papers.
    pub day_full: fn(&str, &str) -> String,
    /// A day from to a day, such as a feast.
    pub days: fn(Date, Date) -> String,
}

/// The language of this page, read once.
pub fn chosen() -> Lang {
    static CHOSEN: OnceLock<Lang> = OnceLock::new();
    *CHOSEN.get_or_init(lang)
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::cases::WORDS,
        Lang::En => &en::cases::WORDS,
    }
}
