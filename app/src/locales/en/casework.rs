//! A case's page, its steps, the number just given, what needs attention.

use crate::locales::casework::{Given, Matters, Waits, Words};
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
    step: |step| match step {
        Step::Supply => "Missing pieces came in",
        Step::Conclude => "Conclude",
        Step::Deliver => "Hand over",
        Step::ConfirmDay => "Confirm the day",
        Step::DemandMore => "Demand a piece",
        Step::Return => "Return",
        Step::Correct => "Correct",
        Step::Note => "Note",
        Step::AskExtension => "Ask for an extension",
        Step::TellExtension => "Tell the applicant",
        Step::SubmitReturn => "Submit a return",
        Step::Withdraw => "The applicant withdraws",
        Step::Transfer => "Transfer",
    },
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
    ask: |step| match step {
        Step::Supply => "What came in?",
        Step::Conclude => "Conclude: with what result?",
        Step::Deliver => "Who fetched it?",
        Step::ConfirmDay => "On which day was it taken in?",
        Step::DemandMore => "Demand a further piece",
        Step::Return => "Return: choose a ground",
        Step::Correct => "Correct",
        Step::Note => "Note",
        Step::AskExtension => "Extension: until when, and why?",
        Step::TellExtension => "How was the applicant told?",
        Step::SubmitReturn => "Return: to the leader in charge",
        Step::Withdraw => "Withdrawn: why?",
        Step::Transfer => "Transfer: who goes on?",
    },
    labels: |step| match step {
        Step::Conclude => ("Result", ""),
        Step::Deliver => ("Name of the receiver", ""),
        Step::DemandMore => ("Piece", "Why it was not on the first list"),
        Step::Return => ("What is told to the applicant (printed on the notice)", "By which rule"),
        Step::Note => ("Text", ""),
        Step::AskExtension => ("Why it cannot be done in time (printed on the notice)", ""),
        Step::TellExtension => ("How, and who was told", ""),
        Step::SubmitReturn => ("What is told to the applicant (printed once allowed)", "By which rule"),
        Step::Withdraw => ("What the applicant said, and who said it", ""),
        Step::Transfer => ("Why it is transferred", ""),
        Step::ConfirmDay => ("Day of intake", ""),
        Step::Supply | Step::Correct => ("", ""),
    },
    likely: |step, words| match step {
        Step::TellExtension => words.to_owned(),
        Step::Deliver => format!("In person: {words}"),
        _ => format!("Issued: {words}"),
    },
    send: |step| match step {
        Step::Supply => "Record",
        Step::Conclude => "Conclude",
        Step::Deliver => "Record",
        Step::ConfirmDay => "Confirm",
        Step::DemandMore => "Demand it",
        Step::Return => "Return",
        Step::Correct => "Correct",
        Step::Note => "Save",
        Step::AskExtension => "To the director",
        Step::TellExtension => "Told",
        Step::SubmitReturn => "Submit",
        Step::Withdraw => "Record",
        Step::Transfer => "Transfer",
    },
    note: |step| match step {
        Step::SubmitReturn => {
            "Major or doubtful: the counter does not refuse alone. Print the notice when the leader allows it."
        }
        Step::Withdraw => "The case ends for good; hand the originals back. A refusal is a return, not a withdrawal.",
        Step::Transfer => "One person answers for a case at any time: from now on the new handler. The limit goes on.",
        Step::AskExtension => {
            "Once only. The new day counts when the director agrees and the applicant is told before the old day."
        }
        Step::TellExtension => "Then print the notice; only now the day moves.",
        Step::DemandMore => "A demand after the one-time notice is counted as a defect.",
        Step::Deliver => "Record it when result and papers are in the receiver's hands.",
        Step::Correct => "What stood there before stays in the timeline.",
        _ => "",
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
    more: "More",
    new_handler: "New handler",
    which_field: "Which field",
    new_value: "New value",
    cancel: "Cancel",
    done: |step| match step {
        Step::Supply => "Pieces recorded",
        Step::Conclude => "Concluded",
        Step::Deliver => "Handed over",
        Step::ConfirmDay => "Day confirmed",
        Step::DemandMore => "Demand recorded",
        Step::Return => "Returned",
        Step::Correct => "Corrected",
        Step::Note => "Note saved",
        Step::AskExtension => "Sent to the director",
        Step::TellExtension => "Extension told",
        Step::SubmitReturn => "Submitted to the leader in charge",
        Step::Withdraw => "Withdrawn; hand the originals back",
        Step::Transfer => "Transferred",
    },
    completed: |day| format!("Complete, due {day}"),
    given: GIVEN,
    matters: MATTERS,
};

const GIVEN: Given = Given {
    title: |name| format!("Received: print the papers for {name}"),
    title_returned: |name| format!("Returned: print the papers for {name}"),
    title_paper: |name| format!("Print the notice for {name}"),
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
