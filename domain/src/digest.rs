//! Digests: SHA-256 for everything that must not be forged, FNV-1a for comparing two copies cheaply.

use crate::codec::{Decode, Encode};
use crate::ids::hex;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct Digest(#[cbor(with = "minicbor::bytes")] pub [u8; 32]);

impl Digest {
    /// The digest that stands before the first of a chain.
    pub const ZERO: Digest = Digest([0; 32]);

    /// The digest of some bytes as they are.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(Sha256::digest(bytes).into())
    }

    /// The first sixteen bytes, for ids.
    pub fn short(&self) -> [u8; 16] {
        let mut out = [0; 16];
        out.copy_from_slice(&self.0[..16]);
        out
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", &hex(&self.0)[..12])
    }
}

/// A SHA-256 over several parts, each preceded by its length, under a purpose.
pub struct Hasher(Sha256);

impl Hasher {
    /// Starts a digest for one purpose; the same parts under another purpose give another digest.
    pub fn new(purpose: &str) -> Self {
        Hasher(Sha256::new()).bytes(b"bianmin").bytes(purpose.as_bytes())
    }

    /// Adds a part.
    pub fn bytes(mut self, part: &[u8]) -> Self {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
        self
    }

    /// The digest.
    pub fn finish(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}

/// FNV-1a, 64 bits: notices that two copies differ, proves nothing (SYNC K20).
pub fn fnv(parts: &[&[u8]]) -> u64 {
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in *part {
            sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    sum
}
