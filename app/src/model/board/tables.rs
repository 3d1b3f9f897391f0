//! What costs money, and how long things take: the same facts as in the guides, side by side.

use super::pages::{Body, Kind, PageView, page};
use super::room::{lines, width};
use crate::locales::board::COMMA;
use domain::hall::decide::is_free;
use domain::public::board::ItemView;
use domain::time::Limit;

/// Height of a table's page, of a line and of a row's edges, in pixels of a screen of 1080.
const TABLE: usize = 600;
const LINE: usize = 60;
const EDGES: usize = 34;

/// Letters in a line beside a value, and in a line of its own.
const BESIDE: usize = 13;
const ALONE: usize = 20;

/// The longest fee that stands beside its item, in full-width letters.
pub const SHORT_FEE: usize = 7;

/// Letters of items that share a row of one limit.
const SHARED: usize = 2 * BESIDE;

/// The pages of fees: what costs money by name, the others counted in the last row.
pub(super) fn fees(pages: &mut Vec<PageView>, items: &[ItemView]) {
    let free = items.iter().filter(|item| is_free(&item.fee)).count();
    let rows = items.iter().filter(|item| !is_free(&item.fee)).map(|item| Some((item.name.clone(), item.fee.clone())));
    let others = (free > 0).then_some(None);
    for rows in packed(rows.chain(others), |row| row.as_ref().map_or(LINE + EDGES, |(name, fee)| fee_height(name, fee)))
    {
        let others = rows.contains(&None).then_some(free);
        pages.push(page(Kind::Fees, None, Body::Fees(rows.into_iter().flatten().collect(), others)));
    }
}

fn fee_height(name: &str, fee: &str) -> usize {
    if width(fee) > SHORT_FEE {
        LINE * (lines(name, ALONE) + lines(fee, ALONE)) + 2 * EDGES
    } else {
        LINE * lines(name, BESIDE) + EDGES
    }
}

/// The pages of limits, the shortest first; items of one limit share rows.
pub(super) fn limits(pages: &mut Vec<PageView>, items: &[ItemView]) {
    let mut all: Vec<&ItemView> = Vec::new();
    for item in items {
        all.insert(all.partition_point(|other| days(other.promised) <= days(item.promised)), item);
    }
    let mut rows: Vec<(String, Limit)> = Vec::new();
    for item in all {
        match rows.last_mut() {
            Some((names, limit)) if *limit == item.promised && width(names) + 1 + width(&item.name) <= SHARED => {
                names.push(COMMA);
                names.push_str(&item.name);
            }
            _ => rows.push((item.name.clone(), item.promised)),
        }
    }
    for rows in packed(rows.into_iter(), |(names, _)| LINE * lines(names, BESIDE) + EDGES) {
        pages.push(page(Kind::Limits, None, Body::Limits(rows)));
    }
}

/// A limit's place among the others: the kind of days, then their number.
fn days(limit: Limit) -> (u8, u16) {
    match limit {
        Limit::OnTheSpot => (0, 0),
        Limit::Working(days) => (1, days.0),
        Limit::Calendar(days) => (2, days.0),
    }
}

/// Rows by page.
fn packed<T>(rows: impl Iterator<Item = T>, height: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let mut pages: Vec<Vec<T>> = Vec::new();
    let mut used = TABLE;
    for row in rows {
        let height = height(&row);
        if used + height > TABLE {
            pages.push(Vec::new());
            used = 0;
        }
        used += height;
        pages.last_mut().expect("a page was begun").push(row);
    }
    pages
}
