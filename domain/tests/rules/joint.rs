//! Joint matters (FI-08…FI-10, SIX-10, C1, check 4) and cases that lie still (TL-10).

use crate::scene::{Scene, day, joint_item, units};
use domain::case::class::CaseKind;
use domain::case::command::{CaseCommand, HandsCommand};
use domain::case::hold::HoldKind;
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::case::{Case, PaperKind};
use domain::catalog::{JointWeight, ServiceItem};
use domain::hall::HallCommand;
use domain::ids::RecordId;
use domain::refusal::{CaseRefusal, HallRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Limit, WorkingDays};

const THREE: [&str; 3] = ["民政办", "自然资源所", "建设所"];

/// A joint case of ten working days, accepted on Monday 9 March; each department has three.
fn joint(names: &[&str]) -> (Scene, RecordId) {
    let mut scene = Scene::on(day(2026, 3, 9));
    scene.set_up(HallCommand::PutItem(joint_item(20, names))).expect("an item");
    let (case, _) = scene.take_in(scene.intake(20));
    (scene, case)
}

fn opine(scene: &mut Scene, case: RecordId, unit: u8, stance: Stance) -> Verdict {
    scene.case_command(CaseCommand::Hands {
        case,
        what: HandsCommand::GiveOpinion { unit, stance, text: "符合规划".into() },
    })
}

fn conclude(scene: &mut Scene, case: RecordId) -> Verdict {
    scene.case_command(CaseCommand::Conclude { case, result: "批准".into() })
}

fn first_step(scene: &Scene, case: RecordId) -> Step {
    let record = scene.case(case);
    offers(&record, Around::of(&scene.ledger, &record, scene.now.date()))[0]
}

fn refused(verdict: &Verdict, with: CaseRefusal) -> bool {
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == Refusal::from(with))
}

fn weight(record: &Case) -> Option<JointWeight> {
    record.joint.as_ref().map(|joint| joint.weight)
}

#[test]
fn c1_departments_count_and_not_counters() {
    assert_eq!(units(&["民政办", "建设所"]).weight(), JointWeight::Light);
    assert_eq!(units(&["民政办", "民政办", "建设所"]).weight(), JointWeight::Light, "one department at two counters");
    assert_eq!(units(&THREE).weight(), JointWeight::Full);
}

#[test]
fn c1_two_departments_are_promised_together_without_a_meeting() {
    let (mut scene, case) = joint(&THREE[..2]);
    let record = scene.case(case);
    assert_eq!((record.kind(), weight(&record)), (CaseKind::Promised, Some(JointWeight::Light)));
    assert_eq!(record.papers.last().map(|paper| paper.kind), Some(PaperKind::Promise));
    for unit in 0..2 {
        assert!(matches!(opine(&mut scene, case, unit, Stance::Agree), Verdict::Accepted(_)));
    }
    assert!(matches!(conclude(&mut scene, case), Verdict::Accepted(_)), "no meeting is needed");
}

#[test]
fn fi_08_three_departments_are_a_joint_case_with_its_notice() {
    let (scene, case) = joint(&THREE);
    let record = scene.case(case);
    assert_eq!((record.kind(), weight(&record)), (CaseKind::Joint, Some(JointWeight::Full)));
    assert_eq!(record.papers.last().map(|paper| paper.kind), Some(PaperKind::Joint));
}

#[test]
fn fi_10_each_department_has_its_own_day_and_a_late_one_is_named() {
    let (mut scene, case) = joint(&THREE);
    let record = scene.case(case);
    let joint = record.joint.expect("a joint case");
    assert!(joint.units.iter().all(|unit| unit.due == day(2026, 3, 12)));
    assert_eq!(joint.late(day(2026, 3, 12)), None);
    assert_eq!(joint.late(day(2026, 3, 13)), Some("民政办"));
    opine(&mut scene, case, 0, Stance::Agree);
    assert_eq!(scene.case(case).joint.expect("a joint case").late(day(2026, 3, 13)), Some("自然资源所"));
    assert!(!scene.case(case).is_overdue(day(2026, 3, 13)), "the promise itself is not late for that");
}

