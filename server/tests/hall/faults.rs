//! When something fails: the disk, the program, the request.

use crate::device::Device;
use crate::world::{Hands, World};
use domain::codec::encode;
use domain::digest::Digest;
use domain::hall::DeviceRole;
use domain::ids::RecordId;
use domain::record::{Area, Class, Partition, Stored};
use domain::sync::VERSION;
use domain::sync::envelope::{Envelope, Packet};
use domain::sync::journal::Entry;
use domain::sync::wire::{Cursor, Sum, SyncRequest, Verdict};
use domain::time::Timestamp;
use server::clock::Clock;
use server::random;
use server::store::{End, Store, StoreError, Token, Work};
use server::verify::verify;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A store that keeps nothing while its switch is on.
struct Failing(Box<dyn Store>, Arc<AtomicBool>);

impl Store for Failing {
    fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.meta(key)
    }
    fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.set_meta(key, value)
    }
    fn append(&mut self, work: &Work) -> Result<(), StoreError> {
        if self.1.load(Ordering::SeqCst) {
            return Err(StoreError::Damaged("the disk".to_owned()));
        }
        self.0.append(work)
    }
    fn end(&self) -> Result<Option<End>, StoreError> {
        self.0.end()
    }
    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, StoreError> {
        self.0.entries(after, most)
    }
    fn records(&self, after: Option<RecordId>, most: usize) -> Result<Vec<Stored>, StoreError> {
        self.0.records(after, most)
    }
    fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        self.0.tokens()
    }
}

#[test]
fn a_full_disk_applies_nothing_and_the_work_arrives_when_it_is_mended() {
    let broken = Arc::new(AtomicBool::new(false));
    let switch = Arc::clone(&broken);
    let world = World::with(move |store| Box::new(Failing(store, switch)), Hands::clock);
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let case = desk.take_in("石七百");
    let before = world.head();
    broken.store(true, Ordering::SeqCst);
    for _ in 0..3 {
        let answer = desk.send(&desk.asked());
        assert_eq!((answer.status, answer.header("retry-after")), (503, Some("2")));
    }
    assert_eq!(world.head(), before, "nobody is told of what is not kept");
    let idle = Device { address: world.address(), ..clone_of(&desk) };
    let nothing = SyncRequest { push: Vec::new(), ..idle.asked() };
    assert_eq!(idle.send(&nothing).status, 200, "who only reads is served");
    broken.store(false, Ordering::SeqCst);
    desk.settle();
    assert_eq!(world.head(), before + 1);
    assert!(desk.case(case).is_some() && desk.replica.unsent().0 == 0);
}

fn clone_of(desk: &Device) -> Device {
    Device {
        address: desk.address,
        token: desk.token.clone(),
        replica: desk.replica.clone(),
        hands: desk.hands.clone(),
    }
}

#[test]
fn a_request_that_meets_a_fault_of_the_program_leaves_the_hall_open() {
    let armed = Arc::new(AtomicBool::new(false));
    let trap = Arc::clone(&armed);
    let clock = move |hands: &Hands| {
        let (hands, trap) = (hands.clone(), Arc::clone(&trap));
        Clock::reading(move || {
            assert!(!trap.swap(false, Ordering::SeqCst), "a fault made for this test");
            hands.now()
        })
    };
    let world = World::with(|store| store, clock);
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    desk.take_in("石八百");
    let before = world.head();
    armed.store(true, Ordering::SeqCst);
    let answer = desk.send(&desk.asked());
    assert_eq!((answer.status, world.head()), (500, before));
    assert!(!answer.text().contains("fault made for this test"), "a stranger is told nothing");
    desk.settle();
    assert_eq!(world.head(), before + 1);
}

#[test]
fn requests_that_cannot_be_read_are_told_so_in_plain_words() {
    let world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let bearer = desk.bearer();
    let post = |body: &[u8]| world.post("/api/sync", &[("authorization", &bearer)], body);
    let large = post(&vec![0; 2 * 1024 * 1024 + 1]);
    assert_eq!((large.status, large.header("content-type")), (413, Some("text/plain; charset=utf-8")));
    assert_eq!(large.text(), "over 2 MB: nothing was taken, send it in smaller parts\n");
    assert_eq!(post(b"").status, 400);
    assert_eq!(post(b"{\"v\":1}").status, 400);
    let newer = SyncRequest { v: VERSION + 1, ..desk.asked() };
    assert_eq!(post(&encode(&newer)).status, 426);
    assert_eq!(post(&encode(&desk.asked())).status, 200);
}

#[test]
fn a_push_that_is_forged_is_set_aside_and_the_rest_passes() {
    let world = World::sample();
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let mut other = Device::admit(&world, DeviceRole::Desk, "3号窗口");
    other.take_in("石九百");
    desk.take_in("石一千");
    let foreign = other.asked().push;
    let own = desk.asked();
    let mixed = SyncRequest { push: [foreign, own.push.clone()].concat(), ..own };
    let response: domain::sync::wire::SyncResponse = desk.send(&mixed).read();
    assert!(matches!(response.answers[..], [Verdict::Refused(..), Verdict::Accepted(_)]), "{:?}", response.answers);
    other.settle();
    assert_eq!(other.replica.unsent().0, 0, "whose command it is gets it through");
}

#[test]
fn a_request_of_nonsense_is_answered_and_harms_nobody() {
    let world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let envelope = |n: u64, at: i64, at_offset: i64| Envelope {
        v: VERSION,
        hall: desk.replica.row().hall.clone(),
        device: desk.replica.row().device,
        n,
        id: random::command_id(world.hands.now()),
        actor: None,
        at: Timestamp(at),
        at_offset,
        seen: Vec::new(),
        after: Vec::new(),
        prev: Digest::ZERO,
        action: encode(&crate::device::intake("石一千一百")),
    };
    let extremes = [0, 1, i64::MIN, i64::MAX];
    let mut requests = Vec::new();
    for (place, at) in extremes.into_iter().enumerate() {
        for now in extremes {
            let n = [0, 1, u64::MAX, 7][place];
            let push = extremes.map(|offset| Packet::of(&envelope(n, at, offset))).to_vec();
            requests.push(SyncRequest { push, now: Timestamp(now), ..desk.asked() });
        }
    }
    requests.push(SyncRequest { head: u64::MAX, ..desk.asked() });
    requests.push(SyncRequest { head: u64::MAX, cursors: Vec::new(), budget: 0, ..desk.asked() });
    requests.push(SyncRequest { top: u64::MAX, waiting: u32::MAX, ..desk.asked() });
    let (first, last) = (Cursor(Partition { area: Area(255), group: 7, class: Class::Public }, u64::MAX), world.head());
    requests.push(SyncRequest { cursors: vec![first; 3], sums: vec![Sum(first.0, 1)], head: last, ..desk.asked() });
    for request in requests {
        assert_eq!(desk.send(&request).status, 200, "{request:?}");
    }
    let mut other = Device::admit(&world, DeviceRole::Desk, "3号窗口");
    let case = other.take_in("石一千二百");
    other.settle();
    assert!(other.case(case).is_some());
    assert_eq!(verify(&world.store()).expect("readable").complaints, Vec::<String>::new());
}
