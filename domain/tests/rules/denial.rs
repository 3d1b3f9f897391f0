//! 否定报备: no no without a line, and no counter alone in a major matter (NB-01 to NB-04, A.6 no. 5).

use crate::scene::{Scene, day, item, staff};
use domain::action::Action;
use domain::attention::Defect;
use domain::case::answer::Word;
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, ReturnGround, SupplementGround};
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::catalog::{HandlingMode, Weight};
use domain::denial::{Denial, DenialCommand, DenialKind};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use domain::refusal::{CaseRefusal, DenialRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Limit, WorkingDays};

fn scene() -> Scene {
    let mut scene = Scene::on(day(2026, 3, 9));
    for (no, role) in [("8", Role::DutyLeader), ("9", Role::Director)] {
        scene.set_up(HallCommand::SetStaff(StaffMember { role, ..staff(no) })).expect("a leader");
    }
    let mut major = item(8, HandlingMode::Commitment, Limit::Working(WorkingDays(10)));
    major.weight = Some(Weight::Major);
    scene.set_up(HallCommand::PutItem(major)).expect("an item");
    scene
}

fn give_back(scene: &mut Scene, case: RecordId, ground: ReturnGround) -> Verdict {
    let notice = PaperNumber("〔2026〕退-A-0001".into());
    scene.case_command(CaseCommand::Return {
        case,
        ground,
        facts: "地块在禁建区".into(),
        rule: "第十条".into(),
        notice,
        denial: None,
    })
}

fn submit(scene: &mut Scene, case: RecordId) -> Verdict {
    let ground = ReturnGround::ConditionsNotMet;
    scene.case_command(CaseCommand::SubmitReturn {
        case, ground, facts: "地块在禁建区".into(), rule: "第十条".into()
    })
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

#[test]
fn nb_01_every_return_enters_a_line_at_that_moment() {
    let mut scene = scene();
    let mut intake = scene.intake(2);
    intake.checklist = vec![Presence::Nonexistent, Presence::Received, Presence::Received, Presence::NotNeeded];
    let (facts, rule) = ("没有申请表".to_owned(), "第三条".to_owned());
    intake.outcome = IntakeOutcome::Return { ground: ReturnGround::MainMissing, facts, rule };
    intake.notice = Some(PaperNumber("〔2026〕退-A-0002".into()));
    let (at_intake, _) = scene.take_in(intake);
    let mut second = scene.intake(2);
    second.number = scene.number(70);
    let (after, _) = scene.take_in(second);
    scene.now.0 += 60_000;
    give_back(&mut scene, after, ReturnGround::ConditionsNotMet);
    let mut lines: Vec<Denial> = scene.all();
    lines.sort_by_key(|line| line.at);
    assert_eq!(lines.len(), 2);
    assert_eq!((lines[0].kind, lines[0].about), (DenialKind::NotAccepted, Some(at_intake)));
    assert_eq!((lines[1].kind, lines[1].about), (DenialKind::NotApproved, Some(after)));
    assert_eq!((lines[1].at, lines[1].by.clone()), (scene.now, Some(StaffNo::from("1"))));
    assert_eq!((lines[1].reason.as_str(), lines[1].rule.as_str()), ("地块在禁建区", "第十条"));
    assert_eq!(lines[1].number, scene.case(after).number.to_string());
    assert_eq!(lines[1].person.as_ref().map(|name| name.as_str()), Some("王*"), "the person is masked");
}

#[test]
fn nb_02_a_counter_cannot_refuse_a_major_matter_alone() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(8));
    let offered = offers(&scene.case(case), Around::of(&scene.ledger, &scene.case(case), scene.now.date()));
    assert!(offered.contains(&Step::SubmitReturn) && !offered.contains(&Step::Return), "submit in place of refuse");
    assert!(refused(&give_back(&mut scene, case, ReturnGround::ConditionsNotMet), CaseRefusal::MustSubmit));
    assert!(matches!(submit(&mut scene, case), Verdict::Accepted(_)));
    assert!(refused(&give_back(&mut scene, case, ReturnGround::ConditionsNotMet), CaseRefusal::WrongStage));
    let yes = |case| CaseCommand::AnswerReturn { case, word: Word::Granted };
    assert!(refused(&scene.case_command(yes(case)), CaseRefusal::NotLeader), "a clerk allows nothing");
    assert!(matches!(scene.case_command_by("8", yes(case)), Verdict::Accepted(_)));
    assert!(matches!(give_back(&mut scene, case, ReturnGround::ConditionsNotMet), Verdict::Accepted(_)));
    let lines: Vec<Denial> = scene.all();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].allowed_by, Some(StaffNo::from("8")), "the leader stands in the register");
}

