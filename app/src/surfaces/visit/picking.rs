//! Which item: by a part of its name.

use super::session::Visit;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::typing::TextInput;
use crate::locales::{cases, intake, visit::words};
use crate::model::intake::picker::filter;
use domain::catalog::ServiceItem;
use leptos::prelude::*;

/// How many are shown at once.
const MOST: usize = 12;

/// The list.
pub fn body(visit: Visit) -> AnyView {
    let typed = RwSignal::new(String::new());
    let list = live(move || {
        let text = typed.get();
        let mut found = visit.items.with(|items| filter(items, &text, None, &[]));
        found.truncate(MOST);
        if found.is_empty() {
            let say = (intake::words().no_item)(text.trim());
            return empty_state(icon::SEARCH, say, String::new(), None);
        }
        let rows: Vec<AnyView> = found.into_iter().map(|item| row(item, move |item| visit.pick(item))).collect();
        view! { <ul class="visit-list">{rows}</ul> }.into_any()
    });
    view! {
        <div class="visit__stack">
            <label class="visually-hidden" for="visit-item">{words().steps[0]}</label>
            <TextInput id="visit-item" testid="visit-item" value=typed on_text=move |text| typed.set(text) class="field__input--large" />
            {list}
        </div>
    }
    .into_any()
}

/// An item that can be taken.
pub fn row(item: ServiceItem, take: impl Fn(ServiceItem) + 'static) -> AnyView {
    let (name, limit) = (item.name.clone(), (cases::words().limit)(item.promised));
    view! {
        <li>
            <button class="visit-choice" type="button" data-testid="visit-item-choice" on:click=move |_| take(item.clone())>
                <b>{name}</b><span>{limit}</span>
            </button>
        </li>
    }
    .into_any()
}
