//! Appointments (WK-02, AG-05, TJ-01, B.11).

use crate::scene::{Scene, day, item};
use domain::action::Action;
use domain::appointment::{Appointment, AppointmentCommand, Hour, PER_HOUR, Standing, days, hours};
use domain::calendar::OfficeHours;
use domain::case::deadline;
use domain::case::number::PaperNumber;
use domain::catalog::HandlingMode;
use domain::hall::HallCommand;
use domain::ids::{CounterNo, RecordId};
use domain::refusal::{AppointmentRefusal, CaseRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

/// Wednesday 11 February 2026: the 14th is worked, from the 15th on it is the Spring Festival until the 23rd.
fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 2, 11));
    let base = item(50, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    scene.set_up(HallCommand::PutItem(base)).expect("an item");
    scene
}

fn at(date: Date) -> Hour {
    Hour { day: date, minute: 10 * 60, counter: CounterNo(1) }
}

fn book(scene: &mut Scene, hour: Hour, phone: &str) -> (RecordId, Verdict) {
    let (person, number) = ("王䶮".into(), PaperNumber("约-1".into()));
    let command = AppointmentCommand::Book { item: 50, hour, person, phone: phone.into(), number };
    let (id, verdict) = scene.issue(Action::Appointment(command));
    (RecordId::of_command(id, 0), verdict)
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

#[test]
fn tj_01_one_to_five_working_days_ahead_and_the_nearest_days_are_offered_else() {
    let mut scene = scene();
    let possible = vec![day(2026, 2, 12), day(2026, 2, 13), day(2026, 2, 14), day(2026, 2, 24), day(2026, 2, 25)];
    assert_eq!(days(&deadline::calendar(&scene.ledger), day(2026, 2, 11)), possible, "over the feast");
    for wrong in [day(2026, 2, 11), day(2026, 2, 16), day(2026, 2, 26)] {
        let (_, verdict) = book(&mut scene, at(wrong), "13800000001");
        assert!(refused(&verdict, AppointmentRefusal::OutsideDays(possible.clone())), "{wrong}");
    }
    for (place, right) in possible.into_iter().enumerate() {
        let (_, verdict) = book(&mut scene, at(right), &format!("1380000001{place}"));
        assert!(matches!(verdict, Verdict::Accepted(_)), "{right}");
    }
}

#[test]
fn tj_01_one_a_person_a_day_and_a_cancelled_one_does_not_count() {
    let mut scene = scene();
    let (first, _) = book(&mut scene, at(day(2026, 2, 12)), "138 0000 0001");
    let later = Hour { minute: 15 * 60, ..at(day(2026, 2, 12)) };
    let (_, again) = book(&mut scene, later, "13800000001");
    assert!(refused(&again, AppointmentRefusal::OneADay), "the same phone in another form");
    let cancel = AppointmentCommand::Cancel { appointment: first, reason: "改天".into() };
    assert!(matches!(scene.issue(Action::Appointment(cancel)).1, Verdict::Accepted(_)));
    let (_, now) = book(&mut scene, later, "13800000001");
    assert!(matches!(now, Verdict::Accepted(_)));
}

#[test]
fn b11_an_hour_has_room_for_so_many_at_each_counter() {
    let mut scene = scene();
    let hour = at(day(2026, 2, 12));
    for place in 0..PER_HOUR {
        book(&mut scene, hour, &format!("1380000002{place}"));
    }
    let (_, verdict) = book(&mut scene, hour, "13800000030");
    assert!(refused(&verdict, AppointmentRefusal::Full));
    let (_, other) = book(&mut scene, Hour { counter: CounterNo(2), ..hour }, "13800000030");
    assert!(matches!(other, Verdict::Accepted(_)), "the other counter is free");
}

#[test]
fn ag_05_an_hour_lies_in_office_hours_and_name_and_phone_are_there() {
    let mut scene = scene();
    let open = hours(OfficeHours { morning: (8 * 60 + 30, 12 * 60), afternoon: (14 * 60, 17 * 60 + 30) });
    assert_eq!(open, [9 * 60, 10 * 60, 11 * 60, 14 * 60, 15 * 60, 16 * 60], "whole hours inside");
    let night = Hour { minute: 20 * 60, ..at(day(2026, 2, 12)) };
    assert!(refused(&book(&mut scene, night, "13800000001").1, AppointmentRefusal::NotOpen));
    assert!(refused(&book(&mut scene, at(day(2026, 2, 12)), "").1, AppointmentRefusal::NoPhone));
    assert!(refused(&book(&mut scene, at(day(2026, 2, 12)), "123").1, CaseRefusal::BadPhone));
}

#[test]
fn b11_cancelled_two_hours_before_at_the_latest_and_missed_by_the_day_alone() {
    let mut scene = scene();
    let (id, _) = book(&mut scene, at(day(2026, 2, 12)), "13800000001");
    let cancel = || Action::Appointment(AppointmentCommand::Cancel { appointment: id, reason: "有事".into() });
    scene.now = day(2026, 2, 12).at(8, 1);
    assert!(refused(&scene.issue(cancel()).1, AppointmentRefusal::TooLateToCancel));
    let one: Appointment = scene.read(id);
    assert_eq!(one.standing(day(2026, 2, 12)), Standing::Booked);
    assert_eq!(one.standing(day(2026, 2, 13)), Standing::Missed);
}

#[test]
fn ag_05_who_comes_on_the_day_has_arrived() {
    let mut scene = scene();
    let (id, _) = book(&mut scene, at(day(2026, 2, 12)), "13800000001");
    let arrive = || Action::Appointment(AppointmentCommand::Arrive(id));
    assert!(refused(&scene.issue(arrive()).1, AppointmentRefusal::OtherDay(day(2026, 2, 12))));
    scene.now = day(2026, 2, 12).at(9, 50);
    assert!(matches!(scene.issue(arrive()).1, Verdict::Accepted(_)));
    let one: Appointment = scene.read(id);
    assert_eq!(one.standing(day(2026, 2, 13)), Standing::Arrived);
    assert!(refused(&scene.issue(arrive()).1, CaseRefusal::WrongStage), "once");
}
