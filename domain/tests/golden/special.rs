//! Golden files of what is beyond the usual course of a case: procedures, urgency, signatures, the paper of a yes.

use super::golden;
use super::scene::{self, Scene, day};
use domain::action::Action;
use domain::case::Case;
use domain::case::answer::Word;
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand, ReturnGround};
use domain::case::grant::Grant;
use domain::case::number::PaperNumber;
use domain::catalog::{HandlingMode, ItemHistory, Outside, ProcedureKind, ServiceItem, SignatureLevel};
use domain::codec::{decode, encode};
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use domain::sync::wire::Verdict;
use domain::time::{Date, Limit, WorkingDays};

/// The commands.
pub fn actions() -> Vec<(&'static str, Action)> {
    let case = RecordId([2; 16]);
    let paper = || PaperNumber("〔2026〕承-A-0001".into());
    let (ground, until) = (ReturnGround::ConditionsNotMet, day(2026, 3, 20));
    vec![
        (
            "return_denied",
            Action::Case(CaseCommand::Return {
                case,
                ground,
                facts: "事实".into(),
                rule: "第三条".into(),
                notice: paper(),
                denial: Some(paper()),
            }),
        ),
        (
            "begin_procedure",
            Action::Case(CaseCommand::Hands {
                case,
                what: HandsCommand::BeginProcedure {
                    kind: ProcedureKind::Hearing,
                    reason: "一".into(),
                    day: Some(until),
                    notice: Some(paper()),
                },
            }),
        ),
        (
            "end_procedure",
            Action::Case(CaseCommand::Hands { case, what: HandsCommand::EndProcedure { text: "一".into() } }),
        ),
        (
            "make_urgent",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::MakeUrgent { reason: "一".into(), approver: StaffNo::from("2") },
            }),
        ),
        (
            "carry_to_leader",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::CarryToLeader { leader: StaffNo::from("2"), paper: "一".into() },
            }),
        ),
        (
            "leader_signed",
            Action::Case(CaseCommand::Beside {
                case,
                what: BesideCommand::LeaderSigned { word: Word::Granted, remark: "一".into() },
            }),
        ),
        ("issue_grant", Action::Case(CaseCommand::IssueGrant { case, grant: grant(until), notice: paper() })),
    ]
}

/// What a paper of a positive decision says.
fn grant(until: Date) -> Grant {
    Grant {
        basis: "第六条".into(),
        valid_until: Some(until),
        signatory: StaffNo::from("1"),
        attachments: "附图".into(),
        copies: 2,
    }
}

/// A case with a procedure, urgent, signed by a leader, granted.
#[test]
fn cases_beyond_the_usual_course_are_written_and_read_as_released() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let leader = StaffMember { role: Role::DutyLeader, ..scene::staff("9") };
    scene.set_up(HallCommand::SetStaff(leader)).expect("a leader");
    let outside = Outside { kind: ProcedureKind::Hearing, within: Limit::Working(WorkingDays(3)) };
    let signature = Some(SignatureLevel::Leader);
    let base = scene::item(21, HandlingMode::Commitment, Limit::Working(WorkingDays(5)));
    let special = ServiceItem { outside: Some(vec![outside]), signature, ..base };
    scene.set_up(HallCommand::PutItem(special)).expect("an item");
    let (case, _) = scene.take_in(scene.intake(21));
    let paper = || PaperNumber("〔2026〕特-A-0001".into());
    let (reason, leader) = ("一".to_owned(), StaffNo::from("9"));
    let kind = ProcedureKind::Hearing;
    let commands = [
        CaseCommand::Hands {
            case,
            what: HandsCommand::BeginProcedure { kind, reason: reason.clone(), day: None, notice: Some(paper()) },
        },
        CaseCommand::Beside {
            case,
            what: BesideCommand::MakeUrgent { reason: reason.clone(), approver: leader.clone() },
        },
        CaseCommand::Hands { case, what: HandsCommand::EndProcedure { text: "二".into() } },
        CaseCommand::Beside { case, what: BesideCommand::CarryToLeader { leader, paper: reason } },
        CaseCommand::Beside { case, what: BesideCommand::LeaderSigned { word: Word::Granted, remark: "三".into() } },
        CaseCommand::Conclude { case, result: "批准".into() },
        CaseCommand::IssueGrant { case, grant: grant(day(2027, 3, 10)), notice: paper() },
    ];
    for command in commands {
        assert!(matches!(scene.case_command(command), Verdict::Accepted(_)));
    }
    let bytes = encode(&scene.case(case));
    golden("record-case-special", &bytes);
    assert_eq!(decode::<Case>(&bytes), Ok(scene.case(case)));
    let history: ItemHistory = scene.read(ServiceItem::record(21));
    golden("record-item-special", &encode(&history));
}
