//! What a person can do to a case.

use super::aftercare::Said;
use super::answer::Word;
use super::hold::HoldKind;
use super::joint::Stance;
use super::number::{CaseNumber, PaperNumber};
use super::{Applicant, Channel};
use crate::codec::{Decode, Encode};
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::time::{Date, Timestamp};

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
}

/// Which field of the applicant a correction changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Field {
    /// The name.
    #[n(0)]
    Name,
    /// The phone.
    #[n(1)]
    Phone,
    /// The identity number.
    #[n(2)]
    Identity,
    /// The village, as its code; the case moves to that village's partition.
    #[n(3)]
    Village,
}

/// Commands on cases.
#[allow(clippy::large_enum_variant, reason = "an intake is the usual command; one lives at a time")]
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum CaseCommand {
    /// An application is taken in.
    #[n(0)]
    TakeIn(#[n(0)] TakeIn),
    /// Missing pieces came in (SIX-07).
    #[n(1)]
    Supply {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Which pieces, by their place in the case.
        #[n(1)]
        pieces: Vec<u8>,
        /// The due date told, when this completes the case.
        #[n(2)]
        told: Option<Date>,
        /// Number of the promise notice D02, when this completes a case that needs one.
        #[n(3)]
        notice: Option<PaperNumber>,
    },
    /// A further piece is demanded after the first list: needs a reason and is counted (SIX-07, ON-06).
    #[n(2)]
    DemandMore {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The piece.
        #[n(1)]
        name: String,
        /// Why it was not on the first list.
        #[n(2)]
        reason: String,
        /// Number of the notice D03 that says so in writing.
        #[n(3)]
        notice: Option<PaperNumber>,
    },
    /// An accepted case is returned after verification.
    #[n(3)]
    Return {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// One of the three grounds.
        #[n(1)]
        ground: ReturnGround,
        /// The facts.
        #[n(2)]
        facts: String,
        /// The rule and article.
        #[n(3)]
        rule: String,
        /// Number of the notice D04.
        #[n(4)]
        notice: PaperNumber,
    },
    /// 办结 (TL-09).
    #[n(4)]
    Conclude {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The result in words.
        #[n(1)]
        result: String,
    },
    /// 送达: decision and papers handed over (FI-07).
    #[n(5)]
    Deliver {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// To whom.
        #[n(1)]
        to: String,
        /// Number of the slip D29 that the receiver signs; absent for what is done on the spot.
        #[n(2)]
        slip: Option<PaperNumber>,
    },
    /// Name, phone, identity number or village corrected; carries the old value (DESIGN §2).
    #[n(6)]
    Correct {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Which field.
        #[n(1)]
        field: Field,
        /// What stood there.
        #[n(2)]
        old: String,
        /// What is right.
        #[n(3)]
        new: String,
    },
    /// A note on the case.
    #[n(7)]
    Note {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The text.
        #[n(1)]
        text: String,
    },
    /// The day of intake is confirmed or set right after a wrong device clock (F14).
    #[n(8)]
    ConfirmDay {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The day on which it was taken in.
        #[n(1)]
        day: Date,
    },
    /// An extension of the promise is asked for (TL-07).
    #[n(9)]
    AskExtension {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The new day.
        #[n(1)]
        until: Date,
        /// Why it cannot be done in time.
        #[n(2)]
        reason: String,
    },
    /// The director answers: server-first.
    #[n(10)]
    AnswerExtension {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Granted or not.
        #[n(1)]
        word: Word,
    },
    /// The citizen was told of the new day.
    #[n(11)]
    TellExtension {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// How: in person, by phone …
        #[n(1)]
        how: String,
        /// Number of the notice D11.
        #[n(2)]
        notice: PaperNumber,
    },
    /// A return is submitted to the leader in charge (NB-02).
    #[n(12)]
    SubmitReturn {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// One of the three grounds.
        #[n(1)]
        ground: ReturnGround,
        /// The facts.
        #[n(2)]
        facts: String,
        /// The rule and article.
        #[n(3)]
        rule: String,
    },
    /// The leader answers: server-first.
    #[n(13)]
    AnswerReturn {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Allowed or not.
        #[n(1)]
        word: Word,
    },
    /// 申请人撤回: the applicant wants it no more; everything is handed back.
    #[n(14)]
    Withdraw {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// In the applicant's words, and who said so.
        #[n(1)]
        reason: String,
    },
    /// 移交: the case goes to another handler, who is answerable from now on (TL-06).
    #[n(15)]
    Transfer {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The new handler.
        #[n(1)]
        to: StaffNo,
        /// The counter it lies at now.
        #[n(2)]
        counter: CounterNo,
        /// Why.
        #[n(3)]
        reason: String,
    },
    /// 上报: it was sent to the body that decides (SIX-11).
    #[n(16)]
    ReportUp {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The body.
        #[n(1)]
        body: String,
        /// By which way, with whom to speak.
        #[n(2)]
        how: String,
        /// When the body says it will decide, where it says so.
        #[n(3)]
        expected: Option<Date>,
    },
    /// 跟进: what the higher body said meanwhile (SIX-12, AG-03).
    #[n(17)]
    FollowUp {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Their number of it, where they gave one.
        #[n(1)]
        number: String,
        /// What was said, and by whom.
        #[n(2)]
        text: String,
    },
    /// The higher body's result is in (SIX-12).
    #[n(18)]
    HearFromAbove {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The result in words.
        #[n(1)]
        result: String,
        /// Whether it is a yes.
        #[n(2)]
        stance: Stance,
    },
    /// 转为上报件: it was found to belong to a higher body (SIX-14).
    #[n(19)]
    Refer {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Why.
        #[n(1)]
        reason: String,
        /// Number of the notice D06.
        #[n(2)]
        notice: PaperNumber,
        /// The body that decides.
        #[n(3)]
        body: String,
    },
    /// A department says what it thinks of a joint case (SIX-10, D12).
    #[n(20)]
    GiveOpinion {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Which department, by its place.
        #[n(1)]
        unit: u8,
        /// For, on condition, against.
        #[n(2)]
        stance: Stance,
        /// In words, and who said so.
        #[n(3)]
        text: String,
    },
    /// A joint meeting is called (FI-09).
    #[n(21)]
    CallMeeting {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// When it begins.
        #[n(1)]
        at: Timestamp,
        /// Where.
        #[n(2)]
        place: String,
        /// Number of the invitation.
        #[n(3)]
        notice: PaperNumber,
    },
    /// The joint meeting was held (FI-09).
    #[n(22)]
    HoldMeeting {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Who was there.
        #[n(1)]
        present: String,
        /// What was concluded.
        #[n(2)]
        conclusion: String,
        /// Number of the minutes.
        #[n(3)]
        minutes: PaperNumber,
        /// Whether it is a yes.
        #[n(4)]
        stance: Stance,
    },
    /// 挂起: the counter lets it lie; no limit stops for that (TL-10).
    #[n(23)]
    Hold {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// One of the three kinds.
        #[n(1)]
        kind: HoldKind,
        /// What is waited for.
        #[n(2)]
        text: String,
    },
    /// The counter goes on with it.
    #[n(24)]
    Resume {
        /// The case.
        #[n(0)]
        case: RecordId,
    },
    /// The citizen was told that a plan of days off moved the promised day (F12).
    #[n(25)]
    TellMoved {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// How: in person, by phone …
        #[n(1)]
        how: String,
    },
    /// A fee is asked for in writing (SC-14).
    #[n(26)]
    AskFee {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The sum, in fen.
        #[n(1)]
        fen: u32,
        /// Number of the notice D28.
        #[n(2)]
        notice: PaperNumber,
    },
    /// It was paid, at the bank or online.
    #[n(27)]
    PayFee {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Number of the receipt.
        #[n(1)]
        receipt: String,
        /// Where it was paid.
        #[n(2)]
        channel: String,
    },
    /// An agent does the whole errand (AG-02).
    #[n(28)]
    Entrust {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// 代理责任人.
        #[n(1)]
        agent: StaffNo,
        /// What the agent may do.
        #[n(2)]
        powers: String,
        /// Until when.
        #[n(3)]
        until: Date,
        /// Papers handed to the agent; empty where none are.
        #[n(4)]
        papers: String,
        /// Number of the commission D09.
        #[n(5)]
        notice: PaperNumber,
    },
    /// The applicant takes the commission back.
    #[n(29)]
    Revoke {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Why.
        #[n(1)]
        reason: String,
    },
    /// A call is planned for a day (WK-03).
    #[n(30)]
    PlanCallBack {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The day.
        #[n(1)]
        day: Date,
    },
    /// The applicant of a case that is over was called, or tried (WK-03, AG-11).
    #[n(31)]
    CallBack {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// By which way.
        #[n(1)]
        channel: String,
        /// What was said; none where nobody was reached.
        #[n(2)]
        said: Option<Said>,
        /// Number of the feedback form D10, where somebody was reached.
        #[n(3)]
        paper: Option<PaperNumber>,
    },
}

impl CaseCommand {
    /// The case that the command is about; none for an intake, which makes one.
    pub fn case(&self) -> Option<RecordId> {
        match self {
            CaseCommand::TakeIn(_) => None,
            CaseCommand::Supply { case, .. }
            | CaseCommand::DemandMore { case, .. }
            | CaseCommand::Return { case, .. }
            | CaseCommand::Conclude { case, .. }
            | CaseCommand::Deliver { case, .. }
            | CaseCommand::Correct { case, .. }
            | CaseCommand::Note { case, .. }
            | CaseCommand::ConfirmDay { case, .. }
            | CaseCommand::AskExtension { case, .. }
            | CaseCommand::AnswerExtension { case, .. }
            | CaseCommand::TellExtension { case, .. }
            | CaseCommand::SubmitReturn { case, .. }
            | CaseCommand::AnswerReturn { case, .. }
            | CaseCommand::Withdraw { case, .. }
            | CaseCommand::Transfer { case, .. }
            | CaseCommand::ReportUp { case, .. }
            | CaseCommand::FollowUp { case, .. }
            | CaseCommand::HearFromAbove { case, .. }
            | CaseCommand::Refer { case, .. }
            | CaseCommand::GiveOpinion { case, .. }
            | CaseCommand::CallMeeting { case, .. }
            | CaseCommand::HoldMeeting { case, .. }
            | CaseCommand::Hold { case, .. }
            | CaseCommand::AskFee { case, .. }
            | CaseCommand::PayFee { case, .. }
            | CaseCommand::Entrust { case, .. }
            | CaseCommand::Revoke { case, .. }
            | CaseCommand::PlanCallBack { case, .. }
            | CaseCommand::CallBack { case, .. }
            | CaseCommand::TellMoved { case, .. }
            | CaseCommand::Resume { case } => Some(*case),
        }
    }
}
