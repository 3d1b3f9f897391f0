//! What a person can do to a case.

mod beside;
mod hands;
mod intake;

pub use beside::BesideCommand;
pub use hands::HandsCommand;
pub use intake::{IntakeOutcome, Presence, ReturnGround, SupplementGround, TakeIn};

use super::answer::Word;
use super::grant::Grant;
use super::hold::HoldKind;
use super::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::time::Date;

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
        /// Number of the notice D07, where the hall tells a no apart (C6).
        #[n(5)]
        denial: Option<PaperNumber>,
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
    /// 挂起: the counter lets it lie; no limit stops for that (TL-10).
    #[n(16)]
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
    #[n(17)]
    Resume {
        /// The case.
        #[n(0)]
        case: RecordId,
    },
    /// The citizen was told that a plan of days off moved the promised day (F12).
    #[n(18)]
    TellMoved {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// How: in person, by phone …
        #[n(1)]
        how: String,
    },
    /// What others decide: a higher body, several departments.
    #[n(19)]
    Hands {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// What.
        #[n(1)]
        what: HandsCommand,
    },
    /// What goes on beside a case and after it: fee, agent, calls.
    #[n(20)]
    Beside {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// What.
        #[n(1)]
        what: BesideCommand,
    },
    /// 批文: the paper of a positive decision is made out (D40).
    #[n(21)]
    IssueGrant {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// What stands on it.
        #[n(1)]
        grant: Grant,
        /// Its number.
        #[n(2)]
        notice: PaperNumber,
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
            | CaseCommand::Hold { case, .. }
            | CaseCommand::Hands { case, .. }
            | CaseCommand::Beside { case, .. }
            | CaseCommand::TellMoved { case, .. }
            | CaseCommand::IssueGrant { case, .. }
            | CaseCommand::Resume { case } => Some(*case),
        }
    }
}
