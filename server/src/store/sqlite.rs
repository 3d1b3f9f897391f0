//! The embedded store: one SQLite file, write-ahead log, full synchronous.

use super::{End, Store, StoreError, Token, Work};
use domain::codec::{decode, encode};
use domain::digest::Digest;
use domain::hall::DeviceRole;
use domain::ids::{DeviceId, RecordId, hex, unhex};
use domain::record::{Partition, Stored};
use domain::sync::journal::Entry;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, TransactionBehavior, params};
use std::collections::BTreeMap;
use std::path::Path;

/// The form of the tables that this program writes.
const FORM: i64 = 1;

const TABLES: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (seq INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT;
    CREATE TABLE records (
        id BLOB PRIMARY KEY, partition BLOB NOT NULL, seq INTEGER NOT NULL,
        kind INTEGER NOT NULL, ver INTEGER NOT NULL, body BLOB NOT NULL
    ) STRICT;
    CREATE TABLE tokens (device BLOB PRIMARY KEY, token_hash BLOB NOT NULL UNIQUE, role INTEGER NOT NULL) STRICT;
";

/// A hall in one SQLite file.
pub struct SqliteStore {
    db: Connection,
}

impl SqliteStore {
    /// Opens a file to write, making it when it is not there.
    ///
    /// # Errors
    /// It cannot be opened, or a newer program has written it.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let mut db = Connection::open(path)?;
        db.pragma_update(None, "journal_mode", "WAL")?;
        db.pragma_update(None, "synchronous", "FULL")?;
        // What is destroyed by order is overwritten, not only forgotten.
        db.pragma_update(None, "secure_delete", "ON")?;
        db.busy_timeout(std::time::Duration::from_secs(5))?;
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if form(&tx)? == 0 {
            tx.execute_batch(TABLES)?;
            tx.pragma_update(None, "user_version", FORM)?;
        }
        tx.commit()?;
        Self::checked(db)
    }

    /// Opens a file only to read.
    ///
    /// # Errors
    /// It cannot be opened, or a newer program has written it.
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        Self::checked(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
    }

    fn checked(db: Connection) -> Result<Self, StoreError> {
        match form(&db)? {
            FORM => Ok(SqliteStore { db }),
            other => Err(StoreError::Newer(other, FORM)),
        }
    }

    /// The last entry kept.
    fn last(db: &Connection) -> Result<u64, StoreError> {
        let last: Option<i64> = db.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))?;
        Ok(last.unwrap_or(0).cast_unsigned())
    }
}

fn form(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Writes what a batch has led to.
fn write(db: &Connection, work: &Work) -> Result<(), StoreError> {
    let mut last = SqliteStore::last(db)?;
    let mut put = db.prepare_cached("INSERT INTO journal (seq, entry) VALUES (?1, ?2)")?;
    for entry in &work.batch.entries {
        if entry.seq != last + 1 {
            return Err(StoreError::Gap { last, given: entry.seq });
        }
        put.execute(params![entry.seq.cast_signed(), encode(entry)])?;
        last = entry.seq;
    }
    if let Some(entry) = work.batch.entries.last() {
        set(db, "end", &format!("{} {}", entry.seq, hex(&entry.hash().0)))?;
    }
    // A record that changed several times is written once, as it is in the end.
    let newest: BTreeMap<RecordId, &Stored> = work.batch.records.iter().map(|stored| (stored.id, stored)).collect();
    let mut put = db.prepare_cached(
        "INSERT INTO records (id, partition, seq, kind, ver, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET partition = ?2, seq = ?3, kind = ?4, ver = ?5, body = ?6",
    )?;
    for stored in newest.values() {
        let partition = encode(&stored.partition);
        let seq = stored.seq.cast_signed();
        put.execute(params![stored.id.0, partition, seq, stored.kind, stored.ver, stored.body])?;
    }
    destroy(db, &work.destroyed)?;
    let mut put = db.prepare_cached("INSERT OR REPLACE INTO tokens (device, token_hash, role) VALUES (?1, ?2, ?3)")?;
    for token in &work.tokens {
        put.execute(params![token.device.0, token.hash.0, role_number(token.role)])?;
    }
    Ok(())
}

/// Takes the bodies out of entries. One that has lost its body before stays as it is.
fn destroy(db: &Connection, entries: &[u64]) -> Result<(), StoreError> {
    let mut get = db.prepare_cached("SELECT seq, entry FROM journal WHERE seq = ?1")?;
    let mut put = db.prepare_cached("UPDATE journal SET entry = ?2 WHERE seq = ?1")?;
    for seq in entries {
        let mut rows = get.query([seq.cast_signed()])?;
        let row = rows.next()?.ok_or_else(|| StoreError::Damaged(format!("entry {seq}")))?;
        let without = Entry { sealed: None, ..entry(row)? };
        put.execute(params![seq.cast_signed(), encode(&without)])?;
    }
    Ok(())
}

fn set(db: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    let mut put = db.prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)")?;
    put.execute(params![key, value])?;
    Ok(())
}

