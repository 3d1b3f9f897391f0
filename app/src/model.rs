//! What surfaces and store say to each other, and the state machines of screens; runs under plain `cargo test`.

pub mod ask;
pub mod board;
pub mod cell;
pub mod desk;
pub mod intake;
pub mod kiosk;
pub mod manage;
pub mod row;
pub mod sending;
pub mod status;
pub mod visit;
