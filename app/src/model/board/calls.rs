//! Which call stands large on the wall, and which pulse (F29): every new call has its turn, the newest stays.

use domain::public::board::{CallView, QueueView};
use domain::time::Timestamp;

/// A call older than this when first heard of is shown, but does not pulse: nothing happened just now (F35).
const FRESH_MS: i64 = 20_000;

/// The three pulses take this long; the next call waits for their end.
const TURN_MS: i64 = 3_000;

/// How long a call counts as new.
const NEW_MS: i64 = 10_000;

/// The call that stands large.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Big {
    /// Its number.
    pub number: String,
    /// Its counter.
    pub counter: u16,
    /// How it stands there.
    pub look: Look,
}

/// How a call stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// Just called: the pulse of this ordinal, so that a repeated call pulses again.
    New(u32),
    /// Called a while ago.
    Still,
    /// True of some time ago only.
    Old,
}

/// A call before the one that stands large.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Earlier {
    /// Its number.
    pub number: String,
    /// Its counter.
    pub counter: u16,
}

/// The turns of new calls. Holds no more than one view's calls.
#[derive(Clone, Default, Debug)]
pub struct Turns {
    /// The calls of the view before.
    seen: Vec<CallView>,
    /// New calls that have not had their turn, the oldest first.
    coming: Vec<CallView>,
    /// The call whose turn it is, since when.
    turn: Option<(CallView, Timestamp)>,
    pulses: u32,
}

impl Turns {
    /// Takes note of calls that were shown before the page began: they do not pulse.
    pub fn recall(&mut self, queue: &QueueView) {
        self.seen.clone_from(&queue.calls);
    }

    /// Takes a new view; called again counts as new, withdrawn loses its turn.
    pub fn take(&mut self, queue: &QueueView, now: Timestamp) {
        let is_new = |call: &&CallView| !self.seen.contains(*call) && now.0 - call.at.0 <= FRESH_MS;
        let mut new: Vec<CallView> = queue.calls.iter().filter(is_new).cloned().collect();
        new.reverse();
        self.coming.retain(|call| queue.calls.contains(call));
        self.coming.extend(new);
        self.seen.clone_from(&queue.calls);
        if self.turn.as_ref().is_some_and(|(call, _)| !queue.calls.contains(call)) {
            self.turn = None;
        }
        self.advance(now);
    }

    /// Gives the next call its turn when the one before has had it.
    pub fn advance(&mut self, now: Timestamp) {
        let busy = self.turn.as_ref().is_some_and(|(_, since)| (0..TURN_MS).contains(&(now.0 - since.0)));
        if !busy && !self.coming.is_empty() {
            self.pulses = self.pulses.wrapping_add(1);
            self.turn = Some((self.coming.remove(0), now));
        } else if self.turn.as_ref().is_some_and(|(_, since)| !(0..NEW_MS).contains(&(now.0 - since.0))) {
            self.turn = None;
        }
    }

    /// The call that stands large, and the others, the newest first.
    pub fn show(&self, calls: &[CallView], old: bool) -> (Option<Big>, Vec<Earlier>) {
        let turn = self.turn.as_ref().map(|(call, _)| call).filter(|call| calls.contains(call));
        let Some(big) = turn.or(calls.first()) else { return (None, Vec::new()) };
        let look = match turn {
            _ if old => Look::Old,
            Some(_) => Look::New(self.pulses),
            None => Look::Still,
        };
        let earlier = calls.iter().filter(|call| *call != big);
        let earlier = earlier.map(|call| Earlier { number: call.number.clone(), counter: call.counter }).collect();
        (Some(Big { number: big.number.clone(), counter: big.counter, look }), earlier)
    }
}

/// Whether a call has been made in the last so many milliseconds.
pub fn called_within(queue: Option<&QueueView>, now: Timestamp, ms: i64) -> bool {
    queue.is_some_and(|queue| queue.calls.iter().any(|call| (0..ms).contains(&(now.0 - call.at.0))))
}

#[cfg(test)]
mod tests;
