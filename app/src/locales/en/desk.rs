//! The frame of the desk: opening, head, calling, lists.

use crate::locales::desk::{Bar, Gate, Lists, Notices, Now, Words};
use crate::model::ask::Trouble;
use crate::model::desk::light::{Apart, apart};

/// The words.
pub static WORDS: Words = Words { gate: GATE, bar: BAR, now: NOW, lists: LISTS, notices: NOTICES };

const GATE: Gate = Gate {
    product: "Public Service Hall",
    opening: "Opening …",
    failed: "It could not be opened",
    failed_why: "What was saved is still on this computer. Press “Try again”; if that does not help, close other pages or ask whoever looks after the computer.",
    retry: "Try again",
    title: "Let this computer into the hall",
    lead: "The director of the hall has the code. Once is enough.",
    code: "Code",
    code_hint: "Upper or lower case; the dash may be left out.",
    device: "What is this computer called?",
    device_hint: "So that colleagues know it, such as “Counter 3”.",
    device_name: "Counter computer",
    open: "Let in",
    opening_device: "Asking …",
    not_open: "Not let in yet",
    wrong: "The code is wrong. Compare it, or ask the director for another.",
    later: |seconds| match seconds {
        0..=90 => format!("Too many tries. Wait {seconds} seconds."),
        _ => format!("Too many tries. Wait {} minutes.", seconds.div_ceil(60)),
    },
    no_line: "The centre was not reached. The first time needs the network; check the cable and try again.",
    refused: |why| format!("This computer cannot store anything. Free some disk space or use another browser. ({why})"),
    seat: "Who sits at which counter?",
    seat_lead: |now| format!("{now} · then calling and taking in can begin"),
    person: "I am",
    counter: "At",
    sit: |no| no.map_or("Open".to_owned(), |no| format!("Open counter {no}")),
    taken: |name| format!("{name} is there"),
    taken_why: |no, name, since| {
        format!(
            "{name} has counter {no} at another computer since {since}. If you sit down, that one is told and calls nobody."
        )
    },
    take_over: |no| format!("Take over counter {no}"),
    still_serving: |number, no| format!("{number} is still served at counter {no}: finish it before you change."),
    stay: "Stay as it was",
    loading: |records| match records {
        0 => "Fetching the hall's data …".to_owned(),
        _ => format!("Fetching the hall's data, {records} records so far …"),
    },
    nobody: "The hall has no staff and counters yet; the director enters them under “Hall management”.",
};

const BAR: Bar = Bar {
    search: "Find a case",
    search_hint: "Name, number, phone, last four",
    skip: "Go to the case",
    sent: "All sent",
    waiting: |count, since| match since {
        Some(since) => format!("{count} not sent, since {since}"),
        None => format!("{count} not sent"),
    },
    offline: |count| match count {
        0 => "Offline".to_owned(),
        _ => format!("Offline, {count} kept here"),
    },
    loading: |records| format!("Fetching, {records} records"),
    connecting: "Connecting",
    attention: |count| format!("{count} not accepted: see to it"),
    trouble: |trouble| match trouble {
        Trouble::WentBack => "Storage went back: let in anew",
        Trouble::NotAdmitted => "Not known to the centre: let in anew",
        Trouble::StorageFailed => "This computer cannot store",
        Trouble::OtherVersion => "Other version: read only",
        Trouble::ClockOff => "The clock is wrong",
        Trouble::ServerClock => "The centre's clock may be wrong",
        Trouble::NotPersistent => "The browser may clear the storage",
        Trouble::NoOffline => "No work offline at this address",
    },
    state: "What has been sent",
    unsent: |count| match count {
        0 => "Nothing waits to be sent".to_owned(),
        _ => format!("{count} wait to be sent; they are stored here"),
    },
    heard: |at| at.map_or("The centre was never reached".to_owned(), |at| format!("Centre last heard: {at}")),
    sync_now: "Send now",
    show_matters: "Show what was not accepted",
    device: |name, code| format!("{name} (letter {code} in numbers)"),
    moved: |no| format!("Another page has moved this computer to counter {no}"),
    refused_later: "A step was refused by the centre: see what needs attention",
    change_seat: "Other person or counter",
    large: "Large type",
    contrast: "High contrast",
    on: "on",
    off: "off",
    language: "\u{4e2d}\u{6587}",
    manage: "Hall management",
    new_case: "New case",
};

