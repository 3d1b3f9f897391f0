//! `demo`: a sample hall to look at.

use super::folder::Folder;
use super::serve::open;
use super::{Common, Listen, say};
use anyhow::{Context as _, Result, bail};
use fast_qr::qr::QRBuilder;
use server::admission::HallCode;
use server::clock::Clock;
use server::demo::{self, CASES, FEW_CASES, Wanted};
use server::hall::loaded;
use server::store::Store as _;
use std::process::ExitCode;

/// The sample that is wanted.
#[derive(clap::Args)]
pub(super) struct Sample {
    /// Throws the sample hall away and makes it anew.
    #[arg(long)]
    fresh: bool,
    /// How many cases.
    #[arg(long, default_value_t = CASES)]
    cases: usize,
    /// Only a few cases, for tests.
    #[arg(long, conflicts_with = "cases")]
    small: bool,
    /// Another seed gives another hall.
    #[arg(long, default_value_t = 2026)]
    seed: u64,
}

/// The surfaces and what they are for.
const SURFACES: [(&str, &str); 6] = [
    ("desk", "窗口受理  counter desk"),
    ("visit", "上门  village visits"),
    ("board", "公示与叫号  wall"),
    ("kiosk", "取号  ticket machine"),
    ("status", "办事进度  a citizen's own case"),
    ("manage", "大厅管理  management"),
];

/// Opens the sample hall, filling an empty folder.
pub(super) fn run(common: &Common, listen: &Listen, sample: &Sample) -> Result<ExitCode> {
    let folder = Folder::open(&common.data)?;
    let mut store = folder.store()?;
    let empty = store.end()?.is_none();
    if !empty && !demo::is_sample(&store)? {
        bail!("{} holds a real hall; `demo` leaves it alone", folder.path.display());
    }
    if !empty && sample.fresh {
        drop(store);
        folder.clear()?;
        store = folder.store()?;
    }
    let code = HallCode::of_folder(&folder.path).context("the hall code")?;
    let listener = listen.bind()?;
    if store.end()?.is_none() {
        let cases = if sample.small { FEW_CASES } else { sample.cases };
        let origin = listen.first_origin(&listener)?;
        let wanted = Wanted { cases, now: Clock::system().now(), seed: sample.seed, origin };
        say(&format!("Filling a sample hall with {cases} cases…"));
        let filled = demo::fill(&mut store, &wanted)?;
        say(&format!("{} cases, {} entries in the journal.", filled.cases, filled.entries));
    }
    let example = demo::example_in(&loaded(&store)?.0);
    let shown = code.shown().to_owned();
    open(store, folder.files()?, code, listen, listener, |origin| {
        for (page, what) in SURFACES {
            say(&format!("\n{what}\n  {origin}/{page}"));
            print_qr(&format!("{origin}/{page}"));
        }
        say(&format!("\nHall code: {shown}   (a desk or kiosk asks for it once)"));
        if let Some((number, last_four)) = example {
            say(&format!("To look up on /status: {number}, last four {last_four}"));
        }
        say("Everything in this hall is invented.\n");
    })
}

fn print_qr(text: &str) {
    if let Ok(code) = QRBuilder::new(text).build() {
        say(&code.to_str());
    }
}
