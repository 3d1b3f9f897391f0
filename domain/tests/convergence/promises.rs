//! What was promised to people, read from the journal's events and the records: plain lists and plain checks.

use crate::oracle::Line;
use domain::action::Event;
use domain::appointment::{self, Appointment, Hour, PER_HOUR};
use domain::calendar::Due;
use domain::case::event::{CaseEvent, Happened};
use domain::case::joint::Stance;
use domain::case::offers::{Around, Offered, Step, offers};
use domain::case::special::Special;
use domain::case::submission::Submission;
use domain::case::{Case, Stage};
use domain::ids::RecordId;
use domain::record::{Area, View};
use domain::sync::ledger::Ledger;
use domain::time::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Everything below, at rest.
pub fn all_hold(ledger: &Ledger, lines: &[Line], today: Date) -> Result<(), String> {
    let events = || lines.iter().flat_map(|line| &line.events).filter_map(of_case);
    let promised = days_hold(events())?;
    ends_once(events())?;
    every_no_has_its_line(lines)?;
    let mut complaint = None;
    ledger.each_of(Area::Cases, &mut |stored| {
        if let Some(case) = stored.read::<Case>() {
            let day = promised.get(&stored.id).copied();
            let held = one_day(&case, day).and_then(|()| is_never_stuck(&case, Around::of(ledger, &case, today)));
            complaint = complaint.take().or(held.err());
        }
    });
    if let Some(complaint) = complaint {
        return Err(complaint);
    }
    let mut appointments = Vec::new();
    appointment::each(ledger, &mut |_, one| appointments.push(one));
    hours_hold(&appointments)
}

fn of_case(event: &Event) -> Option<&CaseEvent> {
    match event {
        Event::Case(event) => Some(event),
        _ => None,
    }
}

/// Whether an event accepts a case for a day.
pub fn accepts_for(event: &Event, day: Date) -> bool {
    of_case(event).is_some_and(|event| matches!(&event.what, Happened::Accepted { due, .. } if due.date == day))
}

/// A promised day, and the day that it never comes before again: none once urgency or days off counted it anew.
struct Promise {
    day: Date,
    floor: Option<Date>,
}

/// TL-02, TL-10, FI-11, F11: a case is accepted once, and its day never comes sooner than it was promised, except by
/// urgency or a plan of days off; the end of a procedure takes back no more than its beginning gave. Answers the last day
/// of each case.
pub fn days_hold<'e>(events: impl Iterator<Item = &'e CaseEvent>) -> Result<BTreeMap<RecordId, Date>, String> {
    let mut promises: BTreeMap<RecordId, Promise> = BTreeMap::new();
    for CaseEvent { case, what, .. } in events {
        if let Happened::Accepted { due, .. } = what {
            let promise = Promise { day: due.date, floor: Some(due.date) };
            if promises.insert(*case, promise).is_some() {
                return Err(format!("case {case:?} was accepted twice"));
            }
            continue;
        }
        let Some((due, moves)) = moved(what) else { continue };
        let Some(promise) = promises.get_mut(case) else {
            return Err(format!("the day of case {case:?} moves, and it has none"));
        };
        let (before, day) = (promise.day, due.date);
        let backwards = match moves {
            Moves::Later => day < before,
            Moves::Back => promise.floor.is_some_and(|floor| day < floor),
            Moves::Sooner => day > before,
            Moves::Anew => false,
        };
        if backwards {
            return Err(format!("the day of case {case:?} moves from {before} to {day} by {what:?}"));
        }
        promise.day = day;
        match moves {
            Moves::Later | Moves::Back => {}
            Moves::Sooner | Moves::Anew => promise.floor = None,
        }
    }
    Ok(promises.into_iter().map(|(case, promise)| (case, promise.day)).collect())
}

/// Which way an event may move a promised day.
#[derive(Clone, Copy)]
enum Moves {
    /// An extension, a procedure that begins.
    Later,
    /// A procedure that ends.
    Back,
    /// Urgency.
    Sooner,
    /// Days off; a day of intake that was wrong.
    Anew,
}

fn moved(what: &Happened) -> Option<(&Due, Moves)> {
    match what {
        Happened::ExtensionTold { due: Some(due), .. } => Some((due, Moves::Later)),
        Happened::DayConfirmed { due: Some(due), .. } | Happened::Recounted { due, .. } => Some((due, Moves::Anew)),
        Happened::Special(Special::ProcedureBegun { procedure }) => Some((procedure.told.as_ref()?, Moves::Later)),
        Happened::Special(Special::ProcedureEnded { due: Some(due), .. }) => Some((due, Moves::Back)),
        Happened::Special(Special::MadeUrgent { due: Some(due), .. }) => Some((due, Moves::Sooner)),
        _ => None,
    }
}

