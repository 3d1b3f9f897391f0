//! A field of an item in words, to be compared with what it was.

use crate::locales::cases::chosen;
use crate::locales::items::words;
use crate::locales::{cases, dates};
use domain::catalog::{ItemField, JointUnit, Material, Question, ServiceItem};
use domain::time::{Date, Limit};

/// The field; lines where it has several.
pub(super) fn text(item: &ServiceItem, field: ItemField) -> String {
    let w = words();
    let maybe = |limit: Option<Limit>| limit.map_or_else(|| w.form.units[0].to_owned(), self::limit);
    let holds = |is: bool| w.form.holds[usize::from(!is)].to_owned();
    match field {
        ItemField::Name => item.name.clone(),
        ItemField::Window => item.window.clone(),
        ItemField::Mode => (w.mode)(item.mode).to_owned(),
        ItemField::Object => item.object.clone(),
        ItemField::DecidedAt => item.decided_at.clone(),
        ItemField::Basis => item.basis.join("\n"),
        ItemField::Conditions => item.conditions.clone(),
        ItemField::Procedure => item.procedure.join("\n"),
        ItemField::Materials => item.materials.iter().map(material).collect::<Vec<String>>().join("\n"),
        ItemField::Statutory => maybe(item.statutory),
        ItemField::Promised => limit(item.promised),
        ItemField::Fee => item.fee.clone(),
        ItemField::FeeBasis => item.fee_basis.clone(),
        ItemField::Result => item.result.clone(),
        ItemField::From => day(item.from),
        ItemField::To => item.to.map(day).unwrap_or_default(),
        ItemField::Weight => holds(item.weight.is_some()),
        ItemField::SubmitWithin => maybe(item.submit_within),
        ItemField::Joint => {
            let line = |unit: &JointUnit| format!("{} {}", unit.name, limit(unit.within));
            item.joint.iter().flat_map(|plan| &plan.units).map(line).collect::<Vec<String>>().join("\n")
        }
        ItemField::Agents => holds(item.agents.is_some()),
        ItemField::InPerson => holds(item.in_person.is_some()),
        ItemField::Questions => {
            let line = |one: &Question| format!("{} {}", one.ask, (w.meaning)(one.yes_means));
            item.questions.iter().flatten().map(line).collect::<Vec<String>>().join("\n")
        }
    }
}

fn limit(limit: Limit) -> String {
    (cases::words().limit)(limit)
}

fn day(day: Date) -> String {
    dates::full(chosen(), day)
}

/// A material on one line.
fn material(one: &Material) -> String {
    let (w, cases) = (words(), cases::words());
    let waived = one.waived_from.map(|from| (w.paper.waived)(&day(from)));
    let except = one.except.as_deref().map(|whom| (cases.only_of)(whom));
    let parts = [
        Some((w.form.need)(one.need).to_owned()),
        Some(one.form.clone()).filter(|form| !form.is_empty()),
        (one.copies > 0).then(|| (cases.copies)(one.copies)),
        Some(one.source.clone()).filter(|source| !source.is_empty()),
        one.sample.clone(),
        waived.map(|text| text + &except.unwrap_or_default()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} · {}", one.name, parts.join(cases.comma))
}
