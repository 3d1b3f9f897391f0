//! The words of questions that become no case (咨询、来电来信来访), and of the paper with the five facts (D08).

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::consultation::{Receiver, Topic, Way};

/// The words.
pub struct Words {
    /// Begins one, beside an item.
    pub only_asks: &'static str,
    /// Begins one, in the menu; also the register's name.
    pub begin: &'static str,
    /// The tab of the register.
    pub tab: &'static str,
    /// Title of the dialog.
    pub title: &'static str,
    /// Labels: item, topic, way, matter, answer, who has the paper.
    pub labels: [&'static str; 6],
    /// No item is chosen: what that means.
    pub no_item: &'static str,
    /// A topic.
    pub topic: fn(Topic) -> &'static str,
    /// A way.
    pub way: fn(Way) -> &'static str,
    /// Who has the paper.
    pub receiver: fn(Receiver) -> &'static str,
    /// Do not.
    pub no: &'static str,
    /// Enter it.
    pub enter: &'static str,
    /// Enter it and print the paper.
    pub enter_print: &'static str,
    /// Entered.
    pub done: &'static str,
    /// The register.
    pub register: Register,
    /// The paper.
    pub sheet: Sheet,
}

/// The words of the register on /manage.
pub struct Register {
    /// Title: so many in a month.
    pub count: fn(usize) -> String,
    /// What it is.
    pub lead: &'static str,
    /// Nothing in it.
    pub none: &'static str,
    /// Heads: when, way, topic, matter, answer, paper, who.
    pub heads: [&'static str; 7],
    /// Goes to the month before, to the month after.
    pub months: [&'static str; 2],
}

/// The words of the paper.
pub struct Sheet {
    /// Heads: item, who may apply, version of the guide, asked by which way, told at, told by.
    pub heads: [&'static str; 6],
    /// Parts: materials, procedure, limit, fee, basis, conditions.
    pub parts: [&'static str; 6],
    /// Heads of the list: number, material, form, copies, where to get it.
    pub list: [&'static str; 5],
    /// A guide's version and since when it holds.
    pub version: fn(u32, &str) -> String,
    /// The promised limit.
    pub promised: fn(&str) -> String,
    /// The law's limit.
    pub statutory: fn(&str) -> String,
    /// The basis of a fee.
    pub fee_basis: fn(&str) -> String,
    /// What the paper is worth.
    pub lead: &'static str,
    /// Who has it.
    pub receiver: &'static str,
    /// Label of the signature.
    pub sign: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::consult::WORDS,
        Lang::En => &en::consult::WORDS,
    }
}
