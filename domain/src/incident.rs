//! 窗口事件: abuse or a quarrel at a counter is reported to a leader at once, explained and settled (CD-10).
//!
//! ```text
//! Report ──▶ reported ──Explain──▶ explained ──Settle (a leader)──▶ settled
//! ```
//!
//! It is about what happened, not about who came: the citizen's name is not asked for, and no list of persons grows here.

use crate::action::Event;
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::check_leader;
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::privacy::find_leaks;
use crate::record::{Area, Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, HandsRefusal, Refusal};
use crate::time::Timestamp;

/// An incident.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Incident {
    /// At which counter.
    #[n(0)]
    pub counter: CounterNo,
    /// When it happened.
    #[n(1)]
    pub happened: Timestamp,
    /// What, in words.
    #[n(2)]
    pub what: String,
    /// The leader it was reported to.
    #[n(3)]
    pub leader: StaffNo,
    /// When it was reported.
    #[n(4)]
    pub at: Timestamp,
    /// Who reported it.
    #[n(5)]
    pub by: Option<StaffNo>,
    /// How it came to it.
    #[n(6)]
    pub explanation: Option<Entered>,
    /// What was done about it.
    #[n(7)]
    pub settlement: Option<Entered>,
}

/// Words that were entered about an incident.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Entered {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// Who.
    #[n(1)]
    pub by: Option<StaffNo>,
    /// What.
    #[n(2)]
    pub text: String,
}

impl Incident {
    /// Whether it waits for its settlement.
    pub fn is_open(&self) -> bool {
        self.settlement.is_none()
    }
}

/// Commands on incidents.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum IncidentCommand {
    /// One is reported: a fact.
    #[n(0)]
    Report {
        /// At which counter.
        #[n(0)]
        counter: CounterNo,
        /// When it happened; not after now.
        #[n(1)]
        happened: Timestamp,
        /// What, in words, without numbers of persons.
        #[n(2)]
        what: String,
        /// The leader it is reported to.
        #[n(3)]
        leader: StaffNo,
    },
    /// How it came to it; once.
    #[n(1)]
    Explain {
        /// The incident.
        #[n(0)]
        incident: RecordId,
        /// In words.
        #[n(1)]
        text: String,
    },
    /// A leader settles it, when it is explained; once.
    #[n(2)]
    Settle {
        /// The incident.
        #[n(0)]
        incident: RecordId,
        /// What was done.
        #[n(1)]
        text: String,
    },
}

/// What happened to an incident.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct IncidentEvent {
    /// The incident.
    #[n(0)]
    pub incident: RecordId,
    /// What.
    #[n(1)]
    pub what: IncidentChange,
}

/// A change of an incident.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum IncidentChange {
    /// Reported.
    #[n(0)]
    Reported(#[n(0)] Box<Incident>),
    /// Explained.
    #[n(1)]
    Explained(#[n(0)] Entered),
    /// Settled.
    #[n(2)]
    Settled(#[n(0)] Entered),
}

/// Decides a command on incidents.
///
/// # Errors
/// The refusal that stands against it; there is none against a report.
pub fn decide(view: &dyn View, command: &IncidentCommand, context: &Context) -> Result<Decision, Refusal> {
    let (id, text) = match command {
        IncidentCommand::Report { counter, happened, what, leader } => {
            return Ok(report(view, (*counter, *happened), what, leader, context));
        }
        IncidentCommand::Explain { incident, text } | IncidentCommand::Settle { incident, text } => (*incident, text),
    };
    let one = match load::<Incident>(view, id) {
        Found::Present(one) => one,
        Found::Absent => return Err(HandsRefusal::NoSuchIncident.into()),
        Found::NotHere => return Ok(Decision::unchecked("CD-10")),
    };
    if text.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let mut decision = Decision::about(id);
    let entered = Entered { at: context.when, by: context.actor.clone(), text: text.trim().to_owned() };
    let what = match command {
        IncidentCommand::Settle { .. } => {
            let leader = context.actor.as_ref().ok_or(CaseRefusal::NotLeader)?;
            decision.unchecked.extend(check_leader(view, leader, "CD-10")?);
            if one.explanation.is_none() {
                return Err(HandsRefusal::NotExplained.into());
            }
            if one.settlement.is_some() {
                return Err(HandsRefusal::SettledBefore.into());
            }
            IncidentChange::Settled(entered)
        }
        IncidentCommand::Explain { .. } | IncidentCommand::Report { .. } => {
            if one.explanation.is_some() {
                return Err(HandsRefusal::SettledBefore.into());
            }
            IncidentChange::Explained(entered)
        }
    };
    decision.event(Event::Incident(IncidentEvent { incident: id, what }));
    Ok(decision)
}

/// CD-10: what happened, to a leader, without anybody's number.
fn report(
    view: &dyn View,
    (counter, happened): (CounterNo, Timestamp),
    what: &str,
    leader: &StaffNo,
    context: &Context,
) -> Decision {
    let id = context.new_record(0);
    let mut decision = Decision::about(id);
    let what = what.trim().to_owned();
    if what.is_empty() {
        decision.find(CaseRefusal::NoText);
    }
    if !find_leaks(&what).is_empty() {
        decision.find(HandsRefusal::NamesAPerson);
    }
    if happened > context.when {
        decision.find(CaseRefusal::FutureDay);
    }
    match check_leader(view, leader, "CD-10") {
        Ok(unchecked) => decision.unchecked.extend(unchecked),
        Err(finding) => decision.find(finding),
    }
    let (at, by) = (context.when, context.actor.clone());
    let leader = leader.clone();
    let incident = Incident { counter, happened, what, leader, at, by, explanation: None, settlement: None };
    let what = IncidentChange::Reported(Box::new(incident));
    decision.event(Event::Incident(IncidentEvent { incident: id, what }));
    decision
}

/// Applies an event to its incident.
pub fn apply(event: &IncidentEvent, shelf: &mut dyn Shelf) {
    if let IncidentChange::Reported(begun) = &event.what {
        shelf.save(event.incident, &**begun);
        return;
    }
    let Some(mut one) = shelf.load::<Incident>(event.incident) else { return };
    match &event.what {
        IncidentChange::Reported(_) => {}
        IncidentChange::Explained(entered) => one.explanation = Some(entered.clone()),
        IncidentChange::Settled(entered) => one.settlement = Some(entered.clone()),
    }
    shelf.save(event.incident, &one);
}

/// Every incident that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, Incident)) {
    view.each_of(Area::Incidents, &mut |stored| {
        if let Some(one) = stored.read::<Incident>() {
            take(stored.id, one);
        }
    });
}
