//! What the sync light says, computed from what the server has confirmed (F18).

use crate::model::ask::{Light, Line, Trouble};
use domain::time::Timestamp;

/// The one thing the light shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    /// Something is wrong that a person must see to.
    Trouble(Trouble),
    /// So many things were refused and wait for a person.
    Attention(u32),
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

/// What the light shows: the most serious first, and "all sent" only when it is so.
pub fn face(light: &Light) -> Face {
    if let Some(trouble) = light.troubles.iter().find(|trouble| GRAVE.contains(trouble)) {
        return Face::Trouble(*trouble);
    }
    if light.attention > 0 {
        return Face::Attention(light.attention);
    }
    match (light.loading, light.line, light.unsent) {
        (Some(records), Line::Up | Line::Unknown, _) => Face::Loading(records),
        (_, Line::Down, unsent) => Face::Offline(unsent),
        (_, Line::Up, 0) => Face::Sent(light.heard),
        (_, Line::Unknown, 0) => Face::Connecting,
        (_, Line::Up | Line::Unknown, unsent) => Face::Waiting(unsent, light.since),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn f16_a_refused_matter_is_shown_before_the_line() {
        let light = Light { attention: 1, ..light(0, Line::Down) };
        assert_eq!(face(&light), Face::Attention(1));
    }
}
