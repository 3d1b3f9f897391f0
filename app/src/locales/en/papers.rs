//! What is printed on papers when the page is in English.

use crate::locales::papers::{Beside, Roll, Together, Words};
use crate::model::desk::paper::Needed;
use domain::case::PaperKind;
use domain::case::command::{ReturnGround, SupplementGround};

/// The words.
pub static WORDS: Words = Words {
    reprint: "Reprint",
    fields: ["Case", "Kind", "Item", "Applicant", "Identity", "Phone", "Village", "Handler"],
    when: |kind| match kind {
        PaperKind::Promise | PaperKind::Joint | PaperKind::ReportUp => "Accepted",
        _ => "Received",
    },
    none: "not given",
    handler: |counter, name| format!("counter {counter}, {name}"),
    to: |name| format!("{name},"),
    received: "1. Received",
    nothing: "Nothing was left here.",
    statement: ("2. Statement", "These papers are mine (ours) and true. I was told at once everything that is needed."),
    list: ["No.", "Material", "Form", "Copies", "Main"],
    need: ("main", "attachment"),
    promise: |item, limit, day| {
        [
            format!("Your application “{item}” is complete and accepted. We promise to conclude it within "),
            limit.to_owned(),
            ", by ".to_owned(),
            day.to_owned(),
            ".".to_owned(),
        ]
    },
    counted: "1. How the limit is counted",
    first_last: ("acceptance", "due"),
    explanation: (
        "2. Note",
        "Should more time be needed we tell you the reason and the new date in writing before that day.",
    ),
    provisional: "Next year's days off are not published; the date may still move, and we will tell you.",
    supplement: |item, count, promised| {
        let by = promised.map_or(String::new(), str::to_owned);
        [
            format!("For your application “{item}” {count} papers are missing. Please bring them "),
            if by.is_empty() { String::new() } else { format!("by {by}") },
            ". ".to_owned(),
            "The limit is counted from the day all is in.".to_owned(),
            String::new(),
        ]
    },
    supplement_parts: ("1. Reason", "2. What is missing (told once)"),
    knows: "I know everything that is missing and promise to bring it.",
    returned: |item| format!("Your application “{item}” cannot be handled now; everything is handed back."),
    return_parts: ("1. Reason", "2. What would make it acceptable", "3. Handed back"),
    return_ground: |ground, main, _| match ground {
        ReturnGround::MainMissing if main.is_empty() => "The main document is missing".to_owned(),
        ReturnGround::MainMissing => format!("The main document is missing: {main}"),
        ReturnGround::AgainstPolicy => "Complete, but clearly against the rules".to_owned(),
        ReturnGround::ConditionsNotMet => "After verification the conditions are not met".to_owned(),
    },
    return_then: |ground, main| match ground {
        ReturnGround::MainMissing => format!("Get the main document ({main}) and come again with everything."),
        ReturnGround::AgainstPolicy | ReturnGround::ConditionsNotMet => {
            "Apply again when the conditions are met; ask at the hotline.".to_owned()
        }
    },
    rule: |rule| format!("Rule: {rule}"),
    remedy: "You may apply for administrative reconsideration within 60 days or sue within 6 months.",
    receiver: ("Received by: ", "On: "),
    ask: "Scan, or tell the number",
    further: |item| {
        [
            format!(
                "For your application “{item}” one more piece is needed. It was our fault not to tell you at once."
            ),
            String::new(),
            String::new(),
            " Please bring it soon; ".to_owned(),
            "the promised day stands.".to_owned(),
        ]
    },
    further_part: "Piece and reason",
    extended: |item, old, new| {
        [
            format!("Your application for “{item}” was promised for "),
            old.to_owned(),
            "; it cannot be finished in time. The new day is ".to_owned(),
            new.to_owned(),
            ".".to_owned(),
        ]
    },
    extension_parts: ("1. Why", "2. What follows"),
    approver: |name| format!("Approved by the director, {name}"),
    extension_then: "A promise is extended once. If it is not kept then, ask at the counter or complain by phone.",
    ask_code: |code| format!("Scan; code {code}"),
    hotline: |phone| format!("Questions {phone}"),
    complaints: |phone| format!("Complaints {phone}"),
    open: |address, morning, afternoon| format!("{address}, working days {morning}, {afternoon}"),
    copies: "Two copies: applicant and counter",
    unchecked: "to be checked by the centre",
    supplement_ground: |ground| match ground {
        SupplementGround::MainNotBrought => "The main document exists but was not brought",
        SupplementGround::AttachmentsPromised => "Attachments are incomplete and promised",
        SupplementGround::ApprovalUnaffected => "A few attachments are missing, approval not affected",
    },
    qr: "QR code to the progress of the case",
    needed: |field| match field {
        Needed::Hall => "name of the hall",
        Needed::Hotline => "hotline",
        Needed::Complaints => "phone for complaints",
        Needed::Number => "number of the paper",
        Needed::CaseNumber => "case number",
        Needed::Item => "item",
        Needed::Name => "applicant",
        Needed::Handler => "handler",
        Needed::Limit => "limit",
        Needed::Due => "due date",
        Needed::Ground => "ground",
        Needed::Promised => "promised day",
        Needed::Missing => "missing papers",
        Needed::Facts => "facts",
        Needed::Rule => "rule",
        Needed::Approver => "who approved",
        Needed::Units => "departments",
        Needed::Meeting => "time and place of the meeting",
        Needed::Conclusion => "conclusion",
        Needed::Sum => "sum, standard and basis",
        Needed::Agent => "agent and powers",
        Needed::Level => "level",
        Needed::Receiver => "result and receiver",
        Needed::Procedure => "which procedure",
        Needed::Signatory => "decision, who signs, and copies",
    },
    roll: Roll {
        title: "Receipt",
        heads: ["Item", "Applicant", "Received", "Handler"],
        missing: |names| format!("Missing: {}", names.join(", ")),
        before: |day| format!("bring by {day}"),
        then: |limit| format!("{limit} from the day all is in"),
        due: |day| format!("due {day}"),
        returned: "Returned, see the notice",
        code: |code| format!("Code {code}"),
        ask: |phone| format!("Scan for progress · {phone}"),
    },
    together: TOGETHER,
    beside: BESIDE,
};

