//! Not written yet.

/// Starts the surface.
pub fn start() {}
