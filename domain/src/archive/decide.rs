//! What the rules of the archive allow.

use super::appraisal::{Appraisal, Appraised, Execution, Verdict};
use super::command::{ArchiveChange, ArchiveCommand, ArchiveEvent};
use super::number::{RunEnd, is_unit};
use super::scope::{self, Leaf, Missing};
use super::{ArchiveFile, Arrangement, Filing, KeptBack, Loan, LoanTerms, Location, LoosePaper, Standing, Subject};
use crate::action::{Action, Event};
use crate::attention::Attention;
use crate::case::Case;
use crate::case::number::PaperNumber;
use crate::codec::decode as read;
use crate::decide::{Context, Decision, Place};
use crate::hall::{HallSettings, Role, StaffMember, check_staff};
use crate::ids::{HallId, RecordId, StaffNo};
use crate::record::{Area, Found, View, load};
use crate::refusal::{ArchiveRefusal, CaseRefusal, HallRefusal, Refusal};
use std::collections::BTreeMap;

/// Decides a command on the archive.
///
/// # Errors
/// The refusal that stands against it.
pub fn decide(view: &dyn View, command: &ArchiveCommand, context: &Context) -> Result<Decision, Refusal> {
    match command {
        ArchiveCommand::File { case, arrangement, note } => file(view, *case, arrangement, note, context),
        ArchiveCommand::FilePaper { paper, arrangement } => file_paper(view, paper, arrangement, context),
        ArchiveCommand::KeepBack { case, who, reason } => keep_back(view, *case, who, reason, context),
        ArchiveCommand::Appraise { files, group, opinion, verdict, number } => {
            appraise(view, files, (group, opinion), *verdict, number, context)
        }
        ArchiveCommand::Destroy { appraisal, first, second, order } => {
            destroy(view, *appraisal, (first, second), order, context)
        }
        ArchiveCommand::Place { file, .. }
        | ArchiveCommand::Lend { file, .. }
        | ArchiveCommand::Return { file, .. }
        | ArchiveCommand::ReportLost { file, .. }
        | ArchiveCommand::ReportFound(file) => match load::<ArchiveFile>(view, *file) {
            Found::Present(one) => keep(view, *file, &one, command, context),
            Found::Absent => Err(ArchiveRefusal::NoSuchFile.into()),
            Found::NotHere => Ok(Decision::unchecked("AR-06")),
        },
    }
}

/// AR-03, AR-05, AG-11: a finished case with nothing missing, or with a word on why.
fn file(
    view: &dyn View,
    id: RecordId,
    arrangement: &Arrangement,
    note: &str,
    context: &Context,
) -> Result<Decision, Refusal> {
    let case = match load::<Case>(view, id) {
        Found::Present(case) => case,
        Found::Absent => return Err(CaseRefusal::NoSuchCase.into()),
        Found::NotHere => return Ok(Decision::unchecked("AR-03")),
    };
    let ended = scope::finished(&case).ok_or(ArchiveRefusal::NotFinished)?.date();
    let record = ArchiveFile::of_case(id);
    let before = load::<ArchiveFile>(view, record).present();
    if let Some(filing) = before.as_ref().and_then(|file| file.filing.as_ref()) {
        return Err(ArchiveRefusal::FiledBefore(filing.number.clone()).into());
    }
    let lacking = scope::missing(&case);
    if lacking.contains(&Missing::Leaf(Leaf::Feedback)) {
        return Err(ArchiveRefusal::NoFeedback.into());
    }
    if !lacking.is_empty() && note.trim().is_empty() {
        return Err(ArchiveRefusal::Incomplete(lacking).into());
    }
    let least = scope::retention(&case);
    if arrangement.run.retention < least {
        return Err(ArchiveRefusal::TooShort(least).into());
    }
    let subject = Subject::Case { case: id, number: case.number, title: case.item_name, ended };
    let kept_back = before.and_then(|file| file.kept_back);
    let note = if lacking.is_empty() { String::new() } else { note.trim().to_owned() };
    filed(view, (record, subject, kept_back), arrangement, (lacking, note), context)
}

