//! The two halves of sync, without I/O: operations go up, records come down, the server's order decides.
//!
//! ```text
//! device   Waiting ──answer──▶ Answered ──base holds its seq──▶ Settled ──a backup holds it──▶ Covered (dropped)
//! server   receive ▶ known? place? after? readable? ▶ decide ▶ journal entry ▶ apply ▶ answer
//! ```
//!
//! [`replica::Replica`] is the device's half, [`ledger::Ledger`] the server's. Shells only carry bytes between them and
//! store what they are told to store; the simulator (`tests/convergence.rs`) drives the same code over broken stores
//! and a broken network. Requests are stateless: each says where it stands (K19).

pub mod device;
pub mod envelope;
pub mod holdings;
pub mod journal;
pub mod ledger;
pub mod replica;
pub mod scope;
pub mod wire;

/// The version of the envelope and of the wire.
pub const VERSION: u8 = 1;
