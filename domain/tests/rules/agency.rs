//! Agents, fees and what follows a case (AG-01, AG-02, AG-11, SC-14, WK-03, C20).

use crate::scene::{Scene, day, item, staff};
use domain::attention::Defect;
use domain::case::aftercare::{Confirms, Level, Said, owes_feedback};
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand};
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::case::{PaperKind, Stage};
use domain::catalog::{Agents, HandlingMode, InPerson, ServiceItem};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use domain::refusal::{CaseRefusal, HallRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

fn no(word: &str) -> PaperNumber {
    PaperNumber(format!("〔2026〕{word}-A-0001"))
}

fn for_agents(no: u32) -> ServiceItem {
    let base = item(no, HandlingMode::Escalation, Limit::Working(WorkingDays(20)));
    ServiceItem { agents: Some(Agents::Allowed), ..base }
}

/// A case that an agent may do, taken in on Monday 9 March; number 7 is a village agent.
fn scene() -> (Scene, RecordId) {
    let mut scene = Scene::on(day(2026, 3, 9));
    let agent = StaffMember { role: Role::VillageAgent, ..staff("7") };
    scene.set_up(HallCommand::SetStaff(agent)).expect("an agent");
    scene.set_up(HallCommand::PutItem(for_agents(50))).expect("an item");
    let (case, _) = scene.take_in(scene.intake(50));
    (scene, case)
}

fn entrust(scene: &mut Scene, case: RecordId, until: Date) -> Verdict {
    let (agent, powers, papers) = (StaffNo::from("7"), "递交材料、领取结果".into(), "户口簿原件一本".into());
    scene.case_command(CaseCommand::Beside {
        case,
        what: BesideCommand::Entrust { agent, powers, until, papers, notice: no("托") },
    })
}

/// Up, back, concluded and handed over.
fn deliver(scene: &mut Scene, case: RecordId) {
    let up = CaseCommand::Hands {
        case,
        what: HandsCommand::ReportUp { body: "县局".into(), how: "专网".into(), expected: None },
    };
    let heard = CaseCommand::Hands {
        case,
        what: HandsCommand::HearFromAbove { result: "同意".into(), stance: Stance::Agree },
    };
    let done = CaseCommand::Conclude { case, result: "同意".into() };
    let given = CaseCommand::Deliver { case, to: "本人".into(), slip: Some(no("送")) };
    for command in [up, heard, done, given] {
        assert!(matches!(scene.case_command(command), Verdict::Accepted(_)));
    }
}

fn call(scene: &mut Scene, case: RecordId, said: Option<Level>) -> Verdict {
    let said = said.map(|level| Said { level, confirms: Confirms::Yes, words: String::new() });
    let paper = said.as_ref().map(|_| no("馈"));
    scene.case_command(CaseCommand::Beside {
        case,
        what: BesideCommand::CallBack { channel: "电话".into(), said, paper },
    })
}

fn offered(scene: &Scene, case: RecordId, step: Step) -> bool {
    let record = scene.case(case);
    offers(&record, Around::of(&scene.ledger, &record, scene.now.date())).contains(&step)
}

fn refused(verdict: &Verdict, with: CaseRefusal) -> bool {
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == Refusal::from(with))
}

#[test]
fn ag_01_only_what_is_decided_above_and_needs_nobody_in_person_is_for_agents() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let here = ServiceItem { mode: HandlingMode::Commitment, ..for_agents(51) };
    let present = ServiceItem { in_person: Some(InPerson::Needed), ..for_agents(51) };
    for item in [here, present] {
        assert_eq!(scene.set_up(HallCommand::PutItem(item)), Err(HallRefusal::NotForAgents.into()));
    }
    let (other, _) = scene.take_in(scene.intake(3));
    assert!(!offered(&scene, other, Step::Entrust));
    assert!(refused(&entrust(&mut scene, other, day(2026, 6, 9)), CaseRefusal::NoAgency));
}

#[test]
fn ag_02_a_commission_has_powers_and_a_last_day_and_can_be_taken_back() {
    let (mut scene, case) = scene();
    assert!(offered(&scene, case, Step::Entrust));
    assert!(refused(&entrust(&mut scene, case, day(2026, 3, 8)), CaseRefusal::DayPassed));
    assert!(matches!(entrust(&mut scene, case, day(2026, 6, 9)), Verdict::Accepted(_)));
    let record = scene.case(case);
    assert_eq!(record.papers.last().map(|paper| paper.kind), Some(PaperKind::Commission));
    assert!(!offered(&scene, case, Step::Entrust), "one agent at a time");
    let reason = "自己去办".into();
    assert!(matches!(
        scene.case_command(CaseCommand::Beside { case, what: BesideCommand::Revoke { reason } }),
        Verdict::Accepted(_)
    ));
    assert!(!scene.case(case).agency.expect("a commission").holds());
    assert!(offered(&scene, case, Step::Entrust), "another may follow");
}

