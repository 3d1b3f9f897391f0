//! Visits to households, signatures and originals in custody (WK-01, AG-04, AG-09, DY-04 to DY-06, D23).

use crate::scene::{Scene, day, staff};
use domain::action::Action;
use domain::attachment::ContentHash;
use domain::attention::Defect;
use domain::case::Channel;
use domain::case::number::PaperNumber;
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{RecordId, StaffNo, VillageCode};
use domain::refusal::{CaseRefusal, Refusal, VisitRefusal};
use domain::sync::wire::Verdict;
use domain::visit::VisitCommand;
use domain::visit::custody::{Custody, Direction, Original, Transfer};
use domain::visit::errand::{Errand, ErrandState, Household, Matter, Need, Plan, way_of};
use domain::visit::signing::{Ability, SignedAs, Signer, Signing, gaps, is_child};

/// A hall with a clerk and a village agent.
fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 10));
    let agent = StaffMember { name: "石代办".into(), role: Role::VillageAgent, counters: Vec::new(), ..staff("7") };
    scene.set_up(HallCommand::SetStaff(agent)).expect("an agent");
    scene
}

fn household(head: &str, group: &str) -> Household {
    Household {
        head: head.into(),
        village: Some(VillageCode(511_324_103_201)),
        group: group.into(),
        way: "村口老槐树往左第三家".into(),
        phone: "138 0000 0001".into(),
    }
}

fn plan(head: &str) -> Plan {
    Plan {
        household: household(head, "3组"),
        need: Need::Old,
        why: String::new(),
        day: day(2026, 3, 11),
        agent: StaffNo::from("7"),
        matters: vec![Matter { person: head.into(), item: 2 }],
    }
}

fn visit(scene: &mut Scene, command: VisitCommand) -> (RecordId, Verdict) {
    let (id, verdict) = scene.issue(Action::Visit(command));
    (RecordId::of_command(id, 0), verdict)
}

fn by(scene: &mut Scene, who: &str, command: VisitCommand) -> (RecordId, Verdict) {
    let usual = std::mem::replace(&mut scene.actor, StaffNo::from(who));
    let outcome = visit(scene, command);
    scene.actor = usual;
    outcome
}

