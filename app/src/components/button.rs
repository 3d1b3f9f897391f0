//! A verb that can be pressed. One primary button per screen.

use super::icon::icon;
use super::live::{Live, attribute, live, stated};
use leptos::prelude::*;

/// A button in the making.
pub struct Button {
    class: Signal<&'static str>,
    testid: String,
    shape: Option<&'static str>,
    label: Live,
    key: Live,
    off: Signal<bool>,
    busy: Signal<bool>,
    focus: bool,
    press: Callback<()>,
}

impl Button {
    /// A button with a verb and what it does.
    pub fn new(testid: impl Into<String>, label: &'static str, press: impl Fn() + Send + Sync + 'static) -> Self {
        Button {
            class: Signal::stored("button"),
            testid: testid.into(),
            shape: None,
            label: live(move || label),
            key: live(|| ()),
            off: Signal::stored(false),
            busy: Signal::stored(false),
            focus: false,
            press: Callback::new(move |()| press()),
        }
    }

    /// Its classes, such as `button button--primary`.
    pub fn class(self, class: &'static str) -> Self {
        Button { class: Signal::stored(class), ..self }
    }

    /// The one that leads on.
    pub fn primary(self) -> Self {
        self.class("button button--primary")
    }

    /// One that is seldom needed.
    pub fn quiet(self) -> Self {
        self.class("button button--quiet")
    }

    /// A small one.
    pub fn small(self) -> Self {
        self.class("button button--small")
    }

    /// Classes that change.
    pub fn classes(self, class: impl Fn() -> &'static str + Send + Sync + 'static) -> Self {
        Button { class: Signal::derive(class), ..self }
    }

    /// A label that changes.
    pub fn label<V: IntoAny + 'static>(self, label: impl FnMut() -> V + Send + 'static) -> Self {
        Button { label: live(label), ..self }
    }

    /// The key that does the same.
    pub fn key(self, key: &'static str) -> Self {
        self.keys(move || key)
    }

    /// A key that changes.
    pub fn keys(self, mut key: impl FnMut() -> &'static str + Send + 'static) -> Self {
        let key = live(move || {
            let key = key();
            view! { <kbd class="button__key">{key}</kbd> }
        });
        Button { key, ..self }
    }

    /// A shape before the label.
    pub fn shape(self, shape: &'static str) -> Self {
        Button { shape: Some(shape), ..self }
    }

    /// When it cannot be pressed.
    pub fn off(self, off: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Button { off: Signal::derive(off), ..self }
    }

    /// While it works.
    pub fn busy(self, busy: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Button { busy: Signal::derive(busy), ..self }
    }

    /// It takes the focus when its dialog opens.
    pub fn focus(self) -> Self {
        Button { focus: true, ..self }
    }

    /// The button on the page.
    pub fn view(self) -> AnyView {
        let Button { class, testid, shape, label, key, off, busy, focus, press } = self;
        view! {
            <button class=attribute(move || class.get()) type="button" data-testid=testid data-focus=focus.then_some("")
                disabled=attribute(move || off.get()) aria-busy=stated(move || busy.get()) on:click=move |_| press.run(())>
                {shape.map(|shape| icon(shape).into_any())}{label}{key}
            </button>
        }
        .into_any()
    }
}
