//! The ticket machine's screens, and what moves between them (F31, F32, F50).
//!
//! ```text
//! Choose ──press──▶ Confirm ──press──▶ Taking ──stored──▶ Number ──done, 60 s──▶ Choose
//!                      └─30 s─▶ Choose     └─not stored─▶ NotGiven ──again──▶ Taking
//! ```
//! The way to a person (`Staff`) stands beside all of them and leads back to where one was.
//!
//! The id of the command is made when a choice is pressed and stays the same until the person is back at the choices:
//! however often the button is pressed, and whatever the answer, there is one number (F50). The machine knows no
//! clock: the shell says when a second has passed.

mod hall;
mod press;
pub mod wire;

pub use hall::{Hall, Seen, Standing, ahead, pages, places};
pub use press::Press;

use domain::ids::CommandId;
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use wire::{Act, Issued};

/// After so many seconds without a touch the first screen comes back.
pub const IDLE: u32 = 30;
/// So many seconds a number stays, if nobody says that it was taken.
pub const NUMBER_STAYS: u32 = 60;
/// So many seconds the store may take to answer.
pub const ANSWER_WITHIN: u32 = 10;
/// So many seconds a number is shown before it can be put away: the second tap of two must not take it (F50).
pub const SETTLES: u32 = 2;
/// Choices on a page.
pub const ON_A_PAGE: usize = 6;

/// What is on the screen.
#[derive(Clone, PartialEq, Debug)]
pub enum Screen {
    /// The choices, and which page of them.
    Choose(usize),
    /// Is it this one?
    Confirm(char, CommandId),
    /// Pressed; the store has not answered.
    Taking(Press),
    /// The number.
    Number(Given),
    /// Where to find a person; and the screen to go back to.
    Staff(Box<Screen>),
    /// No number.
    NotGiven(Press, Trouble),
}

/// A number that was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Given {
    /// The press that it came of.
    pub press: Press,
    /// The number.
    pub number: CalledNumber,
    /// How often it was printed.
    pub prints: u8,
}

/// Why there is no number on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// It could not be stored: none was given.
    NotStored,
    /// A rule stands against it: none was given.
    Refused,
    /// The store does not answer: whether one was given will be seen.
    Silent,
}

/// What reaches the machine.
#[derive(Clone, PartialEq, Debug)]
pub enum Input {
    /// A choice was pressed; with the id of the number that may come of it.
    Choose(char, CommandId),
    /// Another page of choices.
    Page(usize),
    /// Yes, a number please; with what is known of the moment.
    Confirm(Standing),
    /// Back to the choices.
    Back,
    /// A person, please.
    Staff,
    /// What came of a command.
    Answer(CommandId, Issued),
    /// The store failed at a command.
    Failed(CommandId),
    /// Once more after trouble.
    Again,
    /// A press from before the page was started anew.
    Resume(Press),
    /// No paper came out: print again.
    Reprint,
    /// The person has the number.
    Done,
    /// Larger letters, or normal ones again.
    Larger,
    /// Somebody touches the screen.
    Touched,
    /// A second has passed.
    Second,
}

/// What the shell must do.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Take a number: issue the command, and keep the press until it is answered for.
    Take(Press),
    /// Print a ticket; a copy is marked (F31).
    Print(Given, Paper),
    /// The person is gone: forget the press.
    Forget,
}

/// What comes out of the printer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paper {
    /// The first print.
    Ticket,
    /// A later one, marked so.
    Copy,
}

/// The machine.
#[derive(Clone, PartialEq, Debug)]
pub struct Kiosk {
    /// What is on the screen.
    pub screen: Screen,
    /// Large letters.
    pub large: bool,
    quiet: u32,
    shown: u32,
    resumed: bool,
}

impl Default for Kiosk {
    fn default() -> Self {
        Kiosk { screen: Screen::Choose(0), large: false, quiet: 0, shown: 0, resumed: false }
    }
}

