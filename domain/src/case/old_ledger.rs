//! Open cases of the old ledger, taken over all at once or not at all (DY-07).
//!
//! A case's record is named after its old number: the same file twice takes nothing over twice. Its clock is counted from
//! the day it was received, by the calendar; where the old ledger had told another day, that one holds, for it was told.
//! What the rows of a file become is in [`crate::ledger_import`].

use super::command::{IntakeOutcome, SupplementGround, TakeIn};
use super::correction::check_applicant;
use super::decide::{CaseDecision, begin_turns};
use super::elsewhere::{ElsewhereEvent, FromLedger};
use super::event::{CaseEvent, Happened};
use super::intake::begin;
use super::number::{CaseNumber, PaperNumber};
use super::{Applicant, Case, Channel, Piece, deadline};
use crate::action::Event;
use crate::calendar::{Calendar, Course, Due};
use crate::catalog::{ItemHistory, Necessity, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::{DeviceEntry, check_staff};
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::queue;
use crate::record::{Found, View, load};
use crate::refusal::{CaseRefusal, QueueRefusal, Refusal};
use crate::time::Date;
use std::collections::BTreeSet;

/// How many cases are taken over in one go; a longer ledger is taken over in parts.
pub const MOST: usize = 500;

/// The hour that is entered for a day of which only the day is known.
const NOON: u8 = 12;

/// An open case as it stood in the old ledger.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct OldCase {
    /// The case's number here, allotted by the device as it stores the command.
    #[n(0)]
    pub number: CaseNumber,
    /// Its number in the old ledger.
    #[n(1)]
    pub old: String,
    /// The item's number.
    #[n(2)]
    pub item: u32,
    /// The version that was in force when it was received, or the oldest that is known.
    #[n(3)]
    pub item_version: u32,
    /// Who applies.
    #[n(4)]
    pub applicant: Applicant,
    /// Where it lies.
    #[n(5)]
    pub counter: CounterNo,
    /// 办理责任人 (TL-06).
    #[n(6)]
    pub handler: StaffNo,
    /// The day it was received.
    #[n(7)]
    pub received: Date,
    /// The promised day that was told, where the old ledger says one.
    #[n(8)]
    pub told: Option<Date>,
    /// Materials that are waited for; no clock runs while there are any.
    #[n(9)]
    pub missing: Vec<String>,
}

/// The record of an old number.
pub fn record(old: &str) -> RecordId {
    RecordId::named(&format!("ledger/{old}"))
}

/// The promised day as the calendar counts it, and the one that holds: that which was told, where it is another.
pub fn promises(calendar: &Calendar, received: Date, item: &ServiceItem, told: Option<Date>) -> (Due, Due) {
    let counted = calendar.due(received, item.promised);
    let holds = match told {
        Some(told) if told != counted.date => calendar.reaching(received, told, item.promised, &Course::default()),
        _ => counted.clone(),
    };
    (counted, holds)
}

/// Takes cases over: each must be right, or none is. One whose old number is here already is passed over.
pub(crate) fn import(view: &dyn View, cases: &[OldCase], context: &Context, decision: &mut Decision) {
    if cases.is_empty() {
        decision.find(CaseRefusal::NothingToTakeOver);
    }
    if cases.len() > MOST {
        decision.find(CaseRefusal::TooManyToTakeOver);
        return;
    }
    let (calendar, mut seen) = (deadline::calendar(view), BTreeSet::new());
    for old in cases {
        let known = !matches!(load::<Case>(view, record(&old.old)), Found::Absent);
        if known || !seen.insert(old.old.as_str()) {
            continue;
        }
        match take_over(view, old, &calendar, context) {
            Ok(events) => decision.events.extend(events),
            Err(why) => decision.find(CaseRefusal::OldCase(old.old.clone(), Box::new(why))),
        }
    }
}

