//! A case's page, its steps, the number just given, what needs attention.

use crate::locales::casework::{Given, Hands, Matters, Waits, Words};
use crate::model::desk::person::Sex;
use domain::case::Stage;
use domain::case::offers::Step;

/// The words.
pub static WORDS: Words = Words {
    wait: "Fetching the case …",
    gone: (
        "This case is not here",
        "The number may be wrong, or another counter has just taken it in. Check it or look again later.",
    ),
    person: |sex, age| format!("{}, {age}", if sex == Sex::Woman { "woman" } else { "man" }),
    case: |number| format!("Case {number}"),
    handler: |name| format!("handler {name}"),
    first_contact: |name| format!("first contact {name}"),
    clock_off: "The clock has not started",
    clock_starts: |limit| format!("{limit} from the day all is in"),
    spot: |used, target| match used <= target {
        true => format!("{used} minutes, the target is {target}"),
        false => format!("{used} minutes, over the target of {target}; done today it is not late"),
    },
    clock_done: |when| format!("concluded {when}"),
    provisional: "Provisional: next year's days off are not published",
    to_confirm: "Day of intake to be confirmed",
    unchecked: |rules| format!("to be checked by the centre ({rules})"),
    materials: ("Materials", |all, here| format!("{here} of {all} here")),
    missing: "not here yet",
    came: |when| format!("received {when}"),
    later: "demanded later",
    timeline: "Timeline",
    why_day: |day| format!("Why {day}"),
    if_today: ("If all came in today", |day| format!("due {day}")),
    start_day: "accepted",
    source: |limit| format!("By the State Council's days off, {limit} from the day after acceptance"),
    papers: "Papers given",
    reprint: "Reprint",
    outcome: "Result",
    unsent: |count| format!("{count} steps on this case are not sent yet; they are stored here and go by themselves."),
    next: |step, missing, stage| {
        let (title, why) = match step {
            Some(Step::ConfirmDay) => ("Confirm the day of intake".to_owned(), "The clock was wrong; see the paper"),
            Some(Step::Supply) => {
                let clock = match stage {
                    Stage::Accepted => "Demanded later: the clock does not stop for it",
                    _ => "The clock starts on the day all is in",
                };
                (format!("Missing: {}", missing.join(", ")), clock)
            }
            Some(Step::TellMoved) => (
                "The promised day moved: tell the applicant".to_owned(),
                "The days off changed; record how it was told",
            ),
            Some(Step::CallBack) => (
                "Over: call the applicant".to_owned(),
                "An agent's case ends with the applicant's word, or three tries",
            ),
            Some(Step::Resume) => ("Laid aside".to_owned(), "Go on when it has come; the promised day runs on"),
            Some(Step::ReportUp) => {
                ("Accepted: report it up".to_owned(), "Before the day for sending it; then record it")
            }
            Some(Step::HearFromAbove) => {
                ("It lies with the higher body".to_owned(), "Record each contact, and the result when it comes")
            }
            Some(Step::GiveOpinion) => {
                ("Waiting for the departments".to_owned(), "Record each opinion; go on when all are in")
            }
            Some(Step::Return | Step::SubmitReturn) => {
                ("Decided against: return it".to_owned(), "Write the reason given above or by the departments")
            }
            Some(Step::CallMeeting) => {
                ("All opinions are in: call the meeting".to_owned(), "Three departments or more decide in a meeting")
            }
            Some(Step::HoldMeeting) => ("The meeting is called".to_owned(), "Record its conclusion when it was held"),
            Some(Step::EndProcedure) => {
                ("A procedure runs".to_owned(), "Record its result when it has ended; nothing is concluded before")
            }
            Some(Step::CarryToLeader) => {
                ("A leader signs: carry the paper there".to_owned(), "Record the signature; then it can be concluded")
            }
            Some(Step::LeaderSigned) => {
                ("It lies with the leader".to_owned(), "Record the signature when the paper is back")
            }
            Some(Step::Conclude) => ("In progress".to_owned(), "Conclude before the day; return with reasons"),
            Some(Step::TellExtension) => {
                ("The extension is granted: tell the applicant".to_owned(), "Before the old day; then the date moves")
            }
            Some(Step::Deliver) => ("Concluded: the applicant may fetch it".to_owned(), "Not handed over yet"),
            _ if stage == Stage::Withdrawn => (
                "Withdrawn by the applicant".to_owned(),
                "Hand the originals back; papers can be reprinted, notes added",
            ),
            _ => ("Nothing left to do".to_owned(), "Papers can be reprinted, notes added"),
        };
        (title, why.to_owned())
    },
    likely: |step, words| match step {
        Step::TellExtension
        | Step::TellMoved
        | Step::ReportUp
        | Step::Entrust
        | Step::CallBack
        | Step::CarryToLeader
        | Step::IssueGrant
        | Step::HearFromAbove => words.to_owned(),
        Step::Deliver => format!("In person: {words}"),
        _ => format!("Issued: {words}"),
    },
    every_day: |limit| format!("{limit} from the day after acceptance, days off included"),
    never_came: "did not come",
    concludes_without: |names| format!("Still missing: {}. Conclude only if it is not needed.", names.join(", ")),
    doubtful: "Not sure: to the leader in charge",
    submitted: "Return submitted to the leader in charge",
    allowed: "The leader allows the return",
    not_allowed: |reason| format!("The leader does not allow the return: {reason}"),
    until: "New day",
    told_by_phone: "by phone, in person",
    extension: |until, state| match state {
        Waits::Director => format!("Extension to {until}: waits for the director"),
        Waits::Citizen => format!("Extension to {until} granted; the applicant is not told yet"),
        Waits::Nobody => format!("Extension to {until} was not granted"),
    },
    send_by: |day, due| format!("to be sent up by {day}; due {due} as a whole"),
    held: |why, since, text| format!("Laid aside: {why} (since {since}); waits for {text}"),
    hands: HANDS,
    more: "More",
    new_handler: "New handler",
    which_field: "Which field",
    new_value: "New value",
    cancel: "Cancel",
    completed: |day| format!("Complete, due {day}"),
    given: GIVEN,
    matters: MATTERS,
};