fn planned(scene: &mut Scene, head: &str) -> RecordId {
    let (id, verdict) = visit(scene, VisitCommand::Plan(plan(head)));
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    id
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

fn defects(scene: &Scene) -> Vec<Refusal> {
    scene.all::<Defect>().into_iter().map(|defect| defect.finding).collect()
}

fn signer(who: &str, role: SignedAs, relation: &str) -> Signer {
    Signer { who: who.into(), role, relation: relation.into(), file: Some(ContentHash([1; 32])) }
}

fn way(scene: &Scene) -> Vec<String> {
    let way = way_of(&scene.ledger, &StaffNo::from("7"), day(2026, 3, 11));
    way.into_iter().map(|(_, errand)| errand.plan.household.head).collect()
}

#[test]
fn ag_04_a_visit_says_where_why_and_what_for() {
    let mut scene = scene();
    let mut nowhere = plan("王一");
    (nowhere.household.way, nowhere.household.group) = (" ".into(), String::new());
    let mut no_reason = plan("王一");
    no_reason.need = Need::Other;
    let mut nothing = plan("王一");
    nothing.matters.clear();
    let mut yesterday = plan("王一");
    yesterday.day = day(2026, 3, 9);
    let mut nobody = plan("王一");
    nobody.agent = StaffNo::from("99");
    let mut unknown = plan("王一");
    unknown.matters[0].item = 999;
    let mut phone = plan("王一");
    phone.household.phone = "12".into();
    let wrong: [(Plan, Refusal); 8] = [
        (plan(" "), CaseRefusal::NoName.into()),
        (nowhere, VisitRefusal::NoWay.into()),
        (no_reason, VisitRefusal::NoReason.into()),
        (nothing, VisitRefusal::NoMatter.into()),
        (yesterday, CaseRefusal::DayPassed.into()),
        (nobody, CaseRefusal::NoSuchStaff.into()),
        (unknown, CaseRefusal::NoSuchItem.into()),
        (phone, CaseRefusal::BadPhone.into()),
    ];
    for (plan, why) in wrong {
        let (_, verdict) = visit(&mut scene, VisitCommand::Plan(plan));
        assert!(refused(&verdict, why.clone()), "{why:?}: {verdict:?}");
    }
    let id = planned(&mut scene, "王一");
    let errand: Errand = scene.read(id);
    assert_eq!(errand.plan.household.phone, "13800000001", "in its stored form");
    assert_eq!((errand.place, errand.by.clone()), (1, Some(StaffNo::from("1"))));
}

#[test]
fn dy_06_the_way_of_a_day_keeps_its_order_and_knows_neighbours() {
    let mut scene = scene();
    let (first, second, third) =
        (planned(&mut scene, "王一"), planned(&mut scene, "王二"), planned(&mut scene, "王三"));
    assert_eq!(way(&scene), ["王一", "王二", "王三"]);
    let to_front =
        VisitCommand::Move { errand: third, day: day(2026, 3, 11), agent: StaffNo::from("7"), before: Some(first) };
    assert!(matches!(visit(&mut scene, to_front).1, Verdict::Accepted(_)));
    assert_eq!(way(&scene), ["王三", "王一", "王二"]);
    let away = VisitCommand::Move { errand: first, day: day(2026, 3, 12), agent: StaffNo::from("7"), before: None };
    assert!(matches!(visit(&mut scene, away).1, Verdict::Accepted(_)));
    assert_eq!(way(&scene), ["王三", "王二"]);
    let cancel = VisitCommand::Cancel { errand: second, reason: "住院了".into() };
    assert!(matches!(visit(&mut scene, cancel).1, Verdict::Accepted(_)));
    assert_eq!(way(&scene), ["王三"]);
    let (one, other): (Errand, Errand) = (scene.read(first), scene.read(third));
    assert!(one.is_neighbour(&other));
    let mut elsewhere = other.clone();
    elsewhere.plan.household.group = "4组".into();
    assert!(!one.is_neighbour(&elsewhere));
}

#[test]
fn ag_04_what_happened_at_the_door_is_recorded_whatever_was_planned() {
    let mut scene = scene();
    let id = planned(&mut scene, "王一");
    let cancel = VisitCommand::Cancel { errand: id, reason: "改天".into() };
    assert!(matches!(visit(&mut scene, cancel).1, Verdict::Accepted(_)));
    // The tablet was away and went all the same.
    by(&mut scene, "7", VisitCommand::Arrive(id));
    let mut intake = scene.intake(2);
    intake.channel = Channel::Visit;
    let (case, _) = scene.take_in(intake);
    by(&mut scene, "7", VisitCommand::Finish { errand: id, cases: vec![case] });
    let errand: Errand = scene.read(id);
    assert!(matches!(&errand.state, ErrandState::Done { cases, .. } if *cases == [case]));
    assert_eq!(errand.gone, None, "the agent who was to go went");
    assert_eq!(scene.case(case).channel, Channel::Visit, "WK-01: counted separately");
    assert_eq!(defects(&scene), []);
    // What comes later does not undo it, and is told.
    by(&mut scene, "7", VisitCommand::NotMet { errand: id, reason: "不在家".into() });
    let after: Errand = scene.read(id);
    assert!(matches!(after.state, ErrandState::Done { .. }));
    assert_eq!(defects(&scene), [Refusal::from(CaseRefusal::WrongStage)]);
}

#[test]
fn ag_04_not_met_needs_a_reason_and_can_be_tried_again() {
    let mut scene = scene();
    let id = planned(&mut scene, "王一");
    by(&mut scene, "1", VisitCommand::NotMet { errand: id, reason: "门锁着".into() });
    let errand: Errand = scene.read(id);
    assert!(matches!(&errand.state, ErrandState::NotMet { reason, .. } if reason == "门锁着"));
    assert_eq!(errand.gone, Some(StaffNo::from("1")), "another went");
    by(&mut scene, "7", VisitCommand::Arrive(id));
    assert!(matches!(scene.read::<Errand>(id).state, ErrandState::Arrived(_)));
    by(&mut scene, "7", VisitCommand::NotMet { errand: id, reason: " ".into() });
    assert_eq!(defects(&scene), [Refusal::from(CaseRefusal::NoText)]);
    let (_, nothing) = by(&mut scene, "7", VisitCommand::Arrive(RecordId([9; 16])));
    assert!(refused(&nothing, VisitRefusal::NoSuch));
}

#[test]
fn dy_04_who_cannot_sign_needs_a_thumbprint_and_a_witness_who_is_not_the_agent() {
    let own = signer("王一", SignedAs::Own, "");
    let thumb = signer("王一", SignedAs::Thumbprint, "");
    let neighbour = signer("何邻居", SignedAs::Witness, "");
    let agent = signer("石代办", SignedAs::Witness, "");
    let of = |ability, signers: &[Signer]| gaps("王一", ability, Some("石代办"), signers);
    assert_eq!(of(Ability::Signs, std::slice::from_ref(&own)), []);
    assert_eq!(of(Ability::Signs, &[]), [VisitRefusal::NotSigned]);
    assert_eq!(
        of(Ability::Signs, std::slice::from_ref(&thumb)),
        [VisitRefusal::NeedsWitness],
        "a thumbprint needs a witness"
    );
    assert_eq!(of(Ability::CannotSign, &[own]), [VisitRefusal::NeedsThumbprint, VisitRefusal::NeedsWitness]);
    assert_eq!(of(Ability::CannotSign, &[thumb.clone(), agent]), [VisitRefusal::NoStranger]);
    assert_eq!(of(Ability::CannotSign, &[thumb.clone(), neighbour]), []);
    let oneself = signer("王一", SignedAs::Witness, "");
    assert_eq!(of(Ability::CannotSign, &[thumb, oneself]), [VisitRefusal::NoStranger]);
}

#[test]
fn dy_04_a_child_or_a_person_without_capacity_needs_a_guardian() {
    let of = |signers: &[Signer]| gaps("王小", Ability::NeedsGuardian, None, signers);
    assert_eq!(of(&[signer("王小", SignedAs::Own, "")]), [VisitRefusal::NeedsGuardian]);
    assert_eq!(of(&[signer("王一", SignedAs::Guardian, " ")]), [VisitRefusal::NoRelation]);
    assert_eq!(of(&[signer("王一", SignedAs::Guardian, "父亲")]), []);
    assert_eq!(of(&[signer(" ", SignedAs::Guardian, "父亲")]), [VisitRefusal::NoSigner]);
    // A number that nobody has: born on 3 February 2015.
    let number = "110101201502030006";
    assert!(is_child(number, day(2031, 2, 2)));
    assert!(!is_child(number, day(2031, 2, 3)), "sixteen");
    assert!(!is_child("", day(2026, 3, 10)), "no number says nothing");
}

#[test]
fn dy_04_signatures_stand_with_the_case_and_a_gap_is_told() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    let sign = |ability, signers: Vec<Signer>| VisitCommand::Sign {
        case,
        errand: None,
        person: "王䶮".into(),
        ability,
        signers,
    };
    let thumb = signer("王䶮", SignedAs::Thumbprint, "");
    by(&mut scene, "7", sign(Ability::CannotSign, vec![thumb.clone(), signer("石代办", SignedAs::Witness, "")]));
    assert_eq!(defects(&scene), [Refusal::from(VisitRefusal::NoStranger)], "it has happened, and is not right");
    by(&mut scene, "7", sign(Ability::CannotSign, vec![thumb, signer("何邻居", SignedAs::Witness, "")]));
    let signing: Signing = scene.read(Signing::record(case));
    assert_eq!(signing.signers.len(), 3, "who signs later stands beside the others");
    assert_eq!(signing.by, Some(StaffNo::from("7")));
}

