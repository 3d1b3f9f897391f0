//! Handing somebody over to a named person, with a slip in the hand (FQ-03, FQ-04).

use super::browser;
use super::printing::PrintJob;
use super::session::Desk;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::hand_slip::hand_slip;
use crate::components::live::live;
use crate::components::typing::TextInput;
use crate::locales::handover::words;
use crate::locales::{cases, dates, intake, refusals};
use crate::model::desk::hand_form::HandForm;
use crate::model::desk::paper::staff;
use crate::model::intake::check::Fault;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::catalog::HandlingMode;
use domain::hall::{Counter, StaffMember};
use domain::handover::HandOver;
use domain::ids::{CounterNo, StaffNo};
use leptos::prelude::*;

impl Desk {
    /// Opens the form.
    pub fn begin_hand_over(self) {
        self.handing.set(Some(HandForm::new(clock::fresh_id())));
    }

    fn edit_hand(self, change: impl FnOnce(&mut HandForm)) {
        self.handing.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    fn send_hand_over(self) {
        let mut sent = None;
        self.edit_hand(|form| {
            if form.is_ready() && form.sending.press() {
                sent = form.action().map(|action| (form.id, action));
            }
        });
        let Some((id, action)) = sent else { return };
        let from = self.seat.with_untracked(|seat| seat.as_ref().map(|seat| seat.staff.clone()));
        let at = self.at();
        self.issue(id, action.clone(), HandlingMode::Direct, move |reply| {
            let mut saved = false;
            self.edit_hand(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply).is_some();
                }
            });
            let (true, Some(from)) = (saved, from) else { return };
            self.handing.set(None);
            browser::rest_soon();
            if let domain::action::Action::HandOver(domain::handover::HandOverCommand::HandOver {
                to,
                counter,
                agreed,
            }) = action
            {
                self.say((words().done)(&self.staff_name(&to)));
                let (taken_up, finished, closed) = (None, None, None);
                self.print_slip(&HandOver { agreed, from, to, counter, at, taken_up, finished, closed });
            }
            self.fetch_all();
        });
    }

    /// The name of somebody in the register.
    pub fn staff_name(self, no: &StaffNo) -> String {
        self.setup.with_untracked(|setup| {
            let list = setup.as_ref().map(|setup| setup.staff.as_slice()).unwrap_or_default();
            staff(list, no)
        })
    }

    /// Who works in the hall, but for one.
    pub fn people(self, but: Option<&StaffNo>) -> Vec<StaffMember> {
        self.setup.with_untracked(|setup| {
            let staff = setup.iter().flat_map(|setup| &setup.staff);
            staff.filter(|member| Some(&member.no) != but && member.is_in_hall()).cloned().collect()
        })
    }

    /// Who may do an errand for an applicant: the village agents first, then the people of the hall.
    pub fn agents(self) -> Vec<StaffMember> {
        self.setup.with_untracked(|setup| {
            let mut agents: Vec<StaffMember> = setup.iter().flat_map(|setup| setup.staff.clone()).collect();
            agents.sort_by_key(StaffMember::is_in_hall);
            agents
        })
    }

    /// The hall's counters.
    pub fn counters(self) -> Vec<Counter> {
        self.setup.with_untracked(|setup| setup.as_ref().map(|setup| setup.counters.clone()).unwrap_or_default())
    }

    /// Prints the slip of a hand-over.
    pub fn print_slip(self, hand_over: &HandOver) {
        let (hall, hotline) = self.setup.with_untracked(|setup| {
            let hall = setup.as_ref().and_then(|setup| setup.hall.as_ref());
            hall.map(|hall| (hall.name.clone(), hall.hotline.clone())).unwrap_or_default()
        });
        let (from, to) = (self.staff_name(&hand_over.from), self.staff_name(&hand_over.to));
        self.print_job(PrintJob::Slip(hand_slip(&hall, hand_over, [&from, &to], &hotline)));
    }
}

/// The dialog, when it is open.
pub fn dialog(desk: Desk) -> AnyView {
    let open = Memo::new(move |_| desk.handing.with(|form| form.as_ref().map(|form| form.id)));
    live(move || open.get().map(|_| one(desk))).into_any()
}

