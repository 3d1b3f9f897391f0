//! What every store must do, whichever it is. `open` opens the same hall again each time.

use super::{End, Journal, SqliteStore, Store, StoreError, Token, Work};
use domain::action::Action;
use domain::calendar::builtin_plans;
use domain::digest::Digest;
use domain::hall::{DeviceRole, HallCommand};
use domain::ids::{CommandId, DeviceId, Epoch, HallId};
use domain::sync::ledger::{Ledger, Lent};
use domain::time::Timestamp;

fn contract(open: &dyn Fn() -> Box<dyn Store>) {
    an_empty_store_holds_nothing(&*open());
    settings_are_kept(open);
    let ledger = work_is_kept_whole(open);
    work_that_does_not_follow_is_kept_not_at_all(open, &ledger);
    a_token_replaces_the_one_before(open);
    a_body_is_destroyed_and_its_place_stays(open, &ledger);
}

fn an_empty_store_holds_nothing(store: &dyn Store) {
    assert_eq!(store.end().expect("readable"), None);
    assert_eq!(store.entries(0, 10).expect("readable"), []);
    assert_eq!(store.records(None, 10).expect("readable"), []);
    assert_eq!(store.tokens().expect("readable"), []);
    assert_eq!(store.meta("hall").expect("readable"), None);
}

fn settings_are_kept(open: &dyn Fn() -> Box<dyn Store>) {
    open().set_meta("hall", "AB").expect("writable");
    open().set_meta("hall", "XZ").expect("writable");
    assert_eq!(open().meta("hall").expect("readable").as_deref(), Some("XZ"));
}

/// A batch with a record that changes twice.
fn some_work() -> (Ledger, Work) {
    let mut count = 0u8;
    let mut salt = || {
        count += 1;
        [count; 16]
    };
    let mut lent = Lent { now: Timestamp(1_764_000_000_000), salt: &mut salt };
    let (mut ledger, batch) = Ledger::begin(HallId::from("XZ"), Epoch([7; 16]), &mut lent);
    let mut work = Work { batch, ..Work::default() };
    let plans = builtin_plans();
    for (number, plan) in plans.iter().chain(&plans).enumerate() {
        let id = CommandId([u8::try_from(number).expect("few") + 1; 16]);
        let action = Action::Hall(HallCommand::PutYear(plan.clone()));
        ledger.issue(DeviceId([1; 16]), id, None, &action, lent.now, &mut lent, &mut work.batch);
    }
    (ledger, work)
}

fn work_is_kept_whole(open: &dyn Fn() -> Box<dyn Store>) -> Ledger {
    let (ledger, work) = some_work();
    open().append(&work).expect("writable");
    let store = open();
    let end = End { seq: ledger.head(), hash: ledger.head_hash() };
    assert_eq!(store.end().expect("readable"), Some(end));
    let records: Vec<_> = ledger.records().all().cloned().collect();
    assert_eq!(store.records(None, 1000).expect("readable"), records, "the last of an id holds, in the order of ids");
    assert_eq!(store.records(Some(records[0].id), 1).expect("readable"), records[1..2]);
    assert_eq!(store.entries(2, 2).expect("readable"), work.batch.entries[2..4]);
    let mut journal = Journal::after(&*store, 0);
    let (again, destroyed) = Ledger::replay(HallId::from("XZ"), &mut journal).expect("the chain holds");
    journal.finish().expect("readable");
    assert_eq!((again.head_hash(), destroyed), (ledger.head_hash(), 0));
    ledger
}

fn work_that_does_not_follow_is_kept_not_at_all(open: &dyn Fn() -> Box<dyn Store>, ledger: &Ledger) {
    let (_, work) = some_work();
    let token = Token { device: DeviceId([9; 16]), hash: Digest([9; 32]), role: DeviceRole::Desk };
    let again = Work { tokens: vec![token], ..work };
    let refused = open().append(&again);
    assert!(matches!(refused, Err(StoreError::Gap { given: 1, .. })), "{refused:?}");
    let store = open();
    assert_eq!(store.end().expect("readable").map(|end| end.seq), Some(ledger.head()));
    assert_eq!(store.tokens().expect("readable"), [], "all of it or nothing");
}

fn a_token_replaces_the_one_before(open: &dyn Fn() -> Box<dyn Store>) {
    let token = |device, hash, role| Token { device: DeviceId([device; 16]), hash: Digest([hash; 32]), role };
    let keep = |tokens: Vec<Token>| open().append(&Work { tokens, ..Work::default() }).expect("writable");
    keep(vec![token(1, 1, DeviceRole::Desk), token(2, 2, DeviceRole::Kiosk)]);
    keep(vec![token(1, 3, DeviceRole::Desk)]);
    let mut kept = open().tokens().expect("readable");
    kept.sort_by_key(|token| token.device);
    assert_eq!(kept, [token(1, 3, DeviceRole::Desk), token(2, 2, DeviceRole::Kiosk)]);
}

/// AR-09.
fn a_body_is_destroyed_and_its_place_stays(open: &dyn Fn() -> Box<dyn Store>, ledger: &Ledger) {
    let before = open().entries(0, 1000).expect("readable");
    open().append(&Work { destroyed: vec![2, 4], ..Work::default() }).expect("writable");
    let after = open().entries(0, 1000).expect("readable");
    assert_eq!(after.len(), before.len());
    for (old, new) in before.iter().zip(&after) {
        let gone = [2, 4].contains(&old.seq);
        assert_eq!(new.sealed.is_none(), gone, "entry {}", old.seq);
        assert_eq!(new.hash(), old.hash());
    }
    let store = open();
    let mut journal = Journal::after(&*store, 0);
    let (again, destroyed) = Ledger::replay(HallId::from("XZ"), &mut journal).expect("the chain holds");
    journal.finish().expect("readable");
    assert_eq!((again.head_hash(), destroyed), (ledger.head_hash(), 2));
    // A second order for the same one changes nothing; one for an entry that is not there is a fault.
    open().append(&Work { destroyed: vec![2], ..Work::default() }).expect("writable");
    let nowhere = open().append(&Work { destroyed: vec![9_999], ..Work::default() });
    assert!(matches!(nowhere, Err(StoreError::Damaged(_))), "{nowhere:?}");
    assert_eq!(open().entries(0, 1000).expect("readable"), after);
}

#[test]
fn sqlite_keeps_the_contract() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("hall.sqlite");
    contract(&|| Box::new(SqliteStore::open(&path).expect("opens")));
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("hall.sqlite");
    drop(SqliteStore::open(&path).expect("opens"));
    let db = rusqlite::Connection::open(&path).expect("opens");
    db.pragma_update(None, "user_version", 99).expect("writable");
    drop(db);
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::Newer(99, 1))));
}
