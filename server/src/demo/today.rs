//! Today's queue: numbers taken in the last hour and a half, some of them called.

use super::act::{Act, Player, What};
use super::dice::Dice;
use super::sample::Sample;
use crate::random::command_id_of;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::ids::{CounterNo, StaffNo};
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use domain::time::Timestamp;

/// Over how long the queue has come together.
const SPAN_MS: i64 = 90 * 60_000;
const TAKEN: i64 = 26;
const CALLS: i64 = 14;

/// Plans the queue of the day on which `now` lies.
pub(super) fn plan(sample: &Sample, now: Timestamp, dice: &mut Dice) -> Vec<Act> {
    let from = now.date().start().0.max(now.0 - SPAN_MS);
    let span = now.0 - from;
    let day = now.date();
    let mut acts = Vec::new();
    for place in 0..TAKEN {
        let at = Timestamp(from + span * place / TAKEN);
        let number = CalledNumber(dice.pick(&sample.hall.series).letter.to_string());
        let take = Action::Queue(QueueCommand::Take { number, day });
        let what = What::Command(Box::new(take), HandlingMode::Direct);
        acts.push(Act { at, player: Player::Kiosk, actor: None, id: command_id_of(at, &dice.bytes()), what });
    }
    for place in 0..CALLS {
        let at = Timestamp(from + span / 4 + span * 3 / 4 * place / CALLS);
        let counter = dice.pick(&sample.hall.counters);
        let sits = sample.hall.staff.iter().find(|staff| staff.counters.first() == Some(&counter.no));
        let actor = sits.map(|staff| StaffNo(staff.no.clone()));
        let what = What::Next(CounterNo(counter.no));
        acts.push(Act { at, player: Player::Desk(counter.no), actor, id: command_id_of(at, &dice.bytes()), what });
    }
    acts
}
