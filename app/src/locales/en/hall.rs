//! Opening and counters of the hall.

use crate::locales::en::refusals;
use crate::locales::hall::Words;
use crate::model::manage::opening_form::OpeningSlip;
use domain::calendar::market::MarketKind;

static WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
static BRANCHES: [&str; 12] =
    ["Rat", "Ox", "Tiger", "Rabbit", "Dragon", "Snake", "Horse", "Goat", "Monkey", "Rooster", "Dog", "Pig"];

/// The words.
pub static WORDS: Words = Words {
    title: "Hall",
    lead: "When it is open, and its counters. Days off and days it stays shut are under days off.",
    opening: ["Opening", "first it shows whom a change meets; promised days are counted in working days and stay"],
    hours: ["Morning from", "to", "Afternoon from", "to"],
    denial_notice: "A no by policy or conditions has a notice of its own",
    target: "Target on the spot (minutes)",
    kind_label: "Days on which it opens",
    working: "working days",
    kind: |kind| match kind {
        MarketKind::SolarTail => "market days by the day of the month",
        MarketKind::LunarTail => "market days by the lunar day",
        MarketKind::Weekday => "market days by the weekday",
        MarketKind::Branch => "market days by the earthly branch",
        MarketKind::Daily => "every day",
    },
    value: |kind, value| {
        let place = usize::from(value);
        let word = match kind {
            MarketKind::SolarTail | MarketKind::LunarTail if value == 0 => return "10".to_owned(),
            MarketKind::SolarTail | MarketKind::LunarTail => return value.to_string(),
            MarketKind::Weekday => WEEKDAYS.get(place.wrapping_sub(1)),
            MarketKind::Branch => BRANCHES.get(place),
            MarketKind::Daily => None,
        };
        word.map_or_else(String::new, |word| (*word).to_owned())
    },
    values: "Which",
    thirty_first: ("The 31st", ["counts (as a 1)", "does not count"]),
    short_month: ("In a lunar month of 29 days the market of the 30th", ["falls away", "is held on the 29th"]),
    exceptions: ["Further market days", "Days without a market"],
    days_hint: "one to a line, like 2026-02-15",
    next: |days| format!("Next market days: {days}"),
    next_none: "The next market days are not known: the lunar calendar here ends with 2027. Write later ones as further days.",
    slip: |slip| match slip {
        OpeningSlip::NoDay(line) => format!("“{line}” is no day; write it like 2026-02-15"),
        OpeningSlip::Rule(refusal) => refusals::hall_in_full(refusal),
    },
    days_stay: "The promised days of open cases stay.",
    outside: |count| match count {
        0 => "Nobody with an appointment would find it shut.".to_owned(),
        count => format!("{count} appointments would find it shut; call them first:"),
    },
    outside_heads: ["When", "Counter", "Who", "Phone", "Item"],
    apply: "Let it take effect",
    done: "The opening has taken effect.",
    counters: ["Counters", "they call by their letters, the first first"],
    counter_heads: ["Number", "Name", "Calls from"],
    queues: |all| format!("Queues: {all}"),
    save: "Save",
    saved: |no| format!("Counter {no} is saved."),
    add: "Add a counter",
    no_queue: |letters| format!("There is no queue {letters}"),
    no_number: "The number of a counter is one that is not in use",
};
