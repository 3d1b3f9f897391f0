//! The village agent's way of today: three households, planned the day before.

use super::act::{Act, Player, What};
use super::dice::Dice;
use super::sample::{Role, Sample};
use crate::random::command_id_of;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::ids::{StaffNo, VillageCode};
use domain::time::Timestamp;
use domain::visit::VisitCommand;
use domain::visit::errand::{Household, Matter, Need, Plan};

/// Head, group, how the house is found, why, the item wanted.
const HOUSES: [(&str, &str, &str, Need, u32); 3] = [
    ("何槐", "3组", "村口老槐树往左第三家，红铁门", Need::Old, 6),
    ("欧阳寒露", "3组", "何槐家后面一户，青瓦房", Need::Disabled, 5),
    ("吕样例", "5组", "过石桥右手边，门前有水井", Need::Ill, 3),
];

/// Plans them.
pub(super) fn plan(sample: &Sample, now: Timestamp, dice: &mut Dice) -> Vec<Act> {
    let agent = sample.hall.staff.iter().find(|staff| staff.role == Role::Agent);
    let (Some(agent), Some(counter)) = (agent, sample.hall.counters.first()) else { return Vec::new() };
    let village = sample.villages.first().map(|(code, _)| VillageCode(*code));
    let begin = now.date().plus_days(-1).at(16, 0);
    let mut acts = Vec::new();
    for (place, (head, group, way, need, item)) in HOUSES.into_iter().enumerate() {
        let household = Household {
            head: head.to_owned(),
            village,
            group: group.to_owned(),
            way: way.to_owned(),
            phone: format!("1380000{:04}", 2001 + place),
        };
        let plan = Plan {
            household,
            need,
            why: String::new(),
            day: now.date(),
            agent: StaffNo(agent.no.clone()),
            matters: vec![Matter { person: head.to_owned(), item }],
        };
        let at = Timestamp(begin.0 + 60_000 * place as i64);
        let id = command_id_of(at, &dice.bytes());
        let what = What::Command(Box::new(Action::Visit(VisitCommand::Plan(plan))), HandlingMode::Direct);
        acts.push(Act { at, player: Player::Desk(counter.no), actor: Some(StaffNo(agent.no.clone())), id, what });
    }
    acts
}
