//! The one compact encoding: CBOR with numbered fields (minicbor).
//!
//! Fields and variants carry stable numbers. A reader skips numbers it does not know and takes a missing optional
//! field as absent, so older and newer programs read each other; a variant it does not know is [`Unreadable::Newer`].

use minicbor::{Decode, Encode};
use thiserror::Error;

/// Why bytes could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Made by a newer program: keep the bytes, try again after an update.
    #[error("made by a newer version")]
    Newer,
    /// Damaged.
    #[error("damaged")]
    Damaged,
}

/// Encodes a value.
pub fn encode<T: Encode<()>>(value: &T) -> Vec<u8> {
    minicbor::to_vec(value).expect("encoding into memory cannot fail")
}

/// Decodes a value.
///
/// # Errors
/// [`Unreadable::Newer`] for a variant this program does not know, otherwise [`Unreadable::Damaged`].
pub fn decode<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T, Unreadable> {
    minicbor::decode(bytes).map_err(|e| if e.is_unknown_variant() { Unreadable::Newer } else { Unreadable::Damaged })
}
