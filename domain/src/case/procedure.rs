//! 特别程序: hearing, tender, test, expert review, announcement, site visit, each with its own from–to (FI-06, TL-10).
//!
//! ```text
//! accepted ──BeginProcedure──▶ runs ──EndProcedure──▶ ended; another may begin
//! ```
//!
//! Two clocks. The law's own limit stands still for those that Art. 45 names ([`ProcedureKind::stops_law`]). The promised
//! one does not, unless the item's guide declares the procedure outside the promise: then its days do not count, up to the
//! allowance of the guide and once for each kind. When such a procedure begins the promised day moves by its whole
//! allowance, and when it ends it is counted anew by the days that were needed. A procedure that lasts longer than its
//! allowance does not move the day any further.

use super::decide::{CaseDecision, version_of};
use super::event::Happened;
use super::number::PaperNumber;
use super::special::Special;
use super::{Case, PaperKind, Stage, deadline};
use crate::calendar::Due;
use crate::catalog::{HandlingMode, ProcedureKind, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// A procedure of a case.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Procedure {
    /// Which.
    #[n(0)]
    pub kind: ProcedureKind,
    /// Why it is needed.
    #[n(1)]
    pub reason: String,
    /// When it began.
    #[n(2)]
    pub begun: Timestamp,
    /// The day of the hearing or visit, or on which the result is expected; none while nobody knows.
    #[n(3)]
    pub day: Option<Date>,
    /// The last day for which the promise may stand still; none where the promise holds it.
    #[n(4)]
    pub outside_until: Option<Date>,
    /// What the applicant was told of the promised day when it began; none where it stayed.
    #[n(5)]
    pub told: Option<Due>,
    /// The promised day as it was first, before anything but an extension moved it.
    #[n(6)]
    pub first: Option<Due>,
    /// When it ended and with what; none while it runs.
    #[n(7)]
    pub ended: Option<Ended>,
}

/// The end of a procedure.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Ended {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// What came of it.
    #[n(1)]
    pub text: String,
}

impl Procedure {
    /// The span for which the promise stands still: days after the first up to and with the second.
    pub fn stop(&self) -> Option<(Date, Date)> {
        let until = self.outside_until?;
        let to = self.ended.as_ref().map_or(until, |ended| ended.at.date().min(until));
        Some((self.begun.date(), to))
    }

    /// The span for which the law's limit stood still; none while it runs.
    pub fn law_stop(&self) -> Option<(Date, Date)> {
        let ended = self.ended.as_ref().filter(|_| self.kind.stops_law())?;
        Some((self.begun.date(), ended.at.date()))
    }
}

/// The procedure that runs now.
pub fn running(case: &Case) -> Option<&Procedure> {
    case.procedures.iter().flatten().find(|procedure| procedure.ended.is_none())
}

/// Whether one can begin: the clock of the case runs, it is not done on the spot, and none runs.
pub fn can_begin(case: &Case) -> bool {
    case.stage == Stage::Accepted && case.mode != HandlingMode::Direct && running(case).is_none()
}

/// Whether one can end.
pub fn can_end(case: &Case) -> bool {
    case.stage == Stage::Accepted && running(case).is_some()
}

/// Whether the citizen is told of it in writing: a clock stands still for it (B.4 Art. 45, TL-10).
pub fn needs_notice(kind: ProcedureKind, item: Option<&ServiceItem>) -> bool {
    kind.stops_law() || item.is_some_and(|item| item.outside(kind).is_some())
}

/// TL-10, FI-06: a procedure begins, with its reason.
pub(super) fn begin(
    view: &dyn View,
    case: &Case,
    (kind, reason): (ProcedureKind, &str),
    day: Option<Date>,
    notice: Option<&PaperNumber>,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !can_begin(case) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let when = decision.context.when;
    if day.is_some_and(|day| day < when.date()) {
        return Err(CaseRefusal::DayPassed.into());
    }
    let item = version_of(view, case);
    if item.is_none() {
        decision.inner.unchecked.push("TL-10");
    }
    if needs_notice(kind, item.as_ref()) && notice.is_none() {
        return Err(CaseRefusal::NoNotice.into());
    }
    let reason = reason.trim().to_owned();
    let before = case.procedures.iter().flatten().any(|one| one.kind == kind && one.outside_until.is_some());
    let within = item.as_ref().and_then(|item| item.outside(kind)).filter(|_| !before);
    let outside_until = within.map(|within| deadline::due(view, when, within).date);
    let (first, ended) = (case.first_due().cloned(), None);
    let mut procedure = Procedure { kind, reason, begun: when, day, outside_until, told: None, first, ended };
    if let (Some(item), Some(_)) = (&item, outside_until) {
        let mut then = case.clone();
        then.procedures.get_or_insert_default().push(procedure.clone());
        procedure.told = deadline::again(view, &then, item.promised);
    }
    decision.happened(Happened::Special(Special::ProcedureBegun { procedure }));
    if let Some(number) = notice {
        decision.paper(PaperKind::Procedure, number);
    }
    Ok(())
}

/// TL-10: it has ended; where it was outside the promise, the promised day is counted by the days it needed.
pub(super) fn end(view: &dyn View, case: &Case, text: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    let runs = running(case).filter(|_| can_end(case)).ok_or(CaseRefusal::WrongStage)?;
    if text.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let ended = Ended { at: decision.context.when, text: text.trim().to_owned() };
    let due = runs.outside_until.and_then(|_| {
        let mut then = case.clone();
        close(&mut then, ended.clone());
        let item = version_of(view, case)?;
        deadline::again(view, &then, item.promised)
    });
    decision.happened(Happened::Special(Special::ProcedureEnded { ended, due }));
    Ok(())
}

/// The procedure that runs ends.
pub(super) fn close(case: &mut Case, ended: Ended) {
    let runs = case.procedures.iter_mut().flatten().find(|procedure| procedure.ended.is_none());
    if let Some(procedure) = runs {
        procedure.ended = Some(ended);
    }
}

/// FI-06: nothing is concluded while what it was examined by still runs.
pub(super) fn check_ended(case: &Case) -> Result<(), CaseRefusal> {
    if running(case).is_some() { Err(CaseRefusal::ProcedureRuns) } else { Ok(()) }
}
