//! The words of the archive (档案).

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use crate::model::ask::Section;
use crate::model::manage::archive::{Key, Kind};
use domain::archive::Standing;
use domain::archive::lists::List;
use domain::archive::scope::Leaf;

/// The words.
pub struct Words {
    /// Tab.
    pub tab: &'static str,
    /// A part of the page.
    pub section: fn(Section) -> &'static str,
    /// Title of a part with how many.
    pub count: fn(Section, u32) -> String,
    /// What a part is for.
    pub lead: fn(Section) -> &'static str,
    /// In whose name.
    pub as_whom: &'static str,
    /// The label of a field.
    pub label: fn(Key) -> &'static str,
    /// A choice of a field, by its place.
    pub choice: fn(Key, usize) -> &'static str,
    /// Nobody is chosen yet.
    pub choose: &'static str,
    /// A paper of the scope.
    pub leaf: fn(Leaf) -> &'static str,
    /// Nothing is missing.
    pub complete: &'static str,
    /// What is missing.
    pub missing: fn(&str) -> String,
    /// AG-11: not before the applicant was heard.
    pub owes_feedback: &'static str,
    /// A list of files.
    pub list: fn(List) -> &'static str,
    /// How a file stands.
    pub standing: fn(Standing) -> &'static str,
    /// It should be back.
    pub overdue: &'static str,
    /// The day for filing has passed.
    pub late: &'static str,
    /// Who keeps it back.
    pub kept_back: fn(&str) -> String,
    /// Its number and place, for the case's page.
    pub filed_as: fn(&str, &str) -> String,
    /// It was destroyed by this order.
    pub destroyed_by: fn(&str) -> String,
    /// Heads: case, item, over since, to be filed by, papers.
    pub to_file_heads: [&'static str; 5],
    /// Heads: number, title, date, pages, place, state.
    pub file_heads: [&'static str; 6],
    /// Heads: number, title, who, purpose, due.
    pub loan_heads: [&'static str; 5],
    /// Heads: choose, number, title, date, kept until.
    pub due_heads: [&'static str; 5],
    /// Heads: number, date, files, decision.
    pub appraisal_heads: [&'static str; 4],
    /// Kept on until a day.
    pub keep_until: fn(&str) -> String,
    /// To be destroyed.
    pub to_destroy: &'static str,
    /// Destroyed by an order.
    pub destroyed: fn(&str) -> String,
    /// So many are shown of so many.
    pub more: fn(usize, u32) -> String,
    /// Nothing in a part: title, why.
    pub none: fn(Section) -> (&'static str, &'static str),
    /// Labels of the filters: list, class, year, retention, words.
    pub filters: [&'static str; 5],
    /// Label of the search among what is to be filed.
    pub search: &'static str,
    /// No filter.
    pub all: &'static str,
    /// Verbs.
    pub acts: Acts,
    /// Title of a form.
    pub dialog: fn(&Kind) -> &'static str,
    /// What its button says.
    pub enter: fn(&Kind) -> &'static str,
    /// It is done.
    pub done: fn(&Kind) -> &'static str,
    /// Do not.
    pub cancel: &'static str,
    /// On the way to the centre.
    pub sending: &'static str,
    /// The centre was not reached.
    pub no_line: &'static str,
    /// What cannot be taken back.
    pub warning: &'static str,
    /// Papers.
    pub papers: Papers,
}

/// Verbs of the page.
pub struct Acts {
    /// Files a case.
    pub file: &'static str,
    /// Files a paper of no case.
    pub file_paper: &'static str,
    /// Somebody keeps it back.
    pub keep_back: &'static str,
    /// Another place.
    pub place: &'static str,
    /// Gives it out.
    pub lend: &'static str,
    /// It came back.
    pub back: &'static str,
    /// It cannot be found.
    pub lost: &'static str,
    /// It was found.
    pub found: &'static str,
    /// Appraises what is chosen.
    pub appraise: &'static str,
    /// Destroys.
    pub destroy: &'static str,
    /// Prints the catalogue.
    pub print_catalogue: &'static str,
    /// Prints labels.
    pub print_labels: &'static str,
    /// Prints the slip.
    pub print_slip: &'static str,
    /// Prints the opinion.
    pub print_opinion: &'static str,
    /// Prints the destruction list.
    pub print_list: &'static str,
}

/// Words of the papers (D37).
pub struct Papers {
    /// 归档移交目录.
    pub catalogue: &'static str,
    /// Its columns: place, number, title, of, date, pages, retention, secrecy, note.
    pub catalogue_heads: [&'static str; 9],
    /// So many files.
    pub total: fn(usize) -> String,
    /// Who hands over, who takes.
    pub catalogue_signers: [&'static str; 2],
    /// 借阅单: fields number, title, who, purpose, way, approver, given out, due back, returned, feedback.
    pub loan_fields: [&'static str; 10],
    /// Who borrows, who hands out, who gives leave.
    pub loan_signers: [&'static str; 3],
    /// 鉴定意见: fields date, group, opinion, decision.
    pub appraisal_fields: [&'static str; 4],
    /// The group, the director.
    pub appraisal_signers: [&'static str; 2],
    /// 销毁清册: by which appraisal, when.
    pub destruction_fields: [&'static str; 3],
    /// Who carried it out, the two who watched.
    pub destruction_signers: [&'static str; 3],
    /// Columns of lists of files: place, number, title, date, pages.
    pub list_heads: [&'static str; 5],
    /// What stands on a box: class, year, retention, unit, box, from, to.
    pub label_fields: [&'static str; 7],
    /// A signature's day.
    pub day: &'static str,
}

/// The words in the language of this page.
pub fn words() -> &'static Words {
    match chosen() {
        Lang::ZhCn => &zh_cn::archive::WORDS,
        Lang::En => &en::archive::WORDS,
    }
}
