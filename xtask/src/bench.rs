//! `bench`: the figures of the documents, measured again.

use anyhow::Result;

use crate::{
    build, dist, e2e, setup,
    steps::{run as run_command, step},
    workspace::{Profile, Workspace},
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Figures for a program instead of for a person.
    #[arg(long)]
    json: bool,
    /// Takes the client and the server as they were last built.
    #[arg(long)]
    no_build: bool,
    /// Handed to the benchmark as they are.
    #[arg(last = true)]
    rest: Vec<String>,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    setup::browser()?;
    setup::npm(ws)?;
    if !args.no_build {
        dist::run(ws, &dist::Args { dev: false })?;
        build::server(ws, Profile::Release)?;
    }
    let mut cmd = e2e::node(ws)?;
    cmd.arg(ws.path("e2e/bench/run.mjs")).arg("--bin").arg(ws.server(Profile::Release));
    if args.json {
        cmd.arg("--json");
    }
    step("benchmark", || run_command(cmd.args(&args.rest)))
}
