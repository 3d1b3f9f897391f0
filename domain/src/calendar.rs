//! Working days: which days count, and when something is due.
//!
//! The State Council General Office publishes each year's days off and exchanged working days as one notice;
//! a [`YearPlan`] is one such notice, a [`Calendar`] all that are known plus the days this hall stays shut.
//! A year without a plan falls back to Monday to Friday and everything counted in it is provisional (F12).
//!
//! ```text
//! YearPlan (builtin_plans, parse_plans, or entered by hand; F11)
//!    └─> Calendar ── day_kind(date)
//!                 ├─ due(start, limit) ─> Due { date, provisional, explanation, calendar_version }
//!                 └─ office_minutes(hours, from, to)
//! ```
//!
//! Start at [`Calendar::due`].

mod due;
mod hours;
mod lunar;
pub mod market;
mod notice;
mod plans;
#[cfg(test)]
mod tests;

pub use due::{CountedDay, Course, Due};
pub use hours::OfficeHours;
pub use notice::{NoticeFault, missing_feasts, read_notice};
pub use plans::{PlanTextError, builtin_plans, parse_plans};

use std::collections::{BTreeMap, BTreeSet};

use crate::codec::{Decode, Encode};
use minicbor::{Decoder, Encoder};
use serde::Serialize;
use thiserror::Error;

use crate::time::Date;

/// One year's notice of days off and exchanged working days (B.10, F10, F11).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
pub struct YearPlan {
    /// The year that the notice is about.
    #[n(0)]
    pub year: i32,
    /// Where the plan was taken from, usually the address of the notice.
    #[n(1)]
    pub source: String,
    /// Days off with the name of the feast; a few may lie in the neighbouring year (元旦 2023 began in 2022).
    #[n(2)]
    pub off: Vec<(Date, String)>,
    /// Saturdays and Sundays worked in exchange, with the name of the feast.
    #[n(3)]
    pub worked: Vec<(Date, String)>,
}

/// Why a plan cannot be used (F11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PlanError {
    /// The day is listed twice.
    #[error("{0} is listed twice")]
    ListedTwice(Date),
    /// The day is neither in the plan's year nor in the neighbouring December or January (B.10).
    #[error("{0} is not in the year of the plan")]
    OtherYear(Date),
    /// The day worked in exchange is a Monday to Friday and would be worked anyway.
    #[error("{0} is no Saturday or Sunday")]
    NotAWeekend(Date),
}

impl YearPlan {
    /// Checks a plan before it takes effect, as one entered by hand (F11).
    pub fn check(&self) -> Result<(), PlanError> {
        let mut seen = BTreeSet::new();
        for (date, _) in self.off.iter().chain(&self.worked) {
            let in_reach = match date.year() - self.year {
                0 => true,
                -1 => date.month() == 12,
                1 => date.month() == 1,
                _ => false,
            };
            if !in_reach {
                return Err(PlanError::OtherYear(*date));
            }
            if !seen.insert(*date) {
                return Err(PlanError::ListedTwice(*date));
            }
        }
        match self.worked.iter().find(|(date, _)| !date.weekday().is_weekend()) {
            Some((date, _)) => Err(PlanError::NotAWeekend(*date)),
            None => Ok(()),
        }
    }
}

/// What a day is, and why it counts or not (F10, F12).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Serialize)]
pub enum DayKind {
    /// An ordinary Monday to Friday of a year with a plan.
    #[n(0)]
    Working,
    /// An ordinary Saturday or Sunday of a year with a plan.
    #[n(1)]
    Weekend,
    /// A day off by the plan, with the feast's name.
    #[n(2)]
    Holiday(#[n(0)] String),
    /// A Saturday or Sunday worked in exchange, with the feast's name (F10).
    #[n(3)]
    WorkedInExchange(#[n(0)] String),
    /// A working day on which this hall stays shut.
    #[n(4)]
    Closed,
    /// A Monday to Friday of a year without a plan: counted, provisional (F12).
    #[n(5)]
    PresumedWorking,
    /// A Saturday or Sunday of a year without a plan: not counted, provisional (F12).
    #[n(6)]
    PresumedWeekend,
    /// A day of a procedure outside the promise: not counted (TL-10).
    #[n(7)]
    Stopped,
    /// A day off that counts all the same, because the case is urgent (FI-11).
    #[n(8)]
    Urgent,
}

impl DayKind {
    /// Whether the day counts as a working day.
    pub fn is_working(&self) -> bool {
        matches!(self, DayKind::Working | DayKind::WorkedInExchange(_) | DayKind::PresumedWorking)
    }

    /// Whether the day counts in a limit of working days: as a working day, or because the case is urgent (FI-11).
    pub fn counts(&self) -> bool {
        self.is_working() || *self == DayKind::Urgent
    }
}

/// What a plan says about one listed day.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    Off(String),
    Worked(String),
}

/// All plans known to this device, and the days on which the hall stays shut (F10 to F12).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Calendar {
    version: u32,
    plans: BTreeMap<i32, YearPlan>,
    closures: BTreeSet<Date>,
    /// Derived from `plans`: what they say, by day.
    #[serde(skip)]
    marks: BTreeMap<Date, Mark>,
}

