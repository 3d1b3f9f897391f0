//! 项目代办: the four kinds of projects are free, done by an agent, and have stages (AG-13).

use crate::scene::{Scene, day, item};
use domain::action::Action;
use domain::case::command::{BesideCommand, CaseCommand};
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::catalog::{HandlingMode, InPerson, ProjectKind, ServiceItem};
use domain::hall::HallCommand;
use domain::ids::RecordId;
use domain::project::{Project, ProjectCommand, each};
use domain::refusal::{CaseRefusal, HallRefusal, HandsRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

fn project(no: u32, kind: ProjectKind) -> ServiceItem {
    let base = item(no, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    ServiceItem { project: Some(kind), ..base }
}

fn scene() -> (Scene, RecordId) {
    let mut scene = Scene::on(day(2026, 3, 10));
    scene.set_up(HallCommand::PutItem(project(70, ProjectKind::Investment))).expect("an item");
    let (case, verdict) = scene.take_in(scene.intake(70));
    assert!(matches!(verdict, Verdict::Accepted(_)));
    (scene, case)
}

fn add(scene: &mut Scene, case: RecordId, name: &str, planned: Date) -> Verdict {
    scene.issue(Action::Project(ProjectCommand::AddStage { case, name: name.into(), planned })).1
}

fn done(scene: &mut Scene, case: RecordId, place: u8, day: Date) -> Verdict {
    scene.issue(Action::Project(ProjectCommand::StageDone { case, place, day })).1
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

#[test]
fn ag_13_a_project_has_no_fee_and_whoever_asks_one_is_refused() {
    let mut scene = Scene::on(day(2026, 3, 10));
    for (place, kind) in ProjectKind::ALL.into_iter().enumerate() {
        let no = 80 + u32::try_from(place).unwrap_or(0);
        let paid = ServiceItem {
            fee: "每件200元".into(), fee_basis: "某价费〔2015〕1号".into(), ..project(no, kind)
        };
        assert_eq!(scene.set_up(HallCommand::PutItem(paid)), Err(HandsRefusal::ProjectIsFree.into()));
        scene.set_up(HallCommand::PutItem(project(no, kind))).expect("a free one");
    }
    let (case, _) = scene.take_in(scene.intake(80));
    let what = BesideCommand::AskFee { fen: 20_000, notice: PaperNumber("费-1".into()) };
    assert!(refused(&scene.case_command(CaseCommand::Beside { case, what }), HandsRefusal::ProjectIsFree));
}

#[test]
fn ag_13_an_agent_may_do_it_whoever_decides_but_not_what_needs_the_person() {
    let (mut scene, case) = scene();
    let record = scene.case(case);
    let offered = offers(&record, Around::of(&scene.ledger, &record, scene.now.date()));
    assert!(offered.contains(&Step::Entrust));
    let present = ServiceItem { in_person: Some(InPerson::Needed), ..project(71, ProjectKind::Government) };
    assert_eq!(scene.set_up(HallCommand::PutItem(present)), Err(HallRefusal::NotForAgents.into()));
}

#[test]
fn ag_13_stages_have_a_planned_day_and_the_day_they_were_done() {
    let (mut scene, case) = scene();
    for (name, planned) in [("用地预审", day(2026, 4, 1)), ("备案", day(2026, 3, 16))] {
        assert!(matches!(add(&mut scene, case, name, planned), Verdict::Accepted(_)));
    }
    let held = |scene: &Scene| scene.read::<Project>(Project::record(case));
    assert_eq!(held(&scene).kind, ProjectKind::Investment);
    assert_eq!(held(&scene).next().map(|stage| stage.name.as_str()), Some("备案"), "the earlier day");
    assert!(!held(&scene).is_late(day(2026, 3, 16)));
    assert!(held(&scene).is_late(day(2026, 3, 17)));
    scene.now = day(2026, 3, 17).at(9, 0);
    assert!(refused(&done(&mut scene, case, 1, day(2026, 3, 18)), CaseRefusal::FutureDay));
    assert!(matches!(done(&mut scene, case, 1, day(2026, 3, 16)), Verdict::Accepted(_)));
    assert_eq!(held(&scene).stages[1].done, Some(day(2026, 3, 16)));
    assert_eq!(held(&scene).done(), 1);
    assert!(refused(&done(&mut scene, case, 1, day(2026, 3, 16)), HandsRefusal::StageDone));
    assert!(refused(&done(&mut scene, case, 9, day(2026, 3, 16)), HandsRefusal::NoSuchStage));
    assert!(refused(&add(&mut scene, case, "备案", day(2026, 5, 1)), HandsRefusal::StageTwice));
    assert!(refused(&add(&mut scene, case, " ", day(2026, 5, 1)), CaseRefusal::NoText));
    let mut all = 0;
    each(&scene.ledger, &mut |_| all += 1);
    assert_eq!(all, 1, "one project, however many stages");
}

#[test]
fn ag_13_a_case_that_is_no_project_has_no_stages() {
    let (mut scene, _) = scene();
    let (plain, _) = scene.take_in(scene.intake(2));
    assert!(refused(&add(&mut scene, plain, "备案", day(2026, 4, 1)), HandsRefusal::NoProject));
    assert!(refused(&add(&mut scene, RecordId([7; 16]), "备案", day(2026, 4, 1)), CaseRefusal::NoSuchCase));
}
