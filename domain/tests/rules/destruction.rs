//! Appraisal and destruction; the journal without the bodies of a case that was destroyed by order (AR-09, DESIGN §3).

use crate::archive::{accepted, arranged, filed, finished, issue, number, paper, refused, scene, terms};
use crate::scene::{Scene, day};
use domain::action::Action;
use domain::archive::appraisal::{Appraisal, Verdict as Fate};
use domain::archive::command::ArchiveCommand;
use domain::archive::number::{ArchiveNumber, Retention};
use domain::archive::{ArchiveFile, Standing};
use domain::attention::Attention;
use domain::case::Case;
use domain::case::command::CaseCommand;
use domain::ids::{HallId, RecordId, StaffNo};
use domain::record::Stored;
use domain::refusal::{ArchiveRefusal, CaseRefusal, HallRefusal};
use domain::sync::journal::Entry;
use domain::sync::ledger::{Batch, Ledger, Lent};
use domain::sync::wire::Verdict;
use domain::time::Date;

const APPLICANT: &str = "王䶮";

/// Carries out what is owed as the server does; answers the journal as it is kept afterwards.
fn carry_out(scene: &mut Scene) -> Vec<Entry> {
    let planned = scene.ledger.plan_destruction(scene.entries.clone()).expect("the journal holds");
    let gone: Vec<u64> = planned.entries().collect();
    let (mut batch, now) = (Batch::default(), scene.now);
    scene.ledger.destroy(planned, &mut Lent { now, salt: &mut || [77; 16] }, &mut batch);
    let mut kept: Vec<Entry> = scene.entries.iter().cloned().chain(batch.entries).collect();
    for entry in kept.iter_mut().filter(|entry| gone.contains(&entry.seq)) {
        entry.sealed = None;
    }
    kept
}

fn bytes_name(bytes: &[u8], name: &str) -> bool {
    bytes.windows(name.len()).any(|part| part == name.as_bytes())
}

/// The file of a case is appraised and destroyed.
fn go(scene: &mut Scene, case: RecordId) {
    scene.now = later().at(10, 0);
    let (appraisal, verdict) = issue(scene, "9", appraise(&[ArchiveFile::of_case(case)], Fate::Destroy));
    accepted(&verdict);
    accepted(&issue(scene, "1", destroy(appraisal, "2", "3")).1);
}

/// A case that was filed and destroyed, with a refused command on it; another that stays.
fn destroyed() -> (Scene, RecordId, RecordId) {
    let mut scene = scene();
    let stays = finished(&mut scene, None);
    let case = finished(&mut scene, Some(paper("送")));
    let note = CaseCommand::Withdraw { case, reason: format!("{APPLICANT}不办了") };
    assert!(matches!(scene.case_command(note), Verdict::Refused(..)));
    let arrangement = arranged(Retention::Years10);
    let file = Action::Archive(ArchiveCommand::File { case, arrangement, note: String::new() });
    assert!(matches!(scene.issue(file).1, Verdict::Accepted(_)));
    go(&mut scene, case);
    (scene, case, stays)
}

#[test]
fn ar_09_the_journal_without_the_bodies_gives_the_same_records() {
    let (mut scene, case, stays) = destroyed();
    assert!(scene.ledger.owes_destruction());
    let journal = carry_out(&mut scene);
    assert!(!scene.ledger.owes_destruction());
    let (again, destroyed) = Ledger::replay(HallId::from("XZ"), journal.clone()).expect("the chain holds");
    assert_eq!(destroyed, 4, "taken in, concluded, delivered, and what was refused");
    let records = |ledger: &Ledger| ledger.records().all().cloned().collect::<Vec<Stored>>();
    assert_eq!(records(&again), records(&scene.ledger));
    assert!(!again.owes_destruction());
    assert_eq!(scene.case(stays).applicant.name, APPLICANT, "another case is untouched");
    // Nobody of that case is named anywhere any more; the number of it is.
    let own = |entry: &&Entry| entry.sealed.as_ref().is_some_and(|sealed| bytes_name(&sealed.body, APPLICANT));
    let naming = journal.iter().filter(own).count();
    assert_eq!(naming, 1, "only where the other case was taken in");
    assert_eq!(scene.case(case).applicant.name, "");
    let attention: Vec<Attention> = scene.all();
    assert!(attention.iter().all(|one| one.settled.is_some() && !bytes_name(&one.action, APPLICANT)));
}

