//! Rows of lists: what a list shows of a case, small enough to keep fifty thousand of.

use super::cell::Cell;
use domain::archive::lists::file_by;
use domain::case::aftercare::owes_feedback;
use domain::case::class::CaseKind;
use domain::case::extension::Extension;
use domain::case::recount;
use domain::case::registers::{Register, bits};
use domain::case::submission::Submission;
use domain::case::{Case, Stage};
use domain::codec::{Decode, Encode};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::time::{Date, Timestamp};

/// A case as lists show it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct CaseRow {
    /// The case.
    #[n(0)]
    pub id: RecordId,
    /// Number.
    #[n(1)]
    pub number: String,
    /// Full name of the applicant: staff only.
    #[n(2)]
    pub name: String,
    /// Item.
    #[n(3)]
    pub item: String,
    /// Kind now.
    #[n(4)]
    pub kind: CaseKind,
    /// Stage.
    #[n(5)]
    pub stage: Stage,
    /// The day that the counter must keep next: of sending it up, else the promised one.
    #[n(6)]
    pub due: Option<Date>,
    /// Working days left, negative when late; absent while no clock runs.
    #[n(7)]
    pub days_left: Option<i32>,
    /// Taken in.
    #[n(8)]
    pub received: Timestamp,
    /// Counter.
    #[n(9)]
    pub counter: CounterNo,
    /// Handler.
    #[n(10)]
    pub handler: StaffNo,
    /// The first missing material.
    #[n(11)]
    pub missing: Option<String>,
    /// Concluded or returned.
    #[n(12)]
    pub ended: Option<Timestamp>,
    /// Not confirmed by the server yet.
    #[n(13)]
    pub provisional: bool,
    /// The day must be confirmed (F14).
    #[n(14)]
    pub date_to_confirm: bool,
    /// An extension or a return waits for a leader's word (TL-07, NB-02).
    #[n(15)]
    pub asks: bool,
    /// Of a joint case: the department whose opinion is due first, and its day (FI-10).
    #[n(16)]
    pub waits_for: Option<(String, Date)>,
    /// The counter lets it lie (TL-10).
    #[n(17)]
    pub held: bool,
    /// The department that is late with its opinion today (FI-10); filled in where rows are counted.
    #[n(18)]
    pub late_unit: Option<String>,
    /// The promised day moved and the citizen is not told yet (F12).
    #[n(19)]
    pub moved: bool,
    /// The day from which its applicant is to be called (AG-11, WK-03); none where nobody need be.
    #[n(20)]
    pub call_from: Option<Date>,
    /// The registers in which it stands but for the one of late cases, a bit for each (`domain::case::registers`).
    #[n(21)]
    pub registers: u16,
    /// The promised day, whatever the counter must keep before it.
    #[n(22)]
    pub promised: Option<Date>,
    /// It is open and urgent (FI-11).
    #[n(23)]
    pub urgent: bool,
    /// The last day on which it is filed in time; none while it is not over (AR-04).
    #[n(30)]
    pub file_by: Option<Date>,
    /// That day has passed and it is not filed; filled in where rows are counted.
    #[n(31)]
    pub unfiled: bool,
    /// Further cells, filled in for a register that has columns of its own.
    #[n(24)]
    pub extra: Option<Vec<Cell>>,
    /// The item's number while the case has no number in another system (DY-02).
    #[n(40)]
    pub unentered: Option<u32>,
}

impl CaseRow {
    /// The row of a case; `days_left` counts working days from today.
    pub fn of(id: RecordId, case: &Case, days_left: Option<i32>, provisional: bool) -> Self {
        CaseRow {
            id,
            number: case.number.to_string(),
            name: case.applicant.name.clone(),
            item: case.item_name.clone(),
            kind: case.kind(),
            stage: case.stage,
            due: case.due_now().map(|due| due.date),
            days_left,
            received: case.received,
            counter: case.counter,
            handler: case.handler.clone(),
            missing: case.missing().next().map(str::to_owned),
            ended: case.ended,
            provisional,
            date_to_confirm: case.date_to_confirm,
            asks: (case.stage == Stage::Accepted && case.extension.as_ref().is_some_and(Extension::is_open))
                || (case.is_open() && case.submission.as_ref().is_some_and(Submission::is_open)),
            waits_for: first_silent(case),
            held: case.is_open() && case.held.is_some(),
            late_unit: None,
            moved: recount::is_to_tell(case),
            call_from: call_from(case),
            promised: case.due.as_ref().map(|due| due.date),
            registers: bits(case, case.received.date()),
            urgent: case.is_open() && case.urgent.is_some(),
            file_by: file_by(case),
            unfiled: false,
            extra: None,
            unentered: case.foreign.is_none().then_some(case.item),
        }
    }

    /// Whether it stands in a register. A running case is late by its days left, one that ended by its day (CD-08).
    pub fn stands_in(&self, register: Register) -> bool {
        let place = Register::ALL.iter().position(|other| *other == register);
        let bit = place.is_some_and(|place| self.registers & (1 << place) != 0);
        bit || (register == Register::Overdue && self.urgency() == Urgency::Overdue)
    }

    /// Sees which department is late on a day.
    pub fn look_at_units(&mut self, today: Date) {
        self.late_unit = self.waits_for.as_ref().filter(|(_, due)| *due < today).map(|(name, _)| name.clone());
    }

    /// How urgent a row is: late, due today, soon (within one working day, `remind.before`), or not.
    pub fn urgency(&self) -> Urgency {
        match (self.stage, self.days_left) {
            (Stage::Accepted, Some(left)) if left < 0 => Urgency::Overdue,
            (Stage::Accepted, Some(0)) => Urgency::Today,
            (Stage::Accepted, Some(1)) => Urgency::Soon,
            _ => Urgency::Calm,
        }
    }
}

/// The department whose opinion is due first.
fn first_silent(case: &Case) -> Option<(String, Date)> {
    let joint = case.joint.as_ref().filter(|_| case.stage == Stage::Accepted)?;
    let unit = joint.silent().min_by_key(|unit| unit.due)?;
    Some((unit.name.clone(), unit.due))
}

/// The day from which the applicant is to be called: the planned one, or at once where an agent's work is over.
fn call_from(case: &Case) -> Option<Date> {
    let planned = case.aftercare.as_ref().and_then(|after| after.planned);
    planned.or_else(|| case.ended.filter(|_| owes_feedback(case)).map(Timestamp::date))
}

/// How urgent a case is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Urgency {
    /// The promised day has passed.
    Overdue,
    /// Due today.
    Today,
    /// Due on the next working day.
    Soon,
    /// Not yet, or no clock runs.
    Calm,
}
