//! `verify`: whether the journal's chain holds, every record follows from it, and every picture has its bytes.

use super::{Common, folder};
use anyhow::{Context as _, Result};
use server::files::{FileFindings, FileStore};
use server::verify::verify;
use std::process::ExitCode;

/// Prints what was counted and every complaint; fails when there is one.
pub(super) fn run(common: &Common) -> Result<ExitCode> {
    let store = folder::to_read(&common.data)?;
    let mut found = verify(&store)?;
    let files = FileStore::open_to_read(&common.data).context("cannot open the files")?;
    let files = files.map_or_else(|| Ok(FileFindings::default()), |files| files.check())?;
    found.complaints.extend(files.complaints);
    println!("entries           {}", found.entries);
    println!("commands          {}", found.commands);
    println!("destroyed bodies  {}", found.destroyed);
    for (order, count) in &found.orders {
        println!("    by order {order}: {count}");
    }
    println!("records           {}", found.records);
    println!("files             {}, {} on the way", files.whole, files.coming);
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
