//! Registers of what became no case: refusals and questions, the newest first.

use super::engine::Engine;
use domain::consultation::{self, Consultation};
use domain::denial::Denial;
use domain::ids::RecordId;
use domain::record::Area;
use domain::time::Date;

/// The register of refusals, the newest line first.
pub(super) fn denials(engine: &Engine) -> Option<Vec<(RecordId, Denial)>> {
    engine.with(|replica| {
        let mut lines = Vec::new();
        replica.each_of(Area::Denials, &mut |stored| {
            lines.extend(stored.read::<Denial>().map(|denial| (stored.id, denial)));
        });
        lines.sort_by_key(|(id, line)| (std::cmp::Reverse(line.at), *id));
        lines
    })
}

/// Questions of the month of a day, the newest first.
pub(super) fn asked(engine: &Engine, month: Date) -> Option<Vec<(RecordId, Consultation)>> {
    engine.with(|replica| {
        let mut all = Vec::new();
        consultation::each(replica, &mut |id, one| {
            let day = one.at.date();
            if (month.month_start()..=month.month_end()).contains(&day) {
                all.push((id, one));
            }
        });
        all.sort_by_key(|(id, one)| (std::cmp::Reverse(one.at), *id));
        all
    })
}
