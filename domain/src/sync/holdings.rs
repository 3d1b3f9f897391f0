//! Records in memory with their partitions: what the ledger keeps of the hall and a replica of its part.

use crate::ids::RecordId;
use crate::record::{Partition, Stored};
use std::collections::{BTreeMap, BTreeSet};

/// Records by id and by partition, with a sum per partition that two copies can compare (K20).
#[derive(Clone, Debug, Default)]
pub struct Holdings {
    records: BTreeMap<RecordId, Stored>,
    parts: BTreeMap<Partition, Part>,
}

#[derive(Clone, Debug, Default)]
struct Part {
    ids: BTreeSet<RecordId>,
    sum: u64,
}

impl Holdings {
    /// A record.
    pub fn get(&self, id: RecordId) -> Option<&Stored> {
        self.records.get(&id)
    }

    /// Puts a record and answers what stood there before.
    pub fn put(&mut self, stored: Stored) -> Option<Stored> {
        let before = self.remove(stored.id);
        let part = self.parts.entry(stored.partition).or_default();
        part.ids.insert(stored.id);
        part.sum = part.sum.wrapping_add(stored.sum());
        self.records.insert(stored.id, stored);
        before
    }

    /// Removes a record.
    pub fn remove(&mut self, id: RecordId) -> Option<Stored> {
        let stored = self.records.remove(&id)?;
        if let Some(part) = self.parts.get_mut(&stored.partition) {
            part.ids.remove(&id);
            part.sum = part.sum.wrapping_sub(stored.sum());
            if part.ids.is_empty() {
                self.parts.remove(&stored.partition);
            }
        }
        Some(stored)
    }

    /// Removes a partition whole and answers the ids that were in it.
    pub fn remove_partition(&mut self, partition: Partition) -> Vec<RecordId> {
        let ids: Vec<RecordId> = self.ids_in(partition).collect();
        for id in &ids {
            self.remove(*id);
        }
        ids
    }

    /// The ids in a partition, in order.
    pub fn ids_in(&self, partition: Partition) -> impl Iterator<Item = RecordId> + '_ {
        self.parts.get(&partition).into_iter().flat_map(|part| part.ids.iter().copied())
    }

    /// The records in a partition, in the order of their ids.
    pub fn records_in(&self, partition: Partition) -> impl Iterator<Item = &Stored> {
        self.ids_in(partition).filter_map(|id| self.records.get(&id))
    }

    /// Partitions that hold something.
    pub fn partitions(&self) -> impl Iterator<Item = Partition> + '_ {
        self.parts.keys().copied()
    }

    /// The sum of a partition; 0 when it is empty.
    pub fn sum(&self, partition: Partition) -> u64 {
        self.parts.get(&partition).map_or(0, |part| part.sum)
    }

    /// All records in the order of their ids.
    pub fn all(&self) -> impl Iterator<Item = &Stored> {
        self.records.values()
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
