//! `demo`: one command from a fresh clone to a hall one can look at.

use std::process::Command;

use anyhow::Result;

use crate::{
    build, dist,
    workspace::{Profile, Workspace},
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Quick to build, slow to run.
    #[arg(long)]
    dev: bool,
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Throws the sample hall away and makes it anew.
    #[arg(long)]
    fresh: bool,
    /// Handed to `bianmin demo` as they are.
    #[arg(last = true)]
    rest: Vec<String>,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    dist::run(ws, &dist::Args { dev: args.dev })?;
    let mut cmd = Command::new(build::server(ws, Profile::of(args.dev))?);
    cmd.arg("demo").arg("--data").arg(ws.target.join("demo-data")).args(["--port", &args.port.to_string()]);
    if args.fresh {
        cmd.arg("--fresh");
    }
    become_command(cmd.args(&args.rest))
}

/// The server takes this process's place, so that Ctrl-C reaches it alone.
#[cfg(unix)]
fn become_command(cmd: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    eprintln!("\n    $ {}", crate::steps::line(cmd));
    Err(cmd.exec().into())
}

#[cfg(not(unix))]
fn become_command(cmd: &mut Command) -> Result<()> {
    crate::steps::run(cmd)
}
