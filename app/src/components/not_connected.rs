//! The store could not be started: what is safe, and one thing to try.

use super::button::Button;
use super::empty_state::empty_state;
use super::icon;
use crate::locales::desk::words;
use leptos::prelude::*;

/// The page; `why` is for a person who helps.
pub fn not_connected(why: &str) -> AnyView {
    let gate = &words().gate;
    let again = || {
        let _ = window().location().reload();
    };
    let act = view! {
        <div class="empty-state__act">{Button::new("retry", gate.retry, again).class("button button--primary").view()}</div>
        <p class="empty-state__why">{why.to_owned()}</p>
    };
    let body = empty_state(icon::LATE, gate.failed.to_owned(), gate.failed_why.to_owned(), Some(act.into_any()));
    view! { <div class="app-root"><main class="desk-gate" role="alert">{body}</main></div> }.into_any()
}
