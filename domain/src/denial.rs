//! 否定报备: every time the hall says no, a line is entered at that moment (NB-01, NB-03, D14).
//!
//! A line comes from a case that is returned, by itself, or from a counter that turned somebody away without a case.
//! Lines are never changed: what was wrong about one is said in a further line that names it (NB-04).

use crate::action::Event;
use crate::case::Case;
use crate::case::command::ReturnGround;
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::ids::{RecordId, StaffNo};
use crate::privacy::{MaskedName, mask_name};
use crate::record::{Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, DenialRefusal, Refusal};
use crate::time::Timestamp;

/// What kind of no it was.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum DenialKind {
    /// 不予受理: returned at intake.
    #[n(0)]
    NotAccepted,
    /// 不予核准: returned after acceptance.
    #[n(1)]
    NotApproved,
    /// 咨询时告知不能办: turned away without a case (NB-03).
    #[n(2)]
    TurnedAway,
    /// A further line about an earlier one (NB-04).
    #[n(3)]
    Amendment,
}

/// A line of the register.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Denial {
    /// What kind of no.
    #[n(0)]
    pub kind: DenialKind,
    /// When.
    #[n(1)]
    pub at: Timestamp,
    /// The handler.
    #[n(2)]
    pub by: Option<StaffNo>,
    /// The case, where there is one; of an amendment the earlier line.
    #[n(3)]
    pub about: Option<RecordId>,
    /// The case's number; empty without a case.
    #[n(4)]
    pub number: String,
    /// The person, masked; nothing where nobody was named.
    #[n(5)]
    pub person: Option<MaskedName>,
    /// The matter.
    #[n(6)]
    pub item: String,
    /// The ground, of a return.
    #[n(7)]
    pub ground: Option<ReturnGround>,
    /// The reason in words.
    #[n(8)]
    pub reason: String,
    /// The rule and article.
    #[n(9)]
    pub rule: String,
    /// Who allowed it, where a leader had to (NB-02).
    #[n(10)]
    pub allowed_by: Option<StaffNo>,
}

/// Commands on the register, both facts.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum DenialCommand {
    /// Somebody was told at the counter that it cannot be done; no case was made (NB-03).
    #[n(0)]
    TurnAway {
        /// The person's name, if it was given.
        #[n(0)]
        person: String,
        /// The matter.
        #[n(1)]
        item: String,
        /// Why.
        #[n(2)]
        reason: String,
        /// By which rule.
        #[n(3)]
        rule: String,
    },
    /// Something is added about an earlier line; the line stands (NB-04).
    #[n(1)]
    Amend {
        /// The line.
        #[n(0)]
        line: RecordId,
        /// What is to be said about it.
        #[n(1)]
        text: String,
    },
}

/// A line entered.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct DenialEvent {
    /// Its record.
    #[n(0)]
    pub line: RecordId,
    /// The line.
    #[n(1)]
    pub denial: Denial,
}

/// The ordinal under which a command makes its line.
const LINE: u8 = 100;

/// Decides a command on the register.
///
/// # Errors
/// The [`DenialRefusal`] that stands against it.
pub fn decide(view: &dyn View, command: &DenialCommand, context: &Context) -> Result<Decision, Refusal> {
    let mut decision = Decision::default();
    let empty = |text: &str| text.trim().is_empty();
    let denial = match command {
        DenialCommand::TurnAway { person, item, reason, rule } => {
            if empty(item) {
                decision.find(DenialRefusal::NoItem);
            }
            if empty(reason) || empty(rule) {
                decision.find(CaseRefusal::NoReason);
            }
            Denial {
                person: (!empty(person)).then(|| mask_name(person.trim())),
                item: item.trim().to_owned(),
                reason: reason.trim().to_owned(),
                rule: rule.trim().to_owned(),
                ..blank(DenialKind::TurnedAway, context)
            }
        }
        DenialCommand::Amend { line, text } => {
            if empty(text) {
                decision.find(CaseRefusal::NoText);
            }
            match load::<Denial>(view, *line) {
                Found::Present(earlier) => Denial {
                    about: Some(*line),
                    number: earlier.number,
                    person: earlier.person,
                    item: earlier.item,
                    reason: text.trim().to_owned(),
                    ..blank(DenialKind::Amendment, context)
                },
                Found::Absent => return Err(DenialRefusal::NoSuchLine.into()),
                Found::NotHere => return Ok(Decision::unchecked("NB-04")),
            }
        }
    };
    enter(denial, context, &mut decision);
    Ok(decision)
}

/// The line of a case that is returned (NB-01).
pub(crate) fn of_return(
    id: RecordId,
    case: &Case,
    (ground, reason, rule): (ReturnGround, &str, &str),
    context: &Context,
    decision: &mut Decision,
) {
    let kind = if case.accepted.is_some() { DenialKind::NotApproved } else { DenialKind::NotAccepted };
    let allowed = case.submission.as_ref().filter(|submission| submission.is_allowed());
    let denial = Denial {
        about: Some(id),
        number: case.number.to_string(),
        person: Some(mask_name(&case.applicant.name)),
        item: case.item_name.clone(),
        ground: Some(ground),
        reason: reason.trim().to_owned(),
        rule: rule.trim().to_owned(),
        allowed_by: allowed.and_then(|submission| submission.answer.as_ref()?.by.clone()),
        ..blank(kind, context)
    };
    enter(denial, context, decision);
}

fn blank(kind: DenialKind, context: &Context) -> Denial {
    Denial {
        kind,
        at: context.when,
        by: context.actor.clone(),
        about: None,
        number: String::new(),
        person: None,
        item: String::new(),
        ground: None,
        reason: String::new(),
        rule: String::new(),
        allowed_by: None,
    }
}

fn enter(denial: Denial, context: &Context, decision: &mut Decision) {
    decision.event(Event::Denial(DenialEvent { line: context.new_record(LINE), denial }));
}

/// Applies an event: the line is there from now on.
pub fn apply(event: &DenialEvent, shelf: &mut dyn Shelf) {
    shelf.save(event.line, &event.denial);
}
