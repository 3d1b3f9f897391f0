//! Pictures and scans: in pieces, once, by their hash, for the staff's devices alone (DY-01, DESIGN §3).

use crate::device::Device;
use crate::http::Answer;
use crate::world::World;
use domain::action::Action;
use domain::attachment::{
    Attachment, AttachmentKind, ContentHash, FileStatus, MOST_BYTES, MediaType, PIECE_BYTES, pieces,
};
use domain::case::command::{BesideCommand, CaseCommand};
use domain::hall::DeviceRole;
use domain::sync::wire::Verdict;
use server::files::{FILE, FileStore};
use server::random;

/// Bytes of three pieces, the last one short.
fn picture() -> Vec<u8> {
    let seed = random::bytes::<1>()[0];
    let length = 2 * PIECE_BYTES as usize + 1_000;
    (0..length).map(|place| (place % 251) as u8 ^ (place >> 12) as u8 ^ seed).collect()
}

fn piece(content: &[u8], place: u32) -> &[u8] {
    content.chunks(PIECE_BYTES as usize).nth(place as usize).expect("a piece")
}

/// Sends one piece of some content.
fn send(world: &World, desk: &Device, hash: ContentHash, content: &[u8], place: u32) -> Answer {
    let path = format!("/api/files/{}/{place}?bytes={}", hash.hex(), content.len());
    world.put(&path, &[("authorization", &desk.bearer())], piece(content, place))
}

fn status(world: &World, desk: &Device, hash: ContentHash) -> FileStatus {
    world.get(&format!("/api/files/{}", hash.hex()), &[("authorization", &desk.bearer())]).read()
}

fn bytes(world: &World, desk: &Device, hash: ContentHash) -> Answer {
    world.get(&format!("/api/files/{}/bytes", hash.hex()), &[("authorization", &desk.bearer())])
}

#[test]
fn dy_01_pieces_in_any_order_make_the_file_and_each_counts_once() {
    let world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let content = picture();
    let hash = ContentHash::of(&content);
    assert_eq!(status(&world, &desk, hash), FileStatus::nothing());
    for (place, here) in [(2, &[2][..]), (0, &[0, 2][..]), (2, &[0, 2][..])] {
        let now: FileStatus = send(&world, &desk, hash, &content, place).read();
        assert_eq!((now.pieces.as_slice(), now.whole), (here, false));
        assert_eq!(bytes(&world, &desk, hash).status, 404, "not before it is whole");
    }
    let whole: FileStatus = send(&world, &desk, hash, &content, 1).read();
    assert!(whole.whole && whole.pieces.len() == pieces(whole.bytes) as usize);
    let again: FileStatus = send(&world, &desk, hash, &content, 1).read();
    assert_eq!(again, whole);
    let answer = bytes(&world, &desk, hash);
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/octet-stream")));
    assert!(answer.body == content);
}

#[test]
fn dy_01_a_restart_between_pieces_loses_none() {
    let mut world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let content = picture();
    let hash = ContentHash::of(&content);
    send(&world, &desk, hash, &content, 0);
    send(&world, &desk, hash, &content, 1);
    world.restart();
    let kept = status(&world, &desk, hash);
    assert_eq!((kept.pieces.as_slice(), kept.next(kept.bytes)), (&[0, 1][..], Some(2)));
    let whole: FileStatus = send(&world, &desk, hash, &content, 2).read();
    assert!(whole.whole);
}

#[test]
fn dy_01_wrong_bytes_are_thrown_away_and_the_right_ones_taken_after_all() {
    let world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let content = picture();
    let hash = ContentHash::of(&content);
    let mut wrong = content.clone();
    wrong[77] ^= 1;
    send(&world, &desk, hash, &wrong, 0);
    send(&world, &desk, hash, &content, 1);
    let answer = send(&world, &desk, hash, &content, 2);
    assert_eq!(
        (answer.status, answer.text().as_str()),
        (422, "the bytes have another hash: nothing of the file was kept\n")
    );
    assert_eq!(status(&world, &desk, hash), FileStatus::nothing());
    for place in 0..3 {
        assert_eq!(send(&world, &desk, hash, &content, place).status, 200);
    }
    assert!(bytes(&world, &desk, hash).body == content);
}

#[test]
fn dy_01_another_size_begins_the_file_anew() {
    let world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let content = picture();
    let hash = ContentHash::of(&content);
    send(&world, &desk, hash, &content[..content.len() - 1], 0);
    for place in 0..3 {
        assert_eq!(send(&world, &desk, hash, &content, place).status, 200);
    }
    assert!(status(&world, &desk, hash).whole);
}

