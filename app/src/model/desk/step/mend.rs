//! A refused command opened again with everything that was typed (F16).

use super::{Heard, StepForm};
use crate::model::ask::CasePage;
use domain::case::aftercare::Confirms;
use domain::case::answer::Word;
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand};
use domain::case::joint::Stance;
use domain::case::offers::Step;
use domain::ids::CommandId;

impl StepForm {
    /// A refused command opened again with everything that was typed (F16); nothing if it is no step on a case.
    pub fn mend(id: CommandId, page: &CasePage, refused: CommandId, command: &CaseCommand) -> Option<Self> {
        let step = match command {
            CaseCommand::TakeIn(_)
            | CaseCommand::Beside { what: BesideCommand::Attach { .. } | BesideCommand::ShareFrom { .. }, .. } => {
                return None;
            }
            CaseCommand::Supply { .. } => Step::Supply,
            CaseCommand::DemandMore { .. } => Step::DemandMore,
            CaseCommand::Return { .. } => Step::Return,
            CaseCommand::Conclude { .. } => Step::Conclude,
            CaseCommand::Deliver { .. } => Step::Deliver,
            CaseCommand::Correct { .. } => Step::Correct,
            CaseCommand::Note { .. } => Step::Note,
            CaseCommand::ConfirmDay { .. } => Step::ConfirmDay,
            CaseCommand::AskExtension { .. } => Step::AskExtension,
            CaseCommand::TellExtension { .. } => Step::TellExtension,
            CaseCommand::SubmitReturn { .. } => Step::SubmitReturn,
            CaseCommand::Withdraw { .. } => Step::Withdraw,
            CaseCommand::Transfer { .. } => Step::Transfer,
            CaseCommand::Hands { what: HandsCommand::ReportUp { .. }, .. } => Step::ReportUp,
            CaseCommand::Hands { what: HandsCommand::FollowUp { .. }, .. } => Step::FollowUp,
            CaseCommand::Hands { what: HandsCommand::HearFromAbove { .. }, .. } => Step::HearFromAbove,
            CaseCommand::Hands { what: HandsCommand::Refer { .. }, .. } => Step::Refer,
            CaseCommand::Hands { what: HandsCommand::GiveOpinion { .. }, .. } => Step::GiveOpinion,
            CaseCommand::Hands { what: HandsCommand::CallMeeting { .. }, .. } => Step::CallMeeting,
            CaseCommand::Hands { what: HandsCommand::HoldMeeting { .. }, .. } => Step::HoldMeeting,
            CaseCommand::Hold { .. } => Step::Hold,
            CaseCommand::Resume { .. } => Step::Resume,
            CaseCommand::TellMoved { .. } => Step::TellMoved,
            CaseCommand::Beside { what: BesideCommand::AskFee { .. }, .. } => Step::AskFee,
            CaseCommand::Beside { what: BesideCommand::PayFee { .. }, .. } => Step::PayFee,
            CaseCommand::Beside { what: BesideCommand::Entrust { .. }, .. } => Step::Entrust,
            CaseCommand::Beside { what: BesideCommand::Revoke { .. }, .. } => Step::Revoke,
            CaseCommand::Beside { what: BesideCommand::PlanCallBack { .. }, .. } => Step::PlanCallBack,
            CaseCommand::Beside { what: BesideCommand::CallBack { .. }, .. } => Step::CallBack,
            CaseCommand::Hands { what: HandsCommand::BeginProcedure { .. }, .. } => Step::BeginProcedure,
            CaseCommand::Hands { what: HandsCommand::EndProcedure { .. }, .. } => Step::EndProcedure,
            CaseCommand::Beside { what: BesideCommand::MakeUrgent { .. }, .. } => Step::MakeUrgent,
            CaseCommand::Beside { what: BesideCommand::CarryToLeader { .. }, .. } => Step::CarryToLeader,
            CaseCommand::Beside { what: BesideCommand::LeaderSigned { .. }, .. } => Step::LeaderSigned,
            CaseCommand::Beside { what: BesideCommand::EnterForeign { .. }, .. } => Step::EnterForeign,
            CaseCommand::IssueGrant { .. } => Step::IssueGrant,
            CaseCommand::AnswerExtension { .. } | CaseCommand::AnswerReturn { .. } => return None,
        };
        let mut form = StepForm::open(id, page, step);
        form.mends = Some((refused, None));
        match command.clone() {
            CaseCommand::Supply { pieces, notice, .. } => {
                form.pieces = pieces;
                form.mends = Some((refused, notice));
            }
            CaseCommand::Return { ground, facts, rule, notice, denial, .. } => {
                (form.ground, form.apart) = (ground, denial);
                (form.text, form.more) = (facts, rule);
                form.mends = Some((refused, Some(notice)));
            }
            CaseCommand::DemandMore { name, reason, notice, .. } => {
                (form.text, form.more) = (name, reason);
                form.mends = Some((refused, notice));
            }
            CaseCommand::Correct { field, new, .. } => (form.field, form.text) = (field, new),
            CaseCommand::Deliver { to, slip, .. } => {
                form.text = to;
                form.mends = Some((refused, slip));
            }
            CaseCommand::Conclude { result: text, .. }
            | CaseCommand::Note { text, .. }
            | CaseCommand::TellMoved { how: text, .. }
            | CaseCommand::Beside { what: BesideCommand::Revoke { reason: text, .. }, .. }
            | CaseCommand::Withdraw { reason: text, .. } => form.text = text,
            CaseCommand::Hands { what: HandsCommand::ReportUp { body, how, expected, .. }, .. } => {
                (form.text, form.more, form.day) = (body, how, expected);
            }
            CaseCommand::Hands { what: HandsCommand::FollowUp { number, text, .. }, .. } => {
                (form.text, form.more) = (text, number)
            }
            CaseCommand::Hands { what: HandsCommand::HearFromAbove { result, stance, .. }, .. } => {
                (form.text, form.stance) = (result, Some(stance))
            }
            CaseCommand::Hands { what: HandsCommand::Refer { reason, notice, body, .. }, .. } => {
                (form.text, form.more) = (reason, body);
                form.mends = Some((refused, Some(notice)));
            }
            CaseCommand::Hands { what: HandsCommand::GiveOpinion { unit, stance, text, .. }, .. } => {
                (form.unit, form.stance, form.text) = (unit, Some(stance), text);
            }
            CaseCommand::Hands { what: HandsCommand::CallMeeting { at, place, notice, .. }, .. } => {
                (form.at, form.text) = (Some(at), place);
                form.mends = Some((refused, Some(notice)));
            }
            CaseCommand::Hands {
                what: HandsCommand::HoldMeeting { present, conclusion, minutes, stance, .. }, ..
            } => {
                (form.text, form.more, form.stance) = (conclusion, present, Some(stance));
                form.mends = Some((refused, Some(minutes)));
            }
            CaseCommand::Beside { what: BesideCommand::AskFee { fen, notice, .. }, .. } => {
                form.text = format!("{}.{:02}", fen / 100, fen % 100);
                form.mends = Some((refused, Some(notice)));
            }
            CaseCommand::Beside { what: BesideCommand::PayFee { receipt, channel, .. }, .. } => {
                (form.text, form.more) = (receipt, channel)
            }
            CaseCommand::Beside {
                what: BesideCommand::Entrust { agent, powers, until, papers, notice, .. }, ..
            } => {
                (form.to, form.text, form.day, form.more) = (Some(agent), powers, Some(until), papers);
                form.mends = Some((refused, Some(notice)));
            }
            CaseCommand::Beside { what: BesideCommand::PlanCallBack { day, .. }, .. } => form.day = Some(day),
            CaseCommand::Beside { what: BesideCommand::CallBack { channel, said, paper, .. }, .. } => {
                form.heard = said.as_ref().map_or(Heard::NotReached, |said| Heard::Said(said.level));
                form.confirms = said.as_ref().map_or(Confirms::No, |said| said.confirms);
                (form.text, form.more) = (channel, said.map(|said| said.words).unwrap_or_default());
                form.mends = Some((refused, paper));
            }
            CaseCommand::Hands { what: HandsCommand::BeginProcedure { kind, reason, day, notice }, .. } => {
                (form.procedure, form.text, form.day) = (Some(kind), reason, day);
                form.mends = Some((refused, notice));
            }
            CaseCommand::Hands { what: HandsCommand::EndProcedure { text }, .. } => form.text = text,
            CaseCommand::Beside {
                what:
                    BesideCommand::MakeUrgent { reason: text, approver: to }
                    | BesideCommand::CarryToLeader { leader: to, paper: text },
                ..
            } => {
                (form.to, form.text) = (Some(to), text);
            }
            CaseCommand::Beside { what: BesideCommand::LeaderSigned { word, remark }, .. } => {
                (form.stance, form.text) = match word {
                    Word::Granted => (Some(Stance::Agree), remark),
                    Word::Refused(why) => (Some(Stance::Disagree), why),
                };
            }
            CaseCommand::Beside { what: BesideCommand::EnterForeign { system, number }, .. } => {
                (form.text, form.more) = (number, system);
            }
            CaseCommand::IssueGrant { grant, notice, .. } => {
                (form.text, form.more, form.day) = (grant.basis, grant.attachments, grant.valid_until);
                (form.to, form.copies) = (Some(grant.signatory), grant.copies);
                form.mends = Some((refused, Some(notice)));
            }
            CaseCommand::Hold { kind, text, .. } => (form.hold, form.text) = (kind, text),
            CaseCommand::Transfer { to, counter, reason, .. } => {
                (form.to, form.counter, form.text) = (Some(to), counter, reason);
            }
            CaseCommand::ConfirmDay { day, .. } => form.day = Some(day),
            CaseCommand::AskExtension { until, reason, .. } => (form.day, form.text) = (Some(until), reason),
            CaseCommand::TellExtension { how, notice, .. } => {
                form.text = how;
                form.mends = Some((refused, Some(notice)));
            }
            CaseCommand::SubmitReturn { ground, facts, rule, .. } => {
                form.ground = ground;
                (form.text, form.more) = (facts, rule);
            }
            CaseCommand::TakeIn(_)
            | CaseCommand::Beside { what: BesideCommand::Attach { .. } | BesideCommand::ShareFrom { .. }, .. }
            | CaseCommand::AnswerExtension { .. }
            | CaseCommand::AnswerReturn { .. }
            | CaseCommand::Resume { .. } => {}
        }
        Some(form)
    }
}
