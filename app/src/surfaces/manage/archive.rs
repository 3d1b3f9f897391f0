//! The archive: what is to be filed, the catalogue, loans, appraisal and destruction (AR-02 to AR-09, AR-16, D37).

mod appraisal;
mod dialog;
mod files;
mod printing;
mod to_file;

use super::counters::staff_name;
use super::list::title_row;
use super::{Manage, router};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::archive::words;
use crate::locales::{manage, refusals};
use crate::model::ask::{ArchiveView, Ask, Section};
use crate::model::manage::Place;
use crate::model::manage::archive::{Form, Kind};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::archive::command::ArchiveCommand;
use domain::archive::lists::List;
use domain::catalog::HandlingMode;
use domain::hall::{Role, StaffMember};
use domain::ids::{RecordId, StaffNo};
use leptos::prelude::*;
use std::collections::BTreeSet;
use wasm_bindgen_futures::spawn_local;

/// What a part of the page needs; small, copied freely.
#[derive(Clone, Copy)]
struct Archive {
    manage: Manage,
    section: Section,
    /// The form that is open.
    form: RwSignal<Option<Form>>,
    /// In whose name.
    actor: RwSignal<Option<StaffNo>>,
    /// What was done last, or why it was not.
    said: RwSignal<Option<Result<String, String>>>,
    /// Files that are chosen.
    chosen: RwSignal<BTreeSet<RecordId>>,
    /// What is known of this part.
    view: Memo<Option<ArchiveView>>,
}

/// The page of a part.
pub(super) fn page(manage: Manage, section: Section) -> impl IntoView {
    let w = words();
    let view = Memo::new(move |_| manage.page.with(|page| page.archive.clone()));
    let archive = Archive {
        manage,
        section,
        form: RwSignal::new(None),
        actor: RwSignal::new(None),
        said: RwSignal::new(None),
        chosen: RwSignal::new(BTreeSet::new()),
        view,
    };
    let count = Memo::new(move |_| view.with(|view| view.as_ref().map(|view| count_of(section, view))));
    let title = Memo::new(move |_| match count.get() {
        Some(count) => (w.count)(section, count),
        None => (w.section)(section).to_owned(),
    });
    Effect::new(move |_| document().set_title(&title.get()));
    let asking = Memo::new(move |_| view.with(Option::is_none));
    let body = live(move || match asking.get() {
        true => view! { <p class="manage__since" role="status">{manage::words().asking}</p> }.into_any(),
        false => match section {
            Section::ToFile => to_file::part(archive),
            Section::Catalogue | Section::Loans => files::part(archive),
            Section::Appraisal => appraisal::part(archive),
        },
    });
    let people = Memo::new(move |_| archive.people());
    view! {
        {title_row(manage, title)}
        {tabs(archive)}
        <p class="manage__since">{(w.lead)(section)}</p>
        {live(move || in_whose_name(people.get(), archive.actor))}
        {live(move || said(archive))}
        {body}
        {dialog::dialog(archive)}
    }
}

/// How many stand in a part.
fn count_of(section: Section, view: &ArchiveView) -> u32 {
    match section {
        Section::ToFile => view.to_file_count,
        Section::Catalogue => view.files_count,
        Section::Loans => view.count(List::Lent),
        Section::Appraisal => view.count(List::Due),
    }
}

/// The parts, each an address.
fn tabs(archive: Archive) -> impl IntoView {
    let tab = |section: Section| {
        let place = Place::Archive(section);
        let count = match section {
            Section::ToFile | Section::Catalogue => None,
            Section::Loans => Some(List::Overdue),
            Section::Appraisal => Some(List::Due),
        };
        // Only what somebody should do something about has a figure.
        let figure = live(move || {
            let count = archive.view.with(|view| Some(view.as_ref()?.count(count?)));
            count.filter(|count| *count > 0).map(|count| view! { <b class="tabs__count">{count}</b> })
        });
        let here = (section == archive.section).then_some("page");
        view! {
            <a class="tabs__tab" href=place.path() aria-current=here
                data-testid=format!("archive-tab-{}", section.name()) on:click=router::click(archive.manage, place)>
                {(words().section)(section)}{figure}
            </a>
        }
        .into_any()
    };
    view! { <nav class="tabs" aria-label=words().tab>{Section::ALL.map(tab).collect_view()}</nav> }
}

/// In whose name things are done here. Signing in will say it by itself.
fn in_whose_name(people: Vec<StaffMember>, actor: RwSignal<Option<StaffNo>>) -> AnyView {
    let director = people.iter().find(|member| member.role == Role::Director);
    if actor.with_untracked(Option::is_none) {
        actor.set(director.or(people.first()).map(|member| member.no.clone()));
    }
    let options: Vec<AnyView> = people.iter().map(|member| option(member, actor.get_untracked().as_ref())).collect();
    let change = move |event| actor.set(Some(StaffNo(event_target_value(&event))));
    let select = view! {
        <select class="field__input" id="archive-actor" data-testid="archive-actor" on:change=change>{options}</select>
    };
    field("archive-actor", words().as_whom, select.into_any(), false, || Under::Nothing)
}

