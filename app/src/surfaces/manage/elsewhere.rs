//! Cases that are not entered in another system yet, by counter, and the items for which that is to be done (DY-02).

use super::list::title_row;
use super::{Manage, router};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::state_mark::row_mark;
use crate::components::typing::TextInput;
use crate::locales::cases::chosen;
use crate::locales::{dates, ledger::words, manage, refusals};
use crate::model::ask::Ask;
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::manage::{Listing, Place};
use crate::model::row::CaseRow;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::case::elsewhere::Elsewhere;
use domain::catalog::{HandlingMode, ServiceItem};
use domain::hall::Counter;
use domain::hall::{HallCommand, Role};
use domain::ids::CounterNo;
use domain::time::Date;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = &words().list;
    let items = Memo::new(move |_| manage.page.with(|page| page.items.clone()));
    let chosen_items = Memo::new(move |_| {
        let list = manage.of_hall(|hall| hall.setup.hall.as_ref().map(|hall| hall.entered_elsewhere().to_vec()));
        list.flatten().unwrap_or_default()
    });
    let rows = Memo::new(move |_| {
        manage.page.with(|page| match &page.listing {
            Listing::Rows(rows) => Some(rows.clone()),
            Listing::None => None,
        })
    });
    let title = Memo::new(move |_| rows.with(|rows| (w.count)(rows.as_ref().map_or(0, Vec::len))));
    Effect::new(move |_| document().set_title(&title.get()));
    let body = live(move || match rows.get() {
        None => view! { <p class="manage__since" role="status">{manage::words().asking}</p> }.into_any(),
        Some(rows) if rows.is_empty() => {
            let (what, why) = if chosen_items.with(Vec::is_empty) { w.no_items } else { w.none };
            empty_state(icon::DONE, what.to_owned(), why.to_owned(), None)
        }
        Some(rows) => table(&rows),
    });
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{w.lead}</p>
        {counter_filter(manage)}
        {body}
        {settings(manage, chosen_items, items)}
    }
}

/// Of which counter; the choice stands in the address.
fn counter_filter(manage: Manage) -> impl IntoView {
    let at = Memo::new(move |_| {
        manage.page.with(|page| match page.place {
            Place::Elsewhere(counter) => counter,
            _ => None,
        })
    });
    // On a new device the counters may come after the page.
    let counters = Memo::new(move |_| manage.of_hall(|hall| hall.setup.counters.clone()).unwrap_or_default());
    let options = live(move || {
        let one = |counter: Counter| {
            let (no, name) = (counter.no, (manage::words().counter)(counter.no.0, &counter.name));
            view! { <option value=no.0.to_string() selected=move || at.get() == Some(no)>{name}</option> }.into_any()
        };
        counters.get().into_iter().map(one).collect::<Vec<AnyView>>()
    });
    let change = move |event| {
        let counter = event_target_value(&event).parse().ok().map(CounterNo);
        router::to(manage, Place::Elsewhere(counter));
    };
    let control = view! {
        <select class="field__input" id="elsewhere-counter" data-testid="elsewhere-counter" on:change=change>
            <option value="" selected=move || at.get().is_none()>{manage::words().cases.all_counters}</option>{options}
        </select>
    };
    view! {
        <div class="field-row manage__filters">
            {field("elsewhere-counter", words().list.counter, control.into_any(), false, || Under::Nothing)}
        </div>
    }
}

