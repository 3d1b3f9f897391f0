//! `bianmin`: a hall in one program and one folder.
#![forbid(unsafe_code)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("bianmin: {error:#}");
            ExitCode::FAILURE
        }
    }
}