/// One of the staff in a list to choose from.
fn option(member: &StaffMember, chosen: Option<&StaffNo>) -> AnyView {
    let (no, name, post) = (member.no.0.clone(), member.name.clone(), member.post.clone());
    let is = chosen == Some(&member.no);
    view! { <option value=no selected=is>{name}" · "{post}</option> }.into_any()
}

/// What was done last, or why it was not.
fn said(archive: Archive) -> Option<AnyView> {
    Some(match archive.said.get()? {
        Ok(done) => view! {
            <p class="field__good" role="status" data-testid="archive-done">{icon(icon::DONE)}{done}</p>
        }
        .into_any(),
        Err(why) => view! {
            <p class="field__error" role="alert" data-testid="archive-error">{icon(icon::LATE)}{why}</p>
        }
        .into_any(),
    })
}

impl Archive {
    /// Everybody who works in the hall.
    fn people(self) -> Vec<StaffMember> {
        let all = self.manage.of_hall(|hall| {
            hall.setup.staff.iter().filter(|member| member.is_in_hall()).cloned().collect::<Vec<StaffMember>>()
        });
        all.unwrap_or_default()
    }

    fn name(self, no: &StaffNo) -> String {
        untrack(|| self.manage.of_hall(|hall| staff_name(hall, no))).unwrap_or_default()
    }

    fn hall(self) -> String {
        let name = |hall: &crate::model::manage::Hall| hall.setup.hall.as_ref().map(|hall| hall.name.clone());
        untrack(|| self.manage.of_hall(name)).flatten().unwrap_or_default()
    }

    /// Opens a form.
    fn open(self, kind: Kind) {
        self.said.set(None);
        self.form.set(Some(Form::new(kind, clock::fresh_id(), self.manage.now().date())));
    }

    /// In whose name a command is sent: the director decides over an appraisal, whoever enters it.
    fn actor_of(self, command: &ArchiveCommand) -> Option<StaffNo> {
        if matches!(command, ArchiveCommand::Appraise { .. }) {
            let people = untrack(|| self.people());
            return people.into_iter().find(|member| member.role == Role::Director).map(|member| member.no);
        }
        self.actor.get_untracked()
    }

    /// Sends what the form says; it stays open until it is done.
    fn send(self) {
        let mut sent = None;
        self.form.update(|form| {
            if let Some(form) = form
                && let Some(command) = form.command()
                && form.sending.press()
            {
                sent = Some((form.id, form.kind.clone(), command));
            }
        });
        let Some((id, kind, command)) = sent else { return };
        let actor = self.actor_of(&command);
        let ask = Ask::Issue { action: Action::Archive(command), actor, mode: HandlingMode::Direct, id };
        let store = self.manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            let mut saved = None;
            let open = self.form.try_update(|form| {
                if let Some(form) = form.as_mut().filter(|form| form.id == id) {
                    saved = form.sending.answer(reply);
                    // A refused press is over: the next one is another wish.
                    if matches!(form.sending, Sending::Refused(_)) {
                        form.id = clock::fresh_id();
                    }
                }
            });
            if open.is_none() {
                return;
            }
            let Some(saved) = saved else { return };
            self.form.set(None);
            self.said.set(Some(Ok((words().done)(&kind).to_owned())));
            self.chosen.set(BTreeSet::new());
            if let (Kind::Lend(file), Some(action)) = (&kind, &saved.action) {
                self.print_lent(*file, action);
            }
            self.manage.ask();
        });
    }

    /// Sends a command that asks nothing more.
    fn send_plain(self, command: ArchiveCommand) {
        let actor = self.actor_of(&command);
        let id = clock::fresh_id();
        let ask = Ask::Issue { action: Action::Archive(command), actor, mode: HandlingMode::Direct, id };
        let store = self.manage.store.get_value();
        spawn_local(async move {
            let mut sending = Sending::Saving;
            let done = sending.answer(store.ask(&ask).await).is_some();
            let said = match sending {
                _ if done => None,
                Sending::Refused(refusal) => Some(Err(refusals::sentence(&refusal))),
                Sending::NotStored(why) => Some(Err(why)),
                Sending::NoLine | Sending::Editing | Sending::Saving => Some(Err(words().no_line.to_owned())),
            };
            if self.said.try_set(said).is_none() {
                self.manage.ask();
            }
        });
    }
}

/// The part is empty.
fn none(section: Section) -> AnyView {
    let (title, why) = (words().none)(section);
    empty_state(icon::DONE, title.to_owned(), why.to_owned(), None)
}

/// Heads of a table.
fn heads(of: &[&'static str]) -> AnyView {
    let heads: Vec<AnyView> = of.iter().map(|head| view! { <th scope="col">{*head}</th> }.into_any()).collect();
    view! { <thead class="data-table__head"><tr>{heads}<th></th></tr></thead> }.into_any()
}

/// A small button of a line.
fn act(testid: &'static str, label: &'static str, press: impl Fn() + Send + Sync + 'static) -> AnyView {
    Button::new(testid, label, press).small().quiet().view()
}
