//! The command line.

mod demo;
mod folder;
mod journal;
mod serve;
mod stop;
mod verify;

use clap::{Args, Parser, Subcommand};
use std::io::{IsTerminal as _, Write as _};
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// The working system of a township public service hall (乡镇便民服务中心).
#[derive(Parser)]
#[command(name = "bianmin", version, about)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    listen: Listen,
    #[command(subcommand)]
    verb: Option<Verb>,
}

/// What every command takes.
#[derive(Args)]
struct Common {
    /// The folder that holds the hall.
    #[arg(long, global = true, env = "BIANMIN_DATA", default_value = "bianmin-data", value_name = "DIR")]
    data: PathBuf,
}

/// Where and how to serve.
#[derive(Args)]
struct Listen {
    /// The port; 0 takes a free one.
    #[arg(long, global = true, default_value_t = 8080)]
    port: u16,
    /// The address to listen on; 0.0.0.0 for the whole network.
    #[arg(long, global = true, default_value = "127.0.0.1", value_name = "ADDRESS")]
    host: IpAddr,
    /// The hall's permanent origin, a name and never an address; said at the first start and kept for ever.
    #[arg(long, global = true, value_name = "URL")]
    origin: Option<String>,
    /// Serves the client from a folder instead of the one inside the program.
    #[arg(long, global = true, env = "BIANMIN_CLIENT", value_name = "DIR")]
    dist: Option<PathBuf>,
    /// A proxy on this machine adds the caller's address to X-Forwarded-For.
    #[arg(long, global = true)]
    behind_proxy: bool,
}

#[derive(Subcommand)]
enum Verb {
    /// Opens the hall (the default).
    Serve(serve::Founding),
    /// Opens a sample hall; an empty folder is filled with one.
    Demo(demo::Sample),
    /// Checks the journal's chain and that every record follows from it.
    Verify,
    /// Prints the journal for people to read.
    Journal(journal::Range),
}

/// Says something to whoever started the program, who may not listen any more.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Runs what the command line asks.
pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_env("BIANMIN_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let colours = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr).init();
    // The place of a fault, not its message, which may hold what somebody typed.
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(place, "a fault of this program");
    }));
    match cli.verb.unwrap_or(Verb::Serve(serve::Founding::default())) {
        Verb::Serve(founding) => serve::run(&cli.common, &cli.listen, &founding),
        Verb::Demo(sample) => demo::run(&cli.common, &cli.listen, &sample),
        Verb::Verify => verify::run(&cli.common),
        Verb::Journal(range) => journal::run(&cli.common, &range),
    }
}
