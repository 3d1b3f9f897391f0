//! `verify`: whether the journal's chain holds and every record follows from it.

use super::{Common, folder};
use anyhow::Result;
use server::verify::verify;
use std::process::ExitCode;

/// Prints what was counted and every complaint; fails when there is one.
pub(super) fn run(common: &Common) -> Result<ExitCode> {
    let store = folder::to_read(&common.data)?;
    let found = verify(&store)?;
    println!("entries           {}", found.entries);
    println!("commands          {}", found.commands);
    println!("destroyed bodies  {}", found.destroyed);
    for (order, count) in &found.orders {
        println!("    by order {order}: {count}");
    }
    println!("records           {}", found.records);
    for complaint in &found.complaints {
        println!("FAULT: {complaint}");
    }
    if found.complaints.is_empty() {
        println!("The chain holds and every record follows from it.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} fault(s)", found.complaints.len());
    Ok(ExitCode::FAILURE)
}
