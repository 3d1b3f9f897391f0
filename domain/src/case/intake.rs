//! Intake: what the counter found decides between acceptance, supplement and return (SIX-03, SIX-05, SIX-08).

use super::command::{IntakeOutcome, Presence, ReturnGround, SupplementGround, TakeIn};
use super::correction::check_applicant;
use super::decide::{CaseDecision, begin_turns};
use super::event::Happened;
use super::number::PaperNumber;
use super::{Case, PaperKind, Piece, Stage, deadline};
use crate::catalog::{Demand, HandlingMode, ItemHistory, Material, Necessity, ServiceItem};
use crate::decide::{Context, Decision};
use crate::hall::DeviceEntry;
use crate::hall::check_staff;
use crate::record::{Found, View, load};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::{Date, Limit, WorkingDays};

/// The limit of an item that the catalogue does not say (`promise.default_days`, C9).
pub(super) const DEFAULT_LIMIT: Limit = Limit::Working(WorkingDays(5));

/// What the rules propose for a checklist (SIX-08); the counter may decide otherwise within the rules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Proposal {
    /// Some materials have not been looked at yet.
    NotYet,
    /// Complete.
    Accept,
    /// Something can still come.
    Supplement(SupplementGround),
    /// The main document does not exist.
    Return(ReturnGround),
}

/// Proposes an outcome from what was found; `None` marks a material not looked at.
pub fn propose(item: &ServiceItem, found: &[Option<Presence>]) -> Proposal {
    let pairs = || item.materials.iter().zip(found);
    if found.len() != item.materials.len()
        || pairs().any(|(material, found)| found.is_none() && material.need != Necessity::Optional)
    {
        return Proposal::NotYet;
    }
    let main = |what: Presence| pairs().any(|(m, found)| m.need == Necessity::Main && *found == Some(what));
    if main(Presence::Nonexistent) {
        return Proposal::Return(ReturnGround::MainMissing);
    }
    if main(Presence::NotBrought) {
        return Proposal::Supplement(SupplementGround::MainNotBrought);
    }
    let lacking: Vec<&Material> =
        pairs().filter(|(m, found)| lacks(m, found.unwrap_or(Presence::NotNeeded))).map(|(m, _)| m).collect();
    if lacking.is_empty() {
        Proposal::Accept
    } else if lacking.iter().all(|material| material.need == Necessity::MayFollow) {
        Proposal::Supplement(SupplementGround::ApprovalUnaffected)
    } else {
        Proposal::Supplement(SupplementGround::AttachmentsPromised)
    }
}

/// Whether a material that the decision needs is not there.
fn lacks(material: &Material, found: Presence) -> bool {
    material.need != Necessity::Optional && matches!(found, Presence::NotBrought | Presence::Nonexistent)
}

/// Whether a material that an application of that day is asked for is not there: nobody lacks what is waived (TJ-07).
fn wanting(material: &Material, found: Presence, day: Date) -> bool {
    lacks(material, found) && material.demand(day) != Demand::Nobody
}

/// The checklist of an application of that day before anything was looked at: what is waived is answered already, and
/// every material keeps its place (TJ-07).
pub fn checklist(item: &ServiceItem, day: Date) -> Vec<Option<Presence>> {
    let waived = |material: &Material| (material.demand(day) == Demand::Nobody).then_some(Presence::NotNeeded);
    item.materials.iter().map(waived).collect()
}

/// Which notice an acceptance demands: none on the spot, D06 where a higher body decides (FI-12), D05 in a joint matter
/// (SIX-10), else the promise D02 (SIX-09).
pub fn acceptance_notice(mode: HandlingMode) -> Option<PaperKind> {
    match mode {
        HandlingMode::Direct => None,
        HandlingMode::Escalation => Some(PaperKind::ReportUp),
        HandlingMode::JointReview => Some(PaperKind::Joint),
        HandlingMode::Commitment | HandlingMode::ClearAnswer => Some(PaperKind::Promise),
    }
}

/// Which notice an outcome demands beside the receipt D01.
pub fn notice_for(mode: HandlingMode, outcome: &IntakeOutcome) -> Option<PaperKind> {
    match outcome {
        IntakeOutcome::Accept => acceptance_notice(mode),
        IntakeOutcome::Supplement { .. } => Some(PaperKind::Supplement),
        IntakeOutcome::Return { .. } => Some(PaperKind::Return),
    }
}

