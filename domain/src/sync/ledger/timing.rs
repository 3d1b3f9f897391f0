//! When was it? Order comes from `seq` alone; a command's moment is corrected for the device's clock (K6, F14).

use crate::time::Timestamp;

/// How far a clock may be off without anybody being asked: ten minutes, in milliseconds.
pub(super) const TOLERATED_MS: i64 = 10 * 60 * 1000;

/// The corrected moment of a command and whether a person must confirm the day.
///
/// `at` and `at_offset` are what the device wrote, `device_now` and `now` the two clocks at this sync. Where the offset
/// of then and the offset of now tell the same story, it is believed. Where they differ, the device's clock was moved
/// in between: the moment measured with the offset of now is taken if it is possible, otherwise the moment of arrival;
/// either way the day is in doubt. A correction over ten minutes or across midnight is in doubt too.
pub fn correct(at: Timestamp, at_offset: i64, device_now: Timestamp, now: Timestamp) -> (Timestamp, bool) {
    let then = Timestamp(at.0.saturating_add(at_offset));
    let by_now = Timestamp(at.0.saturating_add(now.0.saturating_sub(device_now.0)));
    let possible = |moment: Timestamp| moment.0 <= now.0 + TOLERATED_MS && moment.0 > now.0 - LONGEST_AWAY_MS;
    let stable = then.0.abs_diff(by_now.0) <= TOLERATED_MS.unsigned_abs();
    let (moment, trusted) = match (stable, possible(then), possible(by_now)) {
        (true, true, _) => (then, true),
        (_, _, true) => (by_now, false),
        (_, true, false) => (then, false),
        (_, false, false) => (now, false),
    };
    let moment = moment.min(now);
    let moved = moment.0.abs_diff(at.0) > TOLERATED_MS.unsigned_abs() || moment.date() != at.date();
    (moment, moved || !trusted)
}

/// The longest that a device may have been away for its time to be believed: a year, in milliseconds.
const LONGEST_AWAY_MS: i64 = 366 * 24 * 3600 * 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Date;

    fn moment(hour: u8) -> Timestamp {
        Date::ymd(2026, 3, 10).expect("a day").at(hour, 0)
    }

    #[test]
    fn k06_a_right_clock_is_believed_after_two_weeks() {
        let at = moment(9);
        let now = Timestamp(at.0 + 14 * 24 * 3_600_000);
        assert_eq!(correct(at, 0, now, now), (at, false));
        assert_eq!(correct(at, 4_000, Timestamp(now.0 - 4_000), now), (Timestamp(at.0 + 4_000), false));
    }

    #[test]
    fn f14_a_clock_an_hour_off_is_corrected_and_the_day_confirmed() {
        let hour = 3_600_000;
        let at = Timestamp(moment(9).0 + hour);
        let now = moment(11);
        let (when, doubtful) = correct(at, -hour, Timestamp(now.0 + hour), now);
        assert_eq!((when, doubtful), (moment(9), true));
    }

    #[test]
    fn f14_a_battery_that_ran_out_does_not_send_work_to_the_year_2000() {
        let then = Date::ymd(2000, 1, 1).expect("a day").at(8, 0);
        let now = moment(11);
        let device_now = Timestamp(then.0 + 3_600_000);
        let (when, doubtful) = correct(then, 0, device_now, now);
        assert_eq!((when, doubtful), (moment(10), true));
        let (when, doubtful) = correct(then, 0, now, now);
        assert_eq!((when, doubtful), (now, true), "the clock was set right in between: the moment of arrival");
    }

    #[test]
    fn k06_plus_and_minus_ten_years_never_give_a_moment_in_the_future() {
        let now = moment(11);
        for years in -10..=10i64 {
            let shift = years * 365 * 24 * 3_600_000;
            let (when, _) = correct(Timestamp(now.0 + shift), 0, Timestamp(now.0 + shift + 5_000), now);
            assert!(when <= now && when.0 > now.0 - 60_000, "{years}");
        }
    }
}
