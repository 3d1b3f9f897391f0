//! Choosing the item by a part of its name; those of this counter first.

use crate::components::kind_badge::kind_badge;
use crate::components::live::{live, stated};
use crate::components::typing::{TextInput, is_plain};
use crate::locales::{cases, intake::words};
use crate::model::intake::picker::filter;
use crate::surfaces::desk::browser;
use crate::surfaces::desk::session::Desk;
use domain::case::class;
use domain::catalog::ServiceItem;
use leptos::prelude::*;

/// The page with the list.
pub fn picker(desk: Desk) -> AnyView {
    let w = words();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    // Enter was pressed before the items were there: it counts when they come.
    let entered = RwSignal::new(false);
    let list = Memo::new(move |_| {
        let (counter, text) = (desk.counter(), typed.get());
        desk.setup.with(|setup| {
            let series = setup.as_ref().map(|setup| setup.series.as_slice()).unwrap_or_default();
            desk.items.with(|items| filter(items, &text, counter.as_ref(), series))
        })
    });
    let text = move |text: String| {
        typed.set(text);
        chosen.set(0);
        entered.set(false);
    };
    let take = move || {
        let item = list.with_untracked(|list| list.get(chosen.get_untracked()).cloned());
        match item {
            Some(item) => desk.pick(item),
            None => entered.set(desk.items.with_untracked(Vec::is_empty)),
        }
    };
    Effect::new(move |_| {
        if entered.get() && list.with(|list| !list.is_empty()) {
            take();
        }
    });
    let step = move |by: isize| {
        let last = list.with_untracked(|list| list.len().saturating_sub(1));
        chosen.update(|chosen| *chosen = chosen.saturating_add_signed(by).min(last));
        browser::show(&format!("#item-{}", chosen.get_untracked()));
    };
    let key = move |key: String| {
        match key.as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "PageDown" => step(8),
            "PageUp" => step(-8),
            _ => return false,
        }
        true
    };
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if is_plain(&event, "Escape") && desk.picking.get_untracked() {
            desk.picking.set(false);
        }
    };
    let active = Signal::derive(move || format!("item-{}", chosen.get()));
    let options = live(move || {
        let text = typed.get();
        let mut window = String::new();
        let mut rows = Vec::new();
        for (place, item) in list.get().into_iter().enumerate() {
            if item.window != window {
                window.clone_from(&item.window);
                rows.push(
                    view! { <li class="item-picker__group" role="presentation">{item.window.clone()}</li> }.into_any(),
                );
            }
            rows.push(option(desk, place, item, chosen, &text));
        }
        if rows.is_empty() {
            let none = desk.items.with(Vec::is_empty);
            let say = if none { w.no_items.to_owned() } else { (w.no_item)(text.trim()) };
            rows.push(view! { <li class="item-picker__group" role="presentation">{say}</li> }.into_any());
        }
        rows
    });
    view! {
        <form class="desk__page" on:submit=|event| event.prevent_default() on:keydown=escape>
            <div class="desk__title-row"><h1 class="desk__title">{w.which}</h1><p class="desk__title-note">{w.which_note}</p></div>
            <div class="desk__body">
                <div class="item-picker">
                    <label class="visually-hidden" for="pick">{w.item}</label>
                    <TextInput id="pick" testid="intake-item-filter" value=typed on_text=text on_enter=move |()| take() on_key=key
                        class="field__input--large" focus=true controls="items" active=active />
                    <ul class="item-picker__list" id="items" role="listbox" aria-label=w.item>{options}</ul>
                    <p class="field__hint">{w.pick_keys}</p>
                </div>
            </div>
            <footer></footer>
        </form>
    }
    .into_any()
}

fn option(desk: Desk, place: usize, item: ServiceItem, chosen: RwSignal<usize>, typed: &str) -> AnyView {
    let kind = kind_badge(class::kind(item.handled_as(), &[]), true);
    let limit = (cases::words().limit)(item.promised);
    let name = hit(&item.name, typed);
    let pick = move |_| desk.pick(item.clone());
    view! {
        <li class="item-picker__option" role="option" id=format!("item-{place}") data-testid="intake-item"
            aria-selected=stated(move || chosen.get() == place) on:click=pick>
            <span class="item-picker__name">{name}</span>
            <span class="item-picker__meta">{kind}<span>{limit}</span></span>
        </li>
    }
    .into_any()
}

/// The name with what was typed set off.
fn hit(name: &str, typed: &str) -> AnyView {
    let typed = typed.trim();
    match name.find(typed) {
        Some(at) if !typed.is_empty() => {
            let (before, rest) = name.split_at(at);
            let (found, after) = rest.split_at(typed.len());
            let parts = (before.to_owned(), found.to_owned(), after.to_owned());
            view! { {parts.0}<mark class="item-picker__hit">{parts.1}</mark>{parts.2} }.into_any()
        }
        _ => name.to_owned().into_any(),
    }
}
