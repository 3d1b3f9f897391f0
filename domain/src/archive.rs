//! 档案: what remains of the hall's work: filed, kept in its place, lent, appraised, destroyed by order (AR-02 to AR-09,
//! AR-16, D37).
//!
//! ```text
//!            KeepBack ─▶ kept back ─┐
//! finished case ────────────────────┼─File──▶ in its place ◀──Return── lent ──┐
//! a paper of no case ──FilePaper────┘             │  ▲ └──Lend───▲            │ ReportLost
//!                                      ReportLost ▼  └─ReportFound─ lost ◀────┘
//!        its period is over ──Appraise──▶ kept on until a day | to be destroyed ──Destroy──▶ destroyed
//! ```
//!
//! Nothing is destroyed by itself: a list, a group's opinion, the director's decision, two who watch (AR-09). What stays
//! for ever is the file's line: number, title, day and order. Titles name no person, so nothing personal is left with it.
//! Start at [`scope`] for what is filed, [`decide()`] for what is allowed, [`lists`] for what has to be done.

mod apply;
pub mod appraisal;
pub mod command;
mod decide;
pub mod lists;
mod loan;
pub mod number;
pub mod scope;

pub use apply::apply;
pub use decide::decide;
pub use loan::{Loan, LoanTerms, LoanWay, Returned};

use crate::case::number::{CaseNumber, PaperNumber};
use crate::codec::{Decode, Encode};
use crate::ids::{RecordId, StaffNo};
use crate::time::{Date, Timestamp};
use number::{ArchiveNumber, NumberRun};
use scope::Missing;
use std::fmt;

/// 密级: who may see a file (AR-08); the more sensitive, the greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Secrecy {
    /// 公开.
    #[n(0)]
    Open,
    /// 内部.
    #[n(1)]
    Internal,
    /// 含个人信息: lent only with somebody else's leave.
    #[n(2)]
    Personal,
    /// 秘密: likewise.
    #[n(3)]
    Secret,
}

impl Secrecy {
    /// All, the least sensitive first.
    pub const ALL: [Secrecy; 4] = [Secrecy::Open, Secrecy::Internal, Secrecy::Personal, Secrecy::Secret];

    /// Whether somebody else than who hands it out must give leave (AR-08).
    pub fn needs_leave(self) -> bool {
        self >= Secrecy::Personal
    }
}

/// 载体: on what it is kept; a file may have several (AR-11).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Carrier {
    /// 纸质.
    #[n(0)]
    Paper,
    /// 照片.
    #[n(1)]
    Photo,
    /// 电子.
    #[n(2)]
    Electronic,
}

impl Carrier {
    /// All.
    pub const ALL: [Carrier; 3] = [Carrier::Paper, Carrier::Photo, Carrier::Electronic];
}

/// Where a file stands (AR-06).
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode)]
pub struct Location {
    /// 库房.
    #[n(0)]
    pub room: String,
    /// 柜架.
    #[n(1)]
    pub cabinet: String,
    /// 盒号.
    #[n(2)]
    pub holder: String,
}

impl Location {
    /// Whether nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        self.parts().next().is_none()
    }

    fn parts(&self) -> impl Iterator<Item = &str> {
        let parts = [&self.room, &self.cabinet, &self.holder];
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty())
    }
}

/// The parts that are known.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts().collect::<Vec<&str>>().join(" / "))
    }
}

/// 件: how a file is arranged (AR-05); what the archivist says when filing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Arrangement {
    /// Class, retention, unit; the year of a case is that of its end, whatever is said here.
    #[n(0)]
    pub run: NumberRun,
    /// 页数.
    #[n(1)]
    pub pages: u16,
    /// Who may see it.
    #[n(2)]
    pub secrecy: Secrecy,
    /// On what it is kept, at least one.
    #[n(3)]
    pub carriers: Vec<Carrier>,
    /// Where it stands; may be said later.
    #[n(4)]
    pub location: Location,
}

/// A paper of no case: a roster, minutes, a plan (AR-16).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct LoosePaper {
    /// 题名: names no person.
    #[n(0)]
    pub title: String,
    /// What kind of paper it is, in words.
    #[n(1)]
    pub kind: String,
    /// 形成日期.
    #[n(2)]
    pub date: Date,
    /// 责任者: the body or post that answers for it.
    #[n(3)]
    pub responsible: String,
}

/// What a file is about.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Subject {
    /// A case.
    #[n(0)]
    Case {
        /// Its record.
        #[n(0)]
        case: RecordId,
        /// Its number.
        #[n(1)]
        number: CaseNumber,
        /// The item's name: the file's title.
        #[n(2)]
        title: String,
        /// The day on which it was over.
        #[n(3)]
        ended: Date,
    },
    /// A paper of no case.
    #[n(1)]
    Paper(#[n(0)] LoosePaper),
}

