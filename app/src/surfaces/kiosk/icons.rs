//! The pictures of the ticket machine.

use crate::locales::kiosk::Look;
use leptos::prelude::*;

pub(super) const PERSON: &str = "M8 1.2a3.1 3.1 0 1 0 0 6.2 3.1 3.1 0 0 0 0-6.2ZM2 14.8c0-3.6 2.5-6 6-6s6 2.4 6 6Z";
pub(super) const BACK: &str = "M10.3 2.5 4.8 8l5.5 5.5 1.3-1.3L7.4 8l4.2-4.2Z";
pub(super) const PRINT: &str = "M4 1h8v3.5H4ZM1 5.5h14V12h-2.5V9h-9v3H1ZM4.8 10.3h6.4V15H4.8Z";
pub(super) const LATE: &str = "M8 1 15.5 14.5H.5ZM7.1 5.8v4.8h1.8V5.8ZM7.1 11.6v1.7h1.8v-1.7Z";
pub(super) const TICK: &str = "M6.2 12.8 1.7 8.3l1.6-1.6 2.9 2.9 6.5-6.5 1.6 1.6Z";
pub(super) const OFFLINE: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7c1.2 0 2.3.4 3.2 1.1l-7.4 7.4A5.3 5.3 0 0 1 8 \
    2.7Zm4.2 2.1a5.3 5.3 0 0 1-7.4 7.4Z";
const MEDICAL: &str = "M5.8 1h4.4v4.8H15v4.4h-4.8V15H5.8v-4.8H1V5.8h4.8Z";
const CARE: &str = "M8 14.5C3 10.6 1 8.3 1 5.6A3.6 3.6 0 0 1 8 4a3.6 3.6 0 0 1 7 1.6c0 2.7-2 5-7 8.9Z";
const CARD: &str = "M1 3h14v10H1Zm0 2.4v2h14v-2ZM3 9.6v1.5h4V9.6Z";
const IDENTITY: &str = "M1 2.5h14v11H1ZM5.2 4.8a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM2.6 11.3h5.2c0-1.7-1-2.6-2.6-\
    2.6s-2.6.9-2.6 2.6ZM9.5 5.5V7H13V5.5Zm0 3.2v1.5H13V8.7Z";
const HOUSE: &str = "M8 1.3 15.2 8H13v6.5H9.6v-4H6.4v4H3V8H.8Z";
const OTHER: &str = "M3 6.3a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Zm5 0a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Zm5 0a\
    1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z";

/// A picture, always beside a word.
pub(super) fn icon(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path />
        </svg>
    }
}

/// The picture of a choice.
pub(super) fn look(look: Look) -> &'static str {
    match look {
        Look::Medical => MEDICAL,
        Look::Care => CARE,
        Look::Card => CARD,
        Look::Identity => IDENTITY,
        Look::House => HOUSE,
        Look::Other => OTHER,
    }
}
