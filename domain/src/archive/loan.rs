//! 利用: a file is given out and comes back (AR-07).

use crate::case::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;
use crate::time::{Date, Timestamp};

/// 利用方式.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum LoanWay {
    /// 查阅: read in the archive.
    #[n(0)]
    Read,
    /// 借阅: taken along.
    #[n(1)]
    Borrow,
    /// 复制.
    #[n(2)]
    Copy,
}

impl LoanWay {
    /// All.
    pub const ALL: [LoanWay; 3] = [LoanWay::Read, LoanWay::Borrow, LoanWay::Copy];
}

/// 借阅: what is agreed when a file is given out (AR-07).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct LoanTerms {
    /// Who borrows it: person and unit, in words.
    #[n(0)]
    pub who: String,
    /// What for.
    #[n(1)]
    pub purpose: String,
    /// How it is used.
    #[n(2)]
    pub way: LoanWay,
    /// Who gave leave.
    #[n(3)]
    pub approver: StaffNo,
    /// The day on which it is back at the latest.
    #[n(4)]
    pub due: Date,
}

/// A loan.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Loan {
    /// Number of its slip (D37).
    #[n(0)]
    pub number: PaperNumber,
    /// What was agreed.
    #[n(1)]
    pub terms: LoanTerms,
    /// When it was given out.
    #[n(2)]
    pub at: Timestamp,
    /// By whom.
    #[n(3)]
    pub by: Option<StaffNo>,
    /// When it came back, and what it was good for (利用反馈); none while it is out.
    #[n(4)]
    pub returned: Option<Returned>,
}

/// A file came back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Returned {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// 利用反馈, in words.
    #[n(1)]
    pub feedback: String,
}
