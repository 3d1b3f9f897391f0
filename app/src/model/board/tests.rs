use super::*;
use calls::Look;
use domain::disclosure::PageKind;
use domain::public::board::{CallView, NoticeView, WaitingView};

/// The steady time when the page began.
const BEGUN: i64 = 1_000;

/// A wall with its own clocks, which a test moves.
struct Hall {
    board: Board,
    wall: Timestamp,
    steady: i64,
}

impl Hall {
    fn at(wall: Timestamp) -> Self {
        Hall { board: Board::new(15_000), wall, steady: BEGUN }
    }

    fn give(&mut self, input: Input) -> Vec<Effect> {
        self.board.update(input, Reading { wall: self.wall, steady: self.steady })
    }

    /// Seconds pass, one tick each.
    fn pass(&mut self, seconds: i64) -> Vec<Effect> {
        let mut effects = Vec::new();
        for _ in 0..seconds {
            self.wall.0 += 1_000;
            self.steady += 1_000;
            effects.extend(self.give(Input::Tick));
        }
        effects
    }

    fn screen(&self) -> Screen {
        self.board.screen()
    }

    fn numbers(&self) -> Vec<String> {
        match self.screen().calls {
            Calls::Today(today) => {
                let big = today.big.map(|big| big.number);
                big.into_iter().chain(today.earlier.into_iter().map(|call| call.number)).collect()
            }
            Calls::Opening | Calls::Cut(_) => Vec::new(),
        }
    }
}

fn day(day: u8) -> Date {
    Date::ymd(2026, 2, day).expect("a day")
}

fn queue(as_of: Timestamp, calls: &[(&str, u16, Timestamp)]) -> QueueView {
    let call = |(number, counter, at): &(&str, u16, Timestamp)| CallView {
        number: (*number).to_owned(),
        counter: *counter,
        at: *at,
        calls: 1,
    };
    QueueView {
        as_of,
        day: as_of.date(),
        calls: calls.iter().map(call).collect(),
        waiting: vec![WaitingView { letter: 'A', name: "a".to_owned(), count: 4 }],
        pages: 7,
    }
}

fn wall(notices: &[(&str, Option<Date>)]) -> WallView {
    let notice = |(title, to): &(&str, Option<Date>)| NoticeView {
        kind: PageKind::Notice,
        title: (*title).to_owned(),
        text: vec!["text".to_owned()],
        from: day(1),
        to: *to,
    };
    WallView {
        hall: "hall".to_owned(),
        hotline: String::new(),
        complaint_phone: String::new(),
        letter_box: String::new(),
        address: String::new(),
        duty: Vec::new(),
        items: Vec::new(),
        notices: notices.iter().map(notice).collect(),
        staff: Vec::new(),
    }
}

/// Yesterday at six: two calls stand on the wall.
fn yesterday() -> KeptQueue {
    let at = day(12).at(18, 0);
    KeptQueue { queue: queue(at, &[("A081", 2, at), ("A080", 1, at)]), heard: at }
}

#[test]
fn f34_yesterdays_calls_are_not_shown_next_morning() {
    let mut hall = Hall::at(day(13).at(8, 0));
    hall.give(Input::KeptQueue(yesterday()));
    assert_eq!(hall.screen().calls, Calls::Opening);
    hall.give(Input::NoAnswer);
    assert_eq!(hall.screen().calls, Calls::Cut(Some(day(12).at(18, 0))));
    assert!(hall.screen().stale);
    // The network comes after ten minutes.
    hall.pass(600);
    let now = hall.wall;
    hall.give(Input::Answered(queue(now, &[])));
    assert!(matches!(hall.screen().calls, Calls::Today(Today { big: None, waiting: Some(4), .. })));
    assert!(!hall.screen().stale);
}

#[test]
fn f34_a_clock_of_1970_shows_no_calls_and_no_time() {
    let mut hall = Hall::at(Timestamp(0));
    hall.give(Input::KeptPages(wall(&[("ended", Some(day(11))), ("runs", Some(day(12)))])));
    hall.give(Input::KeptQueue(yesterday()));
    hall.give(Input::NoAnswer);
    let screen = hall.screen();
    assert_eq!((screen.calls, screen.now), (Calls::Cut(Some(day(12).at(18, 0))), None));
    assert_eq!(screen.page.expect("a page").title.as_deref(), Some("runs"));
    // With the network the server's time holds, whatever the device says.
    hall.give(Input::Answered(queue(day(13).at(8, 10), &[("A001", 1, day(13).at(8, 9))])));
    assert_eq!(hall.screen().now, Some(day(13).at(8, 10)));
    assert_eq!(hall.numbers(), ["A001"]);
}

#[test]
fn f34_midnight_without_a_network_takes_the_calls_away() {
    let mut hall = Hall::at(day(12).at(23, 50));
    let now = hall.wall;
    hall.give(Input::Answered(queue(now, &[("A080", 1, now)])));
    hall.pass(300);
    assert_eq!(hall.numbers(), ["A080"]);
    assert!(hall.screen().stale);
    hall.pass(301);
    assert_eq!(hall.screen().calls, Calls::Cut(Some(now)));
}

