//! `soak`: the simulator over many worlds, to be left running.

use anyhow::Result;

use crate::{
    steps::{run as run_command, step},
    workspace::Workspace,
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// How many worlds.
    #[arg(default_value_t = 20_000)]
    worlds: u64,
    /// Handed to the simulator as they are.
    #[arg(last = true)]
    rest: Vec<String>,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    let mut cmd = ws.cargo(["run", "-p", "domain", "--release", "--example", "soak", "--"]);
    cmd.arg(args.worlds.to_string()).args(&args.rest);
    step(&format!("{} simulated worlds", args.worlds), || run_command(&mut cmd))
}