/// AR-16: a paper of no case.
fn file_paper(
    view: &dyn View,
    paper: &LoosePaper,
    arrangement: &Arrangement,
    context: &Context,
) -> Result<Decision, Refusal> {
    if [&paper.title, &paper.kind, &paper.responsible].iter().any(|part| part.trim().is_empty()) {
        return Err(ArchiveRefusal::NoTitle.into());
    }
    if paper.date > context.when.date() {
        return Err(CaseRefusal::FutureDay.into());
    }
    let subject = Subject::Paper(paper.clone());
    filed(view, (context.new_record(0), subject, None), arrangement, (Vec::new(), String::new()), context)
}

/// The next number of its run: dense, because there is one order.
fn filed(
    view: &dyn View,
    (record, subject, kept_back): (RecordId, Subject, Option<KeptBack>),
    arrangement: &Arrangement,
    (lacking, note): (Vec<Missing>, String),
    context: &Context,
) -> Result<Decision, Refusal> {
    if arrangement.pages == 0 {
        return Err(ArchiveRefusal::NoPages.into());
    }
    if !is_unit(&arrangement.run.unit) {
        return Err(ArchiveRefusal::NoUnit.into());
    }
    if arrangement.carriers.is_empty() {
        return Err(ArchiveRefusal::NoCarrier.into());
    }
    let mut arrangement = arrangement.clone();
    arrangement.run.year = subject.date().year();
    let last = load::<RunEnd>(view, arrangement.run.record()).present().map_or(0, |end| end.last);
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present();
    let hall = hall.map_or_else(|| HallId(String::new()), |hall| hall.hall);
    let number = arrangement.run.number(&hall, last + 1);
    let filing = Filing { number, arrangement, at: context.when, by: context.actor.clone(), lacking, note };
    let file = ArchiveFile {
        subject,
        filing: Some(filing),
        kept_back,
        loans: Vec::new(),
        lost: None,
        kept_on: None,
        destroyed: None,
    };
    Ok(one(record, ArchiveChange::Filed(Box::new(file), last + 1), context))
}

