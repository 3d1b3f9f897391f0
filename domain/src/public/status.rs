//! What a citizen sees of the own case: number and the last four digits of identity or phone lead to it (OP-12); for
//! who gave neither, the four digits printed on the receipt.
//!
//! The answer to a wrong code and to an unknown number is the same, and so is its shape (F28).

use super::MaskedName;
use crate::case::class::CaseKind;
use crate::case::number::CaseNumber;
use crate::case::{Case, Happening, Stage};
use crate::codec::{Decode, Encode};
use crate::digest::Hasher;
use crate::hall::HallSettings;
use crate::ids::RecordId;
use crate::people::fold;
use crate::privacy::mask_name;
use crate::record::{View, load};
use crate::time::{Date, Timestamp};
use serde::Serialize;

/// What a citizen asks.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct StatusQuestion {
    /// The case number as typed.
    #[n(0)]
    pub number: String,
    /// The last four characters of the identity number or phone, or the code on the receipt, as typed.
    #[n(1)]
    pub last_four: String,
}

/// The answer.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub enum StatusAnswer {
    /// The case.
    #[n(0)]
    Found(#[n(0)] StatusView),
    /// No case with this number and these digits. Which of them is wrong is not said.
    #[n(1)]
    NotFound,
    /// The number itself cannot be right: a digit is wrong. Says nothing about any case.
    #[n(2)]
    Mistyped,
    /// Too many tries; seconds until the next.
    #[n(3)]
    Later(#[n(0)] u32),
}

/// A case in the eyes of its owner.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct StatusView {
    /// Number.
    #[n(0)]
    pub number: String,
    /// Item.
    #[n(1)]
    pub item: String,
    /// The applicant's name, masked.
    #[n(2)]
    pub applicant: MaskedName,
    /// Where it stands.
    #[n(3)]
    pub stage: StageView,
    /// What has happened, oldest first.
    #[n(4)]
    pub steps: Vec<StepView>,
    /// What is still missing.
    #[n(5)]
    pub missing: Vec<String>,
    /// The promised day.
    #[n(6)]
    pub due: Option<Date>,
    /// The promised day may move: the year's plan is not there yet (F12).
    #[n(7)]
    pub provisional: bool,
    /// Working days left, negative when late.
    #[n(8)]
    pub days_left: Option<i32>,
    /// Whom to ask.
    #[n(9)]
    pub hotline: String,
    /// The moment of which this is true.
    #[n(10)]
    pub as_of: Timestamp,
    /// Whether it was a matter of the day.
    #[n(11)]
    pub on_the_spot: bool,
    /// A fee that was asked for and is not paid, in fen.
    #[n(12)]
    pub fee: Option<u32>,
}

/// Where a case stands, for its owner.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
#[cbor(index_only)]
pub enum StageView {
    /// Something is missing.
    #[n(0)]
    Missing,
    /// Being handled.
    #[n(1)]
    InHand,
    /// Returned.
    #[n(2)]
    Returned,
    /// Ready to be fetched.
    #[n(3)]
    Ready,
    /// Over.
    #[n(4)]
    Done,
    /// Withdrawn by its owner.
    #[n(5)]
    Withdrawn,
}

/// A step that has happened, without any typed text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct StepView {
    /// What.
    #[n(0)]
    pub what: StepKind,
    /// When.
    #[n(1)]
    pub at: Timestamp,
}

/// The steps that an owner is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
#[cbor(index_only)]
pub enum StepKind {
    /// 收件.
    #[n(0)]
    Received,
    /// 一次性告知.
    #[n(1)]
    AskedForMore,
    /// Pieces came in.
    #[n(2)]
    PiecesArrived,
    /// 受理.
    #[n(3)]
    Accepted,
    /// 退回.
    #[n(4)]
    Returned,
    /// 办结.
    #[n(5)]
    Concluded,
    /// 送达.
    #[n(6)]
    Delivered,
    /// 延期.
    #[n(7)]
    Extended,
    /// 撤回.
    #[n(8)]
    Withdrawn,
    /// 上报.
    #[n(9)]
    ReportedUp,
    /// The higher body's result is in.
    #[n(10)]
    HeardFromAbove,
}

/// Four digits that open a case beside the last four of identity number and phone: a villager may have given neither.
/// They follow from the random part of the record's id, which leaves the hall on no paper and no page.
pub fn query_code(case: RecordId) -> String {
    let digest = Hasher::new("query code").bytes(&case.0).finish();
    let [first, second, ..] = digest.0;
    format!("{:04}", u16::from_be_bytes([first, second]) % 10_000)
}

