//! Registers of cases by their history (SIX-13, CD-08).

use crate::scene::{Scene, day, joint_item};
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, ReturnGround, SupplementGround};
use domain::case::number::PaperNumber;
use domain::case::registers::{Register, bits};
use domain::hall::HallCommand;
use domain::ids::RecordId;
use domain::time::Date;

fn standing(scene: &Scene, case: RecordId, today: Date) -> Vec<Register> {
    let record = scene.case(case);
    Register::ALL.into_iter().filter(|register| register.holds(&record, today)).collect()
}

#[test]
fn six_13_a_case_stands_in_every_register_of_its_history() {
    use Register::{Accepted, Concluded, Received, Supplement};
    let mut scene = Scene::on(day(2026, 3, 9));
    let mut intake = scene.intake(2);
    intake.checklist[1] = Presence::NotBrought;
    let promised = Some(day(2026, 3, 12));
    intake.outcome = IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised };
    let (case, _) = scene.take_in(intake);
    assert_eq!(standing(&scene, case, day(2026, 3, 9)), [Received, Supplement]);
    let notice = Some(PaperNumber("承-2".into()));
    scene.case_command(CaseCommand::Supply { case, pieces: vec![1], told: None, notice });
    assert_eq!(standing(&scene, case, day(2026, 3, 9)), [Received, Accepted, Supplement]);
    scene.case_command(CaseCommand::Conclude { case, result: "办好".into() });
    assert_eq!(standing(&scene, case, day(2026, 3, 9)), [Received, Accepted, Supplement, Concluded]);
    assert_eq!(bits(&scene.case(case), day(2026, 3, 9)), 0b100_0000_0111);
}

#[test]
fn cd_08_a_case_concluded_late_stays_in_the_register_of_late_ones() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(2));
    assert!(!Register::Overdue.holds(&scene.case(case), day(2026, 3, 16)), "on its day it is in time");
    assert!(Register::Overdue.holds(&scene.case(case), day(2026, 3, 17)));
    scene.now = day(2026, 3, 18).at(9, 0);
    scene.case_command(CaseCommand::Conclude { case, result: "办好".into() });
    assert!(Register::Overdue.holds(&scene.case(case), day(2026, 3, 18)), "ending it does not undo that");
}

#[test]
fn cd_08_a_case_in_time_is_never_late_later() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(2));
    scene.case_command(CaseCommand::Conclude { case, result: "办好".into() });
    assert!(!Register::Overdue.holds(&scene.case(case), day(2027, 3, 18)));
}

#[test]
fn six_13_joint_reported_up_and_returned_have_their_registers() {
    let mut scene = Scene::on(day(2026, 3, 9));
    scene.set_up(HallCommand::PutItem(joint_item(20, &["民政", "建设"]))).expect("an item");
    let (joint, _) = scene.take_in(scene.intake(20));
    let (up, _) = scene.take_in(scene.intake(3));
    assert!(Register::Joint.holds(&scene.case(joint), day(2026, 3, 9)), "light ones too");
    assert!(Register::ReportedUp.holds(&scene.case(up), day(2026, 3, 9)));
    let (facts, rule, notice) = ("不合条件".into(), "第三条".into(), PaperNumber("退-1".into()));
    let ground = ReturnGround::ConditionsNotMet;
    scene.case_command(CaseCommand::Return { case: up, ground, facts, rule, notice, denial: None });
    assert!(Register::Returned.holds(&scene.case(up), day(2026, 3, 9)));
}
