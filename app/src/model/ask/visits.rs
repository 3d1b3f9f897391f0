//! Visits to households, originals in custody, slips of papers that went on.

use domain::codec::{Decode, Encode};
use domain::ids::RecordId;
use domain::visit::custody::{Custody, Transfer};
use domain::visit::errand::Errand;
use domain::visit::signing::Signing;

/// What a tablet shows.
#[derive(Clone, PartialEq, Debug, Default, Encode, Decode)]
pub struct Visits {
    /// Visits of today and later, and those of the last weeks.
    #[n(0)]
    pub errands: Vec<(RecordId, Errand)>,
    /// Originals that are away from their owners, the longest first.
    #[n(1)]
    pub originals: Vec<(RecordId, Custody)>,
    /// Slips of papers that nobody has said to have received yet.
    #[n(2)]
    pub slips: Vec<(RecordId, Transfer)>,
    /// Signatures given on these visits: what was taken in there, and for whom.
    #[n(3)]
    pub signings: Vec<Signing>,
}

impl Visits {
    /// Cases that were taken in on a visit.
    pub fn cases_of(&self, errand: RecordId) -> Vec<RecordId> {
        let of = self.signings.iter().filter(|signing| signing.errand == Some(errand));
        of.map(|signing| signing.case).collect()
    }

    /// A visit.
    pub fn errand(&self, id: RecordId) -> Option<&Errand> {
        self.errands.iter().find(|(other, _)| *other == id).map(|(_, errand)| errand)
    }
}
