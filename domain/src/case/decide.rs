//! What the rules of a case allow after intake.

use super::agency::Commission;
use super::command::{BesideCommand, CaseCommand, HandsCommand, ReturnGround};
use super::event::{CaseEvent, Happened};
use super::fee::Fee;
use super::files::TakeOver;
use super::joint::Joint;
use super::number::PaperNumber;
use super::submission::Submission;
use super::{
    Case, PaperKind, Stage, aftercare, agency, correction, deadline, elsewhere, escalation, extension, fee, files,
    grant, hold, intake, joint, procedure, recount, signing, submission, turns, urgent,
};
use crate::action::Event;
use crate::calendar::Due;
use crate::catalog::{HandlingMode, ItemHistory, ServiceItem};
use crate::decide::{Context, Decision, Place};
use crate::denial;
use crate::ids::RecordId;
use crate::record::{Found, View, load};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Limit, Timestamp};

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
        CaseCommand::Return { ground, facts, rule, notice, denial, .. } => {
            give_back(view, &case, *ground, (facts, rule), (notice, denial.as_ref()), &mut decision)?;
        }
        CaseCommand::Conclude { result, .. } => conclude(view, &case, result, &mut decision)?,
        CaseCommand::Deliver { to, slip, .. } => deliver(&case, to, slip.as_ref(), &mut decision),
        CaseCommand::Correct { field, old, new, .. } => correction::correct(case, *field, old, new, &mut decision)?,
        CaseCommand::Note { text, .. } => correction::note(text, &mut decision),
        CaseCommand::ConfirmDay { day, .. } => correction::confirm_day(view, &case, *day, &mut decision)?,
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
        CaseCommand::Hands { what, .. } => by_others(view, &case, what, &mut decision)?,
        CaseCommand::Beside { what, .. } => beside(view, &case, what, &mut decision)?,
        CaseCommand::Hold { kind, text, .. } => hold::hold(&case, *kind, text, &mut decision)?,
        CaseCommand::TellMoved { how, .. } => recount::tell(&case, how, &mut decision)?,
        CaseCommand::Resume { .. } => hold::resume(&case, &mut decision)?,
        CaseCommand::IssueGrant { grant, notice, .. } => grant::issue(view, &case, grant, notice, &mut decision)?,
    }
    Ok(decision.inner)
}

/// What others decide: a higher body, several departments.
fn by_others(
    view: &dyn View,
    case: &Case,
    what: &HandsCommand,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    match what {
        HandsCommand::ReportUp { body, how, expected } => escalation::report(case, (body, how), *expected, decision),
        HandsCommand::FollowUp { number, text } => escalation::follow_up(case, number, text, decision),
        HandsCommand::HearFromAbove { result, stance } => escalation::hear(case, (result, *stance), decision),
        HandsCommand::Refer { reason, notice, body } => {
            let item = version_of(view, case);
            escalation::refer(view, case, item.as_ref(), (reason, body), notice, decision)
        }
        HandsCommand::GiveOpinion { unit, stance, text } => joint::opine(case, *unit, (*stance, text), decision),
        HandsCommand::CallMeeting { at, place, notice } => joint::call(case, *at, (place, notice), decision),
        HandsCommand::HoldMeeting { present, conclusion, minutes, stance } => {
            joint::hold(case, (present, conclusion, *stance), minutes, decision)
        }
        HandsCommand::BeginProcedure { kind, reason, day, notice } => {
            procedure::begin(view, case, (*kind, reason), *day, notice.as_ref(), decision)
        }
        HandsCommand::EndProcedure { text } => procedure::end(view, case, text, decision),
    }
}

/// What goes on beside a case and after it.
fn beside(view: &dyn View, case: &Case, what: &BesideCommand, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    match what {
        BesideCommand::AskFee { fen, notice } => {
            let item = version_of(view, case);
            fee::ask(case, item.as_ref(), (*fen, notice), decision)
        }
        BesideCommand::PayFee { receipt, channel } => fee::pay(case, (receipt, channel), decision),
        BesideCommand::Entrust { agent, powers, until, papers, notice } => {
            let (item, until) = (version_of(view, case), *until);
            let commission = Commission { agent, powers, until, papers, notice };
            agency::entrust(view, case, item.as_ref(), &commission, decision)
        }
        BesideCommand::Revoke { reason } => agency::revoke(case, reason, decision),
        BesideCommand::PlanCallBack { day } => aftercare::plan(case, *day, decision),
        BesideCommand::CallBack { channel, said, paper } => {
            aftercare::call(case, channel, said.as_ref(), paper.as_ref(), decision)
        }
        BesideCommand::MakeUrgent { reason, approver } => urgent::make(view, case, reason, approver, decision),
        BesideCommand::CarryToLeader { leader, paper } => signing::carry(view, case, leader, paper, decision),
        BesideCommand::LeaderSigned { word, remark } => signing::sign(case, word, remark, decision),
        BesideCommand::Attach { file } => {
            files::attach(case, file, decision);
            Ok(())
        }
        BesideCommand::ShareFrom { other, pieces, notice } => {
            let wanted = TakeOver { other: *other, pieces, notice: notice.as_ref() };
            files::take_over(view, case, &wanted, decision)
        }
        BesideCommand::EnterForeign { system, number } => {
            elsewhere::enter(system, number, decision);
            Ok(())
        }
    }
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
    decision.happened(Happened::PiecesArrived { pieces: arrived.clone() });
    completed(view, case, &arrived, (told, notice), decision);
    Ok(())
}

