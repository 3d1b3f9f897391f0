//! 档号: whose archive, which class, which year, how long it is kept, whose file, which one (AR-05, B.16).
//!
//! `XZ-ZY·2026-D10-BMZX-0001`: the last part is dense within all that stands before it, so only the server gives it.

use crate::codec::{Decode, Encode};
use crate::ids::{HallId, RecordId};
use crate::time::Date;
use std::fmt;

/// 保管期限: how long a file is kept; the longer, the greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Retention {
    /// 10 年.
    #[n(0)]
    Years10,
    /// 30 年.
    #[n(1)]
    Years30,
    /// 永久.
    #[n(2)]
    Permanent,
}

impl Retention {
    /// All, the shortest first.
    pub const ALL: [Retention; 3] = [Retention::Years10, Retention::Years30, Retention::Permanent];

    /// Its code in numbers (B.16).
    pub fn code(self) -> &'static str {
        match self {
            Retention::Years10 => "D10",
            Retention::Years30 => "D30",
            Retention::Permanent => "Y",
        }
    }

    /// How many years it is kept after the year in which it arose; none for one that is kept for ever.
    pub fn years(self) -> Option<i32> {
        match self {
            Retention::Years10 => Some(10),
            Retention::Years30 => Some(30),
            Retention::Permanent => None,
        }
    }
}

/// 档案门类: the class of the unified outline (AR-02, B.16).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum ArchiveClass {
    /// 专业档案: cases.
    #[n(0)]
    Cases,
    /// 文书档案: rosters, minutes, plans and other papers of the hall itself (AR-16).
    #[n(1)]
    Documents,
    /// 照片档案.
    #[n(2)]
    Photos,
    /// 录音录像档案.
    #[n(3)]
    Recordings,
}

impl ArchiveClass {
    /// All, in the order of the outline.
    pub const ALL: [ArchiveClass; 4] =
        [ArchiveClass::Cases, ArchiveClass::Documents, ArchiveClass::Photos, ArchiveClass::Recordings];

    /// Its code in numbers.
    pub fn code(self) -> &'static str {
        match self {
            ArchiveClass::Cases => "ZY",
            ArchiveClass::Documents => "WS",
            ArchiveClass::Photos => "ZP",
            ArchiveClass::Recordings => "LX",
        }
    }
}

/// The code of the hall's own unit, where no other is named.
pub const OWN_UNIT: &str = "BMZX";
/// How many characters a unit's code has at the most.
const LONGEST_UNIT: usize = 8;

/// Whether a text can be a unit's code: letters and digits only, so that a number can be read back.
pub fn is_unit(code: &str) -> bool {
    let count = code.chars().count();
    (1..=LONGEST_UNIT).contains(&count) && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

/// What numbers run within: class, year, retention, unit.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
pub struct NumberRun {
    /// Class.
    #[n(0)]
    pub class: ArchiveClass,
    /// The year in which the file arose.
    #[n(1)]
    pub year: i32,
    /// How long it is kept.
    #[n(2)]
    pub retention: Retention,
    /// Code of the unit.
    #[n(3)]
    pub unit: String,
}

impl NumberRun {
    /// The record that keeps where the run ends.
    pub fn record(&self) -> RecordId {
        RecordId::named(&format!("archive-run/{self}"))
    }

    /// The number of its `count`-th file.
    pub fn number(&self, hall: &HallId, count: u32) -> ArchiveNumber {
        ArchiveNumber(format!("{hall}-{self}-{count:04}"))
    }

    /// The last day on which a file must be kept: periods run from the first day of the year after the file's.
    pub fn kept_until(&self) -> Option<Date> {
        Date::ymd(self.year + self.retention.years()?, 12, 31)
    }
}

impl fmt::Display for NumberRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}·{}-{}-{}", self.class.code(), self.year, self.retention.code(), self.unit)
    }
}

/// Where a run of numbers ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct RunEnd {
    /// The number given last.
    #[n(0)]
    pub last: u32,
}

/// A file's number; once given it never changes and is never given again.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(transparent)]
pub struct ArchiveNumber(pub String);

impl fmt::Display for ArchiveNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
