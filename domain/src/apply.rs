//! Applying: the only way a record changes. Cannot fail, reads no configuration.

use crate::action::Event;
use crate::attention::{Attention, AttentionEvent, Defect};
use crate::catalog::{ItemHistory, ServiceItem};
use crate::hall::{DeviceEntry, HallEvent, StaffMember};
use crate::ids::RecordId;
use crate::queue::counter_record;
use crate::record::{SeriesList, Shelf};

/// Applies an event to the records it changes.
pub fn apply(event: &Event, shelf: &mut dyn Shelf) {
    match event {
        Event::Hall(event) => apply_hall(event, shelf),
        Event::Case(event) => crate::case::apply::apply(event, shelf),
        Event::Queue(event) => crate::queue::apply::apply(event, shelf),
        Event::Attention(event) => apply_attention(event, shelf),
        Event::Appointment(event) => crate::appointment::apply(event, shelf),
        Event::Consultation(event) => crate::consultation::apply(event, shelf),
        Event::Visit(event) => crate::visit::apply(event, shelf),
        Event::Archive(event) => crate::archive::apply(event, shelf),
        Event::Project(event) => crate::project::apply(event, shelf),
        Event::Outreach(event) => crate::outreach::apply(event, shelf),
        Event::Incident(event) => crate::incident::apply(event, shelf),
        Event::HandOver(event) => crate::handover::apply(event, shelf),
        Event::Denial(event) => crate::denial::apply(event, shelf),
        Event::Seat(event) => crate::seat::apply(event, shelf),
    }
}

fn apply_hall(event: &HallEvent, shelf: &mut dyn Shelf) {
    match event {
        HallEvent::HallSet(hall) => shelf.save(RecordId::named("hall"), hall),
        HallEvent::StaffSet(staff) => shelf.save(StaffMember::record(&staff.no), staff),
        HallEvent::CounterSet(counter) => shelf.save(counter_record(counter.no), counter),
        HallEvent::SeriesSet(list) => shelf.save(RecordId::named("series"), &SeriesList { list: list.clone() }),
        HallEvent::ItemPut(item) => put_item(item, shelf),
        HallEvent::YearPut(plan) => shelf.save(RecordId::named(&format!("calendar/{}", plan.year)), plan),
        HallEvent::DeviceRegistered(entry) => shelf.save(DeviceEntry::record(entry.device), entry),
        HallEvent::DutySet(day) => shelf.save(RecordId::named(&format!("duty/{}", day.date)), day),
        HallEvent::Delegated(event) => crate::delegation::apply(event, shelf),
        HallEvent::Published(page) => shelf.save(RecordId::named(&format!("page/{}", page.name)), page),
    }
}

fn put_item(item: &ServiceItem, shelf: &mut dyn Shelf) {
    let id = ServiceItem::record(item.no);
    let mut history = shelf.load::<ItemHistory>(id).unwrap_or(ItemHistory { versions: Vec::new() });
    history.versions.push(item.clone());
    shelf.save(id, &history);
}

fn apply_attention(event: &AttentionEvent, shelf: &mut dyn Shelf) {
    match event {
        AttentionEvent::Raised(attention) => shelf.save(Attention::record(attention.command), attention),
        AttentionEvent::DefectOpened(id, defect) => shelf.save(*id, defect),
        AttentionEvent::Closed(id, settled) => {
            if let Some(mut attention) = shelf.load::<Attention>(*id) {
                attention.settled = Some(settled.clone());
                shelf.save(*id, &attention);
            } else if let Some(mut defect) = shelf.load::<Defect>(*id) {
                defect.settled = Some(settled.clone());
                shelf.save(*id, &defect);
            }
        }
    }
}
