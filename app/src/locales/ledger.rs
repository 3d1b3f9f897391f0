//! The words of what is typed only once: numbers in other systems and what is copied there (DY-02), identity cards that a
//! reader types (DY-01), the old ledger taken over (DY-07).

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::ledger_import::{Column, Wrong};

/// The words.
pub struct Words {
    /// An identity card was read: whose.
    pub card: fn(&str) -> String,
    /// On a case's page.
    pub page: Page,
    /// What is not entered there yet, on /manage.
    pub list: List,
    /// The old ledger, on /manage.
    pub import: Import,
}

/// What stands on a case's page.
pub struct Page {
    /// Title of its panel.
    pub title: &'static str,
    /// What to do there.
    pub note: &'static str,
    /// Names of the fields, in the order of the usual form: name, identity number, phone, village, item, received, due.
    pub fields: [&'static str; 7],
    /// Opens them.
    pub fold: &'static str,
    /// Copies one.
    pub copy: &'static str,
    /// Copies one, for those who hear it: which.
    pub copy_one: fn(&str) -> String,
    /// Copies all.
    pub copy_all: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The browser did not let it.
    pub not_copied: &'static str,
    /// Its number is entered.
    pub enter: &'static str,
    /// It has none yet.
    pub none: &'static str,
    /// Name of the line of the old number.
    pub old: &'static str,
    /// The old ledger had told this day, the calendar counts that one.
    pub told: fn(&str, &str) -> String,
}

/// The list "not yet entered there".
pub struct List {
    /// The link to it.
    pub link: &'static str,
    /// Title: so many.
    pub count: fn(usize) -> String,
    /// What it holds.
    pub lead: &'static str,
    /// Nothing, and why.
    pub none: (&'static str, &'static str),
    /// No item is chosen yet, and what to do.
    pub no_items: (&'static str, &'static str),
    /// Heads: number, applicant, item, received, due, how it stands, counter.
    pub heads: [&'static str; 7],
    /// Which items: title, what it is for.
    pub items: (&'static str, &'static str),
    /// Labels: item, system.
    pub labels: [&'static str; 2],
    /// An example of a system.
    pub hint: &'static str,
    /// No item is chosen in the box.
    pub choose: &'static str,
    /// Adds one.
    pub add: &'static str,
    /// Takes one away.
    pub drop: &'static str,
    /// One of them: item, system.
    pub one: fn(&str, &str) -> String,
    /// Label of the counter.
    pub counter: &'static str,
}

/// The old ledger.
pub struct Import {
    /// The link to it, and the title.
    pub title: &'static str,
    /// What to do.
    pub lead: &'static str,
    /// Label of the file.
    pub file: &'static str,
    /// Label of the text.
    pub paste: &'static str,
    /// Downloads the empty table.
    pub template: &'static str,
    /// Its name.
    pub template_name: &'static str,
    /// Tries it.
    pub try_out: &'static str,
    /// A file that cannot be read: no table, too large, no line.
    pub file_faults: [&'static str; 3],
    /// The name of a column.
    pub column: fn(Column) -> &'static str,
    /// These columns are lacking.
    pub lacking: fn(&[&str]) -> String,
    /// So many would be taken over, so many are wrong.
    pub found: fn(usize, usize) -> String,
    /// So many are passed over: here already, over.
    pub passed_over: fn(usize, usize) -> String,
    /// More than is taken over in one go.
    pub too_long: fn(usize) -> String,
    /// Title of what is wrong, and what to do.
    pub faults: (&'static str, &'static str),
    /// Heads: line, old number, column, what stands there, what is wrong.
    pub fault_heads: [&'static str; 5],
    /// What is wrong and what to do.
    pub wrong: fn(&Wrong) -> String,
    /// Title of what would be taken over, and that nothing is stored yet.
    pub takes: (&'static str, &'static str),
    /// Heads: line, old number, applicant, item, received, due, days left.
    pub heads: [&'static str; 7],
    /// The day that was told holds; the calendar counts that one.
    pub told: fn(&str) -> String,
    /// No clock runs: this is missing.
    pub waits: fn(&str) -> String,
    /// Shows how it was counted.
    pub explain: fn(&str) -> String,
    /// The first day, the last day, today, in the count.
    pub days: [&'static str; 3],
    /// By what it was counted.
    pub source: &'static str,
    /// Only so many are shown of so many.
    pub more: fn(usize, usize) -> String,
    /// Takes them over.
    pub apply: fn(usize) -> String,
    /// In whose name.
    pub as_whom: &'static str,
    /// They are taken over.
    pub applied: fn(usize) -> String,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::ledger::WORDS,
        Lang::En => &en::ledger::WORDS,
    }
}
