//! Rules of the queue.

use crate::scene::{Scene, day};
use domain::action::Action;
use domain::attention::Defect;
use domain::ids::{CounterNo, DeviceId, RecordId, StaffNo};
use domain::queue::number::CalledNumber;
use domain::queue::{QueueCommand, Ticket, TicketStage};
use domain::refusal::{QueueRefusal, Refusal};
use domain::seat::{Seat, SeatCommand};
use domain::sync::wire::Verdict;

fn scene() -> Scene {
    Scene::on(day(2026, 3, 10))
}

fn take(scene: &mut Scene, number: &str) -> RecordId {
    scene.now.0 += 1_000;
    let day = scene.now.date();
    let (id, _) = scene.issue(Action::Queue(QueueCommand::Take { number: CalledNumber(number.into()), day }));
    RecordId::of_command(id, 0)
}

fn call(scene: &mut Scene, counter: u16, serving: Option<RecordId>) -> Verdict {
    scene.now.0 += 5_000;
    scene.issue(Action::Queue(QueueCommand::CallNext { counter: CounterNo(counter), serving })).1
}

fn at(scene: &Scene, counter: u16) -> Vec<String> {
    let here = |t: &Ticket| t.stage == TicketStage::Called && t.counter == Some(CounterNo(counter));
    scene.all::<Ticket>().into_iter().filter(here).map(|ticket| ticket.number.0).collect()
}

#[test]
fn f30_next_gives_one_person_to_one_counter() {
    let mut scene = scene();
    take(&mut scene, "A001");
    take(&mut scene, "A002");
    call(&mut scene, 1, None);
    call(&mut scene, 2, None);
    assert_eq!((at(&scene, 1), at(&scene, 2)), (vec!["A001".into()], vec!["A002".into()]));
}

#[test]
fn f30_the_repeated_press_gets_the_same_ticket() {
    let mut scene = scene();
    take(&mut scene, "A001");
    take(&mut scene, "A002");
    call(&mut scene, 1, None);
    assert!(matches!(call(&mut scene, 1, None), Verdict::Accepted(_)), "its answer was lost: pressed again");
    assert_eq!(at(&scene, 1), ["A001"]);
}

#[test]
fn f30_the_next_call_finishes_the_one_before() {
    let mut scene = scene();
    let first = take(&mut scene, "A001");
    take(&mut scene, "A002");
    call(&mut scene, 1, None);
    call(&mut scene, 1, Some(first));
    assert_eq!(at(&scene, 1), ["A002"]);
    assert_eq!(scene.read::<Ticket>(first).stage, TicketStage::Finished);
}

#[test]
fn f30_with_nobody_waiting_it_says_so() {
    let mut scene = scene();
    let nobody: Refusal = QueueRefusal::NobodyWaits.into();
    assert!(matches!(call(&mut scene, 1, None), Verdict::Refused(_, refusal) if refusal == nobody));
}

#[test]
fn f30_an_old_press_calls_nobody() {
    let mut scene = scene();
    take(&mut scene, "A001");
    let pressed = scene.now;
    let id = scene.fresh_id();
    let action = Action::Queue(QueueCommand::CallNext { counter: CounterNo(1), serving: None });
    let packet = scene.packet(id, &action, pressed, Vec::new());
    scene.now.0 += 61_000;
    let late: Refusal = QueueRefusal::TooLate.into();
    assert!(matches!(scene.push(vec![packet]).remove(0), Verdict::Refused(_, refusal) if refusal == late));
    assert!(at(&scene, 1).is_empty());
}

#[test]
fn f32_yesterdays_tickets_cannot_be_called() {
    let mut scene = scene();
    take(&mut scene, "A080");
    scene.now = day(2026, 3, 11).at(9, 0);
    let nobody: Refusal = QueueRefusal::NobodyWaits.into();
    assert!(matches!(call(&mut scene, 1, None), Verdict::Refused(_, refusal) if refusal == nobody));
}

#[test]
fn f32_a_number_given_twice_is_kept_and_opens_a_defect() {
    let mut scene = scene();
    let first = take(&mut scene, "A001");
    let second = take(&mut scene, "A001");
    assert_ne!(first, second);
    let twice: Refusal = QueueRefusal::NumberTwice(CalledNumber("A001".into())).into();
    let findings: Vec<Refusal> = scene.all::<Defect>().into_iter().map(|defect| defect.finding).collect();
    assert!(findings.contains(&twice), "{findings:?}");
}

