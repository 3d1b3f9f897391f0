//! Calling the next person: server-first, so the screen waits and never shows a number before the answer (F30, F50).

use crate::model::ask::Issued;
use domain::ids::CommandId;
use domain::refusal::Refusal;
use domain::time::Timestamp;

/// After this many milliseconds the server lets no call through any more: a later press is a new call.
const GOOD_FOR_MS: i64 = 55_000;

/// How a call stands.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Call {
    /// Nothing pressed.
    #[default]
    Idle,
    /// Pressed, no answer yet.
    Working(Press),
    /// The server was not reached in time; the call may still come through, so a press soon after is the same call.
    NoLine(Press),
    /// A rule stood against it.
    Refused(Refusal),
    /// The storage or the store failed, in words for a person who helps.
    Failed(String),
}

/// One press of the button.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Press {
    /// The command's id.
    pub id: CommandId,
    /// When, by the device.
    pub at: Timestamp,
}

impl Call {
    /// The button was pressed: the command to send, or nothing while one is on its way.
    pub fn press(&mut self, fresh: impl FnOnce() -> CommandId, now: Timestamp) -> Option<CommandId> {
        let press = match self {
            Call::Working(_) => return None,
            Call::NoLine(press) if now.0 - press.at.0 < GOOD_FOR_MS => *press,
            _ => Press { id: fresh(), at: now },
        };
        *self = Call::Working(press);
        Some(press.id)
    }

    /// The answer to a press; one that nobody waits for any more changes nothing.
    pub fn answer(&mut self, id: CommandId, issued: Result<Issued, String>) {
        let Call::Working(press) = self else { return };
        if press.id != id {
            return;
        }
        let press = *press;
        *self = match issued {
            Ok(Issued::Accepted | Issued::Saved { .. }) => Call::Idle,
            Ok(Issued::NoLine) => Call::NoLine(press),
            Ok(Issued::Refused(refusal)) => Call::Refused(refusal),
            Ok(Issued::NotStored(why)) | Err(why) => Call::Failed(why),
        };
    }

    /// Whether an answer is awaited.
    pub fn is_working(&self) -> bool {
        matches!(self, Call::Working(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: CommandId = CommandId([1; 16]);
    const B: CommandId = CommandId([2; 16]);

    #[test]
    fn f50_pressing_twice_is_one_call() {
        let mut call = Call::default();
        assert_eq!(call.press(|| A, Timestamp(0)), Some(A));
        assert_eq!(call.press(|| B, Timestamp(9_000)), None);
        call.answer(A, Ok(Issued::NoLine));
        assert_eq!(call.press(|| B, Timestamp(12_000)), Some(A), "it may still come through");
        call.answer(A, Ok(Issued::NoLine));
        assert_eq!(call.press(|| B, Timestamp(60_000)), Some(B), "too late for the server: a new one");
    }

    #[test]
    fn f30_an_answer_to_an_older_press_changes_nothing() {
        let mut call = Call::default();
        call.press(|| B, Timestamp(0));
        call.answer(A, Ok(Issued::Accepted));
        assert!(call.is_working());
        call.answer(B, Ok(Issued::Accepted));
        assert_eq!(call, Call::Idle);
    }
}
