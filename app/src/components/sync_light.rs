//! Whether what was entered has reached the centre: word, shape and colour; pressing it tells more (F18).

use super::icon::{self, icon};
use super::live::{attribute, live, stated};
use crate::locales::dates;
use crate::locales::desk;
use crate::model::ask::Light;
use crate::model::desk::light::{Face, face};
use domain::time::Date;
use leptos::prelude::*;

/// The light.
#[component]
pub fn SyncLight(
    /// What the store says; none before it says anything.
    #[prop(into)]
    light: Signal<Option<Light>>,
    /// Today in Beijing, for times of other days.
    #[prop(into)]
    today: Signal<Date>,
    /// Whether what it tells is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// It was pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let shown = Memo::new(move |_| light.with(|light| light.as_ref().map(face)));
    let unsent = Memo::new(move |_| light.with(|light| light.as_ref().map(|light| light.unsent)));
    let words = &desk::words().bar;
    let class = attribute(move || match shown.get() {
        Some(Face::Sent(_)) => "sync-light sync-light--sent",
        Some(Face::Waiting(..)) => "sync-light sync-light--waiting",
        Some(Face::Trouble(_)) => "sync-light sync-light--trouble",
        Some(Face::Offline(_)) => "sync-light sync-light--offline",
        Some(Face::Loading(_) | Face::Connecting) | None => "sync-light",
    });
    let shape = live(move || match shown.get() {
        Some(Face::Sent(_)) => icon(icon::DONE).into_any(),
        Some(Face::Waiting(..) | Face::Loading(_)) => icon(icon::SEND).into_any(),
        Some(Face::Trouble(_)) => icon(icon::LATE).into_any(),
        Some(Face::Offline(_)) => icon(icon::OFFLINE).into_any(),
        Some(Face::Connecting) | None => icon(icon::WAITING).into_any(),
    });
    let clock = move |at| dates::moment(crate::locales::cases::chosen(), at, today.get());
    let text = live(move || match shown.get() {
        Some(Face::Sent(Some(at))) => view! { {words.sent}" "<span class="keep">{clock(at)}</span> }.into_any(),
        Some(Face::Sent(None)) => words.sent.into_any(),
        Some(Face::Waiting(count, since)) => (words.waiting)(count, since.map(clock).as_deref()).into_any(),
        Some(Face::Trouble(trouble)) => (words.trouble)(trouble).into_any(),
        Some(Face::Offline(count)) => (words.offline)(count).into_any(),
        Some(Face::Loading(records)) => (words.loading)(records).into_any(),
        Some(Face::Connecting) | None => words.connecting.into_any(),
    });
    let attention = Memo::new(move |_| light.with(|light| light.as_ref().map_or(0, |light| light.attention)));
    let refused = live(move || {
        let count = attention.get();
        (count > 0).then(|| {
            view! { <span class="sync-light__refused">{icon(icon::LATE)}{(words.attention)(count)}</span> }
        })
    });
    view! {
        <button class=class type="button" data-testid="sync-light" data-unsent=attribute(move || unsent.get().map(|n| n.to_string()))
            aria-haspopup="true" aria-expanded=stated(move || open.get()) on:click=move |_| on_press.run(())>
            {shape}<span class="sync-light__text" role="status">{text}</span>{refused}
        </button>
    }
}
