//! A sentence over the whole screen that stays until its cause is gone.

use super::icon::icon;
use leptos::prelude::*;

/// How urgent it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// Good to know.
    Calm,
    /// Something is not as it should be.
    Warn,
    /// Work is in danger.
    Urgent,
}

/// The bar: what happened in bold, what is safe and what to do, one act.
pub fn notice_bar(weight: Weight, what: String, more: String, act: Option<AnyView>) -> AnyView {
    let (class, shape) = match weight {
        Weight::Calm => ("notice-bar", super::icon::NOTICE),
        Weight::Warn => ("notice-bar notice-bar--warn", super::icon::NOTICE),
        Weight::Urgent => ("notice-bar notice-bar--urgent", super::icon::LATE),
    };
    view! {
        <div class=class role="status">
            <span class="notice-bar__icon">{icon(shape)}</span>
            <p class="notice-bar__text"><b>{what}</b>{more}</p>
            {act.map(|act| view! { <div class="notice-bar__act">{act}</div> })}
        </div>
    }
    .into_any()
}
