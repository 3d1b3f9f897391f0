//! Rules of the set-up, the catalogue and disclosure.

use crate::scene::{Scene, day, hall, item, units};
use domain::catalog::{HandlingMode, ServiceItem};
use domain::disclosure::{Page, PageKind};
use domain::hall::{DeviceEntry, DeviceRole, HallCommand};
use domain::ids::{DeviceId, StaffNo};
use domain::refusal::{HallRefusal, Refusal};
use domain::time::{Limit, WorkingDays};

fn scene() -> Scene {
    Scene::on(day(2026, 3, 10))
}

fn five_days(no: u32) -> ServiceItem {
    item(no, HandlingMode::Commitment, Limit::Working(WorkingDays(5)))
}

#[test]
fn op_10_a_hall_without_a_phone_cannot_be_published() {
    let mut settings = hall();
    settings.hotline = " ".into();
    assert_eq!(scene().set_up(HallCommand::SetHall(settings)), Err(HallRefusal::NoPhone.into()));
}

#[test]
fn sc_01_a_hall_has_its_name() {
    let mut scene = scene();
    let mut settings = hall();
    settings.name = "　".into();
    assert_eq!(scene.set_up(HallCommand::SetHall(settings.clone())), Err(HallRefusal::NoName.into()));
    settings.name = "新政镇便民服务中心".into();
    assert_eq!(scene.set_up(HallCommand::SetHall(settings)), Ok(()));
}

/// Any of the five ways (五制) may be an item's, and each is kept as it was set.
#[test]
fn fi_01_each_item_has_one_of_five_ways() {
    use HandlingMode::{ClearAnswer, Commitment, Direct, Escalation, JointReview};
    let mut scene = scene();
    for (no, mode) in (60..).zip([Direct, Commitment, JointReview, Escalation, ClearAnswer]) {
        let joint = (mode == JointReview).then(|| units(&["民政", "建设"]));
        let item = ServiceItem { joint, ..item(no, mode, Limit::Working(WorkingDays(5))) };
        scene.set_up(HallCommand::PutItem(item)).expect("an item");
        let history: domain::catalog::ItemHistory = scene.read(ServiceItem::record(no));
        assert_eq!(history.on(day(2026, 3, 10)).map(|item| item.mode), Some(mode));
    }
}

#[test]
fn sc_14_free_for_some_is_still_a_fee() {
    let mut paid = five_days(50);
    for fee in ["每证20元，低保户免费", "免费；加急20元"] {
        paid.fee = fee.into();
        assert_eq!(scene().set_up(HallCommand::PutItem(paid.clone())), Err(HallRefusal::NoFeeBasis.into()), "{fee}");
    }
    for free in ["不收费", "免费", "免费。", "不收费（依据某文件）"] {
        paid.fee = free.into();
        assert!(!paid.has_fee(), "{free}");
    }
}

#[test]
fn wk_08_an_item_without_its_public_facts_is_refused() {
    let mut bare = five_days(50);
    bare.basis.clear();
    bare.result.clear();
    let refusal = HallRefusal::FactsMissing(vec!["政策依据".into(), "办理结果".into()]);
    assert_eq!(scene().set_up(HallCommand::PutItem(bare)), Err(refusal.into()));
}

#[test]
fn tl_03_a_promise_longer_than_the_law_is_refused() {
    let mut long = five_days(50);
    long.statutory = Some(Limit::Working(WorkingDays(3)));
    assert_eq!(scene().set_up(HallCommand::PutItem(long)), Err(HallRefusal::PromisesTooLong.into()));
}

#[test]
fn sc_14_a_fee_needs_its_basis() {
    let mut paid = five_days(50);
    paid.fee = "每证20元".into();
    assert_eq!(scene().set_up(HallCommand::PutItem(paid.clone())), Err(HallRefusal::NoFeeBasis.into()));
    paid.fee_basis = "某文件".into();
    assert_eq!(scene().set_up(HallCommand::PutItem(paid)), Ok(()));
}

#[test]
fn versions_of_an_item_follow_each_other_and_bind_by_day() {
    let mut scene = scene();
    let mut second = five_days(2);
    second.version = 3;
    assert_eq!(scene.set_up(HallCommand::PutItem(second.clone())), Err(HallRefusal::VersionOrder.into()));
    second.version = 2;
    second.from = day(2026, 6, 1);
    scene.set_up(HallCommand::PutItem(second)).expect("the next version");
    let history: domain::catalog::ItemHistory = scene.read(ServiceItem::record(2));
    assert_eq!(history.on(day(2026, 5, 31)).map(|item| item.version), Some(1));
    assert_eq!(history.on(day(2026, 6, 1)).map(|item| item.version), Some(2));
}

#[test]
fn op_05_the_author_does_not_review() {
    let mut page = Page {
        name: "notice".into(),
        kind: PageKind::Notice,
        title: "通知".into(),
        text: vec!["内容".into()],
        from: day(2026, 3, 1),
        to: Some(day(2026, 3, 10)),
        author: StaffNo::from("1"),
        reviewer: StaffNo::from("1"),
    };
    assert_eq!(scene().set_up(HallCommand::Publish(page.clone())), Err(HallRefusal::ReviewedByAuthor.into()));
    page.reviewer = StaffNo::from("2");
    assert!(page.shown_on(day(2026, 3, 10)) && !page.shown_on(day(2026, 3, 11)), "F37");
    assert_eq!(scene().set_up(HallCommand::Publish(page)), Ok(()));
}

#[test]
fn f21_a_device_code_is_never_given_twice() {
    let mut scene = scene();
    for no in 20..60 {
        scene.set_up(HallCommand::RegisterDevice(DeviceId([no; 16]), DeviceRole::Desk, "d".into())).expect("device");
    }
    let codes: std::collections::BTreeSet<String> =
        scene.all::<DeviceEntry>().into_iter().map(|entry| entry.code.0).collect();
    assert_eq!(codes.len(), 41);
}

#[test]
fn a_device_cannot_change_the_set_up() {
    let mut scene = scene();
    let action = domain::action::Action::Hall(HallCommand::SetHall(hall()));
    let (_, verdict) = scene.issue(action);
    let only_server: Refusal = HallRefusal::OnlyServer.into();
    assert!(matches!(verdict, domain::sync::wire::Verdict::Refused(_, refusal) if refusal == only_server));
}
