//! A hand-over being written down: to whom, what was agreed with the citizen (FQ-03, FQ-04).

use crate::model::sending::Sending;
use domain::action::Action;
use domain::hall::StaffMember;
use domain::handover::{Agreed, HandOverCommand};
use domain::ids::{CommandId, CounterNo, StaffNo};
use domain::people::{Phone, PhoneError};
use domain::time::Date;

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct HandForm {
    /// The command that it will become (F50).
    pub id: CommandId,
    /// The named person.
    pub to: Option<StaffNo>,
    /// The counter to go to.
    pub counter: Option<CounterNo>,
    /// The matter.
    pub matter: String,
    /// What the citizen must bring or do.
    pub demands: String,
    /// By when.
    pub by: Option<Date>,
    /// The citizen.
    pub person: String,
    /// The phone as typed.
    pub phone: String,
    /// How sending stands.
    pub sending: Sending,
}

impl HandForm {
    /// An empty form.
    pub fn new(id: CommandId) -> Self {
        HandForm {
            id,
            to: None,
            counter: None,
            matter: String::new(),
            demands: String::new(),
            by: None,
            person: String::new(),
            phone: String::new(),
            sending: Sending::Editing,
        }
    }

    /// A person was named; the counter is that person's first.
    pub fn name(&mut self, member: &StaffMember) {
        self.to = Some(member.no.clone());
        self.counter = member.counters.first().copied().or(self.counter);
    }

    /// What is wrong with the phone; nothing while there is none.
    pub fn phone_fault(&self) -> Option<PhoneError> {
        Phone::parse(&self.phone).err().filter(|fault| *fault != PhoneError::Empty)
    }

    /// Whether all that is needed is there: person, counter, matter, demands; a phone that is one.
    pub fn is_ready(&self) -> bool {
        let said = [&self.matter, &self.demands].iter().all(|text| !text.trim().is_empty());
        said && self.to.is_some() && self.counter.is_some() && self.phone_fault().is_none()
    }

    /// The action, when it is ready.
    pub fn action(&self) -> Option<Action> {
        let phone = Phone::parse(&self.phone).map_or(String::new(), |phone| phone.as_str().to_owned());
        let agreed = Agreed {
            matter: self.matter.trim().to_owned(),
            demands: self.demands.trim().to_owned(),
            by: self.by,
            person: domain::people::normalise_name(&self.person),
            phone,
        };
        let (to, counter) = (self.to.clone()?, self.counter?);
        Some(Action::HandOver(HandOverCommand::HandOver { to, counter, agreed }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::hall::Role;

    #[test]
    fn fq_03_a_person_is_named_and_the_counter_is_that_persons() {
        let mut form = HandForm::new(CommandId([1; 16]));
        (form.matter, form.demands) = ("量地".to_owned(), "带户口簿".to_owned());
        assert!(!form.is_ready(), "not to a counter in general");
        form.name(&StaffMember {
            no: StaffNo::from("7"),
            name: "Li".to_owned(),
            post: String::new(),
            role: Role::Clerk,
            counters: vec![CounterNo(7), CounterNo(8)],
        });
        assert!(form.is_ready());
        assert_eq!(form.counter, Some(CounterNo(7)));
        form.phone = "123".to_owned();
        assert!(!form.is_ready());
    }
}
