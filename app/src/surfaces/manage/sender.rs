//! One command from a form of /manage: pressed five times it is sent once (F50), and what stands against it is said.

use super::Manage;
use crate::components::button::Button;
use crate::components::icon::{self, icon};
use crate::components::live::{Live, live};
use crate::locales::{hands, refusals};
use crate::model::ask::Ask;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::hall::{Role, StaffMember};
use domain::ids::{CommandId, StaffNo};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How the command of a form stands.
#[derive(Clone, Copy)]
pub(super) struct Sender {
    manage: Manage,
    sending: RwSignal<Sending>,
    /// The id of the press: pressing again sends the same until it was answered.
    id: StoredValue<CommandId>,
}

impl Sender {
    /// Nothing sent yet.
    pub(super) fn new(manage: Manage) -> Self {
        Sender { manage, sending: RwSignal::new(Sending::Editing), id: StoredValue::new(clock::fresh_id()) }
    }

    /// Sends an action in somebody's name; what follows runs when it is stored or accepted.
    pub(super) fn send(self, action: Action, actor: Option<StaffNo>, done: impl FnOnce() + 'static) {
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let ask = Ask::Issue { action, actor, mode: HandlingMode::Direct, id: self.id.get_value() };
        let (store, manage) = (self.manage.store.get_value(), self.manage);
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            let saved = self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true);
            let refused = self.sending.try_with_untracked(|sending| matches!(sending, Sending::Refused(_)));
            // What was answered is over: the next press is another wish.
            if saved || refused == Some(true) {
                self.id.try_update_value(|id| *id = clock::fresh_id());
            }
            if saved {
                done();
                manage.ask();
            }
        });
    }

    /// What stands against it.
    pub(super) fn said(self) -> Live {
        let sending = self.sending;
        live(move || {
            let text = sending.with(|sending| match sending {
                Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
                Sending::NoLine => Some(hands::words().no_line.to_owned()),
                Sending::NotStored(why) => Some(why.clone()),
                Sending::Editing | Sending::Saving => None,
            });
            text.map(|text| {
                view! { <p class="field__error" role="alert" data-testid="form-error">{icon(icon::LATE)}{text}</p> }
            })
        })
    }

    /// The button that sends; off while something is missing.
    pub(super) fn button(
        self,
        testid: &'static str,
        label: &'static str,
        ready: impl Fn() -> bool + Send + Sync + 'static,
        press: impl Fn() + Send + Sync + 'static,
    ) -> Button {
        let sending = self.sending;
        let busy = Memo::new(move |_| sending.with(Sending::is_saving));
        Button::new(testid, label, press)
            .label(move || if busy.get() { hands::words().sending } else { label })
            .busy(move || busy.get())
            .off(move || !ready())
    }
}

/// Everybody of the register, untracked.
pub(super) fn staff(manage: Manage) -> Vec<StaffMember> {
    untrack(|| manage.of_hall(|hall| hall.setup.staff.clone())).unwrap_or_default()
}

/// The director, in whose name this page acts until people sign in.
pub(super) fn director(manage: Manage) -> Option<StaffNo> {
    staff(manage).into_iter().find(|member| member.role == Role::Director).map(|member| member.no)
}