/// SIX-07, SIX-09: where nothing is missing any more after these pieces, the case is accepted and its clock starts.
pub(super) fn completed(
    view: &dyn View,
    case: &Case,
    pieces: &[u8],
    (told, notice): (Option<Date>, Option<&PaperNumber>),
    decision: &mut CaseDecision<'_>,
) {
    let complete = case
        .pieces
        .iter()
        .enumerate()
        .all(|(place, piece)| piece.arrived.is_some() || pieces.iter().any(|other| usize::from(*other) == place));
    if !complete || case.stage != Stage::Supplementing {
        return;
    }
    let due = deadline::due_of(view, case, decision.context.when, limit_of(view, case));
    decision.told(told, &due);
    decision.happened(Happened::Accepted { due: due.clone(), after_supplement: true });
    begin_turns(view, decision.context.when, (case.mode, None), version_of(view, case).as_ref(), &due, decision);
    match (intake::acceptance_notice(case.mode), notice) {
        (None, _) => {}
        (Some(kind), Some(number)) => decision.paper(kind, number),
        (Some(_), None) => decision.inner.find(CaseRefusal::NoNotice),
    }
}

/// What begins with acceptance beside the promised day: the way up, the departments' days (SIX-11, FI-10).
pub(super) fn begin_turns(
    view: &dyn View,
    start: Timestamp,
    (mode, before): (HandlingMode, Option<&Joint>),
    item: Option<&ServiceItem>,
    due: &Due,
    decision: &mut CaseDecision<'_>,
) {
    if mode == HandlingMode::Escalation {
        decision.happened(Happened::GoesUp { send_by: escalation::send_by(view, start, item, due) });
    }
    if let Some(begun) = joint::begin(view, start, item, due, before) {
        decision.happened(begun);
    }
}

/// The item's version that binds the case; none where the catalogue is not here.
pub fn version_of(view: &dyn View, case: &Case) -> Option<ServiceItem> {
    let history = load::<ItemHistory>(view, ServiceItem::record(case.item)).present()?;
    history.version(case.item_version).cloned()
}

/// The promised limit of the version that binds the case.
pub fn limit_of(view: &dyn View, case: &Case) -> Limit {
    version_of(view, case).map_or(intake::DEFAULT_LIMIT, |item| item.promised)
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
fn give_back(
    view: &dyn View,
    case: &Case,
    ground: ReturnGround,
    (facts, rule): (&str, &str),
    (notice, apart): (&PaperNumber, Option<&PaperNumber>),
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
    if let Some(number) = apart.filter(|_| ground != ReturnGround::MainMissing) {
        decision.paper(PaperKind::Denial, number);
    }
    Ok(())
}

/// TL-09: a conclusion has a result, and what leads to it is done.
fn conclude(view: &dyn View, case: &Case, result: &str, decision: &mut CaseDecision<'_>) -> Result<(), Refusal> {
    if case.stage != Stage::Accepted {
        return Err(CaseRefusal::WrongStage.into());
    }
    if result.trim().is_empty() {
        return Err(CaseRefusal::NoResult.into());
    }
    escalation::check_heard(case)?;
    joint::check_done(case)?;
    procedure::check_ended(case)?;
    decision.inner.unchecked.extend(signing::check_signed(view, case)?);
    decision.happened(Happened::Concluded { result: result.to_owned() });
    Ok(())
}

/// FI-07: delivery is an event of its own, with the person who received it.
fn deliver(case: &Case, to: &str, slip: Option<&PaperNumber>, decision: &mut CaseDecision<'_>) {
    if case.stage != Stage::Concluded {
        decision.inner.find(CaseRefusal::WrongStage);
    }
    if to.trim().is_empty() {
        decision.inner.find(CaseRefusal::NoReceiver);
    }
    if case.fee.as_ref().is_some_and(Fee::is_open) {
        decision.inner.find(CaseRefusal::FeeUnpaid);
    }
    decision.happened(Happened::Delivered { to: to.to_owned() });
    if let Some(number) = slip {
        decision.paper(PaperKind::Delivery, number);
    }
}
