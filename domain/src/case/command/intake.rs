//! An application taken in: what was found, what was decided, with which numbers.

use crate::case::number::{CaseNumber, PaperNumber};
use crate::case::{Applicant, Channel};
use crate::codec::{Decode, Encode};
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::time::Date;

/// What the counter found of one material on the checklist.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Presence {
    /// 收到.
    #[n(0)]
    Received,
    /// 有但没带: it exists, the person has not brought it (SIX-05 ground 1).
    #[n(1)]
    NotBrought,
    /// 没有: it does not exist (SIX-03 ground 1 for the main document).
    #[n(2)]
    Nonexistent,
    /// Not needed in this case.
    #[n(3)]
    NotNeeded,
}

/// The three grounds of a supplement (SIX-05).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum SupplementGround {
    /// The main document exists but was not brought.
    #[n(0)]
    MainNotBrought,
    /// Attachments are incomplete and the citizen promises them.
    #[n(1)]
    AttachmentsPromised,
    /// A few attachments are missing and approval is not affected.
    #[n(2)]
    ApprovalUnaffected,
}

/// The three grounds of a return (SIX-03).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum ReturnGround {
    /// The main document does not exist.
    #[n(0)]
    MainMissing,
    /// Clearly against policy at first check.
    #[n(1)]
    AgainstPolicy,
    /// After site visit, inquiry or verification the conditions are not met.
    #[n(2)]
    ConditionsNotMet,
}

/// What intake found: the second axis beside the handling mode.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum IntakeOutcome {
    /// Complete: the clock starts.
    #[n(0)]
    Accept,
    /// Received, with a list of all that is missing, given once (SIX-06, ON-02).
    #[n(1)]
    Supplement {
        /// One of the three grounds.
        #[n(0)]
        ground: SupplementGround,
        /// The day by which the citizen promises to supply.
        #[n(1)]
        promised: Option<Date>,
    },
    /// Returned on one of three grounds, with facts and rule in words.
    #[n(2)]
    Return {
        /// One of the three grounds.
        #[n(0)]
        ground: ReturnGround,
        /// The facts.
        #[n(1)]
        facts: String,
        /// The rule and article.
        #[n(2)]
        rule: String,
    },
}

/// An application taken in with its checklist: a fact, it has happened at the counter.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct TakeIn {
    /// The case's number, allotted by the device as it stores the command.
    #[n(0)]
    pub number: CaseNumber,
    /// The item's number.
    #[n(1)]
    pub item: u32,
    /// The version the counter saw.
    #[n(2)]
    pub item_version: u32,
    /// Who applies.
    #[n(3)]
    pub applicant: Applicant,
    /// How it came.
    #[n(4)]
    pub channel: Channel,
    /// Where.
    #[n(5)]
    pub counter: CounterNo,
    /// 首问责任人 (FQ-01).
    #[n(6)]
    pub first_contact: StaffNo,
    /// 办理责任人 (TL-06).
    #[n(7)]
    pub handler: StaffNo,
    /// One entry for each material of the item's version, in its order.
    #[n(8)]
    pub checklist: Vec<Presence>,
    /// What the counter decided.
    #[n(9)]
    pub outcome: IntakeOutcome,
    /// The due date told to the person, if one was.
    #[n(10)]
    pub told: Option<Date>,
    /// Number of the receipt D01.
    #[n(11)]
    pub receipt: PaperNumber,
    /// Number of the notice D02, D03 or D04, where the outcome demands one.
    #[n(12)]
    pub notice: Option<PaperNumber>,
    /// The ticket under which the person was served.
    #[n(13)]
    pub ticket: Option<RecordId>,
    /// Number of the notice D07, where it is returned and the hall tells a no apart (C6).
    #[n(14)]
    pub denial: Option<PaperNumber>,
}
