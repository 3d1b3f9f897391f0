//! What the rules offer next on a case: the counter need know none of them by heart.

use super::agency::Agency;
use super::decide::version_of;
use super::fee::Fee;
use super::joint::{Joint, Stance};
use super::{Case, Stage, agency, escalation, extension, fee, grant, procedure, recount, signing, submission, urgent};
use crate::record::View;
use crate::time::Date;

/// What can be done next with a case, in the order in which the desk offers it; the first is the main one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Missing pieces came in.
    Supply,
    /// Conclude.
    Conclude,
    /// Hand over the result.
    Deliver,
    /// Confirm the day after a wrong clock.
    ConfirmDay,
    /// Demand a further piece, with a reason.
    DemandMore,
    /// Return on ground 2 or 3.
    Return,
    /// Correct the applicant.
    Correct,
    /// Add a note.
    Note,
    /// Ask for an extension of the promise.
    AskExtension,
    /// Tell the citizen of the extension granted.
    TellExtension,
    /// Submit a return to the leader in charge.
    SubmitReturn,
    /// The applicant withdraws.
    Withdraw,
    /// Another handler goes on.
    Transfer,
    /// It was sent to the body that decides.
    ReportUp,
    /// What the higher body said meanwhile.
    FollowUp,
    /// The higher body's result is in.
    HearFromAbove,
    /// It belongs to a higher body.
    Refer,
    /// A department gives its opinion.
    GiveOpinion,
    /// A joint meeting is called.
    CallMeeting,
    /// The joint meeting was held.
    HoldMeeting,
    /// The counter lets it lie.
    Hold,
    /// The counter goes on with it.
    Resume,
    /// The citizen was told that the promised day moved.
    TellMoved,
    /// A fee is asked for.
    AskFee,
    /// It was paid.
    PayFee,
    /// An agent does the whole errand.
    Entrust,
    /// The commission is taken back.
    Revoke,
    /// A call is planned.
    PlanCallBack,
    /// The applicant was called.
    CallBack,
    /// A hearing, a test, a review … begins.
    BeginProcedure,
    /// The one that runs has ended.
    EndProcedure,
    /// It is handled on days off too.
    MakeUrgent,
    /// A paper is carried to a leader.
    CarryToLeader,
    /// It came back, signed or not.
    LeaderSigned,
    /// The paper of the positive decision is made out.
    IssueGrant,
    /// Its number in another system is entered.
    EnterForeign,
}

/// What the rules of other records say about a case, for [`offers`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Around {
    /// The last day an extension may reach ([`extension::cap`]).
    pub cap: Option<Date>,
    /// Whether the matter is major ([`submission::is_major`]).
    pub major: Major,
    /// Whether its item costs something (SC-14).
    pub fee: Offered,
    /// Whether an agent can be entrusted (AG-01).
    pub agent: Offered,
    /// Whether a leader's signature is needed and not there ([`signing::lacks_signature`]).
    pub signature: Offered,
    /// The day.
    pub today: Date,
}

/// Whether something may be offered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Offered {
    /// It may.
    Yes,
    /// It may not.
    No,
}

impl From<bool> for Offered {
    fn from(is: bool) -> Self {
        if is { Offered::Yes } else { Offered::No }
    }
}

/// Whether a matter is major (NB-02).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Major {
    /// It is.
    Yes,
    /// It is not.
    No,
}

impl Around {
    /// What they say now.
    pub fn of(view: &dyn View, case: &Case, today: Date) -> Self {
        let major = if submission::is_major(view, case) { Major::Yes } else { Major::No };
        let item = version_of(view, case);
        let fee = fee::can_ask(view, case).into();
        let agent = agency::can_entrust(case, item.as_ref()).into();
        let signature = signing::lacks_signature(view, case).into();
        Around { cap: extension::cap(view, case), major, fee, agent, signature, today }
    }
}

/// The return as the rules offer it: by the counter itself, by way of a leader, or either in a doubtful matter.
fn returns(case: &Case, around: Around) -> &'static [Step] {
    let submission = case.submission.as_ref();
    match (around.major, submission.map(|submission| (submission.is_open(), submission.is_allowed()))) {
        (_, Some((true, _))) => &[],
        (_, Some((_, true))) => &[Step::Return],
        (Major::Yes, _) | (_, Some(_)) => &[Step::SubmitReturn],
        (Major::No, None) => &[Step::Return, Step::SubmitReturn],
    }
}

