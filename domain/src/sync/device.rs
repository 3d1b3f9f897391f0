//! What a device is and counts: its identity, the numbers it has given, the end of its chain.
//!
//! It lies in one value of the same database as the outbox, is read and written in the transaction that stores a
//! command, and so can never fall behind a number that was told to a person (F21).

use crate::action::Action;
use crate::appointment::AppointmentCommand;
use crate::archive::command::ArchiveCommand;
use crate::case::PaperKind;
use crate::case::command::{BesideCommand, CaseCommand, HandsCommand};
use crate::case::intake::{Allot, acceptance_notice};
use crate::case::number::{CaseNumber, PaperNumber};
use crate::catalog::HandlingMode;
use crate::codec::{Decode, Encode};
use crate::consultation::ConsultationCommand;
use crate::digest::Digest;
use crate::hall::{DeviceRole, HallCommand};
use crate::ids::{DeviceCode, DeviceId, HallId};
use crate::queue::QueueCommand;
use crate::queue::number::CalledNumber;
use crate::time::Date;
use crate::visit::VisitCommand;
use std::collections::BTreeMap;

/// A device's identity and counters.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct DeviceRow {
    /// The hall.
    #[n(0)]
    pub hall: HallId,
    /// This incarnation of the storage.
    #[n(1)]
    pub device: DeviceId,
    /// Its code in numbers.
    #[n(2)]
    pub code: DeviceCode,
    /// What it is for.
    #[n(3)]
    pub role: DeviceRole,
    /// The hundreds of called numbers that are its own.
    #[n(4)]
    pub hundreds: (u8, u8),
    /// The last command's number; 0 before the first.
    #[n(5)]
    pub n: u64,
    /// The last command's digest.
    #[n(6)]
    pub prev: Digest,
    /// How many case numbers it has given; never resets.
    #[n(7)]
    pub cases: u32,
    /// How many papers of each kind it has numbered in `paper_year`.
    #[n(8)]
    pub papers: BTreeMap<PaperKind, u32>,
    /// The year of `papers`.
    #[n(9)]
    pub paper_year: i32,
    /// How many numbers of each queue it has given on `ticket_day`.
    #[n(10)]
    pub tickets: BTreeMap<char, u32>,
    /// The day of `tickets`.
    #[n(11)]
    pub ticket_day: Option<Date>,
    /// How many it has given on days before `ticket_day`, for a clock that goes back.
    #[n(12)]
    pub tickets_before: Option<BTreeMap<Date, BTreeMap<char, u32>>>,
}

/// Of how many earlier days a kiosk knows which numbers it gave.
const TICKET_DAYS: usize = 31;

/// Allots numbers of a device on a day.
struct Counting<'r>(&'r mut DeviceRow, Date);

impl DeviceRow {
    /// A device as the server let it in.
    pub fn new(hall: HallId, device: DeviceId, code: DeviceCode, role: DeviceRole, hundreds: (u8, u8)) -> Self {
        DeviceRow {
            hall,
            device,
            code,
            role,
            hundreds,
            n: 0,
            prev: Digest::ZERO,
            cases: 0,
            papers: BTreeMap::new(),
            paper_year: 0,
            tickets: BTreeMap::new(),
            ticket_day: None,
            tickets_before: None,
        }
    }