fn one(desk: Desk) -> AnyView {
    let w = words();
    let [to, counter, matter, demands, by, person, phone] = w.labels;
    let value = move |take: fn(&HandForm) -> String| {
        Signal::derive(move || desk.handing.with(|form| form.as_ref().map(take).unwrap_or_default()))
    };
    let ready = Memo::new(move |_| desk.handing.with(|form| form.as_ref().is_some_and(HandForm::is_ready)));
    let leave = move || desk.handing.set(None);
    let send = move || desk.send_hand_over();
    let line = move |id: &'static str, take: fn(&HandForm) -> String, put: fn(&mut HandForm, String)| {
        view! {
            <TextInput id=id testid=id value=value(take) on_text=move |text| desk.edit_hand(|form| put(form, text))
                on_enter=move |()| send() />
        }
        .into_any()
    };
    let day = {
        let value = value(|form| form.by.map_or(String::new(), |day| day.to_string()));
        let change = move |event| {
            let day = event_target_value(&event).parse().ok();
            desk.edit_hand(|form| form.by = day);
        };
        let earliest = desk.day().to_string();
        view! {
            <input class="field__input" type="date" id="hand-by" data-testid="hand-by" min=earliest prop:value=value on:change=change />
        }
    };
    let hint = move || {
        let day = desk.handing.with(|form| form.as_ref().and_then(|form| form.by));
        day.map_or(Under::Nothing, |day| Under::Hint(dates::day(cases::chosen(), day)))
    };
    let wrong = move || {
        let fault = desk.handing.with(|form| form.as_ref().and_then(HandForm::phone_fault));
        fault.map_or(Under::Nothing, |fault| Under::Wrong((intake::words().fault)(Fault::Phone(fault))))
    };
    let said = live(move || {
        let i = intake::words();
        let text = desk.handing.with(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NotStored(why) => Some(format!("{} {}", i.not_stored.0, (i.not_stored.1)(why))),
            Sending::NoLine | Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert">{text}</p> })
    });
    let enter = Button::new("hand-enter", w.enter, send).primary().off(move || !ready.get());
    view! {
        <Dialog testid="hand-dialog" title=w.title on_escape=move |()| leave()>
            <div class="field-row">
                {field("hand-to", to, people(desk), false, || Under::Nothing)}
                {field("hand-counter", counter, counters(desk), false, || Under::Nothing)}
            </div>
            {field("hand-matter", matter, line("hand-matter", |f| f.matter.clone(), |f, t| f.matter = t), true, || Under::Nothing)}
            {field("hand-demands", demands, line("hand-demands", |f| f.demands.clone(), |f, t| f.demands = t), true, || Under::Nothing)}
            <div class="field-row">
                {field("hand-by", by, day.into_any(), false, hint)}
                {field("hand-person", person, line("hand-person", |f| f.person.clone(), |f, t| f.person = t), false, || Under::Nothing)}
                {field("hand-phone", phone, line("hand-phone", |f| f.phone.clone(), |f, t| f.phone = t), false, wrong)}
            </div>
            <p class="dialog__note">{w.note}</p>
            {said}
            <div class="dialog__acts">
                {Button::new("hand-cancel", w.no, leave).key("Esc").view()}
                {enter.view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// Somebody of the register to be named.
pub(super) fn person_option(member: &StaffMember, chosen: bool) -> AnyView {
    let name = format!("{} · {}", member.name, member.post);
    view! { <option value=member.no.0.clone() selected=chosen>{name}</option> }.into_any()
}

/// A counter to be named.
pub(super) fn counter_option(counter: &Counter, chosen: Signal<Option<CounterNo>>) -> AnyView {
    let no = counter.no;
    let same = Signal::derive(move || chosen.get() == Some(no));
    let name = format!("{} {}", (cases::words().counter)(no.0), counter.name);
    view! { <option value=no.0.to_string() prop:selected=same>{name}</option> }.into_any()
}

/// Who can be named: everybody of the hall but the one who sits here.
fn people(desk: Desk) -> AnyView {
    let own = desk.seat.with_untracked(|seat| seat.as_ref().map(|seat| seat.staff.clone()));
    let others = desk.people(own.as_ref());
    let options: Vec<AnyView> = others.iter().map(|member| person_option(member, false)).collect();
    let change = move |event| {
        let no = event_target_value(&event);
        if let Some(member) = others.iter().find(|member| member.no.0 == no) {
            desk.edit_hand(|form| form.name(member));
        }
    };
    view! {
        <select class="field__input" id="hand-to" data-testid="hand-to" data-focus on:change=change>
            <option value="" selected=true disabled=true>{words().choose}</option>
            {options}
        </select>
    }
    .into_any()
}

fn counters(desk: Desk) -> AnyView {
    let chosen = Memo::new(move |_| desk.handing.with(|form| form.as_ref().and_then(|form| form.counter)));
    let options: Vec<AnyView> = desk.counters().iter().map(|counter| counter_option(counter, chosen.into())).collect();
    let change = move |event| {
        let no = event_target_value(&event).parse().ok().map(CounterNo);
        desk.edit_hand(|form| form.counter = no.or(form.counter));
    };
    view! {
        <select class="field__input" id="hand-counter" data-testid="hand-counter" on:change=change>
            <option value="" disabled=true></option>
            {options}
        </select>
    }
    .into_any()
}
