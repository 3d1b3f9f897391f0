//! How a form that sends one command stands: pressed once or five times, it is one command (F50).

use super::ask::{Issued, Reply};
use domain::action::Action;
use domain::calendar::Due;
use domain::ids::RecordId;
use domain::refusal::Refusal;

/// How a form stands.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Sending {
    /// It is being filled in.
    #[default]
    Editing,
    /// Pressed; the store has not answered yet.
    Saving,
    /// A rule stands against it; everything typed is still there.
    Refused(Refusal),
    /// Not saved: the storage refused, in words for a person who helps (F22).
    NotStored(String),
    /// It needs the server, which was not reached.
    NoLine,
}

/// What a save brought.
#[derive(Clone, PartialEq, Debug)]
pub struct Saved {
    /// The action with its numbers; none for a server-first one.
    pub action: Option<Action>,
    /// The record it is about.
    pub about: Option<RecordId>,
    /// Rules that could not be checked here.
    pub unchecked: Vec<String>,
    /// The due date it promises.
    pub due: Option<Due>,
}

impl Sending {
    /// The button was pressed: whether to send now.
    pub fn press(&mut self) -> bool {
        let now = *self != Sending::Saving;
        *self = Sending::Saving;
        now
    }

    /// The store's answer; what was saved, if it was.
    pub fn answer(&mut self, reply: Reply) -> Option<Saved> {
        let (state, saved) = match reply {
            Reply::Issued(Issued::Saved { action, about, unchecked, due }) => {
                (Sending::Editing, Some(Saved { action: Some(action), about, unchecked, due }))
            }
            Reply::Issued(Issued::Accepted) => {
                (Sending::Editing, Some(Saved { action: None, about: None, unchecked: Vec::new(), due: None }))
            }
            Reply::Issued(Issued::Refused(refusal)) => (Sending::Refused(refusal), None),
            Reply::Issued(Issued::NoLine) => (Sending::NoLine, None),
            Reply::Issued(Issued::NotStored(why)) => (Sending::NotStored(why), None),
            other => (Sending::NotStored(other.misfit()), None),
        };
        *self = state;
        saved
    }

    /// Whether the store is at work.
    pub fn is_saving(&self) -> bool {
        *self == Sending::Saving
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f50_five_presses_send_once_and_a_refused_form_can_be_sent_again() {
        let mut sending = Sending::default();
        let sent = (0..5).filter(|_| sending.press()).count();
        assert_eq!(sent, 1);
        assert_eq!(sending.answer(Reply::Failed("full".to_owned())), None);
        assert_eq!(sending, Sending::NotStored("full".to_owned()));
        assert!(sending.press());
    }
}
