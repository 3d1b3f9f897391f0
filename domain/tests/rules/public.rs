//! The public projection cannot hold what must not be public (F28, OP-12).

use crate::scene::{Scene, day};
use domain::action::Action;
use domain::codec::encode;
use domain::ids::{CounterNo, RecordId};
use domain::privacy::find_leaks;
use domain::public::board::{queue, wall};
use domain::public::status::{StatusAnswer, opens, printed_code, status};
use domain::queue::number::CalledNumber;
use domain::queue::{QueueCommand, Ticket, TicketStage, tickets_of};

#[test]
fn f28_no_public_answer_holds_a_name_an_identity_number_or_a_phone() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let (id, _) = scene.take_in(scene.intake(2));
    let case = scene.case(id);
    let answers = [
        encode(&wall(&scene.ledger, scene.now.date())),
        encode(&queue(&scene.ledger, scene.now, 1)),
        encode(&StatusAnswer::Found(status(&scene.ledger, &case, scene.now))),
    ];
    for bytes in answers {
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["王䶮", "11010119010203009X", "13800000000"] {
            assert!(!text.contains(secret), "{secret}");
        }
        let phones: Vec<_> = find_leaks(&text).into_iter().collect();
        assert!(phones.is_empty(), "{phones:?}");
    }
}

#[test]
fn op_12_the_last_four_of_identity_or_phone_open_a_case_in_any_width() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let (id, _) = scene.take_in(scene.intake(2));
    let case = scene.case(id);
    for right in ["009X", "009x", "００９Ｘ", "0000", " 0000 "] {
        assert!(opens(id, &case, right), "{right}");
    }
    for wrong in ["", "0", "0001", "9X", "00000000"] {
        assert!(!opens(id, &case, wrong), "{wrong}");
    }
    assert_eq!(printed_code(id, &case), None, "who gave a number needs no other");
}

#[test]
fn op_12_a_case_without_identity_and_phone_opens_with_the_code_on_its_papers() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let mut intake = scene.intake(2);
    (intake.applicant.identity, intake.applicant.phone) = (String::new(), String::new());
    let (id, _) = scene.take_in(intake);
    let case = scene.case(id);
    let code = printed_code(id, &case).expect("nothing else opens it");
    assert!(opens(id, &case, &code) && !opens(RecordId([8; 16]), &case, &code));
    assert!(!opens(id, &case, ""));
    let mut corrected = case.clone();
    corrected.applicant.phone = "13800000000".into();
    assert!(opens(id, &corrected, &code) && opens(id, &corrected, "0000"), "the paper in the hand stays good");
}

#[test]
fn f29_the_wall_shows_of_each_counter_whom_it_serves() {
    let mut scene = Scene::on(day(2026, 3, 10));
    for number in ["A001", "A002", "A003"] {
        scene.now.0 += 1_000;
        let take = QueueCommand::Take { number: CalledNumber(number.into()), day: scene.now.date() };
        scene.issue(Action::Queue(take));
    }
    let mut serving = None;
    for counter in [1, 2, 1] {
        scene.now.0 += 5_000;
        let counter = CounterNo(counter);
        scene.issue(Action::Queue(QueueCommand::CallNext { counter, serving }));
        let here = |(_, t): &(RecordId, Ticket)| t.stage == TicketStage::Called && t.counter == Some(CounterNo(1));
        serving = tickets_of(&scene.ledger, scene.now.date()).into_iter().find(here).map(|(id, _)| id);
    }
    let calls = queue(&scene.ledger, scene.now, 0).calls;
    let shown: Vec<(u16, &str)> = calls.iter().map(|call| (call.counter, call.number.as_str())).collect();
    assert_eq!(shown, [(1, "A003"), (2, "A002")]);
    scene.issue(Action::Queue(QueueCommand::Finish(serving.expect("served"))));
    let numbers: Vec<String> = queue(&scene.ledger, scene.now, 0).calls.into_iter().map(|call| call.number).collect();
    assert_eq!(numbers, ["A002"], "who was served is called no more");
}