impl Subject {
    /// 题名.
    pub fn title(&self) -> &str {
        match self {
            Subject::Case { title, .. } => title,
            Subject::Paper(paper) => &paper.title,
        }
    }

    /// The day on which it arose: of a case the one on which it was over.
    pub fn date(&self) -> Date {
        match self {
            Subject::Case { ended, .. } => *ended,
            Subject::Paper(paper) => paper.date,
        }
    }

    /// The case, if it is one.
    pub fn case(&self) -> Option<RecordId> {
        match self {
            Subject::Case { case, .. } => Some(*case),
            Subject::Paper(_) => None,
        }
    }
}

/// 归档: the filing of a file.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Filing {
    /// 档号.
    #[n(0)]
    pub number: ArchiveNumber,
    /// How it is arranged.
    #[n(1)]
    pub arrangement: Arrangement,
    /// When.
    #[n(2)]
    pub at: Timestamp,
    /// By whom.
    #[n(3)]
    pub by: Option<StaffNo>,
    /// What it lacks; nothing where it is complete (AR-03).
    #[n(4)]
    pub lacking: Vec<Missing>,
    /// 备考: why that is missing; empty where nothing is.
    #[n(5)]
    pub note: String,
}

/// 个人留存不交: somebody keeps the papers of a finished case (AR-04).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct KeptBack {
    /// Who.
    #[n(0)]
    pub who: StaffNo,
    /// Since when that is known.
    #[n(1)]
    pub since: Timestamp,
    /// Why, in words.
    #[n(2)]
    pub reason: String,
}

/// A file is lost.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Lost {
    /// Since when that is known.
    #[n(0)]
    pub since: Timestamp,
    /// How, in words.
    #[n(1)]
    pub circumstances: String,
}

/// A file was destroyed.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Destroyed {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// The order: number of the destruction list (D37).
    #[n(1)]
    pub order: PaperNumber,
}

/// A file of the archive; before it is filed, only that somebody keeps it back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ArchiveFile {
    /// What it is about.
    #[n(0)]
    pub subject: Subject,
    /// Its filing; none while it is kept back.
    #[n(1)]
    pub filing: Option<Filing>,
    /// Who kept it back, if anybody did.
    #[n(2)]
    pub kept_back: Option<KeptBack>,
    /// Loans, the oldest first.
    #[n(3)]
    pub loans: Vec<Loan>,
    /// That it is lost, while it is.
    #[n(4)]
    pub lost: Option<Lost>,
    /// Kept on until this day after an appraisal.
    #[n(5)]
    pub kept_on: Option<Date>,
    /// That it was destroyed.
    #[n(6)]
    pub destroyed: Option<Destroyed>,
}

/// How a file stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Somebody keeps it back; it has no number yet.
    KeptBack,
    /// In its place.
    InPlace,
    /// Given out.
    Lent,
    /// Nobody knows where it is.
    Lost,
    /// Destroyed by order.
    Destroyed,
}

impl ArchiveFile {
    /// The record of the file of a case: one for each.
    pub fn of_case(case: RecordId) -> RecordId {
        RecordId::named(&format!("archive/{}", case.hex()))
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        match (&self.filing, &self.destroyed, &self.lost, self.loan()) {
            (None, ..) => Standing::KeptBack,
            (_, Some(_), ..) => Standing::Destroyed,
            (_, _, Some(_), _) => Standing::Lost,
            (_, _, _, Some(_)) => Standing::Lent,
            (_, None, None, None) => Standing::InPlace,
        }
    }

    /// The loan it is out on.
    pub fn loan(&self) -> Option<&Loan> {
        self.loans.last().filter(|loan| loan.returned.is_none())
    }

    /// Whether it should be back by now (AR-07).
    pub fn is_overdue(&self, today: Date) -> bool {
        self.standing() == Standing::Lent && self.loan().is_some_and(|loan| loan.terms.due < today)
    }

    /// The last day on which it must be kept; none for one that is kept for ever or not filed.
    pub fn kept_until(&self) -> Option<Date> {
        let filing = self.filing.as_ref()?;
        let period = filing.arrangement.run.kept_until()?;
        Some(self.kept_on.map_or(period, |day| day.max(period)))
    }

    /// AR-09: whether its period is over, so that it is to be appraised.
    pub fn is_due(&self, today: Date) -> bool {
        self.destroyed.is_none() && self.kept_until().is_some_and(|last| last < today)
    }
}
