//! A visit to a household: who lives there and how the house is found, why somebody goes there, for whom and what, on
//! which day and at which place on the way (AG-04, DY-06).

use super::{VisitChange, VisitEvent, event};
use crate::catalog::{ItemHistory, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::check_staff;
use crate::ids::{RecordId, StaffNo, VillageCode};
use crate::people::{NameError, PersonName, Phone, PhoneError, normalise_name};
use crate::record::{Area, Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, Refusal, VisitRefusal};
use crate::time::{Date, Timestamp};

/// A household and how it is found.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Household {
    /// 户主: the name of its head.
    #[n(0)]
    pub head: String,
    /// Village of the township.
    #[n(1)]
    pub village: Option<VillageCode>,
    /// 组: the group inside the village, in words; empty where there is none.
    #[n(2)]
    pub group: String,
    /// Address, and how the house is found.
    #[n(3)]
    pub way: String,
    /// Phone, normalised; empty where there is none.
    #[n(4)]
    pub phone: String,
}

/// Why somebody goes there instead of them coming (老弱病残, AG-04).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Need {
    /// 老: old.
    #[n(0)]
    Old,
    /// 弱: weak; small children, pregnant, nobody else at home.
    #[n(1)]
    Weak,
    /// 病: ill, cannot walk well.
    #[n(2)]
    Ill,
    /// 残: disabled.
    #[n(3)]
    Disabled,
    /// Another reason, in words.
    #[n(4)]
    Other,
}

/// What one person of the household wants.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Matter {
    /// Who.
    #[n(0)]
    pub person: String,
    /// The item's number.
    #[n(1)]
    pub item: u32,
}

/// A visit as it is planned.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Plan {
    /// Where.
    #[n(0)]
    pub household: Household,
    /// Why somebody goes there.
    #[n(1)]
    pub need: Need,
    /// The same in words; needed for another reason.
    #[n(2)]
    pub why: String,
    /// On which day.
    #[n(3)]
    pub day: Date,
    /// Who goes.
    #[n(4)]
    pub agent: StaffNo,
    /// For whom and what.
    #[n(5)]
    pub matters: Vec<Matter>,
}

/// A planned or finished visit to one household.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Errand {
    /// As planned; day and agent as they are now.
    #[n(0)]
    pub plan: Plan,
    /// Place on the agent's way of that day, from 1.
    #[n(1)]
    pub place: u16,
    /// How it stands.
    #[n(2)]
    pub state: ErrandState,
    /// When it was planned.
    #[n(3)]
    pub planned: Timestamp,
    /// Who planned it.
    #[n(4)]
    pub by: Option<StaffNo>,
    /// Who went, where it was another than planned.
    #[n(5)]
    pub gone: Option<StaffNo>,
}

/// How a visit stands.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ErrandState {
    /// To come.
    #[n(0)]
    Planned,
    /// The agent is there since.
    #[n(1)]
    Arrived(#[n(0)] Timestamp),
    /// Over.
    #[n(2)]
    Done {
        /// When.
        #[n(0)]
        at: Timestamp,
        /// Cases taken in there.
        #[n(1)]
        cases: Vec<RecordId>,
    },
    /// Nobody was met.
    #[n(3)]
    NotMet {
        /// When.
        #[n(0)]
        at: Timestamp,
        /// Why.
        #[n(1)]
        reason: String,
    },
    /// Nobody is to go there.
    #[n(4)]
    Cancelled {
        /// When.
        #[n(0)]
        at: Timestamp,
        /// Why.
        #[n(1)]
        reason: String,
    },
}

impl Errand {
    /// Whether somebody still has to go there, or is there.
    pub fn is_open(&self) -> bool {
        matches!(self.state, ErrandState::Planned | ErrandState::Arrived(_))
    }

    /// Whether it is on the way of an agent on a day.
    fn is_on(&self, agent: &StaffNo, day: Date) -> bool {
        self.plan.agent == *agent && self.plan.day == day && !matches!(self.state, ErrandState::Cancelled { .. })
    }

    /// Whether another household lives in the same group of the same village (DY-06).
    pub fn is_neighbour(&self, other: &Errand) -> bool {
        let (a, b) = (&self.plan.household, &other.plan.household);
        a.village == b.village && !a.group.is_empty() && a.group == b.group
    }
}

