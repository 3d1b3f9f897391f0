//! `e2e`: journeys in a real browser against the real server.

use std::process::Command;

use anyhow::{Context, Result};

use crate::{
    build, dist, setup,
    steps::{run as run_command, step},
    workspace::{Profile, Workspace},
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Takes the client and the server as they were last built.
    #[arg(long)]
    no_build: bool,
    /// A quicker build of the client.
    #[arg(long)]
    dev: bool,
    /// Which journeys, and options of Playwright's `test`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    filter: Vec<String>,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    setup::browser()?;
    setup::npm(ws)?;
    if !args.no_build {
        dist::run(ws, &dist::Args { dev: args.dev })?;
        build::server(ws, Profile::Dev)?;
    }
    step("journeys", || journeys(ws, &args.filter))
}

/// Journeys that measure carry this tag: they run after the others, with the machine to themselves.
const ALONE: &str = "@alone";

/// Runs Playwright against the server's development build.
pub(crate) fn journeys(ws: &Workspace, filter: &[String]) -> Result<()> {
    let runner = ws.path("e2e/node_modules/@playwright/test/cli.js");
    let run = |args: &[&str]| {
        let mut cmd = node(ws)?;
        cmd.arg(&runner).arg("test").args(filter).args(args).env("BIANMIN_BIN", ws.server(Profile::Dev));
        run_command(&mut cmd)
    };
    if !filter.is_empty() {
        return run(&[]);
    }
    run(&["--grep-invert", ALONE])?;
    run(&["--grep", ALONE, "--workers", "1"])
}

/// Node in `e2e/`, told where the browser is.
pub(crate) fn node(ws: &Workspace) -> Result<Command> {
    let mut cmd = Command::new("node");
    cmd.current_dir(ws.path("e2e"));
    cmd.env("BIANMIN_CHROMIUM", setup::chromium().context("there is no Chromium: `cargo xtask setup` installs it")?);
    Ok(cmd)
}
