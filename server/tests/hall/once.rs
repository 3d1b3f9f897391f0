//! Sent often, done once; one refused command lets the rest pass (F15, F16, F18, K3, K5).

use crate::device::Device;
use crate::http::request;
use crate::world::World;
use domain::action::Action;
use domain::case::Stage;
use domain::case::command::CaseCommand;
use domain::catalog::HandlingMode;
use domain::codec::encode;
use domain::hall::DeviceRole;
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use domain::refusal::{CaseRefusal, Refusal};
use domain::sync::replica::OutState;
use domain::sync::wire::{SyncResponse, Verdict};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

#[test]
fn f15_the_same_push_ten_times_and_two_at_once_is_one_case() {
    let world = World::sample();
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let case = desk.take_in("石一百");
    let text = "再次".to_owned();
    desk.issue(Action::Case(CaseCommand::Note { case, text }), HandlingMode::Commitment);
    let before = world.head();
    let asked = desk.asked();
    let first: SyncResponse = desk.send(&asked).read();
    let (address, bearer, body) = (world.address(), desk.bearer(), encode(&asked));
    std::thread::scope(|scope| {
        let resend = || {
            let answer = request(address, "POST", "/api/sync", &[("authorization", &bearer)], Some(&body));
            let again: SyncResponse = answer.read();
            assert_eq!(again.answers, first.answers);
        };
        for _ in 0..5 {
            let twins = [scope.spawn(resend), scope.spawn(resend)];
            twins.into_iter().for_each(|twin| twin.join().expect("answered"));
        }
    });
    assert_eq!(world.head(), before + 2, "one entry for the intake, one for the note");
    desk.settle();
    assert_eq!(desk.replica.unsent(), (0, None));
    let mut other = Device::admit(&world, DeviceRole::Desk, "3号窗口");
    other.settle();
    let cases = other.cases_of("石一百");
    assert_eq!(cases.len(), 1);
    assert_eq!(cases[0].moments.iter().filter(|moment| moment.detail == "再次").count(), 1);
}

#[test]
fn f15_a_ticket_sent_twice_is_one_ticket() {
    let world = World::sample();
    let mut kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let day = world.hands.now().date();
    kiosk.issue(Action::Queue(QueueCommand::Take { number: CalledNumber("A".to_owned()), day }), HandlingMode::Direct);
    let asked = kiosk.asked();
    let before = world.head();
    for _ in 0..3 {
        let response: SyncResponse = kiosk.send(&asked).read();
        assert!(matches!(response.answers[..], [Verdict::Accepted(seq)] if seq == before + 1));
    }
    assert_eq!(world.head(), before + 1);
}

#[test]
fn k03_a_resend_after_a_restart_gets_the_first_answer() {
    let mut world = World::sample();
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    desk.take_in("石二百");
    let asked = desk.asked();
    let first: SyncResponse = desk.send(&asked).read();
    let head = world.head();
    world.restart();
    desk.address = world.address();
    let again: SyncResponse = desk.send(&asked).read();
    assert_eq!(again.answers, first.answers);
    assert_eq!(world.head(), head);
}

