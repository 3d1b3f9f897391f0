//! What has happened to a case, one by one.

use crate::calendar::Due;
use crate::case::aftercare::Said;
use crate::case::answer::Word;
use crate::case::command::{Field, ReturnGround, SupplementGround};
use crate::case::elsewhere::ElsewhereEvent;
use crate::case::files::FileEvent;
use crate::case::hold::HoldKind;
use crate::case::joint::{Joint, Stance};
use crate::case::number::PaperNumber;
use crate::case::special::Special;
use crate::case::{Case, PaperKind};
use crate::codec::{Decode, Encode};
use crate::ids::{CounterNo, StaffNo};
use crate::time::{Date, Timestamp};

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Happened {
    /// The application was received; the case as it begins, before its outcome.
    #[n(0)]
    Received(#[n(0)] Box<Case>),
    /// Accepted: the clock starts, the date is promised (SIX-09, FI-05).
    #[n(1)]
    Accepted {
        /// The date and how it was counted.
        #[n(0)]
        due: Due,
        /// The turn was a completion, not an acceptance as it came.
        #[n(1)]
        after_supplement: bool,
    },
    /// The list of all that is missing was given (ON-02).
    #[n(2)]
    SupplementRequested {
        /// One of the three grounds.
        #[n(0)]
        ground: SupplementGround,
        /// The day promised by the citizen.
        #[n(1)]
        promised: Option<Date>,
    },
    /// Pieces came in.
    #[n(3)]
    PiecesArrived {
        /// Which, by their place.
        #[n(0)]
        pieces: Vec<u8>,
    },
    /// A further piece was demanded.
    #[n(4)]
    FurtherDemanded {
        /// The piece.
        #[n(0)]
        name: String,
        /// Why so late.
        #[n(1)]
        reason: String,
    },
    /// Returned.
    #[n(5)]
    Returned {
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
    /// Concluded with a result.
    #[n(6)]
    Concluded {
        /// The result.
        #[n(0)]
        result: String,
    },
    /// Delivered.
    #[n(7)]
    Delivered {
        /// To whom.
        #[n(0)]
        to: String,
    },
    /// A field of the applicant was corrected.
    #[n(8)]
    Corrected {
        /// Which.
        #[n(0)]
        field: Field,
        /// What stood there.
        #[n(1)]
        old: String,
        /// What is right.
        #[n(2)]
        new: String,
    },
    /// A note was added.
    #[n(9)]
    Noted {
        /// The text.
        #[n(0)]
        text: String,
    },
    /// The day of intake was confirmed; the date counted anew where a clock runs.
    #[n(10)]
    DayConfirmed {
        /// The moment of intake now.
        #[n(0)]
        received: Timestamp,
        /// The date counted from it.
        #[n(1)]
        due: Option<Due>,
    },
    /// A paper was issued with its number.
    #[n(11)]
    PaperIssued {
        /// Which paper.
        #[n(0)]
        kind: PaperKind,
        /// Its number.
        #[n(1)]
        number: PaperNumber,
    },
    /// An extension was asked for.
    #[n(12)]
    ExtensionAsked {
        /// The new day.
        #[n(0)]
        until: Date,
        /// Why.
        #[n(1)]
        reason: String,
    },
    /// The director answered.
    #[n(13)]
    ExtensionAnswered(#[n(0)] Word),
    /// The citizen was told.
    #[n(14)]
    ExtensionTold {
        /// How.
        #[n(0)]
        how: String,
        /// The new date and how it was counted; none when it was too late to move it.
        #[n(1)]
        due: Option<Due>,
    },
    /// A return was submitted to the leader in charge.
    #[n(15)]
    ReturnSubmitted {
        /// The ground.
        #[n(0)]
        ground: ReturnGround,
        /// The facts.
        #[n(1)]
        facts: String,
        /// The rule and article.
        #[n(2)]
        rule: String,
    },
    /// The leader answered.
    #[n(16)]
    ReturnAnswered(#[n(0)] Word),
    /// Withdrawn by the applicant.
    #[n(17)]
    Withdrawn {
        /// Why.
        #[n(0)]
        reason: String,
    },
    /// It has another handler.
    #[n(18)]
    Transferred {
        /// Who.
        #[n(0)]
        to: StaffNo,
        /// At which counter.
        #[n(1)]
        counter: CounterNo,
        /// Why.
        #[n(2)]
        reason: String,
    },
    /// A higher body decides: the hall has until this day to send it up (SIX-11).
    #[n(19)]
    GoesUp {
        /// The day and how it was counted; never after the promised one.
        #[n(0)]
        send_by: Due,
    },
    /// It was found to belong to a higher body.
    #[n(20)]
    Referred {
        /// Why.
        #[n(0)]
        reason: String,
        /// The body that decides.
        #[n(1)]
        body: String,
    },
    /// It was sent up.
    #[n(21)]
    ReportedUp {
        /// To which body.
        #[n(0)]
        body: String,
        /// By which way.
        #[n(1)]
        how: String,
        /// When the body says it will decide.
        #[n(2)]
        expected: Option<Date>,
    },
    /// The higher body was asked, or said something.
    #[n(22)]
    FollowedUp {
        /// Their number of it, where they gave one.
        #[n(0)]
        number: String,
        /// What was said.
        #[n(1)]
        text: String,
    },
    /// The higher body's result is in.
    #[n(23)]
    HeardFromAbove {
        /// The result.
        #[n(0)]
        result: String,
        /// Whether it is a yes.
        #[n(1)]
        stance: Stance,
    },
    /// Several departments examine it together, each with its own day.
    #[n(24)]
    JointBegun {
        /// The departments and their days.
        #[n(0)]
        joint: Joint,
    },
    /// A department gave its opinion.
    #[n(25)]
    OpinionGiven {
        /// Which, by its place.
        #[n(0)]
        unit: u8,
        /// For, on condition, against.
        #[n(1)]
        stance: Stance,
        /// In words.
        #[n(2)]
        text: String,
    },
    /// A joint meeting was called.
    #[n(26)]
    MeetingCalled {
        /// When it begins.
        #[n(0)]
        at: Timestamp,
        /// Where.
        #[n(1)]
        place: String,
    },
    /// The joint meeting was held.
    #[n(27)]
    MeetingHeld {
        /// Who was there.
        #[n(0)]
        present: String,
        /// What was concluded.
        #[n(1)]
        conclusion: String,
        /// Whether it is a yes.
        #[n(2)]
        stance: Stance,
    },
    /// The counter lets it lie.
    #[n(28)]
    Held {
        /// One of the three kinds.
        #[n(0)]
        kind: HoldKind,
        /// What is waited for.
        #[n(1)]
        text: String,
    },
    /// The counter goes on with it.
    #[n(29)]
    Resumed,
    /// A plan of days off was entered: its days were counted anew (F11, F12).
    #[n(30)]
    Recounted {
        /// The promised day and how it is counted now.
        #[n(0)]
        due: Due,
        /// The day until which it is sent up, where it still is to be.
        #[n(1)]
        send_by: Option<Due>,
        /// The days of its departments, in their order.
        #[n(2)]
        units: Vec<Date>,
        /// The plan's year.
        #[n(3)]
        year: i32,
    },
    /// The citizen was told that the day moved.
    #[n(31)]
    MovedTold {
        /// How.
        #[n(0)]
        how: String,
    },
    /// A fee was asked for.
    #[n(32)]
    FeeAsked {
        /// The sum, in fen.
        #[n(0)]
        fen: u32,
    },
    /// It was paid.
    #[n(33)]
    FeePaid {
        /// Number of the receipt.
        #[n(0)]
        number: String,
        /// Where it was paid.
        #[n(1)]
        channel: String,
    },
    /// An agent was entrusted.
    #[n(34)]
    Entrusted {
        /// Who.
        #[n(0)]
        agent: StaffNo,
        /// With what.
        #[n(1)]
        powers: String,
        /// Until when.
        #[n(2)]
        until: Date,
        /// Papers handed over.
        #[n(3)]
        papers: String,
    },
    /// The commission was taken back.
    #[n(35)]
    Revoked {
        /// Why.
        #[n(0)]
        reason: String,
    },
    /// A call was planned.
    #[n(36)]
    CallPlanned {
        /// For which day.
        #[n(0)]
        day: Date,
    },
    /// The applicant was called.
    #[n(37)]
    Called {
        /// By which way.
        #[n(0)]
        channel: String,
        /// What was said; none where nobody was reached.
        #[n(1)]
        said: Option<Said>,
    },
    /// What is beyond the usual course.
    #[n(38)]
    Special(#[n(0)] Special),
    /// Pictures, and materials taken over with theirs.
    #[n(46)]
    Files(#[n(0)] FileEvent),
    /// Its numbers in other systems, the old ledger among them.
    #[n(51)]
    Elsewhere(#[n(0)] ElsewhereEvent),
}
