//! Taking in what the server answers: verdicts, records, a new life of the journal.

use super::{Health, KEPT, OutState, Replica, Standing, Write};
use crate::ids::CommandId;
use crate::record::Partition;
use crate::sync::wire::{Known, Live, Page, SyncRequest, SyncResponse, Verdict};
use crate::time::{Date, Timestamp};
use std::collections::BTreeMap;

/// What came of an answer.
#[derive(Clone, Debug, Default)]
pub struct Absorbed {
    /// To be written in one transaction, before the next request.
    pub writes: Vec<Write>,
    /// There is more to fetch or to send now.
    pub more: bool,
}

impl Replica {
    /// Takes in an answer. `now` is the device's clock when it came; the request says when it was asked.
    pub fn absorb(&mut self, request: &SyncRequest, response: &SyncResponse, now: Timestamp) -> Absorbed {
        let mut writes = Vec::new();
        if response.top > self.row.n {
            self.health = Health::WentBack;
        }
        self.measure_clock(request, response, now);
        let ids: Vec<CommandId> = request.push.iter().filter_map(|p| p.open().ok()).map(|e| e.id).collect();
        let answers = ids.into_iter().zip(response.answers.iter().cloned()).collect();
        if self.standing.epoch.is_some_and(|epoch| epoch != response.epoch) {
            return self.begin_again(response, now);
        }
        self.take_verdicts(&answers, &mut writes);
        let page = response.page.as_ref();
        if let Some(page) = page {
            self.take_page(page, &mut writes);
        }
        self.standing.known = Known(response.head, response.head_hash);
        self.standing.epoch = Some(response.epoch);
        self.standing.heard = Some(now);
        self.standing.clock_in_doubt = response.clock_in_doubt;
        self.repair(&response.differ, &mut writes);
        self.lose_outdated(response.now.date(), &mut writes);
        self.drop_covered(response.covered, &mut writes);
        writes.push(Write::Standing(self.standing.clone()));
        self.replay();
        let held_back = answers.values().any(|verdict| verdict.seq().is_none());
        let unsent = self.outbox.values().any(|out| out.state == OutState::Waiting);
        let behind = !response.differ.is_empty() || self.standing.head < response.head;
        Absorbed { writes, more: page.is_some_and(|page| page.more) || behind || (unsent && !held_back) }
    }

    /// Takes in a live message if it follows where the device stands; otherwise the device must pull.
    pub fn take_live(&mut self, live: &Live, now: Timestamp) -> Option<Absorbed> {
        let page = live.page.as_ref()?;
        let same_past = self.standing.known == Known(page.from, page.from_hash);
        let follows = self.standing.whole && page.from == self.standing.head && same_past;
        if self.standing.epoch != Some(live.epoch) || !follows {
            return None;
        }
        let mut writes = Vec::new();
        let to = page.to;
        self.standing.known = Known(to, page.hash);
        self.take_page(page, &mut writes);
        for cursor in &mut self.standing.cursors {
            cursor.1 = to;
        }
        self.standing.heard = Some(now);
        writes.push(Write::Standing(self.standing.clone()));
        self.replay();
        Some(Absorbed { writes, more: self.standing.head < live.head })
    }

    /// Takes over what the leading tab has written, so that every tab shows the same.
    pub fn follow(&mut self, writes: &[Write]) {
        for write in writes.iter().cloned() {
            match write {
                Write::Put(stored) => {
                    self.base.put(stored);
                }
                Write::Remove(id) => {
                    self.base.remove(id);
                }
                Write::ClearBase => self.base = super::Holdings::default(),
                Write::Outgoing(out) => {
                    self.outbox.insert(out.n, out);
                }
                Write::Drop(n) => {
                    self.outbox.remove(&n);
                }
                Write::Standing(standing) => self.standing = standing,
            }
        }
        self.replay();
    }

    /// The offset of the clocks, measured at the middle of the exchange (K6).
    fn measure_clock(&mut self, request: &SyncRequest, response: &SyncResponse, now: Timestamp) {
        let middle = request.now.0 + (now.0 - request.now.0) / 2;
        self.standing.offset = response.now.0 - middle;
    }

    /// A new life of the journal: the base is read again and everything that is held is offered again (K1).
    fn begin_again(&mut self, response: &SyncResponse, now: Timestamp) -> Absorbed {
        let mut writes = vec![Write::ClearBase];
        self.base = super::Holdings::default();
        self.standing = Standing {
            epoch: Some(response.epoch),
            known: Known(response.head, response.head_hash),
            offset: self.standing.offset,
            heard: Some(now),
            clock_in_doubt: response.clock_in_doubt,
            ..Standing::default()
        };
        for out in self.outbox.values_mut() {
            out.state = OutState::Waiting;
            writes.push(Write::Outgoing(out.clone()));
        }
        writes.push(Write::Standing(self.standing.clone()));
        self.replay();
        Absorbed { writes, more: true }
    }

