//! Deciding: the one function that may refuse. Pure; client, server and simulator call the same.
//!
//! A decision lists events, findings (rules that are broken) and rules that could not be checked here. A device shows
//! the first finding and keeps nothing; the server refuses a wish for it, but records a fact all the same and opens a
//! defect ([`settle`]).

use crate::action::{Action, ActionClass, Event};
use crate::attention::{AttentionEvent, Defect};
use crate::ids::{CommandId, DeviceId, RecordId, StaffNo};
use crate::record::View;
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// Where a decision is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// On a device: provisional.
    Device,
    /// At the server, in the hall's one order: final.
    Server,
    /// At the server, for a command of the server itself: the only place from which the set-up can be changed until
    /// people have rights.
    SetUp,
}

/// What a decision may know beside the records.
#[derive(Clone, Debug)]
pub struct Context {
    /// The corrected moment at which the command was made.
    pub when: Timestamp,
    /// When the place that decides came to hear of it: the same on a device, the server's clock at the server.
    pub received: Timestamp,
    /// The correction was over ten minutes or across midnight: a date must be confirmed (F14).
    pub doubtful: bool,
    /// The command; ids of new records derive from it. For a mended command the one it mends.
    pub command: CommandId,
    /// Who acts; none for a machine.
    pub actor: Option<StaffNo>,
    /// The device.
    pub device: DeviceId,
    /// Where.
    pub place: Place,
}

impl Context {
    /// The id of the `ordinal`-th record that the command makes.
    pub fn new_record(&self, ordinal: u8) -> RecordId {
        RecordId::of_command(self.command, ordinal)
    }
}

/// What a decision says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Decision {
    /// What happens.
    pub events: Vec<Event>,
    /// Rules that are broken.
    pub findings: Vec<Refusal>,
    /// Rules that could not be checked for want of records (待中心核对).
    pub unchecked: Vec<&'static str>,
    /// The record it is mainly about.
    pub about: Option<RecordId>,
}

impl Decision {
    /// A decision about a record.
    pub fn about(record: RecordId) -> Self {
        Decision { about: Some(record), ..Decision::default() }
    }

    /// A decision that could not check its rule and does nothing here.
    pub fn unchecked(rule: &'static str) -> Self {
        Decision { unchecked: vec![rule], ..Decision::default() }
    }

    /// Adds an event.
    pub fn event(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Adds a finding.
    pub fn find(&mut self, finding: impl Into<Refusal>) {
        self.findings.push(finding.into());
    }

    /// The first finding as a refusal, or the decision.
    ///
    /// # Errors
    /// The first finding.
    pub fn strict(self) -> Result<Self, Refusal> {
        match self.findings.first() {
            Some(finding) => Err(finding.clone()),
            None => Ok(self),
        }
    }
}

/// Decides an action.
///
/// # Errors
/// A [`Refusal`] that makes the action impossible; broken rules that leave it possible are findings.
pub fn decide(view: &dyn View, action: &Action, context: &Context) -> Result<Decision, Refusal> {
    match action {
        Action::Hall(command) => crate::hall::decide::decide(view, command, context),
        Action::Case(command) => crate::case::decide::decide(view, command, context),
        Action::Queue(command) => crate::queue::decide::decide(view, command, context),
        Action::Attention(command) => crate::attention::decide::decide(view, command, context),
        Action::Appointment(command) => crate::appointment::decide(view, command, context),
        Action::Consultation(command) => crate::consultation::decide(view, command, context),
        Action::Visit(command) => crate::visit::decide(view, command, context),
        Action::Archive(command) => crate::archive::decide(view, command, context),
        Action::Project(command) => crate::project::decide(view, command, context),
        Action::Outreach(command) => crate::outreach::decide(view, command, context),
        Action::Incident(command) => crate::incident::decide(view, command, context),
        Action::HandOver(command) => crate::handover::decide(view, command, context),
        Action::Denial(command) => crate::denial::decide(view, command, context),
        Action::Seat(command) => crate::seat::decide(view, command, context),
        Action::Mend(refused, action) => {
            let context = Context { command: *refused, ..context.clone() };
            decide(view, action, &context)
        }
    }
}

/// Decides as the place demands: a device is strict; the server is strict with wishes and records facts, opening a
/// defect for each finding.
///
/// # Errors
/// The refusal.
pub fn settle(view: &dyn View, action: &Action, context: &Context) -> Result<Decision, Refusal> {
    let decision = decide(view, action, context)?;
    if context.place == Place::Device || action.class() != ActionClass::Fact {
        return decision.strict();
    }
    let mut decision = decision;
    for (place, finding) in decision.findings.clone().into_iter().enumerate() {
        let ordinal = 200u8.saturating_add(u8::try_from(place).unwrap_or(50));
        let defect =
            Defect { finding, command: context.command, about: decision.about, at: context.when, settled: None };
        decision.event(Event::Attention(AttentionEvent::DefectOpened(context.new_record(ordinal), defect)));
    }
    Ok(decision)
}
