//! The base in blocks of some five hundred records, with recent changes beside them (SHAPES §3).

use super::commands::put_outgoing;
use super::{BLOCKS, Fault, META, OUTBOX, RECENT, Storage, all, fault, get, put};
use crate::worker::seal::seal;
use domain::case::{Case, Stage};
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::ids::RecordId;
use domain::record::Stored;
use domain::sync::holdings::Holdings;
use domain::sync::replica::Write;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability};
use std::collections::BTreeSet;

/// Records in a block.
const BLOCK: usize = 500;
/// From how many records in one answer on they are written as blocks rather than one by one.
const BULK: usize = 200;
/// How many recent changes may lie beside the blocks before all is written anew.
pub(super) const RECENT_AT_MOST: usize = 1_500;

/// A change beside the blocks: the record, or that it was gone when the device stood at a place of the journal.
#[derive(Encode, Decode)]
struct Recent {
    #[n(0)]
    id: RecordId,
    #[n(1)]
    at: u64,
    #[n(2)]
    stored: Option<Stored>,
}

/// Why the base was not written.
pub(in crate::worker) enum BaseFault {
    /// Another tab leads now.
    Fenced,
    /// The storage refused; the next answer tries again.
    Storage,
}

impl From<Fault> for BaseFault {
    fn from(_: Fault) -> Self {
        BaseFault::Storage
    }
}

/// Reads blocks and recent changes; how many changes lie beside the blocks.
pub(super) async fn read(tx: &Transaction<'_>) -> Result<(Holdings, usize), Fault> {
    let blocks: Vec<Vec<Stored>> = all(&tx.object_store(BLOCKS).map_err(fault)?).await?;
    let recent: Vec<Recent> = all(&tx.object_store(RECENT).map_err(fault)?).await?;
    let beside = recent.len();
    let mut base = Holdings::default();
    for stored in blocks.into_iter().flatten() {
        if base.get(stored.id).is_none_or(|held| held.seq < stored.seq) {
            base.put(stored);
        }
    }
    for change in recent {
        match change.stored {
            Some(stored) if base.get(stored.id).is_none_or(|held| held.seq <= stored.seq) => {
                base.put(stored);
            }
            None if base.get(change.id).is_some_and(|held| held.seq <= change.at) => {
                base.remove(change.id);
            }
            Some(_) | None => {}
        }
    }
    Ok((base, beside))
}

impl Storage {
    /// Raises the fence: whoever wrote with an older number writes no more.
    pub(in crate::worker) async fn raise_fence(&self) -> Result<u64, Fault> {
        let tx = self.writing(&[META], TransactionDurability::Strict)?;
        let meta = tx.object_store(META).map_err(fault)?;
        let fence = get(&meta, "fence").await?.and_then(|bytes| decode::<u64>(&bytes).ok()).unwrap_or(0) + 1;
        put(&meta, "fence", &encode(&fence))?;
        tx.commit().await.map_err(fault)?;
        Ok(fence)
    }

    /// Writes what an answer brought, records and cursor in one transaction (K4).
    pub(in crate::worker) async fn write_base(&self, writes: &[Write], fence: u64, head: u64) -> Result<(), BaseFault> {
        let tx = self.writing(&[META, OUTBOX, BLOCKS, RECENT], TransactionDurability::Relaxed)?;
        let meta = tx.object_store(META).map_err(fault)?;
        let now = get(&meta, "fence").await?.and_then(|bytes| decode::<u64>(&bytes).ok());
        if now != Some(fence) {
            return Err(BaseFault::Fenced);
        }
        let (outbox, blocks) = (tx.object_store(OUTBOX).map_err(fault)?, tx.object_store(BLOCKS).map_err(fault)?);
        let recent = tx.object_store(RECENT).map_err(fault)?;
        let records: Vec<&Stored> = writes
            .iter()
            .filter_map(|write| if let Write::Put(stored) = write { Some(stored) } else { None })
            .collect();
        let bulk = records.len() >= BULK;
        let mut beside = BTreeSet::new();
        if bulk {
            let keys = recent.get_all_keys::<String>().primitive().map_err(fault)?.await.map_err(fault)?;
            beside.extend(keys.filter_map(Result::ok));
            let mut next = blocks.count().primitive().map_err(fault)?.await.map_err(fault)?;
            for block in records.chunks(BLOCK) {
                blocks.put(seal(&encode(&block))).with_key(next).build().map_err(fault)?;
                next += 1;
            }
        }
        for write in writes {
            match write {
                Write::Put(stored) if bulk => {
                    let key = (!beside.is_empty()).then(|| stored.id.hex()).filter(|key| beside.contains(key));
                    if let Some(key) = key {
                        recent.delete(key).primitive().map_err(fault)?;
                    }
                }
                Write::Put(stored) => {
                    let change = Recent { id: stored.id, at: stored.seq, stored: Some(stored.clone()) };
                    put(&recent, &stored.id.hex(), &encode(&change))?;
                }
                Write::Remove(id) => put(&recent, &id.hex(), &encode(&Recent { id: *id, at: head, stored: None }))?,
                Write::ClearBase => {
                    blocks.clear().map_err(fault)?;
                    recent.clear().map_err(fault)?;
                }
                Write::Outgoing(out) => put_outgoing(&outbox, out)?,
                Write::Drop(n) => {
                    outbox.delete(*n as f64).primitive().map_err(fault)?;
                }
                Write::Standing(standing) => put(&meta, "standing", &encode(standing))?,
            }
        }
        tx.commit().await.map_err(fault)?;
        Ok(())
    }

    /// Writes the whole base as blocks: open cases first, by due date, so that the first screen touches few.
    pub(super) async fn write_anew(&self, base: &Holdings) -> Result<(), Fault> {
        let mut records: Vec<&Stored> = base.all().collect();
        records.sort_by_cached_key(|stored| {
            let case = stored.read::<Case>();
            let open = case.filter(|case| matches!(case.stage, Stage::Accepted | Stage::Supplementing));
            (open.is_none(), open.and_then(|case| case.due).map(|due| due.date), stored.id)
        });
        let tx = self.writing(&[BLOCKS, RECENT], TransactionDurability::Relaxed)?;
        let blocks = tx.object_store(BLOCKS).map_err(fault)?;
        blocks.clear().map_err(fault)?;
        tx.object_store(RECENT).map_err(fault)?.clear().map_err(fault)?;
        for (key, block) in (0u32..).zip(records.chunks(BLOCK)) {
            blocks.put(seal(&encode(&block))).with_key(key).build().map_err(fault)?;
        }
        tx.commit().await.map_err(fault)
    }
}
