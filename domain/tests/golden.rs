//! Golden files of every released command, event and record: what was written once is read for ever.
//!
//! A file is added for each new shape (`BIANMIN_GOLDEN=write` writes the ones that do not exist) and never edited.

#![allow(clippy::disallowed_methods, reason = "a program around the rules reads its environment and files")]

#[path = "golden/archive.rs"]
mod archive;
#[path = "golden/elsewhere.rs"]
mod elsewhere;
#[path = "golden/hands.rs"]
mod hands;
#[path = "rules/scene.rs"]
#[allow(dead_code, reason = "the scene serves the rules; golden files need part of it")]
mod scene;
#[path = "golden/setup.rs"]
mod setup;
#[path = "golden/special.rs"]
mod special;
#[path = "golden/visits.rs"]
mod visits;

use domain::action::{Action, Event};
use domain::appointment::{AppointmentCommand, Hour};
use domain::attachment::{Attachment, AttachmentKind, ContentHash, MediaType};
use domain::attention::{Attention, AttentionCommand};
use domain::case::Case;
use domain::case::aftercare::{Confirms, Level, Said};
use domain::case::answer::Word;
use domain::case::command::{
    BesideCommand, CaseCommand, Field, HandsCommand, IntakeOutcome, Presence, ReturnGround, SupplementGround,
};
use domain::case::hold::HoldKind;
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::codec::{decode, encode};
use domain::consultation::{ConsultationCommand, Receiver, Told, Topic, Way};
use domain::denial::DenialCommand;
use domain::hall::HallCommand;
use domain::handover::{Agreed, HandOverCommand};
use domain::ids::{CommandId, CounterNo, DeviceId, RecordId, StaffNo, hex, unhex};
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use domain::seat::{Seat, SeatCommand, Taken};
use domain::sync::envelope::{Envelope, Packet};
use domain::sync::journal::{Entry, Matter};
use domain::sync::wire::Verdict;
use scene::{Scene, day};
use std::fs;
use std::path::PathBuf;

