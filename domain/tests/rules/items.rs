//! Items administered while cases run: versions, faults by field, waivers, questions, and the catalogue as a workbook.

use crate::scene::{MATERIALS, Scene, day, item, staff};
use domain::action::Action;
use domain::case::command::{IntakeOutcome, Presence, SupplementGround, TakeIn};
use domain::case::intake::{Proposal, checklist, propose};
use domain::catalog::sheet::{self, Incoming, Known, RowFault, Wrong};
use domain::catalog::{
    Demand, HandlingMode, ItemField, ItemHistory, JointPlan, JointUnit, Meaning, Question, Said, ServiceItem, changes,
    outcome,
};
use domain::hall::{Counter, HallCommand, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::refusal::{CaseRefusal, HallRefusal, Refusal};
use domain::sheet::{Book, Cell};
use domain::sync::wire::Verdict;
use domain::time::{CalendarDays, Date, Limit, WorkingDays};

fn today() -> Date {
    day(2026, 3, 10)
}

/// A hall that number 9 directs.
fn directed() -> Scene {
    let mut scene = Scene::on(today());
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::Director, ..staff("9") })).expect("a director");
    scene
}

fn by(scene: &mut Scene, who: &str, command: HallCommand) -> Verdict {
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(who));
    let verdict = scene.issue(Action::Hall(command)).1;
    scene.actor = usual;
    verdict
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

fn history(scene: &Scene, no: u32) -> ItemHistory {
    scene.read(ServiceItem::record(no))
}

/// The next version of an item, in force from a day.
fn next(scene: &Scene, no: u32, from: Date) -> ServiceItem {
    let newest = history(scene, no).newest().expect("a version").clone();
    ServiceItem { version: newest.version + 1, from, ..newest }
}

fn days(count: u16) -> Limit {
    Limit::Working(WorkingDays(count))
}

#[test]
fn f11_a_new_version_binds_new_cases_and_leaves_open_ones_alone() {
    let mut scene = directed();
    let (open, _) = scene.take_in(scene.intake(2));
    let before = scene.case(open);
    let longer = ServiceItem { promised: days(8), ..next(&scene, 2, today()) };
    let old = history(&scene, 2).newest().expect("a version").clone();
    assert_eq!(changes::between(&old, &longer), [ItemField::Promised, ItemField::From], "shown before");
    assert!(matches!(by(&mut scene, "9", HallCommand::PutItem(longer)), Verdict::Accepted(_)));
    assert_eq!(scene.case(open), before, "an open case keeps its version and its day");
    let mut late = TakeIn { number: scene.number(50), item_version: 2, ..scene.intake(2) };
    late.receipt.0 = "收-2".into();
    let (late, _) = scene.take_in(late);
    let due = |case: RecordId| scene.case(case).due.expect("a day").date;
    assert_eq!((due(open), due(late)), (day(2026, 3, 17), day(2026, 3, 20)));
    assert_eq!(history(&scene, 2).versions[0], old, "the version by which cases were judged is as it was");
}

#[test]
fn f11_a_version_from_the_browser_begins_today_at_the_earliest_and_is_the_directors() {
    let mut scene = directed();
    let put = HallCommand::PutItem;
    let early = next(&scene, 2, day(2026, 3, 9));
    assert!(refused(&by(&mut scene, "9", put(early)), HallRefusal::BeginsBeforeToday));
    let today = next(&scene, 2, today());
    assert!(refused(&by(&mut scene, "1", put(today.clone())), HallRefusal::OnlyDirector));
    let over = ServiceItem { to: Some(day(2026, 3, 9)), ..today.clone() };
    assert!(refused(&by(&mut scene, "9", put(over)), HallRefusal::EndsBeforeItBegins));
    assert!(matches!(by(&mut scene, "9", put(today.clone())), Verdict::Accepted(_)));
    assert!(refused(&by(&mut scene, "9", put(today)), HallRefusal::VersionOrder), "somebody was first");
}