const HANDS: Hands = Hands {
    up: "Reported up",
    up_lines: ["To be sent by", "Sent", "Where and how", "Their number", "They decide on", "Their result"],
    not_yet: "not yet",
    joint: ("Joint examination", |spoken, all| format!("{spoken} of {all} departments have spoken")),
    unit_due: |day| format!("by {day}"),
    unit_late: |day| format!("late, was due {day}"),
    meeting: |when, place| format!("Joint meeting: {when}, {place}"),
    concluded: |text| format!("Conclusion: {text}"),
    beside: "Agent, fee, calls",
    beside_lines: ["Agent", "Fee", "Calls"],
    agent: |name, until| format!("{name}, until {until}"),
    revoked: |name| format!("{name}, revoked"),
    unpaid: |sum| format!("{sum} yuan, not paid yet"),
    paid: |sum, number| format!("{sum} yuan, receipt {number}"),
    called: |level, when| format!("{level} ({when})"),
    tried: |days| format!("not reached on {days} days"),
    planned: |day| format!("planned for {day}"),
};

const GIVEN: Given = Given {
    title: |name| format!("Received: print the papers for {name}"),
    title_returned: |name| format!("Returned: print the papers for {name}"),
    title_paper: |name| format!("Print the notice for {name}"),
    title_internal: "Print it for the departments",
    label: "Case number",
    note: "The number is stored here and survives a power cut. It stays on the screen until the paper is there.",
    printed: "Sent to the printer. Press “It is printed” when you see the paper. A further print is marked as a reprint.",
    print: "Print",
    roll: "Print on the roll",
    again: "Nothing came, print again",
    done: "It is printed",
    by_hand: "Copied by hand",
    unchecked: "Some rules could not be checked here; the paper says so.",
    cannot: |paper, fields| format!("“{paper}” cannot be printed; missing: {fields}."),
    due: |day| format!("due {day}"),
    print_papers: "Print the papers",
    void: "Another counter was quicker: this paper does not count. Do not hand it out; take it back if it is printed.",
    code: |code| format!("No identity number, no phone: progress is looked up with code {code}, printed on the slip."),
};

const MATTERS: Matters = Matters {
    title: |count| format!("{count} need attention"),
    lead: "Everything the centre did not accept is here, word for word. Send it again, or give it up with a reason.",
    none: ("Nothing needs attention", "Everything sent was accepted."),
    refused: "Not accepted by the centre",
    defect: "A rule was not kept",
    held: |count| format!("waits for an earlier step; {count} behind it"),
    rule: |rule| format!("rule {rule}"),
    by: |who, when| format!("{who}, {when}"),
    mend_step: "Mend and send",
    mend: "Send again as it is",
    give_up: "Give up",
    close: "Looked at",
    why: "Reason (it is kept)",
    titles: ("Give this step up?", "What was done about it?"),
    open: "Open the case",
    tried: |what| format!("wanted: {what}"),
    done: "Settled",
};
