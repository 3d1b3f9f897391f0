//! What the set-up, the catalogue and disclosure allow.

use super::{DeviceEntry, DeviceRole, HallCommand, HallEvent, HallSettings, Opening, Role, StaffMember};
use crate::action::Event;
use crate::calendar::YearPlan;
use crate::case::elsewhere::Elsewhere;
use crate::case::event::{CaseEvent, Happened};
use crate::case::old_ledger;
use crate::case::recount::{self, Change};
use crate::catalog::{ItemHistory, ServiceItem};
use crate::decide::{Context, Decision, Place};
use crate::disclosure::Page;
use crate::ids::{DeviceCode, DeviceId, RecordId, StaffNo};
use crate::queue::number::hundreds;
use crate::record::{Area, Class, Found, Partition, View, load};
use crate::refusal::{HallRefusal, HandsRefusal, Refusal};
use crate::time::Date;

/// Decides a command of the set-up.
///
/// # Errors
/// The [`HallRefusal`] that stands against it.
pub fn decide(view: &dyn View, command: &HallCommand, context: &Context) -> Result<Decision, Refusal> {
    let mut decision = Decision::default();
    if is_the_directors(command) {
        may_administer(view, context)?;
    } else if context.place != Place::SetUp {
        return Err(HallRefusal::OnlyServer.into());
    }
    let event = match command {
        HallCommand::PutYear(plan) => return put_year(view, plan, context, decision),
        HallCommand::SetClosures(days) => return set_closures(view, days, context, decision),
        HallCommand::PutItem(item) => return put_items(view, std::slice::from_ref(item), context, decision),
        HallCommand::PutItems(items) => return put_items(view, items, context, decision),
        HallCommand::SetOpening(opening) => HallEvent::HallSet(opened(view, opening)?),
        HallCommand::ImportCases(cases) => {
            old_ledger::import(view, cases, context, &mut decision);
            return Ok(decision);
        }
        HallCommand::SetElsewhere(items) => HallEvent::HallSet(with_elsewhere(view, items)?),
        HallCommand::Delegate(command) => return crate::delegation::decide(view, command, context),
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

/// What the director changes in the browser; everything else of the set-up is the server's.
fn is_the_directors(command: &HallCommand) -> bool {
    match command {
        HallCommand::PutYear(_)
        | HallCommand::SetClosures(_)
        | HallCommand::PutItem(_)
        | HallCommand::PutItems(_)
        | HallCommand::SetOpening(_)
        | HallCommand::SetCounter(_)
        | HallCommand::Delegate(_)
        | HallCommand::ImportCases(_)
        | HallCommand::SetElsewhere(_) => true,
        HallCommand::SetHall(_)
        | HallCommand::SetStaff(_)
        | HallCommand::SetSeries(_)
        | HallCommand::RegisterDevice(..)
        | HallCommand::SetDuty(_)
        | HallCommand::Publish(_) => false,
    }
}

/// F11, WK-09: the director corrects plans, items and opening without a new release.
fn may_administer(view: &dyn View, context: &Context) -> Result<(), Refusal> {
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
fn put_year(view: &dyn View, plan: &YearPlan, context: &Context, mut decision: Decision) -> Result<Decision, Refusal> {
    plan.check().map_err(HallRefusal::from)?;
    decision.event(Event::Hall(HallEvent::YearPut(plan.clone())));
    recounted(recount::changes(view, plan), plan.year, context, &mut decision);
    Ok(decision)
}

/// The hall stays shut on these days and no others; a day that is off anyway may stand among them.
fn set_closures(
    view: &dyn View,
    days: &[Date],
    context: &Context,
    mut decision: Decision,
) -> Result<Decision, Refusal> {
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present().ok_or(HallRefusal::NoName)?;
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let changes = recount::changes_of_closures(view, &days);
    let year = days.first().map_or(0, |day| day.year());
    decision.event(Event::Hall(HallEvent::HallSet(HallSettings { closures: days, ..hall })));
    recounted(changes, year, context, &mut decision);
    Ok(decision)
}

/// Versions come into force together or not at all. From a device none begins before the day it is put: cases were
/// judged by what was in force until then (F11).
fn put_items(
    view: &dyn View,
    items: &[ServiceItem],
    context: &Context,
    mut decision: Decision,
) -> Result<Decision, Refusal> {
    if items.is_empty() {
        return Err(HallRefusal::NothingChanges.into());
    }
    for (place, item) in items.iter().enumerate() {
        if context.place != Place::SetUp && item.from < context.when.date() {
            return Err(HallRefusal::BeginsBeforeToday.into());
        }
        let newest = load::<ItemHistory>(view, ServiceItem::record(item.no)).present();
        let newest = newest.and_then(|history| history.newest().map(|newest| newest.from));
        if context.place != Place::SetUp && newest.is_some_and(|from| item.from < from) {
            return Err(HallRefusal::BeginsBeforeToday.into());
        }
        if items[..place].iter().any(|other| other.no == item.no) {
            return Err(HallRefusal::VersionOrder.into());
        }
        let item = item.clone().with_one_list();
        decision.event(Event::Hall(HallEvent::ItemPut(checked_item(view, &item)?)));
    }
    Ok(decision)
}

/// SC-16, C8: other hours, another target, other market days; everything else of the hall stays.
fn opened(view: &dyn View, opening: &Opening) -> Result<HallSettings, Refusal> {
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present().ok_or(HallRefusal::NoName)?;
    if !opening.hours.is_in_order() || opening.spot_target == 0 {
        return Err(HallRefusal::HoursNotInOrder.into());
    }
    if opening.market.as_ref().is_some_and(|rule| !rule.is_sound()) {
        return Err(HallRefusal::NoMarketDay.into());
    }
    let Opening { hours, spot_target, market, denial_notice } = opening.clone();
    Ok(HallSettings { hours, spot_target, market, denial_notice, ..hall })
}

/// DY-02: each item once, with the name of its system.
fn with_elsewhere(view: &dyn View, items: &[Elsewhere]) -> Result<HallSettings, Refusal> {
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present().ok_or(HallRefusal::NoName)?;
    let mut list: Vec<Elsewhere> = Vec::new();
    for one in items {
        named(&one.system)?;
        list.retain(|other| other.item != one.item);
        list.push(Elsewhere { item: one.item, system: one.system.trim().to_owned() });
    }
    list.sort_by_key(|one| one.item);
    Ok(HallSettings { elsewhere: Some(list), ..hall })
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

/// WK-08 with all that is missing, then the first other thing that stands against it, then the order of versions.
fn checked_item(view: &dyn View, item: &ServiceItem) -> Result<ServiceItem, Refusal> {
    let missing = item.missing_facts();
    if !missing.is_empty() {
        return Err(HallRefusal::FactsMissing(missing.into_iter().map(str::to_owned).collect()).into());
    }
    if let Some((_, refusal)) = item.faults().into_iter().next() {
        return Err(refusal.into());
    }
    if item.project_pays() {
        return Err(HandsRefusal::ProjectIsFree.into());
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
