//! The storage in a real browser: whole or absent (F25, K4), fenced, and the same after it is read again.

use super::{BaseFault, CommandFault, FileStorage, KeptFile, Storage};
use crate::shell::clock;
use domain::action::Action;
use domain::attachment::{ContentHash, MediaType, PIECE_BYTES};
use domain::catalog::HandlingMode;
use domain::hall::DeviceRole;
use domain::ids::{DeviceCode, DeviceId, HallId, RecordId};
use domain::queue::QueueCommand;
use domain::queue::number::CalledNumber;
use domain::record::{Area, Class, Partition, Stored};
use domain::refusal::HallRefusal;
use domain::sync::device::DeviceRow;
use domain::sync::replica::{Composed, Replica, Standing, Wanted, Write};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

async fn fresh() -> (Storage, DeviceRow) {
    let storage = Storage::open().await.expect("a database");
    let row = DeviceRow::new(HallId::from("XZ"), DeviceId([1; 16]), DeviceCode::from("A"), DeviceRole::Kiosk, (0, 5));
    storage.admit(&row, "token").await.expect("admitted");
    (storage, row)
}

fn take() -> Wanted {
    let now = clock::now();
    let number = CalledNumber("A".into());
    let action = Action::Queue(QueueCommand::Take { number, day: now.date() });
    Wanted { action, mode: HandlingMode::Direct, actor: None, now, id: clock::fresh_id() }
}

async fn store(storage: &Storage, row: &DeviceRow) -> Composed {
    let replica = Replica::load(row.clone(), Standing::default(), Default::default(), Vec::new());
    let wanted = take();
    storage.store_command(row.n, |row, _| replica.compose(row, &wanted)).await.ok().expect("stored")
}

fn record(no: u32, seq: u64) -> Stored {
    let id = RecordId::named(&format!("record {no}"));
    let partition = Partition::whole(Area::Hall, Class::Public);
    Stored { id, partition, seq, kind: 999, ver: 1, body: vec![1; 40] }
}

fn standing(head: u64) -> Write {
    Write::Standing(Standing { head, ..Standing::default() })
}

#[wasm_bindgen_test]
async fn f25_a_command_and_its_counters_are_stored_together() {
    let (storage, row) = fresh().await;
    let first = store(&storage, &row).await;
    let second = store(&storage, &row).await;
    assert_eq!((first.row.n, second.row.n), (1, 2), "the second is composed on what the first stored");
    let loaded = storage.load().await.expect("loaded");
    let (kept, _) = loaded.device.expect("a device");
    assert_eq!(kept, second.row);
    assert_eq!(loaded.outbox.len(), 2);
    assert_eq!(loaded.outbox[1].packet.open().expect("an envelope").prev, loaded.outbox[0].packet.digest());
}

#[wasm_bindgen_test]
async fn f17_a_tab_builds_on_what_another_has_stored() {
    let (storage, row) = fresh().await;
    let first = store(&storage, &row).await;
    let mut behind = Replica::load(row.clone(), Standing::default(), Default::default(), Vec::new());
    let wanted = take();
    let second = storage.store_command(row.n, |row, others| {
        assert_eq!(others, std::slice::from_ref(&first.outgoing));
        for out in others {
            behind.adopt(out, row.clone());
        }
        behind.compose(row, &wanted)
    });
    assert_eq!(second.await.ok().expect("stored").row.n, 2);
    assert_eq!(behind.outbox().count(), 1);
    assert_eq!(behind.row().n, 1);
}

/// Two tabs of one device: whatever one reads while the other stores, the row counts every command it sees.
#[wasm_bindgen_test]
async fn k11_row_and_outbox_are_read_of_one_moment() {
    let (storage, row) = fresh().await;
    let (writer, tab) = (storage.clone(), row.clone());
    spawn_local(async move {
        for _ in 0..40 {
            store(&writer, &tab).await;
        }
    });
    let mut top = 0;
    while top < 40 {
        let (row, outbox) = storage.outbox().await.expect("read");
        top = outbox.last().map_or(0, |out| out.n);
        assert_eq!(row.expect("a row").n, top);
        let loaded = storage.load().await.expect("loaded");
        assert_eq!(loaded.device.expect("a device").0.n, loaded.outbox.last().map_or(0, |out| out.n));
    }
}

