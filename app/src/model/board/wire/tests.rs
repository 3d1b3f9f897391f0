use super::*;
use domain::codec::{decode, encode};

fn day(day: u8) -> Date {
    Date::ymd(2026, 2, day).expect("a day")
}

fn a_queue() -> QueueView {
    let call = |number: &str, at| CallView { number: number.to_owned(), counter: 300, at, calls: 2 };
    QueueView {
        as_of: day(13).at(10, 32),
        day: day(13),
        calls: vec![call("A012", day(13).at(10, 31)), call("B003", Timestamp(-5))],
        waiting: vec![WaitingView { letter: 'A', name: "看病报销".to_owned(), count: 70_000 }],
        pages: (20_500 << 32) + 77,
    }
}

fn a_wall() -> WallView {
    let limits = [Limit::OnTheSpot, Limit::Working(WorkingDays(5)), Limit::Calendar(CalendarDays(600))];
    let item = |(place, promised): (usize, &Limit)| ItemView {
        name: format!("item {place}"),
        window: "民政".to_owned(),
        materials: vec![("身份证".to_owned(), true), ("x".repeat(300), false)],
        promised: *promised,
        statutory: limits.get(place + 1).copied(),
        fee: String::new(),
        basis: vec!["a".to_owned(), "b".to_owned()],
        conditions: "c".to_owned(),
        procedure: Vec::new(),
        result: "r".to_owned(),
    };
    let kinds = [PageKind::Notice, PageKind::Rule, PageKind::Complaint];
    let notice = |(place, kind): (u8, PageKind)| NoticeView {
        kind,
        title: "t".to_owned(),
        text: vec!["一、".to_owned()],
        from: day(1),
        to: (place > 0).then(|| day(place)),
    };
    WallView {
        hall: "hall".to_owned(),
        hotline: "1".to_owned(),
        complaint_phone: "2".to_owned(),
        letter_box: "3".to_owned(),
        address: "4".to_owned(),
        duty: vec![DutyView { date: day(13), leader: "l".to_owned(), post: "p".to_owned() }],
        items: limits.iter().enumerate().map(item).collect(),
        notices: (0..).zip(kinds).map(notice).collect(),
        staff: vec![StaffView { name: "n".to_owned(), post: "p".to_owned() }],
    }
}

#[test]
fn f28_the_wall_reads_what_the_domain_writes() {
    assert_eq!(queue(&encode(&a_queue())), Some(a_queue()));
    assert_eq!(wall(&encode(&a_wall())), Some(a_wall()));
    assert_eq!(decode::<WallView>(&encode(&a_wall())), Ok(a_wall()));
}

#[test]
fn f18_a_cut_body_is_no_answer() {
    for bytes in [encode(&a_queue()), encode(&a_wall())] {
        for end in 0..bytes.len() {
            assert_eq!((queue(&bytes[..end]), wall(&bytes[..end])), (None, None));
        }
    }
    assert_eq!(queue(b"<!doctype html>"), None);
    assert_eq!(queue(&[0x9b, 255, 255, 255, 255, 255, 255, 255, 255]), None, "a list that cannot be");
    assert_eq!(wall(&[0x81; 40]), None, "deeper than anything of ours");
}

#[test]
fn a_newer_servers_fields_are_skipped() {
    let mut bytes = encode(&a_queue());
    assert_eq!(bytes[0], 0x85);
    bytes[0] = 0x8b;
    // Null, bytes, a map, a tagged text, a float, true.
    bytes
        .extend_from_slice(&[0xf6, 0x42, 1, 2, 0xa1, 1, 0x81, 2, 0xc1, 0x61, b'x', 0xfb, 0, 0, 0, 0, 0, 0, 0, 0, 0xf5]);
    assert_eq!(queue(&bytes), Some(a_queue()));
}
