//! What surfaces and store say to each other, and the state machines of screens; runs under plain `cargo test`.

pub mod ask;
pub mod desk;
pub mod intake;
pub mod row;
pub mod sending;
