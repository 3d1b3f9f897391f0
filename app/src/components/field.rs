//! A label, a control, and what to know about it.

use super::icon::{self, icon};
use super::live::{attribute, live};
use leptos::prelude::*;

/// What stands under a control.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Under {
    /// Nothing.
    #[default]
    Nothing,
    /// A hint.
    Hint(String),
    /// It is right.
    Good(String),
    /// It is wrong.
    Wrong(String),
}

/// The field; `whole` takes the width of the group.
pub fn field(
    id: &'static str,
    label: impl IntoView + 'static,
    control: AnyView,
    whole: bool,
    under: impl Fn() -> Under + Copy + Send + Sync + 'static,
) -> AnyView {
    let under = Memo::new(move |_| under());
    let class = attribute(move || {
        let mut class = String::from("field");
        if whole {
            class.push_str(" field--whole");
        }
        if matches!(under.get(), Under::Wrong(_)) {
            class.push_str(" field--wrong");
        }
        class
    });
    let below = live(move || {
        match under.get() {
        Under::Nothing => ().into_any(),
        Under::Hint(text) => view! { <p class="field__hint">{text}</p> }.into_any(),
        Under::Good(text) => view! { <p class="field__good">{icon(icon::DONE)}{text}</p> }.into_any(),
        Under::Wrong(text) => {
            view! { <p class="field__error" role="alert" data-testid=format!("{id}-error")>{icon(icon::LATE)}{text}</p> }.into_any()
        }
    }
    });
    view! {
        <div class=class>
            <label class="field__label" for=id>{label}</label>
            {control}
            {below}
        </div>
    }
    .into_any()
}
