//! Numbers in other systems (DY-02), and open cases taken over from the old ledger (DY-07).

use crate::scene::{Scene, day, staff};
use domain::action::Action;
use domain::attention::Defect;
use domain::calendar::builtin_plans;
use domain::case::command::{BesideCommand, CaseCommand};
use domain::case::elsewhere::{Elsewhere, is_to_enter};
use domain::case::old_ledger::{self, OldCase};
use domain::case::{Case, Happening, Stage};
use domain::hall::{HallCommand, HallSettings, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::ledger_import::{Column, Fate, Trial, Wrong, try_out};
use domain::record::{Area, View};
use domain::refusal::{CaseRefusal, HallRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::Date;

const HEADS: [&str; 10] =
    ["编号", "收件日期", "事项", "申请人", "身份证号", "电话", "村（社区）", "窗口", "承诺日期", "状态"];

/// A right row: item 2 of five working days, received on Monday, 9 March 2026.
const RIGHT: [&str; 10] =
    ["旧-1", "2026/3/9", "事项2", "王䶮", "11010119010203009X", "13800000000", "", "1", "", "在办"];

fn table(rows: &[[&str; 10]]) -> Vec<Vec<String>> {
    let row = |cells: &[&str; 10]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    std::iter::once(&HEADS).chain(rows).map(row).collect()
}

/// The right row with other cells.
fn with(changes: &[(usize, &'static str)]) -> [&'static str; 10] {
    let mut row = RIGHT;
    for (place, cell) in changes {
        row[*place] = cell;
    }
    row
}

/// A hall on Thursday, 12 March 2026; number 9 directs.
fn hall() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 12));
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::Director, ..staff("9") })).expect("a director");
    scene
}

fn tried(scene: &Scene, rows: &[[&str; 10]]) -> Trial {
    try_out(&scene.ledger, &table(rows), scene.now.date())
}

/// Takes cases over in somebody's name, numbered as a desk does.
fn import(scene: &mut Scene, by: &str, cases: Vec<OldCase>) -> Verdict {
    let numbered = cases.into_iter().zip(900..).map(|(case, count)| OldCase { number: scene.number(count), ..case });
    let action = Action::Hall(HallCommand::ImportCases(numbered.collect()));
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(by));
    let verdict = scene.issue(action).1;
    scene.actor = usual;
    verdict
}

fn count(scene: &Scene) -> usize {
    let mut count = 0;
    scene.ledger.each_of(Area::Cases, &mut |_| count += 1);
    count
}

fn taken(scene: &Scene, old: &str) -> Case {
    scene.case(old_ledger::record(old))
}

