//! Notices over the whole screen: what is wrong with the device, what waits, each with what to do.

use super::browser;
use super::session::Desk;
use crate::components::button::Button;
use crate::components::live::live;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::locales::{dates, desk::words, intake};
use crate::model::ask::Trouble;
use crate::model::desk::Place;
use crate::shell::clock;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Under this name the browser remembers that somebody has read about storage that may be cleared.
const KNOWN: &str = "bianmin-storage-known";

/// All notices.
pub fn notices(desk: Desk) -> AnyView {
    let shell = RwSignal::new(browser::root("data-offline"));
    let update = RwSignal::new(browser::root("data-update").as_deref() == Some("waiting"));
    let offline = window_event_listener(ev::Custom::<web_sys::CustomEvent>::new("bianmin-offline"), move |_| {
        shell.set(browser::root("data-offline"));
    });
    let waits =
        window_event_listener(ev::Custom::<web_sys::CustomEvent>::new("bianmin-update"), move |_| update.set(true));
    on_cleanup(move || {
        offline.remove();
        waits.remove();
    });
    let closed = RwSignal::new(match browser::kept(KNOWN) {
        Some(_) => vec![Trouble::NotPersistent],
        None => Vec::new(),
    });
    let troubles = Memo::new(move |_| {
        let mut troubles =
            desk.light.with(|light| light.as_ref().map(|light| light.troubles.clone()).unwrap_or_default());
        if shell.get().as_deref() == Some("unavailable") && !troubles.contains(&Trouble::NoOffline) {
            troubles.push(Trouble::NoOffline);
        }
        troubles.retain(|trouble| closed.with(|closed| !closed.contains(trouble)));
        troubles
    });
    let offset = Memo::new(move |_| desk.light.with(|light| light.as_ref().map_or(0, |light| light.offset)));
    view! {
        {live(move || {
            let offset = offset.get();
            troubles.get().into_iter().map(|trouble| one(desk, trouble, offset, closed)).collect::<Vec<AnyView>>()
        })}
        {live(move || super::seat::taken_over(desk))}
        {live(move || super::handovers::waiting(desk))}
        {live(move || unfinished(desk))}
        {live(move || update.get().then(|| update_bar(desk)))}
    }
    .into_any()
}

fn one(desk: Desk, trouble: Trouble, offset: i64, closed: RwSignal<Vec<Trouble>>) -> AnyView {
    let n = &words().notices;
    match trouble {
        Trouble::ClockOff => {
            let now = clock::now();
            let lang = crate::locales::cases::chosen();
            let at = |at: domain::time::Timestamp| format!("{} {}", dates::short(lang, at.date()), dates::clock(at));
            let (what, more) = (n.clock)(offset, &at(now), &at(untrack(|| desk.at())));
            notice_bar(Weight::Urgent, what, more, None)
        }
        Trouble::NoOffline => {
            let origin =
                desk.setup.with_untracked(|setup| setup.as_ref()?.hall.as_ref().map(|hall| hall.origin.clone()));
            let (what, more) = (n.no_offline)(&origin.unwrap_or_default());
            notice_bar(Weight::Warn, what.to_owned(), more, None)
        }
        Trouble::NotPersistent => {
            let (what, more) = (n.trouble)(trouble);
            let close = move || {
                browser::keep(KNOWN, Some("yes"));
                closed.update(|closed| closed.push(trouble));
            };
            let act = view! { {Button::new("notice-close", n.close, close).small().view()} };
            notice_bar(Weight::Calm, what.to_owned(), more.to_owned(), Some(act.into_any()))
        }
        Trouble::ServerClock => {
            let (what, more) = (n.trouble)(trouble);
            notice_bar(Weight::Warn, what.to_owned(), more.to_owned(), None)
        }
        Trouble::WentBack | Trouble::NotAdmitted => {
            let (what, more) = (n.trouble)(trouble);
            let reopen = move || desk.reopening.set(true);
            let act = view! { {Button::new("desk-reopen", n.reopen, reopen).small().view()} };
            notice_bar(Weight::Urgent, what.to_owned(), more.to_owned(), Some(act.into_any()))
        }
        Trouble::StorageFailed | Trouble::OtherVersion => {
            let (what, more) = (n.trouble)(trouble);
            notice_bar(Weight::Urgent, what.to_owned(), more.to_owned(), None)
        }
    }
}

/// A case that was not finished, offered again (F24).
fn unfinished(desk: Desk) -> Option<AnyView> {
    let draft = desk.draft.get()?;
    if desk.place.get() == Place::Intake {
        return None;
    }
    let w = intake::words();
    let who = if draft.name.is_empty() { w.name.to_owned() } else { draft.name.clone() };
    let more = (w.draft.1)(&who, &desk.moment(draft.at));
    let act = view! {
        <div class="dialog__acts">
            {Button::new("draft-continue", w.draft_answers.0, move || desk.take_draft()).small().view()}
            {Button::new("draft-drop", w.draft_answers.1, move || desk.drop_draft()).small().view()}
        </div>
    };
    Some(notice_bar(Weight::Calm, w.draft.0.to_owned(), more, Some(act.into_any())))
}

/// A new version waits; it is never taken under a form that is being filled in.
fn update_bar(desk: Desk) -> AnyView {
    let n = &words().notices;
    let others = RwSignal::new(0_u32);
    let dirty = Memo::new(move |_| desk.is_dirty());
    let take = move || {
        if !untrack(|| desk.is_dirty()) {
            spawn_local(async move {
                if let Some(windows) = activate().await {
                    let _ = others.try_set(windows);
                }
            });
        }
    };
    let take = Button::new("update-now", n.update_now, take)
        .small()
        .off(move || dirty.get())
        .label(move || if dirty.get() { n.update_later } else { n.update_now });
    let act = take.view();
    let more = move || if others.get() > 1 { (n.update_windows)(others.get()) } else { String::new() };
    let bar = notice_bar(Weight::Calm, n.update.to_owned(), String::new(), Some(act));
    view! { {bar}{live(move || (others.get() > 1).then(|| notice_bar(Weight::Warn, more(), String::new(), None)))} }
        .into_any()
}

/// Asks the page to run the waiting version; the number of windows if it cannot.
async fn activate() -> Option<u32> {
    let activate = js_sys::Reflect::get(&js_sys::global(), &"bianminActivate".into()).ok()?;
    let activate: js_sys::Function = activate.dyn_into().ok()?;
    let promise: js_sys::Promise = activate.call0(&JsValue::NULL).ok()?.unchecked_into();
    let answer = JsFuture::from(promise).await.ok()?;
    let windows = js_sys::Reflect::get(&answer, &"windows".into()).ok()?.as_f64()?;
    Some(windows as u32)
}
