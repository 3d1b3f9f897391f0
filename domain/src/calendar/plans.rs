//! The plans that come with the program, as lines of text.
//!
//! `data/plans.csv` holds 2024 to 2026. Its form is also the one in which an office can bring a later year
//! without a new release (F11): `date,name,off|worked`, one `year,address,source` line for each year, `#` for notes.

use std::collections::BTreeMap;

use thiserror::Error;

use super::YearPlan;
use crate::time::Date;

const BUILTIN: &str = include_str!("../../data/plans.csv");

/// Why a text of plans cannot be read; carries the number of the line, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PlanTextError {
    /// The line does not have three fields, or ends in none of off, worked, source.
    #[error("line {0}: expected date,name,off|worked or year,address,source")]
    Form(usize),
    /// The first field is no date, or no year.
    #[error("line {0}: no such day")]
    NoSuchDay(usize),
}

/// The plans of 2024 to 2026 that come with the program (B.10).
pub fn builtin_plans() -> Vec<YearPlan> {
    // A test reads the file, so an error cannot reach a release.
    parse_plans(BUILTIN).unwrap_or_default()
}

/// Reads plans from text, in the order of years (F11).
///
/// A day belongs to the plan of the last `source` line above it, or of its own year if there is none.
pub fn parse_plans(text: &str) -> Result<Vec<YearPlan>, PlanTextError> {
    let mut plans: BTreeMap<i32, YearPlan> = BTreeMap::new();
    let mut current = None;
    for (index, line) in text.lines().enumerate() {
        let (number, line) = (index + 1, line.trim_start_matches('\u{feff}').trim());
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut fields = line.splitn(3, ',').map(str::trim);
        let (Some(first), Some(name), Some(kind)) = (fields.next(), fields.next(), fields.next()) else {
            return Err(PlanTextError::Form(number));
        };
        if kind == "source" {
            let year: i32 = first.parse().map_err(|_| PlanTextError::NoSuchDay(number))?;
            plan_of(&mut plans, year).source = name.to_owned();
            current = Some(year);
            continue;
        }
        let date: Date = first.parse().map_err(|_| PlanTextError::NoSuchDay(number))?;
        let plan = plan_of(&mut plans, current.unwrap_or(date.year()));
        match kind {
            "off" => plan.off.push((date, name.to_owned())),
            "worked" => plan.worked.push((date, name.to_owned())),
            _ => return Err(PlanTextError::Form(number)),
        }
    }
    Ok(plans.into_values().collect())
}

fn plan_of(plans: &mut BTreeMap<i32, YearPlan>, year: i32) -> &mut YearPlan {
    plans.entry(year).or_insert_with(|| YearPlan { year, source: String::new(), off: Vec::new(), worked: Vec::new() })
}
