//! One press of "yes, a number please": what is asked of the store, and what its ticket says beside the number.

use super::Standing;
use super::wire::{Act, Question};
use domain::catalog::HandlingMode;
use domain::ids::CommandId;
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use domain::time::Timestamp;

/// So long, in milliseconds, a press is still the same person's after the page was started anew.
const SAME_PERSON_MS: i64 = 60_000;

/// A press.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Press {
    /// The queue.
    pub letter: char,
    /// The command's id: pressing again sends the same (F50).
    pub id: CommandId,
    /// When, by the corrected clock, and how many waited before.
    pub at: Standing,
}

impl Press {
    /// What the store is asked; it allots the number and the day.
    pub fn ask(&self) -> Question {
        let number = CalledNumber(self.letter.to_string());
        let take = QueueCommand::Take { number, day: self.at.now.date() };
        Question::Issue { action: Act::Queue(take), actor: None, mode: HandlingMode::Direct, id: self.id }
    }

    /// As a line that survives a restart of the page.
    pub fn line(&self) -> String {
        let ahead = self.at.ahead.map(|ahead| ahead.to_string()).unwrap_or_default();
        format!("{} {} {} {ahead}", self.letter, self.id.hex(), self.at.now.0)
    }

    /// Reads a line, if the press is recent enough to be the same person's.
    pub fn recent(line: &str, now: Timestamp) -> Option<Self> {
        let mut words = line.split(' ');
        let letter = words.next()?.chars().next()?;
        let id = CommandId::from_hex(words.next()?)?;
        let at = Timestamp(words.next()?.parse().ok()?);
        let ahead = words.next()?.parse().ok();
        let recent = (0..SAME_PERSON_MS).contains(&(now.0 - at.0));
        recent.then_some(Press { letter, id, at: Standing { now: at, ahead } })
    }
}