#[test]
fn f11_an_ended_item_does_not_come_back_as_it_was_before() {
    let mut scene = directed();
    let ended = ServiceItem { to: Some(today().plus_days(10)), ..next(&scene, 2, today()) };
    assert!(matches!(by(&mut scene, "9", HallCommand::PutItem(ended)), Verdict::Accepted(_)));
    let history = history(&scene, 2);
    assert!(history.on(today().plus_days(10)).is_some());
    assert!(history.on(today().plus_days(11)).is_none(), "the version before it was open-ended");
}

#[test]
fn f11_a_change_that_is_to_come_is_not_put_in_force_early_by_the_next() {
    let mut scene = directed();
    let later = next(&scene, 2, today().plus_days(30));
    assert!(matches!(by(&mut scene, "9", HallCommand::PutItem(later)), Verdict::Accepted(_)));
    let sooner = next(&scene, 2, today().plus_days(1));
    let verdict = by(&mut scene, "9", HallCommand::PutItem(sooner));
    assert!(refused(&verdict, HallRefusal::BeginsBeforeToday));
}

#[test]
fn f25_several_items_are_put_together_or_not_at_all() {
    let mut scene = directed();
    let good = ServiceItem { promised: days(4), ..next(&scene, 2, today()) };
    let mut bad = next(&scene, 5, today());
    bad.result.clear();
    let both = HallCommand::PutItems(vec![good.clone(), bad.clone()]);
    let missing = HallRefusal::FactsMissing(vec!["办理结果".into()]);
    assert!(refused(&by(&mut scene, "9", both), missing));
    assert_eq!((history(&scene, 2).versions.len(), history(&scene, 5).versions.len()), (1, 1), "nothing half");
    bad.result = "证".into();
    assert!(refused(&by(&mut scene, "9", HallCommand::PutItems(Vec::new())), HallRefusal::NothingChanges));
    let twice = HallCommand::PutItems(vec![good.clone(), good.clone()]);
    assert!(refused(&by(&mut scene, "9", twice), HallRefusal::VersionOrder));
    assert!(matches!(by(&mut scene, "9", HallCommand::PutItems(vec![good, bad])), Verdict::Accepted(_)));
    assert_eq!((history(&scene, 2).versions.len(), history(&scene, 5).versions.len()), (2, 2));
}

#[test]
fn tl_03_sc_14_wk_08_every_fault_is_named_with_its_field_at_once() {
    let mut bad = item(2, HandlingMode::JointReview, days(5));
    bad.conditions.clear();
    bad.statutory = Some(days(3));
    bad.fee = "每证20元".into();
    bad.materials[3].name = bad.materials[1].name.clone();
    let unit = |name: &str, count| JointUnit { name: name.into(), within: days(count), materials: None };
    bad.joint = Some(JointPlan { units: vec![unit("民政办", 9), unit("建设所", 2)] });
    let expected = [
        (ItemField::Conditions, HallRefusal::FactsMissing(vec!["申报条件".into()])),
        (ItemField::Promised, HallRefusal::PromisesTooLong),
        (ItemField::FeeBasis, HallRefusal::NoFeeBasis),
        (ItemField::Joint, HallRefusal::UnitTooSlow("民政办".into())),
        (ItemField::Materials, HallRefusal::MaterialTwice("户口簿".into())),
    ];
    assert_eq!(bad.faults(), expected);
    assert!(item(2, HandlingMode::Commitment, days(5)).faults().is_empty());
}

/// Item 2, where the second material is waived from 1 March on, but for some where that is said.
fn waiving(scene: &mut Scene, except: Option<&str>) {
    let mut item = next(scene, 2, today());
    item.materials[1].waived_from = Some(day(2026, 3, 1));
    item.materials[1].except = except.map(str::to_owned);
    assert!(matches!(by(scene, "9", HallCommand::PutItem(item)), Verdict::Accepted(_)));
}

