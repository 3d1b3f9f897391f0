//! The pages of disclosure that the wall turns over, and which of them are public on a day (F34, F37).
//!
//! ```text
//! notices, rules, how to complain, leaders ─┐
//! one page for each item ───────────────────┼─ in a row; notices come again among the items
//! fees, limits, staff ──────────────────────┘
//! ```

use super::room;
use super::tables;
use domain::disclosure::PageKind;
use domain::public::board::{DutyView, ItemView, NoticeView, StaffView, WallView};
use domain::time::{Date, Limit};

/// After so many other pages the notices come again.
const NOTICES_AGAIN: usize = 12;

/// How many of the staff fit on a page.
const STAFF: usize = 5;

/// A page, by what it shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageView {
    /// What it is.
    pub kind: Kind,
    /// Its title where it has one of its own.
    pub title: Option<String>,
    /// What stands on it.
    pub body: Body,
    /// Its number.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

/// What a page is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A notice.
    Notice,
    /// A promise or rule.
    Rule,
    /// How to complain.
    Complaint,
    /// An item's guide.
    Guide,
    /// What costs money.
    Fees,
    /// How long things take.
    Limits,
    /// Leaders on duty.
    Leaders,
    /// Who works here.
    Staff,
    /// Nothing has been published.
    Nothing,
}

/// What stands on a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Body {
    /// Paragraphs, and the day they were published.
    Text(Vec<String>, Option<Date>),
    /// An item's guide.
    Guide(Guide),
    /// Items and what they cost; how many cost nothing, on the last page.
    Fees(Vec<(String, String)>, Option<usize>),
    /// Items and how long they take.
    Limits(Vec<(String, Limit)>),
    /// Where to turn with a complaint.
    Channels(Channels),
    /// Leaders by day; the day that is today.
    Leaders(Vec<DutyView>, Date),
    /// The staff.
    Staff(Vec<StaffView>),
    /// Nothing has been published, or nothing has come yet.
    Nothing,
}

/// An item's guide, or a part of it when there is much to bring.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Guide {
    /// What to bring; false for what one can do without at first.
    pub bring: Vec<(String, bool)>,
    /// In two columns.
    pub many: bool,
    /// How long.
    pub promised: Limit,
    /// Fee.
    pub fee: String,
    /// Basis, and whether there is more of it.
    pub basis: (Vec<String>, bool),
}

/// Where to turn with a complaint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Channels {
    /// Hotline.
    pub hotline: String,
    /// Phone of supervision.
    pub supervision: String,
    /// Where the letter box stands.
    pub letter_box: String,
}

/// All pages of a day, without their numbers.
pub fn pages(wall: &WallView, today: Date) -> Vec<PageView> {
    let mut pages = Vec::new();
    let shown =
        |kind: PageKind| wall.notices.iter().filter(move |notice| notice.kind == kind && notice.shown_on(today));
    shown(PageKind::Notice).for_each(|notice| text(&mut pages, Kind::Notice, notice));
    shown(PageKind::Rule).for_each(|notice| text(&mut pages, Kind::Rule, notice));
    leaders(&mut pages, wall, today);
    channels(&mut pages, wall);
    shown(PageKind::Complaint).for_each(|notice| text(&mut pages, Kind::Complaint, notice));
    wall.items.iter().for_each(|item| guide(&mut pages, item));
    tables::fees(&mut pages, &wall.items);
    tables::limits(&mut pages, &wall.items);
    for some in wall.staff.chunks(STAFF) {
        pages.push(page(Kind::Staff, None, Body::Staff(some.to_vec())));
    }
    if pages.is_empty() {
        pages.push(page(Kind::Nothing, None, Body::Nothing));
    }
    let of = pages.len();
    for (place, page) in pages.iter_mut().enumerate() {
        (page.number, page.of) = (place + 1, of);
    }
    pages
}

/// The order in which pages of some kinds are turned: each once, the notices again and again.
pub fn order(pages: &[PageView]) -> Vec<usize> {
    let notices: Vec<usize> =
        pages.iter().enumerate().filter(|(_, page)| page.kind == Kind::Notice).map(|(place, _)| place).collect();
    let mut order = notices.clone();
    let others = (0..pages.len()).filter(|place| !notices.contains(place));
    for (count, place) in others.enumerate() {
        if count > 0 && count % NOTICES_AGAIN == 0 {
            order.extend(&notices);
        }
        order.push(place);
    }
    order
}

pub(super) fn page(kind: Kind, title: Option<String>, body: Body) -> PageView {
    PageView { kind, title, body, number: 1, of: 1 }
}

fn text(pages: &mut Vec<PageView>, kind: Kind, notice: &NoticeView) {
    let parts = room::paragraphs(&notice.text);
    let last = parts.len().saturating_sub(1);
    for (place, part) in parts.into_iter().enumerate() {
        let signed = (place == last).then_some(notice.from);
        pages.push(page(kind, Some(notice.title.clone()), Body::Text(part, signed)));
    }
}

fn leaders(pages: &mut Vec<PageView>, wall: &WallView, today: Date) {
    let coming = wall.duty.iter().filter(|duty| duty.date >= today);
    let coming: Vec<DutyView> = coming.take(room::leaders(&wall.duty, today)).cloned().collect();
    if !coming.is_empty() {
        pages.push(page(Kind::Leaders, None, Body::Leaders(coming, today)));
    }
}

fn channels(pages: &mut Vec<PageView>, wall: &WallView) {
    if wall.complaint_phone.is_empty() && wall.letter_box.is_empty() {
        return;
    }
    let channels = Channels {
        hotline: wall.hotline.clone(),
        supervision: wall.complaint_phone.clone(),
        letter_box: wall.letter_box.clone(),
    };
    pages.push(page(Kind::Complaint, None, Body::Channels(channels)));
}

fn guide(pages: &mut Vec<PageView>, item: &ItemView) {
    for (bring, many) in room::pieces(&item.materials) {
        let guide =
            Guide { bring, many, promised: item.promised, fee: item.fee.clone(), basis: room::basis(&item.basis) };
        pages.push(page(Kind::Guide, Some(item.name.clone()), Body::Guide(guide)));
    }
}

#[cfg(test)]
mod tests;
