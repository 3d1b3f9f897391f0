//! The only place where a ticket changes.

use super::{QueueEvent, Ticket, TicketChange, TicketStage};
use crate::record::Shelf;

/// Applies an event to its ticket.
pub fn apply(event: &QueueEvent, shelf: &mut dyn Shelf) {
    let at = event.at;
    if let TicketChange::Taken { number, day } = &event.what {
        let ticket = Ticket {
            number: number.clone(),
            day: *day,
            taken: at,
            stage: TicketStage::Waiting,
            counter: None,
            called: None,
            last_call: None,
            calls: 0,
            ended: None,
            by: None,
        };
        shelf.save(event.ticket, &ticket);
        return;
    }
    let Some(mut ticket) = shelf.load::<Ticket>(event.ticket) else { return };
    match &event.what {
        TicketChange::Taken { .. } => {}
        TicketChange::Called(counter) => {
            ticket.stage = TicketStage::Called;
            ticket.counter = Some(*counter);
            ticket.called = Some(at);
            ticket.last_call = Some(at);
            ticket.calls = 1;
            ticket.by = event.by.clone();
        }
        TicketChange::Recalled => {
            ticket.last_call = Some(at);
            ticket.calls = ticket.calls.saturating_add(1);
        }
        TicketChange::Passed => {
            ticket.stage = TicketStage::Passed;
            ticket.ended = Some(at);
        }
        TicketChange::Finished => {
            ticket.stage = TicketStage::Finished;
            ticket.ended = Some(at);
        }
    }
    shelf.save(event.ticket, &ticket);
}
