//! What the wall shows: calls, who waits, and the pages of disclosure in rotation.

use crate::catalog::{Demand, ItemHistory, Material, Necessity, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::disclosure::{Page, PageKind};
use crate::hall::{DutyDay, HallSettings, StaffMember};
use crate::ids::RecordId;
use crate::queue::{Ticket, TicketStage, tickets_of};
use crate::record::{Area, Class, Partition, SeriesList, View, load};
use crate::time::{Date, Limit, Timestamp};
use serde::Serialize;

/// Calls and counts; small, sent whole whenever it changes.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct QueueView {
    /// The moment of which this is true.
    #[n(0)]
    pub as_of: Timestamp,
    /// The day whose tickets these are.
    #[n(1)]
    pub day: Date,
    /// Calls, the newest first, six at the most (B.17).
    #[n(2)]
    pub calls: Vec<CallView>,
    /// How many wait, per queue.
    #[n(3)]
    pub waiting: Vec<WaitingView>,
    /// Raised when the pages change, so that a wall reads them again.
    #[n(4)]
    pub pages: u64,
}

/// A called number.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct CallView {
    /// The number.
    #[n(0)]
    pub number: String,
    /// The counter.
    #[n(1)]
    pub counter: u16,
    /// When it was last called.
    #[n(2)]
    pub at: Timestamp,
    /// How often.
    #[n(3)]
    pub calls: u8,
}

/// How many wait for a queue.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct WaitingView {
    /// Letter of the queue.
    #[n(0)]
    pub letter: char,
    /// Name in people's words.
    #[n(1)]
    pub name: String,
    /// How many.
    #[n(2)]
    pub count: u32,
}

/// Everything the wall rotates through.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct WallView {
    /// Name of the hall.
    #[n(0)]
    pub hall: String,
    /// Service hotline.
    #[n(1)]
    pub hotline: String,
    /// Phone of supervision.
    #[n(2)]
    pub complaint_phone: String,
    /// Where the letter box stands.
    #[n(3)]
    pub letter_box: String,
    /// Address.
    #[n(4)]
    pub address: String,
    /// Leaders on duty, by day.
    #[n(5)]
    pub duty: Vec<DutyView>,
    /// Item guides.
    #[n(6)]
    pub items: Vec<ItemView>,
    /// Notices and rules with their first and last day; the wall itself hides what has ended (F34, F37).
    #[n(7)]
    pub notices: Vec<NoticeView>,
    /// The staff on their posts.
    #[n(8)]
    pub staff: Vec<StaffView>,
}

/// The leader on duty on a day.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct DutyView {
    /// The day.
    #[n(0)]
    pub date: Date,
    /// Name.
    #[n(1)]
    pub leader: String,
    /// Post.
    #[n(2)]
    pub post: String,
}

/// A staff member in public.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct StaffView {
    /// Name.
    #[n(0)]
    pub name: String,
    /// Post.
    #[n(1)]
    pub post: String,
}

/// An item's guide with its eight public facts (WK-08).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct ItemView {
    /// Name.
    #[n(0)]
    pub name: String,
    /// Trade of the counter.
    #[n(1)]
    pub window: String,
    /// What to bring; true for what cannot follow later.
    #[n(2)]
    pub materials: Vec<(String, bool)>,
    /// The promised limit.
    #[n(3)]
    pub promised: Limit,
    /// The law's limit.
    #[n(4)]
    pub statutory: Option<Limit>,
    /// Fee.
    #[n(5)]
    pub fee: String,
    /// Basis.
    #[n(6)]
    pub basis: Vec<String>,
    /// Conditions.
    #[n(7)]
    pub conditions: String,
    /// Steps.
    #[n(8)]
    pub procedure: Vec<String>,
    /// Result.
    #[n(9)]
    pub result: String,
}

/// A notice or rule.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, Serialize)]
pub struct NoticeView {
    /// What it is about.
    #[n(0)]
    pub kind: PageKind,
    /// Heading.
    #[n(1)]
    pub title: String,
    /// Paragraphs.
    #[n(2)]
    pub text: Vec<String>,
    /// First day.
    #[n(3)]
    pub from: Date,
    /// Last day.
    #[n(4)]
    pub to: Option<Date>,
}

