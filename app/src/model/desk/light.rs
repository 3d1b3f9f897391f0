//! What the sync light says, computed from what the server has confirmed (F18).

use crate::model::ask::{Light, Line, Trouble};
use domain::time::Timestamp;

/// The one thing the light shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    /// Something is wrong that a person must see to.
    Trouble(Trouble),
    /// The first copy of the hall is on its way: records so far.
    Loading(u32),
    /// The server is not reached; so many things wait on this device.
    Offline(u32),
    /// So many things wait to be sent, the oldest since.
    Waiting(u32, Option<Timestamp>),
    /// The line was not tried yet.
    Connecting,
    /// Everything was confirmed by the server, last heard then.
    Sent(Option<Timestamp>),
}

/// Troubles that stop work or put it in danger; the others have a notice of their own.
const GRAVE: [Trouble; 4] = [Trouble::WentBack, Trouble::NotAdmitted, Trouble::StorageFailed, Trouble::OtherVersion];

/// What the light shows: the most serious first, and "all sent" only when it is so. What was refused stands beside it
/// and never in its place: the line is to be seen all the same.
pub fn face(light: &Light) -> Face {
    if let Some(trouble) = light.troubles.iter().find(|trouble| GRAVE.contains(trouble)) {
        return Face::Trouble(*trouble);
    }
    match (light.loading, light.line, light.unsent) {
        (Some(records), Line::Up | Line::Unknown, _) => Face::Loading(records),
        (_, Line::Down, unsent) => Face::Offline(unsent),
        (_, Line::Up, 0) => Face::Sent(light.heard),
        (_, Line::Unknown, 0) => Face::Connecting,
        (_, Line::Up | Line::Unknown, unsent) => Face::Waiting(unsent, light.since),
    }
}

/// How far a device's clock is from the centre's, to the nearest unit that people would say (F14).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Apart {
    /// Below two hours.
    Minutes(i64),
    /// Below two days.
    Hours(i64),
    /// Any more.
    Days(i64),
}

/// How far apart, of milliseconds in either direction.
pub fn apart(milliseconds: i64) -> Apart {
    const MINUTE: i64 = 60_000;
    let rounded = |unit: i64| milliseconds.saturating_abs().saturating_add(unit / 2) / unit;
    match rounded(MINUTE) {
        minutes @ 0..120 => Apart::Minutes(minutes),
        120..2_880 => Apart::Hours(rounded(60 * MINUTE)),
        _ => Apart::Days(rounded(1_440 * MINUTE)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f14_a_clock_is_an_hour_off_though_the_exchange_took_a_second() {
        assert_eq!(apart(-3_599_000), Apart::Minutes(60));
        assert_eq!(apart(86_399_000), Apart::Hours(24));
        assert_eq!(apart(2 * 86_400_000 + 5), Apart::Days(2));
        assert_eq!(apart(i64::MIN), Apart::Days(i64::MAX / 86_400_000));
    }

    fn light(unsent: u32, line: Line) -> Light {
        Light {
            device: None,
            unsent,
            since: None,
            line,
            heard: Some(Timestamp(5)),
            troubles: Vec::new(),
            loading: None,
            attention: 0,
            offset: 0,
        }
    }

    #[test]
    fn f18_all_sent_is_said_only_with_nothing_unsent_and_the_line_up() {
        for unsent in [0, 1, 20] {
            for line in [Line::Up, Line::Down, Line::Unknown] {
                for troubles in [vec![], vec![Trouble::WentBack], vec![Trouble::ClockOff]] {
                    let light = Light { troubles: troubles.clone(), ..light(unsent, line) };
                    let sent = matches!(face(&light), Face::Sent(_));
                    let right = unsent == 0 && line == Line::Up && !troubles.contains(&Trouble::WentBack);
                    assert_eq!(sent, right, "{light:?}");
                }
            }
        }
    }

    #[test]
    fn f18_a_refused_matter_hides_nothing_of_the_line() {
        let light = Light { attention: 1, ..light(3, Line::Down) };
        assert_eq!(face(&light), Face::Offline(3));
    }
}