#[test]
fn dy_01_what_is_no_piece_of_the_file_is_not_taken() {
    let world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let hash = ContentHash([7; 32]).hex();
    let bearer = desk.bearer();
    let put = |path: &str, length: usize| world.put(path, &[("authorization", &bearer)], &vec![1; length]).status;
    let most = u64::from(MOST_BYTES);
    for (path, length, expected) in [
        (format!("/api/files/{hash}/0?bytes=1000"), 999, 400),
        (format!("/api/files/{hash}/1?bytes=1000"), 1000, 400),
        (format!("/api/files/{hash}/0?bytes=0"), 0, 400),
        (format!("/api/files/{hash}/0?bytes={}", most + 1), PIECE_BYTES as usize, 400),
        (format!("/api/files/{hash}/4294967295?bytes={most}"), PIECE_BYTES as usize, 400),
        (format!("/api/files/{hash}/first?bytes=1000"), 1000, 400),
        (format!("/api/files/{hash}/0"), 1000, 400),
        (format!("/api/files/{hash}/0?bytes={most}"), 301 * 1024, 413),
        ("/api/files/short/0?bytes=1000".to_owned(), 1000, 404),
    ] {
        assert_eq!(put(&path, length), expected, "{path}");
    }
}

#[test]
fn dy_01_a_stranger_and_a_kiosk_are_refused() {
    let world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let kiosk = Device::admit(&world, DeviceRole::Kiosk, "取号机二");
    let content = b"a page".to_vec();
    let hash = ContentHash::of(&content);
    assert_eq!(send(&world, &desk, hash, &content, 0).status, 200);
    let (base, bearer) = (format!("/api/files/{}", hash.hex()), kiosk.bearer());
    let own = [("authorization", bearer.as_str())];
    let callers: [(&[(&str, &str)], u16); 3] = [(&[], 401), (&[("authorization", "Bearer none")], 401), (&own, 403)];
    for (headers, expected) in callers {
        for path in [base.clone(), format!("{base}/bytes")] {
            let answer = world.get(&path, headers);
            assert_eq!(answer.status, expected, "{path}");
            assert!(!answer.body.windows(6).any(|part| part == b"a page"));
        }
        assert_eq!(world.put(&format!("{base}/0?bytes=6"), headers, &content).status, expected);
    }
}

#[test]
fn dy_01_a_case_is_accepted_while_its_picture_is_on_the_way() {
    let world = World::sample();
    let mut desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let case = desk.take_in("石附件");
    desk.settle();
    let content = picture();
    let hash = ContentHash::of(&content);
    let (kind, media, label) = (AttachmentKind::Photo, MediaType::Jpeg, "申请表".to_owned());
    let file =
        Attachment { hash, bytes: u32::try_from(content.len()).expect("small"), kind, media, label, piece: Some(0) };
    let attach = CaseCommand::Beside { case, what: BesideCommand::Attach { file: file.clone() } };
    assert!(matches!(desk.act(Action::Case(attach)), Verdict::Accepted(_)));
    let mut other = Device::admit(&world, DeviceRole::Desk, "3号窗口");
    other.settle();
    assert_eq!(other.case(case).expect("there").files(), [file]);
    assert_eq!(bytes(&world, &other, hash).status, 404);
    for place in 0..3 {
        send(&world, &desk, hash, &content, place);
    }
    assert!(bytes(&world, &other, hash).body == content);
}

#[test]
fn a_file_that_was_changed_on_the_disk_is_found() {
    let mut world = World::sample();
    let desk = Device::admit(&world, DeviceRole::Desk, "2号窗口");
    let (good, bad) = (picture(), b"a page".to_vec());
    let (good_hash, bad_hash) = (ContentHash::of(&good), ContentHash::of(&bad));
    for place in 0..3 {
        send(&world, &desk, good_hash, &good, place);
    }
    send(&world, &desk, bad_hash, &bad, 0);
    send(&world, &desk, ContentHash([7; 32]), &good, 0);
    world.stop();
    let check = || FileStore::open_to_read(world.path()).expect("opens").expect("there").check().expect("readable");
    let found = check();
    assert_eq!((found.whole, found.coming, found.complaints.len()), (2, 1, 0));
    let db = rusqlite::Connection::open(world.path().join(FILE)).expect("opens");
    db.execute("UPDATE pieces SET body = x'00' WHERE hash = ?1", [bad_hash.0]).expect("written");
    assert_eq!(check().complaints, [format!("file {} has other bytes than were sent", bad_hash.hex())]);
}
