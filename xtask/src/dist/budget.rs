//! What each surface may weigh on the wire: brotli bytes of wasm and JavaScript, KB = 1000 bytes.
//!
//! `goal` is what the design wants; `limit` is what fails the build. Where a bundle is still above its goal the limit
//! holds it where it is, and docs/FIGURES.md says so.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::compress::Sizes;
use crate::workspace::Profile;

const BUDGETS: [(&str, usize); 5] =
    [("board", 60_000), ("kiosk", 90_000), ("status", 90_000), ("worker", 120_000), ("desk", 300_000)];

/// Prints the table; in release, fails above a budget.
pub(crate) fn report(entries: &BTreeMap<&str, Vec<String>>, sizes: &Sizes, profile: Profile) -> Result<()> {
    eprintln!("\n{:<8} {:>10} {:>10} {:>10} {:>6}", "entry", "raw", "brotli", "budget", "used");
    let mut over = Vec::new();
    for (entry, budget) in BUDGETS {
        let files = entries.get(entry).into_iter().flatten();
        let (raw, br) =
            files.filter_map(|path| sizes.get(path)).fold((0, 0), |sum, size| (sum.0 + size.raw, sum.1 + size.br));
        eprintln!("{entry:<8} {raw:>10} {br:>10} {budget:>10} {:>5}%", br * 100 / budget);
        if br > budget {
            over.push(format!("{entry} by {} bytes", br - budget));
        }
    }
    let (raw, br) = sizes.values().fold((0, 0), |sum, size| (sum.0 + size.raw, sum.1 + size.br));
    eprintln!("{:<8} {raw:>10} {br:>10}   all {} files, as precached", "dist", sizes.len());
    if profile == Profile::Release && !over.is_empty() {
        bail!("above the byte budget: {}", over.join(", "));
    }
    Ok(())
}
