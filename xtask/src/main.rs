//! `cargo xtask <verb>`: the only place that knows how to build, run, test and measure Bianmin.
#![forbid(unsafe_code)]

mod bench;
mod build;
mod check;
mod demo;
mod dist;
mod e2e;
mod pinyin;
mod setup;
mod soak;
mod steps;
mod test;
#[cfg(test)]
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs, tests and measures Bianmin", version)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Installs what the build and the tests need and this machine lacks.
    Setup(setup::Args),
    /// Builds the browser client into `<target>/dist` and checks the byte budgets.
    Dist(dist::Args),
    /// Builds everything and opens a sample hall on this machine.
    Demo(demo::Args),
    /// Builds the server with the client inside it.
    Build(build::Args),
    /// Formatting, lints, unit tests, repository rules and byte budgets.
    Check(check::Args),
    /// Everything, in order, with a summary; what CI runs.
    Test(test::Args),
    /// The browser journeys.
    E2e(e2e::Args),
    /// The benchmark against the figures in the documents.
    Bench(bench::Args),
    /// Many simulated halls, for as long as you like.
    Soak(soak::Args),
}

fn main() -> ExitCode {
    match run(Cli::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(verb: Verb) -> anyhow::Result<()> {
    let ws = Workspace::find()?;
    match verb {
        Verb::Setup(args) => setup::run(&ws, &args),
        Verb::Dist(args) => dist::run(&ws, &args),
        Verb::Demo(args) => demo::run(&ws, &args),
        Verb::Build(args) => build::run(&ws, &args),
        Verb::Check(args) => check::run(&ws, &args),
        Verb::Test(args) => test::run(&ws, &args),
        Verb::E2e(args) => e2e::run(&ws, &args),
        Verb::Bench(args) => bench::run(&ws, &args),
        Verb::Soak(args) => soak::run(&ws, &args),
    }
}
