//! The date a case is promised for.
//!
//! The day of acceptance, or the day on which the last piece came in, is not counted (C7, TL-02); matters done on the
//! spot have the end of the same day as their hard limit (C8).

use super::Case;
use crate::calendar::{Calendar, Due, YearPlan};
use crate::hall::HallSettings;
use crate::ids::RecordId;
use crate::record::{Area, Class, Found, Partition, View, load};
use crate::time::{Limit, Minutes, Timestamp};

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
