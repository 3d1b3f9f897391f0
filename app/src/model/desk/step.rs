//! A step on a case being filled in: which, with what words; `domain::case::decide` says which are possible.

mod command;
mod mend;

use crate::model::ask::CasePage;
use crate::model::sending::Sending;
use domain::action::Action;
use domain::case::aftercare::{Confirms, Level};
use domain::case::command::{Field, ReturnGround};
use domain::case::hold::HoldKind;
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::case::offers::Step;
use domain::case::{Applicant, Case, Stage};
use domain::catalog::ProcedureKind;
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo};
use domain::people::{fold, normalise_name};
use domain::time::{Date, Timestamp};

/// All steps in the order of `domain::case::offers::Step`, as `CasePage::offers` counts them.
pub const STEPS: [Step; 36] = [
    Step::Supply,
    Step::Conclude,
    Step::Deliver,
    Step::ConfirmDay,
    Step::DemandMore,
    Step::Return,
    Step::Correct,
    Step::Note,
    Step::AskExtension,
    Step::TellExtension,
    Step::SubmitReturn,
    Step::Withdraw,
    Step::Transfer,
    Step::ReportUp,
    Step::FollowUp,
    Step::HearFromAbove,
    Step::Refer,
    Step::GiveOpinion,
    Step::CallMeeting,
    Step::HoldMeeting,
    Step::Hold,
    Step::Resume,
    Step::TellMoved,
    Step::AskFee,
    Step::PayFee,
    Step::Entrust,
    Step::Revoke,
    Step::PlanCallBack,
    Step::CallBack,
    Step::BeginProcedure,
    Step::EndProcedure,
    Step::MakeUrgent,
    Step::CarryToLeader,
    Step::LeaderSigned,
    Step::IssueGrant,
    Step::EnterForeign,
];

/// The stable name of a step, for tests of the screen and for drafts.
pub fn name(step: Step) -> &'static str {
    match step {
        Step::Supply => "supply",
        Step::Conclude => "conclude",
        Step::Deliver => "deliver",
        Step::ConfirmDay => "confirm-day",
        Step::DemandMore => "demand-more",
        Step::Return => "return",
        Step::Correct => "correct",
        Step::Note => "note",
        Step::AskExtension => "ask-extension",
        Step::TellExtension => "tell-extension",
        Step::SubmitReturn => "submit-return",
        Step::Withdraw => "withdraw",
        Step::Transfer => "transfer",
        Step::ReportUp => "report-up",
        Step::FollowUp => "follow-up",
        Step::HearFromAbove => "hear-from-above",
        Step::Refer => "refer",
        Step::GiveOpinion => "give-opinion",
        Step::CallMeeting => "call-meeting",
        Step::HoldMeeting => "hold-meeting",
        Step::Hold => "hold",
        Step::Resume => "resume",
        Step::TellMoved => "tell-moved",
        Step::AskFee => "ask-fee",
        Step::PayFee => "pay-fee",
        Step::Entrust => "entrust",
        Step::Revoke => "revoke",
        Step::PlanCallBack => "plan-call-back",
        Step::CallBack => "call-back",
        Step::BeginProcedure => "begin-procedure",
        Step::EndProcedure => "end-procedure",
        Step::MakeUrgent => "make-urgent",
        Step::CarryToLeader => "carry-to-leader",
        Step::LeaderSigned => "leader-signed",
        Step::IssueGrant => "issue-grant",
        Step::EnterForeign => "enter-foreign",
    }
}

/// The steps that the rules offer on a case, the main one first.
pub fn offered(page: &CasePage) -> Vec<Step> {
    page.offers.iter().filter_map(|place| STEPS.get(usize::from(*place)).copied()).collect()
}

/// What a call brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Heard {
    /// Nothing is chosen yet; nothing is by default (B.1).
    Unsaid,
    /// Nobody was reached.
    NotReached,
    /// The applicant said how satisfied.
    Said(Level),
}

/// A sum in yuan as people type it, in fen: `20`, `20.5`, `２０元`; none where it is no sum.
pub fn fen(typed: &str) -> Option<u32> {
    let plain = fold(typed);
    let plain = plain.trim_end_matches(|c: char| !c.is_ascii_digit());
    let (yuan, rest) = plain.split_once('.').unwrap_or((plain, ""));
    let cents: u32 = match rest.len() {
        0 => 0,
        1 => rest.parse::<u32>().ok()?.checked_mul(10)?,
        2 => rest.parse().ok()?,
        _ => return None,
    };
    let all = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let fen = yuan.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)?;
    (fen > 0 && all(yuan) && all(rest)).then_some(fen)
}

