//! What goes on beside a case and after it: lying still, fee, agent, calls, urgency, a leader's signature, the paper of a
//! yes.

use crate::clerk::{blank, pick_case};
use crate::hall::{CLERK, LEADER};
use crate::plan::Dice;
use domain::case::aftercare::{self, Confirms, Level, Said};
use domain::case::agency::{self, Agency};
use domain::case::answer::Word;
use domain::case::command::{BesideCommand, CaseCommand};
use domain::case::decide::version_of;
use domain::case::fee::{self, Fee};
use domain::case::grant::{self, Grant};
use domain::case::hold::HoldKind;
use domain::case::{Case, recount, signing, urgent};
use domain::ids::StaffNo;
use domain::sync::replica::Replica;
use domain::time::Timestamp;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Hold,
    Resume,
    AskFee,
    PayFee,
    Entrust,
    Revoke,
    PlanCall,
    /// Somebody was reached or not.
    Call(u8),
    Urgent,
    Carry,
    /// Signed or not.
    Sign(u8),
    Grant,
    TellMoved,
}

/// Lying still, fee, agent, calls.
pub fn errands(dice: &mut Dice) -> Side {
    match dice.roll(10) {
        0 => Side::Hold,
        1 => Side::Resume,
        2 | 3 => Side::AskFee,
        4 => Side::PayFee,
        5 | 6 => Side::Entrust,
        7 => Side::Revoke,
        8 => Side::PlanCall,
        _ => Side::Call(dice.small(3)),
    }
}

/// Urgency, signature, the paper of a yes.
pub fn leaders(dice: &mut Dice) -> Side {
    match dice.roll(8) {
        0 | 1 => Side::Urgent,
        2 | 3 => Side::Carry,
        4 | 5 => Side::Sign(dice.small(3)),
        _ => Side::Grant,
    }
}

/// The command of a deed, on a case that the device shows as ready for it.
pub fn command(replica: &Replica, side: Side, when: Timestamp) -> Option<CaseCommand> {
    let (case, what) = match side {
        Side::Hold => {
            let (case, _) = pick_case(replica, |case| case.is_open() && case.held.is_none())?;
            return Some(CaseCommand::Hold { case, kind: HoldKind::FetchingPapers, text: "tomorrow".into() });
        }
        Side::Resume => {
            let (case, _) = pick_case(replica, |case| case.is_open() && case.held.is_some())?;
            return Some(CaseCommand::Resume { case });
        }
        Side::TellMoved => {
            let (case, _) = pick_case(replica, recount::is_to_tell)?;
            return Some(CaseCommand::TellMoved { case, how: "by phone".into() });
        }
        Side::Grant => {
            let (case, _) = pick_case(replica, grant::can_issue)?;
            let (signatory, attachments) = (StaffNo::from(LEADER), String::new());
            let grant = Grant { basis: "law".into(), valid_until: None, signatory, attachments, copies: 1 };
            return Some(CaseCommand::IssueGrant { case, grant, notice: blank() });
        }
        Side::AskFee => {
            let (case, _) = pick_case(replica, |case| fee::can_ask(replica, case))?;
            (case, BesideCommand::AskFee { fen: 1_000, notice: blank() })
        }
        Side::PayFee => {
            let (case, _) = pick_case(replica, |case| case.fee.as_ref().is_some_and(Fee::is_open))?;
            (case, BesideCommand::PayFee { receipt: "R1".into(), channel: "bank".into() })
        }
        Side::Entrust => {
            let may = |case: &Case| agency::can_entrust(case, version_of(replica, case).as_ref());
            let (case, _) = pick_case(replica, may)?;
            let (agent, until) = (StaffNo::from(CLERK), when.date().plus_days(30));
            let (powers, papers) = ("everything".into(), String::new());
            (case, BesideCommand::Entrust { agent, powers, until, papers, notice: blank() })
        }
        Side::Revoke => {
            let holds = |case: &Case| case.is_open() && case.agency.as_ref().is_some_and(Agency::holds);
            let (case, _) = pick_case(replica, holds)?;
            (case, BesideCommand::Revoke { reason: "goes alone".into() })
        }
        Side::PlanCall => {
            let (case, _) = pick_case(replica, aftercare::can_call)?;
            (case, BesideCommand::PlanCallBack { day: when.date().plus_days(1) })
        }
        Side::Call(reached) => {
            let (case, _) = pick_case(replica, aftercare::can_call)?;
            let words = String::new();
            let said = (reached > 0).then_some(Said { level: Level::Satisfied, confirms: Confirms::Yes, words });
            let paper = said.as_ref().map(|_| blank());
            (case, BesideCommand::CallBack { channel: "phone".into(), said, paper })
        }
        Side::Urgent => {
            let (case, _) = pick_case(replica, urgent::can_make)?;
            (case, BesideCommand::MakeUrgent { reason: "the roof leaks".into(), approver: StaffNo::from(LEADER) })
        }
        Side::Carry => {
            let (case, _) = pick_case(replica, signing::can_carry)?;
            (case, BesideCommand::CarryToLeader { leader: StaffNo::from(LEADER), paper: "form".into() })
        }
        Side::Sign(answer) => {
            let (case, _) = pick_case(replica, signing::can_sign)?;
            let word = if answer == 0 { Word::Refused("not yet".into()) } else { Word::Granted };
            (case, BesideCommand::LeaderSigned { word, remark: String::new() })
        }
    };
    Some(CaseCommand::Beside { case, what })
}
