//! The words in simplified Chinese.

pub mod board;
pub mod booking;
pub mod cases;
pub mod casework;
pub mod desk;
pub mod hall;
pub mod handover;
pub mod intake;
pub mod items;
pub mod kiosk;
pub mod manage;
pub mod papers;
pub mod refusals;
pub mod status;
pub mod steps;