#[test]
fn ag_11_a_case_done_by_an_agent_owes_a_word_of_its_applicant() {
    let (mut scene, case) = scene();
    entrust(&mut scene, case, day(2026, 6, 9));
    assert!(refused(&call(&mut scene, case, None), CaseRefusal::WrongStage), "it is not over");
    deliver(&mut scene, case);
    assert!(owes_feedback(&scene.case(case)));
    call(&mut scene, case, Some(Level::Fairly));
    assert!(!owes_feedback(&scene.case(case)));
    assert_eq!(scene.case(case).papers.last().map(|paper| paper.kind), Some(PaperKind::Feedback));
}

#[test]
fn ag_11_three_days_on_which_nobody_was_reached_are_enough_and_three_calls_on_one_are_not() {
    let (mut scene, case) = scene();
    entrust(&mut scene, case, day(2026, 6, 9));
    deliver(&mut scene, case);
    for _ in 0..3 {
        scene.now.0 += 60_000;
        call(&mut scene, case, None);
    }
    assert!(owes_feedback(&scene.case(case)), "all on one day");
    for date in [10, 11] {
        scene.now = day(2026, 3, date).at(9, 0);
        assert!(owes_feedback(&scene.case(case)));
        call(&mut scene, case, None);
    }
    assert!(!owes_feedback(&scene.case(case)));
}

#[test]
fn ag_11_who_took_the_commission_back_owes_nothing() {
    let (mut scene, case) = scene();
    entrust(&mut scene, case, day(2026, 6, 9));
    scene.case_command(CaseCommand::Beside { case, what: BesideCommand::Revoke { reason: "自己去办".into() } });
    deliver(&mut scene, case);
    assert!(!owes_feedback(&scene.case(case)));
}

#[test]
fn wk_03_a_planned_call_is_over_when_somebody_was_reached() {
    let (mut scene, case) = scene();
    deliver(&mut scene, case);
    let plan = |date| CaseCommand::Beside { case, what: BesideCommand::PlanCallBack { day: date } };
    assert!(refused(&scene.case_command(plan(day(2026, 3, 8))), CaseRefusal::DayPassed));
    scene.case_command(plan(day(2026, 3, 16)));
    call(&mut scene, case, None);
    let planned = |scene: &Scene| scene.case(case).aftercare.expect("calls").planned;
    assert_eq!(planned(&scene), Some(day(2026, 3, 16)), "nobody was reached");
    call(&mut scene, case, Some(Level::VerySatisfied));
    assert_eq!(planned(&scene), None);
}

#[test]
fn c20_satisfied_are_the_upper_three_levels() {
    let satisfied = Level::ALL.map(Level::is_satisfied);
    assert_eq!(satisfied, [true, true, true, false, false]);
}

#[test]
fn sc_14_a_fee_is_asked_for_only_where_the_catalogue_has_one_and_has_a_receipt_before_the_result_is_given() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let base = item(52, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    let paid = ServiceItem { fee: "每证20元".into(), fee_basis: "某价费〔2015〕1号".into(), ..base };
    scene.set_up(HallCommand::PutItem(paid)).expect("an item");
    let (free, _) = scene.take_in(scene.intake(2));
    let mut intake = scene.intake(52);
    intake.number = scene.number(53);
    let (case, _) = scene.take_in(intake);
    let ask = |case, fen| CaseCommand::Beside { case, what: BesideCommand::AskFee { fen, notice: no("费") } };
    assert!(!offered(&scene, free, Step::AskFee));
    assert!(refused(&scene.case_command(ask(free, 2_000)), CaseRefusal::Free));
    assert!(refused(&scene.case_command(ask(case, 0)), CaseRefusal::NoSum));
    assert!(offered(&scene, case, Step::AskFee));
    scene.case_command(ask(case, 2_000));
    assert_eq!(scene.case(case).papers.last().map(|paper| paper.kind), Some(PaperKind::Fee));
    scene.case_command(CaseCommand::Conclude { case, result: "办好".into() });
    // It was handed over all the same: that has happened, and is a defect.
    scene.case_command(CaseCommand::Deliver { case, to: "本人".into(), slip: None });
    let defects: Vec<Defect> = scene.all();
    assert!(defects.iter().any(|defect| defect.finding == CaseRefusal::FeeUnpaid.into()));
    let pay = |receipt: &str| CaseCommand::Beside {
        case,
        what: BesideCommand::PayFee { receipt: receipt.into(), channel: "信用社".into() },
    };
    assert!(refused(&scene.case_command(pay(" ")), CaseRefusal::NoText));
    scene.case_command(pay("川财0012"));
    let record = scene.case(case);
    assert_eq!(record.fee.and_then(|fee| fee.paid).map(|receipt| receipt.number), Some("川财0012".into()));
    assert_eq!(record.stage, Stage::Delivered);
    assert!(refused(&scene.case_command(pay("川财0013")), CaseRefusal::WrongStage), "paid once");
}