impl Store for SqliteStore {
    fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut query = self.db.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
        Ok(query.query_row([key], |row| row.get(0)).optional()?)
    }

    fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        set(&self.db, key, value)
    }

    fn append(&mut self, work: &Work) -> Result<(), StoreError> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        write(&tx, work)?;
        tx.commit()?;
        if !work.destroyed.is_empty() {
            // Pages and the write-ahead log may still hold what was there: the file is written anew. Without the room
            // for that, or with a reader in the way, it stays until the next time; the work itself is kept.
            let _ = self.db.execute_batch("VACUUM");
            let _ = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        }
        Ok(())
    }

    fn end(&self) -> Result<Option<End>, StoreError> {
        let Some(text) = self.meta("end")? else { return Ok(None) };
        let end = text
            .split_once(' ')
            .and_then(|(seq, hash)| Some(End { seq: seq.parse().ok()?, hash: Digest(unhex(hash)?.try_into().ok()?) }));
        end.map(Some).ok_or_else(|| StoreError::Damaged("the note of the journal's end".to_owned()))
    }

    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, StoreError> {
        let mut query =
            self.db.prepare_cached("SELECT seq, entry FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2")?;
        let mut rows = query.query(params![after.cast_signed(), most.cast_signed()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(entry(row)?);
        }
        Ok(entries)
    }

    fn records(&self, after: Option<RecordId>, most: usize) -> Result<Vec<Stored>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT id, partition, seq, kind, ver, body FROM records WHERE id > ?1 ORDER BY id LIMIT ?2",
        )?;
        // An empty blob stands before every id.
        let after = after.map_or(Vec::new(), |id| id.0.to_vec());
        let mut rows = query.query(params![after, most.cast_signed()])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(stored(row)?);
        }
        Ok(records)
    }

    fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        let mut query = self.db.prepare_cached("SELECT device, token_hash, role FROM tokens")?;
        let mut rows = query.query([])?;
        let mut tokens = Vec::new();
        while let Some(row) = rows.next()? {
            let damaged = || StoreError::Damaged("a token".to_owned());
            let role = role_of(row.get(2)?).ok_or_else(damaged)?;
            tokens.push(Token { device: DeviceId(row.get(0)?), hash: Digest(row.get(1)?), role });
        }
        Ok(tokens)
    }
}

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let (seq, bytes): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
    let entry = decode::<Entry>(&bytes).ok().filter(|entry| entry.seq.cast_signed() == seq);
    entry.ok_or_else(|| StoreError::Damaged(format!("entry {seq}")))
}

fn stored(row: &Row<'_>) -> Result<Stored, StoreError> {
    let id = RecordId(row.get(0)?);
    let partition: Vec<u8> = row.get(1)?;
    let partition: Partition =
        decode(&partition).map_err(|_| StoreError::Damaged(format!("the partition of record {}", id.hex())))?;
    let seq: i64 = row.get(2)?;
    Ok(Stored { id, partition, seq: seq.cast_unsigned(), kind: row.get(3)?, ver: row.get(4)?, body: row.get(5)? })
}

fn role_number(role: DeviceRole) -> i64 {
    match role {
        DeviceRole::Server => 0,
        DeviceRole::Desk => 1,
        DeviceRole::Kiosk => 2,
    }
}

fn role_of(number: i64) -> Option<DeviceRole> {
    match number {
        0 => Some(DeviceRole::Server),
        1 => Some(DeviceRole::Desk),
        2 => Some(DeviceRole::Kiosk),
        _ => None,
    }
}
