//! Nothing here: why, and at most one thing to do.

use super::icon::icon;
use leptos::prelude::*;

/// The sentence with its shape.
pub fn empty_state(shape: &'static str, title: String, why: String, act: Option<AnyView>) -> AnyView {
    view! {
        <div class="empty-state">
            <span class="empty-state__icon">{icon(shape)}</span>
            <p class="empty-state__title">{title}</p>
            <p class="empty-state__why">{why}</p>
            {act}
        </div>
    }
    .into_any()
}
