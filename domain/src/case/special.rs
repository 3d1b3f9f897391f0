//! What has happened to a case beyond its usual course: procedures (TL-10), urgency (FI-11), a leader's signature (DT-06),
//! the paper of a positive decision (D40); and how it changes the case.

use super::answer::{Answer, Word};
use super::event::CaseEvent;
use super::grant::Grant;
use super::procedure::{self, Ended, Procedure};
use super::signing::Signing;
use super::urgent::Urgent;
use super::{Case, Happening};
use crate::calendar::Due;
use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;

/// What has happened.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Special {
    /// A procedure began.
    #[n(0)]
    ProcedureBegun {
        /// As it begins; `told` is the promised day from now on, where it moves.
        #[n(0)]
        procedure: Procedure,
    },
    /// The one that ran has ended.
    #[n(1)]
    ProcedureEnded {
        /// When, with what.
        #[n(0)]
        ended: Ended,
        /// The promised day and how it is counted now; none where it stays.
        #[n(1)]
        due: Option<Due>,
    },
    /// It is urgent.
    #[n(2)]
    MadeUrgent {
        /// Why, by whom.
        #[n(0)]
        urgent: Urgent,
        /// The promised day and how it is counted now; none where no clock runs.
        #[n(1)]
        due: Option<Due>,
    },
    /// A paper was carried to a leader.
    #[n(3)]
    Carried {
        /// To whom.
        #[n(0)]
        leader: StaffNo,
        /// Which paper, for what.
        #[n(1)]
        paper: String,
    },
    /// It came back.
    #[n(4)]
    Signed {
        /// Signed or not.
        #[n(0)]
        word: Word,
        /// What the leader wrote beside it.
        #[n(1)]
        remark: String,
    },
    /// The paper of a positive decision was made out.
    #[n(5)]
    Granted {
        /// What stands on it.
        #[n(0)]
        grant: Grant,
    },
}

/// Changes the case and says what its timeline shall tell.
pub(super) fn apply(case: &mut Case, event: &CaseEvent, what: &Special) -> Option<(Happening, String)> {
    let at = event.at;
    match what {
        Special::ProcedureBegun { procedure } => {
            case.procedures.get_or_insert_default().push(procedure.clone());
            move_due(case, procedure.told.as_ref());
            Some((Happening::ProcedureBegun, procedure.reason.clone()))
        }
        Special::ProcedureEnded { ended, due } => {
            procedure::close(case, ended.clone());
            move_due(case, due.as_ref());
            Some((Happening::ProcedureEnded, ended.text.clone()))
        }
        Special::MadeUrgent { urgent, due } => {
            case.urgent = Some(urgent.clone());
            move_due(case, due.as_ref());
            Some((Happening::MadeUrgent, urgent.reason.clone()))
        }
        Special::Carried { leader, paper } => {
            let (leader, by) = (leader.clone(), event.by.clone());
            let (answer, remark) = (None, String::new());
            case.signing = Some(Signing { leader, paper: paper.clone(), at, by, answer, remark });
            Some((Happening::Carried, paper.clone()))
        }
        Special::Signed { word, remark } => {
            let signing = case.signing.as_mut()?;
            signing.answer = Some(Answer { at, by: event.by.clone(), word: word.clone() });
            signing.remark.clone_from(remark);
            Some(match word {
                Word::Granted => (Happening::Signed, remark.clone()),
                Word::Refused(reason) => (Happening::NotSigned, reason.clone()),
            })
        }
        Special::Granted { grant } => {
            case.grant = Some(grant.clone());
            Some((Happening::Granted, grant.basis.clone()))
        }
    }
}

/// The promised day moves; no day within it stays behind it, and an extension that is not told yet counts from it.
fn move_due(case: &mut Case, due: Option<&Due>) {
    let Some(due) = due else { return };
    case.due = Some(due.clone());
    if let Some(way) = case.escalation.as_mut().filter(|way| way.sent.is_none() && way.send_by.date > due.date) {
        way.send_by = due.clone();
    }
    case.joint.iter_mut().flat_map(|joint| &mut joint.units).for_each(|unit| unit.due = unit.due.min(due.date));
    if let Some(extension) = case.extension.as_mut().filter(|extension| extension.told.is_none()) {
        extension.old = due.date;
    }
}
