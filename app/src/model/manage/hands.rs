//! Delegations, projects, sessions outside the hall and incidents, as far as they are on the screen.

use super::Place;
use crate::model::ask::{Ask, HandsAsk, HandsReply, ProjectLine};
use domain::catalog::ServiceItem;
use domain::delegation::Delegation;
use domain::ids::RecordId;
use domain::incident::Incident;
use domain::outreach::Outreach;

/// What was told of them.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Hands {
    /// Delegations, the newest first.
    pub delegations: Vec<(RecordId, Delegation)>,
    /// Items in force that are another body's.
    pub owned: Vec<ServiceItem>,
    /// Cases that are projects.
    pub projects: Vec<ProjectLine>,
    /// Sessions of the month on the screen.
    pub outreach: Vec<(RecordId, Outreach)>,
    /// Incidents, those that are open first.
    pub incidents: Vec<(RecordId, Incident)>,
}

impl Hands {
    /// What must be asked at a place.
    pub fn questions(place: Place) -> Vec<Ask> {
        match place {
            Place::Delegations => vec![Ask::Hands(HandsAsk::Delegations), Ask::Items],
            Place::Projects => vec![Ask::Hands(HandsAsk::Projects)],
            Place::Asked(month) => vec![Ask::Hands(HandsAsk::Outreach(month))],
            Place::Today | Place::Incidents => vec![Ask::Hands(HandsAsk::Incidents)],
            _ => Vec::new(),
        }
    }

    /// Takes an answer in.
    pub fn answered(&mut self, reply: HandsReply) {
        match reply {
            HandsReply::Delegations(all) => self.delegations = all,
            HandsReply::Projects(all) => self.projects = all,
            HandsReply::Outreach(all) => self.outreach = all,
            HandsReply::Incidents(all) => self.incidents = all,
        }
    }

    /// Keeps those items that are another body's.
    pub fn items(&mut self, items: &[ServiceItem]) {
        self.owned = items.iter().filter(|item| item.of_other_body().is_some()).cloned().collect();
    }

    /// The bodies whose items there are, each once.
    pub fn bodies(&self) -> Vec<String> {
        let mut bodies: Vec<String> =
            self.owned.iter().filter_map(ServiceItem::of_other_body).map(str::to_owned).collect();
        bodies.sort_unstable();
        bodies.dedup();
        bodies
    }

    /// How many incidents wait for their settlement.
    pub fn open_incidents(&self) -> usize {
        self.incidents.iter().filter(|(_, one)| one.is_open()).count()
    }
}
