//! 首问转办: whoever is asked first hands over to a named person, follows until the end, and says so to the citizen
//! (FQ-01, FQ-03 to FQ-06, D13).
//!
//! ```text
//! HandOver ──▶ handed ──TakeUp (the named person)──▶ taken up ──Finish (the same)──▶ finished ──Acknowledge (the one
//!                                                                                     asked first)──▶ closed
//! ```
//!
//! Two links stand on it (C26): only the named person finishes it, only the one who was asked first closes it.

use crate::action::Event;
use crate::calendar::{Calendar, OfficeHours};
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::check_staff;
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::people::{Phone, PhoneError};
use crate::record::{Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, HandOverRefusal, Refusal};
use crate::time::{Date, Minutes, Timestamp};

/// Within so many office minutes the named person takes it up (`firstask.takeup_minutes`, FQ-06).
pub const TAKE_UP: Minutes = Minutes(30);

/// What was agreed with the citizen.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Agreed {
    /// The matter in a few words (事项).
    #[n(0)]
    pub matter: String,
    /// What the citizen wants and must bring (办理要求).
    #[n(1)]
    pub demands: String,
    /// By when (办理时间).
    #[n(2)]
    pub by: Option<Date>,
    /// The citizen's name; empty where it was not given.
    #[n(3)]
    pub person: String,
    /// How the citizen is reached (联络方式): a phone, normalised; empty where there is none.
    #[n(4)]
    pub phone: String,
}

/// A hand-over.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct HandOver {
    /// What was agreed.
    #[n(0)]
    pub agreed: Agreed,
    /// 首问责任人: who was asked first, and follows.
    #[n(1)]
    pub from: StaffNo,
    /// The named person.
    #[n(2)]
    pub to: StaffNo,
    /// The counter to go to.
    #[n(3)]
    pub counter: CounterNo,
    /// When.
    #[n(4)]
    pub at: Timestamp,
    /// When the named person took it up.
    #[n(5)]
    pub taken_up: Option<Timestamp>,
    /// What came of it, and when.
    #[n(6)]
    pub finished: Option<Finished>,
    /// When the one who was asked first closed it.
    #[n(7)]
    pub closed: Option<Timestamp>,
}

/// What came of a hand-over.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Finished {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// What, in words.
    #[n(1)]
    pub result: String,
}

/// Commands on hand-overs.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HandOverCommand {
    /// Somebody is handed over to a named person: a fact.
    #[n(0)]
    HandOver {
        /// The named person.
        #[n(0)]
        to: StaffNo,
        /// The counter to go to.
        #[n(1)]
        counter: CounterNo,
        /// What was agreed with the citizen.
        #[n(2)]
        agreed: Agreed,
    },
    /// The named person takes it up.
    #[n(1)]
    TakeUp(#[n(0)] RecordId),
    /// The named person has finished it.
    #[n(2)]
    Finish {
        /// The hand-over.
        #[n(0)]
        hand_over: RecordId,
        /// What came of it.
        #[n(1)]
        result: String,
    },
    /// The one who was asked first has seen the end.
    #[n(3)]
    Acknowledge(#[n(0)] RecordId),
}

/// What happened to a hand-over.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct HandOverEvent {
    /// The hand-over.
    #[n(0)]
    pub hand_over: RecordId,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// What.
    #[n(2)]
    pub what: HandOverChange,
}

/// A change of a hand-over.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HandOverChange {
    /// It began.
    #[n(0)]
    Handed(#[n(0)] Box<HandOver>),
    /// Taken up.
    #[n(1)]
    TakenUp,
    /// Finished, with the result.
    #[n(2)]
    Finished(#[n(0)] String),
    /// Closed.
    #[n(3)]
    Closed,
}

/// What a person can do next about a hand-over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandOverStep {
    /// Take it up.
    TakeUp,
    /// Finish it.
    Finish,
    /// Acknowledge its end.
    Acknowledge,
}

impl HandOver {
    /// Whether anything is left to do.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// What a person may do now.
    pub fn offers(&self, person: &StaffNo) -> Option<HandOverStep> {
        match (self.taken_up, &self.finished, self.closed) {
            (None, None, None) if *person == self.to => Some(HandOverStep::TakeUp),
            (Some(_), None, None) if *person == self.to => Some(HandOverStep::Finish),
            (_, Some(_), None) if *person == self.from => Some(HandOverStep::Acknowledge),
            _ => None,
        }
    }

