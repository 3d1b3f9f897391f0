//! The hall over HTTP: the real router on a free port, real SQLite in a folder of its own, the real `Replica` as
//! client. One file for each group of rules; what they share is in `world.rs`, `device.rs` and
//! `http.rs`.

mod admission;
mod archive;
mod attachments;
mod device;
mod faults;
mod files;
mod http;
mod once;
mod program;
mod public;
mod queue;
mod sample;
mod stream;
mod verify;
mod workbook;
mod world;
