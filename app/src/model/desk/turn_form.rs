//! Somebody is told that it cannot be done, without a case: what the register of refusals needs of it (NB-03).

use crate::model::sending::Sending;
use domain::action::Action;
use domain::denial::DenialCommand;
use domain::ids::CommandId;
use domain::privacy::mask_name;

/// What is being written down.
#[derive(Clone, PartialEq, Debug)]
pub struct TurnForm {
    /// The command that it will become (F50).
    pub id: CommandId,
    /// The person, if a name was given.
    pub person: String,
    /// The matter.
    pub item: String,
    /// Why not.
    pub reason: String,
    /// By which rule.
    pub rule: String,
    /// How sending stands.
    pub sending: Sending,
}

impl TurnForm {
    /// What is known already: of whom, and which matter with its rule.
    pub fn new(id: CommandId, person: &str, item: &str, rule: &str) -> Self {
        let (person, item, rule) = (person.to_owned(), item.to_owned(), rule.to_owned());
        TurnForm { id, person, item, reason: String::new(), rule, sending: Sending::Editing }
    }

    /// Whether all that is needed is there: the matter, the reason, the rule.
    pub fn is_ready(&self) -> bool {
        [&self.item, &self.reason, &self.rule].iter().all(|text| !text.trim().is_empty())
    }

    /// The action. The name leaves the form masked: the journal keeps what it is given.
    pub fn action(&self) -> Action {
        let text = |text: &String| text.trim().to_owned();
        Action::Denial(DenialCommand::TurnAway {
            person: Some(text(&self.person))
                .filter(|name| !name.is_empty())
                .map_or_else(String::new, |name| mask_name(&name).to_string()),
            item: text(&self.item),
            reason: text(&self.reason),
            rule: text(&self.rule),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b07_the_name_of_who_is_turned_away_leaves_the_form_masked() {
        let form = TurnForm::new(CommandId([1; 16]), "欧阳春分", "迁户", "第二条");
        let Action::Denial(DenialCommand::TurnAway { person, .. }) = form.action() else { panic!("another action") };
        assert_eq!(person, mask_name("欧阳春分").to_string());
        assert_eq!(mask_name(&person).to_string(), person, "masking it again changes nothing");
    }

    #[test]
    fn nb_03_matter_reason_and_rule_are_needed_and_a_name_is_not() {
        let mut form = TurnForm::new(CommandId([1; 16]), "", "迁户", "第二条");
        assert!(!form.is_ready());
        form.reason = " 不归本镇管 ".to_owned();
        assert!(form.is_ready());
        form.item.clear();
        assert!(!form.is_ready());
    }
}
