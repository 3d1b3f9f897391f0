//! What waits for a leader's word: extensions (TL-07), returns in major or doubtful matters (NB-02); answered here, and
//! never shown as done before the centre's word.

use super::counters::staff_name;
use super::list::title_row;
use super::{Manage, tiles};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon;
use crate::components::live::live;
use crate::components::typing::TextArea;
use crate::locales::cases::chosen;
use crate::locales::{cases, dates, manage, refusals};
use crate::model::ask::{Ask, Tile, Wish, Wished};
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::case::answer::Word;
use domain::case::command::CaseCommand;
use domain::catalog::HandlingMode;
use domain::hall::{Role, StaffMember};
use domain::ids::StaffNo;
use domain::time::Timestamp;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let wished = Memo::new(move |_| manage.page.with(|page| page.wishes.clone()));
    let title = Memo::new(move |_| (words.list)((words.tile)(Tile::Wishes), None, wished.with(Vec::len)));
    Effect::new(move |_| document().set_title(&title.get()));
    let leaders = Memo::new(move |_| {
        let of = |member: &&StaffMember| matches!(member.role, Role::Director | Role::DutyLeader);
        manage
            .of_hall(|hall| hall.setup.staff.iter().filter(of).cloned().collect::<Vec<StaffMember>>())
            .unwrap_or_default()
    });
    let actor = RwSignal::new(None::<StaffNo>);
    let none = Memo::new(move |_| wished.with(Vec::is_empty));
    let body = live(move || {
        if none.get() {
            let why = (words.none_why)(&manage.counted.with_untracked(|at| dates::clock(*at)));
            return empty_state(icon::DONE, (words.none)((words.tile)(Tile::Wishes)), why, None);
        }
        view! {
            <p class="manage__since">{words.wishes.lead}</p>
            {live(move || in_whose_name(leaders.get(), actor))}
            <For each=move || wished.get() key=|wished| (wished.row.id, matches!(wished.wish, Wish::Return(_))) children=move |one| card(manage, one, actor) />
        }
        .into_any()
    });
    view! {
        {title_row(manage, title)}
        {tiles::tiles(manage, tiles::Notes::Without)}
        {body}
        <p class="manage__since" data-testid="manage-rule">{(words.rule)(Tile::Wishes)}</p>
    }
}

/// Who answers: the director, unless another leader is chosen. Signing in will say it by itself.
fn in_whose_name(leaders: Vec<StaffMember>, actor: RwSignal<Option<StaffNo>>) -> AnyView {
    let director = leaders.iter().find(|member| member.role == Role::Director);
    let first = director.or(leaders.first()).map(|member| member.no.clone());
    if actor.with_untracked(Option::is_none) {
        actor.set(first);
    }
    let options: Vec<AnyView> = leaders
        .into_iter()
        .map(|member| view! { <option value=member.no.0.clone() selected={member.role == Role::Director}>{member.name}" · "{member.post}</option> }.into_any())
        .collect();
    let change = move |event| actor.set(Some(StaffNo(event_target_value(&event))));
    let select = view! {
        <select class="field__input" id="actor" data-testid="manage-actor" on:change=change>{options}</select>
    };
    field("actor", manage::words().wishes.as_whom, select.into_any(), false, || Under::Nothing)
}

/// A wish in words: what, in which form, why, who asked.
struct Told {
    what: &'static str,
    which: String,
    why: String,
    asked: String,
}

