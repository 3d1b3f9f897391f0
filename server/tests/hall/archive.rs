//! What is destroyed by order leaves records, journal and disk, and `verify` says how many and by which order (AR-09).

use crate::device::Device;
use crate::world::World;
use domain::action::Action;
use domain::archive::appraisal::{Appraisal, Verdict as Fate};
use domain::archive::command::ArchiveCommand;
use domain::archive::lists::{self, Filter, List};
use domain::case::number::PaperNumber;
use domain::hall::DeviceRole;
use domain::ids::{RecordId, StaffNo};
use domain::record::load;
use domain::sync::wire::Verdict;
use domain::time::Date;
use server::verify::verify;
use std::collections::BTreeMap;

fn bytes_hold(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

/// A file that is due and whose applicant has no other case: its record, the case's, the identity number.
fn somebody(desk: &Device, today: Date) -> (RecordId, RecordId, String) {
    let mut cases: BTreeMap<String, u32> = BTreeMap::new();
    for case in desk.all_cases() {
        *cases.entry(case.applicant.identity).or_default() += 1;
    }
    let due = lists::list(&desk.replica, List::Due, &Filter::default(), today);
    let found = due.into_iter().find_map(|(id, file)| {
        let case = file.subject.case()?;
        let identity = desk.case(case)?.applicant.identity;
        (identity.len() >= 15 && cases.get(&identity) == Some(&1)).then_some((id, case, identity))
    });
    found.expect("a file that is due")
}

#[test]
fn ar_09_what_is_destroyed_by_order_is_gone_from_the_disk_and_verify_says_how_many() {
    let mut world = World::sample();
    let today = Date::ymd(2037, 2, 3).expect("a day");
    world.hands.set(today.at(10, 0));
    let mut desk = Device::admit(&world, DeviceRole::Desk, "档案室");
    let (file, case, identity) = somebody(&desk, today);
    let on_disk = |world: &World| {
        let bytes = std::fs::read(world.path().join("hall.sqlite")).expect("readable");
        bytes_hold(&bytes, &identity)
    };
    world.restart();
    assert!(on_disk(&world), "it is there before");
    desk.address = world.address();
    let open = || PaperNumber(String::new());
    let appraise = ArchiveCommand::Appraise {
        files: vec![file],
        group: "鉴定小组".to_owned(),
        opinion: "没有继续保存的价值".to_owned(),
        verdict: Fate::Destroy,
        number: open(),
    };
    let (id, verdict) = desk.act_as("001", Action::Archive(appraise));
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    let appraisal = RecordId::of_command(id, 0);
    let (first, second) = (StaffNo::from("102"), StaffNo::from("103"));
    let destroy = ArchiveCommand::Destroy { appraisal, first, second, order: open() };
    let (_, verdict) = desk.act_as("101", Action::Archive(destroy));
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    desk.settle();
    assert_eq!(desk.case(case).expect("its line").applicant.identity, "", "the device forgets it too");
    let done: Appraisal = load(&desk.replica, appraisal).present().expect("an appraisal");
    let order = done.execution.expect("carried out").order.to_string();
    world.stop();
    let found = verify(&world.store()).expect("readable");
    assert_eq!(found.complaints, Vec::<String>::new());
    assert!(found.destroyed >= 1, "{found:?}");
    assert_eq!(found.orders, BTreeMap::from([(order, found.destroyed)]));
    assert!(!on_disk(&world));

    // It starts again without those bodies, and owes nothing.
    let head = verify(&world.store()).expect("readable").entries;
    world.restart();
    assert_eq!(world.head(), head);
    world.stop();
    assert_eq!(verify(&world.store()).expect("readable").complaints, Vec::<String>::new());
}
