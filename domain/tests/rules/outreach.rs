//! 设点咨询、进村入户、送政策: the hall goes to the people (WK-11), and what is asked there counts (WK-05).

use crate::scene::{Scene, day};
use domain::action::Action;
use domain::attention::Defect;
use domain::consultation::Topic;
use domain::ids::StaffNo;
use domain::outreach::{Form, Outreach, OutreachCommand, Session, each, sum};
use domain::refusal::{CaseRefusal, HandsRefusal, Refusal};
use domain::sync::wire::Verdict;

fn session(topic: Topic, reached: u32, questions: u32) -> Session {
    Session {
        form: Form::Stand,
        place: " 集市口 ".into(),
        village: None,
        day: day(2026, 3, 9),
        staff: vec![StaffNo::from("1"), StaffNo::from("1")],
        topic,
        reached,
        questions,
    }
}

fn enter(scene: &mut Scene, session: Session) {
    let (_, verdict) = scene.issue(Action::Outreach(OutreachCommand::Enter(session)));
    assert!(matches!(verdict, Verdict::Accepted(_)), "it was held: a fact");
}

fn all(scene: &Scene) -> Vec<Outreach> {
    let mut all = Vec::new();
    each(&scene.ledger, &mut |_, one| all.push(one));
    all
}

#[test]
fn wk_11_a_session_has_place_day_staff_topic_and_how_many_were_reached() {
    let mut scene = Scene::on(day(2026, 3, 10));
    enter(&mut scene, session(Topic::Labour, 60, 12));
    let held = all(&scene);
    let [one] = held.as_slice() else { panic!("one session") };
    assert_eq!(one.session.place, "集市口");
    assert_eq!(one.session.staff, [StaffNo::from("1")], "nobody goes twice");
    assert_eq!(one.by, Some(StaffNo::from("1")));
    assert!(scene.all::<Defect>().is_empty());
}

#[test]
fn wk_05_wk_11_questions_of_sessions_add_up_by_topic() {
    let mut scene = Scene::on(day(2026, 3, 10));
    enter(&mut scene, session(Topic::Labour, 60, 12));
    enter(&mut scene, session(Topic::Labour, 5, 3));
    enter(&mut scene, session(Topic::Policy, 30, 0));
    let held = all(&scene);
    let sum = sum(held.iter());
    assert_eq!((sum.sessions, sum.reached), (3, 95));
    assert_eq!(sum.questions, [0, 0, 0, 15, 0, 0]);
}

#[test]
fn wk_11_what_cannot_be_becomes_a_defect() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let good = session(Topic::Policy, 1, 1);
    for (wrong, finding) in [
        (Session { place: " ".into(), ..good.clone() }, Refusal::from(HandsRefusal::SessionIncomplete)),
        (Session { staff: Vec::new(), ..good.clone() }, HandsRefusal::SessionIncomplete.into()),
        (Session { day: day(2026, 3, 11), ..good.clone() }, CaseRefusal::FutureDay.into()),
        (Session { staff: vec![StaffNo::from("77")], ..good }, CaseRefusal::NoSuchStaff.into()),
    ] {
        let before = scene.all::<Defect>().len();
        enter(&mut scene, wrong);
        let defects = scene.all::<Defect>();
        assert_eq!(defects.len(), before + 1, "{finding:?}");
        assert!(defects.iter().any(|defect| defect.finding == finding), "{finding:?}");
    }
    assert_eq!(all(&scene).len(), 4);
}