fn faults(trial: &Trial, line: usize) -> Vec<(Column, Wrong)> {
    match &trial.lines[line].fate {
        Fate::Wrong(faults) => faults.iter().map(|fault| (fault.column, fault.what.clone())).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn dy_02_a_number_elsewhere_is_a_fact_on_every_case_and_the_newest_of_a_system_counts() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let (case, _) = scene.take_in(scene.intake(2));
    let enter = |system: &str, number: &str| CaseCommand::Beside {
        case,
        what: BesideCommand::EnterForeign { system: system.into(), number: number.into() },
    };
    for (system, number) in [("民政系统", "MZ-1"), ("省一体化平台", "P-7"), ("民政系统", " MZ-2 ")] {
        assert!(matches!(scene.case_command(enter(system, number)), Verdict::Accepted(_)));
    }
    let record = scene.case(case);
    let now: Vec<(&str, &str)> = record.numbers_elsewhere().map(|one| (&*one.system, &*one.number)).collect();
    assert_eq!(now, [("省一体化平台", "P-7"), ("民政系统", "MZ-2")]);
    assert_eq!(record.foreign.as_ref().map(Vec::len), Some(3), "what was entered before is not taken away");
    let told = record.moments.last().expect("a moment");
    assert_eq!((told.what, told.detail.as_str()), (Happening::EnteredElsewhere, "民政系统 MZ-2"));

    // After the end too; a number without its system is recorded, for it was given, and is a defect.
    scene.case_command(CaseCommand::Conclude { case, result: "办好".into() });
    assert!(matches!(scene.case_command(enter("民政系统", "MZ-3")), Verdict::Accepted(_)));
    assert!(scene.all::<Defect>().is_empty());
    assert!(matches!(scene.case_command(enter(" ", "MZ-4")), Verdict::Accepted(_)));
    assert_eq!(scene.all::<Defect>()[0].finding, CaseRefusal::NoText.into());
}

#[test]
fn dy_02_the_director_says_which_items_are_entered_elsewhere() {
    let mut scene = hall();
    let one = |item: u32, system: &str| Elsewhere { item, system: system.into() };
    let set = |scene: &mut Scene, by: &str, list: Vec<Elsewhere>| {
        let usual = std::mem::replace(&mut scene.actor, StaffNo::from(by));
        let verdict = scene.issue(Action::Hall(HallCommand::SetElsewhere(list))).1;
        scene.actor = usual;
        verdict
    };
    let clerk = set(&mut scene, "1", vec![one(2, "民政系统")]);
    assert!(matches!(&clerk, Verdict::Refused(_, refusal) if *refusal == Refusal::from(HallRefusal::OnlyDirector)));
    let nameless = set(&mut scene, "9", vec![one(2, " ")]);
    assert!(matches!(&nameless, Verdict::Refused(_, refusal) if *refusal == Refusal::from(HallRefusal::NoName)));
    let list = vec![one(5, "人社系统"), one(2, "旧名"), one(2, "民政系统")];
    assert!(matches!(set(&mut scene, "9", list), Verdict::Accepted(_)));
    let settings: HallSettings = scene.read(RecordId::named("hall"));
    assert_eq!(settings.entered_elsewhere(), [one(2, "民政系统"), one(5, "人社系统")], "each item once");

    let today = scene.now.date();
    let ended = |days: i32| Some(today.plus_days(-days).at(9, 0));
    let wanted = |item, stage, ended| is_to_enter(settings.entered_elsewhere(), item, stage, ended, today);
    assert!(wanted(2, Stage::Accepted, None));
    assert!(wanted(5, Stage::Delivered, ended(30)));
    assert!(!wanted(5, Stage::Delivered, ended(31)), "long over");
    assert!(!wanted(2, Stage::Withdrawn, ended(1)), "taken back by the applicant");
    assert!(!wanted(3, Stage::Accepted, None), "of an item that has no other system");
}

#[test]
fn dy_07_a_trial_says_row_and_column_of_everything_that_is_wrong_and_stores_nothing() {
    let scene = hall();
    let before = scene.ledger.head();
    let trial = tried(
        &scene,
        &[
            with(&[(1, "11月3日"), (2, "没有的事项"), (4, "110101190102030091"), (5, "1380000")]),
            with(&[(0, "旧-2"), (1, "2026-03-13"), (3, ""), (6, "没有的村"), (7, "77")]),
            with(&[(0, "旧-3"), (8, "2026-03-06"), (9, "见附件")]),
            with(&[(0, "旧-4"), (2, "事项"), (9, "待补")]),
            RIGHT,
            with(&[(0, "")]),
            with(&[(0, "旧-5"), (9, "已办结")]),
            [""; 10],
            with(&[(0, "旧-6")]),
        ],
    );
    assert_eq!(
        faults(&trial, 0),
        [
            (Column::Received, Wrong::NoDay),
            (Column::Item, Wrong::NoSuchItem(Vec::new())),
            (Column::Identity, Wrong::BadIdentity),
            (Column::Phone, Wrong::BadPhone),
        ]
    );
    assert_eq!(
        faults(&trial, 1),
        [
            (Column::Received, Wrong::FutureDay),
            (Column::Name, Wrong::Empty),
            (Column::Village, Wrong::NoSuchVillage),
            (Column::Counter, Wrong::NoSuchCounter(vec![1, 2])),
        ]
    );
    assert_eq!(faults(&trial, 2), [(Column::Told, Wrong::BeforeReceived), (Column::State, Wrong::NoSuchState)]);
    let several = faults(&trial, 3);
    let [(Column::Item, Wrong::NoSuchItem(names)), rest] = several.as_slice() else { panic!("{several:?}") };
    assert!(names.len() == 3 && names.iter().all(|name| name.starts_with("事项")), "{names:?}");
    assert_eq!(*rest, (Column::State, Wrong::MissingNotSaid));
    assert_eq!(faults(&trial, 4), [(Column::Old, Wrong::Twice(2))], "the number of the second row");
    assert_eq!(faults(&trial, 5), [(Column::Old, Wrong::Empty)]);
    assert_eq!(trial.lines.last().map(|line| (line.row, &*line.old)), Some((10, "旧-6")), "an empty row is none");
    assert_eq!((trial.takes(), trial.wrong(), trial.passed_over()), (1, 6, (0, 1)));
    assert!(!trial.is_right());
    assert_eq!(scene.ledger.head(), before);

    let lacking = try_out(&scene.ledger, &[vec!["编号".into(), "姓名".into()]], scene.now.date());
    assert_eq!(lacking.lacking, [Column::Received, Column::Item, Column::Counter]);
    let mut titled = table(&[RIGHT]);
    titled.insert(0, vec!["办件登记簿（2026年）".into()]);
    assert_eq!(try_out(&scene.ledger, &titled, scene.now.date()).lines[0].row, 3, "a title stands above the heads");
}

#[test]
fn dy_07_a_running_clock_is_counted_from_the_day_received_and_what_was_told_holds() {
    let mut scene = hall();
    let rows = [RIGHT, with(&[(0, "旧-2"), (8, "2026.3.20")]), with(&[(0, "旧-3"), (8, "2026年3月16日")])];
    let trial = tried(&scene, &rows);
    let clocks: Vec<(Date, Option<Date>, Option<i32>)> =
        trial.intended().map(|one| (one.counted.as_ref().expect("counted").date, one.holds, one.left)).collect();
    let (counted, told) = (day(2026, 3, 16), day(2026, 3, 20));
    assert_eq!(
        clocks,
        [(counted, Some(counted), Some(2)), (counted, Some(told), Some(6)), (counted, Some(counted), Some(2))]
    );
    assert!(matches!(import(&mut scene, "9", trial.cases()), Verdict::Accepted(_)));

    let case = taken(&scene, "旧-1");
    assert_eq!((case.stage, case.received.date()), (Stage::Accepted, day(2026, 3, 9)));
    assert_eq!(case.due.as_ref().map(|due| due.date), Some(counted));
    assert_eq!(case.due.as_ref().and_then(|due| due.explanation.last()?.ordinal), Some(5), "day by day");
    assert_eq!(case.ledger.as_ref().map(|ledger| &*ledger.number), Some("旧-1"));
    assert_eq!((case.counter, case.handler.clone()), (CounterNo(1), StaffNo::from("1")));
    assert!(!case.number.as_str().is_empty());
    let told_of: Vec<(Happening, Date)> = case.moments.iter().map(|one| (one.what, one.at.date())).collect();
    assert_eq!(
        told_of,
        [
            (Happening::Received, day(2026, 3, 9)),
            (Happening::Accepted, day(2026, 3, 9)),
            (Happening::FromOldLedger, day(2026, 3, 12)),
        ]
    );
    assert_eq!(case.moments[2].by, Some(StaffNo::from("9")), "who took it over");
    let other = taken(&scene, "旧-2");
    assert_eq!(other.due.as_ref().map(|due| due.date), Some(told));
    assert!(other.keeps_told_day());
    assert!(!taken(&scene, "旧-3").keeps_told_day(), "the same day was told");

    // Other days off move what was counted, never what was told.
    let mut plan = builtin_plans().into_iter().find(|plan| plan.year == 2026).expect("a plan");
    plan.off.push((day(2026, 3, 13), "某节".into()));
    scene.set_up(HallCommand::PutYear(plan)).expect("a plan");
    assert_eq!(taken(&scene, "旧-1").due.map(|due| due.date), Some(day(2026, 3, 17)));
    assert_eq!(taken(&scene, "旧-2").due.map(|due| due.date), Some(told));
    // And it goes on like any other.
    let case = old_ledger::record("旧-2");
    let concluded = scene.case_command(CaseCommand::Conclude { case, result: "办好".into() });
    assert!(matches!(concluded, Verdict::Accepted(_)));
}

#[test]
fn dy_07_what_waits_for_materials_waits_on_and_what_goes_up_has_its_day() {
    let mut scene = hall();
    let rows = [with(&[(9, "待补：户口簿、照片")]), with(&[(0, "旧-2"), (2, "事项3")])];
    let trial = tried(&scene, &rows);
    assert_eq!(trial.intended().next().map(|one| one.holds), Some(None), "no clock runs");
    assert!(matches!(import(&mut scene, "9", trial.cases()), Verdict::Accepted(_)));
    let waits = taken(&scene, "旧-1");
    assert_eq!((waits.stage, waits.due.is_none()), (Stage::Supplementing, true));
    assert_eq!(waits.missing().collect::<Vec<&str>>(), ["户口簿", "照片"]);
    let up = taken(&scene, "旧-2");
    assert!(up.escalation.is_some_and(|way| way.send_by.date <= day(2026, 4, 7)));
    let case = old_ledger::record("旧-1");
    let supply = CaseCommand::Supply { case, pieces: vec![0, 1], told: None, notice: None };
    scene.case_command(supply);
    assert_eq!(taken(&scene, "旧-1").stage, Stage::Accepted, "its clock begins with the last piece");
}

#[test]
fn dy_07_the_same_file_twice_takes_nothing_over_twice() {
    let mut scene = hall();
    let rows = [RIGHT, with(&[(0, "旧-2")])];
    let first = tried(&scene, &rows);
    assert!(first.is_right());
    assert!(matches!(import(&mut scene, "9", first.cases()), Verdict::Accepted(_)));
    assert_eq!(count(&scene), 2);
    let again = tried(&scene, &rows);
    assert_eq!((again.takes(), again.passed_over()), (0, (2, 0)));
    assert!(!again.is_right(), "there is nothing to take over");
    // Another desk had tried the file before: its command comes late, and changes nothing.
    let before = scene.case(old_ledger::record("旧-1"));
    assert!(matches!(import(&mut scene, "9", first.cases()), Verdict::Accepted(_)));
    assert_eq!((count(&scene), scene.case(old_ledger::record("旧-1"))), (2, before));
}

#[test]
fn dy_07_all_or_nothing_and_only_by_the_director() {
    let mut scene = hall();
    let trial = tried(&scene, &[RIGHT, with(&[(0, "旧-2")])]);
    let refused = |verdict: Verdict, with: Refusal| {
        assert!(matches!(&verdict, Verdict::Refused(_, refusal) if *refusal == with), "{verdict:?}");
    };
    refused(import(&mut scene, "1", trial.cases()), HallRefusal::OnlyDirector.into());
    refused(import(&mut scene, "9", Vec::new()), CaseRefusal::NothingToTakeOver.into());
    let mut cases = trial.cases();
    cases[1].applicant.phone = "1".into();
    let why = CaseRefusal::OldCase("旧-2".into(), Box::new(CaseRefusal::BadPhone.into()));
    refused(import(&mut scene, "9", cases.clone()), why.into());
    cases[1] = OldCase { received: day(2026, 3, 13), ..trial.cases()[1].clone() };
    let why = CaseRefusal::OldCase("旧-2".into(), Box::new(CaseRefusal::FutureDay.into()));
    refused(import(&mut scene, "9", cases.clone()), why.into());
    cases[1] = OldCase { item_version: 7, ..trial.cases()[1].clone() };
    let why = CaseRefusal::OldCase("旧-2".into(), Box::new(CaseRefusal::NoSuchItem.into()));
    refused(import(&mut scene, "9", cases), why.into());
    let many = (0..=old_ledger::MOST).map(|no| OldCase { old: no.to_string(), ..trial.cases()[0].clone() });
    refused(import(&mut scene, "9", many.collect()), CaseRefusal::TooManyToTakeOver.into());
    assert_eq!(count(&scene), 0, "nothing half");
}