const TOGETHER: Together = Together {
    joint: |item, count, limit, day| {
        [
            format!(
                "{count} departments handle your application “{item}” together; you need this counter only. Within "
            ),
            limit.to_owned(),
            ", by ".to_owned(),
            day.to_owned(),
            ", it is concluded.".to_owned(),
        ]
    },
    joint_parts: ("1. Departments", "2. How the limit is counted", "3. Note"),
    joint_heads: ["Department", "Opinion by", ""],
    joint_then: "If a meeting is needed the centre calls it; whatever else is needed of you is told at once.",
    up: |item, body, day| {
        [
            format!("Your application “{item}” is complete and accepted. {body} decides; we send it up by "),
            day.to_owned(),
            ", ".to_owned(),
            String::new(),
            "follow it to the end and hand you the result here.".to_owned(),
        ]
    },
    up_parts: ("1. How that day is counted", "2. Note"),
    up_then: |body, whole| format!("Then {body} decides; the result is expected by {whole}."),
    departments: "To the departments,",
    meeting: |item, name, when, place| {
        [
            format!("“{item}”, applied for by {name}, is examined together on "),
            when.to_owned(),
            " at ".to_owned(),
            place.to_owned(),
            ".".to_owned(),
        ]
    },
    meeting_parts: ("1. Departments and their opinions so far", "2. Please bring"),
    meeting_heads: ["Department", "Stance", "Opinion"],
    meeting_then: "Your written opinion and its basis; visit the site before, where that is needed.",
    minutes: |item, name, when, place| {
        [
            format!("“{item}”, applied for by {name}, was examined together on "),
            when.to_owned(),
            " at ".to_owned(),
            place.to_owned(),
            ".".to_owned(),
        ]
    },
    minutes_parts: ("1. Who was there and what they said", "2. Conclusion"),
    copies: "Internal, filed with the case",
};

const BESIDE: Beside = Beside {
    fee: |item, sum| {
        [
            format!("For your application “{item}” a fee of "),
            format!("{sum} yuan"),
            " is due.".to_owned(),
            String::new(),
            String::new(),
        ]
    },
    fee_parts: ("1. Standard and basis", "2. How to pay"),
    how_to_pay: "Pay at the bank or online; the counter takes no cash. Show the receipt at the counter.",
    paid: |channel, number| format!("Paid at {channel}, receipt {number}."),
    commission: |name, item, agent| {
        [
            format!("I ({name}) entrust "),
            agent.to_owned(),
            format!(" with “{item}”, free of charge."),
            String::new(),
            String::new(),
        ]
    },
    commission_parts: ("1. Powers and term", "2. Papers handed over", "3. Note"),
    until: |day| format!("The commission ends on {day}."),
    commission_then: "I may take it back at any time, at the counter or by phone; the originals are then handed back.",
    signatures: "Both sign below, with a thumbprint where somebody cannot write.",
    feedback: |item| {
        [
            format!("Your application “{item}” was done by an agent and is over. What you say:"),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]
    },
    feedback_parts: ("1. Result and papers", "2. Satisfied or not", "3. In words"),
    confirms: ("all received", "not, or not all received"),
    heard_by: |channel, agent| format!("Told {channel}; agent: {agent}"),
    delivery: |item| {
        [
            format!("Your application “{item}” is concluded; its result is handed over today."),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]
    },
    delivery_parts: ("1. Result", "2. Papers handed back"),
    received_by: |name| format!("Received by {name}"),
    handed_back: "(Originals handed back, if any, are written here:)",
    signers: (("Principal: ", "Agent: "), ("Chair: ", "Departments: ")),
};
