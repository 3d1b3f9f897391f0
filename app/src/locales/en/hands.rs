//! Delegations, projects, sessions outside the hall, incidents, columns of registers.

use crate::locales::Lang::En;
use crate::locales::dates;
use crate::locales::hands::{Delegation, DelegationSheet, Incident, Outreach, Project, Words};
use domain::case::registers::Register;
use domain::catalog::ProjectKind;
use domain::delegation::Standing;
use domain::outreach::Form;
use domain::refusal::HandsRefusal;

/// The words.
pub static WORDS: Words = Words {
    links: "Further registers",
    cancel: "Cancel",
    enter: "Enter",
    sending: "Sending to the centre…",
    no_line: "The centre was not reached; nothing is done yet. This needs the network: press again when it is back.",
    delegation: DELEGATION,
    project: PROJECT,
    outreach: OUTREACH,
    incident: INCIDENT,
    columns: |register| match register {
        Register::Joint => &["Departments", "Late"],
        Register::ReportedUp => &["Body", "Sent", "Its number", "Expected", "Result"],
        Register::Agency => &["Agent", "Feedback"],
        Register::Extended => &["Old day", "New day"],
        Register::Returned => &["Ground"],
        Register::Received
        | Register::Accepted
        | Register::Supplement
        | Register::Overdue
        | Register::Withdrawn
        | Register::Concluded
        | Register::Unsatisfied => &[],
    },
    not_heard: "not yet",
    turned: ("The first day lies after the last", "So there can be no case; change the two days round."),
};

const DELEGATION: Delegation = Delegation {
    title: "Delegations",
    count: |count| format!("Delegations: {count} in force"),
    lead: "An item of another body is taken in only when that body's delegation was announced. Enter it first; it counts from its announcement on.",
    none: ("No delegation yet", "Items that the catalogue marks as another body's cannot be taken in without one."),
    no_items: "No item of the catalogue is marked as another body's; no delegation is needed.",
    enter: "Enter a delegation",
    heads: ["Delegating body", "Delegated unit", "Items", "Powers", "From–to", "State"],
    standing: |standing| match standing {
        Standing::Draft => "not announced",
        Standing::ToCome => "to come",
        Standing::InForce => "in force",
        Standing::Over => "over",
    },
    days: |from, to| format!("{from} to {to}"),
    published: |day| format!("announced {day}"),
    ended: |day, reason| format!("holds until {day}: {reason}"),
    limits: |limits| format!("Limits: {limits}"),
    publish: "Announce",
    print: "Print the notice",
    end: "End it",
    form: "Enter a delegation",
    labels: [
        "Delegating body",
        "Delegated unit",
        "At which counter",
        "Items",
        "Powers (how far the unit may go)",
        "Limits (what it may not do; empty for none)",
        "From",
        "To",
    ],
    save: "Keep as a draft",
    end_form: "End a delegation early",
    end_labels: ["Last day", "Why"],
    choose: "Choose",
    holds: |body, powers, limits| {
        let limits = if limits.is_empty() { String::new() } else { format!(" Limits: {limits}.") };
        (format!("Handled for {body} by delegation."), format!("Powers: {powers}.{limits}"))
    },
    lacks: |body| {
        let what =
            format!("This is an item of {body}; no delegation for this counter is in force, it cannot be taken in.");
        (what, "Let the director enter and announce one on /manage, or send the person to that body.")
    },
    sheet: DelegationSheet {
        title: "Notice of delegation",
        say: |body, unit| format!("{body} delegates the handling of the following items to {unit}."),
        heads: ["Delegating body", "Delegated unit", "Counter", "Holds", "Announced"],
        parts: ["1. Items", "2. Powers", "3. Limits"],
        no_limits: "No further limits.",
        draft: "draft, not announced",
    },
};

