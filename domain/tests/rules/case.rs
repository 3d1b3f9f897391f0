//! Rules of cases.

use crate::scene::{Scene, day, staff};
use Presence::{Nonexistent, NotBrought, NotNeeded, Received};
use domain::attention::{Attention, Defect};
use domain::case::class::CaseKind;
use domain::case::command::{CaseCommand, Field, IntakeOutcome, Presence, ReturnGround, SupplementGround};
use domain::case::intake::{Proposal, propose};
use domain::case::number::PaperNumber;
use domain::case::{Case, Happening, PaperKind, Stage, is_open_at_a_glance};
use domain::catalog::ItemHistory;
use domain::codec::encode;
use domain::hall::HallCommand;
use domain::ids::{CounterNo, StaffNo};
use domain::record::{Kept, Partition, Stored};
use domain::refusal::{CaseRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::Timestamp;

fn thursday() -> Scene {
    Scene::on(day(2026, 9, 24))
}

fn supplement(ground: SupplementGround) -> IntakeOutcome {
    IntakeOutcome::Supplement { ground, promised: Some(day(2026, 9, 28)) }
}

fn refused(verdict: Verdict) -> CaseRefusal {
    match verdict {
        Verdict::Refused(_, Refusal::Case(refusal)) => refusal,
        other => panic!("not refused by a rule of cases: {other:?}"),
    }
}

/// The findings that the server recorded as defects.
fn defects(scene: &Scene) -> Vec<Refusal> {
    scene.all::<Defect>().into_iter().map(|defect| defect.finding).collect()
}

#[test]
fn fi_02_a_complete_direct_matter_is_immediate_and_gets_no_promise_notice() {
    let mut scene = thursday();
    let (id, verdict) = scene.take_in(scene.intake(1));
    assert!(matches!(verdict, Verdict::Accepted(_)));
    let case = scene.case(id);
    assert_eq!((case.kind(), case.stage), (CaseKind::Immediate, Stage::Accepted));
    assert_eq!(case.papers.iter().map(|paper| paper.kind).collect::<Vec<_>>(), [PaperKind::Receipt]);
    assert_eq!(case.due.map(|due| due.date), Some(day(2026, 9, 24)), "C8: the same day is the hard limit");
}

/// What a device sees of a stored case without reading it whole agrees with the case, at every stage.
#[test]
fn cd_08_an_open_case_is_seen_at_a_glance() {
    let mut scene = thursday();
    let (id, _) = scene.take_in(scene.intake(2));
    let mut case = scene.case(id);
    for stage in [Stage::Supplementing, Stage::Accepted, Stage::Concluded, Stage::Delivered, Stage::Returned] {
        case.stage = stage;
        let partition = Partition::whole(Case::AREA, Case::CLASS);
        let mut stored = Stored { id, partition, seq: 1, kind: Case::KIND, ver: 1, body: encode(&case) };
        assert_eq!(is_open_at_a_glance(&stored), case.is_open(), "{stage:?}");
        stored.kind += 1;
        assert!(!is_open_at_a_glance(&stored), "another kind of record is no open case");
    }
}

#[test]
fn fi_04_a_promise_has_its_notice_and_its_date() {
    let mut scene = thursday();
    let (id, _) = scene.take_in(scene.intake(2));
    let case = scene.case(id);
    assert_eq!(case.kind(), CaseKind::Promised);
    assert_eq!(case.due.map(|due| due.date), Some(day(2026, 10, 9)), "A.6 no. 1");
    assert_eq!(case.papers.len(), 2);
    assert_eq!(case.papers[1].kind, PaperKind::Promise);
}

#[test]
fn fi_05_the_limit_runs_from_the_day_the_material_is_complete() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let mut intake = scene.intake(2);
    intake.checklist = vec![Received, NotBrought, NotBrought, NotNeeded];
    intake.outcome =
        IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised: Some(day(2026, 3, 12)) };
    let (id, _) = scene.take_in(intake);
    let case = scene.case(id);
    assert_eq!((case.kind(), case.due.is_none()), (CaseKind::Supplement, true), "no clock runs yet");
    scene.now = day(2026, 3, 9).at(16, 0);
    scene.case_command(supply(id, vec![1]));
    assert_eq!(scene.case(id).stage, Stage::Supplementing, "A.6 no. 3: piece A on Monday does not start the clock");
    scene.now = day(2026, 3, 12).at(10, 0);
    scene.case_command(supply(id, vec![2]));
    let case = scene.case(id);
    assert_eq!(case.kind(), CaseKind::Promised, "SIX-14");
    assert_eq!(case.due.map(|due| due.date), Some(day(2026, 3, 19)), "piece B on Thursday starts it");
    assert!(case.pieces.iter().all(|piece| piece.arrived.is_some()));
}

