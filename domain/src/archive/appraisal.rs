//! 鉴定 and 销毁: what becomes of files whose period is over (AR-09, D37).

use super::number::ArchiveNumber;
use crate::case::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::ids::{RecordId, StaffNo};
use crate::time::{Date, Timestamp};

/// What was decided about the files of an appraisal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Verdict {
    /// They are kept on until this day.
    #[n(0)]
    KeepUntil(#[n(0)] Date),
    /// They are to be destroyed.
    #[n(1)]
    Destroy,
}

/// A file as an appraisal names it, so that the list can be read when the file is gone.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Appraised {
    /// Its record.
    #[n(0)]
    pub file: RecordId,
    /// Its number.
    #[n(1)]
    pub number: ArchiveNumber,
    /// Its title, which names no person.
    #[n(2)]
    pub title: String,
    /// The day on which it arose.
    #[n(3)]
    pub date: Date,
    /// 页数.
    #[n(4)]
    pub pages: u16,
}

/// How a destruction was carried out.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Execution {
    /// Number of the destruction list: the order.
    #[n(0)]
    pub order: PaperNumber,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// Who carried it out.
    #[n(2)]
    pub by: StaffNo,
    /// 监销人: the two who watched, both others than who carried it out.
    #[n(3)]
    pub first: StaffNo,
    /// The second.
    #[n(4)]
    pub second: StaffNo,
}

/// An appraisal.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Appraisal {
    /// Number of its paper.
    #[n(0)]
    pub number: PaperNumber,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// The director who decided.
    #[n(2)]
    pub by: Option<StaffNo>,
    /// The files.
    #[n(3)]
    pub files: Vec<Appraised>,
    /// 鉴定小组: who appraised, in words.
    #[n(4)]
    pub group: String,
    /// The group's opinion.
    #[n(5)]
    pub opinion: String,
    /// What was decided.
    #[n(6)]
    pub verdict: Verdict,
    /// That it was carried out; none while files wait to be destroyed, and where they are kept on.
    #[n(7)]
    pub execution: Option<Execution>,
}

impl Appraisal {
    /// Whether files wait to be destroyed.
    pub fn waits(&self) -> bool {
        self.verdict == Verdict::Destroy && self.execution.is_none()
    }
}
