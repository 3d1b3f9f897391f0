//! Taking in a case.

use crate::locales::intake::Words;
use crate::model::desk::person::Sex;
use crate::model::intake::check::{Fault, Remark};

/// The words.
pub static WORDS: Words = Words {
    which: "New case: what is it about?",
    which_note: "Type a part of the item's name",
    item: "Item",
    pick_keys: "↑ ↓ choose, ⏎ takes it.",
    no_item: |text| format!("No item has “{text}” in its name; try another word."),
    no_items: "The catalogue is not here yet.",
    change: "Other item",
    promise: |limit| format!("promise: {limit}"),
    applicant: "Applicant",
    applicant_note: "⏎ goes to the next field",
    name: "Name",
    identity: "Identity number",
    phone: "Phone",
    village: "Village",
    optional: "optional",
    no_village: "not given",
    materials: "Materials",
    materials_note: |count| format!("{count} · keys 1 2 3"),
    fault: |fault| match fault {
        Fault::Name(fault) => fault.to_string(),
        Fault::Identity(fault) => fault.to_string(),
        Fault::Credit(fault) => fault.to_string(),
        Fault::Phone(fault) => fault.to_string(),
    },
    remark: |remark, about| {
        let person = about.map_or(String::new(), |(sex, age)| {
            format!(", {}, {age}", if sex == Sex::Woman { "woman" } else { "man" })
        });
        match remark {
            Remark::Identity => format!("The number is right{person}"),
            Remark::Ask(_) => format!("Right in form{person}, but ask again"),
            Remark::Credit => "The credit code is right".to_owned(),
            Remark::RareCharacter => "One character has only an old code; compare the print with the card".to_owned(),
        }
    },
    known: |count| format!("This person has {count} cases already: show"),
    supplement: "Supplement: told once",
    ground: "Ground",
    promised: "Promised for",
    promised_in: ["in 3 days", "in a week", "in 2 weeks"],
    say_start: ("Choose the item first", "Type a part of its name, ⏎ takes it"),
    say_name: ("Write the applicant's name", "Identity number, phone and village may stay empty"),
    say_look: (|count| format!("{count} materials not looked at"), "1 received, 2 not brought, 3 has none"),
    say_accept: "Complete: it can be accepted",
    say_due: |day, limit| format!("Accepted today, due {day} ({limit})"),
    say_spot: "Finished today on the spot",
    say_missing: |names| format!("Missing: {}", names.join(", ")),
    say_supplement: |promised, limit| match promised {
        Some(day) => format!("Receive it; the rest by {day}; {limit} from the day all is in"),
        None => format!("Receive it and tell once what is missing; {limit} from the day all is in"),
    },
    say_return: |names| format!("No main document: {}", names.join(", ")),
    say_return_why: "It cannot be received. Write the reason, give the notice, hand everything back",
    accept: "Accept",
    receive: "Tell once (supplement)",
    give_back: "Return",
    saving: "Saving …",
    mend_first: |field| format!("Mend “{field}” first"),
    not_stored: ("Not saved!", |why| {
        format!("This computer did not store it and gave no number. What you typed is still here. ({why})")
    }),
    no_line: "The centre was not reached; this step needs the network. What you typed is still here.",
    turn_away: "Cannot be done",
    turn_title: "Told that it cannot be done",
    turn_item: "Matter",
    turn_person: "Name (optional)",
    turn_reason: "Why not, and how it was explained",
    turn_note: "Without a case too a line goes into the register of refusals; it is never changed. The name is masked.",
    turn_no: "Leave it",
    turn_enter: "Enter",
    turned: "Entered in the register of refusals",
    cancel: "Stop",
    cancel_ask: ("Throw this form away?", "What was typed is lost; no number was given."),
    cancel_answers: ("Throw away", "Go on"),
    draft: ("A case was not finished", |who, when| format!("{who}, typed {when}. Go on with it?")),
    draft_answers: ("Go on", "Throw away, start anew"),
    return_title: "Return: choose a ground",
    return_main_there: "The main document exists but was not brought: receive it and tell once",
    return_major: "A major matter: receive it, then submit the return to the leader in charge",
    return_facts: "What is told to the applicant (printed on the notice)",
    return_rule: "By which rule",
    return_likely: |names| format!("{} missing. Please get it first and come again.", names.join(", ")),
    return_no: "Do not return",
    return_yes: "Return",
};
