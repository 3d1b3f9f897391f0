//! Pictures on a case, and materials of the same person taken over (DY-01, DY-02, AR-11).

use crate::scene::{Scene, day, item};
use domain::action::{Action, ActionClass};
use domain::attachment::{Attachment, AttachmentKind, ContentHash, MOST_BYTES, MOST_FILES, MediaType};
use domain::attention::Defect;
use domain::case::command::{BesideCommand, CaseCommand, IntakeOutcome, Presence, SupplementGround};
use domain::case::files::handed_in_before;
use domain::case::intake::piece_of_material;
use domain::case::number::PaperNumber;
use domain::case::{Happening, PaperKind, Stage};
use domain::catalog::HandlingMode;
use domain::ids::RecordId;
use domain::refusal::{AttachmentRefusal, CaseRefusal, Refusal};
use domain::sync::wire::Verdict;
use domain::time::{Limit, WorkingDays};

/// The household book, by its place among the materials of the scene.
const BOOK: u8 = 1;

fn photo(content: &str, piece: Option<u8>) -> Attachment {
    let hash = ContentHash::of(content.as_bytes());
    let (kind, media) = (AttachmentKind::Photo, MediaType::Jpeg);
    Attachment { hash, bytes: 2_000_000, kind, media, label: "户口簿".into(), piece }
}

fn attach(scene: &mut Scene, case: RecordId, file: Attachment) -> Verdict {
    scene.case_command(CaseCommand::Beside { case, what: BesideCommand::Attach { file } })
}

fn share(scene: &mut Scene, case: RecordId, other: RecordId, pieces: &[(u8, u8)]) -> Verdict {
    let (pieces, notice) = (pieces.to_vec(), Some(PaperNumber("〔2026〕承-A-0009".into())));
    scene.case_command(CaseCommand::Beside { case, what: BesideCommand::ShareFrom { other, pieces, notice } })
}

/// A complete case of one item, then one of another item of the same person that lacks the household book.
fn two(change: impl FnOnce(&mut domain::case::command::TakeIn)) -> (Scene, RecordId, RecordId) {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (first, _) = scene.take_in(scene.intake(2));
    let mut intake = scene.intake(5);
    intake.checklist[usize::from(BOOK)] = Presence::NotBrought;
    intake.outcome =
        IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised: Some(day(2026, 3, 12)) };
    intake.notice = Some(PaperNumber("补-1".into()));
    change(&mut intake);
    let (second, verdict) = scene.take_in(intake);
    assert!(matches!(verdict, Verdict::Accepted(_)));
    scene.now.0 += 60_000;
    (scene, first, second)
}

fn refused(verdict: &Verdict, with: impl Into<Refusal>) -> bool {
    let with = with.into();
    matches!(verdict, Verdict::Refused(_, refusal) if *refusal == with)
}

fn defects(scene: &Scene) -> Vec<Refusal> {
    scene.all::<Defect>().into_iter().map(|defect| defect.finding).collect()
}

#[test]
fn dy_01_a_picture_is_a_fact_and_a_material_taken_over_a_wish() {
    let case = RecordId([1; 16]);
    let class = |what| Action::Case(CaseCommand::Beside { case, what }).class();
    assert_eq!(class(BesideCommand::Attach { file: photo("a", None) }), ActionClass::Fact);
    let wish = BesideCommand::ShareFrom { other: case, pieces: Vec::new(), notice: None };
    assert_eq!(class(wish), ActionClass::Wish);
}

#[test]
fn dy_01_pictures_lie_with_their_case_at_every_stage() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(2));
    assert!(scene.case(case).files().is_empty());
    let ends = [
        None,
        Some(CaseCommand::Conclude { case, result: "同意".into() }),
        Some(CaseCommand::Deliver { case, to: "本人".into(), slip: None }),
    ];
    for (count, end) in ends.into_iter().enumerate() {
        if let Some(end) = end {
            assert!(matches!(scene.case_command(end), Verdict::Accepted(_)));
        }
        let file = photo(&count.to_string(), Some(BOOK));
        assert!(matches!(attach(&mut scene, case, file), Verdict::Accepted(_)));
    }
    let record = scene.case(case);
    assert_eq!((record.files().len(), record.files_of(BOOK).count(), record.files_of(0).count()), (3, 3, 0));
    let last = record.moments.last().expect("a line");
    assert_eq!((last.what, last.detail.as_str()), (Happening::Attached, "户口簿"));
    assert_eq!(defects(&scene), []);
}

