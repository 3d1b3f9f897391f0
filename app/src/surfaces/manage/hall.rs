//! When the hall is open, and its counters: shown with what a change meets before it takes effect (SC-16, F11).

mod market;
mod windows;

use super::Manage;
use super::items::director;
use super::list::title_row;
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::{attribute, live};
use crate::components::typing::TextInput;
use crate::locales::cases::chosen;
use crate::locales::hall::words;
use crate::locales::{cases, dates, items, manage, refusals};
use crate::model::ask::{Ask, OpeningPreview, Reply};
use crate::model::manage::opening_form::{OpeningForm, OpeningSlip};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::appointment::Appointment;
use domain::catalog::HandlingMode;
use domain::hall::{HallCommand, Opening};
use domain::ids::CommandId;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What is being changed.
#[derive(Clone, Copy)]
struct Changing {
    manage: Manage,
    form: RwSignal<OpeningForm>,
    /// The opening that the form makes, or what is wrong with it; none where it is the one in force.
    other: Memo<Option<Result<Opening, OpeningSlip>>>,
    preview: RwSignal<Option<OpeningPreview>>,
    sending: RwSignal<Sending>,
    done: RwSignal<bool>,
    /// The command that it becomes: pressing again sends the same (F50).
    id: StoredValue<CommandId>,
}

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = words();
    let title = Memo::new(move |_| w.title.to_owned());
    Effect::new(move |_| document().set_title(&title.get()));
    let known = Memo::new(move |_| opening_of(manage));
    let here = Memo::new(move |_| known.with(Option::is_some));
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{w.lead}</p>
        {live(move || here.get().then(|| untrack(|| opening(manage, known))))}
        {windows::part(manage)}
    }
}

/// The opening in force.
fn opening_of(manage: Manage) -> Option<Opening> {
    manage.of_hall(|hall| hall.setup.hall.as_ref().map(|hall| hall.opening())).flatten()
}

fn opening(manage: Manage, known: Memo<Option<Opening>>) -> AnyView {
    let Some(begun) = known.get() else { return ().into_any() };
    let form = RwSignal::new(OpeningForm::of(&begun));
    let other = Memo::new(move |_| match form.with(OpeningForm::opening) {
        Ok(made) => known.with(|known| known.as_ref() != Some(&made)).then_some(Ok(made)),
        Err(slip) => Some(Err(slip)),
    });
    let changing = Changing {
        manage,
        form,
        other,
        preview: RwSignal::new(None),
        sending: RwSignal::new(Sending::Editing),
        done: RwSignal::new(false),
        id: StoredValue::new(clock::fresh_id()),
    };
    Effect::new(move |_| changing.ask(other.get()));
    let w = words();
    let [title, note] = w.opening;
    view! {
        <section class="panel panel--framed" aria-labelledby="opening-title">
            <header class="panel__head">
                <h2 class="panel__title" id="opening-title">{title}</h2><p class="panel__note">{note}</p>
            </header>
            <div class="panel__body desk__stack">
                <div class="field-row">{hours(changing)}{target(changing)}</div>
                {denial_notice(changing)}
                {market::part(changing)}
                {live(move || other.get().map(|other| outcome(changing, other)))}
                {live(move || changing.done.get().then(|| view! {
                    <p class="field__good" role="status" data-testid="opening-done">{icon(icon::DONE)}{w.done}</p>
                }))}
            </div>
        </section>
    }
    .into_any()
}

/// Names of the four times on the page.
const TIMES: [&str; 4] =
    ["opening-morning-from", "opening-morning-to", "opening-afternoon-from", "opening-afternoon-to"];

fn hours(changing: Changing) -> Vec<AnyView> {
    let one = |(place, id): (usize, &'static str)| {
        let now = Memo::new(move |_| changing.form.with(|form| form.hours[place]));
        let text = move || now.get().map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60)).unwrap_or_default();
        let change = move |event| {
            let typed = event_target_value(&event);
            changing.change(|form| form.hours[place] = minute(&typed));
        };
        let control = view! {
            <input class="field__input" type="time" id=id data-testid=id prop:value=text on:change=change />
        };
        field(id, words().hours[place], control.into_any(), false, || Under::Nothing)
    };
    TIMES.into_iter().enumerate().map(one).collect()
}

/// 08:30 as a minute of the day.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    hour.parse::<u16>().ok()?.checked_mul(60)?.checked_add(minute.get(..2)?.parse().ok()?)
}

/// Whether a no has a paper of its own (C6).
fn denial_notice(changing: Changing) -> AnyView {
    let on = Memo::new(move |_| changing.form.with(|form| form.denial_notice));
    view! {
        <label class="check-line" data-testid="opening-denial">
            <input type="checkbox" prop:checked=attribute(move || on.get())
                on:change=move |_| changing.change(|form| form.denial_notice = !form.denial_notice) />
            {words().denial_notice}
        </label>
    }
    .into_any()
}