#[test]
fn fi_09_a_full_joint_case_needs_every_opinion_and_its_meeting() {
    let (mut scene, case) = joint(&THREE);
    assert_eq!(first_step(&scene, case), Step::GiveOpinion);
    opine(&mut scene, case, 1, Stance::OnCondition);
    let silent = vec!["民政办".to_owned(), "建设所".to_owned()];
    assert!(refused(&conclude(&mut scene, case), CaseRefusal::OpinionsMissing(silent)));
    opine(&mut scene, case, 0, Stance::Agree);
    opine(&mut scene, case, 2, Stance::Agree);
    assert!(refused(&conclude(&mut scene, case), CaseRefusal::NoMeeting));
    assert_eq!(first_step(&scene, case), Step::CallMeeting);
    let call = |at| CaseCommand::Hands {
        case,
        what: HandsCommand::CallMeeting { at, place: "二楼".into(), notice: PaperNumber("会-1".into()) },
    };
    assert!(refused(&scene.case_command(call(day(2026, 3, 6).at(9, 0))), CaseRefusal::MeetingPassed));
    let late = CaseRefusal::MeetingTooLate(day(2026, 3, 23));
    assert!(refused(&scene.case_command(call(day(2026, 3, 24).at(9, 0))), late), "after the promised day");
    scene.case_command(call(day(2026, 3, 11).at(9, 30)));
    assert!(refused(&conclude(&mut scene, case), CaseRefusal::NoMeeting), "called is not held");
    assert_eq!(first_step(&scene, case), Step::HoldMeeting);
    let hold = |stance| CaseCommand::Hands {
        case,
        what: HandsCommand::HoldMeeting {
            present: "三家都到".into(),
            conclusion: "同意".into(),
            minutes: PaperNumber("纪-1".into()),
            stance,
        },
    };
    let to_come = CaseRefusal::MeetingToCome(day(2026, 3, 11).at(9, 30));
    assert!(refused(&scene.case_command(hold(Stance::Agree)), to_come), "not before it began");
    scene.now = day(2026, 3, 11).at(11, 0);
    scene.case_command(hold(Stance::Agree));
    let kinds: Vec<PaperKind> = scene.case(case).papers.iter().map(|paper| paper.kind).collect();
    assert_eq!(kinds, [PaperKind::Receipt, PaperKind::Joint, PaperKind::Meeting, PaperKind::Minutes]);
    assert!(matches!(conclude(&mut scene, case), Verdict::Accepted(_)));
}

#[test]
fn six_10_a_department_may_change_its_word_and_both_stay() {
    let (mut scene, case) = joint(&THREE);
    opine(&mut scene, case, 0, Stance::Disagree);
    opine(&mut scene, case, 0, Stance::Agree);
    let record = scene.case(case);
    let opinion = record.joint.expect("a joint case").units[0].opinion.clone().expect("an opinion");
    assert_eq!(opinion.stance, Stance::Agree);
    assert_eq!(record.moments.iter().filter(|m| m.detail.starts_with("民政办")).count(), 2);
    assert!(refused(&opine(&mut scene, case, 3, Stance::Agree), CaseRefusal::WrongStage), "there are three");
}

#[test]
fn fi_08_a_joint_item_names_departments_that_keep_within_the_promise() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let put = |scene: &mut Scene, item: ServiceItem| scene.set_up(HallCommand::PutItem(item));
    assert_eq!(put(&mut scene, joint_item(30, &["民政办"])), Err(HallRefusal::UnitsMissing.into()));
    let none = ServiceItem { joint: None, ..joint_item(30, &THREE) };
    assert_eq!(put(&mut scene, none), Err(HallRefusal::UnitsMissing.into()));
    let quick = ServiceItem { promised: Limit::Working(WorkingDays(2)), ..joint_item(30, &THREE) };
    assert_eq!(put(&mut scene, quick), Err(HallRefusal::UnitTooSlow("民政办".into()).into()));
}

