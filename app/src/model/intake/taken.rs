//! Materials that the person has handed in to an earlier case and that are taken over at intake (DY-02): the counter sees
//! them as here, and after the intake a command of its own brings their pictures along.

use super::Form;
use crate::model::ask::HandedIn;
use domain::case::command::{IntakeOutcome, Presence, TakeIn};
use domain::case::intake::piece_of_material;
use domain::catalog::ServiceItem;
use domain::ids::RecordId;
use domain::time::Date;

/// A material that is taken over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Taken {
    /// Its place among the item's materials.
    pub material: usize,
    /// The case that has it.
    pub from: RecordId,
    /// Its place there.
    pub piece: u8,
}

/// What was handed in before under a material's name: the number of the newest case that has it, and what to take over.
pub fn offer(handed_in: &[HandedIn], material: usize, name: &str) -> Option<(String, Taken)> {
    let found = handed_in.iter().find_map(|one| {
        let (piece, _) = one.pieces.iter().find(|(_, other)| other.trim() == name.trim())?;
        Some((one, *piece))
    });
    found.map(|(one, piece)| (one.number.clone(), Taken { material, from: one.case, piece }))
}

/// What the case takes over, by the case that has it: place there, place here. Nothing where the application was returned.
pub fn shares(intake: &TakeIn, item: &ServiceItem, taken: &[Taken], day: Date) -> Vec<(RecordId, Vec<(u8, u8)>)> {
    let mut shares: Vec<(RecordId, Vec<(u8, u8)>)> = Vec::new();
    if matches!(intake.outcome, IntakeOutcome::Return { .. }) {
        return shares;
    }
    for one in taken {
        let Some(here) = piece_of_material(item, &intake.checklist, one.material, day) else { continue };
        match shares.iter_mut().find(|(from, _)| *from == one.from) {
            Some((_, pieces)) => pieces.push((one.piece, here)),
            None => shares.push((one.from, vec![(one.piece, here)])),
        }
    }
    shares
}

impl Form {
    /// A material is taken over: it counts as here.
    pub fn take_over(&mut self, taken: Taken) {
        self.find(taken.material, Presence::Received);
        self.taken.push(taken);
    }

    /// Whether the material at a place is taken over.
    pub fn is_taken(&self, material: usize) -> bool {
        self.taken.iter().any(|taken| taken.material == material)
    }

    /// Another person stands in the form: what only somebody else has handed in is not here.
    pub fn keep_taken_of(&mut self, handed_in: &[HandedIn]) {
        let gone = |taken: &Taken| !handed_in.iter().any(|one| one.case == taken.from);
        let (lost, kept): (Vec<Taken>, Vec<Taken>) = self.taken.iter().copied().partition(gone);
        for taken in lost {
            if let Some(found) = self.found.get_mut(taken.material) {
                *found = None;
            }
        }
        self.taken = kept;
    }
}
