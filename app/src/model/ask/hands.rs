//! Messages about delegations, projects, sessions outside the hall and incidents.

use crate::model::row::CaseRow;
use domain::codec::{Decode, Encode};
use domain::delegation::Delegation;
use domain::ids::RecordId;
use domain::incident::Incident;
use domain::outreach::Outreach;
use domain::project::Project;
use domain::time::Date;

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HandsAsk {
    /// Every delegation, the newest first (AG-06).
    #[n(0)]
    Delegations,
    /// Cases that are projects, the next stage first (AG-13).
    #[n(1)]
    Projects,
    /// Sessions of the month of a day, the newest first (WK-11).
    #[n(2)]
    Outreach(#[n(0)] Date),
    /// Incidents, those that are open first (CD-10).
    #[n(3)]
    Incidents,
}

/// The answer.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum HandsReply {
    /// To [`HandsAsk::Delegations`].
    #[n(0)]
    Delegations(#[n(0)] Vec<(RecordId, Delegation)>),
    /// To [`HandsAsk::Projects`].
    #[n(1)]
    Projects(#[n(0)] Vec<ProjectLine>),
    /// To [`HandsAsk::Outreach`].
    #[n(2)]
    Outreach(#[n(0)] Vec<(RecordId, Outreach)>),
    /// To [`HandsAsk::Incidents`].
    #[n(3)]
    Incidents(#[n(0)] Vec<(RecordId, Incident)>),
}

/// A project in a list.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct ProjectLine {
    /// The case.
    #[n(0)]
    pub row: CaseRow,
    /// Its kind and stages; without stages while none are entered.
    #[n(1)]
    pub project: Project,
}
