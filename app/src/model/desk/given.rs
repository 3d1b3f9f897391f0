//! A number just given out: it stays on the screen until a person says the paper is there, over a reload too.

use crate::model::sending::Saved;
use domain::action::Action;
use domain::case::PaperKind;
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand, IntakeOutcome, ReturnGround, SupplementGround};
use domain::case::intake::{acceptance_notice, notice_for};
use domain::catalog::HandlingMode;
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::ids::{RecordId, hex, unhex};
use domain::time::Date;

/// The name under which the store keeps it until the paper is there.
pub const NAME: &str = "given";

/// What was given.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Given {
    /// The case.
    #[n(0)]
    pub case: RecordId,
    /// Its number.
    #[n(1)]
    pub number: String,
    /// The applicant.
    #[n(2)]
    pub name: String,
    /// The item.
    #[n(3)]
    pub item: String,
    /// Papers with their numbers.
    #[n(4)]
    pub papers: Vec<(PaperKind, String)>,
    /// What papers say beyond the case.
    #[n(5)]
    pub extra: Extra,
    /// How often printing was started.
    #[n(6)]
    pub printed: u32,
    /// Rules that could not be checked here (待中心核对).
    #[n(7)]
    pub unchecked: Vec<String>,
    /// The day promised.
    #[n(8)]
    pub due: Option<Date>,
    /// A new case, not a paper on one that was there before.
    #[n(9)]
    pub fresh: bool,
    /// How often the small receipt was printed.
    #[n(10)]
    pub rolled: Option<u32>,
}

/// What papers say that the case's record does not hold.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode)]
pub struct Extra {
    /// Ground of the supplement.
    #[n(0)]
    pub ground: Option<SupplementGround>,
    /// The day promised by the citizen.
    #[n(1)]
    pub promised: Option<Date>,
    /// Ground and rule of the return.
    #[n(2)]
    pub returned: Option<(ReturnGround, String)>,
}

impl Given {
    /// What a save gave out: numbers that somebody must be told; nothing where there are none.
    pub fn of(saved: &Saved, number: &str, name: &str, item: &str, mode: HandlingMode) -> Option<Self> {
        let case = saved.about?;
        let mut papers = Vec::new();
        let mut extra = Extra::default();
        let (mut number, mut name) = (number.to_owned(), name.to_owned());
        let action = match saved.action.as_ref()? {
            Action::Mend(_, action) => action,
            action => action,
        };
        let fresh = match action {
            Action::Case(CaseCommand::TakeIn(intake)) => {
                number = intake.number.to_string();
                name.clone_from(&intake.applicant.name);
                papers.push((PaperKind::Receipt, intake.receipt.to_string()));
                if let (Some(kind), Some(notice)) = (notice_for(mode, &intake.outcome), &intake.notice) {
                    papers.push((kind, notice.to_string()));
                }
                papers.extend(intake.denial.iter().map(|number| (PaperKind::Denial, number.to_string())));
                extra = Extra::of(&intake.outcome);
                true
            }
            Action::Case(
                CaseCommand::Supply { notice: Some(notice), .. }
                | CaseCommand::Beside { what: BesideCommand::ShareFrom { notice: Some(notice), .. }, .. },
            ) => {
                papers.push((acceptance_notice(mode).unwrap_or(PaperKind::Promise), notice.to_string()));
                false
            }
            Action::Case(CaseCommand::Return { notice, ground, rule, denial, .. }) => {
                papers.push((PaperKind::Return, notice.to_string()));
                papers.extend(denial.iter().map(|number| (PaperKind::Denial, number.to_string())));
                extra.returned = Some((*ground, rule.clone()));
                false
            }
            Action::Case(CaseCommand::DemandMore { notice: Some(notice), .. }) => {
                papers.push((PaperKind::Supplement, notice.to_string()));
                false
            }
            Action::Case(CaseCommand::TellExtension { notice, .. }) => {
                papers.push((PaperKind::Extension, notice.to_string()));
                false
            }
            Action::Case(CaseCommand::Hands { what: HandsCommand::Refer { notice, .. }, .. }) => {
                papers.push((PaperKind::ReportUp, notice.to_string()));
                false
            }
            Action::Case(CaseCommand::Deliver { slip: Some(slip), .. }) => {
                papers.push((PaperKind::Delivery, slip.to_string()));
                false
            }
            Action::Case(CaseCommand::Beside { what: BesideCommand::AskFee { notice, .. }, .. }) => {
                papers.push((PaperKind::Fee, notice.to_string()));
                false
            }
            Action::Case(CaseCommand::Beside { what: BesideCommand::Entrust { notice, .. }, .. }) => {
                papers.push((PaperKind::Commission, notice.to_string()));
                false
            }
            Action::Case(CaseCommand::Beside { what: BesideCommand::CallBack { paper: Some(paper), .. }, .. }) => {
                papers.push((PaperKind::Feedback, paper.to_string()));
                false
            }
            Action::Case(CaseCommand::Hands { what: HandsCommand::CallMeeting { notice, .. }, .. }) => {
                papers.push((PaperKind::Meeting, notice.to_string()));
                false
            }
            Action::Case(CaseCommand::Hands { what: HandsCommand::HoldMeeting { minutes, .. }, .. }) => {
                papers.push((PaperKind::Minutes, minutes.to_string()));
                false
            }
            Action::Case(CaseCommand::Hands {
                what: HandsCommand::BeginProcedure { notice: Some(notice), .. },
                ..
            }) => {
                papers.push((PaperKind::Procedure, notice.to_string()));
                false
            }
            Action::Case(CaseCommand::IssueGrant { notice, .. }) => {
                papers.push((PaperKind::Grant, notice.to_string()));
                false
            }
            _ => return None,
        };
        let due = saved.due.as_ref().map(|due| due.date);
        let unchecked = saved.unchecked.clone();
        Some(Given {
            case,
            number,
            name,
            item: item.to_owned(),
            papers,
            extra,
            printed: 0,
            unchecked,
            due,
            fresh,
            rolled: None,
        })
    }

    /// Whether its papers are for other departments and not for the applicant.
    pub fn is_internal(&self) -> bool {
        self.papers.iter().all(|(kind, _)| kind.is_internal())
    }

    /// Whether anything was printed: the papers or the small receipt.
    pub fn is_printed(&self) -> bool {
        self.printed > 0 || self.rolled.is_some()
    }

    /// As text for the store.
    pub fn text(&self) -> String {
        hex(&encode(self))
    }

    /// From the store.
    pub fn read(text: &str) -> Option<Self> {
        decode(&unhex(text)?).ok()
    }
}

impl Extra {
    fn of(outcome: &IntakeOutcome) -> Self {
        match outcome {
            IntakeOutcome::Accept => Extra::default(),
            IntakeOutcome::Supplement { ground, promised } => {
                Extra { ground: Some(*ground), promised: *promised, returned: None }
            }
            IntakeOutcome::Return { ground, rule, .. } => {
                Extra { ground: None, promised: None, returned: Some((*ground, rule.clone())) }
            }
        }
    }

    /// The name under which a device keeps it for reprints.
    pub fn name(case: RecordId) -> String {
        format!("papers/{}", case.hex())
    }

    /// As text for the store.
    pub fn text(&self) -> String {
        hex(&encode(self))
    }

    /// From the store.
    pub fn read(text: &str) -> Option<Self> {
        decode(&unhex(text)?).ok()
    }

    /// Whether there is anything to keep.
    pub fn is_empty(&self) -> bool {
        *self == Extra::default()
    }
}
