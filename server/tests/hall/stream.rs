//! Streams: at once, uncompressed, never the only way to the data, ended by a stop (F42, F43, K18).

use crate::device::Device;
use crate::http::Frames;
use crate::world::World;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::hall::DeviceRole;
use domain::public::board::QueueView;
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use domain::sync::wire::Live;
use std::time::{Duration, Instant};

const PACKED: (&str, &str) = ("accept-encoding", "br, gzip");

fn take(kiosk: &mut Device) {
    let day = kiosk.hands.now().date();
    let take = QueueCommand::Take { number: CalledNumber("A".to_owned()), day };
    kiosk.issue(Action::Queue(take), HandlingMode::Direct);
    kiosk.settle();
}

#[test]
fn f42_an_event_arrives_within_a_second_though_the_browser_takes_brotli() {
    let world = World::sample();
    let mut kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let mut live = Frames::open(world.address(), "/api/live", &[PACKED, ("authorization", &desk.bearer())]);
    let mut wall = Frames::open(world.address(), "/api/public/live", &[PACKED]);
    for frames in [&live, &wall] {
        let header = |name: &str| frames.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        assert_eq!(header("content-encoding"), None);
        assert_eq!(header("content-type"), Some("application/octet-stream"));
        assert_eq!(header("cache-control"), Some("no-store, no-transform"));
        assert_eq!(header("x-accel-buffering"), Some("no"));
    }
    let first: Live = live.message();
    assert_eq!((first.head, first.page), (world.head(), None));
    let waiting = |wall: &mut Frames| wall.message::<QueueView>().waiting[0].count;
    let before = waiting(&mut wall);
    for round in 1..=5 {
        let sent = Instant::now();
        take(&mut kiosk);
        let told: Live = live.message();
        assert_eq!(told.head, world.head());
        assert_eq!(told.page.expect("small enough").records.len(), 1);
        assert_eq!(waiting(&mut wall), before + round);
        assert!(sent.elapsed() < Duration::from_secs(1), "{:?}", sent.elapsed());
    }
    let ordinary = world.get("/api/public/wall", &[PACKED]);
    assert_eq!(ordinary.header("content-encoding"), Some("br"), "ordinary answers are still compressed");
}

#[test]
fn f42_a_stream_beats_when_there_is_nothing_to_tell() {
    let world = World::sample();
    let mut wall = Frames::open(world.address(), "/api/public/live", &[]);
    let _: QueueView = wall.message();
    assert_eq!(wall.next(), Some(Vec::new()));
    assert_eq!(wall.next(), Some(Vec::new()));
}

#[test]
fn k18_a_client_at_the_place_takes_the_change_and_any_other_pulls() {
    let world = World::sample();
    let mut kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    desk.settle();
    let mut live = Frames::open(world.address(), "/api/live", &[("authorization", &desk.bearer())]);
    let first: Live = live.message();
    assert_eq!((first.epoch, first.head), (desk.replica.standing().epoch.expect("known"), world.head()));
    take(&mut kiosk);
    let change: Live = live.message();
    let now = world.hands.now();
    assert!(desk.replica.take_live(&change, now).is_some(), "it stood where the change begins");
    assert_eq!(desk.replica.standing().head, world.head());
    take(&mut kiosk);
    let _missed: Live = live.message();
    take(&mut kiosk);
    let after_a_gap: Live = live.message();
    assert!(desk.replica.take_live(&after_a_gap, now).is_none(), "it does not stand where this change begins");
    desk.settle();
    assert_eq!(desk.replica.standing().head, world.head());
}

#[test]
fn the_wall_is_told_of_the_new_day() {
    let world = World::sample();
    let mut wall = Frames::open(world.address(), "/api/public/live", &[]);
    let today: QueueView = wall.message();
    world.hands.set(today.day.plus_days(1).at(0, 0));
    assert_eq!(world.get("/healthz", &[]).status, 200, "whoever asks makes the hall look at the clock");
    let tomorrow: QueueView = wall.message();
    assert_eq!(tomorrow.day, today.day.plus_days(1));
    assert!(tomorrow.calls.is_empty() && tomorrow.waiting.iter().all(|queue| queue.count == 0));
    assert!(tomorrow.pages > today.pages, "the wall reads its pages again");
}

#[test]
fn f43_a_stop_ends_streams_first() {
    let mut world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let address = world.address();
    let mut open: Vec<Frames> = (0..5).map(|_| Frames::open(address, "/api/public/live", &[])).collect();
    open.extend((0..5).map(|_| Frames::open(address, "/api/live", &[("authorization", &desk.bearer())])));
    let silent = std::net::TcpStream::connect(address).expect("a line that is never used");
    let start = Instant::now();
    world.stop();
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    for frames in &mut open {
        while frames.next().is_some() {}
    }
    drop(silent);
}

#[test]
fn strangers_get_no_stream() {
    let world = World::sample();
    for headers in [&[][..], &[("authorization", "Bearer none")], &[("authorization", "Basic none")]] {
        let answer = world.get("/api/live", headers);
        assert_eq!((answer.status, answer.header("www-authenticate")), (401, Some("Bearer")));
    }
}
