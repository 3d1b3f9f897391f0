//! Procedures, urgency, a leader's signature, the paper of a yes.

use crate::locales::special::{Ask, Page, Paper, Words};
use domain::catalog::ProcedureKind;

/// The words.
pub static WORDS: Words = Words {
    procedure: |kind| match kind {
        ProcedureKind::Hearing => ("Hearing", "the law's limit stops; told in writing"),
        ProcedureKind::Tender => ("Tender, auction", "the law's limit stops; told in writing"),
        ProcedureKind::Test => ("Inspection, test", "the law's limit stops; told in writing"),
        ProcedureKind::ExpertReview => ("Expert review", "the law's limit stops; told in writing"),
        ProcedureKind::Announcement => ("Announcement", "the law's limit runs on"),
        ProcedureKind::SiteVisit => ("Site visit", "the law's limit runs on"),
    },
    ask: Ask {
        day: "On which day, or when its result is expected (may be empty)",
        approver: "Approved by",
        leader: "To which leader",
        signed: ("Signed", "Not signed"),
        signatory: "Signed by",
        valid_until: "Good until (empty where it does not end)",
        copies: "Copies",
    },
    page: Page {
        title: "Procedures, urgency, signature",
        urgent: "urgent",
        urgent_line: |reason, approver, since| {
            format!("{reason} (approved by {approver}; every day counts since {since})")
        },
        runs: |since, reason, day| match day {
            Some(day) => format!("since {since}: {reason}; set for {day}, not ended yet"),
            None => format!("since {since}: {reason}; not ended yet"),
        },
        ended: |from, to, reason, result| format!("{from} to {to}: {reason}; result: {result}"),
        outside: "outside the promise",
        law: "The law's limit",
        law_line: |day| format!("ends {day}, without the days that do not count by law"),
        signing: "Leader's signature",
        with_leader: |leader, paper, since| format!("{paper}: with {leader} since {since}"),
        signed: |leader, sent, signed| format!("carried {sent}, signed by {leader} {signed}"),
        not_signed: |leader, why| format!("not signed by {leader}: {why}"),
        every_day: |usual| format!("{usual}; every day counts since the case is urgent"),
    },
    paper: Paper {
        denial: |item| {
            [
                format!("Your application “{item}” was examined and "),
                "is not granted".to_owned(),
                ". Reason and rule, which were explained to you, are these.".to_owned(),
                String::new(),
                String::new(),
            ]
        },
        denial_parts: ("1. Reason and rule", "2. What would make it possible"),
        explained: |name| format!("Explained by {name}"),
        agreed: |name| format!("Agreed by the leader in charge, {name}"),
        procedure: |item, kind| {
            [
                format!("Your application “{item}” needs by law: "),
                kind.to_owned(),
                ".".to_owned(),
                String::new(),
                String::new(),
            ]
        },
        procedure_parts: ("1. Why", "2. Limits", "3. How the promised day is counted now"),
        on_day: |day| format!("Day: {day}."),
        law_stops: "Its days do not count in the law's limit (Administrative Licensing Law, Art. 45).",
        inside: "The promised day stands.",
        outside: |until, due| {
            format!(
                "By the guide its days are outside the promise: until {until} at the most, so that the latest day is {due}. If it ends sooner, the days it needed are counted."
            )
        },
        grant: |item| {
            [
                format!("Your application “{item}” was examined and "),
                "is granted".to_owned(),
                ".".to_owned(),
                String::new(),
                String::new(),
            ]
        },
        grant_parts: ("1. Decision", "2. Basis", "3. Validity, attachments, copies"),
        valid: |until| until.map_or("Good without end.".to_owned(), |day| format!("Good until {day}.")),
        attachments: |names| format!("Attached: {names}"),
        copies: |count| if count == 1 { "1 copy.".to_owned() } else { format!("{count} copies.") },
        signatory: |name| format!("Signed by {name}"),
        one_list: "4. What the departments ask for, as one list",
    },
};
