//! Papers D01–D07, D09–D12, D28, D29 and D40 as values: everything that is printed, and which mandatory field is empty (CD-07).

pub mod beside;
mod gaps;
pub mod special;
#[cfg(test)]
mod tests;
pub mod together;

pub use gaps::Needed;

use super::given::Extra;
use crate::model::ask::Setup;
use beside::{CommissionSheet, DeliverySheet, FeeNotice, FeedbackSheet};
use domain::calendar::{Due, OfficeHours};
use domain::case::class::CaseKind;
use domain::case::command::{ReturnGround, SupplementGround};
use domain::case::{Case, Happening, Moment, PaperKind};
use domain::catalog::{Material, Necessity, ServiceItem};
use domain::hall::StaffMember;
use domain::ids::{CounterNo, StaffNo};
use domain::privacy::{mask_identity_inside, mask_phone};
use domain::time::{Date, Limit, Timestamp};
use special::{DenialSheet, GrantSheet, ProcedureSheet};
use together::{JointNotice, MeetingSheet, UpNotice};

/// A paper ready to be laid out.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheet {
    /// Which paper.
    pub kind: PaperKind,
    /// Its number.
    pub number: String,
    /// Printed before.
    pub reprint: bool,
    /// A rule could not be checked where the case was taken in (待中心核对).
    pub unchecked: bool,
    /// When it was issued.
    pub stamp: Timestamp,
    /// The hall.
    pub hall: String,
    /// Where.
    pub address: String,
    /// When it is open.
    pub hours: OfficeHours,
    /// Where to ask.
    pub hotline: String,
    /// Where to complain.
    pub complaints: String,
    /// Case number.
    pub case_number: String,
    /// Kind of the case when the paper was issued.
    pub case_kind: CaseKind,
    /// Item.
    pub item: String,
    /// Applicant.
    pub name: String,
    /// Identity number, masked; empty where none was given.
    pub identity: String,
    /// Phone, masked; empty where none was given.
    pub phone: String,
    /// Village; empty where none was given.
    pub village: String,
    /// The four digits that open the case on `/status`, where neither identity number nor phone was given.
    pub code: Option<String>,
    /// Taken in.
    pub received: Timestamp,
    /// Counter.
    pub counter: CounterNo,
    /// Handler by name.
    pub handler: String,
    /// The paper's own part.
    pub body: Body,
}

/// What a paper says of its own.
#[derive(Clone, PartialEq, Debug)]
pub enum Body {
    /// D01: what was received.
    Receipt(Vec<Line>),
    /// D02: the promise.
    Promise {
        /// The limit.
        limit: Option<Limit>,
        /// The day and how it was counted.
        due: Option<Due>,
        /// The day the clock began.
        start: Date,
    },
    /// D03: what is missing.
    Supplement {
        /// One of the three grounds.
        ground: Option<SupplementGround>,
        /// The promised day.
        promised: Option<Date>,
        /// The pieces.
        missing: Vec<Line>,
        /// The limit that will run.
        limit: Option<Limit>,
    },
    /// D03 once more, for a piece that was demanded later: which, and why it was not told at once.
    Further(String),
    /// D04: why it is returned.
    Return {
        /// One of the three grounds.
        ground: Option<ReturnGround>,
        /// The facts.
        facts: String,
        /// The rule.
        rule: String,
        /// The main document that is missing.
        main: Vec<String>,
        /// What is handed back.
        back: Vec<Line>,
    },
    /// D05: a joint matter.
    Joint(JointNotice),
    /// D06: a matter reported up.
    Up(UpNotice),
    /// D12: the invitation to a meeting, or its minutes.
    Meeting(MeetingSheet),
    /// D28: a fee is asked for.
    Fee(FeeNotice),
    /// D09: a commission.
    Commission(CommissionSheet),
    /// D10: what the applicant said.
    Feedback(FeedbackSheet),
    /// D29: the result was handed over.
    Delivery(DeliverySheet),
    /// D07: a no on its own paper.
    Denial(DenialSheet),
    /// A procedure begins.
    Procedure(ProcedureSheet),
    /// D40: the paper of a yes.
    Grant(GrantSheet),
    /// D11: the new day.
    Extension {
        /// The day promised before, and the new one.
        days: Option<(Date, Date)>,
        /// Why.
        reason: String,
        /// Who approved.
        approver: String,
    },
}

