use super::*;
use domain::time::Date;

fn ten(second: i64) -> Timestamp {
    Timestamp(Date::ymd(2026, 2, 13).expect("a day").at(10, 0).0 + second * 1000)
}

fn call(number: &str, counter: u16, second: i64, calls: u8) -> CallView {
    CallView { number: number.to_owned(), counter, at: ten(second), calls }
}

fn view(calls: &[CallView]) -> QueueView {
    QueueView { as_of: ten(0), day: ten(0).date(), calls: calls.to_vec(), waiting: Vec::new(), pages: 1 }
}

/// Number, counter and whether it pulses.
fn big(turns: &Turns, queue: &QueueView) -> (String, u16, bool) {
    let big = turns.show(&queue.calls, false).0.expect("a call");
    (big.number, big.counter, matches!(big.look, Look::New(_)))
}

fn earlier(turns: &Turns, queue: &QueueView) -> Vec<String> {
    turns.show(&queue.calls, false).1.into_iter().map(|call| call.number).collect()
}

#[test]
fn f29_two_calls_at_once_are_both_seen_and_have_their_turns() {
    let mut turns = Turns::default();
    let queue = view(&[call("B003", 2, 1, 1), call("A012", 3, 1, 1), call("A011", 1, -90, 1)]);
    turns.take(&queue, ten(1));
    assert_eq!(big(&turns, &queue), ("A012".to_owned(), 3, true), "the first of them first");
    assert_eq!(earlier(&turns, &queue), ["B003", "A011"], "the other is there meanwhile");
    turns.advance(ten(2));
    assert_eq!(big(&turns, &queue).0, "A012", "not cut off");
    turns.advance(ten(4));
    assert_eq!(big(&turns, &queue), ("B003".to_owned(), 2, true));
    assert_eq!(earlier(&turns, &queue), ["A012", "A011"]);
    turns.advance(ten(30));
    assert_eq!(big(&turns, &queue), ("B003".to_owned(), 2, false), "then it stands still");
}

#[test]
fn f29_a_repeated_call_pulses_again() {
    let mut turns = Turns::default();
    let first = view(&[call("A012", 3, 0, 1)]);
    turns.take(&first, ten(0));
    let pulse = |turns: &Turns, queue: &QueueView| turns.show(&queue.calls, false).0.expect("a call").look;
    let once = pulse(&turns, &first);
    let second = view(&[call("A012", 3, 5, 2)]);
    turns.take(&second, ten(5));
    assert!(matches!(pulse(&turns, &second), Look::New(_)));
    assert_ne!(pulse(&turns, &second), once);
    assert!(earlier(&turns, &second).is_empty());
}

#[test]
fn f29_a_call_withdrawn_before_its_turn_is_left_out() {
    let mut turns = Turns::default();
    let all = view(&[call("A013", 1, 2, 1), call("B003", 2, 1, 1), call("A012", 3, 0, 1)]);
    turns.take(&all, ten(2));
    assert_eq!(big(&turns, &all).0, "A012");
    let without = view(&[call("A013", 1, 2, 1), call("A012", 3, 0, 1)]);
    turns.take(&without, ten(3));
    turns.advance(ten(6));
    assert_eq!(big(&turns, &without).0, "A013");
    turns.advance(ten(9));
    assert_eq!(big(&turns, &without).0, "A013");
}

#[test]
fn f35_what_was_called_in_the_gap_is_shown_without_a_false_pulse() {
    let mut turns = Turns::default();
    let queue = view(&[call("A015", 1, 0, 1)]);
    turns.take(&queue, ten(90));
    assert_eq!(big(&turns, &queue), ("A015".to_owned(), 1, false));
    // The same view once more, as after every reconnection.
    turns.take(&queue, ten(91));
    assert_eq!(big(&turns, &queue), ("A015".to_owned(), 1, false));
}

#[test]
fn f34_calls_shown_before_a_reload_do_not_pulse_again() {
    let mut turns = Turns::default();
    let queue = view(&[call("A015", 1, 0, 1)]);
    turns.recall(&queue);
    turns.take(&queue, ten(3));
    assert_eq!(big(&turns, &queue), ("A015".to_owned(), 1, false));
}

#[test]
fn f36_a_thousand_calls_leave_no_more_than_six() {
    let mut turns = Turns::default();
    let mut calls: Vec<CallView> = Vec::new();
    for place in 0..1000_i64 {
        calls.insert(0, call(&format!("A{:03}", place), 1, place, 1));
        calls.truncate(6);
        turns.take(&view(&calls), ten(place));
    }
    assert!(turns.seen.len() <= 6 && turns.coming.len() <= 6);
}
