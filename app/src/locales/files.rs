//! The words of pictures and scans, and of materials that were handed in before.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::ask::{FileFault, FileState};

/// The words.
pub struct Words {
    /// Title of the files of a case.
    pub title: &'static str,
    /// So many, so many of them still on their way.
    pub count: fn(usize, usize) -> String,
    /// Adds a picture to the case as a whole.
    pub add: &'static str,
    /// What such a picture is called.
    pub of_case: &'static str,
    /// Adds a picture of one material, which has so many.
    pub photo: fn(usize) -> String,
    /// What was chosen is no picture that can be kept.
    pub no_picture: &'static str,
    /// It is kept: of what.
    pub kept: fn(&str) -> String,
    /// How a file stands.
    pub state: fn(FileState) -> String,
    /// How large it is, from bytes.
    pub size: fn(u32) -> String,
    /// Opens it.
    pub open: fn(&str) -> String,
    /// It is being fetched.
    pub fetching: &'static str,
    /// It is neither here nor at the centre yet.
    pub missing: &'static str,
    /// Saves a copy.
    pub save: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Why it was not kept.
    pub fault: fn(&FileFault) -> String,
    /// The same person handed these in, to that case: what, and what can be done.
    pub shareable: fn(&[&str], &str) -> (String, &'static str),
    /// Takes them over.
    pub share: &'static str,
    /// They were taken over.
    pub shared: &'static str,
    /// A material was taken over from that case.
    pub from: fn(&str) -> String,
    /// At intake: the person handed it in to that case; takes it over.
    pub handed_in: fn(&str) -> String,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::files::WORDS,
        Lang::En => &en::files::WORDS,
    }
}
