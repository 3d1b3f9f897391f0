//! All actions and events, each tagged by a stable number, and the class of each action.

use crate::appointment::{AppointmentCommand, AppointmentEvent};
use crate::archive::command::{ArchiveCommand, ArchiveEvent};
use crate::attention::{AttentionCommand, AttentionEvent};
use crate::case::command::{BesideCommand, CaseCommand};
use crate::case::event::CaseEvent;
use crate::codec::{Decode, Encode};
use crate::consultation::{ConsultationCommand, ConsultationEvent};
use crate::denial::{DenialCommand, DenialEvent};
use crate::hall::{HallCommand, HallEvent};
use crate::handover::{HandOverCommand, HandOverEvent};
use crate::ids::{CommandId, RecordId};
use crate::incident::{IncidentCommand, IncidentEvent};
use crate::outreach::{OutreachCommand, OutreachEvent};
use crate::project::{ProjectCommand, ProjectEvent};
use crate::queue::{QueueCommand, QueueEvent};
use crate::seat::{SeatCommand, SeatEvent};
use crate::visit::{VisitCommand, VisitEvent};

/// What a person or a machine wants to be done or says has happened.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Action {
    /// Set-up, catalogue, disclosure.
    #[n(1)]
    Hall(#[n(0)] HallCommand),
    /// Cases.
    #[n(2)]
    Case(#[n(0)] CaseCommand),
    /// Queue.
    #[n(3)]
    Queue(#[n(0)] QueueCommand),
    /// What needs attention.
    #[n(4)]
    Attention(#[n(0)] AttentionCommand),
    /// The mended form of a command that was refused; makes the records the refused one would have made (F16).
    #[n(5)]
    Mend(#[n(0)] CommandId, #[n(1)] Box<Action>),
    /// Who sits where.
    #[n(6)]
    Seat(#[n(0)] SeatCommand),
    /// The register of refusals.
    #[n(7)]
    Denial(#[n(0)] DenialCommand),
    /// Hand-overs by whoever was asked first.
    #[n(8)]
    HandOver(#[n(0)] HandOverCommand),
    /// Appointments.
    #[n(9)]
    Appointment(#[n(0)] AppointmentCommand),
    /// Questions that became no case.
    #[n(10)]
    Consultation(#[n(0)] ConsultationCommand),
    /// Visits to households.
    #[n(12)]
    Visit(#[n(0)] VisitCommand),
    /// The archive.
    #[n(11)]
    Archive(#[n(0)] ArchiveCommand),
    /// Stages of projects.
    #[n(13)]
    Project(#[n(0)] ProjectCommand),
    /// Sessions outside the hall.
    #[n(14)]
    Outreach(#[n(0)] OutreachCommand),
    /// Incidents at a counter.
    #[n(15)]
    Incident(#[n(0)] IncidentCommand),
}

/// A fact recorded in the journal.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Event {
    /// Set-up, catalogue, disclosure.
    #[n(1)]
    Hall(#[n(0)] HallEvent),
    /// Cases.
    #[n(2)]
    Case(#[n(0)] CaseEvent),
    /// Queue.
    #[n(3)]
    Queue(#[n(0)] QueueEvent),
    /// What needs attention.
    #[n(4)]
    Attention(#[n(0)] AttentionEvent),
    /// Who sits where.
    #[n(5)]
    Seat(#[n(0)] SeatEvent),
    /// The register of refusals.
    #[n(6)]
    Denial(#[n(0)] DenialEvent),
    /// Hand-overs by whoever was asked first.
    #[n(7)]
    HandOver(#[n(0)] HandOverEvent),
    /// Appointments.
    #[n(8)]
    Appointment(#[n(0)] AppointmentEvent),
    /// Questions that became no case.
    #[n(9)]
    Consultation(#[n(0)] ConsultationEvent),
    /// Visits to households.
    #[n(11)]
    Visit(#[n(0)] VisitEvent),
    /// The archive.
    #[n(10)]
    Archive(#[n(0)] ArchiveEvent),
    /// Stages of projects.
    #[n(12)]
    Project(#[n(0)] ProjectEvent),
    /// Sessions outside the hall.
    #[n(13)]
    Outreach(#[n(0)] OutreachEvent),
    /// Incidents at a counter.
    #[n(14)]
    Incident(#[n(0)] IncidentEvent),
}

/// How the server treats an action (DESIGN §2).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ActionClass {
    /// It has happened: refused only for forgery or duplication; a broken rule opens a defect.
    Fact,
    /// It may be refused, and is kept with its text.
    Wish,
    /// Never shown as done before the verdict.
    ServerFirst,
}

impl Action {
    /// The class: the one table.
    pub fn class(&self) -> ActionClass {
        match self {
            Action::Hall(_) => ActionClass::ServerFirst,
            Action::Case(command) => match command {
                CaseCommand::TakeIn(_)
                | CaseCommand::Supply { .. }
                | CaseCommand::Deliver { .. }
                | CaseCommand::TellExtension { .. }
                | CaseCommand::Beside { what: BesideCommand::Attach { .. }, .. }
                | CaseCommand::Beside { what: BesideCommand::EnterForeign { .. }, .. }
                | CaseCommand::Note { .. } => ActionClass::Fact,
                CaseCommand::DemandMore { .. }
                | CaseCommand::Return { .. }
                | CaseCommand::Conclude { .. }
                | CaseCommand::Correct { .. }
                | CaseCommand::AskExtension { .. }
                | CaseCommand::SubmitReturn { .. }
                | CaseCommand::Withdraw { .. }
                | CaseCommand::Transfer { .. }
                | CaseCommand::Hands { .. }
                | CaseCommand::Beside { .. }
                | CaseCommand::Hold { .. }
                | CaseCommand::Resume { .. }
                | CaseCommand::TellMoved { .. }
                | CaseCommand::IssueGrant { .. }
                | CaseCommand::ConfirmDay { .. } => ActionClass::Wish,
                CaseCommand::AnswerExtension { .. } | CaseCommand::AnswerReturn { .. } => ActionClass::ServerFirst,
            },
            Action::Queue(command) => match command {
                QueueCommand::Take { .. } => ActionClass::Fact,
                QueueCommand::CallNext { .. } => ActionClass::ServerFirst,
                QueueCommand::Recall(_) | QueueCommand::Pass(_) | QueueCommand::Finish(_) => ActionClass::Wish,
            },
            Action::Attention(_) => ActionClass::Wish,
            Action::Seat(_)
            | Action::Denial(_)
            | Action::Consultation(_)
            | Action::Outreach(_)
            | Action::Incident(IncidentCommand::Report { .. })
            | Action::HandOver(HandOverCommand::HandOver { .. }) => ActionClass::Fact,
            Action::HandOver(_) | Action::Appointment(_) | Action::Project(_) | Action::Incident(_) => {
                ActionClass::Wish
            }
            Action::Visit(command) => command.class(),
            Action::Archive(command) => match command {
                // Numbers are dense, and what is destroyed does not come back.
                ArchiveCommand::File { .. }
                | ArchiveCommand::FilePaper { .. }
                | ArchiveCommand::Appraise { .. }
                | ArchiveCommand::Destroy { .. } => ActionClass::ServerFirst,
                ArchiveCommand::Place { .. }
                | ArchiveCommand::Lend { .. }
                | ArchiveCommand::Return { .. }
                | ArchiveCommand::ReportLost { .. }
                | ArchiveCommand::ReportFound(_)
                | ArchiveCommand::KeepBack { .. } => ActionClass::Wish,
            },
            Action::Mend(_, action) => action.class(),
        }
    }

    /// The record that the action is about, where it names one; a command waits for earlier ones on the same record.
    pub fn about(&self) -> Option<RecordId> {
        match self {
            Action::Hall(_) => None,
            Action::Case(command) => command.case(),
            Action::Queue(command) => match command {
                QueueCommand::Take { .. } | QueueCommand::CallNext { .. } => None,
                QueueCommand::Recall(id) | QueueCommand::Pass(id) | QueueCommand::Finish(id) => Some(*id),
            },
            Action::Appointment(command) => match command {
                AppointmentCommand::Book { .. } => None,
                AppointmentCommand::Arrive(id) => Some(*id),
                AppointmentCommand::Cancel { appointment, .. } => Some(*appointment),
            },
            Action::Archive(command) => command.about(),
            Action::HandOver(command) => match command {
                HandOverCommand::HandOver { .. } => None,
                HandOverCommand::TakeUp(id) | HandOverCommand::Acknowledge(id) => Some(*id),
                HandOverCommand::Finish { hand_over, .. } => Some(*hand_over),
            },
            Action::Visit(command) => command.about(),
            Action::Project(command) => Some(command.case()),
            Action::Incident(command) => match command {
                IncidentCommand::Report { .. } => None,
                IncidentCommand::Explain { incident, .. } | IncidentCommand::Settle { incident, .. } => Some(*incident),
            },
            Action::Attention(_)
            | Action::Seat(_)
            | Action::Denial(_)
            | Action::Consultation(_)
            | Action::Outreach(_) => None,
            Action::Mend(_, action) => action.about(),
        }
    }

    /// The record it is about or, issued as `command`, the first one it makes.
    pub fn touches(&self, command: CommandId) -> RecordId {
        match self {
            Action::Mend(refused, action) => action.touches(*refused),
            action => action.about().unwrap_or_else(|| RecordId::of_command(command, 0)),
        }
    }
}
