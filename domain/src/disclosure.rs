//! Disclosure (政务公开): pages of the wall. Editing comes later; a page here has passed its review.

use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;
use crate::time::Date;
use serde::Serialize;

/// What a page is about (OP-02).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
#[cbor(index_only)]
pub enum PageKind {
    /// A notice.
    #[n(0)]
    Notice,
    /// A promise or rule of the hall.
    #[n(1)]
    Rule,
    /// How to complain (OP-10).
    #[n(2)]
    Complaint,
}

/// A published page.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Page {
    /// Stable name inside the hall.
    #[n(0)]
    pub name: String,
    /// What it is about.
    #[n(1)]
    pub kind: PageKind,
    /// Heading.
    #[n(2)]
    pub title: String,
    /// Paragraphs.
    #[n(3)]
    pub text: Vec<String>,
    /// First day shown.
    #[n(4)]
    pub from: Date,
    /// Last day shown (F37); open when absent.
    #[n(5)]
    pub to: Option<Date>,
    /// Who wrote it.
    #[n(6)]
    pub author: StaffNo,
    /// Who reviewed it: another person (OP-05).
    #[n(7)]
    pub reviewer: StaffNo,
}

impl Page {
    /// Whether the page is public on a day; the same rule on every surface (F37).
    pub fn shown_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}
