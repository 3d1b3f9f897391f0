//! Receiving commands: known, forged, waiting, refused or accepted, one verdict each (K3, K5).

use super::{Batch, Ledger, Lent, timing};
use crate::action::{Action, ActionClass, Event};
use crate::attention::{Attention, AttentionEvent, Settled};
use crate::codec::Unreadable;
use crate::decide::{Context, Place, settle};
use crate::digest::Digest;
use crate::ids::{CommandId, DeviceId};
use crate::refusal::{Forgery, OrderRefusal, Refusal};
use crate::sync::envelope::{Envelope, Packet};
use crate::sync::journal::Matter;
use crate::sync::wire::{SyncRequest, Verdict};
use crate::time::Timestamp;

/// Whether an event sets a packet aside as not being what it says: kept under its digest, not under its id.
pub(super) fn is_quarantine(event: &Event, digest: Digest) -> bool {
    matches!(event, Event::Attention(AttentionEvent::Raised(attention))
        if attention.command == CommandId(digest.short()))
}

/// Who sends a packet: the device whose request it is, its clock, and whether it is the server itself.
#[derive(Clone, Copy)]
pub(super) struct Sender {
    pub(super) device: DeviceId,
    pub(super) now: Timestamp,
    pub(super) place: Place,
}

impl Ledger {
    /// Answers every packet of a push in its order; one that is refused never holds up the rest (F16).
    pub(super) fn receive_all(
        &mut self,
        request: &SyncRequest,
        lent: &mut Lent<'_>,
        batch: &mut Batch,
    ) -> Vec<Verdict> {
        let packets = &request.push;
        let sender = Sender { device: request.device, now: request.now, place: Place::Server };
        packets.iter().map(|packet| self.receive(packet, sender, lent, batch)).collect()
    }

    /// Answers one packet; a final answer is written to the journal.
    pub(super) fn receive(
        &mut self,
        packet: &Packet,
        sender: Sender,
        lent: &mut Lent<'_>,
        batch: &mut Batch,
    ) -> Verdict {
        let digest = packet.digest();
        let Ok(envelope) = packet.open() else {
            return self.quarantine(packet, None, OrderRefusal::Unreadable, lent, batch);
        };
        // What was destroyed is not brought back by whoever still holds it.
        if let Some(seq) = self.gone.get(&envelope.id) {
            return Verdict::Accepted(*seq);
        }
        if let Some(known) = self.commands.get(&envelope.id)
            && known.digest == digest
        {
            return known.verdict.clone();
        }
        if let Some(forgery) = self.forgery(&envelope, sender.device) {
            return self.quarantine(packet, Some(&envelope), OrderRefusal::Forged(forgery), lent, batch);
        }
        let action = match envelope.action() {
            Ok(action) => action,
            Err(Unreadable::Newer) => return Verdict::NotYet,
            Err(Unreadable::Damaged) => {
                let refusal = OrderRefusal::Unreadable.into();
                return self.refuse(packet, &envelope, ActionClass::Fact, refusal, envelope.at, lent, batch);
            }
        };
        let (when, doubtful) = timing::correct(envelope.at, envelope.at_offset, sender.now, lent.now);
        match self.order(&envelope, &action) {
            Order::Free => {}
            Order::Waits(on) => return Verdict::Waiting(on),
            Order::Never(refusal) => {
                return self.refuse(packet, &envelope, action.class(), refusal.into(), when, lent, batch);
            }
        }
        let context = Context {
            when,
            received: lent.now,
            doubtful,
            command: envelope.id,
            actor: envelope.actor.clone(),
            device: envelope.device,
            place: sender.place,
        };
        match settle(&*self, &action, &context) {
            Ok(decision) => {
                let mut events = decision.events;
                if let Action::Mend(refused, _) = &action {
                    let settled = Settled { by: envelope.actor.clone(), at: when, note: String::new() };
                    let closed = AttentionEvent::Closed(Attention::record(*refused), settled);
                    events.push(Event::Attention(closed));
                }
                let verdict = Verdict::Accepted(self.head() + 1);
                self.answer(packet, when, verdict, events, lent, batch)
            }
            Err(refusal) => self.refuse(packet, &envelope, action.class(), refusal, when, lent, batch),
        }
    }

