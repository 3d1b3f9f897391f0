//! 上门: somebody of the hall or of the village goes to a household, takes in there what the household wants, and takes
//! papers along (WK-01, AG-04, AG-09, DY-04 to DY-06, D23).
//!
//! ```text
//! Plan ──▶ planned ──Arrive──▶ arrived ──Finish──▶ done, with its cases
//!             │  ▲                └─NotMet──▶ not met ──Arrive──▶ …
//!             │  └ Move: another day, agent or place on the way
//!             └─Cancel──▶ cancelled (who went all the same has gone)
//!
//! TakeOriginal ──▶ with the agent ──PassOn (D23)──▶ with another ──ReturnOriginal──▶ back with its owner
//! ```
//!
//! Planning is a wish; what happened at a door is a fact. Start at [`errand`], [`custody`] and [`signing`].

pub mod custody;
pub mod errand;
pub mod signing;

use crate::action::{ActionClass, Event};
use crate::attachment::ContentHash;
use crate::case::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::ids::{RecordId, StaffNo};
use crate::record::{Shelf, View};
use crate::refusal::Refusal;
use crate::time::{Date, Timestamp};
use custody::{Custody, Direction, Original, Transfer};
use errand::{Errand, Plan};
use signing::{Ability, Signer, Signing};

/// Commands on visits.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum VisitCommand {
    /// A visit is planned, as the last of its agent's day: a wish.
    #[n(0)]
    Plan(#[n(0)] Plan),
    /// It goes to another day, agent or place on the way: a wish.
    #[n(1)]
    Move {
        /// The errand.
        #[n(0)]
        errand: RecordId,
        /// The day.
        #[n(1)]
        day: Date,
        /// Who goes.
        #[n(2)]
        agent: StaffNo,
        /// The errand of that day before which it comes; none for the end of the way.
        #[n(3)]
        before: Option<RecordId>,
    },
    /// Nobody is to go there: a wish.
    #[n(2)]
    Cancel {
        /// The errand.
        #[n(0)]
        errand: RecordId,
        /// Why.
        #[n(1)]
        reason: String,
    },
    /// The agent is at the door.
    #[n(3)]
    Arrive(#[n(0)] RecordId),
    /// Nobody was met, or nothing could be done.
    #[n(4)]
    NotMet {
        /// The errand.
        #[n(0)]
        errand: RecordId,
        /// Why.
        #[n(1)]
        reason: String,
    },
    /// The visit is over.
    #[n(5)]
    Finish {
        /// The errand.
        #[n(0)]
        errand: RecordId,
        /// Cases taken in there.
        #[n(1)]
        cases: Vec<RecordId>,
    },
    /// People signed an application (DY-04).
    #[n(6)]
    Sign {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// On which errand; none at another occasion.
        #[n(1)]
        errand: Option<RecordId>,
        /// Whose application it is.
        #[n(2)]
        person: String,
        /// Whether that person can sign.
        #[n(3)]
        ability: Ability,
        /// Who signed as what.
        #[n(4)]
        signers: Vec<Signer>,
    },
    /// An original is taken along, against a receipt (DY-05).
    #[n(7)]
    TakeOriginal {
        /// Which, of whom.
        #[n(0)]
        original: Original,
        /// Number of the receipt, allotted by the device.
        #[n(1)]
        number: PaperNumber,
    },
    /// Originals and papers go from village to hall or back (D23).
    #[n(8)]
    PassOn {
        /// Originals in custody.
        #[n(0)]
        originals: Vec<RecordId>,
        /// Other papers, in words; empty where there are none.
        #[n(1)]
        papers: String,
        /// To whom.
        #[n(2)]
        to: StaffNo,
        /// Which way.
        #[n(3)]
        direction: Direction,
        /// Number of the slip D23, allotted by the device.
        #[n(4)]
        number: PaperNumber,
    },
    /// The one they went to has them.
    #[n(9)]
    Receive(#[n(0)] RecordId),
    /// An original goes back to its owner, who signs for it.
    #[n(10)]
    ReturnOriginal {
        /// Which.
        #[n(0)]
        custody: RecordId,
        /// To whom.
        #[n(1)]
        to: String,
        /// What that person is to the owner; empty for the owner.
        #[n(2)]
        relation: String,
        /// The signature.
        #[n(3)]
        signature: Option<ContentHash>,
    },
}

/// What happened to a record of visits.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct VisitEvent {
    /// The record.
    #[n(0)]
    pub record: RecordId,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// Who did it.
    #[n(2)]
    pub by: Option<StaffNo>,
    /// What.
    #[n(3)]
    pub what: VisitChange,
}

/// A change.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum VisitChange {
    /// A visit was planned.
    #[n(0)]
    Planned(#[n(0)] Box<Errand>),
    /// It goes elsewhere on the way.
    #[n(1)]
    Moved {
        /// The day.
        #[n(0)]
        day: Date,
        /// Who goes.
        #[n(1)]
        agent: StaffNo,
        /// The place on the way, from 1.
        #[n(2)]
        place: u16,
    },
    /// Nobody is to go there, with the reason.
    #[n(2)]
    Cancelled(#[n(0)] String),
    /// The agent came.
    #[n(3)]
    Arrived,
    /// Nobody was met, with the reason.
    #[n(4)]
    NotMet(#[n(0)] String),
    /// Over, with its cases.
    #[n(5)]
    Finished(#[n(0)] Vec<RecordId>),
    /// People signed.
    #[n(6)]
    Signed(#[n(0)] Box<Signing>),
    /// An original was taken along.
    #[n(7)]
    Taken(#[n(0)] Box<Custody>),
    /// It went on to another person.
    #[n(8)]
    PassedOn(#[n(0)] StaffNo),
    /// A slip for papers that go on.
    #[n(9)]
    Transferred(#[n(0)] Box<Transfer>),
    /// The other person has them.
    #[n(10)]
    Received,
    /// An original is back.
    #[n(11)]
    Returned {
        /// To whom.
        #[n(0)]
        to: String,
        /// What that person is to the owner.
        #[n(1)]
        relation: String,
        /// The signature.
        #[n(2)]
        signature: Option<ContentHash>,
    },
}

impl VisitCommand {
    /// Planning is a wish; what happened at a door is a fact.
    pub fn class(&self) -> ActionClass {
        match self {
            VisitCommand::Plan(_) | VisitCommand::Move { .. } | VisitCommand::Cancel { .. } => ActionClass::Wish,
            VisitCommand::Arrive(_)
            | VisitCommand::NotMet { .. }
            | VisitCommand::Finish { .. }
            | VisitCommand::Sign { .. }
            | VisitCommand::TakeOriginal { .. }
            | VisitCommand::PassOn { .. }
            | VisitCommand::Receive(_)
            | VisitCommand::ReturnOriginal { .. } => ActionClass::Fact,
        }
    }

    /// The record that it is about, where it names one.
    pub fn about(&self) -> Option<RecordId> {
        match self {
            VisitCommand::Plan(_) | VisitCommand::TakeOriginal { .. } => None,
            VisitCommand::Move { errand, .. }
            | VisitCommand::Cancel { errand, .. }
            | VisitCommand::NotMet { errand, .. }
            | VisitCommand::Finish { errand, .. } => Some(*errand),
            VisitCommand::Arrive(id) | VisitCommand::Receive(id) => Some(*id),
            VisitCommand::Sign { case, .. } => Some(*case),
            VisitCommand::PassOn { originals, .. } => originals.first().copied(),
            VisitCommand::ReturnOriginal { custody, .. } => Some(*custody),
        }
    }
}

/// Decides a command on visits.
///
/// # Errors
/// The refusal that stands against it.
pub fn decide(view: &dyn View, command: &VisitCommand, context: &Context) -> Result<Decision, Refusal> {
    match command {
        VisitCommand::Plan(plan) => errand::plan(view, plan, context),
        VisitCommand::Move { errand, day, agent, before } => {
            errand::go_elsewhere(view, *errand, (*day, agent, *before), context)
        }
        VisitCommand::Cancel { errand, reason } => errand::cancel(view, *errand, reason, context),
        VisitCommand::Arrive(id) => errand::at_the_door(view, *id, VisitChange::Arrived, context),
        VisitCommand::NotMet { errand, reason } => {
            errand::at_the_door(view, *errand, VisitChange::NotMet(reason.trim().to_owned()), context)
        }
        VisitCommand::Finish { errand, cases } => {
            errand::at_the_door(view, *errand, VisitChange::Finished(cases.clone()), context)
        }
        VisitCommand::Sign { case, errand, person, ability, signers } => {
            let signing = Signing {
                case: *case,
                errand: *errand,
                person: crate::people::normalise_name(person),
                ability: *ability,
                signers: signers.clone(),
                at: context.when,
                by: context.actor.clone(),
            };
            Ok(signing::sign(view, signing, context))
        }
        VisitCommand::TakeOriginal { original, number } => custody::take(original, number, context),
        VisitCommand::PassOn { originals, papers, to, direction, number } => {
            custody::pass_on(view, originals, papers, (to, *direction, number), context)
        }
        VisitCommand::Receive(id) => custody::receive(view, *id, context),
        VisitCommand::ReturnOriginal { custody, to, relation, signature } => {
            let change = VisitChange::Returned {
                to: to.trim().to_owned(),
                relation: relation.trim().to_owned(),
                signature: *signature,
            };
            custody::give_back(view, *custody, change, context)
        }
    }
}

/// An event of a record, by whoever acts now.
fn event(record: RecordId, what: VisitChange, context: &Context) -> Event {
    Event::Visit(VisitEvent { record, at: context.when, by: context.actor.clone(), what })
}

/// Applies an event to its record.
pub fn apply(event: &VisitEvent, shelf: &mut dyn Shelf) {
    match &event.what {
        VisitChange::Planned(errand) => shelf.save(event.record, &**errand),
        VisitChange::Moved { .. }
        | VisitChange::Cancelled(_)
        | VisitChange::Arrived
        | VisitChange::NotMet(_)
        | VisitChange::Finished(_) => errand::apply(event, shelf),
        VisitChange::Signed(signing) => signing::apply(event.record, signing, shelf),
        VisitChange::Taken(custody) => shelf.save(event.record, &**custody),
        VisitChange::Transferred(transfer) => shelf.save(event.record, &**transfer),
        VisitChange::PassedOn(_) | VisitChange::Received | VisitChange::Returned { .. } => {
            custody::apply(event, shelf);
        }
    }
}
