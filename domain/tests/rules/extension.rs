//! Extension of a promise: once, in time, with the director's word and the citizen's knowledge (TL-07, C10).

use crate::scene::{Scene, day, staff};
use domain::attention::Defect;
use domain::case::answer::Word;
use domain::case::command::CaseCommand;
use domain::case::extension::cap;
use domain::case::number::PaperNumber;
use domain::case::{Happening, PaperKind};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use domain::refusal::{CaseRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

/// A case of five working days, accepted on a Monday and due on the next; the director is number 9.
fn promised() -> (Scene, RecordId) {
    let mut scene = Scene::on(day(2026, 3, 9));
    let director = StaffMember { role: Role::Director, ..staff("9") };
    scene.set_up(HallCommand::SetStaff(director)).expect("a director");
    let (id, _) = scene.take_in(scene.intake(2));
    assert_eq!(due(&scene, id), day(2026, 3, 16));
    (scene, id)
}

fn due(scene: &Scene, id: RecordId) -> Date {
    scene.case(id).due.expect("a promised day").date
}

fn ask(scene: &mut Scene, case: RecordId, until: Date) -> Verdict {
    scene.case_command(CaseCommand::AskExtension { case, until, reason: "上级系统停用三天".into() })
}

fn answer(scene: &mut Scene, case: RecordId, by: &str, word: Word) -> Verdict {
    scene.case_command_by(by, CaseCommand::AnswerExtension { case, word })
}

fn tell(scene: &mut Scene, case: RecordId) -> Verdict {
    let notice = PaperNumber("〔2026〕延-A-0001".into());
    scene.case_command(CaseCommand::TellExtension { case, how: "电话告知本人".into(), notice })
}

fn refused(verdict: &Verdict, with: CaseRefusal) -> bool {
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == Refusal::from(with))
}

#[test]
fn tl_07_the_promised_day_moves_when_the_citizen_is_told_and_not_before() {
    let (mut scene, id) = promised();
    ask(&mut scene, id, day(2026, 3, 20));
    assert_eq!(due(&scene, id), day(2026, 3, 16), "asking moves nothing");
    scene.now = day(2026, 3, 12).at(10, 0);
    answer(&mut scene, id, "9", Word::Granted);
    assert_eq!(due(&scene, id), day(2026, 3, 16), "approval moves nothing");
    scene.now = day(2026, 3, 13).at(10, 0);
    tell(&mut scene, id);
    let case = scene.case(id);
    let now = case.due.clone().expect("a day");
    assert_eq!(now.date, day(2026, 3, 20));
    let counted: Vec<u16> = now.explanation.iter().filter_map(|line| line.ordinal).collect();
    assert_eq!(counted, [1, 2, 3, 4, 5, 6, 7, 8, 9], "the explanation adds up to the new day");
    assert!(case.papers.iter().any(|paper| paper.kind == PaperKind::Extension));
    let told: Vec<Happening> = case.moments.iter().rev().take(3).map(|moment| moment.what).collect();
    assert_eq!(told, [Happening::Extended, Happening::ExtensionGranted, Happening::ExtensionAsked]);
}

#[test]
fn tl_07_who_is_told_after_the_promised_day_was_not_told_in_time() {
    let (mut scene, id) = promised();
    ask(&mut scene, id, day(2026, 3, 20));
    answer(&mut scene, id, "9", Word::Granted);
    scene.now = day(2026, 3, 17).at(9, 0);
    assert!(matches!(tell(&mut scene, id), Verdict::Accepted(_)), "it has happened: it is kept");
    assert_eq!(due(&scene, id), day(2026, 3, 16), "and the case is late (CD-08)");
    assert!(scene.case(id).is_overdue(scene.now.date()));
    let late: Refusal = CaseRefusal::ExtensionTooLate.into();
    assert!(scene.all::<Defect>().iter().any(|defect| defect.finding == late));
}

#[test]
fn tl_07_only_the_director_answers_and_not_to_an_own_wish() {
    let (mut scene, id) = promised();
    ask(&mut scene, id, day(2026, 3, 20));
    assert!(refused(&answer(&mut scene, id, "1", Word::Granted), CaseRefusal::NotDirector));
    let unsaid = Word::Refused(" ".into());
    assert!(refused(&answer(&mut scene, id, "9", unsaid), CaseRefusal::NoReason));
    answer(&mut scene, id, "9", Word::Refused("先办完材料核对".into()));
    assert!(refused(&tell(&mut scene, id), CaseRefusal::WrongStage), "what was not granted is told to nobody");
    let (own, _) = {
        let mut intake = scene.intake(2);
        intake.number = scene.number(77);
        scene.take_in(intake)
    };
    let until = day(2026, 3, 20);
    scene.case_command_by("9", CaseCommand::AskExtension { case: own, until, reason: "下乡核查".into() });
    assert!(refused(&answer(&mut scene, own, "9", Word::Granted), CaseRefusal::OwnWish));
}

#[test]
fn c10_an_extension_is_asked_once_in_time_and_within_its_cap() {
    let (mut scene, id) = promised();
    let last = cap(&scene.ledger, &scene.case(id)).expect("a cap");
    assert_eq!(last, day(2026, 3, 23), "the promised limit once more");
    let outside = CaseRefusal::ExtensionOutside(day(2026, 3, 17), last);
    assert!(refused(&ask(&mut scene, id, day(2026, 3, 24)), outside.clone()));
    assert!(refused(&ask(&mut scene, id, day(2026, 3, 16)), outside));
    let silent = CaseCommand::AskExtension { case: id, until: last, reason: String::new() };
    assert!(refused(&scene.case_command(silent), CaseRefusal::NoReason));
    ask(&mut scene, id, last);
    assert!(refused(&ask(&mut scene, id, last), CaseRefusal::ExtendedBefore));
    let (mut scene, id) = promised();
    scene.now = day(2026, 3, 17).at(9, 0);
    assert!(refused(&ask(&mut scene, id, last), CaseRefusal::ExtensionTooLate));
}

#[test]
fn c10_an_extension_never_goes_beyond_the_law() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let mut item = crate::scene::item(2, domain::catalog::HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    (item.version, item.statutory) = (2, Some(Limit::Working(WorkingDays(7))));
    scene.set_up(HallCommand::PutItem(item)).expect("an item");
    let mut intake = scene.intake(2);
    intake.item_version = 2;
    let (id, _) = scene.take_in(intake);
    assert_eq!(cap(&scene.ledger, &scene.case(id)), Some(day(2026, 3, 18)));
    assert!(refused(
        &ask(&mut scene, id, day(2026, 3, 19)),
        CaseRefusal::ExtensionOutside(day(2026, 3, 17), day(2026, 3, 18))
    ));
}

#[test]
fn c8_what_is_done_on_the_spot_is_not_extended() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (id, _) = scene.take_in(scene.intake(1));
    assert_eq!(cap(&scene.ledger, &scene.case(id)), None);
    assert!(refused(&ask(&mut scene, id, day(2026, 3, 20)), CaseRefusal::WrongStage));
    assert_eq!(StaffNo::from("1"), scene.case(id).handler);
}
