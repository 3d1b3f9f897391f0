//! Administration of items.

use crate::locales::en::refusals;
use crate::locales::items::{Form, Guide, Words, Workbook};
use crate::model::manage::item_form::Slip;
use domain::catalog::sheet::Wrong;
use domain::catalog::{HandlingMode, ItemField, Meaning, Necessity};

/// The words.
pub static WORDS: Words = Words {
    title: "Items",
    count: |count| format!("{count} items"),
    lead: "Changing an item makes a new version, in force from the day you choose; cases taken in before keep theirs.",
    filter: "Find an item (name, number, window)",
    none: "There is no such item",
    heads: ["No.", "Item", "Window", "Way", "Promised", "Now", "Missing"],
    in_force: |version| format!("version {version} in force"),
    to_come: |version, day| format!("version {version} from {day}"),
    ended: |day| format!("ended after {day}"),
    mode: |mode| match mode {
        HandlingMode::Direct => "on the spot",
        HandlingMode::Commitment => "promised",
        HandlingMode::JointReview => "joint",
        HandlingMode::Escalation => "reported up",
        HandlingMode::ClearAnswer => "clear answer",
    },
    meaning: |meaning| match meaning {
        Meaning::MayApply => "may apply",
        Meaning::MayNot => "may not apply",
        Meaning::AskCounter => "ask at the counter",
    },
    new: "New item",
    book: "Excel out and in",
    guide: "Guide",
    back: "Back to the items",
    form: FORM,
    paper: GUIDE,
    workbook: WORKBOOK,
};

const FORM: Form = Form {
    new: |no| format!("New item {no}"),
    edit: |name, version| format!("{name} (version {version})"),
    lead: "When it is written, first look at what changes, then let it take effect. Nothing changes before.",
    groups: ["What it is", "How and how long", "Materials", "Cost and result", "Who does it", "From when"],
    label: |field| match field {
        ItemField::Name => "Item",
        ItemField::Window => "Window",
        ItemField::Mode => "Way of handling",
        ItemField::Object => "Who may apply",
        ItemField::DecidedAt => "Who decides",
        ItemField::Basis => "Basis",
        ItemField::Conditions => "Conditions",
        ItemField::Procedure => "Procedure",
        ItemField::Materials => "Materials",
        ItemField::Statutory => "Limit by law",
        ItemField::Promised => "Promised limit",
        ItemField::Fee => "Fee",
        ItemField::FeeBasis => "Basis of the fee",
        ItemField::Result => "Result",
        ItemField::From => "In force from",
        ItemField::To => "In force until (empty for ever)",
        ItemField::Weight => "Major matter",
        ItemField::SubmitWithin => "Sent up within",
        ItemField::Joint => "Departments",
        ItemField::Agents => "An agent may do it all",
        ItemField::InPerson => "In person only",
        ItemField::Questions => "Questions",
    },
    hint: |field| match field {
        ItemField::Window => "as the ticket machine names it",
        ItemField::Basis | ItemField::Procedure => "one to a line",
        ItemField::Fee => "begin with 不收费 where there is none",
        ItemField::Weight => "no counter refuses it alone",
        ItemField::Agents => "only what is decided above and needs nobody in person",
        ItemField::Questions => "the conditions, one question each: who answers knows whether to apply",
        _ => "",
    },
    slip: |slip| match slip {
        Slip::NoLimit => "Say how many days, 1 to 999".to_owned(),
        Slip::NoCount => "Copies are a number, 0 to 99".to_owned(),
        Slip::NoDay => "Choose a day".to_owned(),
        Slip::NoName => "It needs a name; take away what is not wanted".to_owned(),
        Slip::Rule(refusal) => refusals::hall_in_full(refusal),
    },
    units: ["none", "on the spot", "working days", "calendar days"],
    days: "Days",
    need: |need| match need {
        Necessity::Main => "main document",
        Necessity::Attachment => "attachment",
        Necessity::MayFollow => "may follow",
        Necessity::Optional => "optional",
    },
    material: [
        "Material",
        "Needed",
        "Form",
        "Copies",
        "Source",
        "Waived from",
        "Who still needs it",
        "Form and sample",
    ],
    department: ["Department", "Its limit"],
    question: ["Question", "Yes means"],
    add: ["Add a material", "Add a department", "Add a question"],
    moves: ["Up", "Down", "Take away"],
    look: "See what changes",
    wrong: |count| format!("{count} places need mending; everything typed is still here."),
    nothing: "It says what the newest version says; there is nothing to put.",
    changes: |count| format!("{count} changes"),
    change_heads: ["Field", "Now", "Then"],
    keep: |count| match count {
        0 => "No open case is touched.".to_owned(),
        count => format!("{count} open cases keep the version they were taken in by; their days stay."),
    },
    overtaken: "Another computer has just put a version. What you typed is still here; look at the changes again.",
    apply: "Let it take effect",
    sending: "Waiting for the centre…",
    no_line: "The centre was not reached; nothing has changed. What you typed is here: connect, then press again.",
    done: |name, version, day| format!("{name}: version {version} takes effect on {day}."),
    draft: "This was not finished last time.",
    draft_drop: "Begin anew",
    none: "There is no item with this number",
    holds: ["yes", "no"],
};