impl NoticeView {
    /// Whether it is public on a day, by the rule of [`Page::shown_on`].
    pub fn shown_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// How many counters stand on the wall at once.
const CALLS_SHOWN: usize = 6;

/// Calls and counts of the day at a moment: of each counter the number that it serves, the newest call first. Who was
/// served or did not come is called no more.
pub fn queue(view: &dyn View, now: Timestamp, pages: u64) -> QueueView {
    let day = now.date();
    let tickets: Vec<Ticket> = tickets_of(view, day).into_iter().map(|(_, ticket)| ticket).collect();
    let served = tickets.iter().filter(|ticket| ticket.stage == TicketStage::Called);
    let mut called: Vec<CallView> = served.filter_map(call).collect();
    called.sort_by_key(|call| std::cmp::Reverse(call.at));
    let mut calls: Vec<CallView> = Vec::new();
    for call in called {
        if calls.iter().all(|newer| newer.counter != call.counter) {
            calls.push(call);
        }
    }
    calls.truncate(CALLS_SHOWN);
    let series = load::<SeriesList>(view, RecordId::named("series")).present().map_or(Vec::new(), |all| all.list);
    let waits = |letter: char| {
        let of_queue = |t: &&Ticket| t.stage == TicketStage::Waiting && t.number.letter() == Some(letter);
        u32::try_from(tickets.iter().filter(of_queue).count()).unwrap_or(u32::MAX)
    };
    let waiting =
        series.into_iter().map(|s| WaitingView { letter: s.letter, name: s.name, count: waits(s.letter) }).collect();
    QueueView { as_of: now, day, calls, waiting, pages }
}

fn call(ticket: &Ticket) -> Option<CallView> {
    let (counter, at) = (ticket.counter?, ticket.last_call?);
    Some(CallView { number: ticket.number.0.clone(), counter: counter.0, at, calls: ticket.calls })
}

/// The pages of the wall on a day. Notices that begin later are included, so that a wall without a network shows them
/// when their day comes.
pub fn wall(view: &dyn View, day: Date) -> WallView {
    let hall = load::<HallSettings>(view, RecordId::named("hall")).present();
    let text = |pick: fn(&HallSettings) -> &String| hall.as_ref().map_or(String::new(), |hall| pick(hall).clone());
    let mut wall = WallView {
        hall: text(|hall| &hall.name),
        hotline: text(|hall| &hall.hotline),
        complaint_phone: text(|hall| &hall.complaint_phone),
        letter_box: text(|hall| &hall.letter_box),
        address: text(|hall| &hall.address),
        duty: Vec::new(),
        items: Vec::new(),
        notices: Vec::new(),
        staff: Vec::new(),
    };
    let whole = |area: Area| Partition::whole(area, Class::Public);
    view.each_in(whole(Area::People), &mut |stored| {
        wall.duty.extend(stored.read::<DutyDay>().filter(|duty| duty.date >= day).map(|duty| DutyView {
            date: duty.date,
            leader: duty.leader,
            post: duty.post,
        }));
        wall.staff.extend(stored.read::<StaffMember>().map(|s| StaffView { name: s.name, post: s.post }));
    });
    wall.duty.sort_by_key(|duty| duty.date);
    view.each_in(whole(Area::Catalog), &mut |stored| {
        let history = stored.read::<ItemHistory>();
        wall.items.extend(history.as_ref().and_then(|history| history.on(day)).map(|item| guide(item, day)));
    });
    wall.items.sort_by(|a, b| (&a.window, &a.name).cmp(&(&b.window, &b.name)));
    view.each_in(whole(Area::Disclosure), &mut |stored| {
        let page = stored.read::<Page>().filter(|page| page.to.is_none_or(|to| day <= to));
        wall.notices.extend(page.map(|page| NoticeView {
            kind: page.kind,
            title: page.title,
            text: page.text,
            from: page.from,
            to: page.to,
        }));
    });
    wall.notices.sort_by(|a, b| (a.kind as u8, a.from, &a.title).cmp(&(b.kind as u8, b.from, &b.title)));
    wall
}

fn guide(item: &ServiceItem, day: Date) -> ItemView {
    ItemView {
        name: item.name.clone(),
        window: item.window.clone(),
        materials: item.materials_on(day).map(|(_, m)| (m.name.clone(), asked(m, day))).collect(),
        promised: item.promised,
        statutory: item.statutory,
        fee: item.fee.clone(),
        basis: item.basis.clone(),
        conditions: item.conditions.clone(),
        procedure: item.procedure.clone(),
        result: item.result.clone(),
    }
}

/// Whether everybody must bring it: what is waived but for some is not a must (TJ-07).
fn asked(material: &Material, day: Date) -> bool {
    material.need != Necessity::Optional && material.demand(day) == Demand::Everybody
}
