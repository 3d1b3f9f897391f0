//! Plans that once broke a promise, and what no plan can show.

use crate::plan::{Deed, Fate, Step, Twin};
use crate::world::World;
use domain::hall::DeviceRole;
use domain::time::Date;

/// Seeds under which a plan is run: they decide which live messages arrive in order.
const SEEDS: u64 = 60;

/// Every device has fetched what the hall was set up with.
fn fetched() -> Vec<Step> {
    (0..18).map(|turn| Step::Sync(turn % 3, Fate::Arrives)).collect()
}

fn holds(steps: &[Step]) {
    let steps = [fetched(), steps.to_vec()].concat();
    for seed in 0..SEEDS {
        if let Err(complaint) = World::run(Twin::None, seed, &steps) {
            panic!("seed {seed}: {complaint}");
        }
    }
}

#[test]
fn f14_a_live_message_after_the_clock_has_jumped_drops_no_ticket_of_today() {
    holds(&[
        Step::Do(2, Deed::Ticket(0)),
        Step::Sync(2, Fate::Arrives),
        Step::ClockJumps(2, 98),
        Step::Do(0, Deed::TakeIn(0)),
        Step::Sync(0, Fate::Arrives),
        Step::Live(2, true),
        Step::Live(2, true),
        Step::Live(2, true),
    ]);
}

#[test]
fn f32_a_clock_that_goes_back_twice_gives_no_number_again() {
    holds(&[
        Step::ClockJumps(2, -123),
        Step::Do(2, Deed::Ticket(0)),
        Step::Sync(2, Fate::Arrives),
        Step::Do(2, Deed::Ticket(1)),
        Step::ClockJumps(2, -121),
        Step::Do(2, Deed::Ticket(0)),
        Step::Do(2, Deed::Ticket(1)),
    ]);
}

#[test]
fn k20_a_record_that_moves_is_to_be_forgotten_where_it_lay() {
    // No device of today holds only a part of the cases, so no plan can show the want of it.
    let mut world = World::new(Twin::None, 1);
    for step in fetched() {
        world.step(step).expect("fetched");
    }
    for deed in [Deed::TakeIn(0), Deed::MoveVillage(1)] {
        world.step(Step::Do(0, deed)).expect("done");
        world.step(Step::Sync(0, Fate::Arrives)).expect("sent");
    }
    let ledger = &world.server.ledger;
    let today = Date::ymd(2026, 3, 10).expect("a day");
    let page = ledger.live(DeviceRole::Desk, ledger.head() - 1, today, 32_000).page.expect("small");
    assert_eq!((page.forget.len(), page.records.len()), (1, 1));
    let (gone, come) = (&page.forget[0], &page.records[0]);
    assert!(gone.0 == come.id && gone.1 != come.partition);
}
