//! Hand-overs.

use crate::locales::handover::{Slip, Words};
use domain::handover::HandOverStep;

/// The words.
pub static WORDS: Words = Words {
    begin: "Hand over",
    list: "Hand-overs",
    count: |count| format!("{count} hand-overs"),
    lead: "What is not yours goes to a named person; whoever was asked first follows it to the end.",
    none: ("No hand-overs", "Asked about something that is not yours? Hand it over to a person."),
    waiting: |count| (format!("{count} hand-overs wait for you."), "After 30 minutes the director sees them."),
    look: "Look",
    title: "Hand over: to whom?",
    labels: [
        "To whom",
        "At counter",
        "Matter",
        "What to bring or do",
        "By when",
        "Name (optional)",
        "Phone (optional)",
    ],
    choose: "Choose a person",
    note: "The named person confirms. The citizen gets a slip with counter, name and what to bring.",
    no: "Leave it",
    enter: "Hand over, print the slip",
    done: |to| format!("Handed over to {to}"),
    line: |from, to, when| format!("{from} to {to}, {when}"),
    pair: |from, to| format!("{from} to {to}"),
    by: |day| format!("by {day}"),
    not_taken: "not taken up yet",
    lying: "left lying for more than 30 minutes",
    taken: |when| format!("taken up {when}"),
    finished: |when, result| format!("finished {when}: {result}"),
    step: |step| match step {
        HandOverStep::TakeUp => "Take it up",
        HandOverStep::Finish => "Finished",
        HandOverStep::Acknowledge => "Seen, close it",
    },
    result: "What came of it",
    stepped: |step| match step {
        HandOverStep::TakeUp => "Taken up",
        HandOverStep::Finish => "Finished; the one asked first will see it",
        HandOverStep::Acknowledge => "Closed",
    },
    print: "Print the slip again",
    slip: Slip {
        title: "Hand-over",
        go: |counter, to| format!("Counter {counter}, ask for {to}"),
        matter: "Matter",
        demands: "Bring",
        by: "By",
        first: "First",
        when: "When",
        ask: |hotline| format!("Nobody there? Call {hotline}"),
    },
};
