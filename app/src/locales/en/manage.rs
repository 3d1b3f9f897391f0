//! Managing the hall.

use crate::locales::Lang::En;
use crate::locales::dates;
use crate::locales::manage::{Calendar, Cases, Register, Wishes, Words};
use crate::model::ask::Tile;
use domain::action::Action;
use domain::calendar::{NoticeFault, PlanError};
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand};
use domain::case::registers::Register as CaseRegister;
use domain::denial::DenialKind;
use domain::queue::QueueCommand;

/// The words.
pub static WORDS: Words = Words {
    manage: "Hall management",
    tabs: "Management",
    today: "Today",
    desk: "Counter desk",
    title: "The hall today",
    as_of: |at| format!("counted at {at}"),
    asking: "Counting…",
    failed: |text| format!("The data on this machine cannot be opened: {text}. Nothing is lost; open this page again."),
    unconfirmed: |count| {
        (
            format!("{count} of these are only on this machine. "),
            "The centre has not confirmed them; they are marked and will be sent once there is a connection.",
        )
    },
    cut: |since| {
        let what = match since {
            Some(since) => format!("The centre is out of reach since {since}. "),
            None => "The centre is out of reach. ".to_owned(),
        };
        (what, "What is counted is on this machine; what other counters did since is not in it.")
    },

    tile: |tile| match tile {
        Tile::ReceivedToday => "Taken in today",
        Tile::PromisedToday => "Promised today",
        Tile::ConcludedToday => "Concluded today",
        Tile::ReturnedToday => "Returned today",
        Tile::Open => "Open",
        Tile::Overdue => "Overdue",
        Tile::DueToday => "Due today",
        Tile::Supplementing => "Waiting for pieces",
        Tile::NotFetched => "Not fetched",
        Tile::Wishes => "Your word",
        Tile::UnitsLate => "Joint, late",
        Tile::ToCall => "To be called",
        Tile::Unsatisfied => "Not satisfied",
        Tile::Urgent => "Urgent",
        Tile::NotFiled => "Not filed in time",
    },
    note: |tile| match tile {
        Tile::ReceivedToday => "at whatever stage",
        Tile::PromisedToday => "accepted today, clock running",
        Tile::ConcludedToday => "delivered ones too",
        Tile::ReturnedToday => "handed back today",
        Tile::Open => "waiting for pieces too",
        Tile::Overdue => "past the promised day",
        Tile::DueToday => "to be done today",
        Tile::Supplementing => "no clock runs",
        Tile::NotFetched => "concluded, result still here",
        Tile::Wishes => "extensions, major returns",
        Tile::UnitsLate => "a department is past its day",
        Tile::ToCall => "agents' cases, planned calls",
        Tile::Unsatisfied => "said so when called",
        Tile::Urgent => "approved by a leader",
        Tile::NotFiled => "over for 30 days",
    },
    rule: |tile| match tile {
        Tile::ReceivedToday => "Cases taken in today (Beijing day), at whatever stage they are, returned ones too.",
        Tile::PromisedToday => "Cases taken in and accepted today whose clock runs; not those done on the spot.",
        Tile::ConcludedToday => "Cases whose result was made today, delivered ones too; not returned ones.",
        Tile::ReturnedToday => "Cases returned today.",
        Tile::Open => "Cases accepted and not concluded, and those that wait for missing pieces.",
        Tile::Overdue => "Cases accepted, not concluded, past the promised day; not those that wait for pieces.",
        Tile::DueToday => "Cases accepted, not concluded, promised for today.",
        Tile::Supplementing => "Cases taken in that wait for missing pieces; no clock runs.",
        Tile::NotFetched => "Cases concluded, whenever it was, whose result nobody has fetched.",
        Tile::Wishes => "Cases whose extension or return waits for a leader's word (TL-07, NB-02).",
        Tile::UnitsLate => {
            "Joint cases on which a department is past its own day without an opinion (FI-10); the promise stands."
        }
        Tile::ToCall => {
            "Cases done by an agent whose applicant has not been heard nor tried on three days, and calls planned for today or before (AG-11, WK-03)."
        }
        Tile::NotFiled => "Delivered, returned or withdrawn more than 30 days ago and not filed (AR-04).",
        Tile::Unsatisfied => {
            "Cases of the last 30 days whose applicant said when called that they were not satisfied or lack something (C20)."
        }
        Tile::Urgent => {
            "Open cases that a leader approved as urgent (FI-11): every day counts. Reason and approver stand on the case."
        }
    },
    rules: "How these are counted",
    rules_name: "All numbers",
    rules_all: "Each number opens exactly the cases it counts. Cases taken in without a connection count and are marked \
        \u{201c}only here\u{201d}; refused ones do not and stand under \u{201c}Needs attention\u{201d}; drafts do not.",
    lying: "Left lying",
    lying_note: "more than 30 minutes",
    lying_rule: "Hand-overs that the named person has not taken up within 30 office minutes (FQ-06).",
    lying_heads: ["Matter", "From, to", "Since", "Demands"],
    matters: "Needs attention",
    matters_note: "refused, or against a rule",
    matters_rule: "Refused commands nobody has dealt with, facts against a rule nobody has looked at, and commands that \
        wait for others.",
    unit: "",

    counters: "Counters",
    counters_note: "each figure opens its cases",
    counter_heads: ["Counter", "Now", "Open", "Due today", "Overdue", "Concluded today"],
    counter: |no, name| format!("{no} {name}"),
    serving: |number| format!("serving {number}"),
    idle: "nobody called",
    elsewhere: "Counters closed down",
    total: "Total",
    figure: |counter, column, count| format!("{counter}, {column}: {count}"),

    list: |name, counter, count| match counter {
        Some(no) => format!("Counter {no} · {name}: {count}"),
        None => format!("{name}: {count}"),
    },
    list_asking: |name| format!("{name}…"),
    back: "Back to today",
    heads: ["Number", "Name", "Item", "Kind", "Time", "Due", "Counter", "Handler"],
    row_counter: |no| no.to_string(),
    day_to_confirm: "day to be confirmed",
    provisional: "only here",
    ended: |day| format!("done {day}"),
    none: |name| format!("No cases: {name}"),
    none_why: |at| format!("As of {at}. What other counters did without a connection is not in it."),
    keys: "↑ ↓ or J K choose a row, Enter opens it, Esc goes back",

    look: "For you to see",
    look_all: |count| format!("All {count}"),
    look_none: "Nothing needs attention.",
    matter_heads: ["What", "Why", "Action", "Whose", "When", "Case"],
    refused: "refused",
    defect: "against a rule",
    held: "waiting",
    held_why: |count| format!("It waits for {count} others to reach the centre and will then go by itself."),
    by_rule: |rule| format!("rule {rule}"),
    action: |action| match action {
        Action::Hall(_) => "set-up of the hall",
        Action::Case(command) => match command {
            CaseCommand::TakeIn(_) => "take in",
            CaseCommand::Supply { .. } => "take a missing piece",
            CaseCommand::DemandMore { .. } => "demand another piece",
            CaseCommand::Return { .. } => "return",
            CaseCommand::Conclude { .. } => "conclude",
            CaseCommand::Deliver { .. } => "deliver",
            CaseCommand::Correct { .. } => "correct",
            CaseCommand::Note { .. } => "note",
            CaseCommand::ConfirmDay { .. } => "confirm the day",
            CaseCommand::AskExtension { .. } => "ask for an extension",
            CaseCommand::AnswerExtension { .. } => "answer an extension",
            CaseCommand::TellExtension { .. } => "tell of an extension",
            CaseCommand::SubmitReturn { .. } => "submit a return",
            CaseCommand::AnswerReturn { .. } => "answer a return",
            CaseCommand::Withdraw { .. } => "withdraw",
            CaseCommand::Transfer { .. } => "transfer",
            CaseCommand::Hands { what: HandsCommand::ReportUp { .. }, .. } => "report up",
            CaseCommand::Hands { what: HandsCommand::FollowUp { .. }, .. } => "follow up",
            CaseCommand::Hands { what: HandsCommand::HearFromAbove { .. }, .. } => "record the result from above",
            CaseCommand::Hands { what: HandsCommand::Refer { .. }, .. } => "refer above",
            CaseCommand::Hands { what: HandsCommand::GiveOpinion { .. }, .. } => "record an opinion",
            CaseCommand::Hands { what: HandsCommand::CallMeeting { .. }, .. } => "call a meeting",
            CaseCommand::Hands { what: HandsCommand::HoldMeeting { .. }, .. } => "record a meeting",
            CaseCommand::Hold { .. } => "lay aside",
            CaseCommand::Resume { .. } => "go on",
            CaseCommand::TellMoved { .. } => "tell of a moved day",
            CaseCommand::Beside { what: BesideCommand::AskFee { .. }, .. } => "ask for a fee",
            CaseCommand::Beside { what: BesideCommand::PayFee { .. }, .. } => "record a payment",
            CaseCommand::Beside { what: BesideCommand::Entrust { .. }, .. } => "entrust an agent",
            CaseCommand::Beside { what: BesideCommand::Revoke { .. }, .. } => "revoke a commission",
            CaseCommand::Beside { what: BesideCommand::PlanCallBack { .. }, .. } => "plan a call",
            CaseCommand::Beside { what: BesideCommand::CallBack { .. }, .. } => "record a call",
            CaseCommand::Hands { what: HandsCommand::BeginProcedure { .. }, .. } => "begin a procedure",
            CaseCommand::Hands { what: HandsCommand::EndProcedure { .. }, .. } => "end a procedure",
            CaseCommand::Beside { what: BesideCommand::MakeUrgent { .. }, .. } => "make urgent",
            CaseCommand::Beside { what: BesideCommand::CarryToLeader { .. }, .. } => "carry to a leader",
            CaseCommand::Beside { what: BesideCommand::LeaderSigned { .. }, .. } => "record a signature",
            CaseCommand::Beside { what: BesideCommand::EnterForeign { .. }, .. } => "enter a number elsewhere",
            CaseCommand::IssueGrant { .. } => "make out the decision",
            CaseCommand::Beside { what: BesideCommand::Attach { .. }, .. } => "add a picture",
            CaseCommand::Beside { what: BesideCommand::ShareFrom { .. }, .. } => {
                "take a material over from another case"
            }
        },
        Action::Queue(command) => match command {
            QueueCommand::Take { .. } => "take a number",
            QueueCommand::CallNext { .. } => "call the next",
            QueueCommand::Recall(_) => "call again",
            QueueCommand::Pass(_) => "pass",
            QueueCommand::Finish(_) => "finish a number",
        },
        Action::Attention(_) => "settle a matter",
        Action::Seat(_) => "take a counter",
        Action::Denial(_) => "enter who was turned away",
        Action::Appointment(_) => "appointment",
        Action::Consultation(_) => "enter a question",
        Action::Visit(_) => "visit",
        Action::Archive(_) => "archive",
        Action::Project(_) => "enter a stage of a project",
        Action::Outreach(_) => "enter a session outside",
        Action::Incident(_) => "an incident",
        Action::HandOver(_) => "hand over",
        Action::Mend(..) => "send again, mended",
    },
    wishes: Wishes {
        lead: "The counter must tell the applicant before the old day; only then the date moves. Once for a case.",
        from_to: |old, until| format!("Due {old}, asked for {until}"),
        asked: |who, when| format!("{who}, {when}"),
        as_whom: "In whose name",
        grant: "Grant",
        extension: "Extension",
        give_back: "Return",
        rule: |rule| format!("Rule: {rule}"),
        refuse: "Do not grant",
        why_not: "Why not (shown at the counter)",
        sending: "Being sent …",
        no_line: "The centre was not reached: nothing is decided. This needs the network; press again then.",
    },
    calendar: CALENDAR,
    cases: CASES,
    register: Register {
        title: "Register of refusals",
        count: |count| format!("Register of refusals: {count}"),
        lead: "Each no is a line at that moment. Lines are never changed; what was wrong is said in a further line.",
        heads: ["When", "Kind", "Applicant", "Matter", "Reason and rule", "Handler", "Allowed by"],
        kind: |kind| match kind {
            DenialKind::NotAccepted => "not accepted",
            DenialKind::NotApproved => "not approved",
            DenialKind::TurnedAway => "turned away",
            DenialKind::Amendment => "further line",
        },
        none: "No line yet",
        amend: "Add a line",
        amend_what: "What is to be said about it (the line itself stands)",
        enter: "Enter",
        rule: |rule| format!("Rule: {rule}"),
        nobody: "nobody named",
        print: "Print",
    },
    unknown_action: "an action this version does not know",
    open_case: "open",
    open_desk: "to the desk",
};

