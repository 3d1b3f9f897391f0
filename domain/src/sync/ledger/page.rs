//! Giving records: from where the device stands to the end of the journal, in pages that never cut inside a command.

use super::Ledger;
use crate::codec::encode;
use crate::hall::DeviceRole;
use crate::record::{Partition, Stored};
use crate::sync::scope::Scope;
use crate::sync::wire::{Cursor, Forget, Live, Page, SyncRequest};
use crate::time::Date;
use std::collections::BTreeMap;

/// Roughly what a record costs beside its body, in bytes.
const OVERHEAD: usize = 48;

impl Ledger {
    /// The next page for a device.
    ///
    /// Partitions it has gained, or that stand behind, are first brought up to where it stands in the others; then all
    /// go on together in the journal's order.
    pub(super) fn page(&self, request: &SyncRequest, today: Date) -> Page {
        let Some(role) = self.role(request.device) else { return self.nothing(request) };
        let scope = Scope { role, today };
        let (cursors, lost): (Vec<&Cursor>, Vec<&Cursor>) =
            request.cursors.iter().partition(|cursor| scope.admits(cursor.0));
        let mut cursors: BTreeMap<Partition, u64> = cursors.iter().map(|cursor| (cursor.0, cursor.1)).collect();
        for partition in self.records.partitions().filter(|partition| scope.admits(*partition)) {
            cursors.entry(partition).or_insert(0);
        }
        let mut page = self.nothing(request);
        page.lost = lost.iter().map(|cursor| cursor.0).collect();
        let mut budget = request.budget as usize;
        self.catch_up(request.head, &mut cursors, &mut page, &mut budget);
        if !page.more {
            self.go_on(scope, &mut page, &mut budget);
            cursors.values_mut().for_each(|at| *at = page.to);
        }
        page.hash = self.hash_at(page.to).unwrap_or(crate::digest::Digest::ZERO);
        page.cursors = cursors.into_iter().map(|(partition, at)| Cursor(partition, at)).collect();
        page
    }

    fn nothing(&self, request: &SyncRequest) -> Page {
        Page {
            from: request.head,
            to: request.head,
            hash: crate::digest::Digest::ZERO,
            cursors: Vec::new(),
            records: Vec::new(),
            forget: Vec::new(),
            lost: Vec::new(),
            more: false,
            from_hash: self.hash_at(request.head).unwrap_or(crate::digest::Digest::ZERO),
        }
    }

    /// Brings partitions that stand behind up to `head`.
    fn catch_up(&self, head: u64, cursors: &mut BTreeMap<Partition, u64>, page: &mut Page, budget: &mut usize) {
        for (partition, at) in cursors.iter_mut().filter(|(_, at)| **at < head) {
            let between = |seq: u64| seq > *at && seq <= head;
            let mut due: Vec<&Stored> = self.records.records_in(*partition).filter(|r| between(r.seq)).collect();
            due.sort_by_key(|stored| stored.seq);
            for (_, gone) in self.moves.range(*at + 1..=head) {
                let left = gone.iter().filter(|(_, from)| from == partition);
                page.forget.extend(left.map(|(id, from)| Forget(*id, *from)));
            }
            let mut last = *at;
            for stored in due {
                if stored.seq != last && *budget == 0 {
                    *at = last;
                    page.more = true;
                    return;
                }
                last = stored.seq;
                take(stored, page, budget);
            }
            *at = head;
        }
    }

    /// Goes on from `page.from` in the journal's order.
    fn go_on(&self, scope: Scope, page: &mut Page, budget: &mut usize) {
        let from = page.from;
        let mut last = from;
        let mut end = self.head();
        for (seq, id) in self.by_seq.range((from.saturating_add(1), crate::ids::RecordId([0; 16]))..) {
            if *seq != last && *budget == 0 {
                end = last;
                page.more = true;
                break;
            }
            last = *seq;
            if let Some(stored) = self.records.get(*id)
                && scope.admits(stored.partition)
            {
                take(stored, page, budget);
            }
        }
        for gone in self.moves.range(from.saturating_add(1)..end.max(from).saturating_add(1)).map(|(_, gone)| gone) {
            let left = gone.iter().filter(|(_, partition)| scope.admits(*partition));
            page.forget.extend(left.map(|(id, partition)| Forget(*id, *partition)));
        }
        page.to = end;
    }

    /// Partitions whose sums differ although the device stands at the end (K20).
    pub(super) fn differ(&self, request: &SyncRequest) -> Vec<Partition> {
        if request.epoch != Some(self.epoch) || request.head != self.head() {
            return Vec::new();
        }
        request.sums.iter().filter(|sum| self.records.sum(sum.0) != sum.1).map(|sum| sum.0).collect()
    }

    /// The live message for devices of a role that stand at `from`; without records when they are over `limit` bytes.
    pub fn live(&self, role: DeviceRole, from: u64, today: Date, limit: usize) -> Live {
        let scope = Scope { role, today };
        let mut page = Page {
            from,
            to: from,
            hash: crate::digest::Digest::ZERO,
            cursors: Vec::new(),
            records: Vec::new(),
            forget: Vec::new(),
            lost: Vec::new(),
            more: false,
            from_hash: self.hash_at(from).unwrap_or(crate::digest::Digest::ZERO),
        };
        self.go_on(scope, &mut page, &mut usize::MAX.clone());
        page.hash = self.hash_at(page.to).unwrap_or(crate::digest::Digest::ZERO);
        let small = encode(&page).len() <= limit;
        Live { epoch: self.epoch, head: self.head(), page: small.then_some(page) }
    }
}

fn take(stored: &Stored, page: &mut Page, budget: &mut usize) {
    *budget = budget.saturating_sub(stored.body.len() + OVERHEAD);
    page.records.push(stored.clone());
}
