//! The forms of the archive: what each asks, and the command it makes once everything needed is there.

use crate::model::ask::ToFile;
use crate::model::sending::Sending;
use domain::archive::appraisal::Verdict;
use domain::archive::command::ArchiveCommand;
use domain::archive::number::{ArchiveClass, NumberRun, OWN_UNIT, Retention, is_unit};
use domain::archive::scope::{Leaf, Missing};
use domain::archive::{Arrangement, Carrier, LoanTerms, LoanWay, Location, LoosePaper, Secrecy};
use domain::case::number::PaperNumber;
use domain::ids::{CommandId, RecordId, StaffNo};
use domain::people::fold;
use domain::time::Date;
use std::collections::BTreeMap;

/// How many days a file is lent for unless another day is chosen.
const LOAN_DAYS: i32 = 15;

/// What a form is for.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// A case is filed.
    File(Box<ToFile>),
    /// A paper of no case is filed.
    Paper,
    /// Somebody keeps the papers of a case back.
    KeepBack(RecordId),
    /// A file gets another place.
    Place(RecordId),
    /// A file is given out.
    Lend(RecordId),
    /// It came back.
    Return(RecordId),
    /// It cannot be found.
    Lost(RecordId),
    /// Files are appraised.
    Appraise(Vec<RecordId>),
    /// What was appraised so is destroyed.
    Destroy(RecordId),
}

/// A field of a form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Key {
    /// 题名.
    Title,
    /// Kind of paper.
    Sort,
    /// 形成日期.
    Date,
    /// 责任者.
    Responsible,
    /// Class.
    Class,
    /// 保管期限.
    Retention,
    /// Unit's code.
    Unit,
    /// 页数.
    Pages,
    /// 密级.
    Secrecy,
    /// 载体.
    Carrier,
    /// 库房.
    Room,
    /// 柜架.
    Cabinet,
    /// 盒号.
    Holder,
    /// 备考.
    Note,
    /// Who keeps it back.
    Keeper,
    /// Why.
    Reason,
    /// Who borrows.
    Borrower,
    /// What for.
    Purpose,
    /// 利用方式.
    Way,
    /// Who gives leave.
    Approver,
    /// Back at the latest.
    Due,
    /// 利用反馈.
    Feedback,
    /// How it was lost.
    Circumstances,
    /// 鉴定小组.
    Group,
    /// The group's opinion.
    Opinion,
    /// Kept on or destroyed.
    Verdict,
    /// Kept on until.
    KeepUntil,
    /// The first who watches.
    First,
    /// The second who watches.
    Second,
}

/// How a field is filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Control {
    /// A line.
    Line,
    /// A number.
    Count,
    /// Several lines.
    Lines,
    /// A day.
    Day,
    /// One of so many, by their place.
    Choice(usize),
    /// One of the staff.
    Staff,
}

impl Key {
    /// Its name, for tests of the screen and for labels.
    pub fn name(self) -> &'static str {
        match self {
            Key::Title => "archive-title",
            Key::Sort => "archive-sort",
            Key::Date => "archive-date",
            Key::Responsible => "archive-responsible",
            Key::Class => "archive-class",
            Key::Retention => "archive-retention",
            Key::Unit => "archive-unit",
            Key::Pages => "archive-pages",
            Key::Secrecy => "archive-secrecy",
            Key::Carrier => "archive-carrier",
            Key::Room => "archive-room",
            Key::Cabinet => "archive-cabinet",
            Key::Holder => "archive-holder",
            Key::Note => "archive-note",
            Key::Keeper => "archive-keeper",
            Key::Reason => "archive-reason",
            Key::Borrower => "archive-borrower",
            Key::Purpose => "archive-purpose",
            Key::Way => "archive-way",
            Key::Approver => "archive-approver",
            Key::Due => "archive-due",
            Key::Feedback => "archive-feedback",
            Key::Circumstances => "archive-circumstances",
            Key::Group => "archive-group",
            Key::Opinion => "archive-opinion",
            Key::Verdict => "archive-verdict",
            Key::KeepUntil => "archive-keep-until",
            Key::First => "archive-first",
            Key::Second => "archive-second",
        }
    }

    /// How it is filled in.
    pub fn control(self) -> Control {
        match self {
            Key::Title
            | Key::Sort
            | Key::Responsible
            | Key::Unit
            | Key::Room
            | Key::Cabinet
            | Key::Holder
            | Key::Borrower
            | Key::Purpose
            | Key::Group => Control::Line,
            Key::Pages => Control::Count,
            Key::Note | Key::Reason | Key::Feedback | Key::Circumstances | Key::Opinion => Control::Lines,
            Key::Date | Key::Due | Key::KeepUntil => Control::Day,
            Key::Class => Control::Choice(ArchiveClass::ALL.len()),
            Key::Retention => Control::Choice(Retention::ALL.len()),
            Key::Secrecy => Control::Choice(Secrecy::ALL.len()),
            Key::Carrier => Control::Choice(CARRIERS.len()),
            Key::Way => Control::Choice(LoanWay::ALL.len()),
            Key::Verdict => Control::Choice(2),
            Key::Keeper | Key::Approver | Key::First | Key::Second => Control::Staff,
        }
    }
}

