//! What a new version changes against another, field by field: shown before it is put (F11).

use super::{ItemField, ServiceItem};

/// The fields in which two versions differ, in the order in which they are shown. Number and version are no fields; the
/// first day is, though a new version alone does not make it one that matters ([`is_other`]).
pub fn between(old: &ServiceItem, new: &ServiceItem) -> Vec<ItemField> {
    ItemField::ALL.into_iter().filter(|field| differs(old, new, *field)).collect()
}

/// Whether the two say different things: a version that begins on another day and says the same is no other.
pub fn is_other(old: &ServiceItem, new: &ServiceItem) -> bool {
    between(old, new).into_iter().any(|field| field != ItemField::From)
}

fn differs(old: &ServiceItem, new: &ServiceItem, field: ItemField) -> bool {
    match field {
        ItemField::Name => old.name != new.name,
        ItemField::Window => old.window != new.window,
        ItemField::Mode => old.mode != new.mode,
        ItemField::Object => old.object != new.object,
        ItemField::DecidedAt => old.decided_at != new.decided_at,
        ItemField::Basis => old.basis != new.basis,
        ItemField::Conditions => old.conditions != new.conditions,
        ItemField::Procedure => old.procedure != new.procedure,
        ItemField::Materials => old.materials != new.materials,
        ItemField::Statutory => old.statutory != new.statutory,
        ItemField::Promised => old.promised != new.promised,
        ItemField::Fee => old.fee != new.fee,
        ItemField::FeeBasis => old.fee_basis != new.fee_basis,
        ItemField::Result => old.result != new.result,
        ItemField::From => old.from != new.from,
        ItemField::To => old.to != new.to,
        ItemField::Weight => old.weight != new.weight,
        ItemField::SubmitWithin => old.submit_within != new.submit_within,
        ItemField::Joint => old.joint != new.joint,
        ItemField::Agents => old.agents != new.agents,
        ItemField::InPerson => old.in_person != new.in_person,
        ItemField::Questions => old.questions != new.questions,
    }
}
