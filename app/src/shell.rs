//! What the browser does for the surfaces: the store's port, the network, printing, codes, time.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod frames;
pub mod http;
pub mod kept;
pub mod panic;
pub mod qr;
pub mod store;
pub mod upload;
