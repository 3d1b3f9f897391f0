//! The words of /manage/hall: when it is open, market days, counters.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::manage::opening_form::OpeningSlip;
use domain::calendar::market::MarketKind;

/// The words.
pub struct Words {
    /// Tab and title.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Title and note of the opening.
    pub opening: [&'static str; 2],
    /// Labels of the hours: morning from, to, afternoon from, to.
    pub hours: [&'static str; 4],
    /// Label of the switch: a no has a paper of its own.
    pub denial_notice: &'static str,
    /// Label of the target on the spot.
    pub target: &'static str,
    /// Label of the way of opening.
    pub kind_label: &'static str,
    /// On working days.
    pub working: &'static str,
    /// On market days by a rule.
    pub kind: fn(MarketKind) -> &'static str,
    /// A value of a rule.
    pub value: fn(MarketKind, u8) -> String,
    /// Label of the values.
    pub values: &'static str,
    /// Label of the 31st, and what it may do.
    pub thirty_first: (&'static str, [&'static str; 2]),
    /// Label of the short month, and where its last market goes.
    pub short_month: (&'static str, [&'static str; 2]),
    /// Label of further days, of days without.
    pub exceptions: [&'static str; 2],
    /// How days are written.
    pub days_hint: &'static str,
    /// The next market days.
    pub next: fn(&str) -> String,
    /// None is known.
    pub next_none: &'static str,
    /// What is wrong.
    pub slip: fn(&OpeningSlip) -> String,
    /// Promised days stay.
    pub days_stay: &'static str,
    /// So many appointments would stand before a shut door.
    pub outside: fn(usize) -> String,
    /// Heads of those: when, counter, who, phone, item.
    pub outside_heads: [&'static str; 5],
    /// Takes effect.
    pub apply: &'static str,
    /// It has taken effect.
    pub done: &'static str,
    /// Title and note of the counters.
    pub counters: [&'static str; 2],
    /// Heads of the counters: number, name, letters.
    pub counter_heads: [&'static str; 3],
    /// Queues that there are: letter and name.
    pub queues: fn(&str) -> String,
    /// Saves a counter.
    pub save: &'static str,
    /// A counter was saved.
    pub saved: fn(u16) -> String,
    /// Adds a counter.
    pub add: &'static str,
    /// Letters for which there is no queue.
    pub no_queue: fn(&str) -> String,
    /// No number of a counter, or one that there is.
    pub no_number: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::hall::WORDS,
        Lang::En => &en::hall::WORDS,
    }
}
