use super::*;

fn asking() -> Screen {
    let mut screen = Screen::Form(None);
    assert!(screen.ask("XZ-261125-A-0012-7", "0028").is_some());
    screen
}

#[test]
fn f03_full_width_is_asked_as_typed_and_folded_by_the_rules() {
    let mut screen = Screen::Form(None);
    let wide = "\u{ff10}\u{ff10}\u{ff12}\u{ff38}";
    let question = screen.ask(" XZ-261125-A-0012-7", wide).expect("a question");
    assert_eq!((question.last_four.as_str(), screen), (wide, Screen::Asking));
}

#[test]
fn op_12_nothing_is_asked_before_both_fields_are_filled() {
    let mut screen = Screen::Form(None);
    assert_eq!(screen.ask(" ", "0028"), None);
    assert_eq!(screen, Screen::Form(Some(Trouble::NoNumber)));
    assert_eq!(screen.ask("XZ-261125-A-0012-7", "028"), None);
    assert_eq!(screen, Screen::Form(Some(Trouble::NotFour)));
}

#[test]
fn f01_a_second_press_while_asking_asks_nothing() {
    let mut screen = asking();
    assert_eq!(screen.ask("XZ-261125-A-0012-7", "0028"), None);
    assert_eq!(screen, Screen::Asking);
}

#[test]
fn f28_too_many_tries_close_the_form_until_the_time_is_over() {
    let mut screen = asking();
    screen.take(Outcome::Answer(StatusAnswer::Later(60)));
    assert!(!screen.is_open());
    assert_eq!(screen.ask("XZ-261125-A-0012-7", "0028"), None);
    assert_eq!(screen.pass(59), Counting::On);
    assert_eq!(screen, Screen::Form(Some(Trouble::Later(1))));
    assert_eq!(screen.pass(1), Counting::Over);
    assert!(screen.is_open());
}

#[test]
fn f39_an_answer_nobody_waits_for_is_dropped() {
    let mut screen = Screen::Form(None);
    screen.take(Outcome::Answer(StatusAnswer::NotFound));
    assert_eq!(screen, Screen::Form(None));
}

#[test]
fn f18_what_is_not_an_answer_is_told_from_no_line() {
    let mut screen = asking();
    screen.take(Outcome::NoSense);
    assert_eq!(screen, Screen::Form(Some(Trouble::NoSense)));
    assert!(screen.is_open(), "can be tried again");
}

#[test]
fn f28_the_address_gives_the_number_and_nothing_else() {
    assert_eq!(number_in("/status", Some("XZ-261125-A-0012-7")), "XZ-261125-A-0012-7");
    assert_eq!(number_in("/status/XZ-261125-A-0012-7/", None), "XZ-261125-A-0012-7");
    assert_eq!(number_in("/status", None), "");
    assert_eq!(number_in("/status/", None), "");
    assert_eq!(number_in("/status", Some(&"1".repeat(900))).len(), 40);
}
