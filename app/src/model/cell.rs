//! A cell of a column that only some registers have; in words only where it is shown.

use domain::case::aftercare::Level;
use domain::case::command::ReturnGround;
use domain::codec::{Decode, Encode};
use domain::ids::StaffNo;
use domain::time::Date;

/// What stands in it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Cell {
    /// Words as they were typed.
    #[n(0)]
    Text(#[n(0)] String),
    /// Names, one after the other.
    #[n(1)]
    Names(#[n(0)] Vec<String>),
    /// A day; none yet.
    #[n(2)]
    Day(#[n(0)] Option<Date>),
    /// Somebody of the register.
    #[n(3)]
    Staff(#[n(0)] StaffNo),
    /// What the applicant said; not heard yet.
    #[n(4)]
    Level(#[n(0)] Option<Level>),
    /// The ground of a return.
    #[n(5)]
    Ground(#[n(0)] Option<ReturnGround>),
}
