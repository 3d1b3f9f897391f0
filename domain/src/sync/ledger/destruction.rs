//! Bodies that are destroyed by order (AR-09): what the journal tells of a case goes, the chain holds, and every other
//! record stays as it is.
//!
//! Some records follow from entries that lose their bodies and stay all the same: a line of the register of refusals,
//! the emptied case itself. The journal is read back without those bodies; what comes out otherwise than it stands now is
//! written into the entry that tells of the destruction. So `verify` finds the records it should.

use super::{Batch, Ledger, Lent, Shelving};
use crate::action::Event;
use crate::archive::command::{ArchiveChange, ArchiveEvent};
use crate::codec::decode;
use crate::record::{Shelf, Stored};
use crate::sync::journal::{Body, Broken, DestructionOrder, Entry, Gone, Matter};

/// A destruction that was ordered, worked out.
#[derive(Clone, Debug)]
pub struct Destruction {
    orders: Vec<DestructionOrder>,
    gone: Vec<Gone>,
    kept: Vec<Stored>,
}

impl Destruction {
    /// The entries that lose their bodies.
    pub fn entries(&self) -> impl Iterator<Item = u64> + '_ {
        self.gone.iter().map(|gone| gone.seq)
    }
}

impl Ledger {
    /// Whether an order to destroy bodies has not been carried out yet.
    pub fn owes_destruction(&self) -> bool {
        !self.orders.is_empty()
    }

    /// Works out what is owed, from the whole journal as it is kept.
    ///
    /// # Errors
    /// The journal does not hold; nothing is to be destroyed.
    pub fn plan_destruction(&self, journal: impl IntoIterator<Item = Entry>) -> Result<Destruction, Broken> {
        let mut gone = Vec::new();
        let without = journal.into_iter().map(|mut entry| {
            if let Some(one) = self.owed(&entry) {
                gone.push(one);
                entry.sealed = None;
            }
            entry
        });
        let (rest, _) = Ledger::replay(self.hall.clone(), without)?;
        let stays = |stored: &&Stored| rest.records.get(stored.id) != Some(*stored);
        let kept = self.records.all().filter(stays).cloned().collect();
        let orders = self.orders.iter().map(|(case, number)| DestructionOrder { case: *case, number: number.clone() });
        Ok(Destruction { orders: orders.collect(), gone, kept })
    }

    /// What an entry loses, if an order names its case.
    fn owed(&self, entry: &Entry) -> Option<Gone> {
        let sealed = entry.sealed.as_ref()?;
        let body: Body = decode(&sealed.body).ok()?;
        let (command, case) = body.on_case()?;
        self.orders.contains_key(&case).then_some(Gone { seq: entry.seq, command, case })
    }

    /// Writes the entry that tells of a destruction; its bodies must go in the same piece of work.
    pub fn destroy(&mut self, destruction: Destruction, lent: &mut Lent<'_>, batch: &mut Batch) {
        let Destruction { orders, gone, kept } = destruction;
        self.write(Matter::Destroyed { orders, gone, kept }, lent, batch);
    }

    /// Remembers an order as it is given.
    pub(super) fn note_order(&mut self, event: &Event) {
        if let Event::Archive(ArchiveEvent { what: ArchiveChange::Destroyed { case: Some(case), order, .. }, .. }) =
            event
        {
            self.orders.insert(*case, order.clone());
        }
    }

    /// Carries out the entry that tells of a destruction.
    pub(super) fn take_destruction(
        &mut self,
        orders: &[DestructionOrder],
        gone: &[Gone],
        kept: &[Stored],
        changed: &mut Vec<Stored>,
    ) {
        for order in orders {
            self.orders.remove(&order.case);
        }
        self.gone.extend(gone.iter().map(|one| (one.command, one.seq)));
        let mut shelf = Shelving { ledger: self, changed };
        for Stored { id, partition, kind, body, .. } in kept {
            shelf.put(*id, *partition, *kind, body.clone());
        }
    }
}