/// AR-04: who keeps the papers of a finished case.
fn keep_back(
    view: &dyn View,
    id: RecordId,
    who: &StaffNo,
    reason: &str,
    context: &Context,
) -> Result<Decision, Refusal> {
    let case = match load::<Case>(view, id) {
        Found::Present(case) => case,
        Found::Absent => return Err(CaseRefusal::NoSuchCase.into()),
        Found::NotHere => return Ok(Decision::unchecked("AR-04")),
    };
    let ended = scope::finished(&case).ok_or(ArchiveRefusal::NotFinished)?.date();
    let record = ArchiveFile::of_case(id);
    if let Found::Present(ArchiveFile { filing: Some(filing), .. }) = load::<ArchiveFile>(view, record) {
        return Err(ArchiveRefusal::FiledBefore(filing.number).into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let kept_back = KeptBack { who: who.clone(), since: context.when, reason: reason.trim().to_owned() };
    let file = ArchiveFile {
        subject: Subject::Case { case: id, number: case.number, title: case.item_name, ended },
        filing: None,
        kept_back: Some(kept_back),
        loans: Vec::new(),
        lost: None,
        kept_on: None,
        destroyed: None,
    };
    let mut decision = one(record, ArchiveChange::KeptBack(Box::new(file)), context);
    check_staff(view, who, "AR-04", &mut decision);
    Ok(decision)
}

/// Custody and use of a filed file (AR-06, AR-07).
fn keep(
    view: &dyn View,
    id: RecordId,
    file: &ArchiveFile,
    command: &ArchiveCommand,
    context: &Context,
) -> Result<Decision, Refusal> {
    let (standing, filing) = (file.standing(), file.filing.as_ref().ok_or(ArchiveRefusal::NoSuchFile)?);
    let away = || Refusal::from(ArchiveRefusal::NotInPlace(filing.number.clone()));
    match command {
        ArchiveCommand::Place { location, .. } => {
            if standing != Standing::InPlace {
                return Err(away());
            }
            if location.is_unknown() {
                return Err(ArchiveRefusal::NoLocation.into());
            }
            Ok(one(id, ArchiveChange::Placed(trimmed(location)), context))
        }
        ArchiveCommand::Lend { terms, number, .. } => {
            if standing != Standing::InPlace {
                return Err(away());
            }
            lend(view, id, filing, terms, number, context)
        }
        ArchiveCommand::Return { feedback, .. } => {
            if standing != Standing::Lent {
                return Err(ArchiveRefusal::NotLent.into());
            }
            Ok(one(id, ArchiveChange::Returned(feedback.trim().to_owned()), context))
        }
        ArchiveCommand::ReportLost { circumstances, .. } => {
            if !matches!(standing, Standing::InPlace | Standing::Lent) {
                return Err(away());
            }
            if circumstances.trim().is_empty() {
                return Err(CaseRefusal::NoText.into());
            }
            Ok(one(id, ArchiveChange::Lost(circumstances.trim().to_owned()), context))
        }
        _ if standing != Standing::Lost => Err(ArchiveRefusal::NotLost.into()),
        _ => Ok(one(id, ArchiveChange::Found, context)),
    }
}

/// AR-07, AR-08: to whom, what for, until when, with whose leave.
fn lend(
    view: &dyn View,
    id: RecordId,
    filing: &Filing,
    terms: &LoanTerms,
    number: &PaperNumber,
    context: &Context,
) -> Result<Decision, Refusal> {
    if terms.who.trim().is_empty() || terms.purpose.trim().is_empty() {
        return Err(ArchiveRefusal::NoBorrower.into());
    }
    if terms.due < context.when.date() {
        return Err(ArchiveRefusal::DuePassed.into());
    }
    if filing.arrangement.secrecy.needs_leave() && context.actor.as_ref() == Some(&terms.approver) {
        return Err(ArchiveRefusal::OwnLeave.into());
    }
    let terms =
        LoanTerms { who: terms.who.trim().to_owned(), purpose: terms.purpose.trim().to_owned(), ..terms.clone() };
    let approver = terms.approver.clone();
    let loan = Loan { number: number.clone(), terms, at: context.when, by: context.actor.clone(), returned: None };
    let mut decision = one(id, ArchiveChange::Lent(Box::new(loan)), context);
    check_staff(view, &approver, "AR-07", &mut decision);
    Ok(decision)
}

/// AR-09: the director decides over files whose period is over, on a group's opinion.
fn appraise(
    view: &dyn View,
    files: &[RecordId],
    (group, opinion): (&str, &str),
    verdict: Verdict,
    number: &PaperNumber,
    context: &Context,
) -> Result<Decision, Refusal> {
    check_director(view, context)?;
    let today = context.when.date();
    if files.is_empty() {
        return Err(ArchiveRefusal::NoFiles.into());
    }
    if group.trim().is_empty() || opinion.trim().is_empty() {
        return Err(ArchiveRefusal::NoOpinion.into());
    }
    if matches!(verdict, Verdict::KeepUntil(day) if day <= today) {
        return Err(ArchiveRefusal::DuePassed.into());
    }
    let mut ids = files.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let mut named = Vec::new();
    for id in ids {
        named.push(due_file(view, id, context)?);
    }
    named.sort_by(|a, b| a.number.cmp(&b.number));
    let record = context.new_record(0);
    let mut decision = Decision::about(record);
    if let Verdict::KeepUntil(day) = verdict {
        named.iter().for_each(|one| happened(&mut decision, one.file, ArchiveChange::KeptOn(day), context));
    }
    let appraisal = Appraisal {
        number: number.clone(),
        at: context.when,
        by: context.actor.clone(),
        files: named,
        group: group.trim().to_owned(),
        opinion: opinion.trim().to_owned(),
        verdict,
        execution: None,
    };
    happened(&mut decision, record, ArchiveChange::Appraised(Box::new(appraisal)), context);
    Ok(decision)
}

/// A file that is in its place and whose period is over, as a list names it.
fn due_file(view: &dyn View, id: RecordId, context: &Context) -> Result<Appraised, Refusal> {
    let file = load::<ArchiveFile>(view, id).present().ok_or(ArchiveRefusal::NoSuchFile)?;
    let filing = file.filing.as_ref().ok_or(ArchiveRefusal::NoSuchFile)?;
    if file.standing() != Standing::InPlace {
        return Err(ArchiveRefusal::NotInPlace(filing.number.clone()).into());
    }
    if !file.is_due(context.when.date()) {
        return Err(ArchiveRefusal::NotDue(filing.number.clone()).into());
    }
    Ok(Appraised {
        file: id,
        number: filing.number.clone(),
        title: file.subject.title().to_owned(),
        date: file.subject.date(),
        pages: filing.arrangement.pages,
    })
}

/// AR-09: what was decided is carried out before two who watch; what stays is the line of the file.
fn destroy(
    view: &dyn View,
    id: RecordId,
    (first, second): (&StaffNo, &StaffNo),
    order: &PaperNumber,
    context: &Context,
) -> Result<Decision, Refusal> {
    let appraisal = load::<Appraisal>(view, id).present().ok_or(ArchiveRefusal::NoSuchAppraisal)?;
    if !appraisal.waits() {
        return Err(ArchiveRefusal::NotToDestroy.into());
    }
    let by = context.actor.clone().ok_or(ArchiveRefusal::NotTwoSupervisors)?;
    if first == second || *first == by || *second == by {
        return Err(ArchiveRefusal::NotTwoSupervisors.into());
    }
    let mut decision = Decision::about(id);
    for no in [first, second, &by] {
        check_staff(view, no, "AR-09", &mut decision);
    }
    let mut cases = Vec::new();
    for one in &appraisal.files {
        due_file(view, one.file, context)?;
        let case = load::<ArchiveFile>(view, one.file).present().and_then(|file| file.subject.case());
        cases.push((one.file, case));
    }
    let mut refused = refused_on(view, &cases);
    for (file, case) in cases {
        let refused = case.and_then(|case| refused.remove(&case)).unwrap_or_default();
        let change = ArchiveChange::Destroyed { order: order.clone(), case, refused };
        happened(&mut decision, file, change, context);
    }
    let (first, second) = (first.clone(), second.clone());
    let execution = Execution { order: order.clone(), at: context.when, by, first, second };
    happened(&mut decision, id, ArchiveChange::CarriedOut(Box::new(execution)), context);
    Ok(decision)
}

/// Refused commands on these cases: what was typed into them is personal too.
fn refused_on(view: &dyn View, cases: &[(RecordId, Option<RecordId>)]) -> BTreeMap<RecordId, Vec<RecordId>> {
    let mut found: BTreeMap<RecordId, Vec<RecordId>> =
        cases.iter().filter_map(|(_, case)| Some(((*case)?, Vec::new()))).collect();
    view.each_of(Area::Attention, &mut |stored| {
        let Some(attention) = stored.read::<Attention>() else { return };
        let Ok(action) = read::<Action>(&attention.action) else { return };
        if let Some(list) = found.get_mut(&action.touches(attention.command)) {
            list.push(stored.id);
        }
    });
    found
}

/// Only the director decides what is destroyed.
fn check_director(view: &dyn View, context: &Context) -> Result<(), Refusal> {
    let role = |no: &StaffNo| load::<StaffMember>(view, StaffMember::record(no)).present().map(|member| member.role);
    if context.place == Place::SetUp || context.actor.as_ref().and_then(role) == Some(Role::Director) {
        return Ok(());
    }
    Err(HallRefusal::OnlyDirector.into())
}

fn trimmed(location: &Location) -> Location {
    let part = |text: &str| text.trim().to_owned();
    Location { room: part(&location.room), cabinet: part(&location.cabinet), holder: part(&location.holder) }
}

fn one(record: RecordId, what: ArchiveChange, context: &Context) -> Decision {
    let mut decision = Decision::about(record);
    happened(&mut decision, record, what, context);
    decision
}

fn happened(decision: &mut Decision, record: RecordId, what: ArchiveChange, context: &Context) {
    decision.event(Event::Archive(ArchiveEvent { record, at: context.when, what }));
}