/// Decides an intake. Nothing here is impossible: the person stood at the counter, so every broken rule is a finding.
pub(super) fn take_in(view: &dyn View, command: &TakeIn, context: &Context) -> Result<Decision, Refusal> {
    let (item, unchecked) = match load::<ItemHistory>(view, ServiceItem::record(command.item)) {
        Found::Present(history) => (history.version(command.item_version).cloned(), Vec::new()),
        Found::Absent => (None, Vec::new()),
        Found::NotHere => (None, vec!["SIX-08", "TL-03", "AG-06"]),
    };
    let mut decision = CaseDecision::new(context, context.new_record(0));
    decision.inner.unchecked.clone_from(&unchecked);
    match &item {
        Some(item) => check_papers(item, command, context.when.date(), &mut decision.inner),
        None if unchecked.is_empty() => decision.inner.find(CaseRefusal::NoSuchItem),
        None => {}
    }
    if item.as_ref().is_some_and(|item| !in_force(item, context)) {
        decision.inner.find(CaseRefusal::NoSuchItem);
    }
    if let Some(item) = &item {
        crate::delegation::check_intake(view, item, command.counter, context, &mut decision.inner);
    }
    check_applicant(&command.applicant, context, &mut decision.inner);
    check_staff(view, &command.handler, "TL-06", &mut decision.inner);
    check_number(view, command, context, &mut decision.inner);
    let mode = item.as_ref().map_or(HandlingMode::Commitment, ServiceItem::handled_as);
    let notice = notice_for(mode, &command.outcome);
    if notice.is_some() && command.notice.is_none() {
        decision.inner.find(CaseRefusal::NoNotice);
    }
    if context.doubtful {
        decision.inner.find(CaseRefusal::DayToConfirm);
    }
    let case = begin(command, item.as_ref(), mode, context, &decision.inner.unchecked);
    decision.happened(Happened::Received(Box::new(case.clone())));
    decision.paper(PaperKind::Receipt, &command.receipt);
    conclude_intake(view, command, &case, item.as_ref(), &mut decision);
    if let (Some(kind), Some(number)) = (notice, &command.notice) {
        decision.paper(kind, number);
    }
    if let (IntakeOutcome::Return { ground, .. }, Some(number)) = (&command.outcome, &command.denial)
        && *ground != ReturnGround::MainMissing
    {
        decision.paper(PaperKind::Denial, number);
    }
    Ok(decision.inner)
}

/// The events of the outcome itself.
fn conclude_intake(
    view: &dyn View,
    command: &TakeIn,
    case: &Case,
    item: Option<&ServiceItem>,
    decision: &mut CaseDecision,
) {
    let context = decision.context;
    match &command.outcome {
        IntakeOutcome::Accept => {
            let limit = item.map_or(DEFAULT_LIMIT, |item| item.promised);
            let due = deadline::due(view, context.when, limit);
            decision.told(command.told, &due);
            decision.happened(Happened::Accepted { due: due.clone(), after_supplement: false });
            begin_turns(view, context.when, (case.mode, None), item, &due, decision);
        }
        IntakeOutcome::Supplement { ground, promised } => {
            decision.happened(Happened::SupplementRequested { ground: *ground, promised: *promised });
        }
        IntakeOutcome::Return { ground, facts, rule } => {
            decision.happened(Happened::Returned { ground: *ground, facts: facts.clone(), rule: rule.clone() });
            if *ground != ReturnGround::MainMissing && item.is_some_and(ServiceItem::is_major) {
                decision.inner.find(CaseRefusal::MustSubmit);
            }
            let id = decision.case;
            crate::denial::of_return(id, case, (*ground, facts, rule), context, &mut decision.inner);
        }
    }
}

fn in_force(item: &ServiceItem, context: &Context) -> bool {
    let day = context.when.date();
    item.from <= day && item.to.is_none_or(|to| day <= to)
}

/// Whether a material is a piece of the case: it came, or the decision needs it.
fn is_piece(material: &Material, found: Presence, day: Date) -> bool {
    found == Presence::Received || wanting(material, found, day)
}

/// The place in the case of the material at a place of its item; none where it is no piece of the case.
pub fn piece_of_material(item: &ServiceItem, checklist: &[Presence], place: usize, day: Date) -> Option<u8> {
    let pairs: Vec<(&Material, Presence)> = item.materials.iter().zip(checklist.iter().copied()).collect();
    let (material, found) = pairs.get(place)?;
    if !is_piece(material, *found, day) {
        return None;
    }
    u8::try_from(pairs.iter().take(place).filter(|(material, found)| is_piece(material, *found, day)).count()).ok()
}

