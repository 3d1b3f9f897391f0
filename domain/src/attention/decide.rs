//! What can be decided about what needs attention.

use super::{Attention, AttentionCommand, AttentionEvent, Defect, Settled};
use crate::action::Event;
use crate::decide::{Context, Decision};
use crate::ids::RecordId;
use crate::record::{Found, View, load};
use crate::refusal::{CaseRefusal, HallRefusal, Refusal};

/// Decides a command about an open matter.
///
/// # Errors
/// There is no such open matter, or no word of explanation.
pub fn decide(view: &dyn View, command: &AttentionCommand, context: &Context) -> Result<Decision, Refusal> {
    let (id, note, open) = match command {
        AttentionCommand::GiveUp { command, note } => {
            let id = Attention::record(*command);
            (id, note, load::<Attention>(view, id).present().is_some_and(|a| a.settled.is_none()))
        }
        AttentionCommand::CloseDefect { defect, note } => {
            (*defect, note, load::<Defect>(view, *defect).present().is_some_and(|d| d.settled.is_none()))
        }
    };
    if !open {
        return not_open(view, id);
    }
    if note.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let settled = Settled { by: context.actor.clone(), at: context.when, note: note.clone() };
    let mut decision = Decision::about(id);
    decision.event(Event::Attention(AttentionEvent::Closed(id, settled)));
    Ok(decision)
}

fn not_open(view: &dyn View, id: RecordId) -> Result<Decision, Refusal> {
    match view.find(crate::record::Area::Attention, id) {
        Found::NotHere => Ok(Decision::unchecked("F16")),
        Found::Present(_) | Found::Absent => Err(HallRefusal::NoSuchMatter.into()),
    }
}
