//! The days on which this hall stays shut: added and taken away with what that changes, then taken (F11).

use super::Manage;
use super::calendar::changes;
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::cases::chosen;
use crate::locales::{dates, manage, refusals};
use crate::model::ask::{Ask, Plans, Preview, Reply};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::hall::{HallCommand, Role};
use domain::ids::CommandId;
use domain::time::Date;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What is being changed.
#[derive(Clone, Copy)]
struct Changing {
    /// The days as they would be; none while nothing was changed.
    days: RwSignal<Option<Vec<Date>>>,
    preview: RwSignal<Option<Preview>>,
    sending: RwSignal<Sending>,
    /// The command that it becomes: pressing again sends the same (F50).
    id: StoredValue<CommandId>,
}

/// The part of the page.
pub(super) fn part(manage: Manage, plans: Memo<Option<Plans>>) -> impl IntoView {
    let words = &manage::words().calendar;
    let changing = Changing {
        days: RwSignal::new(None),
        preview: RwSignal::new(None),
        sending: RwSignal::new(Sending::Editing),
        id: StoredValue::new(clock::fresh_id()),
    };
    let known =
        Memo::new(move |_| plans.with(|plans| plans.as_ref().map(|plans| plans.closures.clone()).unwrap_or_default()));
    let shown = Memo::new(move |_| changing.days.get().unwrap_or_else(|| known.get()));
    let today = Memo::new(move |_| plans.with(|plans| plans.as_ref().map(|plans| plans.today)));
    let typed = RwSignal::new(None::<Date>);
    let put = move |day: Date| {
        let mut days = shown.get_untracked();
        days.push(day);
        days.sort_unstable();
        days.dedup();
        changing.change(manage, days, &known.get_untracked());
        typed.set(None);
    };
    let drop = move |day: Date| {
        let days: Vec<Date> = shown.get_untracked().into_iter().filter(|other| *other != day).collect();
        changing.change(manage, days, &known.get_untracked());
    };
    let control = view! {
        <input class="field__input" type="date" id="closure" data-testid="closure-day"
            min=move || today.get().map(|day| day.to_string())
            prop:value=move || typed.get().map(|day| day.to_string()).unwrap_or_default()
            on:change=move |event| typed.set(event_target_value(&event).parse().ok()) />
    };
    let add = Button::new("closure-add", words.add, move || {
        if let Some(day) = typed.get_untracked() {
            put(day);
        }
    });
    let list = live(move || {
        let (days, today) = (shown.get(), today.get()?);
        let coming: Vec<AnyView> = days
            .into_iter()
            .filter(|day| *day >= today)
            .map(|day| {
                let away = Button::new("closure-drop", words.drop, move || drop(day)).small().quiet().view();
                view! { <li class="manage__day" data-testid="closure">{dates::day(chosen(), day)}{away}</li> }
                    .into_any()
            })
            .collect();
        Some(if coming.is_empty() {
            view! { <p class="manage__since">{words.never_shut}</p> }.into_any()
        } else {
            view! { <ul class="manage__days">{coming}</ul> }.into_any()
        })
    });
    view! {
        <section class="panel panel--framed" aria-labelledby="closures-title">
            <header class="panel__head">
                <h2 class="panel__title" id="closures-title">{words.closures}</h2><p class="panel__note">{words.closures_note}</p>
            </header>
            <div class="panel__body desk__stack">
                {list}
                <div class="field-row manage__add">
                    {field("closure", words.closure_day, control.into_any(), false, move || {
                        typed.get().map_or(Under::Nothing, |day| Under::Hint(dates::day(chosen(), day)))
                    })}
                    <div class="dialog__acts">{add.off(move || typed.with(Option::is_none)).view()}</div>
                </div>
                {live(move || changing.days.get().map(|days| outcome(manage, changing, days)))}
            </div>
        </section>
    }
}

impl Changing {
    /// Other days: asks what they would change. Back to what is known, there is nothing to take.
    fn change(self, manage: Manage, days: Vec<Date>, known: &[Date]) {
        self.id.set_value(clock::fresh_id());
        self.sending.set(Sending::Editing);
        self.preview.set(None);
        if days == known {
            self.days.set(None);
            return;
        }
        let (store, ask) = (manage.store.get_value(), Ask::PreviewClosures(days.clone()));
        self.days.set(Some(days));
        spawn_local(async move {
            if let Reply::Preview(preview) = store.ask(&ask).await {
                self.preview.try_set(Some(preview));
            }
        });
    }

    fn take(self, manage: Manage, days: Vec<Date>) {
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let director = untrack(|| {
            manage.of_hall(|hall| {
                let director = hall.setup.staff.iter().find(|member| member.role == Role::Director);
                director.map(|member| member.no.clone())
            })
        });
        let action = Action::Hall(HallCommand::SetClosures(days));
        let ask = Ask::Issue { action, actor: director.flatten(), mode: HandlingMode::Direct, id: self.id.get_value() };
        let store = manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                self.days.set(None);
                self.preview.set(None);
                self.id.set_value(clock::fresh_id());
                manage.ask();
            }
        });
    }
}

/// What the change would do, and taking it.
fn outcome(manage: Manage, changing: Changing, days: Vec<Date>) -> AnyView {
    let words = &manage::words().calendar;
    let busy = Memo::new(move |_| changing.sending.with(Sending::is_saving));
    let said = live(move || {
        let text = changing.sending.with(|sending| match sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NoLine => Some(manage::words().wishes.no_line.to_owned()),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert">{icon(icon::LATE)}{text}</p> })
    });
    let apply = Button::new("closure-apply", words.apply, move || changing.take(manage, days.clone()))
        .primary()
        .label(move || if busy.get() { manage::words().wishes.sending } else { words.apply })
        .busy(move || busy.get())
        .off(move || changing.preview.with(Option::is_none));
    view! {
        {live(move || changing.preview.get().map(changes))}
        {said}
        <div class="dialog__acts">{apply.view()}</div>
    }
    .into_any()
}
