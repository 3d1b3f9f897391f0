//! The date a case is promised for.
//!
//! The day of acceptance, or the day on which the last piece came in, is not counted (C7, TL-02); matters done on the
//! spot have the end of the same day as their hard limit (C8).

use crate::calendar::{Calendar, Due, YearPlan};
use crate::hall::HallSettings;
use crate::ids::RecordId;
use crate::record::{Area, Class, Found, Partition, View, load};
use crate::time::{Limit, Timestamp};

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
