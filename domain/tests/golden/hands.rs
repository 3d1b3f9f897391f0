//! Golden files of delegations, projects, sessions outside the hall and incidents.

use super::golden;
use super::scene::{self, Scene, day};
use domain::action::Action;
use domain::catalog::{HandlingMode, ItemHistory, ProjectKind, ServiceItem};
use domain::codec::{decode, encode};
use domain::consultation::Topic;
use domain::delegation::{Delegation, DelegationCommand, Terms};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo, VillageCode};
use domain::incident::{Incident, IncidentCommand};
use domain::outreach::{Form, Outreach, OutreachCommand, Session};
use domain::project::{Project, ProjectCommand};
use domain::record::Kept;
use domain::sync::wire::Verdict;
use domain::time::{Limit, WorkingDays};

/// The commands.
pub fn actions() -> Vec<(&'static str, Action)> {
    let (id, until) = (RecordId([2; 16]), day(2026, 3, 20));
    let end = DelegationCommand::End { delegation: id, last: until, reason: "一".into() };
    let delegate = |command| Action::Hall(HallCommand::Delegate(command));
    vec![
        ("enter_delegation", delegate(DelegationCommand::Enter(terms()))),
        ("publish_delegation", delegate(DelegationCommand::Publish(id))),
        ("end_delegation", delegate(end)),
        ("add_stage", Action::Project(ProjectCommand::AddStage { case: id, name: "备案".into(), planned: until })),
        ("stage_done", Action::Project(ProjectCommand::StageDone { case: id, place: 1, day: until })),
        ("outreach", Action::Outreach(OutreachCommand::Enter(session()))),
        ("report_incident", Action::Incident(report())),
        ("explain_incident", Action::Incident(IncidentCommand::Explain { incident: id, text: "一".into() })),
        ("settle_incident", Action::Incident(IncidentCommand::Settle { incident: id, text: "一".into() })),
    ]
}

fn terms() -> Terms {
    Terms {
        body: "县局".into(),
        unit: "镇中心".into(),
        counter: CounterNo(2),
        items: vec![70],
        powers: "受理、初审".into(),
        limits: "不作决定".into(),
        from: day(2026, 3, 1),
        to: day(2026, 12, 31),
    }
}

fn session() -> Session {
    Session {
        form: Form::Stand,
        place: "集市".into(),
        village: Some(VillageCode(511_324_100_201)),
        day: day(2026, 3, 9),
        staff: vec![StaffNo::from("1")],
        topic: Topic::Policy,
        reached: 60,
        questions: 12,
    }
}

fn report() -> IncidentCommand {
    IncidentCommand::Report {
        counter: CounterNo(2),
        happened: day(2026, 3, 10).at(8, 40),
        what: "拍桌子骂人".into(),
        leader: StaffNo::from("9"),
    }
}

fn record<T: Kept + PartialEq + std::fmt::Debug>(scene: &Scene, name: &str) {
    let one = scene.all::<T>().remove(0);
    let bytes = encode(&one);
    golden(&format!("record-{name}"), &bytes);
    assert_eq!(decode::<T>(&bytes), Ok(one), "{name}");
}

#[test]
fn records_of_other_hands_are_written_and_read_as_released() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let leader = StaffMember { role: Role::DutyLeader, ..scene::staff("9") };
    scene.set_up(HallCommand::SetStaff(leader)).expect("a leader");
    let base = scene::item(70, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    let (owner, project) = (Some("县局".into()), Some(ProjectKind::Industry));
    scene.set_up(HallCommand::PutItem(ServiceItem { owner, project, ..base })).expect("an item");
    scene.set_up(HallCommand::Delegate(DelegationCommand::Enter(terms()))).expect("a delegation");
    let mut intake = scene.intake(70);
    intake.counter = CounterNo(2);
    let (case, _) = scene.take_in(intake);
    let planned = day(2026, 3, 20);
    let commands = [
        Action::Project(ProjectCommand::AddStage { case, name: "备案".into(), planned }),
        Action::Project(ProjectCommand::StageDone { case, place: 0, day: day(2026, 3, 10) }),
        Action::Outreach(OutreachCommand::Enter(session())),
        Action::Incident(report()),
    ];
    for action in commands {
        let (_, verdict) = scene.issue(action);
        assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    }
    record::<Delegation>(&scene, "delegation");
    record::<Project>(&scene, "project");
    record::<Outreach>(&scene, "outreach");
    record::<Incident>(&scene, "incident");
    let history: ItemHistory = scene.read(ServiceItem::record(70));
    golden("record-item-owned", &encode(&history));
}