/// Every visit that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, Errand)) {
    view.each_of(Area::Visits, &mut |stored| {
        if let Some(errand) = stored.read::<Errand>() {
            take(stored.id, errand);
        }
    });
}

/// An agent's visits of a day, in the order of the way.
pub fn way_of(view: &dyn View, agent: &StaffNo, day: Date) -> Vec<(RecordId, Errand)> {
    let mut way = Vec::new();
    each(view, &mut |id, errand| {
        if errand.is_on(agent, day) {
            way.push((id, errand));
        }
    });
    way.sort_by_key(|(id, errand)| (errand.place, *id));
    way
}

/// AG-04: who lives there and how it is found, a reason, somebody of the register who goes, at least one matter.
pub(super) fn plan(view: &dyn View, plan: &Plan, context: &Context) -> Result<Decision, Refusal> {
    let id = context.new_record(0);
    let mut decision = Decision::about(id);
    let mut plan = plan.clone();
    check_household(&mut plan.household, &mut decision);
    plan.why = plan.why.trim().to_owned();
    if plan.need == Need::Other && plan.why.is_empty() {
        decision.find(VisitRefusal::NoReason);
    }
    check_day(plan.day, context, &mut decision);
    check_staff(view, &plan.agent, "AG-04", &mut decision);
    check_matters(view, &mut plan, &mut decision);
    let last = way_of(view, &plan.agent, plan.day).last().map_or(0, |(_, errand)| errand.place);
    let errand = Errand {
        plan,
        place: last.saturating_add(1),
        state: ErrandState::Planned,
        planned: context.when,
        by: context.actor.clone(),
        gone: None,
    };
    decision.event(event(id, VisitChange::Planned(Box::new(errand)), context));
    Ok(decision)
}

fn check_household(household: &mut Household, decision: &mut Decision) {
    match PersonName::parse(&household.head) {
        Ok(_) => household.head = normalise_name(&household.head),
        Err(NameError::Empty) => decision.find(CaseRefusal::NoName),
        Err(_) => decision.find(CaseRefusal::BadName),
    }
    household.group = household.group.trim().to_owned();
    household.way = household.way.trim().to_owned();
    if household.way.is_empty() && household.group.is_empty() {
        decision.find(VisitRefusal::NoWay);
    }
    match Phone::parse(&household.phone) {
        Ok(phone) => household.phone = phone.as_str().to_owned(),
        Err(PhoneError::Empty) => household.phone = String::new(),
        Err(_) => decision.find(CaseRefusal::BadPhone),
    }
}

fn check_matters(view: &dyn View, plan: &mut Plan, decision: &mut Decision) {
    if plan.matters.is_empty() {
        decision.find(VisitRefusal::NoMatter);
    }
    for matter in &mut plan.matters {
        match PersonName::parse(&matter.person) {
            Ok(_) => matter.person = normalise_name(&matter.person),
            Err(NameError::Empty) => decision.find(CaseRefusal::NoName),
            Err(_) => decision.find(CaseRefusal::BadName),
        }
        match load::<ItemHistory>(view, ServiceItem::record(matter.item)) {
            Found::Present(history) if history.on(plan.day).is_some() => {}
            Found::Present(_) | Found::Absent => decision.find(CaseRefusal::NoSuchItem),
            Found::NotHere => decision.unchecked.push("AG-04"),
        }
    }
}

/// A day of the past is no plan.
fn check_day(day: Date, context: &Context, decision: &mut Decision) {
    if day < context.when.date() {
        decision.find(CaseRefusal::DayPassed);
    }
}

