//! How the clock of a case stands.

use super::icon::icon;
use super::state_mark::Tone;
use leptos::prelude::*;

/// The box: what is left, and when it is due.
pub fn clock_state(tone: Tone, left: String, due: String) -> AnyView {
    let class = match tone {
        Tone::Late => "clock-state clock-state--late",
        Tone::Today | Tone::Soon => "clock-state clock-state--soon",
        Tone::Done => "clock-state clock-state--done",
        _ => "clock-state",
    };
    view! {
        <div class=class>
            <p class="clock-state__left">{icon(tone.shape())}{left}</p>
            <p class="clock-state__due">{due}</p>
        </div>
    }
    .into_any()
}
