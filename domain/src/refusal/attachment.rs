//! Rules of pictures on a case and of materials taken over from another.

use crate::codec::{Decode, Encode};

/// What is wrong about a file, or why a material cannot be taken over.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum AttachmentRefusal {
    /// The file is empty or over 32 MB.
    #[n(0)]
    WrongSize,
    /// The case has as many files as it may.
    #[n(1)]
    TooMany,
    /// The case has no such material.
    #[n(2)]
    NoSuchPlace,
    /// The other case is another person's, or one of them has no identity number.
    #[n(3)]
    OtherPerson,
    /// The material never came in there.
    #[n(4)]
    NeverReceived,
}

impl AttachmentRefusal {
    pub(super) fn rule(self) -> &'static str {
        match self {
            AttachmentRefusal::WrongSize | AttachmentRefusal::TooMany | AttachmentRefusal::NoSuchPlace => "DY-01",
            AttachmentRefusal::OtherPerson | AttachmentRefusal::NeverReceived => "DY-02",
        }
    }
}
