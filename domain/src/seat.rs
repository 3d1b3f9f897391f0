//! Seats: who sits at which counter on a day, at which desk, so that two desks never serve one counter (F30).
//!
//! ```text
//! (free) ──Sit──▶ taken by a person at a desk ──Sit at another desk──▶ taken over
//!   ▲                       └──Leave, or the end of the day──▶ (free)
//! ```
//!
//! Sitting down is a fact and works without the server. Whoever sat down last has the counter; the desk that had it
//! before is told, and calls nobody there any more.

use crate::action::Event;
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::StaffMember;
use crate::ids::{CounterNo, DeviceId, RecordId, StaffNo};
use crate::queue::counter;
use crate::record::{Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, QueueRefusal, Refusal};
use crate::time::Timestamp;

/// A counter with the person who sits there.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Seat {
    /// The counter.
    #[n(0)]
    pub counter: CounterNo,
    /// Who has it; none when free.
    #[n(1)]
    pub taken: Option<Taken>,
}

/// Who has a counter.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Taken {
    /// The person.
    #[n(0)]
    pub staff: StaffNo,
    /// The desk.
    #[n(1)]
    pub device: DeviceId,
    /// Since when; good for that day only.
    #[n(2)]
    pub since: Timestamp,
}

/// Commands on seats, both facts.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum SeatCommand {
    /// The acting person sits down at a counter.
    #[n(0)]
    Sit(#[n(0)] CounterNo),
    /// The person gets up: the counter is free.
    #[n(1)]
    Leave(#[n(0)] CounterNo),
}

/// What happened to a seat.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum SeatEvent {
    /// Somebody sat down.
    #[n(0)]
    Sat(#[n(0)] CounterNo, #[n(1)] Taken),
    /// The counter became free.
    #[n(1)]
    Left(#[n(0)] CounterNo),
}

impl Seat {
    /// The record under which a counter's seat is kept.
    pub fn record(no: CounterNo) -> RecordId {
        RecordId::named(&format!("seat/{}", no.0))
    }

    /// Who has the counter on the day of `now`; yesterday's seat is nobody's.
    pub fn taken_on(&self, now: Timestamp) -> Option<&Taken> {
        self.taken.as_ref().filter(|taken| taken.since.date() == now.date())
    }
}

/// Who has a counter now, as far as is known here.
fn taken(view: &dyn View, no: CounterNo, now: Timestamp) -> Option<Taken> {
    load::<Seat>(view, Seat::record(no)).present()?.taken_on(now).cloned()
}

/// Whether a desk may act for a counter: nobody has it, or this desk (F30).
///
/// # Errors
/// Another desk has the counter.
pub fn may_act(view: &dyn View, no: CounterNo, context: &Context) -> Result<(), Refusal> {
    match taken(view, no, context.when) {
        Some(taken) if taken.device != context.device => Err(QueueRefusal::OtherDesk(no, taken.staff).into()),
        _ => Ok(()),
    }
}

/// Decides a command on a seat.
///
/// # Errors
/// Nobody acts, so nobody sits.
pub fn decide(view: &dyn View, command: &SeatCommand, context: &Context) -> Result<Decision, Refusal> {
    let mut decision = Decision::default();
    match command {
        SeatCommand::Sit(no) => {
            let staff = context.actor.clone().ok_or(CaseRefusal::NoSuchStaff)?;
            if let Found::Absent = load::<StaffMember>(view, StaffMember::record(&staff)) {
                decision.find(CaseRefusal::NoSuchStaff);
            }
            if let Found::Absent = counter(view, *no) {
                decision.find(QueueRefusal::NoSuchCounter(*no));
            }
            // A message that was long under way takes no counter from somebody who sat down after it was made.
            let later = taken(view, *no, context.when)
                .is_some_and(|taken| taken.device != context.device && taken.since > context.when);
            if !later {
                let taken = Taken { staff, device: context.device, since: context.when };
                decision.event(Event::Seat(SeatEvent::Sat(*no, taken)));
            }
        }
        SeatCommand::Leave(no) => {
            if taken(view, *no, context.when).is_some_and(|taken| taken.device == context.device) {
                decision.event(Event::Seat(SeatEvent::Left(*no)));
            }
        }
    }
    Ok(decision)
}

/// Applies an event to its seat.
pub fn apply(event: &SeatEvent, shelf: &mut dyn Shelf) {
    let (counter, taken) = match event {
        SeatEvent::Sat(no, taken) => (*no, Some(taken.clone())),
        SeatEvent::Left(no) => (*no, None),
    };
    shelf.save(Seat::record(counter), &Seat { counter, taken });
}
