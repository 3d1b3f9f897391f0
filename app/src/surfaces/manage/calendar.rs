//! The plans of days off: what is known, a notice pasted and read, what it would change, then taken (F11, F12).

use super::counters::staff_name;
use super::list::title_row;
use super::{Manage, router};
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::typing::{TextArea, TextInput};
use crate::locales::cases::chosen;
use crate::locales::{cases, dates, manage, refusals};
use crate::model::ask::{Ask, Plans, Preview, Reply};
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::manage::Place;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::calendar::{NoticeFault, YearPlan, missing_feasts, read_notice};
use domain::catalog::HandlingMode;
use domain::hall::{HallCommand, Role};
use domain::ids::StaffNo;
use domain::time::Date;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What is being entered.
#[derive(Clone, Copy)]
struct Entering {
    text: RwSignal<String>,
    year: RwSignal<String>,
    source: RwSignal<String>,
    /// The notice as it was read; none until it is, and again when the text changes.
    read: RwSignal<Option<Result<YearPlan, NoticeFault>>>,
    preview: RwSignal<Option<Preview>>,
    sending: RwSignal<Sending>,
    /// The plan that has taken effect, with how many cases it moved.
    done: RwSignal<Option<(i32, usize)>>,
}

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = &manage::words().calendar;
    let title = Memo::new(move |_| words.title.to_owned());
    Effect::new(move |_| document().set_title(&title.get()));
    let plans = Memo::new(move |_| manage.page.with(|page| page.plans.clone()));
    let entering = Entering {
        text: RwSignal::new(String::new()),
        year: RwSignal::new(String::new()),
        source: RwSignal::new(String::new()),
        read: RwSignal::new(None),
        preview: RwSignal::new(None),
        sending: RwSignal::new(Sending::Editing),
        done: RwSignal::new(None),
    };
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{words.lead}</p>
        {live(move || plans.get().map(|plans| known(&plans)))}
        {super::closures::part(manage, plans)}
        {form(manage, entering)}
        {live(move || entering.read.get().map(|read| outcome(manage, entering, read)))}
        {live(move || entering.done.get().map(|(year, moved)| {
            view! { <p class="field__good" role="status" data-testid="calendar-applied">{icon(icon::DONE)}{(words.applied)(year, moved)}</p> }
        }))}
    }
}

/// The years that are known.
fn known(plans: &Plans) -> AnyView {
    let words = &manage::words().calendar;
    let line = |plan: &YearPlan| {
        let source = if plan.source.is_empty() { words.built_in.to_owned() } else { plan.source.clone() };
        view! {
            <tr class="data-table__row" data-testid="calendar-year">
                <th scope="row">{plan.year}</th>
                <td class="data-table__figure">{plan.off.len()}</td>
                <td class="data-table__figure">{plan.worked.len()}</td>
                <td>{source}</td>
            </tr>
        }
    };
    let heads = words.heads.iter().enumerate().map(|(place, head)| {
        let figure = (place == 1 || place == 2).then_some("data-table__figure");
        view! { <th scope="col" class=figure>{*head}</th> }
    });
    view! {
        <section class="panel panel--framed">
            <table class="data-table">
                <thead class="data-table__head"><tr>{heads.collect_view()}</tr></thead>
                <tbody>{plans.plans.iter().map(line).collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// Where a notice is pasted.
fn form(manage: Manage, entering: Entering) -> impl IntoView {
    let words = &manage::words().calendar;
    let Entering { text, year, source, .. } = entering;
    let fresh = move || {
        entering.read.set(None);
        entering.preview.set(None);
        entering.done.set(None);
    };
    let read = move || entering.read_it(manage);
    let paste = view! {
        <TextArea id="notice" testid="calendar-notice" value=text
            on_text=move |typed| { text.set(typed); fresh(); } on_enter=move |()| read() />
    };
    let of_year = view! {
        <TextInput id="notice-year" testid="calendar-for" value=year mode="numeric"
            on_text=move |typed| { year.set(typed); fresh(); } on_enter=move |()| read() />
    };
    let from = view! {
        <TextInput id="notice-source" testid="calendar-source" value=source placeholder=words.source_hint
            on_text=move |typed| source.set(typed) on_enter=move |()| read() />
    };
    let empty = move || text.with(|text| text.trim().is_empty());
    view! {
        <section class="panel panel--framed">
            <div class="panel__body desk__stack manage__paste">
                {field("notice", words.paste, paste.into_any(), true, || Under::Nothing)}
                <div class="field-row">
                    {field("notice-year", words.year, of_year.into_any(), false, || Under::Nothing)}
                    {field("notice-source", words.source, from.into_any(), false, || Under::Nothing)}
                </div>
                <div class="dialog__acts">{Button::new("calendar-read", words.read, read).off(empty).view()}</div>
            </div>
        </section>
    }
}

impl Entering {
    /// Reads the text and asks what it would change.
    fn read_it(self, manage: Manage) {
        let year = self.year.with_untracked(|year| domain::people::fold(year).parse().ok());
        let mut read = self.text.with_untracked(|text| read_notice(text, year));
        if let Ok(plan) = &mut read {
            plan.source = self.source.with_untracked(|source| source.trim().to_owned());
            let (store, ask) = (manage.store.get_value(), Ask::PreviewPlan(plan.clone()));
            spawn_local(async move {
                if let Reply::Preview(preview) = store.ask(&ask).await {
                    self.preview.try_set(Some(preview));
                }
            });
        }
        self.preview.set(None);
        self.sending.set(Sending::Editing);
        self.read.set(Some(read));
    }

    /// Lets it take effect in the director's name; never shown as done before the centre's word.
    fn take(self, manage: Manage, plan: YearPlan, director: Option<StaffNo>, id: domain::ids::CommandId) {
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let (year, moved) =
            (plan.year, self.preview.with_untracked(|one| one.as_ref().map_or(0, |one| one.moved.len())));
        let action = Action::Hall(HallCommand::PutYear(plan));
        let ask = Ask::Issue { action, actor: director, mode: HandlingMode::Direct, id };
        let store = manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                self.read.set(None);
                self.preview.set(None);
                self.text.set(String::new());
                self.done.set(Some((year, moved)));
                manage.ask();
            }
        });
    }
}

