//! Taking in a case: one form, one command; whatever the store says, nothing typed is lost (F22, F50).

use super::browser;
use super::session::Desk;
use crate::model::ask::{Ask, Reply};
use crate::model::desk::given::Given;
use crate::model::desk::{CaseKey, Place};
use crate::model::intake::check::Remark;
use crate::model::intake::{Choice, Form, Spot, draft, spot_of};
use crate::model::sending::{Saved, Sending};
use crate::shell::clock;
use domain::action::Action;
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, ReturnGround};
use domain::case::number::PaperNumber;
use domain::catalog::ServiceItem;
use leptos::prelude::*;

impl Desk {
    /// An empty form.
    pub fn fresh_form(self) {
        self.known.set(Vec::new());
        self.handed_in.set(Vec::new());
        self.picking.set(false);
        self.returning.set(false);
        self.form.set(Some(Form::new(clock::fresh_id())));
    }

    /// Changes the form.
    pub fn edit(self, change: impl FnOnce(&mut Form)) {
        self.form.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    /// Takes an item.
    pub fn pick(self, item: ServiceItem) {
        let today = self.day();
        self.edit(|form| form.pick(item, today));
        self.picking.set(false);
        self.ask_promise();
        browser::focus_soon("#name".to_owned());
    }

    /// Asks what accepting the item today would promise.
    pub fn ask_promise(self) {
        let Some(no) = self.form.with_untracked(|form| Some(form.as_ref()?.item.as_ref()?.no)) else { return };
        self.ask(Ask::Promise(no), move |reply| {
            let Reply::Promise(due, supply) = reply else { return };
            self.edit(|form| {
                if form.item.as_ref().is_some_and(|item| item.no == no) {
                    form.due = due;
                    form.offer_supply(supply);
                }
            });
        });
    }

    /// A field was left: brings it to its stored form; a right identity number shows earlier cases of the person.
    pub fn leave(self, spot: Spot) {
        let today = self.day();
        self.edit(|form| form.leave(spot, today));
        if spot != Spot::Identity {
            return;
        }
        let identity = self.form.with_untracked(|form| {
            let form = form.as_ref()?;
            matches!(form.remark(Spot::Identity, today), Some(Remark::Identity | Remark::Ask(_)))
                .then(|| form.identity.clone())
        });
        let Some(identity) = identity else {
            self.known.set(Vec::new());
            self.know_handed_in(Vec::new());
            return;
        };
        self.ask_handed_in(identity.clone());
        self.ask(Ask::Search(identity.clone()), move |reply| {
            let same = self.form.with_untracked(|form| form.as_ref().is_some_and(|form| form.identity == identity));
            if let (Reply::Rows(rows), true) = (reply, same) {
                self.known.set(rows);
            }
        });
    }

    /// Something was found of a material; the focus goes on to the next.
    pub fn find(self, place: usize, presence: Presence) {
        self.edit(|form| form.find(place, presence));
    }

    /// The button that the rules propose.
    pub fn press_proposed(self) {
        let proposed = self.form.with_untracked(|form| form.as_ref().and_then(Form::proposed));
        match proposed {
            Some(Choice::Return) => self.ask_return(),
            Some(choice) => self.submit(choice),
            None => self.go_to_gap(Choice::Accept),
        }
    }

    /// Opens the dialog of a return with the likely facts.
    pub fn ask_return(self) {
        let can = self.form.with_untracked(|form| form.as_ref().is_some_and(|form| form.can(Choice::Return)));
        if !can {
            return self.go_to_gap(Choice::Return);
        }
        self.edit(|form| {
            let main = form.named(Presence::Nonexistent, crate::model::intake::OnlyMain::Yes);
            if form.facts.is_empty() && !main.is_empty() {
                form.facts = (crate::locales::intake::words().return_likely)(&main);
            }
        });
        self.returning.set(true);
    }

    /// Puts the focus on the first place that is not right; whether there is one.
    fn go_to_gap(self, choice: Choice) {
        let gap = self.form.with_untracked(|form| form.as_ref().and_then(|form| form.gap(choice)));
        if let Some(gap) = gap {
            browser::focus_soon(selector(gap));
        }
    }

    /// Sends the form.
    pub fn submit(self, choice: Choice) {
        let (today, served) = (self.day(), self.served());
        self.edit(|form| form.leave_all(today));
        let ready = self
            .form
            .with_untracked(|form| form.as_ref().is_some_and(|form| form.gap(choice).is_none() && form.can(choice)));
        if !ready {
            return self.go_to_gap(choice);
        }
        let Some(served) = served else { return };
        let mut sent = None;
        self.edit(|form| {
            if form.sending.press() {
                sent =
                    form.take_in(choice, &served).zip(form.item.clone()).map(|(intake, item)| (form.id, intake, item));
            }
        });
        let Some((id, mut intake, item)) = sent else { return };
        if let IntakeOutcome::Return { ground, .. } = &intake.outcome
            && self.denies_apart(*ground)
        {
            intake.denial = Some(PaperNumber(String::new()));
        }
        let action = Action::Case(CaseCommand::TakeIn(intake));
        self.issue(id, action, item.handled_as(), move |reply| {
            let mut saved = None;
            let mut taken = Vec::new();
            self.edit(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply);
                    taken.clone_from(&form.taken);
                }
            });
            match saved {
                Some(saved) => {
                    self.taken_in(&saved, &item);
                    self.take_over_after(&saved, &item, &taken);
                }
                None => self.not_taken_in(),
            }
        });
    }

    /// Whether the hall tells a no on this ground on a paper of its own (C6).
    fn denies_apart(self, ground: ReturnGround) -> bool {
        self.setup.with_untracked(|setup| {
            let hall = setup.as_ref().and_then(|setup| setup.hall.as_ref());
            hall.is_some_and(|hall| hall.denies_apart(ground))
        })
    }

    /// It is stored: the number is shown until its paper is there.
    fn taken_in(self, saved: &Saved, item: &ServiceItem) {
        if let Some(given) = Given::of(saved, "", "", &item.name, item.handled_as()) {
            let number = given.number.clone();
            self.show_given(given);
            self.form.set(None);
            self.returning.set(false);
            self.keep(draft::NAME.to_owned(), None);
            self.go(Place::Case(CaseKey::Number(number)));
            self.case_id.set(saved.about);
        }
        self.fetch_all();
    }

    /// It is not stored: the focus goes to what must be mended.
    fn not_taken_in(self) {
        let refusal = self.form.with_untracked(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusal.clone()),
            _ => None,
        });
        if let Some(refusal) = refusal {
            let spot = spot_of(&refusal);
            if spot != Spot::Return {
                self.returning.set(false);
            }
            browser::focus_soon(selector(spot));
        }
    }
}

/// Where a spot of the form is on the screen.
pub fn selector(spot: Spot) -> String {
    match spot {
        Spot::Item => "#pick".to_owned(),
        Spot::Name => "#name".to_owned(),
        Spot::Identity => "#idno".to_owned(),
        Spot::Phone => "#tel".to_owned(),
        Spot::Village => "#village".to_owned(),
        Spot::Material(place) => format!("#material-{place} input"),
        Spot::Supplement => "#promised".to_owned(),
        Spot::Return => "#facts".to_owned(),
        Spot::Outcome => ".next-bar .button--primary".to_owned(),
    }
}
