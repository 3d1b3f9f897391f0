//! The words of the frame of /desk: opening, head, calling, lists. Cases and intake have modules of their own.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::ask::Trouble;

/// The words.
pub struct Words {
    /// Opening the device and the counter.
    pub gate: Gate,
    /// Head of the screen.
    pub bar: Bar,
    /// The person at the counter now.
    pub now: Now,
    /// Lists of cases.
    pub lists: Lists,
    /// Notices over the screen.
    pub notices: Notices,
}

/// Opening the device and the counter.
pub struct Gate {
    /// Name of the product before the hall is known.
    pub product: &'static str,
    /// The store is being opened.
    pub opening: &'static str,
    /// The store could not be opened: title.
    pub failed: &'static str,
    /// What is safe and what to do.
    pub failed_why: &'static str,
    /// Try again.
    pub retry: &'static str,
    /// Title of the page for the hall's code.
    pub title: &'static str,
    /// Where the code comes from.
    pub lead: &'static str,
    /// Label of the code.
    pub code: &'static str,
    /// Under the code.
    pub code_hint: &'static str,
    /// Label of the device's name.
    pub device: &'static str,
    /// Under it.
    pub device_hint: &'static str,
    /// What the device is called if nobody says.
    pub device_name: &'static str,
    /// The button.
    pub open: &'static str,
    /// While the answer is on its way.
    pub opening_device: &'static str,
    /// The light before.
    pub not_open: &'static str,
    /// Wrong code.
    pub wrong: &'static str,
    /// Too many tries, seconds.
    pub later: fn(u32) -> String,
    /// The server was not reached.
    pub no_line: &'static str,
    /// The storage refused.
    pub refused: fn(&str) -> String,
    /// Title: who sits where.
    pub seat: &'static str,
    /// Day and time, and what comes after.
    pub seat_lead: fn(&str) -> String,
    /// I am.
    pub person: &'static str,
    /// At counter.
    pub counter: &'static str,
    /// The button, with the counter's number; none chosen yet.
    pub sit: fn(Option<u16>) -> String,
    /// Who has a counter at another computer, in a tile.
    pub taken: fn(&str) -> String,
    /// The counter is taken: number, who, since when.
    pub taken_why: fn(u16, &str, &str) -> String,
    /// The button that takes it over.
    pub take_over: fn(u16) -> String,
    /// A number is still in service at the counter that is left.
    pub still_serving: fn(&str, u16) -> String,
    /// Stay as it was.
    pub stay: &'static str,
    /// The hall's data are on their way: records so far.
    pub loading: fn(u32) -> String,
    /// The hall has no staff or counters.
    pub nobody: &'static str,
}

/// Head of the screen.
pub struct Bar {
    /// Label of the search box.
    pub search: &'static str,
    /// What can be typed.
    pub search_hint: &'static str,
    /// Skip link.
    pub skip: &'static str,
    /// All sent, without the time.
    pub sent: &'static str,
    /// So many not sent, the oldest since.
    pub waiting: fn(u32, Option<&str>) -> String,
    /// Offline, so many kept here.
    pub offline: fn(u32) -> String,
    /// First copy: records so far.
    pub loading: fn(u32) -> String,
    /// Not tried yet.
    pub connecting: &'static str,
    /// So many refused.
    pub attention: fn(u32) -> String,
    /// A trouble in a few words.
    pub trouble: fn(Trouble) -> &'static str,
    /// Heading of what the light tells when pressed.
    pub state: &'static str,
    /// How many commands wait.
    pub unsent: fn(u32) -> String,
    /// When the server was last heard; none for never.
    pub heard: fn(Option<&str>) -> String,
    /// Send and fetch now.
    pub sync_now: &'static str,
    /// Show what needs attention.
    pub show_matters: &'static str,
    /// Code of the device.
    pub device: fn(&str, &str) -> String,
    /// Another tab has moved this computer to a counter.
    pub moved: fn(u16) -> String,
    /// A step that was thought done was refused.
    pub refused_later: &'static str,
    /// Change person or counter.
    pub change_seat: &'static str,
    /// Large type.
    pub large: &'static str,
    /// High contrast.
    pub contrast: &'static str,
    /// On.
    pub on: &'static str,
    /// Off.
    pub off: &'static str,
    /// The other language.
    pub language: &'static str,
    /// Leave.
    pub manage: &'static str,
    /// New case, with its key.
    pub new_case: &'static str,
}