/// A step being filled in.
#[derive(Clone, PartialEq, Debug)]
pub struct StepForm {
    /// The command it will become, one for the life of the form (F50).
    pub id: CommandId,
    /// The case.
    pub case: RecordId,
    /// Which step.
    pub step: Step,
    /// The main words: result, receiver, piece, facts, new value, note.
    pub text: String,
    /// The second words: reason, rule.
    pub more: String,
    /// Pieces that came in, by place.
    pub pieces: Vec<u8>,
    /// Ground of a return.
    pub ground: ReturnGround,
    /// Field to correct.
    pub field: Field,
    /// The day of intake.
    pub day: Option<Date>,
    /// The new handler.
    pub to: Option<StaffNo>,
    /// The counter the case goes to.
    pub counter: CounterNo,
    /// Which department, by its place.
    pub unit: u8,
    /// What a department, a meeting or the higher body says; nothing is chosen beforehand.
    pub stance: Option<Stance>,
    /// When a meeting begins.
    pub at: Option<Timestamp>,
    /// Why it is laid aside.
    pub hold: HoldKind,
    /// What a call brought.
    pub heard: Heard,
    /// Whether result and papers came.
    pub confirms: Confirms,
    /// Which procedure begins; nothing is chosen beforehand.
    pub procedure: Option<ProcedureKind>,
    /// How many copies of the paper of a yes are made out.
    pub copies: u8,
    /// The number of D07 in the refused return that this one mends.
    pub apart: Option<PaperNumber>,
    /// The refused command that this one mends, with the number of its notice.
    pub mends: Option<(CommandId, Option<PaperNumber>)>,
    /// How sending stands.
    pub sending: Sending,
}

impl StepForm {
    /// A step as it opens. What would be recorded about a result or a receiver is never filled in: somebody must say it.
    pub fn open(id: CommandId, page: &CasePage, step: Step) -> Self {
        let case = &page.case;
        // What a leader has allowed is returned in the words that were allowed.
        let allowed = case.submission.as_ref().filter(|submission| submission.is_allowed());
        let joint = case.joint.as_ref();
        let called = joint.and_then(|joint| joint.meeting.as_ref());
        let silent = joint.and_then(|joint| joint.units.iter().position(|unit| unit.opinion.is_none()));
        // Whoever signed in the matter signs its paper.
        let signer = case.signing.as_ref().filter(|one| one.is_signed()).map(|one| one.leader.clone());
        let text = match step {
            Step::Correct => value(&case.applicant, Field::Name),
            Step::Return => allowed.map(|submission| submission.facts.clone()).unwrap_or_default(),
            Step::CallMeeting => called.map(|meeting| meeting.place.clone()).unwrap_or_default(),
            _ => String::new(),
        };
        let basis = page.item.as_ref().and_then(|item| item.basis.first().cloned());
        StepForm {
            id,
            case: page.row.id,
            step,
            text,
            more: match (step, allowed) {
                (Step::Return, Some(submission)) => submission.rule.clone(),
                (Step::Return | Step::SubmitReturn, _) => basis.unwrap_or_default(),
                (Step::FollowUp, _) => case.escalation.as_ref().map(|way| way.number.clone()).unwrap_or_default(),
                (Step::EnterForeign, _) => system(page),
                _ => String::new(),
            },
            pieces: Vec::new(),
            ground: allowed.map_or(ReturnGround::ConditionsNotMet, |submission| submission.ground),
            field: Field::Name,
            day: if needs_a_day(step) { None } else { Some(case.received.date()) },
            to: signer.filter(|_| step == Step::IssueGrant),
            counter: case.counter,
            unit: silent.and_then(|place| u8::try_from(place).ok()).unwrap_or(0),
            stance: None,
            at: called.map(|meeting| meeting.at),
            hold: HoldKind::FetchingPapers,
            heard: Heard::Unsaid,
            confirms: Confirms::No,
            procedure: None,
            copies: 1,
            apart: None,
            mends: None,
            sending: Sending::Editing,
        }
    }

    /// Words that are likely for a step, to be taken with one press.
    pub fn likely(page: &CasePage, step: Step) -> Option<String> {
        let words = match step {
            Step::Conclude => {
                let heard = page.case.escalation.as_ref().and_then(|way| way.heard.as_ref());
                let heard = heard.map(|heard| heard.result.clone());
                heard.or_else(|| page.item.as_ref().map(|item| item.result.clone()))
            }
            Step::Deliver => Some(page.case.applicant.name.clone()),
            Step::ReportUp => page.item.as_ref().map(|item| item.decided_at.clone()),
            Step::CarryToLeader => page.item.as_ref().map(|item| item.result.clone()),
            Step::IssueGrant => page.item.as_ref().and_then(|item| item.basis.first().cloned()),
            _ => None,
        };
        words.filter(|words| !words.trim().is_empty())
    }

    /// Whether what is ticked completes a case that waits for it.
    pub fn completes(&self, case: &Case) -> bool {
        case.stage == Stage::Supplementing
            && !self.pieces.is_empty()
            && places_missing(case).all(|place| self.pieces.contains(&place))
    }

