//! The register of refusals (否定报备): every no with its reason, never changed; printable (NB-01 to NB-04, D14).

use super::Manage;
use super::counters::staff_name;
use super::list::title_row;
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon;
use crate::components::live::live;
use crate::components::typing::TextArea;
use crate::locales::cases::chosen;
use crate::locales::{dates, manage, refusals};
use crate::model::ask::Ask;
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::denial::{Denial, DenialCommand, DenialKind};
use domain::hall::Role;
use domain::ids::{RecordId, StaffNo};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = &manage::words().register;
    let lines = Memo::new(move |_| manage.page.with(|page| page.denials.clone()));
    let title = Memo::new(move |_| (words.count)(lines.with(Vec::len)));
    Effect::new(move |_| document().set_title(&title.get()));
    let none = Memo::new(move |_| lines.with(Vec::is_empty));
    let body = live(move || {
        if none.get() {
            return empty_state(icon::DONE, words.none.to_owned(), String::new(), None);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{words.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}<th></th></tr>
                    </thead>
                    <tbody>
                        <For each=move || lines.get() key=|(id, _)| *id children=move |(id, one)| line(manage, id, one) />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    let print = Button::new("register-print", words.print, || {
        let _ = window().print();
    });
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{words.lead}</p>
        {body}
        <div class="dialog__acts">{print.small().view()}</div>
    }
}

fn line(manage: Manage, id: RecordId, one: Denial) -> impl IntoView {
    let words = &manage::words().register;
    let today = manage.counted.with_untracked(|at| at.date());
    let name = move |no: Option<StaffNo>| {
        no.and_then(|no| untrack(|| manage.of_hall(|hall| staff_name(hall, &no)))).unwrap_or_default()
    };
    let case = one.about.filter(|_| matches!(one.kind, DenialKind::NotAccepted | DenialKind::NotApproved));
    let number = one.number.clone();
    let number = match case {
        Some(case) => {
            let href = DeskPlace::Case(CaseKey::Id(case)).path();
            view! { <a class="manage__back keep" href=href>{number}</a> }.into_any()
        }
        None => number.into_any(),
    };
    let open = RwSignal::new(None::<String>);
    let rule =
        (!one.rule.is_empty()).then(|| view! { <span class="data-table__quiet">{(words.rule)(&one.rule)}</span> });
    view! {
        <tr class="data-table__row" data-testid="register-line" data-kind=format!("{}", one.kind as u8)>
            <td class="keep">{dates::moment(chosen(), one.at, today)}</td>
            <td class="keep">{(words.kind)(one.kind)}</td>
            <td class="keep">{one.person.as_ref().map_or(words.nobody.to_owned(), |name| name.as_str().to_owned())}</td>
            <td>{one.item}" "{number}</td>
            <td>{one.reason}" "{rule}{live(move || amending(manage, id, open))}</td>
            <td class="keep">{name(one.by)}</td>
            <td class="keep">{name(one.allowed_by)}</td>
            <td class="keep">{Button::new("register-amend", words.amend, move || open.set(Some(String::new()))).small().view()}</td>
        </tr>
    }
}

/// What is to be said about a line, while it is being written.
fn amending(manage: Manage, line: RecordId, open: RwSignal<Option<String>>) -> Option<AnyView> {
    let words = &manage::words().register;
    // Built once for each opening, not for each letter.
    let opened = Memo::new(move |_| open.with(Option::is_some));
    if !opened.get() {
        return None;
    }
    let sending = RwSignal::new(Sending::Editing);
    let id = clock::fresh_id();
    let value = Signal::derive(move || open.get().unwrap_or_default());
    let send = move || {
        let text = value.get_untracked();
        if text.trim().is_empty() || !sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let actor = untrack(|| {
            manage.of_hall(|hall| {
                let director = hall.setup.staff.iter().find(|member| member.role == Role::Director);
                director.map(|member| member.no.clone())
            })
        });
        let action = Action::Denial(DenialCommand::Amend { line, text });
        let ask = Ask::Issue { action, actor: actor.flatten(), mode: HandlingMode::Direct, id };
        let store = manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                open.set(None);
                manage.ask();
            }
        });
    };
    let said = live(move || {
        sending.with(|sending| match sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::NoLine | Sending::Editing | Sending::Saving => None,
        })
    });
    let control = view! {
        <TextArea id="amend" testid="register-amend-text" value=value on_text=move |text| open.set(Some(text))
            on_enter=move |()| send() focus=true />
    };
    Some(
        view! {
            <div class="desk__stack">
                {field("amend", words.amend_what, control.into_any(), true, || Under::Nothing)}
                <p class="field__error">{said}</p>
                <div class="dialog__acts">
                    {Button::new("register-amend-enter", words.enter, send)
                        .small()
                        .off(move || value.get().trim().is_empty())
                        .view()}
                </div>
            </div>
        }
        .into_any(),
    )
}
