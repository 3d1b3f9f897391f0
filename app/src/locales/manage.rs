//! The words of /manage.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::ask::Tile;
use domain::action::Action;
use domain::calendar::NoticeFault;
use domain::case::registers::Register as CaseRegister;
use domain::denial::DenialKind;

/// The register of refusals (否定报备).
pub struct Register {
    /// Tab and title.
    pub title: &'static str,
    /// Title with how many lines.
    pub count: fn(usize) -> String,
    /// What it is and that nothing in it is ever changed.
    pub lead: &'static str,
    /// Heads of its columns: when, kind, who, matter, reason and rule, handler, leader.
    pub heads: [&'static str; 7],
    /// The kind of a line.
    pub kind: fn(DenialKind) -> &'static str,
    /// No line yet.
    pub none: &'static str,
    /// Add something about a line.
    pub amend: &'static str,
    /// What is to be said about a line.
    pub amend_what: &'static str,
    /// Enter it.
    pub enter: &'static str,
    /// The rule, in small type.
    pub rule: fn(&str) -> String,
    /// Nobody was named.
    pub nobody: &'static str,
    /// Print.
    pub print: &'static str,
}

/// The registers of cases.
pub struct Cases {
    /// Tab.
    pub title: &'static str,
    /// Name of a register.
    pub register: fn(CaseRegister) -> &'static str,
    /// Its name and how many cases stand in it.
    pub count: fn(&str, usize) -> String,
    /// Labels: register, from, to, counter.
    pub labels: [&'static str; 4],
    /// Every counter.
    pub all_counters: &'static str,
    /// Heads of the columns, in the file too.
    pub heads: [&'static str; 10],
    /// So many are shown of so many.
    pub more: fn(usize, usize) -> String,
    /// None, and why.
    pub none: &'static str,
    /// Why.
    pub none_why: &'static str,
    /// Print.
    pub print: &'static str,
    /// As CSV.
    pub csv: &'static str,
    /// As a spreadsheet.
    pub xlsx: &'static str,
    /// The server was not reached for a spreadsheet.
    pub no_line: &'static str,
}

/// The plans of days off (F11).
pub struct Calendar {
    /// Tab and title.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// A year is not planned: what, and what follows.
    pub lacking: fn(i32) -> (String, &'static str),
    /// To this page.
    pub enter: &'static str,
    /// Heads of the table of years: year, days off, days worked in exchange, from where.
    pub heads: [&'static str; 4],
    /// No source was written.
    pub built_in: &'static str,
    /// Feasts of which nothing was read.
    pub missing: fn(&[&str]) -> String,
    /// Label of the text to paste.
    pub paste: &'static str,
    /// Label of the year where the text does not say it.
    pub year: &'static str,
    /// Label of where it comes from.
    pub source: &'static str,
    /// The example of a source.
    pub source_hint: &'static str,
    /// Reads it.
    pub read: &'static str,
    /// Read: year, so many days off, so many worked.
    pub found: fn(i32, usize, usize) -> String,
    /// Heads of what was read: feast, days off, days worked in exchange.
    pub found_heads: [&'static str; 3],
    /// Why it cannot be read.
    pub fault: fn(&NoticeFault) -> String,
    /// So many open cases move, so many become sure.
    pub changes: fn(usize, u32) -> String,
    /// Heads of those that move: number, applicant, item, until now, then.
    pub change_heads: [&'static str; 5],
    /// Takes effect in whose name.
    pub as_whom: &'static str,
    /// Takes effect.
    pub apply: &'static str,
    /// It has taken effect.
    pub applied: fn(i32, usize) -> String,
    /// Days on which this hall stays shut: title, what they are.
    pub closures: &'static str,
    /// What they are.
    pub closures_note: &'static str,
    /// There are none to come.
    pub never_shut: &'static str,
    /// Label of a further day.
    pub closure_day: &'static str,
    /// Adds it.
    pub add: &'static str,
    /// Takes one away.
    pub drop: &'static str,
}

/// What waits for a leader's word.
pub struct Wishes {
    /// What follows from a word.
    pub lead: &'static str,
    /// Old day and new day.
    pub from_to: fn(&str, &str) -> String,
    /// Who asked, when.
    pub asked: fn(&str, &str) -> String,
    /// Label of who answers.
    pub as_whom: &'static str,
    /// Grant.
    pub grant: &'static str,
    /// An extension is wished.
    pub extension: &'static str,
    /// A return is wished.
    pub give_back: &'static str,
    /// The rule that is named.
    pub rule: fn(&str) -> String,
    /// Do not.
    pub refuse: &'static str,
    /// Label of the reason.
    pub why_not: &'static str,
    /// Sent, no answer yet.
    pub sending: &'static str,
    /// The server was not reached.
    pub no_line: &'static str,
}

/// The words.
pub struct Words {
    /// What this surface is.
    pub manage: &'static str,
    /// Label of the tabs.
    pub tabs: &'static str,
    /// Tab of the counts.
    pub today: &'static str,
    /// To the desk.
    pub desk: &'static str,
    /// Title of the first page.
    pub title: &'static str,
    /// As of when the numbers are.
    pub as_of: fn(&str) -> String,
    /// Not told yet.
    pub asking: &'static str,
    /// The store failed, with what it said.
    pub failed: fn(&str) -> String,
    /// So many of the cases here are not confirmed: what, and what is safe.
    pub unconfirmed: fn(u32) -> (String, &'static str),
    /// The server is out of reach, since when if known: what, and what that means here.
    pub cut: fn(Option<&str>) -> (String, &'static str),

    /// Name of a tile.
    pub tile: fn(Tile) -> &'static str,
    /// What a tile counts, in a few words under the number.
    pub note: fn(Tile) -> &'static str,
    /// The rule by which it counts (F49).
    pub rule: fn(Tile) -> &'static str,
    /// Heading of the rules.
    pub rules: &'static str,
    /// Name of what holds for all counts.
    pub rules_name: &'static str,
    /// What holds for all counts.
    pub rules_all: &'static str,
    /// Hand-overs left lying.
    pub lying: &'static str,
    /// Note under its number.
    pub lying_note: &'static str,
    /// Its rule.
    pub lying_rule: &'static str,
    /// Heads of their table: matter, by whom to whom, since, demands.
    pub lying_heads: [&'static str; 4],
    /// What needs attention.
    pub matters: &'static str,
    /// Note under its number.
    pub matters_note: &'static str,
    /// Its rule.
    pub matters_rule: &'static str,
    /// Unit behind a number of cases.
    pub unit: &'static str,

    /// Heading of the table of counters.
    pub counters: &'static str,
    /// What can be done there.
    pub counters_note: &'static str,
    /// Heads of its columns: counter, now, then the figures.
    pub counter_heads: [&'static str; 6],
    /// Number and name of a counter.
    pub counter: fn(u16, &str) -> String,
    /// Serving a number.
    pub serving: fn(&str) -> String,
    /// Serving nobody.
    pub idle: &'static str,
    /// Cases at counters that are no more.
    pub elsewhere: &'static str,
    /// Total.
    pub total: &'static str,
    /// What a figure opens: counter, column, count.
    pub figure: fn(&str, &str, u32) -> String,

    /// Title of a list: name, counter, count.
    pub list: fn(&str, Option<u16>, usize) -> String,
    /// Title while it is on its way.
    pub list_asking: fn(&str) -> String,
    /// Back to the counts.
    pub back: &'static str,
    /// Heads of its columns.
    pub heads: [&'static str; 8],
    /// Counter in a row.
    pub row_counter: fn(u16) -> String,
    /// The day of a row must be confirmed (F14).
    pub day_to_confirm: &'static str,
    /// Not confirmed by the server: only on this device.
    pub provisional: &'static str,
    /// Ended on a day.
    pub ended: fn(&str) -> String,
    /// The list is empty: name of the tile.
    pub none: fn(&str) -> String,
    /// As of when, and what may be missing.
    pub none_why: fn(&str) -> String,
    /// Keys that work in a list.
    pub keys: &'static str,

    /// Side panel of what needs attention.
    pub look: &'static str,
    /// All of them, so many.
    pub look_all: fn(usize) -> String,
    /// None.
    pub look_none: &'static str,
    /// Heads of the table of what needs attention.
    pub matter_heads: [&'static str; 6],
    /// A refused command.
    pub refused: &'static str,
    /// A broken rule.
    pub defect: &'static str,
    /// A command that waits for others.
    pub held: &'static str,
    /// For so many.
    pub held_why: fn(u32) -> String,
    /// Rule in small type.
    pub by_rule: fn(&str) -> String,
    /// An action in a few words.
    pub action: fn(&Action) -> &'static str,
    /// What waits for a leader's word.
    pub wishes: Wishes,
    /// The register of refusals.
    pub register: Register,
    /// The plans of days off.
    pub calendar: Calendar,
    /// The registers of cases.
    pub cases: Cases,
    /// An action that this version cannot read.
    pub unknown_action: &'static str,
    /// Open the case.
    pub open_case: &'static str,
    /// Open it at the desk.
    pub open_desk: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::manage::WORDS,
        Lang::En => &en::manage::WORDS,
    }
}
