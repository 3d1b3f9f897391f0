//! Places of the form, for the focus and for what is said about a field.

use domain::refusal::{CaseRefusal, Refusal};

/// A place of the form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Spot {
    /// The item.
    Item,
    /// The name.
    Name,
    /// The identity number.
    Identity,
    /// The phone.
    Phone,
    /// The village.
    Village,
    /// A material, by its place.
    Material(usize),
    /// Ground and promised day of a supplement.
    Supplement,
    /// Facts and rule of a return.
    Return,
    /// The buttons.
    Outcome,
}

/// Where the sentence about a refusal belongs.
pub fn spot_of(refusal: &Refusal) -> Spot {
    match refusal {
        Refusal::Case(CaseRefusal::NoName | CaseRefusal::BadName) => Spot::Name,
        Refusal::Case(CaseRefusal::BadIdentity) => Spot::Identity,
        Refusal::Case(CaseRefusal::BadPhone) => Spot::Phone,
        Refusal::Case(CaseRefusal::NoSuchItem) => Spot::Item,
        Refusal::Case(CaseRefusal::NoReason) => Spot::Return,
        Refusal::Case(CaseRefusal::GroundDoesNotFit) => Spot::Supplement,
        _ => Spot::Outcome,
    }
}
