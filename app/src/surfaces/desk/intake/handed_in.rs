//! At intake: what the person has handed in before is offered beside its material.

use crate::components::button::Button;
use crate::components::live::live;
use crate::locales::files::words;
use crate::model::ask::{Ask, HandedIn, Reply};
use crate::model::intake::Form;
use crate::model::intake::taken::{Taken, offer, shares};
use crate::model::sending::Saved;
use crate::surfaces::desk::session::Desk;
use domain::action::Action;
use domain::case::command::CaseCommand;
use domain::catalog::ServiceItem;
use leptos::prelude::*;

impl Desk {
    /// Asks what the person has handed in so far.
    pub(in crate::surfaces::desk) fn ask_handed_in(self, identity: String) {
        self.ask(Ask::HandedIn(identity.clone()), move |reply| {
            let same = self.form.with_untracked(|form| form.as_ref().is_some_and(|form| form.identity == identity));
            if let (Reply::HandedIn(list), true) = (reply, same) {
                self.know_handed_in(list);
            }
        });
    }

    /// It is known: what belonged to another person is taken over no more.
    pub(in crate::surfaces::desk) fn know_handed_in(self, list: Vec<HandedIn>) {
        self.edit(|form| form.keep_taken_of(&list));
        self.handed_in.set(list);
    }

    /// The case is stored: what it takes over follows.
    pub(in crate::surfaces::desk) fn take_over_after(self, saved: &Saved, item: &ServiceItem, taken: &[Taken]) {
        let (Some(case), Some(Action::Case(CaseCommand::TakeIn(intake)))) = (saved.about, &saved.action) else {
            return;
        };
        for (from, pieces) in shares(intake, item, taken, self.day()) {
            self.share_at_intake(case, from, pieces);
        }
    }
}

/// The offer beside the material at a place, or that it is taken over.
pub(super) fn beside(desk: Desk, place: usize, name: String) -> AnyView {
    let offered = Memo::new(move |_| desk.handed_in.with(|list| offer(list, place, &name)));
    let taken =
        Memo::new(move |_| desk.form.with(|form| form.as_ref().is_some_and(|form: &Form| form.is_taken(place))));
    live(move || {
        let (number, what) = offered.get()?;
        Some(if taken.get() {
            let from = (words().from)(&number);
            view! { <span class="material-list__form" data-testid=format!("intake-taken-{place}")>{from}</span> }
                .into_any()
        } else {
            let label = (words().handed_in)(&number);
            let take = move || desk.edit(|form| form.take_over(what));
            let button =
                Button::new(format!("intake-take-over-{place}"), "", take).class("button button--quiet button--small");
            button.label(move || label.clone()).view()
        })
    })
    .into_any()
}
