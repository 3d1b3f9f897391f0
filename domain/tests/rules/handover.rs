//! 首问负责: to a named person who confirms, followed to the end by whoever was asked first (FQ-03 to FQ-06, C26).

use crate::scene::{Scene, day, hall, staff};
use domain::action::Action;
use domain::attention::Defect;
use domain::case::deadline::calendar;
use domain::hall::HallCommand;
use domain::handover::{Agreed, HandOver, HandOverCommand};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::refusal::{CaseRefusal, HandOverRefusal, Refusal};
use domain::sync::wire::Verdict;

fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 10));
    for no in ["2", "3"] {
        scene.set_up(HallCommand::SetStaff(staff(no))).expect("staff");
    }
    scene
}

fn agreed() -> Agreed {
    Agreed {
        matter: "宅基地".into(),
        demands: "带户口簿来量地".into(),
        by: Some(day(2026, 3, 12)),
        person: "王䶮".into(),
        phone: "13800000000".into(),
    }
}

fn by(scene: &mut Scene, who: &str, command: HandOverCommand) -> (RecordId, Verdict) {
    scene.now.0 += 60_000;
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(who));
    let (id, verdict) = scene.issue(Action::HandOver(command));
    scene.actor = usual;
    (RecordId::of_command(id, 0), verdict)
}

fn hand_over(scene: &mut Scene, to: &str) -> RecordId {
    let (to, counter) = (StaffNo::from(to), CounterNo(2));
    let (id, verdict) = by(scene, "1", HandOverCommand::HandOver { to, counter, agreed: agreed() });
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    id
}

fn not_yours(verdict: &Verdict, whose: &str) -> bool {
    let expected: Refusal = HandOverRefusal::NotYours(StaffNo::from(whose)).into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == expected)
}

#[test]
fn fq_03_it_goes_to_a_named_person_who_confirms() {
    let mut scene = scene();
    let id = hand_over(&mut scene, "2");
    assert!(not_yours(&by(&mut scene, "3", HandOverCommand::TakeUp(id)).1, "2"), "not to a counter in general");
    assert!(not_yours(&by(&mut scene, "1", HandOverCommand::TakeUp(id)).1, "2"), "nor by who was asked first");
    by(&mut scene, "2", HandOverCommand::TakeUp(id));
    assert_eq!(scene.read::<HandOver>(id).taken_up, Some(scene.now));
    let (to, counter) = (StaffNo::from("77"), CounterNo(2));
    by(&mut scene, "1", HandOverCommand::HandOver { to, counter, agreed: agreed() });
    let nobody: Refusal = CaseRefusal::NoSuchStaff.into();
    assert!(scene.all::<Defect>().iter().any(|defect| defect.finding == nobody));
}

#[test]
fn fq_04_matter_and_demands_are_said_and_a_phone_is_one() {
    let mut scene = scene();
    for (wrong, finding) in [
        (Agreed { demands: " ".into(), ..agreed() }, Refusal::from(HandOverRefusal::NotSaid)),
        (Agreed { phone: "123".into(), ..agreed() }, Refusal::from(CaseRefusal::BadPhone)),
    ] {
        let (to, counter) = (StaffNo::from("2"), CounterNo(2));
        by(&mut scene, "1", HandOverCommand::HandOver { to, counter, agreed: wrong });
        assert!(scene.all::<Defect>().iter().any(|defect| defect.finding == finding), "{finding:?}");
    }
    let nameless = Agreed { person: String::new(), phone: String::new(), ..agreed() };
    let count = scene.all::<Defect>().len();
    let (to, counter) = (StaffNo::from("2"), CounterNo(2));
    by(&mut scene, "1", HandOverCommand::HandOver { to, counter, agreed: nameless });
    assert_eq!(scene.all::<Defect>().len(), count, "name and phone may be missing");
    let (to, counter) = (StaffNo::from("1"), CounterNo(1));
    by(&mut scene, "1", HandOverCommand::HandOver { to, counter, agreed: agreed() });
    let oneself: Refusal = HandOverRefusal::ToOneself.into();
    assert!(scene.all::<Defect>().iter().any(|defect| defect.finding == oneself));
}

#[test]
fn fq_05_c26_the_named_person_finishes_and_who_was_asked_first_closes() {
    let mut scene = scene();
    let id = hand_over(&mut scene, "2");
    let finish = |result: &str| HandOverCommand::Finish { hand_over: id, result: result.into() };
    assert!(not_yours(&by(&mut scene, "2", finish("已受理")).1, "2"), "first it is taken up");
    by(&mut scene, "2", HandOverCommand::TakeUp(id));
    assert!(not_yours(&by(&mut scene, "1", HandOverCommand::Acknowledge(id)).1, "1"), "there is no end yet");
    let unsaid: Refusal = CaseRefusal::NoResult.into();
    assert!(matches!(by(&mut scene, "2", finish("")).1, Verdict::Refused(_, refusal) if refusal == unsaid));
    assert!(not_yours(&by(&mut scene, "1", finish("已受理")).1, "2"), "only the named person finishes");
    by(&mut scene, "2", finish("已受理，编号在单子上"));
    assert!(scene.read::<HandOver>(id).is_open(), "it is followed until the end is seen");
    assert!(not_yours(&by(&mut scene, "2", HandOverCommand::Acknowledge(id)).1, "1"));
    by(&mut scene, "1", HandOverCommand::Acknowledge(id));
    let end = scene.read::<HandOver>(id);
    assert!(!end.is_open());
    assert_eq!(end.finished.map(|finished| finished.result), Some("已受理，编号在单子上".into()));
}

#[test]
fn fq_06_not_taken_up_within_thirty_office_minutes_is_left_lying() {
    let mut scene = scene();
    scene.now = day(2026, 3, 10).at(11, 44);
    let id = hand_over(&mut scene, "2");
    let lying = |scene: &Scene, at| {
        let record = scene.read::<HandOver>(id);
        record.is_left_lying(&calendar(&scene.ledger), hall().hours, at)
    };
    assert!(!lying(&scene, day(2026, 3, 10).at(12, 30)), "noon does not count");
    assert!(!lying(&scene, day(2026, 3, 10).at(13, 15)));
    assert!(lying(&scene, day(2026, 3, 10).at(13, 17)));
    by(&mut scene, "2", HandOverCommand::TakeUp(id));
    assert!(!lying(&scene, day(2026, 3, 11).at(9, 0)), "taken up late is not left lying any more");
}
