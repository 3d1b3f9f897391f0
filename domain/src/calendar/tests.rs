//! The published plans, the 360 counted vectors and the traps of F10 to F13.

use super::*;
use crate::time::{CalendarDays, Limit, Minutes, Timestamp, WorkingDays};

const VECTORS: &str = include_str!("../../data/workday-vectors.csv");

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn days(texts: &[&str], name: &str) -> Vec<(Date, String)> {
    texts.iter().map(|text| (day(text), name.to_owned())).collect()
}

fn published() -> Calendar {
    Calendar::new(1, builtin_plans(), [])
}

fn working(count: u16) -> Limit {
    Limit::Working(WorkingDays(count))
}

fn plan_2019(off: &[&str], worked: &[&str]) -> YearPlan {
    YearPlan { year: 2019, source: "test".into(), off: days(off, "劳动节"), worked: days(worked, "劳动节") }
}

fn new_2019() -> YearPlan {
    plan_2019(&["2019-05-01", "2019-05-02", "2019-05-03", "2019-05-04"], &["2019-04-28", "2019-05-05"])
}

/// The explanation ends on the date, and its ordinals run from 1 to the limit (TL-02).
fn assert_adds_up(due: &Due, count: u16) {
    assert_eq!(due.explanation.last().unwrap().date, due.date);
    let ordinals: Vec<u16> = due.explanation.iter().filter_map(|line| line.ordinal).collect();
    assert_eq!(ordinals, (1..=count).collect::<Vec<_>>());
    assert!(due.explanation.windows(2).all(|pair| pair[0].date < pair[1].date));
    assert!(due.explanation.iter().all(|line| line.ordinal.is_some() == line.kind.is_working()));
}

#[test]
fn b10_builtin_plans_have_the_published_number_of_working_days() {
    let plans = builtin_plans();
    assert_eq!(plans.iter().map(|plan| plan.year).collect::<Vec<_>>(), [2024, 2025, 2026]);
    assert_eq!(plans.iter().map(|plan| plan.off.len() + plan.worked.len()).sum::<usize>(), 108);
    for plan in &plans {
        assert!(plan.source.starts_with("https://www.gov.cn/"));
        assert_eq!(plan.check(), Ok(()));
    }
    let calendar = published();
    for (year, expected) in [(2024, 251), (2025, 248), (2026, 248)] {
        let mut date = Date::ymd(year, 1, 1).unwrap();
        let mut count = 0;
        while date.year() == year {
            count += i32::from(calendar.is_working(date));
            assert_eq!(calendar.is_working(date), calendar.day_kind(date).is_working());
            date = date.plus_days(1);
        }
        assert_eq!(count, expected, "{year}");
    }
}

#[test]
fn a6_01_every_vector_gives_its_date() {
    let calendar = published();
    let mut seen = 0;
    for line in VECTORS.lines().filter(|line| line.starts_with("20")) {
        let fields: Vec<&str> = line.split(',').collect();
        let count: u16 = fields[1].parse().unwrap();
        let due = calendar.due(day(fields[0]), working(count));
        assert_adds_up(&due, count);
        match fields[3] {
            "ok" => assert_eq!((due.date, due.provisional), (day(fields[2]), false), "{line}"),
            "no_calendar" => assert!(due.provisional, "{line}"),
            other => panic!("{other}"),
        }
        seen += 1;
    }
    assert_eq!(seen, 360);
}

#[test]
fn a6_01_accepted_before_feasts() {
    let calendar = published();
    let due = |start, count| calendar.due(day(start), working(count));
    assert_eq!(due("2026-09-24", 3).date, day("2026-09-30"));
    assert_eq!(due("2026-09-24", 5).date, day("2026-10-09"));
    assert_eq!(due("2026-02-13", 1).date, day("2026-02-14"));
    assert_eq!(due("2026-02-13", 5).date, day("2026-02-27"));
    assert_eq!(due("2026-11-25", 20).date, day("2026-12-23"));
    assert!(due("2026-11-25", 30).provisional);

    let lines = due("2026-09-24", 3).explanation;
    let holiday = |date| (day(date), DayKind::Holiday("中秋节".into()), None);
    let counted = |date, ordinal| (day(date), DayKind::Working, Some(ordinal));
    let expected = [
        holiday("2026-09-25"),
        holiday("2026-09-26"),
        holiday("2026-09-27"),
        counted("2026-09-28", 1),
        counted("2026-09-29", 2),
        counted("2026-09-30", 3),
    ];
    assert_eq!(lines.into_iter().map(|line| (line.date, line.kind, line.ordinal)).collect::<Vec<_>>(), expected);
}