/// The code that a paper of the case must show: only where nothing else opens the case.
pub fn printed_code(id: RecordId, case: &Case) -> Option<String> {
    let nothing = case.applicant.identity.is_empty() && case.applicant.phone.is_empty();
    nothing.then(|| query_code(id))
}

/// Whether what was typed opens the case: the last four of identity number or phone, in any width and case (F03, F04),
/// or the code on its papers. The code stays good when a phone is added later.
pub fn opens(id: RecordId, case: &Case, last_four: &str) -> bool {
    let typed = fold(last_four);
    let fits = |own: &str| own.len() >= 4 && own.is_char_boundary(own.len() - 4) && own[own.len() - 4..] == *typed;
    typed.len() == 4 && (fits(&case.applicant.identity) || fits(&case.applicant.phone) || typed == query_code(id))
}

/// The number as typed.
///
/// # Errors
/// The number itself cannot be right.
#[allow(clippy::result_large_err, reason = "the answer is given back as it is")]
pub fn parse(question: &StatusQuestion) -> Result<CaseNumber, StatusAnswer> {
    CaseNumber::parse(&question.number).map_err(|_| StatusAnswer::Mistyped)
}

/// A case as its owner sees it.
pub fn status(view: &dyn View, case: &Case, now: Timestamp) -> StatusView {
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present();
    let running = case.due.as_ref().filter(|_| case.stage == Stage::Accepted);
    let calendar = crate::case::deadline::calendar(view);
    StatusView {
        number: case.number.to_string(),
        item: case.item_name.clone(),
        applicant: mask_name(&case.applicant.name),
        stage: match case.stage {
            Stage::Supplementing => StageView::Missing,
            Stage::Accepted => StageView::InHand,
            Stage::Returned => StageView::Returned,
            Stage::Withdrawn => StageView::Withdrawn,
            Stage::Concluded => StageView::Ready,
            Stage::Delivered => StageView::Done,
        },
        steps: case.moments.iter().filter_map(|m| Some(StepView { what: step(m.what)?, at: m.at })).collect(),
        missing: case.missing().map(str::to_owned).collect(),
        due: running.map(|due| due.date),
        provisional: running.is_some_and(|due| due.provisional),
        days_left: running.map(|due| calendar.working_days_left(now.date(), due.date)),
        hotline: hall.map_or(String::new(), |hall| hall.hotline),
        as_of: now,
        on_the_spot: case.kind() == CaseKind::Immediate,
        fee: case.fee.as_ref().filter(|fee| fee.is_open()).map(|fee| fee.fen),
    }
}

fn step(what: Happening) -> Option<StepKind> {
    match what {
        Happening::Received => Some(StepKind::Received),
        Happening::Accepted => Some(StepKind::Accepted),
        Happening::SupplementRequested => Some(StepKind::AskedForMore),
        Happening::PieceArrived | Happening::TakenOver => Some(StepKind::PiecesArrived),
        Happening::Returned => Some(StepKind::Returned),
        Happening::Concluded => Some(StepKind::Concluded),
        Happening::Delivered => Some(StepKind::Delivered),
        Happening::Extended | Happening::Recounted => Some(StepKind::Extended),
        Happening::Withdrawn => Some(StepKind::Withdrawn),
        Happening::ReportedUp => Some(StepKind::ReportedUp),
        Happening::HeardFromAbove => Some(StepKind::HeardFromAbove),
        Happening::Completed
        | Happening::FurtherDemand
        | Happening::Corrected
        | Happening::Noted
        | Happening::DateConfirmed
        | Happening::ExtensionAsked
        | Happening::ExtensionGranted
        | Happening::ExtensionRefused
        | Happening::ReturnSubmitted
        | Happening::ReturnAllowed
        | Happening::ReturnNotAllowed
        | Happening::Transferred
        | Happening::FollowedUp
        | Happening::Referred
        | Happening::OpinionGiven
        | Happening::MeetingCalled
        | Happening::MeetingHeld
        | Happening::Held
        | Happening::MovedTold
        | Happening::FeeAsked
        | Happening::FeePaid
        | Happening::Entrusted
        | Happening::Revoked
        | Happening::CallPlanned
        | Happening::Called
        | Happening::NotReached
        | Happening::ProcedureBegun
        | Happening::ProcedureEnded
        | Happening::MadeUrgent
        | Happening::Carried
        | Happening::Signed
        | Happening::NotSigned
        | Happening::Granted
        | Happening::Attached
        | Happening::EnteredElsewhere
        | Happening::FromOldLedger
        | Happening::Resumed => None,
    }
}