impl Calendar {
    /// A calendar of these plans and closures; of two plans for one year the later in the list holds (F11).
    ///
    /// `version` is raised by whoever changes a plan and is kept with each [`Due`], so that a date once
    /// printed stays traceable.
    pub fn new(
        version: u32,
        plans: impl IntoIterator<Item = YearPlan>,
        closures: impl IntoIterator<Item = Date>,
    ) -> Calendar {
        let plans: BTreeMap<i32, YearPlan> = plans.into_iter().map(|plan| (plan.year, plan)).collect();
        let mut marks = BTreeMap::new();
        // In the order of years: the later notice has the last word on days before its New Year (B.10).
        for plan in plans.values() {
            marks.extend(plan.off.iter().map(|(date, name)| (*date, Mark::Off(name.clone()))));
            marks.extend(plan.worked.iter().map(|(date, name)| (*date, Mark::Worked(name.clone()))));
        }
        Calendar { version, plans, closures: closures.into_iter().collect(), marks }
    }

    /// The number under which this state of the plans is known (F11).
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The plans by year.
    pub fn plans(&self) -> &BTreeMap<i32, YearPlan> {
        &self.plans
    }

    /// The days on which this hall stays shut.
    pub fn closures(&self) -> &BTreeSet<Date> {
        &self.closures
    }

    /// What the day is and why (F10, F12).
    pub fn day_kind(&self, date: Date) -> DayKind {
        let weekend = date.weekday().is_weekend();
        match self.marks.get(&date) {
            Some(Mark::Off(name)) => DayKind::Holiday(name.clone()),
            _ if self.closures.contains(&date) && self.works_by_plan(date) => DayKind::Closed,
            Some(Mark::Worked(name)) => DayKind::WorkedInExchange(name.clone()),
            None if self.is_planned(date) && weekend => DayKind::Weekend,
            None if self.is_planned(date) => DayKind::Working,
            None if weekend => DayKind::PresumedWeekend,
            None => DayKind::PresumedWorking,
        }
    }

    /// Whether the day counts as a working day (F10).
    pub fn is_working(&self, date: Date) -> bool {
        self.works_by_plan(date) && !self.closures.contains(&date)
    }

    /// Whether a plan speaks about the day; if not, Monday to Friday is a guess (F12).
    pub fn is_planned(&self, date: Date) -> bool {
        self.plans.contains_key(&date.year()) || self.marks.contains_key(&date)
    }

    fn works_by_plan(&self, date: Date) -> bool {
        match self.marks.get(&date) {
            Some(Mark::Off(_)) => false,
            Some(Mark::Worked(_)) => true,
            None => !date.weekday().is_weekend(),
        }
    }
}

/// Three fields: version, plans, closures. The index by day is rebuilt on reading.
impl<C> Encode<C> for Calendar {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.array(3)?.u32(self.version)?;
        e.array(self.plans.len() as u64)?;
        for plan in self.plans.values() {
            plan.encode(e, ctx)?;
        }
        self.closures.encode(e, ctx)
    }
}

impl<'b, C> Decode<'b, C> for Calendar {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Calendar, minicbor::decode::Error> {
        let length = d.array()?.unwrap_or(0);
        if length < 3 {
            return Err(minicbor::decode::Error::message("a calendar has three fields"));
        }
        let version = d.u32()?;
        let plans: Vec<YearPlan> = Vec::decode(d, ctx)?;
        let closures: Vec<Date> = Vec::decode(d, ctx)?;
        // Fields that a later release may add are passed over.
        for _ in 3..length {
            d.skip()?;
        }
        Ok(Calendar::new(version, plans, closures))
    }
}