/// The case as it begins.
pub(super) fn begin(
    command: &TakeIn,
    item: Option<&ServiceItem>,
    mode: HandlingMode,
    context: &Context,
    unchecked: &[&'static str],
) -> Case {
    let materials = item.map_or(&[][..], |item| &item.materials);
    let pieces = materials
        .iter()
        .zip(&command.checklist)
        .filter(|(material, found)| is_piece(material, **found, context.when.date()))
        .map(|(material, found)| Piece {
            name: material.name.clone(),
            main: material.need == Necessity::Main,
            arrived: (*found == Presence::Received).then_some(context.when),
            demanded_later: false,
        })
        .collect();
    Case {
        number: command.number.clone(),
        item: command.item,
        item_version: command.item_version,
        item_name: item.map_or_else(|| format!("#{}", command.item), |item| item.name.clone()),
        mode,
        turns: Vec::new(),
        stage: Stage::Supplementing,
        applicant: command.applicant.clone(),
        channel: command.channel,
        counter: command.counter,
        first_contact: command.first_contact.clone(),
        handler: command.handler.clone(),
        received: context.when,
        accepted: None,
        due: None,
        pieces,
        papers: Vec::new(),
        outcome: String::new(),
        ended: None,
        moments: Vec::new(),
        date_to_confirm: context.doubtful,
        unchecked: unchecked.iter().map(|rule| (*rule).to_owned()).collect(),
        ticket: command.ticket,
        extension: None,
        submission: None,
        escalation: None,
        joint: None,
        held: None,
        moved: None,
        fee: None,
        agency: None,
        aftercare: None,
        procedures: None,
        urgent: None,
        signing: None,
        grant: None,
        attachments: None,
        taken_over: None,
        foreign: None,
        ledger: None,
    }
}

/// SIX-03, SIX-05, FI-02: the outcome must fit what was found of what is asked for on that day.
fn check_papers(item: &ServiceItem, command: &TakeIn, day: Date, decision: &mut Decision) {
    if command.checklist.len() != item.materials.len() {
        decision.find(CaseRefusal::ChecklistIncomplete);
        return;
    }
    let pairs = || item.materials.iter().zip(&command.checklist);
    let missing: Vec<String> =
        pairs().filter(|(material, found)| wanting(material, **found, day)).map(|(m, _)| m.name.clone()).collect();
    let asked = |material: &Material| material.need == Necessity::Main && material.demand(day) != Demand::Nobody;
    let main = |what: Presence| pairs().find(|(material, found)| asked(material) && **found == what);
    let no_main = main(Presence::Nonexistent).map(|(material, _)| material.name.clone());
    let main_left_home = main(Presence::NotBrought).is_some();
    match &command.outcome {
        IntakeOutcome::Accept => {
            if !missing.is_empty() {
                decision.find(CaseRefusal::MaterialMissing(missing));
            }
        }
        IntakeOutcome::Supplement { ground, promised } => {
            if missing.is_empty() {
                decision.find(CaseRefusal::NothingMissing);
            } else if let Some(name) = no_main {
                decision.find(CaseRefusal::MainDoesNotExist(name));
            } else if !supplement_fits(*ground, main_left_home, promised.is_some()) {
                decision.find(CaseRefusal::GroundDoesNotFit);
            }
        }
        IntakeOutcome::Return { ground, facts, rule } => {
            if facts.trim().is_empty() || rule.trim().is_empty() {
                decision.find(CaseRefusal::NoReason);
            }
            let fits = match ground {
                ReturnGround::MainMissing => no_main.is_some(),
                ReturnGround::AgainstPolicy => true,
                ReturnGround::ConditionsNotMet => false,
            };
            if !fits {
                decision.find(CaseRefusal::GroundDoesNotFit);
            }
        }
    }
}

/// SIX-05: ground 1 is about the main document; grounds 2 and 3 are about attachments, 2 with the citizen's promise.
fn supplement_fits(ground: SupplementGround, main_left_home: bool, promised: bool) -> bool {
    match ground {
        SupplementGround::MainNotBrought => main_left_home,
        SupplementGround::AttachmentsPromised => !main_left_home && promised,
        SupplementGround::ApprovalUnaffected => !main_left_home,
    }
}

/// F21: a device gives only numbers with its own code.
fn check_number(view: &dyn View, command: &TakeIn, context: &Context, decision: &mut Decision) {
    let entry = load::<DeviceEntry>(view, DeviceEntry::record(context.device));
    if let Found::Present(entry) = entry
        && command.number.device() != entry.code.0
    {
        decision.find(CaseRefusal::NumberTwice);
    }
}

/// What a device must allot before it stores an intake: numbers that exist nowhere yet.
pub trait Allot {
    /// The next case number.
    fn case_number(&mut self) -> super::number::CaseNumber;
    /// The next number of a kind of paper.
    fn paper_number(&mut self, kind: PaperKind) -> PaperNumber;
}

impl TakeIn {
    /// Fills in the numbers of the case and its papers.
    pub fn allot(&mut self, mode: HandlingMode, device: &mut dyn Allot) {
        self.number = device.case_number();
        self.receipt = device.paper_number(PaperKind::Receipt);
        self.notice = notice_for(mode, &self.outcome).map(|kind| device.paper_number(kind));
        self.denial = self.denial.as_ref().map(|_| device.paper_number(PaperKind::Denial));
    }
}