#[test]
fn recall_pass_and_finish_need_a_called_ticket() {
    let mut scene = scene();
    let ticket = take(&mut scene, "A001");
    for command in [QueueCommand::Recall(ticket), QueueCommand::Pass(ticket), QueueCommand::Finish(ticket)] {
        let verdict = scene.issue(Action::Queue(command)).1;
        assert!(matches!(verdict, Verdict::Refused(_, Refusal::Queue(QueueRefusal::NotCalled(..)))));
    }
    call(&mut scene, 1, None);
    scene.issue(Action::Queue(QueueCommand::Recall(ticket)));
    assert_eq!(scene.read::<Ticket>(ticket).calls, 2);
    scene.issue(Action::Queue(QueueCommand::Pass(ticket)));
    assert_eq!(scene.read::<Ticket>(ticket).stage, TicketStage::Passed);
}

fn seat(scene: &mut Scene, command: SeatCommand) -> Verdict {
    scene.now.0 += 1_000;
    scene.issue(Action::Seat(command)).1
}

fn at_counter(scene: &Scene, counter: u16) -> Option<DeviceId> {
    let seats = scene.all::<Seat>();
    let seat = seats.iter().find(|seat| seat.counter == CounterNo(counter))?;
    seat.taken_on(scene.now).map(|taken| taken.device)
}

#[test]
fn f30_a_desk_whose_counter_was_taken_over_neither_calls_nor_ends_a_ticket() {
    let mut scene = scene();
    let first = take(&mut scene, "A001");
    take(&mut scene, "A002");
    seat(&mut scene, SeatCommand::Sit(CounterNo(1)));
    call(&mut scene, 1, None);
    scene.other_desk();
    let other: Refusal = QueueRefusal::OtherDesk(CounterNo(1), StaffNo::from("1")).into();
    assert!(matches!(call(&mut scene, 1, Some(first)), Verdict::Refused(_, why) if why == other));
    for command in [QueueCommand::Recall(first), QueueCommand::Pass(first), QueueCommand::Finish(first)] {
        assert!(matches!(scene.issue(Action::Queue(command)).1, Verdict::Refused(_, why) if why == other));
    }
    assert_eq!(at(&scene, 1), ["A001"], "the one who sits there is still serving");
    seat(&mut scene, SeatCommand::Sit(CounterNo(1)));
    call(&mut scene, 1, Some(first));
    assert_eq!(at(&scene, 1), ["A002"], "whoever sat down last has the counter");
    scene.other_desk();
    assert!(matches!(call(&mut scene, 1, None), Verdict::Refused(_, why) if why == other));
}

#[test]
fn f30_a_seat_is_free_after_leaving_and_on_the_next_day() {
    let mut scene = scene();
    let desk = scene.device;
    seat(&mut scene, SeatCommand::Sit(CounterNo(1)));
    scene.other_desk();
    seat(&mut scene, SeatCommand::Leave(CounterNo(1)));
    assert_eq!(at_counter(&scene, 1), Some(desk), "only the desk that has the counter gives it up");
    scene.other_desk();
    seat(&mut scene, SeatCommand::Leave(CounterNo(1)));
    assert_eq!(at_counter(&scene, 1), None);
    seat(&mut scene, SeatCommand::Sit(CounterNo(1)));
    scene.now = day(2026, 3, 11).at(9, 0);
    assert_eq!(at_counter(&scene, 1), None, "yesterday's seat is nobody's");
}

#[test]
fn f30_sitting_down_that_was_long_under_way_takes_no_counter_from_who_sat_down_later() {
    let mut scene = scene();
    let early = scene.now;
    scene.now.0 += 3_600_000;
    seat(&mut scene, SeatCommand::Sit(CounterNo(1)));
    let later = scene.device;
    scene.other_desk();
    let id = scene.fresh_id();
    let packet = scene.packet(id, &Action::Seat(SeatCommand::Sit(CounterNo(1))), early, Vec::new());
    assert!(matches!(scene.push(vec![packet]).remove(0), Verdict::Accepted(_)));
    assert_eq!(at_counter(&scene, 1), Some(later));
}

#[test]
fn f30_a_double_click_ends_nobodys_turn() {
    let mut scene = scene();
    let first = take(&mut scene, "A001");
    take(&mut scene, "A002");
    call(&mut scene, 1, None);
    for wait in [15, 150, 1_000] {
        scene.now.0 += wait;
        let again = QueueCommand::CallNext { counter: CounterNo(1), serving: Some(first) };
        assert!(matches!(scene.issue(Action::Queue(again)).1, Verdict::Accepted(_)), "the same ticket again");
        assert_eq!(at(&scene, 1), ["A001"], "{wait} ms later");
    }
    call(&mut scene, 1, Some(first));
    assert_eq!(at(&scene, 1), ["A002"]);
}
