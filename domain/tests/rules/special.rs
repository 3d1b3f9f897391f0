//! What is beyond the usual course: procedures (TL-10, FI-06), urgency (FI-11), a no on its own paper (C6), a leader's
//! signature (DT-06, SC-20), the paper of a yes (D40), one list of materials (ON-03).

use crate::scene::{Scene, day, hall, item, joint_item, staff};
use domain::calendar::{DayKind, Due, builtin_plans};
use domain::case::answer::Word;
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand, IntakeOutcome, ReturnGround};
use domain::case::deadline;
use domain::case::grant::Grant;
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::case::{Case, Happening, PaperKind, Stage};
use domain::catalog::{
    HandlingMode, JointPlan, JointUnit, Material, Necessity, Outside, ProcedureKind, ServiceItem, SignatureLevel,
    merged,
};
use domain::hall::{DenialNotice, HallCommand, HallSettings, Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use domain::refusal::{CaseRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{CalendarDays, Limit, WorkingDays};

const FIVE: Limit = Limit::Working(WorkingDays(5));

/// An item of five working days that keeps three days of a hearing outside the promise; a leader signs.
fn signed_item(no: u32) -> ServiceItem {
    let outside = Outside { kind: ProcedureKind::Hearing, within: Limit::Working(WorkingDays(3)) };
    ServiceItem {
        outside: Some(vec![outside]),
        signature: Some(SignatureLevel::Leader),
        statutory: Some(Limit::Working(WorkingDays(10))),
        ..item(no, HandlingMode::Commitment, FIVE)
    }
}

/// Accepted on Monday 9 March, due on Monday 16 March; number 9 is the leader on duty.
fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 9));
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::DutyLeader, ..staff("9") })).expect("a leader");
    scene.set_up(HallCommand::PutItem(signed_item(20))).expect("an item");
    scene
}

fn begin(scene: &mut Scene, case: RecordId, kind: ProcedureKind) -> Verdict {
    let notice = Some(PaperNumber("〔2026〕特-A-0001".into()));
    let what = HandsCommand::BeginProcedure { kind, reason: "邻居有不同意见".into(), day: None, notice };
    scene.case_command(CaseCommand::Hands { case, what })
}

fn end(scene: &mut Scene, case: RecordId) -> Verdict {
    let what = HandsCommand::EndProcedure { text: "邻居没有异议了".into() };
    scene.case_command(CaseCommand::Hands { case, what })
}

fn urgent(scene: &mut Scene, case: RecordId, approver: &str) -> Verdict {
    let what = BesideCommand::MakeUrgent { reason: "房子漏雨".into(), approver: StaffNo::from(approver) };
    scene.case_command(CaseCommand::Beside { case, what })
}

fn carry(scene: &mut Scene, case: RecordId, leader: &str) -> Verdict {
    let what = BesideCommand::CarryToLeader { leader: StaffNo::from(leader), paper: "审批表".into() };
    scene.case_command(CaseCommand::Beside { case, what })
}

fn sign(scene: &mut Scene, case: RecordId, word: Word) -> Verdict {
    scene
        .case_command(CaseCommand::Beside { case, what: BesideCommand::LeaderSigned { word, remark: "同意".into() } })
}

fn conclude(scene: &mut Scene, case: RecordId) -> Verdict {
    scene.case_command(CaseCommand::Conclude { case, result: "批准".into() })
}

fn accepted(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Accepted(_))
}

fn refused(verdict: &Verdict, with: CaseRefusal) -> bool {
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == Refusal::from(with))
}

fn steps(scene: &Scene, case: RecordId) -> Vec<Step> {
    let record = scene.case(case);
    offers(&record, Around::of(&scene.ledger, &record, scene.now.date()))
}

fn due(scene: &Scene, case: RecordId) -> Due {
    scene.case(case).due.expect("a promised day")
}

/// TL-02: the explanation adds up to the date.
fn adds_up(due: &Due, days: u16) {
    let counted: Vec<u16> = due.explanation.iter().filter_map(|line| line.ordinal).collect();
    assert_eq!(counted, (1..=days).collect::<Vec<u16>>());
    assert_eq!(due.explanation.last().map(|line| line.date), Some(due.date));
}

fn kinds(scene: &Scene, case: RecordId) -> Vec<PaperKind> {
    scene.case(case).papers.iter().map(|paper| paper.kind).collect()
}

