//! What a refused action wanted, taken apart for a list.

use domain::action::Action;
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand};
use domain::case::offers::Step;
use domain::ids::RecordId;
use domain::incident::IncidentCommand;
use domain::outreach::OutreachCommand;
use domain::project::ProjectCommand;

/// The case that the action is about, if it names one.
pub fn about(action: &Action) -> Option<RecordId> {
    match action {
        Action::Case(command) => command.case(),
        Action::Project(command) => Some(command.case()),
        Action::Mend(_, action) => about(action),
        Action::Hall(_)
        | Action::Queue(_)
        | Action::Attention(_)
        | Action::Seat(_)
        | Action::Denial(_)
        | Action::Appointment(_)
        | Action::Consultation(_)
        | Action::Visit(_)
        | Action::Archive(_)
        | Action::Outreach(_)
        | Action::Incident(_)
        | Action::HandOver(_) => None,
    }
}

/// Which step it was (none for an intake or something that is no case's) and what was typed.
pub fn tried(action: &Action) -> (Option<Step>, String) {
    match action {
        Action::Case(command) => of_case(command),
        Action::Project(ProjectCommand::AddStage { name, .. }) => (None, name.clone()),
        Action::Outreach(OutreachCommand::Enter(session)) => (None, session.place.clone()),
        Action::Incident(command) => (None, of_incident(command).clone()),
        Action::Mend(_, action) => tried(action),
        Action::Hall(_)
        | Action::Queue(_)
        | Action::Attention(_)
        | Action::Seat(_)
        | Action::Denial(_)
        | Action::Appointment(_)
        | Action::Consultation(_)
        | Action::Visit(_)
        | Action::Archive(_)
        | Action::Project(_)
        | Action::HandOver(_) => (None, String::new()),
    }
}

/// What was typed of an incident.
fn of_incident(command: &IncidentCommand) -> &String {
    match command {
        IncidentCommand::Report { what: text, .. }
        | IncidentCommand::Explain { text, .. }
        | IncidentCommand::Settle { text, .. } => text,
    }
}

fn of_case(command: &CaseCommand) -> (Option<Step>, String) {
    match command {
        CaseCommand::TakeIn(intake) => (None, format!("{} {}", intake.applicant.name, intake.number)),
        CaseCommand::Supply { .. } => (Some(Step::Supply), String::new()),
        CaseCommand::DemandMore { name, .. } => (Some(Step::DemandMore), name.clone()),
        CaseCommand::Return { facts, .. } => (Some(Step::Return), facts.clone()),
        CaseCommand::Conclude { result, .. } => (Some(Step::Conclude), result.clone()),
        CaseCommand::Deliver { to, .. } => (Some(Step::Deliver), to.clone()),
        CaseCommand::Correct { new, .. } => (Some(Step::Correct), new.clone()),
        CaseCommand::Note { text, .. } => (Some(Step::Note), text.clone()),
        CaseCommand::ConfirmDay { day, .. } => (Some(Step::ConfirmDay), day.to_string()),
        CaseCommand::AskExtension { reason, .. } => (Some(Step::AskExtension), reason.clone()),
        CaseCommand::TellExtension { how, .. } => (Some(Step::TellExtension), how.clone()),
        CaseCommand::SubmitReturn { facts, .. } => (Some(Step::SubmitReturn), facts.clone()),
        CaseCommand::Withdraw { reason, .. } => (Some(Step::Withdraw), reason.clone()),
        CaseCommand::Transfer { reason, .. } => (Some(Step::Transfer), reason.clone()),
        CaseCommand::Hands { what: HandsCommand::ReportUp { body, .. }, .. } => (Some(Step::ReportUp), body.clone()),
        CaseCommand::Hands { what: HandsCommand::FollowUp { text, .. }, .. } => (Some(Step::FollowUp), text.clone()),
        CaseCommand::Hands { what: HandsCommand::HearFromAbove { result, .. }, .. } => {
            (Some(Step::HearFromAbove), result.clone())
        }
        CaseCommand::Hands { what: HandsCommand::Refer { reason, .. }, .. } => (Some(Step::Refer), reason.clone()),
        CaseCommand::Hands { what: HandsCommand::GiveOpinion { text, .. }, .. } => {
            (Some(Step::GiveOpinion), text.clone())
        }
        CaseCommand::Hands { what: HandsCommand::CallMeeting { place, .. }, .. } => {
            (Some(Step::CallMeeting), place.clone())
        }
        CaseCommand::Hands { what: HandsCommand::HoldMeeting { conclusion, .. }, .. } => {
            (Some(Step::HoldMeeting), conclusion.clone())
        }
        CaseCommand::Hold { text, .. } => (Some(Step::Hold), text.clone()),
        CaseCommand::Beside { what: BesideCommand::AskFee { fen, .. }, .. } => {
            (Some(Step::AskFee), format!("{}.{:02}", fen / 100, fen % 100))
        }
        CaseCommand::Beside { what: BesideCommand::PayFee { receipt, .. }, .. } => {
            (Some(Step::PayFee), receipt.clone())
        }
        CaseCommand::Beside { what: BesideCommand::Entrust { powers, .. }, .. } => {
            (Some(Step::Entrust), powers.clone())
        }
        CaseCommand::Beside { what: BesideCommand::Revoke { reason, .. }, .. } => (Some(Step::Revoke), reason.clone()),
        CaseCommand::Beside { what: BesideCommand::PlanCallBack { day, .. }, .. } => {
            (Some(Step::PlanCallBack), day.to_string())
        }
        CaseCommand::Beside { what: BesideCommand::CallBack { channel, .. }, .. } => {
            (Some(Step::CallBack), channel.clone())
        }
        CaseCommand::Hands { what: HandsCommand::BeginProcedure { reason, .. }, .. } => {
            (Some(Step::BeginProcedure), reason.clone())
        }
        CaseCommand::Hands { what: HandsCommand::EndProcedure { text }, .. } => {
            (Some(Step::EndProcedure), text.clone())
        }
        CaseCommand::Beside { what: BesideCommand::MakeUrgent { reason, .. }, .. } => {
            (Some(Step::MakeUrgent), reason.clone())
        }
        CaseCommand::Beside { what: BesideCommand::CarryToLeader { paper, .. }, .. } => {
            (Some(Step::CarryToLeader), paper.clone())
        }
        CaseCommand::Beside { what: BesideCommand::LeaderSigned { remark, .. }, .. } => {
            (Some(Step::LeaderSigned), remark.clone())
        }
        CaseCommand::Beside { what: BesideCommand::EnterForeign { number, .. }, .. } => {
            (Some(Step::EnterForeign), number.clone())
        }
        CaseCommand::IssueGrant { grant, .. } => (Some(Step::IssueGrant), grant.basis.clone()),
        CaseCommand::Beside { what: BesideCommand::Attach { file }, .. } => (None, file.label.clone()),
        CaseCommand::Beside { what: BesideCommand::ShareFrom { .. }, .. } => (None, String::new()),
        CaseCommand::TellMoved { how, .. } => (Some(Step::TellMoved), how.clone()),
        CaseCommand::Resume { .. } => (Some(Step::Resume), String::new()),
        CaseCommand::AnswerExtension { .. } | CaseCommand::AnswerReturn { .. } => (None, String::new()),
    }
}
