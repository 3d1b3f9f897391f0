//! The state machines of the counter desk: where a person is, what the light says, how a call stands. No browser here.

pub mod booking;
pub mod busy;
pub mod call;
pub mod consult_form;
pub mod copy_out;
pub mod given;
pub mod hand_form;
pub mod incident_form;
pub mod light;
pub mod matter;
pub mod paper;
pub mod person;
pub mod picture;
pub mod search;
pub mod stage_form;
pub mod step;
pub mod step_draft;
pub mod today;
pub mod turn_form;

use domain::ids::RecordId;

/// Where in the desk a person is, as the address says it. No personal data ever stands in an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// Nothing is open.
    Home,
    /// A new case is being taken in.
    Intake,
    /// A case.
    Case(CaseKey),
    /// What a search found.
    Found,
    /// What needs attention.
    Matters,
    /// Hand-overs.
    HandOvers,
    /// Appointments.
    Bookings,
}

/// How an address names a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CaseKey {
    /// By its record.
    Id(RecordId),
    /// By its number as printed.
    Number(String),
}

impl Place {
    /// Reads an address; one that is not known is the empty desk.
    pub fn read(path: &str) -> Self {
        let mut parts = path.trim_matches('/').split('/').skip(1);
        match (parts.next(), parts.next()) {
            (Some("new"), _) => Place::Intake,
            (Some("search"), _) => Place::Found,
            (Some("attention"), _) => Place::Matters,
            (Some("handovers"), _) => Place::HandOvers,
            (Some("appointments"), _) => Place::Bookings,
            (Some("case"), Some(key)) if !key.is_empty() => Place::Case(CaseKey::read(key)),
            _ => Place::Home,
        }
    }

    /// The address.
    pub fn path(&self) -> String {
        match self {
            Place::Home => "/desk".to_owned(),
            Place::Intake => "/desk/new".to_owned(),
            Place::Found => "/desk/search".to_owned(),
            Place::Matters => "/desk/attention".to_owned(),
            Place::HandOvers => "/desk/handovers".to_owned(),
            Place::Bookings => "/desk/appointments".to_owned(),
            Place::Case(CaseKey::Id(id)) => format!("/desk/case/{}", id.hex()),
            Place::Case(CaseKey::Number(number)) => format!("/desk/case/{number}"),
        }
    }
}

impl CaseKey {
    fn read(key: &str) -> Self {
        match RecordId::from_hex(key) {
            Some(id) => CaseKey::Id(id),
            None => CaseKey::Number(key.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_place() {
        let id = RecordId::named("case");
        let number = CaseKey::Number("XZ-261125-A-0012-7".to_owned());
        for place in [
            Place::Home,
            Place::Intake,
            Place::Found,
            Place::Matters,
            Place::HandOvers,
            Place::Bookings,
            Place::Case(CaseKey::Id(id)),
            Place::Case(number),
        ] {
            assert_eq!(Place::read(&place.path()), place);
        }
        assert_eq!(Place::read("/desk/"), Place::Home);
        assert_eq!(Place::read("/desk/case/"), Place::Home);
        assert_eq!(Place::read("/desk/unknown"), Place::Home);
    }
}
