//! One thing per page: what it is, its content, and what to do next under the thumb.

use crate::components::field::{Under, field};
use crate::components::typing::TextInput;
use leptos::prelude::*;

/// A page: a title with a line under it, the content, the buttons at the foot; the last leads on.
pub fn sheet(title: String, lead: impl IntoAny + 'static, body: AnyView, foot: AnyView) -> AnyView {
    let lead = lead.into_any();
    view! {
        <div class="visit__page">
            <div class="visit__body" tabindex="0">
                <header class="visit__head"><h1 class="visit__title">{title}</h1><p class="visit__lead">{lead}</p></header>
                {body}
            </div>
            <footer class="visit__foot">{foot}</footer>
        </div>
    }
    .into_any()
}

/// A field of one line.
pub fn line(
    id: &'static str,
    label: &'static str,
    mode: &'static str,
    value: Signal<String>,
    put: impl Fn(String) + Send + Sync + 'static,
    under: impl Fn() -> Under + Copy + Send + Sync + 'static,
) -> AnyView {
    let put = Callback::new(put);
    let control = view! { <TextInput id=id testid=id value=value on_text=move |text| put.run(text) mode=mode /> };
    field(id, label, control.into_any(), true, under)
}
