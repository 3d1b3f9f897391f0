//! 委托办理: another body's item is accepted under an announced delegation only (AG-06, AG-07, D22).

use crate::scene::{Scene, day, item, staff};
use domain::action::Action;
use domain::attention::Defect;
use domain::catalog::{HandlingMode, ServiceItem};
use domain::delegation::{Delegation, DelegationCommand, Standing, Terms};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::refusal::{CaseRefusal, HallRefusal, HandsRefusal, QueueRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

const BODY: &str = "县市场监督管理局";

/// Item 70 is another body's; 9 is the director.
fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 10));
    let director = StaffMember { role: Role::Director, ..staff("9") };
    scene.set_up(HallCommand::SetStaff(director)).expect("staff");
    scene.set_up(HallCommand::PutItem(owned(70))).expect("an item");
    scene
}

fn owned(no: u32) -> ServiceItem {
    let base = item(no, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    ServiceItem { owner: Some(BODY.into()), ..base }
}

fn terms(from: Date, to: Date) -> Terms {
    Terms {
        body: BODY.into(),
        unit: "新政镇便民服务中心".into(),
        counter: CounterNo(1),
        items: vec![70],
        powers: "受理、初审、送达".into(),
        limits: String::new(),
        from,
        to,
    }
}

fn by(scene: &mut Scene, who: &str, command: DelegationCommand) -> (RecordId, Verdict) {
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(who));
    let (id, verdict) = scene.issue(Action::Hall(HallCommand::Delegate(command)));
    scene.actor = usual;
    (RecordId::of_command(id, 0), verdict)
}

fn entered(scene: &mut Scene, from: Date, to: Date) -> RecordId {
    let (id, verdict) = by(scene, "9", DelegationCommand::Enter(terms(from, to)));
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    id
}

