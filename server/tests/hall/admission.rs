//! Letting devices in: the hall code, tokens, whose they are.

use crate::device::Device;
use crate::world::{CODE, World};
use domain::codec::encode;
use domain::hall::DeviceRole;
use domain::ids::DeviceId;
use domain::sync::wire::{Admission, Admitted, SyncRequest, SyncResponse};
use server::store::Store as _;
use std::time::Duration;

fn admission(code: &str, device: u8) -> Admission {
    let device = DeviceId([device; 16]);
    Admission { hall_code: code.to_owned(), device, role: DeviceRole::Desk, name: "窗口".to_owned() }
}

fn ask(world: &World, admission: &Admission) -> Admitted {
    world.post("/api/device", &[], &encode(admission)).read()
}

#[test]
fn a_wrong_hall_code_lets_nobody_in_and_guessing_is_slow() {
    let world = World::sample();
    let before = world.head();
    for guess in 0..10 {
        assert_eq!(ask(&world, &admission(&format!("ACDE346{guess}X"), 1)), Admitted::WrongCode);
    }
    assert!(matches!(ask(&world, &admission(CODE, 1)), Admitted::Later(seconds) if seconds <= 61));
    assert_eq!(world.head(), before);
    world.hands.advance(Duration::from_secs(61));
    assert!(matches!(ask(&world, &admission("ａｃｄｅ ３４６７", 1)), Admitted::Yes(..)), "typed in full width");
}

#[test]
fn many_devices_with_the_right_code_are_not_held_up() {
    let world = World::sample();
    let mut codes = std::collections::BTreeSet::new();
    for device in 0..30 {
        let Admitted::Yes(entry, hall, token) = ask(&world, &admission(CODE, device)) else { panic!("not let in") };
        assert_eq!((hall.0.as_str(), token.len()), ("XZ", 64));
        assert!(codes.insert(entry.code.clone()), "code {} twice", entry.code);
    }
}

#[test]
fn nobody_is_let_in_as_the_server_or_without_a_name() {
    let world = World::sample();
    for strange in [
        Admission { role: DeviceRole::Server, ..admission(CODE, 1) },
        Admission { name: "  ".to_owned(), ..admission(CODE, 1) },
    ] {
        assert_eq!(world.post("/api/device", &[], &encode(&strange)).status, 400);
    }
}

#[test]
fn a_device_that_asks_again_keeps_its_code_and_only_its_new_token_holds() {
    let mut world = World::sample();
    let again = |world: &World| match ask(world, &admission(CODE, 7)) {
        Admitted::Yes(entry, _, token) => (entry, token),
        other => panic!("{other:?}"),
    };
    let (first, second) = (again(&world), again(&world));
    assert_eq!(first.0, second.0);
    let status = |world: &World, token: &str| {
        let bearer = format!("Bearer {token}");
        let body = encode(&SyncRequest { device: DeviceId([7; 16]), ..request_of(world) });
        world.post("/api/sync", &[("authorization", &bearer)], &body).status
    };
    assert_eq!((status(&world, &first.1), status(&world, &second.1)), (401, 200));
    world.restart();
    assert_eq!((status(&world, &first.1), status(&world, &second.1)), (401, 200), "the same after a restart");
    let kept = world.store().tokens().expect("readable");
    let token = domain::ids::unhex(&second.1).expect("hex");
    assert!(kept.iter().all(|kept| kept.hash.0[..] != token[..]), "the token itself is nowhere");
}

fn request_of(world: &World) -> SyncRequest {
    Device::admit(world, DeviceRole::Desk, "别的窗口").asked()
}

#[test]
fn a_token_is_good_for_its_own_device_only() {
    let world = World::sample();
    let mut own = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let other = Device::admit(&world, DeviceRole::Desk, "3号窗口");
    own.take_in("石六百");
    let before = world.head();
    let body = encode(&own.asked());
    for (bearer, status) in [(other.bearer(), 403), ("Bearer none".to_owned(), 401), (own.token.clone(), 401)] {
        let answer = world.post("/api/sync", &[("authorization", &bearer)], &body);
        assert_eq!(answer.status, status);
        assert!(!answer.text().contains("石六百"));
    }
    assert_eq!(world.post("/api/sync", &[], &body).status, 401);
    assert_eq!(world.head(), before);
    let response: SyncResponse = own.send(&own.asked()).read();
    assert_eq!(response.answers.len(), 1);
}

#[test]
fn a_kiosk_is_given_no_cases() {
    let world = World::sample();
    let mut kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    kiosk.settle();
    let mut cases = 0;
    kiosk.replica.each_of(domain::record::Area::Cases, &mut |_| cases += 1);
    assert_eq!(cases, 0);
    assert!(!kiosk.replica.base().is_empty());
}
