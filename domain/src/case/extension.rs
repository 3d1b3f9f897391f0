//! 延期: a promise that cannot be kept is moved once, before its day, with a reason, the director's approval and a
//! notice to the citizen (TL-07, C10, D11).
//!
//! ```text
//! (none) ──Ask──▶ asked ──Answer(granted)──▶ granted ──Tell──▶ told: the promised day is the new one
//!                    └────Answer(refused)──▶ refused
//! ```
//!
//! The promised day moves when the citizen is told, not when somebody approves: whoever is told too late was not told
//! in time, and the case stays late (CD-08).

use super::answer::{Answer, Word, may_answer};
use super::decide::{CaseDecision, limit_of};
use super::event::Happened;
use super::number::PaperNumber;
use super::{Case, PaperKind, Stage, deadline};
use crate::catalog::{ItemHistory, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::hall::Role;
use crate::ids::StaffNo;
use crate::record::{View, load};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Limit, Timestamp};

/// The extension of a case; there is at most one.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Extension {
    /// The promised day when it was asked for.
    #[n(0)]
    pub old: Date,
    /// The day asked for.
    #[n(1)]
    pub until: Date,
    /// Why.
    #[n(2)]
    pub reason: String,
    /// When it was asked for.
    #[n(3)]
    pub asked: Timestamp,
    /// Who asked.
    #[n(4)]
    pub by: Option<StaffNo>,
    /// What the director said; none yet.
    #[n(5)]
    pub answer: Option<Answer>,
    /// When the citizen was told.
    #[n(6)]
    pub told: Option<Timestamp>,
}

impl Extension {
    /// Whether the director has not answered yet.
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }

    /// Whether it was granted and the citizen is not told yet.
    pub fn is_to_tell(&self) -> bool {
        self.told.is_none() && self.answer.as_ref().is_some_and(|answer| answer.word == Word::Granted)
    }
}

/// The last day an extension may reach: the promised limit once more from the promised day, and never beyond the law's
/// own limit from acceptance (C10). None where nothing can be extended.
pub fn cap(view: &dyn View, case: &Case) -> Option<Date> {
    let limit = limit_of(view, case);
    let due = case.due.as_ref()?;
    if limit == Limit::OnTheSpot || case.stage != Stage::Accepted {
        return None;
    }
    let calendar = deadline::calendar(view);
    let again = calendar.due(due.date, limit).date;
    let history = load::<ItemHistory>(view, ServiceItem::record(case.item)).present();
    let law = history.as_ref().and_then(|history| history.version(case.item_version)?.statutory);
    let law = law.and_then(|law| deadline::statutory(&calendar, case, law));
    Some(law.map_or(again, |law| again.min(law)))
}

/// Whether an extension can be asked for on a day: none was, and the promised day has not passed.
pub fn can_ask(case: &Case, cap: Option<Date>, today: Date) -> bool {
    let Some((due, cap)) = case.due.as_ref().zip(cap) else { return false };
    case.extension.is_none() && today <= due.date && due.date < cap
}

/// TL-07, C10: asked once, before the promised day has passed, with a reason, for a day within the cap.
pub(super) fn ask(
    view: &dyn View,
    case: &Case,
    until: Date,
    reason: &str,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let due = case.due.as_ref().filter(|_| case.stage == Stage::Accepted).ok_or(CaseRefusal::WrongStage)?;
    let cap = cap(view, case).ok_or(CaseRefusal::WrongStage)?;
    if case.extension.is_some() {
        return Err(CaseRefusal::ExtendedBefore.into());
    }
    if due.date < decision.context.when.date() {
        return Err(CaseRefusal::ExtensionTooLate.into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoReason.into());
    }
    if until <= due.date || until > cap {
        return Err(CaseRefusal::ExtensionOutside(due.date.plus_days(1), cap).into());
    }
    decision.happened(Happened::ExtensionAsked { until, reason: reason.trim().to_owned() });
    Ok(())
}

/// TL-07: the director answers, and nobody approves the own wish.
pub(super) fn answer(
    view: &dyn View,
    case: &Case,
    word: &Word,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let asked = case.extension.as_ref().filter(|extension| extension.is_open()).ok_or(CaseRefusal::WrongStage)?;
    if case.stage != Stage::Accepted {
        return Err(CaseRefusal::WrongStage.into());
    }
    let director = (&[Role::Director][..], CaseRefusal::NotDirector);
    let unchecked = may_answer(view, director, asked.by.as_ref(), word, decision.context)?;
    decision.inner.unchecked.extend(unchecked);
    decision.happened(Happened::ExtensionAnswered(word.clone()));
    Ok(())
}

/// TL-07: the citizen is told before the promised day has passed; then, and only then, the day moves.
pub(super) fn tell(
    view: &dyn View,
    case: &Case,
    how: &str,
    notice: &PaperNumber,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let extension =
        case.extension.as_ref().filter(|extension| extension.is_to_tell()).ok_or(CaseRefusal::WrongStage)?;
    if how.trim().is_empty() {
        decision.inner.find(CaseRefusal::NoText);
    }
    let in_time = case.stage == Stage::Accepted && decision.context.when.date() <= extension.old;
    if !in_time {
        decision.inner.find(CaseRefusal::ExtensionTooLate);
    }
    let start = case.accepted.map_or(case.received, |accepted| accepted).date();
    let course = deadline::course(case);
    let reach = || deadline::calendar(view).reaching(start, extension.until, limit_of(view, case), &course);
    // A procedure that began meanwhile may have moved the day beyond the one that was granted.
    let due = in_time.then(reach).filter(|due| case.due.as_ref().is_none_or(|now| now.date < due.date));
    decision.happened(Happened::ExtensionTold { how: how.trim().to_owned(), due });
    decision.paper(PaperKind::Extension, notice);
    Ok(())
}
