//! Steps that say what they do and how long it took.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// Runs `work` under a heading and prints its time.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("\n==> {what}");
    let start = Instant::now();
    let result = work();
    let mark = if result.is_ok() { "done" } else { "FAILED" };
    eprintln!("    {mark}: {what} ({})", seconds(start.elapsed()));
    result
}

/// Prints the command line, runs it, and fails when it fails.
pub(crate) fn run(cmd: &mut Command) -> Result<()> {
    let line = line(cmd);
    eprintln!("    $ {line}");
    let status = cmd.status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` ended with {status}");
    }
    Ok(())
}

/// The command as a person would type it.
pub(crate) fn line(cmd: &Command) -> String {
    let program = std::path::Path::new(cmd.get_program());
    let mut line = program.file_name().unwrap_or(cmd.get_program()).to_string_lossy().into_owned();
    for arg in cmd.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

pub(crate) fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

enum Outcome {
    Passed,
    Failed(String),
    Skipped(&'static str),
}

/// A list of steps of which each is tried, with a table at the end.
#[derive(Default)]
pub(crate) struct Summary {
    rows: Vec<(&'static str, Outcome, Duration)>,
}

impl Summary {
    /// Runs a step unless one it needs has not passed; remembers the outcome.
    pub(crate) fn try_step(&mut self, name: &'static str, needs: &[&'static str], work: impl FnOnce() -> Result<()>) {
        if let Some(missing) = needs.iter().find(|need| !self.may_build_on(need)) {
            self.rows.push((name, Outcome::Skipped(missing), Duration::ZERO));
            return;
        }
        let start = Instant::now();
        let outcome = match step(name, work) {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                eprintln!("    {error:#}");
                Outcome::Failed(format!("{error:#}"))
            }
        };
        self.rows.push((name, outcome, start.elapsed()));
    }

    fn may_build_on(&self, name: &str) -> bool {
        self.rows.iter().all(|(row, outcome, _)| *row != name || matches!(outcome, Outcome::Passed))
    }

    /// Prints the table; fails when a step failed or was skipped.
    pub(crate) fn finish(self) -> Result<()> {
        eprintln!("\n{:<10} {:<8} {:>9}", "step", "result", "time");
        let mut bad = 0;
        for (name, outcome, time) in &self.rows {
            let (word, note) = match outcome {
                Outcome::Passed => ("ok", String::new()),
                Outcome::Failed(why) => ("FAILED", why.lines().next().unwrap_or_default().to_owned()),
                Outcome::Skipped(need) => ("skipped", format!("needs {need}")),
            };
            bad += usize::from(!matches!(outcome, Outcome::Passed));
            eprintln!("{name:<10} {word:<8} {:>9}  {note}", seconds(*time));
        }
        let total: Duration = self.rows.iter().map(|row| row.2).sum();
        eprintln!("{:<10} {:<8} {:>9}", "all", if bad == 0 { "ok" } else { "FAILED" }, seconds(total));
        if bad > 0 {
            bail!("{bad} of {} steps did not pass", self.rows.len());
        }
        Ok(())
    }
}
