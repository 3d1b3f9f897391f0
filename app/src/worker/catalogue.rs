//! The catalogue as it is administered: items with their versions, open cases that keep theirs, files out and in.

use super::engine::Engine;
use crate::model::ask::{BookRead, Catalogue, OpeningPreview};
use crate::shell::http::{Call, NoAnswer};
use domain::appointment;
use domain::case::{Case, is_open_at_a_glance};
use domain::catalog::ItemHistory;
use domain::codec::{decode, encode};
use domain::hall::Opening;
use domain::record::Area;
use domain::sheet::Book;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How long a file may be on its way, in milliseconds.
const PATIENCE_MS: u32 = 20_000;
/// How many market days are shown.
const MARKETS_SHOWN: usize = 8;

/// Every item, by number.
pub(super) fn catalogue(engine: &Engine) -> Option<Catalogue> {
    engine.with(|replica| {
        let mut items = Vec::new();
        replica.each_of(Area::Catalog, &mut |stored| items.extend(stored.read::<ItemHistory>()));
        items.sort_by_key(|history: &ItemHistory| history.newest().map(|item| item.no));
        Catalogue { today: engine.now().date(), items }
    })
}

/// How many open cases these items have.
pub(super) fn keep_old(engine: &Engine, numbers: &[u32]) -> Option<Vec<(u32, u32)>> {
    engine.with(|replica| {
        let mut counts: BTreeMap<u32, u32> = numbers.iter().map(|no| (*no, 0)).collect();
        replica.each_of(Area::Cases, &mut |stored| {
            let open =
                Some(stored).filter(|stored| is_open_at_a_glance(stored)).and_then(|stored| stored.read::<Case>());
            if let Some(count) = open.and_then(|case| counts.get_mut(&case.item)) {
                *count += 1;
            }
        });
        counts.into_iter().collect()
    })
}

/// What another opening would change.
pub(super) fn preview_opening(engine: &Engine, opening: &Opening) -> Option<OpeningPreview> {
    engine.with(|replica| {
        let today = engine.now().date();
        let next = opening.market.as_ref().map(|rule| rule.next(today, MARKETS_SHOWN)).unwrap_or_default();
        OpeningPreview { outside: appointment::outside(replica, opening, today), next }
    })
}

/// Tables as a file; none if the server was not reached.
pub(super) async fn workbook(engine: &Rc<Engine>, book: &Book) -> Option<Vec<u8>> {
    let token = engine.held.borrow().as_ref().map(|held| held.token.clone());
    let body = encode(book);
    let call = Call { path: "/api/workbook", body: Some(&body), token: token.as_deref(), limit: PATIENCE_MS };
    call.send().await.ok()
}

/// A file as its tables.
pub(super) async fn read_workbook(engine: &Rc<Engine>, file: &[u8]) -> BookRead {
    let token = engine.held.borrow().as_ref().map(|held| held.token.clone());
    let call = Call { path: "/api/workbook/read", body: Some(file), token: token.as_deref(), limit: PATIENCE_MS };
    match call.send().await {
        Ok(bytes) => decode(&bytes).map_or(BookRead::NoBook, BookRead::Read),
        Err(NoAnswer::Status(400)) => BookRead::NoBook,
        Err(NoAnswer::Status(413)) => BookRead::TooLarge,
        Err(NoAnswer::NoLine | NoAnswer::NotOurs | NoAnswer::Status(_)) => BookRead::NoLine,
    }
}
