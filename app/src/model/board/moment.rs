//! What time it is, on a machine whose clock nobody has set (F34).
//!
//! ```text
//! server's time of an answer ── set ──▶ anchor ── + steady time passed ──▶ Sure
//! no answer yet: the device's clock, unless it stands before the last truth ──▶ Sure, otherwise Unsure
//! ```

use domain::time::Timestamp;

/// No board ran before 2025: a clock that says so was never set.
const FIRST_DAY: Timestamp = Timestamp(1_735_660_800_000);

/// How far the device's clock may run ahead of steady time before it was set by somebody or the machine slept.
const JUMP_MS: i64 = 60_000;

/// A clock that is only this much behind the last truth is slow, not wrong.
const SLOW_MS: i64 = 10 * 60_000;

/// What the device's two clocks say at one moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The clock on the wall: may be wrong, may be set.
    pub wall: Timestamp,
    /// Milliseconds since the page began: never set, but may stand still while the machine sleeps.
    pub steady: i64,
}

/// The time as far as it can be known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    /// This time.
    Sure(Timestamp),
    /// Some time not before this.
    Unsure(Timestamp),
}

impl Moment {
    /// The time, or the earliest it can be.
    pub fn earliest(self) -> Timestamp {
        match self {
            Moment::Sure(at) | Moment::Unsure(at) => at,
        }
    }
}

/// A moment of the server's, tied to what the device's clocks said then.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    truth: Timestamp,
    reading: Reading,
}

/// The board's own clock.
#[derive(Clone, Debug)]
pub struct BoardClock {
    anchor: Option<Anchor>,
    floor: Timestamp,
}

impl Default for BoardClock {
    fn default() -> Self {
        BoardClock { anchor: None, floor: FIRST_DAY }
    }
}

impl BoardClock {
    /// The server says what time it is.
    pub fn set(&mut self, truth: Timestamp, reading: Reading) {
        self.anchor = Some(Anchor { truth, reading });
        self.floor = self.floor.max(truth);
    }

    /// It is not earlier than this, by something the server said.
    pub fn at_least(&mut self, truth: Timestamp, reading: Reading) {
        if self.anchor.is_some() && self.now(reading).earliest() < truth {
            self.set(truth, reading);
        }
        self.floor = self.floor.max(truth);
    }

    /// The time.
    pub fn now(&self, reading: Reading) -> Moment {
        let Some(anchor) = self.anchor else {
            let slow = self.floor.0.saturating_sub(reading.wall.0) <= SLOW_MS;
            return if slow { Moment::Sure(reading.wall.max(self.floor)) } else { Moment::Unsure(self.floor) };
        };
        let passed = reading.steady.saturating_sub(anchor.reading.steady).max(0);
        let steady = Timestamp(anchor.truth.0.saturating_add(passed));
        let on_wall = reading.wall.0.saturating_sub(anchor.reading.wall.0);
        if on_wall.saturating_sub(passed) <= JUMP_MS {
            return Moment::Sure(steady);
        }
        // Steady time counts too little, never too much. The device's clock has run ahead of it: it went on while the
        // machine slept, or it was wrong and somebody has set it. The nearer of the two is taken.
        let slept = Timestamp(anchor.truth.0.saturating_add(on_wall));
        Moment::Sure(if (steady..slept).contains(&reading.wall) { reading.wall } else { slept })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::Date;

    const HOUR: i64 = 3_600_000;

    fn ten() -> Timestamp {
        Date::ymd(2026, 2, 13).expect("a day").at(10, 0)
    }

    fn reading(wall: Timestamp, steady: i64) -> Reading {
        Reading { wall, steady }
    }

    #[test]
    fn f34_a_clock_of_1970_is_not_believed() {
        let mut clock = BoardClock::default();
        assert!(matches!(clock.now(reading(Timestamp(0), 5)), Moment::Unsure(_)));
        clock.at_least(ten(), reading(Timestamp(0), 5));
        assert_eq!(clock.now(reading(Timestamp(0), 5)), Moment::Unsure(ten()));
        let before = Timestamp(ten().0 - HOUR);
        assert_eq!(clock.now(reading(before, 5)), Moment::Unsure(ten()), "an hour before the last truth");
        assert_eq!(clock.now(reading(Timestamp(ten().0 - 60_000), 5)), Moment::Sure(ten()), "a minute slow");
        assert_eq!(clock.now(reading(Timestamp(ten().0 + 1), 5)), Moment::Sure(Timestamp(ten().0 + 1)));
    }

    #[test]
    fn f34_the_servers_time_holds_whatever_the_device_says() {
        let mut clock = BoardClock::default();
        clock.set(ten(), reading(Timestamp(0), 1_000));
        assert_eq!(clock.now(reading(Timestamp(5_000), 6_000)), Moment::Sure(Timestamp(ten().0 + 5_000)));
        // Somebody sets the device's clock right while the page runs.
        let set = Timestamp(ten().0 + 10_000);
        assert_eq!(clock.now(reading(set, 10_500)), Moment::Sure(set));
        // Or back into the past.
        assert_eq!(clock.now(reading(Timestamp(-HOUR), 11_000)), Moment::Sure(Timestamp(ten().0 + 10_000)));
    }

    #[test]
    fn f35_time_goes_on_while_the_machine_sleeps() {
        let mut clock = BoardClock::default();
        clock.set(ten(), reading(ten(), 1_000));
        let woken = Timestamp(ten().0 + HOUR);
        assert_eq!(clock.now(reading(woken, 3_000)), Moment::Sure(woken));
        // The same on a device whose clock is a day ahead, or three hours behind.
        for off in [24 * HOUR, -3 * HOUR] {
            clock.set(ten(), reading(Timestamp(ten().0 + off), 1_000));
            assert_eq!(clock.now(reading(Timestamp(woken.0 + off), 3_000)), Moment::Sure(woken));
        }
    }

    #[test]
    fn f34_a_clock_that_stands_still_tomorrow_does_not_bring_tomorrow() {
        let tomorrow = Timestamp(ten().0 + 24 * HOUR);
        let mut clock = BoardClock::default();
        clock.set(ten(), reading(tomorrow, 0));
        assert_eq!(clock.now(reading(tomorrow, HOUR)), Moment::Sure(Timestamp(ten().0 + HOUR)));
    }

    #[test]
    fn f34_a_later_word_of_the_server_moves_the_clock_on() {
        let mut clock = BoardClock::default();
        clock.set(ten(), reading(ten(), 0));
        clock.at_least(Timestamp(ten().0 + 9_000), reading(ten(), 0));
        assert_eq!(clock.now(reading(ten(), 0)), Moment::Sure(Timestamp(ten().0 + 9_000)));
        clock.at_least(Timestamp(ten().0 - HOUR), reading(ten(), 0));
        assert_eq!(clock.now(reading(ten(), 0)), Moment::Sure(Timestamp(ten().0 + 9_000)), "an old frame does not");
    }
}