#[test]
fn ar_09_a_second_destruction_keeps_what_the_first_has_told() {
    let (mut scene, first, stays) = destroyed();
    scene.entries = carry_out(&mut scene);
    let arrangement = arranged(Retention::Years10);
    let note = "回证已遗失".to_owned();
    let file = Action::Archive(ArchiveCommand::File { case: stays, arrangement, note });
    assert!(matches!(scene.issue(file).1, Verdict::Accepted(_)));
    go(&mut scene, stays);
    let journal = carry_out(&mut scene);
    let (again, _) = Ledger::replay(HallId::from("XZ"), journal).expect("the chain holds");
    let records = |ledger: &Ledger| ledger.records().all().cloned().collect::<Vec<Stored>>();
    assert_eq!(records(&again), records(&scene.ledger));
    assert_eq!((scene.case(first).applicant.name, scene.case(stays).applicant.name), (String::new(), String::new()));
}

#[test]
fn ar_09_a_destroyed_command_that_comes_again_is_known_and_brings_nothing_back() {
    let mut scene = scene();
    let (id, now) = (scene.fresh_id(), scene.now);
    let intake = Action::Case(CaseCommand::TakeIn(scene.intake(1)));
    let packet = scene.packet(id, &intake, now, Vec::new());
    scene.push(vec![packet.clone()]);
    let case = RecordId::of_command(id, 0);
    scene.case_command(CaseCommand::Conclude { case, result: "好".into() });
    scene.case_command(CaseCommand::Deliver { case, to: "本人".into(), slip: None });
    let arrangement = arranged(Retention::Years10);
    let file = Action::Archive(ArchiveCommand::File { case, arrangement, note: String::new() });
    assert!(matches!(scene.issue(file).1, Verdict::Accepted(_)));
    go(&mut scene, case);
    let journal = carry_out(&mut scene);
    let (again, _) = Ledger::replay(HallId::from("XZ"), journal).expect("the chain holds");
    scene.ledger = again;
    let head = scene.ledger.head();
    let answers = scene.push(vec![packet]);
    assert!(matches!(answers[..], [Verdict::Accepted(_)]), "{answers:?}");
    assert_eq!(scene.ledger.head(), head);
    assert_eq!(scene.case(case).applicant.name, "");
}

fn appraise(files: &[RecordId], verdict: Fate) -> ArchiveCommand {
    ArchiveCommand::Appraise {
        files: files.to_vec(),
        group: "鉴定小组".into(),
        opinion: "无保存价值".into(),
        verdict,
        number: paper("鉴"),
    }
}

fn destroy(appraisal: RecordId, first: &str, second: &str) -> ArchiveCommand {
    let (first, second) = (StaffNo::from(first), StaffNo::from(second));
    ArchiveCommand::Destroy { appraisal, first, second, order: paper("销") }
}

/// The first day on which a ten years' file of 2026 may go.
fn later() -> Date {
    day(2037, 1, 1)
}

#[test]
fn ar_09_nothing_goes_by_itself_and_nothing_before_its_period_is_over() {
    let mut scene = scene();
    let (_, file) = filed(&mut scene);
    let no = number(&scene, file);
    scene.now = later().plus_days(-1).at(10, 0);
    let early = issue(&mut scene, "9", appraise(&[file], Fate::Destroy)).1;
    refused(&early, ArchiveRefusal::NotDue(ArchiveNumber(no)));
    scene.now = day(2060, 1, 1).at(10, 0);
    let read: ArchiveFile = scene.read(file);
    assert!(read.is_due(scene.now.date()));
    assert_eq!(read.standing(), Standing::InPlace, "a period that is over destroys nothing");
}