#[test]
fn dy_01_the_same_picture_of_the_same_material_is_one() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(2));
    for piece in [Some(BOOK), Some(BOOK), None] {
        assert!(matches!(attach(&mut scene, case, photo("a", piece)), Verdict::Accepted(_)));
    }
    assert_eq!(scene.case(case).files().len(), 2);
}

#[test]
fn dy_01_what_is_over_the_limits_is_kept_and_a_defect() {
    let mut scene = Scene::on(day(2026, 3, 9));
    let (case, _) = scene.take_in(scene.intake(2));
    let wrong: [(Attachment, Refusal); 4] = [
        (Attachment { bytes: MOST_BYTES + 1, ..photo("large", None) }, AttachmentRefusal::WrongSize.into()),
        (Attachment { bytes: 0, ..photo("empty", None) }, AttachmentRefusal::WrongSize.into()),
        (Attachment { label: " ".into(), ..photo("nameless", None) }, CaseRefusal::NoText.into()),
        (photo("beyond", Some(4)), AttachmentRefusal::NoSuchPlace.into()),
    ];
    let mut expected: Vec<Refusal> = Vec::new();
    for (file, finding) in wrong {
        assert!(matches!(attach(&mut scene, case, file), Verdict::Accepted(_)), "{finding:?}");
        expected.push(finding);
        let found = defects(&scene);
        assert!(found.len() == expected.len() && expected.iter().all(|one| found.contains(one)), "{found:?}");
    }
    for count in 4..=MOST_FILES {
        assert!(!defects(&scene).contains(&AttachmentRefusal::TooMany.into()));
        attach(&mut scene, case, photo(&count.to_string(), None));
    }
    assert_eq!(scene.case(case).files().len(), MOST_FILES + 1);
    assert!(defects(&scene).contains(&AttachmentRefusal::TooMany.into()));
}

#[test]
fn dy_02_a_material_handed_in_before_is_taken_over_with_its_pictures() {
    let (mut scene, first, second) = two(|_| {});
    attach(&mut scene, first, photo("book", Some(BOOK)));
    attach(&mut scene, first, photo("form", Some(0)));
    let pairs = handed_in_before(&scene.case(second), &scene.case(first));
    assert_eq!(pairs, [(BOOK, BOOK)]);
    assert!(matches!(share(&mut scene, second, first, &pairs), Verdict::Accepted(_)));
    let (record, other) = (scene.case(second), scene.case(first));
    assert_eq!(record.stage, Stage::Accepted, "the clock starts when nothing is missing");
    assert_eq!(record.papers.last().map(|paper| paper.kind), Some(PaperKind::Promise));
    assert_eq!(record.files(), [photo("book", Some(BOOK))]);
    let origin = record.origin_of(BOOK).expect("where it is from");
    assert_eq!((origin.from, &origin.number), (first, &other.number));
    let line = record.moments.iter().find(|moment| moment.what == Happening::TakenOver).expect("a line");
    assert!(line.detail.contains(other.number.as_str()) && line.detail.contains("户口簿"));
    assert_eq!(defects(&scene), []);
}

#[test]
fn dy_02_a_material_is_taken_over_once() {
    let (mut scene, first, second) = two(|_| {});
    share(&mut scene, second, first, &[(BOOK, BOOK)]);
    assert!(refused(&share(&mut scene, second, first, &[(BOOK, BOOK)]), CaseRefusal::NoSuchPiece));
    assert!(handed_in_before(&scene.case(second), &scene.case(first)).is_empty());
}

