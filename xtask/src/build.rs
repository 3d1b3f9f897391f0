//! `build`: the server with the client inside it.

use std::{fs, path::PathBuf};

use anyhow::Result;

use crate::{
    dist,
    steps::{run as run_command, step},
    workspace::{Profile, Workspace},
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Optimised, to be handed out.
    #[arg(long)]
    release: bool,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    let profile = Profile::of(!args.release);
    dist::run(ws, &dist::Args { dev: !args.release })?;
    let path = server(ws, profile)?;
    let bytes = fs::metadata(&path)?.len();
    println!("{} ({:.1} MB)", path.display(), bytes as f64 / 1e6);
    Ok(())
}

/// Compiles the server around the client that lies in `dist` now, and says where it is.
pub(crate) fn server(ws: &Workspace, profile: Profile) -> Result<PathBuf> {
    step(&format!("compile the server ({})", profile.host()), || {
        run_command(&mut ws.cargo(["build", "-p", "server", "--profile", profile.host()]))
    })?;
    Ok(ws.server(profile))
}