#[test]
fn tl_10_a_hearing_inside_the_promise_moves_only_the_laws_limit() {
    let mut scene = scene();
    let law = Limit::Working(WorkingDays(10));
    let (case, _) = scene.take_in(scene.intake(2));
    let before = due(&scene, case);
    scene.now = day(2026, 3, 10).at(9, 0);
    assert!(accepted(&begin(&mut scene, case, ProcedureKind::Hearing)));
    assert_eq!(kinds(&scene, case).last(), Some(&PaperKind::Procedure), "the citizen is told in writing");
    scene.now = day(2026, 3, 12).at(9, 0);
    assert!(accepted(&end(&mut scene, case)));
    assert_eq!(due(&scene, case), before, "the promise holds it");
    let record = scene.case(case);
    let until = |record: &Case| deadline::statutory(&deadline::calendar(&scene.ledger), record, law);
    assert_eq!(until(&record), Some(day(2026, 3, 25)), "the eleventh and the twelfth do not count");
    let procedure = &record.procedures.as_deref().expect("an entry")[0];
    assert_eq!(procedure.begun.date(), day(2026, 3, 10));
    assert_eq!(procedure.ended.as_ref().map(|ended| ended.at.date()), Some(day(2026, 3, 12)));
    let plain = Case { procedures: None, ..record.clone() };
    assert_eq!(until(&plain), Some(day(2026, 3, 23)));
}

#[test]
fn tl_10_a_visit_stops_no_clock_and_needs_no_paper() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    let visit = |notice| HandsCommand::BeginProcedure {
        kind: ProcedureKind::SiteVisit,
        reason: "看界址".into(),
        day: Some(day(2026, 3, 11)),
        notice,
    };
    assert!(accepted(&scene.case_command(CaseCommand::Hands { case, what: visit(None) })));
    assert_eq!(kinds(&scene, case), [PaperKind::Receipt, PaperKind::Promise]);
    end(&mut scene, case);
    let record = scene.case(case);
    let law = Limit::Working(WorkingDays(10));
    let until = deadline::statutory(&deadline::calendar(&scene.ledger), &record, law);
    assert_eq!(until, Some(day(2026, 3, 23)));
    let hearing = HandsCommand::BeginProcedure {
        kind: ProcedureKind::Hearing,
        reason: "有人反对".into(),
        day: None,
        notice: None,
    };
    assert!(refused(&scene.case_command(CaseCommand::Hands { case, what: hearing }), CaseRefusal::NoNotice));
}

#[test]
fn tl_10_outside_the_promise_the_day_moves_by_the_allowance_and_is_counted_anew_at_the_end() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(20));
    let first = due(&scene, case);
    scene.now = day(2026, 3, 10).at(9, 0);
    begin(&mut scene, case, ProcedureKind::Hearing);
    let whole = due(&scene, case);
    assert_eq!(whole.date, day(2026, 3, 19), "three days at the most stand still");
    adds_up(&whole, 5);
    assert_eq!(whole.explanation.iter().filter(|line| line.kind == DayKind::Stopped).count(), 3);
    assert!(refused(&begin(&mut scene, case, ProcedureKind::Test), CaseRefusal::WrongStage), "one at a time");
    scene.now = day(2026, 3, 12).at(9, 0);
    end(&mut scene, case);
    let now = due(&scene, case);
    assert_eq!(now.date, day(2026, 3, 18), "two were needed");
    adds_up(&now, 5);
    assert_eq!(scene.case(case).first_due(), Some(&first), "what was promised first is not forgotten");
    begin(&mut scene, case, ProcedureKind::Hearing);
    assert_eq!(due(&scene, case), now, "once for each kind");
}

#[test]
fn tl_10_longer_than_its_allowance_it_moves_nothing_more() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(20));
    scene.now = day(2026, 3, 10).at(9, 0);
    begin(&mut scene, case, ProcedureKind::Hearing);
    scene.now = day(2026, 3, 30).at(9, 0);
    end(&mut scene, case);
    assert_eq!(due(&scene, case).date, day(2026, 3, 19));
    assert!(scene.case(case).is_overdue(day(2026, 3, 30)));
}

#[test]
fn f11_a_plan_counts_the_stopped_days_too() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(20));
    scene.now = day(2026, 3, 10).at(9, 0);
    begin(&mut scene, case, ProcedureKind::Hearing);
    scene.now = day(2026, 3, 12).at(9, 0);
    end(&mut scene, case);
    let mut plan = builtin_plans().into_iter().find(|plan| plan.year == 2026).expect("a plan");
    plan.off.push((day(2026, 3, 17), "试".into()));
    scene.set_up(HallCommand::PutYear(plan)).expect("a plan");
    let now = due(&scene, case);
    assert_eq!(now.date, day(2026, 3, 19));
    adds_up(&now, 5);
}

#[test]
fn fi_06_nothing_is_concluded_while_a_procedure_runs() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    begin(&mut scene, case, ProcedureKind::ExpertReview);
    assert_eq!(steps(&scene, case)[0], Step::EndProcedure);
    assert!(refused(&conclude(&mut scene, case), CaseRefusal::ProcedureRuns));
    end(&mut scene, case);
    assert!(accepted(&conclude(&mut scene, case)));
    let happened: Vec<Happening> = scene.case(case).moments.iter().map(|moment| moment.what).collect();
    assert!(happened.contains(&Happening::ProcedureBegun) && happened.contains(&Happening::ProcedureEnded));
}

