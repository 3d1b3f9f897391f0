use super::wire::{Question, Setup, Unread, View};
use super::*;
use crate::model::ask::{Light, Line};
use domain::hall::Counter;
use domain::ids::CounterNo;
use domain::time::{Date, Timestamp};

const ID: CommandId = CommandId([7; 16]);
const OTHER: CommandId = CommandId([8; 16]);

fn now() -> Timestamp {
    Date::ymd(2026, 2, 26).unwrap().at(10, 32)
}

fn standing() -> Standing {
    Standing { now: now(), ahead: Some(3) }
}

fn press() -> Press {
    Press { letter: 'B', id: ID, at: standing() }
}

fn saved(number: &str) -> Issued {
    let take = QueueCommand::Take { number: CalledNumber(number.to_owned()), day: now().date() };
    Issued::Saved { action: Act::Queue(take) }
}

fn confirming() -> Kiosk {
    let mut kiosk = Kiosk::default();
    assert_eq!(kiosk.update(Input::Choose('B', ID)), None);
    kiosk
}

fn taking() -> Kiosk {
    let mut kiosk = confirming();
    assert_eq!(kiosk.update(Input::Confirm(standing())), Some(Effect::Take(press())));
    kiosk
}

fn given() -> Kiosk {
    let mut kiosk = taking();
    let effect = kiosk.update(Input::Answer(ID, saved("B013")));
    assert!(matches!(effect, Some(Effect::Print(_, Paper::Ticket))));
    kiosk
}

fn seconds(kiosk: &mut Kiosk, count: u32) -> Vec<Effect> {
    (0..count).filter_map(|_| kiosk.update(Input::Second)).collect()
}

fn number(kiosk: &Kiosk) -> Option<&str> {
    match &kiosk.screen {
        Screen::Number(given) => Some(&given.number.0),
        _ => None,
    }
}

#[test]
fn f50_pressing_twice_takes_one_number() {
    let mut kiosk = taking();
    assert_eq!(kiosk.update(Input::Confirm(standing())), None);
    assert_eq!(kiosk.update(Input::Choose('B', OTHER)), None);
    kiosk.update(Input::Answer(ID, saved("B013")));
    assert_eq!(number(&kiosk), Some("B013"));
}

#[test]
fn f50_the_second_tap_of_two_does_not_put_the_number_away() {
    let mut kiosk = given();
    assert_eq!(kiosk.update(Input::Done), None);
    assert_eq!(number(&kiosk), Some("B013"));
    seconds(&mut kiosk, SETTLES);
    assert_eq!(kiosk.update(Input::Done), Some(Effect::Forget));
    assert_eq!(kiosk, Kiosk::default());
}

#[test]
fn f50_after_a_silent_store_the_same_command_goes_again_and_either_answer_counts() {
    let mut kiosk = taking();
    seconds(&mut kiosk, ANSWER_WITHIN);
    assert_eq!(kiosk.screen, Screen::NotGiven(press(), Trouble::Silent));
    assert_eq!(kiosk.update(Input::Again), Some(Effect::Take(press())));
    seconds(&mut kiosk, ANSWER_WITHIN);
    kiosk.update(Input::Answer(ID, saved("B013")));
    assert_eq!(number(&kiosk), Some("B013"));
    assert_eq!(kiosk.update(Input::Answer(ID, saved("B013"))), None);
}

#[test]
fn f50_a_press_survives_a_restart_for_a_minute_and_its_paper_is_a_copy() {
    let line = press().line();
    let later = Timestamp(now().0 + 20_000);
    assert_eq!(Press::recent(&line, later), Some(press()));
    assert_eq!(Press::recent(&line, Timestamp(now().0 + 60_000)), None);
    assert_eq!(Press::recent(&line, Timestamp(now().0 - 1)), None);
    assert_eq!(Press::recent("B zz", later), None);
    let unknown = Press { at: Standing { now: now(), ahead: None }, ..press() };
    assert_eq!(Press::recent(&unknown.line(), later), Some(unknown));

    let mut kiosk = Kiosk::default();
    assert_eq!(kiosk.update(Input::Resume(press())), Some(Effect::Take(press())));
    let effect = kiosk.update(Input::Answer(ID, saved("B013")));
    assert!(matches!(effect, Some(Effect::Print(_, Paper::Copy))));
}

#[test]
fn f39_an_answer_to_a_press_that_was_left_falls_through() {
    let mut kiosk = confirming();
    assert_eq!(kiosk.update(Input::Answer(OTHER, saved("A001"))), None);
    assert_eq!(kiosk.screen, Screen::Confirm('B', ID));
    let mut kiosk = Kiosk::default();
    assert_eq!(kiosk.update(Input::Failed(ID)), None);
    assert_eq!(kiosk, Kiosk::default());
}

