//! What strangers are answered (F28).

use crate::http::{Answer, Frames};
use crate::world::World;
use domain::case::number::CaseNumber;
use domain::case::{Applicant, Case};
use domain::codec::encode;
use domain::people::last_four;
use domain::public::board::{QueueView, WallView};
use domain::public::status::{StatusAnswer, StatusQuestion};
use domain::record::Stored;
use server::store::Store as _;
use std::time::Duration;

const CBOR: (&str, &str) = ("accept", "application/cbor");
const JSON_BODY: (&str, &str) = ("content-type", "application/json");
const CBOR_BODY: (&str, &str) = ("content-type", "application/cbor");

fn cases(world: &World) -> Vec<Case> {
    let records = world.store().records(None, 100_000).expect("readable");
    records.iter().filter_map(Stored::read::<Case>).collect()
}

fn ask(world: &World, number: &str, last_four: &str) -> Answer {
    let question = StatusQuestion { number: number.to_owned(), last_four: last_four.to_owned() };
    world.post("/api/public/status", &[CBOR_BODY], &encode(&question))
}

/// Last four that open nothing of a case.
fn wrong(case: &Case) -> &'static str {
    let Applicant { identity, phone, .. } = &case.applicant;
    ["1111", "2222", "3333"].into_iter().find(|four| !identity.ends_with(four) && !phone.ends_with(four)).expect("one")
}

/// A right number that was never given.
fn unknown(case: &Case) -> String {
    let number = case.number.as_str();
    let (hall, rest) = number.split_once('-').expect("a number");
    let (day, _) = rest.split_once('-').expect("a number");
    (0..10)
        .map(|check| format!("{hall}-{day}-Y-7777-{check}"))
        .find(|n| CaseNumber::parse(n).is_ok())
        .expect("one fits")
}

#[test]
fn f28_no_answer_to_a_stranger_holds_a_name_a_number_or_a_phone() {
    let world = World::sample();
    let cases = cases(&world);
    let mut answers: Vec<Vec<u8>> = Vec::new();
    let paths = [
        "/api/public/wall",
        "/api/public/queue",
        "/api/public/wall?fields=applicant,phone",
        "/api/public/status",
        "/api/sync",
        "/api/live",
        "/api/device",
        "/healthz",
        "/",
        "/desk",
        "/status/x",
        "/assets/none.js",
        "/nothing",
    ];
    for path in paths {
        for headers in [&[][..], &[CBOR]] {
            let plain = world.get(path, headers);
            let tag = plain.header("etag").unwrap_or_default().to_owned();
            answers.push(plain.body);
            answers.push(world.get(path, &[headers, &[("if-none-match", &tag)]].concat()).body);
        }
        answers.push(world.post(path, &[JSON_BODY], b"{\"number\":1}").body);
        answers.push(world.post(path, &[CBOR_BODY], &[0xff; 10]).body);
    }
    answers.push(Frames::open(world.address(), "/api/public/live", &[]).next().expect("a frame"));
    for case in &cases {
        let number = case.number.as_str();
        let right = ask(&world, number, last_four(&case.applicant.phone));
        assert!(matches!(right.read(), StatusAnswer::Found(_)));
        answers.push(right.body);
        answers.push(ask(&world, number, wrong(case)).body);
        let json = format!("{{\"number\":\"{number}\",\"last_four\":\"{}\"}}", last_four(&case.applicant.identity));
        let right = world.post("/api/public/status", &[JSON_BODY], json.as_bytes());
        assert!(right.text().starts_with("{\"Found\""), "{}", right.text());
        answers.push(right.body);
    }
    assert!(cases.len() >= 50 && answers.iter().map(Vec::len).sum::<usize>() > 10_000);
    for Applicant { name, identity, phone, .. } in cases.iter().map(|case| &case.applicant) {
        for secret in [name, identity, phone] {
            assert!(!secret.is_empty());
            let told = |answer: &Vec<u8>| answer.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!answers.iter().any(told), "{secret} left the house");
        }
    }
}

