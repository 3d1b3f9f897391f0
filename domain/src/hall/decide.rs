//! What the set-up, the catalogue and disclosure allow.

use super::{DeviceEntry, DeviceRole, HallCommand, HallEvent, HallSettings, Role, StaffMember};
use crate::action::Event;
use crate::calendar::YearPlan;
use crate::case::elsewhere::Elsewhere;
use crate::case::event::{CaseEvent, Happened};
use crate::case::old_ledger;
use crate::case::recount::{self, Change};
use crate::catalog::{HandlingMode, ItemHistory, ServiceItem};
use crate::decide::{Context, Decision, Place};
use crate::disclosure::Page;
use crate::ids::{DeviceCode, DeviceId, RecordId, StaffNo};
use crate::queue::number::hundreds;
use crate::record::{Area, Class, Found, Partition, View, load};
use crate::refusal::{HallRefusal, Refusal};
use crate::time::Date;

/// Decides a command of the set-up.
///
/// # Errors
/// The [`HallRefusal`] that stands against it.
pub fn decide(view: &dyn View, command: &HallCommand, context: &Context) -> Result<Decision, Refusal> {
    let mut decision = Decision::default();
    if let HallCommand::PutYear(plan) = command {
        may_plan(view, context)?;
        put_year(view, plan, context, &mut decision)?;
        return Ok(decision);
    }
    if let HallCommand::SetClosures(days) = command {
        may_plan(view, context)?;
        set_closures(view, days, context, &mut decision)?;
        return Ok(decision);
    }
    if let HallCommand::ImportCases(cases) = command {
        may_plan(view, context)?;
        old_ledger::import(view, cases, context, &mut decision);
        return Ok(decision);
    }
    if let HallCommand::SetElsewhere(items) = command {
        may_plan(view, context)?;
        set_elsewhere(view, items, &mut decision)?;
        return Ok(decision);
    }
    if context.place != Place::SetUp {
        return Err(HallRefusal::OnlyServer.into());
    }
    let event = match command {
        HallCommand::SetHall(hall) => HallEvent::HallSet(checked_hall(hall)?),
        HallCommand::SetStaff(staff) => {
            named(&staff.name)?;
            HallEvent::StaffSet(staff.clone())
        }
        HallCommand::SetCounter(counter) => {
            named(&counter.name)?;
            HallEvent::CounterSet(counter.clone())
        }
        HallCommand::SetSeries(list) => HallEvent::SeriesSet(list.clone()),
        HallCommand::PutItem(item) => HallEvent::ItemPut(checked_item(view, &item.clone().with_one_list())?),
        HallCommand::PutYear(_)
        | HallCommand::SetClosures(_)
        | HallCommand::ImportCases(_)
        | HallCommand::SetElsewhere(_) => return Ok(decision),
        HallCommand::RegisterDevice(device, role, name) => register(view, *device, *role, name),
        HallCommand::SetDuty(day) => {
            named(&day.leader)?;
            HallEvent::DutySet(day.clone())
        }
        HallCommand::Publish(page) => HallEvent::Published(checked_page(page)?),
    };
    decision.event(Event::Hall(event));
    Ok(decision)
}

/// F11, DY-02, DY-07: the director corrects the plan, takes the old ledger over and says what is entered elsewhere.
fn may_plan(view: &dyn View, context: &Context) -> Result<(), Refusal> {
    let is_director = |actor: &StaffNo| match load::<StaffMember>(view, StaffMember::record(actor)) {
        Found::Present(member) => member.role == Role::Director,
        // The server looks again.
        Found::NotHere => true,
        Found::Absent => false,
    };
    if context.place == Place::SetUp || context.actor.as_ref().is_some_and(is_director) {
        return Ok(());
    }
    Err(HallRefusal::OnlyDirector.into())
}

/// F11, F12: a plan takes effect, and with it every open case that it changes is counted anew, in the same entry.
fn put_year(view: &dyn View, plan: &YearPlan, context: &Context, decision: &mut Decision) -> Result<(), Refusal> {
    plan.check().map_err(HallRefusal::from)?;
    decision.event(Event::Hall(HallEvent::YearPut(plan.clone())));
    recounted(recount::changes(view, plan), plan.year, context, decision);
    Ok(())
}

/// The hall stays shut on these days and no others; a day that is off anyway may stand among them.
fn set_closures(view: &dyn View, days: &[Date], context: &Context, decision: &mut Decision) -> Result<(), Refusal> {
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present().ok_or(HallRefusal::NoName)?;
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let changes = recount::changes_of_closures(view, &days);
    let year = days.first().map_or(0, |day| day.year());
    decision.event(Event::Hall(HallEvent::HallSet(HallSettings { closures: days, ..hall })));
    recounted(changes, year, context, decision);
    Ok(())
}

