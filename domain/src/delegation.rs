//! 委托办理: another body's items are accepted at a counter of the hall only under a delegation that was announced
//! (AG-06, AG-07, D22).
//!
//! ```text
//! Enter ──▶ draft ──Publish──▶ to come ──from──▶ in force ──to, End──▶ over
//! ```
//!
//! The announcement names the delegating body, the delegated unit with its counter, the items, the powers, their limits
//! and from–to. An item is another body's where its version says so ([`crate::catalog::ServiceItem::owner`]).

use crate::action::Event;
use crate::catalog::{ItemHistory, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::HallEvent;
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::queue::counter;
use crate::record::{Area, Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, HandsRefusal, QueueRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// What is delegated, as the announcement says it (AG-06).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Terms {
    /// 委托机关: the body whose items they are.
    #[n(0)]
    pub body: String,
    /// 受委托单位: who handles them.
    #[n(1)]
    pub unit: String,
    /// At which counter.
    #[n(2)]
    pub counter: CounterNo,
    /// 委托事项: the items' numbers.
    #[n(3)]
    pub items: Vec<u32>,
    /// 委托权限: what the unit may do.
    #[n(4)]
    pub powers: String,
    /// What it may not do; empty where nothing is kept back.
    #[n(5)]
    pub limits: String,
    /// First day.
    #[n(6)]
    pub from: Date,
    /// Last day.
    #[n(7)]
    pub to: Date,
}

/// A delegation.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Delegation {
    /// What is delegated.
    #[n(0)]
    pub terms: Terms,
    /// When it was entered.
    #[n(1)]
    pub entered: Timestamp,
    /// Who entered it.
    #[n(2)]
    pub by: Option<StaffNo>,
    /// The day of its announcement; a draft has none.
    #[n(3)]
    pub published: Option<Date>,
    /// Its end before the last day, if it was taken back.
    #[n(4)]
    pub ended: Option<Ended>,
}

/// The end of a delegation before its last day.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Ended {
    /// The last day on which it holds.
    #[n(0)]
    pub last: Date,
    /// Why.
    #[n(1)]
    pub reason: String,
}

/// How a delegation stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Standing {
    /// 未公布.
    #[n(0)]
    Draft,
    /// 未生效.
    #[n(1)]
    ToCome,
    /// 有效.
    #[n(2)]
    InForce,
    /// 已到期.
    #[n(3)]
    Over,
}

impl Delegation {
    /// The last day on which it holds.
    pub fn last(&self) -> Date {
        self.ended.as_ref().map_or(self.terms.to, |ended| ended.last.min(self.terms.to))
    }

    /// How it stands on a day: it holds from its first day on, but not before it was announced (AG-06).
    pub fn standing(&self, day: Date) -> Standing {
        let Some(published) = self.published else { return Standing::Draft };
        let first = self.terms.from.max(published);
        if day > self.last() || first > self.last() {
            Standing::Over
        } else if day < first {
            Standing::ToCome
        } else {
            Standing::InForce
        }
    }

    /// Whether it is about an item of a body at a counter, on whatever day (AG-07).
    pub fn covers(&self, body: &str, item: u32, counter: CounterNo) -> bool {
        self.terms.body.trim() == body.trim() && self.terms.counter == counter && self.terms.items.contains(&item)
    }
}

/// Commands on delegations, all of the director and server-first.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum DelegationCommand {
    /// Enters one as a draft.
    #[n(0)]
    Enter(#[n(0)] Terms),
    /// Announces it: from today on, or from its first day.
    #[n(1)]
    Publish(#[n(0)] RecordId),
    /// Ends it before its last day.
    #[n(2)]
    End {
        /// The delegation.
        #[n(0)]
        delegation: RecordId,
        /// The last day on which it holds; today or later.
        #[n(1)]
        last: Date,
        /// Why.
        #[n(2)]
        reason: String,
    },
}

/// What happened to a delegation.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct DelegationEvent {
    /// The delegation.
    #[n(0)]
    pub delegation: RecordId,
    /// What.
    #[n(1)]
    pub what: DelegationChange,
}

