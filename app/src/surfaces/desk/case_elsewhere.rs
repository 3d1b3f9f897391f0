//! A case in other systems: what is copied there, in the order of the usual form, and the numbers it got there (DY-02); its
//! number in the old ledger (DY-07).

use super::session::Desk;
use crate::components::button::Button;
use crate::components::panel::panel;
use crate::locales::{cases, dates, ledger::words};
use crate::model::ask::CasePage;
use crate::model::desk::copy_out::{fields, line};
use crate::model::desk::paper::village;
use crate::shell::clipboard;
use domain::case::offers::Step;
use domain::privacy::{mask_identity_inside, mask_phone};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The panel.
pub fn elsewhere(desk: Desk, page: &CasePage) -> AnyView {
    let w = &words().page;
    let today = untrack(|| desk.day());
    let mut rows: Vec<(String, String)> = Vec::new();
    if let Some(old) = &page.case.ledger {
        let day = |day| dates::day(cases::chosen(), day);
        let told = old.told.filter(|told| *told != old.counted).map(|told| (w.told)(&day(told), &day(old.counted)));
        let said: Vec<String> = [old.number.clone()].into_iter().chain(told).collect();
        rows.push((w.old.to_owned(), said.join(cases::words().comma)));
    }
    rows.extend(page.case.numbers_elsewhere().map(|one| {
        let when = dates::moment(cases::chosen(), one.at, today);
        (one.system.clone(), format!("{} · {when}", one.number))
    }));
    let none = page.case.foreign.is_none().then(|| view! { <p class="panel__note">{w.none}</p> });
    let rows: Vec<AnyView> = rows
        .into_iter()
        .map(|(name, value)| {
            view! { <dt class="facts__name">{name}</dt><dd class="facts__value" data-testid="case-foreign">{value}</dd> }
                .into_any()
        })
        .collect();
    let enter = {
        let page = page.clone();
        Button::new("case-enter-foreign", w.enter, move || desk.begin_step(&page, Step::EnterForeign)).small().view()
    };
    let body = view! { <dl class="facts">{rows}</dl>{none}<div>{enter}</div>{copy_out(desk, page)} };
    panel("case-elsewhere", w.title, w.note, body.into_any())
}

/// The fields, each with its button; folded away where its item is in no other system, or where it has its number.
fn copy_out(desk: Desk, page: &CasePage) -> AnyView {
    let w = &words().page;
    let home = desk.setup.with_untracked(|setup| setup.as_ref().map(|setup| village(setup, &page.case)));
    let fields = fields(&page.case, &home.unwrap_or_default());
    let open = page.system.is_some() && page.case.foreign.is_none();
    let whole = line(&fields);
    let rows: Vec<AnyView> = w
        .fields
        .into_iter()
        .zip(fields)
        .enumerate()
        .map(|(place, (name, value))| {
            // As everywhere on this page, numbers are not shown whole; what is copied is.
            let shown = match place {
                1 if !value.is_empty() => mask_identity_inside(&value),
                2 if !value.is_empty() => mask_phone(&value),
                _ => value.clone(),
            };
            let off = value.is_empty();
            let take = move || desk.copy(value.clone());
            let button = Button::new(format!("copy-{place}"), w.copy, take)
                .class("button button--quiet button--small")
                .label(move || view! { {w.copy}<span class="visually-hidden">{(w.copy_one)(name)}</span> })
                .off(move || off);
            view! {
                <li class="copy-out__row">
                    <span class="copy-out__name">{name}</span><span class="copy-out__value">{shown}</span>{button.view()}
                </li>
            }
            .into_any()
        })
        .collect();
    let all = Button::new("copy-all", w.copy_all, move || desk.copy(whole.clone())).small();
    view! {
        <details class="copy-out" open=open>
            <summary class="copy-out__fold" data-testid="copy-out">{w.fold}</summary>
            <ol class="copy-out__list">{rows}</ol>
            {all.view()}
        </details>
    }
    .into_any()
}

impl Desk {
    /// Copies a text and says so.
    fn copy(self, text: String) {
        spawn_local(async move {
            let w = &words().page;
            let done = clipboard::copy(&text).await;
            self.say(if done { w.copied } else { w.not_copied }.to_owned());
        });
    }
}