#[test]
fn tj_07_what_is_asked_for_depends_on_the_day_of_the_application() {
    let mut scene = directed();
    waiving(&mut scene, Some("公积金贷款的"));
    let mut item = history(&scene, 2).newest().expect("a version").clone();
    let asked = |item: &ServiceItem, day| item.materials_on(day).map(|(place, _)| place).collect::<Vec<usize>>();
    assert_eq!(item.materials[1].demand(day(2026, 2, 28)), Demand::Everybody);
    assert_eq!(item.materials[1].demand(day(2026, 3, 1)), Demand::OnlyOf("公积金贷款的"));
    assert_eq!(asked(&item, today()), [0, 1, 2, 3], "the counter looks whether this person is one of them");
    item.materials[1].except = Some("  ".into());
    assert_eq!((asked(&item, day(2026, 2, 28)), asked(&item, today())), (vec![0, 1, 2, 3], vec![0, 2, 3]));
    // Places stay: what is waived is answered from the beginning, the rest is still to be looked at.
    let mut found = checklist(&item, today());
    assert_eq!(found, [None, Some(Presence::NotNeeded), None, None]);
    assert_eq!(propose(&item, &found), Proposal::NotYet);
    for place in [0, 2] {
        found[place] = Some(Presence::Received);
    }
    assert_eq!(propose(&item, &found), Proposal::Accept);
}

#[test]
fn tj_07_nobody_is_sent_home_for_what_is_waived_and_exceptions_still_need_it() {
    let mut scene = directed();
    let take_in = |scene: &mut Scene, count: u32, found: Presence, outcome: IntakeOutcome| {
        let mut intake = TakeIn { number: scene.number(count), item_version: 2, outcome, ..scene.intake(2) };
        intake.checklist[1] = found;
        let (id, verdict) = scene.take_in(intake);
        (scene.case(id).pieces.len(), verdict)
    };
    waiving(&mut scene, None);
    let supplement =
        IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised: Some(day(2026, 3, 13)) };
    let defects = |scene: &Scene| {
        scene.all::<domain::attention::Defect>().into_iter().map(|defect| defect.finding).collect::<Vec<Refusal>>()
    };
    let (pieces, _) = take_in(&mut scene, 60, Presence::NotNeeded, IntakeOutcome::Accept);
    assert_eq!((pieces, defects(&scene)), (3, Vec::new()), "{MATERIALS:?} without the second");
    let (pieces, _) = take_in(&mut scene, 61, Presence::NotBrought, supplement.clone());
    assert_eq!((pieces, defects(&scene)), (3, vec![CaseRefusal::NothingMissing.into()]));

    let mut scene = directed();
    waiving(&mut scene, Some("公积金贷款的"));
    let (pieces, _) = take_in(&mut scene, 62, Presence::NotBrought, supplement);
    assert_eq!((pieces, defects(&scene)), (4, Vec::new()), "this person is one of the exceptions");
    let (pieces, _) = take_in(&mut scene, 63, Presence::NotNeeded, IntakeOutcome::Accept);
    assert_eq!((pieces, defects(&scene)), (3, Vec::new()), "this one is not");
}

#[test]
fn tj_20_conditions_as_questions_say_may_may_not_or_ask() {
    let question = |ask: &str, yes_means| Question { ask: ask.into(), yes_means };
    let all = [
        question("是本镇户口吗？", Meaning::MayApply),
        question("已经领过这一项吗？", Meaning::MayNot),
        question("户口在外地、长期住本镇吗？", Meaning::AskCounter),
    ];
    let said = |answers: [Option<Said>; 3]| outcome(&all, &answers);
    let (yes, no, unsure) = (Some(Said::Yes), Some(Said::No), Some(Said::Unsure));
    assert_eq!(said([None, None, None]), None);
    assert_eq!(said([yes, no, None]), None, "nothing before the last answer");
    assert_eq!(said([yes, no, no]), Some(Meaning::MayApply));
    assert_eq!(said([no, None, None]), Some(Meaning::MayNot), "a condition not met decides at once");
    assert_eq!(said([yes, yes, None]), Some(Meaning::MayNot));
    assert_eq!(said([yes, no, yes]), Some(Meaning::AskCounter));
    assert_eq!(said([unsure, no, no]), Some(Meaning::AskCounter));
    assert_eq!(said([unsure, yes, no]), Some(Meaning::MayNot));
    assert_eq!(outcome(&all, &[yes]), None, "an answer that is not there is no answer");
    assert_eq!(outcome(&[], &[]), None);
}

