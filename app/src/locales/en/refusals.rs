//! Why not, and what to do.

mod archive;

use crate::locales::Lang::En;
use crate::locales::dates;
use domain::refusal::{
    AppointmentRefusal, AttachmentRefusal, CaseRefusal, DenialRefusal, Forgery, HallRefusal, HandOverRefusal,
    OrderRefusal, QueueRefusal, Refusal, VisitRefusal,
};

/// The sentence.
pub fn sentence(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Case(refusal) => case(refusal),
        Refusal::Queue(refusal) => queue(refusal),
        Refusal::Hall(refusal) => hall(refusal).to_owned(),
        Refusal::Denial(DenialRefusal::NoItem) => "Say which matter it is".to_owned(),
        Refusal::Denial(DenialRefusal::NoSuchLine) => "There is no such line".to_owned(),
        Refusal::HandOver(HandOverRefusal::ToOneself) => "Choose another person than yourself".to_owned(),
        Refusal::HandOver(HandOverRefusal::NotSaid) => "Say the matter and what is wanted".to_owned(),
        Refusal::HandOver(HandOverRefusal::NoSuchHandOver) => "There is no such hand-over".to_owned(),
        Refusal::HandOver(HandOverRefusal::NotYours(no)) => format!("This step is for staff number {no}, or not yet"),
        Refusal::Appointment(refusal) => appointment(refusal),
        Refusal::Attachment(refusal) => attachment(*refusal).to_owned(),
        Refusal::Visit(refusal) => visit(refusal),
        Refusal::Archive(refusal) => archive::sentence(refusal),
        Refusal::Hands(refusal) => super::hands::refused(refusal),
        Refusal::Order(refusal) => order(refusal).to_owned(),
    }
}

fn appointment(refusal: &AppointmentRefusal) -> String {
    match refusal {
        AppointmentRefusal::OutsideDays(days) => {
            let days: Vec<String> = days.iter().map(|day| dates::short(En, *day)).collect();
            format!("One to five working days ahead; possible are {}", days.join(", "))
        }
        AppointmentRefusal::NotOpen => "The hall is not open then; choose another hour".to_owned(),
        AppointmentRefusal::Full => "That hour is full; choose another hour or counter".to_owned(),
        AppointmentRefusal::OneADay => "This phone has an appointment on that day; there is one a day".to_owned(),
        AppointmentRefusal::NoPhone => "A phone is needed, in case the hour must be moved".to_owned(),
        AppointmentRefusal::TooLateToCancel => "Less than two hours before: it cannot be cancelled any more".to_owned(),
        AppointmentRefusal::OtherDay(day) => format!("It is for {}, not for today", dates::day(En, *day)),
        AppointmentRefusal::NoSuch => "There is no such appointment".to_owned(),
    }
}

fn attachment(refusal: AttachmentRefusal) -> &'static str {
    match refusal {
        AttachmentRefusal::WrongSize => "The file is empty or over 32 MB: take a smaller picture",
        AttachmentRefusal::TooMany => "This case has 60 files already; no more can be added",
        AttachmentRefusal::NoSuchPlace => "The list has no such material",
        AttachmentRefusal::OtherPerson => {
            "The identity numbers differ or are missing: only the same person's materials can be taken over"
        }
        AttachmentRefusal::NeverReceived => "The material never came in there: ask the person to bring it",
    }
}

fn visit(refusal: &VisitRefusal) -> String {
    let plain = match refusal {
        VisitRefusal::NoSuch => "There is no record of this household or original",
        VisitRefusal::NoWay => "Say which group, or how the house is found",
        VisitRefusal::NoReason => "For another reason, say why somebody goes there",
        VisitRefusal::NoMatter => "Say for whom and what, at least one",
        VisitRefusal::NotSigned => "Nobody has signed yet",
        VisitRefusal::NeedsThumbprint => "Who cannot write leaves a thumbprint",
        VisitRefusal::NeedsWitness => "A thumbprint needs a witness",
        VisitRefusal::NoStranger => "The witness is neither the agent nor the person",
        VisitRefusal::NeedsGuardian => "Below sixteen or without capacity a guardian signs",
        VisitRefusal::NoRelation => "Say what they are to the person",
        VisitRefusal::NoSigner => "Who signs needs a name",
        VisitRefusal::NoOriginal => "Say which paper",
        VisitRefusal::IsBack => "This original is back with its owner",
        VisitRefusal::ToOneself => "Nobody passes papers to oneself; choose another person",
        VisitRefusal::NotWith(no) => return format!("Staff number {no} has it now"),
    };
    plain.to_owned()
}

