//! The words of appointments (预约).

use super::cases::chosen;
use super::{Lang, en, zh_cn};

/// The words.
pub struct Words {
    /// The list.
    pub list: &'static str,
    /// Title of the list: so many are to come.
    pub count: fn(usize) -> String,
    /// What it is.
    pub lead: &'static str,
    /// Nothing in it: title, why.
    pub none: (&'static str, &'static str),
    /// Heads: when, counter, who, phone, item, state.
    pub heads: [&'static str; 6],
    /// How one stands: arrived, cancelled, missed, today, to come.
    pub states: [&'static str; 5],
    /// Begins one.
    pub begin: &'static str,
    /// Title of the dialog.
    pub title: &'static str,
    /// Labels: item, counter, person, phone, day, hour.
    pub labels: [&'static str; 6],
    /// So many may still come in an hour.
    pub left: fn(usize) -> String,
    /// Nobody more.
    pub full: &'static str,
    /// Do not.
    pub no: &'static str,
    /// Book it and print the slip.
    pub enter: &'static str,
    /// Booked.
    pub done: &'static str,
    /// The person came.
    pub arrive: &'static str,
    /// Cancel it.
    pub cancel: &'static str,
    /// Why it is usually cancelled.
    pub by_wish: &'static str,
    /// Prints the slip.
    pub print: &'static str,
    /// The step is done.
    pub stepped: &'static str,
    /// The slip.
    pub slip: Slip,
}

/// The words of the slip.
pub struct Slip {
    /// Title.
    pub title: &'static str,
    /// Heads: counter, item, number.
    pub heads: [&'static str; 3],
    /// What to bring.
    pub bring: &'static str,
    /// Until when it can be cancelled, and whom to call.
    pub cancel: fn(&str) -> String,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::booking::WORDS,
        Lang::En => &en::booking::WORDS,
    }
}
