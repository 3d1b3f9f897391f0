//! Market days by the rules that counties publish, and other opening hours (SC-16, B.13).

use crate::scene::{Scene, day, hall, staff};
use domain::action::Action;
use domain::appointment::{Appointment, AppointmentCommand, Hour, outside};
use domain::calendar::market::{MarketDay, MarketKind, MarketRule, ShortMonth, ThirtyFirst};
use domain::case::number::PaperNumber;
use domain::hall::{HallCommand, HallSettings, Opening, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::refusal::{HallRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::Date;

const VECTORS: &str = include_str!("../../data/market-days.csv");

fn rule(kind: MarketKind, values: &[u8]) -> MarketRule {
    MarketRule {
        kind,
        values: values.to_vec(),
        thirty_first: None,
        short_month: None,
        also: Vec::new(),
        never: Vec::new(),
    }
}

/// The days of both spans of the vectors.
fn spans() -> impl Iterator<Item = Date> {
    let span = |from: Date, to: Date| (0..=to.days_since(from)).map(move |ahead| from.plus_days(ahead));
    span(day(2026, 1, 1), day(2026, 2, 28)).chain(span(day(2025, 7, 1), day(2025, 8, 28)))
}

#[test]
fn sc_16_b_13_every_published_form_of_rule_names_its_days() {
    let lines = VECTORS.lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut read = 0;
    for line in lines {
        let parts: Vec<&str> = line.split(',').collect();
        let values: Vec<u8> = parts[2].split_whitespace().map(|value| value.parse().expect("a value")).collect();
        let kind = match parts[1] {
            "solar" | "solar-without-31" => MarketKind::SolarTail,
            "lunar" => MarketKind::LunarTail,
            "weekday" => MarketKind::Weekday,
            "branch" => MarketKind::Branch,
            _ => MarketKind::Daily,
        };
        let thirty_first = parts[1].ends_with("31").then_some(ThirtyFirst::Left);
        let rule = MarketRule { thirty_first, ..rule(kind, &values) };
        let found: Vec<String> =
            spans().filter(|day| rule.on(*day) == MarketDay::Open).map(|day| day.to_string()).collect();
        let expected: Vec<&str> = parts[3].split_whitespace().collect();
        assert!(rule.is_sound() && found == expected, "{}: {found:?}", parts[0]);
        read += 1;
    }
    assert_eq!(read, 12);
}

#[test]
fn sc_16_exceptions_have_the_last_word_and_a_short_month_may_move_its_last_market() {
    let mut lunar = rule(MarketKind::LunarTail, &[5, 0]);
    // The lunar month that begins on 2026-01-19 has 29 days: its 30th is not there.
    let last = day(2026, 2, 16);
    assert_eq!(lunar.on(last), MarketDay::Shut);
    lunar.short_month = Some(ShortMonth::DayBefore);
    assert_eq!(lunar.on(last), MarketDay::Open);
    lunar.never.push(last);
    lunar.also.push(day(2026, 2, 15));
    assert_eq!((lunar.on(last), lunar.on(day(2026, 2, 15))), (MarketDay::Shut, MarketDay::Open));
    assert_eq!(lunar.next(day(2026, 2, 14), 2), [day(2026, 2, 15), day(2026, 2, 21)]);
    // Beyond the known lunar calendar nothing is guessed.
    assert_eq!(lunar.on(day(2028, 1, 1)), MarketDay::NotKnown);
    assert!(lunar.next(day(2028, 1, 1), 3).is_empty());
}

#[test]
fn sc_16_a_rule_names_days_that_there_are() {
    assert!(!rule(MarketKind::Weekday, &[8]).is_sound());
    assert!(!rule(MarketKind::SolarTail, &[]).is_sound());
    assert!(!rule(MarketKind::Branch, &[12]).is_sound());
    assert!(rule(MarketKind::Daily, &[]).is_sound());
}

/// A hall that number 9 directs.
fn directed() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 10));
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::Director, ..staff("9") })).expect("a director");
    scene
}

fn set(scene: &mut Scene, by: &str, opening: Opening) -> Verdict {
    scene.actor = StaffNo::from(by);
    scene.issue(Action::Hall(HallCommand::SetOpening(opening))).1
}

fn refused(verdict: &Verdict, with: HallRefusal) -> bool {
    let with: Refusal = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

#[test]
fn sc_16_wk_09_the_director_sets_the_opening_and_nothing_else_of_the_hall_changes() {
    let mut scene = directed();
    let closed = day(2026, 5, 8);
    scene.set_up(HallCommand::SetHall(HallSettings { closures: vec![closed], ..hall() })).expect("a hall");
    let mut opening = hall().opening();
    opening.hours.morning = (8 * 60 + 30, 12 * 60);
    opening.spot_target = 20;
    opening.market = Some(rule(MarketKind::SolarTail, &[3, 6, 9]));
    assert!(refused(&set(&mut scene, "1", opening.clone()), HallRefusal::OnlyDirector));
    let mut crossed = opening.clone();
    crossed.hours.afternoon.0 = 11 * 60;
    assert!(refused(&set(&mut scene, "9", crossed), HallRefusal::HoursNotInOrder));
    let nothing = Opening { market: Some(rule(MarketKind::LunarTail, &[])), ..opening.clone() };
    assert!(refused(&set(&mut scene, "9", nothing), HallRefusal::NoMarketDay));
    assert!(matches!(set(&mut scene, "9", opening.clone()), Verdict::Accepted(_)));
    let now: HallSettings = scene.read(RecordId::named("hall"));
    assert_eq!((now.opening(), now.closures, now.name), (opening, vec![closed], hall().name));
}

/// An appointment for item 2.
fn book(scene: &mut Scene, hour: Hour) {
    let (person, number) = ("石约好".into(), PaperNumber("约-1".into()));
    let book = AppointmentCommand::Book { item: 2, hour, person, phone: "13800138000".into(), number };
    let verdict = scene.issue(Action::Appointment(book)).1;
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
}

#[test]
fn sc_16_f11_appointments_that_another_opening_shuts_out_are_shown_before() {
    let mut scene = directed();
    book(&mut scene, Hour { day: day(2026, 3, 12), minute: 9 * 60, counter: CounterNo(1) });
    let mut opening = hall().opening();
    let today = day(2026, 3, 10);
    let left = |scene: &Scene, opening: &Opening| -> Vec<Appointment> { outside(&scene.ledger, opening, today) };
    assert!(left(&scene, &opening).is_empty());
    opening.hours.morning.0 = 10 * 60;
    assert_eq!(left(&scene, &opening).len(), 1);
    opening.hours.morning.0 = 9 * 60;
    opening.market = Some(rule(MarketKind::SolarTail, &[3, 6, 9]));
    assert_eq!(left(&scene, &opening)[0].hour.day, day(2026, 3, 12), "the twelfth is no market day");
    opening.market = Some(rule(MarketKind::SolarTail, &[2]));
    assert!(left(&scene, &opening).is_empty());
}
