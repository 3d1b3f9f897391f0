//! The only place where a file of the archive changes. Cannot fail, reads no configuration.

use super::appraisal::Appraisal;
use super::command::{ArchiveChange, ArchiveEvent};
use super::number::RunEnd;
use super::{ArchiveFile, Destroyed, Location, Lost, Returned};
use crate::attention::{Attention, Settled};
use crate::case::Case;
use crate::ids::RecordId;
use crate::record::Shelf;
use crate::time::Timestamp;
use crate::visit::signing::Signing;

/// Applies an event; one on a file that is not held changes nothing.
pub fn apply(event: &ArchiveEvent, shelf: &mut dyn Shelf) {
    match &event.what {
        ArchiveChange::Filed(file, count) => {
            if let Some(filing) = &file.filing {
                shelf.save(filing.arrangement.run.record(), &RunEnd { last: *count });
            }
            shelf.save(event.record, &**file);
        }
        ArchiveChange::KeptBack(file) => shelf.save(event.record, &**file),
        ArchiveChange::Appraised(appraisal) => shelf.save(event.record, &**appraisal),
        ArchiveChange::CarriedOut(execution) => {
            if let Some(mut appraisal) = shelf.load::<Appraisal>(event.record) {
                appraisal.execution = Some((**execution).clone());
                shelf.save(event.record, &appraisal);
            }
        }
        what => {
            let Some(mut file) = shelf.load::<ArchiveFile>(event.record) else { return };
            change(&mut file, what, event.at);
            shelf.save(event.record, &file);
            if let ArchiveChange::Destroyed { case, refused, .. } = what {
                empty(*case, refused, event.at, shelf);
            }
        }
    }
}

/// Changes a file that is held.
fn change(file: &mut ArchiveFile, what: &ArchiveChange, at: Timestamp) {
    match what {
        ArchiveChange::Placed(location) => {
            if let Some(filing) = &mut file.filing {
                filing.arrangement.location = location.clone();
            }
        }
        ArchiveChange::Lent(loan) => file.loans.push((**loan).clone()),
        ArchiveChange::Returned(feedback) => {
            if let Some(loan) = file.loans.last_mut() {
                loan.returned = Some(Returned { at, feedback: feedback.clone() });
            }
        }
        ArchiveChange::Lost(circumstances) => {
            file.lost = Some(Lost { since: at, circumstances: circumstances.clone() });
        }
        ArchiveChange::Found => file.lost = None,
        ArchiveChange::KeptOn(day) => file.kept_on = Some(*day),
        ArchiveChange::Destroyed { order, .. } => {
            // The line stays, and nobody's name with it.
            file.destroyed = Some(Destroyed { at, order: order.clone() });
            file.loans.clear();
            file.kept_back = None;
            if let Some(filing) = &mut file.filing {
                filing.arrangement.location = Location::default();
                filing.lacking.clear();
                filing.note.clear();
            }
        }
        ArchiveChange::Filed(..)
        | ArchiveChange::KeptBack(_)
        | ArchiveChange::Appraised(_)
        | ArchiveChange::CarriedOut(_) => {}
    }
}

/// Empties the case and what was refused on it.
fn empty(case: Option<RecordId>, refused: &[RecordId], at: Timestamp, shelf: &mut dyn Shelf) {
    if let Some(id) = case
        && let Some(case) = shelf.load::<Case>(id)
    {
        shelf.save(id, &case.emptied());
        let signed = Signing::record(id);
        if let Some(mut signing) = shelf.load::<Signing>(signed) {
            signing.person.clear();
            signing.signers.clear();
            shelf.save(signed, &signing);
        }
    }
    for id in refused {
        if let Some(mut attention) = shelf.load::<Attention>(*id) {
            attention.action.clear();
            attention.settled.get_or_insert(Settled { by: None, at, note: String::new() }).note.clear();
            shelf.save(*id, &attention);
        }
    }
}
