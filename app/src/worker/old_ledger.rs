//! The old ledger tried against what is held here (DY-07), and what is not entered in other systems yet (DY-02).

use super::engine::Engine;
use super::lists;
use crate::model::ask::TableRead;
use crate::model::row::CaseRow;
use crate::shell::http::{Call, NoAnswer};
use domain::case::elsewhere::is_to_enter;
use domain::codec::decode;
use domain::hall::HallSettings;
use domain::ids::RecordId;
use domain::ledger_import::{Trial, try_out};
use domain::record::load;
use domain::sync::replica::Replica;
use std::rc::Rc;

/// How long a file may be on its way, in milliseconds.
const PATIENCE_MS: u32 = 20_000;

/// What each row would become; nothing is stored.
pub(super) fn try_ledger(engine: &Engine, rows: &[Vec<String>]) -> Option<Trial> {
    engine.with(|replica| try_out(replica, rows, engine.now().date()))
}

/// A spreadsheet as rows, read by the server, which keeps nothing of it.
pub(super) async fn read_spreadsheet(engine: &Rc<Engine>, file: &[u8]) -> TableRead {
    let token = engine.held.borrow().as_ref().map(|held| held.token.clone());
    let call = Call { path: "/api/spreadsheet/rows", body: Some(file), token: token.as_deref(), limit: PATIENCE_MS };
    match call.send().await {
        Ok(bytes) => match decode::<Vec<Vec<String>>>(&bytes) {
            Ok(rows) if !rows.is_empty() => TableRead::Rows(rows),
            Ok(_) | Err(_) => TableRead::NoTable,
        },
        Err(NoAnswer::Status(413)) => TableRead::TooLarge,
        Err(NoAnswer::Status(_)) => TableRead::NoTable,
        Err(NoAnswer::NoLine | NoAnswer::NotOurs) => TableRead::NoLine,
    }
}

/// Cases that still have to be entered in another system, the oldest first.
pub(super) fn not_entered(engine: &Engine) -> Vec<CaseRow> {
    let rows = engine.with(|replica| {
        let hall = load::<HallSettings>(replica, RecordId::named("hall")).present();
        let items = hall.map(|hall| hall.entered_elsewhere().to_vec()).unwrap_or_default();
        let (today, rows) = lists::all_rows(engine, replica);
        let wanted = |row: &CaseRow| {
            let item = row.unentered.filter(|_| !items.is_empty());
            item.is_some_and(|item| is_to_enter(&items, item, row.stage, row.ended, today))
        };
        let mut rows: Vec<CaseRow> = rows.into_iter().filter(wanted).collect();
        rows.sort_by_key(|row| (row.received, row.id));
        rows
    });
    rows.unwrap_or_default()
}

/// What the other system of an item is called, where its cases are entered in one.
pub(super) fn system(replica: &Replica, item: u32) -> Option<String> {
    let hall = load::<HallSettings>(replica, RecordId::named("hall")).present()?;
    hall.entered_elsewhere().iter().find(|one| one.item == item).map(|one| one.system.clone())
}
