//! The case: one sentence that says it, the line of steps, whom to ask.

use super::LookUp;
use crate::components::icon::{DONE, HALF, NOW, OK, PHONE, icon};
use crate::locales::status::ResultWords;
use crate::locales::{Lang, dates};
use crate::model::status::Screen;
use crate::model::status::line::{State, Step, What, steps};
use domain::public::status::{StageView, StatusView};
use leptos::prelude::*;

/// The result.
pub(super) fn view(look_up: LookUp) -> impl IntoView {
    let words = &look_up.words.result;
    let lang = look_up.lang;
    let shown = look_up.screen.with_untracked(|screen| match screen {
        Screen::Shown(view) => Some(view.clone()),
        Screen::Form(_) | Screen::Asking => None,
    });
    shown.map(|case| {
        let line = steps(&case).into_iter().map(|one| step(lang, words, one)).collect_view();
        let as_of = format!("{} {}", dates::short(lang, case.as_of.date()), dates::clock(case.as_of));
        view! {
            <header class="status__case">
                <h1 class="status__item">{case.item.clone()}</h1>
                <p class="status__number">{format!("{} · {}", case.applicant, case.number)}</p>
            </header>
            {answer(lang, words, &case)}
            <ol class="steps">{line}</ol>
            {whom_to_ask(words, &case.hotline)}
            <button class="button button--quiet" type="button" on:click=move |_| look_up.another()>
                {words.another}
            </button>
            <p class="status__asof">{(words.as_of)(&as_of)}</p>
        }
    })
}

/// Where it stands and what to do, in two sentences.
fn answer(lang: Lang, words: &'static ResultWords, case: &StatusView) -> impl IntoView + use<> {
    let day = case.due.map(|due| dates::day(lang, due));
    let late = case.days_left.filter(|days| *days < 0);
    let class = match case.stage {
        StageView::Missing => "answer answer--yours",
        StageView::Ready | StageView::Done => "answer answer--done",
        StageView::Returned | StageView::Withdrawn => "answer answer--none",
        StageView::InHand => "answer",
    };
    let title = match (case.stage, day, late) {
        (StageView::InHand, _, Some(_)) => words.late.into_any(),
        (StageView::InHand, Some(day), None) => {
            view! { {words.in_hand_by[0]}<span class="keep">{day}</span>{words.in_hand_by[1]} }.into_any()
        }
        (StageView::InHand, None, None) => words.in_hand.into_any(),
        (StageView::Missing, ..) => (words.missing)(&case.missing).into_any(),
        (StageView::Returned, ..) => words.returned[0].into_any(),
        (StageView::Withdrawn, ..) => words.withdrawn[0].into_any(),
        (StageView::Ready, ..) => words.ready[0].into_any(),
        (StageView::Done, ..) => words.done[0].into_any(),
    };
    // Whoever has something to do is never told that there is nothing.
    let yours = !case.missing.is_empty() || case.fee.is_some();
    let text = match (case.stage, case.days_left) {
        (StageView::InHand, Some(days)) if days >= 0 && yours => (words.days_left)(days),
        (StageView::InHand, Some(days)) if days < 0 => (words.late_text)(-days),
        (StageView::InHand, Some(days)) => (words.in_hand_text)(days),
        (StageView::InHand, None) => words.wait.to_owned(),
        (StageView::Missing, _) => words.missing_text.to_owned(),
        (StageView::Returned, _) => words.returned[1].to_owned(),
        (StageView::Withdrawn, _) => words.withdrawn[1].to_owned(),
        (StageView::Ready, _) => words.ready[1].to_owned(),
        (StageView::Done, _) => words.done[1].to_owned(),
    };
    let further = (case.stage == StageView::InHand && !case.missing.is_empty())
        .then(|| view! { <p class="answer__text"><b>{(words.missing)(&case.missing)}</b>{words.further}</p> });
    let list = case.missing.len() > 1 && matches!(case.stage, StageView::Missing | StageView::InHand);
    let several = list.then(|| {
        let items = case.missing.iter().map(|one| view! { <li>{one.clone()}</li> }).collect_view();
        view! { <ul class="answer__list">{items}</ul> }
    });
    let fee = case.fee.map(|fen| {
        let sum = format!("{}.{:02}", fen / 100, fen % 100);
        view! { <p class="answer__text"><b>{(words.fee)(&sum)}</b></p> }
    });
    let provisional = case.provisional.then(|| view! { <p class="answer__text">{words.provisional}</p> });
    view! {
        <div class=class role="status">
            <h2 class="answer__title">{title}</h2>
            {several}
            <p class="answer__text">{text}</p>
            {further}
            {fee}
            {provisional}
        </div>
    }
}

fn step(lang: Lang, words: &'static ResultWords, step: Step) -> impl IntoView {
    let (class, mark, is_now) = match (step.state, step.what) {
        (State::Done(_), _) => ("steps__step", DONE, false),
        (State::Now(_), _) | (State::Yours, What::Fetch) => ("steps__step steps__step--now", NOW, true),
        (State::Yours, _) => ("steps__step steps__step--now steps__step--yours", HALF, true),
        (State::Next | State::Later, _) => ("steps__step steps__step--next", OK, false),
    };
    let when = match step.state {
        State::Done(at) => Some(format!("{} {}", dates::day(lang, at.date()), dates::clock(at))),
        State::Now(Some(day)) => Some((words.by)(&dates::day(lang, day))),
        State::Now(None) | State::Yours | State::Next | State::Later => None,
    };
    view! {
        <li class=class aria-current=is_now.then_some("step")>
            <span class="steps__mark">{icon(mark)}</span>
            <p class="steps__name">
                {(words.step)(step.what)}
                <span class="steps__word">{(words.state)(step.state)}</span>
            </p>
            {when.map(|when| view! { <p class="steps__when">{when}</p> })}
        </li>
    }
}

fn whom_to_ask(words: &'static ResultWords, hotline: &str) -> impl IntoView + use<> {
    (!hotline.is_empty()).then(|| {
        let call = format!("tel:{hotline}");
        view! {
            <section class="status__part">
                <h2 class="status__part-title">{words.ask}</h2>
                <p>{words.ask_say}</p>
                <a class="button button--wide status__call" href=call>{icon(PHONE)}{hotline.to_owned()}</a>
            </section>
        }
    })
}