const NOW: Now = Now {
    title: "Now",
    waiting: ("Waiting", ""),
    asking: "Looking who waits …",
    empty: "Nobody waits for this counter",
    some: |count| format!("{count} waiting"),
    called: |at, minutes, calls| match calls {
        0 | 1 => format!("called {at}, {minutes} min ago"),
        _ => format!("called {calls} times since {at}, {minutes} min"),
    },
    next: "Call the next",
    calling: "Calling …",
    recall: "Again",
    pass: "Pass",
    finish: "Done",
    no_line: "The centre was not reached, nobody was called. Press again; if the network stays down, call by ticket order.",
    failed: |why| format!("It did not work, press again. ({why})"),
    recalled: |number| format!("{number} called again"),
    passed: |number| format!("{number} passed"),
    finished: |number| format!("{number} done"),
};

const LISTS: Lists = Lists {
    today: "To do",
    late: |count| format!("late {count}"),
    due: |count| format!("today {count}"),
    soon: |count| format!("soon {count}"),
    none: "No open cases",
    none_why: |at| format!("As of {at} this counter has no open cases."),
    cut: |count| format!("The {count} most urgent; search for others"),
    wait: "Fetching the list …",
    home: ("No case is open", "Call somebody, or take in a case."),
    keys: [("F2", "Call the next"), ("F8", "New case"), ("/", "Find a case"), ("j k", "Up and down the list, ⏎ opens")],
    found: |count, text| format!("{count} found for “{text}”"),
    searching: |text| format!("Looking for “{text}” …"),
    scope: |at| format!("All cases on this computer, as of {at} · Esc goes back"),
    nothing: |text| format!("Nothing found for “{text}”"),
    nothing_why: "Not among the cases here. Try other words, the number, or the last four of the identity number.",
    nothing_offline: "Not among the cases here. Offline now: what other counters have just taken in is not here yet.",
    for_person: "New case for this person",
    heads: ["Number", "Name", "Item", "Kind", "State", "Due / concluded"],
    back: "Back",
};

const NOTICES: Notices = Notices {
    clock: |offset, device, centre| {
        let way = if offset > 0 { "slow" } else { "fast" };
        let size = match apart(offset) {
            Apart::Minutes(minutes) => format!("{minutes} minutes"),
            Apart::Hours(hours) => format!("{hours} hours"),
            Apart::Days(days) => format!("{days} days"),
        };
        (
            format!("This computer's clock is {size} {way}."),
            format!("It says {device}, the centre {centre}. Papers carry the centre's time; please set the clock."),
        )
    },
    no_offline: |origin| {
        let how = if origin.is_empty() { "an address with https".to_owned() } else { origin.to_owned() };
        ("No work offline at this address.", format!("Without network nothing can be taken in. Please use {how}."))
    },
    update: "A new version waits. Change when the case in hand is done; nothing is lost.",
    update_now: "Change now",
    update_later: "After the case in hand",
    update_windows: |count| format!("{count} windows are open; close the others first."),
    trouble: |trouble| match trouble {
        Trouble::WentBack => {
            ("This computer's storage went back in time.", "The centre has the cases. Let the computer in anew.")
        }
        Trouble::NotAdmitted => (
            "The centre does not know this computer any more.",
            "Unsent work is still here. Ask for a code and let it in anew.",
        ),
        Trouble::StorageFailed => (
            "The last save was not stored.",
            "What is on the screen is still there. Free some disk space and save again.",
        ),
        Trouble::OtherVersion => (
            "This version does not fit the centre's: read only.",
            "Unsent work stays here and is sent after the update.",
        ),
        Trouble::NotPersistent => {
            ("The browser may clear what is stored here.", "What was sent is safe. Bookmark or install this page.")
        }
        Trouble::ServerClock => (
            "The centre's clock may be wrong.",
            "Dates of today are to be checked; tell whoever looks after the server.",
        ),
        Trouble::ClockOff | Trouble::NoOffline => ("", ""),
    },
    taken_over: |no, name, since| format!("{name} has counter {no} at another computer since {since}."),
    taken_over_why: " Nobody can be called here; taking in works, nothing typed is lost.",
    take_seat: "Go on here",
    reopen: "Let in anew",
    close: "Close",
};
