//! The ticket machine.

use crate::locales::kiosk::{OpenWords, TicketWords, Words};

/// The words.
pub static WORDS: Words = Words {
    machine: "Take a number",
    starting: "Starting…",
    choose: "What do you come for? Please touch it",
    waiting: |count| format!("{count} waiting"),
    nobody_waits: "nobody waiting",
    more: |page, pages| format!("Other matters ({page}/{pages})"),
    no_choices: "No queues are set up here yet. Please go to the guide desk; the staff will help you.",
    loading: "The hall's data is on its way. Please wait a moment, or go to the guide desk.",
    staff: "Find a person",
    larger: "Larger letters",
    smaller: "Smaller letters",
    cut: |since| match since {
        Some(since) => format!("No network since {since}. You can take a number all the same; it is valid."),
        None => "No network. You can take a number all the same; it is valid.".to_owned(),
    },
    cannot_store: "This machine could not store the last number. If it gives you none, go to the guide desk.",

    confirm: "Is it this?",
    before: |count| [String::new(), format!("{count} people"), " before you".to_owned()],
    before_unknown: "How many are before you is not known now",
    before_nobody: "Nobody is before you",
    counters,
    not_this: "No, choose again",
    take: "Yes, a number",
    taking: "Taking a number…",

    your_number: "Your number",
    listen: |counters| match counters {
        [] => "Watch the screen and listen; go to the counter when you are called".to_owned(),
        counters => format!("Watch the screen and listen; when called, go to {}", self::counters(counters)),
    },
    printing: "Your ticket is being printed below. No paper? Note the number or print again",
    printed_again: "Printed again. Still no paper? Note the number or ask the staff",
    no_printer: "This machine prints no tickets. Note the number or take a picture of it",
    cut_number: "No network; this number is valid all the same. Listen for the counter's call",
    reprint: "No paper, print again",
    done: "I have it",
    noted: "I know it",

    staff_title: "Find a person",
    staff_where: "Please go to the guide desk and say what you come for",
    staff_phone: "Or by phone",
    staff_number: |number| format!("Your number {number} stays valid"),
    back: "Back",

    not_given: "No number was given",
    silent: "The machine does not answer",
    why_not_stored: "The number could not be stored, so none was given to you.",
    why_refused: "This machine cannot give numbers now, so none was given to you.",
    why_silent: "It is not known yet whether you have one. Trying again will not take a second.",
    ask_staff: "Please go to the guide desk; the staff will give you a number",
    again: "Try again",

    open: OpenWords {
        title: "This ticket machine is not connected to the hall yet",
        title_anew: "Please take a number at the guide desk",
        lead: "Visitors: please take a number at the guide desk. Staff: please enter the hall's code.",
        anew: "Staff: this machine must be connected anew. Numbers given are valid; what was not sent is still here.",
        code: "Code",
        code_hint: "The director has it. Capitals do not matter.",
        name: "Name of this machine",
        name_default: "Ticket machine",
        paper: "Paper of the tickets",
        papers: ["80 mm", "58 mm", "no printer"],
        submit: "Connect",
        opening: "Connecting…",
        wrong_code: "The code is wrong; please look again.",
        no_code: "Please enter the code first.",
        later: |seconds| format!("Too many tries; please wait {seconds} seconds."),
        no_line: "The hall's server cannot be reached. Check the network and try again.",
        failed: |text| format!("This machine cannot store anything: {text}"),
        broken: |text| format!("The program did not start; please take a number at the guide desk. ({text})"),
    },
    ticket: TicketWords {
        copy: "Copy",
        business: |name, counters| match counters {
            [] => name.to_owned(),
            counters => format!("{name} · {}", self::counters(counters)),
        },
        before: |count| match count {
            Some(0) => "Nobody before you".to_owned(),
            Some(count) => format!("{count} before you"),
            None => "How many are before you is not known".to_owned(),
        },
        rule: "Numbers are called in the order they were taken. If you missed the call, ask at the guide desk.",
        phone: |number| format!("Questions: {number}"),
    },
};

/// counter 3; counter 3, 5 or 8.
fn counters(numbers: &[u16]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u16::to_string).collect();
    match numbers.split_last() {
        Some((last, [])) => format!("counter {last}"),
        Some((last, others)) => format!("counter {} or {last}", others.join(", ")),
        None => String::new(),
    }
}