impl Kiosk {
    /// Takes an input in; what the shell must do then.
    pub fn update(&mut self, input: Input) -> Option<Effect> {
        if input != Input::Second {
            self.quiet = 0;
        }
        match (&self.screen, input) {
            (_, Input::Second) => self.second(),
            (_, Input::Larger) => self.toggle_large(),
            (_, Input::Answer(id, issued)) => self.answered(id, issued),
            (_, Input::Failed(id)) => self.failed(id),
            (Screen::Choose(_), Input::Resume(press)) => self.resume(press),
            (Screen::Choose(_), Input::Choose(letter, id)) => self.show(Screen::Confirm(letter, id)),
            (Screen::Choose(_), Input::Page(page)) => self.show(Screen::Choose(page)),
            (&Screen::Confirm(letter, id), Input::Confirm(at)) => self.take(Press { letter, id, at }),
            (Screen::NotGiven(press, _), Input::Again) => self.take(press.clone()),
            (Screen::Number(_), Input::Reprint) if self.settled() => self.reprint(),
            (Screen::Number(_), Input::Done) if self.settled() => self.home(),
            (Screen::Staff(before), Input::Back) => self.show(*before.clone()),
            (Screen::Confirm(..) | Screen::NotGiven(..), Input::Back) => self.home(),
            (Screen::Staff(_), Input::Staff) => None,
            (before, Input::Staff) => self.show(Screen::Staff(Box::new(before.clone()))),
            _ => None,
        }
    }

    /// Whether what is shown has stood long enough to be put away.
    pub fn settled(&self) -> bool {
        self.shown >= SETTLES
    }

    fn show(&mut self, screen: Screen) -> Option<Effect> {
        self.screen = screen;
        self.shown = 0;
        None
    }

    fn home(&mut self) -> Option<Effect> {
        *self = Kiosk::default();
        Some(Effect::Forget)
    }

    fn toggle_large(&mut self) -> Option<Effect> {
        self.large = !self.large;
        None
    }

    fn take(&mut self, press: Press) -> Option<Effect> {
        self.show(Screen::Taking(press.clone()));
        Some(Effect::Take(press))
    }

    fn resume(&mut self, press: Press) -> Option<Effect> {
        self.resumed = true;
        self.take(press)
    }

    /// An answer counts for the press that waits for it, also when it comes after trouble was shown.
    fn answered(&mut self, id: CommandId, issued: Issued) -> Option<Effect> {
        let press = self.awaited(id)?;
        let trouble = match issued {
            Issued::Saved { action: Act::Queue(QueueCommand::Take { number, .. }) } => {
                let given = Given { press, number, prints: 1 };
                self.show(Screen::Number(given.clone()));
                return Some(Effect::Print(given, if self.resumed { Paper::Copy } else { Paper::Ticket }));
            }
            Issued::NotStored(_) => Trouble::NotStored,
            Issued::Refused(_) => Trouble::Refused,
            Issued::Saved { .. } | Issued::Accepted | Issued::NoLine => Trouble::Silent,
        };
        self.show(Screen::NotGiven(press, trouble))
    }

    fn failed(&mut self, id: CommandId) -> Option<Effect> {
        let press = self.awaited(id)?;
        self.show(Screen::NotGiven(press, Trouble::Silent))
    }

    fn awaited(&self, id: CommandId) -> Option<Press> {
        let screen = match &self.screen {
            Screen::Staff(before) => before,
            screen => screen,
        };
        match screen {
            Screen::Taking(press) | Screen::NotGiven(press, Trouble::Silent) if press.id == id => Some(press.clone()),
            _ => None,
        }
    }

    fn reprint(&mut self) -> Option<Effect> {
        let Screen::Number(given) = &mut self.screen else { return None };
        given.prints = given.prints.saturating_add(1);
        Some(Effect::Print(given.clone(), Paper::Copy))
    }

    fn second(&mut self) -> Option<Effect> {
        self.quiet = self.quiet.saturating_add(1);
        self.shown = self.shown.saturating_add(1);
        match &self.screen {
            Screen::Taking(press) if self.quiet >= ANSWER_WITHIN => {
                let press = press.clone();
                self.show(Screen::NotGiven(press, Trouble::Silent))
            }
            Screen::Taking(_) => None,
            Screen::Choose(0) if !self.large => None,
            screen if self.quiet >= stays(screen) => self.home(),
            _ => None,
        }
    }
}

/// How long a screen stays without a touch.
fn stays(screen: &Screen) -> u32 {
    match screen {
        Screen::Number(_) => NUMBER_STAYS,
        Screen::Staff(before) => stays(before),
        Screen::Choose(_) | Screen::Confirm(..) | Screen::Taking(_) | Screen::NotGiven(..) => IDLE,
    }
}

#[cfg(test)]
mod tests;
