//! Why not, of delegations (AG-06, AG-07), projects (AG-13), sessions outside the hall (WK-11) and incidents (CD-10).

use crate::codec::{Decode, Encode};
use crate::time::Date;

/// Rules of delegations, projects, sessions and incidents.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HandsRefusal {
    /// The item is another body's, and no delegation of it was announced for this counter; the body.
    #[n(0)]
    NotDelegated(#[n(0)] String),
    /// There is a delegation of the body for this counter, but it is not in force: the body, from, to.
    #[n(1)]
    DelegationNotNow(#[n(0)] String, #[n(1)] Date, #[n(2)] Date),
    /// A delegation names body, unit, items and powers.
    #[n(2)]
    TermsMissing,
    /// The last day lies before the first.
    #[n(3)]
    DaysTurned,
    /// The item is not one of the delegating body's; its name.
    #[n(4)]
    NotTheirs(#[n(0)] String),
    /// There is no such delegation.
    #[n(5)]
    NoSuchDelegation,
    /// It was announced before.
    #[n(6)]
    PublishedBefore,
    /// It was not announced, or ends by then anyhow.
    #[n(7)]
    NothingToEnd,
    /// A project costs its applicant nothing.
    #[n(9)]
    ProjectIsFree,
    /// The case is about no project.
    #[n(10)]
    NoProject,
    /// There is a stage of that name, or there are too many.
    #[n(11)]
    StageTwice,
    /// There is no such stage.
    #[n(12)]
    NoSuchStage,
    /// The stage is done already.
    #[n(13)]
    StageDone,
    /// A session has a place and somebody who went.
    #[n(14)]
    SessionIncomplete,
    /// There is no such incident.
    #[n(15)]
    NoSuchIncident,
    /// It is settled when it is explained.
    #[n(16)]
    NotExplained,
    /// Somebody has entered that before.
    #[n(17)]
    SettledBefore,
    /// The text holds somebody's identity number, phone or card.
    #[n(18)]
    NamesAPerson,
}

impl HandsRefusal {
    pub(super) fn rule(&self) -> &'static str {
        match self {
            HandsRefusal::NotDelegated(_)
            | HandsRefusal::TermsMissing
            | HandsRefusal::NoSuchDelegation
            | HandsRefusal::PublishedBefore => "AG-06",
            HandsRefusal::DelegationNotNow(..)
            | HandsRefusal::DaysTurned
            | HandsRefusal::NotTheirs(_)
            | HandsRefusal::NothingToEnd => "AG-07",
            HandsRefusal::ProjectIsFree
            | HandsRefusal::NoProject
            | HandsRefusal::StageTwice
            | HandsRefusal::NoSuchStage
            | HandsRefusal::StageDone => "AG-13",
            HandsRefusal::SessionIncomplete => "WK-11",
            HandsRefusal::NoSuchIncident
            | HandsRefusal::NotExplained
            | HandsRefusal::SettledBefore
            | HandsRefusal::NamesAPerson => "CD-10",
        }
    }
}
