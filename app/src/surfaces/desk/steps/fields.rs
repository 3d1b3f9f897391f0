//! What each step on a case asks for.

use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::tile_choice::tile;
use crate::components::typing::{TextArea, TextInput};
use crate::locales::{cases, casework::words, dates, handover, intake, steps};
use crate::model::ask::CasePage;
use crate::model::desk::step::{StepForm, places_missing, value};
use crate::surfaces::desk::browser;
use crate::surfaces::desk::handing::{counter_option, person_option};
use crate::surfaces::desk::session::Desk;
use domain::case::command::{Field, ReturnGround};
use domain::case::offers::Step;
use domain::ids::{CounterNo, StaffNo};
use leptos::prelude::*;

fn text_of(desk: Desk, take: fn(&StepForm) -> &String) -> Signal<String> {
    Signal::derive(move || desk.step.with(|form| form.as_ref().map(|form| take(form).clone()).unwrap_or_default()))
}

/// The main words.
pub(super) fn first(desk: Desk, step: Step, long: bool, likely: Option<String>) -> AnyView {
    let value = text_of(desk, |form| &form.text);
    let typed = move |text: String| desk.edit_step(|form| form.text = text);
    let control = if long {
        view! { <TextArea id="step-text" testid="step-text" value=value on_text=typed on_enter=move |()| desk.send_step() focus=true /> }.into_any()
    } else {
        view! { <TextInput id="step-text" testid="step-text" value=value on_text=typed on_enter=move |()| desk.send_step() focus=true /> }.into_any()
    };
    let take = likely.map(|words| {
        // What a higher body decided is its own words; what the catalogue says is a paper to be issued.
        let heard = step == Step::Conclude && desk.is_escalated();
        let label = (self::words().likely)(if heard { Step::HearFromAbove } else { step }, &words);
        let take = move || {
            desk.edit_step(|form| form.text.clone_from(&words));
            browser::focus_soon("#step-text".to_owned());
        };
        view! { <div>{Button::new("step-likely", "", take).small().label(move || label.clone()).view()}</div> }
    });
    let control = view! { {control}{take} }.into_any();
    field("step-text", steps::of(step).first, control, true, || Under::Nothing)
}

/// The second words.
pub(super) fn second(desk: Desk, step: Step) -> AnyView {
    let value = text_of(desk, |form| &form.more);
    let typed = move |text: String| desk.edit_step(|form| form.more = text);
    let control = view! { <TextInput id="step-more" testid="step-more" value=value on_text=typed on_enter=move |()| desk.send_step() /> };
    field("step-more", steps::of(step).second, control.into_any(), true, || Under::Nothing)
}

/// Which pieces came in.
pub(super) fn supply(desk: Desk, page: &CasePage) -> AnyView {
    let rows: Vec<AnyView> = places_missing(&page.case)
        .filter_map(|place| Some((place, page.case.pieces.get(usize::from(place))?.name.clone())))
        .map(|(place, name)| {
            let ticked = Signal::derive(move || desk.step.with(|form| form.as_ref().is_some_and(|form| form.pieces.contains(&place))));
            view! {
                <label class="tile-choice__option" data-testid=format!("step-piece-{place}")>
                    <input class="tile-choice__input" type="checkbox" prop:checked=ticked on:change=move |_| desk.edit_step(|form| form.tick(place)) />
                    <span class="tile-choice__face"><b class="tile-choice__name">{name}</b><span class="tile-choice__tick">{icon(icon::CHECK)}</span></span>
                </label>
            }
            .into_any()
        })
        .collect();
    let due = {
        let page = page.clone();
        move || {
            let completes = desk.step.with(|form| form.as_ref().is_some_and(|form| form.completes(&page.case)));
            let due = page.if_complete.as_ref().filter(|_| completes)?;
            let text = (words().completed)(&dates::day(cases::chosen(), due.date));
            Some(view! { <p class="field__good">{icon(icon::DONE)}{text}</p> })
        }
    };
    view! { <div class="tile-choice tile-choice--list">{rows}</div>{due} }.into_any()
}

pub(super) fn confirm_day(desk: Desk) -> AnyView {
    let day = Signal::derive(move || {
        desk.step.with(|form| form.as_ref().and_then(|form| form.day)).map_or(String::new(), |day| day.to_string())
    });
    let latest = desk.day().to_string();
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        desk.edit_step(|form| form.day = day);
    };
    let control = view! { <input class="field__input" type="date" id="step-day" data-testid="step-day" max=latest prop:value=day on:change=change /> };
    field("step-day", steps::of(Step::ConfirmDay).first, control.into_any(), true, || Under::Nothing)
}

/// The new day of an extension, between the day after the promised one and the cap (C10).
pub(super) fn until(desk: Desk, page: &CasePage) -> AnyView {
    let day = move || desk.step.with(|form| form.as_ref().and_then(|form| form.day));
    let value = Signal::derive(move || day().map_or(String::new(), |day| day.to_string()));
    let earliest = page.case.due.as_ref().map(|due| due.date.plus_days(1).to_string());
    let latest = page.cap.map(|cap| cap.to_string());
    let change = move |event| {
        let day = event_target_value(&event).parse().ok();
        desk.edit_step(|form| form.day = day);
    };
    let control = view! {
        <input class="field__input" type="date" id="step-day" data-testid="step-day" data-focus min=earliest max=latest
            prop:value=value on:change=change />
    };
    let hint = move || day().map_or(Under::Nothing, |day| Under::Hint(dates::day(cases::chosen(), day)));
    field("step-day", words().until, control.into_any(), true, hint)
}