    /// What does not fit about an envelope, if anything.
    fn forgery(&self, envelope: &Envelope, device: DeviceId) -> Option<Forgery> {
        if envelope.hall != self.hall {
            return Some(Forgery::OtherHall);
        }
        if envelope.device != device {
            return Some(Forgery::OtherDevice);
        }
        if self.commands.contains_key(&envelope.id) {
            return Some(Forgery::OtherBytes);
        }
        if envelope.n == 0 {
            return Some(Forgery::BrokenChain);
        }
        let chain = self.chains.get(&device)?;
        if chain.places.contains_key(&envelope.n) {
            return Some(Forgery::PlaceTaken);
        }
        let before = chain.places.get(&(envelope.n - 1).max(1))?;
        let broken = envelope.n > 1 && before.1 != envelope.prev && chain.places.contains_key(&(envelope.n - 1));
        broken.then_some(Forgery::BrokenChain)
    }

    /// Whether the commands it builds on are there (F17), and whether what it mends was refused (F16).
    fn order(&self, envelope: &Envelope, action: &Action) -> Order {
        let mut waits = Vec::new();
        for id in &envelope.after {
            match self.commands.get(id) {
                _ if self.gone.contains_key(id) => {}
                Some(known) if known.mended || matches!(known.verdict, Verdict::Accepted(_)) => {}
                Some(known) if known.given_up => return Order::Never(OrderRefusal::BuiltOnGivenUp(*id)),
                Some(_) | None => waits.push(*id),
            }
        }
        if let Action::Mend(refused, _) = action
            && !self.is_open(*refused)
        {
            return match self.commands.contains_key(refused) {
                true => Order::Never(OrderRefusal::NothingToMend),
                false => Order::Waits(vec![*refused]),
            };
        }
        if waits.is_empty() { Order::Free } else { Order::Waits(waits) }
    }

    /// Refuses; what a person entered is kept for its owner, a server-first refusal is an answer and nothing more.
    #[allow(clippy::too_many_arguments, reason = "one command with all that is known of it")]
    fn refuse(
        &mut self,
        packet: &Packet,
        envelope: &Envelope,
        class: ActionClass,
        refusal: Refusal,
        when: Timestamp,
        lent: &mut Lent<'_>,
        batch: &mut Batch,
    ) -> Verdict {
        let events = match class {
            ActionClass::ServerFirst => Vec::new(),
            ActionClass::Fact | ActionClass::Wish => {
                let attention = Attention {
                    command: envelope.id,
                    device: envelope.device,
                    owner: envelope.actor.clone(),
                    at: when,
                    refusal: refusal.clone(),
                    action: envelope.action.clone(),
                    settled: None,
                };
                vec![Event::Attention(AttentionEvent::Raised(attention))]
            }
        };
        let verdict = Verdict::Refused(self.head() + 1, refusal);
        self.answer(packet, when, verdict, events, lent, batch)
    }

    /// Sets a packet aside under its digest: it is not what it says, and is kept all the same.
    fn quarantine(
        &mut self,
        packet: &Packet,
        envelope: Option<&Envelope>,
        refusal: OrderRefusal,
        lent: &mut Lent<'_>,
        batch: &mut Batch,
    ) -> Verdict {
        let id = CommandId(packet.digest().short());
        if let Some(known) = self.commands.get(&id) {
            return known.verdict.clone();
        }
        let attention = Attention {
            command: id,
            device: envelope.map_or(DeviceId([0; 16]), |envelope| envelope.device),
            owner: envelope.and_then(|envelope| envelope.actor.clone()),
            at: lent.now,
            refusal: refusal.clone().into(),
            action: envelope.map_or_else(|| packet.bytes.clone(), |envelope| envelope.action.clone()),
            settled: None,
        };
        let verdict = Verdict::Refused(self.head() + 1, refusal.into());
        let events = vec![Event::Attention(AttentionEvent::Raised(attention))];
        self.answer(packet, lent.now, verdict, events, lent, batch)
    }

    fn answer(
        &mut self,
        packet: &Packet,
        when: Timestamp,
        verdict: Verdict,
        events: Vec<Event>,
        lent: &mut Lent<'_>,
        batch: &mut Batch,
    ) -> Verdict {
        let matter = Matter::Command { packet: packet.clone(), when, verdict: verdict.clone(), events };
        self.write(matter, lent, batch);
        verdict
    }
}

/// What stands before a command.
enum Order {
    /// Nothing.
    Free,
    /// Commands that are not accepted yet.
    Waits(Vec<CommandId>),
    /// It can never be carried out.
    Never(OrderRefusal),
}
