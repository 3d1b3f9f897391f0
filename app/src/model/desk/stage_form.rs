//! A stage of a project, while it is being planned or said to be done (AG-13).

use crate::model::sending::Sending;
use domain::action::Action;
use domain::ids::{CommandId, RecordId};
use domain::project::ProjectCommand;
use domain::time::Date;

/// What is being entered.
#[derive(Clone, PartialEq, Debug)]
pub enum StageStep {
    /// A stage is planned.
    Plan,
    /// The stage at this place, of this name, is done.
    Finish(u8, String),
}

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct StageForm {
    /// The command that it will become (F50).
    pub id: CommandId,
    /// The case.
    pub case: RecordId,
    /// What is being entered.
    pub step: StageStep,
    /// The name of a stage that is planned.
    pub name: String,
    /// The day.
    pub day: Option<Date>,
    /// How sending stands.
    pub sending: Sending,
}

impl StageForm {
    /// A form as it opens; what is done is done today unless somebody says otherwise.
    pub fn new(id: CommandId, case: RecordId, step: StageStep, today: Date) -> Self {
        let day = matches!(step, StageStep::Finish(..)).then_some(today);
        StageForm { id, case, step, name: String::new(), day, sending: Sending::Editing }
    }

    /// The action, when all that is needed is there.
    pub fn action(&self) -> Option<Action> {
        let (case, day) = (self.case, self.day?);
        let command = match &self.step {
            StageStep::Plan if self.name.trim().is_empty() => return None,
            StageStep::Plan => ProjectCommand::AddStage { case, name: self.name.trim().to_owned(), planned: day },
            StageStep::Finish(place, _) => ProjectCommand::StageDone { case, place: *place, day },
        };
        Some(Action::Project(command))
    }
}
