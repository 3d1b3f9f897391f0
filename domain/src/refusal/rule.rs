//! The rule that each refusal rests on, as numbered in RULES, FAULTS or DESIGN.

use super::{
    AppointmentRefusal, CaseRefusal, DenialRefusal, HallRefusal, HandOverRefusal, OrderRefusal, QueueRefusal, Refusal,
};

impl Refusal {
    /// The rule it rests on, as numbered in RULES, FAULTS or DESIGN.
    pub fn rule(&self) -> &'static str {
        match self {
            Refusal::Case(refusal) => refusal.rule(),
            Refusal::Queue(refusal) => refusal.rule(),
            Refusal::Hall(refusal) => refusal.rule(),
            Refusal::Order(refusal) => refusal.rule(),
            Refusal::Attachment(refusal) => refusal.rule(),
            Refusal::Denial(DenialRefusal::NoItem) => "NB-03",
            Refusal::Denial(DenialRefusal::NoSuchLine) => "NB-04",
            Refusal::HandOver(HandOverRefusal::ToOneself | HandOverRefusal::NoSuchHandOver) => "FQ-03",
            Refusal::HandOver(HandOverRefusal::NotSaid) => "FQ-04",
            Refusal::Appointment(AppointmentRefusal::OutsideDays(_) | AppointmentRefusal::OneADay) => "TJ-01",
            Refusal::Appointment(AppointmentRefusal::TooLateToCancel | AppointmentRefusal::Full) => "B.11",
            Refusal::Appointment(_) => "AG-05",
            Refusal::Archive(refusal) => refusal.rule(),
            Refusal::Hands(refusal) => refusal.rule(),
            Refusal::HandOver(HandOverRefusal::NotYours(_)) => "C26",
            Refusal::Visit(refusal) => refusal.rule(),
        }
    }
}

impl CaseRefusal {
    fn rule(&self) -> &'static str {
        match self {
            CaseRefusal::NoSuchCase | CaseRefusal::NoSuchItem | CaseRefusal::ChecklistIncomplete => "SIX-01",
            CaseRefusal::NoName | CaseRefusal::BadName | CaseRefusal::BadPhone | CaseRefusal::NoText => "CD-07",
            CaseRefusal::BadIdentity => "B.8",
            CaseRefusal::MaterialMissing(_) => "FI-02",
            CaseRefusal::NothingMissing | CaseRefusal::GroundDoesNotFit => "SIX-05",
            CaseRefusal::MainDoesNotExist(_) => "SIX-03",
            CaseRefusal::NoReason => "SIX-04",
            CaseRefusal::WrongStage => "SIX-14",
            CaseRefusal::NoSuchPiece => "SIX-07",
            CaseRefusal::NoResult => "TL-09",
            CaseRefusal::NoReceiver => "FI-07",
            CaseRefusal::ChangedMeanwhile(_) => "F20",
            CaseRefusal::NoSuchStaff => "TL-06",
            CaseRefusal::ToldOtherDate(..) => "TL-02",
            CaseRefusal::NoNotice => "SIX-09",
            CaseRefusal::NumberTwice => "F21",
            CaseRefusal::FutureDay | CaseRefusal::DayToConfirm => "F14",
            CaseRefusal::ExtendedBefore | CaseRefusal::ExtensionOutside(..) => "C10",
            CaseRefusal::ExtensionTooLate | CaseRefusal::NotDirector | CaseRefusal::OwnWish => "TL-07",
            CaseRefusal::MustSubmit | CaseRefusal::NotLeader => "NB-02",
            CaseRefusal::NotHeard | CaseRefusal::NotAgreed => "SIX-12",
            CaseRefusal::Free | CaseRefusal::NoSum | CaseRefusal::FeeUnpaid => "SC-14",
            CaseRefusal::NoAgency => "AG-01",
            CaseRefusal::ProcedureRuns => "FI-06",
            CaseRefusal::NotSigned => "SC-20",
            CaseRefusal::NoCopies => "D40",
            CaseRefusal::DayPassed => "WK-03",
            CaseRefusal::OldCase(_, why) => why.rule(),
            CaseRefusal::NothingToTakeOver | CaseRefusal::TooManyToTakeOver | CaseRefusal::ToldTooEarly => "DY-07",
            CaseRefusal::OpinionsMissing(_) => "FI-10",
            CaseRefusal::NoMeeting
            | CaseRefusal::MeetingPassed
            | CaseRefusal::MeetingToCome(_)
            | CaseRefusal::MeetingTooLate(_) => "FI-09",
        }
    }
}

impl QueueRefusal {
    fn rule(&self) -> &'static str {
        match self {
            QueueRefusal::NoSuchCounter(_) => "SC-04",
            QueueRefusal::NobodyWaits
            | QueueRefusal::NoSuchTicket
            | QueueRefusal::NotCalled(..)
            | QueueRefusal::TooLate
            | QueueRefusal::OtherDesk(..) => "F30",
            QueueRefusal::NumberTwice(_) | QueueRefusal::ForeignNumber(_) | QueueRefusal::OtherDay => "F32",
        }
    }
}

impl HallRefusal {
    fn rule(&self) -> &'static str {
        match self {
            HallRefusal::NoName => "SC-01",
            HallRefusal::NoPhone => "OP-10",
            HallRefusal::FactsMissing(_) => "WK-08",
            HallRefusal::PromisesTooLong => "TL-03",
            HallRefusal::NoFeeBasis => "SC-14",
            HallRefusal::ReviewedByAuthor => "OP-05",
            HallRefusal::OnlyServer => "DESIGN-2",
            HallRefusal::VersionOrder => "WK-08",
            HallRefusal::NoSuchMatter => "DESIGN-3",
            HallRefusal::UnitsMissing => "C1",
            HallRefusal::UnitTooSlow(_) => "FI-10",
            HallRefusal::OnlyDirector => "WK-09",
            HallRefusal::NotForAgents => "AG-01",
            HallRefusal::MaterialTwice(_) => "ON-02",
            HallRefusal::BeginsBeforeToday | HallRefusal::NothingChanges | HallRefusal::EndsBeforeItBegins => "F11",
            HallRefusal::HoursNotInOrder | HallRefusal::NoMarketDay => "SC-16",
            HallRefusal::DayTwice(_) | HallRefusal::DayOutside(_) | HallRefusal::NoWeekend(_) => "F11",
        }
    }
}

impl OrderRefusal {
    fn rule(&self) -> &'static str {
        match self {
            OrderRefusal::BuiltOnGivenUp(_) => "F17",
            OrderRefusal::NothingToMend => "F16",
            OrderRefusal::Unreadable => "K7",
            OrderRefusal::Forged(_) => "DESIGN-3",
        }
    }
}
