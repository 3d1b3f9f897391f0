//! How the wall takes what reaches it.

use super::*;

impl Board {
    /// Takes an input; says what the shell must do.
    pub fn update(&mut self, input: Input, reading: Reading) -> Vec<Effect> {
        let mut effects = Vec::new();
        match input {
            Input::KeptQueue(kept) => self.take_kept(kept, reading),
            Input::KeptPages(wall) => self.wall = self.wall.take().or(Some(Arc::new(wall))),
            Input::Answered(queue) => {
                self.clock.set(queue.as_of, reading);
                self.take_queue(queue, reading, &mut effects);
            }
            Input::Framed(queue) => {
                self.clock.at_least(queue.as_of, reading);
                self.take_queue(queue, reading, &mut effects);
            }
            Input::Beat => self.hear(reading),
            Input::Pages(wall) => {
                self.pages_read(reading);
                self.wall = Some(Arc::new(wall));
                self.filled_for = None;
                effects.push(Effect::KeepPages);
            }
            Input::SamePages => self.pages_read(reading),
            Input::NoPages => self.pages = PagesRead::Failed(reading.steady),
            Input::NoAnswer => self.opening = Opening::Over,
            Input::UpdateWaits => self.update = Update::Waits,
            Input::Tick => {}
        }
        self.now = self.clock.now(reading);
        self.settle_pages(reading);
        self.settle_line(&mut effects);
        self.settle_reading(reading, &mut effects);
        self.settle_update(reading, &mut effects);
        effects
    }

    fn take_kept(&mut self, kept: KeptQueue, reading: Reading) {
        self.clock.at_least(kept.heard, reading);
        if self.queue.is_none() {
            self.turns.recall(&kept.queue);
            (self.heard, self.kept) = (Some(kept.heard), Some(kept.heard));
            self.queue = Some(kept.queue);
        }
    }

    fn take_queue(&mut self, queue: QueueView, reading: Reading, effects: &mut Vec<Effect>) {
        self.hear(reading);
        let overtaken = |known: &QueueView| (1..OVERTAKEN_MS).contains(&(known.as_of.0 - queue.as_of.0));
        if self.queue.as_ref().is_some_and(overtaken) {
            return;
        }
        let same = |known: &QueueView| {
            known.calls == queue.calls
                && known.waiting == queue.waiting
                && (known.day, known.pages) == (queue.day, queue.pages)
        };
        if !self.queue.as_ref().is_some_and(same) {
            self.kept = self.heard;
            effects.push(Effect::KeepQueue);
        }
        self.turns.take(&queue, self.now.earliest());
        self.queue = Some(queue);
    }

    /// The server lives.
    fn hear(&mut self, reading: Reading) {
        self.now = self.clock.now(reading);
        self.heard = Some(self.now.earliest());
        self.opening = Opening::Over;
    }

    fn pages_read(&mut self, reading: Reading) {
        if let PagesRead::Asked(_, edition) = self.pages {
            self.pages = PagesRead::Read(reading.steady, edition);
        }
    }

    /// Fills and turns the pages: what has ended goes with its day, connected or not (F37).
    fn settle_pages(&mut self, reading: Reading) {
        let today = self.now.earliest().date();
        if self.wall.is_some() && self.filled_for != Some(today) {
            self.filled_for = Some(today);
            self.rotation.fill(self.wall.as_deref(), today, reading.steady);
        }
        self.rotation.turn(reading.steady, self.pace_ms);
        self.turns.advance(self.now.earliest());
    }

    /// Marks the screen when the server has fallen silent, and has the line made anew (F35).
    fn settle_line(&mut self, effects: &mut Vec<Effect>) {
        let heard = |heard: Timestamp| self.now.earliest().0 - heard.0 <= SILENCE_MS;
        let fresh = matches!(self.now, Moment::Sure(_)) && self.heard.is_some_and(heard);
        let stale = !fresh && self.opening == Opening::Over;
        if stale && !self.stale {
            effects.push(Effect::Reconnect);
        }
        self.stale = stale;
        let keep_again = |kept: Timestamp| self.heard.is_some_and(|heard| heard.0 - kept.0 >= KEEP_AGAIN_MS);
        if self.kept.is_some_and(keep_again) {
            self.kept = self.heard;
            effects.push(Effect::KeepQueue);
        }
    }

    fn settle_reading(&mut self, reading: Reading, effects: &mut Vec<Effect>) {
        let Some(queue) = self.queue.as_ref().filter(|_| !self.stale && self.opening == Opening::Over) else { return };
        let edition = (queue.pages, self.now.earliest().date());
        let waited = |since: i64, ms: i64| reading.steady - since >= ms;
        let due = match self.pages {
            PagesRead::Never => true,
            PagesRead::Asked(since, _) | PagesRead::Failed(since) => waited(since, PAGES_RETRY_MS),
            PagesRead::Read(since, read) => read != edition || waited(since, PAGES_AGAIN_MS),
        };
        if due {
            self.pages = PagesRead::Asked(reading.steady, edition);
            effects.push(Effect::ReadPages);
        }
    }

    /// Nobody touches a wall: a new version takes over by itself when nobody is just being called (F38).
    fn settle_update(&mut self, reading: Reading, effects: &mut Vec<Effect>) {
        let due = match self.update {
            Update::None => false,
            Update::Waits => true,
            Update::Asked(since) => reading.steady - since >= ACTIVATE_AGAIN_MS,
        };
        if due && !called_within(self.queue.as_ref(), self.now.earliest(), QUIET_MS) {
            self.update = Update::Asked(reading.steady);
            effects.push(Effect::Activate);
        }
    }
}