/// The steps that the rules allow.
pub fn offers(case: &Case, around: Around) -> Vec<Step> {
    let Around { cap, today, .. } = around;
    let mut steps = Vec::new();
    if case.date_to_confirm {
        steps.push(Step::ConfirmDay);
    }
    if recount::is_to_tell(case) {
        steps.push(Step::TellMoved);
    }
    if case.is_open() && case.held.is_some() {
        steps.push(Step::Resume);
    }
    match case.stage {
        Stage::Supplementing => {
            steps.extend([Step::Supply, Step::DemandMore]);
            steps.extend(returns(case, around));
        }
        Stage::Accepted => {
            if case.extension.as_ref().is_some_and(|extension| extension.is_to_tell() && today <= extension.old) {
                steps.push(Step::TellExtension);
            }
            if case.missing().next().is_some() {
                steps.push(Step::Supply);
            }
            steps.extend(toward_the_end(case, around));
            // Decided against, it is returned: nothing else leads on.
            if is_against(case) {
                steps.extend(returns(case, around));
                steps.push(Step::DemandMore);
            } else {
                steps.push(Step::DemandMore);
                steps.extend(returns(case, around));
            }
            if extension::can_ask(case, cap, today) {
                steps.push(Step::AskExtension);
            }
            if escalation::can_refer(case) {
                steps.push(Step::Refer);
            }
        }
        Stage::Concluded => {
            steps.push(Step::Deliver);
            steps.extend(grant::can_issue(case).then_some(Step::IssueGrant));
        }
        Stage::Returned | Stage::Delivered => steps.extend([Step::CallBack, Step::PlanCallBack]),
        Stage::Withdrawn => {}
    }
    steps.extend(beside(case, around));
    if signing::can_carry(case) && !steps.contains(&Step::CarryToLeader) {
        steps.push(Step::CarryToLeader);
    }
    if case.is_open() {
        steps.extend([Step::Withdraw, Step::Transfer]);
        steps.extend(case.held.is_none().then_some(Step::Hold));
    }
    steps.extend([Step::Correct, Step::EnterForeign, Step::Note]);
    steps
}

/// Whether those who decide have decided against it.
fn is_against(case: &Case) -> bool {
    let above = case.escalation.as_ref().and_then(|way| way.heard.as_ref());
    above.is_some_and(|heard| heard.stance == Stance::Disagree) || case.joint.as_ref().is_some_and(Joint::is_against)
}

/// Fee, agent, procedures, urgency: what goes on beside the case.
fn beside(case: &Case, around: Around) -> Vec<Step> {
    let mut steps = Vec::new();
    if case.fee.as_ref().is_some_and(Fee::is_open) {
        steps.push(Step::PayFee);
    }
    steps.extend((around.fee == Offered::Yes).then_some(Step::AskFee));
    steps.extend((around.agent == Offered::Yes).then_some(Step::Entrust));
    steps.extend(procedure::can_begin(case).then_some(Step::BeginProcedure));
    steps.extend(urgent::can_make(case).then_some(Step::MakeUrgent));
    if case.is_open() && case.agency.as_ref().is_some_and(Agency::holds) {
        steps.push(Step::Revoke);
    }
    steps
}

/// What leads an accepted case to its conclusion, with what must be there first: the end of a procedure that runs, the
/// leader's signature (FI-06, SC-20).
fn toward_the_end(case: &Case, around: Around) -> Vec<Step> {
    let mut steps = examination(case);
    let ready = steps.contains(&Step::Conclude);
    let (runs, lacks) = (procedure::can_end(case), around.signature == Offered::Yes);
    if runs || lacks {
        steps.retain(|step| *step != Step::Conclude);
    }
    if signing::can_sign(case) {
        steps.insert(0, Step::LeaderSigned);
    } else if ready && lacks && !runs && signing::can_carry(case) {
        steps.insert(0, Step::CarryToLeader);
    }
    if runs {
        steps.insert(0, Step::EndProcedure);
    }
    steps
}

/// What leads an accepted case to its conclusion, the next thing first: up and back, all departments and their meeting.
fn examination(case: &Case) -> Vec<Step> {
    if escalation::can_report(case) {
        return vec![Step::ReportUp];
    }
    if escalation::is_above(case) {
        return vec![Step::HearFromAbove, Step::FollowUp];
    }
    let Some(joint) = &case.joint else {
        return if is_against(case) { Vec::new() } else { vec![Step::Conclude] };
    };
    let mut steps = Vec::new();
    let spoken = joint.silent().next().is_none();
    if joint.is_called() {
        steps.push(Step::HoldMeeting);
    }
    if joint.needs_meeting() {
        steps.push(Step::CallMeeting);
    } else if spoken && !joint.is_against() {
        steps.push(Step::Conclude);
    }
    // What the departments still owe comes first; a later word of theirs never does.
    let place = if spoken { steps.len() } else { 0 };
    steps.insert(place, Step::GiveOpinion);
    steps
}
