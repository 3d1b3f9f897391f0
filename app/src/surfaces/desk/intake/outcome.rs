//! What follows from what was brought: the sentence, the buttons, and the particulars of a supplement.

use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::components::panel::panel;
use crate::components::tile_choice::tile;
use crate::locales::{cases, dates, intake::words, refusals};
use crate::model::intake::{Choice, Form, OnlyMain, Spot, spot_of};
use crate::model::sending::Sending;
use crate::surfaces::desk::session::Desk;
use domain::case::command::{Presence, SupplementGround};
use domain::case::intake::Proposal;
use domain::time::Limit;
use leptos::prelude::*;

/// The bar at the foot of the form.
pub fn bar(desk: Desk) -> AnyView {
    let w = words();
    let say = Memo::new(move |_| desk.form.with(|form| form.as_ref().map(sentence).unwrap_or_default()));
    let saving = Memo::new(move |_| desk.form.with(|form| form.as_ref().is_some_and(|form| form.sending.is_saving())));
    let proposed = Memo::new(move |_| desk.form.with(|form| form.as_ref().and_then(Form::proposed)));
    let can = move |choice| desk.form.with(|form| form.as_ref().is_some_and(|form| form.can(choice)));
    let button = move |choice: Choice, label: &'static str, key: &'static str, testid: &'static str| {
        let class = move || if proposed.get() == Some(choice) { "button button--primary" } else { "button" };
        let shown = move || if saving.get() && proposed.get() == Some(choice) { w.saving } else { label };
        let hint = move || if proposed.get() == Some(choice) { "⏎" } else { key };
        let press = move || match choice {
            Choice::Return => desk.ask_return(),
            choice => desk.submit(choice),
        };
        Button::new(testid, label, press)
            .classes(class)
            .label(shown)
            .keys(hint)
            .off(move || !can(choice))
            .busy(move || saving.get())
            .view()
    };
    view! {
        <div>
            {live(move || trouble(desk))}
            <footer class="next-bar" role="region" aria-label=w.materials>
                <div class="next-bar__say" aria-live="polite">
                    <p class="next-bar__title" data-testid="intake-says">{live(move || say.get().0)}</p>
                    <p class="next-bar__why">{live(move || say.get().1)}</p>
                </div>
                <div class="next-bar__acts">
                    {button(Choice::Return, w.give_back, "Alt 3", "intake-return")}
                    {button(Choice::Supplement, w.receive, "Alt 2", "intake-supplement")}
                    {button(Choice::Accept, w.accept, "Alt 1", "intake-accept")}
                </div>
            </footer>
        </div>
    }
    .into_any()
}

/// What went wrong with sending, loudly.
fn trouble(desk: Desk) -> Option<AnyView> {
    let w = words();
    desk.form.with(|form| {
        let form = form.as_ref()?;
        let (what, more) = match &form.sending {
            Sending::NotStored(why) => (w.not_stored.0.to_owned(), (w.not_stored.1)(why)),
            Sending::NoLine => (w.no_line.to_owned(), String::new()),
            Sending::Refused(refusal) if matches!(spot_of(refusal), Spot::Outcome | Spot::Supplement | Spot::Item) => {
                (refusals::sentence(refusal), String::new())
            }
            _ => return None,
        };
        let bar = notice_bar(Weight::Urgent, what, more, None);
        Some(view! { <div role="alert" data-testid="intake-trouble">{bar}</div> }.into_any())
    })
}