    /// Fills the numbers that an action leaves open: of cases, papers and tickets. `mode` is that of the item, where
    /// a notice depends on it.
    pub fn allot(&mut self, action: &mut Action, mode: HandlingMode, today: Date) {
        match action {
            Action::Case(CaseCommand::TakeIn(intake)) => intake.allot(mode, &mut Counting(self, today)),
            Action::Case(
                CaseCommand::Supply { notice: notice @ Some(_), .. }
                | CaseCommand::Beside { what: BesideCommand::ShareFrom { notice: notice @ Some(_), .. }, .. },
            ) => {
                let kind = acceptance_notice(mode).unwrap_or(PaperKind::Promise);
                *notice = Some(Counting(self, today).paper_number(kind));
            }
            Action::Case(CaseCommand::Hands { what: HandsCommand::Refer { notice, .. }, .. }) => {
                *notice = Counting(self, today).paper_number(PaperKind::ReportUp);
            }
            Action::Case(CaseCommand::Deliver { slip: slip @ Some(_), .. }) => {
                *slip = Some(Counting(self, today).paper_number(PaperKind::Delivery));
            }
            Action::Case(CaseCommand::Beside { what: BesideCommand::AskFee { notice, .. }, .. }) => {
                *notice = Counting(self, today).paper_number(PaperKind::Fee);
            }
            Action::Case(CaseCommand::Beside { what: BesideCommand::Entrust { notice, .. }, .. }) => {
                *notice = Counting(self, today).paper_number(PaperKind::Commission);
            }
            Action::Case(CaseCommand::Beside {
                what: BesideCommand::CallBack { paper: paper @ Some(_), .. }, ..
            }) => {
                *paper = Some(Counting(self, today).paper_number(PaperKind::Feedback));
            }
            Action::Case(CaseCommand::Hands { what: HandsCommand::CallMeeting { notice, .. }, .. }) => {
                *notice = Counting(self, today).paper_number(PaperKind::Meeting);
            }
            Action::Case(CaseCommand::Hands { what: HandsCommand::HoldMeeting { minutes, .. }, .. }) => {
                *minutes = Counting(self, today).paper_number(PaperKind::Minutes);
            }
            Action::Case(CaseCommand::Return { notice, denial, .. }) => {
                *notice = Counting(self, today).paper_number(PaperKind::Return);
                if let Some(number) = denial {
                    *number = Counting(self, today).paper_number(PaperKind::Denial);
                }
            }
            Action::Case(CaseCommand::Hands {
                what: HandsCommand::BeginProcedure { notice: Some(notice), .. },
                ..
            }) => {
                *notice = Counting(self, today).paper_number(PaperKind::Procedure);
            }
            Action::Case(CaseCommand::IssueGrant { notice, .. }) => {
                *notice = Counting(self, today).paper_number(PaperKind::Grant);
            }
            Action::Case(CaseCommand::DemandMore { notice: notice @ Some(_), .. }) => {
                *notice = Some(Counting(self, today).paper_number(PaperKind::Supplement));
            }
            Action::Case(CaseCommand::TellExtension { notice, .. }) => {
                *notice = Counting(self, today).paper_number(PaperKind::Extension);
            }
            Action::Appointment(AppointmentCommand::Book { number, .. }) => {
                *number = Counting(self, today).paper_number(PaperKind::Appointment);
            }
            Action::Consultation(ConsultationCommand::Answer { told: Some(told), .. }) => {
                told.number = Counting(self, today).paper_number(PaperKind::Guide);
            }
            Action::Visit(VisitCommand::TakeOriginal { number, .. }) => {
                *number = Counting(self, today).paper_number(PaperKind::Custody);
            }
            Action::Visit(VisitCommand::PassOn { number, .. }) => {
                *number = Counting(self, today).paper_number(PaperKind::Transfer);
            }
            Action::Archive(ArchiveCommand::Lend { number, .. }) => {
                *number = Counting(self, today).paper_number(PaperKind::LoanSlip);
            }
            Action::Archive(ArchiveCommand::Appraise { number, .. }) => {
                *number = Counting(self, today).paper_number(PaperKind::Appraisal);
            }
            Action::Archive(ArchiveCommand::Destroy { order, .. }) => {
                *order = Counting(self, today).paper_number(PaperKind::Destruction);
            }
            Action::Hall(HallCommand::ImportCases(cases)) => {
                for case in cases {
                    case.number = Counting(self, today).case_number();
                }
            }
            Action::Queue(QueueCommand::Take { number, day }) => {
                let letter = number.letter().unwrap_or('A');
                *number = self.called_number(letter, today);
                *day = today;
            }
            Action::Case(_)
            | Action::Queue(_)
            | Action::Hall(_)
            | Action::Attention(_)
            | Action::Seat(_)
            | Action::Denial(_)
            | Action::Appointment(_)
            | Action::Consultation(_)
            | Action::Visit(_)
            | Action::Archive(_)
            | Action::Project(_)
            | Action::Outreach(_)
            | Action::Incident(_)
            | Action::HandOver(_) => {}
            Action::Mend(_, _) => {}
        }
    }

    fn called_number(&mut self, letter: char, today: Date) -> CalledNumber {
        let before = self.tickets_before.get_or_insert_default();
        if self.ticket_day.is_none_or(|day| day < today) {
            let tickets = std::mem::take(&mut self.tickets);
            before.extend(self.ticket_day.replace(today).map(|day| (day, tickets)));
            while before.len() > TICKET_DAYS {
                before.pop_first();
            }
        }
        // A clock that goes back, once or often, must not start the numbers of a day anew (F32).
        let mut count = self.tickets.get(&letter).copied().unwrap_or(0);
        if self.ticket_day != Some(today) {
            let then = before.entry(today).or_default().entry(letter).or_default();
            count = count.max(*then);
            *then = count + 1;
        }
        count += 1;
        self.tickets.insert(letter, count);
        CalledNumber::nth(letter, count, self.hundreds, &self.code)
    }
}

impl Allot for Counting<'_> {
    fn case_number(&mut self) -> CaseNumber {
        self.0.cases += 1;
        CaseNumber::compose(&self.0.hall, self.1, &self.0.code, self.0.cases)
    }

    fn paper_number(&mut self, kind: PaperKind) -> PaperNumber {
        let row = &mut *self.0;
        if row.paper_year < self.1.year() {
            row.paper_year = self.1.year();
            row.papers.clear();
        }
        let count = row.papers.entry(kind).or_default();
        *count += 1;
        PaperNumber::compose(row.paper_year, kind.word(), &row.code, *count)
    }
}

impl PaperKind {
    /// The word in the paper's number (A.3, B.23).
    pub fn word(self) -> &'static str {
        match self {
            PaperKind::Receipt => "收",
            PaperKind::Promise => "承",
            PaperKind::Supplement => "补",
            PaperKind::Return => "退",
            PaperKind::Extension => "延",
            PaperKind::Joint => "联",
            PaperKind::ReportUp => "报",
            PaperKind::Meeting => "会",
            PaperKind::Minutes => "纪",
            PaperKind::Fee => "费",
            PaperKind::Commission => "托",
            PaperKind::Feedback => "馈",
            PaperKind::Delivery => "送",
            PaperKind::Appointment => "约",
            PaperKind::Guide => "告",
            PaperKind::Denial => "否",
            PaperKind::Procedure => "特",
            PaperKind::Grant => "批",
            PaperKind::Custody => "存",
            PaperKind::Transfer => "村",
            PaperKind::LoanSlip => "借",
            PaperKind::Appraisal => "鉴",
            PaperKind::Destruction => "销",
        }
    }
}
