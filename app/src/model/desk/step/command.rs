//! The command that a step becomes.

use super::{Heard, StepForm, fen, value};
use crate::model::ask::CasePage;
use domain::case::aftercare::Said;
use domain::case::answer::Word;
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand, ReturnGround};
use domain::case::grant::Grant;
use domain::case::intake::acceptance_notice;
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::case::offers::Step;
use domain::case::procedure;
use domain::catalog::{HandlingMode, ProcedureKind};
use domain::ids::StaffNo;

impl StepForm {
    /// The command.
    pub fn command(&self, page: &CasePage) -> CaseCommand {
        let case = self.case;
        let text = self.text.trim().to_owned();
        let more = self.more.trim().to_owned();
        // Without one it is not ready and never sent.
        let stance = self.stance.unwrap_or(Stance::Disagree);
        let open = self.mends.as_ref().and_then(|(_, notice)| notice.clone()).unwrap_or(PaperNumber(String::new()));
        match self.step {
            Step::Supply => {
                let completes = self.completes(&page.case);
                let told = page.if_complete.as_ref().filter(|_| completes).map(|due| due.date);
                let notice = (completes && acceptance_notice(page.case.mode).is_some()).then_some(open);
                CaseCommand::Supply { case, pieces: self.pieces.clone(), told, notice }
            }
            Step::Conclude => CaseCommand::Conclude { case, result: text },
            Step::Deliver => {
                // What is done on the spot is handed over on the spot; else the receiver signs for it (D29).
                let slip = (page.case.mode != HandlingMode::Direct).then_some(open);
                CaseCommand::Deliver { case, to: text, slip }
            }
            Step::ConfirmDay => {
                CaseCommand::ConfirmDay { case, day: self.day.unwrap_or_else(|| page.case.received.date()) }
            }
            Step::DemandMore => CaseCommand::DemandMore { case, name: text, reason: more, notice: Some(open) },
            Step::SubmitReturn => CaseCommand::SubmitReturn { case, ground: self.ground, facts: text, rule: more },
            Step::Return => {
                let (ground, denial) = (self.ground, self.told_apart(page));
                CaseCommand::Return { case, ground, facts: text, rule: more, notice: open, denial }
            }
            Step::Correct => CaseCommand::Correct {
                case,
                field: self.field,
                old: value(&page.case.applicant, self.field),
                new: self.new_value(),
            },
            Step::Note => CaseCommand::Note { case, text },
            Step::AskExtension => CaseCommand::AskExtension {
                case,
                until: self.day.or(page.cap).unwrap_or_else(|| page.case.received.date()),
                reason: text,
            },
            Step::TellExtension => CaseCommand::TellExtension { case, how: text, notice: open },
            Step::Withdraw => CaseCommand::Withdraw { case, reason: text },
            Step::Transfer => CaseCommand::Transfer {
                case,
                to: self.to.clone().unwrap_or_else(|| page.case.handler.clone()),
                counter: self.counter,
                reason: text,
            },
            Step::ReportUp => {
                CaseCommand::Hands { case, what: HandsCommand::ReportUp { body: text, how: more, expected: self.day } }
            }
            Step::FollowUp => CaseCommand::Hands { case, what: HandsCommand::FollowUp { number: more, text } },
            Step::HearFromAbove => {
                CaseCommand::Hands { case, what: HandsCommand::HearFromAbove { result: text, stance } }
            }
            Step::Refer => {
                CaseCommand::Hands { case, what: HandsCommand::Refer { reason: text, notice: open, body: more } }
            }
            Step::GiveOpinion => {
                CaseCommand::Hands { case, what: HandsCommand::GiveOpinion { unit: self.unit, stance, text } }
            }
            Step::CallMeeting => CaseCommand::Hands {
                case,
                what: HandsCommand::CallMeeting {
                    at: self.at.unwrap_or(page.case.received),
                    place: text,
                    notice: open,
                },
            },
            Step::HoldMeeting => CaseCommand::Hands {
                case,
                what: HandsCommand::HoldMeeting { present: more, conclusion: text, minutes: open, stance },
            },
            Step::Hold => CaseCommand::Hold { case, kind: self.hold, text },
            Step::Resume => CaseCommand::Resume { case },
            Step::TellMoved => CaseCommand::TellMoved { case, how: text },
            Step::AskFee => CaseCommand::Beside {
                case,
                what: BesideCommand::AskFee { fen: fen(&self.text).unwrap_or(0), notice: open },
            },
            Step::PayFee => CaseCommand::Beside { case, what: BesideCommand::PayFee { receipt: text, channel: more } },
            Step::Entrust => CaseCommand::Beside {
                case,
                what: BesideCommand::Entrust {
                    agent: self.to.clone().unwrap_or_else(|| page.case.handler.clone()),
                    powers: text,
                    until: self.day.unwrap_or_else(|| page.case.received.date()),
                    papers: more,
                    notice: open,
                },
            },
            Step::Revoke => CaseCommand::Beside { case, what: BesideCommand::Revoke { reason: text } },
            Step::PlanCallBack => CaseCommand::Beside {
                case,
                what: BesideCommand::PlanCallBack { day: self.day.unwrap_or_else(|| page.case.received.date()) },
            },
            Step::CallBack => {
                let said = match self.heard {
                    Heard::Said(level) => Some(Said { level, confirms: self.confirms, words: more }),
                    Heard::Unsaid | Heard::NotReached => None,
                };
                let paper = (said.is_some() && page.case.agency.is_some()).then_some(open);
                CaseCommand::Beside { case, what: BesideCommand::CallBack { channel: text, said, paper } }
            }
            Step::BeginProcedure => {
                // Without one it is not ready and never sent.
                let kind = self.procedure.unwrap_or(ProcedureKind::SiteVisit);
                let notice = procedure::needs_notice(kind, page.item.as_ref()).then_some(open);
                CaseCommand::Hands {
                    case,
                    what: HandsCommand::BeginProcedure { kind, reason: text, day: self.day, notice },
                }
            }
            Step::EndProcedure => CaseCommand::Hands { case, what: HandsCommand::EndProcedure { text } },
            Step::MakeUrgent => CaseCommand::Beside {
                case,
                what: BesideCommand::MakeUrgent { reason: text, approver: self.named(page) },
            },
            Step::CarryToLeader => CaseCommand::Beside {
                case,
                what: BesideCommand::CarryToLeader { leader: self.named(page), paper: text },
            },
            Step::LeaderSigned => {
                let (word, remark) = match stance {
                    Stance::Disagree => (Word::Refused(text), String::new()),
                    Stance::Agree | Stance::OnCondition => (Word::Granted, text),
                };
                CaseCommand::Beside { case, what: BesideCommand::LeaderSigned { word, remark } }
            }
            Step::EnterForeign => {
                CaseCommand::Beside { case, what: BesideCommand::EnterForeign { system: more, number: text } }
            }
            Step::IssueGrant => {
                let (signatory, valid_until, copies) = (self.named(page), self.day, self.copies);
                let grant = Grant { basis: text, valid_until, signatory, attachments: more, copies };
                CaseCommand::IssueGrant { case, grant, notice: open }
            }
        }
    }

    /// Who was named; without anybody it is not ready and never sent.
    fn named(&self, page: &CasePage) -> StaffNo {
        self.to.clone().unwrap_or_else(|| page.case.handler.clone())
    }

    /// The number of D07 that a return leaves open, where the hall tells a no apart (C6); a mended one keeps its own.
    fn told_apart(&self, page: &CasePage) -> Option<PaperNumber> {
        let apart = page.apart && self.ground != ReturnGround::MainMissing;
        match &self.mends {
            Some(_) => self.apart.clone(),
            None => apart.then(|| PaperNumber(String::new())),
        }
    }
}