fn published(scene: &mut Scene, from: Date, to: Date) -> RecordId {
    let id = entered(scene, from, to);
    let (_, verdict) = by(scene, "9", DelegationCommand::Publish(id));
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    id
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

/// Takes the item in at a counter; what is found broken by it.
fn found(scene: &mut Scene, no: u32, counter: u16) -> Vec<Refusal> {
    let before = scene.all::<Defect>().len();
    let mut intake = scene.intake(no);
    intake.counter = CounterNo(counter);
    let (case, verdict) = scene.take_in(intake);
    assert!(matches!(verdict, Verdict::Accepted(_)), "the person stood there: a fact");
    assert_eq!(scene.case(case).item, no);
    let all = scene.all::<Defect>();
    let mut new: Vec<Refusal> = all.into_iter().filter(|d| d.about == Some(case)).map(|d| d.finding).collect();
    assert_eq!(scene.all::<Defect>().len(), before + new.len());
    new.sort_by_key(|finding| format!("{finding:?}"));
    new
}

#[test]
fn ag_06_anothers_item_without_an_announced_delegation_becomes_a_defect_and_an_own_one_needs_none() {
    let mut scene = scene();
    assert_eq!(found(&mut scene, 70, 1), [HandsRefusal::NotDelegated(BODY.into()).into()]);
    assert_eq!(found(&mut scene, 2, 1), [], "the hall's own");
    let id = entered(&mut scene, day(2026, 3, 1), day(2026, 12, 31));
    assert_eq!(scene.read::<Delegation>(id).standing(day(2026, 3, 10)), Standing::Draft);
    assert_eq!(found(&mut scene, 70, 1), [HandsRefusal::NotDelegated(BODY.into()).into()], "a draft is none");
    by(&mut scene, "9", DelegationCommand::Publish(id));
    assert_eq!(scene.read::<Delegation>(id).published, Some(day(2026, 3, 10)));
    assert_eq!(found(&mut scene, 70, 1), []);
}

#[test]
fn ag_07_only_inside_counter_items_and_days() {
    let mut scene = scene();
    scene.set_up(HallCommand::PutItem(owned(71))).expect("an item");
    let (from, to) = (day(2026, 3, 11), day(2026, 3, 20));
    let id = published(&mut scene, from, to);
    let not_now: Refusal = HandsRefusal::DelegationNotNow(BODY.into(), from, to).into();
    let never: Refusal = HandsRefusal::NotDelegated(BODY.into()).into();
    assert_eq!(found(&mut scene, 70, 1), std::slice::from_ref(&not_now), "from tomorrow on");
    scene.now = from.at(9, 0);
    assert_eq!(found(&mut scene, 70, 1), []);
    assert_eq!(found(&mut scene, 70, 2), std::slice::from_ref(&never), "another counter");
    assert_eq!(found(&mut scene, 71, 1), [never], "another item");
    scene.now = to.at(16, 0);
    assert_eq!(found(&mut scene, 70, 1), [], "the last day");
    scene.now = day(2026, 3, 23).at(9, 0);
    assert_eq!(found(&mut scene, 70, 1), [not_now]);
    let standing = |on| scene.read::<Delegation>(id).standing(on);
    assert_eq!([day(2026, 3, 10), from, to].map(standing), [Standing::ToCome, Standing::InForce, Standing::InForce]);
    assert_eq!(standing(day(2026, 3, 21)), Standing::Over);
}

#[test]
fn ag_06_it_holds_from_its_announcement_on_and_not_before() {
    let mut scene = scene();
    let id = published(&mut scene, day(2026, 1, 1), day(2026, 12, 31));
    let one = scene.read::<Delegation>(id);
    assert_eq!(one.standing(day(2026, 3, 9)), Standing::ToCome, "the day before it was announced");
    assert_eq!(one.standing(day(2026, 3, 10)), Standing::InForce);
    assert!(refused(&by(&mut scene, "9", DelegationCommand::Publish(id)).1, HandsRefusal::PublishedBefore));
}

#[test]
fn ag_06_the_director_enters_it_with_body_unit_items_powers_and_days() {
    let mut scene = scene();
    let good = terms(day(2026, 3, 1), day(2026, 12, 31));
    let (_, verdict) = by(&mut scene, "1", DelegationCommand::Enter(good.clone()));
    assert!(refused(&verdict, HallRefusal::OnlyDirector));
    let own = HandsRefusal::NotTheirs("事项2".into());
    for (wrong, why) in [
        (Terms { body: " ".into(), ..good.clone() }, Refusal::from(HandsRefusal::TermsMissing)),
        (Terms { powers: String::new(), ..good.clone() }, HandsRefusal::TermsMissing.into()),
        (Terms { items: Vec::new(), ..good.clone() }, HandsRefusal::TermsMissing.into()),
        (Terms { to: day(2026, 2, 1), ..good.clone() }, HandsRefusal::DaysTurned.into()),
        (terms(day(2025, 1, 1), day(2025, 12, 31)), CaseRefusal::DayPassed.into()),
        (Terms { counter: CounterNo(77), ..good.clone() }, QueueRefusal::NoSuchCounter(CounterNo(77)).into()),
        (Terms { items: vec![70, 2], ..good.clone() }, own.into()),
        (Terms { items: vec![999], ..good }, CaseRefusal::NoSuchItem.into()),
    ] {
        let (_, verdict) = by(&mut scene, "9", DelegationCommand::Enter(wrong));
        assert!(refused(&verdict, why.clone()), "{why:?}: {verdict:?}");
    }
    assert!(scene.all::<Delegation>().is_empty());
}

#[test]
fn ag_07_it_can_be_taken_back_and_holds_until_that_day() {
    let mut scene = scene();
    let id = published(&mut scene, day(2026, 3, 1), day(2026, 12, 31));
    let end = |last, reason: &str| DelegationCommand::End { delegation: id, last, reason: reason.into() };
    assert!(refused(&by(&mut scene, "9", end(day(2026, 3, 9), "县局收回")).1, CaseRefusal::DayPassed));
    assert!(refused(&by(&mut scene, "9", end(day(2026, 3, 12), " ")).1, CaseRefusal::NoText));
    assert!(refused(&by(&mut scene, "9", end(day(2027, 3, 12), "县局收回")).1, HandsRefusal::NothingToEnd));
    assert!(matches!(by(&mut scene, "9", end(day(2026, 3, 12), "县局收回")).1, Verdict::Accepted(_)));
    let one = scene.read::<Delegation>(id);
    assert_eq!(one.standing(day(2026, 3, 12)), Standing::InForce);
    assert_eq!(one.standing(day(2026, 3, 13)), Standing::Over);
    scene.now = day(2026, 3, 13).at(9, 0);
    let gone = HandsRefusal::DelegationNotNow(BODY.into(), day(2026, 3, 1), day(2026, 3, 12));
    assert_eq!(found(&mut scene, 70, 1), [gone.into()]);
}
