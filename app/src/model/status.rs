//! The screen on which a citizen looks up the own case: a form, a wait, an answer (OP-12).
//!
//! ```text
//! Form ── ask ──▶ Asking ── found ──▶ Shown ── another ──▶ Form
//!   ▲               └─ anything else ─▶ Form with a plain sentence; too many tries: closed for a while
//! ```
//!
//! What was typed stays in the fields whatever comes; the last four digits never leave them but in the question (F28).

pub mod line;

use domain::people::fold;
use domain::public::status::{StatusAnswer, StatusQuestion, StatusView};

/// How many characters open a case.
const LAST_FOUR: usize = 4;

/// The screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The form, with what there is to say about the last try.
    Form(Option<Trouble>),
    /// The question is on its way.
    Asking,
    /// The case.
    Shown(Box<StatusView>),
}

/// Why there is no case to show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// Both are missing.
    Nothing,
    /// The number is missing.
    NoNumber,
    /// The last four are not four.
    NotFour,
    /// No case with this number and these digits; which of them is wrong is not said.
    NotFound,
    /// The number itself cannot be right.
    Mistyped,
    /// Too many tries; seconds until the next.
    Later(u32),
    /// The server could not be reached.
    NoLine,
    /// Something answered, but not as it should.
    NoSense,
}

/// What came of a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The server's answer.
    Answer(StatusAnswer),
    /// The server could not be reached.
    NoLine,
    /// Something answered, but not as it should.
    NoSense,
}

impl Screen {
    /// Asks with what was typed: the question, if one may be asked now.
    pub fn ask(&mut self, number: &str, last_four: &str) -> Option<StatusQuestion> {
        match self {
            Screen::Form(trouble) if !trouble.is_some_and(Trouble::is_closed) => {}
            Screen::Form(_) | Screen::Asking | Screen::Shown(_) => return None,
        }
        let four = fold(last_four).chars().count() == LAST_FOUR;
        let trouble = match (fold(number).is_empty(), four) {
            (true, false) => Trouble::Nothing,
            (true, true) => Trouble::NoNumber,
            (false, false) => Trouble::NotFour,
            (false, true) => {
                *self = Screen::Asking;
                return Some(StatusQuestion { number: number.to_owned(), last_four: last_four.to_owned() });
            }
        };
        *self = Screen::Form(Some(trouble));
        None
    }

    /// Takes what came of the question; too late if nobody waits for it any more.
    pub fn take(&mut self, outcome: Outcome) {
        if *self != Screen::Asking {
            return;
        }
        *self = match outcome {
            Outcome::Answer(StatusAnswer::Found(view)) => Screen::Shown(Box::new(view)),
            Outcome::Answer(StatusAnswer::NotFound) => Screen::Form(Some(Trouble::NotFound)),
            Outcome::Answer(StatusAnswer::Mistyped) => Screen::Form(Some(Trouble::Mistyped)),
            Outcome::Answer(StatusAnswer::Later(seconds)) => Screen::Form(Some(Trouble::Later(seconds.max(1)))),
            Outcome::NoLine => Screen::Form(Some(Trouble::NoLine)),
            Outcome::NoSense => Screen::Form(Some(Trouble::NoSense)),
        };
    }

    /// Some seconds have passed: a closed form opens again by itself. Says whether it still counts.
    pub fn pass(&mut self, seconds: u32) -> Counting {
        let Screen::Form(Some(Trouble::Later(left))) = self else { return Counting::Over };
        *self = match left.saturating_sub(seconds) {
            0 => Screen::Form(None),
            left => Screen::Form(Some(Trouble::Later(left))),
        };
        if *self == Screen::Form(None) { Counting::Over } else { Counting::On }
    }

    /// Back to the form, for another case.
    pub fn another(&mut self) {
        *self = Screen::Form(None);
    }

    /// Whether the fields can be typed in.
    pub fn is_open(&self) -> bool {
        matches!(self, Screen::Form(trouble) if !trouble.is_some_and(Trouble::is_closed))
    }
}

/// Whether a closed form is still counting down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counting {
    /// It is.
    On,
    /// It is not.
    Over,
}

impl Trouble {
    fn is_closed(self) -> bool {
        matches!(self, Trouble::Later(_))
    }
}

/// The number an address holds: `/status?n=…` or `/status/…`, decoded already.
pub fn number_in(path: &str, parameter: Option<&str>) -> String {
    let in_path = path.trim_end_matches('/').strip_prefix("/status/");
    let number = parameter.or(in_path).unwrap_or_default();
    number.chars().filter(|c| !c.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests;
