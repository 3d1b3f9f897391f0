//! A plan of days off entered or corrected while cases run (F10, F11, F12).

use crate::scene::{Scene, day, item, joint_item, staff};
use domain::action::Action;
use domain::calendar::{YearPlan, builtin_plans};
use domain::case::Happening;
use domain::case::command::CaseCommand;
use domain::case::offers::{Around, Step, offers};
use domain::case::recount::changes;
use domain::catalog::{HandlingMode, ServiceItem};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use domain::refusal::{HallRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

fn plan(year: i32, off: &[(u8, u8)], worked: &[(u8, u8)]) -> YearPlan {
    let days = |list: &[(u8, u8)]| list.iter().map(|(month, date)| (day(year, *month, *date), "某节".into())).collect();
    YearPlan { year, source: "通知".into(), off: days(off), worked: days(worked) }
}

/// A hall in which item 2 of five and item 40 of so many working days are in force long before; number 9 directs.
fn hall(at: Date, days: u16) -> Scene {
    let mut scene = Scene::on(at);
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::Director, ..staff("9") })).expect("a director");
    let base = item(40, HandlingMode::Commitment, Limit::Working(WorkingDays(days)));
    scene.set_up(HallCommand::PutItem(ServiceItem { from: day(2015, 1, 1), ..base })).expect("an item");
    scene
}

fn due(scene: &Scene, case: RecordId) -> Date {
    scene.case(case).due.expect("a promised day").date
}

fn put(scene: &mut Scene, by: &str, plan: YearPlan) -> Verdict {
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(by));
    let verdict = scene.issue(Action::Hall(HallCommand::PutYear(plan))).1;
    scene.actor = usual;
    verdict
}

fn first_step(scene: &Scene, case: RecordId) -> Step {
    let record = scene.case(case);
    offers(&record, Around::of(&scene.ledger, &record, scene.now.date()))[0]
}

#[test]
fn f10_f11_a_plan_corrected_in_mid_year_moves_open_cases_and_no_others() {
    let mut scene = hall(day(2019, 4, 26), 3);
    scene.set_up(HallCommand::PutYear(plan(2019, &[(5, 1)], &[]))).expect("the first plan");
    let (open, _) = scene.take_in(scene.intake(40));
    let mut other = scene.intake(40);
    other.number = scene.number(41);
    let (ended, _) = scene.take_in(other);
    scene.case_command(CaseCommand::Conclude { case: ended, result: "办好".into() });
    assert_eq!(due(&scene, open), day(2019, 5, 2), "one day off only: Monday, Tuesday, Thursday");

    let new = plan(2019, &[(5, 1), (5, 2), (5, 3), (5, 4)], &[(4, 28), (5, 5)]);
    let before = changes(&scene.ledger, &new);
    assert_eq!(before.len(), 1, "shown before it takes effect");
    assert_eq!((before[0].case, before[0].old, before[0].due.date), (open, day(2019, 5, 2), day(2019, 4, 30)));
    assert_eq!(due(&scene, open), day(2019, 5, 2), "looking changes nothing");

    scene.now.0 += 60_000;
    assert!(matches!(put(&mut scene, "9", new), Verdict::Accepted(_)));
    assert_eq!(due(&scene, open), day(2019, 4, 30), "Sunday the 28th is worked");
    assert_eq!(due(&scene, ended), day(2019, 5, 2), "what is over stays as it was");
    let record = scene.case(open);
    let told = record.moments.last().expect("a moment");
    assert_eq!((told.what, told.by.clone()), (Happening::Recounted, Some(StaffNo::from("9"))), "who and when");
    let moved = record.moved.expect("it moved");
    assert_eq!(moved.old.date, day(2019, 5, 2), "what was printed is still known");
    // Afterwards a case accepted on the Monday counts by the new plan.
    scene.now = day(2019, 4, 29).at(9, 0);
    let mut late = scene.intake(40);
    late.number = scene.number(42);
    let (late, _) = scene.take_in(late);
    assert_eq!(due(&scene, late), day(2019, 5, 6));
}

#[test]
fn f12_a_day_in_a_year_without_a_plan_is_looked_at_again_when_the_plan_comes() {
    let mut scene = hall(day(2027, 12, 24), 10);
    scene.set_up(HallCommand::PutYear(plan(2027, &[(1, 1)], &[]))).expect("this year's plan");
    let (case, _) = scene.take_in(scene.intake(40));
    let first = scene.case(case).due.expect("a day");
    assert_eq!((first.date, first.provisional), (day(2028, 1, 7), true));
    let next = plan(2028, &[(1, 1), (1, 2), (1, 3)], &[]);
    assert!(matches!(put(&mut scene, "9", next.clone()), Verdict::Accepted(_)));
    let now = scene.case(case).due.expect("a day");
    assert_eq!((now.date, now.provisional), (day(2028, 1, 10), false), "the third is a day off");
    assert_eq!(now.explanation.last().map(|line| (line.date, line.ordinal)), Some((now.date, Some(10))));
    assert!(changes(&scene.ledger, &next).is_empty(), "the same plan again changes nothing");
    assert_eq!(first_step(&scene, case), Step::TellMoved);
    scene.case_command(CaseCommand::TellMoved { case, how: "电话告知".into() });
    assert_ne!(first_step(&scene, case), Step::TellMoved);
}

