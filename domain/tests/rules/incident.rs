//! 窗口事件: reported to a leader, explained, settled; no list of persons (CD-10).

use crate::scene::{Scene, day, staff};
use domain::action::Action;
use domain::attention::Defect;
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::incident::{Incident, IncidentCommand};
use domain::refusal::{CaseRefusal, HandsRefusal, Refusal};
use domain::sync::wire::Verdict;

/// 9 is a leader on duty.
fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 10));
    let leader = StaffMember { role: Role::DutyLeader, ..staff("9") };
    scene.set_up(HallCommand::SetStaff(leader)).expect("staff");
    scene
}

fn by(scene: &mut Scene, who: &str, command: IncidentCommand) -> (RecordId, Verdict) {
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(who));
    let (id, verdict) = scene.issue(Action::Incident(command));
    scene.actor = usual;
    (RecordId::of_command(id, 0), verdict)
}

fn report(scene: &Scene, what: &str, leader: &str) -> IncidentCommand {
    let (counter, leader) = (CounterNo(1), StaffNo::from(leader));
    IncidentCommand::Report { counter, happened: scene.now, what: what.into(), leader }
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

#[test]
fn cd_10_one_action_reports_to_the_leader_who_when_what_and_where() {
    let mut scene = scene();
    let command = report(&scene, "来人拍桌子骂人", "9");
    let (id, verdict) = by(&mut scene, "1", command);
    assert!(matches!(verdict, Verdict::Accepted(_)));
    let one = scene.read::<Incident>(id);
    assert_eq!((one.counter, one.happened), (CounterNo(1), scene.now));
    assert_eq!((one.leader, one.by), (StaffNo::from("9"), Some(StaffNo::from("1"))));
    assert!(scene.all::<Defect>().is_empty());
}

#[test]
fn cd_10_it_is_explained_and_then_settled_by_a_leader_each_once() {
    let mut scene = scene();
    let command = report(&scene, "来人拍桌子骂人", "9");
    let (id, _) = by(&mut scene, "1", command);
    let explain = |text: &str| IncidentCommand::Explain { incident: id, text: text.into() };
    let settle = |text: &str| IncidentCommand::Settle { incident: id, text: text.into() };
    assert!(refused(&by(&mut scene, "9", settle("已道歉")).1, HandsRefusal::NotExplained));
    assert!(refused(&by(&mut scene, "1", explain(" ")).1, CaseRefusal::NoText));
    assert!(matches!(by(&mut scene, "1", explain("等了一个小时")).1, Verdict::Accepted(_)));
    assert!(refused(&by(&mut scene, "1", explain("再说")).1, HandsRefusal::SettledBefore));
    assert!(refused(&by(&mut scene, "1", settle("已道歉")).1, CaseRefusal::NotLeader));
    assert!(matches!(by(&mut scene, "9", settle("当面解释，已和好")).1, Verdict::Accepted(_)));
    let one = scene.read::<Incident>(id);
    assert!(!one.is_open());
    assert_eq!(
        one.settlement.map(|word| (word.by, word.text)),
        Some((Some(StaffNo::from("9")), "当面解释，已和好".into()))
    );
    assert!(refused(&by(&mut scene, "9", settle("再办")).1, HandsRefusal::SettledBefore));
}

#[test]
fn cd_10_there_is_no_list_of_persons() {
    let mut scene = scene();
    for (what, leader, finding) in [
        ("骂人的电话是13800138000", "9", Refusal::from(HandsRefusal::NamesAPerson)),
        ("身份证11010119010203009X的人", "9", HandsRefusal::NamesAPerson.into()),
        (" ", "9", CaseRefusal::NoText.into()),
        ("骂人", "1", CaseRefusal::NotLeader.into()),
    ] {
        let command = report(&scene, what, leader);
        let (id, verdict) = by(&mut scene, "1", command);
        assert!(matches!(verdict, Verdict::Accepted(_)), "it happened: a fact");
        let defects = scene.all::<Defect>();
        assert!(defects.iter().any(|defect| defect.about == Some(id) && defect.finding == finding), "{finding:?}");
    }
}
