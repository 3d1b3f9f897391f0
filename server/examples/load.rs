//! Measures a hall under load: devices that take cases in over HTTP as fast as they are answered.
//!
//! ```text
//! cargo run --release -p server --example load -- [--devices 8] [--seconds 10] [--batch 1] [--cases 5000]
//! ```
//!
//! Starts the program built beside it (`--bin` for another) on a folder of its own and prints one JSON object
//! `{name, value, unit}` a line. Memory is read where the system tells it (Linux).

use anyhow::{Context as _, Result, ensure};
use clap::Parser;
use domain::action::Action;
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, TakeIn};
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Applicant, Channel};
use domain::catalog::HandlingMode;
use domain::codec::{decode, encode};
use domain::hall::DeviceRole;
use domain::ids::{CounterNo, DeviceId, HallId, StaffNo};
use domain::sync::VERSION;
use domain::sync::device::DeviceRow;
use domain::sync::envelope::{Envelope, Packet};
use domain::sync::wire::{Admission, Admitted, Known, SyncRequest, SyncResponse, Verdict};
use server::clock::Clock;
use server::random;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

#[derive(Parser, Clone)]
struct Args {
    /// How many devices write at once.
    #[arg(long, default_value_t = 8)]
    devices: usize,
    /// For how long.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// How many commands a request carries.
    #[arg(long, default_value_t = 1)]
    batch: usize,
    /// How many cases the hall has at the beginning.
    #[arg(long, default_value_t = 5000)]
    cases: usize,
    /// The program.
    #[arg(long)]
    bin: Option<PathBuf>,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let folder = tempfile::tempdir()?;
    let start = Instant::now();
    let (mut child, address) = serve(&args, folder.path())?;
    say("demo_ready", start.elapsed().as_secs_f64(), "s");
    say_memory(&child, "memory_before");
    let code = std::fs::read_to_string(folder.path().join("hall-code.txt"))?;
    let writers: Result<Vec<Writer>> = (0..args.devices).map(|_| Writer::let_in(&address, &code)).collect();
    let (start, length) = (Instant::now(), Duration::from_secs(args.seconds));
    let threads: Vec<_> = writers?
        .into_iter()
        .map(|writer| {
            let batch = args.batch;
            std::thread::spawn(move || writer.write(batch, start + length))
        })
        .collect();
    let mut took = Vec::new();
    for thread in threads {
        took.extend(thread.join().expect("a writer")?);
    }
    let seconds = start.elapsed().as_secs_f64();
    took.sort_unstable();
    ensure!(!took.is_empty(), "nothing was answered");
    let at = |part: usize| took[(took.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    say("commands_per_second", (took.len() * args.batch) as f64 / seconds, "1/s");
    say("request_median", at(50), "ms");
    say("request_99_percent", at(99), "ms");
    say_memory(&child, "memory_after");
    child.kill()?;
    child.wait()?;
    Ok(())
}

/// Starts the program and waits until it listens.
fn serve(args: &Args, data: &Path) -> Result<(Child, String)> {
    let beside = std::env::current_exe()?.with_file_name("..").join(format!("bianmin{}", std::env::consts::EXE_SUFFIX));
    let bin = args.bin.clone().unwrap_or(beside);
    let mut command = Command::new(&bin);
    command.args(["demo", "--port", "0", "--cases", &args.cases.to_string()]).arg("--data").arg(data);
    command.env("BIANMIN_LOG", "warn").stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start {}", bin.display()))?;
    let mut lines = BufReader::new(child.stdout.take().context("no output")?).lines();
    let listening = lines.find_map(|line| line.ok()?.strip_prefix("listening on ").map(str::to_owned));
    let address = listening.context("it did not listen")?;
    // What it says at its end must find a reader.
    std::thread::spawn(move || lines.for_each(drop));
    Ok((child, address))
}

/// A device that writes.
struct Writer {
    agent: ureq::Agent,
    address: String,
    token: String,
    hall: HallId,
    row: DeviceRow,
    epoch: Option<domain::ids::Epoch>,
    head: u64,
    known: Known,
    cursors: Vec<domain::sync::wire::Cursor>,
}

impl Writer {
    fn let_in(address: &str, code: &str) -> Result<Self> {
        let agent = ureq::Agent::new_with_defaults();
        let device = DeviceId(random::bytes());
        let (role, name) = (DeviceRole::Desk, "load".to_owned());
        let admission = Admission { hall_code: code.to_owned(), device, role, name };
        let body =
            agent.post(format!("{address}/api/device")).send(&encode(&admission)[..])?.body_mut().read_to_vec()?;
        let Ok(Admitted::Yes(entry, hall, token)) = decode(&body) else { anyhow::bail!("not let in") };
        let row = DeviceRow::new(hall.clone(), device, entry.code, role, entry.hundreds);
        let (address, known) = (address.to_owned(), Known::default());
        let mut writer = Writer { agent, address, token, hall, row, epoch: None, head: 0, known, cursors: Vec::new() };
        while writer.exchange(Vec::new())?.page.is_some_and(|page| page.more) {}
        Ok(writer)
    }

    /// Writes until a moment; how long each request took.
    fn write(mut self, batch: usize, until: Instant) -> Result<Vec<Duration>> {
        let mut took = Vec::new();
        while Instant::now() < until {
            let push = (0..batch).map(|_| self.command()).collect();
            let start = Instant::now();
            let response = self.exchange(push)?;
            took.push(start.elapsed());
            let accepted = response.answers.iter().all(|verdict| matches!(verdict, Verdict::Accepted(_)));
            ensure!(accepted, "not accepted: {:?}", response.answers);
        }
        Ok(took)
    }

    fn command(&mut self) -> Packet {
        let now = Clock::system().now();
        let mut action = intake();
        self.row.allot(&mut action, HandlingMode::Commitment, now.date());
        self.row.n += 1;
        let packet = Packet::of(&Envelope {
            v: VERSION,
            hall: self.hall.clone(),
            device: self.row.device,
            n: self.row.n,
            id: random::command_id(now),
            actor: Some(StaffNo::from("102")),
            at: now,
            at_offset: 0,
            seen: Vec::new(),
            after: Vec::new(),
            prev: self.row.prev,
            action: encode(&action),
        });
        self.row.prev = packet.digest();
        packet
    }

    fn exchange(&mut self, push: Vec<Packet>) -> Result<SyncResponse> {
        let request = SyncRequest {
            v: VERSION,
            hall: self.hall.clone(),
            device: self.row.device,
            epoch: self.epoch,
            head: self.head,
            known: self.known,
            cursors: self.cursors.clone(),
            sums: Vec::new(),
            now: Clock::system().now(),
            top: self.row.n,
            waiting: u32::try_from(push.len())?,
            push,
            budget: 1_000_000,
        };
        let post = self.agent.post(format!("{}/api/sync", self.address));
        let post = post.header("authorization", format!("Bearer {}", self.token));
        let body = post.send(&encode(&request)[..])?.body_mut().read_to_vec()?;
        let response: SyncResponse = decode(&body)?;
        if let Some(page) = &response.page {
            self.epoch = Some(response.epoch);
            self.head = page.to;
            self.known = Known(response.head, response.head_hash);
            self.cursors.clone_from(&page.cursors);
        }
        Ok(response)
    }
}

fn intake() -> Action {
    Action::Case(CaseCommand::TakeIn(TakeIn {
        number: CaseNumber::none(),
        item: 3,
        item_version: 1,
        applicant: Applicant {
            name: "样例一".to_owned(),
            identity: "51132419620517000X".to_owned(),
            phone: "13800007654".to_owned(),
            village: None,
        },
        channel: Channel::Counter,
        counter: CounterNo(2),
        first_contact: StaffNo::from("102"),
        handler: StaffNo::from("102"),
        checklist: vec![Presence::Received; 4],
        outcome: IntakeOutcome::Accept,
        told: None,
        receipt: PaperNumber(String::new()),
        notice: None,
        ticket: None,
        denial: None,
    }))
}

fn say(name: &str, value: f64, unit: &str) {
    println!("{}", serde_json::json!({ "name": name, "value": (value * 100.0).round() / 100.0, "unit": unit }));
}

#[cfg(target_os = "linux")]
fn say_memory(child: &Child, name: &str) {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: Option<f64> = resident.and_then(|text| text.trim().trim_end_matches("kB").trim().parse().ok());
    if let Some(kilobytes) = kilobytes {
        say(name, kilobytes / 1024.0, "MB");
    }
}

#[cfg(not(target_os = "linux"))]
fn say_memory(_: &Child, _: &str) {}