/// Items with everything that a workbook has columns for, and with characters that are rare or mean something elsewhere.
fn catalogue() -> (Vec<ServiceItem>, Vec<Counter>) {
    let mut rich = item(7, HandlingMode::JointReview, Limit::Calendar(CalendarDays(30)));
    rich.name = "䶮溪村·高\u{E170}坪 =1+1".into();
    rich.basis = vec!["《某条例》第3条".into(), "某发〔2020〕1号".into()];
    rich.statutory = Some(Limit::Calendar(CalendarDays(40)));
    rich.to = Some(day(2027, 1, 1));
    rich.submit_within = Some(days(3));
    let unit = |name: &str| JointUnit { name: name.into(), within: days(5), materials: None };
    rich.joint = Some(JointPlan { units: vec![unit("民政办：救助"), unit("建设所")] });
    rich.questions =
        Some(vec![Question { ask: "是本镇户口吗？：只算\"常住\"".into(), yes_means: Meaning::AskCounter }]);
    rich.materials[0].sample = Some("申请表，窗口有空白的\n样表见墙上".into());
    rich.materials[1].waived_from = Some(day(2026, 4, 1));
    rich.materials[1].except = Some("-贷款的".into());
    let items =
        vec![item(1, HandlingMode::Direct, Limit::OnTheSpot), rich, item(9, HandlingMode::Escalation, days(20))];
    let counter = |no, name: &str| Counter { no: CounterNo(no), name: name.into(), series: vec!['A', 'B'] };
    (items, vec![counter(1, "民政窗口"), counter(2, "社保窗口")])
}

fn read(book: &Book) -> Result<Incoming, Vec<RowFault>> {
    let (items, counters) = catalogue();
    sheet::read(book, &Known { items: &items, counters: &counters, today: today(), from: day(2026, 3, 16) })
}

fn written() -> Book {
    let (items, counters) = catalogue();
    sheet::write("新政镇", &items, &counters)
}

/// The cell of a line under a head.
fn cell<'b>(book: &'b mut Book, title: &str, line: usize, head: &str) -> &'b mut String {
    let sheet = book.sheets.iter_mut().find(|sheet| sheet.title == title).expect("a table");
    let column = sheet.heads.iter().position(|one| one == head).expect("a column");
    &mut sheet.rows[line - 2][column]
}

#[test]
fn f11_b_14_a_workbook_that_was_not_changed_changes_nothing() {
    assert_eq!(read(&written()), Ok(Incoming { same: 3, ..Incoming::default() }));
    // Columns in another order, blank lines and spaces at the end of a table are no change.
    let mut book = written();
    for sheet in &mut book.sheets[..2] {
        sheet.heads.reverse();
        sheet.rows.iter_mut().for_each(|row| row.reverse());
        sheet.rows.push(vec![" ".into(); 3]);
    }
    assert_eq!(read(&book).map(|incoming| incoming.same), Ok(3));
}