#[test]
fn f34_kept_calls_of_today_are_shown_with_their_age_until_they_help_nobody() {
    let mut hall = Hall::at(day(13).at(10, 36));
    let heard = day(13).at(10, 32);
    hall.give(Input::KeptQueue(KeptQueue { queue: queue(heard, &[("A012", 3, heard)]), heard }));
    hall.give(Input::NoAnswer);
    let screen = hall.screen();
    assert_eq!((screen.stale, screen.as_of), (true, Some(heard)));
    let Calls::Today(today) = screen.calls else { panic!("no calls") };
    assert_eq!((today.big.map(|big| big.look), today.waiting), (Some(Look::Old), None));
    hall.pass(27 * 60);
    assert_eq!(hall.screen().calls, Calls::Cut(Some(heard)));
}

#[test]
fn f35_silence_marks_the_screen_and_connects_anew_once() {
    let mut hall = Hall::at(day(13).at(10, 0));
    let now = hall.wall;
    hall.give(Input::Answered(queue(now, &[("A012", 3, now)])));
    for _ in 0..6 {
        hall.pass(10);
        hall.give(Input::Beat);
    }
    assert!(!hall.screen().stale);
    let effects = hall.pass(40);
    assert!(hall.screen().stale);
    assert_eq!(effects.iter().filter(|effect| **effect == Effect::Reconnect).count(), 1);
    assert_eq!(hall.screen().as_of, Some(day(13).at(10, 1)));
    hall.give(Input::Beat);
    assert!(!hall.screen().stale, "back without a touch");
}

#[test]
fn f35_a_sleep_is_noticed_at_the_first_tick() {
    let mut hall = Hall::at(day(13).at(10, 0));
    let now = hall.wall;
    hall.give(Input::Answered(queue(now, &[])));
    hall.wall.0 += 20 * 60_000;
    hall.steady += 1_000;
    assert!(hall.give(Input::Tick).contains(&Effect::Reconnect));
    assert!(hall.screen().stale);
}

#[test]
fn f35_an_answer_overtaken_by_a_frame_takes_no_call_away() {
    let mut hall = Hall::at(day(13).at(10, 0));
    let now = hall.wall;
    hall.give(Input::Framed(queue(now, &[("A012", 3, now)])));
    hall.give(Input::Answered(queue(Timestamp(now.0 - 500), &[])));
    assert_eq!(hall.numbers(), ["A012"]);
}

#[test]
fn f35_the_first_frame_may_be_old_and_does_not_turn_the_clock_back() {
    let mut hall = Hall::at(day(13).at(10, 0));
    let now = hall.wall;
    hall.give(Input::Answered(queue(now, &[])));
    hall.give(Input::Framed(queue(day(13).at(8, 30), &[])));
    assert_eq!(hall.screen().now, Some(now));
    assert_eq!(hall.screen().as_of, Some(now));
}

#[test]
fn f37_what_ends_goes_with_its_day_without_a_network() {
    let mut hall = Hall::at(day(12).at(23, 59));
    hall.give(Input::KeptPages(wall(&[("last day", Some(day(12))), ("stays", None)])));
    hall.give(Input::NoAnswer);
    let titles = |hall: &mut Hall| -> Vec<Option<String>> {
        (0..2).map(|_| (hall.screen().page.expect("a page").title.clone(), hall.pass(15)).0).collect()
    };
    assert_eq!(titles(&mut hall), [Some("last day".to_owned()), Some("stays".to_owned())]);
    hall.pass(30);
    assert_eq!(titles(&mut hall), [Some("stays".to_owned()), Some("stays".to_owned())]);
}

#[test]
fn f37_pages_are_read_again_when_they_change_and_every_ten_minutes() {
    let mut hall = Hall::at(day(13).at(10, 0));
    let now = hall.wall;
    let read = |effects: Vec<Effect>| effects.into_iter().filter(|effect| *effect == Effect::ReadPages).count();
    assert_eq!(read(hall.give(Input::Answered(queue(now, &[])))), 1);
    assert_eq!(read(hall.pass(3)), 0, "the answer is on its way");
    assert_eq!(hall.give(Input::Pages(wall(&[]))), [Effect::KeepPages]);
    let mut changed = queue(hall.wall, &[]);
    changed.pages += 1;
    assert_eq!(read(hall.give(Input::Framed(changed))), 1);
    hall.give(Input::NoPages);
    assert_eq!(read(hall.pass(20)), 1, "again after a failure");
    hall.give(Input::SamePages);
    let mut again = 0;
    for _ in 0..61 {
        again += read(hall.pass(10)) + read(hall.give(Input::Beat));
    }
    assert_eq!(again, 1);
}

#[test]
fn f38_a_new_version_takes_over_when_nobody_is_being_called() {
    let mut hall = Hall::at(day(13).at(10, 0));
    let now = hall.wall;
    hall.give(Input::Answered(queue(now, &[("A012", 3, now)])));
    assert!(!hall.give(Input::UpdateWaits).contains(&Effect::Activate));
    assert!(!hall.pass(59).contains(&Effect::Activate));
    assert!(hall.pass(2).contains(&Effect::Activate));
    assert!(!hall.pass(200).contains(&Effect::Activate), "asked once in five minutes");
}

#[test]
fn f36_a_quiet_hour_writes_once_a_minute() {
    let mut hall = Hall::at(day(13).at(10, 0));
    let now = hall.wall;
    hall.give(Input::Answered(queue(now, &[])));
    let mut kept = 0;
    for _ in 0..360 {
        let effects = [hall.pass(10), hall.give(Input::Beat)].concat();
        kept += effects.iter().filter(|effect| **effect == Effect::KeepQueue).count();
    }
    assert!(kept <= 61, "{kept}");
}
