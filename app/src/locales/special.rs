//! The words of what is beyond the usual course of a case: procedures, urgency, a leader's signature, the paper of a yes; on
//! the screen and on paper.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::catalog::ProcedureKind;

/// The words.
pub struct Words {
    /// A procedure: the word, what it means for the clocks.
    pub procedure: fn(ProcedureKind) -> (&'static str, &'static str),
    /// Labels in the dialogs.
    pub ask: Ask,
    /// What stands on a case's page.
    pub page: Page,
    /// What stands on papers.
    pub paper: Paper,
}

/// Labels in the dialogs.
pub struct Ask {
    /// The day of a hearing or visit, or of its result.
    pub day: &'static str,
    /// Who approved.
    pub approver: &'static str,
    /// Which leader.
    pub leader: &'static str,
    /// Signed, not signed.
    pub signed: (&'static str, &'static str),
    /// Who signs the paper of a yes.
    pub signatory: &'static str,
    /// Until when it is good.
    pub valid_until: &'static str,
    /// How many copies.
    pub copies: &'static str,
}

/// What stands on a case's page.
pub struct Page {
    /// Title of its panel.
    pub title: &'static str,
    /// It is urgent: in the head of the case, and in a row.
    pub urgent: &'static str,
    /// Why, who approved, since when.
    pub urgent_line: fn(&str, &str, &str) -> String,
    /// A procedure that runs: since when, why; on which day something is expected.
    pub runs: fn(&str, &str, Option<&str>) -> String,
    /// One that has ended: from, to, why, what came of it.
    pub ended: fn(&str, &str, &str, &str) -> String,
    /// Its days are outside the promise.
    pub outside: &'static str,
    /// Name of the line of the law's limit.
    pub law: &'static str,
    /// The law's limit ends then.
    pub law_line: fn(&str) -> String,
    /// Name of the line of the signature.
    pub signing: &'static str,
    /// It lies with a leader: who, which paper, since when.
    pub with_leader: fn(&str, &str, &str) -> String,
    /// Signed: by whom, carried when, signed when.
    pub signed: fn(&str, &str, &str) -> String,
    /// Not signed: by whom, why.
    pub not_signed: fn(&str, &str) -> String,
    /// How the day is counted since a case is urgent, after the usual words.
    pub every_day: fn(&str) -> String,
}

/// What stands on papers.
pub struct Paper {
    /// D07: item.
    pub denial: fn(&str) -> [String; 5],
    /// Reason and rule, what would make it possible.
    pub denial_parts: (&'static str, &'static str),
    /// Who explained it; which leader agreed.
    pub explained: fn(&str) -> String,
    /// Which leader agreed.
    pub agreed: fn(&str) -> String,
    /// Procedure: item, its word.
    pub procedure: fn(&str, &str) -> [String; 5],
    /// Why, what it does to the limits, how the day is counted.
    pub procedure_parts: (&'static str, &'static str, &'static str),
    /// It is on that day.
    pub on_day: fn(&str) -> String,
    /// The law's limit stands still.
    pub law_stops: &'static str,
    /// The promise does not.
    pub inside: &'static str,
    /// The promise does: until then at the most, due then at the latest.
    pub outside: fn(&str, &str) -> String,
    /// D40: item.
    pub grant: fn(&str) -> [String; 5],
    /// Decision, basis, validity and copies.
    pub grant_parts: (&'static str, &'static str, &'static str),
    /// Until when it is good; none where it does not end.
    pub valid: fn(Option<&str>) -> String,
    /// What goes with it.
    pub attachments: fn(&str) -> String,
    /// How many copies.
    pub copies: fn(u8) -> String,
    /// Who signs.
    pub signatory: fn(&str) -> String,
    /// D05: title of the one list of materials.
    pub one_list: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::special::WORDS,
        Lang::En => &en::special::WORDS,
    }
}