#[test]
fn tl_10_a_case_that_lies_still_keeps_its_day() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(2));
    let due = scene.case(case).due;
    let hold = |text: &str| CaseCommand::Hold { case, kind: HoldKind::PapersLeftHere, text: text.into() };
    assert!(refused(&scene.case_command(hold("  ")), CaseRefusal::NoText));
    scene.case_command(hold("下午来取"));
    let record = scene.case(case);
    assert_eq!((record.due.clone(), record.is_overdue(day(2026, 3, 17))), (due, true), "no limit stops");
    assert_eq!(record.held.map(|held| held.kind), Some(HoldKind::PapersLeftHere));
    assert_eq!(first_step(&scene, case), Step::Resume);
    assert!(refused(&scene.case_command(hold("再放")), CaseRefusal::WrongStage));
    scene.case_command(CaseCommand::Resume { case });
    assert!(scene.case(case).held.is_none());
}

#[test]
fn fi_09_nothing_is_concluded_against_what_was_decided_together() {
    let (mut scene, case) = joint(&THREE);
    for unit in 0..3 {
        opine(&mut scene, case, unit, Stance::Disagree);
    }
    let (at, place, notice) = (day(2026, 3, 9).at(10, 0), "二楼".into(), PaperNumber("会-1".into()));
    scene.case_command(CaseCommand::Hands { case, what: HandsCommand::CallMeeting { at, place, notice } });
    scene.now = day(2026, 3, 9).at(11, 0);
    let (present, conclusion, minutes) = ("三家都到".into(), "都不同意".into(), PaperNumber("纪-1".into()));
    scene.case_command(CaseCommand::Hands {
        case,
        what: HandsCommand::HoldMeeting { present, conclusion, minutes, stance: Stance::Disagree },
    });
    assert!(refused(&conclude(&mut scene, case), CaseRefusal::NotAgreed));
    let (mut light, two) = joint(&THREE[..2]);
    opine(&mut light, two, 0, Stance::Agree);
    opine(&mut light, two, 1, Stance::Disagree);
    assert!(refused(&conclude(&mut light, two), CaseRefusal::NotAgreed));
    opine(&mut light, two, 1, Stance::OnCondition);
    assert!(matches!(conclude(&mut light, two), Verdict::Accepted(_)), "a changed word counts");
}

#[test]
fn f14_a_confirmed_day_counts_the_departments_anew_and_keeps_what_they_said() {
    let mut scene = Scene::on(day(2026, 3, 9));
    scene.set_up(HallCommand::PutItem(joint_item(20, &THREE))).expect("an item");
    let (id, wrong) = (scene.fresh_id(), day(2026, 3, 20).at(9, 0));
    let action = domain::action::Action::Case(CaseCommand::TakeIn(scene.intake(20)));
    let packet = scene.packet(id, &action, wrong, Vec::new());
    scene.push_at(vec![packet], wrong);
    let case = RecordId::of_command(id, 0);
    assert!(scene.case(case).date_to_confirm, "the device's clock is eleven days ahead");
    scene.now = day(2026, 3, 10).at(9, 0);
    assert!(matches!(opine(&mut scene, case, 1, Stance::Agree), Verdict::Accepted(_)));
    let before = scene.case(case).joint.expect("departments").units;
    scene.case_command(CaseCommand::ConfirmDay { case, day: day(2026, 3, 6) });
    let after = scene.case(case).joint.expect("departments").units;
    assert!(after[1].due < before[1].due, "from Friday the sixth");
    assert_eq!(after[1].opinion, before[1].opinion, "what was said stays");
    assert!(after[1].opinion.is_some() && after[0].opinion.is_none());
}