const CALENDAR: Calendar = Calendar {
    title: "Days off",
    lead: "The State Council publishes next year's days off in autumn. Paste the notice, see which cases it moves, then take it.",
    lacking: |year| (format!("The days off of {year} are not entered."), "Days that reach into it are provisional."),
    enter: "Enter them",
    heads: ["Year", "Days off", "Worked in exchange", "Source"],
    built_in: "no source was written",
    missing: |feasts| format!("Nothing was read of {}; is the notice whole?", feasts.join(", ")),
    paste: "Text of the notice",
    year: "Year, if the text does not say it",
    source: "Source (number or address)",
    source_hint: "number of the notice",
    read: "Read it",
    found: |year, off, worked| format!("{year}: {off} days off, {worked} worked in exchange"),
    found_heads: ["Feast", "Days off", "Worked in exchange"],
    fault: |fault| match fault {
        NoticeFault::NoYear => "The year is not said; write it below.".to_owned(),
        NoticeFault::NoDays => "No days off were found; paste all numbered lines of the notice.".to_owned(),
        NoticeFault::NotSaid(text) => format!("It is not said whether these are off or worked: {text}"),
        NoticeFault::NoSuchDay(text) => format!("There is no such day: {text}"),
        NoticeFault::OtherCount { feast, said, read } => {
            format!("{feast} says {said} days and has {read}; look at its line.")
        }
        NoticeFault::OtherWeekday(day) => {
            format!("The weekday does not fit {}: a notice of another year?", dates::day(En, *day))
        }
        NoticeFault::Plan(PlanError::ListedTwice(day)) => format!("{} is listed twice", dates::day(En, *day)),
        NoticeFault::Plan(PlanError::OtherYear(day)) => format!("{} is not of that year", dates::day(En, *day)),
        NoticeFault::Plan(PlanError::NotAWeekend(day)) => {
            format!("{} is worked anyway", dates::day(En, *day))
        }
    },
    changes: |moved, settled| format!("{moved} open cases move; {settled} become sure."),
    change_heads: ["Number", "Applicant", "Item", "Due now", "Due then"],
    as_whom: "In whose name",
    apply: "Take it",
    applied: |year, moved| format!("The days off of {year} are in force; {moved} cases moved."),
    closures: "Days on which this hall stays shut",
    closures_note: "Power cuts, moves, training; not the State Council's days off",
    never_shut: "None to come.",
    closure_day: "Which day",
    add: "Add",
    drop: "Take away",
};

