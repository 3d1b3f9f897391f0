//! The list of what is to be done: late, today, within three working days, the rest.

use crate::model::row::{CaseRow, Urgency};
use domain::case::Stage;

/// A group of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// The promised day has passed.
    Overdue,
    /// Due today.
    Today,
    /// Due within three working days.
    Soon,
    /// Everything else that is open.
    Other,
}

impl Group {
    /// All groups in the order of the list.
    pub const ALL: [Group; 4] = [Group::Overdue, Group::Today, Group::Soon, Group::Other];

    /// The group of a row.
    pub fn of(row: &CaseRow) -> Self {
        match (row.urgency(), row.days_left) {
            (Urgency::Overdue, _) => Group::Overdue,
            (Urgency::Today, _) => Group::Today,
            (Urgency::Soon, _) => Group::Soon,
            (Urgency::Calm, Some(left)) if row.stage == Stage::Accepted && (0..=3).contains(&left) => Group::Soon,
            (Urgency::Calm, _) => Group::Other,
        }
    }
}

/// The rows of a group, in the order of the store.
pub fn group(rows: &[CaseRow], wanted: Group) -> Vec<CaseRow> {
    rows.iter().filter(|row| Group::of(row) == wanted).cloned().collect()
}