/// What was read, or why it could not be.
fn outcome(manage: Manage, entering: Entering, read: Result<YearPlan, NoticeFault>) -> AnyView {
    let words = &manage::words().calendar;
    let plan = match read {
        Ok(plan) => plan,
        Err(fault) => {
            let text = (words.fault)(&fault);
            return view! { <p class="field__error" role="alert" data-testid="calendar-fault">{icon(icon::LATE)}{text}</p> }
                .into_any();
        }
    };
    let lacking = missing_feasts(&plan);
    let lacking = (!lacking.is_empty()).then(|| {
        view! { <p class="field__error" data-testid="calendar-missing">{icon(icon::LATE)}{(words.missing)(&lacking)}</p> }
    });
    let director = manage
        .of_hall(|hall| hall.setup.staff.iter().find(|member| member.role == Role::Director).map(|one| one.no.clone()))
        .flatten();
    let name = director.as_ref().and_then(|no| untrack(|| manage.of_hall(|hall| staff_name(hall, no))));
    let name = name.unwrap_or_default();
    // One command for what was read: pressing again sends the same (F50).
    let id = clock::fresh_id();
    let busy = Memo::new(move |_| entering.sending.with(Sending::is_saving));
    let apply = {
        let plan = plan.clone();
        Button::new("calendar-apply", words.apply, move || entering.take(manage, plan.clone(), director.clone(), id))
            .primary()
            .label(move || if busy.get() { manage::words().wishes.sending } else { words.apply })
            .busy(move || busy.get())
            .off(move || entering.preview.with(Option::is_none))
    };
    let said = live(move || {
        let text = entering.sending.with(|sending| match sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NoLine => Some(manage::words().wishes.no_line.to_owned()),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert">{icon(icon::LATE)}{text}</p> })
    });
    view! {
        <section class="panel panel--framed" data-testid="calendar-read-plan">
            <header class="panel__head"><h2 class="panel__title">{(words.found)(plan.year, plan.off.len(), plan.worked.len())}</h2></header>
            <div class="panel__body desk__stack">
                {lacking}
                {feasts(&plan)}
                {live(move || entering.preview.get().map(changes))}
                {said}
                <div class="dialog__acts"><span class="panel__note">{words.as_whom}" "{name}</span>{apply.view()}</div>
            </div>
        </section>
    }
    .into_any()
}

/// Each feast with its days.
fn feasts(plan: &YearPlan) -> AnyView {
    let words = &manage::words().calendar;
    let mut names: Vec<&str> = plan.off.iter().map(|(_, name)| name.as_str()).collect();
    names.dedup();
    let days = |list: &[(Date, String)], of: &str| {
        let days: Vec<String> =
            list.iter().filter(|(_, name)| name == of).map(|(day, _)| dates::short(chosen(), *day)).collect();
        match days.as_slice() {
            [first, .., last] if days.len() > 2 => format!("{first} — {last}"),
            some => some.join(cases::words().comma),
        }
    };
    let lines = names.into_iter().map(|name| {
        view! {
            <tr class="data-table__row">
                <th scope="row">{name.to_owned()}</th><td>{days(&plan.off, name)}</td><td>{days(&plan.worked, name)}</td>
            </tr>
        }
    });
    view! {
        <table class="data-table" data-testid="calendar-feasts">
            <thead class="data-table__head">
                <tr>{words.found_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{lines.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The open cases that move.
pub(super) fn changes(preview: Preview) -> AnyView {
    let words = &manage::words().calendar;
    let say = (words.changes)(preview.moved.len(), preview.settled);
    let none = preview.moved.is_empty();
    let lines: Vec<AnyView> = preview
        .moved
        .into_iter()
        .map(|(row, old, new)| {
            let href = DeskPlace::Case(CaseKey::Id(row.id)).path();
            let old = dates::day(chosen(), old);
            view! {
                <tr class="data-table__row" data-testid="calendar-change">
                    <td><a class="data-table__link keep" href=href>{row.number}</a></td>
                    <th scope="row">{row.name}</th>
                    <td>{row.item}</td>
                    <td class="keep">{old}</td>
                    <td class="keep"><b>{dates::day(chosen(), new)}</b></td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let table = (!none).then(|| {
        view! {
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{words.change_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        }
    });
    view! { <p data-testid="calendar-changes"><b>{say}</b></p>{table} }.into_any()
}

/// To this page, from a notice on another.
pub(super) fn go(manage: Manage) {
    router::to(manage, Place::Calendar);
}