/// The events of one case: received and accepted on their day, then the line that says where it came from.
fn take_over(view: &dyn View, old: &OldCase, calendar: &Calendar, context: &Context) -> Result<Vec<Event>, Refusal> {
    let item = check(view, old, context)?;
    let received = old.received.at(NOON, 0);
    // Who received it then is not known here; the day is.
    let then = Context { when: received, actor: None, doubtful: false, ..context.clone() };
    let mut decision = CaseDecision::new(&then, record(&old.old));
    let mut case = begin(&as_taken_in(old, &item), Some(&item), item.handled_as(), &then, &[]);
    case.pieces = old.missing.iter().map(|name| piece(name, &item)).collect();
    let (mode, waits_for_main) = (case.mode, case.pieces.iter().any(|piece| piece.main));
    decision.happened(Happened::Received(Box::new(case)));
    let told = old.told.filter(|_| old.missing.is_empty());
    let (counted, due) = promises(calendar, old.received, &item, told);
    if old.missing.is_empty() {
        decision.happened(Happened::Accepted { due: due.clone(), after_supplement: false });
        begin_turns(view, received, (mode, None), Some(&item), &due, &mut decision);
    } else {
        let ground =
            if waits_for_main { SupplementGround::MainNotBrought } else { SupplementGround::AttachmentsPromised };
        decision.happened(Happened::SupplementRequested { ground, promised: old.told });
    }
    let ledger = FromLedger { number: old.old.clone(), counted: counted.date, told };
    let what = Happened::Elsewhere(ElsewhereEvent::TakenOver(ledger));
    let mut events = decision.inner.events;
    let (at, by) = (context.when, context.actor.clone());
    events.push(Event::Case(CaseEvent { case: record(&old.old), at, by, what }));
    Ok(events)
}

/// What an intake must satisfy too; here a broken rule refuses, for nobody stands at the counter.
/// How far from its intake a told day may lie, calendar days: beyond two years it is a slip of the pen.
pub const LONGEST_DAYS: i32 = 730;

fn check(view: &dyn View, old: &OldCase, context: &Context) -> Result<ServiceItem, Refusal> {
    let history = load::<ItemHistory>(view, ServiceItem::record(old.item)).present();
    let item = history.and_then(|history| history.version(old.item_version).cloned());
    let item = item.ok_or(CaseRefusal::NoSuchItem)?;
    if old.received > context.when.date() {
        return Err(CaseRefusal::FutureDay.into());
    }
    if old.told.is_some_and(|told| told < old.received || told > old.received.plus_days(LONGEST_DAYS)) {
        return Err(CaseRefusal::ToldTooEarly.into());
    }
    if old.old.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    if matches!(queue::counter(view, old.counter), Found::Absent) {
        return Err(QueueRefusal::NoSuchCounter(old.counter).into());
    }
    let device = load::<DeviceEntry>(view, DeviceEntry::record(context.device));
    if let Found::Present(device) = device
        && old.number.device() != device.code.0
    {
        return Err(CaseRefusal::NumberTwice.into());
    }
    let mut found = Decision::default();
    check_applicant(&old.applicant, context, &mut found);
    check_staff(view, &old.handler, "TL-06", &mut found);
    found.strict().map(|_| item)
}

/// The application as it would have been taken in; papers were given by hand then, and are not here.
fn as_taken_in(old: &OldCase, item: &ServiceItem) -> TakeIn {
    TakeIn {
        number: old.number.clone(),
        item: item.no,
        item_version: item.version,
        applicant: old.applicant.clone(),
        channel: Channel::Counter,
        counter: old.counter,
        first_contact: old.handler.clone(),
        handler: old.handler.clone(),
        checklist: Vec::new(),
        outcome: IntakeOutcome::Accept,
        told: None,
        receipt: PaperNumber(String::new()),
        notice: None,
        ticket: None,
        denial: None,
    }
}

/// A material that is waited for; what came in lies in the folder of the old ledger, and is not listed here.
fn piece(name: &str, item: &ServiceItem) -> Piece {
    let main = item.materials.iter().any(|material| material.name == name && material.need == Necessity::Main);
    Piece { name: name.to_owned(), main, arrived: None, demanded_later: false }
}