/// The person at the counter now.
pub struct Now {
    /// Title.
    pub title: &'static str,
    /// Before and behind the count of people waiting.
    pub waiting: (&'static str, &'static str),
    /// The queue is not known yet.
    pub asking: &'static str,
    /// Nobody is served, nobody waits.
    pub empty: &'static str,
    /// Nobody is served, so many wait.
    pub some: fn(u32) -> String,
    /// Called at, minutes since, and how often called.
    pub called: fn(&str, u32, u8) -> String,
    /// Call the next.
    pub next: &'static str,
    /// While the centre decides.
    pub calling: &'static str,
    /// Call again.
    pub recall: &'static str,
    /// Nobody came.
    pub pass: &'static str,
    /// Served.
    pub finish: &'static str,
    /// The centre was not reached.
    pub no_line: &'static str,
    /// It failed, in words for a person who helps.
    pub failed: fn(&str) -> String,
    /// Said after calling again, passing, finishing; with the number.
    pub recalled: fn(&str) -> String,
    /// Passed.
    pub passed: fn(&str) -> String,
    /// Finished.
    pub finished: fn(&str) -> String,
}

/// Lists of cases.
pub struct Lists {
    /// Title of the list of the day.
    pub today: &'static str,
    /// Late, so many.
    pub late: fn(usize) -> String,
    /// Today, so many.
    pub due: fn(usize) -> String,
    /// Soon, so many.
    pub soon: fn(usize) -> String,
    /// The list is empty: title.
    pub none: &'static str,
    /// Why.
    pub none_why: fn(&str) -> String,
    /// The list was cut.
    pub cut: fn(usize) -> String,
    /// Not loaded yet.
    pub wait: &'static str,
    /// Nothing is open: title, sentence.
    pub home: (&'static str, &'static str),
    /// Keys and what they do.
    pub keys: [(&'static str, &'static str); 4],
    /// So many found for a text.
    pub found: fn(usize, &str) -> String,
    /// Being searched.
    pub searching: fn(&str) -> String,
    /// What was searched, and as of when.
    pub scope: fn(&str) -> String,
    /// Nothing found: title.
    pub nothing: fn(&str) -> String,
    /// Why that may be.
    pub nothing_why: &'static str,
    /// The same while offline.
    pub nothing_offline: &'static str,
    /// Take in a case for this person.
    pub for_person: &'static str,
    /// Heads of the table.
    pub heads: [&'static str; 6],
    /// Go back.
    pub back: &'static str,
}

/// Notices over the screen.
pub struct Notices {
    /// The centre's clock minus the device's, in milliseconds; device time, centre's time.
    pub clock: fn(i64, &str, &str) -> (String, String),
    /// Plain HTTP, with the origin to use instead, if the hall has one.
    pub no_offline: fn(&str) -> (&'static str, String),
    /// A new version waits.
    pub update: &'static str,
    /// Change now.
    pub update_now: &'static str,
    /// A form is being filled in: afterwards.
    pub update_later: &'static str,
    /// Other windows are open.
    pub update_windows: fn(u32) -> String,
    /// A trouble: what happened, what is safe, what to do.
    pub trouble: fn(Trouble) -> (&'static str, &'static str),
    /// Another computer has the counter: number, who, since when.
    pub taken_over: fn(u16, &str, &str) -> String,
    /// What that means.
    pub taken_over_why: &'static str,
    /// Take the counter here.
    pub take_seat: &'static str,
    /// Open the device anew.
    pub reopen: &'static str,
    /// Close a notice.
    pub close: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::desk::WORDS,
        Lang::En => &en::desk::WORDS,
    }
}
