//! Questions that become no case.

use crate::locales::consult::{Register, Sheet, Words};
use domain::consultation::{Receiver, Topic, Way};

/// The words.
pub static WORDS: Words = Words {
    only_asks: "Only asks",
    begin: "Enter a question",
    tab: "Questions",
    title: "Somebody asks, without a case",
    labels: ["Item", "About", "How it came", "The question", "The answer", "Who has the paper"],
    no_item: "No item: write down the question and the answer",
    topic: |topic| match topic {
        Topic::Item => "An item",
        Topic::Policy => "Policy",
        Topic::Technology => "Technology",
        Topic::Labour => "Work elsewhere",
        Topic::Mediation => "A dispute",
        Topic::Other => "Other",
    },
    way: |way| match way {
        Way::Visit => "In person",
        Way::Call => "By phone",
        Way::Letter => "By letter",
    },
    receiver: |receiver| match receiver {
        Receiver::Signs => "Signed for",
        Receiver::Declines => "Not signed",
        Receiver::NotPresent => "Not present",
    },
    no: "Cancel",
    enter: "Enter",
    enter_print: "Enter and print",
    done: "Entered",
    register: Register {
        count: |count| format!("Questions, calls and letters: {count}"),
        lead: "Whoever only asked counts too, by topic.",
        none: "Nothing entered this month",
        heads: ["When", "How", "About", "Question", "Answer", "Paper", "By"],
        months: ["Month before", "Month after"],
    },
    sheet: Sheet {
        heads: ["Item", "Who may apply", "Guide", "How it came", "Told at", "Told by"],
        parts: ["1. Materials", "2. Procedure", "3. Promised limit", "4. Fee", "5. Basis", "6. Conditions"],
        list: ["No.", "Material", "Form", "Copies", "Where to get it"],
        version: |version, from| format!("Version {version}, in force since {from}"),
        promised: |limit| format!("Promised by this hall: {limit}."),
        statutory: |limit| format!("Limit by law: {limit}."),
        fee_basis: |basis| format!("Basis of the fee: {basis}."),
        lead: "This is all that the matter needs; please bring it at once. The limit runs from the day after acceptance.",
        receiver: "Received",
        sign: "Received by",
    },
};
