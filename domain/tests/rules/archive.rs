//! The archive: filing, custody, use (AR-02 to AR-08, AR-16, AG-11).

use crate::scene::{Scene, day, item, staff};
use domain::action::Action;
use domain::archive::command::ArchiveCommand;
use domain::archive::lists::{self, Filter, List};
use domain::archive::number::{ArchiveClass, ArchiveNumber, NumberRun, OWN_UNIT, Retention};
use domain::archive::scope::{Leaf, Missing, missing, retention};
use domain::archive::{ArchiveFile, Arrangement, Carrier, LoanTerms, LoanWay, Location, LoosePaper, Secrecy, Standing};
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand};
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::catalog::{Agents, HandlingMode, ServiceItem};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use domain::refusal::{ArchiveRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

/// Monday 9 March 2026; number 1 is a clerk, 2 to 4 too, 9 is the director, 7 a village agent.
pub fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 9));
    for no in ["2", "3", "4"] {
        scene.set_up(HallCommand::SetStaff(staff(no))).expect("staff");
    }
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::Director, ..staff("9") })).expect("a director");
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::VillageAgent, ..staff("7") })).expect("an agent");
    scene
}

pub fn paper(word: &str) -> PaperNumber {
    PaperNumber(format!("〔2026〕{word}-A-0001"))
}

pub fn arranged(retention: Retention) -> Arrangement {
    let run = NumberRun { class: ArchiveClass::Cases, year: 2000, retention, unit: OWN_UNIT.into() };
    let location = Location { room: "1".into(), cabinet: "A".into(), holder: "3".into() };
    Arrangement { run, pages: 9, secrecy: Secrecy::Personal, carriers: vec![Carrier::Paper], location }
}

pub fn issue(scene: &mut Scene, by: &str, command: ArchiveCommand) -> (RecordId, Verdict) {
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(by));
    let (id, verdict) = scene.issue(Action::Archive(command));
    scene.actor = usual;
    (RecordId::of_command(id, 0), verdict)
}

#[track_caller]
pub fn accepted(verdict: &Verdict) {
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
}

#[track_caller]
pub fn refused(verdict: &Verdict, with: impl Into<Refusal>) {
    let with = with.into();
    assert!(matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with), "{verdict:?}, not {with:?}");
}

fn file(scene: &mut Scene, case: RecordId, arrangement: Arrangement, note: &str) -> Verdict {
    issue(scene, "1", ArchiveCommand::File { case, arrangement, note: note.into() }).1
}

/// A case of five working days that is over, with or without its slip.
pub fn finished(scene: &mut Scene, slip: Option<PaperNumber>) -> RecordId {
    let (case, _) = scene.take_in(scene.intake(2));
    accepted(&scene.case_command(CaseCommand::Conclude { case, result: "已批准".into() }));
    accepted(&scene.case_command(CaseCommand::Deliver { case, to: "本人".into(), slip }));
    case
}

pub fn filed(scene: &mut Scene) -> (RecordId, RecordId) {
    let case = finished(scene, Some(paper("送")));
    accepted(&file(scene, case, arranged(Retention::Years10), ""));
    (case, ArchiveFile::of_case(case))
}

pub fn number(scene: &Scene, file: RecordId) -> String {
    scene.read::<ArchiveFile>(file).filing.expect("a filing").number.0
}

#[test]
fn ar_03_only_a_case_that_is_over_is_filed_and_only_once() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    refused(&file(&mut scene, case, arranged(Retention::Years10), ""), ArchiveRefusal::NotFinished);
    let (case, file_id) = filed(&mut scene);
    let read: ArchiveFile = scene.read(file_id);
    assert_eq!(read.standing(), Standing::InPlace);
    assert_eq!(read.subject.title(), "事项2", "no name of a person");
    let again = file(&mut scene, case, arranged(Retention::Years10), "");
    refused(&again, ArchiveRefusal::FiledBefore(ArchiveNumber("XZ-ZY·2026-D10-BMZX-0001".into())));
}