    /// Whether the named person has let it lie for too long: the director sees it (FQ-06).
    pub fn is_left_lying(&self, calendar: &Calendar, hours: OfficeHours, now: Timestamp) -> bool {
        self.taken_up.is_none() && self.is_open() && calendar.office_minutes(hours, self.at, now) > TAKE_UP
    }
}

/// Decides a command on hand-overs.
///
/// # Errors
/// The refusal that stands against it.
pub fn decide(view: &dyn View, command: &HandOverCommand, context: &Context) -> Result<Decision, Refusal> {
    let actor = context.actor.clone().ok_or(CaseRefusal::NoSuchStaff)?;
    match command {
        HandOverCommand::HandOver { to, counter, agreed } => {
            let id = context.new_record(0);
            let mut decision = Decision::about(id);
            check(view, to, agreed, &mut decision);
            if *to == actor {
                decision.find(HandOverRefusal::ToOneself);
            }
            let hand_over = HandOver {
                agreed: agreed.clone(),
                from: actor,
                to: to.clone(),
                counter: *counter,
                at: context.when,
                taken_up: None,
                finished: None,
                closed: None,
            };
            decision.event(event(id, HandOverChange::Handed(Box::new(hand_over)), context));
            Ok(decision)
        }
        HandOverCommand::TakeUp(id) => step(view, *id, HandOverStep::TakeUp, HandOverChange::TakenUp, context),
        HandOverCommand::Finish { hand_over, result } => {
            if result.trim().is_empty() {
                return Err(CaseRefusal::NoResult.into());
            }
            let change = HandOverChange::Finished(result.trim().to_owned());
            step(view, *hand_over, HandOverStep::Finish, change, context)
        }
        HandOverCommand::Acknowledge(id) => step(view, *id, HandOverStep::Acknowledge, HandOverChange::Closed, context),
    }
}

/// FQ-03, FQ-04: a named person of the register, the matter and the demands in words, a phone that is one.
fn check(view: &dyn View, to: &StaffNo, agreed: &Agreed, decision: &mut Decision) {
    check_staff(view, to, "FQ-03", decision);
    if agreed.matter.trim().is_empty() || agreed.demands.trim().is_empty() {
        decision.find(HandOverRefusal::NotSaid);
    }
    if !matches!(Phone::parse(&agreed.phone), Ok(_) | Err(PhoneError::Empty)) {
        decision.find(CaseRefusal::BadPhone);
    }
}

/// A step by the one whose step it is.
fn step(
    view: &dyn View,
    id: RecordId,
    wanted: HandOverStep,
    change: HandOverChange,
    context: &Context,
) -> Result<Decision, Refusal> {
    let hand_over = match load::<HandOver>(view, id) {
        Found::Present(hand_over) => hand_over,
        Found::Absent => return Err(HandOverRefusal::NoSuchHandOver.into()),
        Found::NotHere => return Ok(Decision::unchecked("FQ-03")),
    };
    let actor = context.actor.as_ref().ok_or(CaseRefusal::NoSuchStaff)?;
    if hand_over.offers(actor) != Some(wanted) {
        let whose = if wanted == HandOverStep::Acknowledge { hand_over.from } else { hand_over.to };
        return Err(HandOverRefusal::NotYours(whose).into());
    }
    let mut decision = Decision::about(id);
    decision.event(event(id, change, context));
    Ok(decision)
}

fn event(hand_over: RecordId, what: HandOverChange, context: &Context) -> Event {
    Event::HandOver(HandOverEvent { hand_over, at: context.when, what })
}

/// Applies an event to its hand-over.
pub fn apply(event: &HandOverEvent, shelf: &mut dyn Shelf) {
    let mut hand_over = match &event.what {
        HandOverChange::Handed(begun) => (**begun).clone(),
        _ => match shelf.load::<HandOver>(event.hand_over) {
            Some(hand_over) => hand_over,
            None => return,
        },
    };
    match &event.what {
        HandOverChange::Handed(_) => {}
        HandOverChange::TakenUp => hand_over.taken_up = Some(event.at),
        HandOverChange::Finished(result) => {
            hand_over.finished = Some(Finished { at: event.at, result: result.clone() });
        }
        HandOverChange::Closed => hand_over.closed = Some(event.at),
    }
    shelf.save(event.hand_over, &hand_over);
}
