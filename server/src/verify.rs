//! Checks a store: recomputes the chain, rebuilds the records from the journal in a fresh ledger, and compares.

use crate::store::{End, Journal, Store, StoreError};
use domain::codec::decode;
use domain::ids::{HallId, RecordId};
use domain::record::Stored;
use domain::sync::journal::{Body, DestructionOrder, Gone, Matter};
use domain::sync::ledger::Ledger;
use std::collections::{BTreeMap, BTreeSet};

/// How many records are read at once.
const PAGE: usize = 1000;

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
    /// Entries of the journal.
    pub entries: u64,
    /// Those that answer a command.
    pub commands: u64,
    /// Those whose body was destroyed by order.
    pub destroyed: u64,
    /// By which order, and how many by each (AR-09).
    pub orders: BTreeMap<String, u64>,
    /// Rows of the records table.
    pub records: u64,
    /// What does not hold, in plain words.
    pub complaints: Vec<String>,
}

/// Checks a store; only reads.
///
/// # Errors
/// The database itself cannot be read. Rows that cannot be read are complaints.
pub fn verify(store: &dyn Store) -> Result<Findings, StoreError> {
    let mut found = Findings::default();
    let hall = HallId(store.meta("hall")?.unwrap_or_default());
    let mut journal = Journal::after(store, 0);
    let mut bodies = Bodies::default();
    let counted = journal.by_ref().inspect(|entry| {
        found.entries += 1;
        let Some(sealed) = &entry.sealed else {
            found.destroyed += 1;
            bodies.missing.insert(entry.seq);
            return;
        };
        match decode::<Body>(&sealed.body).map(|body| body.what) {
            Ok(Matter::Command { .. }) => found.commands += 1,
            Ok(Matter::Destroyed { orders, gone, .. }) => bodies.order(&orders, &gone),
            Ok(Matter::Epoch(_)) | Err(_) => {}
        }
    });
    let rebuilt = Ledger::replay(hall, counted);
    let unread = journal.finish();
    let whole = unread.is_ok();
    complain(unread, &mut found)?;
    match rebuilt {
        Ok((ledger, _)) if whole => {
            bodies.check(&mut found);
            check_end(store, &ledger, &mut found)?;
            compare(store, &ledger, &mut found)?;
        }
        Ok(_) => {}
        Err(broken) => found.complaints.push(broken.to_string()),
    }
    Ok(found)
}

/// Bodies that are missing, and the orders by which some are.
#[derive(Default)]
struct Bodies {
    missing: BTreeSet<u64>,
    ordered: BTreeMap<u64, String>,
}

impl Bodies {
    fn order(&mut self, orders: &[DestructionOrder], gone: &[Gone]) {
        for one in gone {
            let order = orders.iter().find(|order| order.case == one.case);
            self.ordered.insert(one.seq, order.map(|order| order.number.to_string()).unwrap_or_default());
        }
    }

    /// What is missing was ordered, and what was ordered is missing.
    fn check(self, found: &mut Findings) {
        for seq in &self.missing {
            match self.ordered.get(seq) {
                Some(order) => *found.orders.entry(order.clone()).or_default() += 1,
                None => found.complaints.push(format!("entry {seq} has lost its body, and no order says so")),
            }
        }
        let left = self.ordered.keys().filter(|seq| !self.missing.contains(seq));
        found.complaints.extend(left.map(|seq| format!("the body of entry {seq} was to be destroyed and is there")));
    }
}

/// A row that cannot be read is a complaint, a database that cannot be read an error.
fn complain<T: Default>(read: Result<T, StoreError>, found: &mut Findings) -> Result<T, StoreError> {
    match read {
        Err(StoreError::Damaged(what)) => {
            found.complaints.push(format!("{what} cannot be read"));
            Ok(T::default())
        }
        read => read,
    }
}

/// The journal must reach as far as was ever written.
fn check_end(store: &dyn Store, ledger: &Ledger, found: &mut Findings) -> Result<(), StoreError> {
    let kept = End { seq: ledger.head(), hash: ledger.head_hash() };
    match complain(store.end(), found)? {
        Some(noted) if noted.seq > kept.seq => {
            found.complaints.push(format!("the journal ends at entry {}, but {} were written", kept.seq, noted.seq));
        }
        Some(noted) if noted != kept => {
            found.complaints.push(format!("entry {} is not the one that was written last", kept.seq));
        }
        Some(_) => {}
        None if kept.seq > 0 => found.complaints.push("there is no note of the journal's end".to_owned()),
        None => {}
    }
    Ok(())
}

/// Every record of the table follows from the journal, and every record that follows is in the table.
fn compare(store: &dyn Store, ledger: &Ledger, found: &mut Findings) -> Result<(), StoreError> {
    let mut missing: BTreeMap<RecordId, &Stored> = ledger.records().all().map(|stored| (stored.id, stored)).collect();
    let mut after = None;
    loop {
        let page = complain(store.records(after, PAGE), found)?;
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        for kept in &page {
            found.records += 1;
            match missing.remove(&kept.id) {
                None => found.complaints.push(format!("record {} does not follow from the journal", kept.id.hex())),
                Some(rebuilt) if rebuilt != kept => {
                    found.complaints.push(format!("record {} differs from what the journal says", kept.id.hex()));
                }
                Some(_) => {}
            }
        }
    }
    let missing = missing.keys().map(|id| format!("record {} is missing from the table", id.hex()));
    found.complaints.extend(missing);
    Ok(())
}
