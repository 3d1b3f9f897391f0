//! A short word that something was done; never the only place where it can be read.

use leptos::prelude::*;

/// All that are shown now, by number.
#[component]
pub fn Toasts(
    /// Number and text.
    #[prop(into)]
    shown: Signal<Vec<(u32, String)>>,
) -> impl IntoView {
    view! {
        <div class="toast-stack" role="status">
            <For each=move || shown.get() key=|(number, _)| *number let((_, text))>
                <p class="toast"><span class="toast__text">{text}</span></p>
            </For>
        </div>
    }
}
