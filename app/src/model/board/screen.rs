//! What is seen of the wall.

use super::*;

impl Board {
    /// What is seen now.
    pub fn screen(&self) -> Screen {
        let sure = match self.now {
            Moment::Sure(now) => Some(now),
            Moment::Unsure(_) => None,
        };
        let on_duty = |day: Date| self.wall.as_ref()?.duty.iter().find(|duty| duty.date == day).cloned();
        Screen {
            calls: self.calls(sure),
            page: self.rotation.up(),
            hall: self.wall.clone(),
            leader: sure.and_then(|now| on_duty(now.date())),
            now: sure.map(|now| Timestamp(now.0 - now.0.rem_euclid(60_000))),
            stale: self.stale,
            as_of: self.heard,
        }
    }

    /// Numbers are shown only while it is certain that they are today's and may still help somebody (F34).
    fn calls(&self, sure: Option<Timestamp>) -> Calls {
        let helps =
            |heard: &Timestamp| sure.is_some_and(|now| heard.date() == now.date() && now.0 - heard.0 <= CALLS_HELP_MS);
        match self.heard.filter(helps) {
            Some(heard) => Calls::Today(self.today(heard.date())),
            None if self.opening == Opening::Waiting => Calls::Opening,
            None => Calls::Cut(self.heard),
        }
    }

    fn today(&self, today: Date) -> Today {
        let Some(queue) = self.queue.as_ref().filter(|queue| queue.day == today) else {
            return Today { big: None, earlier: Vec::new(), waiting: None };
        };
        let (big, earlier) = self.turns.show(&queue.calls, self.stale);
        let waiting = queue.waiting.iter().map(|queue| queue.count).sum();
        Today { big, earlier, waiting: (!self.stale).then_some(waiting) }
    }
}