/// DY-02: each item once, with the name of its system.
fn set_elsewhere(view: &dyn View, items: &[Elsewhere], decision: &mut Decision) -> Result<(), Refusal> {
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present().ok_or(HallRefusal::NoName)?;
    let mut list: Vec<Elsewhere> = Vec::new();
    for one in items {
        named(&one.system)?;
        list.retain(|other| other.item != one.item);
        list.push(Elsewhere { item: one.item, system: one.system.trim().to_owned() });
    }
    list.sort_by_key(|one| one.item);
    decision.event(Event::Hall(HallEvent::HallSet(HallSettings { elsewhere: Some(list), ..hall })));
    Ok(())
}

/// Each case that is counted anew.
fn recounted(changes: Vec<Change>, year: i32, context: &Context, decision: &mut Decision) {
    for change in changes {
        let Change { case, due, send_by, units, .. } = change;
        let what = Happened::Recounted { due, send_by, units, year };
        decision.event(Event::Case(CaseEvent { case, at: context.when, by: context.actor.clone(), what }));
    }
}

fn named(name: &str) -> Result<(), Refusal> {
    if name.trim().is_empty() { Err(HallRefusal::NoName.into()) } else { Ok(()) }
}

/// SC-01 and OP-10: a hall has a name, a hotline and a place where its letter box stands.
fn checked_hall(hall: &HallSettings) -> Result<HallSettings, Refusal> {
    named(&hall.name)?;
    if hall.hotline.trim().is_empty() || hall.letter_box.trim().is_empty() {
        return Err(HallRefusal::NoPhone.into());
    }
    Ok(hall.clone())
}

/// WK-08, TL-03, SC-14, FI-10, AG-01 and the order of versions.
fn checked_item(view: &dyn View, item: &ServiceItem) -> Result<ServiceItem, Refusal> {
    let missing = item.missing_facts();
    if !missing.is_empty() {
        return Err(HallRefusal::FactsMissing(missing.into_iter().map(str::to_owned).collect()).into());
    }
    if item.promises_too_long() {
        return Err(HallRefusal::PromisesTooLong.into());
    }
    if item.has_fee() && item.fee_basis.trim().is_empty() {
        return Err(HallRefusal::NoFeeBasis.into());
    }
    if item.mode == HandlingMode::JointReview && item.joint.as_ref().is_none_or(|plan| plan.departments() < 2) {
        return Err(HallRefusal::UnitsMissing.into());
    }
    if let Some(slow) = item.slow_unit() {
        return Err(HallRefusal::UnitTooSlow(slow.to_owned()).into());
    }
    if item.may_have_agent() && (item.mode != HandlingMode::Escalation || item.in_person.is_some()) {
        return Err(HallRefusal::NotForAgents.into());
    }
    let history = load::<ItemHistory>(view, ServiceItem::record(item.no)).present();
    let last = history.map_or(0, |history| history.versions.last().map_or(0, |last| last.version));
    if item.version != last + 1 {
        return Err(HallRefusal::VersionOrder.into());
    }
    Ok(item.clone())
}

/// OP-05: author and reviewer are two people.
fn checked_page(page: &Page) -> Result<Page, Refusal> {
    named(&page.title)?;
    if page.author == page.reviewer {
        return Err(HallRefusal::ReviewedByAuthor.into());
    }
    Ok(page.clone())
}

/// A device gets the next code, which is never given out twice, and a kiosk its hundreds.
fn register(view: &dyn View, device: DeviceId, role: DeviceRole, name: &str) -> HallEvent {
    let mut known = Vec::new();
    view.each_in(Partition::whole(Area::Devices, Class::Internal), &mut |stored| {
        known.extend(stored.read::<DeviceEntry>());
    });
    if let Some(entry) = known.iter().find(|entry| entry.device == device) {
        return HallEvent::DeviceRegistered(entry.clone());
    }
    let kiosks = known.iter().filter(|entry| entry.role == DeviceRole::Kiosk).count();
    let hundreds = if role == DeviceRole::Kiosk { hundreds(kiosks) } else { (0, 0) };
    let code = DeviceCode::nth(u32::try_from(known.len()).unwrap_or(u32::MAX - 1));
    HallEvent::DeviceRegistered(DeviceEntry { device, code, role, name: name.to_owned(), hundreds })
}

impl DeviceEntry {
    /// The record under which a device is kept.
    pub fn record(device: DeviceId) -> RecordId {
        RecordId::named(&format!("device/{}", device.hex()))
    }
}

impl ServiceItem {
    /// Whether somebody pays (SC-14).
    pub fn has_fee(&self) -> bool {
        !is_free(&self.fee)
    }
}

/// Whether the words of a fee say that nobody pays: they begin with 不收费 or 免费 and name no sum. Free for some only is
/// a fee.
pub fn is_free(fee: &str) -> bool {
    ["不收费", "免费"].iter().any(|free| fee.starts_with(free)) && fee.chars().all(|c| c != '元')
}
