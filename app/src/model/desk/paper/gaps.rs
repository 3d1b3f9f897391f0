//! A paper with an empty mandatory field is not printed (CD-07).

use super::{Body, Sheet};
use domain::case::PaperKind;
use domain::case::command::SupplementGround;

/// A field that a paper cannot do without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needed {
    /// Name of the hall.
    Hall,
    /// Hotline.
    Hotline,
    /// Phone for complaints.
    Complaints,
    /// The paper's number.
    Number,
    /// The case's number.
    CaseNumber,
    /// The item.
    Item,
    /// The applicant.
    Name,
    /// The handler.
    Handler,
    /// The limit.
    Limit,
    /// The due day.
    Due,
    /// The ground.
    Ground,
    /// The promised day.
    Promised,
    /// The missing pieces.
    Missing,
    /// The facts.
    Facts,
    /// The rule.
    Rule,
    /// Who approved.
    Approver,
    /// The departments or the body that decides.
    Units,
    /// When and where a meeting is.
    Meeting,
    /// What was concluded.
    Conclusion,
    /// The sum, its standard and basis.
    Sum,
    /// The agent and what the agent may do.
    Agent,
    /// How satisfied.
    Level,
    /// The result and who received it.
    Receiver,
    /// Which procedure.
    Procedure,
    /// The decision, who signs it, and how many copies.
    Signatory,
}

impl Sheet {
    /// Mandatory fields that are empty: a paper with one of them is not printed (CD-07).
    pub fn gaps(&self) -> Vec<Needed> {
        let empty = |text: &str| text.trim().is_empty();
        let mut gaps = Vec::new();
        let mut need = |missing: bool, field: Needed| {
            if missing {
                gaps.push(field);
            }
        };
        need(empty(&self.hall), Needed::Hall);
        need(empty(&self.hotline), Needed::Hotline);
        need(empty(&self.complaints), Needed::Complaints);
        need(empty(&self.number), Needed::Number);
        need(empty(&self.case_number), Needed::CaseNumber);
        need(empty(&self.item), Needed::Item);
        need(empty(&self.name), Needed::Name);
        need(empty(&self.handler), Needed::Handler);
        match &self.body {
            Body::Receipt(_) => {}
            Body::Further(asked) => need(empty(asked), Needed::Missing),
            Body::Promise { limit, due, .. } => {
                need(limit.is_none(), Needed::Limit);
                need(due.is_none(), Needed::Due);
            }
            Body::Supplement { ground, promised, missing, .. } => {
                need(ground.is_none(), Needed::Ground);
                let promise_needed = *ground == Some(SupplementGround::AttachmentsPromised);
                need(promise_needed && promised.is_none(), Needed::Promised);
                need(missing.is_empty(), Needed::Missing);
            }
            Body::Extension { days, reason, approver } => {
                need(days.is_none(), Needed::Due);
                need(empty(reason), Needed::Facts);
                need(empty(approver), Needed::Approver);
            }
            Body::Fee(notice) => {
                need(notice.fen == 0 || empty(&notice.standard) || empty(&notice.basis), Needed::Sum);
            }
            Body::Commission(sheet) => {
                need(empty(&sheet.agent) || empty(&sheet.powers), Needed::Agent);
                need(sheet.until.is_none(), Needed::Due);
            }
            Body::Feedback(sheet) => need(sheet.level.is_none(), Needed::Level),
            Body::Delivery(sheet) => need(empty(&sheet.result) || empty(&sheet.to), Needed::Receiver),
            Body::Denial(sheet) => {
                need(sheet.ground.is_none(), Needed::Ground);
                need(empty(&sheet.facts), Needed::Facts);
                need(empty(&sheet.rule), Needed::Rule);
            }
            Body::Procedure(sheet) => {
                need(sheet.kind.is_none(), Needed::Procedure);
                need(empty(&sheet.reason), Needed::Facts);
            }
            Body::Grant(sheet) => {
                need(empty(&sheet.basis), Needed::Rule);
                let short = empty(&sheet.result) || empty(&sheet.signatory) || sheet.copies == 0;
                need(short, Needed::Signatory);
            }
            Body::Joint(notice) => {
                need(notice.limit.is_none(), Needed::Limit);
                need(notice.due.is_none(), Needed::Due);
                need(notice.units.is_empty(), Needed::Units);
            }
            Body::Up(notice) => {
                need(empty(&notice.body), Needed::Units);
                need(notice.send_by.is_none() || notice.due.is_none(), Needed::Due);
            }
            Body::Meeting(meeting) => {
                need(meeting.units.is_empty(), Needed::Units);
                need(meeting.at.is_none() || empty(&meeting.place), Needed::Meeting);
                need(self.kind == PaperKind::Minutes && empty(&meeting.conclusion), Needed::Conclusion);
            }
            Body::Return { ground, facts, rule, .. } => {
                need(ground.is_none(), Needed::Ground);
                need(empty(facts), Needed::Facts);
                need(empty(rule), Needed::Rule);
            }
        }
        gaps
    }
}