#[test]
fn f28_wrong_digits_and_an_unknown_number_are_answered_alike() {
    let world = World::sample();
    let case = cases(&world).remove(0);
    let wrong_digits = ask(&world, case.number.as_str(), wrong(&case));
    let unknown_number = ask(&world, &unknown(&case), last_four(&case.applicant.phone));
    assert_eq!(wrong_digits.read::<StatusAnswer>(), StatusAnswer::NotFound);
    assert_eq!(wrong_digits.body, unknown_number.body);
    let shape = |answer: &Answer| {
        let same = |(name, _): &&(String, String)| name != "x-request-id" && name != "date";
        answer.headers.iter().filter(same).cloned().collect::<Vec<_>>()
    };
    assert_eq!(shape(&wrong_digits), shape(&unknown_number));
    assert_eq!(ask(&world, "XZ-261125-A-0012-0", "1234").read::<StatusAnswer>(), StatusAnswer::Mistyped);
}

#[test]
fn f28_tries_are_limited_by_number_and_by_address_and_not_for_everybody() {
    let world = World::sample();
    let cases = cases(&world);
    let (case, other) = (&cases[0], &cases[1]);
    for _ in 0..5 {
        assert_eq!(ask(&world, case.number.as_str(), wrong(case)).read::<StatusAnswer>(), StatusAnswer::NotFound);
    }
    let right = last_four(&case.applicant.phone);
    let later: StatusAnswer = ask(&world, case.number.as_str(), right).read();
    assert!(matches!(later, StatusAnswer::Later(seconds) if seconds > 500), "{later:?}");
    let typed_otherwise = case.number.as_str().replace('-', "").to_lowercase();
    assert!(matches!(ask(&world, &typed_otherwise, right).read(), StatusAnswer::Later(_)), "one number, however typed");
    let found: StatusAnswer = ask(&world, other.number.as_str(), last_four(&other.applicant.phone)).read();
    assert!(matches!(found, StatusAnswer::Found(_)), "the next in the hall is not shut out");
    world.hands.advance(Duration::from_secs(601));
    assert!(matches!(ask(&world, case.number.as_str(), right).read(), StatusAnswer::Found(_)));

    let tries = cases.iter().flat_map(|case| std::iter::repeat_n(case, 2));
    let answers: Vec<StatusAnswer> =
        tries.take(70).map(|case| ask(&world, case.number.as_str(), wrong(case)).read()).collect();
    assert_eq!(answers.iter().filter(|answer| **answer == StatusAnswer::NotFound).count(), 60);
    assert!(answers[60..].iter().all(|answer| matches!(answer, StatusAnswer::Later(seconds) if *seconds <= 61)));
}

#[test]
fn the_wall_and_the_queue_come_in_both_forms_and_say_when_nothing_changed() {
    let world = World::sample();
    let wall: WallView = world.get("/api/public/wall", &[CBOR]).read();
    assert_eq!((wall.hall.as_str(), wall.items.len()), ("新政镇便民服务中心", 71));
    assert!(wall.notices.iter().all(|notice| notice.title != "高温天气服务时间调整"), "what has ended is not shown");
    let queue: QueueView = world.get("/api/public/queue", &[CBOR]).read();
    assert_eq!((queue.day, queue.as_of), (world.hands.now().date(), world.hands.now()));
    assert!(!queue.calls.is_empty() && queue.waiting.len() == 6);
    for path in ["/api/public/wall", "/api/public/queue"] {
        let json = world.get(path, &[]);
        assert_eq!(json.header("content-type"), Some("application/json"));
        let tag = json.header("etag").expect("a tag").to_owned();
        world.hands.advance(Duration::from_secs(60));
        let again = world.get(path, &[("if-none-match", &tag)]);
        assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, Some(tag.as_str())));
    }
}