    /// A piece was ticked or unticked.
    pub fn tick(&mut self, place: u8) {
        match self.pieces.iter().position(|other| *other == place) {
            Some(at) => drop(self.pieces.remove(at)),
            None => self.pieces.push(place),
        }
    }

    /// Another field is to be corrected: shows what stands there.
    pub fn choose(&mut self, field: Field, applicant: &Applicant) {
        self.field = field;
        self.text = value(applicant, field);
    }

    /// Whether it can be sent: the words that it needs are there.
    pub fn is_ready(&self, page: &CasePage) -> bool {
        let filled = |text: &str| !text.trim().is_empty();
        match self.step {
            Step::Supply => !self.pieces.is_empty(),
            Step::Conclude
            | Step::Deliver
            | Step::Note
            | Step::TellExtension
            | Step::TellMoved
            | Step::Revoke
            | Step::Withdraw
            | Step::FollowUp
            | Step::EndProcedure
            | Step::Hold => filled(&self.text),
            Step::BeginProcedure => filled(&self.text) && self.procedure.is_some(),
            Step::LeaderSigned => self.stance.is_some_and(|stance| stance != Stance::Disagree || filled(&self.text)),
            Step::IssueGrant => filled(&self.text) && self.to.is_some() && self.copies > 0,
            Step::HearFromAbove | Step::GiveOpinion => filled(&self.text) && self.stance.is_some(),
            Step::HoldMeeting => filled(&self.text) && filled(&self.more) && self.stance.is_some(),
            Step::CallMeeting => filled(&self.text) && self.at.is_some(),
            Step::AskFee => fen(&self.text).is_some(),
            Step::Entrust => filled(&self.text) && self.to.is_some() && self.day.is_some(),
            Step::PlanCallBack => self.day.is_some(),
            Step::CallBack => filled(&self.text) && self.heard != Heard::Unsaid,
            Step::Resume => true,
            Step::Transfer | Step::MakeUrgent | Step::CarryToLeader => filled(&self.text) && self.to.is_some(),
            Step::AskExtension => filled(&self.text) && self.day.is_some(),
            Step::ConfirmDay => self.day.is_some(),
            Step::DemandMore
            | Step::Return
            | Step::SubmitReturn
            | Step::ReportUp
            | Step::Refer
            | Step::EnterForeign
            | Step::PayFee => filled(&self.text) && filled(&self.more),
            Step::Correct => self.new_value() != value(&page.case.applicant, self.field),
        }
    }

    /// Whether anything was typed that would be lost.
    pub fn is_dirty(&self, page: &CasePage) -> bool {
        let fresh = StepForm::open(self.id, page, self.step);
        self.text != fresh.text || self.more != fresh.more || self.pieces != fresh.pieces
    }

    /// What the field shall hold, in its stored form.
    fn new_value(&self) -> String {
        match self.field {
            Field::Name => normalise_name(&self.text),
            Field::Phone => domain::people::Phone::parse(&self.text)
                .map_or_else(|_| fold(&self.text), |phone| phone.as_str().to_owned()),
            Field::Identity | Field::Village => fold(&self.text),
        }
    }

    /// The action: the command, or the mended form of a refused one.
    pub fn action(&self, page: &CasePage) -> Action {
        let action = Action::Case(self.command(page));
        match &self.mends {
            Some((refused, _)) => Action::Mend(*refused, Box::new(action)),
            None => action,
        }
    }
}

/// The system in which the case is entered too: that of its item, else the one in which it has a number (DY-02).
fn system(page: &CasePage) -> String {
    let entered = || page.case.numbers_elsewhere().last().map(|one| one.system.clone());
    page.system.clone().or_else(entered).unwrap_or_default()
}

/// Whether a day must be chosen, or may be: none stands there beforehand.
fn needs_a_day(step: Step) -> bool {
    matches!(
        step,
        Step::AskExtension
            | Step::ReportUp
            | Step::Entrust
            | Step::PlanCallBack
            | Step::BeginProcedure
            | Step::IssueGrant
    )
}

/// Places of missing pieces.
pub fn places_missing(case: &Case) -> impl Iterator<Item = u8> + '_ {
    let missing = case.pieces.iter().enumerate().filter(|(_, piece)| piece.arrived.is_none());
    missing.filter_map(|(place, _)| u8::try_from(place).ok())
}

/// What stands in a field.
pub fn value(applicant: &Applicant, field: Field) -> String {
    match field {
        Field::Name => applicant.name.clone(),
        Field::Phone => applicant.phone.clone(),
        Field::Identity => applicant.identity.clone(),
        Field::Village => applicant.village.map_or(String::new(), |village| village.0.to_string()),
    }
}
