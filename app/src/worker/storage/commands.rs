//! Storing commands: the device's row and the outbox in one strict transaction, before anybody is told "saved" (F25).

use super::{Fault, META, OUTBOX, Storage, all, fault, get, put};
use crate::worker::seal::seal;
use domain::codec::{decode, encode};
use domain::refusal::Refusal;
use domain::sync::device::DeviceRow;
use domain::sync::replica::{Composed, Outgoing};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionDurability;

/// Why a command was not stored.
pub(in crate::worker) enum CommandFault {
    /// A rule stands against it.
    Refused(Refusal),
    /// The storage refused it.
    Storage(Fault),
}

impl From<Fault> for CommandFault {
    fn from(fault: Fault) -> Self {
        CommandFault::Storage(fault)
    }
}

impl Storage {
    /// Composes a command on the row that the database holds now and stores both. All or nothing: on any error, the
    /// uncommitted transaction is rolled back. If the row has gone on since command `known`, another tab has stored
    /// commands meanwhile: `compose` is given the outbox, to build on them (F17).
    pub(in crate::worker) async fn store_command(
        &self,
        known: u64,
        compose: impl FnOnce(&DeviceRow, Vec<Outgoing>) -> Result<Composed, Refusal>,
    ) -> Result<Composed, CommandFault> {
        let tx = self.writing(&[META, OUTBOX], TransactionDurability::Strict)?;
        let meta = tx.object_store(META).map_err(fault)?;
        let row = get(&meta, "row").await?.and_then(|bytes| decode::<DeviceRow>(&bytes).ok());
        let row = row.ok_or("the device's row is gone".to_owned())?;
        let outbox = tx.object_store(OUTBOX).map_err(fault)?;
        let others = if row.n == known { Vec::new() } else { all(&outbox).await? };
        let composed = compose(&row, others).map_err(CommandFault::Refused)?;
        put(&meta, "row", &encode(&composed.row))?;
        put_outgoing(&outbox, &composed.outgoing)?;
        tx.commit().await.map_err(fault)?;
        Ok(composed)
    }

    /// Stores the identity that the server gave. What an earlier identity still had to send is kept in `kept_outbox`.
    pub(in crate::worker) async fn admit(&self, row: &DeviceRow, token: &str) -> Result<(), Fault> {
        let tx = self.writing(&[META, OUTBOX, super::BLOCKS, super::RECENT], TransactionDurability::Strict)?;
        let meta = tx.object_store(META).map_err(fault)?;
        let held: Vec<Outgoing> = all(&tx.object_store(OUTBOX).map_err(fault)?).await?;
        let left: Vec<Outgoing> = held.into_iter().filter(|out| !out.is_final()).collect();
        if !left.is_empty() {
            put(&meta, &format!("kept-{}", row.device.hex()), &encode(&left))?;
        }
        put(&meta, "row", &encode(row))?;
        put(&meta, "token", &encode(&token.to_owned()))?;
        meta.delete("standing").primitive().map_err(fault)?;
        for store in [OUTBOX, super::BLOCKS, super::RECENT] {
            tx.object_store(store).map_err(fault)?.clear().map_err(fault)?;
        }
        tx.commit().await.map_err(fault)
    }

    /// The outbox with the device's row, both as they stood at one moment: what other tabs have stored. A row that is
    /// older than the outbox would look like a storage that went back.
    pub(in crate::worker) async fn outbox(&self) -> Result<(Option<DeviceRow>, Vec<Outgoing>), Fault> {
        let tx = self.0.transaction([META, OUTBOX]).build().map_err(fault)?;
        let row = get(&tx.object_store(META).map_err(fault)?, "row").await?.and_then(|bytes| decode(&bytes).ok());
        Ok((row, all(&tx.object_store(OUTBOX).map_err(fault)?).await?))
    }
}

pub(super) fn put_outgoing(
    store: &indexed_db_futures::object_store::ObjectStore<'_>,
    out: &Outgoing,
) -> Result<(), Fault> {
    store.put(seal(&encode(out))).with_key(out.n as f64).build().map_err(fault)?;
    Ok(())
}
