//! The timeline of a case: what happened, when, by whom.

use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;
use crate::time::Timestamp;

/// A line of the timeline: what happened, when, by whom.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Moment {
    /// Corrected time.
    #[n(0)]
    pub at: Timestamp,
    /// Who did it.
    #[n(1)]
    pub by: Option<StaffNo>,
    /// What happened.
    #[n(2)]
    pub what: Happening,
    /// A word or two of detail, as typed.
    #[n(3)]
    pub detail: String,
}

/// What a line of the timeline tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Happening {
    /// 收件.
    #[n(0)]
    Received,
    /// 受理.
    #[n(1)]
    Accepted,
    /// 一次性告知.
    #[n(2)]
    SupplementRequested,
    /// A piece came in.
    #[n(3)]
    PieceArrived,
    /// All pieces are in.
    #[n(4)]
    Completed,
    /// A further piece was demanded.
    #[n(5)]
    FurtherDemand,
    /// 退回.
    #[n(6)]
    Returned,
    /// 办结.
    #[n(7)]
    Concluded,
    /// 送达.
    #[n(8)]
    Delivered,
    /// Name, phone or village was corrected.
    #[n(9)]
    Corrected,
    /// A note.
    #[n(10)]
    Noted,
    /// The day was confirmed after a wrong device clock.
    #[n(11)]
    DateConfirmed,
    /// 申请延期.
    #[n(12)]
    ExtensionAsked,
    /// 同意延期.
    #[n(13)]
    ExtensionGranted,
    /// 不同意延期.
    #[n(14)]
    ExtensionRefused,
    /// 延期, the citizen was told.
    #[n(15)]
    Extended,
    /// 退回报分管负责人.
    #[n(16)]
    ReturnSubmitted,
    /// 分管负责人同意退回.
    #[n(17)]
    ReturnAllowed,
    /// 分管负责人不同意退回.
    #[n(18)]
    ReturnNotAllowed,
    /// 申请人撤回.
    #[n(19)]
    Withdrawn,
    /// 移交, to another handler.
    #[n(20)]
    Transferred,
    /// 上报 to the body that decides.
    #[n(21)]
    ReportedUp,
    /// 跟进 with the higher body.
    #[n(22)]
    FollowedUp,
    /// The higher body's result is in.
    #[n(23)]
    HeardFromAbove,
    /// 转为上报件.
    #[n(24)]
    Referred,
    /// A department's 联办意见.
    #[n(25)]
    OpinionGiven,
    /// 联审会议 called.
    #[n(26)]
    MeetingCalled,
    /// 联审会议 held.
    #[n(27)]
    MeetingHeld,
    /// 挂起 at the counter.
    #[n(28)]
    Held,
    /// The counter goes on with it.
    #[n(29)]
    Resumed,
    /// A plan of days off moved the promised day.
    #[n(30)]
    Recounted,
    /// The citizen was told of it.
    #[n(31)]
    MovedTold,
    /// 收费通知.
    #[n(32)]
    FeeAsked,
    /// 缴费, with the receipt's number.
    #[n(33)]
    FeePaid,
    /// 委托代理.
    #[n(34)]
    Entrusted,
    /// 委托撤销.
    #[n(35)]
    Revoked,
    /// 安排回访.
    #[n(36)]
    CallPlanned,
    /// 回访.
    #[n(37)]
    Called,
    /// 回访, nobody was reached.
    #[n(38)]
    NotReached,
    /// 特别程序 begins.
    #[n(39)]
    ProcedureBegun,
    /// 特别程序 has ended, with what came of it.
    #[n(40)]
    ProcedureEnded,
    /// 特事特办.
    #[n(41)]
    MadeUrgent,
    /// 代理送审, with the paper.
    #[n(42)]
    Carried,
    /// 领导签批.
    #[n(43)]
    Signed,
    /// 领导没有签, with the reason.
    #[n(44)]
    NotSigned,
    /// 批文 made out.
    #[n(45)]
    Granted,
    /// 附件: a picture or scan.
    #[n(46)]
    Attached,
    /// Materials taken over from another case, with its number.
    #[n(47)]
    TakenOver,
    /// Its number in another system was entered.
    #[n(60)]
    EnteredElsewhere,
    /// It was taken over from the old ledger.
    #[n(61)]
    FromOldLedger,
}
