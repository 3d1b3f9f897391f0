//! Which of the six kinds a case is: shape and word, never coloured.

use super::icon::{self, icon};
use crate::locales::cases;
use domain::case::class::CaseKind;
use leptos::prelude::*;

/// The badge; bare inside a row.
pub fn kind_badge(kind: CaseKind, bare: bool) -> AnyView {
    let class = if bare { "kind-badge kind-badge--bare" } else { "kind-badge" };
    let shape = match kind {
        CaseKind::Immediate => icon::IMMEDIATE,
        CaseKind::Promised => icon::PROMISED,
        CaseKind::Joint => icon::JOINT,
        CaseKind::Supplement => icon::SUPPLEMENT,
        CaseKind::Returned => icon::RETURNED,
        CaseKind::ReportedUp => icon::REPORTED,
    };
    let word = (cases::words().kind)(kind);
    view! { <span class=class data-testid=(!bare).then_some("case-kind")>{icon(shape)}{word}</span> }.into_any()
}