#[test]
fn fi_11_an_urgent_case_counts_every_day_from_then_on_by_a_leaders_word() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    scene.now = day(2026, 3, 11).at(9, 0);
    assert!(refused(&urgent(&mut scene, case, "1"), CaseRefusal::NotLeader), "a clerk approves nothing");
    assert!(accepted(&urgent(&mut scene, case, "9")));
    let now = due(&scene, case);
    assert_eq!(now.date, day(2026, 3, 14), "a Saturday");
    adds_up(&now, 5);
    assert_eq!(now.explanation.last().map(|line| line.kind.clone()), Some(DayKind::Urgent));
    let record = scene.case(case);
    assert_eq!(record.urgent.map(|urgent| urgent.approver), Some(StaffNo::from("9")));
    assert!(refused(&urgent(&mut scene, case, "9"), CaseRefusal::WrongStage), "once");
}

#[test]
fn fi_11_made_urgent_before_it_is_complete_it_is_counted_so_from_acceptance() {
    let mut scene = scene();
    let mut intake = scene.intake(2);
    intake.checklist[1] = domain::case::command::Presence::NotBrought;
    let ground = domain::case::command::SupplementGround::AttachmentsPromised;
    intake.outcome = IntakeOutcome::Supplement { ground, promised: Some(day(2026, 3, 12)) };
    let (case, _) = scene.take_in(intake);
    urgent(&mut scene, case, "9");
    scene.now = day(2026, 3, 12).at(9, 0);
    let notice = Some(PaperNumber("承-1".into()));
    scene.case_command(CaseCommand::Supply { case, pieces: vec![1], told: Some(day(2026, 3, 17)), notice });
    let now = due(&scene, case);
    assert_eq!(now.date, day(2026, 3, 17), "the week-end counts");
    adds_up(&now, 5);
}

#[test]
fn dt_06_the_paper_is_carried_to_a_leader_and_both_times_stay() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(20));
    assert!(refused(&conclude(&mut scene, case), CaseRefusal::NotSigned), "SC-20");
    assert_eq!(steps(&scene, case)[0], Step::CarryToLeader);
    assert!(refused(&carry(&mut scene, case, "1"), CaseRefusal::NotLeader));
    scene.now = day(2026, 3, 9).at(10, 0);
    assert!(accepted(&carry(&mut scene, case, "9")));
    assert_eq!(steps(&scene, case)[0], Step::LeaderSigned);
    assert!(refused(&sign(&mut scene, case, Word::Refused("  ".into())), CaseRefusal::NoReason));
    sign(&mut scene, case, Word::Refused("附图不清".into()));
    assert!(refused(&conclude(&mut scene, case), CaseRefusal::NotSigned));
    scene.now = day(2026, 3, 9).at(11, 0);
    carry(&mut scene, case, "9");
    scene.now = day(2026, 3, 9).at(15, 30);
    sign(&mut scene, case, Word::Granted);
    let signing = scene.case(case).signing.expect("a signature");
    assert_eq!(signing.at, day(2026, 3, 9).at(11, 0));
    assert_eq!(signing.answer.map(|answer| answer.at), Some(day(2026, 3, 9).at(15, 30)));
    assert!(accepted(&conclude(&mut scene, case)));
}

#[test]
fn sc_20_where_the_window_decides_no_signature_is_needed() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    let on = steps(&scene, case);
    assert_eq!(on[0], Step::Conclude);
    assert!(on.contains(&Step::CarryToLeader), "it may be asked for all the same");
    assert!(accepted(&conclude(&mut scene, case)));
}

fn grant(copies: u8) -> Grant {
    Grant {
        basis: "某办法第六条".into(),
        valid_until: Some(day(2027, 3, 9)),
        signatory: StaffNo::from("9"),
        attachments: String::new(),
        copies,
    }
}

#[test]
fn d40_the_paper_of_a_yes_is_made_out_once_after_the_conclusion() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    let issue = |grant| CaseCommand::IssueGrant { case, grant, notice: PaperNumber("批-1".into()) };
    assert!(refused(&scene.case_command(issue(grant(2))), CaseRefusal::WrongStage), "not before");
    conclude(&mut scene, case);
    assert!(refused(&scene.case_command(issue(grant(0))), CaseRefusal::NoCopies));
    let past = Grant { valid_until: Some(day(2026, 3, 1)), ..grant(1) };
    assert!(refused(&scene.case_command(issue(past)), CaseRefusal::DayPassed));
    let nobody = Grant { signatory: StaffNo::from("77"), ..grant(1) };
    assert!(refused(&scene.case_command(issue(nobody)), CaseRefusal::NoSuchStaff));
    assert!(accepted(&scene.case_command(issue(grant(2)))));
    assert_eq!(kinds(&scene, case).last(), Some(&PaperKind::Grant));
    assert!(refused(&scene.case_command(issue(grant(2))), CaseRefusal::WrongStage), "once");
}

