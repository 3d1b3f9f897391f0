//! The words of /manage/items: the list, one item, the guide, the workbook.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::manage::item_form::Slip;
use domain::catalog::sheet::Wrong;
use domain::catalog::{HandlingMode, ItemField, Meaning, Necessity};

/// The workbook: out and in.
pub struct Workbook {
    /// Title.
    pub title: &'static str,
    /// What happens, before anything does.
    pub lead: &'static str,
    /// Takes the file along.
    pub out: &'static str,
    /// Name of the file.
    pub file: fn(&str) -> String,
    /// Label of the file to read.
    pub choose: &'static str,
    /// Label of the day from which what changes is in force.
    pub from: &'static str,
    /// It is being read.
    pub reading: &'static str,
    /// It is no workbook.
    pub no_book: &'static str,
    /// It is too large.
    pub too_large: &'static str,
    /// The server was not reached.
    pub no_line: &'static str,
    /// So many places are wrong; nothing was taken.
    pub faults: fn(usize) -> String,
    /// Heads of what is wrong: table, line, column, what to do.
    pub fault_heads: [&'static str; 4],
    /// What is wrong in a place, and what to do.
    pub wrong: fn(&Wrong) -> String,
    /// The whole line, the whole table.
    pub whole: [&'static str; 2],
    /// Nothing changes.
    pub nothing: fn(usize) -> String,
    /// So many are new, changed, the same, not in the file.
    pub found: fn([usize; 4]) -> String,
    /// Heads of what changes: number, item, what, open cases.
    pub heads: [&'static str; 4],
    /// A new item.
    pub fresh: &'static str,
    /// Takes it in.
    pub apply: &'static str,
    /// Taken in, so many.
    pub done: fn(usize) -> String,
}

/// The guide of an item on paper (D27).
pub struct Guide {
    /// Title.
    pub title: &'static str,
    /// Version and first day.
    pub version: fn(u32, &str) -> String,
    /// Heads of the materials: number, name, what is asked, form and copies, source, blank form and sample.
    pub heads: [&'static str; 6],
    /// Waived from a day.
    pub waived: fn(&str) -> String,
    /// Where and when.
    pub place: &'static str,
    /// Whom to ask, whom to complain to.
    pub phones: [&'static str; 2],
    /// The conditions as questions.
    pub questions: &'static str,
    /// What yes means, and no where that decides.
    pub answer: fn(Meaning) -> &'static str,
    /// None.
    pub none: &'static str,
    /// Print.
    pub print: &'static str,
}

/// The form of an item.
pub struct Form {
    /// Title of a new item.
    pub new: fn(u32) -> String,
    /// Title of an item with its newest version.
    pub edit: fn(&str, u32) -> String,
    /// What saving does.
    pub lead: &'static str,
    /// Titles of the groups: what, how, materials, cost, people, when.
    pub groups: [&'static str; 6],
    /// Name of a field.
    pub label: fn(ItemField) -> &'static str,
    /// What to know about a field.
    pub hint: fn(ItemField) -> &'static str,
    /// What is wrong with a field, and what to do.
    pub slip: fn(&Slip) -> String,
    /// Units of a limit: none, on the spot, working days, calendar days.
    pub units: [&'static str; 4],
    /// How many days.
    pub days: &'static str,
    /// What is asked of a material.
    pub need: fn(Necessity) -> &'static str,
    /// Labels in a material: name, asked, form, copies, source, waived from, who still needs it, sample.
    pub material: [&'static str; 8],
    /// Labels of a department: name, its own limit.
    pub department: [&'static str; 2],
    /// Labels of a question: the question, what yes means.
    pub question: [&'static str; 2],
    /// Adds a material, a department, a question.
    pub add: [&'static str; 3],
    /// Up, down, away.
    pub moves: [&'static str; 3],
    /// Shows what would change.
    pub look: &'static str,
    /// Something is wrong in so many fields.
    pub wrong: fn(usize) -> String,
    /// Nothing would change.
    pub nothing: &'static str,
    /// Title of what would change.
    pub changes: fn(usize) -> String,
    /// Heads: field, now, then.
    pub change_heads: [&'static str; 3],
    /// So many open cases keep the version by which they were taken in.
    pub keep: fn(u32) -> String,
    /// Somebody put another version meanwhile.
    pub overtaken: &'static str,
    /// Saves it.
    pub apply: &'static str,
    /// Sent, no word yet.
    pub sending: &'static str,
    /// The centre was not reached.
    pub no_line: &'static str,
    /// It is in force: item, version, from when.
    pub done: fn(&str, u32, &str) -> String,
    /// What was typed before is here again.
    pub draft: &'static str,
    /// Begins anew.
    pub draft_drop: &'static str,
    /// The item is not here.
    pub none: &'static str,
    /// Yes, no.
    pub holds: [&'static str; 2],
}

/// The words.
pub struct Words {
    /// Tab and title.
    pub title: &'static str,
    /// Title with how many.
    pub count: fn(usize) -> String,
    /// What the page is for.
    pub lead: &'static str,
    /// Label of the filter.
    pub filter: &'static str,
    /// None fits the filter.
    pub none: &'static str,
    /// Heads: number, item, window, way, promised, state, missing.
    pub heads: [&'static str; 7],
    /// In force in this version.
    pub in_force: fn(u32) -> String,
    /// Another version will be in force from a day on.
    pub to_come: fn(u32, &str) -> String,
    /// No longer in force since a day.
    pub ended: fn(&str) -> String,
    /// Way of handling.
    pub mode: fn(HandlingMode) -> &'static str,
    /// What yes to a question means.
    pub meaning: fn(Meaning) -> &'static str,
    /// A new item.
    pub new: &'static str,
    /// To the workbook.
    pub book: &'static str,
    /// To the guide.
    pub guide: &'static str,
    /// Back to the list.
    pub back: &'static str,
    /// The form.
    pub form: Form,
    /// The guide on paper.
    pub paper: Guide,
    /// The workbook.
    pub workbook: Workbook,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::items::WORDS,
        Lang::En => &en::items::WORDS,
    }
}
