//! The sync light and what it tells when pressed.

use super::session::Desk;
use crate::components::live::live;
use crate::components::sync_light::SyncLight;
use crate::locales::desk::words;
use crate::model::ask::Trouble;
use crate::model::desk::Place;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The light with its sheet.
pub fn light(desk: Desk) -> AnyView {
    let open = RwSignal::new(false);
    let sheet = live(move || open.get().then(|| sheet(desk, open)));
    let leave = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
        }
    };
    view! {
        <div class="menu" on:keydown=leave on:focusout=move |event| close_outside(&event, open)>
            <SyncLight light=desk.light today=desk.today_signal() open=open on_press=move |()| open.update(|open| *open = !*open) />
            {sheet}
        </div>
    }
    .into_any()
}

/// Closes what opened under a button when the focus goes elsewhere.
pub fn close_outside(event: &leptos::ev::FocusEvent, open: RwSignal<bool>) {
    let menu = event.current_target().and_then(|menu| menu.dyn_into::<web_sys::Node>().ok());
    let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
    let inside = menu.zip(to).is_some_and(|(menu, to)| menu.contains(Some(&to)));
    if !inside {
        open.try_set(false);
    }
}

fn sheet(desk: Desk, open: RwSignal<bool>) -> AnyView {
    let bar = &words().bar;
    let light = move || desk.light.get();
    let unsent = live(move || light().map(|light| (bar.unsent)(light.unsent)));
    let heard = live(move || light().map(|light| (bar.heard)(light.heard.map(|at| desk.moment(at)).as_deref())));
    let device = live(move || light()?.device.map(|device| (bar.device)(&device.name, &device.code.0)));
    let troubles = live(move || {
        let troubles = light().map(|light| light.troubles).unwrap_or_default();
        let shown = troubles.into_iter().filter(|trouble| !matches!(trouble, Trouble::ClockOff | Trouble::NoOffline));
        shown.map(trouble).collect::<Vec<AnyView>>()
    });
    let attention = live(move || {
        let count = light().map_or(0, |light| light.attention);
        (count > 0).then(|| {
            let show = move |_| {
                open.set(false);
                desk.go(Place::Matters);
            };
            view! {
                <button class="menu__act" type="button" on:click=show>
                    {bar.show_matters}<span class="menu__state">{count}</span>
                </button>
            }
        })
    });
    let sync = move |_| {
        desk.sync_now();
        open.set(false);
    };
    view! {
        <div class="menu__list" role="group" aria-label=bar.state data-testid="sync-sheet">
            <div class="menu__group">
                <p class="menu__act">{unsent}</p>
                <p class="menu__act">{heard}</p>
                <p class="menu__act">{device}</p>
            </div>
            {troubles}
            <div class="menu__group">
                {attention}
                <button class="menu__act" type="button" data-testid="sync-now" on:click=sync>{bar.sync_now}</button>
            </div>
        </div>
    }
    .into_any()
}

fn trouble(trouble: Trouble) -> AnyView {
    let (what, todo) = (words().notices.trouble)(trouble);
    view! { <div class="menu__group"><p class="menu__act"><b>{what}</b></p><p class="menu__act">{todo}</p></div> }
        .into_any()
}
