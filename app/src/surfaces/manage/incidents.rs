//! Incidents at a counter: what was reported, how it came to it, how it was settled (CD-10).

use super::Manage;
use super::counters::staff_name;
use super::entry::{choose, lines};
use super::list::title_row;
use super::sender::{Sender, staff};
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::locales::cases::chosen;
use crate::locales::dates;
use crate::locales::hands::words;
use domain::action::Action;
use domain::hall::StaffMember;
use domain::ids::{RecordId, StaffNo};
use domain::incident::{Entered, Incident, IncidentCommand};
use leptos::prelude::*;

/// What is being entered about an incident.
#[derive(Clone, PartialEq)]
struct Writing {
    id: RecordId,
    one: Incident,
}

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = &words().incident;
    let all = Memo::new(move |_| manage.page.with(|page| page.hands.incidents.clone()));
    let title = Memo::new(move |_| (w.count)(manage.page.with(|page| page.hands.open_incidents())));
    Effect::new(move |_| document().set_title(&title.get()));
    let open = RwSignal::new(None::<Writing>);
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let body = live(move || {
        if none.get() {
            return empty_state(icon::DONE, w.none.0.to_owned(), w.none.1.to_owned(), None);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{w.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>
                        <For each=move || all.get() key=|(id, one)| (*id, domain::codec::encode(one))
                            children=move |(id, one)| line(manage, Writing { id, one }, open) />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    view! {
        {title_row(manage, title)}
        {body}
        <p class="manage__since" data-testid="manage-rule">{w.rule}</p>
        {live(move || open.get().map(|writing| dialog(manage, writing, open)))}
    }
}

fn name(manage: Manage, no: &StaffNo) -> String {
    untrack(|| manage.of_hall(|hall| staff_name(hall, no))).unwrap_or_default()
}

/// What was entered, by whom and when.
fn entered(manage: Manage, entered: &Entered) -> AnyView {
    let today = manage.counted.with_untracked(|at| at.date());
    let who = entered.by.as_ref().map(|no| name(manage, no)).unwrap_or_default();
    let by = (words().incident.entered)(&who, &dates::moment(chosen(), entered.at, today));
    view! { {entered.text.clone()}" "<span class="data-table__quiet">{by}</span> }.into_any()
}

fn line(manage: Manage, writing: Writing, open: RwSignal<Option<Writing>>) -> impl IntoView {
    let w = &words().incident;
    let today = manage.counted.with_untracked(|at| at.date());
    let one = writing.one.clone();
    let by = one.by.as_ref().map(|no| name(manage, no)).unwrap_or_default();
    let act = |testid: &'static str, label: &'static str| {
        let writing = writing.clone();
        Button::new(testid, label, move || open.set(Some(writing.clone()))).small().view()
    };
    let explanation = match &one.explanation {
        Some(said) => entered(manage, said),
        None => act("incident-explain", w.explain),
    };
    let settlement = match (&one.explanation, &one.settlement) {
        (_, Some(said)) => entered(manage, said),
        (Some(_), None) => act("incident-settle", w.settle),
        (None, None) => ().into_any(),
    };
    view! {
        <tr class="data-table__row" data-testid="incident">
            <td class="keep">{dates::moment(chosen(), one.happened, today)}</td>
            <td class="data-table__figure">{one.counter.0}</td>
            <td class="keep">{by}</td>
            <td>{one.what.clone()}</td>
            <td class="keep">{name(manage, &one.leader)}</td>
            <td>{explanation}</td>
            <td>{settlement}</td>
        </tr>
    }
}

/// Explanation or settlement, whichever is next.
fn dialog(manage: Manage, writing: Writing, open: RwSignal<Option<Writing>>) -> AnyView {
    let (all, sender) = (words(), Sender::new(manage));
    let w = &all.incident;
    let Writing { id, one } = writing;
    let settles = one.explanation.is_some();
    let (title, label) = if settles { (w.settle, w.words[1]) } else { (w.explain, w.words[0]) };
    // Who settles is a leader; who explains may be the one who reported it, too.
    let may = |member: &StaffMember| member.is_leader() || (!settles && Some(&member.no) == one.by.as_ref());
    let people = staff(manage).into_iter().filter(may).map(|member| (member.no.0, member.name)).collect();
    let first = if settles { Some(&one.leader) } else { one.by.as_ref() };
    let actor = RwSignal::new(first.map_or(String::new(), |no| no.0.clone()));
    let text = RwSignal::new(String::new());
    let ready = Memo::new(move |_| text.with(|text| !text.trim().is_empty()) && actor.with(|no| !no.is_empty()));
    let leave = move || open.set(None);
    let press = move || {
        let (text, actor) = (text.get_untracked(), StaffNo(actor.get_untracked()));
        let command = match settles {
            true => IncidentCommand::Settle { incident: id, text },
            false => IncidentCommand::Explain { incident: id, text },
        };
        sender.send(Action::Incident(command), Some(actor), move || open.set(None));
    };
    view! {
        <Dialog testid="incident-dialog" title=title on_escape=move |()| leave()>
            <p class="dialog__note">{one.what.clone()}</p>
            {lines("incident-text", label, text)}
            {choose("incident-actor", w.as_whom, people, actor)}
            {sender.said()}
            <div class="dialog__acts">
                {Button::new("incident-cancel", all.cancel, leave).key("Esc").view()}
                {sender.button("incident-enter", all.enter, move || ready.get(), press).primary().view()}
            </div>
        </Dialog>
    }
    .into_any()
}