/// What is usually kept together.
pub const CARRIERS: [&[Carrier]; 4] =
    [&[Carrier::Paper], &[Carrier::Paper, Carrier::Electronic], &[Carrier::Electronic], &[Carrier::Photo]];

/// A form that is open.
#[derive(Clone, PartialEq, Debug)]
pub struct Form {
    /// What it is for.
    pub kind: Kind,
    /// The id of its command: pressing twice is the same press (F50).
    pub id: CommandId,
    /// How its command stands.
    pub sending: Sending,
    values: BTreeMap<Key, String>,
}

impl Form {
    /// A form with what is usual filled in.
    pub fn new(kind: Kind, id: CommandId, today: Date) -> Self {
        let mut form = Form { kind, id, sending: Sending::Editing, values: BTreeMap::new() };
        let retention = match &form.kind {
            Kind::File(one) => place(&Retention::ALL, one.retention),
            _ => 0,
        };
        let (class, secrecy) = match &form.kind {
            Kind::Paper => (ArchiveClass::Documents, Secrecy::Internal),
            _ => (ArchiveClass::Cases, Secrecy::Personal),
        };
        form.set(Key::Class, place(&ArchiveClass::ALL, class).to_string());
        form.set(Key::Retention, retention.to_string());
        form.set(Key::Secrecy, place(&Secrecy::ALL, secrecy).to_string());
        form.set(Key::Way, place(&LoanWay::ALL, LoanWay::Borrow).to_string());
        form.set(Key::Unit, OWN_UNIT.to_owned());
        form.set(Key::Date, today.to_string());
        form.set(Key::Due, today.plus_days(LOAN_DAYS).to_string());
        form
    }

    /// What it asks, in order.
    pub fn keys(&self) -> Vec<Key> {
        const ARRANGED: [Key; 8] =
            [Key::Retention, Key::Unit, Key::Pages, Key::Secrecy, Key::Carrier, Key::Room, Key::Cabinet, Key::Holder];
        match &self.kind {
            Kind::File(one) if one.missing.is_empty() => ARRANGED.to_vec(),
            Kind::File(_) => [&ARRANGED[..], &[Key::Note]].concat(),
            Kind::Paper => {
                [&[Key::Title, Key::Sort, Key::Date, Key::Responsible, Key::Class][..], &ARRANGED[..]].concat()
            }
            Kind::KeepBack(_) => vec![Key::Keeper, Key::Reason],
            Kind::Place(_) => vec![Key::Room, Key::Cabinet, Key::Holder],
            Kind::Lend(_) => vec![Key::Borrower, Key::Purpose, Key::Way, Key::Approver, Key::Due],
            Kind::Return(_) => vec![Key::Feedback],
            Kind::Lost(_) => vec![Key::Circumstances],
            Kind::Appraise(_) if self.keeps_on() => {
                vec![Key::Group, Key::Opinion, Key::Verdict, Key::KeepUntil]
            }
            Kind::Appraise(_) => vec![Key::Group, Key::Opinion, Key::Verdict],
            Kind::Destroy(_) => vec![Key::First, Key::Second],
        }
    }

    /// What stands in a field.
    pub fn value(&self, key: Key) -> String {
        self.values.get(&key).cloned().unwrap_or_default()
    }

    /// Something was typed or chosen.
    pub fn set(&mut self, key: Key, value: String) {
        self.values.insert(key, value);
    }