/// What stands beside the buttons.
fn sentence(form: &Form) -> (String, String) {
    let (w, lang) = (words(), cases::chosen());
    let plain = |(title, why): (&'static str, &'static str)| (title.to_owned(), why.to_owned());
    let Some(item) = &form.item else { return plain(w.say_start) };
    let limit = (cases::words().limit)(item.promised);
    if let Some((spot, fault)) = form.faults.iter().min_by_key(|(spot, _)| *spot) {
        let label = match spot {
            Spot::Identity => w.identity,
            Spot::Phone => w.phone,
            _ => w.name,
        };
        return ((w.mend_first)(label), (w.fault)(*fault));
    }
    let open = form.open_materials().count();
    if form.name.trim().is_empty() && open == item.materials.len() {
        return plain(w.say_name);
    }
    match form.proposal() {
        Proposal::NotYet => ((w.say_look.0)(open), w.say_look.1.to_owned()),
        _ if form.name.trim().is_empty() => plain(w.say_name),
        Proposal::Accept => {
            let why = match (&form.due, item.promised) {
                (_, Limit::OnTheSpot) => w.say_spot.to_owned(),
                (Some(due), _) => {
                    let day = dates::day(lang, due.date);
                    let day = if due.provisional { (cases::words().perhaps)(&day) } else { day };
                    (w.say_due)(&day, &limit)
                }
                (None, _) => limit,
            };
            (w.say_accept.to_owned(), why)
        }
        Proposal::Supplement(_) => {
            let promised = form.promised.map(|day| dates::day(lang, day));
            ((w.say_missing)(&form.missing()), (w.say_supplement)(promised.as_deref(), &limit))
        }
        Proposal::Return(_) => {
            let main = form.named(Presence::Nonexistent, OnlyMain::Yes);
            ((w.say_return)(&main), w.say_return_why.to_owned())
        }
    }
}

/// Ground and promised day of a supplement; only there when the rules propose one.
pub fn supplement(desk: Desk) -> AnyView {
    let proposed = Memo::new(move |_| {
        desk.form.with(|form| match form.as_ref().map(Form::proposal) {
            Some(Proposal::Supplement(ground)) => Some(ground),
            _ => None,
        })
    });
    live(move || proposed.get().map(|proposed| particulars(desk, proposed))).into_any()
}

fn particulars(desk: Desk, proposed: SupplementGround) -> AnyView {
    let w = words();
    let fitting: &[SupplementGround] = match proposed {
        SupplementGround::MainNotBrought => &[SupplementGround::MainNotBrought],
        _ => &[SupplementGround::AttachmentsPromised, SupplementGround::ApprovalUnaffected],
    };
    let ground = Memo::new(move |_| desk.form.with(|form| form.as_ref().and_then(Form::supplement_ground)));
    let tiles: Vec<AnyView> = fitting
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let one = *one;
            let chosen = Signal::derive(move || ground.get() == Some(one));
            let choose = Callback::new(move |()| desk.edit(|form| form.ground = Some(one)));
            let name = (cases::words().supplement)(one).to_owned();
            tile("supplement", format!("intake-ground-{place}"), name, (), chosen, false, choose)
        })
        .collect();
    let promised = Signal::derive(move || {
        desk.form.with(|form| form.as_ref().and_then(|form| form.promised)).map_or(String::new(), |day| day.to_string())
    });
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        desk.edit(|form| form.promised = day);
    };
    let quick: Vec<AnyView> = w
        .promised_in
        .iter()
        .zip([3, 7, 14])
        .enumerate()
        .map(|(place, (label, days))| {
            let set = move || desk.edit(|form| form.promised = form.supply.get(place).copied().or(form.promised));
            view! { {Button::new(format!("intake-promised-{days}"), label, set).small().view()}" " }.into_any()
        })
        .collect();
    let earliest = desk.day().to_string();
    let control = view! {
        <input class="field__input" type="date" id="promised" data-testid="intake-promised" min=earliest prop:value=promised on:change=change />
        <div>{quick}</div>
    };
    let under = move || match promised.get().is_empty() {
        true => Under::Nothing,
        false => {
            let day = desk.form.with(|form| form.as_ref().and_then(|form| form.promised));
            day.map_or(Under::Nothing, |day| Under::Hint(dates::day(cases::chosen(), day)))
        }
    };
    let body = view! {
        <div class="desk__stack">
            {field("promised", w.promised, control.into_any(), true, under)}
            <div class="tile-choice tile-choice--list" role="radiogroup" aria-label=w.ground>{tiles}</div>
        </div>
    };
    panel("intake-supplement", w.supplement, "", body.into_any())
}
