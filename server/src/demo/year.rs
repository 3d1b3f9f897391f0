//! A year of cases, planned before it is played: who comes when, with what, and what becomes of it.

use super::Wanted;
use super::act::{Act, What};
use super::course::Course;
use super::dice::Dice;
use super::sample::{Role, Sample};
use domain::action::Action;
use domain::calendar::Calendar;
use domain::case::Applicant;
use domain::case::command::{CaseCommand, IntakeOutcome};
use domain::catalog::{HandlingMode, ServiceItem};
use domain::time::{Date, Timestamp};

/// How many cases a day brings when there are many, and over how few days few are spread.
const A_DAY: usize = 20;
const FEWEST_DAYS: usize = 25;
const YEAR: i32 = 365;

/// What the year is made of.
pub(super) struct Year<'y> {
    pub(super) sample: &'y Sample,
    pub(super) people: &'y [Applicant],
    pub(super) items: &'y [ServiceItem],
    pub(super) calendar: &'y Calendar,
}

/// The working days over which the cases are spread, up to today.
pub(super) fn days(calendar: &Calendar, now: Timestamp, cases: usize) -> Vec<Date> {
    let today = now.date();
    let year = (0..=YEAR).map(|back| today.plus_days(back - YEAR)).filter(|day| calendar.is_working(*day));
    let mut days: Vec<Date> = year.collect();
    let wanted = (cases / A_DAY).max(FEWEST_DAYS);
    if days.len() > wanted {
        days.drain(..days.len() - wanted);
    }
    days
}

/// Plans all cases; acts that lie after now are left out, which leaves the newest cases open.
pub(super) fn plan(year: &Year<'_>, days: &[Date], wanted: &Wanted, dice: &mut Dice) -> Vec<Act> {
    // Today's first minutes may lie ahead; yesterday's never do.
    let begins: Vec<Timestamp> = (0..wanted.cases).map(|_| begin(days, wanted.now, dice)).collect();
    let overdue = (wanted.cases / 800).max(2);
    let mut left_overdue = 0;
    let mut acts = Vec::with_capacity(wanted.cases * 4);
    for at in begins {
        let counter = dice.pick(&year.sample.hall.counters);
        let item = item_for(year, &counter.series, dice);
        let course = Course { year, item, counter: counter.no, clerk: clerk(year.sample, counter.no) };
        let mut own = course.plan(at, dice);
        if left_overdue < overdue && course.can_be_overdue(at, wanted.now) && is_accepted(&own[0]) && dice.percent(30) {
            own.truncate(1);
            left_overdue += 1;
        }
        acts.extend(own.into_iter().filter(|act| act.at <= wanted.now));
    }
    acts
}

/// Whether an intake starts the clock at once.
fn is_accepted(act: &Act) -> bool {
    matches!(&act.what, What::Command(action, _) if matches!(&**action,
        Action::Case(CaseCommand::TakeIn(intake)) if intake.outcome == IntakeOutcome::Accept))
}

/// A moment in office hours of one of the days, not after now.
fn begin(days: &[Date], now: Timestamp, dice: &mut Dice) -> Timestamp {
    for _ in 0..50 {
        let day = *dice.pick(days);
        let at = in_office_hours(day, dice);
        if at <= now {
            return at;
        }
    }
    in_office_hours(now.date().plus_days(-1), dice)
}

/// A moment between nine and twenty to twelve or one and twenty to five.
pub(super) fn in_office_hours(day: Date, dice: &mut Dice) -> Timestamp {
    let minute = dice.below(160 + 220);
    let minute = if minute < 160 { 9 * 60 + minute } else { 13 * 60 + minute - 160 };
    let into = minute * 60_000 + dice.below(60_000);
    Timestamp(day.start().0 + i64::try_from(into).unwrap_or(0))
}

/// An item of one of the queues that a counter serves; what is done on the spot comes three times as often.
fn item_for<'y>(year: &Year<'y>, series: &str, dice: &mut Dice) -> &'y ServiceItem {
    let serves = |item: &ServiceItem| {
        let of_queue = year.sample.hall.series.iter().filter(|queue| series.contains(queue.letter));
        of_queue.flat_map(|queue| &queue.windows).any(|window| *window == item.window)
    };
    let fitting: Vec<&ServiceItem> =
        year.items.iter().filter(|item| item.object.contains('个') && serves(item)).collect();
    let many: Vec<&ServiceItem> = fitting
        .iter()
        .flat_map(|item| std::iter::repeat_n(*item, if item.mode == HandlingMode::Direct { 3 } else { 1 }))
        .collect();
    many[dice.below(many.len())]
}

/// The number of the clerk who sits at a counter.
fn clerk(sample: &Sample, counter: u16) -> &str {
    let sits = sample.hall.staff.iter().find(|staff| staff.counters.first() == Some(&counter));
    let sits = sits.or_else(|| sample.hall.staff.iter().find(|staff| staff.role == Role::Lead));
    sits.map_or("", |staff| &staff.no)
}