/// Compares bytes with their golden file.
fn golden(name: &str, bytes: &[u8]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.hex"));
    if std::env::var("BIANMIN_GOLDEN").as_deref() == Ok("write") && !path.exists() {
        fs::write(&path, hex(bytes) + "\n").expect("a golden file written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_else(|_| panic!("no golden file {name}"));
    let kept = unhex(kept.trim()).expect("hexadecimal");
    assert_eq!(hex(bytes), hex(&kept), "{name} is written otherwise than it was released");
}

fn actions(scene: &Scene) -> Vec<(&'static str, Action)> {
    let case = RecordId([2; 16]);
    let paper = || PaperNumber("〔2026〕承-A-0001".into());
    let mut supplement = scene.intake(2);
    supplement.checklist[1] = Presence::NotBrought;
    let promised = Some(day(2026, 3, 12));
    supplement.outcome = IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised };
    let (facts, rule) = ("事实".to_owned(), "第三条".to_owned());
    let ground = ReturnGround::ConditionsNotMet;
    let until = day(2026, 3, 20);
    let correct = CaseCommand::Correct { case, field: Field::Phone, old: "1".into(), new: "2".into() };
    vec![
        ("take_in_accept", Action::Case(CaseCommand::TakeIn(scene.intake(2)))),
        ("take_in_supplement", Action::Case(CaseCommand::TakeIn(supplement))),
        ("supply", Action::Case(CaseCommand::Supply { case, pieces: vec![1], told: None, notice: Some(paper()) })),
        (
            "demand_more",
            Action::Case(CaseCommand::DemandMore { case, name: "一".into(), reason: "二".into(), notice: None }),
        ),
        ("return", Action::Case(CaseCommand::Return { case, ground, facts, rule, notice: paper(), denial: None })),
        ("conclude", Action::Case(CaseCommand::Conclude { case, result: "已批准".into() })),
        ("deliver", Action::Case(CaseCommand::Deliver { case, to: "本人".into(), slip: None })),
        ("correct", Action::Case(correct.clone())),
        ("note", Action::Case(CaseCommand::Note { case, text: "记".into() })),
        ("confirm_day", Action::Case(CaseCommand::ConfirmDay { case, day: day(2026, 3, 10) })),
        (
            "submit_return",
            Action::Case(CaseCommand::SubmitReturn { case, ground, facts: "事实".into(), rule: "第三条".into() }),
        ),
        (
            "report_up",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::ReportUp { body: "一".into(), how: "二".into(), expected: Some(until) },
            }),
        ),
        (
            "follow_up",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::FollowUp { number: "一".into(), text: "二".into() },
            }),
        ),
        (
            "hear_from_above",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::HearFromAbove { result: "一".into(), stance: Stance::Agree },
            }),
        ),
        (
            "refer",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::Refer { reason: "一".into(), notice: paper(), body: "二".into() },
            }),
        ),
        (
            "give_opinion",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::GiveOpinion { unit: 1, stance: Stance::OnCondition, text: "一".into() },
            }),
        ),
        (
            "call_meeting",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::CallMeeting { at: until.at(9, 30), place: "一".into(), notice: paper() },
            }),
        ),
        (
            "hold_meeting",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::HoldMeeting {
                    present: "一".into(),
                    conclusion: "二".into(),
                    minutes: paper(),
                    stance: Stance::Agree,
                },
            }),
        ),
        ("hold", Action::Case(CaseCommand::Hold { case, kind: HoldKind::AnotherStep, text: "一".into() })),
        ("resume", Action::Case(CaseCommand::Resume { case })),
        (
            "ask_fee",
            Action::Case(CaseCommand::Beside { case, what: BesideCommand::AskFee { fen: 2_000, notice: paper() } }),
        ),
        (
            "pay_fee",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::PayFee { receipt: "一".into(), channel: "二".into() },
            }),
        ),
        (
            "entrust",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::Entrust {
                    agent: StaffNo::from("2"),
                    powers: "一".into(),
                    until,
                    papers: "二".into(),
                    notice: paper(),
                },
            }),
        ),
        ("revoke", Action::Case(CaseCommand::Beside { case, what: BesideCommand::Revoke { reason: "一".into() } })),
        (
            "plan_call_back",
            Action::Case(CaseCommand::Beside { case, what: BesideCommand::PlanCallBack { day: until } }),
        ),
        (
            "call_back",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::CallBack {
                    channel: "一".into(),
                    said: Some(Said { level: Level::Satisfied, confirms: Confirms::Yes, words: "二".into() }),
                    paper: Some(paper()),
                },
            }),
        ),
        (
            "attach",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::Attach {
                    file: Attachment {
                        hash: ContentHash([6; 32]),
                        bytes: 300_000,
                        kind: AttachmentKind::Photo,
                        media: MediaType::Jpeg,
                        label: "一".into(),
                        piece: Some(1),
                    },
                },
            }),
        ),
        (
            "share_from",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::ShareFrom {
                    other: RecordId([3; 16]),
                    pieces: vec![(0, 1)],
                    notice: Some(paper()),
                },
            }),
        ),
        ("deliver_with_slip", Action::Case(CaseCommand::Deliver { case, to: "本人".into(), slip: Some(paper()) })),
        ("tell_moved", Action::Case(CaseCommand::TellMoved { case, how: "一".into() })),
        ("withdraw", Action::Case(CaseCommand::Withdraw { case, reason: "一".into() })),
        (
            "transfer",
            Action::Case(CaseCommand::Transfer {
                case,
                to: StaffNo::from("2"),
                counter: CounterNo(3),
                reason: "一".into(),
            }),
        ),
        ("answer_return", Action::Case(CaseCommand::AnswerReturn { case, word: Word::Refused("再看".into()) })),
        (
            "turn_away",
            Action::Denial(DenialCommand::TurnAway {
                person: "王䶮".into(),
                item: "迁户".into(),
                reason: "一".into(),
                rule: "二".into(),
            }),
        ),
        (
            "hand_over",
            Action::HandOver(HandOverCommand::HandOver {
                to: StaffNo::from("2"),
                counter: CounterNo(3),
                agreed: Agreed {
                    matter: "一".into(),
                    demands: "二".into(),
                    by: Some(until),
                    person: "王䶮".into(),
                    phone: "13800000000".into(),
                },
            }),
        ),
        ("take_up", Action::HandOver(HandOverCommand::TakeUp(case))),
        ("finish_hand_over", Action::HandOver(HandOverCommand::Finish { hand_over: case, result: "一".into() })),
        ("acknowledge", Action::HandOver(HandOverCommand::Acknowledge(case))),
        ("amend_denial", Action::Denial(DenialCommand::Amend { line: case, text: "一".into() })),
        ("ask_extension", Action::Case(CaseCommand::AskExtension { case, until, reason: "一".into() })),
        ("answer_extension", Action::Case(CaseCommand::AnswerExtension { case, word: Word::Granted })),
        ("tell_extension", Action::Case(CaseCommand::TellExtension { case, how: "一".into(), notice: paper() })),
        (
            "take_ticket",
            Action::Queue(QueueCommand::Take { number: CalledNumber("A012".into()), day: day(2026, 3, 10) }),
        ),
        ("call_next", Action::Queue(QueueCommand::CallNext { counter: CounterNo(3), serving: Some(case) })),
        ("recall", Action::Queue(QueueCommand::Recall(case))),
        ("pass", Action::Queue(QueueCommand::Pass(case))),
        ("finish", Action::Queue(QueueCommand::Finish(case))),
        ("sit", Action::Seat(SeatCommand::Sit(CounterNo(3)))),
        ("leave", Action::Seat(SeatCommand::Leave(CounterNo(3)))),
        (
            "book",
            Action::Appointment(AppointmentCommand::Book {
                item: 2,
                hour: Hour { day: until, minute: 600, counter: CounterNo(3) },
                person: "王䶮".into(),
                phone: "13800000000".into(),
                number: paper(),
            }),
        ),
        (
            "consult",
            Action::Consultation(ConsultationCommand::Answer {
                topic: Topic::Item,
                way: Way::Visit,
                matter: String::new(),
                answer: "先办户口".into(),
                told: Some(Told { item: 2, version: 1, number: paper(), receiver: Receiver::Signs }),
                counter: CounterNo(3),
            }),
        ),
        ("arrive", Action::Appointment(AppointmentCommand::Arrive(case))),
        (
            "cancel_appointment",
            Action::Appointment(AppointmentCommand::Cancel { appointment: case, reason: "一".into() }),
        ),
        ("give_up", Action::Attention(AttentionCommand::GiveUp { command: CommandId([4; 16]), note: "不要".into() })),
        ("mend", Action::Mend(CommandId([4; 16]), Box::new(Action::Case(correct)))),
    ]
}