fn target(changing: Changing) -> AnyView {
    let value = Signal::derive(move || changing.form.with(|form| form.target.clone()));
    let control = view! {
        <TextInput id="opening-target" testid="opening-target" value=value mode="numeric"
            on_text=move |text| changing.change(|form| form.target = text) />
    };
    field("opening-target", words().target, control.into_any(), false, || Under::Nothing)
}

impl Changing {
    fn change(self, change: impl FnOnce(&mut OpeningForm)) {
        self.done.set(false);
        self.form.update(change);
    }

    /// Another opening: asks whom it meets.
    fn ask(self, other: Option<Result<Opening, OpeningSlip>>) {
        self.id.set_value(clock::fresh_id());
        self.sending.set(Sending::Editing);
        self.preview.set(None);
        let Some(Ok(opening)) = other else { return };
        let (store, ask) = (self.manage.store.get_value(), Ask::PreviewOpening(opening.clone()));
        spawn_local(async move {
            if let Reply::Opening(preview) = store.ask(&ask).await {
                // A later change has its own answer.
                let still = self.other.try_with_untracked(|other| *other == Some(Ok(opening)));
                if still == Some(true) {
                    let _ = self.preview.try_set(Some(preview));
                }
            }
        });
    }

    fn take(self, opening: Opening) {
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let action = Action::Hall(HallCommand::SetOpening(opening));
        let actor = director(self.manage);
        let ask = Ask::Issue { action, actor, mode: HandlingMode::Direct, id: self.id.get_value() };
        let (manage, store) = (self.manage, self.manage.store.get_value());
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                let _ = self.done.try_set(true);
                manage.ask();
            } else if self.sending.try_with_untracked(|sending| matches!(sending, Sending::Refused(_))) == Some(true) {
                let _ = self.id.try_update_value(|id| *id = clock::fresh_id());
            }
        });
    }
}

/// What stands against it, in words.
pub(super) fn said(sending: &Sending) -> Option<String> {
    match sending {
        Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
        Sending::NoLine => Some(items::words().form.no_line.to_owned()),
        Sending::NotStored(why) => Some(why.clone()),
        Sending::Editing | Sending::Saving => None,
    }
}

pub(super) fn alarm(testid: &'static str, text: String) -> AnyView {
    view! { <p class="field__error" role="alert" data-testid=testid>{icon(icon::LATE)}{text}</p> }.into_any()
}

/// What another opening would do, and taking it.
fn outcome(changing: Changing, other: Result<Opening, OpeningSlip>) -> AnyView {
    let w = words();
    let opening = match other {
        Ok(opening) => opening,
        Err(slip) => return alarm("opening-wrong", (w.slip)(&slip)),
    };
    let has_market = opening.market.is_some();
    let busy = Memo::new(move |_| changing.sending.with(Sending::is_saving));
    let apply = Button::new("opening-apply", w.apply, move || changing.take(opening.clone()))
        .primary()
        .label(move || if busy.get() { items::words().form.sending } else { w.apply })
        .busy(move || busy.get())
        .off(move || changing.preview.with(Option::is_none));
    view! {
        {live(move || changing.preview.get().map(|preview| meets(&preview, has_market)))}
        {live(move || changing.sending.with(said).map(|text| alarm("opening-refused", text)))}
        <div class="dialog__acts"><span class="panel__note">{manage::words().calendar.as_whom}</span>{apply.view()}</div>
    }
    .into_any()
}

/// Whom it meets.
fn meets(preview: &OpeningPreview, has_market: bool) -> AnyView {
    let w = words();
    let day = |date| dates::day(chosen(), date);
    let next = has_market.then(|| {
        let days: Vec<String> = preview.next.iter().map(|date| day(*date)).collect();
        let text = if days.is_empty() { w.next_none.to_owned() } else { (w.next)(&days.join(cases::words().comma)) };
        view! { <p data-testid="opening-next">{text}</p> }
    });
    let line = |one: &Appointment| {
        let begins = one.hour.begins();
        view! {
            <tr class="data-table__row" data-testid="opening-outside">
                <td class="keep">{format!("{} {}", day(one.hour.day), dates::clock(begins))}</td>
                <td class="keep">{(cases::words().counter)(one.hour.counter.0)}</td>
                <th scope="row">{one.person.clone()}</th>
                <td class="keep">{one.phone.clone()}</td>
                <td>{one.item_name.clone()}</td>
            </tr>
        }
    };
    let table = (!preview.outside.is_empty()).then(|| {
        view! {
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{w.outside_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{preview.outside.iter().map(line).collect_view()}</tbody>
            </table>
        }
    });
    view! {
        {next}
        <p>{w.days_stay}</p>
        <p data-testid="opening-meets"><b>{(w.outside)(preview.outside.len())}</b></p>
        {table}
    }
    .into_any()
}
