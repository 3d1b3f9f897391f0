//! A question that becomes no case, while it is being entered (WK-05, WK-06, ON-01).

use crate::model::sending::Sending;
use domain::action::Action;
use domain::case::number::PaperNumber;
use domain::catalog::ServiceItem;
use domain::consultation::{ConsultationCommand, Receiver, Told, Topic, Way};
use domain::ids::{CommandId, CounterNo};

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct ConsultForm {
    /// The command that it will become (F50).
    pub id: CommandId,
    /// The item that was asked about; none where it is about none.
    pub item: Option<ServiceItem>,
    /// What was asked about, where it is no item.
    pub topic: Option<Topic>,
    /// By which way.
    pub way: Way,
    /// The matter.
    pub matter: String,
    /// The answer.
    pub answer: String,
    /// Who has the paper; not said yet.
    pub receiver: Option<Receiver>,
    /// How sending stands.
    pub sending: Sending,
}

impl ConsultForm {
    /// A form as it opens.
    pub fn new(id: CommandId, item: Option<ServiceItem>) -> Self {
        let (matter, answer) = (String::new(), String::new());
        ConsultForm {
            id,
            item,
            topic: None,
            way: Way::Visit,
            matter,
            answer,
            receiver: None,
            sending: Sending::Editing,
        }
    }

    /// Takes a way; who is not there signs nothing.
    pub fn come_by(&mut self, way: Way) {
        self.way = way;
        self.receiver = (way != Way::Visit).then_some(Receiver::NotPresent);
    }

    /// Whether all that is needed is there: of an item who has its paper, of another topic question and answer.
    pub fn is_ready(&self) -> bool {
        let said = |text: &str| !text.trim().is_empty();
        match self.item {
            Some(_) => self.receiver.is_some(),
            None => self.topic.is_some() && said(&self.matter) && said(&self.answer),
        }
    }

    /// The action, when it is ready.
    pub fn action(&self, counter: CounterNo) -> Option<Action> {
        let told = match (&self.item, self.receiver) {
            (Some(item), Some(receiver)) => {
                let number = PaperNumber(String::new());
                Some(Told { item: item.no, version: item.version, number, receiver })
            }
            (Some(_), None) => return None,
            (None, _) => None,
        };
        let topic = if told.is_some() { Topic::Item } else { self.topic? };
        let (way, matter, answer) = (self.way, self.matter.trim().to_owned(), self.answer.trim().to_owned());
        Some(Action::Consultation(ConsultationCommand::Answer { topic, way, matter, answer, told, counter }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wk_05_a_question_about_no_item_needs_topic_question_and_answer() {
        let mut form = ConsultForm::new(CommandId([1; 16]), None);
        form.matter = "?".to_owned();
        form.answer = "!".to_owned();
        assert!(!form.is_ready());
        form.topic = Some(Topic::Labour);
        assert!(form.is_ready());
        assert!(form.action(CounterNo(1)).is_some());
        form.answer = "  ".to_owned();
        assert!(!form.is_ready());
    }

    #[test]
    fn on_05_who_calls_is_not_there_to_sign() {
        let mut form = ConsultForm::new(CommandId([1; 16]), None);
        form.come_by(Way::Call);
        assert_eq!(form.receiver, Some(Receiver::NotPresent));
        form.come_by(Way::Visit);
        assert_eq!(form.receiver, None, "nobody's signature is presumed");
    }
}