const CASES: Cases = Cases {
    title: "Cases",
    register: |register| match register {
        CaseRegister::Received => "All taken in",
        CaseRegister::Accepted => "Accepted",
        CaseRegister::Supplement => "Supplements",
        CaseRegister::Joint => "Joint",
        CaseRegister::ReportedUp => "Reported up",
        CaseRegister::Agency => "Done by agents",
        CaseRegister::Extended => "Extended",
        CaseRegister::Overdue => "Late",
        CaseRegister::Returned => "Returned",
        CaseRegister::Withdrawn => "Withdrawn",
        CaseRegister::Concluded => "Concluded",
        CaseRegister::Unsatisfied => "Unsatisfied",
    },
    count: |name, count| format!("{name}: {count}"),
    labels: ["Register", "Taken in from", "to", "Counter"],
    all_counters: "All counters",
    heads: ["Number", "Applicant", "Item", "Kind", "Taken in", "Due", "Ended", "Now", "Counter", "Handler"],
    more: |shown, all| format!("{all} in all, the newest {shown} are listed; files hold all of them."),
    none: "No such cases",
    none_why: "Choose another register or wider days.",
    print: "Print",
    csv: "Save as CSV",
    xlsx: "Save as Excel",
    no_line: "The centre was not reached. CSV works without it and opens in the same programs.",
};
