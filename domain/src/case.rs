//! A case (办件): one application of one person for one item.
//!
//! ```text
//!            ┌─ complete ──────────────▶ Accepted ──▶ Concluded ──▶ Delivered
//! TakeIn ────┼─ something missing ─▶ Supplementing ──┘(all in) │
//!            └─ one of three grounds ─▶ Returned ◀─────────────┘(ground 3)
//! ```
//!
//! An open case may be withdrawn by its applicant, go to another handler, or lie still at the counter ([`hold`]) while its
//! limit runs on. The promised day moves once at the most, by an extension ([`extension`]). Between acceptance and
//! conclusion a matter that a higher body decides goes up and comes back ([`escalation`]); a joint matter collects the
//! opinions of its departments ([`joint`]). What may come between is in [`procedure`], [`urgent`] and [`signing`]; a positive
//! decision has its paper ([`grant`]).
//!
//! Two axes, not one list: the handling mode (五制) comes from the item, the intake outcome from what was found at
//! the counter; the six kinds (六件) are a function of that history ([`class::kind`], SIX-01).
//! Start at [`command`], [`decide`] and [`offers`]; [`apply`] is the only place where a case changes.

pub mod aftercare;
pub mod agency;
pub mod answer;
pub mod apply;
pub mod class;
pub mod command;
mod correction;
pub mod deadline;
pub mod decide;
pub mod elsewhere;
mod emptied;
pub mod escalation;
pub mod event;
pub mod extension;
pub mod fee;
pub mod files;
pub mod grant;
pub mod hold;
pub mod intake;
pub mod joint;
pub mod number;
pub mod offers;
pub mod old_ledger;
mod paper;
pub mod procedure;
pub mod recount;
pub mod registers;
pub mod signing;
pub mod special;
pub mod submission;
mod timeline;
mod turns;
pub mod urgent;

pub use paper::{Paper, PaperKind};
pub use timeline::{Happening, Moment};

use crate::attachment::Attachment;
use crate::calendar::Due;
use crate::catalog::HandlingMode;
use crate::codec::decode;
use crate::codec::{Decode, Encode};
use crate::ids::{CounterNo, RecordId, StaffNo, VillageCode};
use crate::record::{Kept, Stored};
use crate::time::{Date, Timestamp};
use aftercare::Aftercare;
use agency::Agency;
use elsewhere::{Foreign, FromLedger};
use escalation::Escalation;
use extension::Extension;
use fee::Fee;
use files::TakenOver;
use grant::Grant;
use hold::Hold;
use joint::Joint;
use number::CaseNumber;
use procedure::Procedure;
use recount::Moved;
use signing::Signing;
use submission::Submission;
use urgent::Urgent;

/// How the application came (WK-01).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Channel {
    /// At a counter of the hall.
    #[n(0)]
    Counter,
    /// At home or in the village.
    #[n(1)]
    Visit,
    /// Through a village agent.
    #[n(2)]
    Agent,
}

/// The person or organisation that applies.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Applicant {
    /// Full name; any character, at least 50 characters long (B.14).
    #[n(0)]
    pub name: String,
    /// Identity number or credit code, normalised; empty when the person has none with them.
    #[n(1)]
    pub identity: String,
    /// Phone, normalised.
    #[n(2)]
    pub phone: String,
    /// Village of residence, where it is one of the township.
    #[n(3)]
    pub village: Option<VillageCode>,
}

/// A material of the case as the counter found it, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Piece {
    /// Name as in the item's version.
    #[n(0)]
    pub name: String,
    /// Whether it is the main document.
    #[n(1)]
    pub main: bool,
    /// The day it came in; absent while it is missing.
    #[n(2)]
    pub arrived: Option<Timestamp>,
    /// Demanded after the first list: a breach of the one-time notice (SIX-07, ON-06).
    #[n(3)]
    pub demanded_later: bool,
}

