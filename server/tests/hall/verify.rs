//! `verify` finds what was changed behind the program's back, and says exactly where.

use crate::world::World;
use domain::codec::{decode, encode};
use domain::sync::journal::Entry;
use rusqlite::{Connection, params};
use server::verify::{Findings, verify};

/// Verifies a copy of the sample after somebody was at it.
fn after(damage: impl FnOnce(&Connection)) -> Findings {
    let mut world = World::sample();
    world.stop();
    let db = Connection::open(world.path().join("hall.sqlite")).expect("opens");
    damage(&db);
    drop(db);
    verify(&world.store()).expect("readable")
}

fn entry(db: &Connection, seq: i64) -> Entry {
    let bytes: Vec<u8> =
        db.query_row("SELECT entry FROM journal WHERE seq = ?1", [seq], |row| row.get(0)).expect("there");
    decode(&bytes).expect("readable")
}

fn put(db: &Connection, seq: i64, bytes: &[u8]) {
    db.execute("UPDATE journal SET entry = ?2 WHERE seq = ?1", params![seq, bytes]).expect("written");
}

#[test]
fn a_whole_hall_verifies_and_is_counted() {
    let found = after(|_| {});
    assert_eq!(found.complaints, Vec::<String>::new());
    assert_eq!((found.commands, found.destroyed), (found.entries - 1, 0));
    assert!(found.records > 150, "{found:?}");
}

#[test]
fn one_changed_byte_of_a_body_is_found() {
    let found = after(|db| {
        let mut entry = entry(db, 200);
        *entry.sealed.as_mut().expect("a body").body.last_mut().expect("bytes") ^= 1;
        put(db, 200, &encode(&entry));
    });
    assert_eq!(found.complaints, ["the body of entry 200 was changed"]);
}

#[test]
fn an_entry_written_anew_breaks_the_chain_after_it() {
    let found = after(|db| {
        let other = entry(db, 201);
        let old = entry(db, 200);
        let body = decode(&other.sealed.expect("a body").body).expect("readable");
        put(db, 200, &encode(&Entry::write(200, old.prev, [1; 16], &body)));
    });
    assert_eq!(found.complaints, ["entry 201 does not continue the chain"]);
}

#[test]
fn a_dropped_entry_is_found() {
    let found = after(|db| {
        db.execute("DELETE FROM journal WHERE seq = 123", []).expect("written");
    });
    assert_eq!(found.complaints, ["entry 124 does not follow the one before"]);
}

#[test]
fn a_lost_end_is_found() {
    let found = after(|db| {
        db.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)", []).expect("written");
    });
    let ends =
        |complaint: &String| complaint.starts_with("the journal ends at entry ") && complaint.ends_with("were written");
    assert!(found.complaints.iter().any(ends), "{:?}", found.complaints);
}

#[test]
fn an_entry_that_cannot_be_read_is_found() {
    let found = after(|db| put(db, 77, b"nothing"));
    assert_eq!(found.complaints, ["entry 77 cannot be read"]);
}

#[test]
fn changed_missing_and_foreign_records_are_found() {
    let id = |db: &Connection, place: i64| -> Vec<u8> {
        db.query_row("SELECT id FROM records ORDER BY id LIMIT 1 OFFSET ?1", [place], |row| row.get(0)).expect("there")
    };
    let mut ids = Vec::new();
    let found = after(|db| {
        ids = vec![id(db, 3), id(db, 5), id(db, 7)];
        db.execute(
            "UPDATE records SET body = CAST(substr(body, 1, length(body) - 1) || x'ff' AS BLOB) WHERE id = ?1",
            [&ids[0]],
        )
        .expect("written");
        db.execute("DELETE FROM records WHERE id = ?1", [&ids[1]]).expect("written");
        db.execute(
            "INSERT INTO records SELECT x'00000000000000000000000000000000', partition, seq, kind, ver, body
             FROM records WHERE id = ?1",
            [&ids[2]],
        )
        .expect("written");
    });
    let hex = domain::ids::hex;
    assert_eq!(
        found.complaints,
        [
            "record 00000000000000000000000000000000 does not follow from the journal".to_owned(),
            format!("record {} differs from what the journal says", hex(&ids[0])),
            format!("record {} is missing from the table", hex(&ids[1])),
        ]
    );
}

#[test]
fn a_body_that_is_missing_without_an_order_is_found_and_the_chain_holds() {
    let found = after(|db| {
        let mut entry = entry(db, 50);
        entry.sealed = None;
        put(db, 50, &encode(&entry));
    });
    assert_eq!(found.destroyed, 1);
    assert_eq!(found.complaints[0], "entry 50 has lost its body, and no order says so");
    assert!(found.complaints[1..].iter().all(|complaint| complaint.starts_with("record ")), "{:?}", found.complaints);
}