fn original() -> Original {
    Original {
        paper: " 户口簿 ".into(), owner: "王一".into(), phone: "13800000001".into(), errand: None, case: None
    }
}

fn taken(scene: &mut Scene) -> RecordId {
    let number = PaperNumber("存-1".into());
    by(scene, "7", VisitCommand::TakeOriginal { original: original(), number }).0
}

fn give_back(custody: RecordId, to: &str, relation: &str) -> VisitCommand {
    VisitCommand::ReturnOriginal {
        custody,
        to: to.into(),
        relation: relation.into(),
        signature: Some(ContentHash([2; 32])),
    }
}

#[test]
fn dy_05_an_original_is_with_somebody_until_its_owner_signs_for_it() {
    let mut scene = scene();
    let id = taken(&mut scene);
    let custody: Custody = scene.read(id);
    assert_eq!(custody.original.paper, "户口簿");
    assert_eq!(custody.keeper(), Some(&StaffNo::from("7")));
    assert!(!custody.is_overdue(day(2026, 3, 17)));
    assert!(custody.is_overdue(day(2026, 3, 18)), "more than seven days");
    by(&mut scene, "7", give_back(id, "王二", "儿子"));
    let custody: Custody = scene.read(id);
    assert_eq!(custody.keeper(), None);
    assert!(!custody.is_overdue(day(2027, 1, 1)));
    assert_eq!(defects(&scene), []);
    by(&mut scene, "7", give_back(id, "王一", ""));
    assert_eq!(defects(&scene), [Refusal::from(VisitRefusal::IsBack)]);
    assert_eq!(scene.read::<Custody>(id), custody, "once");
}

