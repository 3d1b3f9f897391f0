//! Rules of visits: the closed list, and what each rests on.

use crate::codec::{Decode, Encode};
use crate::ids::StaffNo;

/// Rules of visits to households (上门), of signatures and of originals in custody.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum VisitRefusal {
    /// There is no such visit, original or slip.
    #[n(0)]
    NoSuch,
    /// It is not said how the house is found.
    #[n(1)]
    NoWay,
    /// Another reason than age, weakness, illness or disability needs words.
    #[n(2)]
    NoReason,
    /// It is not said for whom and what.
    #[n(3)]
    NoMatter,
    /// Nobody has signed.
    #[n(4)]
    NotSigned,
    /// Who cannot sign leaves a thumbprint.
    #[n(5)]
    NeedsThumbprint,
    /// A thumbprint needs a witness.
    #[n(6)]
    NeedsWitness,
    /// The witness is neither the agent nor the person.
    #[n(7)]
    NoStranger,
    /// A child or a person without capacity needs a guardian.
    #[n(8)]
    NeedsGuardian,
    /// It is not said what somebody is to the person.
    #[n(9)]
    NoRelation,
    /// Somebody who signs has no name.
    #[n(10)]
    NoSigner,
    /// It is not said which paper.
    #[n(11)]
    NoOriginal,
    /// Somebody else has it.
    #[n(12)]
    NotWith(#[n(0)] StaffNo),
    /// It is back with its owner.
    #[n(13)]
    IsBack,
    /// Nobody hands papers to oneself.
    #[n(14)]
    ToOneself,
}

impl VisitRefusal {
    /// The rule that it rests on.
    pub(super) fn rule(&self) -> &'static str {
        match self {
            VisitRefusal::NoSuch | VisitRefusal::NoReason | VisitRefusal::NoMatter => "AG-04",
            VisitRefusal::NoWay => "DY-06",
            VisitRefusal::NotSigned
            | VisitRefusal::NeedsThumbprint
            | VisitRefusal::NeedsWitness
            | VisitRefusal::NoStranger
            | VisitRefusal::NeedsGuardian
            | VisitRefusal::NoRelation
            | VisitRefusal::NoSigner => "DY-04",
            VisitRefusal::NoOriginal | VisitRefusal::NotWith(_) | VisitRefusal::IsBack => "DY-05",
            VisitRefusal::ToOneself => "AG-09",
        }
    }
}
