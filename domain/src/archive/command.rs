//! What is wished of the archive, and what happened there.

use super::appraisal::{Appraisal, Execution, Verdict};
use super::{ArchiveFile, Arrangement, Loan, LoanTerms, Location, LoosePaper};
use crate::case::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::ids::{RecordId, StaffNo};
use crate::time::{Date, Timestamp};

/// Commands on the archive.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ArchiveCommand {
    /// A finished case is filed; its number is the server's (AR-03, AR-05).
    #[n(0)]
    File {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// How it is arranged.
        #[n(1)]
        arrangement: Arrangement,
        /// 备考: why something is missing; empty where nothing is.
        #[n(2)]
        note: String,
    },
    /// A paper of no case is filed (AR-16).
    #[n(1)]
    FilePaper {
        /// The paper.
        #[n(0)]
        paper: LoosePaper,
        /// How it is arranged.
        #[n(1)]
        arrangement: Arrangement,
    },
    /// A file gets another place (AR-06).
    #[n(2)]
    Place {
        /// The file.
        #[n(0)]
        file: RecordId,
        /// Where it stands now.
        #[n(1)]
        location: Location,
    },
    /// A file is given out (AR-07).
    #[n(3)]
    Lend {
        /// The file.
        #[n(0)]
        file: RecordId,
        /// What is agreed.
        #[n(1)]
        terms: LoanTerms,
        /// Number of the slip, allotted by the device.
        #[n(2)]
        number: PaperNumber,
    },
    /// It came back.
    #[n(4)]
    Return {
        /// The file.
        #[n(0)]
        file: RecordId,
        /// 利用反馈: what it was good for.
        #[n(1)]
        feedback: String,
    },
    /// It cannot be found.
    #[n(5)]
    ReportLost {
        /// The file.
        #[n(0)]
        file: RecordId,
        /// How that came, in words.
        #[n(1)]
        circumstances: String,
    },
    /// It was found again.
    #[n(6)]
    ReportFound(#[n(0)] RecordId),
    /// Somebody keeps the papers of a finished case back (AR-04).
    #[n(7)]
    KeepBack {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Who.
        #[n(1)]
        who: StaffNo,
        /// Why.
        #[n(2)]
        reason: String,
    },
    /// Files whose period is over are appraised (AR-09).
    #[n(8)]
    Appraise {
        /// The files.
        #[n(0)]
        files: Vec<RecordId>,
        /// Who appraised, in words.
        #[n(1)]
        group: String,
        /// The group's opinion.
        #[n(2)]
        opinion: String,
        /// What the director decides.
        #[n(3)]
        verdict: Verdict,
        /// Number of the paper, allotted by the device.
        #[n(4)]
        number: PaperNumber,
    },
    /// What was appraised so is destroyed (AR-09).
    #[n(9)]
    Destroy {
        /// The appraisal.
        #[n(0)]
        appraisal: RecordId,
        /// The first who watched.
        #[n(1)]
        first: StaffNo,
        /// The second who watched.
        #[n(2)]
        second: StaffNo,
        /// Number of the destruction list, allotted by the device.
        #[n(3)]
        order: PaperNumber,
    },
}

/// What happened in the archive.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ArchiveEvent {
    /// The file or the appraisal.
    #[n(0)]
    pub record: RecordId,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// What.
    #[n(2)]
    pub what: ArchiveChange,
}

/// A change in the archive.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ArchiveChange {
    /// Filed: the whole file, and the count within its run.
    #[n(0)]
    Filed(#[n(0)] Box<ArchiveFile>, #[n(1)] u32),
    /// Kept back: the whole file.
    #[n(1)]
    KeptBack(#[n(0)] Box<ArchiveFile>),
    /// Another place.
    #[n(2)]
    Placed(#[n(0)] Location),
    /// Given out.
    #[n(3)]
    Lent(#[n(0)] Box<Loan>),
    /// Came back, with what it was good for.
    #[n(4)]
    Returned(#[n(0)] String),
    /// Lost, and how.
    #[n(5)]
    Lost(#[n(0)] String),
    /// Found.
    #[n(6)]
    Found,
    /// Appraised.
    #[n(7)]
    Appraised(#[n(0)] Box<Appraisal>),
    /// Kept on until this day.
    #[n(8)]
    KeptOn(#[n(0)] Date),
    /// A file was destroyed.
    #[n(9)]
    Destroyed {
        /// The order.
        #[n(0)]
        order: PaperNumber,
        /// Its case, which is emptied; the journal's bodies of it are to be destroyed too.
        #[n(1)]
        case: Option<RecordId>,
        /// Refused commands on the case, which are emptied too.
        #[n(2)]
        refused: Vec<RecordId>,
    },
    /// An appraisal was carried out.
    #[n(10)]
    CarriedOut(#[n(0)] Box<Execution>),
}

impl ArchiveCommand {
    /// The record that a later command on the same waits for.
    pub fn about(&self) -> Option<RecordId> {
        match self {
            ArchiveCommand::File { case, .. } | ArchiveCommand::KeepBack { case, .. } => {
                Some(ArchiveFile::of_case(*case))
            }
            ArchiveCommand::Place { file, .. }
            | ArchiveCommand::Lend { file, .. }
            | ArchiveCommand::Return { file, .. }
            | ArchiveCommand::ReportLost { file, .. }
            | ArchiveCommand::ReportFound(file) => Some(*file),
            ArchiveCommand::Destroy { appraisal, .. } => Some(*appraisal),
            ArchiveCommand::FilePaper { .. } | ArchiveCommand::Appraise { .. } => None,
        }
    }
}