#[test]
fn a6_02_complete_on_a_worked_sunday() {
    let calendar = published();
    let sunday = day("2026-01-04");
    assert_eq!(calendar.day_kind(sunday), DayKind::WorkedInExchange("元旦".into()));
    assert_eq!(calendar.due(sunday, working(1)).date, day("2026-01-05"));
    assert_eq!(calendar.next_working_day(day("2026-01-03")), sunday);
}

#[test]
fn f10_exchanged_weekend_days_count_in_2019() {
    let calendar = Calendar::new(2, [new_2019()], []);
    let due = calendar.due(day("2019-04-26"), working(3));
    assert_eq!((due.date, due.provisional, due.calendar_version), (day("2019-04-30"), false, 2));
    assert_eq!(due.explanation[0].kind, DayKind::WorkedInExchange("劳动节".into()));
    assert_eq!(calendar.due(day("2019-04-29"), working(3)).date, day("2019-05-06"));
}

#[test]
fn f11_a_changed_plan_changes_the_date_and_leaves_a_trace() {
    let old = Calendar::new(1, [plan_2019(&["2019-05-01"], &[])], []);
    let due = old.due(day("2019-04-26"), working(3));
    assert_eq!((due.date, due.calendar_version), (day("2019-05-02"), 1));
    // The corrected plan stands later in the list and holds.
    let new = Calendar::new(2, [plan_2019(&["2019-05-01"], &[]), new_2019()], []);
    let due = new.due(day("2019-04-26"), working(3));
    assert_eq!((due.date, due.calendar_version), (day("2019-04-30"), 2));
}

#[test]
fn f11_a_plan_entered_by_hand_is_checked() {
    assert_eq!(new_2019().check(), Ok(()));
    let twice = plan_2019(&["2019-05-04"], &["2019-05-04"]);
    assert_eq!(twice.check(), Err(PlanError::ListedTwice(day("2019-05-04"))));
    assert_eq!(plan_2019(&["2020-05-01"], &[]).check(), Err(PlanError::OtherYear(day("2020-05-01"))));
    assert_eq!(plan_2019(&["2018-12-30"], &[]).check(), Ok(()));
    assert_eq!(plan_2019(&[], &["2019-04-29"]).check(), Err(PlanError::NotAWeekend(day("2019-04-29"))));
    assert_eq!(parse_plans("2019-05-01,劳动节"), Err(PlanTextError::Form(1)));
    assert_eq!(parse_plans("# note\n2019-05-01,劳动节,of"), Err(PlanTextError::Form(2)));
    assert_eq!(parse_plans("2019-02-29,劳动节,off"), Err(PlanTextError::NoSuchDay(1)));
}

#[test]
fn f12_next_years_plan_is_not_there_yet() {
    let start = day("2026-12-25");
    let before = published().due(start, working(10));
    assert_eq!((before.date, before.provisional), (day("2027-01-08"), true));
    assert!(before.explanation.iter().any(|line| line.kind == DayKind::PresumedWorking));
    assert_adds_up(&before, 10);
    assert_eq!(published().day_kind(day("2027-01-02")), DayKind::PresumedWeekend);

    let next = parse_plans("2027,test,source\n2027-01-01,元旦,off\n2027-01-02,元旦,off\n2027-01-03,元旦,off").unwrap();
    let after = Calendar::new(2, builtin_plans().into_iter().chain(next), []).due(start, working(10));
    assert_eq!((after.date, after.provisional), (day("2027-01-11"), false));
}

#[test]
fn f12_without_any_plan_nothing_fails() {
    let due = Calendar::default().due(day("2026-09-24"), working(3));
    assert_eq!((due.date, due.provisional), (day("2026-09-29"), true));
    let end = Calendar::default().due(Date::MAX, working(3));
    assert_eq!(end.date, Date::MAX);
}

#[test]
fn b10_a_feast_may_begin_in_the_year_before() {
    // 元旦 2023 from 2022-12-31, by the notice of 2023: the line belongs to the plan above it.
    let plans = parse_plans("2023,test,source\n2022-12-31,元旦,off\n2023-01-01,元旦,off\n2023-01-02,元旦,off").unwrap();
    assert_eq!(plans.len(), 1);
    let calendar = Calendar::new(1, plans, []);
    assert_eq!(calendar.day_kind(day("2022-12-31")), DayKind::Holiday("元旦".into()));
    assert_eq!(calendar.day_kind(day("2022-12-30")), DayKind::PresumedWorking);
}

#[test]
fn tl_02_the_hall_may_stay_shut() {
    let snow = day("2026-01-06");
    let calendar = Calendar::new(1, builtin_plans(), [snow, day("2026-01-10")]);
    let due = calendar.due(day("2026-01-05"), working(2));
    assert_eq!(due.date, day("2026-01-08"));
    assert_eq!(due.explanation[0], CountedDay { date: snow, kind: DayKind::Closed, ordinal: None });
    // Shutting a day that is off anyway changes nothing.
    assert_eq!(calendar.day_kind(day("2026-01-10")), DayKind::Weekend);
    assert_adds_up(&due, 2);
}