fn supply(case: domain::ids::RecordId, pieces: Vec<u8>) -> CaseCommand {
    CaseCommand::Supply { case, pieces, told: None, notice: Some(PaperNumber("承-9".into())) }
}

#[test]
fn six_03_a_return_needs_one_of_three_grounds_that_fits() {
    let mut scene = thursday();
    let give_back = |ground| IntakeOutcome::Return { ground, facts: "没有".into(), rule: "第三条".into() };
    let mut intake = scene.intake(2);
    intake.checklist = vec![Nonexistent, Received, Received, NotNeeded];
    intake.outcome = give_back(ReturnGround::MainMissing);
    let (id, _) = scene.take_in(intake.clone());
    assert_eq!(scene.case(id).kind(), CaseKind::Returned);
    assert_eq!(scene.case(id).papers[1].kind, PaperKind::Return, "SIX-04");
    assert!(defects(&scene).is_empty());
    intake.checklist = vec![Received; 4];
    scene.take_in(intake.clone());
    assert_eq!(defects(&scene), [CaseRefusal::GroundDoesNotFit.into()], "the main document is there");
    intake.outcome = give_back(ReturnGround::AgainstPolicy);
    scene.take_in(intake);
    assert_eq!(defects(&scene).len(), 1, "ground 2 needs no missing document");
}

#[test]
fn six_04_a_return_without_a_reason_in_words_is_a_finding() {
    let mut scene = thursday();
    let mut intake = scene.intake(2);
    let ground = ReturnGround::AgainstPolicy;
    intake.outcome = IntakeOutcome::Return { ground, facts: "  ".into(), rule: "第三条".into() };
    scene.take_in(intake);
    assert_eq!(defects(&scene), [CaseRefusal::NoReason.into()]);
}

#[test]
fn six_05_each_ground_of_a_supplement_fits_only_what_was_found() {
    use SupplementGround::{ApprovalUnaffected, AttachmentsPromised, MainNotBrought};
    let trials = [
        (vec![NotBrought, Received, Received, NotNeeded], MainNotBrought, None),
        (vec![NotBrought, Received, Received, NotNeeded], AttachmentsPromised, Some(CaseRefusal::GroundDoesNotFit)),
        (vec![Received, NotBrought, Received, NotNeeded], AttachmentsPromised, None),
        (vec![Received, NotBrought, Received, NotNeeded], MainNotBrought, Some(CaseRefusal::GroundDoesNotFit)),
        (vec![Received, Received, NotBrought, NotNeeded], ApprovalUnaffected, None),
        (vec![Received; 4], ApprovalUnaffected, Some(CaseRefusal::NothingMissing)),
    ];
    for (checklist, ground, expected) in trials {
        let mut scene = thursday();
        let mut intake = scene.intake(2);
        intake.checklist = checklist.clone();
        intake.outcome = supplement(ground);
        scene.take_in(intake);
        let found: Vec<Refusal> = expected.into_iter().map(Refusal::from).collect();
        assert_eq!(defects(&scene), found, "{checklist:?} {ground:?}");
    }
}

#[test]
fn six_03_a_main_document_that_does_not_exist_is_no_supplement() {
    let mut scene = thursday();
    let mut intake = scene.intake(2);
    intake.checklist = vec![Nonexistent, Received, Received, NotNeeded];
    intake.outcome = supplement(SupplementGround::MainNotBrought);
    scene.take_in(intake);
    assert_eq!(defects(&scene), [CaseRefusal::MainDoesNotExist("申请表".into()).into()]);
}

#[test]
fn six_06_a_supplement_lists_all_that_is_missing_at_once_and_has_a_receipt() {
    let mut scene = thursday();
    let mut intake = scene.intake(2);
    intake.checklist = vec![Received, NotBrought, Nonexistent, NotNeeded];
    intake.outcome = supplement(SupplementGround::AttachmentsPromised);
    let (id, _) = scene.take_in(intake);
    let case = scene.case(id);
    assert_eq!(case.missing().collect::<Vec<_>>(), ["户口簿", "收入证明"], "ON-02");
    let asked = case.moments.iter().find(|moment| moment.what == Happening::SupplementRequested);
    assert_eq!(asked.map(|moment| moment.detail.as_str()), Some("户口簿、收入证明"));
    let papers: Vec<PaperKind> = case.papers.iter().map(|paper| paper.kind).collect();
    assert_eq!(papers, [PaperKind::Receipt, PaperKind::Supplement]);
}

