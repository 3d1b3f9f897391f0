//! Today's queue: numbers taken in the last hour and a half, some of them called.

use super::act::{Act, Player, What};
use super::dice::Dice;
use super::sample::Sample;
use crate::random::command_id_of;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::handover::{Agreed, HandOverCommand};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use domain::time::Timestamp;

/// Over how long the queue has come together.
const SPAN_MS: i64 = 90 * 60_000;
const TAKEN: i64 = 26;
const CALLS: i64 = 14;
/// What was handed over: matter, demands.
const HANDED: [(&str, &str); 2] =
    [("问高龄津贴怎么领", "带身份证、社保卡"), ("老房翻修要不要报", "带户口簿，先约看现场")];

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
    acts.extend(hand_overs(sample, now, dice));
    acts
}

/// Two hand-overs of four days ago: nobody has taken up the first (FQ-06), the second is being followed.
fn hand_overs(sample: &Sample, now: Timestamp, dice: &mut Dice) -> Vec<Act> {
    let at = now.date().plus_days(-4).at(10, 0);
    let desks: Vec<_> = sample.hall.counters.iter().map(|counter| counter.no).collect();
    let clerk = |counter: u16| {
        let sits = sample.hall.staff.iter().find(|staff| staff.counters.first() == Some(&counter));
        sits.map(|staff| StaffNo(staff.no.clone()))
    };
    let mut acts = Vec::new();
    for (place, (matter, demands)) in HANDED.into_iter().enumerate() {
        let (from, to) = (desks[place], desks[place + 2]);
        let (Some(first), Some(named)) = (clerk(from), clerk(to)) else { continue };
        let agreed = Agreed {
            matter: matter.to_owned(),
            demands: demands.to_owned(),
            by: Some(now.date().plus_days(2)),
            person: String::new(),
            phone: String::new(),
        };
        let command = HandOverCommand::HandOver { to: named.clone(), counter: CounterNo(to), agreed };
        let at = Timestamp(at.0 + 60_000 * place as i64);
        let id = command_id_of(at, &dice.bytes());
        let what = |command| What::Command(Box::new(Action::HandOver(command)), HandlingMode::Direct);
        acts.push(Act { at, player: Player::Desk(from), actor: Some(first), id, what: what(command) });
        if place == 1 {
            let taken = Timestamp(at.0 + 300_000);
            let take_up = HandOverCommand::TakeUp(RecordId::of_command(id, 0));
            let id = command_id_of(taken, &dice.bytes());
            acts.push(Act { at: taken, player: Player::Desk(to), actor: Some(named), id, what: what(take_up) });
        }
    }
    acts
}
