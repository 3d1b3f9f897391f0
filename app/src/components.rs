//! Dumb parts: props in, callbacks out; they never issue an action.

pub mod icon;
