//! Questions that become no case (ON-01, ON-05, WK-05, WK-06).

use crate::scene::{Scene, day, item};
use domain::action::Action;
use domain::attention::Defect;
use domain::case::number::PaperNumber;
use domain::catalog::HandlingMode;
use domain::consultation::{Consultation, ConsultationCommand, Receiver, Told, Topic, Way, counts, each};
use domain::hall::HallCommand;
use domain::ids::CounterNo;
use domain::record::{Area, View};
use domain::refusal::{CaseRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Limit, WorkingDays};

fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 10));
    let base = item(50, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    scene.set_up(HallCommand::PutItem(base)).expect("an item");
    scene
}

fn about_item(version: u32) -> ConsultationCommand {
    let number = PaperNumber("告-1".into());
    ConsultationCommand::Answer {
        topic: Topic::Item,
        way: Way::Visit,
        matter: String::new(),
        answer: String::new(),
        told: Some(Told { item: 50, version, number, receiver: Receiver::Declines }),
        counter: CounterNo(3),
    }
}

fn other(topic: Topic, way: Way, answer: &str) -> ConsultationCommand {
    let (matter, answer) = ("外出务工有没有补贴".into(), answer.into());
    ConsultationCommand::Answer { topic, way, matter, answer, told: None, counter: CounterNo(1) }
}

fn all(scene: &Scene) -> Vec<Consultation> {
    let mut all = Vec::new();
    each(&scene.ledger, &mut |_, one| all.push(one));
    all
}

fn findings(scene: &Scene) -> Vec<Refusal> {
    let mut found = Vec::new();
    scene.ledger.each_of(Area::Attention, &mut |stored| {
        found.extend(stored.read::<Defect>().map(|defect| defect.finding));
    });
    found
}

#[test]
fn on_05_what_was_told_of_an_item_names_version_paper_receiver_and_giver() {
    let mut scene = scene();
    let (_, verdict) = scene.issue(Action::Consultation(about_item(1)));
    assert!(matches!(verdict, Verdict::Accepted(_)));
    let entered = all(&scene);
    let [one] = entered.as_slice() else { panic!("one entry") };
    let told = one.told.as_ref().expect("a paper");
    assert_eq!((told.version, told.receiver), (1, Receiver::Declines));
    assert!(!told.number.0.is_empty());
    assert!(!one.matter.is_empty(), "the item's name as it was");
    assert!(one.by.is_some(), "who told it");
    assert!(findings(&scene).is_empty());
}

#[test]
fn on_05_a_guide_that_never_was_is_entered_all_the_same_and_becomes_a_defect() {
    let mut scene = scene();
    let (_, verdict) = scene.issue(Action::Consultation(about_item(9)));
    assert!(matches!(verdict, Verdict::Accepted(_)), "it was said: a fact");
    assert_eq!(all(&scene).len(), 1);
    assert_eq!(findings(&scene), [CaseRefusal::NoSuchItem.into()]);
}

#[test]
fn wk_05_wk_06_topics_and_ways_are_counted_without_a_case() {
    let mut scene = scene();
    for (topic, way) in [(Topic::Labour, Way::Call), (Topic::Labour, Way::Letter), (Topic::Mediation, Way::Visit)] {
        let (_, verdict) = scene.issue(Action::Consultation(other(topic, way, "有，带身份证来登记")));
        assert!(matches!(verdict, Verdict::Accepted(_)));
    }
    scene.issue(Action::Consultation(about_item(1)));
    let entered = all(&scene);
    assert_eq!(counts(entered.iter()), [1, 0, 0, 2, 1, 0]);
    let mut cases = 0;
    scene.ledger.each_of(Area::Cases, &mut |_| cases += 1);
    assert_eq!(cases, 0);
}

#[test]
fn wk_05_a_question_without_an_answer_becomes_a_defect() {
    let mut scene = scene();
    scene.issue(Action::Consultation(other(Topic::Policy, Way::Visit, " ")));
    assert_eq!(findings(&scene), [CaseRefusal::NoText.into()]);
}
