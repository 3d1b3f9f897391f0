//! `dist`: from Rust, templates and styles to the folder of files a browser is given.
//!
//! Order of names, each made from the bytes before it: wasm, its glue, the boot module, the pages, the version,
//! `sw.js`. Whatever lies under `/assets/` never changes under its name.

mod budget;
mod bundle;
mod compress;
mod pages;
mod style;
mod tree;

use anyhow::Result;

use crate::{
    setup,
    steps::step,
    workspace::{Profile, Workspace},
};
use tree::Tree;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Quick to build, large to load; no byte budgets.
    #[arg(long)]
    pub(crate) dev: bool,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    let profile = Profile::of(args.dev);
    setup::wasm_target()?;
    step("compile the client", || bundle::compile(ws, profile))?;
    let bundles = step("bind wasm to JavaScript", || bundle::bind(ws, profile))?;
    let mut tree = Tree::default();
    let parts = step("lay out files", || pages::lay_out(ws, bundles, &mut tree))?;
    let sizes = step("compress and write", || compress::write(ws, &tree, profile))?;
    eprintln!("    version {} in {}", parts.version, ws.dist().display());
    budget::report(&parts.entries, &sizes, profile)
}
