//! What the rules of a case allow after intake, and what they offer next.

use super::apply;
use super::command::{CaseCommand, Field, ReturnGround};
use super::event::{CaseEvent, Happened};
use super::number::PaperNumber;
use super::submission::Submission;
use super::{Applicant, Case, PaperKind, Stage, deadline, extension, intake, submission, turns};
use crate::action::Event;
use crate::calendar::Due;
use crate::catalog::{HandlingMode, ItemHistory, ServiceItem};
use crate::decide::{Context, Decision, Place};
use crate::denial;
use crate::ids::RecordId;
use crate::people::{CreditCode, IdentityNumber, IdentityVerdict, NameError, PersonName, Phone};
use crate::record::{Found, View, load};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Limit, Timestamp, WorkingDays};

/// A decision about one case in the making.
pub(super) struct CaseDecision<'c> {
    pub(super) inner: Decision,
    pub(super) case: RecordId,
    pub(super) context: &'c Context,
}

impl<'c> CaseDecision<'c> {
    pub(super) fn new(context: &'c Context, case: RecordId) -> Self {
        Self { inner: Decision::about(case), case, context }
    }

    pub(super) fn happened(&mut self, what: Happened) {
        let Context { when, actor, .. } = self.context;
        self.inner.event(Event::Case(CaseEvent { case: self.case, at: *when, by: actor.clone(), what }));
    }

    pub(super) fn paper(&mut self, kind: PaperKind, number: &PaperNumber) {
        self.happened(Happened::PaperIssued { kind, number: number.clone() });
    }

    /// TL-02: the date told to the person must be the date counted.
    pub(super) fn told(&mut self, told: Option<Date>, due: &Due) {
        if let Some(told) = told
            && told != due.date
            && self.context.place != Place::Device
        {
            self.inner.find(CaseRefusal::ToldOtherDate(told, due.date));
        }
    }
}

/// What can be done next with a case, in the order in which the desk offers it; the first is the main one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Missing pieces came in.
    Supply,
    /// Conclude.
    Conclude,
    /// Hand over the result.
    Deliver,
    /// Confirm the day after a wrong clock.
    ConfirmDay,
    /// Demand a further piece, with a reason.
    DemandMore,
    /// Return on ground 2 or 3.
    Return,
    /// Correct the applicant.
    Correct,
    /// Add a note.
    Note,
    /// Ask for an extension of the promise.
    AskExtension,
    /// Tell the citizen of the extension granted.
    TellExtension,
    /// Submit a return to the leader in charge.
    SubmitReturn,
    /// The applicant withdraws.
    Withdraw,
    /// Another handler goes on.
    Transfer,
}

/// What the rules of other records say about a case, for [`offers`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Around {
    /// The last day an extension may reach ([`extension::cap`]).
    pub cap: Option<Date>,
    /// Whether the matter is major ([`submission::is_major`]).
    pub major: Major,
    /// The day.
    pub today: Date,
}

/// Whether a matter is major (NB-02).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Major {
    /// It is.
    Yes,
    /// It is not.
    No,
}

impl Around {
    /// What they say now.
    pub fn of(view: &dyn View, case: &Case, today: Date) -> Self {
        let major = if submission::is_major(view, case) { Major::Yes } else { Major::No };
        Around { cap: extension::cap(view, case), major, today }
    }
}

/// The return as the rules offer it: by the counter itself, by way of a leader, or either in a doubtful matter.
fn returns(case: &Case, around: Around) -> &'static [Step] {
    let submission = case.submission.as_ref();
    match (around.major, submission.map(|submission| (submission.is_open(), submission.is_allowed()))) {
        (_, Some((true, _))) => &[],
        (_, Some((_, true))) => &[Step::Return],
        (Major::Yes, _) | (_, Some(_)) => &[Step::SubmitReturn],
        (Major::No, None) => &[Step::Return, Step::SubmitReturn],
    }
}

/// The steps that the rules allow.
pub fn offers(case: &Case, around: Around) -> Vec<Step> {
    let Around { cap, today, .. } = around;
    let mut steps = Vec::new();
    if case.date_to_confirm {
        steps.push(Step::ConfirmDay);
    }
    match case.stage {
        Stage::Supplementing => {
            steps.extend([Step::Supply, Step::DemandMore]);
            steps.extend(returns(case, around));
        }
        Stage::Accepted => {
            if case.extension.as_ref().is_some_and(|extension| extension.is_to_tell() && today <= extension.old) {
                steps.push(Step::TellExtension);
            }
            if case.missing().next().is_some() {
                steps.push(Step::Supply);
            }
            steps.extend([Step::Conclude, Step::DemandMore]);
            steps.extend(returns(case, around));
            if extension::can_ask(case, cap, today) {
                steps.push(Step::AskExtension);
            }
        }
        Stage::Concluded => steps.push(Step::Deliver),
        Stage::Returned | Stage::Delivered | Stage::Withdrawn => {}
    }
    if case.is_open() {
        steps.extend([Step::Withdraw, Step::Transfer]);
    }
    steps.extend([Step::Correct, Step::Note]);
    steps
}

