//! The date a case is promised for.
//!
//! The day of acceptance, or the day on which the last piece came in, is not counted (C7, TL-02); matters done on the
//! spot have the end of the same day as their hard limit (C8).

use super::Case;
use super::procedure::Procedure;
use crate::calendar::{Calendar, Course, Due, YearPlan};
use crate::hall::HallSettings;
use crate::ids::RecordId;
use crate::record::{Area, Class, Found, Partition, View, load};
use crate::time::{CalendarDays, Date, Limit, Minutes, Timestamp, WorkingDays};

/// The calendar in force: the plans entered and the hall's own closures. Its version is the journal entry that last
/// changed a plan.
pub fn calendar(view: &dyn View) -> Calendar {
    let mut plans = Vec::new();
    let mut version = 0;
    view.each_in(Partition::whole(Area::Calendar, Class::Public), &mut |stored| {
        plans.extend(stored.read::<YearPlan>());
        version = version.max(stored.seq);
    });
    let closures = match load::<HallSettings>(view, RecordId::named("hall")) {
        Found::Present(hall) => hall.closures,
        Found::Absent | Found::NotHere => Vec::new(),
    };
    Calendar::new(u32::try_from(version).unwrap_or(u32::MAX), plans, closures)
}

/// The date that a limit promises when the clock starts at a moment.
pub fn due(view: &dyn View, start: Timestamp, limit: Limit) -> Due {
    calendar(view).due(start.date(), limit)
}

/// What the promised clock of a case met on its way: procedures outside the promise (TL-10), the day since when every day
/// counts (FI-11).
pub fn course(case: &Case) -> Course {
    Course {
        stops: case.procedures.iter().flatten().filter_map(Procedure::stop).collect(),
        every_day_after: case.urgent.as_ref().map(|urgent| urgent.at.date()),
    }
}

/// The date that a limit promises to a case when its clock starts at a moment.
pub fn due_of(view: &dyn View, case: &Case, start: Timestamp, limit: Limit) -> Due {
    calendar(view).due_in(start.date(), limit, &course(case))
}

/// The promised day of an accepted case counted anew from its acceptance. An extended promise keeps the days it was
/// extended to, and so does one that the old ledger had told (DY-07); `limit` is that of its item.
pub fn again(view: &dyn View, case: &Case, limit: Limit) -> Option<Due> {
    let (accepted, due) = (case.accepted?, case.due.as_ref()?);
    let extended = case.extension.as_ref().is_some_and(|extension| extension.told.is_some());
    let keeps = extended || case.keeps_told_day();
    let counted = due.explanation.iter().filter_map(|line| line.ordinal).max().filter(|_| keeps);
    let limit = match (counted, limit) {
        (Some(days), Limit::Working(_)) => Limit::Working(WorkingDays(days)),
        (Some(days), Limit::Calendar(_)) => Limit::Calendar(CalendarDays(days)),
        (_, limit) => limit,
    };
    Some(due_of(view, case, accepted, limit))
}

/// The last day of the law's own limit, which stands still for the procedures that Art. 45 names, once they have ended
/// (TL-10, B.4); none before acceptance.
pub fn statutory(calendar: &Calendar, case: &Case, law: Limit) -> Option<Date> {
    let stops = case.procedures.iter().flatten().filter_map(Procedure::law_stop).collect();
    let course = Course { stops, every_day_after: None };
    Some(calendar.due_in(case.accepted?.date(), law, &course).date)
}

/// How long a matter done on the spot has taken, beside the hall's target for it: a target that is shown and counted,
/// while the hard limit is the end of the day (C8, TL-01).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SpotTime {
    /// Office minutes since acceptance.
    pub used: Minutes,
    /// The hall's target, office minutes.
    pub target: Minutes,
}

/// The time of a case under a limit, until it ended or until now; none if it is not to be done on the spot or was not
/// accepted.
pub fn spot_time(view: &dyn View, case: &Case, limit: Limit, now: Timestamp) -> Option<SpotTime> {
    let accepted = case.accepted.filter(|_| limit == Limit::OnTheSpot)?;
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present()?;
    let used = calendar(view).office_minutes(hall.hours, accepted, case.ended.unwrap_or(now));
    Some(SpotTime { used, target: Minutes(hall.spot_target) })
}