#[test]
fn ar_09_the_director_decides_and_two_others_watch() {
    let mut scene = scene();
    let (_, file) = filed(&mut scene);
    scene.now = later().at(10, 0);
    refused(&issue(&mut scene, "1", appraise(&[file], Fate::Destroy)).1, HallRefusal::OnlyDirector);
    refused(&issue(&mut scene, "9", appraise(&[], Fate::Destroy)).1, ArchiveRefusal::NoFiles);
    let (appraisal, verdict) = issue(&mut scene, "9", appraise(&[file, file], Fate::Destroy));
    accepted(&verdict);
    assert_eq!(scene.read::<ArchiveFile>(file).standing(), Standing::InPlace, "decided is not done");
    for (first, second) in [("2", "2"), ("1", "2"), ("2", "1")] {
        refused(&issue(&mut scene, "1", destroy(appraisal, first, second)).1, ArchiveRefusal::NotTwoSupervisors);
    }
    let stranger = issue(&mut scene, "1", destroy(appraisal, "2", "88")).1;
    refused(&stranger, CaseRefusal::NoSuchStaff);
    accepted(&issue(&mut scene, "1", destroy(appraisal, "2", "3")).1);
    let read: ArchiveFile = scene.read(file);
    assert_eq!(read.standing(), Standing::Destroyed);
    assert_eq!(read.destroyed.map(|gone| gone.order), Some(paper("销")));
    assert_eq!(read.filing.map(|filing| filing.number.0).as_deref(), Some("XZ-ZY·2026-D10-BMZX-0001"));
    let list: Appraisal = scene.read(appraisal);
    assert_eq!((list.files.len(), list.waits()), (1, false));
    refused(&issue(&mut scene, "1", destroy(appraisal, "2", "3")).1, ArchiveRefusal::NotToDestroy);
}

#[test]
fn ar_09_what_is_kept_on_is_due_again_only_after_that_day() {
    let mut scene = scene();
    let (_, file) = filed(&mut scene);
    scene.now = later().at(10, 0);
    let past = issue(&mut scene, "9", appraise(&[file], Fate::KeepUntil(later()))).1;
    refused(&past, ArchiveRefusal::DuePassed);
    let until = day(2040, 6, 30);
    let (appraisal, verdict) = issue(&mut scene, "9", appraise(&[file], Fate::KeepUntil(until)));
    accepted(&verdict);
    refused(&issue(&mut scene, "1", destroy(appraisal, "2", "3")).1, ArchiveRefusal::NotToDestroy);
    let read: ArchiveFile = scene.read(file);
    assert!(!read.is_due(until) && read.is_due(until.plus_days(1)));
}

#[test]
fn ar_09_what_is_lent_is_not_destroyed() {
    let mut scene = scene();
    let (_, file) = filed(&mut scene);
    scene.now = later().at(10, 0);
    let (appraisal, _) = issue(&mut scene, "9", appraise(&[file], Fate::Destroy));
    let lend = ArchiveCommand::Lend { file, terms: terms("2", later()), number: paper("借") };
    accepted(&issue(&mut scene, "1", lend).1);
    let no = ArchiveNumber(number(&scene, file));
    refused(&issue(&mut scene, "1", destroy(appraisal, "2", "3")).1, ArchiveRefusal::NotInPlace(no));
}

#[test]
fn ar_09_a_destroyed_case_names_nobody() {
    let mut scene = scene();
    let (case, file) = filed(&mut scene);
    let before = scene.case(case);
    scene.now = later().at(10, 0);
    let (appraisal, _) = issue(&mut scene, "9", appraise(&[file], Fate::Destroy));
    accepted(&issue(&mut scene, "1", destroy(appraisal, "2", "3")).1);
    let after: Case = scene.read(case);
    let said = format!("{after:?}");
    for word in ["王䶮", "11010119010203009X", "13800000000", "已批准", "本人"] {
        assert!(format!("{before:?}").contains(word) && !said.contains(word), "{word}");
    }
    assert_eq!((after.number, after.item, after.ended), (before.number, before.item, before.ended));
}
