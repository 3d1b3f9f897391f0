//! The parts of papers D07, D40 and of the notice of a procedure.

use super::{Long, begin, close, day_full, days, text, ticks};
use crate::components::markup::Markup;
use crate::locales::papers::Words;
use crate::locales::special::words;
use crate::model::desk::paper::special::{DenialSheet, GrantSheet, ProcedureSheet};
use domain::case::command::ReturnGround;
use domain::catalog::ProcedureKind;

/// The first words of the notice of a procedure.
pub(super) fn procedure_said(item: &str, sheet: &ProcedureSheet) -> [String; 5] {
    let own = words();
    let name = sheet.kind.map_or("", |kind| (own.procedure)(kind).0);
    (own.paper.procedure)(item, name)
}

/// Reason and rule, who explained and who agreed; what would make it possible.
pub(super) fn denial(to: &mut Markup, w: &'static Words, sheet: &DenialSheet) {
    let own = &words().paper;
    begin(to, own.denial_parts.0, Long::Yes);
    let both = [ReturnGround::AgainstPolicy, ReturnGround::ConditionsNotMet];
    ticks(to, &both.map(|one| (Some(one) == sheet.ground, (w.return_ground)(one, "", false))));
    text(to, &sheet.facts);
    text(to, &(w.rule)(&sheet.rule));
    text(to, &(own.explained)(&sheet.explained_by));
    if !sheet.approver.is_empty() {
        text(to, &(own.agreed)(&sheet.approver));
    }
    close(to);
    begin(to, own.denial_parts.1, Long::No);
    text(to, &(w.return_then)(sheet.ground.unwrap_or(ReturnGround::ConditionsNotMet), ""));
    close(to);
}

/// Why, what it does to the two limits, how the promised day is counted now.
pub(super) fn procedure(to: &mut Markup, w: &'static Words, sheet: &ProcedureSheet) {
    let own = &words().paper;
    begin(to, own.procedure_parts.0, Long::No);
    text(to, &sheet.reason);
    if let Some(day) = sheet.day {
        text(to, &(own.on_day)(&day_full(day)));
    }
    close(to);
    begin(to, own.procedure_parts.1, Long::No);
    if sheet.kind.is_some_and(ProcedureKind::stops_law) {
        text(to, own.law_stops);
    }
    match (sheet.until, &sheet.told) {
        (Some(until), Some(due)) => text(to, &(own.outside)(&day_full(until), &day_full(due.date))),
        _ => text(to, own.inside),
    }
    close(to);
    if let Some(due) = &sheet.told {
        begin(to, own.procedure_parts.2, Long::Yes);
        days(to, w, sheet.start, due);
        close(to);
    }
}

/// Decision, basis, validity, what goes with it, copies, who signs.
pub(super) fn grant(to: &mut Markup, w: &'static Words, sheet: &GrantSheet) {
    let own = &words().paper;
    begin(to, own.grant_parts.0, Long::No);
    text(to, &sheet.result);
    close(to);
    begin(to, own.grant_parts.1, Long::No);
    text(to, &(w.rule)(&sheet.basis));
    close(to);
    begin(to, own.grant_parts.2, Long::No);
    text(to, &(own.valid)(sheet.valid_until.map(day_full).as_deref()));
    text(to, &(own.attachments)(if sheet.attachments.is_empty() { w.none } else { &sheet.attachments }));
    text(to, &(own.copies)(sheet.copies));
    text(to, &(own.signatory)(&sheet.signatory));
    close(to);
}
