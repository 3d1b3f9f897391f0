//! What the archive's page shows, from what is held here.

use super::engine::Engine;
use super::lists;
use crate::model::ask::{ArchiveQuery, ArchiveView, Section, ToFile};
use crate::model::row::CaseRow;
use domain::archive::ArchiveFile;
use domain::archive::lists::{self as archive, List};
use domain::archive::scope;
use domain::ids::RecordId;
use domain::record::load;
use domain::sync::replica::Replica;
use domain::time::Date;

/// How many cases and files are shown at the most; all are counted.
const SHOWN: usize = 300;

/// The view for a question.
pub(super) fn view(engine: &Engine, query: &ArchiveQuery) -> Option<ArchiveView> {
    engine.with(|replica| {
        let today = engine.now().date();
        let (to_file, to_file_count) = match query.section {
            Section::ToFile => to_file(engine, replica, &query.filter.text),
            Section::Catalogue | Section::Loans | Section::Appraisal => (Vec::new(), 0),
        };
        let list = match query.section {
            Section::ToFile => List::KeptBack,
            Section::Catalogue => query.list,
            Section::Loans => List::Lent,
            Section::Appraisal => List::Due,
        };
        let mut files = archive::list(replica, list, &query.filter, today);
        let files_count = count(files.len());
        files.truncate(SHOWN);
        ArchiveView {
            today,
            to_file,
            to_file_count,
            files,
            files_count,
            counts: archive::counts(replica, today),
            years: archive::years(replica),
            appraisals: archive::appraisals(replica),
        }
    })
}

/// Cases that are over and not filed yet, and how many there are.
fn to_file(engine: &Engine, replica: &Replica, typed: &str) -> (Vec<ToFile>, u32) {
    let typed = typed.trim().to_lowercase();
    let fits = |row: &CaseRow| {
        typed.is_empty() || [&row.number, &row.name, &row.item].iter().any(|text| text.to_lowercase().contains(&typed))
    };
    let mut rows: Vec<_> = engine
        .index
        .borrow_mut()
        .rows(replica)
        .filter(|row| row.file_by.is_some() && fits(row) && !archive::is_filed(replica, row.id))
        .cloned()
        .collect();
    rows.sort_by_key(|row| (row.file_by, row.id));
    let all = count(rows.len());
    rows.truncate(SHOWN);
    let one = |row: CaseRow| {
        let case = lists::case(replica, row.id)?;
        let file = load::<ArchiveFile>(replica, ArchiveFile::of_case(row.id)).present();
        Some(ToFile {
            last: row.file_by?,
            missing: scope::missing(&case),
            retention: scope::retention(&case),
            kept_back: file.and_then(|file| file.kept_back),
            row,
        })
    };
    (rows.into_iter().filter_map(one).collect(), all)
}

/// AR-04: whether the day for filing a case has passed and it is not filed.
pub(super) fn is_unfiled(replica: &Replica, row: &CaseRow, today: Date) -> bool {
    row.file_by.is_some_and(|last| last < today) && !archive::is_filed(replica, row.id)
}

/// The file of a case, for its page.
pub(super) fn of_case(replica: &Replica, case: RecordId) -> Option<ArchiveFile> {
    load::<ArchiveFile>(replica, ArchiveFile::of_case(case)).present().filter(|file| file.filing.is_some())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
