//! The catalogue of the sample hall out as a file and in again (F11, B.14).

use crate::device::Device;
use crate::world::World;
use domain::action::Action;
use domain::catalog::sheet::{self, Incoming, Known};
use domain::catalog::{ItemHistory, ServiceItem};
use domain::codec::encode;
use domain::hall::{Counter, DeviceRole, HallCommand};
use domain::record::{Area, Stored, load};
use domain::sheet::Book;
use domain::sync::wire::Verdict;

/// Directs the sample hall.
const DIRECTOR: &str = "001";

/// Every item in its newest version and every counter, as a device sees them.
fn known(device: &Device) -> (Vec<ServiceItem>, Vec<Counter>) {
    let (mut items, mut counters) = (Vec::new(), Vec::new());
    device.replica.each_of(Area::Catalog, &mut |stored: &Stored| {
        items.extend(stored.read::<ItemHistory>().and_then(|history| history.newest().cloned()));
    });
    device.replica.each_of(Area::Hall, &mut |stored: &Stored| counters.extend(stored.read::<Counter>()));
    items.sort_by_key(|item| item.no);
    counters.sort_by_key(|counter| counter.no);
    (items, counters)
}

/// The book as a file and as tables again.
fn through(world: &World, device: &Device, book: &Book) -> Book {
    let token = device.bearer();
    let headers = [("authorization", token.as_str())];
    let file = world.post("/api/workbook", &headers, &encode(book));
    assert_eq!((file.status, &file.body[..2]), (200, b"PK".as_slice()));
    world.post("/api/workbook/read", &headers, &file.body).read()
}

#[test]
fn f11_b_14_the_catalogue_comes_back_from_its_file_unchanged_and_a_changed_cell_makes_one_version() {
    let world = World::sample();
    let mut device = Device::admit(&world, DeviceRole::Desk, "office");
    let (items, counters) = known(&device);
    assert!(items.len() > 60 && !counters.is_empty());
    let today = device.hands.now().date();
    let known_now = Known { items: &items, counters: &counters, today, from: today };
    let mut book = through(&world, &device, &sheet::write("hall", &items, &counters));
    assert_eq!(sheet::read(&book, &known_now), Ok(Incoming { same: items.len(), ..Incoming::default() }));

    let column = book.sheets[0].heads.iter().position(|head| head == "申报条件").expect("a column");
    book.sheets[0].rows[2][column] = "家里突然困难的，𬱖氏高\u{E170}坪也算".to_owned();
    let incoming = sheet::read(&through(&world, &device, &book), &known_now).expect("no fault");
    assert_eq!((incoming.items.len(), incoming.same), (1, items.len() - 1));
    let changed = incoming.items[0].clone();
    let (_, verdict) = device.act_as(DIRECTOR, Action::Hall(HallCommand::PutItems(incoming.items)));
    assert!(matches!(verdict, Verdict::Accepted(_)), "{verdict:?}");
    let history = load::<ItemHistory>(&device.replica, ServiceItem::record(changed.no)).present().expect("an item");
    assert_eq!((history.versions.len(), history.newest()), (2, Some(&changed)));
}

#[test]
fn f28_files_are_made_and_read_for_devices_that_were_let_in() {
    let world = World::sample();
    assert_eq!(world.post("/api/workbook", &[], &encode(&Book::default())).status, 401);
    assert_eq!(world.post("/api/workbook/read", &[], b"PK").status, 401);
    let device = Device::admit(&world, DeviceRole::Desk, "office");
    let token = device.bearer();
    let answer = world.post("/api/workbook/read", &[("authorization", &token)], b"no workbook");
    assert_eq!((answer.status, answer.text().as_str()), (400, "the request cannot be read\n"));
}