#[test]
fn dy_05_only_who_has_it_gives_it_back_and_says_to_whom() {
    let mut scene = scene();
    let id = taken(&mut scene);
    by(&mut scene, "1", give_back(id, "王一", ""));
    assert_eq!(defects(&scene), [Refusal::from(VisitRefusal::NotWith(StaffNo::from("7")))]);
    let other = taken(&mut scene);
    by(&mut scene, "7", give_back(other, "王二", ""));
    assert_eq!(defects(&scene).len(), 2);
    assert!(defects(&scene).contains(&VisitRefusal::NoRelation.into()), "another than the owner");
}

#[test]
fn ag_09_papers_go_both_ways_with_a_slip_and_who_gets_them_says_so() {
    let mut scene = scene();
    let id = taken(&mut scene);
    let pass = |to: &str, direction| VisitCommand::PassOn {
        originals: vec![id],
        papers: "申请表".into(),
        to: StaffNo::from(to),
        direction,
        number: PaperNumber("村-1".into()),
    };
    let (slip, _) = by(&mut scene, "7", pass("1", Direction::ToHall));
    let transfer: Transfer = scene.read(slip);
    assert_eq!(transfer.papers, ["户口簿 · 王一", "申请表"]);
    assert_eq!((transfer.from.clone(), transfer.received), (StaffNo::from("7"), None));
    assert_eq!(scene.read::<Custody>(id).keeper(), Some(&StaffNo::from("1")));
    by(&mut scene, "1", VisitCommand::Receive(slip));
    assert!(scene.read::<Transfer>(slip).received.is_some());
    by(&mut scene, "1", pass("7", Direction::ToVillage));
    let custody: Custody = scene.read(id);
    let keepers: Vec<&str> = custody.with.iter().map(|keeper| keeper.staff.0.as_str()).collect();
    assert_eq!(keepers, ["7", "1", "7"]);
    assert_eq!(defects(&scene), []);
    by(&mut scene, "7", pass("7", Direction::ToHall));
    assert_eq!(defects(&scene), [Refusal::from(VisitRefusal::ToOneself)]);
}