#[test]
fn c6_a_no_has_its_own_paper_where_the_hall_wants_it() {
    let mut scene = scene();
    let settings = HallSettings { denial_notice: Some(DenialNotice::Separate), ..hall() };
    assert!(
        settings.denies_apart(ReturnGround::AgainstPolicy) && settings.denies_apart(ReturnGround::ConditionsNotMet)
    );
    assert!(!settings.denies_apart(ReturnGround::MainMissing), "a missing paper is no no");
    assert!(!hall().denies_apart(ReturnGround::AgainstPolicy));
    scene.set_up(HallCommand::SetHall(settings)).expect("a hall");
    let (case, _) = scene.take_in(scene.intake(2));
    let (facts, rule, ground) = ("不合条件".into(), "第三条".into(), ReturnGround::ConditionsNotMet);
    let (notice, denial) = (PaperNumber("退-1".into()), Some(PaperNumber("否-1".into())));
    scene.case_command(CaseCommand::Return { case, ground, facts, rule, notice, denial });
    assert_eq!(kinds(&scene, case)[2..], [PaperKind::Return, PaperKind::Denial]);
    let mut intake = scene.intake(4);
    let (facts, rule) = ("禁止的".into(), "第一条".into());
    intake.number = scene.number(44);
    intake.outcome = IntakeOutcome::Return { ground: ReturnGround::AgainstPolicy, facts, rule };
    intake.denial = Some(PaperNumber("否-2".into()));
    let (at_once, _) = scene.take_in(intake);
    assert_eq!(scene.case(at_once).stage, Stage::Returned);
    assert!(kinds(&scene, at_once).contains(&PaperKind::Denial));
}

fn material(name: &str, need: Necessity, copies: u8) -> Material {
    let (form, source) = (String::new(), String::new());
    Material { name: name.into(), need, form, copies, source, waived_from: None, except: None, sample: None }
}

#[test]
fn on_03_the_departments_materials_are_one_list_without_doubles() {
    let unit = |name: &str, materials: Vec<Material>| JointUnit {
        name: name.into(),
        within: Limit::Working(WorkingDays(3)),
        materials: Some(materials),
    };
    let own = [material("申请表", Necessity::Main, 1), material("照片", Necessity::Optional, 1)];
    let plan = JointPlan {
        units: vec![
            unit(
                "自然资源所",
                vec![material("照片", Necessity::Attachment, 2), material("界址图", Necessity::MayFollow, 1)],
            ),
            unit(
                "建设所",
                vec![material(" 照片", Necessity::MayFollow, 4), material("界址图", Necessity::Attachment, 1)],
            ),
        ],
    };
    let list = merged(&own, Some(&plan));
    let seen: Vec<(&str, Necessity, u8)> = list.iter().map(|one| (one.name.as_str(), one.need, one.copies)).collect();
    let expected =
        [("申请表", Necessity::Main, 1), ("照片", Necessity::Attachment, 4), ("界址图", Necessity::Attachment, 1)];
    assert_eq!(seen, expected);
    assert_eq!(merged(&list, Some(&plan)), list, "merging it again changes nothing");
    let mut scene = scene();
    let joint = ServiceItem { joint: Some(plan), ..joint_item(30, &[]) };
    scene.set_up(HallCommand::PutItem(joint)).expect("an item");
    let history: domain::catalog::ItemHistory = scene.read(ServiceItem::record(30));
    assert!(history.versions[0].materials.iter().any(|one| one.name == "界址图"), "intake asks for it");
}

#[test]
fn tl_10_a_limit_in_calendar_days_stands_still_as_well() {
    let mut scene = scene();
    let outside = Outside { kind: ProcedureKind::Announcement, within: Limit::Calendar(CalendarDays(7)) };
    let base = item(21, HandlingMode::Commitment, Limit::Calendar(CalendarDays(15)));
    scene.set_up(HallCommand::PutItem(ServiceItem { outside: Some(vec![outside]), ..base })).expect("an item");
    let (case, _) = scene.take_in(scene.intake(21));
    assert_eq!(due(&scene, case).date, day(2026, 3, 24));
    begin(&mut scene, case, ProcedureKind::Announcement);
    let whole = due(&scene, case);
    assert_eq!(whole.date, day(2026, 3, 31));
    let counted: Vec<u16> = whole.explanation.iter().filter_map(|line| line.ordinal).collect();
    assert_eq!(counted, [1, 15]);
}
