//! A question that must be answered before the work goes on: holds the focus, Escape says no.

use super::typing::is_plain;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What can take the focus inside a dialog.
const FOCUSABLE: &str = "button:not([disabled]), input:not([disabled]), select, textarea, a[href]";

/// The dialog; its children are everything under the title.
#[component]
pub fn Dialog(
    /// Stable name for tests of the screen.
    testid: &'static str,
    /// The question.
    #[prop(into)]
    title: String,
    /// Escape was pressed.
    #[prop(optional, into)]
    on_escape: Option<Callback<()>>,
    /// A plain Enter outside a button and a field of several lines.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// Parts and buttons.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Section>::new();
    Effect::new(move |_| {
        let Some(section) = node.get() else { return };
        let inside =
            web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
        if inside.is_some_and(|active| section.contains(Some(&active))) {
            return;
        }
        let first = section.query_selector("[data-focus]:not([disabled])").ok().flatten();
        let first = first.or_else(|| section.query_selector(FOCUSABLE).ok().flatten());
        match first.and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok()) {
            Some(first) => drop(first.focus()),
            None => drop(section.focus()),
        }
    });
    let key = move |event: KeyboardEvent| {
        event.stop_propagation();
        if is_plain(&event, "Escape") {
            if let Some(escape) = on_escape {
                event.prevent_default();
                escape.run(());
            }
        } else if is_plain(&event, "Enter") && !keeps_enter(&event) {
            if let Some(enter) = on_enter {
                event.prevent_default();
                enter.run(());
            }
        } else if event.key() == "Tab"
            && let Some(section) = node.get_untracked()
        {
            turn(&section, &event);
        }
    };
    view! {
        <div class="dialog-veil" on:keydown=key>
            <section class="dialog" role="dialog" aria-modal="true" aria-labelledby="dialog-title" data-testid=testid tabindex="-1" node_ref=node>
                <h2 class="dialog__title" id="dialog-title">{title}</h2>
                {children()}
            </section>
        </div>
    }
}

/// Buttons, links and fields of several lines have a use for Enter of their own.
fn keeps_enter(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| matches!(target.tag_name().as_str(), "BUTTON" | "A" | "TEXTAREA"))
}

/// Tab goes round inside the dialog.
fn turn(section: &web_sys::HtmlElement, event: &KeyboardEvent) {
    let Ok(list) = section.query_selector_all(FOCUSABLE) else { return };
    let end = if event.shift_key() { 0 } else { list.length().saturating_sub(1) };
    let start = if event.shift_key() { list.length().saturating_sub(1) } else { 0 };
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    let at_end = active.is_some_and(|active| list.get(end).is_some_and(|last| last.is_same_node(Some(&active))));
    if at_end && let Some(first) = list.get(start).and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        let _ = first.focus();
    }
}