#[test]
fn ar_03_what_is_missing_is_named_and_filed_only_with_a_word_on_why() {
    let mut scene = scene();
    let case = finished(&mut scene, None);
    let lacking = vec![Missing::Leaf(Leaf::Delivery)];
    assert_eq!(missing(&scene.case(case)), lacking);
    refused(&file(&mut scene, case, arranged(Retention::Years10), " "), ArchiveRefusal::Incomplete(lacking.clone()));
    accepted(&file(&mut scene, case, arranged(Retention::Years10), "电话告知，本人未签收"));
    let filing = scene.read::<ArchiveFile>(ArchiveFile::of_case(case)).filing.expect("a filing");
    assert_eq!((filing.lacking, filing.note.as_str()), (lacking, "电话告知，本人未签收"));
}

#[test]
fn ar_03_a_returned_case_needs_its_notice_and_no_delivery() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    let (ground, facts, rule) =
        (domain::case::command::ReturnGround::ConditionsNotMet, "收入超过".into(), "第三条".into());
    accepted(&scene.case_command(CaseCommand::Return { case, ground, facts, rule, notice: paper("退"), denial: None }));
    assert_eq!(missing(&scene.case(case)), []);
    accepted(&file(&mut scene, case, arranged(Retention::Years10), ""));
}

/// A case that an agent sees to its end.
fn by_agent(scene: &mut Scene) -> RecordId {
    let base = item(50, HandlingMode::Escalation, Limit::Working(WorkingDays(20)));
    let base = ServiceItem { agents: Some(Agents::Allowed), ..base };
    scene.set_up(HallCommand::PutItem(base)).expect("an item");
    let (case, _) = scene.take_in(scene.intake(50));
    let entrust = BesideCommand::Entrust {
        agent: StaffNo::from("7"),
        powers: "递交材料".into(),
        until: day(2026, 12, 31),
        papers: String::new(),
        notice: paper("托"),
    };
    let up = HandsCommand::ReportUp { body: "县局".into(), how: "专网".into(), expected: None };
    let heard = HandsCommand::HearFromAbove { result: "同意".into(), stance: Stance::Agree };
    for command in [
        CaseCommand::Beside { case, what: entrust },
        CaseCommand::Hands { case, what: up },
        CaseCommand::Hands { case, what: heard },
        CaseCommand::Conclude { case, result: "同意".into() },
        CaseCommand::Deliver { case, to: "本人".into(), slip: Some(paper("送")) },
    ] {
        accepted(&scene.case_command(command));
    }
    case
}

#[test]
fn ag_11_an_agents_case_is_not_filed_without_feedback_or_three_dated_tries() {
    let mut scene = scene();
    let case = by_agent(&mut scene);
    assert_eq!(missing(&scene.case(case)), [Missing::Leaf(Leaf::Feedback)]);
    for day_of_try in [9, 10, 11] {
        let no = file(&mut scene, case, arranged(Retention::Years30), "没有人接电话");
        refused(&no, ArchiveRefusal::NoFeedback);
        scene.now = day(2026, 3, day_of_try).at(15, 0);
        let call = BesideCommand::CallBack { channel: "电话".into(), said: None, paper: None };
        accepted(&scene.case_command(CaseCommand::Beside { case, what: call }));
    }
    accepted(&file(&mut scene, case, arranged(Retention::Years30), ""));
}

#[test]
fn ar_02_what_a_higher_body_decided_is_kept_for_thirty_years() {
    let mut scene = scene();
    let case = by_agent(&mut scene);
    assert_eq!(retention(&scene.case(case)), Retention::Years30);
    let call = BesideCommand::CallBack { channel: "电话".into(), said: None, paper: None };
    for day_of_try in [9, 10, 11] {
        scene.now = day(2026, 3, day_of_try).at(15, 0);
        accepted(&scene.case_command(CaseCommand::Beside { case, what: call.clone() }));
    }
    let short = file(&mut scene, case, arranged(Retention::Years10), "");
    refused(&short, ArchiveRefusal::TooShort(Retention::Years30));
    accepted(&file(&mut scene, case, arranged(Retention::Permanent), ""));
}