#[test]
fn commands_are_written_and_read_as_released() {
    let scene = Scene::on(day(2026, 3, 10));
    for (name, action) in actions(&scene)
        .into_iter()
        .chain(setup::actions())
        .chain(special::actions())
        .chain(visits::visits())
        .chain(archive::actions())
        .chain(hands::actions())
        .chain(elsewhere::actions(&scene))
    {
        let bytes = encode(&action);
        golden(&format!("action-{name}"), &bytes);
        assert_eq!(decode::<Action>(&bytes), Ok(action), "{name}");
    }
}

/// A case on its way up and a joint one, with all that they hold.
#[test]
fn cases_of_other_hands_are_written_and_read_as_released() {
    let mut scene = Scene::on(day(2026, 3, 10));
    scene.set_up(HallCommand::PutItem(scene::joint_item(20, &["民政办", "建设所", "林业站"]))).expect("an item");
    let (up, _) = scene.take_in(scene.intake(3));
    let (joint, _) = scene.take_in(scene.intake(20));
    let expected = Some(day(2026, 3, 27));
    let paper = || PaperNumber("〔2026〕会-A-0001".into());
    let commands = [
        CaseCommand::Hands {
            case: up,
            what: HandsCommand::ReportUp { body: "县民政局".into(), how: "专网".into(), expected },
        },
        CaseCommand::Hands {
            case: up, what: HandsCommand::FollowUp { number: "县17".into(), text: "已收到".into() }
        },
        CaseCommand::Hands {
            case: up,
            what: HandsCommand::HearFromAbove { result: "同意".into(), stance: Stance::Agree },
        },
        CaseCommand::Hands {
            case: joint,
            what: HandsCommand::GiveOpinion { unit: 0, stance: Stance::Disagree, text: "再看".into() },
        },
        CaseCommand::Hands {
            case: joint,
            what: HandsCommand::CallMeeting { at: scene.now, place: "二楼".into(), notice: paper() },
        },
        CaseCommand::Hands {
            case: joint,
            what: HandsCommand::HoldMeeting {
                present: "都到".into(),
                conclusion: "同意".into(),
                minutes: paper(),
                stance: Stance::Agree,
            },
        },
        CaseCommand::Hold { case: joint, kind: HoldKind::FetchingPapers, text: "取户口簿".into() },
    ];
    for command in commands {
        assert!(matches!(scene.case_command(command), Verdict::Accepted(_)));
    }
    for (name, id) in [("up", up), ("joint", joint)] {
        let bytes = encode(&scene.case(id));
        golden(&format!("record-case-{name}"), &bytes);
        assert_eq!(decode::<Case>(&bytes), Ok(scene.case(id)));
    }
}

#[test]
fn the_envelope_is_written_and_read_as_released() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let action = Action::Case(CaseCommand::TakeIn(scene.intake(2)));
    let now = scene.now;
    let packet = scene.packet(CommandId([7; 16]), &action, now, vec![CommandId([6; 16])]);
    golden("envelope-v1", &packet.bytes);
    let envelope: Envelope = packet.open().expect("an envelope");
    assert_eq!(Packet::of(&envelope), packet);
}

#[test]
fn events_and_records_are_written_and_read_as_released() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let (id, _) = scene.take_in(scene.intake(2));
    scene.case_command(CaseCommand::Note { case: id, text: "记".into() });
    scene.case_command(CaseCommand::Conclude { case: id, result: "已批准".into() });
    scene.case_command(CaseCommand::Conclude { case: id, result: "再".into() });
    golden("record-case", &encode(&scene.case(id)));
    let taken = Taken { staff: StaffNo::from("1"), device: DeviceId([5; 16]), since: day(2026, 3, 10).at(9, 0) };
    golden("record-seat", &encode(&Seat { counter: CounterNo(3), taken: Some(taken) }));
    let attention: Vec<Attention> = scene.all();
    golden("record-attention", &encode(&attention[0]));
    let mut events: Vec<Event> = Vec::new();
    for entry in &scene.entries {
        let body = Entry::check(entry, entry.seq, entry.prev).expect("a good entry").expect("a body");
        if let Matter::Command { events: of_command, .. } = body.what {
            events.extend(of_command);
        }
    }
    let last: Vec<&Event> = events.iter().rev().take(7).collect();
    golden("events-of-a-case", &encode(&last));
    assert_eq!(decode::<Case>(&encode(&scene.case(id))), Ok(scene.case(id)));
}
