//! The page of one item: everything that can be changed, and what a change would do before it does it.

use super::super::Manage;
use super::edit::Editing;
use super::{back, catalogue, fields, lines, look};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::panel::panel;
use crate::locales::items::words;
use crate::locales::manage;
use crate::model::manage::item_form::ItemForm;
use domain::catalog::{ItemField, ServiceItem};
use leptos::prelude::*;

/// The page of an item, or of a new one.
pub(in super::super) fn page(manage: Manage, no: Option<u32>) -> impl IntoView {
    let known = catalogue(manage);
    let here = Memo::new(move |_| known.with(Option::is_some));
    live(move || {
        if !here.get() {
            return view! { <p class="manage__since" role="status">{manage::words().asking}</p> }.into_any();
        }
        untrack(|| start(manage, no))
    })
}

/// Begins with the newest version, or with nothing.
fn start(manage: Manage, no: Option<u32>) -> AnyView {
    let w = &words().form;
    let today = manage.today();
    let (base, free) = catalogue(manage).with_untracked(|all| {
        let item = all.as_ref().and_then(|all| all.item(no?).cloned());
        (item, all.as_ref().map_or(1, |all| all.free_number()))
    });
    let (title, begun) = match (&base, no) {
        (Some(base), _) => ((w.edit)(&base.name, base.version), ItemForm::of(base, base.version, today.max(base.from))),
        (None, None) => ((w.new)(free), ItemForm::of(&ServiceItem::blank(free, today), 0, today)),
        (None, Some(_)) => return empty_state(icon::LATE, w.none.to_owned(), String::new(), Some(back(manage))),
    };
    document().set_title(&title);
    let editing = Editing::begin(manage, no, begun);
    let draft = live(move || {
        editing.from_draft.get().then(|| {
            let drop = Button::new("item-draft-drop", w.draft_drop, move || editing.drop_draft()).small();
            view! { <p class="field__hint" role="status" data-testid="item-draft">{icon(icon::NOTICE)}{w.draft}" "{drop.view()}</p> }
        })
    });
    view! {
        <div class="manage__title-row">
            <h1 class="manage__title" data-testid="manage-title">{title}</h1>
            {back(manage)}
        </div>
        <p class="manage__since">{w.lead}</p>
        {draft}
        {groups(editing)}
        {look::part(editing)}
    }
    .into_any()
}

/// The fields, in groups.
fn groups(editing: Editing) -> AnyView {
    let [what, how, papers, cost, people, when] = words().form.groups;
    let text = |of| fields::text(editing, of);
    let area = |of| fields::area(editing, of);
    let limit = |of| fields::limit(editing, of);
    let holds = |of| fields::holds(editing, of);
    let day = |of| fields::day(editing, of);
    let group = |id: &'static str, title: &'static str, parts: Vec<AnyView>| {
        panel(id, title, (), view! { <div class="field-group">{parts}</div> }.into_any())
    };
    let parts = [
        group(
            "item-what",
            what,
            vec![
                text(ItemField::Name),
                text(ItemField::Window),
                text(ItemField::Object),
                text(ItemField::DecidedAt),
                area(ItemField::Basis),
                area(ItemField::Conditions),
                lines::questions(editing),
            ],
        ),
        group(
            "item-how",
            how,
            vec![
                fields::mode(editing),
                limit(ItemField::Promised),
                limit(ItemField::Statutory),
                limit(ItemField::SubmitWithin),
                area(ItemField::Procedure),
                lines::departments(editing),
            ],
        ),
        group("item-papers", papers, vec![lines::materials(editing)]),
        group("item-cost", cost, vec![text(ItemField::Fee), text(ItemField::FeeBasis), text(ItemField::Result)]),
        group(
            "item-people",
            people,
            vec![holds(ItemField::Weight), holds(ItemField::Agents), holds(ItemField::InPerson)],
        ),
        group("item-when", when, vec![day(ItemField::From), day(ItemField::To)]),
    ];
    view! { <div class="panel panel--framed item-form">{parts.into_iter().collect_view()}</div> }.into_any()
}
