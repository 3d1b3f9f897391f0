//! One thing that happens in the sample hall.

use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::ids::{CommandId, CounterNo, StaffNo};
use domain::time::Timestamp;

/// Which device of the sample hall acts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Player {
    /// The desk of a counter.
    Desk(u16),
    /// The ticket machine.
    Kiosk,
}

/// One thing that happens.
#[derive(Clone, Debug)]
pub(super) struct Act {
    pub(super) at: Timestamp,
    pub(super) player: Player,
    pub(super) actor: Option<StaffNo>,
    pub(super) id: CommandId,
    pub(super) what: What,
}

/// What happens.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// A command; numbers are allotted as it is played. The mode is that of its item.
    Command(Box<Action>, HandlingMode),
    /// The counter calls the next, if anybody waits for it.
    Next(CounterNo),
}
