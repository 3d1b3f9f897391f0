//! A case as its page shows it.

use super::{FileState, OpenMatter, Shareable};
use crate::model::row::CaseRow;
use domain::archive::ArchiveFile;
use domain::calendar::Due;
use domain::case::Case;
use domain::catalog::ServiceItem;
use domain::codec::{Decode, Encode};
use domain::project::Project;
use domain::time::Date;
use domain::visit::signing::Signing;

/// A case with what the desk needs to show it.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct CasePage {
    /// Its row.
    #[n(0)]
    pub row: CaseRow,
    /// The case.
    #[n(1)]
    pub case: Case,
    /// Places in `domain::case::offers::Step` order of what the rules offer next.
    #[n(2)]
    pub offers: Vec<u8>,
    /// Commands of this device on the case that have no answer yet.
    #[n(3)]
    pub unsent: u32,
    /// Refused commands on it.
    #[n(4)]
    pub matters: Vec<OpenMatter>,
    /// If all were complete now: the date.
    #[n(5)]
    pub if_complete: Option<Due>,
    /// The item's version that binds it.
    #[n(6)]
    pub item: Option<ServiceItem>,
    /// Of a matter done on the spot: office minutes used, and the hall's target (C8).
    #[n(7)]
    pub spot: Option<(u32, u32)>,
    /// The four digits that its papers must show, where neither identity number nor phone opens it on `/status`.
    #[n(8)]
    pub code: Option<String>,
    /// The last day an extension may reach (C10).
    #[n(9)]
    pub cap: Option<Date>,
    /// The last day of the law's own limit, without the days that do not count by law (TL-10, B.4).
    #[n(10)]
    pub law: Option<Date>,
    /// Whether the hall tells a no on a paper of its own (C6).
    #[n(11)]
    pub apart: bool,
    /// How its files stand, in their order.
    #[n(12)]
    pub files: Vec<FileState>,
    /// What is missing and lies with another case of the same person.
    #[n(13)]
    pub shareable: Vec<Shareable>,
    /// Who signed it, where it was signed on a tablet (DY-04).
    #[n(14)]
    pub signing: Option<Signing>,
    /// Its file in the archive, once it is filed.
    #[n(15)]
    pub archived: Option<ArchiveFile>,
    /// What the other system is called in which its item's cases are entered too (DY-02).
    #[n(17)]
    pub system: Option<String>,
    /// The stages of the project it is about, where any are entered (AG-13).
    #[n(16)]
    pub project: Option<Project>,
}
