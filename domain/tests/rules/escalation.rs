//! The way up and back (FI-12, SIX-11, SIX-12, SIX-14, TL-04).

use crate::scene::{Scene, day, item};
use domain::case::class::CaseKind;
use domain::case::command::{CaseCommand, HandsCommand, IntakeOutcome, Presence, ReturnGround, SupplementGround};
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::case::{Happening, PaperKind};
use domain::catalog::{HandlingMode, ServiceItem};
use domain::hall::HallCommand;
use domain::ids::RecordId;
use domain::refusal::{CaseRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Limit, WorkingDays};

/// A case that a higher body decides, accepted on Monday 9 March: 3 working days until it is sent up, 20 for the whole.
fn above() -> (Scene, RecordId) {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(3));
    (scene, case)
}

fn report(scene: &mut Scene, case: RecordId) -> Verdict {
    let (body, how) = ("县民政局".into(), "专网报送，联系人社会救助股".into());
    scene.case_command(CaseCommand::Hands {
        case,
        what: HandsCommand::ReportUp { body, how, expected: Some(day(2026, 3, 27)) },
    })
}

fn steps(scene: &Scene, case: RecordId) -> Vec<Step> {
    let record = scene.case(case);
    offers(&record, Around::of(&scene.ledger, &record, scene.now.date()))
}

fn refused(verdict: &Verdict, with: CaseRefusal) -> bool {
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == Refusal::from(with))
}

#[test]
fn six_11_the_time_until_it_is_sent_up_stands_apart_from_the_promise() {
    let (scene, case) = above();
    let record = scene.case(case);
    let way = record.escalation.as_ref().expect("a way up");
    assert_eq!(way.send_by.date, day(2026, 3, 12), "three working days after the ninth");
    assert_eq!(
        record.due.as_ref().map(|due| due.date),
        Some(day(2026, 4, 7)),
        "twenty working days, one feast between"
    );
    assert_eq!(record.due_now().map(|due| due.date), Some(day(2026, 3, 12)));
    assert!(record.is_overdue(day(2026, 3, 13)), "not sent up in time is late");
}

#[test]
fn six_11_an_item_may_name_its_own_time_and_never_more_than_the_promise() {
    let mut scene = Scene::on(day(2026, 3, 9));
    for (no, submit, expected) in [(20, 5, day(2026, 3, 16)), (21, 30, day(2026, 3, 19))] {
        let base = item(no, HandlingMode::Escalation, Limit::Working(WorkingDays(8)));
        let submit_within = Some(Limit::Working(WorkingDays(submit)));
        scene.set_up(HallCommand::PutItem(ServiceItem { submit_within, ..base })).expect("an item");
        let (case, _) = scene.take_in(scene.intake(no));
        let way = scene.case(case).escalation.expect("a way up");
        assert_eq!(way.send_by.date, expected, "{submit} days");
        assert_eq!(way.send_by.explanation.last().map(|line| line.date), Some(expected), "the count adds up");
    }
}

#[test]
fn fi_12_the_notice_of_a_matter_decided_above_is_d06() {
    let (mut scene, case) = above();
    assert_eq!(scene.case(case).papers.last().map(|paper| paper.kind), Some(PaperKind::ReportUp));
    let mut intake = scene.intake(3);
    intake.number = scene.number(30);
    intake.checklist[1] = Presence::NotBrought;
    let promised = Some(day(2026, 3, 12));
    intake.outcome = IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised };
    let (later, _) = scene.take_in(intake);
    assert!(scene.case(later).escalation.is_none(), "nothing goes up before it is complete");
    let notice = Some(PaperNumber("报-2".into()));
    scene.case_command(CaseCommand::Supply { case: later, pieces: vec![1], told: None, notice });
    assert_eq!(scene.case(later).papers.last().map(|paper| paper.kind), Some(PaperKind::ReportUp));
    assert!(scene.case(later).escalation.is_some());
}

