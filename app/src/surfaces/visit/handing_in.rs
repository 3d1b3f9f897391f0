//! From the table into the store: the intake first, then its pictures, who signed, and the originals that go along. All
//! of them have ids made of the intake's, so that a second press or a torn page sends the same again (F50).

use super::session::Visit;
use super::taking::trouble;
use crate::locales::visit::words;
use crate::model::ask::{Ask, Reply};
use crate::model::desk::given::Given;
use crate::model::sending::{Saved, Sending};
use crate::model::visit::taking::{GIVEN, NAME, Taking, beside_id, handler};
use domain::action::Action;
use domain::case::command::CaseCommand;
use domain::catalog::HandlingMode;
use domain::ids::StaffNo;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

impl Visit {
    /// Sends what is on the table.
    pub fn hand_in(self) {
        let Some((action, mode)) = untrack(|| self.composed()) else { return };
        let mut pressed = false;
        self.edit(|taking| pressed = taking.form.sending.press());
        let (true, Some(taking)) = (pressed, self.taking.get_untracked()) else { return };
        spawn_local(self.send(taking, action, mode));
    }

    /// The intake as the rules propose it; none while something is lacking.
    fn composed(self) -> Option<(Action, HandlingMode)> {
        let (agent, who) = (self.agent()?, self.who.get()?);
        let handler =
            self.setup.with(|setup| setup.as_ref().map(|setup| handler(&setup.staff, &agent, who.counter)))?;
        let taking = self.taking.get()?;
        if !taking.may_go_on(&agent.name, self.today()) {
            return None;
        }
        let intake = taking.take_in(taking.form.proposed()?, &agent, (who.counter, handler))?;
        let mode = taking.form.item.as_ref()?.handled_as();
        Some((Action::Case(CaseCommand::TakeIn(intake)), mode))
    }

    async fn send(self, taking: Taking, action: Action, mode: HandlingMode) {
        let (store, actor, id) = (self.store.get_value(), self.actor(), taking.form.id);
        let reply = store.ask(&Ask::Issue { action, actor: actor.clone(), mode, id }).await;
        let mut sending = Sending::Saving;
        let Some((saved, case)) = sending.answer(reply).and_then(|saved| saved.about.map(|case| (saved, case))) else {
            self.edit(|taking| taking.form.sending = sending);
            return;
        };
        let beside = taking.beside(case, words().file_label);
        for action in beside {
            let beside = beside_id(id, &action);
            let reply = self.send_one(action, actor.clone(), beside).await;
            let mut sending = Sending::Saving;
            if sending.answer(reply).is_none() {
                // The intake stands: what could not be kept beside it is told, and pressing again tries it again.
                self.say(trouble(&sending).unwrap_or_default());
                self.edit(|taking| taking.form.sending = sending);
                return;
            }
        }
        self.handed_in(&taking, &saved);
    }

    async fn send_one(self, action: Action, actor: Option<StaffNo>, id: domain::ids::CommandId) -> Reply {
        let store = self.store.get_value();
        store.ask(&Ask::Issue { action, actor, mode: HandlingMode::Direct, id }).await
    }

    /// It is stored: the number is shown until somebody says that it was told.
    fn handed_in(self, taking: &Taking, saved: &Saved) {
        let item = taking.form.item.as_ref();
        let given = item.and_then(|item| Given::of(saved, "", "", &item.name, item.handled_as()));
        self.keep(NAME, None);
        self.keep(GIVEN, given.as_ref().map(Given::text));
        self.given.set(given);
        self.taking.set(None);
        self.at_table.set(false);
        self.fetch();
    }
}
