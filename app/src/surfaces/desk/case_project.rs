//! The stages of the project that a case is about, and entering them (AG-13).

use super::browser;
use super::session::Desk;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::panel::panel;
use crate::components::state_mark::{Tone, state_mark};
use crate::components::typing::TextInput;
use crate::locales::{cases, dates, hands::words, intake, refusals};
use crate::model::ask::CasePage;
use crate::model::desk::stage_form::{StageForm, StageStep};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::case::Stage;
use domain::catalog::HandlingMode;
use domain::ids::RecordId;
use domain::project::ProjectStage;
use domain::time::Date;
use leptos::prelude::*;

impl Desk {
    fn begin_stage(self, case: RecordId, step: StageStep) {
        self.staging.set(Some(StageForm::new(clock::fresh_id(), case, step, self.day())));
    }

    fn edit_stage(self, change: impl FnOnce(&mut StageForm)) {
        self.staging.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    fn send_stage(self) {
        let mut sent = None;
        self.edit_stage(|form| {
            if let Some(action) = form.action()
                && form.sending.press()
            {
                sent = Some((form.id, action));
            }
        });
        let Some((id, action)) = sent else { return };
        self.issue(id, action, HandlingMode::Direct, move |reply| {
            let mut saved = false;
            self.edit_stage(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply).is_some();
                    // A refused press is over: the next one is another wish.
                    if matches!(form.sending, Sending::Refused(_)) {
                        form.id = clock::fresh_id();
                    }
                }
            });
            if saved {
                self.staging.set(None);
                browser::rest_soon();
                self.fetch_place();
            }
        });
    }
}

/// The part of the page, where the case is a project.
pub fn project(desk: Desk, page: &CasePage) -> Option<AnyView> {
    let kind = page.item.as_ref()?.project?;
    let w = &words().project;
    let (today, case) = (untrack(|| desk.day()), page.row.id);
    let stages = page.project.as_ref().map(|project| project.stages.as_slice()).unwrap_or_default();
    let rows: Vec<AnyView> =
        stages.iter().enumerate().map(|(place, stage)| stage_row(desk, case, (place, stage), today)).collect();
    let none = rows.is_empty().then(|| view! { <p class="panel__note">{w.no_stage}</p> });
    let open = !matches!(page.case.stage, Stage::Returned | Stage::Withdrawn);
    let add =
        open.then(|| Button::new("project-add", w.add, move || desk.begin_stage(case, StageStep::Plan)).small().view());
    let body = view! {
        {none}<ul class="material-list">{rows}</ul>
        <div class="dialog__acts">{add}</div>
    };
    Some(panel("case-project", w.stages, (w.kind)(kind), body.into_any()))
}

fn stage_row(desk: Desk, case: RecordId, (place, stage): (usize, &ProjectStage), today: Date) -> AnyView {
    let w = &words().project;
    let short = |day: Date| dates::short(cases::chosen(), day);
    let state = match stage.done {
        Some(day) => state_mark(Tone::Done, (w.done)(&short(day))),
        None if stage.planned < today => state_mark(Tone::Late, (w.late)(&short(stage.planned))),
        None => state_mark(Tone::Waiting, (w.planned)(&short(stage.planned))),
    };
    let finish = stage.done.is_none().then(|| {
        let step = StageStep::Finish(u8::try_from(place).unwrap_or(u8::MAX), stage.name.clone());
        Button::new("project-finish", w.finish, move || desk.begin_stage(case, step.clone())).small().view()
    });
    view! {
        <li class="material-list__row material-list__row--plain" data-testid="project-stage">
            <span class="material-list__what"><b class="material-list__name">{stage.name.clone()}</b></span>
            <span class="material-list__state">{state}" "{finish}</span>
        </li>
    }
    .into_any()
}

/// The dialog, when it is open.
pub fn dialog(desk: Desk) -> AnyView {
    let open = Memo::new(move |_| desk.staging.with(|form| form.as_ref().map(|form| form.step.clone())));
    live(move || open.get().map(|step| one(desk, step))).into_any()
}

fn one(desk: Desk, step: StageStep) -> AnyView {
    let (all, i) = (words(), intake::words());
    let w = &all.project;
    let today = untrack(|| desk.day());
    let ready = Memo::new(move |_| desk.staging.with(|form| form.as_ref().is_some_and(|form| form.action().is_some())));
    let day = move || {
        desk.staging.with(|form| form.as_ref().and_then(|form| form.day)).map_or(String::new(), |day| day.to_string())
    };
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        desk.edit_stage(|form| form.day = day);
    };
    let leave = move || desk.staging.set(None);
    let send = move || desk.send_stage();
    let (title, label, name, latest) = match &step {
        StageStep::Plan => (w.add.to_owned(), w.labels[1], Some(name(desk)), None),
        StageStep::Finish(_, name) => ((w.finish_form)(name), w.labels[2], None, Some(today.to_string())),
    };
    let control = view! {
        <input class="field__input" type="date" id="stage-day" data-testid="stage-day" max=latest prop:value=day on:change=change />
    };
    let said = live(move || {
        let text = desk.staging.with(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NotStored(why) => Some(format!("{} {}", i.not_stored.0, (i.not_stored.1)(why))),
            Sending::NoLine | Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert">{text}</p> })
    });
    view! {
        <Dialog testid="stage-dialog" title=title on_escape=move |()| leave()>
            {name}
            {field("stage-day", label, control.into_any(), true, || Under::Nothing)}
            {said}
            <div class="dialog__acts">
                {Button::new("stage-cancel", all.cancel, leave).key("Esc").view()}
                {Button::new("stage-enter", all.enter, send).primary().off(move || !ready.get()).view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// The name of a stage that is planned; what projects usually have is one press away.
fn name(desk: Desk) -> AnyView {
    let w = &words().project;
    let value = Signal::derive(move || {
        desk.staging.with(|form| form.as_ref().map(|form| form.name.clone()).unwrap_or_default())
    });
    let usual: Vec<AnyView> = w
        .usual
        .into_iter()
        .map(|name| {
            let take = move || desk.edit_stage(|form| name.clone_into(&mut form.name));
            Button::new("stage-usual", name, take).small().view()
        })
        .collect();
    let control = view! {
        <TextInput id="stage-name" testid="stage-name" value=value
            on_text=move |text| desk.edit_stage(|form| form.name = text) on_enter=move |()| desk.send_stage() focus=true />
        <div class="dialog__acts">{usual}</div>
    };
    field("stage-name", w.labels[0], control.into_any(), true, || Under::Nothing)
}
