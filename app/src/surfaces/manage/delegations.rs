//! Delegations of other bodies' items: entered, announced, printed as D22, ended (AG-06, AG-07).

mod form;

use super::Manage;
use super::list::title_row;
use super::sender::{Sender, director};
use crate::components::button::Button;
use crate::components::delegation_sheet::delegation_sheet;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::cases::chosen;
use crate::locales::hands::words;
use crate::locales::{cases, dates};
use domain::action::Action;
use domain::delegation::{Delegation, DelegationCommand, Standing};
use domain::hall::HallCommand;
use domain::ids::RecordId;
use leptos::prelude::*;

/// The form that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// A new delegation.
    Enter,
    /// The end of one.
    End(RecordId),
}

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = &words().delegation;
    let all = Memo::new(move |_| manage.page.with(|page| page.hands.delegations.clone()));
    let holding = Memo::new(move |_| {
        let today = manage.today();
        all.with(|all| all.iter().filter(|(_, one)| one.standing(today) == Standing::InForce).count())
    });
    let title = Memo::new(move |_| (w.count)(holding.get()));
    Effect::new(move |_| document().set_title(&title.get()));
    let open = RwSignal::new(None::<Open>);
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let no_items = Memo::new(move |_| manage.page.with(|page| page.hands.owned.is_empty()));
    let body = live(move || {
        if none.get() {
            return empty_state(icon::DONE, w.none.0.to_owned(), w.none.1.to_owned(), None);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{w.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}<th></th></tr>
                    </thead>
                    <tbody>
                        <For each=move || all.get() key=|(_, one)| domain::codec::encode(one)
                            children=move |(id, one)| line(manage, id, one, open) />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    let enter = Button::new("delegation-enter", w.enter, move || open.set(Some(Open::Enter)));
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{w.lead}</p>
        {live(move || no_items.get().then(|| view! { <p class="manage__since">{w.no_items}</p> }))}
        <div class="dialog__acts">{enter.primary().off(move || no_items.get()).view()}</div>
        {body}
        {live(move || open.get().map(|which| match which {
            Open::Enter => form::enter(manage, open),
            Open::End(id) => form::end(manage, id, open),
        }))}
    }
}

fn line(manage: Manage, id: RecordId, one: Delegation, open: RwSignal<Option<Open>>) -> impl IntoView {
    let w = &words().delegation;
    let today = manage.counted.with_untracked(|at| at.date());
    let standing = one.standing(today);
    let short = |day| dates::full(chosen(), day);
    let tone = match standing {
        Standing::Draft => Tone::Half,
        Standing::ToCome => Tone::Waiting,
        Standing::InForce => Tone::Done,
        Standing::Over => Tone::None,
    };
    let unit = format!("{} · {}", one.terms.unit, (cases::words().counter)(one.terms.counter.0));
    let limits = (!one.terms.limits.is_empty()).then(|| (w.limits)(&one.terms.limits));
    let published = one.published.map(|day| (w.published)(&short(day)));
    let ended = one.ended.as_ref().map(|ended| (w.ended)(&short(ended.last), &ended.reason));
    let items = items(manage, &one).join(cases::words().comma);
    let sender = Sender::new(manage);
    let publish = (standing == Standing::Draft).then(|| {
        let command = DelegationCommand::Publish(id);
        let press = move || {
            let action = Action::Hall(HallCommand::Delegate(command.clone()));
            sender.send(action, director(manage), || {});
        };
        sender.button("delegation-publish", w.publish, || true, press).small().view()
    });
    let can_end = matches!(standing, Standing::ToCome | Standing::InForce) && one.ended.is_none();
    let end = can_end
        .then(|| Button::new("delegation-end", w.end, move || open.set(Some(Open::End(id)))).small().quiet().view());
    let days = (w.days)(&short(one.terms.from), &short(one.terms.to));
    let (body, powers) = (one.terms.body.clone(), one.terms.powers.clone());
    let print = Button::new("delegation-print", w.print, move || print(manage, &one)).small().view();
    view! {
        <tr class="data-table__row" data-testid="delegation" data-standing=format!("{}", standing as u8)>
            <th scope="row">{body}</th>
            <td>{unit}</td>
            <td>{items}</td>
            <td>{powers}" "<span class="data-table__quiet">{limits}</span></td>
            <td>{days}" "<span class="data-table__quiet">{published}" "{ended}</span></td>
            <td>{state_mark(tone, (w.standing)(standing))}</td>
            <td>
                <div class="dialog__acts">{publish}{print}{end}</div>
                {sender.said()}
            </td>
        </tr>
    }
}

/// The items' names.
fn items(manage: Manage, one: &Delegation) -> Vec<String> {
    manage.page.with_untracked(|page| {
        let name = |no: &u32| {
            let item = page.hands.owned.iter().find(|item| item.no == *no);
            item.map_or_else(|| format!("#{no}"), |item| item.name.clone())
        };
        one.terms.items.iter().map(name).collect()
    })
}

/// Prints the announcement.
fn print(manage: Manage, one: &Delegation) {
    let names = items(manage, one);
    let sheet = untrack(|| {
        manage.of_hall(|hall| {
            let counter = hall.setup.counters.iter().find(|counter| counter.no == one.terms.counter);
            let counter = counter.map_or(String::new(), |counter| counter.name.clone());
            hall.setup.hall.as_ref().map(|hall| delegation_sheet(hall, one, &names, &counter))
        })
    });
    if let Some(sheet) = sheet.flatten() {
        manage.print_paper(sheet);
    }
}
