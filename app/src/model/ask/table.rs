//! A table that was read from a file, before anything in it is believed.

use domain::codec::{Decode, Encode};

/// What came of reading a spreadsheet.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum TableRead {
    /// The rows of its first table that is not empty, every cell as text.
    #[n(0)]
    Rows(#[n(0)] Vec<Vec<String>>),
    /// It is no spreadsheet, or nothing stands in it.
    #[n(1)]
    NoTable,
    /// It is too large.
    #[n(2)]
    TooLarge,
    /// The server was not reached.
    #[n(3)]
    NoLine,
}
