//! The words in English.

pub mod board;
pub mod booking;
pub mod cases;
pub mod casework;
pub mod consult;
pub mod desk;
pub mod handover;
pub mod intake;
pub mod kiosk;
pub mod ledger;
pub mod manage;
pub mod papers;
pub mod refusals;
pub mod special;
pub mod status;
pub mod steps;
