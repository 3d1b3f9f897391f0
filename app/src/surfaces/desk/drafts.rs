//! What is half typed is kept continuously and offered again (F24); a number just given stays until its paper is there.

use super::session::Desk;
use crate::model::ask::{Ask, Reply};
use crate::model::desk::Place;
use crate::model::desk::given::{self, Extra, Given};
use crate::model::desk::step_draft::StepDraft;
use crate::model::intake::Form;
use crate::model::intake::draft::{self, Draft};
use crate::shell::clock;
use domain::ids::RecordId;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// What is typed is on the disk after so many milliseconds at the latest.
const KEEP_MS: u32 = 600;

impl Desk {
    /// Keeps the form while it is being filled in, and looks once for what was left from before.
    pub fn keep_drafts(self) {
        let timer = StoredValue::new_local(None::<Timeout>);
        let kept = StoredValue::new(false);
        Effect::new(move |_| {
            let dirty = self.form.with(|form| form.as_ref().is_some_and(Form::is_dirty));
            if !dirty && !kept.get_value() {
                return;
            }
            if timer.with_value(Option::is_some) {
                return;
            }
            let later = Timeout::new(KEEP_MS, move || {
                timer.set_value(None);
                self.keep_form(kept);
            });
            timer.set_value(Some(later));
        });
        let step_timer = StoredValue::new_local(None::<Timeout>);
        Effect::new(move |_| {
            let typed = self.step.with(|form| form.as_ref().is_some_and(|form| form.mends.is_none()));
            if !typed || step_timer.with_value(Option::is_some) {
                return;
            }
            let later = Timeout::new(KEEP_MS, move || {
                step_timer.set_value(None);
                self.keep_step();
            });
            step_timer.set_value(Some(later));
        });
        let looked = StoredValue::new(false);
        Effect::new(move |_| {
            if self.is_open() && !looked.get_value() {
                looked.set_value(true);
                self.look_for_drafts();
            }
        });
        let hide = window_event_listener(leptos::ev::pagehide, move |_| {
            self.keep_form(kept);
            self.keep_step();
        });
        std::mem::forget(hide);
    }

    /// Keeps the form as it is now, or forgets it when it is gone.
    fn keep_form(self, kept: StoredValue<bool>) {
        let text = self.form.with_untracked(|form| {
            let form = form.as_ref().filter(|form| form.is_dirty())?;
            Some(Draft::of(form, clock::now()).text())
        });
        if text.is_some() || kept.get_value() {
            kept.set_value(text.is_some());
            self.keep(draft::NAME.to_owned(), text);
        }
    }

    /// Keeps the step on a case as it is now.
    fn keep_step(self) {
        let draft = self.step.with_untracked(|form| {
            let form = form.as_ref().filter(|form| form.mends.is_none() && !form.sending.is_saving())?;
            Some((StepDraft::name(form.case), StepDraft::of(form).text()))
        });
        if let Some((name, text)) = draft {
            self.keep(name, Some(text));
        }
    }

    /// Keeps a text under a name, or forgets it.
    pub fn keep(self, name: String, text: Option<String>) {
        self.ask(Ask::KeepDraft { name, text }, |_| ());
    }

    fn look_for_drafts(self) {
        self.ask(Ask::Draft(draft::NAME.to_owned()), move |reply| {
            let found = match reply {
                Reply::Draft(Some(text)) => Draft::read(&text),
                _ => None,
            };
            let busy = self.form.with_untracked(|form| form.as_ref().is_some_and(Form::is_dirty));
            if !busy {
                self.draft.set(found);
            }
        });
        self.ask(Ask::Draft(given::NAME.to_owned()), move |reply| {
            if let Reply::Draft(Some(text)) = reply
                && let Some(given) = Given::read(&text)
                && self.given.with_untracked(Option::is_none)
            {
                self.show_given(given);
            }
        });
    }

    /// Goes on with the form that was left.
    pub fn take_draft(self) {
        self.ask(Ask::Items, move |reply| {
            let Reply::Items(items) = reply else { return };
            let Some(draft) = self.draft.get_untracked() else { return };
            self.draft.set(None);
            self.form.set(Some(draft.form(&items, self.day())));
            self.items.set(items);
            self.go(Place::Intake);
            self.ask_promise();
        });
    }

    /// Throws away the form that was left.
    pub fn drop_draft(self) {
        self.draft.set(None);
        self.keep(draft::NAME.to_owned(), None);
        if self.place.get_untracked() == Place::Intake {
            self.fresh_form();
        }
    }

    /// Shows a number just given until its paper is there.
    pub fn show_given(self, given: Given) {
        self.keep(given::NAME.to_owned(), Some(given.text()));
        if !given.extra.is_empty() {
            self.keep(Extra::name(given.case), Some(given.extra.text()));
        }
        let case = given.case;
        self.given_case.set(None);
        self.print_soon.set_value(None);
        self.given.set(Some(given));
        self.fetch_given(case);
    }

    pub(super) fn fetch_given(self, case: RecordId) {
        self.ask(Ask::CasePage(case), move |reply| {
            let still = self.given.with_untracked(|given| given.as_ref().is_some_and(|given| given.case == case));
            if let Reply::CasePage(Some(page)) = reply
                && still
            {
                self.given_case.set(Some(*page));
                if let Some(roll) = self.print_soon.get_value() {
                    self.print_given(roll);
                }
            }
        });
    }

    /// The paper is there, or the number was copied by hand.
    pub fn given_done(self) {
        self.given.set(None);
        self.given_case.set(None);
        self.keep(given::NAME.to_owned(), None);
        super::browser::rest_soon();
    }
}
