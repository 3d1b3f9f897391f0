//! `test`: everything, in order; what CI runs.

use anyhow::{Result, bail};

use crate::{
    build, check, dist, e2e, setup,
    steps::{Summary, run as run_command},
    workspace::{Profile, WASM, Workspace},
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// One step: fmt, clippy, unit, dist, wasm, server or e2e.
    #[arg(long, value_name = "STEP")]
    only: Option<String>,
}

type Work = fn(&Workspace) -> Result<()>;

/// Each step with the steps it is no use without.
const STEPS: [(&str, &[&str], Work); 8] = [
    ("setup", &[], |ws| {
        setup::wasm_target()?;
        setup::browser()?;
        setup::npm(ws)
    }),
    ("fmt", &[], check::fmt),
    ("clippy", &[], check::clippy),
    ("unit", &[], check::unit),
    ("dist", &[], |ws| dist::run(ws, &dist::Args { dev: false })),
    ("wasm", &["setup"], wasm),
    ("server", &["dist"], |ws| build::server(ws, Profile::Dev).map(drop)),
    ("e2e", &["setup", "dist", "server"], |ws| e2e::journeys(ws, &[])),
];

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    let wanted = |name: &str| args.only.as_deref().is_none_or(|only| only == name);
    if !STEPS.iter().any(|(name, ..)| wanted(name)) {
        bail!("the steps are {}", STEPS.map(|step| step.0).join(", "));
    }
    let mut all = Summary::default();
    for (name, needs, work) in STEPS {
        if wanted(name) {
            all.try_step(name, needs, || work(ws));
        }
    }
    all.finish()
}

/// The client's tests inside a browser.
fn wasm(ws: &Workspace) -> Result<()> {
    let Some(driver) = setup::find("chromedriver") else { bail!("there is no chromedriver") };
    run_command(ws.cargo(["test", "-p", "app", "--target", WASM]).env("CHROMEDRIVER", driver))
}
