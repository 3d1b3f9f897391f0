//! The hall's server: the hall's one order behind HTTP, its journal on disk, the client's files.
//!
//! ```text
//! request ─▶ routes ─▶ hall (one thread: ledger + store) ─▶ answer, when it is durable
//!                         └▶ live, showing ─▶ every stream
//! ```
//!
//! It decides nothing about a case except through `domain`. Start at [`router`] for the addresses and at [`hall`] for
//! what happens behind them.
#![forbid(unsafe_code)]

pub mod admission;
pub mod caller;
pub mod cbor;
pub mod client;
pub mod clock;
pub mod demo;
pub mod error;
pub mod files;
pub mod hall;
pub mod limits;
pub mod live;
pub mod random;
mod request_log;
mod routes;
mod security;
mod serve;
pub mod state;
pub mod store;
pub mod verify;

pub use routes::router;
pub use serve::serve;
