//! What waits for somebody: wishes for a leader's word, hand-overs, refused commands and defects; and who sits where.

use crate::model::row::CaseRow;
use domain::attention::{Attention, Defect};
use domain::case::extension::Extension;
use domain::case::submission::Submission;
use domain::codec::{Decode, Encode};
use domain::handover::HandOver;
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo};
use domain::time::Timestamp;

/// What a counter may not do alone and waits for a leader's word.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Wished {
    /// The case.
    #[n(0)]
    pub row: CaseRow,
    /// What is wished.
    #[n(1)]
    pub wish: Wish,
}

/// A wish.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Wish {
    /// An extension (TL-07).
    #[n(0)]
    Extension(#[n(0)] Extension),
    /// A return in a major or doubtful matter (NB-02).
    #[n(1)]
    Return(#[n(0)] Submission),
}

/// A hand-over that is not closed.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Following {
    /// Its record.
    #[n(0)]
    pub id: RecordId,
    /// The hand-over.
    #[n(1)]
    pub hand_over: HandOver,
    /// The named person has let it lie for too long (FQ-06).
    #[n(2)]
    pub lying: bool,
}

/// A counter that somebody has today.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Sitting {
    /// The counter.
    #[n(0)]
    pub counter: CounterNo,
    /// The person.
    #[n(1)]
    pub staff: StaffNo,
    /// Since when.
    #[n(2)]
    pub since: Timestamp,
    /// At this computer.
    #[n(3)]
    pub here: bool,
}

/// Something that needs attention.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum OpenMatter {
    /// A refused command.
    #[n(0)]
    Refused(#[n(0)] Attention),
    /// A rule broken by a fact; the case or ticket it is about, in words.
    #[n(1)]
    Defect(#[n(0)] RecordId, #[n(1)] Defect, #[n(2)] String),
    /// A command of this device that waits for another one.
    #[n(2)]
    HeldBack(#[n(0)] CommandId, #[n(1)] u32),
}