/// Decides a command on a case.
///
/// # Errors
/// The [`CaseRefusal`] that makes it impossible.
pub fn decide(view: &dyn View, command: &CaseCommand, context: &Context) -> Result<Decision, Refusal> {
    let id = match command {
        CaseCommand::TakeIn(intake) => return intake::take_in(view, intake, context),
        _ => command.case().unwrap_or(RecordId([0; 16])),
    };
    let case = match load::<Case>(view, id) {
        Found::Present(case) => case,
        Found::Absent => return Err(CaseRefusal::NoSuchCase.into()),
        Found::NotHere => return Ok(Decision::unchecked("SIX-01")),
    };
    let mut decision = CaseDecision::new(context, id);
    match command {
        CaseCommand::TakeIn(_) => {}
        CaseCommand::Supply { pieces, told, notice, .. } => {
            supply(view, &case, pieces, *told, notice.as_ref(), &mut decision)?;
        }
        CaseCommand::DemandMore { name, reason, notice, .. } => {
            demand_more(&case, name, reason, notice.as_ref(), &mut decision)?;
        }
        CaseCommand::Return { ground, facts, rule, notice, .. } => {
            give_back(view, &case, *ground, facts, rule, notice, &mut decision)?;
        }
        CaseCommand::Conclude { result, .. } => conclude(&case, result, &mut decision)?,
        CaseCommand::Deliver { to, .. } => deliver(&case, to, &mut decision),
        CaseCommand::Correct { field, old, new, .. } => correct(case, *field, old, new, &mut decision)?,
        CaseCommand::Note { text, .. } => note(text, &mut decision),
        CaseCommand::ConfirmDay { day, .. } => confirm_day(view, &case, *day, &mut decision)?,
        CaseCommand::AskExtension { until, reason, .. } => {
            extension::ask(view, &case, *until, reason, &mut decision)?;
        }
        CaseCommand::SubmitReturn { ground, facts, rule, .. } => {
            submission::submit(&case, *ground, facts, rule, &mut decision)?;
        }
        CaseCommand::Withdraw { reason, .. } => turns::withdraw(&case, reason, &mut decision)?,
        CaseCommand::Transfer { to, counter, reason, .. } => {
            turns::transfer(view, &case, (to, *counter), reason, &mut decision)?;
        }
        CaseCommand::AnswerReturn { word, .. } => submission::answer(view, &case, word, &mut decision)?,
        CaseCommand::AnswerExtension { word, .. } => extension::answer(view, &case, word, &mut decision)?,
        CaseCommand::TellExtension { how, notice, .. } => {
            extension::tell(view, &case, how, notice, &mut decision)?;
        }
    }
    Ok(decision.inner)
}

/// SIX-07: each piece is dated, the clock starts on the day the last one is in.
fn supply(
    view: &dyn View,
    case: &Case,
    pieces: &[u8],
    told: Option<Date>,
    notice: Option<&PaperNumber>,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    // A piece that was demanded later comes in while the clock runs: it does not stop for that (SIX-07, TL-10).
    if !case.is_open() {
        decision.inner.find(CaseRefusal::WrongStage);
    }
    let waits = |place: &u8| case.pieces.get(usize::from(*place)).is_some_and(|piece| piece.arrived.is_none());
    // Another counter may have taken the same piece a moment before: it arrived once.
    let arrived: Vec<u8> = pieces.iter().copied().filter(waits).collect();
    if arrived.is_empty() || arrived.len() < pieces.len() {
        decision.inner.find(CaseRefusal::NoSuchPiece);
    }
    if arrived.is_empty() {
        return Ok(());
    }
    decision.happened(Happened::PiecesArrived { pieces: arrived });
    let complete = case
        .pieces
        .iter()
        .enumerate()
        .all(|(place, piece)| piece.arrived.is_some() || pieces.iter().any(|other| usize::from(*other) == place));
    if !complete || case.stage != Stage::Supplementing {
        return Ok(());
    }
    let due = deadline::due(view, decision.context.when, limit_of(view, case));
    decision.told(told, &due);
    decision.happened(Happened::Accepted { due, after_supplement: true });
    match (case.mode, notice) {
        (HandlingMode::Direct, _) => {}
        (_, Some(number)) => decision.paper(PaperKind::Promise, number),
        (_, None) => decision.inner.find(CaseRefusal::NoNotice),
    }
    Ok(())
}

