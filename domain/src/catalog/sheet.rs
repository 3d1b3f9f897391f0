//! The catalogue as a workbook, and a workbook as versions of items (B.14, F08, F09).
//!
//! ```text
//! write(items, counters)        ──▶ Book ──▶ a file ──▶ changed in an office program ──▶ Book
//! read(book, known, counters, …) ──▶ Incoming { versions, what they change } | every fault, row by row
//! ```
//!
//! All or nothing: one fault, and there is no version to put. A cell that says what it said when it was written stays what
//! it was, so an unchanged file changes nothing. Texts of these tables are Chinese whatever the language of the page: they
//! are the form of the file.

mod cells;
mod read;
mod write;

pub use read::{Incoming, Known, read};
pub use write::write;

use super::ItemField;
use crate::refusal::HallRefusal;

/// Titles of the tables.
pub const ITEMS: &str = "事项";
/// The table of materials.
pub const MATERIALS: &str = "材料";
/// The table of counters: to look at only.
pub const COUNTERS: &str = "窗口";
/// What the columns mean.
pub const NOTES: &str = "填写说明";

/// Head of the column with an item's number, in both tables.
pub const NUMBER: &str = "事项编号";

/// Heads of the materials, after the number of their item.
pub const MATERIAL_HEADS: [&str; 8] =
    ["材料名称", "要求", "形式", "份数", "来源", "从哪天起免交", "免交后仍要交的人", "空白表格和样表"];

/// Heads of the counters.
pub const COUNTER_HEADS: [&str; 3] = ["窗口号", "名称", "叫哪些号"];

/// Fields of an item that have a column in the table of items; materials have a table of their own.
pub fn columns() -> impl Iterator<Item = ItemField> {
    ItemField::ALL.into_iter().filter(|field| *field != ItemField::Materials)
}

/// Head of a field's column.
pub fn head(field: ItemField) -> &'static str {
    match field {
        ItemField::Name => "事项名称",
        ItemField::Window => "窗口",
        ItemField::Mode => "办理方式",
        ItemField::Object => "服务对象",
        ItemField::DecidedAt => "决定机关",
        ItemField::Basis => "政策依据",
        ItemField::Conditions => "申报条件",
        ItemField::Procedure => "办事程序",
        ItemField::Materials => MATERIALS,
        ItemField::Statutory => "法定期限",
        ItemField::Promised => "承诺期限",
        ItemField::Fee => "收费标准",
        ItemField::FeeBasis => "收费依据",
        ItemField::Result => "办理结果",
        ItemField::From => "启用日期",
        ItemField::To => "停用日期",
        ItemField::Weight => "重大事项",
        ItemField::SubmitWithin => "上报时限",
        ItemField::Joint => "联办部门",
        ItemField::Agents => "可全程代理",
        ItemField::InPerson => "须本人到场",
        ItemField::Questions => "自问",
    }
}

/// What is wrong in one place of the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowFault {
    /// Title of the table.
    pub sheet: &'static str,
    /// Line as the office program counts it; 0 for the table itself.
    pub line: u32,
    /// Head of the column; empty for the whole line.
    pub column: &'static str,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// The table is not in the file.
    NoSheet,
    /// The column is not in the table.
    NoColumn,
    /// No number of an item, from 1.
    NoNumber,
    /// Another line has this number.
    NumberTwice(u32),
    /// The table of items has no such number.
    NoSuchItem(u32),
    /// Not one of these words.
    NotOneOf(&'static [&'static str]),
    /// Not 当场办, 5个工作日 or 15天.
    NoLimit,
    /// Not a day like 2026-03-10.
    NoDay,
    /// A new version begins today at the earliest.
    DayPassed,
    /// Not a number of copies, 0 to 99.
    NoCount,
    /// A line of departments is not 名称：5个工作日.
    NoUnit(String),
    /// A line of questions is not 问题？：可以申请.
    NoQuestion(String),
    /// Exceptions from a waiver without the day from which it holds.
    ExceptionAlone,
    /// A number that may have been changed by the office program, or a fault of a formula (F08).
    Unsure,
    /// The line differs from what the hall has, and this table is only to look at.
    OnlyToLook,
    /// A rule stands against the item.
    Rule(HallRefusal),
}
