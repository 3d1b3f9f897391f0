//! Why not: every refusal names its rule. A closed list per area; the sentence for a person is the surface's.

mod archive;
mod attachment;
mod hall;
mod hands;
mod rule;
mod visit;

pub use archive::ArchiveRefusal;
pub use attachment::AttachmentRefusal;
pub use hall::HallRefusal;
pub use hands::HandsRefusal;
pub use visit::VisitRefusal;

use crate::codec::{Decode, Encode};
use crate::ids::{CommandId, CounterNo, StaffNo};
use crate::queue::number::CalledNumber;
use crate::time::{Date, Timestamp};

/// Why a command is refused, or what is wrong with something that happened.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Refusal {
    /// A rule of cases.
    #[n(0)]
    Case(#[n(0)] CaseRefusal),
    /// A rule of the queue.
    #[n(1)]
    Queue(#[n(0)] QueueRefusal),
    /// A rule of the set-up or of disclosure.
    #[n(2)]
    Hall(#[n(0)] HallRefusal),
    /// A rule of the order of commands.
    #[n(3)]
    Order(#[n(0)] OrderRefusal),
    /// A rule of the register of refusals.
    #[n(4)]
    Denial(#[n(0)] DenialRefusal),
    /// A rule of hand-overs.
    #[n(5)]
    HandOver(#[n(0)] HandOverRefusal),
    /// Appointments.
    #[n(6)]
    Appointment(#[n(0)] AppointmentRefusal),
    /// Pictures, and materials handed in before.
    #[n(15)]
    Attachment(#[n(0)] AttachmentRefusal),
    /// Visits to households.
    #[n(12)]
    Visit(#[n(0)] VisitRefusal),
    /// The archive.
    #[n(11)]
    Archive(#[n(0)] ArchiveRefusal),
    /// Delegations, projects, sessions outside the hall, incidents.
    #[n(17)]
    Hands(#[n(0)] HandsRefusal),
}

/// Rules of cases.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum CaseRefusal {
    /// There is no such case.
    #[n(0)]
    NoSuchCase,
    /// There is no such item, or it is not in force on that day.
    #[n(1)]
    NoSuchItem,
    /// The applicant has no name.
    #[n(2)]
    NoName,
    /// The identity number or credit code is not one.
    #[n(3)]
    BadIdentity,
    /// The phone number is not one.
    #[n(4)]
    BadPhone,
    /// The checklist does not answer every material of the item.
    #[n(5)]
    ChecklistIncomplete,
    /// Accepting needs every necessary material; these are missing.
    #[n(6)]
    MaterialMissing(#[n(0)] Vec<String>),
    /// A supplement needs something to be missing.
    #[n(7)]
    NothingMissing,
    /// The ground of the supplement does not fit what was found.
    #[n(8)]
    GroundDoesNotFit,
    /// The main document does not exist: that is a return, not a supplement.
    #[n(9)]
    MainDoesNotExist(#[n(0)] String),
    /// A return needs facts and a rule in words.
    #[n(10)]
    NoReason,
    /// The case is not at a stage where this can be done.
    #[n(11)]
    WrongStage,
    /// No such piece is missing.
    #[n(12)]
    NoSuchPiece,
    /// A result is needed to conclude.
    #[n(13)]
    NoResult,
    /// The name of the person who received the result is needed.
    #[n(14)]
    NoReceiver,
    /// Somebody else changed the field meanwhile; the value now.
    #[n(15)]
    ChangedMeanwhile(#[n(0)] String),
    /// The handler is not in the staff register.
    #[n(16)]
    NoSuchStaff,
    /// The date told to the person differs from the date counted: told, counted.
    #[n(17)]
    ToldOtherDate(#[n(0)] Date, #[n(1)] Date),
    /// A notice is demanded by the outcome and has no number.
    #[n(18)]
    NoNotice,
    /// The number was given before.
    #[n(19)]
    NumberTwice,
    /// A text is needed.
    #[n(20)]
    NoText,
    /// The day lies in the future.
    #[n(21)]
    FutureDay,
    /// The device's clock was wrong: the day must be confirmed.
    #[n(22)]
    DayToConfirm,
    /// The name cannot be one: digits only, a part missing, a line break, too long.
    #[n(23)]
    BadName,
    /// An extension was asked for before; there is one at the most.
    #[n(24)]
    ExtendedBefore,
    /// The promised day has passed: no extension and no notice of one counts any more.
    #[n(25)]
    ExtensionTooLate,
    /// The new day must lie between these two.
    #[n(26)]
    ExtensionOutside(#[n(0)] Date, #[n(1)] Date),
    /// Only the director may do this.
    #[n(27)]
    NotDirector,
    /// Nobody approves what they asked for themselves.
    #[n(28)]
    OwnWish,
    /// A major matter: the counter cannot refuse alone, it submits to the leader in charge.
    #[n(29)]
    MustSubmit,
    /// Only the leader in charge may do this.
    #[n(30)]
    NotLeader,
    /// The higher body's result is not in yet.
    #[n(31)]
    NotHeard,
    /// These departments have not given their opinion yet.
    #[n(32)]
    OpinionsMissing(#[n(0)] Vec<String>),
    /// A full joint matter needs its meeting first.
    #[n(33)]
    NoMeeting,
    /// A meeting is called for a moment that has passed.
    #[n(34)]
    MeetingPassed,
    /// The item costs nothing.
    #[n(35)]
    Free,
    /// The sum is missing.
    #[n(36)]
    NoSum,
    /// A fee was asked for and its receipt has not been shown.
    #[n(37)]
    FeeUnpaid,
    /// No agent may do this errand.
    #[n(38)]
    NoAgency,
    /// The day has passed.
    #[n(39)]
    DayPassed,
    /// Those who decide have decided against it: it is returned, not concluded.
    #[n(40)]
    NotAgreed,
    /// The meeting has not begun yet.
    #[n(41)]
    MeetingToCome(#[n(0)] Timestamp),
    /// The meeting would be after the promised day.
    #[n(42)]
    MeetingTooLate(#[n(0)] Date),
    /// A procedure that the case is examined by still runs.
    #[n(43)]
    ProcedureRuns,
    /// A leader signs in this matter, and the signature is not entered.
    #[n(44)]
    NotSigned,
    /// A paper has one copy at least.
    #[n(45)]
    NoCopies,
    /// A case of the old ledger is not right: its old number, and why.
    #[n(60)]
    OldCase(#[n(0)] String, #[n(1)] Box<Refusal>),
    /// There is no case to take over.
    #[n(61)]
    NothingToTakeOver,
    /// More cases than are taken over in one go.
    #[n(62)]
    TooManyToTakeOver,
    /// The day that was told lies before the day it was received.
    #[n(63)]
    ToldTooEarly,
}

/// Rules of the queue.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum QueueRefusal {
    /// There is no such counter.
    #[n(0)]
    NoSuchCounter(#[n(0)] CounterNo),
    /// Nobody is waiting for this counter.
    #[n(1)]
    NobodyWaits,
    /// There is no such ticket.
    #[n(2)]
    NoSuchTicket,
    /// The ticket is not at a counter now; the counter that had it last.
    #[n(3)]
    NotCalled(#[n(0)] CalledNumber, #[n(1)] Option<CounterNo>),
    /// The number was given twice on a day.
    #[n(4)]
    NumberTwice(#[n(0)] CalledNumber),
    /// The number belongs to another kiosk.
    #[n(5)]
    ForeignNumber(#[n(0)] CalledNumber),
    /// The ticket's day is not the day on which it was taken.
    #[n(6)]
    OtherDay,
    /// The call came to the server more than a minute after it was made: nobody is called by an old press.
    #[n(7)]
    TooLate,
    /// Another desk has the counter; who sits there.
    #[n(8)]
    OtherDesk(#[n(0)] CounterNo, #[n(1)] StaffNo),
}

/// Rules of hand-overs (首问转办).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HandOverRefusal {
    /// Nobody hands over to oneself.
    #[n(0)]
    ToOneself,
    /// Matter or demands are not said.
    #[n(1)]
    NotSaid,
    /// There is no such hand-over.
    #[n(2)]
    NoSuchHandOver,
    /// This step is another person's, or not yet.
    #[n(3)]
    NotYours(#[n(0)] StaffNo),
}

/// Rules of appointments (预约).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum AppointmentRefusal {
    /// The day is not one of those on which one can be made: these are.
    #[n(0)]
    OutsideDays(#[n(0)] Vec<Date>),
    /// The hall is not open then.
    #[n(1)]
    NotOpen,
    /// As many come in that hour as there is room for.
    #[n(2)]
    Full,
    /// This person has one on that day.
    #[n(3)]
    OneADay,
    /// A phone is needed, in case the hour must be moved.
    #[n(4)]
    NoPhone,
    /// It can be cancelled two hours before at the latest.
    #[n(5)]
    TooLateToCancel,
    /// It is for another day.
    #[n(6)]
    OtherDay(#[n(0)] Date),
    /// There is no such appointment.
    #[n(7)]
    NoSuch,
}

/// Rules of the register of refusals (否定报备).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum DenialRefusal {
    /// It is not said which matter.
    #[n(0)]
    NoItem,
    /// There is no such line.
    #[n(1)]
    NoSuchLine,
}

/// Rules of the order of commands.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum OrderRefusal {
    /// It builds on a command that was given up.
    #[n(0)]
    BuiltOnGivenUp(#[n(0)] CommandId),
    /// The command it should mend was not refused.
    #[n(1)]
    NothingToMend,
    /// The bytes cannot be read.
    #[n(2)]
    Unreadable,
    /// It is not what it says it is: another hall, device, chain or digest.
    #[n(3)]
    Forged(#[n(0)] Forgery),
}

/// What does not fit about a command that is not what it says it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Forgery {
    /// Made for another hall.
    #[n(0)]
    OtherHall,
    /// Sent by a device that did not make it.
    #[n(1)]
    OtherDevice,
    /// The same id came before with other bytes.
    #[n(2)]
    OtherBytes,
    /// The same place in the device's chain came before with another command: a copied or rolled-back storage.
    #[n(3)]
    PlaceTaken,
    /// The digest of the command before does not fit.
    #[n(4)]
    BrokenChain,
}

macro_rules! into_refusal {
    ($($from:ident $variant:ident),*) => {$(
        impl From<$from> for Refusal {
            fn from(refusal: $from) -> Self {
                Refusal::$variant(refusal)
            }
        }
    )*};
}
into_refusal!(CaseRefusal Case, QueueRefusal Queue, HallRefusal Hall, OrderRefusal Order, DenialRefusal Denial,
    HandOverRefusal HandOver, AppointmentRefusal Appointment, AttachmentRefusal Attachment, VisitRefusal Visit,
    ArchiveRefusal Archive, HandsRefusal Hands);
