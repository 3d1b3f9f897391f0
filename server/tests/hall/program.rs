//! The real program: stopped in order, killed, started again (F43, K3), and what it says on the command line.

use crate::device::Device;
use crate::http::{Frames, try_request};
use crate::world::{Hands, World};
use domain::codec::encode;
use domain::hall::DeviceRole;
use domain::ids::CommandId;
use domain::public::board::QueueView;
use domain::sync::wire::{SyncResponse, Verdict};
use server::clock::Clock;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_bianmin");

/// What a hall cannot begin without.
const FOUNDING: [&str; 7] = ["serve", "--name", "测试中心", "--hotline", "0817-0000000", "--letter-box", "门口"];

fn program(data: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg("--data").arg(data).env("BIANMIN_LOG", "warn").stderr(Stdio::null());
    command
}

fn run(command: &mut Command) -> (Output, String) {
    let output = command.output().expect("runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output, text)
}

/// The program serving a folder.
struct Served {
    child: Child,
    out: BufReader<ChildStdout>,
    address: SocketAddr,
    /// What it said before it listened.
    said: String,
}

impl Served {
    fn start(data: &Path, verb: &[&str]) -> Self {
        Self::started(program(data), verb)
    }

    fn started(mut command: Command, verb: &[&str]) -> Self {
        let mut child = command.args(verb).args(["--port", "0"]).stdout(Stdio::piped()).spawn().expect("starts");
        let mut out = BufReader::new(child.stdout.take().expect("piped"));
        let mut said = String::new();
        let address = loop {
            let mut line = String::new();
            assert!(out.read_line(&mut line).expect("readable") > 0, "it ended: {said}");
            if let Some(address) = line.trim().strip_prefix("listening on http://") {
                break address.parse().expect("an address");
            }
            said += &line;
        };
        Served { child, out, address, said }
    }

    fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// Waits for its end and answers the code and the last words.
    fn wait(mut self) -> (Option<i32>, String) {
        let mut last = String::new();
        while self.out.read_line(&mut last).expect("readable") > 0 {}
        (self.child.wait().expect("ended").code(), last)
    }
}

#[cfg(unix)]
fn terminate(served: &Served) {
    let sent = Command::new("kill").arg("-TERM").arg(served.child.id().to_string()).status().expect("runs");
    assert!(sent.success());
}

/// A folder with a small sample of now, served, and a desk that was let in.
fn hall() -> (TempDir, Served, Device) {
    let data = tempfile::tempdir().expect("a folder");
    let served = Served::start(data.path(), &["demo", "--small"]);
    let hands = Hands::at(Clock::system().now());
    let desk = let_in(data.path(), served.address, &hands, "2号窗口");
    (data, served, desk)
}

/// Lets a desk in with the code of a folder.
fn let_in(data: &Path, address: SocketAddr, hands: &Hands, name: &str) -> Device {
    let code = std::fs::read_to_string(data.join("hall-code.txt")).expect("a code");
    let mut desk = Device::let_in(address, hands, &code, DeviceRole::Desk, name);
    desk.settle();
    desk
}

/// Issues and sends until the line breaks; counts answers that came.
fn write_until_cut(desk: &mut Device, answered: &AtomicUsize, most: usize) -> Vec<CommandId> {
    let mut ids = Vec::new();
    for count in 0..most {
        let id = desk.issue(crate::device::intake(&format!("万{count}")), domain::catalog::HandlingMode::Commitment);
        let asked = desk.asked();
        let headers = [("authorization", desk.bearer())];
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = try_request(desk.address, "POST", "/api/sync", &headers, Some(&encode(&asked)));
        let Ok(answer) = answer else { return ids };
        if answer.status != 200 {
            return ids;
        }
        let response: SyncResponse = answer.read();
        desk.replica.absorb(&asked, &response, desk.hands.now());
        assert!(matches!(desk.verdict(id), Some(Verdict::Accepted(_))));
        ids.push(id);
        answered.fetch_add(1, Ordering::SeqCst);
    }
    ids
}

/// Starts again; everything that was answered is there, everything that was issued arrives, nothing twice.
fn check_after(data: &Path, mut desk: Device, answered: &[CommandId]) {
    let served = Served::start(data, &[]);
    desk.address = served.address;
    let kept =
        |desk: &Device| -> Vec<Verdict> { answered.iter().map(|id| desk.verdict(*id).expect("answered")).collect() };
    let before = kept(&desk);
    let asked = desk.replica.outbox().count();
    let all: Vec<_> = desk.replica.outbox().map(|out| out.packet.clone()).collect();
    let mut request = desk.asked();
    request.push = all;
    let response: SyncResponse = desk.send(&request).read();
    assert_eq!(response.epoch, desk.replica.standing().epoch.expect("known"), "no new life of the journal");
    assert_eq!(response.answers.len(), asked);
    assert!(response.answers.iter().all(|verdict| matches!(verdict, Verdict::Accepted(_))));
    assert_eq!(response.answers[..before.len()], before[..], "the answers of before");
    let other = let_in(data, served.address, &desk.hands, "3号窗口");
    for count in 0..asked {
        assert_eq!(other.cases_of(&format!("万{count}")).len(), 1, "case {count}");
    }
    served.kill();
    let (output, text) = run(program(data).arg("verify"));
    assert!(output.status.success(), "{text}");
}

#[cfg(unix)]
#[test]
fn f43_a_stop_with_ten_streams_and_a_writer_ends_in_time_and_keeps_what_was_answered() {
    let (data, served, mut desk) = hall();
    let mut streams: Vec<Frames> = (0..5).map(|_| Frames::open(served.address, "/api/public/live", &[])).collect();
    let bearer = desk.bearer();
    streams.extend((0..5).map(|_| Frames::open(served.address, "/api/live", &[("authorization", &bearer)])));
    let answered = AtomicUsize::new(0);
    let (ids, (code, said)) = std::thread::scope(|scope| {
        let writer = scope.spawn(|| write_until_cut(&mut desk, &answered, usize::MAX));
        while answered.load(Ordering::SeqCst) < 20 {
            std::thread::yield_now();
        }
        let start = Instant::now();
        terminate(&served);
        let ended = served.wait();
        assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
        (writer.join().expect("a writer"), ended)
    });
    assert_eq!((code, said.trim()), (Some(0), "stopped"));
    for frames in &mut streams {
        while frames.next().is_some() {}
    }
    assert!(ids.len() >= 20);
    check_after(data.path(), desk, &ids);
}

#[test]
fn c_a_kill_in_the_middle_of_200_commands_loses_nothing_and_repeats_nothing() {
    let (data, mut served, mut desk) = hall();
    let answered = AtomicUsize::new(0);
    let ids = std::thread::scope(|scope| {
        let writer = scope.spawn(|| write_until_cut(&mut desk, &answered, 200));
        while answered.load(Ordering::SeqCst) < 77 {
            std::thread::yield_now();
        }
        served.child.kill().expect("killed");
        served.child.wait().expect("ended");
        writer.join().expect("a writer")
    });
    assert!((77..200).contains(&ids.len()), "{}", ids.len());
    check_after(data.path(), desk, &ids);
}

#[test]
fn op_10_a_hall_does_not_begin_without_name_hotline_and_letter_box() {
    let data = tempfile::tempdir().expect("a folder");
    for given in [&["serve", "--port", "0"][..], &["serve", "--port", "0", "--hotline", "0817-1"]] {
        let output = program(data.path()).args(given).stderr(Stdio::piped()).output().expect("runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains("--letter-box"), "{said}");
    }
    let first = Served::start(data.path(), &FOUNDING);
    assert!(first.said.contains("Hall code: "), "the folder is still good");
    first.kill();
}

#[test]
fn an_origin_is_chosen_once() {
    let data = tempfile::tempdir().expect("a folder");
    let first = Served::start(data.path(), &[&FOUNDING[..], &["--origin", "https://hall.example/"]].concat());
    assert!(first.said.contains("https://hall.example for ever"), "{}", first.said);
    assert!(first.said.contains("Hall code: "));
    let busy = program(data.path()).args(["serve", "--port", "0"]).output().expect("runs");
    assert!(!busy.status.success(), "one program at a time");
    first.kill();
    let mut second = program(data.path());
    let mut child = second
        .args(["--port", "0", "--origin", "http://other.example"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut line = String::new();
    BufReader::new(child.stderr.take().expect("piped")).read_line(&mut line).expect("readable");
    assert!(line.contains("https://hall.example and stays so") && line.contains("http://other.example is not taken"));
    child.kill().expect("killed");
    child.wait().expect("ended");
    let (_, journal) = run(program(data.path()).arg("journal"));
    assert!(journal.contains("a new life of the journal") && journal.contains("https://hall.example"), "{journal}");
}

#[test]
fn verify_and_journal_speak_to_people_and_fail_when_something_is_wrong() {
    let mut world = World::sample();
    world.stop();
    let (output, text) = run(program(world.path()).arg("verify"));
    assert!(output.status.success() && text.contains("The chain holds"), "{text}");
    let db = rusqlite::Connection::open(world.path().join("hall.sqlite")).expect("opens");
    db.execute("DELETE FROM journal WHERE seq = 100", []).expect("written");
    let (output, text) = run(program(world.path()).arg("verify"));
    assert!(!output.status.success() && text.contains("FAULT: entry 101 does not follow the one before"), "{text}");
    let (output, text) = run(program(world.path()).args(["journal", "--from", "10", "--count", "2"]));
    assert!(output.status.success() && text.lines().filter(|line| line.starts_with("1")).count() == 2, "{text}");
}

#[test]
fn a_demo_fills_an_empty_folder_and_leaves_a_real_hall_alone() {
    let data = tempfile::tempdir().expect("a folder");
    let demo = Served::start(data.path(), &["demo", "--small"]);
    assert!(demo.said.contains("50 cases") && demo.said.contains("/status"), "{}", demo.said);
    let code = std::fs::read_to_string(data.path().join("hall-code.txt")).expect("a code");
    assert!(demo.said.contains(code.trim()) && !demo.said.contains("code="));
    demo.kill();
    let again = Served::start(data.path(), &["demo", "--small", "--fresh"]);
    assert!(again.said.contains("Filling"));
    again.kill();
    let real = tempfile::tempdir().expect("a folder");
    let served = Served::start(real.path(), &FOUNDING);
    served.kill();
    let refused = program(real.path()).args(["demo", "--fresh"]).output().expect("runs");
    assert!(!refused.status.success());
}

#[test]
fn f13_the_day_is_beijings_whatever_the_zone_of_the_machine() {
    let data = tempfile::tempdir().expect("a folder");
    for zone in ["UTC", "America/New_York", "Asia/Shanghai"] {
        let mut command = program(data.path());
        command.env("TZ", zone);
        let served = Served::started(command, &["demo", "--small"]);
        let before = Clock::system().now().date();
        let answer =
            crate::http::request(served.address, "GET", "/api/public/queue", &[("accept", "application/cbor")], None);
        let day = answer.read::<QueueView>().day;
        // Midnight may have passed in between.
        assert!(day == before || day == Clock::system().now().date(), "{zone}: {day}");
        served.kill();
    }
}
