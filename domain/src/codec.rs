//! The one compact encoding: CBOR with numbered fields (minicbor).
//!
//! Fields and variants carry stable numbers. A reader skips numbers it does not know and takes a missing optional
//! field as absent, so older and newer programs read each other; a variant it does not know is [`Unreadable::Newer`].

pub use domain_derive::Decode;
pub use minicbor::Encode;
pub use minicbor::decode::Decode;
use minicbor::decode::{Decoder, Error as Fault};
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

/// The fields of an array, read one after the other: what `#[derive(Decode)]` calls, compiled once for each type.
pub struct Fields {
    left: u64,
}

impl Fields {
    /// Begins an array of known length.
    ///
    /// # Errors
    /// There is none here.
    #[inline(never)]
    pub fn open(d: &mut Decoder<'_>) -> Result<Self, Fault> {
        match d.array()? {
            Some(left) => Ok(Fields { left }),
            None => Err(Fault::message("an array of unknown length")),
        }
    }

    /// The next field; one that is missing is absent where it may be.
    ///
    /// # Errors
    /// It cannot be read, or is missing and needed.
    #[inline(never)]
    pub fn next<'b, C, T: Decode<'b, C>>(&mut self, d: &mut Decoder<'b>, ctx: &mut C) -> Result<T, Fault> {
        if self.left == 0 {
            return T::nil().ok_or_else(missing);
        }
        self.left -= 1;
        T::decode(d, ctx)
    }

    /// Counts a field that is read in a way of its own.
    ///
    /// # Errors
    /// It is missing.
    #[inline(never)]
    pub fn needed(&mut self) -> Result<(), Fault> {
        self.left = self.left.checked_sub(1).ok_or_else(missing)?;
        Ok(())
    }

    /// Passes over fields.
    ///
    /// # Errors
    /// The bytes end.
    #[inline(never)]
    pub fn pass(&mut self, d: &mut Decoder<'_>, count: u64) -> Result<(), Fault> {
        for _ in 0..count.min(self.left) {
            d.skip()?;
            self.left -= 1;
        }
        Ok(())
    }

    /// Passes over what a newer program has added.
    ///
    /// # Errors
    /// The bytes end.
    #[inline(never)]
    pub fn close(mut self, d: &mut Decoder<'_>) -> Result<(), Fault> {
        self.pass(d, u64::MAX)
    }
}

fn missing() -> Fault {
    Fault::message("a field is missing")
}

/// The number of a variant; its fields follow.
///
/// # Errors
/// It is no variant.
#[inline(never)]
pub fn variant(d: &mut Decoder<'_>) -> Result<u64, Fault> {
    match d.array()? {
        Some(2) => d.u64(),
        _ => Err(Fault::message("no variant")),
    }
}

/// A variant of a newer program.
#[inline(never)]
pub fn unknown(n: u64) -> Fault {
    Fault::unknown_variant(i64::try_from(n).unwrap_or(i64::MAX))
}