    /// Whether the appraised files are kept on: the choice that does no harm is the one that stands there.
    fn keeps_on(&self) -> bool {
        self.chosen(Key::Verdict) == 0
    }

    fn chosen(&self, key: Key) -> usize {
        self.value(key).parse().unwrap_or(0)
    }

    fn text(&self, key: Key) -> Option<String> {
        let text = self.value(key).trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    fn staff(&self, key: Key) -> Option<StaffNo> {
        self.text(key).map(StaffNo)
    }

    fn day(&self, key: Key) -> Option<Date> {
        self.value(key).parse().ok()
    }

    fn location(&self) -> Location {
        let part = |key| self.text(key).unwrap_or_default();
        Location { room: part(Key::Room), cabinet: part(Key::Cabinet), holder: part(Key::Holder) }
    }

    fn arrangement(&self) -> Option<Arrangement> {
        let unit = fold(&self.value(Key::Unit)).to_uppercase();
        let run = NumberRun {
            class: ArchiveClass::ALL.get(self.chosen(Key::Class)).copied()?,
            year: 0,
            retention: Retention::ALL.get(self.chosen(Key::Retention)).copied()?,
            unit: is_unit(&unit).then_some(unit)?,
        };
        Some(Arrangement {
            run,
            pages: fold(&self.value(Key::Pages)).parse::<u16>().ok().filter(|pages| *pages > 0)?,
            secrecy: Secrecy::ALL.get(self.chosen(Key::Secrecy)).copied()?,
            carriers: CARRIERS.get(self.chosen(Key::Carrier))?.to_vec(),
            location: self.location(),
        })
    }

    /// The command, once everything needed is there.
    pub fn command(&self) -> Option<ArchiveCommand> {
        Some(match &self.kind {
            Kind::File(one) => {
                // An agent's case waits for the applicant's word, whatever is written (AG-11).
                if one.missing.contains(&Missing::Leaf(Leaf::Feedback)) {
                    return None;
                }
                let note = if one.missing.is_empty() { String::new() } else { self.text(Key::Note)? };
                ArchiveCommand::File { case: one.row.id, arrangement: self.arrangement()?, note }
            }
            Kind::Paper => {
                let paper = LoosePaper {
                    title: self.text(Key::Title)?,
                    kind: self.text(Key::Sort)?,
                    date: self.day(Key::Date)?,
                    responsible: self.text(Key::Responsible)?,
                };
                ArchiveCommand::FilePaper { paper, arrangement: self.arrangement()? }
            }
            Kind::KeepBack(case) => {
                ArchiveCommand::KeepBack { case: *case, who: self.staff(Key::Keeper)?, reason: self.text(Key::Reason)? }
            }
            Kind::Place(file) => {
                let location = Some(self.location()).filter(|location| !location.is_unknown())?;
                ArchiveCommand::Place { file: *file, location }
            }
            Kind::Lend(file) => {
                let terms = LoanTerms {
                    who: self.text(Key::Borrower)?,
                    purpose: self.text(Key::Purpose)?,
                    way: LoanWay::ALL.get(self.chosen(Key::Way)).copied()?,
                    approver: self.staff(Key::Approver)?,
                    due: self.day(Key::Due)?,
                };
                ArchiveCommand::Lend { file: *file, terms, number: open() }
            }
            Kind::Return(file) => {
                ArchiveCommand::Return { file: *file, feedback: self.text(Key::Feedback).unwrap_or_default() }
            }
            Kind::Lost(file) => {
                ArchiveCommand::ReportLost { file: *file, circumstances: self.text(Key::Circumstances)? }
            }
            Kind::Appraise(files) => {
                let verdict = match self.keeps_on() {
                    true => Verdict::KeepUntil(self.day(Key::KeepUntil)?),
                    false => Verdict::Destroy,
                };
                ArchiveCommand::Appraise {
                    files: files.clone(),
                    group: self.text(Key::Group)?,
                    opinion: self.text(Key::Opinion)?,
                    verdict,
                    number: open(),
                }
            }
            Kind::Destroy(appraisal) => {
                let (first, second) = (self.staff(Key::First)?, self.staff(Key::Second)?);
                ArchiveCommand::Destroy { appraisal: *appraisal, first, second, order: open() }
            }
        })
    }
}

/// A number that the store allots.
fn open() -> PaperNumber {
    PaperNumber(String::new())
}

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}

#[cfg(test)]
mod tests;
