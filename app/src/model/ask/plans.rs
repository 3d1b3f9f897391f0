//! Plans of days off, and what one would change (F11).

use crate::model::row::CaseRow;
use domain::calendar::YearPlan;
use domain::codec::{Decode, Encode};
use domain::time::Date;

/// What a plan would change.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Preview {
    /// Open cases whose promised day moves, with that day and the new one; the soonest first.
    #[n(0)]
    pub moved: Vec<(CaseRow, Date, Date)>,
    /// How many keep their day and only become sure.
    #[n(1)]
    pub settled: u32,
}

/// What is known of the calendar.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Plans {
    /// The plans, by year.
    #[n(0)]
    pub plans: Vec<YearPlan>,
    /// The day (Beijing).
    #[n(1)]
    pub today: Date,
    /// The days on which this hall stays shut, in order.
    #[n(2)]
    pub closures: Vec<Date>,
}

impl Plans {
    /// The year that is not planned though cases reach into it soon: this one, or the next from November on, when the
    /// notice usually comes (B.10).
    pub fn lacking(&self) -> Option<i32> {
        let year = self.today.year();
        let planned = |year: i32| self.plans.iter().any(|plan| plan.year == year);
        let soon = self.today.month() >= 11;
        [year, year + 1].into_iter().take(if soon { 2 } else { 1 }).find(|year| !planned(*year))
    }

    /// The year that is entered next: the first after the last one known, or this one.
    pub fn next_year(&self) -> i32 {
        self.lacking().or_else(|| Some(self.plans.last()?.year + 1)).unwrap_or_else(|| self.today.year())
    }
}