fn told(manage: Manage, wish: &Wish) -> Told {
    let words = &manage::words().wishes;
    let (lang, today) = (chosen(), manage.counted.with_untracked(|at| at.date()));
    let asked = |by: Option<&StaffNo>, at: Timestamp| {
        let who = by.and_then(|no| untrack(|| manage.of_hall(|hall| staff_name(hall, no))));
        (words.asked)(&who.unwrap_or_default(), &dates::moment(lang, at, today))
    };
    match wish {
        Wish::Extension(extension) => Told {
            what: words.extension,
            which: (words.from_to)(&dates::day(lang, extension.old), &dates::day(lang, extension.until)),
            why: extension.reason.clone(),
            asked: asked(extension.by.as_ref(), extension.asked),
        },
        Wish::Return(submission) => Told {
            what: words.give_back,
            which: (cases::words().returned_long)(submission.ground).to_owned(),
            why: format!("{} {}", submission.facts, (words.rule)(&submission.rule)),
            asked: asked(submission.by.as_ref(), submission.at),
        },
    }
}

fn card(manage: Manage, wished: Wished, actor: RwSignal<Option<StaffNo>>) -> impl IntoView {
    let words = &manage::words().wishes;
    let (row, told) = (wished.row, told(manage, &wished.wish));
    let is_return = matches!(wished.wish, Wish::Return(_));
    let why_not = RwSignal::new(None::<String>);
    let sending = RwSignal::new(Sending::Editing);
    let (case, id) = (row.id, clock::fresh_id());
    let again = StoredValue::new(id);
    let send = move |word: Word| {
        if !sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let command = match is_return {
            true => CaseCommand::AnswerReturn { case, word },
            false => CaseCommand::AnswerExtension { case, word },
        };
        let action = Action::Case(command);
        let ask =
            Ask::Issue { action, actor: actor.get_untracked(), mode: HandlingMode::Commitment, id: again.get_value() };
        let store = manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            let done = sending.try_update(|sending| sending.answer(reply).is_some());
            // A refused press is over: the next one is another wish. One without an answer is still the same.
            if sending.try_with_untracked(|sending| matches!(sending, Sending::Refused(_))).unwrap_or(false) {
                again.try_update_value(|id| *id = clock::fresh_id());
            }
            if done == Some(true) {
                manage.ask();
            }
        });
    };
    let busy = Memo::new(move |_| sending.with(Sending::is_saving));
    let refuse = move || match why_not.get_untracked() {
        None => why_not.set(Some(String::new())),
        Some(reason) if reason.trim().is_empty() => {}
        Some(reason) => send(Word::Refused(reason)),
    };
    let reason = live(move || {
        why_not.with(Option::is_some).then(|| {
            let value = Signal::derive(move || why_not.get().unwrap_or_default());
            let control = view! {
                <TextArea id="why-not" testid="wish-why-not" value=value on_text=move |text| why_not.set(Some(text))
                    on_enter=move |()| refuse() focus=true />
            };
            field("why-not", manage::words().wishes.why_not, control.into_any(), true, || Under::Nothing)
        })
    });
    let empty = move || why_not.with(|reason| reason.as_ref().is_some_and(|reason| reason.trim().is_empty()));
    let grant = Button::new("wish-grant", words.grant, move || send(Word::Granted))
        .primary()
        .label(move || if busy.get() { words.sending } else { words.grant })
        .busy(move || busy.get());
    let refuse = Button::new("wish-refuse", words.refuse, refuse).off(move || empty() || busy.get());
    let said = live(move || {
        let text = sending.with(|sending| match sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NoLine => Some(words.no_line.to_owned()),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert" data-testid="wish-error">{text}</p> })
    });
    let href = DeskPlace::Case(CaseKey::Id(row.id)).path();
    let number = row.number.clone();
    view! {
        <section class="panel panel--framed" data-testid="wish" data-number=number>
            <header class="panel__head">
                <h2 class="panel__title">{row.name} " · " {row.item}</h2>
                <p class="panel__note"><a class="manage__back" href=href>{row.number}</a></p>
            </header>
            <div class="panel__body desk__stack">
                <p><b>{told.what}" · "{told.which}</b></p>
                <p>{told.why}</p>
                <p class="panel__note">{told.asked}</p>
                {reason}
                {said}
                <div class="dialog__acts">{refuse.view()}{grant.view()}</div>
            </div>
        </section>
    }
}
