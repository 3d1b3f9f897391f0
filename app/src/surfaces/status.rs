//! `/status`: a citizen looks up the own case on the own phone.
//!
//! [`form`] asks, [`result`] shows; the screen's model is in [`crate::model::status`]. The hall's name and hotline are
//! read beside, and nothing waits for them.

mod form;
mod result;

use crate::locales::status::{Words, words};
use crate::locales::{Lang, lang};
use crate::model::status::{Counting, Outcome, Screen, number_in};
use crate::shell::http::{Call, NoAnswer};
use crate::shell::panic;
use domain::codec::Decode;
use domain::codec::{decode, encode};
use domain::public::status::StatusQuestion;
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::UrlSearchParams;

/// How long an answer may take, in milliseconds: a phone on the hall's Wi-Fi is slow.
const ANSWER_MS: u32 = 15_000;

/// Starts the surface.
pub fn start() {
    panic::install();
    mount_to_body(Surface);
}

/// What the page holds.
#[derive(Clone, Copy)]
struct LookUp {
    lang: Lang,
    words: &'static Words,
    screen: RwSignal<Screen>,
    number: RwSignal<String>,
    last_four: RwSignal<String>,
    /// The hall's name and hotline.
    hall: RwSignal<Option<(String, String)>>,
}

impl LookUp {
    /// Asks with what was typed.
    fn ask(self) {
        let asked = self.screen.try_update(|screen| {
            self.number
                .with_untracked(|number| self.last_four.with_untracked(|last_four| screen.ask(number, last_four)))
        });
        if let Some(question) = asked.flatten() {
            spawn_local(async move {
                let outcome = answer(&question).await;
                self.screen.update(|screen| screen.take(outcome));
                self.count_down().await;
            });
        }
    }

    /// Another case: the digits of this one are forgotten.
    fn another(self) {
        self.last_four.set(String::new());
        self.screen.update(Screen::another);
    }

    /// Lets a closed form count down.
    async fn count_down(self) {
        loop {
            let closed = self.screen.with_untracked(|screen| !screen.is_open() && matches!(screen, Screen::Form(_)));
            if !closed {
                return;
            }
            TimeoutFuture::new(1_000).await;
            if self.screen.try_update(|screen| screen.pass(1)) != Some(Counting::On) {
                return;
            }
        }
    }
}

async fn answer(question: &StatusQuestion) -> Outcome {
    let body = encode(question);
    let call = Call { path: "/api/public/status", body: Some(&body), token: None, limit: ANSWER_MS };
    match call.send().await {
        Ok(bytes) => decode(&bytes).map_or(Outcome::NoSense, Outcome::Answer),
        Err(NoAnswer::NoLine) => Outcome::NoLine,
        Err(NoAnswer::Status(_) | NoAnswer::NotOurs) => Outcome::NoSense,
    }
}

/// What this page needs of the wall's view (`WallView`): its first two fields.
#[derive(Decode)]
struct HallLine {
    #[n(0)]
    hall: String,
    #[n(1)]
    hotline: String,
}

/// Reads the hall's name and hotline.
async fn read_hall(look_up: LookUp) {
    let call = Call { path: "/api/public/wall", body: None, token: None, limit: ANSWER_MS };
    let answer = call.send().await.ok().and_then(|bytes| decode::<HallLine>(&bytes).ok());
    if let Some(HallLine { hall, hotline }) = answer {
        look_up.hall.set(Some((hall, hotline)));
    }
}

/// The number in the page's address.
fn number_in_address() -> String {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let path = js_sys::decode_uri_component(&path).map_or(path, String::from);
    let search = location.search().ok().and_then(|search| UrlSearchParams::new_with_str(&search).ok());
    number_in(&path, search.and_then(|search| search.get("n")).as_deref())
}

#[component]
fn Surface() -> impl IntoView {
    let lang = lang();
    let look_up = LookUp {
        lang,
        words: words(lang),
        screen: RwSignal::new(Screen::Form(None)),
        number: RwSignal::new(number_in_address()),
        last_four: RwSignal::new(String::new()),
        hall: RwSignal::new(None),
    };
    spawn_local(read_hall(look_up));
    let hall =
        move || look_up.hall.with(|hall| hall.as_ref().map_or(look_up.words.hall.to_owned(), |(name, _)| name.clone()));
    let is_shown = Memo::new(move |_| look_up.screen.with(|screen| matches!(screen, Screen::Shown(_))));
    view! {
        <main class="status">
            <div class="status__column">
                <p class="status__hall">{hall}</p>
                {move || {
                    if is_shown.get() { result::view(look_up).into_any() } else { form::view(look_up).into_any() }
                }}
            </div>
        </main>
    }
}
