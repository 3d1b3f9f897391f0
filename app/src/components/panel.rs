//! A titled part of a page.

use leptos::prelude::*;

/// The part; `id` names its title.
pub fn panel(
    id: &'static str,
    title: impl IntoView + 'static,
    note: impl IntoView + 'static,
    body: AnyView,
) -> AnyView {
    view! {
        <section class="panel" aria-labelledby=id>
            <header class="panel__head"><h2 class="panel__title" id=id>{title}</h2><p class="panel__note">{note}</p></header>
            <div class="panel__body">{body}</div>
        </section>
    }
    .into_any()
}
