//! The sample hall itself.

use crate::world::begin;
use domain::attention::{Attention, Defect};
use domain::case::{Case, Stage};
use domain::digest::Digest;
use domain::queue::{Ticket, TicketStage};
use domain::record::{Kept, Stored};
use domain::time::Timestamp;
use server::demo::{Wanted, fill};
use server::store::{SqliteStore, Store};
use std::collections::BTreeMap;

fn filled(cases: usize, now: Timestamp) -> (Vec<Stored>, Digest) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = SqliteStore::open(&folder.path().join("hall.sqlite")).expect("opens");
    let wanted = Wanted { cases, now, seed: 3, origin: "http://localhost:8080".to_owned() };
    let filled = fill(&mut store, &wanted).expect("the sample keeps the rules");
    assert_eq!(filled.cases, cases);
    let hash = store.end().expect("readable").expect("an end").hash;
    (store.records(None, usize::MAX >> 1).expect("readable"), hash)
}

fn all<T: Kept>(records: &[Stored]) -> Vec<T> {
    records.iter().filter_map(Stored::read::<T>).collect()
}

#[test]
fn the_same_seed_and_moment_give_the_same_hall() {
    assert_eq!(filled(50, begin()).1, filled(50, begin()).1);
    assert_ne!(filled(50, begin()).1, filled(51, begin()).1);
}

#[test]
fn a_year_has_every_kind_of_case_and_breaks_no_rule() {
    let (records, _) = filled(2000, begin());
    let today = begin().date();
    let cases: Vec<Case> = all(&records);
    assert_eq!(cases.len(), 2000);
    let mut stages: BTreeMap<Stage, usize> = BTreeMap::new();
    cases.iter().for_each(|case| *stages.entry(case.stage).or_default() += 1);
    let overdue = cases.iter().filter(|case| case.is_overdue(today)).count();
    println!("{stages:?}, {overdue} overdue");
    assert!(stages[&Stage::Delivered] > 1600);
    assert!(stages[&Stage::Accepted] >= 20 && stages[&Stage::Supplementing] >= 3, "{stages:?}");
    assert!(stages[&Stage::Returned] >= 10 && stages[&Stage::Concluded] >= 5, "{stages:?}");
    assert!((2..=20).contains(&overdue), "{overdue}");
    assert!(cases.iter().all(|case| case.received <= begin() && case.moments.is_sorted_by_key(|moment| moment.at)));
    assert!(all::<Attention>(&records).is_empty() && all::<Defect>(&records).is_empty(), "no rule is broken");
    let tickets: Vec<Ticket> = all(&records);
    let of = |stage: TicketStage| tickets.iter().filter(|ticket| ticket.stage == stage).count();
    assert!(of(TicketStage::Waiting) >= 5 && of(TicketStage::Called) >= 2);
    assert!(tickets.iter().all(|ticket| ticket.day == today));
}

#[test]
fn a_sample_can_be_made_at_any_hour_of_any_day() {
    let moments =
        [(2026, 11, 26, 0, 1), (2026, 10, 3, 3, 0), (2026, 11, 28, 23, 59), (2027, 1, 1, 12, 0), (2030, 5, 5, 9, 30)];
    for (year, month, day, hour, minute) in moments {
        let now = domain::time::Date::ymd(year, month, day).expect("a day").at(hour, minute);
        let (records, _) = filled(50, now);
        assert!(all::<Case>(&records).iter().all(|case| case.received <= now));
        assert!(all::<Defect>(&records).is_empty());
        assert_eq!(all::<Ticket>(&records).len(), 26);
    }
}
