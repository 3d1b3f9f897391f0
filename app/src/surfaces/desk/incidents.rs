//! Something happened at the counter: one action reports it to a leader (CD-10).

use super::browser;
use super::session::Desk;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::tile_choice::tile;
use crate::components::typing::TextArea;
use crate::locales::{hands::words, intake, refusals};
use crate::model::desk::incident_form::IncidentForm;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::catalog::HandlingMode;
use domain::hall::StaffMember;
use leptos::prelude::*;

impl Desk {
    /// Opens the form.
    pub fn begin_incident(self) {
        self.reporting.set(Some(IncidentForm::new(clock::fresh_id(), self.at())));
    }

    fn edit_incident(self, change: impl FnOnce(&mut IncidentForm)) {
        self.reporting.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    fn send_incident(self) {
        let Some(counter) = self.seat.with_untracked(|seat| seat.as_ref().map(|seat| seat.counter)) else { return };
        let now = self.at();
        let mut sent = None;
        self.edit_incident(|form| {
            if form.is_ready(now) && form.sending.press() {
                sent = form.action(counter, now).map(|action| (form.id, form.leader.clone(), action));
            }
        });
        let Some((id, leader, action)) = sent else { return };
        self.issue(id, action, HandlingMode::Direct, move |reply| {
            let mut saved = false;
            self.edit_incident(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply).is_some();
                    // A refused press is over: the next one is another wish.
                    if matches!(form.sending, Sending::Refused(_)) {
                        form.id = clock::fresh_id();
                    }
                }
            });
            if saved {
                self.reporting.set(None);
                let leader = leader.map(|no| self.staff_name(&no)).unwrap_or_default();
                self.say((words().incident.done)(&leader));
                browser::rest_soon();
            }
        });
    }
}

/// The dialog, when it is open.
pub fn dialog(desk: Desk) -> AnyView {
    let open = Memo::new(move |_| desk.reporting.with(Option::is_some));
    live(move || open.get().then(|| one(desk))).into_any()
}

fn one(desk: Desk) -> AnyView {
    let (all, i) = (words(), intake::words());
    let w = &all.incident;
    let now = move || {
        let _ = desk.now.get();
        desk.at()
    };
    let ready = Memo::new(move |_| desk.reporting.with(|form| form.as_ref().is_some_and(|form| form.is_ready(now()))));
    let later = move || desk.reporting.with(|form| form.as_ref().is_some_and(|form| form.is_later(now())));
    let hour = move || desk.reporting.with(|form| form.as_ref().map(|form| form.hour.clone()).unwrap_or_default());
    let what = Signal::derive(move || {
        desk.reporting.with(|form| form.as_ref().map(|form| form.what.clone()).unwrap_or_default())
    });
    let change = move |event| {
        let hour = event_target_value(&event);
        desk.edit_incident(|form| form.hour = hour);
    };
    let leave = move || desk.reporting.set(None);
    let send = move || desk.send_incident();
    let at = view! {
        <input class="field__input" type="time" id="incident-hour" data-testid="incident-hour" prop:value=hour on:input=change />
    };
    let text = view! {
        <TextArea id="incident-what" testid="incident-what" value=what
            on_text=move |text| desk.edit_incident(|form| form.what = text) on_enter=move |()| send() focus=true />
    };
    let said = live(move || {
        let text = desk.reporting.with(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NotStored(why) => Some(format!("{} {}", i.not_stored.0, (i.not_stored.1)(why))),
            Sending::NoLine | Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert" data-testid="incident-error">{text}</p> })
    });
    view! {
        <Dialog testid="incident-dialog" title=w.form on_escape=move |()| leave()>
            <p class="dialog__note">{w.lead}</p>
            {field("incident-what", w.labels[2], text.into_any(), true, || Under::Nothing)}
            <p class="field__label">{w.labels[0]}</p>
            <div class="tile-choice" role="radiogroup" aria-label=w.labels[0]>{leaders(desk)}</div>
            {field("incident-hour", w.labels[1], at.into_any(), false, move || {
                if later() { Under::Wrong(w.later.to_owned()) } else { Under::Nothing }
            })}
            {said}
            <div class="dialog__acts">
                {Button::new("incident-cancel", all.cancel, leave).key("Esc").view()}
                {Button::new("incident-send", w.send, send).primary().off(move || !ready.get()).view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// The leaders of the register, each to be chosen.
fn leaders(desk: Desk) -> Vec<AnyView> {
    let staff = desk.setup.with_untracked(|setup| setup.as_ref().map(|setup| setup.staff.clone()));
    let one = |member: StaffMember| {
        let (no, of) = (member.no.clone(), member.no);
        let is = Signal::derive(move || {
            desk.reporting.with(|form| form.as_ref().and_then(|form| form.leader.as_ref()) == Some(&no))
        });
        let testid = format!("incident-leader-{of}");
        let take = Callback::new(move |()| desk.edit_incident(|form| form.leader = Some(of.clone())));
        tile("incident-leader", testid, member.name, member.post, is, false, take)
    };
    staff.unwrap_or_default().into_iter().filter(StaffMember::is_leader).map(one).collect()
}