#[test]
fn six_07_a_further_piece_needs_a_reason_and_is_marked() {
    let mut scene = thursday();
    let mut intake = scene.intake(2);
    intake.checklist = vec![Received, NotBrought, Received, NotNeeded];
    intake.outcome = supplement(SupplementGround::AttachmentsPromised);
    let (id, _) = scene.take_in(intake);
    let demand =
        |reason: &str| CaseCommand::DemandMore {
            case: id, name: "另一份".into(), reason: reason.into(), notice: None
        };
    assert_eq!(refused(scene.case_command(demand(" "))), CaseRefusal::NoReason);
    assert!(matches!(scene.case_command(demand("表格换版")), Verdict::Accepted(_)));
    let case = scene.case(id);
    assert!(case.pieces.last().is_some_and(|piece| piece.demanded_later && piece.name == "另一份"));
}

#[test]
fn six_08_the_system_itself_proposes_the_outcome() {
    let scene = thursday();
    let history: ItemHistory = scene.read(domain::catalog::ServiceItem::record(2));
    let item = &history.versions[0];
    let of = |found: [Presence; 4]| propose(item, &found.map(Some));
    assert_eq!(propose(item, &[Some(Received), None, Some(Received), None]), Proposal::NotYet);
    assert_eq!(of([Received, Received, Received, NotNeeded]), Proposal::Accept);
    assert_eq!(of([Nonexistent, Received, Received, NotNeeded]), Proposal::Return(ReturnGround::MainMissing));
    let ground = |found| match of(found) {
        Proposal::Supplement(ground) => ground,
        other => panic!("{other:?}"),
    };
    assert_eq!(ground([NotBrought, Received, Received, NotNeeded]), SupplementGround::MainNotBrought);
    assert_eq!(ground([Received, NotBrought, Received, NotNeeded]), SupplementGround::AttachmentsPromised);
    assert_eq!(ground([Received, Received, NotBrought, NotNeeded]), SupplementGround::ApprovalUnaffected);
}

#[test]
fn fi_03_a_direct_matter_with_missing_material_is_finished_on_the_spot_after_supplement() {
    let mut scene = thursday();
    let mut intake = scene.intake(1);
    intake.checklist = vec![Received, NotBrought, Received, NotNeeded];
    intake.outcome = supplement(SupplementGround::AttachmentsPromised);
    intake.notice = Some(PaperNumber("补-1".into()));
    let (id, _) = scene.take_in(intake);
    scene.now = day(2026, 9, 28).at(10, 0);
    scene.case_command(CaseCommand::Supply { case: id, pieces: vec![1], told: None, notice: None });
    let case = scene.case(id);
    assert_eq!((case.kind(), case.due.map(|due| due.date)), (CaseKind::Immediate, Some(day(2026, 9, 28))), "C7");
    assert!(defects(&scene).is_empty());
}

#[test]
fn fi_07_and_tl_09_decision_and_delivery_are_two_dated_events() {
    let mut scene = thursday();
    let (id, _) = scene.take_in(scene.intake(2));
    let conclude = |result: &str| CaseCommand::Conclude { case: id, result: result.into() };
    assert_eq!(refused(scene.case_command(conclude(""))), CaseRefusal::NoResult);
    scene.now = day(2026, 9, 28).at(10, 0);
    scene.case_command(conclude("已批准"));
    assert_eq!(scene.case(id).stage, Stage::Concluded);
    scene.now = day(2026, 9, 29).at(10, 0);
    scene.case_command(CaseCommand::Deliver { case: id, to: "王䶮".into(), slip: None });
    let case = scene.case(id);
    assert_eq!(case.stage, Stage::Delivered);
    let at = |what| case.moments.iter().find(|moment| moment.what == what).map(|moment| moment.at.date());
    assert_eq!(at(Happening::Concluded), Some(day(2026, 9, 28)));
    assert_eq!(at(Happening::Delivered), Some(day(2026, 9, 29)));
    assert_eq!(refused(scene.case_command(conclude("再办一次"))), CaseRefusal::WrongStage);
}

#[test]
fn tl_06_the_handler_is_one_person_of_the_register() {
    let mut scene = thursday();
    let mut intake = scene.intake(2);
    intake.handler = domain::ids::StaffNo::from("77");
    scene.take_in(intake);
    assert_eq!(defects(&scene), [CaseRefusal::NoSuchStaff.into()]);
}

#[test]
fn f12_a_date_beyond_the_plans_is_provisional() {
    let mut scene = Scene::on(day(2026, 11, 25));
    let (id, _) = scene.take_in(scene.intake(5));
    assert!(scene.case(id).due.is_some_and(|due| due.provisional), "A.6 no. 1");
}

