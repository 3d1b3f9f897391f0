//! A plan of days off is entered or corrected, or the hall stays shut on other days: which open cases it moves, and what becomes of them (F11, F12).
//!
//! ```text
//! changes(view, plan) ──▶ shown before it takes effect
//! PutYear, SetClosures ──▶ one Recounted for each ──▶ the day moved? the citizen is to be told ──TellMoved──▶ told
//! ```
//!
//! A day that somebody granted and told (an extension) stays; so does one that the old ledger had told (DY-07), and one in
//! calendar days. A paper printed before keeps
//! its date when it is printed again.

use super::decide::{CaseDecision, version_of};
use super::event::Happened;
use super::joint::Joint;
use super::{Case, Stage, deadline, escalation};
use crate::calendar::{Calendar, Due, YearPlan};
use crate::catalog::ServiceItem;
use crate::codec::{Decode, Encode};
use crate::ids::RecordId;
use crate::record::{Area, View};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Limit, Timestamp};

/// A promised day that moved because a plan was entered.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Moved {
    /// The day as it was promised first, and how it was counted then.
    #[n(0)]
    pub old: Due,
    /// When it moved.
    #[n(1)]
    pub at: Timestamp,
    /// When the citizen was told; none yet.
    #[n(2)]
    pub told: Option<Timestamp>,
}

/// What a plan makes of one open case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The case.
    pub case: RecordId,
    /// The promised day until now.
    pub old: Date,
    /// The promised day by the plan.
    pub due: Due,
    /// The day until which it is sent up, where it still is to be.
    pub send_by: Option<Due>,
    /// The days of its departments, in their order; empty where there are none.
    pub units: Vec<Date>,
}

impl Change {
    /// Whether the promised day itself moves; else only how surely it is known, or a day within it.
    pub fn moves(&self) -> bool {
        self.due.date != self.old
    }
}

/// Open cases that a plan changes, the soonest first. A device that holds part of the hall sees its part.
pub fn changes(view: &dyn View, plan: &YearPlan) -> Vec<Change> {
    let now = deadline::calendar(view);
    let plans = now.plans().values().filter(|other| other.year != plan.year).cloned();
    let version = now.version().saturating_add(1);
    by(view, &Calendar::new(version, plans.chain([plan.clone()]), now.closures().iter().copied()))
}

/// Open cases that other days on which this hall stays shut would change.
pub fn changes_of_closures(view: &dyn View, closures: &[Date]) -> Vec<Change> {
    let now = deadline::calendar(view);
    let version = now.version().saturating_add(1);
    by(view, &Calendar::new(version, now.plans().values().cloned(), closures.iter().copied()))
}

/// Open cases that another calendar changes.
fn by(view: &dyn View, then: &Calendar) -> Vec<Change> {
    let mut changes = Vec::new();
    view.each_of(Area::Cases, &mut |stored| {
        let accepted = stored.read::<Case>().filter(|case| case.stage == Stage::Accepted);
        changes.extend(accepted.and_then(|case| change(view, stored.id, &case, then)));
    });
    changes.sort_by_key(|change| (change.old, change.case));
    changes
}

fn change(view: &dyn View, id: RecordId, case: &Case, calendar: &Calendar) -> Option<Change> {
    let (accepted, old) = (case.accepted?, case.due.as_ref()?);
    let granted = case.extension.as_ref().is_some_and(|extension| extension.told.is_some());
    let item = version_of(view, case)?;
    if granted || case.keeps_told_day() || !matches!(item.promised, Limit::Working(_)) {
        return None;
    }
    let due = calendar.due_in(accepted.date(), item.promised, &deadline::course(case));
    let send_by = case.escalation.as_ref().filter(|way| way.sent.is_none()).map(|way| {
        let counted = calendar.due(way_began(case, accepted), escalation::limit(Some(&item)));
        (way.send_by.clone(), if counted.date > due.date { due.clone() } else { counted })
    });
    let units = case.joint.as_ref().map(|joint| (days(joint), again(&item, accepted, &due, calendar)));
    let same = |old: &Due, new: &Due| {
        (old.date, old.provisional, &old.explanation) == (new.date, new.provisional, &new.explanation)
    };
    let unchanged = same(old, &due)
        && send_by.as_ref().is_none_or(|(old, new)| same(old, new))
        && units.as_ref().is_none_or(|(old, new)| old == new);
    (!unchanged).then(|| Change {
        case: id,
        old: old.date,
        due,
        send_by: send_by.map(|(_, new)| new),
        units: units.map(|(_, new)| new).unwrap_or_default(),
    })
}

/// The day from which the way up is counted: of acceptance, or of the day it was found to belong above.
fn way_began(case: &Case, accepted: Timestamp) -> Date {
    case.escalation.as_ref().and_then(|way| way.since).unwrap_or_else(|| accepted.date())
}

fn days(joint: &Joint) -> Vec<Date> {
    joint.units.iter().map(|unit| unit.due).collect()
}

fn again(item: &ServiceItem, accepted: Timestamp, due: &Due, calendar: &Calendar) -> Vec<Date> {
    let units = item.joint.iter().flat_map(|plan| &plan.units);
    units.map(|unit| calendar.due(accepted.date(), unit.within).date.min(due.date)).collect()
}

/// The citizen was told of the new day.
pub(super) fn tell(case: &Case, how: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !is_to_tell(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if how.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    decision.happened(Happened::MovedTold { how: how.trim().to_owned() });
    Ok(())
}

/// Whether the day of an open case moved and nobody has told the citizen.
pub fn is_to_tell(case: &Case) -> bool {
    case.is_open() && case.moved.as_ref().is_some_and(|moved| moved.told.is_none())
}
