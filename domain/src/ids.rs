//! Names of things: every id is a type of its own, so that none can stand in for another.
//!
//! A record's id is derived from the command that made it ([`RecordId::of_command`]) or from a fixed name
//! ([`RecordId::named`]); `decide` never invents one, so two machines that see the same command agree on it.

use crate::codec::{Decode, Encode};
use crate::digest::Hasher;
use std::fmt;

macro_rules! id16 {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
        #[cbor(transparent)]
        pub struct $name(#[cbor(with = "minicbor::bytes")] pub [u8; 16]);

        impl $name {
            /// The sixteen bytes as 32 hexadecimal digits.
            pub fn hex(&self) -> String {
                hex(&self.0)
            }

            /// Reads 32 hexadecimal digits.
            pub fn from_hex(text: &str) -> Option<Self> {
                let bytes = unhex(text)?;
                bytes.try_into().ok().map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", &self.hex()[..12])
            }
        }
    };
}

macro_rules! label {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Encode, Decode)]
        #[cbor(transparent)]
        pub struct $name(pub String);

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id16!(
    /// A command, made by the device that issued it (UUIDv7).
    CommandId
);
id16!(
    /// One incarnation of a device's storage. A device whose storage is lost comes back under a new id.
    DeviceId
);
id16!(
    /// A record.
    RecordId
);
id16!(
    /// One life of a server's journal. A server that was rolled back starts another (DESIGN §3).
    Epoch
);
label!(
    /// The hall's short code in numbers and on papers, such as `XZ`.
    HallId
);
label!(
    /// A staff member's number in the hall's register.
    StaffNo
);
label!(
    /// A device's code in printed numbers; letters that cannot be mistaken for others.
    DeviceCode
);

/// 窗口: a counter's number as it stands on its sign.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Encode, Decode)]
#[cbor(transparent)]
pub struct CounterNo(pub u16);

/// A village's or community's twelve-digit statistical code (RULES B.15).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Encode, Decode)]
#[cbor(transparent)]
pub struct VillageCode(pub u64);

impl VillageCode {
    /// The last three digits: the village's number inside its township, used to group records.
    pub fn local(self) -> u16 {
        (self.0 % 1000) as u16
    }
}

impl RecordId {
    /// The `ordinal`-th record that a command makes.
    pub fn of_command(command: CommandId, ordinal: u8) -> Self {
        Self(Hasher::new("record").bytes(&command.0).bytes(&[ordinal]).finish().short())
    }

    /// A record that exists once in a hall under a fixed name, such as `staff/0007`.
    pub fn named(name: &str) -> Self {
        Self(Hasher::new("named").bytes(name.as_bytes()).finish().short())
    }
}

impl DeviceCode {
    /// The letters of device codes: none that is mistaken for a digit or another letter on the phone.
    pub const LETTERS: &'static [u8] = b"ACDEFHJKLMNPRTUVWXY";

    /// The code of the `ordinal`-th device of a hall: A, C, … Y, AA, AC, …
    pub fn nth(ordinal: u32) -> Self {
        let base = Self::LETTERS.len() as u32;
        let mut left = ordinal + 1;
        let mut text = Vec::new();
        while left > 0 {
            let digit = (left - 1) % base;
            text.push(char::from(Self::LETTERS[digit as usize]));
            left = (left - 1) / base;
        }
        Self(text.iter().rev().collect())
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    text
}

/// Reads hexadecimal; nothing if a character is no digit or one is left over.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect();
    let digits = digits?;
    if digits.len() % 2 != 0 {
        return None;
    }
    Some(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn device_codes_grow_and_avoid_look_alikes() {
        let codes: Vec<String> = (0..400).map(|n| DeviceCode::nth(n).0).collect();
        assert_eq!(codes[0], "A");
        assert_eq!(codes[18], "Y");
        assert_eq!(codes[19], "AA");
        let distinct: std::collections::BTreeSet<&String> = codes.iter().collect();
        assert_eq!(distinct.len(), 400);
        assert!(codes.iter().all(|code| !code.contains(['I', 'O', 'S', 'Z', 'B', 'G', 'Q'])));
    }

    #[test]
    fn hex_goes_both_ways() {
        let id = RecordId::named("hall");
        assert_eq!(RecordId::from_hex(&id.hex()), Some(id));
        assert_eq!(RecordId::from_hex("zz"), None);
    }
}
