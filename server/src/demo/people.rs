//! Invented people: names from two lists, identity numbers with a sequence that is never given, phones that do not
//! exist.

use super::dice::Dice;
use super::sample::Sample;
use domain::case::Applicant;
use domain::ids::VillageCode;
use domain::people::{IdentityNumber, IdentityVerdict};
use domain::time::Date;

/// Everybody who may come to the hall. Some come several times.
pub(super) fn invent(sample: &Sample, dice: &mut Dice) -> Vec<Applicant> {
    let hall = &sample.hall;
    let mut people = Vec::with_capacity(hall.surnames.len() * hall.given.len());
    for surname in &hall.surnames {
        for given in &hall.given {
            let phone = format!("1380000{:04}", (people.len() * 7919 + 13) % 10_000);
            people.push(Applicant {
                name: format!("{surname}{given}"),
                identity: identity(&hall.area, dice),
                phone,
                village: Some(VillageCode(dice.pick(&sample.villages).0)),
            });
        }
    }
    people
}

/// A number with the sequence 000, which is never given to anybody, and a right check digit.
fn identity(area: &str, dice: &mut Dice) -> String {
    let (year, month, day) = (dice.between(35, 99), dice.between(1, 12), dice.between(1, 28));
    let old_form = format!("{area}{year:02}{month:02}{day:02}000");
    let some_day = Date::ymd(2020, 1, 1).unwrap_or(Date::MAX);
    match IdentityNumber::parse(&old_form, some_day) {
        IdentityVerdict::Valid(number) | IdentityVerdict::Ask(number, _) => number.as_str().to_owned(),
        IdentityVerdict::Invalid(_) => String::new(),
    }
}