/// The promised limit of the version that binds the case.
pub fn limit_of(view: &dyn View, case: &Case) -> Limit {
    let history = load::<ItemHistory>(view, ServiceItem::record(case.item)).present();
    let item = history.as_ref().and_then(|history| history.version(case.item_version));
    item.map_or(Limit::Working(WorkingDays(5)), |item| item.promised)
}

/// SIX-07, ON-06: a further piece needs a reason and is recorded as a breach of the one-time notice.
fn demand_more(
    case: &Case,
    name: &str,
    reason: &str,
    notice: Option<&PaperNumber>,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !case.is_open() {
        return Err(CaseRefusal::WrongStage.into());
    }
    if name.trim().is_empty() || reason.trim().is_empty() {
        return Err(CaseRefusal::NoReason.into());
    }
    decision.happened(Happened::FurtherDemanded { name: name.to_owned(), reason: reason.to_owned() });
    if let Some(number) = notice {
        decision.paper(PaperKind::Supplement, number);
    }
    Ok(())
}

/// SIX-03, SIX-04: a return after intake has ground 2 or 3, facts and rule in words, and a notice.
#[allow(clippy::too_many_arguments, reason = "the parts of the command, as it names them")]
fn give_back(
    view: &dyn View,
    case: &Case,
    ground: ReturnGround,
    facts: &str,
    rule: &str,
    notice: &PaperNumber,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !case.is_open() {
        return Err(CaseRefusal::WrongStage.into());
    }
    if facts.trim().is_empty() || rule.trim().is_empty() {
        return Err(CaseRefusal::NoReason.into());
    }
    if ground == ReturnGround::MainMissing && !case.pieces.iter().any(|piece| piece.main && piece.arrived.is_none()) {
        return Err(CaseRefusal::GroundDoesNotFit.into());
    }
    if case.submission.as_ref().is_some_and(Submission::is_open) {
        return Err(CaseRefusal::WrongStage.into());
    }
    if submission::must_submit(view, case, ground) {
        return Err(CaseRefusal::MustSubmit.into());
    }
    decision.happened(Happened::Returned { ground, facts: facts.to_owned(), rule: rule.to_owned() });
    let (id, context) = (decision.case, decision.context);
    denial::of_return(id, case, (ground, facts, rule), context, &mut decision.inner);
    decision.paper(PaperKind::Return, notice);
    Ok(())
}

/// TL-09: a conclusion has a result.
fn conclude(case: &Case, result: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if case.stage != Stage::Accepted {
        return Err(CaseRefusal::WrongStage.into());
    }
    if result.trim().is_empty() {
        return Err(CaseRefusal::NoResult.into());
    }
    decision.happened(Happened::Concluded { result: result.to_owned() });
    Ok(())
}

/// FI-07: delivery is an event of its own, with the person who received it.
fn deliver(case: &Case, to: &str, decision: &mut CaseDecision<'_>) {
    if case.stage != Stage::Concluded {
        decision.inner.find(CaseRefusal::WrongStage);
    }
    if to.trim().is_empty() {
        decision.inner.find(CaseRefusal::NoReceiver);
    }
    decision.happened(Happened::Delivered { to: to.to_owned() });
}

/// F20: a correction made on an older value is not carried out silently.
fn correct(mut case: Case, field: Field, old: &str, new: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    let now = apply::field(&case.applicant, field);
    if now != old {
        return Err(CaseRefusal::ChangedMeanwhile(now).into());
    }
    apply::set_field(&mut case.applicant, field, new);
    check_applicant(&case.applicant, decision.context, &mut decision.inner);
    decision.happened(Happened::Corrected { field, old: old.to_owned(), new: new.to_owned() });
    Ok(())
}

fn note(text: &str, decision: &mut CaseDecision<'_>) {
    if text.trim().is_empty() {
        decision.inner.find(CaseRefusal::NoText);
    }
    decision.happened(Happened::Noted { text: text.to_owned() });
}

/// F14: the day is confirmed by a person; a running clock is counted from it anew.
fn confirm_day(view: &dyn View, case: &Case, day: Date, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if !case.date_to_confirm {
        return Err(CaseRefusal::WrongStage.into());
    }
    if day > decision.context.when.date() {
        return Err(CaseRefusal::FutureDay.into());
    }
    let received: Timestamp = if case.received.date() == day { case.received } else { day.at(12, 0) };
    let due = (case.stage == Stage::Accepted && case.accepted == Some(case.received))
        .then(|| deadline::due(view, received, limit_of(view, case)));
    decision.happened(Happened::DayConfirmed { received, due });
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
