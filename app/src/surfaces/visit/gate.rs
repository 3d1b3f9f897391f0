//! Before the tablet is open: the hall's code, then who goes and to which counter the cases go.

use super::session::{Visit, Who};
use super::sheet::sheet;
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::panel::panel;
use crate::components::tile_choice::tile;
use crate::components::typing::TextInput;
use crate::locales::{cases, desk, visit::words};
use crate::model::ask::{Ask, Opened, Reply, Setup};
use domain::hall::DeviceRole;
use domain::ids::{CounterNo, StaffNo};
use leptos::prelude::*;

/// What is asked before the tablet is open.
pub fn gate(visit: Visit) -> AnyView {
    let let_in = Memo::new(move |_| visit.light.with(|light| light.as_ref().map(|light| light.device.is_some())));
    let setup = Memo::new(move |_| visit.setup.with(|setup| setup.clone().filter(|setup| setup.hall.is_some())));
    let inside = live(move || match (let_in.get(), setup.get()) {
        (Some(false), _) => code(visit),
        (Some(true), Some(setup)) => who(visit, &setup),
        (None, _) => view! { <p class="visit__body" role="status">{desk::words().gate.opening}</p> }.into_any(),
        (Some(true), None) => {
            let loading = visit.light.with(|light| light.as_ref().and_then(|light| light.loading)).unwrap_or(0);
            view! { <p class="visit__body" role="status">{(desk::words().gate.loading)(loading)}</p> }.into_any()
        }
    });
    view! { <div class="visit"><main class="visit__main" id="main">{inside}</main></div> }.into_any()
}

/// The hall's code.
fn code(visit: Visit) -> AnyView {
    let g = &desk::words().gate;
    let code = RwSignal::new(String::new());
    let name = RwSignal::new(words().tablet.to_owned());
    let answer = RwSignal::new(None::<Opened>);
    let asking = RwSignal::new(false);
    let open = move || {
        if asking.get_untracked() || code.with_untracked(|code| code.trim().is_empty()) {
            return;
        }
        asking.set(true);
        answer.set(None);
        let typed = code.get_untracked().trim().to_owned();
        let ask = Ask::Open { code: typed, role: DeviceRole::Desk, name: name.get_untracked() };
        visit.ask(ask, move |reply| {
            // The form is gone once the device is open: nothing of it is touched then.
            let _ = asking.try_set(false);
            let _ = match reply {
                Reply::Opened(opened) => answer.try_set(Some(opened)),
                other => answer.try_set(Some(Opened::Failed(other.misfit()))),
            };
            visit.stand();
        });
    };
    let said = move || match answer.get() {
        None | Some(Opened::Yes) => Under::Hint(g.code_hint.to_owned()),
        Some(Opened::WrongCode) => Under::Wrong(g.wrong.to_owned()),
        Some(Opened::Later(seconds)) => Under::Wrong((g.later)(seconds)),
        Some(Opened::NoLine) => Under::Wrong(g.no_line.to_owned()),
        Some(Opened::Failed(why)) => Under::Wrong((g.refused)(&why)),
    };
    let code_input = view! {
        <TextInput id="code" testid="desk-open-code" value=code on_text=move |text| code.set(text) on_enter=move |()| open()
            class="field__input--code field__input--large" focus=true />
    };
    let name_input = view! {
        <TextInput id="device" testid="desk-open-name" value=name on_text=move |text| name.set(text) on_enter=move |()| open() />
    };
    let body = view! {
        <div class="visit__stack">
            {field("code", g.code, code_input.into_any(), true, said)}
            {field("device", g.device, name_input.into_any(), true, || Under::Hint(words().tablet_hint.to_owned()))}
        </div>
    };
    let submit = Button::new("desk-open-submit", g.open, open)
        .primary()
        .label(move || if asking.get() { g.opening_device } else { g.open })
        .busy(move || asking.get())
        .off(move || code.with(|code| code.trim().is_empty()));
    sheet(g.title.to_owned(), g.lead.to_owned(), body.into_any(), submit.view())
}

/// Who goes, and to which counter the cases go.
fn who(visit: Visit, setup: &Setup) -> AnyView {
    let w = words();
    let person = RwSignal::new(None::<StaffNo>);
    let counter = RwSignal::new(setup.counters.first().map(|counter| counter.no));
    let people: Vec<AnyView> = setup
        .staff
        .iter()
        .map(|member| {
            let (no, counters) = (member.no.clone(), member.counters.clone());
            let same = no.clone();
            let chosen = Signal::derive(move || person.with(|person| person.as_ref() == Some(&same)));
            let choose = Callback::new(move |()| {
                person.set(Some(no.clone()));
                if let Some(first) = counters.first() {
                    counter.set(Some(*first));
                }
            });
            let testid = format!("visit-staff-{}", member.no);
            tile("visit-staff", testid, member.name.clone(), member.post.clone(), chosen, false, choose)
        })
        .collect();
    let counters: Vec<AnyView> = setup
        .counters
        .iter()
        .map(|one| {
            let no: CounterNo = one.no;
            let chosen = Signal::derive(move || counter.get() == Some(no));
            let choose = Callback::new(move |()| counter.set(Some(no)));
            let name = (cases::words().counter)(no.0);
            tile("visit-counter", format!("visit-counter-{}", no.0), name, one.name.clone(), chosen, false, choose)
        })
        .collect();
    let people = view! { <div class="tile-choice" role="radiogroup" aria-label=w.who>{people}</div> };
    let counters = view! { <div class="tile-choice" role="radiogroup" aria-label=w.counter>{counters}</div> };
    let body = view! {
        <div class="visit__stack">
            {panel("visit-gate-who", w.who, "", people.into_any())}
            {panel("visit-gate-counter", w.counter, w.counter_note, counters.into_any())}
        </div>
    };
    let go = move || {
        if let (Some(staff), Some(counter)) = (person.get_untracked(), counter.get_untracked()) {
            visit.go_as(Who { staff, counter });
        }
    };
    let off = move || person.with(Option::is_none) || counter.with(Option::is_none);
    let foot = Button::new("visit-go", w.go, go).primary().off(off);
    sheet(w.gate.to_owned(), w.gate_lead.to_owned(), body.into_any(), foot.view())
}
