//! The queue with several counters and machines at once (F30, F32).

use crate::device::Device;
use crate::world::World;
use domain::action::{Action, Event};
use domain::catalog::HandlingMode;
use domain::hall::{Counter, DeviceRole, HallCommand};
use domain::ids::{CounterNo, RecordId};
use domain::queue::number::CalledNumber;
use domain::queue::{QueueCommand, QueueEvent, Ticket, TicketChange, TicketStage, tickets_of};
use domain::record::Area;
use domain::refusal::{QueueRefusal, Refusal};
use domain::sync::journal::Matter;
use domain::sync::wire::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Barrier;

const COUNTERS: u16 = 6;
const ROUNDS: usize = 50;
const WAITING: usize = 20;

fn take(kiosk: &mut Device) -> RecordId {
    take_of(kiosk, 'H')
}

/// Takes some of the queue that the sample uses too.
fn take_some(kiosk: &mut Device, count: usize) {
    for _ in 0..count {
        take_of(kiosk, 'A');
    }
}

fn take_of(kiosk: &mut Device, letter: char) -> RecordId {
    let day = kiosk.hands.now().date();
    let number = CalledNumber(letter.to_string());
    let id = kiosk.issue(Action::Queue(QueueCommand::Take { number, day }), HandlingMode::Direct);
    RecordId::of_command(id, 0)
}

/// The tickets of the day that a device sees, by id.
fn tickets(device: &Device) -> BTreeMap<RecordId, Ticket> {
    tickets_of(&device.replica, device.hands.now().date()).into_iter().collect()
}

/// A hall with six counters that call from a queue of their own.
fn hall() -> World {
    let mut world = World::sample();
    world.set((1..=COUNTERS).map(|no| {
        let (no, name) = (CounterNo(100 + no), format!("{no}号"));
        HallCommand::SetCounter(Counter { no, name, series: vec!['H'] })
    }));
    world
}

/// The desks of the six counters.
fn desks(world: &World) -> Vec<Device> {
    (1..=COUNTERS).map(|no| Device::admit(world, DeviceRole::Desk, &format!("{no}号"))).collect()
}

/// What stands at a counter, as its desk sees it.
fn serving(desk: &Device, no: CounterNo) -> Option<RecordId> {
    let called = |(_, t): &(&RecordId, &Ticket)| t.stage == TicketStage::Called && t.counter == Some(no);
    tickets(desk).iter().find(called).map(|(id, _)| *id)
}

/// Serves whoever is called and presses again until nobody waits; some presses are sent twice, as by a client that lost
/// the answer. Who is being served is finished first: a press within two seconds of a call is the same press.
fn call_all(desk: &mut Device, no: CounterNo) {
    for press in 0.. {
        if let Some(served) = serving(desk, no) {
            desk.issue(Action::Queue(QueueCommand::Finish(served)), HandlingMode::Direct);
            desk.settle();
        }
        let command = QueueCommand::CallNext { counter: no, serving: serving(desk, no) };
        let id = desk.issue(Action::Queue(command), HandlingMode::Direct);
        if press % 3 == usize::from(no.0) % 3 {
            // The answer to this one is lost.
            desk.send(&desk.asked());
        }
        desk.settle();
        match desk.verdict(id) {
            Some(Verdict::Accepted(_)) if serving(desk, no).is_some() => {}
            Some(Verdict::Accepted(_)) => return,
            Some(Verdict::Refused(_, Refusal::Queue(QueueRefusal::NobodyWaits))) => return,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn f30_next_gives_one_person_to_one_counter() {
    let world = hall();
    let mut kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let mut desks = desks(&world);
    let mut taken = BTreeSet::new();
    for _ in 0..ROUNDS {
        taken.extend((0..WAITING).map(|_| take(&mut kiosk)));
        kiosk.settle();
        let start = Barrier::new(desks.len());
        std::thread::scope(|scope| {
            for (place, desk) in desks.iter_mut().enumerate() {
                let start = &start;
                scope.spawn(move || {
                    let no = CounterNo(101 + u16::try_from(place).expect("few"));
                    start.wait();
                    call_all(desk, no);
                });
            }
        });
    }
    let mut called: BTreeMap<RecordId, usize> = BTreeMap::new();
    for body in world.journal() {
        let Matter::Command { events, .. } = body.what else { continue };
        for event in events {
            if let Event::Queue(QueueEvent { ticket, what: TicketChange::Called(_), .. }) = event {
                *called.entry(ticket).or_default() += 1;
            }
        }
    }
    assert!(called.values().all(|times| *times == 1), "nobody is called twice");
    assert_eq!(taken.len(), ROUNDS * WAITING);
    assert!(taken.iter().all(|ticket| called.contains_key(ticket)), "everybody is called");
}

#[test]
fn f30_the_same_press_again_keeps_the_same_ticket() {
    let world = hall();
    let mut kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let mut desks = desks(&world);
    let (first, _second) = (take(&mut kiosk), take(&mut kiosk));
    kiosk.settle();
    let (desk, no) = (&mut desks[0], CounterNo(101));
    let press = |desk: &mut Device| {
        let verdict = desk.act(Action::Queue(QueueCommand::CallNext { counter: no, serving: None }));
        assert!(matches!(verdict, Verdict::Accepted(_)));
        serving(desk, no)
    };
    assert_eq!(press(desk), Some(first));
    assert_eq!(press(desk), Some(first), "the second press believed that nobody is there");
    let empty = desks[1].act(Action::Queue(QueueCommand::CallNext { counter: CounterNo(999), serving: None }));
    assert!(matches!(empty, Verdict::Refused(_, Refusal::Queue(QueueRefusal::NoSuchCounter(_)))));
}

#[test]
fn f32_a_number_is_not_given_again_over_a_restart_or_by_two_machines() {
    let mut world = World::sample();
    let mut one = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let mut two = Device::admit(&world, DeviceRole::Kiosk, "取号机三");
    take_some(&mut one, 5);
    one.settle();
    world.restart();
    one.address = world.address();
    two.address = world.address();
    take_some(&mut one, 3);
    take_some(&mut two, 7);
    one.settle();
    two.settle();
    one.settle();
    let all = tickets(&one);
    let numbers: BTreeSet<&CalledNumber> = all.values().map(|ticket| &ticket.number).collect();
    assert_eq!(numbers.len(), all.len(), "no number twice");
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    desk.settle();
    let mut attention = 0;
    desk.replica.each_of(Area::Attention, &mut |_| attention += 1);
    assert_eq!(attention, 0, "no number was found wrong");
}

#[test]
fn f32_a_new_day_begins_again_and_yesterdays_tickets_stay_yesterdays() {
    let world = hall();
    let mut kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let mut desks = desks(&world);
    let old = take(&mut kiosk);
    kiosk.settle();
    let number = tickets(&kiosk)[&old].number.clone();
    let tomorrow = world.hands.now().date().plus_days(1).at(9, 0);
    world.hands.set(tomorrow);
    let desk = &mut desks[0];
    let next =
        |desk: &mut Device| desk.act(Action::Queue(QueueCommand::CallNext { counter: CounterNo(101), serving: None }));
    assert!(matches!(next(desk), Verdict::Refused(_, Refusal::Queue(QueueRefusal::NobodyWaits))));
    kiosk.settle();
    let new = take(&mut kiosk);
    kiosk.settle();
    assert_eq!(tickets(&kiosk)[&new].number, number, "the day begins with the same number");
    assert!(matches!(next(desk), Verdict::Accepted(_)));
    assert_eq!(serving(desk, CounterNo(101)), Some(new));
}
