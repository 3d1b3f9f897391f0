//! What others decide about a case: a higher body (SIX-11, SIX-12), several departments (FI-09, SIX-10), hearings, tests and
//! the like (FI-06, TL-10).

use crate::case::joint::Stance;
use crate::case::number::PaperNumber;
use crate::catalog::ProcedureKind;
use crate::codec::{Decode, Encode};
use crate::time::{Date, Timestamp};

/// What others decide.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HandsCommand {
    /// 上报: it was sent to the body that decides (SIX-11).
    #[n(0)]
    ReportUp {
        /// The body.
        #[n(0)]
        body: String,
        /// By which way, with whom to speak.
        #[n(1)]
        how: String,
        /// When the body says it will decide, where it says so.
        #[n(2)]
        expected: Option<Date>,
    },
    /// 跟进: what the higher body said meanwhile (SIX-12, AG-03).
    #[n(1)]
    FollowUp {
        /// Their number of it, where they gave one.
        #[n(0)]
        number: String,
        /// What was said, and by whom.
        #[n(1)]
        text: String,
    },
    /// The higher body's result is in (SIX-12).
    #[n(2)]
    HearFromAbove {
        /// The result in words.
        #[n(0)]
        result: String,
        /// Whether it is a yes.
        #[n(1)]
        stance: Stance,
    },
    /// 转为上报件: it was found to belong to a higher body (SIX-14).
    #[n(3)]
    Refer {
        /// Why.
        #[n(0)]
        reason: String,
        /// Number of the notice D06.
        #[n(1)]
        notice: PaperNumber,
        /// The body that decides.
        #[n(2)]
        body: String,
    },
    /// A department says what it thinks of a joint case (SIX-10, D12).
    #[n(4)]
    GiveOpinion {
        /// Which department, by its place.
        #[n(0)]
        unit: u8,
        /// For, on condition, against.
        #[n(1)]
        stance: Stance,
        /// In words, and who said so.
        #[n(2)]
        text: String,
    },
    /// A joint meeting is called (FI-09).
    #[n(5)]
    CallMeeting {
        /// When it begins.
        #[n(0)]
        at: Timestamp,
        /// Where.
        #[n(1)]
        place: String,
        /// Number of the invitation.
        #[n(2)]
        notice: PaperNumber,
    },
    /// The joint meeting was held (FI-09).
    #[n(6)]
    HoldMeeting {
        /// Who was there.
        #[n(0)]
        present: String,
        /// What was concluded.
        #[n(1)]
        conclusion: String,
        /// Number of the minutes.
        #[n(2)]
        minutes: PaperNumber,
        /// Whether it is a yes.
        #[n(3)]
        stance: Stance,
    },
    /// 特别程序: a hearing, a test, a review … begins (FI-06, TL-10).
    #[n(7)]
    BeginProcedure {
        /// Which.
        #[n(0)]
        kind: ProcedureKind,
        /// Why it is needed.
        #[n(1)]
        reason: String,
        /// The day of the hearing or visit, or on which the result is expected, where it is known.
        #[n(2)]
        day: Option<Date>,
        /// Number of the notice to the citizen, where a clock stands still for it.
        #[n(3)]
        notice: Option<PaperNumber>,
    },
    /// The one that runs has ended.
    #[n(8)]
    EndProcedure {
        /// What came of it.
        #[n(0)]
        text: String,
    },
}
