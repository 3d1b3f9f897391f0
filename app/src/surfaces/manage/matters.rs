//! What needs attention, each with its rule and the reason in words (F16).

use super::counters::staff_name;
use super::list::title_row;
use super::{Manage, router, tiles};
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::cases::chosen;
use crate::locales::{dates, manage, refusals};
use crate::model::ask::OpenMatter;
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::manage::{Hall, Place};
use domain::action::Action;
use domain::ids::RecordId;
use domain::time::Timestamp;
use leptos::prelude::*;

/// How many the first page shows.
const GLANCE: usize = 5;

/// A matter as it is shown.
#[derive(Clone, PartialEq)]
struct Told {
    tone: Tone,
    what: &'static str,
    why: String,
    rule: Option<&'static str>,
    action: &'static str,
    whose: String,
    at: Option<Timestamp>,
    case: Option<RecordId>,
}

fn told(hall: &Hall, matter: &OpenMatter) -> Told {
    let words = manage::words();
    match matter {
        OpenMatter::Refused(attention) => {
            let action = domain::codec::decode::<Action>(&attention.action).ok();
            Told {
                tone: Tone::Late,
                what: words.refused,
                why: refusals::sentence(&attention.refusal),
                rule: Some(attention.refusal.rule()),
                action: action.as_ref().map_or(words.unknown_action, words.action),
                whose: attention.owner.as_ref().map(|no| staff_name(hall, no)).unwrap_or_default(),
                at: Some(attention.at),
                case: action.filter(|action| matches!(action, Action::Case(_))).and_then(|action| action.about()),
            }
        }
        OpenMatter::Defect(_, defect, about) => Told {
            tone: Tone::Soon,
            what: words.defect,
            why: refusals::sentence(&defect.finding),
            rule: Some(defect.finding.rule()),
            action: "",
            whose: about.clone(),
            at: Some(defect.at),
            case: match &defect.finding {
                domain::refusal::Refusal::Case(_) => defect.about,
                _ => None,
            },
        },
        OpenMatter::HeldBack(_, count) => Told {
            tone: Tone::Waiting,
            what: words.held,
            why: (words.held_why)(*count),
            rule: None,
            action: "",
            whose: String::new(),
            at: None,
            case: None,
        },
    }
}

fn all(manage: Manage) -> Memo<Vec<Told>> {
    Memo::new(move |_| {
        let of = |hall: &Hall| hall.matters.iter().map(|matter| told(hall, matter)).collect();
        manage.of_hall(of).unwrap_or_default()
    })
}

/// The first few beside the counters.
pub(super) fn panel(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let all = all(manage);
    let more = move || {
        let count = all.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <a
                    class="manage__back"
                    href=Place::Matters.path()
                    on:click=router::click(manage, Place::Matters)
                >
                    {(words.look_all)(count)}
                </a>
            }
        })
    };
    let body = move || {
        let matters = all.get();
        if matters.is_empty() {
            return view! { <p class="panel__note">{words.look_none}</p> }.into_any();
        }
        let entries = matters.into_iter().take(GLANCE).map(|told| entry(manage, told)).collect_view();
        view! { <ol class="timeline">{entries}</ol> }.into_any()
    };
    view! {
        <section class="panel panel--framed" aria-labelledby="look">
            <header class="panel__head">
                <h2 class="panel__title" id="look">
                    {words.look}
                </h2>
                <p class="panel__note">{more}</p>
            </header>
            <div class="panel__body">{body}</div>
        </section>
    }
}

fn entry(manage: Manage, told: Told) -> impl IntoView {
    let at = moment(manage, told.at);
    view! {
        <li class="timeline__entry">
            <time class="timeline__when">{at}</time>
            <div class="timeline__what">
                {told.why} " " <span class="timeline__who">{told.whose}</span>
                <span class="timeline__note">{told.what} " " {rule(told.rule)}</span>
            </div>
        </li>
    }
}

/// All of them.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let words = manage::words();
    let all = all(manage);
    let title = Memo::new(move |_| (words.list)(words.matters, None, all.with(Vec::len)));
    Effect::new(move |_| document().set_title(&title.get()));
    let body = move || {
        let matters = all.get();
        if matters.is_empty() {
            let why = (words.none_why)(&manage.counted.with_untracked(|at| dates::clock(*at)));
            return empty_state(icon::DONE, words.look_none.to_owned(), why, None);
        }
        let rows = matters.into_iter().map(|told| line(manage, told)).collect_view();
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{words.matter_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_any()
    };
    view! {
        {title_row(manage, title)}
        {tiles::tiles(manage, tiles::Notes::Without)}
        {body}
        <p class="manage__since" data-testid="manage-rule">
            {words.matters_rule}
        </p>
    }
}

fn line(manage: Manage, told: Told) -> impl IntoView {
    let words = manage::words();
    let (href, label) = match told.case {
        Some(id) => (DeskPlace::Case(CaseKey::Id(id)).path(), words.open_case),
        None => (DeskPlace::Matters.path(), words.open_desk),
    };
    let at = moment(manage, told.at);
    view! {
        <tr class="data-table__row" data-testid="manage-matter" data-rule=told.rule>
            <td class="keep">{state_mark(told.tone, told.what)}</td>
            <td>
                {told.why} " " <span class="data-table__quiet keep">{rule(told.rule)}</span>
            </td>
            <td>{told.action}</td>
            <td>{told.whose}</td>
            <td class="keep">{at}</td>
            <td class="keep">
                <a class="manage__back" href=href>
                    {label}
                </a>
            </td>
        </tr>
    }
}

fn rule(rule: Option<&'static str>) -> Option<String> {
    rule.map(|rule| (manage::words().by_rule)(rule))
}

fn moment(manage: Manage, at: Option<Timestamp>) -> Option<String> {
    let today = manage.counted.with_untracked(|at| at.date());
    at.map(|at| dates::moment(chosen(), at, today))
}
