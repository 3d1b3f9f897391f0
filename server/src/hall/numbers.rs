//! Which case has which number: an index in memory, rebuilt at the start.

use domain::case::Case;
use domain::case::number::CaseNumber;
use domain::ids::RecordId;
use domain::record::{Kept, Stored};
use std::collections::BTreeSet;

/// Case numbers with their records. A number may stand twice only where a device's storage was copied.
#[derive(Debug, Default)]
pub(super) struct Numbers(BTreeSet<(CaseNumber, RecordId)>);

impl Numbers {
    /// Takes up a record, if it is a case. A case never changes its number.
    pub(super) fn take(&mut self, stored: &Stored) {
        if stored.kind == Case::KIND
            && let Some(case) = stored.read::<Case>()
        {
            self.0.insert((case.number, stored.id));
        }
    }

    /// The cases with a number.
    pub(super) fn of<'n>(&'n self, number: &CaseNumber) -> impl Iterator<Item = RecordId> + 'n {
        let (first, last) = ((number.clone(), RecordId([0; 16])), (number.clone(), RecordId([u8::MAX; 16])));
        self.0.range(first..=last).map(|(_, id)| *id)
    }

    /// Some case, to look at when there is none.
    pub(super) fn any(&self) -> Option<RecordId> {
        self.0.first().map(|(_, id)| *id)
    }
}