#[test]
fn f12_a_day_that_turns_out_right_is_only_made_sure() {
    let mut scene = hall(day(2027, 12, 24), 10);
    scene.set_up(HallCommand::PutYear(plan(2027, &[(1, 1)], &[]))).expect("this year's plan");
    let (case, _) = scene.take_in(scene.intake(40));
    let moments = scene.case(case).moments.len();
    put(&mut scene, "9", plan(2028, &[(1, 1)], &[]));
    let record = scene.case(case);
    assert_eq!(record.due.map(|due| (due.date, due.provisional)), Some((day(2028, 1, 7), false)));
    assert!(record.moved.is_none(), "nobody has to be told");
    assert_eq!(record.moments.len(), moments);
}

#[test]
fn f11_the_days_of_departments_and_of_the_way_up_move_too() {
    let mut scene = hall(day(2026, 3, 9), 5);
    scene.set_up(HallCommand::PutItem(joint_item(20, &["民政", "建设", "林业"]))).expect("an item");
    let (joint, _) = scene.take_in(scene.intake(20));
    let mut intake = scene.intake(3);
    intake.number = scene.number(31);
    let (up, _) = scene.take_in(intake);
    let mut new = builtin_plans().into_iter().find(|plan| plan.year == 2026).expect("a plan");
    new.off.push((day(2026, 3, 10), "某节".into()));
    put(&mut scene, "9", new);
    let units = scene.case(joint).joint.expect("a joint case").units;
    assert!(units.iter().all(|unit| unit.due == day(2026, 3, 13)), "{units:?}");
    assert_eq!(scene.case(up).escalation.expect("a way up").send_by.date, day(2026, 3, 13));
}

#[test]
fn tl_07_a_day_that_was_granted_and_told_stays() {
    let mut scene = hall(day(2026, 3, 9), 5);
    let (case, _) = scene.take_in(scene.intake(40));
    scene.case_command(CaseCommand::AskExtension { case, until: day(2026, 3, 20), reason: "上级停用".into() });
    let word = domain::case::answer::Word::Granted;
    scene.case_command_by("9", CaseCommand::AnswerExtension { case, word });
    let notice = domain::case::number::PaperNumber("延-1".into());
    scene.case_command(CaseCommand::TellExtension { case, how: "电话".into(), notice });
    let mut new = builtin_plans().into_iter().find(|plan| plan.year == 2026).expect("a plan");
    new.off.push((day(2026, 3, 10), "某节".into()));
    put(&mut scene, "9", new);
    assert_eq!(due(&scene, case), day(2026, 3, 20));
}

#[test]
fn f11_only_the_director_changes_the_plan_and_only_to_one_that_fits() {
    let mut scene = hall(day(2026, 3, 9), 5);
    let refused = |verdict: Verdict, with: HallRefusal| {
        assert!(matches!(&verdict, Verdict::Refused(_, refusal) if *refusal == Refusal::from(with)), "{verdict:?}");
    };
    refused(put(&mut scene, "1", plan(2027, &[(1, 1)], &[])), HallRefusal::OnlyDirector);
    let twice = plan(2027, &[(1, 1), (1, 1)], &[]);
    refused(put(&mut scene, "9", twice), HallRefusal::DayTwice(day(2027, 1, 1)));
    let weekday = plan(2027, &[(1, 1)], &[(1, 4)]);
    refused(put(&mut scene, "9", weekday), HallRefusal::NoWeekend(day(2027, 1, 4)));
    assert!(matches!(put(&mut scene, "9", plan(2027, &[(1, 1)], &[])), Verdict::Accepted(_)));
}

#[test]
fn f11_a_day_on_which_the_hall_stays_shut_moves_open_cases_and_back() {
    let mut scene = hall(day(2026, 3, 9), 5);
    let (case, _) = scene.take_in(scene.intake(40));
    assert_eq!(due(&scene, case), day(2026, 3, 16));
    let shut = |days: &[Date]| Action::Hall(HallCommand::SetClosures(days.to_vec()));
    let verdict = scene.issue(shut(&[day(2026, 3, 11)])).1;
    assert!(matches!(verdict, Verdict::Refused(..)), "not by a clerk");
    scene.actor = StaffNo::from("9");
    assert!(matches!(scene.issue(shut(&[day(2026, 3, 11), day(2026, 3, 11)])).1, Verdict::Accepted(_)));
    let now = scene.case(case).due.expect("a day");
    assert_eq!(now.date, day(2026, 3, 17));
    assert!(now.explanation.iter().any(|line| line.date == day(2026, 3, 11) && line.ordinal.is_none()), "told as shut");
    assert!(matches!(scene.issue(shut(&[])).1, Verdict::Accepted(_)));
    assert_eq!(due(&scene, case), day(2026, 3, 16));
    assert_eq!(scene.case(case).moved.expect("it moved").old.date, day(2026, 3, 16), "as it was promised first");
}
