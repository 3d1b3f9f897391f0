//! The words in English.

pub mod archive;
pub mod board;
pub mod booking;
pub mod cases;
pub mod casework;
pub mod consult;
pub mod desk;
pub mod files;
pub mod hall;
pub mod handover;
pub mod hands;
pub mod intake;
pub mod items;
pub mod kiosk;
pub mod ledger;
pub mod manage;
pub mod papers;
pub mod refusals;
pub mod special;
pub mod status;
pub mod steps;
pub mod visit;
