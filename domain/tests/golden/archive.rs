//! Samples of what is said of the archive.

use crate::golden;
use crate::scene::day;
use domain::action::{Action, Event};
use domain::archive::appraisal::{Appraisal, Appraised, Execution, Verdict};
use domain::archive::command::{ArchiveChange, ArchiveCommand, ArchiveEvent};
use domain::archive::number::{ArchiveClass, ArchiveNumber, NumberRun, Retention, RunEnd};
use domain::archive::scope::{Leaf, Missing};
use domain::archive::{
    ArchiveFile, Arrangement, Carrier, Destroyed, Filing, KeptBack, Loan, LoanTerms, LoanWay, Location, LoosePaper,
    Lost, Returned, Secrecy, Subject,
};
use domain::case::number::{CaseNumber, PaperNumber};
use domain::codec::{decode, encode};
use domain::ids::{CommandId, RecordId, StaffNo};
use domain::record::Stored;
use domain::sync::journal::{Body, DestructionOrder, Gone, Matter};

fn paper() -> PaperNumber {
    PaperNumber("〔2026〕借-A-0001".into())
}

fn arrangement() -> Arrangement {
    let run = NumberRun { class: ArchiveClass::Cases, year: 2026, retention: Retention::Years30, unit: "BMZX".into() };
    let location = Location { room: "一".into(), cabinet: "二".into(), holder: "三".into() };
    Arrangement {
        run,
        pages: 12,
        secrecy: Secrecy::Personal,
        carriers: vec![Carrier::Paper, Carrier::Electronic],
        location,
    }
}

fn terms() -> LoanTerms {
    LoanTerms {
        who: "一".into(),
        purpose: "二".into(),
        way: LoanWay::Borrow,
        approver: StaffNo::from("2"),
        due: day(2026, 3, 20),
    }
}

fn loose() -> LoosePaper {
    LoosePaper { title: "一".into(), kind: "二".into(), date: day(2026, 3, 1), responsible: "三".into() }
}

/// Each command once.
pub fn actions() -> Vec<(&'static str, Action)> {
    let (case, file) = (RecordId([2; 16]), RecordId([3; 16]));
    let commands = [
        ("archive_file", ArchiveCommand::File { case, arrangement: arrangement(), note: "一".into() }),
        ("archive_file_paper", ArchiveCommand::FilePaper { paper: loose(), arrangement: arrangement() }),
        ("archive_place", ArchiveCommand::Place { file, location: arrangement().location }),
        ("archive_lend", ArchiveCommand::Lend { file, terms: terms(), number: paper() }),
        ("archive_return", ArchiveCommand::Return { file, feedback: "一".into() }),
        ("archive_lost", ArchiveCommand::ReportLost { file, circumstances: "一".into() }),
        ("archive_found", ArchiveCommand::ReportFound(file)),
        ("archive_keep_back", ArchiveCommand::KeepBack { case, who: StaffNo::from("2"), reason: "一".into() }),
        (
            "archive_appraise",
            ArchiveCommand::Appraise {
                files: vec![file],
                group: "一".into(),
                opinion: "二".into(),
                verdict: Verdict::KeepUntil(day(2040, 1, 1)),
                number: paper(),
            },
        ),
        (
            "archive_destroy",
            ArchiveCommand::Destroy {
                appraisal: file,
                first: StaffNo::from("2"),
                second: StaffNo::from("3"),
                order: paper(),
            },
        ),
    ];
    commands.map(|(name, command)| (name, Action::Archive(command))).to_vec()
}

fn file() -> ArchiveFile {
    let at = day(2026, 3, 10).at(9, 0);
    let number = CaseNumber::none();
    ArchiveFile {
        subject: Subject::Case { case: RecordId([2; 16]), number, title: "一".into(), ended: day(2026, 3, 9) },
        filing: Some(Filing {
            number: ArchiveNumber("XZ-ZY·2026-D30-BMZX-0001".into()),
            arrangement: arrangement(),
            at,
            by: Some(StaffNo::from("1")),
            lacking: vec![Missing::Leaf(Leaf::Delivery), Missing::Piece("二".into())],
            note: "三".into(),
        }),
        kept_back: Some(KeptBack { who: StaffNo::from("2"), since: at, reason: "四".into() }),
        loans: vec![Loan {
            number: paper(),
            terms: terms(),
            at,
            by: None,
            returned: Some(Returned { at, feedback: "五".into() }),
        }],
        lost: Some(Lost { since: at, circumstances: "六".into() }),
        kept_on: Some(day(2060, 1, 1)),
        destroyed: Some(Destroyed { at, order: paper() }),
    }
}

#[test]
fn the_archives_records_and_events_are_written_and_read_as_released() {
    let at = day(2026, 3, 10).at(9, 0);
    let file = file();
    golden("record-archive-file", &encode(&file));
    assert_eq!(decode::<ArchiveFile>(&encode(&file)), Ok(file.clone()));
    golden("record-archive-run", &encode(&RunEnd { last: 7 }));
    let execution =
        Execution { order: paper(), at, by: StaffNo::from("1"), first: StaffNo::from("2"), second: StaffNo::from("3") };
    let named = Appraised {
        file: RecordId([3; 16]),
        number: ArchiveNumber("XZ-ZY·2026-D30-BMZX-0001".into()),
        title: "一".into(),
        date: day(2026, 3, 9),
        pages: 12,
    };
    let appraisal = Appraisal {
        number: paper(),
        at,
        by: Some(StaffNo::from("9")),
        files: vec![named],
        group: "一".into(),
        opinion: "二".into(),
        verdict: Verdict::Destroy,
        execution: Some(execution.clone()),
    };
    golden("record-archive-appraisal", &encode(&appraisal));
    let gone =
        ArchiveChange::Destroyed { order: paper(), case: Some(RecordId([2; 16])), refused: vec![RecordId([4; 16])] };
    let changes = [
        ArchiveChange::Filed(Box::new(file.clone()), 1),
        ArchiveChange::KeptBack(Box::new(file.clone())),
        ArchiveChange::Placed(arrangement().location),
        ArchiveChange::Lent(Box::new(file.loans[0].clone())),
        ArchiveChange::Returned("一".into()),
        ArchiveChange::Lost("一".into()),
        ArchiveChange::Found,
        ArchiveChange::Appraised(Box::new(appraisal)),
        ArchiveChange::KeptOn(day(2040, 1, 1)),
        gone,
        ArchiveChange::CarriedOut(Box::new(execution)),
    ];
    let events = changes.map(|what| Event::Archive(ArchiveEvent { record: RecordId([3; 16]), at, what })).to_vec();
    golden("events-of-the-archive", &encode(&events));
    assert_eq!(decode::<Vec<Event>>(&encode(&events)), Ok(events));
}

#[test]
fn a_destruction_is_written_and_read_as_released() {
    let file = file();
    let partition = domain::record::Kept::partition(&file);
    let stored = Stored { id: RecordId([3; 16]), partition, seq: 7, kind: 19, ver: 1, body: encode(&file) };
    let what = Matter::Destroyed {
        orders: vec![DestructionOrder { case: RecordId([2; 16]), number: paper() }],
        gone: vec![Gone { seq: 3, command: CommandId([4; 16]), case: RecordId([2; 16]) }],
        kept: vec![stored],
    };
    let body = Body { received: day(2037, 1, 4).at(9, 0), clock_in_doubt: false, what };
    golden("body-destroyed", &encode(&body));
    assert_eq!(decode::<Body>(&encode(&body)), Ok(body));
}