#[test]
fn tl_02_a_date_told_that_is_not_the_date_counted_is_a_defect() {
    let mut scene = thursday();
    let mut intake = scene.intake(2);
    intake.told = Some(day(2026, 10, 8));
    scene.take_in(intake);
    let found = CaseRefusal::ToldOtherDate(day(2026, 10, 8), day(2026, 10, 9));
    assert_eq!(defects(&scene), [found.into()]);
}

#[test]
fn f14_a_day_taken_from_a_wrong_clock_is_kept_marked_and_confirmed() {
    let mut scene = thursday();
    let wrong = Timestamp(scene.now.0 + 3_600_000);
    let id = scene.fresh_id();
    let action = domain::action::Action::Case(CaseCommand::TakeIn(scene.intake(2)));
    let packet = scene.packet(id, &action, wrong, Vec::new());
    scene.push_at(vec![packet], Timestamp(wrong.0 + 1_000));
    let case_id = domain::ids::RecordId::of_command(id, 0);
    let case = scene.case(case_id);
    assert!(case.date_to_confirm && case.received <= scene.now);
    let confirm = |date| CaseCommand::ConfirmDay { case: case_id, day: date };
    assert_eq!(refused(scene.case_command(confirm(day(2026, 9, 25)))), CaseRefusal::FutureDay);
    assert!(matches!(scene.case_command(confirm(day(2026, 9, 23))), Verdict::Accepted(_)));
    let case = scene.case(case_id);
    assert_eq!((case.date_to_confirm, case.received.date()), (false, day(2026, 9, 23)));
    assert_eq!(case.due.map(|due| due.date), Some(day(2026, 10, 8)), "counted anew from the confirmed day");
}

#[test]
fn f20_a_correction_on_an_older_value_is_refused_and_kept() {
    let mut scene = thursday();
    let (id, _) = scene.take_in(scene.intake(2));
    let correct = |old: &str, new: &str| {
        let (old, new) = (old.to_owned(), new.to_owned());
        CaseCommand::Correct { case: id, field: Field::Phone, old, new }
    };
    scene.case_command(correct("13800000000", "13800000001"));
    let late = scene.case_command(correct("13800000000", "13800000002"));
    assert_eq!(refused(late), CaseRefusal::ChangedMeanwhile("13800000001".into()));
    assert_eq!(scene.all::<Attention>().len(), 1, "what was typed is kept for its owner");
    assert_eq!(scene.case(id).applicant.phone, "13800000001");
}

#[test]
fn tl_06_a_transfer_leaves_exactly_one_handler_and_the_limit_goes_on() {
    let mut scene = Scene::on(day(2026, 3, 10));
    scene.set_up(HallCommand::SetStaff(staff("2"))).expect("staff");
    let (case, _) = scene.take_in(scene.intake(2));
    let due = scene.case(case).due;
    let to = |to: &str, reason: &str| {
        let (to, counter) = (StaffNo::from(to), CounterNo(2));
        CaseCommand::Transfer { case, to, counter, reason: reason.into() }
    };
    assert!(matches!(scene.case_command(to("77", "休假")), Verdict::Refused(..)), "nobody of that number");
    assert!(matches!(scene.case_command(to("2", "")), Verdict::Refused(..)), "not without a reason");
    assert!(matches!(scene.case_command(to("2", "休假")), Verdict::Accepted(_)));
    let now = scene.case(case);
    assert_eq!((now.handler, now.counter, now.due), (StaffNo::from("2"), CounterNo(2), due));
    assert_eq!(now.first_contact, StaffNo::from("1"), "who was asked first stays who was asked first");
    assert!(matches!(scene.case_command(to("2", "再来")), Verdict::Refused(..)), "nobody hands over to the same");
}

#[test]
fn a_case_withdrawn_by_its_applicant_is_no_refusal_and_no_overdue_case() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let (case, _) = scene.take_in(scene.intake(2));
    scene.case_command(CaseCommand::Withdraw { case, reason: "本人当面说不办了".into() });
    let now = scene.case(case);
    assert_eq!((now.stage, now.outcome.as_str()), (Stage::Withdrawn, "本人当面说不办了"));
    assert!(!now.is_overdue(day(2026, 6, 1)));
    assert!(scene.all::<domain::denial::Denial>().is_empty(), "the hall did not say no");
    assert!(matches!(scene.case_command(CaseCommand::Conclude { case, result: "批".into() }), Verdict::Refused(..)));
}
