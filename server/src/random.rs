//! Randomness of the operating system: salts, tokens, ids.

use domain::ids::CommandId;
use domain::time::Timestamp;

/// Random bytes.
///
/// # Panics
/// The operating system has none; nothing can be kept safe then.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A fresh id for a command of the server itself (UUIDv7).
pub fn command_id(now: Timestamp) -> CommandId {
    command_id_of(now, &bytes())
}

/// The id of a command made at a moment, with its random part.
pub fn command_id_of(now: Timestamp, random: &[u8; 10]) -> CommandId {
    let millis = u64::try_from(now.0).unwrap_or(0);
    CommandId(uuid::Builder::from_unix_timestamp_millis(millis, random).into_uuid().into_bytes())
}