#[test]
fn f22_what_was_not_stored_gave_no_number() {
    let mut kiosk = taking();
    kiosk.update(Input::Answer(ID, Issued::NotStored("quota".to_owned())));
    assert_eq!(kiosk.screen, Screen::NotGiven(press(), Trouble::NotStored));
    let mut kiosk = taking();
    kiosk.update(Input::Answer(ID, Issued::Refused(Unread)));
    assert_eq!(kiosk.screen, Screen::NotGiven(press(), Trouble::Refused));
    let mut kiosk = taking();
    kiosk.update(Input::Failed(ID));
    assert_eq!(kiosk.screen, Screen::NotGiven(press(), Trouble::Silent));
}

#[test]
fn f31_a_second_print_is_the_same_number_marked_as_a_copy() {
    let mut kiosk = given();
    seconds(&mut kiosk, SETTLES);
    let Some(Effect::Print(given, copy)) = kiosk.update(Input::Reprint) else { panic!("prints") };
    assert_eq!((given.number.0.as_str(), given.prints, copy), ("B013", 2, Paper::Copy));
    assert_eq!(number(&kiosk), Some("B013"));
}

#[test]
fn f31_the_number_stays_a_minute_or_until_it_is_taken() {
    let mut kiosk = given();
    assert!(seconds(&mut kiosk, NUMBER_STAYS - 1).is_empty());
    assert_eq!(number(&kiosk), Some("B013"));
    assert_eq!(seconds(&mut kiosk, 1), [Effect::Forget]);
    assert_eq!(kiosk.screen, Screen::Choose(0));
}

#[test]
fn after_half_a_minute_without_a_touch_the_choices_come_back_with_normal_letters() {
    let mut kiosk = confirming();
    kiosk.update(Input::Larger);
    seconds(&mut kiosk, IDLE - 1);
    kiosk.update(Input::Touched);
    seconds(&mut kiosk, IDLE - 1);
    assert_eq!(kiosk.screen, Screen::Confirm('B', ID));
    seconds(&mut kiosk, 1);
    assert_eq!(kiosk, Kiosk::default());
}

#[test]
fn the_way_to_a_person_leads_back_and_keeps_the_number() {
    let mut kiosk = given();
    kiosk.update(Input::Staff);
    assert!(matches!(kiosk.screen, Screen::Staff(_)));
    seconds(&mut kiosk, IDLE);
    assert!(matches!(kiosk.screen, Screen::Staff(_)));
    kiosk.update(Input::Back);
    assert_eq!(number(&kiosk), Some("B013"));

    let mut kiosk = taking();
    kiosk.update(Input::Staff);
    kiosk.update(Input::Answer(ID, saved("B013")));
    assert_eq!(number(&kiosk), Some("B013"));
}

#[test]
fn the_store_is_asked_for_a_number_and_allots_it() {
    let Question::Issue { action: Act::Queue(QueueCommand::Take { number, day }), actor: None, id, .. } = press().ask()
    else {
        panic!("takes");
    };
    assert_eq!((number.0.as_str(), day, id), ("B", now().date(), ID));
}

fn seen(line: Line) -> Seen {
    let counter =
        |no, series: &str| Counter { no: CounterNo(no), name: String::new(), series: series.chars().collect() };
    let counters = vec![counter(2, "B"), counter(3, "A"), counter(8, "FB")];
    let setup = Setup { hall: None, counters, series: Vec::new() };
    let light = Light {
        device: None,
        unsent: 0,
        since: None,
        line,
        heard: Some(now()),
        troubles: Vec::new(),
        loading: None,
        attention: 0,
        offset: 90_000,
    };
    let hall = Hall::Known(Box::new(View { setup, waiting: vec![('B', 4)] }));
    Seen { hall, light: Some(light) }
}

#[test]
fn how_many_wait_is_said_only_while_calls_are_heard() {
    assert_eq!(ahead(&seen(Line::Up), 'B'), Some(4));
    assert_eq!(ahead(&seen(Line::Up), 'A'), Some(0));
    assert_eq!(ahead(&seen(Line::Down), 'B'), None);
    assert_eq!(ahead(&seen(Line::Unknown), 'B'), None);
    assert_eq!(seen(Line::Down).cut(), Some(Some(now())));
    assert_eq!(seen(Line::Up).cut(), None);
}

#[test]
fn the_counters_of_a_queue_come_in_order() {
    let seen = seen(Line::Up);
    let setup = seen.setup().unwrap();
    assert_eq!(places(setup, 'B'), [CounterNo(2), CounterNo(8)]);
    assert_eq!(places(setup, 'E'), []);
}

#[test]
fn f14_the_clock_on_the_ticket_is_the_servers() {
    assert_eq!(seen(Line::Down).corrected(now()), Timestamp(now().0 + 90_000));
    assert_eq!(Seen::default().corrected(now()), now());
}

#[test]
fn a_machine_that_went_back_must_be_opened_anew() {
    let mut seen = seen(Line::Up);
    assert!(!seen.must_open());
    seen.light.as_mut().unwrap().troubles = vec![crate::model::ask::Trouble::WentBack];
    assert!(seen.must_open());
    assert!(Seen { hall: Hall::NotOpened, light: None }.must_open());
    assert!(!Seen::default().must_open());
}

#[test]
fn six_choices_to_a_page() {
    assert_eq!([0, 1, 6, 7, 12, 13].map(pages), [1, 1, 1, 2, 2, 3]);
}
