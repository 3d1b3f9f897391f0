//! The words of what goes through other hands: delegations (委托办理), projects (项目代办), sessions outside the hall
//! (设点咨询), incidents at a counter (窗口事件), and the columns that some registers have of their own.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::case::registers::Register;
use domain::catalog::ProjectKind;
use domain::delegation::Standing;
use domain::outreach::Form;

/// Delegations.
pub struct Delegation {
    /// Name of the page.
    pub title: &'static str,
    /// Title with how many are in force.
    pub count: fn(usize) -> String,
    /// What they are for.
    pub lead: &'static str,
    /// None, and why.
    pub none: (&'static str, &'static str),
    /// No item of the catalogue is another body's: what to do.
    pub no_items: &'static str,
    /// Enters one.
    pub enter: &'static str,
    /// Heads: body, unit, items, powers, days, state.
    pub heads: [&'static str; 6],
    /// How one stands.
    pub standing: fn(Standing) -> &'static str,
    /// From, to.
    pub days: fn(&str, &str) -> String,
    /// Announced on a day.
    pub published: fn(&str) -> String,
    /// Ended on a day, why.
    pub ended: fn(&str, &str) -> String,
    /// What is kept back.
    pub limits: fn(&str) -> String,
    /// Announces it.
    pub publish: &'static str,
    /// Prints the announcement.
    pub print: &'static str,
    /// Ends it.
    pub end: &'static str,
    /// Title of the form.
    pub form: &'static str,
    /// Labels: body, unit, counter, items, powers, limits, from, to.
    pub labels: [&'static str; 8],
    /// Keeps a draft.
    pub save: &'static str,
    /// Title of the form that ends one.
    pub end_form: &'static str,
    /// Labels: last day, reason.
    pub end_labels: [&'static str; 2],
    /// Nothing was chosen.
    pub choose: &'static str,
    /// At intake, in force: body; powers and limits.
    pub holds: fn(&str, &str, &str) -> (String, String),
    /// At intake, none in force: body; what to do.
    pub lacks: fn(&str) -> (String, &'static str),
    /// The announcement D22.
    pub sheet: DelegationSheet,
}

/// The announcement D22.
pub struct DelegationSheet {
    /// Its title.
    pub title: &'static str,
    /// What is announced: body, unit.
    pub say: fn(&str, &str) -> String,
    /// Heads: body, unit, counter, from–to, announced.
    pub heads: [&'static str; 5],
    /// Parts: items, powers, limits.
    pub parts: [&'static str; 3],
    /// Nothing is kept back.
    pub no_limits: &'static str,
    /// It is a draft.
    pub draft: &'static str,
}

/// Projects.
pub struct Project {
    /// Name of the page.
    pub title: &'static str,
    /// Title with how many.
    pub count: fn(usize) -> String,
    /// What they are.
    pub lead: &'static str,
    /// None, and why.
    pub none: (&'static str, &'static str),
    /// A kind.
    pub kind: fn(ProjectKind) -> &'static str,
    /// Heads: number, applicant, item, kind, stages done, next stage, its day.
    pub heads: [&'static str; 7],
    /// So many of so many.
    pub progress: fn(usize, usize) -> String,
    /// Title of the part of a case.
    pub stages: &'static str,
    /// No stage yet.
    pub no_stage: &'static str,
    /// All stages are done.
    pub all_done: &'static str,
    /// Planned for a day.
    pub planned: fn(&str) -> String,
    /// Late since a day.
    pub late: fn(&str) -> String,
    /// Done on a day.
    pub done: fn(&str) -> String,
    /// Plans a stage.
    pub add: &'static str,
    /// A stage is done.
    pub finish: &'static str,
    /// Title of the form for a stage that is done.
    pub finish_form: fn(&str) -> String,
    /// Labels: name, planned for, done on.
    pub labels: [&'static str; 3],
    /// Stages that projects most often have.
    pub usual: [&'static str; 4],
}

/// Sessions outside the hall.
pub struct Outreach {
    /// Enters one; also the title of the form.
    pub begin: &'static str,
    /// Heading of the list: so many sessions, so many people.
    pub count: fn(u32, u32) -> String,
    /// None in this month.
    pub none: &'static str,
    /// A form.
    pub form: fn(Form) -> &'static str,
    /// Labels: form, place, village, day, who went, topic, people reached, questions answered.
    pub labels: [&'static str; 8],
    /// No village of the township.
    pub no_village: &'static str,
    /// Heads: day, form, place, who went, topic, people, questions.
    pub heads: [&'static str; 7],
    /// Heading of the counts by topic.
    pub by_topic: &'static str,
    /// Lines: in the hall, outside, together.
    pub lines: [&'static str; 3],
    /// Head of the sum over all topics.
    pub all: &'static str,
}

/// Incidents.
pub struct Incident {
    /// Reports one, in the menu of the desk.
    pub begin: &'static str,
    /// Title of the form.
    pub form: &'static str,
    /// What belongs there and what does not.
    pub lead: &'static str,
    /// Labels: leader, when, what.
    pub labels: [&'static str; 3],
    /// That hour has not come yet.
    pub later: &'static str,
    /// Sends it.
    pub send: &'static str,
    /// Sent to somebody.
    pub done: fn(&str) -> String,
    /// Name of the page.
    pub title: &'static str,
    /// Title with how many are open.
    pub count: fn(usize) -> String,
    /// What the page is for.
    pub rule: &'static str,
    /// None, and why.
    pub none: (&'static str, &'static str),
    /// Heads: when, counter, by whom, what, to whom, explanation, settlement.
    pub heads: [&'static str; 7],
    /// Enters the explanation.
    pub explain: &'static str,
    /// Enters the settlement.
    pub settle: &'static str,
    /// Labels: explanation, settlement.
    pub words: [&'static str; 2],
    /// In whose name.
    pub as_whom: &'static str,
    /// By whom, when.
    pub entered: fn(&str, &str) -> String,
}

/// The words.
pub struct Words {
    /// Label of the links to the pages.
    pub links: &'static str,
    /// Do not.
    pub cancel: &'static str,
    /// Enter it.
    pub enter: &'static str,
    /// Sent, no answer yet.
    pub sending: &'static str,
    /// The server was not reached.
    pub no_line: &'static str,
    /// Delegations.
    pub delegation: Delegation,
    /// Projects.
    pub project: Project,
    /// Sessions outside the hall.
    pub outreach: Outreach,
    /// Incidents.
    pub incident: Incident,
    /// Heads of the columns that a register has of its own.
    pub columns: fn(Register) -> &'static [&'static str],
    /// The applicant was not heard yet.
    pub not_heard: &'static str,
    /// The first day lies behind the last: what, and what to do.
    pub turned: (&'static str, &'static str),
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::hands::WORDS,
        Lang::En => &en::hands::WORDS,
    }
}
