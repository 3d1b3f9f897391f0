//! Market days: by what they are counted, which, and the exceptions (SC-16, B.13).

use super::Changing;
use crate::components::field::{Under, field};
use crate::components::live::{attribute, live};
use crate::components::typing::TextArea;
use crate::locales::hall::words;
use domain::calendar::market::MarketKind;
use leptos::prelude::*;

/// The kinds, in the order in which they are offered.
const KINDS: [MarketKind; 5] =
    [MarketKind::SolarTail, MarketKind::LunarTail, MarketKind::Weekday, MarketKind::Branch, MarketKind::Daily];

/// The part of the form.
pub(super) fn part(changing: Changing) -> AnyView {
    let w = words();
    let kind = Memo::new(move |_| changing.form.with(|form| form.kind));
    let options: Vec<AnyView> = KINDS
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let word = (w.kind)(one);
            view! { <option value=place.to_string() selected=move || kind.get() == Some(one)>{word}</option> }
                .into_any()
        })
        .collect();
    let change = move |event| {
        let chosen = event_target_value(&event).parse::<usize>().ok().and_then(|place| KINDS.get(place)).copied();
        changing.change(|form| {
            form.kind = chosen;
            form.values.clear();
        });
    };
    let control = view! {
        <select class="field__input" id="market-kind" data-testid="market-kind" on:change=change>
            <option value="" selected=move || kind.get().is_none()>{w.working}</option>{options}
        </select>
    };
    view! {
        <div class="field-row">{field("market-kind", w.kind_label, control.into_any(), false, || Under::Nothing)}</div>
        {live(move || kind.get().map(|kind| rule(changing, kind)))}
    }
    .into_any()
}

/// The rule of a kind.
fn rule(changing: Changing, kind: MarketKind) -> AnyView {
    let w = words();
    let values = kind.values();
    // A tail of 0 is the tenth: it stands last.
    let order = values.clone().filter(|value| *value > 0 || kind == MarketKind::Branch);
    let tenth = values.filter(|value| *value == 0 && kind != MarketKind::Branch);
    let faces: Vec<AnyView> = order.chain(tenth).map(|value| face(changing, kind, value)).collect();
    let faces = (!faces.is_empty()).then(|| {
        view! { <fieldset class="market-values"><legend class="field__label">{w.values}</legend>{faces}</fieldset> }
    });
    let special = match kind {
        MarketKind::SolarTail => Some(either(changing, "market-31", w.thirty_first, Special::ThirtyFirst)),
        MarketKind::LunarTail => Some(either(changing, "market-short", w.short_month, Special::ShortMonth)),
        MarketKind::Weekday | MarketKind::Branch | MarketKind::Daily => None,
    };
    let also = Signal::derive(move || changing.form.with(|form| form.also.clone()));
    let never = Signal::derive(move || changing.form.with(|form| form.never.clone()));
    let also = view! {
        <TextArea id="market-also" testid="market-also" value=also on_text=move |text| changing.change(|form| form.also = text) />
    };
    let never = view! {
        <TextArea id="market-never" testid="market-never" value=never on_text=move |text| changing.change(|form| form.never = text) />
    };
    let hint = move || Under::Hint(w.days_hint.to_owned());
    view! {
        {faces}
        <div class="field-row">
            {special}
            {field("market-also", w.exceptions[0], also.into_any(), false, hint)}
            {field("market-never", w.exceptions[1], never.into_any(), false, hint)}
        </div>
    }
    .into_any()
}

/// A value that is a market day or not.
fn face(changing: Changing, kind: MarketKind, value: u8) -> AnyView {
    let on = Memo::new(move |_| changing.form.with(|form| form.values.contains(&value)));
    let word = (words().value)(kind, value);
    view! {
        <label class="market-values__one" data-testid=format!("market-value-{value}")>
            <input type="checkbox" prop:checked=attribute(move || on.get()) on:change=move |_| changing.change(|form| form.toggle(value)) />
            <span>{word}</span>
        </label>
    }
    .into_any()
}

/// What happens on days that not every month has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Special {
    ThirtyFirst,
    ShortMonth,
}

fn either(
    changing: Changing,
    id: &'static str,
    (label, [first, second]): (&'static str, [&'static str; 2]),
    of: Special,
) -> AnyView {
    let is_second = Memo::new(move |_| {
        changing.form.with(|form| match of {
            Special::ThirtyFirst => !form.thirty_first,
            Special::ShortMonth => form.day_before,
        })
    });
    let change = move |event| {
        let second = event_target_value(&event) == "second";
        changing.change(|form| match of {
            Special::ThirtyFirst => form.thirty_first = !second,
            Special::ShortMonth => form.day_before = second,
        });
    };
    let control = view! {
        <select class="field__input" id=id data-testid=id on:change=change>
            <option value="first" selected=move || !is_second.get()>{first}</option>
            <option value="second" selected=move || is_second.get()>{second}</option>
        </select>
    };
    field(id, label, control.into_any(), false, || Under::Nothing)
}