/// Where the case stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Stage {
    /// 收件, waiting for missing pieces; no clock runs.
    #[n(0)]
    Supplementing,
    /// 受理; the clock runs.
    #[n(1)]
    Accepted,
    /// 退回.
    #[n(2)]
    Returned,
    /// 办结; the result waits for its owner.
    #[n(3)]
    Concluded,
    /// 送达; nothing is left to do.
    #[n(4)]
    Delivered,
    /// 申请人撤回; nothing is left to do.
    #[n(5)]
    Withdrawn,
}

/// A turn of the case that bears on its kind (SIX-01, SIX-14).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Turn {
    /// Accepted as it came.
    #[n(0)]
    Accepted,
    /// Received with something missing.
    #[n(1)]
    Supplement,
    /// The missing pieces are in.
    #[n(2)]
    Completed,
    /// Returned.
    #[n(3)]
    Returned,
    /// Found to belong to a higher body.
    #[n(4)]
    Referred,
}

/// The state of a case with its own timeline and the history of its kind.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Case {
    /// Number, valid for ever (F21).
    #[n(0)]
    pub number: CaseNumber,
    /// The item's number in the catalogue.
    #[n(1)]
    pub item: u32,
    /// The item's version that binds this case.
    #[n(2)]
    pub item_version: u32,
    /// The item's name, as it was.
    #[n(3)]
    pub item_name: String,
    /// 五制.
    #[n(4)]
    pub mode: HandlingMode,
    /// Turns so far; the kind follows from mode and turns.
    #[n(5)]
    pub turns: Vec<Turn>,
    /// Where it stands.
    #[n(6)]
    pub stage: Stage,
    /// Who applies.
    #[n(7)]
    pub applicant: Applicant,
    /// How it came.
    #[n(8)]
    pub channel: Channel,
    /// Where it was taken in.
    #[n(9)]
    pub counter: CounterNo,
    /// 首问责任人.
    #[n(10)]
    pub first_contact: StaffNo,
    /// 办理责任人: exactly one (TL-06).
    #[n(11)]
    pub handler: StaffNo,
    /// When it was taken in.
    #[n(12)]
    pub received: Timestamp,
    /// When its clock began; absent while something is missing.
    #[n(13)]
    pub accepted: Option<Timestamp>,
    /// The date promised, with its explanation.
    #[n(14)]
    pub due: Option<Due>,
    /// Materials.
    #[n(15)]
    pub pieces: Vec<Piece>,
    /// Papers given.
    #[n(16)]
    pub papers: Vec<Paper>,
    /// The result, in words, when concluded; the reason when returned.
    #[n(17)]
    pub outcome: String,
    /// When it was concluded or returned.
    #[n(18)]
    pub ended: Option<Timestamp>,
    /// Timeline.
    #[n(19)]
    pub moments: Vec<Moment>,
    /// The device's clock was off by more than ten minutes or across midnight: a person must confirm the day (F14).
    #[n(20)]
    pub date_to_confirm: bool,
    /// Rules that could not be checked where it was taken in, for want of the records.
    #[n(21)]
    pub unchecked: Vec<String>,
    /// The ticket it was served under.
    #[n(22)]
    pub ticket: Option<RecordId>,
    /// The extension asked for, if any (TL-07).
    #[n(23)]
    pub extension: Option<Extension>,
    /// A return submitted to the leader in charge, if any (NB-02).
    #[n(24)]
    pub submission: Option<Submission>,
    /// The way up, where a higher body decides (SIX-11, SIX-12).
    #[n(25)]
    pub escalation: Option<Escalation>,
    /// The departments that examine it together (FI-10).
    #[n(26)]
    pub joint: Option<Joint>,
    /// Why the counter lets it lie, while it does (TL-10).
    #[n(27)]
    pub held: Option<Hold>,
    /// The promised day as it was before a plan of days off moved it (F11, F12).
    #[n(28)]
    pub moved: Option<Moved>,
    /// What it costs, and the receipt (SC-14).
    #[n(29)]
    pub fee: Option<Fee>,
    /// Who does the errand for the applicant (AG-02).
    #[n(30)]
    pub agency: Option<Agency>,
    /// What followed when it was over (WK-03, AG-11).
    #[n(31)]
    pub aftercare: Option<Aftercare>,
    /// Procedures that it was examined by, the oldest first (FI-06, TL-10).
    #[n(32)]
    pub procedures: Option<Vec<Procedure>>,
    /// Why it is handled on days off too, if it is (FI-11).
    #[n(33)]
    pub urgent: Option<Urgent>,
    /// The paper carried to a leader, if one was (DT-06).
    #[n(34)]
    pub signing: Option<Signing>,
    /// The paper of its positive decision, once it is made out (D40).
    #[n(35)]
    pub grant: Option<Grant>,
    /// Pictures and scans, the oldest first (DY-01); none where there are none.
    #[n(36)]
    pub attachments: Option<Vec<Attachment>>,
    /// Materials that were taken over from another case of the same person (DY-02).
    #[n(37)]
    pub taken_over: Option<Vec<TakenOver>>,
    /// Its numbers in other systems as they were entered, the oldest first (DY-02); none where none was.
    #[n(40)]
    pub foreign: Option<Vec<Foreign>>,
    /// How it stood in the old ledger, where it comes from there (DY-07).
    #[n(41)]
    pub ledger: Option<FromLedger>,
}

