//! Words about cases, shared by the staff surfaces.

use crate::locales::Lang::En;
use crate::locales::cases::Words;
use crate::locales::dates;
use crate::model::desk::today::Group;
use domain::calendar::DayKind;
use domain::case::class::CaseKind;
use domain::case::command::{Field, Presence, ReturnGround, SupplementGround};
use domain::case::{Happening, PaperKind, Stage};

/// The words.
pub static WORDS: Words = Words {
    kind: |kind| match kind {
        CaseKind::Immediate => "Immediate",
        CaseKind::Promised => "Promised",
        CaseKind::Joint => "Joint",
        CaseKind::Supplement => "Supplement",
        CaseKind::Returned => "Returned",
        CaseKind::ReportedUp => "Reported up",
    },
    happening: |what| match what {
        Happening::Received => "Received",
        Happening::Accepted => "Accepted, the clock runs",
        Happening::SupplementRequested => "Supplement: told once what is missing",
        Happening::PieceArrived => "Missing piece came in",
        Happening::Completed => "Complete",
        Happening::FurtherDemand => "A further piece was demanded",
        Happening::Returned => "Returned",
        Happening::Concluded => "Concluded",
        Happening::Delivered => "Delivered",
        Happening::Corrected => "Corrected",
        Happening::Noted => "Note",
        Happening::DateConfirmed => "Day of intake confirmed",
        Happening::ExtensionAsked => "Extension asked for",
        Happening::ExtensionGranted => "Extension granted",
        Happening::ExtensionRefused => "Extension not granted",
        Happening::Extended => "Extended, applicant told",
        Happening::ReturnSubmitted => "Return submitted",
        Happening::ReturnAllowed => "Return allowed",
        Happening::ReturnNotAllowed => "Return not allowed",
        Happening::Withdrawn => "Withdrawn by the applicant",
        Happening::Transferred => "Transferred to another handler",
    },
    stage: |stage| match stage {
        Stage::Supplementing => "waits for papers",
        Stage::Accepted => "in progress",
        Stage::Returned => "returned",
        Stage::Concluded => "concluded, to be fetched",
        Stage::Delivered => "delivered",
        Stage::Withdrawn => "withdrawn",
    },
    presence: |presence| match presence {
        Presence::Received => "Received",
        Presence::NotBrought => "Not brought",
        Presence::Nonexistent => "Has none",
        Presence::NotNeeded => "Not needed",
    },
    group: |group| match group {
        Group::Overdue => "Overdue",
        Group::Today => "Due today",
        Group::Soon => "Due on the next working day",
        Group::Other => "Others",
    },
    cases: |count| if count == 1 { "1 case".to_owned() } else { format!("{count} cases") },
    left: |days| match days {
        0 => "due today".to_owned(),
        days if days > 0 => format!("{days} d left"),
        days => format!("{} d late", -days),
    },
    left_long: |days| dates::left(En, days),
    lacks: |count| format!("{count} missing"),
    lacks_one: |name| format!("lacks {name}"),
    concluded: "concluded",
    day: |kind| match kind {
        DayKind::Working | DayKind::PresumedWorking => String::new(),
        DayKind::Weekend | DayKind::PresumedWeekend => "weekend".to_owned(),
        DayKind::Holiday(feast) => format!("holiday: {feast}"),
        DayKind::WorkedInExchange(_) => "worked in exchange".to_owned(),
        DayKind::Closed => "hall closed".to_owned(),
    },
    ordinal: |ordinal| ordinal.map_or("not counted".to_owned(), |n| format!("day {n}")),
    paper: |paper| match paper {
        PaperKind::Receipt => "Receipt of application",
        PaperKind::Promise => "Notice of acceptance with promise",
        PaperKind::Supplement => "Notice of supplement",
        PaperKind::Return => "Notice of return",
        PaperKind::Extension => "Notice of extension",
    },
    supplement: |ground| match ground {
        SupplementGround::MainNotBrought => "The main document exists but was not brought",
        SupplementGround::AttachmentsPromised => "Attachments are incomplete and promised",
        SupplementGround::ApprovalUnaffected => "A few attachments are missing, approval not affected",
    },
    returned: |ground| match ground {
        ReturnGround::MainMissing => "Main document missing",
        ReturnGround::AgainstPolicy => "Against policy",
        ReturnGround::ConditionsNotMet => "Conditions not met",
    },
    returned_long: |ground| match ground {
        ReturnGround::MainMissing => "There is no main document, nothing can be examined",
        ReturnGround::AgainstPolicy => "Complete, but clearly against the rules at first check",
        ReturnGround::ConditionsNotMet => "After visit, inquiry or verification the conditions are not met",
    },
    field: |field| match field {
        Field::Name => "Name",
        Field::Phone => "Phone",
        Field::Identity => "Identity number",
        Field::Village => "Village",
    },
    limit: |limit| dates::limit(En, limit),
    counter: |no| format!("Counter {no}"),
    main: "main",
    may_follow: "may follow",
    optional: "not required",
    copies: |count| if count == 1 { "1 copy".to_owned() } else { format!("{count} copies") },
    comma: ", ",
    perhaps: |day| format!("{day} (provisional)"),
    due_on: |day| format!("due {day}"),
    is_today: " (today)",
    today: "today",
    provisional: "not sent yet",
    day_full: |day, weekday| format!("{weekday} {day}"),
    days: |from, to| format!("{} – {}", dates::short(En, from), dates::short(En, to)),
};
