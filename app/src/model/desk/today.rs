//! The list of what is to be done: late, today, on the next working day, the rest.

use crate::model::row::{CaseRow, Urgency};

/// A group of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// The promised day has passed.
    Overdue,
    /// Due today.
    Today,
    /// Due on the next working day.
    Soon,
    /// Everything else that is open.
    Other,
}

impl Group {
    /// All groups in the order of the list.
    pub const ALL: [Group; 4] = [Group::Overdue, Group::Today, Group::Soon, Group::Other];

    /// The group of a row.
    pub fn of(row: &CaseRow) -> Self {
        match row.urgency() {
            Urgency::Overdue => Group::Overdue,
            Urgency::Today => Group::Today,
            Urgency::Soon => Group::Soon,
            Urgency::Calm => Group::Other,
        }
    }
}

/// The rows of a group, in the order of the store.
pub fn group(rows: &[CaseRow], wanted: Group) -> Vec<CaseRow> {
    rows.iter().filter(|row| Group::of(row) == wanted).cloned().collect()
}
