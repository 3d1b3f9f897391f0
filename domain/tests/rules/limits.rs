//! Limits of cases: the target on the spot, the two ways of counting, when the clock begins again.

use crate::scene::{Scene, day, item};
use domain::case::class::CaseKind;
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, SupplementGround};
use domain::case::deadline::{SpotTime, due, spot_time};
use domain::case::number::PaperNumber;
use domain::case::{Happening, PaperKind};
use domain::catalog::HandlingMode;
use domain::hall::HallCommand;
use domain::time::{CalendarDays, Limit, Minutes, WorkingDays};

#[test]
fn c8_on_the_spot_has_a_target_of_office_minutes_and_the_day_as_its_limit() {
    let mut scene = Scene::on(day(2026, 9, 24));
    scene.now = day(2026, 9, 24).at(11, 40);
    let (id, _) = scene.take_in(scene.intake(1));
    let time = |scene: &Scene| spot_time(&scene.ledger, &scene.case(id), Limit::OnTheSpot, scene.now);
    scene.now = day(2026, 9, 24).at(13, 25);
    let spent = SpotTime { used: Minutes(45), target: Minutes(30) };
    assert_eq!(time(&scene), Some(spent), "noon does not count; over the target is no offence");
    assert_eq!(scene.case(id).due.map(|due| due.date), Some(day(2026, 9, 24)));
    scene.case_command(CaseCommand::Conclude { case: id, result: "已办".into() });
    scene.now = day(2026, 9, 25).at(10, 0);
    assert_eq!(time(&scene), Some(spent), "it ended");
    let case = scene.case(id);
    assert_eq!(spot_time(&scene.ledger, &case, Limit::Working(WorkingDays(5)), scene.now), None);
}

#[test]
fn c9_working_days_and_calendar_days_are_two_ways_of_counting() {
    let scene = Scene::on(day(2026, 9, 24));
    let start = scene.now;
    let working = due(&scene.ledger, start, Limit::Working(WorkingDays(5)));
    let calendar = due(&scene.ledger, start, Limit::Calendar(CalendarDays(5)));
    assert_eq!(calendar.date, day(2026, 9, 29));
    assert!(working.date > calendar.date, "feasts and days of rest do not count");
    assert_eq!(working.explanation.iter().filter(|day| day.ordinal.is_some()).count(), 5);
}

#[test]
fn tl_10_the_promise_does_not_stop_for_work_and_begins_only_when_all_is_in() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (id, _) = scene.take_in(scene.intake(2));
    let promised = scene.case(id).due.map(|due| due.date);
    scene.now = day(2026, 3, 11).at(10, 0);
    scene.case_command(CaseCommand::Note { case: id, text: "现场踏勘".into() });
    assert_eq!(scene.case(id).due.map(|due| due.date), promised);
    let mut intake = scene.intake(2);
    intake.checklist = vec![Presence::Received, Presence::NotBrought, Presence::Received, Presence::NotNeeded];
    intake.outcome = IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised: None };
    let (id, _) = scene.take_in(intake);
    assert_eq!(scene.case(id).due, None);
    scene.now = day(2026, 3, 16).at(10, 0);
    let notice = Some(PaperNumber("承-7".into()));
    scene.case_command(CaseCommand::Supply { case: id, pieces: vec![1], told: None, notice });
    assert_eq!(scene.case(id).due.map(|due| due.date), Some(day(2026, 3, 23)));
}

#[test]
fn six_02_a_matter_done_on_the_spot_by_the_counter_itself_is_immediate_to_its_end() {
    let mut scene = Scene::on(day(2026, 9, 24));
    let (id, _) = scene.take_in(scene.intake(1));
    let handler = scene.case(id).handler;
    scene.case_command(CaseCommand::Conclude { case: id, result: "已办".into() });
    let case = scene.case(id);
    assert_eq!((case.kind(), &case.handler), (CaseKind::Immediate, &handler));
    assert_eq!(case.ended.map(|at| at.date()), Some(case.received.date()));
}

#[test]
fn six_09_a_promise_has_its_notice_at_once_and_its_limit_is_not_moved() {
    let mut scene = Scene::on(day(2026, 9, 24));
    let (id, _) = scene.take_in(scene.intake(2));
    let case = scene.case(id);
    assert!(case.papers.iter().any(|paper| paper.kind == PaperKind::Promise));
    assert!(case.moments.iter().any(|moment| moment.what == Happening::Accepted && moment.at == case.received));
    let before = case.due;
    scene.now = day(2026, 9, 28).at(10, 0);
    let longer = item(2, HandlingMode::Commitment, Limit::Working(WorkingDays(9)));
    let longer = domain::catalog::ServiceItem { version: 2, from: day(2026, 9, 28), ..longer };
    scene.set_up(HallCommand::PutItem(longer)).expect("a new version");
    assert_eq!(scene.case(id).due, before, "a running case keeps the version it was promised under");
}
