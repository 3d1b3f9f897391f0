//! `check`: what a change must pass before it is handed in; no browser needed.

use anyhow::Result;

use crate::{
    dist,
    steps::{Summary, run as run_command},
    workspace::{ENTRIES, WASM, Workspace},
};

/// The packages that are built for this machine.
const HOST: [&str; 6] = ["-p", "domain", "-p", "server", "-p", "xtask"];

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Without the release client and its byte budgets.
    #[arg(long)]
    quick: bool,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    let mut all = Summary::default();
    all.try_step("fmt", &[], || fmt(ws));
    all.try_step("clippy", &[], || clippy(ws));
    all.try_step("unit", &[], || unit(ws));
    if !args.quick {
        all.try_step("dist", &[], || dist::run(ws, &dist::Args { dev: false }));
    }
    all.finish()
}

/// Every file is formatted.
pub(crate) fn fmt(ws: &Workspace) -> Result<()> {
    run_command(&mut ws.cargo(["fmt", "--all", "--check"]))
}

/// No warnings, on this machine's packages and on the client's.
pub(crate) fn clippy(ws: &Workspace) -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    run_command(ws.cargo(["clippy"]).args(HOST).arg("--all-targets").args(deny))?;
    let mut client = ws.cargo(["clippy", "--target", WASM, "-p", "app"]);
    for entry in ENTRIES {
        client.arg("-p").arg(format!("entry-{entry}"));
    }
    run_command(client.args(deny))?;
    run_command(ws.cargo(["clippy", "--target", WASM, "-p", "app", "--tests"]).args(deny))
}

/// The rules, the simulator's worlds, the server's contracts, and the repository's own rules (`tidy`).
pub(crate) fn unit(ws: &Workspace) -> Result<()> {
    run_command(ws.cargo(["test"]).args(HOST))
}
