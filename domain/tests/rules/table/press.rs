//! Each step of the table pressed with everything right that can be right.

use super::paper;
use crate::scene::{Scene, day};
use domain::case::answer::Word;
use domain::case::command::{BesideCommand, CaseCommand, Field, HandsCommand, ReturnGround};
use domain::case::extension::cap;
use domain::case::grant::Grant;
use domain::case::hold::HoldKind;
use domain::case::joint::Stance;
use domain::case::offers::Step;
use domain::catalog::{HandlingMode, ProcedureKind};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::sync::wire::Verdict;

/// Presses a step with everything right that can be right.
pub(super) fn press(scene: &mut Scene, case: RecordId, step: Step) -> Verdict {
    scene.now.0 += 60_000;
    let now = scene.case(case);
    let missing = now.pieces.iter().position(|piece| piece.arrived.is_none());
    let until = cap(&scene.ledger, &now).unwrap_or(day(2026, 3, 20));
    let text = || "写清楚".to_owned();
    scene.case_command(match step {
        Step::Supply => {
            let pieces = vec![u8::try_from(missing.unwrap_or(0)).expect("few pieces")];
            let notice = (now.mode != HandlingMode::Direct && now.accepted.is_none()).then(|| paper("承"));
            CaseCommand::Supply { case, pieces, told: None, notice }
        }
        Step::DemandMore => {
            CaseCommand::DemandMore { case, name: "收入证明".into(), reason: text(), notice: Some(paper("补")) }
        }
        Step::Return => {
            let ground = ReturnGround::ConditionsNotMet;
            CaseCommand::Return { case, ground, facts: text(), rule: text(), notice: paper("退"), denial: None }
        }
        Step::Conclude => CaseCommand::Conclude { case, result: text() },
        Step::Deliver => CaseCommand::Deliver { case, to: text(), slip: None },
        Step::Correct => {
            let (field, old) = (Field::Phone, now.applicant.phone.clone());
            CaseCommand::Correct { case, field, old, new: "13800000001".into() }
        }
        Step::Note => CaseCommand::Note { case, text: text() },
        Step::ConfirmDay => CaseCommand::ConfirmDay { case, day: day(2026, 3, 9) },
        Step::AskExtension => CaseCommand::AskExtension { case, until, reason: text() },
        Step::TellExtension => CaseCommand::TellExtension { case, how: text(), notice: paper("延") },
        Step::Withdraw => CaseCommand::Withdraw { case, reason: text() },
        Step::Transfer => CaseCommand::Transfer { case, to: StaffNo::from("9"), counter: CounterNo(2), reason: text() },
        Step::SubmitReturn => {
            CaseCommand::SubmitReturn { case, ground: ReturnGround::ConditionsNotMet, facts: text(), rule: text() }
        }
        Step::ReportUp => {
            CaseCommand::Hands { case, what: HandsCommand::ReportUp { body: text(), how: text(), expected: None } }
        }
        Step::FollowUp => {
            CaseCommand::Hands { case, what: HandsCommand::FollowUp { number: String::new(), text: text() } }
        }
        Step::HearFromAbove => {
            CaseCommand::Hands { case, what: HandsCommand::HearFromAbove { result: text(), stance: Stance::Agree } }
        }
        Step::Refer => CaseCommand::Hands {
            case,
            what: HandsCommand::Refer { reason: text(), notice: paper("报"), body: text() },
        },
        Step::GiveOpinion => {
            let silent =
                now.joint.as_ref().and_then(|joint| joint.units.iter().position(|unit| unit.opinion.is_none()));
            let unit = u8::try_from(silent.unwrap_or(0)).expect("few departments");
            CaseCommand::Hands { case, what: HandsCommand::GiveOpinion { unit, stance: Stance::Agree, text: text() } }
        }
        Step::CallMeeting => CaseCommand::Hands {
            case,
            what: HandsCommand::CallMeeting { at: scene.now, place: text(), notice: paper("会") },
        },
        Step::HoldMeeting => CaseCommand::Hands {
            case,
            what: HandsCommand::HoldMeeting {
                present: text(),
                conclusion: text(),
                minutes: paper("纪"),
                stance: Stance::Agree,
            },
        },
        Step::Hold => CaseCommand::Hold { case, kind: HoldKind::AnotherStep, text: text() },
        Step::Resume => CaseCommand::Resume { case },
        Step::TellMoved => CaseCommand::TellMoved { case, how: text() },
        Step::AskFee => CaseCommand::Beside { case, what: BesideCommand::AskFee { fen: 2_000, notice: paper("费") } },
        Step::PayFee => CaseCommand::Beside { case, what: BesideCommand::PayFee { receipt: text(), channel: text() } },
        Step::Entrust => {
            let (agent, until) = (StaffNo::from("9"), day(2026, 6, 9));
            CaseCommand::Beside {
                case,
                what: BesideCommand::Entrust {
                    agent,
                    powers: text(),
                    until,
                    papers: String::new(),
                    notice: paper("托"),
                },
            }
        }
        Step::Revoke => CaseCommand::Beside { case, what: BesideCommand::Revoke { reason: text() } },
        Step::PlanCallBack => CaseCommand::Beside { case, what: BesideCommand::PlanCallBack { day: day(2026, 3, 20) } },
        Step::CallBack => {
            CaseCommand::Beside { case, what: BesideCommand::CallBack { channel: text(), said: None, paper: None } }
        }
        Step::BeginProcedure => {
            let (kind, notice) = (ProcedureKind::Hearing, Some(paper("特")));
            CaseCommand::Hands { case, what: HandsCommand::BeginProcedure { kind, reason: text(), day: None, notice } }
        }
        Step::EndProcedure => CaseCommand::Hands { case, what: HandsCommand::EndProcedure { text: text() } },
        Step::MakeUrgent => {
            let approver = StaffNo::from("9");
            CaseCommand::Beside { case, what: BesideCommand::MakeUrgent { reason: text(), approver } }
        }
        Step::CarryToLeader => {
            let leader = StaffNo::from("9");
            CaseCommand::Beside { case, what: BesideCommand::CarryToLeader { leader, paper: text() } }
        }
        Step::LeaderSigned => {
            let word = Word::Granted;
            CaseCommand::Beside { case, what: BesideCommand::LeaderSigned { word, remark: String::new() } }
        }
        Step::IssueGrant => {
            let (signatory, attachments) = (StaffNo::from("9"), String::new());
            let grant = Grant { basis: text(), valid_until: None, signatory, attachments, copies: 1 };
            CaseCommand::IssueGrant { case, grant, notice: paper("批") }
        }
        Step::EnterForeign => {
            CaseCommand::Beside { case, what: BesideCommand::EnterForeign { system: text(), number: text() } }
        }
    })
}