    fn take_verdicts(&mut self, answers: &BTreeMap<CommandId, Verdict>, writes: &mut Vec<Write>) {
        for out in self.outbox.values_mut() {
            let Some(verdict) = answers.get(&out.id) else { continue };
            let state = match verdict.seq() {
                Some(_) => OutState::Answered(verdict.clone()),
                None => OutState::HeldBack(verdict.clone()),
            };
            if out.state != state && !out.is_final() {
                out.state = state;
                writes.push(Write::Outgoing(out.clone()));
            }
        }
    }

    fn take_page(&mut self, page: &Page, writes: &mut Vec<Write>) {
        for partition in &page.lost {
            self.lose(*partition, writes);
        }
        for forget in &page.forget {
            if self.base.get(forget.0).is_some_and(|stored| stored.partition == forget.1) {
                self.base.remove(forget.0);
                writes.push(Write::Remove(forget.0));
            }
        }
        for record in &page.records {
            if self.base.get(record.id).is_none_or(|held| held.seq <= record.seq) {
                self.base.put(record.clone());
                writes.push(Write::Put(record.clone()));
            }
        }
        if page.to >= self.standing.head {
            self.standing.head = page.to;
        }
        if !page.cursors.is_empty() {
            self.standing.cursors.clone_from(&page.cursors);
        }
        self.standing.whole = !page.more && (self.standing.whole || page.to == self.standing.head);
    }

    /// A partition is removed whole.
    fn lose(&mut self, partition: Partition, writes: &mut Vec<Write>) {
        writes.extend(self.base.remove_partition(partition).into_iter().map(Write::Remove));
        self.standing.cursors.retain(|cursor| cursor.0 != partition);
    }

    /// What the device may no longer hold by the server's day goes. Never by its own clock: that may have jumped since
    /// it was measured, and a live message does not measure it (F14).
    fn lose_outdated(&mut self, today: Date, writes: &mut Vec<Write>) {
        for partition in self.outdated(today) {
            self.lose(partition, writes);
        }
    }

    /// Partitions that differ are read again from their beginning (K20).
    fn repair(&mut self, differ: &[Partition], writes: &mut Vec<Write>) {
        for partition in differ {
            self.lose(*partition, writes);
        }
    }

    /// Settled commands are kept until a backup holds them, the newest [`KEPT`] at the most.
    fn drop_covered(&mut self, covered: u64, writes: &mut Vec<Write>) {
        let head = self.standing.head;
        let settled: Vec<u64> = self
            .outbox
            .values()
            .filter(
                |out| matches!(&out.state, OutState::Answered(verdict) if verdict.seq().is_some_and(|seq| seq <= head)),
            )
            .map(|out| out.n)
            .collect();
        let over = settled.len().saturating_sub(KEPT);
        for (place, n) in settled.into_iter().enumerate() {
            let backed_up = self.outbox[&n].seq().is_some_and(|seq| seq <= covered);
            if place < over || backed_up {
                self.outbox.remove(&n);
                writes.push(Write::Drop(n));
            }
        }
    }
}

impl super::Outgoing {
    fn seq(&self) -> Option<u64> {
        match &self.state {
            OutState::Answered(verdict) => verdict.seq(),
            OutState::Waiting | OutState::HeldBack(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::Digest;
    use crate::hall::DeviceRole;
    use crate::ids::{DeviceCode, DeviceId, Epoch, HallId, RecordId};
    use crate::record::{Area, Class, Stored};
    use crate::sync::device::DeviceRow;
    use crate::sync::holdings::Holdings;
    use crate::sync::wire::Forget;

    #[test]
    fn k20_what_has_left_is_forgotten_and_what_lies_elsewhere_stays() {
        let home = Partition::whole(Area::Cases, Class::Internal);
        let away = Partition { group: 7, ..home };
        let record =
            |id: u8, partition| Stored { id: RecordId([id; 16]), partition, seq: 1, kind: 1, ver: 1, body: vec![] };
        let mut base = Holdings::default();
        base.put(record(1, home));
        base.put(record(2, away));
        let row =
            DeviceRow::new(HallId::from("XZ"), DeviceId([1; 16]), DeviceCode::from("A"), DeviceRole::Desk, (0, 9));
        let standing = Standing { epoch: Some(Epoch([1; 16])), whole: true, ..Standing::default() };
        let mut replica = Replica::load(row, standing.clone(), base, Vec::new());
        let page = Page {
            from: standing.head,
            to: 1,
            hash: Digest::ZERO,
            cursors: Vec::new(),
            records: Vec::new(),
            forget: vec![Forget(RecordId([1; 16]), home), Forget(RecordId([2; 16]), home)],
            lost: Vec::new(),
            more: false,
            from_hash: standing.known.1,
        };
        let live = Live { epoch: Epoch([1; 16]), head: 1, page: Some(page) };
        assert!(replica.take_live(&live, Timestamp(0)).is_some());
        let left: Vec<RecordId> = replica.base().all().map(|stored| stored.id).collect();
        assert_eq!(left, [RecordId([2; 16])]);
    }
}