/// What tells whether a case is open and of which item, with the numbers of [`Case`].
#[derive(Decode)]
struct Glance {
    #[n(1)]
    item: u32,
    #[n(2)]
    item_version: u32,
    #[n(6)]
    stage: Stage,
}

/// Whether a stored case is open, without reading the rest of it: tens of thousands are looked at when a device starts.
pub fn is_open_at_a_glance(stored: &Stored) -> bool {
    stored.kind == Case::KIND && decode::<Glance>(&stored.body).is_ok_and(|glance| glance.stage.is_open())
}

/// Item and version of a stored case, without reading the rest of it.
pub fn item_at_a_glance(stored: &Stored) -> Option<(u32, u32)> {
    let case = decode::<Glance>(&stored.body).ok().filter(|_| stored.kind == Case::KIND)?;
    Some((case.item, case.item_version))
}

impl Stage {
    /// Whether a limit runs or waits.
    pub fn is_open(self) -> bool {
        matches!(self, Stage::Supplementing | Stage::Accepted)
    }
}

impl Case {
    /// The kind now (SIX-01).
    pub fn kind(&self) -> class::CaseKind {
        class::kind(self.mode, &self.turns)
    }

    /// Whether a limit runs.
    pub fn is_open(&self) -> bool {
        self.stage.is_open()
    }

    /// Whether the promised day has passed while the case is still open (CD-08).
    pub fn is_overdue(&self, today: Date) -> bool {
        self.stage == Stage::Accepted && self.due_now().is_some_and(|due| due.date < today)
    }

    /// The day the counter must keep next: that of sending it up while it has not gone up, else the promised one (SIX-11).
    pub fn due_now(&self) -> Option<&Due> {
        let up = self.escalation.as_ref().filter(|escalation| escalation.sent.is_none());
        up.map(|escalation| &escalation.send_by).or(self.due.as_ref())
    }

    /// The promised day as it was first told, before days off, a procedure or urgency moved it.
    pub fn first_due(&self) -> Option<&Due> {
        let procedure = self.procedures.iter().flatten().find_map(|procedure| procedure.first.as_ref());
        let urgent = || self.urgent.as_ref().and_then(|urgent| urgent.first.as_ref());
        let moved = || self.moved.as_ref().map(|moved| &moved.old);
        procedure.or_else(urgent).or_else(moved).or(self.due.as_ref())
    }

    /// Names of what is still missing.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter(|piece| piece.arrived.is_none()).map(|piece| piece.name.as_str())
    }
}
