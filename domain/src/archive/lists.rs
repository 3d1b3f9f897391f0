//! What has to be done in the archive: what is not filed in time, kept back, lost, out too long, to be appraised; and the
//! catalogue (AR-04, AR-05, AR-07, AR-09).

use super::appraisal::Appraisal;
use super::number::{ArchiveClass, ArchiveNumber, NumberRun, Retention};
use super::scope::finished;
use super::{ArchiveFile, Standing, Subject};
use crate::case::Case;
use crate::codec::{Decode, Encode, decode};
use crate::ids::RecordId;
use crate::record::{Area, Found, Kept, View};
use crate::time::Date;
use minicbor::decode::{Decoder, Error};

/// Within how many days a finished case is filed (`archive.file_within`, AR-04).
pub const FILE_WITHIN_DAYS: i32 = 30;

/// The last day on which a finished case is filed in time.
pub fn file_by(case: &Case) -> Option<Date> {
    finished(case).map(|at| at.date().plus_days(FILE_WITHIN_DAYS))
}

/// What tells whether a file was filed, with the number of [`ArchiveFile`].
#[derive(Decode)]
struct Glance {
    #[n(1)]
    filing: Option<Passed>,
}

/// Something that is there and is not looked at.
struct Passed;

impl<'b, C> Decode<'b, C> for Passed {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        d.skip()?;
        Ok(Passed)
    }
}

/// Whether the file of a case was filed; also when it was destroyed since. Asked for tens of thousands of cases.
pub fn is_filed(view: &dyn View, case: RecordId) -> bool {
    match view.find(Area::Archive, ArchiveFile::of_case(case)) {
        Found::Present(stored) if stored.kind == ArchiveFile::KIND => {
            decode::<Glance>(&stored.body).is_ok_and(|glance| glance.filing.is_some())
        }
        Found::Present(_) | Found::Absent | Found::NotHere => false,
    }
}

/// Every file that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, ArchiveFile)) {
    view.each_of(Area::Archive, &mut |stored| {
        if let Some(file) = stored.read::<ArchiveFile>() {
            take(stored.id, file);
        }
    });
}

/// Every appraisal, the newest first.
pub fn appraisals(view: &dyn View) -> Vec<(RecordId, Appraisal)> {
    let mut all = Vec::new();
    view.each_of(Area::Archive, &mut |stored| all.extend(stored.read::<Appraisal>().map(|one| (stored.id, one))));
    all.sort_by_key(|(id, one)| (std::cmp::Reverse(one.at), *id));
    all
}

/// A list of the archive.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum List {
    /// Everything that was filed, in the order of numbers: destroyed ones keep their line.
    #[n(0)]
    Catalogue,
    /// What is given out, the one that is due first before the others.
    #[n(1)]
    Lent,
    /// What is given out and should be back.
    #[n(2)]
    Overdue,
    /// What cannot be found.
    #[n(3)]
    Lost,
    /// What somebody keeps back.
    #[n(4)]
    KeptBack,
    /// What is in its place and whose period is over.
    #[n(5)]
    Due,
}

impl List {
    /// All lists.
    pub const ALL: [List; 6] = [List::Catalogue, List::Lent, List::Overdue, List::Lost, List::KeptBack, List::Due];

    /// Whether a file stands in it on a day.
    pub fn holds(self, file: &ArchiveFile, today: Date) -> bool {
        let standing = file.standing();
        match self {
            List::Catalogue => standing != Standing::KeptBack,
            List::Lent => standing == Standing::Lent,
            List::Overdue => file.is_overdue(today),
            List::Lost => standing == Standing::Lost,
            List::KeptBack => standing == Standing::KeptBack,
            List::Due => standing == Standing::InPlace && file.is_due(today),
        }
    }
}

/// What is looked for in a list; everything where nothing is said.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode)]
pub struct Filter {
    /// Of one class.
    #[n(0)]
    pub class: Option<ArchiveClass>,
    /// Of one year.
    #[n(1)]
    pub year: Option<i32>,
    /// Of one retention.
    #[n(2)]
    pub retention: Option<Retention>,
    /// In number, title, case number or place.
    #[n(3)]
    pub text: String,
}

impl Filter {
    /// Whether a file fits.
    pub fn fits(&self, file: &ArchiveFile) -> bool {
        let run = file.filing.as_ref().map(|filing| &filing.arrangement.run);
        self.class.is_none_or(|class| run.is_some_and(|run| run.class == class))
            && self.year.is_none_or(|year| run.is_some_and(|run| run.year == year))
            && self.retention.is_none_or(|retention| run.is_some_and(|run| run.retention == retention))
            && self.names(file)
    }

    /// Whether its words fit.
    fn names(&self, file: &ArchiveFile) -> bool {
        let wanted = self.text.trim().to_lowercase();
        if wanted.is_empty() {
            return true;
        }
        let number = file.filing.as_ref().map(|filing| filing.number.0.to_lowercase());
        let place = file.filing.as_ref().map(|filing| &filing.arrangement.location);
        let case = match &file.subject {
            Subject::Case { number, .. } => number.as_str().to_lowercase(),
            Subject::Paper(paper) => paper.responsible.to_lowercase(),
        };
        let place = place.map(|place| format!("{} {} {}", place.room, place.cabinet, place.holder).to_lowercase());
        [number, place, Some(case), Some(file.subject.title().to_lowercase())]
            .into_iter()
            .flatten()
            .any(|words| words.contains(&wanted))
    }
}

/// In which order a list stands: by class, year, retention, unit and number, which is that of the numbers' parts; loans by
/// the day on which they are due.
fn order(list: List, file: &ArchiveFile) -> (Option<Date>, Option<(NumberRun, ArchiveNumber)>) {
    let due = file.loan().map(|loan| loan.terms.due).filter(|_| matches!(list, List::Lent | List::Overdue));
    let filing = file.filing.as_ref().map(|filing| (filing.arrangement.run.clone(), filing.number.clone()));
    (due, filing)
}

/// A list of those held here that fit, in its order.
pub fn list(view: &dyn View, list: List, filter: &Filter, today: Date) -> Vec<(RecordId, ArchiveFile)> {
    let mut found = Vec::new();
    each(view, &mut |id, file| {
        if list.holds(&file, today) && filter.fits(&file) {
            found.push((id, file));
        }
    });
    found.sort_by_cached_key(|(id, file)| (order(list, file), *id));
    found
}

/// How many files stand in each list.
pub fn counts(view: &dyn View, today: Date) -> Vec<(List, u32)> {
    let mut counts = List::ALL.map(|list| (list, 0));
    each(view, &mut |_, file| {
        for (list, count) in &mut counts {
            *count += u32::from(list.holds(&file, today));
        }
    });
    counts.to_vec()
}

/// The years of what was filed, the newest first.
pub fn years(view: &dyn View) -> Vec<i32> {
    let mut years = std::collections::BTreeSet::new();
    each(view, &mut |_, file| {
        years.extend(file.filing.as_ref().map(|filing| filing.arrangement.run.year));
    });
    years.into_iter().rev().collect()
}