#[test]
fn f16_k05_one_refused_command_lets_the_rest_pass() {
    let world = World::sample();
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let shared = desk.take_in("石三百");
    desk.settle();
    let mut other = Device::admit(&world, DeviceRole::Desk, "3号窗口");
    let conclude = |result: &str| Action::Case(CaseCommand::Conclude { case: shared, result: result.to_owned() });
    // Ten commands; the third concludes what another has concluded meanwhile, the seventh builds on it.
    let mut ids = Vec::new();
    for place in 1..=10 {
        let action = match place {
            3 => conclude("晚了一步"),
            7 => Action::Case(CaseCommand::Deliver { case: shared, to: "石三百".to_owned(), slip: None }),
            _ => crate::device::intake(&format!("石三百零{place}")),
        };
        ids.push(desk.issue(action, HandlingMode::Commitment));
    }
    assert!(matches!(other.act(conclude("先到一步")), Verdict::Accepted(_)));
    desk.settle();
    let verdicts: Vec<Verdict> = ids.iter().map(|id| desk.verdict(*id).expect("answered")).collect();
    assert_eq!(verdicts.iter().filter(|verdict| matches!(verdict, Verdict::Accepted(_))).count(), 8);
    let refusal = Refusal::Case(CaseRefusal::WrongStage);
    assert!(matches!(&verdicts[2], Verdict::Refused(_, why) if *why == refusal));
    assert_eq!(verdicts[6], Verdict::Waiting(vec![ids[2]]));
    assert_eq!(desk.replica.unsent().0, 1, "the one that waits is still there");

    // Mended, both arrive: what the refused one wanted is given up in words, the other goes on.
    let note = Action::Case(CaseCommand::Note { case: shared, text: "同意先到的结论".to_owned() });
    let mended = desk.issue(Action::Mend(ids[2], Box::new(note)), HandlingMode::Commitment);
    desk.settle();
    assert!(matches!(desk.verdict(mended), Some(Verdict::Accepted(_))));
    desk.settle();
    assert!(matches!(desk.verdict(ids[6]), Some(Verdict::Accepted(_))));
    assert_eq!(desk.replica.unsent().0, 0);
    let case = desk.case(shared).expect("there");
    assert_eq!((case.stage, case.outcome.as_str()), (Stage::Delivered, "先到一步"));
}

#[test]
fn f18_an_answer_that_is_cut_leaves_the_work_waiting_and_a_resend_settles_it() {
    let world = World::sample();
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let case = desk.take_in("石四百");
    let asked = desk.asked();
    let body = encode(&asked);
    let before = world.head();
    // The request arrives whole; the line is cut as soon as the answer begins.
    let mut line = TcpStream::connect(world.address()).expect("a line");
    let head = format!(
        "POST /api/sync HTTP/1.1\r\nhost: hall\r\nauthorization: {}\r\ncontent-length: {}\r\n\r\n",
        desk.bearer(),
        body.len()
    );
    line.write_all(head.as_bytes()).expect("sent");
    line.write_all(&body).expect("sent");
    line.read_exact(&mut [0]).expect("the answer begins");
    drop(line);
    assert_eq!(world.head(), before + 1, "an answer that begins is about work that is kept");
    let state = desk.replica.outbox().next().map(|out| out.state.clone());
    assert_eq!(state, Some(OutState::Waiting), "the device has heard nothing and says so");
    assert_eq!(desk.replica.unsent().0, 1);
    desk.settle();
    assert_eq!(desk.replica.unsent().0, 0);
    assert_eq!(world.head(), before + 1);
    assert_eq!(desk.case(case).map(|case| case.stage), Some(Stage::Accepted));
}

#[test]
fn f18_a_request_that_is_cut_changes_nothing() {
    let world = World::sample();
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    desk.take_in("石五百");
    let body = encode(&desk.asked());
    let before = world.head();
    let mut line = TcpStream::connect(world.address()).expect("a line");
    let head = format!(
        "POST /api/sync HTTP/1.1\r\nhost: hall\r\nauthorization: {}\r\ncontent-length: {}\r\n\r\n",
        desk.bearer(),
        body.len()
    );
    line.write_all(head.as_bytes()).expect("sent");
    line.write_all(&body[..body.len() / 2]).expect("sent");
    line.shutdown(std::net::Shutdown::Write).expect("cut");
    let mut rest = Vec::new();
    // The server hangs up or says that it cannot read; either way it has seen the end.
    let _ = line.read_to_end(&mut rest);
    assert!(!rest.starts_with(b"HTTP/1.1 200"));
    assert_eq!(world.head(), before);
    desk.settle();
    assert_eq!(world.head(), before + 1);
}
