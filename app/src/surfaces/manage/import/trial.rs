//! What came of trying: what is wrong, row by row; what would be taken over, each with its clock.

use super::Importing;
use crate::components::button::Button;
use crate::components::due_days::due_days;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::cases::chosen;
use crate::locales::{cases, dates, ledger::words, manage, refusals};
use crate::model::sending::Sending;
use crate::surfaces::manage::Manage;
use crate::surfaces::manage::counters::staff_name;
use domain::case::old_ledger::MOST;
use domain::hall::Role;
use domain::ledger_import::{Fate, Intended, Line, Trial};
use domain::time::Date;
use leptos::prelude::*;

/// How many lines are laid out; all are counted and taken over.
const SHOWN: usize = 200;

/// What came of it, and taking it over.
pub(super) fn outcome(manage: Manage, importing: Importing, trial: &Trial) -> AnyView {
    let w = &words().import;
    if !trial.lacking.is_empty() {
        let columns: Vec<&str> = trial.lacking.iter().map(|column| (w.column)(*column)).collect();
        let text = (w.lacking)(&columns);
        return view! { <p class="field__error" role="alert" data-testid="import-lacking">{icon(icon::LATE)}{text}</p> }
            .into_any();
    }
    let (takes, wrong) = (trial.takes(), trial.wrong());
    let (known, over) = trial.passed_over();
    let passed = (known + over > 0).then(|| (w.passed_over)(known, over));
    let long = trial.is_too_long().then(|| {
        view! { <p class="field__error" role="alert">{icon(icon::LATE)}{(w.too_long)(MOST)}</p> }
    });
    view! {
        <section class="desk__stack" role="status">
            <p data-testid="import-summary"><b>{(w.found)(takes, wrong)}</b>" "{passed}</p>
            {long}
        </section>
        {(wrong > 0).then(|| faults(trial))}
        {(takes > 0).then(|| cases_to_be(manage, trial))}
        {trial.is_right().then(|| take(manage, importing, takes))}
    }
    .into_any()
}