fn table(rows: &[CaseRow]) -> AnyView {
    let lines: Vec<AnyView> = rows.iter().map(line).collect();
    view! {
        <section class="panel panel--framed">
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{words().list.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn line(row: &CaseRow) -> AnyView {
    let href = DeskPlace::Case(CaseKey::Id(row.id)).path();
    let open = {
        let href = href.clone();
        move |_| {
            let _ = window().location().assign(&href);
        }
    };
    let day = |date: Option<Date>| date.map(|date| dates::short(chosen(), date)).unwrap_or_default();
    view! {
        <tr class="data-table__row data-table__row--open" data-testid="elsewhere-row" on:click=open>
            <td><a class="data-table__link keep" href=href on:click=|event| event.stop_propagation()>{row.number.clone()}</a></td>
            <th scope="row">{row.name.clone()}</th>
            <td>{row.item.clone()}</td>
            <td class="keep">{day(Some(row.received.date()))}</td>
            <td class="keep">{day(row.promised)}</td>
            <td>{row_mark(row)}</td>
            <td class="keep">{(manage::words().row_counter)(row.counter.0)}</td>
        </tr>
    }
    .into_any()
}

/// Which items are entered elsewhere; each change is the director's, and never shown as done before the centre's word.
fn settings(manage: Manage, list: Memo<Vec<Elsewhere>>, items: Memo<Vec<ServiceItem>>) -> impl IntoView {
    let w = &words().list;
    let (item, system) = (RwSignal::new(None::<u32>), RwSignal::new(String::new()));
    let sending = RwSignal::new(Sending::Editing);
    let send = move |list: Vec<Elsewhere>| {
        if !sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let director = untrack(|| {
            manage.of_hall(|hall| {
                let director = hall.setup.staff.iter().find(|member| member.role == Role::Director);
                director.map(|member| member.no.clone())
            })
        });
        let action = Action::Hall(HallCommand::SetElsewhere(list));
        let id = clock::fresh_id();
        let ask = Ask::Issue { action, actor: director.flatten(), mode: HandlingMode::Direct, id };
        let store = manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                item.set(None);
                system.set(String::new());
                manage.ask();
            }
        });
    };
    let add = move || {
        if let Some(no) = item.get_untracked() {
            let mut all = list.get_untracked();
            all.push(Elsewhere { item: no, system: system.get_untracked().trim().to_owned() });
            send(all);
        }
    };
    let drop = move |no: u32| {
        send(list.get_untracked().into_iter().filter(|other| other.item != no).collect());
    };
    let name = move |no: u32| items.with(|items| items.iter().find(|item| item.no == no).map(|item| item.name.clone()));
    let known = live(move || {
        let chips: Vec<AnyView> = list
            .get()
            .into_iter()
            .map(|one| {
                let no = one.item;
                let text = (w.one)(&name(no).unwrap_or_else(|| format!("#{no}")), &one.system);
                let away = Button::new("elsewhere-drop", w.drop, move || drop(no)).small().quiet().view();
                view! { <li class="manage__day" data-testid="elsewhere-item">{text}{away}</li> }.into_any()
            })
            .collect();
        (!chips.is_empty()).then(|| view! { <ul class="manage__days">{chips}</ul> })
    });
    let options = live(move || {
        let options = items.get().into_iter().map(|one| {
            let no = one.no;
            view! { <option value=no.to_string() selected=move || item.get() == Some(no)>{one.name}</option> }
                .into_any()
        });
        options.collect::<Vec<AnyView>>()
    });
    let chosen_item = move |event| item.set(event_target_value(&event).parse().ok());
    let which = view! {
        <select class="field__input" id="elsewhere-item" data-testid="elsewhere-which" on:change=chosen_item>
            <option value="" selected=move || item.get().is_none()>{w.choose}</option>{options}
        </select>
    };
    let called = view! {
        <TextInput id="elsewhere-system" testid="elsewhere-system" value=system placeholder=w.hint
            on_text=move |typed| system.set(typed) on_enter=move |()| add() />
    };
    let said = live(move || {
        let text = sending.with(|sending| match sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NoLine => Some(manage::words().wishes.no_line.to_owned()),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert">{icon(icon::LATE)}{text}</p> })
    });
    let empty = move || item.get().is_none() || system.with(|system| system.trim().is_empty());
    let busy = Memo::new(move |_| sending.with(Sending::is_saving));
    view! {
        <section class="panel panel--framed" aria-labelledby="elsewhere-title">
            <header class="panel__head">
                <h2 class="panel__title" id="elsewhere-title">{w.items.0}</h2><p class="panel__note">{w.items.1}</p>
            </header>
            <div class="panel__body desk__stack">
                {known}
                <div class="field-row manage__three">
                    {field("elsewhere-item", w.labels[0], which.into_any(), false, || Under::Nothing)}
                    {field("elsewhere-system", w.labels[1], called.into_any(), false, || Under::Nothing)}
                    <div class="dialog__acts">
                        {Button::new("elsewhere-add", w.add, add).busy(move || busy.get()).off(empty).view()}
                    </div>
                </div>
                {said}
            </div>
        </section>
    }
}
