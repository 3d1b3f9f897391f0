//! A device: what its database holds, what its tab has in memory, what its clock says.

use crate::plan::Twin;
use domain::hall::DeviceEntry;
use domain::ids::HallId;
use domain::refusal::Refusal;
use domain::sync::device::DeviceRow;
use domain::sync::holdings::Holdings;
use domain::sync::replica::{Composed, Outgoing, Replica, Standing, Wanted, Write};
use domain::time::Timestamp;
use std::collections::BTreeMap;

/// A database: transactions are whole or absent; relaxed ones may be lost until a strict one follows.
#[derive(Clone)]
pub struct Disk {
    pub row: DeviceRow,
    pub standing: Standing,
    pub base: Holdings,
    pub outbox: BTreeMap<u64, Outgoing>,
}

pub struct Device {
    pub durable: Disk,
    /// Relaxed transactions after `durable`, in order.
    pub relaxed: Vec<Vec<Write>>,
    pub tab: Replica,
    /// A second tab, as it was when it was opened.
    pub other_tab: Replica,
    /// Older images of the disk.
    pub images: Vec<Disk>,
    /// The device's clock minus the true time, in milliseconds.
    pub clock: i64,
    pub refused_once: bool,
}

impl Disk {
    fn new(entry: &DeviceEntry) -> Self {
        let row = DeviceRow::new(HallId::from("XZ"), entry.device, entry.code.clone(), entry.role, entry.hundreds);
        Disk { row, standing: Standing::default(), base: Holdings::default(), outbox: BTreeMap::new() }
    }

    fn open(&self) -> Replica {
        Replica::load(self.row.clone(), self.standing.clone(), self.base.clone(), self.outbox.values().cloned())
    }

    fn write(&mut self, writes: &[Write]) {
        for write in writes {
            match write.clone() {
                Write::Put(stored) => {
                    self.base.put(stored);
                }
                Write::Remove(id) => {
                    self.base.remove(id);
                }
                Write::ClearBase => self.base = Holdings::default(),
                Write::Outgoing(out) => {
                    self.outbox.insert(out.n, out);
                }
                Write::Drop(n) => {
                    self.outbox.remove(&n);
                }
                Write::Standing(standing) => self.standing = standing,
            }
        }
    }
}

impl Device {
    pub fn new(entry: &DeviceEntry) -> Self {
        let disk = Disk::new(entry);
        let tab = disk.open();
        Device {
            other_tab: tab.clone(),
            images: vec![disk.clone()],
            durable: disk,
            relaxed: Vec::new(),
            tab,
            clock: 0,
            refused_once: false,
        }
    }

    pub fn now(&self, truth: Timestamp) -> Timestamp {
        Timestamp(truth.0 + self.clock)
    }

    /// What a reader of the database sees: everything written, durable or not.
    fn current(&self) -> Disk {
        let mut disk = self.durable.clone();
        self.relaxed.iter().for_each(|writes| disk.write(writes));
        disk
    }

    /// Stores a command and the device's row in one strict transaction, then the person is told.
    ///
    /// `die` cuts the power before the commit.
    pub fn act(
        &mut self,
        twin: Twin,
        wanted: &Wanted,
        other_tab: bool,
        die: bool,
    ) -> Result<Option<Composed>, Refusal> {
        let disk = self.current();
        let replica = if other_tab { &mut self.other_tab } else { &mut self.tab };
        // A tab hears of what other tabs stored before it composes; its base may be older.
        for out in disk.outbox.values() {
            if replica.outbox().all(|own| own.n != out.n) && twin != Twin::TabsShareNumbers {
                replica.adopt(out.clone(), disk.row.clone());
            }
        }
        let mut row = if twin == Twin::TabsShareNumbers { replica.row().clone() } else { disk.row.clone() };
        if twin == Twin::PapersCountedAnew {
            row.papers.clear();
        }
        let composed = replica.compose(&row, wanted)?;
        if die && twin != Twin::SavedBeforeStored {
            if twin == Twin::CounterApart {
                let row = DeviceRow { n: self.durable.row.n, prev: self.durable.row.prev, ..composed.row };
                let _ = row;
            }
            self.crash(0);
            return Ok(None);
        }
        if die {
            self.crash(0);
            return Ok(Some(composed));
        }
        self.flush();
        if twin == Twin::CounterApart {
            let apart = composed.row.clone();
            self.durable.row.n = apart.n;
            self.durable.row.prev = apart.prev;
        } else {
            self.durable.row = composed.row.clone();
        }
        self.durable.outbox.insert(composed.outgoing.n, composed.outgoing.clone());
        let row = composed.row.clone();
        let replica = if other_tab { &mut self.other_tab } else { &mut self.tab };
        replica.adopt(composed.outgoing.clone(), row);
        Ok(Some(composed))
    }

    /// The leading tab hears of commands that another tab stored.
    pub fn hear_other_tabs(&mut self) {
        let disk = self.current();
        for out in disk.outbox.values() {
            if self.tab.outbox().all(|own| own.n != out.n) {
                self.tab.adopt(out.clone(), disk.row.clone());
            }
        }
    }

    /// Writes what an answer brought, relaxed: a crash may lose it, but never part of it.
    pub fn store(&mut self, twin: Twin, writes: Vec<Write>) {
        if twin == Twin::CursorBeforeRecords {
            let (first, rest) = writes.into_iter().partition(|write| matches!(write, Write::Standing(_)));
            self.relaxed.push(first);
            self.relaxed.push(rest);
        } else {
            self.relaxed.push(writes);
        }
    }

    pub fn flush(&mut self) {
        for writes in std::mem::take(&mut self.relaxed) {
            self.durable.write(&writes);
        }
        if self.images.len() < 6 {
            self.images.push(self.durable.clone());
        }
    }

    /// The power goes: relaxed transactions beyond the first `kept` are lost; the tabs start again.
    pub fn crash(&mut self, kept: usize) {
        self.relaxed.truncate(kept);
        self.flush();
        self.reopen();
    }

    fn reopen(&mut self) {
        self.tab = self.durable.open();
        self.other_tab = self.tab.clone();
    }

    /// The whole storage is put back to an older image.
    pub fn roll_back(&mut self, image: usize) {
        self.relaxed.clear();
        self.durable = self.images[image % self.images.len()].clone();
        self.reopen();
    }
}
