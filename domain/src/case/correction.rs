//! What is set right about a case after intake: its applicant, its day, a note. Entered, never edited away (F20, F14).

use super::command::Field;
use super::decide::{CaseDecision, begin_turns, limit_of, version_of};
use super::event::Happened;
use super::{Applicant, Case, Stage, apply, deadline};
use crate::decide::{Context, Decision};
use crate::people::{CreditCode, IdentityNumber, IdentityVerdict, NameError, PersonName, Phone};
use crate::record::View;
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// F20: a correction made on an older value is not carried out silently.
pub(super) fn correct(
    mut case: Case,
    field: Field,
    old: &str,
    new: &str,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    let now = apply::field(&case.applicant, field);
    if now != old {
        return Err(CaseRefusal::ChangedMeanwhile(now).into());
    }
    apply::set_field(&mut case.applicant, field, new);
    check_applicant(&case.applicant, decision.context, &mut decision.inner);
    decision.happened(Happened::Corrected { field, old: old.to_owned(), new: new.to_owned() });
    Ok(())
}

/// A note has words.
pub(super) fn note(text: &str, decision: &mut CaseDecision<'_>) {
    if text.trim().is_empty() {
        decision.inner.find(CaseRefusal::NoText);
    }
    decision.happened(Happened::Noted { text: text.to_owned() });
}

/// F14: the day is confirmed by a person; a running clock is counted from it anew.
pub(super) fn confirm_day(
    view: &dyn View,
    case: &Case,
    day: Date,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !case.date_to_confirm {
        return Err(CaseRefusal::WrongStage.into());
    }
    if day > decision.context.when.date() {
        return Err(CaseRefusal::FutureDay.into());
    }
    let received: Timestamp = if case.received.date() == day { case.received } else { day.at(12, 0) };
    let due = (case.stage == Stage::Accepted && case.accepted == Some(case.received))
        .then(|| deadline::due_of(view, case, received, limit_of(view, case)));
    let counted = due.clone();
    decision.happened(Happened::DayConfirmed { received, due });
    if let Some(due) = counted {
        begin_turns(view, received, (case.mode, case.joint.as_ref()), version_of(view, case).as_ref(), &due, decision);
    }
    Ok(())
}

/// CD-07, B.8: a name is needed; identity and phone are right or empty.
pub(super) fn check_applicant(applicant: &Applicant, context: &Context, decision: &mut Decision) {
    match PersonName::parse(&applicant.name) {
        Ok(_) => {}
        Err(NameError::Empty) => decision.find(CaseRefusal::NoName),
        Err(_) => decision.find(CaseRefusal::BadName),
    }
    if !applicant.identity.is_empty() && !identity_is_right(&applicant.identity, context.when.date()) {
        decision.find(CaseRefusal::BadIdentity);
    }
    if !applicant.phone.is_empty() && Phone::parse(&applicant.phone).is_err() {
        decision.find(CaseRefusal::BadPhone);
    }
}

/// An identity number of a person or the credit code of an organisation (B.8); one that must be asked about passes.
fn identity_is_right(text: &str, today: Date) -> bool {
    match IdentityNumber::parse(text, today) {
        IdentityVerdict::Valid(_) | IdentityVerdict::Ask(..) => true,
        IdentityVerdict::Invalid(_) => CreditCode::parse(text).is_ok(),
    }
}