/// A change of a delegation.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum DelegationChange {
    /// Entered.
    #[n(0)]
    Entered(#[n(0)] Box<Delegation>),
    /// Announced on a day.
    #[n(1)]
    Published(#[n(0)] Date),
    /// Ended before its last day.
    #[n(2)]
    Ended(#[n(0)] Ended),
}

/// Decides a command on delegations; that the director acts is checked with the rest of the set-up (AG-06).
///
/// # Errors
/// The refusal that stands against it.
pub fn decide(view: &dyn View, command: &DelegationCommand, context: &Context) -> Result<Decision, Refusal> {
    let today = context.when.date();
    match command {
        DelegationCommand::Enter(terms) => {
            let mut decision = Decision::about(context.new_record(0));
            let terms = checked(view, terms, today, &mut decision)?;
            let (entered, by) = (context.when, context.actor.clone());
            let delegation = Delegation { terms, entered, by, published: None, ended: None };
            happened(context.new_record(0), DelegationChange::Entered(Box::new(delegation)), &mut decision);
            Ok(decision)
        }
        DelegationCommand::Publish(id) => {
            let Some(one) = held(view, *id)? else { return Ok(Decision::unchecked("AG-06")) };
            if one.published.is_some() {
                return Err(HandsRefusal::PublishedBefore.into());
            }
            if one.terms.to < today {
                return Err(CaseRefusal::DayPassed.into());
            }
            let mut decision = Decision::about(*id);
            happened(*id, DelegationChange::Published(today), &mut decision);
            Ok(decision)
        }
        DelegationCommand::End { delegation, last, reason } => {
            let Some(one) = held(view, *delegation)? else { return Ok(Decision::unchecked("AG-07")) };
            if *last < today {
                return Err(CaseRefusal::DayPassed.into());
            }
            if reason.trim().is_empty() {
                return Err(CaseRefusal::NoText.into());
            }
            if one.published.is_none() || one.standing(today) == Standing::Over || *last >= one.last() {
                return Err(HandsRefusal::NothingToEnd.into());
            }
            let mut decision = Decision::about(*delegation);
            let ended = Ended { last: *last, reason: reason.trim().to_owned() };
            happened(*delegation, DelegationChange::Ended(ended), &mut decision);
            Ok(decision)
        }
    }
}

/// AG-06: body, unit, items and powers are said, the days follow one another, the counter is one, and the items are the
/// body's by the catalogue.
fn checked(view: &dyn View, terms: &Terms, today: Date, decision: &mut Decision) -> Result<Terms, Refusal> {
    let trimmed = |text: &String| text.trim().to_owned();
    let terms = Terms {
        body: trimmed(&terms.body),
        unit: trimmed(&terms.unit),
        powers: trimmed(&terms.powers),
        limits: trimmed(&terms.limits),
        ..terms.clone()
    };
    if terms.body.is_empty() || terms.unit.is_empty() || terms.powers.is_empty() || terms.items.is_empty() {
        return Err(HandsRefusal::TermsMissing.into());
    }
    if terms.to < terms.from {
        return Err(HandsRefusal::DaysTurned.into());
    }
    if terms.to < today {
        return Err(CaseRefusal::DayPassed.into());
    }
    match counter(view, terms.counter) {
        Found::Present(_) => {}
        Found::Absent => return Err(QueueRefusal::NoSuchCounter(terms.counter).into()),
        Found::NotHere => decision.unchecked.push("SC-04"),
    }
    for no in &terms.items {
        match load::<ItemHistory>(view, ServiceItem::record(*no)) {
            Found::Present(history) => match history.versions.last() {
                Some(item) if item.is_of(&terms.body) => {}
                Some(item) => return Err(HandsRefusal::NotTheirs(item.name.clone()).into()),
                None => return Err(CaseRefusal::NoSuchItem.into()),
            },
            Found::Absent => return Err(CaseRefusal::NoSuchItem.into()),
            Found::NotHere => decision.unchecked.push("AG-07"),
        }
    }
    Ok(terms)
}

/// The delegation; none where it is not here.
fn held(view: &dyn View, id: RecordId) -> Result<Option<Delegation>, Refusal> {
    match load::<Delegation>(view, id) {
        Found::Present(one) => Ok(Some(one)),
        Found::Absent => Err(HandsRefusal::NoSuchDelegation.into()),
        Found::NotHere => Ok(None),
    }
}

fn happened(delegation: RecordId, what: DelegationChange, decision: &mut Decision) {
    decision.event(Event::Hall(HallEvent::Delegated(DelegationEvent { delegation, what })));
}

/// AG-06, AG-07: an item of another body is accepted only at the counter that a delegation in force names for it.
pub(crate) fn check_intake(
    view: &dyn View,
    item: &ServiceItem,
    counter: CounterNo,
    context: &Context,
    decision: &mut Decision,
) {
    let Some(body) = item.of_other_body() else { return };
    // Whether delegations are held here at all: no record has this name.
    if view.find(Area::Catalog, RecordId::named("delegations")) == Found::NotHere {
        decision.unchecked.push("AG-06");
        return;
    }
    let day = context.when.date();
    let mut holds = false;
    let mut other: Option<Delegation> = None;
    each(view, &mut |_, one| {
        if one.covers(body, item.no, counter) && one.published.is_some() {
            holds |= one.standing(day) == Standing::InForce;
            if other.as_ref().is_none_or(|other| other.terms.from < one.terms.from) {
                other = Some(one);
            }
        }
    });
    match other {
        _ if holds => {}
        Some(one) => decision.find(HandsRefusal::DelegationNotNow(body.to_owned(), one.terms.from, one.last())),
        None => decision.find(HandsRefusal::NotDelegated(body.to_owned())),
    }
}

/// Applies an event to its delegation.
pub fn apply(event: &DelegationEvent, shelf: &mut dyn Shelf) {
    if let DelegationChange::Entered(begun) = &event.what {
        shelf.save(event.delegation, &**begun);
        return;
    }
    let Some(mut one) = shelf.load::<Delegation>(event.delegation) else { return };
    match &event.what {
        DelegationChange::Entered(_) => {}
        DelegationChange::Published(day) => one.published = Some(*day),
        DelegationChange::Ended(ended) => one.ended = Some(ended.clone()),
    }
    shelf.save(event.delegation, &one);
}

/// Every delegation that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, Delegation)) {
    view.each_of(Area::Catalog, &mut |stored| {
        if let Some(one) = stored.read::<Delegation>() {
            take(stored.id, one);
        }
    });
}
