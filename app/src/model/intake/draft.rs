//! A half-filled form as it is kept and offered again (F24). It keeps the form's command id: pressed, reloaded and
//! pressed again is still one case (F50).

use super::Form;
use domain::case::command::Presence;
use domain::catalog::ServiceItem;
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::ids::{CommandId, VillageCode, hex, unhex};
use domain::time::{Date, Timestamp};

/// The name under which the store keeps it.
pub const NAME: &str = "intake";

/// What is kept.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Draft {
    /// The command it will become.
    #[n(0)]
    pub id: CommandId,
    /// When it was kept.
    #[n(1)]
    pub at: Timestamp,
    /// The item: number and version.
    #[n(2)]
    pub item: Option<(u32, u32)>,
    /// Name.
    #[n(3)]
    pub name: String,
    /// Identity number.
    #[n(4)]
    pub identity: String,
    /// Phone.
    #[n(5)]
    pub phone: String,
    /// Village.
    #[n(6)]
    pub village: Option<VillageCode>,
    /// What was found.
    #[n(7)]
    pub found: Vec<Option<Presence>>,
    /// The promised day.
    #[n(8)]
    pub promised: Option<Date>,
    /// Facts of a return.
    #[n(9)]
    pub facts: String,
    /// Rule of a return.
    #[n(10)]
    pub rule: String,
}

impl Draft {
    /// What is worth keeping of a form.
    pub fn of(form: &Form, at: Timestamp) -> Self {
        Draft {
            id: form.id,
            at,
            item: form.item.as_ref().map(|item| (item.no, item.version)),
            name: form.name.clone(),
            identity: form.identity.clone(),
            phone: form.phone.clone(),
            village: form.village,
            // What is taken over from another case is asked again: the other case may have changed meanwhile.
            found: form.found.iter().enumerate().map(|(at, found)| found.filter(|_| !form.is_taken(at))).collect(),
            promised: form.promised,
            facts: form.facts.clone(),
            rule: form.rule.clone(),
        }
    }

    /// As text for the store.
    pub fn text(&self) -> String {
        hex(&encode(self))
    }

    /// From the store; nothing if it cannot be read any more.
    pub fn read(text: &str) -> Option<Self> {
        decode(&unhex(text)?).ok()
    }

    /// The form again. The checklist is taken over only for the very version of the item that it was made for.
    pub fn form(self, items: &[ServiceItem], today: Date) -> Form {
        let mut form = Form::new(self.id);
        let wanted = self.item.and_then(|(no, _)| items.iter().find(|item| item.no == no));
        if let Some(item) = wanted {
            form.pick(item.clone(), today);
            if self.item == Some((item.no, item.version)) && self.found.len() == item.materials.len() {
                form.found = self.found;
                form.leave_waived(today);
            }
            form.promised = self.promised.or(form.promised);
            form.facts = self.facts;
            form.rule = self.rule;
        }
        form.name = self.name;
        form.identity = self.identity;
        form.phone = self.phone;
        form.village = self.village;
        form
    }
}
