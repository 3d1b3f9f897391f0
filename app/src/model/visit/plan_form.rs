//! A visit being planned: where, why, when, who goes, for whom and what.

use crate::model::intake::picker::filter;
use crate::model::sending::Sending;
use domain::action::Action;
use domain::catalog::ServiceItem;
use domain::ids::{CommandId, StaffNo, VillageCode};
use domain::time::Date;
use domain::visit::VisitCommand;
use domain::visit::errand::{Household, Matter, Need, Plan};

/// How many items are offered at once.
const MOST: usize = 6;

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanForm {
    /// The command that it will become.
    pub id: CommandId,
    /// Head of the household.
    pub head: String,
    /// Village.
    pub village: Option<VillageCode>,
    /// Group inside the village.
    pub group: String,
    /// How the house is found.
    pub way: String,
    /// Phone.
    pub phone: String,
    /// Why.
    pub need: Need,
    /// The same in words.
    pub why: String,
    /// The day.
    pub day: Date,
    /// Who goes.
    pub agent: StaffNo,
    /// For whom the next matter is; the head unless typed.
    pub person: String,
    /// What was typed to find an item.
    pub typed: String,
    /// Person, item, its name.
    pub matters: Vec<(String, u32, String)>,
    /// How sending stands.
    pub sending: Sending,
}

impl PlanForm {
    /// An empty form.
    pub fn new(id: CommandId, agent: StaffNo, day: Date) -> Self {
        PlanForm {
            id,
            head: String::new(),
            village: None,
            group: String::new(),
            way: String::new(),
            phone: String::new(),
            need: Need::Old,
            why: String::new(),
            day,
            agent,
            person: String::new(),
            typed: String::new(),
            matters: Vec::new(),
            sending: Sending::Editing,
        }
    }

    /// Items that fit what was typed; none before anything was typed.
    pub fn offered(&self, items: &[ServiceItem]) -> Vec<ServiceItem> {
        if self.typed.trim().is_empty() {
            return Vec::new();
        }
        let mut found = filter(items, &self.typed, None, &[]);
        found.truncate(MOST);
        found
    }

    /// Somebody wants an item.
    pub fn add(&mut self, item: &ServiceItem) {
        let person = if self.person.trim().is_empty() { &self.head } else { &self.person };
        self.matters.push((person.trim().to_owned(), item.no, item.name.clone()));
        self.typed.clear();
        self.person.clear();
    }

    /// Takes a matter back.
    pub fn remove(&mut self, place: usize) {
        if place < self.matters.len() {
            self.matters.remove(place);
        }
    }

    /// Whether it can be sent.
    pub fn is_ready(&self) -> bool {
        !self.head.trim().is_empty() && !self.matters.is_empty()
    }

    /// The command. A matter that was entered before the head's name was typed is the head's.
    pub fn action(&self) -> Action {
        let matter = |(person, item, _): &(String, u32, String)| Matter {
            person: if person.is_empty() { self.head.trim().to_owned() } else { person.clone() },
            item: *item,
        };
        let household = Household {
            head: self.head.trim().to_owned(),
            village: self.village,
            group: self.group.clone(),
            way: self.way.clone(),
            phone: self.phone.clone(),
        };
        Action::Visit(VisitCommand::Plan(Plan {
            household,
            need: self.need,
            why: self.why.clone(),
            day: self.day,
            agent: self.agent.clone(),
            matters: self.matters.iter().map(matter).collect(),
        }))
    }
}
