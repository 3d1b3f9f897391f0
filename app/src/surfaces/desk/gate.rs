//! Before the desk is open: the hall's code for the device, then who sits at which counter.

use super::browser;
use super::session::{Desk, Seat};
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::panel::panel;
use crate::components::tile_choice::tile;
use crate::components::typing::{TextInput, is_plain, on_button};
use crate::locales::cases;
use crate::locales::dates;
use crate::locales::desk::words;
use crate::model::ask::{Ask, Opened, Reply};
use domain::hall::{Counter, DeviceRole, StaffMember};
use domain::ids::{CounterNo, StaffNo};
use leptos::prelude::*;

/// What is asked before the desk is open.
pub fn gate(desk: Desk) -> AnyView {
    let known = Memo::new(move |_| {
        let known = desk.light.with(|light| light.as_ref().map(|light| light.device.is_some()));
        known.map(|known| known && !desk.reopening.get())
    });
    let code = RwSignal::new(String::new());
    let name = RwSignal::new(words().gate.device_name.to_owned());
    let answer = RwSignal::new(None::<Opened>);
    let asking = RwSignal::new(false);
    let seat = browser::seat();
    let person = RwSignal::new(seat.as_ref().map(|seat| seat.staff.clone()));
    let counter = RwSignal::new(seat.map(|seat| seat.counter));
    let open = move || {
        if asking.get_untracked() || code.with_untracked(|code| code.trim().is_empty()) {
            return;
        }
        asking.set(true);
        answer.set(None);
        let ask = Ask::Open { code: code.get_untracked(), role: DeviceRole::Desk, name: name.get_untracked() };
        desk.ask(ask, move |reply| {
            // The gate is gone once the device is open: nothing of it is touched then.
            match reply {
                Reply::Opened(Opened::Yes) => {
                    desk.reopening.set(false);
                    desk.begin();
                }
                Reply::Opened(other) => {
                    let _ = (answer.try_set(Some(other)), asking.try_set(false));
                }
                other => {
                    let _ = (answer.try_set(Some(Opened::Failed(other.misfit()))), asking.try_set(false));
                }
            }
        });
    };
    let sheet = live(move || match known.get() {
        None => view! { <p class="desk-gate__sheet desk-gate__sheet--narrow" role="status">{words().gate.opening}</p> }
            .into_any(),
        Some(false) => code_sheet(code, name, answer, asking, Callback::new(move |()| open())),
        Some(true) => seat_sheet(desk, person, counter),
    });
    let hall = live(move || {
        let name = desk.setup.with(|setup| setup.as_ref()?.hall.as_ref().map(|hall| hall.name.clone()));
        name.unwrap_or_else(|| words().gate.product.to_owned())
    });
    let light = live(move || {
        if known.get() == Some(true) {
            super::light::light(desk)
        } else {
            view! { <span class="sync-light sync-light--offline"><span class="sync-light__text">{words().gate.not_open}</span></span> }.into_any()
        }
    });
    view! {
        <div class="desk-gate">
            <header class="top-bar">
                <p class="top-bar__hall"><b class="top-bar__name">{hall}</b></p><span></span>
                <div class="top-bar__right">{light}</div>
            </header>
            {sheet}
        </div>
    }
    .into_any()
}

/// The hall's code.
fn code_sheet(
    code: RwSignal<String>,
    name: RwSignal<String>,
    answer: RwSignal<Option<Opened>>,
    asking: RwSignal<bool>,
    open: Callback<()>,
) -> AnyView {
    let g = &words().gate;
    let said = move || match answer.get() {
        None | Some(Opened::Yes) => Under::Hint(g.code_hint.to_owned()),
        Some(Opened::WrongCode) => Under::Wrong(g.wrong.to_owned()),
        Some(Opened::Later(seconds)) => Under::Wrong((g.later)(seconds)),
        Some(Opened::NoLine) => Under::Wrong(g.no_line.to_owned()),
        Some(Opened::Failed(why)) => Under::Wrong((g.refused)(&why)),
    };
    let code_input = view! {
        <TextInput id="code" testid="desk-open-code" value=code on_text=move |text| code.set(text) on_enter=open
            class="field__input--code field__input--large" focus=true />
    };
    let name_input = view! {
        <TextInput id="device" testid="desk-open-name" value=name on_text=move |text| name.set(text) on_enter=open />
    };
    let submit = Button::new("desk-open-submit", g.open, move || open.run(()))
        .primary()
        .key("⏎")
        .label(move || if asking.get() { g.opening_device } else { g.open })
        .busy(move || asking.get())
        .off(move || code.with(|code| code.trim().is_empty()));
    view! {
        <form class="desk-gate__sheet desk-gate__sheet--narrow" on:submit=|event| event.prevent_default()>
            <header><h1 class="desk-gate__title">{g.title}</h1><p class="desk-gate__lead">{g.lead}</p></header>
            {field("code", g.code, code_input.into_any(), false, said)}
            {field("device", g.device, name_input.into_any(), false, || Under::Hint(words().gate.device_hint.to_owned()))}
            <div class="desk-gate__acts">
                <span></span>
                {submit.view()}
            </div>
        </form>
    }
    .into_any()
}

