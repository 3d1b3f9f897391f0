//! The old ledger, tried before anything is taken over: what each row of a table would become, or what is wrong with it and
//! in which column (DY-07). Nothing is stored by trying.
//!
//! ```text
//! rows of a file ── try_out(view, rows, today) ──▶ Trial { lacking columns, lines }
//!                                                    each line: Takes | Known | Over | Wrong
//! Trial::cases ── HallCommand::ImportCases ──▶ case::old_ledger: all of them, or none
//! ```
//!
//! Columns are known by their heads in the words that offices use, in any order ([`columns`]); days and numbers as people
//! and office programs write them ([`cells`]).

pub mod cells;
pub mod columns;
mod row;

pub use columns::Column;

use crate::calendar::Due;
use crate::case::old_ledger::{MOST, OldCase};
use crate::codec::{Decode, Encode};
use crate::record::View;
use crate::time::Date;
use columns::Heads;
use row::Books;
use std::collections::BTreeMap;

/// What a table would bring.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode)]
pub struct Trial {
    /// Columns that are needed and that no head names; then no line is read.
    #[n(0)]
    pub lacking: Vec<Column>,
    /// The lines that are not empty, in their order.
    #[n(1)]
    pub lines: Vec<Line>,
}

/// One line of the table.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Line {
    /// Its place in the file, counted from 1 as office programs do.
    #[n(0)]
    pub row: u32,
    /// The number in the old ledger, as it stands there.
    #[n(1)]
    pub old: String,
    /// The applicant's name, as it stands there.
    #[n(2)]
    pub name: String,
    /// What becomes of it.
    #[n(3)]
    pub fate: Fate,
}

/// What becomes of a line.
#[allow(clippy::large_enum_variant, reason = "most lines become cases")]
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Fate {
    /// It would become this case.
    #[n(0)]
    Takes(#[n(0)] Intended),
    /// Its old number is here already: it is passed over.
    #[n(1)]
    Known,
    /// It is over: only open cases are taken over.
    #[n(2)]
    Over,
    /// This is wrong with it.
    #[n(3)]
    Wrong(#[n(0)] Vec<Fault>),
}

/// A case that a line would become, with its clock.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Intended {
    /// What the command would carry.
    #[n(0)]
    pub case: OldCase,
    /// The item's name.
    #[n(1)]
    pub item: String,
    /// The promised day as the calendar counts it from the day received, day by day; none while something is missing.
    #[n(2)]
    pub counted: Option<Due>,
    /// The promised day that would hold: the one that was told, where it is another.
    #[n(3)]
    pub holds: Option<Date>,
    /// Working days left until then, negative when late.
    #[n(4)]
    pub left: Option<i32>,
}

/// What is wrong with a cell.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Fault {
    /// The column.
    #[n(0)]
    pub column: Column,
    /// What stands there.
    #[n(1)]
    pub cell: String,
    /// What is wrong with it.
    #[n(2)]
    pub what: Wrong,
}

/// What can be wrong with a cell.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Wrong {
    /// Nothing stands there.
    #[n(0)]
    Empty,
    /// It is no day.
    #[n(1)]
    NoDay,
    /// The day is still to come.
    #[n(2)]
    FutureDay,
    /// The day lies before that of reception.
    #[n(3)]
    BeforeReceived,
    /// No item is called so; those that come near.
    #[n(4)]
    NoSuchItem(#[n(0)] Vec<String>),
    /// It cannot be a name.
    #[n(5)]
    BadName,
    /// It is no identity number and no credit code (B.8).
    #[n(6)]
    BadIdentity,
    /// It is no phone number.
    #[n(7)]
    BadPhone,
    /// No village of the hall is called so, or two are.
    #[n(8)]
    NoSuchVillage,
    /// There is no such counter; those that there are.
    #[n(9)]
    NoSuchCounter(#[n(0)] Vec<u16>),
    /// Nobody works at that counter who could be answerable (TL-06).
    #[n(10)]
    NobodyThere,
    /// The number stands in another line too.
    #[n(11)]
    Twice(#[n(0)] u32),
    /// It is not known what this state means.
    #[n(12)]
    NoSuchState,
    /// Something is waited for, and it is not said what.
    #[n(13)]
    MissingNotSaid,
}

impl Trial {
    /// How many lines would become cases.
    pub fn takes(&self) -> usize {
        self.intended().count()
    }

    /// The cases that they would become.
    pub fn intended(&self) -> impl Iterator<Item = &Intended> {
        self.lines.iter().filter_map(|line| match &line.fate {
            Fate::Takes(intended) => Some(intended),
            Fate::Known | Fate::Over | Fate::Wrong(_) => None,
        })
    }

    /// How many lines are wrong.
    pub fn wrong(&self) -> usize {
        self.lines.iter().filter(|line| matches!(line.fate, Fate::Wrong(_))).count()
    }

    /// How many are here already, and how many are over.
    pub fn passed_over(&self) -> (usize, usize) {
        let count = |fate: &Fate| self.lines.iter().filter(|line| line.fate == *fate).count();
        (count(&Fate::Known), count(&Fate::Over))
    }

    /// Whether it is more than is taken over in one go.
    pub fn is_too_long(&self) -> bool {
        self.takes() > MOST
    }

    /// Whether it can be taken over: nothing is wrong, and there is something.
    pub fn is_right(&self) -> bool {
        self.lacking.is_empty() && self.wrong() == 0 && self.takes() > 0 && !self.is_too_long()
    }

    /// What the command would carry.
    pub fn cases(&self) -> Vec<OldCase> {
        self.intended().map(|intended| intended.case.clone()).collect()
    }
}

/// Tries a table on a day: its rows with the heads among the first ones.
pub fn try_out(view: &dyn View, rows: &[Vec<String>], today: Date) -> Trial {
    let (heads, first) = Heads::find(rows);
    let lacking: Vec<Column> = heads.lacking().collect();
    if !lacking.is_empty() {
        return Trial { lacking, lines: Vec::new() };
    }
    let books = Books::open(view, today);
    let mut places: BTreeMap<String, u32> = BTreeMap::new();
    let mut lines = Vec::new();
    for (place, cells) in rows.iter().enumerate().skip(first) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let row = u32::try_from(place + 1).unwrap_or(u32::MAX);
        let old = cells::number(heads.cell(cells, Column::Old));
        let mut fate = books.read(&heads, cells);
        // Two lines with one number would become one case: which is right, a person must say.
        let counts = !old.is_empty() && matches!(fate, Fate::Takes(_) | Fate::Wrong(_));
        if let Some(earlier) = places.get(&old).copied().filter(|_| counts) {
            let fault = Fault { column: Column::Old, cell: old.clone(), what: Wrong::Twice(earlier) };
            match &mut fate {
                Fate::Wrong(faults) => faults.push(fault),
                other => *other = Fate::Wrong(vec![fault]),
            }
        }
        let name = heads.cell(cells, Column::Name).trim().to_owned();
        places.entry(old.clone()).or_insert(row);
        lines.push(Line { row, old, name, fate });
    }
    Trial { lacking, lines }
}
