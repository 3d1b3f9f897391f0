//! What the queue allows.

use super::{QueueCommand, QueueEvent, Ticket, TicketChange, TicketStage, counter, tickets_of};
use crate::decide::{Context, Decision};
use crate::hall::DeviceEntry;
use crate::ids::{CounterNo, RecordId};
use crate::record::{Found, View, load};
use crate::refusal::{QueueRefusal, Refusal};
use crate::seat;
use crate::time::Date;

/// How long after the press a call may still take effect, in milliseconds.
const CALL_GOOD_FOR_MS: i64 = 60_000;

/// A press within this time after a call, in milliseconds, is the same press: a hand that trembles or a double click
/// ends nobody's turn (F30).
const SAME_PRESS_MS: i64 = 2_000;

/// Decides a command of the queue.
///
/// # Errors
/// The [`QueueRefusal`] that stands against it.
pub fn decide(view: &dyn View, command: &QueueCommand, context: &Context) -> Result<Decision, Refusal> {
    match command {
        QueueCommand::Take { number, day } => {
            let mut decision = Decision::default();
            let what = TicketChange::Taken { number: number.clone(), day: *day };
            let ticket = context.new_record(0);
            decision.event(event(ticket, what, context));
            decision.about = Some(ticket);
            if tickets_of(view, *day).iter().any(|(_, other)| other.number == *number) {
                decision.find(QueueRefusal::NumberTwice(number.clone()));
            }
            if *day != context.when.date() {
                decision.find(QueueRefusal::OtherDay);
            }
            owns_number(view, number, context, &mut decision);
            Ok(decision)
        }
        QueueCommand::CallNext { counter, serving } => call_next(view, *counter, *serving, context),
        QueueCommand::Recall(id) => on_called(view, *id, TicketChange::Recalled, context),
        QueueCommand::Pass(id) => on_called(view, *id, TicketChange::Passed, context),
        QueueCommand::Finish(id) => on_called(view, *id, TicketChange::Finished, context),
    }
}

/// A kiosk gives only numbers of its own hundreds.
fn owns_number(view: &dyn View, number: &super::number::CalledNumber, context: &Context, decision: &mut Decision) {
    let record = DeviceEntry::record(context.device);
    let entry = match load::<DeviceEntry>(view, record) {
        Found::Present(entry) => entry,
        Found::Absent | Found::NotHere => return,
    };
    let digits: String = number.0.chars().filter(char::is_ascii_digit).collect();
    let (first, many) = (u32::from(entry.hundreds.0), u32::from(entry.hundreds.1));
    let own = match (many, digits.parse::<u32>()) {
        (0, _) => number.0.contains(&entry.code.0),
        (_, Ok(value)) => value / 100 >= first && value / 100 < first + many,
        (_, Err(_)) => false,
    };
    if !own {
        decision.find(QueueRefusal::ForeignNumber(number.clone()));
    }
}

/// One winner: the first waiting ticket of the counter's queues today; the one in service is finished by it.
fn call_next(
    view: &dyn View,
    no: CounterNo,
    serving: Option<RecordId>,
    context: &Context,
) -> Result<Decision, Refusal> {
    if context.received.0 - context.when.0 > CALL_GOOD_FOR_MS {
        return Err(QueueRefusal::TooLate.into());
    }
    seat::may_act(view, no, context)?;
    let series = match counter(view, no) {
        Found::Present(counter) => counter.series,
        Found::Absent => return Err(QueueRefusal::NoSuchCounter(no).into()),
        Found::NotHere => return Ok(Decision::unchecked("F30")),
    };
    let today: Date = context.when.date();
    let tickets = tickets_of(view, today);
    let mut decision = Decision::default();
    let current = tickets.iter().find(|(_, ticket)| ticket.stage == TicketStage::Called && ticket.counter == Some(no));
    if let Some((id, ticket)) = current {
        let just_called = ticket.called.is_some_and(|at| (0..SAME_PRESS_MS).contains(&(context.when.0 - at.0)));
        if serving != Some(*id) || just_called {
            decision.about = Some(*id);
            return Ok(decision);
        }
        decision.event(event(*id, TicketChange::Finished, context));
    }
    let waits = |ticket: &Ticket| {
        ticket.stage == TicketStage::Waiting && ticket.number.letter().is_some_and(|letter| series.contains(&letter))
    };
    let Some((id, _)) = tickets.iter().find(|(_, ticket)| waits(ticket)) else {
        return if current.is_some() { Ok(decision) } else { Err(QueueRefusal::NobodyWaits.into()) };
    };
    decision.about = Some(*id);
    decision.event(event(*id, TicketChange::Called(no), context));
    Ok(decision)
}

/// Recall, pass and finish need a ticket that stands at a counter.
fn on_called(view: &dyn View, id: RecordId, what: TicketChange, context: &Context) -> Result<Decision, Refusal> {
    let ticket = match load::<Ticket>(view, id) {
        Found::Present(ticket) => ticket,
        Found::Absent => return Err(QueueRefusal::NoSuchTicket.into()),
        Found::NotHere => return Ok(Decision::unchecked("F30")),
    };
    if ticket.stage != TicketStage::Called {
        return Err(QueueRefusal::NotCalled(ticket.number, ticket.counter).into());
    }
    if let Some(no) = ticket.counter {
        seat::may_act(view, no, context)?;
    }
    let mut decision = Decision::about(id);
    decision.event(event(id, what, context));
    Ok(decision)
}

fn event(ticket: RecordId, what: TicketChange, context: &Context) -> crate::action::Event {
    crate::action::Event::Queue(QueueEvent { ticket, at: context.when, by: context.actor.clone(), what })
}