/// A line of a list of materials.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Name.
    pub name: String,
    /// Original or copy.
    pub form: String,
    /// Copies; 0 where the guide does not say.
    pub copies: u8,
    /// Main document or not.
    pub need: Necessity,
}

impl Line {
    /// A material as the guide asks for it.
    fn of(material: &Material) -> Self {
        let Material { name, form, copies, need, .. } = material;
        Line { name: name.clone(), form: form.clone(), copies: *copies, need: *need }
    }
}

/// What papers are made from.
pub struct Source<'s> {
    /// The case.
    pub case: &'s Case,
    /// The code that opens it, as [`CasePage::code`](crate::model::ask::CasePage::code) has it.
    pub code: Option<&'s str>,
    /// Its item's version.
    pub item: Option<&'s ServiceItem>,
    /// The hall.
    pub setup: &'s Setup,
    /// What the case does not hold.
    pub extra: &'s Extra,
    /// Printed before.
    pub reprint: bool,
}

impl Source<'_> {
    /// A paper of the case with its number and moment.
    pub fn sheet(&self, kind: PaperKind, number: &str, stamp: Timestamp) -> Sheet {
        let Source { case, setup, .. } = self;
        let hall = setup.hall.as_ref();
        let text =
            |take: fn(&domain::hall::HallSettings) -> &String| hall.map(|hall| take(hall).clone()).unwrap_or_default();
        Sheet {
            kind,
            number: number.to_owned(),
            reprint: self.reprint,
            unchecked: !case.unchecked.is_empty(),
            stamp,
            hall: text(|hall| &hall.name),
            address: text(|hall| &hall.address),
            hours: hall.map(|hall| hall.hours).unwrap_or_default(),
            hotline: text(|hall| &hall.hotline),
            complaints: text(|hall| &hall.complaint_phone),
            case_number: case.number.to_string(),
            case_kind: self.kind_then(kind, stamp),
            item: case.item_name.clone(),
            name: case.applicant.name.clone(),
            identity: if case.applicant.identity.is_empty() {
                String::new()
            } else {
                mask_identity_inside(&case.applicant.identity)
            },
            phone: if case.applicant.phone.is_empty() { String::new() } else { mask_phone(&case.applicant.phone) },
            village: village(setup, case),
            code: self.code.map(str::to_owned),
            received: case.received,
            counter: case.counter,
            handler: staff(&setup.staff, &case.handler),
            body: self.body(kind, stamp),
        }
    }

    /// The kind at the moment of the paper: a notice names its own kind, whatever became of the case later.
    fn kind_then(&self, paper: PaperKind, stamp: Timestamp) -> CaseKind {
        match paper {
            PaperKind::Supplement if self.further(stamp).is_some() => self.case.kind(),
            PaperKind::Supplement => CaseKind::Supplement,
            PaperKind::Return | PaperKind::Denial => CaseKind::Returned,
            PaperKind::Procedure | PaperKind::Grant => self.case.kind(),
            PaperKind::Promise | PaperKind::Extension => domain::case::class::kind(self.case.mode, &[]),
            PaperKind::ReportUp => CaseKind::ReportedUp,
            PaperKind::Fee | PaperKind::Commission | PaperKind::Feedback | PaperKind::Delivery => self.case.kind(),
            PaperKind::Joint | PaperKind::Meeting | PaperKind::Minutes => CaseKind::Joint,
            PaperKind::Receipt
            | PaperKind::Appointment
            | PaperKind::Guide
            | PaperKind::Custody
            | PaperKind::Transfer
            | PaperKind::LoanSlip
            | PaperKind::Appraisal
            | PaperKind::Destruction => {
                let first = self.case.turns.first().copied();
                domain::case::class::kind(self.case.mode, first.as_slice())
            }
        }
    }

    /// What was demanded later at a moment: the piece and the reason.
    fn further(&self, stamp: Timestamp) -> Option<&str> {
        let demanded = |moment: &&Moment| moment.what == Happening::FurtherDemand && moment.at == stamp;
        self.case.moments.iter().find(demanded).map(|moment| moment.detail.as_str())
    }

    fn body(&self, kind: PaperKind, stamp: Timestamp) -> Body {
        let Source { case, extra, .. } = self;
        if let (PaperKind::Supplement, Some(asked)) = (kind, self.further(stamp)) {
            return Body::Further(asked.to_owned());
        }
        let limit = self.item.map(|item| item.promised);
        let start = case.accepted.unwrap_or(case.received).date();
        let with = |wanted: &dyn Fn(&domain::case::Piece) -> bool| {
            case.pieces.iter().filter(|piece| wanted(piece)).map(|piece| self.line(&piece.name, piece.main)).collect()
        };
        let taken_in = case.moments.first().map(|moment| moment.at);
        let here = |piece: &domain::case::Piece| piece.arrived.is_some() && piece.arrived == taken_in;
        match kind {
            // An appointment and a guide are papers of no case.
            PaperKind::Receipt
            | PaperKind::Appointment
            | PaperKind::Guide
            | PaperKind::Custody
            | PaperKind::Transfer
            | PaperKind::LoanSlip
            | PaperKind::Appraisal
            | PaperKind::Destruction => Body::Receipt(with(&here)),
            PaperKind::Promise => Body::Promise { limit, due: first_promise(case), start },
            PaperKind::Supplement => Body::Supplement {
                ground: extra.ground,
                promised: extra.promised,
                missing: with(&|piece| !here(piece) && !piece.demanded_later),
                limit,
            },
            PaperKind::Extension => self.extension(),
            PaperKind::Joint => {
                let asked = self.item.iter().flat_map(|item| &item.materials).map(Line::of).collect();
                together::joint(case, limit, (first_promise(case), start), asked)
            }
            PaperKind::Denial => self.denial(),
            PaperKind::Procedure => self.procedure(stamp, start),
            PaperKind::Grant => self.grant(),
            PaperKind::ReportUp => {
                let body = self.item.map(|item| item.decided_at.clone()).unwrap_or_default();
                together::up(case, body, first_promise(case).as_ref(), start)
            }
            PaperKind::Meeting => {
                let invited = together::meeting(case);
                Body::Meeting(MeetingSheet { present: String::new(), conclusion: String::new(), ..invited })
            }
            PaperKind::Minutes => Body::Meeting(together::meeting(case)),
            PaperKind::Fee => self.fee(),
            PaperKind::Commission => self.commission(),
            PaperKind::Feedback => self.feedback(stamp),
            PaperKind::Delivery => self.delivery(),
            PaperKind::Return => Body::Return {
                ground: extra.returned.as_ref().map(|(ground, _)| *ground),
                facts: case.outcome.clone(),
                rule: extra.returned.as_ref().map(|(_, rule)| rule.clone()).unwrap_or_default(),
                main: case.pieces.iter().filter(|p| p.main && p.arrived.is_none()).map(|p| p.name.clone()).collect(),
                back: with(&|piece| piece.arrived.is_some()),
            },
        }
    }

    fn extension(&self) -> Body {
        let extension = self.case.extension.as_ref();
        let by = extension.and_then(|extension| extension.answer.as_ref()?.by.as_ref());
        Body::Extension {
            days: extension.map(|extension| (extension.old, extension.until)),
            reason: extension.map(|extension| extension.reason.clone()).unwrap_or_default(),
            approver: by.map(|no| staff(&self.setup.staff, no)).unwrap_or_default(),
        }
    }

    fn line(&self, name: &str, main: bool) -> Line {
        let material = self.item.and_then(|item| item.materials.iter().find(|material| material.name == name));
        Line {
            name: name.to_owned(),
            form: material.map(|material| material.form.clone()).unwrap_or_default(),
            copies: material.map_or(0, |material| material.copies),
            need: material.map_or(if main { Necessity::Main } else { Necessity::Attachment }, |material| material.need),
        }
    }
}

/// The promise as it was first made: an extension counts on from it, so that it is the beginning of the count now.
fn first_promise(case: &Case) -> Option<Due> {
    let mut due = case.first_due()?.clone();
    if let Some(extension) = case.extension.as_ref().filter(|extension| extension.old < due.date) {
        due.date = extension.old;
        due.explanation.retain(|line| line.date <= extension.old);
    }
    Some(due)
}

/// The name of a staff member; the number where the register does not know it.
pub fn staff(list: &[StaffMember], no: &StaffNo) -> String {
    list.iter().find(|member| member.no == *no).map_or_else(|| no.to_string(), |member| member.name.clone())
}

/// The applicant's village by name.
pub fn village(setup: &Setup, case: &Case) -> String {
    let villages = setup.hall.iter().flat_map(|hall| &hall.villages);
    let mut found = villages.filter(|village| Some(village.code) == case.applicant.village);
    found.next().map(|village| village.name.clone()).unwrap_or_default()
}