#[test]
fn tl_01_on_the_spot_ends_with_the_day() {
    let sunday = day("2026-01-04");
    let due = published().due(sunday, Limit::OnTheSpot);
    assert_eq!((due.date, due.provisional), (sunday, false));
    assert_eq!(due.explanation.last().unwrap().date, sunday);
    assert_eq!(published().due(sunday, working(0)), due);
}

#[test]
fn c11_calendar_days_count_feasts_too() {
    let calendar = published();
    let due = calendar.due(day("2026-09-24"), Limit::Calendar(CalendarDays(7)));
    assert_eq!((due.date, due.provisional), (day("2026-10-01"), false));
    assert_eq!(due.explanation.iter().filter_map(|line| line.ordinal).collect::<Vec<_>>(), [1, 7]);
    assert_eq!(due.explanation.last().unwrap().date, due.date);
    // C12: a complaint's week that ends in the feast moves to the first day of work.
    assert_eq!(calendar.working_day_on_or_after(due.date), day("2026-10-08"));
    assert_eq!(calendar.working_day_on_or_after(day("2026-10-09")), day("2026-10-09"));
    assert_eq!(calendar.previous_working_day(day("2026-10-08")), day("2026-09-30"));
}

#[test]
fn tl_08_working_days_left_and_overdue() {
    let calendar = published();
    let left = |today, due| calendar.working_days_left(day(today), day(due));
    assert_eq!(left("2026-09-24", "2026-10-09"), 5);
    assert_eq!(left("2026-09-30", "2026-10-08"), 1);
    assert_eq!(left("2026-10-08", "2026-10-08"), 0);
    assert_eq!(left("2026-10-09", "2026-10-08"), -1);
    // Overdue over the feast: no working day has gone by, yet the date has.
    assert_eq!(left("2026-10-03", "2026-09-30"), -1);
    assert_eq!(left("2026-10-09", "2026-09-30"), -2);
}

#[test]
fn tl_01_office_minutes_leave_out_noon_nights_and_feasts() {
    let (calendar, hours) = (published(), OfficeHours::default());
    let minutes = |from: Timestamp, to: Timestamp| calendar.office_minutes(hours, from, to).0;
    let thursday = day("2026-09-24");
    assert_eq!(minutes(thursday.at(9, 0), thursday.at(9, 30)), 30);
    assert_eq!(minutes(thursday.at(11, 50), thursday.at(13, 10)), 20);
    assert_eq!(minutes(thursday.at(0, 0), thursday.end()), 7 * 60);
    assert_eq!(minutes(thursday.at(16, 50), day("2026-09-28").at(9, 10)), 20);
    // A Sunday worked in exchange counts (F10).
    assert_eq!(minutes(day("2026-09-19").start(), day("2026-09-20").end()), 7 * 60);
    assert_eq!(minutes(thursday.at(10, 0), thursday.at(9, 0)), 0);
    // Half minutes add up before the cut.
    assert_eq!(minutes(Timestamp(thursday.at(11, 59).0 + 30_000), Timestamp(thursday.at(13, 0).0 + 30_000)), 1);
    assert!(hours.is_open(9 * 60) && !hours.is_open(12 * 60) && hours.is_open(16 * 60 + 59));
    assert_eq!(calendar.office_minutes(hours, thursday.end(), thursday.start()), Minutes(0));
}

#[test]
fn f11_calendars_and_due_dates_survive_the_journal() {
    let calendar = Calendar::new(7, builtin_plans(), [day("2026-01-06")]);
    let bytes = minicbor::to_vec(&calendar).unwrap();
    assert_eq!(minicbor::decode::<Calendar>(&bytes).unwrap(), calendar);
    let due = calendar.due(day("2026-02-13"), working(5));
    let bytes = minicbor::to_vec(&due).unwrap();
    assert_eq!(minicbor::decode::<Due>(&bytes).unwrap(), due);
    let hours = minicbor::to_vec(OfficeHours::default()).unwrap();
    assert_eq!(minicbor::decode::<OfficeHours>(&hours).unwrap(), OfficeHours::default());
}

#[test]
fn f13_office_minutes_survive_absurd_clocks() {
    let hours = OfficeHours { morning: (600, 300), afternoon: (0, 0) };
    assert_eq!(published().office_minutes(hours, day("2026-01-01").start(), day("2026-02-01").start()), Minutes(0));
    let year_2000 = day("2000-01-01").start();
    assert!(published().office_minutes(OfficeHours::default(), year_2000, day("2026-09-24").end()).0 > 0);
}