#[test]
fn ar_05_numbers_are_dense_within_class_year_retention_and_unit() {
    let mut scene = scene();
    let (_, first) = filed(&mut scene);
    let case = finished(&mut scene, Some(paper("送")));
    let unit = |code: &str| {
        let arrangement = arranged(Retention::Years10);
        Arrangement { run: NumberRun { unit: code.into(), ..arrangement.run }, ..arrangement }
    };
    for wrong in ["", "民政", "MZ-1", "mz"] {
        refused(&file(&mut scene, case, unit(wrong), ""), ArchiveRefusal::NoUnit);
    }
    accepted(&file(&mut scene, case, unit("MZ"), ""));
    let (_, third) = filed(&mut scene);
    assert_eq!(number(&scene, first), "XZ-ZY·2026-D10-BMZX-0001");
    assert_eq!(number(&scene, ArchiveFile::of_case(case)), "XZ-ZY·2026-D10-MZ-0001");
    assert_eq!(number(&scene, third), "XZ-ZY·2026-D10-BMZX-0002", "a refused filing leaves no gap");
    let none = Arrangement { pages: 0, ..arranged(Retention::Years10) };
    let case = finished(&mut scene, Some(paper("送")));
    refused(&file(&mut scene, case, none, ""), ArchiveRefusal::NoPages);
    let (_, again) = filed(&mut scene);
    assert_eq!(number(&scene, again), "XZ-ZY·2026-D10-BMZX-0003");
}

#[test]
fn ar_16_papers_of_no_case_are_filed_by_the_year_in_which_they_arose() {
    let mut scene = scene();
    let roster = LoosePaper {
        title: "第一季度值班安排".into(),
        kind: "值班表".into(),
        date: day(2025, 12, 29),
        responsible: "便民服务中心".into(),
    };
    let run = NumberRun { class: ArchiveClass::Documents, ..arranged(Retention::Permanent).run };
    let arrangement = Arrangement { run, ..arranged(Retention::Permanent) };
    let file = |paper: LoosePaper| ArchiveCommand::FilePaper { paper, arrangement: arrangement.clone() };
    let nameless = LoosePaper { title: " ".into(), ..roster.clone() };
    refused(&issue(&mut scene, "1", file(nameless)).1, ArchiveRefusal::NoTitle);
    let (id, verdict) = issue(&mut scene, "1", file(roster));
    accepted(&verdict);
    assert_eq!(number(&scene, id), "XZ-WS·2025-Y-BMZX-0001");
    assert_eq!(scene.read::<ArchiveFile>(id).kept_until(), None, "for ever");
}

pub fn terms(approver: &str, due: Date) -> LoanTerms {
    LoanTerms {
        who: "审计组".into(),
        purpose: "年度审计".into(),
        way: LoanWay::Borrow,
        approver: StaffNo::from(approver),
        due,
    }
}

#[test]
fn ar_07_a_loan_has_purpose_approver_and_day_and_is_overdue_after_it() {
    let mut scene = scene();
    let (_, file) = filed(&mut scene);
    let until = day(2026, 3, 20);
    let lend = |terms: LoanTerms| ArchiveCommand::Lend { file, terms, number: paper("借") };
    let nobody = LoanTerms { who: " ".into(), ..terms("2", until) };
    refused(&issue(&mut scene, "1", lend(nobody)).1, ArchiveRefusal::NoBorrower);
    refused(&issue(&mut scene, "1", lend(terms("2", day(2026, 3, 6)))).1, ArchiveRefusal::DuePassed);
    // AR-08: what is personal needs somebody else's leave.
    refused(&issue(&mut scene, "1", lend(terms("1", until))).1, ArchiveRefusal::OwnLeave);
    accepted(&issue(&mut scene, "1", lend(terms("2", until))).1);
    let twice = issue(&mut scene, "1", lend(terms("2", until))).1;
    refused(&twice, ArchiveRefusal::NotInPlace(ArchiveNumber(number(&scene, file))));
    let overdue = |scene: &Scene, today| lists::list(&scene.ledger, List::Overdue, &Filter::default(), today).len();
    assert_eq!((overdue(&scene, until), overdue(&scene, day(2026, 3, 21))), (0, 1));
    scene.now = day(2026, 3, 23).at(10, 0);
    accepted(&issue(&mut scene, "1", ArchiveCommand::Return { file, feedback: "查清了两笔补贴".into() }).1);
    refused(
        &issue(&mut scene, "1", ArchiveCommand::Return { file, feedback: String::new() }).1,
        ArchiveRefusal::NotLent,
    );
    let read: ArchiveFile = scene.read(file);
    assert_eq!(read.loans[0].returned.as_ref().map(|back| back.feedback.as_str()), Some("查清了两笔补贴"));
    assert_eq!((read.standing(), overdue(&scene, day(2026, 3, 23))), (Standing::InPlace, 0));
}

