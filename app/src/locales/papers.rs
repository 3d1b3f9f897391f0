//! The words printed on papers D01–D06, D09–D12, D28, D29 and on receipts.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::desk::paper::Needed;
use domain::case::PaperKind;
use domain::case::command::{ReturnGround, SupplementGround};

/// The words.
pub struct Words {
    /// Printed before.
    pub reprint: &'static str,
    /// Heads of the fields: number, kind, item, applicant, identity, phone, village, handler.
    pub fields: [&'static str; 8],
    /// Head of the moment: taken in or accepted.
    pub when: fn(PaperKind) -> &'static str,
    /// None was given.
    pub none: &'static str,
    /// Counter and handler.
    pub handler: fn(u16, &str) -> String,
    /// To the applicant.
    pub to: fn(&str) -> String,
    /// Receipt: what was received.
    pub received: &'static str,
    /// Nothing was received.
    pub nothing: &'static str,
    /// Receipt: the applicant's statement, title and text.
    pub statement: (&'static str, &'static str),
    /// Heads of the lists: order, name, form, copies, need.
    pub list: [&'static str; 5],
    /// Main or attachment.
    pub need: (&'static str, &'static str),
    /// Promise: item, limit, day.
    pub promise: fn(&str, &str, &str) -> [String; 5],
    /// How the limit is counted.
    pub counted: &'static str,
    /// The day of acceptance; the last day.
    pub first_last: (&'static str, &'static str),
    /// Promise: explanation, title and text.
    pub explanation: (&'static str, &'static str),
    /// The day may still move.
    pub provisional: &'static str,
    /// Supplement: item, how many, promised day.
    pub supplement: fn(&str, usize, Option<&str>) -> [String; 5],
    /// Reasons, list of missing pieces.
    pub supplement_parts: (&'static str, &'static str),
    /// The receiver knows.
    pub knows: &'static str,
    /// Return: item.
    pub returned: fn(&str) -> String,
    /// Reasons, what would make it acceptable, what is handed back.
    pub return_parts: (&'static str, &'static str, &'static str),
    /// The three grounds of a return; the missing main documents.
    pub return_ground: fn(ReturnGround, &str, bool) -> String,
    /// What would make it acceptable; the missing main documents.
    pub return_then: fn(ReturnGround, &str) -> String,
    /// The rule.
    pub rule: fn(&str) -> String,
    /// The remedy line.
    pub remedy: &'static str,
    /// Receiver, when.
    pub receiver: (&'static str, &'static str),
    /// Scan or tell the number.
    pub ask: &'static str,
    /// D03 for a piece demanded later: item.
    pub further: fn(&str) -> [String; 5],
    /// Its part: the piece and the reason.
    pub further_part: &'static str,
    /// D11: item, old day, new day.
    pub extended: fn(&str, &str, &str) -> [String; 5],
    /// D11: reason, what follows.
    pub extension_parts: (&'static str, &'static str),
    /// Who approved.
    pub approver: fn(&str) -> String,
    /// What follows from it.
    pub extension_then: &'static str,
    /// The same with the code that opens the case.
    pub ask_code: fn(&str) -> String,
    /// Hotline.
    pub hotline: fn(&str) -> String,
    /// Phone for complaints.
    pub complaints: fn(&str) -> String,
    /// Address and hours.
    pub open: fn(&str, &str, &str) -> String,
    /// Two copies.
    pub copies: &'static str,
    /// To be checked by the centre.
    pub unchecked: &'static str,
    /// Ground of a supplement.
    pub supplement_ground: fn(SupplementGround) -> &'static str,
    /// QR code, for those who listen.
    pub qr: &'static str,
    /// Name of a mandatory field.
    pub needed: fn(Needed) -> &'static str,
    /// The small receipt.
    pub roll: Roll,
    /// Papers that other bodies and departments take part in.
    pub together: Together,
    /// Papers of what goes on beside a case.
    pub beside: Beside,
}

/// Papers D09, D10, D28 and D29.
pub struct Beside {
    /// D28: item, sum.
    pub fee: fn(&str, &str) -> [String; 5],
    /// Standard and basis, how to pay.
    pub fee_parts: (&'static str, &'static str),
    /// How to pay.
    pub how_to_pay: &'static str,
    /// Paid: where, number of the receipt.
    pub paid: fn(&str, &str) -> String,
    /// D09: principal, item, agent.
    pub commission: fn(&str, &str, &str) -> [String; 5],
    /// Powers, papers handed over, how it is taken back.
    pub commission_parts: (&'static str, &'static str, &'static str),
    /// The last day.
    pub until: fn(&str) -> String,
    /// How it is taken back.
    pub commission_then: &'static str,
    /// Both sign.
    pub signatures: &'static str,
    /// D10: item.
    pub feedback: fn(&str) -> [String; 5],
    /// What was received, how satisfied, in words.
    pub feedback_parts: (&'static str, &'static str, &'static str),
    /// Result and papers came; they did not.
    pub confirms: (&'static str, &'static str),
    /// By which way, who did the errand.
    pub heard_by: fn(&str, &str) -> String,
    /// D29: item.
    pub delivery: fn(&str) -> [String; 5],
    /// The result, papers handed back.
    pub delivery_parts: (&'static str, &'static str),
    /// Who received it.
    pub received_by: fn(&str) -> String,
    /// Papers handed back, to be written by hand: nobody was asked which.
    pub handed_back: &'static str,
    /// Who signs a commission, and who signs what the departments did.
    pub signers: (Signers, Signers),
}

/// Two who sign.
pub type Signers = (&'static str, &'static str);

/// Papers D05, D06 and D12.
pub struct Together {
    /// D05: item, how many departments, limit, day.
    pub joint: fn(&str, usize, &str, &str) -> [String; 5],
    /// The departments, how the limit is counted, what follows.
    pub joint_parts: (&'static str, &'static str, &'static str),
    /// Heads: department, its day.
    pub joint_heads: [&'static str; 3],
    /// What follows from it.
    pub joint_then: &'static str,
    /// D06: item, body, day of sending it.
    pub up: fn(&str, &str, &str) -> [String; 5],
    /// How that day is counted, what follows.
    pub up_parts: (&'static str, &'static str),
    /// The body decides; the day promised for the whole.
    pub up_then: fn(&str, &str) -> String,
    /// To the departments.
    pub departments: &'static str,
    /// D12: item, applicant, when, where.
    pub meeting: fn(&str, &str, &str, &str) -> [String; 5],
    /// Who is invited, what to bring.
    pub meeting_parts: (&'static str, &'static str),
    /// Heads: department, for or against, opinion.
    pub meeting_heads: [&'static str; 3],
    /// What to bring.
    pub meeting_then: &'static str,
    /// Minutes: item, applicant, when, where.
    pub minutes: fn(&str, &str, &str, &str) -> [String; 5],
    /// Who was there and what they said, the conclusion.
    pub minutes_parts: (&'static str, &'static str),
    /// It stays in the hall.
    pub copies: &'static str,
}

/// The small receipt.
pub struct Roll {
    /// Title.
    pub title: &'static str,
    /// Item, applicant, taken in, handler.
    pub heads: [&'static str; 4],
    /// Missing pieces.
    pub missing: fn(&[String]) -> String,
    /// Bring them before.
    pub before: fn(&str) -> String,
    /// From the day all is in.
    pub then: fn(&str) -> String,
    /// Due then.
    pub due: fn(&str) -> String,
    /// Returned.
    pub returned: &'static str,
    /// The code that opens the case.
    pub code: fn(&str) -> String,
    /// Scan, and whom to ask.
    pub ask: fn(&str) -> String,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::papers::WORDS,
        Lang::En => &en::papers::WORDS,
    }
}
