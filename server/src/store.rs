//! Where a hall's journal, records and tokens are kept.
//!
//! The journal is the truth; the records table is derived from it and checked by `bianmin verify`. One transaction
//! holds everything that a group of commands has led to: entries, changed records, tokens ([`Work`]).
//!
//! Every implementation passes the same contract (`store/contract.rs`).

#[cfg(test)]
mod contract;
mod sqlite;

use domain::digest::Digest;
use domain::hall::DeviceRole;
use domain::ids::{DeviceId, RecordId};
use domain::record::Stored;
use domain::sync::journal::Entry;
use domain::sync::ledger::Batch;
use thiserror::Error;

pub use sqlite::SqliteStore;

/// What must become durable at once.
#[derive(Debug, Default)]
pub struct Work {
    /// Entries to append and records that changed.
    pub batch: Batch,
    /// Tokens given out; a device's former token ends.
    pub tokens: Vec<Token>,
    /// Entries whose bodies are destroyed by order, with their salts (AR-09); their places in the chain stay.
    pub destroyed: Vec<u64>,
}

impl Work {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        let Work { batch, tokens, destroyed } = self;
        batch.entries.is_empty() && batch.records.is_empty() && tokens.is_empty() && destroyed.is_empty()
    }
}

/// A device's right to sync; the token itself is known to the device alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// The device.
    pub device: DeviceId,
    /// SHA-256 of the token.
    pub hash: Digest,
    /// What the device was let in as.
    pub role: DeviceRole,
}

/// The last entry that was written: a journal that ends earlier has lost its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct End {
    /// Its place.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// Why a store could not do its work.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database says no.
    #[error("the database: {0}")]
    Database(#[from] rusqlite::Error),
    /// A row cannot be read.
    #[error("{0} cannot be read")]
    Damaged(String),
    /// An entry does not follow the last one kept.
    #[error("entry {given} does not follow entry {last}")]
    Gap {
        /// The last entry kept.
        last: u64,
        /// The entry that was to be appended.
        given: u64,
    },
    /// Written by a newer program.
    #[error("the database has form {0}; this program reads form {1}")]
    Newer(i64, i64),
}

/// Keeps a hall.
pub trait Store: Send {
    /// A setting of the store itself.
    ///
    /// # Errors
    /// The store cannot be read.
    fn meta(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Sets a setting, durably.
    ///
    /// # Errors
    /// The store cannot be written.
    fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError>;

    /// Makes work durable, all of it or nothing. Entries must follow the last one kept. What is destroyed is gone from the
    /// medium too, as far as the store can see to it.
    ///
    /// # Errors
    /// Nothing was kept, or it cannot be told: read the journal again.
    fn append(&mut self, work: &Work) -> Result<(), StoreError>;

    /// The last entry that was ever written, as noted beside the journal.
    ///
    /// # Errors
    /// The store cannot be read.
    fn end(&self) -> Result<Option<End>, StoreError>;

    /// Entries after a place, in order, `most` at once.
    ///
    /// # Errors
    /// The store or an entry cannot be read.
    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, StoreError>;

    /// Records in the order of their ids after an id, `most` at once.
    ///
    /// # Errors
    /// The store or a record cannot be read.
    fn records(&self, after: Option<RecordId>, most: usize) -> Result<Vec<Stored>, StoreError>;

    /// All tokens.
    ///
    /// # Errors
    /// The store cannot be read.
    fn tokens(&self) -> Result<Vec<Token>, StoreError>;
}

/// How many rows are read at once.
const PAGE: usize = 1000;

/// A journal read from its beginning, page by page. Ends early at a fault; [`Journal::finish`] tells.
pub struct Journal<'s> {
    store: &'s dyn Store,
    after: u64,
    page: std::vec::IntoIter<Entry>,
    fault: Option<StoreError>,
}

impl<'s> Journal<'s> {
    /// Starts after a place; 0 for the beginning.
    pub fn after(store: &'s dyn Store, seq: u64) -> Self {
        Journal { store, after: seq, page: Vec::new().into_iter(), fault: None }
    }

    /// Whether everything could be read.
    ///
    /// # Errors
    /// The fault at which it ended.
    pub fn finish(self) -> Result<(), StoreError> {
        self.fault.map_or(Ok(()), Err)
    }
}

impl Iterator for Journal<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        if let Some(entry) = self.page.next() {
            self.after = entry.seq;
            return Some(entry);
        }
        if self.fault.is_some() {
            return None;
        }
        match self.store.entries(self.after, PAGE) {
            Ok(entries) => self.page = entries.into_iter(),
            Err(fault) => self.fault = Some(fault),
        }
        let entry = self.page.next()?;
        self.after = entry.seq;
        Some(entry)
    }
}