/// A case is concluded, returned or withdrawn, one of them, once.
pub fn ends_once<'e>(events: impl Iterator<Item = &'e CaseEvent>) -> Result<(), String> {
    let mut ended = BTreeSet::new();
    for CaseEvent { case, what, .. } in events {
        let ends = matches!(what, Happened::Concluded { .. } | Happened::Returned { .. } | Happened::Withdrawn { .. });
        if ends && !ended.insert(*case) {
            return Err(format!("case {case:?} ended twice, the second time by {what:?}"));
        }
    }
    Ok(())
}

/// NB-01: with every return a line of the register is entered, in the same entry of the journal.
pub fn every_no_has_its_line(lines: &[Line]) -> Result<(), String> {
    for line in lines {
        let returned = |event: &CaseEvent| matches!(event.what, Happened::Returned { .. }).then_some(event.case);
        for case in line.events.iter().filter_map(of_case).filter_map(returned) {
            let entered = |event: &Event| matches!(event, Event::Denial(entry) if entry.denial.about == Some(case));
            if !line.events.iter().any(entered) {
                return Err(format!("case {case:?} was returned without a line in the register"));
            }
        }
    }
    Ok(())
}

/// TL-02, SIX-11, FI-10: a case shows the one day that was promised last, and no day within it lies behind it.
pub fn one_day(case: &Case, promised: Option<Date>) -> Result<(), String> {
    let shown = case.due.as_ref().map(|due| due.date);
    if shown != promised {
        return Err(format!("{} shows {shown:?} and was promised for {promised:?}", case.number));
    }
    let Some(day) = shown.filter(|_| case.stage == Stage::Accepted) else { return Ok(()) };
    let up = case.escalation.as_ref().filter(|way| way.sent.is_none()).map(|way| way.send_by.date);
    let units = case.joint.iter().flat_map(|joint| &joint.units).map(|unit| unit.due);
    match up.into_iter().chain(units).find(|within| *within > day) {
        Some(within) => Err(format!("{} is promised for {day} and has {within} within it", case.number)),
        None => Ok(()),
    }
}

/// A case that has not ended can always go on: toward its end, or, decided against, back to its applicant.
pub fn is_never_stuck(case: &Case, around: Around) -> Result<(), String> {
    let steps = offers(case, around);
    let heard = case.escalation.as_ref().and_then(|way| way.heard.as_ref());
    let refused = heard.is_some_and(|heard| heard.stance == Stance::Disagree);
    let leads_on = |step: &Step| match case.stage {
        Stage::Supplementing => *step == Step::Supply,
        Stage::Accepted if refused => matches!(step, Step::Return | Step::SubmitReturn),
        Stage::Accepted => matches!(
            step,
            Step::Conclude
                | Step::ReportUp
                | Step::HearFromAbove
                | Step::GiveOpinion
                | Step::CallMeeting
                | Step::HoldMeeting
                | Step::EndProcedure
                | Step::CarryToLeader
                | Step::LeaderSigned
        ),
        Stage::Concluded => *step == Step::Deliver,
        Stage::Returned | Stage::Delivered | Stage::Withdrawn => true,
    };
    let ended = matches!(case.stage, Stage::Returned | Stage::Delivered | Stage::Withdrawn);
    let with_a_leader = case.submission.as_ref().is_some_and(Submission::is_open);
    // A paper may always be carried to a leader; where nobody asks for a signature that leads nowhere.
    let counts = |step: &&Step| **step != Step::CarryToLeader || around.signature == Offered::Yes;
    if ended || with_a_leader || steps.iter().filter(counts).any(leads_on) {
        return Ok(());
    }
    Err(format!("{} is {:?} and nothing leads on: {steps:?}", case.number, case.stage))
}

/// TJ-01: no hour holds more people than there is room for, however many desks booked it without a network.
pub fn hours_hold(appointments: &[Appointment]) -> Result<(), String> {
    let mut hours: BTreeMap<Hour, usize> = BTreeMap::new();
    for one in appointments.iter().filter(|one| one.cancelled.is_none()) {
        *hours.entry(one.hour).or_default() += 1;
    }
    match hours.into_iter().find(|(_, count)| *count > PER_HOUR) {
        Some((hour, count)) => Err(format!("{count} people come in {hour:?}")),
        None => Ok(()),
    }
}
