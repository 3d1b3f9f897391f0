//! What is left of a case whose file was destroyed by order (AR-09): enough to count it, nothing of anybody.

use super::{Applicant, Case, Moment};

impl Case {
    /// The case without anything personal: number, item, days and papers' numbers stay. Every field is named, so that
    /// whoever adds one decides what becomes of it.
    pub fn emptied(self) -> Case {
        let applicant = Applicant {
            name: String::new(),
            identity: String::new(),
            phone: String::new(),
            village: self.applicant.village,
        };
        let moments = self.moments.into_iter().map(|moment| Moment { detail: String::new(), ..moment });
        Case {
            number: self.number,
            item: self.item,
            item_version: self.item_version,
            item_name: self.item_name,
            mode: self.mode,
            turns: self.turns,
            stage: self.stage,
            applicant,
            channel: self.channel,
            counter: self.counter,
            first_contact: self.first_contact,
            handler: self.handler,
            received: self.received,
            accepted: self.accepted,
            due: self.due,
            pieces: Vec::new(),
            papers: self.papers,
            outcome: String::new(),
            ended: self.ended,
            moments: moments.collect(),
            date_to_confirm: self.date_to_confirm,
            unchecked: self.unchecked,
            ticket: self.ticket,
            extension: None,
            submission: None,
            escalation: None,
            joint: None,
            held: None,
            moved: None,
            fee: None,
            agency: None,
            aftercare: None,
            procedures: None,
            urgent: None,
            signing: None,
            grant: None,
            attachments: None,
            taken_over: None,
            foreign: None,
            ledger: None,
        }
    }
}
