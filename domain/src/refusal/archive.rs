//! Rules of the archive that can say no.

use crate::archive::number::{ArchiveNumber, Retention};
use crate::archive::scope::Missing;
use crate::codec::{Decode, Encode};

/// Rules of the archive (档案).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ArchiveRefusal {
    /// There is no such file.
    #[n(0)]
    NoSuchFile,
    /// The case is not over yet.
    #[n(1)]
    NotFinished,
    /// It was filed before, under this number.
    #[n(2)]
    FiledBefore(#[n(0)] ArchiveNumber),
    /// These are missing and it is not said why.
    #[n(3)]
    Incomplete(#[n(0)] Vec<Missing>),
    /// The applicant's word on an agent's work is owed.
    #[n(4)]
    NoFeedback,
    /// It must be kept longer: this long.
    #[n(5)]
    TooShort(#[n(0)] Retention),
    /// The count of pages is missing.
    #[n(6)]
    NoPages,
    /// The unit's code cannot be one.
    #[n(7)]
    NoUnit,
    /// It is not said on what it is kept.
    #[n(8)]
    NoCarrier,
    /// Title, kind or who answers for the paper is missing.
    #[n(9)]
    NoTitle,
    /// It is not in its place now.
    #[n(10)]
    NotInPlace(#[n(0)] ArchiveNumber),
    /// It is not given out.
    #[n(11)]
    NotLent,
    /// It is not lost.
    #[n(12)]
    NotLost,
    /// Its place is not said.
    #[n(13)]
    NoLocation,
    /// Who borrows it or what for is not said.
    #[n(14)]
    NoBorrower,
    /// Who hands it out cannot give the leave too.
    #[n(15)]
    OwnLeave,
    /// The day has passed.
    #[n(16)]
    DuePassed,
    /// No file is named.
    #[n(17)]
    NoFiles,
    /// The period of this one is not over.
    #[n(18)]
    NotDue(#[n(0)] ArchiveNumber),
    /// Who appraised or what they think is not said.
    #[n(19)]
    NoOpinion,
    /// There is no such appraisal.
    #[n(20)]
    NoSuchAppraisal,
    /// It was not decided to destroy these, or they are destroyed already.
    #[n(21)]
    NotToDestroy,
    /// Two who watch, neither of them who carries it out.
    #[n(22)]
    NotTwoSupervisors,
}

impl ArchiveRefusal {
    /// The rule it rests on.
    pub(super) fn rule(&self) -> &'static str {
        match self {
            ArchiveRefusal::NoFeedback => "AG-11",
            ArchiveRefusal::TooShort(_) => "AR-02",
            ArchiveRefusal::NotFinished | ArchiveRefusal::Incomplete(_) => "AR-03",
            ArchiveRefusal::FiledBefore(_) | ArchiveRefusal::NoUnit | ArchiveRefusal::NoPages => "AR-05",
            ArchiveRefusal::NoSuchFile
            | ArchiveRefusal::NoLocation
            | ArchiveRefusal::NotLost
            | ArchiveRefusal::NotInPlace(_) => "AR-06",
            ArchiveRefusal::NotLent | ArchiveRefusal::NoBorrower | ArchiveRefusal::DuePassed => "AR-07",
            ArchiveRefusal::OwnLeave => "AR-08",
            ArchiveRefusal::NoCarrier => "AR-11",
            ArchiveRefusal::NoTitle => "AR-16",
            ArchiveRefusal::NoFiles
            | ArchiveRefusal::NotDue(_)
            | ArchiveRefusal::NoOpinion
            | ArchiveRefusal::NoSuchAppraisal
            | ArchiveRefusal::NotToDestroy
            | ArchiveRefusal::NotTwoSupervisors => "AR-09",
        }
    }
}
