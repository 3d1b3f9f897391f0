use super::*;
use domain::calendar::OfficeHours;
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Applicant, Channel, Happening, Moment, Piece, Stage, Turn};
use domain::catalog::HandlingMode;
use domain::hall::{HallClass, HallSettings, Role};
use domain::ids::{DeviceCode, HallId, StaffNo};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn case() -> Case {
    let at = day("2026-02-26").at(9, 15);
    let piece = |name: &str, arrived| Piece { name: name.into(), main: false, arrived, demanded_later: false };
    Case {
        number: CaseNumber::compose(&HallId::from("XZ"), day("2026-02-26"), &DeviceCode::from("A"), 12),
        item: 7,
        item_version: 1,
        item_name: "relief".into(),
        mode: HandlingMode::Commitment,
        turns: vec![Turn::Supplement],
        stage: Stage::Supplementing,
        applicant: Applicant {
            name: "Wang".into(),
            identity: "11010119010203009X".into(),
            phone: "13800138000".into(),
            village: None,
        },
        channel: Channel::Counter,
        counter: CounterNo(3),
        first_contact: StaffNo::from("101"),
        handler: StaffNo::from("101"),
        received: at,
        accepted: None,
        due: None,
        pieces: vec![piece("card", Some(at)), piece("book", None)],
        papers: Vec::new(),
        outcome: String::new(),
        ended: None,
        moments: vec![Moment { at, by: None, what: Happening::Received, detail: String::new() }],
        date_to_confirm: false,
        unchecked: Vec::new(),
        ticket: None,
        extension: None,
        submission: None,
        escalation: None,
        joint: None,
        held: None,
        moved: None,
        fee: None,
        agency: None,
        aftercare: None,
        procedures: None,
        urgent: None,
        signing: None,
        grant: None,
        attachments: None,
        taken_over: None,
        foreign: None,
        ledger: None,
    }
}

fn setup() -> Setup {
    let staff = StaffMember {
        no: StaffNo::from("101"),
        name: "Li".into(),
        post: String::new(),
        role: Role::Clerk,
        counters: Vec::new(),
    };
    let hall = HallSettings {
        hall: HallId::from("XZ"),
        name: "hall".into(),
        class: HallClass::Town,
        address: "street".into(),
        hotline: "0817-0000000".into(),
        complaint_phone: "0817-0000001".into(),
        letter_box: "door".into(),
        hours: OfficeHours::default(),
        spot_target: 30,
        closures: Vec::new(),
        origin: String::new(),
        villages: Vec::new(),
        denial_notice: None,
        market: None,
        elsewhere: None,
    };
    Setup { hall: Some(hall), staff: vec![staff], counters: Vec::new(), series: Vec::new() }
}

fn sheet(case: &Case, setup: &Setup, extra: &Extra, kind: PaperKind) -> Sheet {
    let number = PaperNumber::compose(2026, "X", &DeviceCode::from("A"), 1);
    Source { case, code: None, item: None, setup, extra, reprint: false }.sheet(kind, &number.0, case.received)
}

#[test]
fn cd_07_a_paper_names_its_empty_mandatory_fields() {
    let (case, setup) = (case(), setup());
    let known = Extra {
        ground: Some(SupplementGround::AttachmentsPromised),
        promised: Some(day("2026-03-04")),
        returned: None,
    };
    assert_eq!(sheet(&case, &setup, &known, PaperKind::Supplement).gaps(), []);
    let forgotten = Extra::default();
    assert_eq!(sheet(&case, &setup, &forgotten, PaperKind::Supplement).gaps(), [Needed::Ground]);
    let unsaid = Extra { promised: None, ..known };
    assert_eq!(sheet(&case, &setup, &unsaid, PaperKind::Supplement).gaps(), [Needed::Promised]);
    let mut silent = setup.clone();
    if let Some(hall) = &mut silent.hall {
        hall.complaint_phone.clear();
    }
    assert_eq!(sheet(&case, &silent, &forgotten, PaperKind::Receipt).gaps(), [Needed::Complaints]);
    let gaps = sheet(&case, &setup, &forgotten, PaperKind::Return).gaps();
    assert_eq!(gaps, [Needed::Ground, Needed::Facts, Needed::Rule]);
}

#[test]
fn b07_a_paper_never_carries_a_whole_number() {
    let sheet = sheet(&case(), &setup(), &Extra::default(), PaperKind::Receipt);
    assert_eq!(sheet.identity, "110101********009X");
    assert_eq!(sheet.phone, "138****8000");
}

#[test]
fn six_06_receipt_and_notice_part_what_came_from_what_is_missing() {
    let (mut case, setup) = (case(), setup());
    let names = |lines: &[Line]| lines.iter().map(|line| line.name.clone()).collect::<Vec<String>>();
    // The missing piece came in later: the papers of the first day still say what was so then.
    case.pieces[1].arrived = Some(day("2026-03-01").at(9, 0));
    match sheet(&case, &setup, &Extra::default(), PaperKind::Receipt).body {
        Body::Receipt(lines) => assert_eq!(names(&lines), ["card"]),
        other => panic!("{other:?}"),
    }
    match sheet(&case, &setup, &Extra::default(), PaperKind::Supplement).body {
        Body::Supplement { missing, .. } => assert_eq!(names(&missing), ["book"]),
        other => panic!("{other:?}"),
    }
}