const GUIDE: Guide = Guide {
    title: "Guide",
    version: |version, day| format!("version {version}, from {day}"),
    heads: ["No.", "Material", "Needed", "Form, copies", "Source", "Form and sample"],
    waived: |day| format!("not needed from {day}"),
    place: "Where and when",
    phones: ["Ask", "Complain"],
    questions: "May I apply? Ask yourself",
    answer: |meaning| match meaning {
        Meaning::MayApply => "yes: you may; no: you may not",
        Meaning::MayNot => "yes: you may not",
        Meaning::AskCounter => "yes: ask at the counter",
    },
    none: "none",
    print: "Print",
};

const WORKBOOK: Workbook = Workbook {
    title: "Items as a workbook",
    lead: "The file holds every item, its materials and how to fill it in. Taken in, it first lists faults and changes; one fault, and nothing is taken.",
    out: "Take it along (Excel)",
    file: |hall| format!("{hall}-items"),
    choose: "The changed file (.xlsx)",
    from: "What changes is in force from",
    reading: "Reading…",
    no_book: "It cannot be read. Choose an .xlsx file that was taken from here.",
    too_large: "The file is over 2 MB; nothing was taken. Leave out pictures and other tables.",
    no_line: "The centre was not reached; nothing was taken. Connect, then try again.",
    faults: |count| format!("{count} places need mending; nothing was taken. Mend the file and choose it again."),
    fault_heads: ["Table", "Line", "Column", "What to do"],
    wrong: |wrong| match wrong {
        Wrong::NoSheet => "The file has no such table. Begin with a file taken from here; keep the names.".to_owned(),
        Wrong::NoColumn => "There is no such column. Keep the heads as they are.".to_owned(),
        Wrong::NoNumber => "A number, from 1.".to_owned(),
        Wrong::NumberTwice(no) => format!("Number {no} has a line already; an item has one line."),
        Wrong::NoSuchItem(no) => format!("The items have no number {no}. Mend it, or add the item."),
        Wrong::NotOneOf(words) => format!("One of: {}.", words.join(", ")),
        Wrong::NoLimit => "A limit has its unit: 当场办, 5个工作日, 15天.".to_owned(),
        Wrong::NoDay => "A day like 2026-03-10.".to_owned(),
        Wrong::DayPassed => "That day has passed. Write a later one, or leave it as it was.".to_owned(),
        Wrong::NoCount => "Copies are a number, 0 to 99.".to_owned(),
        Wrong::NoUnit(line) => format!("“{line}” is not understood. Write 民政办：5个工作日."),
        Wrong::NoQuestion(line) => format!("“{line}” is not understood. Write 是本镇户口吗？：可以申请."),
        Wrong::ExceptionAlone => "It says who still needs it, but not from when it is waived.".to_owned(),
        Wrong::Unsure => {
            "The office program may have changed this number, or a formula failed. Make it text.".to_owned()
        }
        Wrong::OnlyToLook => {
            "This table is only to look at. Leave it as it was; change counters under Hall.".to_owned()
        }
        Wrong::Rule(refusal) => refusals::hall_in_full(refusal),
    },
    whole: ["whole line", "whole table"],
    nothing: |same| format!("It says what the hall has ({same} items); there is nothing to take in."),
    found: |[fresh, changed, same, missing]| {
        format!("{fresh} new, {changed} changed, {same} the same; {missing} not in the file stay as they are.")
    },
    heads: ["No.", "Item", "What changes", "Open cases on the old version"],
    fresh: "new item",
    apply: "Take all in",
    done: |count| format!("{count} items take effect."),
};
