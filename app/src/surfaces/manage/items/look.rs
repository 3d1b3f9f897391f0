//! What a version would change, then putting it: never shown as done before the centre's word (F11).

use super::super::{Manage, router};
use super::edit::Editing;
use super::{director, shown};
use crate::components::button::Button;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::cases::chosen;
use crate::locales::items::words;
use crate::locales::{dates, manage, refusals};
use crate::model::ask::{Ask, Reply};
use crate::model::manage::Place;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::{HandlingMode, ItemField, ServiceItem, changes};
use domain::hall::HallCommand;
use domain::refusal::{HallRefusal, Refusal};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A version as it was looked at.
#[derive(Clone, PartialEq)]
pub(super) struct Look {
    /// What it is compared with; a blank item where there is none.
    old: ServiceItem,
    new: ServiceItem,
    fields: Vec<ItemField>,
    /// Open cases that keep theirs; none until they are counted.
    keep: Option<u32>,
}

/// The part of the page under the form.
pub(super) fn part(editing: Editing) -> AnyView {
    let w = &words().form;
    let wrong = live(move || {
        let count = editing.faults.with(Vec::len);
        (editing.checked.get() && count > 0).then(|| {
            view! { <p class="field__error" role="alert" data-testid="item-wrong">{icon(icon::LATE)}{(w.wrong)(count)}</p> }
        })
    });
    let look = Button::new("item-look", w.look, move || editing.look_at())
        .classes(move || if editing.look.with(Option::is_none) { "button button--primary" } else { "button" });
    view! {
        {wrong}
        <div class="dialog__acts">{look.view()}</div>
        {live(move || editing.look.get().map(|look| changed(editing, look)))}
        {live(move || editing.sending.with(said).map(|text| view! {
            <p class="field__error" role="alert" data-testid="item-refused">{icon(icon::LATE)}{text}</p>
        }))}
    }
    .into_any()
}

/// Why it was not put.
fn said(sending: &Sending) -> Option<String> {
    let w = &words().form;
    match sending {
        Sending::Refused(Refusal::Hall(HallRefusal::VersionOrder)) => Some(w.overtaken.to_owned()),
        Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
        Sending::NoLine => Some(w.no_line.to_owned()),
        Sending::NotStored(why) => Some(why.clone()),
        Sending::Editing | Sending::Saving => None,
    }
}

impl Editing {
    /// Checks everything, then shows what would change and asks how many open cases keep the old.
    fn look_at(self) {
        self.checked.set(true);
        self.look.set(None);
        let (base, today) = (self.base(), untrack(|| self.manage.today()));
        let Ok(new) = self.form.with_untracked(|form| form.item(base.as_ref(), today)) else { return };
        let is_new = base.is_none();
        let old = base.unwrap_or_else(|| ServiceItem::blank(new.no, today));
        let fields = changes::between(&old, &new);
        let only_day = fields.iter().all(|field| *field == ItemField::From);
        let fields = if only_day && !is_new && old.from <= today { Vec::new() } else { fields };
        let (store, ask) = (self.manage.store.get_value(), Ask::KeepOld(vec![new.no]));
        self.id.set_value(clock::fresh_id());
        self.sending.set(Sending::Editing);
        self.look.set(Some(Look { old, new, fields, keep: is_new.then_some(0) }));
        spawn_local(async move {
            if let Reply::KeepOld(counts) = store.ask(&ask).await {
                let count = counts.first().map_or(0, |(_, count)| *count);
                let _ = self.look.try_update(|look| {
                    if let Some(look) = look {
                        look.keep = Some(count);
                    }
                });
            }
        });
    }

    /// Puts it in the director's name.
    fn put(self, item: ServiceItem) {
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let (name, version, from) = (item.name.clone(), item.version, item.from);
        let action = Action::Hall(HallCommand::PutItem(item));
        let actor = director(self.manage);
        let ask = Ask::Issue { action, actor, mode: HandlingMode::Direct, id: self.id.get_value() };
        let (manage, store) = (self.manage, self.manage.store.get_value());
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                self.finish();
                done(manage, (words().form.done)(&name, version, &dates::short(chosen(), from)));
            } else if self.sending.try_with_untracked(|sending| matches!(sending, Sending::Refused(_))) == Some(true) {
                // A refused press is over: what is looked at again is another.
                let _ = self.look.try_set(None);
            }
        });
    }
}

/// Back to the list, which says what was done.
fn done(manage: Manage, said: String) {
    router::to(manage, Place::Items);
    manage.said.set(Some(said));
}

/// What would change, and letting it take effect.
fn changed(editing: Editing, look: Look) -> AnyView {
    let w = &words().form;
    if look.fields.is_empty() {
        return view! { <p class="field__hint" data-testid="item-nothing">{w.nothing}</p> }.into_any();
    }
    let line = |field: &ItemField| {
        let (old, new) = (shown::text(&look.old, *field), shown::text(&look.new, *field));
        view! {
            <tr class="data-table__row" data-testid="item-change">
                <th scope="row">{(w.label)(*field)}</th>
                <td class="item-form__was">{old}</td>
                <td class="item-form__was"><b>{new}</b></td>
            </tr>
        }
    };
    let lines = look.fields.iter().map(line).collect_view();
    let busy = Memo::new(move |_| editing.sending.with(Sending::is_saving));
    let ready = look.keep.is_some();
    let keep = look.keep.map(|count| view! { <p data-testid="item-keep">{(w.keep)(count)}</p> });
    let name = director(editing.manage)
        .and_then(|no| untrack(|| editing.manage.of_hall(|hall| super::super::counters::staff_name(hall, &no))));
    let item = look.new.clone();
    let apply = Button::new("item-apply", w.apply, move || editing.put(item.clone()))
        .primary()
        .label(move || if busy.get() { w.sending } else { w.apply })
        .busy(move || busy.get())
        .off(move || !ready);
    view! {
        <section class="panel panel--framed" data-testid="item-changes">
            <header class="panel__head"><h2 class="panel__title">{(w.changes)(look.fields.len())}</h2></header>
            <div class="panel__body desk__stack">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{w.change_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
                {keep}
                <div class="dialog__acts">
                    <span class="panel__note">{manage::words().calendar.as_whom}" "{name.unwrap_or_default()}</span>{apply.view()}
                </div>
            </div>
        </section>
    }
    .into_any()
}
