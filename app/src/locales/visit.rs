//! The words of visits (上门).

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::visit::errand::Need;
use domain::visit::signing::SignedAs;

/// The words.
pub struct Words {
    /// What a tablet is called unless somebody writes another name.
    pub tablet: &'static str,
    /// Under it.
    pub tablet_hint: &'static str,
    /// Title: who goes.
    pub gate: &'static str,
    /// Under it.
    pub gate_lead: &'static str,
    /// I am.
    pub who: &'static str,
    /// The counter that handles the cases.
    pub counter: &'static str,
    /// Beside it.
    pub counter_note: &'static str,
    /// Begin.
    pub go: &'static str,
    /// Another person goes.
    pub change: &'static str,
    /// Being fetched.
    pub asking: &'static str,
    /// Title of the way, with the day.
    pub today: fn(&str) -> String,
    /// So many households, so many left.
    pub count: fn(usize, usize) -> String,
    /// No visits: title, why.
    pub none: (&'static str, &'static str),
    /// Visits of later days.
    pub later: &'static str,
    /// Left over from a day.
    pub left_over: fn(&str) -> String,
    /// Lives in the same group as the one before.
    pub same_group: &'static str,
    /// Put it before the one before.
    pub earlier: &'static str,
    /// Open a household.
    pub open: &'static str,
    /// Originals that the agent has.
    pub originals: &'static str,
    /// The same with their number.
    pub originals_count: fn(usize) -> String,
    /// Plan a visit.
    pub plan: &'static str,
    /// How a visit stands: planned, there, done, not met, cancelled.
    pub states: [&'static str; 5],
    /// A case was begun, of whom.
    pub unfinished: fn(&str) -> String,
    /// Go on with it.
    pub go_on: &'static str,
    /// One case after the other.
    pub one_first: &'static str,
    /// There is no such visit: title, why.
    pub gone: (&'static str, &'static str),
    /// Back.
    pub back: &'static str,
    /// Why somebody goes there.
    pub need: fn(Need) -> &'static str,
    /// The reason, in the head of a household.
    pub why: fn(&str) -> String,
    /// For whom and what.
    pub matters: &'static str,
    /// Another case at the same table.
    pub more: &'static str,
    /// Begin a case.
    pub begin: &'static str,
    /// It was taken in.
    pub taken: &'static str,
    /// The next household of the same group.
    pub next_door: fn(&str) -> String,
    /// The agent is there.
    pub arrive: &'static str,
    /// The visit is over.
    pub finish: &'static str,
    /// Nobody was met.
    pub not_met: &'static str,
    /// Title of its dialog.
    pub not_met_title: &'static str,
    /// What it usually is.
    pub not_met_usual: [&'static str; 4],
    /// The reason.
    pub reason: &'static str,
    /// Do not.
    pub no: &'static str,
    /// Record it.
    pub enter: &'static str,
    /// Titles of the steps: item, person, materials, signature, end.
    pub steps: [&'static str; 5],
    /// Which step, of whom, which item.
    pub step_of: fn(usize, &str, &str) -> String,
    /// Asks before a case on the table is dropped.
    pub drop_title: &'static str,
    /// Throw the case away.
    pub drop: &'static str,
    /// On to the next thing.
    pub next: &'static str,
    /// A material that does not exist.
    pub none_such: &'static str,
    /// Take a picture.
    pub photo: &'static str,
    /// So many pictures.
    pub photos: fn(usize) -> String,
    /// Take the original along: not yet, yes.
    pub along: (&'static str, &'static str),
    /// These originals go along.
    pub along_list: fn(&str) -> String,
    /// A picture was not kept.
    pub not_kept: fn(&str) -> String,
    /// Ways of signing with a note: self, thumbprint, guardian, proxy.
    pub manners: [(&'static str, &'static str); 4],
    /// As what somebody signs.
    pub role: fn(SignedAs) -> &'static str,
    /// Label of the field to sign in.
    pub sign_here: fn(SignedAs) -> String,
    /// Name of who signs.
    pub signer: &'static str,
    /// What they are to the person.
    pub relation: &'static str,
    /// Take a picture of the thumbprint on paper.
    pub thumbprint: &'static str,
    /// It is there.
    pub signed: &'static str,
    /// Clear the field.
    pub sign_again: &'static str,
    /// The signature is done.
    pub sign_done: &'static str,
    /// What a signature's picture shows.
    pub file_label: fn(SignedAs, &str) -> String,
    /// An original with its receipt.
    pub taken_along: fn(&str, &str) -> String,
    /// What the code is for.
    pub look_up: &'static str,
    /// Print the papers.
    pub print: &'static str,
    /// Print the receipts.
    pub print_receipt: &'static str,
    /// The person has the number.
    pub told: &'static str,
    /// No originals: title, why.
    pub no_originals: (&'static str, &'static str),
    /// Papers that come to the agent.
    pub coming: &'static str,
    /// Since when.
    pub since: fn(&str) -> String,
    /// For how many days.
    pub days: fn(i32) -> String,
    /// Give it back.
    pub give_back: &'static str,
    /// Title of its dialog: paper, owner.
    pub give_back_title: fn(&str, &str) -> String,
    /// Who takes it.
    pub give_to: &'static str,
    /// What they are to the owner.
    pub give_relation: &'static str,
    /// Sign for it.
    pub give_sign: &'static str,
    /// It is back.
    pub is_back: &'static str,
    /// What the picture of that signature shows: paper, name.
    pub back_label: fn(&str, &str) -> String,
    /// Pass papers on.
    pub pass_on: &'static str,
    /// Other papers.
    pub other_papers: &'static str,
    /// To whom.
    pub pass_to: &'static str,
    /// Nobody chosen yet.
    pub choose: &'static str,
    /// Pass them on with a slip.
    pub pass_yes: &'static str,
    /// Passed on.
    pub passed: &'static str,
    /// From whom.
    pub from: fn(&str) -> String,
    /// They are there.
    pub receive: &'static str,
    /// Title of the plan.
    pub plan_title: &'static str,
    /// Under it.
    pub plan_lead: &'static str,
    /// Where.
    pub household: &'static str,
    /// Head of the household.
    pub head: &'static str,
    /// Group.
    pub group: &'static str,
    /// How the house is found.
    pub way: &'static str,
    /// Why.
    pub need_title: &'static str,
    /// The same in words.
    pub need_words: &'static str,
    /// When and who.
    pub when: &'static str,
    /// Which day.
    pub day: &'static str,
    /// Who goes.
    pub goes: &'static str,
    /// For whom.
    pub for_whom: &'static str,
    /// Under it.
    pub for_whom_hint: &'static str,
    /// What.
    pub what_for: &'static str,
    /// Under it.
    pub what_for_hint: &'static str,
    /// Take a matter back.
    pub remove: &'static str,
    /// Enter the plan.
    pub plan_enter: &'static str,
    /// It is planned.
    pub planned: &'static str,
    /// A case came from a visit, through whom.
    pub by_visit: fn(&str) -> String,
    /// A case came through a village agent.
    pub by_agent: fn(&str) -> String,
    /// Who signed.
    pub signed_by: fn(&str) -> String,
    /// The slips.
    pub slip: Slip,
    /// Originals in custody, for the director.
    pub custody: Custody,
}

/// The words of the slips.
pub struct Slip {
    /// Title of the receipt.
    pub receipt: &'static str,
    /// Title of the slip.
    pub transfer: &'static str,
    /// Heads: paper, owner, keeper, when, number, way, from, to.
    pub heads: [&'static str; 8],
    /// To the hall, to the village.
    pub ways: [&'static str; 2],
    /// Room to sign.
    pub sign: &'static str,
    /// What the owner does with it.
    pub keep: fn(&str) -> String,
    /// Whom to ask.
    pub ask: fn(&str) -> String,
}

/// The words of the director's list of originals.
pub struct Custody {
    /// The tile: away for too long.
    pub tile: &'static str,
    /// Under it.
    pub note: &'static str,
    /// Title: so many away, so many for too long.
    pub title: fn(usize, usize) -> String,
    /// What it is.
    pub lead: &'static str,
    /// Nothing is away.
    pub none: &'static str,
    /// Heads: paper, of whom, phone, with whom, since, receipt, how long.
    pub heads: [&'static str; 7],
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::visit::WORDS,
        Lang::En => &en::visit::WORDS,
    }
}