#[wasm_bindgen_test]
async fn f25_a_step_that_ends_in_an_error_leaves_nothing() {
    let (storage, row) = fresh().await;
    let refused = storage.store_command(row.n, |_, _| Err(HallRefusal::OnlyServer.into())).await;
    assert!(matches!(refused, Err(CommandFault::Refused(_))));
    let loaded = storage.load().await.expect("loaded");
    assert!(loaded.outbox.is_empty());
    assert_eq!(loaded.device.map(|(kept, _)| kept), Some(row));
}

#[wasm_bindgen_test]
async fn k11_a_tab_that_no_longer_leads_writes_nothing() {
    let (storage, _) = fresh().await;
    let old = storage.raise_fence().await.expect("a fence");
    let new = storage.raise_fence().await.expect("a fence");
    let writes = [Write::Put(record(1, 1)), standing(1)];
    assert!(matches!(storage.write_base(&writes, old, 1).await, Err(BaseFault::Fenced)));
    assert!(storage.load().await.expect("loaded").base.is_empty());
    assert!(storage.write_base(&writes, new, 1).await.is_ok());
    let loaded = storage.load().await.expect("loaded");
    assert_eq!((loaded.base.len(), loaded.standing.head), (1, 1), "K4: records and cursor together");
}

#[wasm_bindgen_test]
async fn blocks_and_recent_changes_read_back_as_the_base() {
    let (storage, _) = fresh().await;
    let fence = storage.raise_fence().await.expect("a fence");
    let mut writes: Vec<Write> = (0..1_200).map(|no| Write::Put(record(no, 1))).collect();
    writes.push(standing(1));
    assert!(storage.write_base(&writes, fence, 1).await.is_ok());
    let changes = [Write::Put(record(5, 2)), Write::Remove(record(6, 1).id), standing(2)];
    assert!(storage.write_base(&changes, fence, 2).await.is_ok());
    let base = storage.load().await.expect("loaded").base;
    assert_eq!(base.len(), 1_199);
    assert_eq!(base.get(record(5, 1).id).map(|stored| stored.seq), Some(2));
    assert!(base.get(record(6, 1).id).is_none(), "what has gone stays gone (F19)");
    let again: Vec<Write> = (0..300).map(|no| Write::Put(record(no, 1))).collect();
    assert!(storage.write_base(&again, fence, 3).await.is_ok());
    let base = storage.load().await.expect("loaded").base;
    assert!(base.get(record(6, 1).id).is_some(), "a partition that is read again brings back what had left it");
}

#[wasm_bindgen_test]
async fn dy_01_a_file_is_kept_whole_read_by_pieces_and_deleted() {
    let storage = FileStorage::open().await.expect("a database");
    let bytes: Vec<u8> = (0..PIECE_BYTES + 5).map(|place| (place % 251) as u8).collect();
    let (hash, count) = (ContentHash::of(&bytes), PIECE_BYTES + 5);
    let (media, since) = (MediaType::Jpeg, clock::now());
    let file = KeptFile { hash, bytes: count, media, since, whole: None, damaged: false };
    storage.keep(&file, &bytes).await.expect("kept");
    assert_eq!(storage.piece(hash, 1).await.expect("read"), Some(bytes[PIECE_BYTES as usize..].to_vec()));
    assert_eq!(storage.piece(hash, 2).await.expect("read"), None);
    assert!(storage.read(&file).await.expect("read").as_ref() == Some(&bytes));
    let whole = KeptFile { whole: Some(since), ..file };
    storage.note(&whole).await.expect("noted");
    assert!(storage.all().await.expect("read").contains(&whole));
    storage.remove(&whole).await.expect("deleted");
    assert!(!storage.all().await.expect("read").contains(&whole));
    assert_eq!(storage.read(&whole).await.expect("read"), None);
}