/// DY-06: the way of a day is put in order; those after it move on.
pub(super) fn go_elsewhere(
    view: &dyn View,
    id: RecordId,
    (day, agent, before): (Date, &StaffNo, Option<RecordId>),
    context: &Context,
) -> Result<Decision, Refusal> {
    let Some(moved) = held(view, id)? else { return Ok(Decision::unchecked("DY-06")) };
    if !matches!(moved.state, ErrandState::Planned | ErrandState::NotMet { .. }) {
        return Err(CaseRefusal::WrongStage.into());
    }
    let mut decision = Decision::about(id);
    check_day(day, context, &mut decision);
    check_staff(view, agent, "AG-04", &mut decision);
    let mut way: Vec<(RecordId, u16)> = way_of(view, agent, day)
        .into_iter()
        .filter(|(other, _)| *other != id)
        .map(|(other, errand)| (other, errand.place))
        .collect();
    let at = before.and_then(|before| way.iter().position(|(other, _)| *other == before)).unwrap_or(way.len());
    way.insert(at, (id, 0));
    for (place, (one, was)) in (1_u16..).zip(way) {
        if one == id || was != place {
            decision.event(event(one, VisitChange::Moved { day, agent: agent.clone(), place }, context));
        }
    }
    Ok(decision)
}

/// Nobody is to go there, for a reason.
pub(super) fn cancel(view: &dyn View, id: RecordId, reason: &str, context: &Context) -> Result<Decision, Refusal> {
    let Some(errand) = held(view, id)? else { return Ok(Decision::unchecked("AG-04")) };
    if errand.state != ErrandState::Planned {
        return Err(CaseRefusal::WrongStage.into());
    }
    if reason.trim().is_empty() {
        return Err(CaseRefusal::NoText.into());
    }
    let mut decision = Decision::about(id);
    decision.event(event(id, VisitChange::Cancelled(reason.trim().to_owned()), context));
    Ok(decision)
}

/// AG-04: what happened at the door. It has happened, whatever the plan says by now.
pub(super) fn at_the_door(
    view: &dyn View,
    id: RecordId,
    what: VisitChange,
    context: &Context,
) -> Result<Decision, Refusal> {
    let Some(errand) = held(view, id)? else { return Ok(Decision::unchecked("AG-04")) };
    let mut decision = Decision::about(id);
    if matches!(errand.state, ErrandState::Done { .. }) {
        decision.find(CaseRefusal::WrongStage);
    }
    if matches!(&what, VisitChange::NotMet(reason) if reason.is_empty()) {
        decision.find(CaseRefusal::NoText);
    }
    decision.event(event(id, what, context));
    Ok(decision)
}

/// One that is held; none where it is not held here.
fn held(view: &dyn View, id: RecordId) -> Result<Option<Errand>, Refusal> {
    match load::<Errand>(view, id) {
        Found::Present(errand) => Ok(Some(errand)),
        Found::Absent => Err(VisitRefusal::NoSuch.into()),
        Found::NotHere => Ok(None),
    }
}

/// Applies a change. What was done stays done; who went all the same has gone.
pub(super) fn apply(event: &VisitEvent, shelf: &mut dyn Shelf) {
    let Some(mut errand) = shelf.load::<Errand>(event.record) else { return };
    let done = matches!(errand.state, ErrandState::Done { .. });
    match &event.what {
        VisitChange::Moved { day, agent, place } => {
            errand.plan.day = *day;
            errand.plan.agent = agent.clone();
            errand.place = *place;
            // Nobody was met: the next day is another try.
            if matches!(errand.state, ErrandState::NotMet { .. }) {
                errand.state = ErrandState::Planned;
            }
        }
        VisitChange::Cancelled(reason) => {
            errand.state = ErrandState::Cancelled { at: event.at, reason: reason.clone() };
        }
        VisitChange::Arrived if !done => errand.state = ErrandState::Arrived(event.at),
        VisitChange::NotMet(reason) if !done => {
            errand.state = ErrandState::NotMet { at: event.at, reason: reason.clone() };
        }
        VisitChange::Finished(more) => match &mut errand.state {
            ErrandState::Done { cases, .. } => cases.extend(more.iter().copied()),
            _ => errand.state = ErrandState::Done { at: event.at, cases: more.clone() },
        },
        _ => {}
    }
    let at_the_door = matches!(event.what, VisitChange::Arrived | VisitChange::NotMet(_) | VisitChange::Finished(_));
    if at_the_door && event.by.as_ref().is_some_and(|by| *by != errand.plan.agent) {
        errand.gone.clone_from(&event.by);
    }
    shelf.save(event.record, &errand);
}