/// Who sits at which counter.
fn seat_sheet(desk: Desk, person: RwSignal<Option<StaffNo>>, counter: RwSignal<Option<CounterNo>>) -> AnyView {
    let g = &words().gate;
    let ready = Memo::new(move |_| {
        desk.setup.with(|setup| {
            setup
                .as_ref()
                .filter(|setup| setup.hall.is_some())
                .map(|setup| (setup.staff.clone(), setup.counters.clone()))
        })
    });
    let loading =
        Memo::new(move |_| desk.light.with(|light| light.as_ref().and_then(|light| light.loading)).unwrap_or(0));
    live(move || match ready.get() {
        None => view! { <p class="desk-gate__sheet desk-gate__sheet--narrow" role="status">{live(move || (g.loading)(loading.get()))}</p> }.into_any(),
        Some((staff, counters)) if staff.is_empty() || counters.is_empty() => {
            view! { <p class="desk-gate__sheet desk-gate__sheet--narrow" role="status">{g.nobody}</p> }.into_any()
        }
        Some((staff, counters)) => choose(desk, staff, counters, person, counter),
    })
    .into_any()
}

fn choose(
    desk: Desk,
    staff: Vec<StaffMember>,
    counters: Vec<Counter>,
    person: RwSignal<Option<StaffNo>>,
    counter: RwSignal<Option<CounterNo>>,
) -> AnyView {
    let g = &words().gate;
    let register = staff.clone();
    let pick_person = move |member: &StaffMember| {
        let only = if let [one] = member.counters[..] { Some(one) } else { None };
        let first = only.or_else(|| member.counters.first().copied());
        person.set(Some(member.no.clone()));
        if let Some(first) = first {
            counter.set(Some(first));
        }
    };
    let people: Vec<AnyView> = staff
        .into_iter()
        .filter(StaffMember::is_in_hall)
        .map(|member| {
            let no = member.no.clone();
            let chosen = Signal::derive(move || person.get().as_ref() == Some(&no));
            let (name, post, testid) = (member.name.clone(), member.post.clone(), format!("desk-staff-{}", member.no));
            tile("person", testid, name, post, chosen, false, Callback::new(move |()| pick_person(&member)))
        })
        .collect();
    let places: Vec<AnyView> = counters
        .into_iter()
        .map(|one| {
            let chosen = Signal::derive(move || counter.get() == Some(one.no));
            let (no, name) = (one.no, (cases::words().counter)(one.no.0));
            let note = live(move || match desk.sitting_elsewhere(no) {
                Some(sitting) => (g.taken)(&desk.sitting_words(&sitting).0),
                None => one.name.clone(),
            });
            tile(
                "counter",
                format!("desk-counter-{}", no.0),
                name,
                note,
                chosen,
                false,
                Callback::new(move |()| counter.set(Some(no))),
            )
        })
        .collect();
    let known = Memo::new(move |_| person.get().is_some_and(|no| register.iter().any(|member| member.no == no)));
    let sit = move || {
        if let (true, Some(staff), Some(counter)) =
            (known.get_untracked(), person.get_untracked(), counter.get_untracked())
        {
            desk.sit(Seat { staff, counter });
        }
    };
    let taken = Memo::new(move |_| counter.get().and_then(|no| desk.sitting_elsewhere(no)));
    let leave = move || desk.changing.set(false);
    let key = move |event: leptos::ev::KeyboardEvent| {
        if is_plain(&event, "Enter") && !on_button(&event) {
            event.prevent_default();
            // A counter that somebody has is not taken over by a key pressed in passing: the button must be pressed.
            if taken.with_untracked(Option::is_none) {
                sit();
            } else {
                browser::focus("[data-testid=desk-sit]");
            }
        } else if event.key() == "Escape" && desk.changing.get_untracked() {
            event.prevent_default();
            leave();
        }
    };
    let lead = live(move || {
        let now = desk.now.get();
        (g.seat_lead)(&format!("{} {}", dates::day(cases::chosen(), now.date()), dates::clock(now)))
    });
    let first = if known.get_untracked() && counter.get_untracked().is_some() && taken.with_untracked(Option::is_none) {
        "[data-testid=desk-sit]"
    } else {
        ".tile-choice__input"
    };
    browser::focus_soon(first.to_owned());
    let people = view! { <div class="tile-choice" role="radiogroup" aria-label=g.person>{people}</div> };
    let places = view! { <div class="tile-choice" role="radiogroup" aria-label=g.counter>{places}</div> };
    let button = Button::new("desk-sit", g.person, sit)
        .primary()
        .key("⏎")
        .label(move || match taken.get() {
            Some(sitting) => (g.take_over)(sitting.counter.0),
            None => (g.sit)(counter.get().map(|no| no.0)),
        })
        .off(move || !known.get() || counter.get().is_none());
    let warning = live(move || {
        taken.get().map(|sitting| {
            let (name, since) = desk.sitting_words(&sitting);
            let text = (g.taken_why)(sitting.counter.0, &name, &since);
            view! { <p class="field__error" role="alert" data-testid="desk-seat-taken">{icon(icon::LATE)}{text}</p> }
        })
    });
    let serving = live(move || {
        let number = desk.queue.with(|queue| Some(queue.as_ref()?.current.as_ref()?.1.number.to_string()))?;
        let here = desk.seat.get().filter(|_| desk.changing.get())?;
        let text = (g.still_serving)(&number, here.counter.0);
        Some(view! { <p class="field__hint" data-testid="desk-still-serving">{text}</p> })
    });
    let stay = live(move || {
        let seated = desk.changing.get() && desk.seat.with(Option::is_some);
        seated.then(|| Button::new("desk-stay", g.stay, leave).quiet().key("Esc").view())
    });
    view! {
        <form class="desk-gate__sheet" on:submit=|event| event.prevent_default() on:keydown=key>
            <header><h1 class="desk-gate__title">{g.seat}</h1><p class="desk-gate__lead">{lead}</p></header>
            {panel("gate-person", g.person, "", people.into_any())}
            {panel("gate-counter", g.counter, "", places.into_any())}
            <div class="desk-gate__acts">
                {stay}
                <div>{serving}{warning}</div>
                {button.view()}
            </div>
        </form>
    }
    .into_any()
}
