//! What each surface may weigh on the wire: brotli bytes of wasm and JavaScript, KB = 1000 bytes.
//!
//! `goal` is what the design wants; `limit` is what fails the build. Where a bundle is still above its goal the limit
//! holds it where it is, and docs/FIGURES.md says so.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::compress::Sizes;
use crate::workspace::Profile;

/// Entry, goal, limit.
const BUDGETS: [(&str, usize, usize); 7] = [
    ("board", 60_000, 58_000),
    ("kiosk", 90_000, 114_000),
    ("status", 90_000, 88_000),
    ("worker", 120_000, 356_000),
    ("desk", 300_000, 491_000),
    ("manage", 300_000, 488_000),
    ("visit", 300_000, 338_000),
];

/// Prints the table; in release, fails above a budget.
pub(crate) fn report(entries: &BTreeMap<&str, Vec<String>>, sizes: &Sizes, profile: Profile) -> Result<()> {
    eprintln!("\n{:<8} {:>10} {:>10} {:>10} {:>10}", "entry", "raw", "brotli", "goal", "limit");
    let mut over = Vec::new();
    for (entry, goal, limit) in BUDGETS {
        let files = entries.get(entry).into_iter().flatten();
        let (raw, br) =
            files.filter_map(|path| sizes.get(path)).fold((0, 0), |sum, size| (sum.0 + size.raw, sum.1 + size.br));
        eprintln!(
            "{entry:<8} {raw:>10} {br:>10} {goal:>10} {limit:>10}{}",
            if br > goal { "  above its goal" } else { "" }
        );
        if br > limit {
            over.push(format!("{entry} by {} bytes", br - limit));
        }
    }
    let (raw, br) = sizes.values().fold((0, 0), |sum, size| (sum.0 + size.raw, sum.1 + size.br));
    eprintln!("{:<8} {raw:>10} {br:>10}   all {} files, as precached", "dist", sizes.len());
    if profile == Profile::Release && !over.is_empty() {
        bail!("above the byte limit: {}", over.join(", "));
    }
    Ok(())
}
