//! The public projection: the only form in which anything leaves the hall without signing in.
//!
//! These types cannot hold an unmasked value: names are [`MaskedName`], and there is no field for a phone, an identity
//! number or an address of a citizen (RULES B.7, F28). Staff and duty leaders are public by rule and not masked (OP-11).

pub mod board;
pub mod status;

pub use crate::privacy::MaskedName;
