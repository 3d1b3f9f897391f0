//! A number just given out, as large as the dialog allows.

use leptos::prelude::*;

/// The number: its label, whom it is for, what was promised, the papers.
pub fn given_number(
    label: &'static str,
    number: String,
    person: String,
    due: Option<String>,
    papers: String,
) -> AnyView {
    view! {
        <div class="given-number">
            <p class="given-number__label">{label}</p>
            <p class="given-number__value" data-testid="given-number">{number}</p>
            <p class="given-number__for">{person}</p>
            {due.map(|due| view! { <p class="given-number__for">{due}</p> })}
            <p class="given-number__paper">{papers}</p>
        </div>
    }
    .into_any()
}
