//! What the director sets: items in one go, opening.

use super::scene;
use domain::action::Action;
use domain::calendar::market::{MarketKind, MarketRule, ShortMonth};
use domain::catalog::{HandlingMode, Meaning, Question, ServiceItem};
use domain::hall::{DenialNotice, HallCommand, Opening};
use domain::time::{Date, Limit};

/// The actions.
pub fn actions() -> Vec<(&'static str, Action)> {
    let until = scene::day(2026, 3, 20);
    vec![
        ("set_closures", Action::Hall(HallCommand::SetClosures(vec![until]))),
        ("put_items", Action::Hall(HallCommand::PutItems(vec![whole_item(until)]))),
        ("set_opening", Action::Hall(HallCommand::SetOpening(market_opening(until)))),
    ]
}

/// An item with a waived material and a question.
fn whole_item(until: Date) -> ServiceItem {
    let question = Question { ask: "是本镇户口吗？".into(), yes_means: Meaning::MayApply };
    let mut item = scene::item(30, HandlingMode::Commitment, Limit::OnTheSpot);
    item.materials[1].waived_from = Some(until);
    item.materials[1].except = Some("贷款的".into());
    item.materials[0].sample = Some("样表".into());
    ServiceItem { questions: Some(vec![question]), ..item }
}

/// A hall that opens on market days.
fn market_opening(until: Date) -> Opening {
    let market = MarketRule {
        kind: MarketKind::LunarTail,
        values: vec![3, 6, 9],
        thirty_first: None,
        short_month: Some(ShortMonth::DayBefore),
        also: vec![until],
        never: Vec::new(),
    };
    Opening { market: Some(market), denial_notice: Some(DenialNotice::Separate), ..scene::hall().opening() }
}