#[test]
fn nb_02_a_leader_who_says_no_says_why_and_the_case_goes_on() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(8));
    submit(&mut scene, case);
    let silent = CaseCommand::AnswerReturn { case, word: Word::Refused(String::new()) };
    assert!(refused(&scene.case_command_by("9", silent), CaseRefusal::NoReason));
    let no = CaseCommand::AnswerReturn { case, word: Word::Refused("再去看一次现场".into()) };
    assert!(matches!(scene.case_command_by("9", no), Verdict::Accepted(_)));
    assert!(refused(&give_back(&mut scene, case, ReturnGround::ConditionsNotMet), CaseRefusal::MustSubmit));
    assert!(scene.case(case).is_open());
    assert!(matches!(submit(&mut scene, case), Verdict::Accepted(_)), "it can be submitted again");
    assert!(scene.all::<Denial>().is_empty());
}

#[test]
fn nb_02_who_asked_in_doubt_and_heard_no_does_not_refuse_alone_and_the_register_names_nobody_who_said_no() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    submit(&mut scene, case);
    scene.case_command_by("9", CaseCommand::AnswerReturn { case, word: Word::Refused("再去看一次现场".into()) });
    let offered = offers(&scene.case(case), Around::of(&scene.ledger, &scene.case(case), scene.now.date()));
    assert!(offered.contains(&Step::SubmitReturn) && !offered.contains(&Step::Return));
    assert!(refused(&give_back(&mut scene, case, ReturnGround::ConditionsNotMet), CaseRefusal::MustSubmit));

    // A missing main document needs nobody's leave: the leader who said no to something else did not allow it.
    let mut intake = scene.intake(2);
    intake.number = scene.number(70);
    intake.checklist = vec![Presence::NotBrought, Presence::Received, Presence::Received, Presence::NotNeeded];
    let ground = SupplementGround::MainNotBrought;
    intake.outcome = IntakeOutcome::Supplement { ground, promised: None };
    let (waiting, _) = scene.take_in(intake);
    submit(&mut scene, waiting);
    let no = CaseCommand::AnswerReturn { case: waiting, word: Word::Refused("再等等".into()) };
    assert!(matches!(scene.case_command_by("9", no), Verdict::Accepted(_)));
    assert!(matches!(give_back(&mut scene, waiting, ReturnGround::MainMissing), Verdict::Accepted(_)));
    let lines: Vec<Denial> = scene.all();
    assert_eq!((lines.len(), &lines[0].allowed_by), (1, &None));
}

#[test]
fn nb_02_a_major_matter_refused_at_the_counter_all_the_same_is_recorded_with_a_defect() {
    let mut scene = scene();
    let mut intake = scene.intake(8);
    let (facts, rule) = ("禁建区".to_owned(), "第十条".to_owned());
    intake.outcome = IntakeOutcome::Return { ground: ReturnGround::AgainstPolicy, facts, rule };
    assert!(matches!(scene.take_in(intake).1, Verdict::Accepted(_)), "it has happened");
    let alone: Refusal = CaseRefusal::MustSubmit.into();
    assert!(scene.all::<Defect>().iter().any(|defect| defect.finding == alone));
    assert_eq!(scene.all::<Denial>().len(), 1);
}

#[test]
fn nb_03_who_is_turned_away_without_a_case_stands_in_the_register_too() {
    let mut scene = scene();
    let turn = |reason: &str| {
        let (person, item) = ("王䶮".to_owned(), "跨省迁户".to_owned());
        Action::Denial(DenialCommand::TurnAway { person, item, reason: reason.into(), rule: "第二条".into() })
    };
    assert!(matches!(scene.issue(turn("不归本镇管")).1, Verdict::Accepted(_)));
    let lines: Vec<Denial> = scene.all();
    assert_eq!((lines[0].kind, lines[0].about), (DenialKind::TurnedAway, None));
    assert_eq!(lines[0].person.as_ref().map(|name| name.as_str()), Some("王*"));
    scene.issue(turn(""));
    let unsaid: Refusal = CaseRefusal::NoReason.into();
    assert!(scene.all::<Defect>().iter().any(|defect| defect.finding == unsaid), "a no without a reason is a fault");
}

#[test]
fn nb_04_a_line_is_never_changed_and_what_was_wrong_is_a_further_line() {
    let mut scene = scene();
    let (case, _) = scene.take_in(scene.intake(2));
    give_back(&mut scene, case, ReturnGround::ConditionsNotMet);
    let before: Vec<Denial> = scene.all();
    let line = scene.ledger.records().all().find(|stored| stored.read::<Denial>().is_some()).map(|stored| stored.id);
    let line = line.expect("a line");
    scene.issue(Action::Denial(DenialCommand::Amend { line, text: "依据应为第十二条".into() }));
    assert_eq!(scene.read::<Denial>(line), before[0], "the line stands as it was");
    let lines: Vec<Denial> = scene.all();
    let further = lines.iter().find(|line| line.kind == DenialKind::Amendment).expect("a further line");
    assert_eq!((further.about, further.reason.as_str()), (Some(line), "依据应为第十二条"));
    let nowhere = Action::Denial(DenialCommand::Amend { line: RecordId([9; 16]), text: "？".into() });
    assert!(refused(&scene.issue(nowhere).1, DenialRefusal::NoSuchLine));
}