#[test]
fn f11_a_workbook_makes_one_version_for_each_item_that_is_new_or_changed() {
    let mut book = written();
    *cell(&mut book, sheet::ITEMS, 2, "承诺期限") = "２个工作日".into();
    *cell(&mut book, sheet::ITEMS, 4, "启用日期") = "2026/4/1".into();
    *cell(&mut book, sheet::MATERIALS, 2, "要求") = "可以后补".into();
    // A new item with one material; item 7 is left out and stays.
    let mut fresh = book.sheets[0].rows[0].clone();
    fresh[0] = "12".into();
    fresh[1] = "高龄津贴".into();
    fresh[14] = String::new();
    book.sheets[0].rows[1] = fresh;
    book.sheets[1].rows.retain(|row| row[0] != "7");
    let mut paper = book.sheets[1].rows[0].clone();
    paper[0] = "12".into();
    book.sheets[1].rows.push(paper);
    let incoming = read(&book).expect("no fault");
    assert_eq!((incoming.same, incoming.fresh, incoming.missing), (0, vec![12], vec![7]));
    let changed: Vec<(u32, Vec<ItemField>)> =
        vec![(1, vec![ItemField::Materials, ItemField::Promised, ItemField::From]), (9, vec![ItemField::From])];
    assert_eq!(incoming.changed, changed);
    let brief =
        |item: &ServiceItem| (item.no, item.version, item.from.to_string(), item.promised, item.materials.len());
    let made: Vec<_> = incoming.items.iter().map(brief).collect();
    assert_eq!(
        made,
        [
            (1, 2, "2026-03-16".to_owned(), days(2), 4),
            (9, 2, "2026-04-01".to_owned(), days(20), 4),
            (12, 1, "2026-03-16".to_owned(), days(2), 1),
        ]
    );
    let mut scene = directed();
    let put: Vec<ServiceItem> = incoming.items.into_iter().filter(|item| item.no != 9).collect();
    assert!(matches!(by(&mut scene, "9", HallCommand::PutItems(put)), Verdict::Accepted(_)));
}

#[test]
fn f08_tl_03_sc_14_wk_08_a_workbook_names_every_fault_with_line_and_column_and_gives_nothing() {
    let mut book = written();
    *cell(&mut book, sheet::ITEMS, 2, "承诺期限") = "5".into();
    *cell(&mut book, sheet::ITEMS, 2, "办理方式") = "快办".into();
    *cell(&mut book, sheet::ITEMS, 3, "法定期限") = "20天".into();
    *cell(&mut book, sheet::ITEMS, 3, "办理结果") = String::new();
    *cell(&mut book, sheet::ITEMS, 4, "收费标准") = "每证20元".into();
    *cell(&mut book, sheet::MATERIALS, 3, "份数") = "两份".into();
    *cell(&mut book, sheet::MATERIALS, 4, "事项编号") = "99".into();
    *cell(&mut book, sheet::MATERIALS, 5, "免交后仍要交的人") = "贷款的".into();
    *cell(&mut book, sheet::COUNTERS, 3, "名称") = "别的窗口".into();
    book.unsure.push(Cell { sheet: sheet::ITEMS.into(), line: 4, column: 0 });
    let faults = read(&book).expect_err("faults");
    let told: Vec<(&str, u32, &str)> = faults.iter().map(|one| (one.sheet, one.line, one.column)).collect();
    assert_eq!(
        told,
        [
            ("事项", 2, "办理方式"),
            ("事项", 2, "承诺期限"),
            ("事项", 3, "办理结果"),
            ("事项", 3, "承诺期限"),
            ("事项", 4, "事项编号"),
            ("事项", 4, "收费依据"),
            ("材料", 3, "份数"),
            ("材料", 4, "事项编号"),
            ("材料", 5, "免交后仍要交的人"),
            ("窗口", 3, ""),
        ]
    );
    let wrong = |place: usize| faults[place].wrong.clone();
    assert_eq!(wrong(1), Wrong::NoLimit);
    assert_eq!(wrong(3), Wrong::Rule(HallRefusal::PromisesTooLong));
    assert_eq!((wrong(4), wrong(5)), (Wrong::Unsure, Wrong::Rule(HallRefusal::NoFeeBasis)));
    assert_eq!((wrong(7), wrong(9)), (Wrong::NoSuchItem(99), Wrong::OnlyToLook));
}

#[test]
fn f11_a_file_that_is_no_such_workbook_says_what_is_not_there() {
    let mut book = written();
    book.sheets.remove(1);
    let head = book.sheets[0].heads.iter_mut().find(|head| *head == "承诺期限").expect("a head");
    *head = "期限".into();
    let faults = read(&book).expect_err("faults");
    assert_eq!(faults.len(), 2);
    assert_eq!((faults[0].line, faults[0].column, &faults[0].wrong), (1, "承诺期限", &Wrong::NoColumn));
    assert_eq!((faults[1].sheet, &faults[1].wrong), ("材料", &Wrong::NoSheet));
}