/// Who goes on, and at which counter.
pub(super) fn receiver(desk: Desk, page: &CasePage) -> AnyView {
    let to = desk.step.with_untracked(|form| form.as_ref().and_then(|form| form.to.clone()));
    let at = Signal::derive(move || desk.step.with(|form| form.as_ref().map(|form| form.counter)));
    let people = desk.people(Some(&page.case.handler));
    let nobody = to.is_none();
    let people: Vec<AnyView> =
        people.iter().map(|member| person_option(member, to.as_ref() == Some(&member.no))).collect();
    let counters: Vec<AnyView> = desk.counters().iter().map(|counter| counter_option(counter, at)).collect();
    let named = move |event| {
        let no = StaffNo::from(event_target_value(&event).as_str());
        desk.edit_step(|form| form.to = Some(no));
    };
    let placed = move |event| {
        let no = event_target_value(&event).parse().ok().map(CounterNo);
        desk.edit_step(|form| form.counter = no.unwrap_or(form.counter));
    };
    let who = view! {
        <select class="field__input" id="step-to" data-testid="step-to" data-focus on:change=named>
            <option value="" selected=nobody disabled=true>{handover::words().choose}</option>
            {people}
        </select>
    };
    let place = view! { <select class="field__input" id="step-counter" data-testid="step-counter" on:change=placed>{counters}</select> };
    view! {
        <div class="field-row">
            {field("step-to", words().new_handler, who.into_any(), true, || Under::Nothing)}
            {field("step-counter", handover::words().labels[1], place.into_any(), true, || Under::Nothing)}
        </div>
    }
    .into_any()
}

pub(super) fn grounds(desk: Desk, page: &CasePage) -> AnyView {
    let main_missing = page.case.pieces.iter().any(|piece| piece.main && piece.arrived.is_none());
    let ground = Memo::new(move |_| desk.step.with(|form| form.as_ref().map(|form| form.ground)));
    let tiles: Vec<AnyView> = [ReturnGround::MainMissing, ReturnGround::AgainstPolicy, ReturnGround::ConditionsNotMet]
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let chosen = Signal::derive(move || ground.get() == Some(one));
            let choose = Callback::new(move |()| desk.edit_step(|form| form.ground = one));
            let (name, note) = ((cases::words().returned)(one), (cases::words().returned_long)(one));
            let off = one == ReturnGround::MainMissing && !main_missing;
            tile("ground", format!("step-ground-{place}"), name.to_owned(), note.to_owned(), chosen, off, choose)
        })
        .collect();
    view! { <div class="tile-choice tile-choice--list" role="radiogroup">{tiles}</div> }.into_any()
}

/// Which field, and what is right.
pub(super) fn correct(desk: Desk, page: &CasePage) -> AnyView {
    const FIELDS: [Field; 4] = [Field::Name, Field::Phone, Field::Identity, Field::Village];
    let applicant = page.case.applicant.clone();
    let options: Vec<AnyView> = FIELDS
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let same = desk.step.with_untracked(|form| form.as_ref().is_some_and(|form| form.field == one));
            view! { <option value=place.to_string() selected=same>{(cases::words().field)(one)}</option> }.into_any()
        })
        .collect();
    let change = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        desk.edit_step(|form| form.choose(FIELDS[place.min(3)], &applicant));
    };
    let which = view! { <select class="field__input" id="step-field" data-testid="step-field" data-focus on:change=change>{options}</select> };
    let villages = desk.setup.with_untracked(|setup| {
        setup.as_ref().and_then(|setup| setup.hall.as_ref()).map(|hall| hall.villages.clone()).unwrap_or_default()
    });
    let now = value(&page.case.applicant, Field::Village);
    let is_village =
        Memo::new(move |_| desk.step.with(|form| form.as_ref().is_some_and(|form| form.field == Field::Village)));
    let control = move || {
        if !is_village.get() {
            let value = text_of(desk, |form| &form.text);
            return view! { <TextInput id="step-text" testid="step-text" value=value on_text=move |text| desk.edit_step(|form| form.text = text) on_enter=move |()| desk.send_step() /> }.into_any();
        }
        let options: Vec<AnyView> = villages
            .iter()
            .map(|village| {
                let code = village.code.0.to_string();
                let same = code == now;
                view! { <option value=code selected=same>{village.name.clone()}</option> }.into_any()
            })
            .collect();
        let empty = now.is_empty();
        let change = move |event| {
            let code = event_target_value(&event);
            desk.edit_step(|form| form.text = code);
        };
        view! {
            <select class="field__input" id="step-text" data-testid="step-text" on:change=change>
                <option value="" selected=empty>{intake::words().no_village}</option>{options}
            </select>
        }
        .into_any()
    };
    view! {
        {field("step-field", words().which_field, which.into_any(), true, || Under::Nothing)}
        {field("step-text", words().new_value, control.into_any(), true, || Under::Nothing)}
    }
    .into_any()
}