#[test]
fn dy_02_what_the_counter_has_just_marked_as_here_says_where_it_is_from() {
    let (mut scene, first, second) = two(|_| {});
    attach(&mut scene, first, photo("form", Some(0)));
    assert!(matches!(share(&mut scene, second, first, &[(0, 0)]), Verdict::Accepted(_)));
    let record = scene.case(second);
    assert_eq!((record.stage, record.files().len()), (Stage::Supplementing, 1));
    // What came in later came in by itself.
    scene.now.0 += 60_000;
    let supply = CaseCommand::Supply { case: second, pieces: vec![BOOK], told: None, notice: None };
    scene.case_command(supply);
    assert!(refused(&share(&mut scene, second, first, &[(BOOK, BOOK)]), CaseRefusal::NoSuchPiece));
}

#[test]
fn dy_02_not_from_another_person_nor_from_somebody_without_a_number() {
    for identity in ["51132419620517000X", ""] {
        let (mut scene, first, second) = two(|intake| intake.applicant.identity = identity.into());
        assert!(handed_in_before(&scene.case(second), &scene.case(first)).is_empty());
        assert!(refused(&share(&mut scene, second, first, &[(BOOK, BOOK)]), AttachmentRefusal::OtherPerson));
    }
}

#[test]
fn dy_02_not_what_was_never_received_there_nor_from_itself_nor_to_a_place_that_is_none() {
    let (mut scene, first, second) = two(|_| {});
    assert!(refused(&share(&mut scene, first, second, &[(BOOK, BOOK)]), AttachmentRefusal::NeverReceived));
    assert!(refused(&share(&mut scene, second, second, &[(0, BOOK)]), CaseRefusal::NoSuchCase));
    assert!(refused(&share(&mut scene, second, RecordId([8; 16]), &[(0, BOOK)]), CaseRefusal::NoSuchCase));
    assert!(refused(&share(&mut scene, second, first, &[(9, BOOK)]), AttachmentRefusal::NeverReceived));
    assert!(refused(&share(&mut scene, second, first, &[(BOOK, 9)]), CaseRefusal::NoSuchPiece));
    assert!(refused(&share(&mut scene, second, first, &[]), CaseRefusal::NoSuchPiece));
    let twice = [(0, BOOK), (BOOK, BOOK)];
    assert!(refused(&share(&mut scene, second, first, &twice), CaseRefusal::NoSuchPiece));
}

#[test]
fn dy_02_a_case_that_is_over_takes_nothing_over() {
    let (mut scene, first, second) = two(|_| {});
    scene.case_command(CaseCommand::Withdraw { case: second, reason: "不办了".into() });
    assert!(refused(&share(&mut scene, second, first, &[(BOOK, BOOK)]), CaseRefusal::WrongStage));
}

#[test]
fn dy_02_the_pictures_that_come_along_count_too() {
    let (mut scene, first, second) = two(|_| {});
    attach(&mut scene, first, photo("book", Some(BOOK)));
    for count in 0..MOST_FILES {
        attach(&mut scene, second, photo(&count.to_string(), None));
    }
    assert!(refused(&share(&mut scene, second, first, &[(BOOK, BOOK)]), AttachmentRefusal::TooMany));
}

#[test]
fn dy_02_a_material_of_an_item_is_found_again_in_its_case() {
    let item = item(2, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    let checklist = [Presence::Received, Presence::NotNeeded, Presence::NotBrought, Presence::Received];
    let places: Vec<Option<u8>> =
        (0..5).map(|place| piece_of_material(&item, &checklist, place, day(2026, 3, 10))).collect();
    assert_eq!(places, [Some(0), None, Some(1), Some(2), None]);
    let mut scene = Scene::on(day(2026, 3, 9));
    let mut intake = scene.intake(2);
    intake.checklist = checklist.to_vec();
    let (case, _) = scene.take_in(intake);
    let names: Vec<String> = scene.case(case).pieces.into_iter().map(|piece| piece.name).collect();
    assert_eq!(names, ["申请表", "收入证明", "照片"]);
}
