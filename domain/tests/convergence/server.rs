//! A server over a store that keeps only what was made durable.

use crate::plan::Dice;
use domain::action::Action;
use domain::hall::{DeviceRole, HallCommand};
use domain::ids::{CommandId, DeviceId, Epoch, HallId};
use domain::sync::journal::Entry;
use domain::sync::ledger::{Batch, Ledger, Lent};
use domain::sync::wire::{SyncRequest, SyncResponse};
use domain::time::Timestamp;

pub struct Server {
    pub ledger: Ledger,
    pub durable: Vec<Entry>,
    pub own: DeviceId,
    salts: Dice,
    ids: u64,
}

impl Server {
    pub fn begin(seed: u64, now: Timestamp) -> Self {
        let mut salts = Dice(seed ^ 0x5A17);
        let epoch = Epoch(random(&mut salts));
        let mut salt = || random(&mut salts);
        let (ledger, batch) = Ledger::begin(HallId::from("XZ"), epoch, &mut Lent { now, salt: &mut salt });
        Server { ledger, durable: batch.entries, own: DeviceId([9; 16]), salts, ids: 0 }
    }

    /// A command of the server itself, durable at once.
    pub fn issue(&mut self, command: HallCommand, now: Timestamp) {
        self.ids += 1;
        let mut id = [7; 16];
        id[..8].copy_from_slice(&self.ids.to_le_bytes());
        let mut batch = Batch::default();
        let salts = &mut self.salts;
        let mut salt = || random(salts);
        let mut lent = Lent { now, salt: &mut salt };
        let action = Action::Hall(command);
        let verdict = self.ledger.issue(self.own, CommandId(id), None, &action, now, &mut lent, &mut batch);
        assert!(matches!(verdict, domain::sync::wire::Verdict::Accepted(_)), "{action:?}: {verdict:?}");
        self.durable.extend(batch.entries);
    }

    pub fn admit(&mut self, device: DeviceId, role: DeviceRole, now: Timestamp) {
        self.issue(HallCommand::RegisterDevice(device, role, "sim".into()), now);
    }

    /// Decides a request; the entries are not durable yet.
    pub fn handle(&mut self, request: &SyncRequest, now: Timestamp) -> (SyncResponse, Vec<Entry>) {
        let mut batch = Batch::default();
        let salts = &mut self.salts;
        let mut salt = || random(salts);
        let response = self.ledger.handle(request, &mut Lent { now, salt: &mut salt }, &mut batch);
        (response, batch.entries)
    }

    pub fn make_durable(&mut self, entries: Vec<Entry>) {
        self.durable.extend(entries);
    }

    /// Starts again from what is durable.
    pub fn restart(&mut self) -> Result<(), String> {
        let entries = self.durable.iter().cloned();
        let (ledger, _) = Ledger::replay(HallId::from("XZ"), entries).map_err(|e| format!("journal: {e}"))?;
        self.ledger = ledger;
        Ok(())
    }

    /// The folder is put back to an older copy.
    pub fn roll_back(&mut self, by: usize, keep: usize) -> Result<(), String> {
        let length = self.durable.len().saturating_sub(by).max(keep);
        self.durable.truncate(length);
        self.restart()
    }
}

pub fn random(dice: &mut Dice) -> [u8; 16] {
    let mut out = [0; 16];
    for half in out.chunks_mut(8) {
        half.copy_from_slice(&dice.roll(u64::MAX).to_le_bytes());
    }
    out
}
