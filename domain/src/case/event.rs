//! What has happened to a case. An event holds everything that `apply` needs.

mod happened;

pub use happened::Happened;

use crate::codec::{Decode, Encode};
use crate::ids::{RecordId, StaffNo};
use crate::time::Timestamp;

/// An event of one case: which, when, by whom, what.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct CaseEvent {
    /// The case.
    #[n(0)]
    pub case: RecordId,
    /// Corrected time.
    #[n(1)]
    pub at: Timestamp,
    /// Who did it.
    #[n(2)]
    pub by: Option<StaffNo>,
    /// What happened.
    #[n(3)]
    pub what: Happened,
}