#[test]
fn six_12_sent_followed_heard_and_only_then_concluded() {
    let (mut scene, case) = above();
    let conclude = || CaseCommand::Conclude { case, result: "批准".into() };
    let (body, how, expected) = ("县局".into(), "专网".into(), Some(day(2026, 3, 8)));
    let past = CaseCommand::Hands { case, what: HandsCommand::ReportUp { body, how, expected } };
    assert!(refused(&scene.case_command(past), CaseRefusal::DayPassed));
    assert!(refused(&scene.case_command(conclude()), CaseRefusal::NotHeard));
    let follow = |number: &str, text: &str| CaseCommand::Hands {
        case,
        what: HandsCommand::FollowUp { number: number.into(), text: text.into() },
    };
    assert!(refused(&scene.case_command(follow("", "问过")), CaseRefusal::WrongStage), "it is not above yet");
    assert!(matches!(report(&mut scene, case), Verdict::Accepted(_)));
    assert_eq!(scene.case(case).due_now().map(|due| due.date), Some(day(2026, 4, 7)), "now the whole promise counts");
    scene.case_command(follow("县民〔2026〕17", "已收到"));
    scene.case_command(follow("", "在审核"));
    assert_eq!(scene.case(case).escalation.expect("a way up").number, "县民〔2026〕17", "no number takes none away");
    assert!(refused(&scene.case_command(conclude()), CaseRefusal::NotHeard));
    scene.case_command(CaseCommand::Hands {
        case,
        what: HandsCommand::HearFromAbove { result: "同意".into(), stance: Stance::Agree },
    });
    assert!(matches!(scene.case_command(conclude()), Verdict::Accepted(_)));
    let told: Vec<Happening> = scene.case(case).moments.iter().map(|moment| moment.what).collect();
    use Happening::{Accepted, Concluded, FollowedUp, HeardFromAbove, Received, ReportedUp};
    assert_eq!(told, [Received, Accepted, ReportedUp, FollowedUp, FollowedUp, HeardFromAbove, Concluded]);
}

#[test]
fn six_12_a_no_from_above_is_a_return_by_the_hall() {
    let (mut scene, case) = above();
    report(&mut scene, case);
    scene.case_command(CaseCommand::Hands {
        case,
        what: HandsCommand::HearFromAbove { result: "不符合条件".into(), stance: Stance::Disagree },
    });
    let conclude = CaseCommand::Conclude { case, result: "换发新证".into() };
    assert!(refused(&scene.case_command(conclude), CaseRefusal::NotAgreed), "never against the higher body");
    assert_eq!(steps(&scene, case)[0], Step::Return, "what leads on is the return");
    let (facts, rule) = ("县民政局审核，不符合条件".into(), "某办法第三条".into());
    let notice = PaperNumber("退-1".into());
    let ground = ReturnGround::ConditionsNotMet;
    let verdict = scene.case_command(CaseCommand::Return { case, ground, facts, rule, notice, denial: None });
    assert!(matches!(verdict, Verdict::Accepted(_)));
    assert_eq!(scene.case(case).kind(), CaseKind::Returned);
}

#[test]
fn six_14_a_promised_case_becomes_one_reported_up_and_keeps_its_day() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(5));
    let due = scene.case(case).due;
    assert_eq!(scene.case(case).kind(), CaseKind::Promised);
    scene.now = day(2026, 3, 10).at(10, 0);
    let notice = PaperNumber("报-1".into());
    scene.case_command(CaseCommand::Hands {
        case,
        what: HandsCommand::Refer { reason: "属县级审批".into(), notice, body: "县民政局".into() },
    });
    let record = scene.case(case);
    assert_eq!((record.kind(), record.due.clone()), (CaseKind::ReportedUp, due));
    assert_eq!(
        record.escalation.as_ref().map(|way| way.send_by.date),
        Some(day(2026, 3, 13)),
        "from the day it was found"
    );
    assert_eq!(record.escalation.as_ref().and_then(|way| way.body.as_deref()), Some("县民政局"), "as the notice says");
    assert_eq!(record.escalation.as_ref().and_then(|way| way.since), Some(day(2026, 3, 10)));
    assert_eq!(record.papers.last().map(|paper| paper.kind), Some(PaperKind::ReportUp));
    assert_eq!(steps(&scene, case)[0], Step::ReportUp);
}

#[test]
fn f14_a_confirmed_day_counts_the_way_up_anew() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let intake = scene.intake(3);
    let (id, wrong) = (scene.fresh_id(), day(2026, 3, 20).at(9, 0));
    let action = domain::action::Action::Case(CaseCommand::TakeIn(intake));
    let packet = scene.packet(id, &action, wrong, Vec::new());
    scene.push_at(vec![packet], wrong);
    let case = RecordId::of_command(id, 0);
    assert!(scene.case(case).date_to_confirm, "the device's clock is eleven days ahead");
    scene.now = day(2026, 3, 10).at(9, 0);
    scene.case_command(CaseCommand::ConfirmDay { case, day: day(2026, 3, 6) });
    let way = scene.case(case).escalation.expect("a way up");
    assert_eq!(way.send_by.date, day(2026, 3, 11), "three working days after Friday the sixth");
}