fn case(refusal: &CaseRefusal) -> String {
    let plain = match refusal {
        CaseRefusal::NoSuchCase => "There is no such case; check the number",
        CaseRefusal::NoSuchItem => "This item is not in force today; choose again",
        CaseRefusal::NoName => "The name is missing",
        CaseRefusal::BadName => "The name cannot be one; write it as on the card",
        CaseRefusal::BadIdentity => {
            "The identity number or credit code is wrong; compare it with the card, or leave it empty"
        }
        CaseRefusal::BadPhone => {
            "The phone number is wrong: 11 digits, or a land line with its area code; or leave it empty"
        }
        CaseRefusal::ChecklistIncomplete => "Every material must be looked at",
        CaseRefusal::MaterialMissing(names) => {
            return format!("{} missing: it cannot be accepted, but received as a supplement", names.join(", "));
        }
        CaseRefusal::NothingMissing => "Everything is there: accept it",
        CaseRefusal::GroundDoesNotFit => "The ground does not fit what was found; choose another",
        CaseRefusal::MainDoesNotExist(name) => return format!("There is no main document ({name}): that is a return"),
        CaseRefusal::NoReason => "Facts and rule must both be written",
        CaseRefusal::WrongStage => "Somebody has done this already, or it cannot be done yet; see the timeline",
        CaseRefusal::NoSuchPiece => "This piece is in already, or not on the list",
        CaseRefusal::NoResult => "The result is missing",
        CaseRefusal::NoReceiver => "The receiver's name is missing",
        CaseRefusal::ChangedMeanwhile(now) => {
            return format!("Another counter has just changed it to “{now}”; look again");
        }
        CaseRefusal::NoSuchStaff => "The handler is not in the register; choose the person again",
        CaseRefusal::ToldOtherDate(told, counted) => {
            let (told, counted) = (dates::day(En, *told), dates::day(En, *counted));
            return format!("The person was told {told}, the rules say {counted}; please call");
        }
        CaseRefusal::ExtendedBefore => "An extension was asked for before; there is one at the most",
        CaseRefusal::ExtensionTooLate => "The promised day has passed; it is too late for an extension",
        CaseRefusal::ExtensionOutside(from, to) => return format!("The new day must lie between {from} and {to}"),
        CaseRefusal::NotDirector => "Only the director decides on an extension",
        CaseRefusal::OwnWish => "Nobody approves an own wish",
        CaseRefusal::MustSubmit => "Major, or a leader has said no to it before: submit it to the leader in charge",
        CaseRefusal::Free => "This item costs nothing",
        CaseRefusal::NoSum => "The sum is wrong; write how many yuan",
        CaseRefusal::FeeUnpaid => "The fee's receipt is not recorded yet",
        CaseRefusal::NoAgency => "This item cannot be done by an agent",
        CaseRefusal::ProcedureRuns => "A procedure still runs: record its end first",
        CaseRefusal::NotSigned => "A leader signs in this matter: carry the paper there and record the signature first",
        CaseRefusal::NoCopies => "At least one copy",
        CaseRefusal::OldCase(old, why) => return format!("Old number {old}: {}. None was taken over", sentence(why)),
        CaseRefusal::NothingToTakeOver => "There is no case to take over",
        CaseRefusal::TooManyToTakeOver => "At most 500 cases are taken over in one go; split the table",
        CaseRefusal::ToldTooEarly => "The promised day lies before the day received; check it",
        CaseRefusal::DayPassed => "That day has passed; choose a later one",
        CaseRefusal::NotAgreed => "Those who decide said no: return it, do not conclude",
        CaseRefusal::MeetingToCome(at) => {
            let at = format!("{} {}", dates::day(En, at.date()), dates::clock(*at));
            return format!("The meeting has not begun: {at}");
        }
        CaseRefusal::MeetingTooLate(day) => {
            let day = dates::day(En, *day);
            return format!("The meeting must be by the promised day: {day}");
        }
        CaseRefusal::NotHeard => "Record the higher body's result first",
        CaseRefusal::OpinionsMissing(names) => {
            return format!("Opinions of {} are missing", names.join(", "));
        }
        CaseRefusal::NoMeeting => "Three departments or more: the joint meeting must be held first",
        CaseRefusal::MeetingPassed => "That moment has passed; choose a later one",
        CaseRefusal::NotLeader => "Only the leader in charge or the director may do this",
        CaseRefusal::NoNotice => "The notice has no number",
        CaseRefusal::NumberTwice => "The number was given to another case",
        CaseRefusal::NoText => "The text is missing",
        CaseRefusal::FutureDay => "The day cannot lie after today",
        CaseRefusal::DayToConfirm => "The clock was wrong at intake: confirm the day",
    };
    plain.to_owned()
}

