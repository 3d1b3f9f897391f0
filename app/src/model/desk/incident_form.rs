//! An incident at the counter, while it is being written down (CD-10): to whom, when, what. Nobody's name is asked for.

use crate::model::sending::Sending;
use domain::action::Action;
use domain::ids::{CommandId, CounterNo, StaffNo};
use domain::incident::IncidentCommand;
use domain::time::Timestamp;

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct IncidentForm {
    /// The command that it will become (F50).
    pub id: CommandId,
    /// The leader; none chosen yet.
    pub leader: Option<StaffNo>,
    /// The hour of today as the field has it, such as 09:30.
    pub hour: String,
    /// What happened.
    pub what: String,
    /// How sending stands.
    pub sending: Sending,
}

impl IncidentForm {
    /// A form that opens now.
    pub fn new(id: CommandId, now: Timestamp) -> Self {
        let (hour, minute, _) = now.clock();
        IncidentForm {
            id,
            leader: None,
            hour: format!("{hour:02}:{minute:02}"),
            what: String::new(),
            sending: Sending::Editing,
        }
    }

    /// When it happened: at that hour of today.
    pub fn happened(&self, now: Timestamp) -> Option<Timestamp> {
        let (hour, minute) = self.hour.split_once(':')?;
        Some(now.date().at(hour.parse().ok()?, minute.get(..2)?.parse().ok()?))
    }

    /// Whether the hour has not come yet.
    pub fn is_later(&self, now: Timestamp) -> bool {
        self.happened(now).is_some_and(|at| at > now)
    }

    /// Whether all that is needed is there.
    pub fn is_ready(&self, now: Timestamp) -> bool {
        self.leader.is_some() && !self.what.trim().is_empty() && self.happened(now).is_some_and(|_| !self.is_later(now))
    }

    /// The action, when it is ready.
    pub fn action(&self, counter: CounterNo, now: Timestamp) -> Option<Action> {
        let (leader, happened) = (self.leader.clone()?, self.happened(now)?);
        let what = self.what.trim().to_owned();
        Some(Action::Incident(IncidentCommand::Report { counter, happened, what, leader }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::Date;

    #[test]
    fn cd_10_an_incident_needs_a_leader_words_and_an_hour_that_has_come() {
        let now = Date::ymd(2026, 3, 10).expect("a day").at(9, 30);
        let mut form = IncidentForm::new(CommandId([1; 16]), now);
        assert_eq!(form.hour, "09:30");
        form.what = "!".to_owned();
        assert!(!form.is_ready(now), "to whom is not presumed");
        form.leader = Some(StaffNo::from("002"));
        assert!(form.is_ready(now));
        form.hour = "10:00".to_owned();
        assert!(form.is_later(now) && !form.is_ready(now));
        form.hour = String::new();
        assert!(!form.is_ready(now));
    }
}