/// Everything that is wrong, a line for each cell.
fn faults(trial: &Trial) -> AnyView {
    let w = &words().import;
    let all = trial.lines.iter().flat_map(|line| match &line.fate {
        Fate::Wrong(faults) => faults.iter().map(|fault| (line, fault)).collect::<Vec<_>>(),
        Fate::Takes(_) | Fate::Known | Fate::Over => Vec::new(),
    });
    let all: Vec<_> = all.collect();
    let more = (all.len() > SHOWN).then(|| view! { <p class="manage__since">{(w.more)(SHOWN, all.len())}</p> });
    let lines: Vec<AnyView> = all
        .into_iter()
        .take(SHOWN)
        .map(|(line, fault)| {
            view! {
                <tr class="data-table__row" data-testid="import-fault">
                    <td class="data-table__figure">{line.row}</td>
                    <td class="keep">{line.old.clone()}</td>
                    <th scope="row" class="keep">{(w.column)(fault.column)}</th>
                    <td>{fault.cell.clone()}</td>
                    <td>{(w.wrong)(&fault.what)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    table("import-faults", w.faults, &w.fault_heads, lines, more.map(IntoAny::into_any))
}

/// Everything that would be taken over.
fn cases_to_be(manage: Manage, trial: &Trial) -> AnyView {
    let w = &words().import;
    let today = untrack(|| manage.today());
    let all: Vec<(&Line, &Intended)> = trial
        .lines
        .iter()
        .filter_map(|line| match &line.fate {
            Fate::Takes(intended) => Some((line, intended)),
            Fate::Known | Fate::Over | Fate::Wrong(_) => None,
        })
        .collect();
    let more = (all.len() > SHOWN).then(|| view! { <p class="manage__since">{(w.more)(SHOWN, all.len())}</p> });
    let lines: Vec<AnyView> =
        all.into_iter().take(SHOWN).map(|(line, intended)| case_to_be(line, intended, today)).collect();
    table("import-takes", w.takes, &w.heads, lines, more.map(IntoAny::into_any))
}

fn case_to_be(line: &Line, intended: &Intended, today: Date) -> AnyView {
    let case = &intended.case;
    let left = intended.left.map(|left| (cases::words().left)(left)).unwrap_or_default();
    let late = intended.left.is_some_and(|left| left < 0);
    let figure = if late { "data-table__figure data-table__figure--late" } else { "data-table__figure" };
    view! {
        <tr class="data-table__row" data-testid="import-case">
            <td class="data-table__figure">{line.row}</td>
            <td class="keep">{case.old.clone()}</td>
            <th scope="row">{case.applicant.name.clone()}</th>
            <td>{intended.item.clone()}</td>
            <td class="keep">{dates::short(chosen(), case.received)}</td>
            <td>{clock(intended, today)}</td>
            <td class=figure>{left}</td>
        </tr>
    }
    .into_any()
}

/// The promised day, unfolded to how it was counted; where another day was told, both.
fn clock(intended: &Intended, today: Date) -> AnyView {
    let w = &words().import;
    let case = &intended.case;
    let (Some(holds), Some(counted)) = (intended.holds, intended.counted.clone()) else {
        return (w.waits)(&case.missing.join(cases::words().comma)).into_any();
    };
    let day = dates::day(chosen(), counted.date);
    let told = (holds != counted.date).then(|| {
        view! { <span class="data-table__quiet" data-testid="import-told">" "{(w.told)(&day)}</span> }
    });
    let open = RwSignal::new(false);
    let received = case.received;
    let count = live(move || {
        open.get().then(|| {
            let [first, last, now] = w.days;
            due_days(received, first, &counted, today, last, now, w.source.to_owned())
        })
    });
    let explain = (w.explain)(&day);
    view! {
        <b class="keep">{dates::day(chosen(), holds)}</b>{told}
        <details class="manage__explain" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{explain}</summary>{count}
        </details>
    }
    .into_any()
}

fn table(
    id: &'static str,
    (title, note): (&'static str, &'static str),
    heads: &'static [&'static str],
    lines: Vec<AnyView>,
    more: Option<AnyView>,
) -> AnyView {
    let heads: Vec<AnyView> = heads.iter().map(|head| view! { <th scope="col">{*head}</th> }.into_any()).collect();
    view! {
        <section class="panel panel--framed" aria-labelledby=id data-testid=id>
            <header class="panel__head"><h2 class="panel__title" id=id>{title}</h2><p class="panel__note">{note}</p></header>
            <table class="data-table">
                <thead class="data-table__head"><tr>{heads}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
            {more}
        </section>
    }
    .into_any()
}

/// Takes them over: one press, one command, all or none.
fn take(manage: Manage, importing: Importing, count: usize) -> AnyView {
    let w = &words().import;
    let director = untrack(|| {
        manage.of_hall(|hall| {
            let director = hall.setup.staff.iter().find(|member| member.role == Role::Director);
            director.map(|member| (member.no.clone(), staff_name(hall, &member.no)))
        })
    });
    let (no, name) = director.flatten().map_or((None, String::new()), |(no, name)| (Some(no), name));
    let busy = Memo::new(move |_| importing.sending.with(Sending::is_saving));
    let said = live(move || {
        let text = importing.sending.with(|sending| match sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NoLine => Some(manage::words().wishes.no_line.to_owned()),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| {
            view! { <p class="field__error" role="alert" data-testid="import-refused">{icon(icon::LATE)}{text}</p> }
        })
    });
    let apply = Button::new("import-apply", "", move || importing.take(manage, no.clone()))
        .primary()
        .label(move || if busy.get() { manage::words().wishes.sending.to_owned() } else { (w.apply)(count) })
        .busy(move || busy.get());
    view! {
        {said}
        <div class="dialog__acts"><span class="panel__note">{w.as_whom}" "{name}</span>{apply.view()}</div>
    }
    .into_any()
}
