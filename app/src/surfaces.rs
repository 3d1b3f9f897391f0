//! The screens, one per route.

pub mod board;
pub mod desk;
pub mod kiosk;
pub mod manage;
pub mod status;
pub mod visit;