fn queue(refusal: &QueueRefusal) -> String {
    match refusal {
        QueueRefusal::NoSuchCounter(no) => format!("There is no counter {}; choose again", no.0),
        QueueRefusal::NobodyWaits => "Nobody waits for this counter".to_owned(),
        QueueRefusal::NoSuchTicket => "There is no such ticket".to_owned(),
        QueueRefusal::NotCalled(number, Some(no)) => format!("{number} is not here but at counter {}", no.0),
        QueueRefusal::NotCalled(number, None) => format!("{number} has not been called"),
        QueueRefusal::NumberTwice(number) => format!("{number} was given twice today"),
        QueueRefusal::ForeignNumber(number) => format!("{number} belongs to another ticket machine"),
        QueueRefusal::OtherDay => "The ticket is not of today".to_owned(),
        QueueRefusal::OtherDesk(no, _) => {
            format!("Another computer has counter {} now; take another counter or take this one over", no.0)
        }
        QueueRefusal::TooLate => "That press came too late to the centre; nobody was called. Press again".to_owned(),
    }
}

/// The same where what is missing or too slow is named.
pub fn hall_in_full(refusal: &HallRefusal) -> String {
    match refusal {
        HallRefusal::FactsMissing(_) => "This is one of the eight public facts: it cannot be empty".to_owned(),
        HallRefusal::UnitTooSlow(unit) => format!("{unit} has a longer limit than the promised one"),
        HallRefusal::MaterialTwice(name) => format!("“{name}” is listed twice"),
        HallRefusal::PromisesTooLong => "Longer than the law allows: shorten it, or check the law's limit".to_owned(),
        HallRefusal::NoFeeBasis => "A fee needs its basis; where there is none, the fee begins with 不收费".to_owned(),
        HallRefusal::NoName => "A name is empty: write it, or take the line away".to_owned(),
        other => hall(other).to_owned(),
    }
}

fn hall(refusal: &HallRefusal) -> &'static str {
    match refusal {
        HallRefusal::NoName => "A name is missing",
        HallRefusal::NoPhone => "Hotline or letter box is missing",
        HallRefusal::FactsMissing(_) => "Some of the eight public facts are missing",
        HallRefusal::PromisesTooLong => "The promise is longer than the law allows",
        HallRefusal::NoFeeBasis => "A fee needs its basis",
        HallRefusal::ReviewedByAuthor => "The author cannot review the page",
        HallRefusal::OnlyServer => "Only the centre can do this",
        HallRefusal::VersionOrder => "The version does not follow; open it again",
        HallRefusal::NotForAgents => "Only what is decided above and needs nobody in person may be done by an agent",
        HallRefusal::OnlyDirector => "Only the director does this",
        HallRefusal::DayTwice(_) => "A day is listed twice",
        HallRefusal::DayOutside(_) => "A day is not of that year",
        HallRefusal::NoWeekend(_) => "A day worked in exchange must be a Saturday or Sunday",
        HallRefusal::UnitsMissing => "A joint item names two departments at least",
        HallRefusal::UnitTooSlow(_) => "A department's limit is longer than the promised one",
        HallRefusal::BeginsBeforeToday => {
            "A new version begins today at the earliest: change the day, and not before a version that is already set"
        }
        HallRefusal::MaterialTwice(_) => "A material is listed twice",
        HallRefusal::NothingChanges => "There is nothing to change",
        HallRefusal::EndsBeforeItBegins => "The last day lies before the first: change the day",
        HallRefusal::HoursNotInOrder => "Office hours follow each other; the target is one minute at least",
        HallRefusal::NoMarketDay => "No market day has been chosen",
        HallRefusal::NoSuchMatter => "Somebody has settled this already",
    }
}

fn order(refusal: &OrderRefusal) -> &'static str {
    match refusal {
        OrderRefusal::BuiltOnGivenUp(_) => "The step it builds on was given up",
        OrderRefusal::NothingToMend => "The step it mends was not refused",
        OrderRefusal::Unreadable => "It cannot be read",
        OrderRefusal::Forged(Forgery::PlaceTaken) => "This computer's storage went back in time: let it in anew",
        OrderRefusal::Forged(_) => "It does not match what is on record; the centre did not take it",
    }
}
