//! Typing: while an input method composes, every key is the input method's alone (F01); the text never flickers.

use super::live::{attribute, marked};
use crate::shell::clock;
use leptos::ev::{CompositionEvent, Event, FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Whether a key belongs to an input method. Some browsers say so only by the code 229.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Whether a key was pressed for itself: no input method, no Ctrl, Alt or Meta.
pub fn is_plain(event: &KeyboardEvent, key: &str) -> bool {
    !is_composing(event) && event.key() == key && !event.ctrl_key() && !event.alt_key() && !event.meta_key()
}

/// So fast, in milliseconds after the last character, types no hand.
const MACHINE_MS: i64 = 30;

/// How fast characters come: a card reader or scanner types like a keyboard, only faster (DY-01).
#[derive(Clone, Copy)]
pub struct Pace(StoredValue<i64>);

impl Pace {
    /// Before any character.
    pub fn start() -> Self {
        Pace(StoredValue::new(0))
    }

    /// A character came.
    pub fn note(self) {
        self.0.set_value(clock::now().0);
    }

    /// Whether a key that comes now comes faster than from a hand.
    pub fn is_machine(self) -> bool {
        clock::now().0 - self.last() < MACHINE_MS
    }

    /// When the last character came.
    pub fn last(self) -> i64 {
        self.0.get_value()
    }
}

fn target(event: &KeyboardEvent) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}

/// Whether a button has the focus: it answers to the key itself.
pub fn on_button(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|target| target.tag_name() == "BUTTON")
}

/// Whether the event comes from a field in which text is typed.
pub fn in_text(event: &KeyboardEvent) -> bool {
    let Some(target) = target(event) else { return false };
    match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(target.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "button")),
        _ => false,
    }
}

/// A field of one line.
#[component]
pub fn TextInput(
    /// Its id, for the label.
    id: &'static str,
    /// Stable name for tests of the screen.
    testid: &'static str,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Something was typed; while a word is composed too.
    #[prop(into)]
    on_text: Callback<String>,
    /// The field was left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// A plain Enter.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// Another plain key; true if it was used.
    #[prop(optional, into)]
    on_key: Option<Callback<String, bool>>,
    /// The keyboard a touch screen shows.
    #[prop(optional)]
    mode: &'static str,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
    /// What may be typed.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether something is wrong with it.
    #[prop(optional, into)]
    wrong: Signal<bool>,
    /// The list that it filters.
    #[prop(optional)]
    controls: &'static str,
    /// The line of that list that Enter takes.
    #[prop(optional, into)]
    active: Signal<String>,
    /// Whether it takes the focus when it appears.
    #[prop(optional)]
    focus: bool,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |first: Option<()>| {
        let text = value.get();
        if let Some(input) = node.get() {
            if input.value() != text {
                input.set_value(&text);
            }
            if first.is_none() && focus {
                let _ = input.focus();
            }
        }
    });
    let typed = move |event: Event| {
        let _ = on_text.try_run(event_target_value(&event));
    };
    let finished = move |event: CompositionEvent| {
        let _ = on_text.try_run(event_target_value(&event));
    };
    // A browser may say that a field was left while the page around it is being taken down (F39).
    let left = move |_: FocusEvent| {
        let _ = on_leave.and_then(|leave| leave.try_run(()));
    };
    let key = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        if is_plain(&event, "Enter") {
            event.prevent_default();
            if let Some(enter) = on_enter {
                enter.run(());
            }
        } else if on_key.is_some_and(|on_key| on_key.run(event.key())) {
            event.prevent_default();
        }
    };
    let list = !controls.is_empty();
    view! {
        <input class=format!("field__input {class}") id=id data-testid=testid node_ref=node autocomplete="off" spellcheck="false"
            inputmode=(!mode.is_empty()).then_some(mode) placeholder=placeholder
            role=list.then_some("combobox") aria-expanded=list.then_some("true") aria-controls=list.then_some(controls)
            aria-activedescendant=attribute(move || list.then(|| active.get()))
            aria-invalid=marked(move || wrong.get())
            on:input=typed on:compositionend=finished on:blur=left on:keydown=key />
    }
}

/// A field of several lines; Enter makes a line, Ctrl+Enter goes on.
#[component]
pub fn TextArea(
    /// Its id, for the label.
    id: &'static str,
    /// Stable name for tests of the screen.
    testid: &'static str,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Something was typed.
    #[prop(into)]
    on_text: Callback<String>,
    /// Ctrl+Enter.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// Whether it takes the focus when it appears.
    #[prop(optional)]
    focus: bool,
) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |first: Option<()>| {
        let text = value.get();
        if let Some(area) = node.get() {
            if area.value() != text {
                area.set_value(&text);
            }
            if first.is_none() && focus {
                let _ = area.focus();
            }
        }
    });
    let typed = move |event: Event| {
        let _ = on_text.try_run(event_target_value(&event));
    };
    let key = move |event: KeyboardEvent| {
        if !is_composing(&event) && event.key() == "Enter" && event.ctrl_key() {
            event.prevent_default();
            if let Some(enter) = on_enter {
                enter.run(());
            }
        }
    };
    view! {
        <textarea class="field__input" id=id data-testid=testid node_ref=node on:input=typed on:keydown=key></textarea>
    }
}