#[test]
fn ar_04_what_is_late_kept_back_or_lost_stands_in_its_list() {
    let mut scene = scene();
    let case = finished(&mut scene, Some(paper("送")));
    let last = lists::file_by(&scene.case(case));
    assert_eq!(last, Some(day(2026, 4, 8)), "thirty days");
    let keep = |who: &str| ArchiveCommand::KeepBack { case, who: StaffNo::from(who), reason: "还要用".into() };
    accepted(&issue(&mut scene, "1", keep("2")).1);
    let today = day(2026, 3, 9);
    let in_list = |scene: &Scene, list| lists::list(&scene.ledger, list, &Filter::default(), today).len();
    assert_eq!((in_list(&scene, List::KeptBack), in_list(&scene, List::Catalogue)), (1, 0));
    assert!(!lists::is_filed(&scene.ledger, case));
    accepted(&file(&mut scene, case, arranged(Retention::Years10), ""));
    assert_eq!((in_list(&scene, List::KeptBack), in_list(&scene, List::Catalogue)), (0, 1));
    refused(
        &issue(&mut scene, "1", keep("3")).1,
        ArchiveRefusal::FiledBefore(ArchiveNumber("XZ-ZY·2026-D10-BMZX-0001".into())),
    );
    let file = ArchiveFile::of_case(case);
    assert_eq!(scene.read::<ArchiveFile>(file).kept_back.map(|kept| kept.who), Some(StaffNo::from("2")), "it is told");
    accepted(&issue(&mut scene, "1", ArchiveCommand::ReportLost { file, circumstances: "搬家时".into() }).1);
    assert_eq!(in_list(&scene, List::Lost), 1);
    accepted(&issue(&mut scene, "1", ArchiveCommand::ReportFound(file)).1);
    assert_eq!(in_list(&scene, List::Lost), 0);
    refused(&issue(&mut scene, "1", ArchiveCommand::ReportFound(file)).1, ArchiveRefusal::NotLost);
}

#[test]
fn ar_05_the_catalogue_stands_in_the_order_of_numbers_and_is_searched() {
    let mut scene = scene();
    let long = finished(&mut scene, Some(paper("送")));
    accepted(&file(&mut scene, long, arranged(Retention::Permanent), ""));
    filed(&mut scene);
    filed(&mut scene);
    let list = |filter: &Filter| -> Vec<String> {
        let found = lists::list(&scene.ledger, List::Catalogue, filter, day(2026, 3, 9));
        found.into_iter().filter_map(|(_, file)| Some(file.filing?.number.0)).collect()
    };
    let all = ["XZ-ZY·2026-D10-BMZX-0001", "XZ-ZY·2026-D10-BMZX-0002", "XZ-ZY·2026-Y-BMZX-0001"];
    assert_eq!(list(&Filter::default()), all);
    assert_eq!(list(&Filter { retention: Some(Retention::Permanent), ..Filter::default() }), all[2..]);
    assert_eq!(list(&Filter { text: "bmzx-0002".into(), ..Filter::default() }), all[1..2]);
    assert_eq!(list(&Filter { year: Some(2025), ..Filter::default() }), [""; 0]);
    assert_eq!(lists::years(&scene.ledger), [2026]);
}
