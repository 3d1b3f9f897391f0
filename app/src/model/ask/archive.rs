//! The archive as its page shows it.

use crate::model::row::CaseRow;
use domain::archive::appraisal::Appraisal;
use domain::archive::lists::{Filter, List};
use domain::archive::number::Retention;
use domain::archive::scope::Missing;
use domain::archive::{ArchiveFile, KeptBack};
use domain::codec::{Decode, Encode};
use domain::ids::RecordId;
use domain::time::Date;

/// A part of the archive's page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode)]
#[cbor(index_only)]
pub enum Section {
    /// What is over and not filed yet.
    #[n(0)]
    #[default]
    ToFile,
    /// What was filed, lost, kept back.
    #[n(1)]
    Catalogue,
    /// What is given out.
    #[n(2)]
    Loans,
    /// What is due, appraisals, destruction.
    #[n(3)]
    Appraisal,
}

impl Section {
    /// All parts.
    pub const ALL: [Section; 4] = [Section::ToFile, Section::Catalogue, Section::Loans, Section::Appraisal];

    /// Its name, in addresses and for tests.
    pub fn name(self) -> &'static str {
        match self {
            Section::ToFile => "to-file",
            Section::Catalogue => "catalogue",
            Section::Loans => "loans",
            Section::Appraisal => "appraisal",
        }
    }

    /// Reads a name; one that is not known is the first part.
    pub fn read(name: &str) -> Self {
        Section::ALL.into_iter().find(|section| section.name() == name).unwrap_or_default()
    }
}

/// What is asked of the archive. What is searched for never stands in the address (DESIGN §4).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ArchiveQuery {
    /// Which part.
    #[n(0)]
    pub section: Section,
    /// Which list, in the catalogue.
    #[n(1)]
    pub list: List,
    /// What is looked for.
    #[n(2)]
    pub filter: Filter,
}

impl ArchiveQuery {
    /// Everything of a part.
    pub fn of(section: Section) -> Self {
        ArchiveQuery { section, list: List::Catalogue, filter: Filter::default() }
    }
}

/// A case that is over and not filed yet.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct ToFile {
    /// Its row.
    #[n(0)]
    pub row: CaseRow,
    /// The last day on which it is filed in time (AR-04).
    #[n(1)]
    pub last: Date,
    /// What it lacks (AR-03).
    #[n(2)]
    pub missing: Vec<Missing>,
    /// How long it is kept at the least (AR-02).
    #[n(3)]
    pub retention: Retention,
    /// Who keeps it back.
    #[n(4)]
    pub kept_back: Option<KeptBack>,
}

/// What the page shows.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct ArchiveView {
    /// The day (Beijing).
    #[n(0)]
    pub today: Date,
    /// Cases to be filed, the one whose day comes first before the others; some of them.
    #[n(1)]
    pub to_file: Vec<ToFile>,
    /// How many there are.
    #[n(2)]
    pub to_file_count: u32,
    /// Files of the list, some of them.
    #[n(3)]
    pub files: Vec<(RecordId, ArchiveFile)>,
    /// How many there are.
    #[n(4)]
    pub files_count: u32,
    /// How many stand in each list.
    #[n(5)]
    pub counts: Vec<(List, u32)>,
    /// The years of what was filed.
    #[n(6)]
    pub years: Vec<i32>,
    /// Appraisals, the newest first.
    #[n(7)]
    pub appraisals: Vec<(RecordId, Appraisal)>,
}

impl ArchiveView {
    /// How many stand in a list.
    pub fn count(&self, list: List) -> u32 {
        self.counts.iter().find(|(of, _)| *of == list).map_or(0, |(_, count)| *count)
    }
}
