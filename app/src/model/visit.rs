//! The state machines of the tablet for visits: where a person is, the way of the day, a case taken in at a table, a
//! visit being planned. No browser here.

pub mod plan_form;
pub mod taking;

use super::ask::Visits;
use domain::ids::{RecordId, StaffNo};
use domain::time::Date;
use domain::visit::errand::{Errand, ErrandState};

/// Where on the tablet a person is, as the address says it. No personal data ever stands in an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The way of the day.
    Today,
    /// A household.
    House(RecordId),
    /// A visit is being planned.
    Plan,
    /// Originals in custody.
    Originals,
}

impl Place {
    /// Reads an address; one that is not known is the way of the day.
    pub fn read(path: &str) -> Self {
        let mut parts = path.trim_matches('/').split('/').skip(1);
        match (parts.next(), parts.next().and_then(RecordId::from_hex)) {
            (Some("plan"), _) => Place::Plan,
            (Some("originals"), _) => Place::Originals,
            (Some("house"), Some(id)) => Place::House(id),
            _ => Place::Today,
        }
    }

    /// The address.
    pub fn path(self) -> String {
        match self {
            Place::Today => "/visit".to_owned(),
            Place::Plan => "/visit/plan".to_owned(),
            Place::Originals => "/visit/originals".to_owned(),
            Place::House(id) => format!("/visit/house/{}", id.hex()),
        }
    }
}

/// An agent's way: what is left of earlier days, then today in its order, then what was done (DY-06).
pub fn way(visits: &Visits, agent: &StaffNo, today: Date) -> Vec<(RecordId, Errand)> {
    let mine = |errand: &Errand| {
        errand.plan.agent == *agent
            && !matches!(errand.state, ErrandState::Cancelled { .. })
            && (errand.plan.day == today || (errand.plan.day < today && errand.is_open()))
    };
    let mut way: Vec<(RecordId, Errand)> = visits.errands.iter().filter(|(_, one)| mine(one)).cloned().collect();
    way.sort_by_key(|(id, errand)| (!errand.is_open(), errand.plan.day, errand.place, *id));
    way
}

/// Later visits of an agent, by day.
pub fn later(visits: &Visits, agent: &StaffNo, today: Date) -> Vec<(RecordId, Errand)> {
    let later = |errand: &Errand| errand.plan.agent == *agent && errand.plan.day > today && errand.is_open();
    visits.errands.iter().filter(|(_, one)| later(one)).cloned().collect()
}

/// The next household of the same group to which somebody still has to go (DY-06).
pub fn next_door(way: &[(RecordId, Errand)], id: RecordId) -> Option<(RecordId, Errand)> {
    let (_, here) = way.iter().find(|(other, _)| *other == id)?;
    way.iter().find(|(other, errand)| *other != id && errand.is_open() && errand.is_neighbour(here)).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::Timestamp;
    use domain::visit::errand::{Household, Need, Plan};

    fn errand(head: &str, group: &str, place: u16, day: Date) -> (RecordId, Errand) {
        let household = Household {
            head: head.to_owned(),
            village: None,
            group: group.to_owned(),
            way: String::new(),
            phone: String::new(),
        };
        let agent = StaffNo::from("201");
        let plan = Plan { household, need: Need::Old, why: String::new(), day, agent, matters: Vec::new() };
        let state = ErrandState::Planned;
        let errand = Errand { plan, place, state, planned: Timestamp(0), by: None, gone: None };
        (RecordId::named(head), errand)
    }

    fn day(date: u8) -> Date {
        Date::ymd(2026, 3, date).unwrap()
    }

    #[test]
    fn an_address_leads_back_to_its_place() {
        let id = RecordId::named("errand");
        for place in [Place::Today, Place::House(id), Place::Plan, Place::Originals] {
            assert_eq!(Place::read(&place.path()), place);
        }
        assert_eq!(Place::read("/visit/house/zz"), Place::Today);
    }

    #[test]
    fn dy_06_the_way_has_what_is_left_first_and_knows_who_lives_next_door() {
        let (today, agent) = (day(11), StaffNo::from("201"));
        let mut done = errand("a", "3", 1, today);
        done.1.state = ErrandState::Done { at: Timestamp(0), cases: Vec::new() };
        let errands = vec![
            done,
            errand("b", "4", 2, today),
            errand("c", "3", 3, today),
            errand("d", "3", 1, day(9)),
            errand("e", "3", 1, day(12)),
        ];
        let visits = Visits { errands, ..Visits::default() };
        let way = way(&visits, &agent, today);
        let heads: Vec<&str> = way.iter().map(|(_, errand)| errand.plan.household.head.as_str()).collect();
        assert_eq!(heads, ["d", "b", "c", "a"]);
        assert_eq!(later(&visits, &agent, today).len(), 1);
        let next = next_door(&way, RecordId::named("a")).map(|(id, _)| id);
        assert_eq!(next, Some(RecordId::named("d")));
        assert_eq!(next_door(&way, RecordId::named("b")), None, "nobody else in that group");
    }
}
