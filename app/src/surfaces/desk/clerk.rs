//! Opening the desk and what the clerk sets: who sits where, large type, contrast, language; and the clock's tick.

use super::browser;
use super::session::Desk;
use crate::locales::Lang;
use crate::model::ask::{Ask, Line};
use crate::shell::clock;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How often times on the screen are set anew, in milliseconds.
const TICK_MS: u32 = 10_000;

impl Desk {
    /// Whether device and counter are open: the person and the counter are still in the register.
    pub fn is_open(self) -> bool {
        let device = self.light.with(|light| light.as_ref().is_some_and(|light| light.device.is_some()));
        device && !self.reopening.get() && !self.changing.get() && self.clerk().is_some() && self.counter().is_some()
    }

    /// Keeps the times on the screen right.
    pub fn tick(self) {
        spawn_local(async move {
            loop {
                gloo::timers::future::TimeoutFuture::new(TICK_MS).await;
                self.now.set(self.at());
            }
        });
        Effect::new(move |_| {
            let offset = self.light.with(|light| light.as_ref().map_or(0, |light| light.offset));
            self.now.set(domain::time::Timestamp(clock::now().0 + offset));
        });
    }

    /// Says so when a step that was thought done is refused: what was said before must not stand alone.
    pub fn tell_refusals(self) {
        let count = Memo::new(move |_| self.light.with(|light| light.as_ref().map(|light| light.attention)));
        Effect::new(move |before: Option<Option<u32>>| {
            let now = count.get();
            if let (Some(Some(before)), Some(now)) = (before, now)
                && now > before
            {
                self.say(crate::locales::desk::words().bar.refused_later.to_owned());
            }
            now.or(before.flatten())
        });
    }

    /// Sends and fetches now.
    pub fn sync_now(self) {
        self.ask(Ask::SyncNow, |_| ());
    }

    /// Whether the server is out of reach.
    pub fn is_offline(self) -> bool {
        self.light.with(|light| light.as_ref().is_some_and(|light| light.line == Line::Down))
    }
}

/// Turns large type on or off.
pub fn toggle(name: &'static str, attribute: &'static str, on: &'static str, off: &'static str) -> bool {
    let now_on = browser::root(attribute).as_deref() == Some(on);
    let value = if now_on { off } else { on };
    browser::keep(name, Some(value));
    browser::set_root(attribute, Some(value));
    !now_on
}

/// Takes the other language; the page starts anew, drafts are kept.
pub fn other_language() {
    let other = match crate::locales::cases::chosen() {
        Lang::ZhCn => "en",
        Lang::En => "zh-CN",
    };
    browser::keep("bianmin-lang", Some(other));
    browser::leave(&browser::path());
}
