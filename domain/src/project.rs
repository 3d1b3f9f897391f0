//! 项目代办: a case of an item that is a project has stages, each with the day planned and the day it was done (AG-13).
//!
//! ```text
//! AddStage ──▶ planned ──StageDone──▶ done
//! ```
//!
//! The stages lie in a record beside the case, so that they outlive it: a project goes on when one of its cases is over.

use crate::action::Event;
use crate::case::decide::version_of;
use crate::case::{Case, Stage};
use crate::catalog::{ItemHistory, ProjectKind, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::ids::{RecordId, StaffNo};
use crate::record::{Area, Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, HandsRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// A stage of a project.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ProjectStage {
    /// Its name, such as 备案 or 用地预审.
    #[n(0)]
    pub name: String,
    /// The day by which it is planned to be done.
    #[n(1)]
    pub planned: Date,
    /// The day on which it was done.
    #[n(2)]
    pub done: Option<Date>,
    /// Who entered it last.
    #[n(3)]
    pub by: Option<StaffNo>,
}

/// The stages of the project that a case is about.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Project {
    /// The case.
    #[n(0)]
    pub case: RecordId,
    /// Which kind of project it is by the item's version that binds the case.
    #[n(1)]
    pub kind: ProjectKind,
    /// Its stages in the order in which they were entered.
    #[n(2)]
    pub stages: Vec<ProjectStage>,
}

impl Project {
    /// The record of the project of a case.
    pub fn record(case: RecordId) -> RecordId {
        RecordId::named(&format!("project/{}", case.hex()))
    }

    /// The stage that is next by its planned day.
    pub fn next(&self) -> Option<&ProjectStage> {
        self.stages.iter().filter(|stage| stage.done.is_none()).min_by_key(|stage| stage.planned)
    }

    /// How many stages are done.
    pub fn done(&self) -> usize {
        self.stages.iter().filter(|stage| stage.done.is_some()).count()
    }

    /// Whether a stage is not done although its planned day has passed.
    pub fn is_late(&self, today: Date) -> bool {
        self.next().is_some_and(|stage| stage.planned < today)
    }
}

/// Commands on the stages of a project.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ProjectCommand {
    /// A stage is planned.
    #[n(0)]
    AddStage {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// The stage's name; each once.
        #[n(1)]
        name: String,
        /// By when.
        #[n(2)]
        planned: Date,
    },
    /// A stage is done.
    #[n(1)]
    StageDone {
        /// The case.
        #[n(0)]
        case: RecordId,
        /// Its place among the stages, from 0.
        #[n(1)]
        place: u8,
        /// On which day; not after today.
        #[n(2)]
        day: Date,
    },
}

impl ProjectCommand {
    /// The case it is about.
    pub fn case(&self) -> RecordId {
        match self {
            ProjectCommand::AddStage { case, .. } | ProjectCommand::StageDone { case, .. } => *case,
        }
    }
}

/// What happened to a project.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ProjectEvent {
    /// The case.
    #[n(0)]
    pub case: RecordId,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// Who.
    #[n(2)]
    pub by: Option<StaffNo>,
    /// What.
    #[n(3)]
    pub what: ProjectChange,
}

/// A change of a project.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ProjectChange {
    /// A stage was planned.
    #[n(0)]
    StageAdded {
        /// The project's kind.
        #[n(0)]
        kind: ProjectKind,
        /// The stage's name.
        #[n(1)]
        name: String,
        /// By when.
        #[n(2)]
        planned: Date,
    },
    /// A stage was done.
    #[n(1)]
    StageDone {
        /// Its place.
        #[n(0)]
        place: u8,
        /// On which day.
        #[n(1)]
        day: Date,
    },
}

/// How many stages a project has at the most.
const MOST_STAGES: usize = 50;

/// Decides a command on the stages of a project.
///
/// # Errors
/// The refusal that stands against it.
pub fn decide(view: &dyn View, command: &ProjectCommand, context: &Context) -> Result<Decision, Refusal> {
    let id = command.case();
    let case = match load::<Case>(view, id) {
        Found::Present(case) => case,
        Found::Absent => return Err(CaseRefusal::NoSuchCase.into()),
        Found::NotHere => return Ok(Decision::unchecked("AG-13")),
    };
    let Some(kind) = kind_of(view, &case)? else { return Ok(Decision::unchecked("AG-13")) };
    let project = load::<Project>(view, Project::record(id)).present();
    let stages = project.map_or(Vec::new(), |project| project.stages);
    let what = match command {
        ProjectCommand::AddStage { name, planned, .. } => {
            if matches!(case.stage, Stage::Returned | Stage::Withdrawn) {
                return Err(CaseRefusal::WrongStage.into());
            }
            let name = name.trim().to_owned();
            if name.is_empty() {
                return Err(CaseRefusal::NoText.into());
            }
            if stages.len() >= MOST_STAGES || stages.iter().any(|stage| stage.name == name) {
                return Err(HandsRefusal::StageTwice.into());
            }
            ProjectChange::StageAdded { kind, name, planned: *planned }
        }
        ProjectCommand::StageDone { place, day, .. } => {
            let stage = stages.get(usize::from(*place)).ok_or(HandsRefusal::NoSuchStage)?;
            if stage.done.is_some() {
                return Err(HandsRefusal::StageDone.into());
            }
            if *day > context.when.date() {
                return Err(CaseRefusal::FutureDay.into());
            }
            ProjectChange::StageDone { place: *place, day: *day }
        }
    };
    let mut decision = Decision::about(id);
    decision.event(Event::Project(ProjectEvent { case: id, at: context.when, by: context.actor.clone(), what }));
    Ok(decision)
}

/// AG-13: which kind of project the item makes the case; none where the catalogue is not here.
fn kind_of(view: &dyn View, case: &Case) -> Result<Option<ProjectKind>, Refusal> {
    if load::<ItemHistory>(view, ServiceItem::record(case.item)) == Found::NotHere {
        return Ok(None);
    }
    let kind = version_of(view, case).and_then(|item| item.project);
    kind.map(Some).ok_or_else(|| HandsRefusal::NoProject.into())
}

/// Applies an event to the project of its case.
pub fn apply(event: &ProjectEvent, shelf: &mut dyn Shelf) {
    let id = Project::record(event.case);
    let held = shelf.load::<Project>(id);
    let project = match &event.what {
        ProjectChange::StageAdded { kind, name, planned } => {
            let mut project = held.unwrap_or(Project { case: event.case, kind: *kind, stages: Vec::new() });
            let by = event.by.clone();
            project.stages.push(ProjectStage { name: name.clone(), planned: *planned, done: None, by });
            project
        }
        ProjectChange::StageDone { place, day } => {
            let Some(mut project) = held else { return };
            let Some(stage) = project.stages.get_mut(usize::from(*place)) else { return };
            stage.done = Some(*day);
            stage.by.clone_from(&event.by);
            project
        }
    };
    shelf.save(id, &project);
}

/// Every project that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(Project)) {
    view.each_of(Area::Projects, &mut |stored| {
        if let Some(one) = stored.read::<Project>() {
            take(one);
        }
    });
}
