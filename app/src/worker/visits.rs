//! Visits, originals and slips for a tablet.

use super::engine::Engine;
use crate::model::ask::Visits;
use domain::ids::RecordId;
use domain::record::{Area, load};
use domain::sync::replica::Replica;
use domain::visit::custody::{Custody, Transfer};
use domain::visit::errand::Errand;
use domain::visit::signing::Signing;
use std::collections::BTreeSet;

/// For how many days back visits are shown.
const DAYS_SHOWN: i32 = 30;

/// What a tablet shows.
pub(super) fn visits(engine: &Engine) -> Option<Visits> {
    engine.with(|replica| {
        let first = engine.now().date().plus_days(-DAYS_SHOWN);
        let mut visits = Visits::default();
        let mut signings = Vec::new();
        replica.each_of(Area::Visits, &mut |stored| {
            if let Some(errand) = stored.read::<Errand>() {
                if errand.plan.day >= first {
                    visits.errands.push((stored.id, errand));
                }
            } else if let Some(custody) = stored.read::<Custody>() {
                if custody.returned.is_none() {
                    visits.originals.push((stored.id, custody));
                }
            } else if let Some(slip) = stored.read::<Transfer>() {
                if slip.received.is_none() {
                    visits.slips.push((stored.id, slip));
                }
            } else if let Some(signing) = stored.read::<Signing>() {
                signings.push(signing);
            }
        });
        let shown: BTreeSet<RecordId> = visits.errands.iter().map(|(id, _)| *id).collect();
        let of_these = |signing: &Signing| signing.errand.is_some_and(|errand| shown.contains(&errand));
        visits.signings = signings.into_iter().filter(of_these).collect();
        visits.errands.sort_by_key(|(id, errand)| (errand.plan.day, errand.place, *id));
        visits.originals.sort_by_key(|(id, custody)| (custody.taken, *id));
        visits
    })
}

/// Who signed a case.
pub(super) fn signing(replica: &Replica, case: RecordId) -> Option<Signing> {
    load::<Signing>(replica, Signing::record(case)).present()
}