const PROJECT: Project = Project {
    title: "Projects",
    count: |count| format!("{count} projects"),
    lead: "Promoted, investment, important industrial and government key projects have a free agent for the whole errand.",
    none: ("No project yet", "A case of an item that is marked as a project stands here."),
    kind: |kind| match kind {
        ProjectKind::Promotion => "promoted investment",
        ProjectKind::Investment => "investment",
        ProjectKind::Industry => "important industry",
        ProjectKind::Government => "government key project",
    },
    heads: ["Number", "Applicant", "Project", "Kind", "Stages", "Next", "Planned"],
    progress: |done, all| format!("{done}/{all}"),
    stages: "Stages of the project",
    no_stage: "No stage entered yet",
    all_done: "All stages are done",
    planned: |day| format!("planned for {day}"),
    late: |day| format!("late, planned for {day}"),
    done: |day| format!("done {day}"),
    add: "Add a stage",
    finish: "Done",
    finish_form: |name| format!("“{name}” is done"),
    labels: ["Name of the stage", "Planned to be done on", "Done on"],
    usual: ["Filing", "Land pre-check", "Planning permit", "Building permit"],
};

const OUTREACH: Outreach = Outreach {
    begin: "Enter a session outside",
    count: |sessions, reached| format!("Outside the hall: {sessions} sessions, {reached} people"),
    none: "No session outside the hall in this month",
    form: |form| match form {
        Form::Stand => "stand",
        Form::Doors => "from door to door",
        Form::Policy => "policy brought",
    },
    labels: ["Form", "Where", "Village", "Day", "Who went", "About", "People reached", "Questions answered"],
    no_village: "In no single village",
    heads: ["Day", "Form", "Where", "Who went", "About", "People", "Questions"],
    by_topic: "By topic",
    lines: ["In the hall", "Outside", "Together"],
    all: "All",
};

const INCIDENT: Incident = Incident {
    begin: "Report an incident to a leader",
    form: "Report an incident to a leader",
    lead: "Say what happened. No name, phone or number of the person: this is about the matter, not a list of people.",
    labels: ["To whom", "When today", "What happened"],
    later: "That hour has not come yet",
    send: "Report",
    done: |leader| format!("Reported to {leader}"),
    title: "Incidents",
    count: |open| match open {
        0 => "Incidents: all settled".to_owned(),
        open => format!("Incidents: {open} not settled"),
    },
    rule: "What a counter reported is explained first, then a leader enters how it was settled (CD-10). No names of citizens.",
    none: ("No incident", "Counters report one from the menu at the upper right of the desk."),
    heads: ["When", "Counter", "By", "What happened", "To", "Explanation", "Settlement"],
    explain: "Explain",
    settle: "Settle",
    words: ["How it came to it", "How it was settled"],
    as_whom: "In whose name",
    entered: |who, when| format!("{who}, {when}"),
};

/// Why not.
pub fn refused(refusal: &HandsRefusal) -> String {
    let plain = match refusal {
        HandsRefusal::NotDelegated(body) => {
            return format!(
                "This is an item of {body} and no delegation was announced for this counter: let the director enter and announce one, or send the person to {body}"
            );
        }
        HandsRefusal::DelegationNotNow(body, from, to) => {
            let (from, to) = (dates::full(En, *from), dates::full(En, *to));
            return format!(
                "The delegation of {body} holds from {from} to {to}, not today: let the director announce another, or send the person to {body}"
            );
        }
        HandsRefusal::TermsMissing => "Body, unit, items and powers are all needed",
        HandsRefusal::DaysTurned => "The last day lies before the first; change them round",
        HandsRefusal::NotTheirs(name) => return format!("“{name}” is not this body's by the catalogue; leave it out"),
        HandsRefusal::NoSuchDelegation => "There is no such delegation",
        HandsRefusal::PublishedBefore => "It was announced before",
        HandsRefusal::NothingToEnd => "It was not announced, or ends by that day anyhow",
        HandsRefusal::ProjectIsFree => "Projects are handled free of charge; no fee can be asked for",
        HandsRefusal::NoProject => "This case is no project and has no stages",
        HandsRefusal::StageTwice => {
            "There is a stage of that name; take another name. A project has 50 stages at the most"
        }
        HandsRefusal::NoSuchStage => "There is no such stage; open the case again",
        HandsRefusal::StageDone => "That stage is done already",
        HandsRefusal::SessionIncomplete => "The place and who went are both needed",
        HandsRefusal::NoSuchIncident => "There is no such incident",
        HandsRefusal::NotExplained => "Enter the explanation first, then the settlement",
        HandsRefusal::SettledBefore => "Somebody has entered it already; look at it again",
        HandsRefusal::NamesAPerson => {
            "The text holds somebody's phone or number; take it out and say only what happened"
        }
    };
    plain.to_owned()
}
