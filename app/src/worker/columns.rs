//! The columns that a register has of its own (SIX-13), filled in for the register that is asked for and no other.

use super::lists;
use crate::model::cell::Cell;
use crate::model::row::CaseRow;
use domain::case::Case;
use domain::case::command::ReturnGround;
use domain::case::registers::Register;
use domain::denial::Denial;
use domain::ids::RecordId;
use domain::record::Area;
use domain::sync::replica::Replica;
use domain::time::Date;
use std::collections::BTreeMap;

/// Fills in the further cells of a register's rows.
pub(super) fn fill(replica: &Replica, register: Register, today: Date, rows: &mut [CaseRow]) {
    let grounds = if register == Register::Returned { grounds(replica) } else { BTreeMap::new() };
    let cells = |row: &CaseRow| -> Option<Vec<Cell>> {
        match register {
            Register::Returned => Some(vec![Cell::Ground(grounds.get(&row.id).copied())]),
            Register::Joint => lists::case(replica, row.id).and_then(|case| joint(&case, today)),
            Register::ReportedUp => lists::case(replica, row.id).and_then(|case| way_up(&case)),
            Register::Agency => lists::case(replica, row.id).and_then(|case| agency(&case)),
            Register::Extended => lists::case(replica, row.id).and_then(|case| extended(&case)),
            Register::Received
            | Register::Accepted
            | Register::Supplement
            | Register::Overdue
            | Register::Withdrawn
            | Register::Concluded
            | Register::Unsatisfied => None,
        }
    };
    for row in rows {
        row.extra = cells(row);
    }
}

/// On which ground each case was returned last, from the register of refusals.
fn grounds(replica: &Replica) -> BTreeMap<RecordId, ReturnGround> {
    let mut lines: Vec<Denial> = Vec::new();
    replica.each_of(Area::Denials, &mut |stored| lines.extend(stored.read::<Denial>()));
    lines.sort_by_key(|line| line.at);
    lines.into_iter().filter_map(|line| Some((line.about?, line.ground?))).collect()
}

/// The departments; those that are late, or were.
fn joint(case: &Case, today: Date) -> Option<Vec<Cell>> {
    let joint = case.joint.as_ref()?;
    let all = joint.units.iter().map(|unit| unit.name.clone()).collect();
    // Whoever had not spoken when the case ended was late if the day had passed by then.
    let until = case.ended.map_or(today, |ended| ended.date());
    let late = |unit: &&domain::case::joint::UnitTask| {
        unit.due < unit.opinion.as_ref().map_or(until, |opinion| opinion.at.date())
    };
    let late = joint.units.iter().filter(late).map(|unit| unit.name.clone()).collect();
    Some(vec![Cell::Names(all), Cell::Names(late)])
}

/// The body, when it was sent, its number, when it is expected, what came back.
fn way_up(case: &Case) -> Option<Vec<Cell>> {
    let way = case.escalation.as_ref()?;
    let sent = way.sent.as_ref();
    Some(vec![
        Cell::Text(sent.map(|sent| sent.body.clone()).or_else(|| way.body.clone()).unwrap_or_default()),
        Cell::Day(sent.map(|sent| sent.at.date())),
        Cell::Text(way.number.clone()),
        Cell::Day(sent.and_then(|sent| sent.expected)),
        Cell::Text(way.heard.as_ref().map(|heard| heard.result.clone()).unwrap_or_default()),
    ])
}

/// The agent, and what the applicant said of it.
fn agency(case: &Case) -> Option<Vec<Cell>> {
    let agency = case.agency.as_ref()?;
    let calls = case.aftercare.iter().flat_map(|after| &after.calls);
    let said = calls.rev().find_map(|call| call.said.as_ref());
    Some(vec![Cell::Staff(agency.agent.clone()), Cell::Level(said.map(|said| said.level))])
}

/// The day before and after.
fn extended(case: &Case) -> Option<Vec<Cell>> {
    let extension = case.extension.as_ref()?;
    Some(vec![Cell::Day(Some(extension.old)), Cell::Day(Some(extension.until))])
}
