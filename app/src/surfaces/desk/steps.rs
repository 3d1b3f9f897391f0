//! The dialog of a step on a case: what it needs, one command, everything typed kept if a rule says no.

mod beside;
mod fields;
mod hands;
mod special;

use super::session::{Desk, Shown};
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::{cases, casework::words, dates, intake, refusals, steps as step_words};
use crate::model::ask::{Ask, CasePage, Reply};
use crate::model::desk::given::Given;
use crate::model::desk::step::{StepForm, offered};
use crate::model::desk::step_draft::StepDraft;
use crate::model::desk::{CaseKey, Place};
use crate::model::sending::{Saved, Sending};
use crate::shell::clock;
use beside::{call, day, entrust};
use domain::case::command::CaseCommand;
use domain::case::offers::Step;
use domain::ids::CommandId;
use fields::{confirm_day, correct, first, grounds, receiver, second, supply, until};
use hands::{expected, hold, meeting_at, opinion, stances};
use leptos::prelude::*;

impl Desk {
    /// Opens a step on the case.
    pub fn begin_step(self, page: &CasePage, step: Step) {
        let form = StepForm::open(clock::fresh_id(), page, step);
        self.step.set(Some(form.clone()));
        self.ask(Ask::Draft(StepDraft::name(form.case)), move |reply| {
            if let Reply::Draft(Some(text)) = reply
                && let Some(draft) = StepDraft::read(&text)
            {
                self.edit_step(|now| {
                    if now.id == form.id {
                        draft.fill(now, &form);
                    }
                });
            }
        });
    }

    /// Opens a refused step again, with everything that was typed; its case first, if that is not on the screen.
    pub fn begin_mend(self, refused: CommandId, command: CaseCommand) {
        let Some(case) = command.case() else { return };
        self.mending.set_value(Some((refused, command)));
        let here = self.page_now().is_some_and(|page| page.row.id == case);
        if here {
            self.go_on_mending();
        } else {
            self.go(Place::Case(CaseKey::Id(case)));
        }
    }

    /// The case is on the screen: opens the step that waits to be mended.
    pub fn go_on_mending(self) {
        let (Some(page), Some((refused, command))) = (self.page_now(), self.mending.get_value()) else { return };
        if command.case() == Some(page.row.id) {
            self.mending.set_value(None);
            self.step.set(StepForm::mend(clock::fresh_id(), &page, refused, &command));
        }
    }

    pub(super) fn edit_step(self, change: impl FnOnce(&mut StepForm)) {
        self.step.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    /// The case on the screen as it is now.
    fn page_now(self) -> Option<Box<CasePage>> {
        self.shown.with_untracked(|shown| match shown {
            Shown::Case(page) => Some(page.clone()),
            _ => None,
        })
    }

    /// Whether the case on the screen went up to a higher body.
    pub(super) fn is_escalated(self) -> bool {
        self.page_now().is_some_and(|page| page.case.escalation.is_some())
    }

    /// Sends the step.
    pub(super) fn send_step(self) {
        let Some(page) = self.page_now() else { return };
        let mut sent = None;
        self.edit_step(|form| {
            if form.case == page.row.id && form.is_ready(&page) && form.sending.press() {
                sent = Some((form.id, form.action(&page), form.step));
            }
        });
        let Some((id, action, step)) = sent else { return };
        self.issue(id, action, page.case.mode, move |reply| {
            let mut saved = None;
            let mut here = false;
            self.edit_step(|form| {
                if form.id == id {
                    here = true;
                    saved = form.sending.answer(reply);
                }
            });
            if let (true, Some(saved)) = (here, saved) {
                self.close_step();
                self.stepped(&page, step, &saved);
            }
            self.fetch_all();
        });
    }

    /// Closes the step; what was typed is not needed any more.
    fn close_step(self) {
        if let Some(case) = self.step.with_untracked(|form| form.as_ref().map(|form| form.case)) {
            self.keep(StepDraft::name(case), None);
        }
        self.step.set(None);
    }

    /// It is stored: says so, and shows the number of a paper that is due.
    fn stepped(self, page: &CasePage, step: Step, saved: &Saved) {
        let case = &page.case;
        let saved = Saved { about: saved.about.or(Some(page.row.id)), ..saved.clone() };
        let given = Given::of(&saved, case.number.as_str(), &case.applicant.name, &case.item_name, case.mode);
        let said = match &saved.due {
            Some(due) => (words().completed)(&dates::day(cases::chosen(), due.date)),
            None => step_words::of(step).done.to_owned(),
        };
        self.say(said);
        if let Some(given) = given {
            self.show_given(given);
        }
    }
}

/// The dialog, when a step is open.
pub fn dialog(desk: Desk) -> AnyView {
    let open = Memo::new(move |_| desk.step.with(|form| form.as_ref().map(|form| form.id)));
    live(move || {
        open.get()?;
        let form = desk.step.get_untracked()?;
        let page = desk.page_now()?;
        Some(one(desk, &page, &form))
    })
    .into_any()
}

fn one(desk: Desk, page: &CasePage, form: &StepForm) -> AnyView {
    let w = words();
    let step = form.step;
    let own = step_words::of(step);
    let send = move || desk.send_step();
    let leave = move || {
        if !desk.step.with_untracked(|form| form.as_ref().is_some_and(|form| form.sending.is_saving())) {
            desk.close_step();
        }
    };
    let ready = {
        let page = page.clone();
        Memo::new(move |_| desk.step.with(|form| form.as_ref().is_some_and(|form| form.is_ready(&page))))
    };
    let saving = Memo::new(move |_| desk.step.with(|form| form.as_ref().is_some_and(|form| form.sending.is_saving())));
    let note = own.note;
    let open: Vec<&str> = page.case.missing().collect();
    let lacking = (step == Step::Conclude && !open.is_empty())
        .then(|| view! { <p class="field__error">{icon(icon::LATE)}{(w.concludes_without)(&open)}</p> });
    let note = (!note.is_empty()).then(|| view! { <p class="dialog__note">{note}</p> });
    let body = match step {
        Step::Supply => supply(desk, page),
        Step::ConfirmDay => confirm_day(desk),
        Step::Return | Step::SubmitReturn => {
            view! { {grounds(desk, page)}{first(desk, step, true, None)}{second(desk, step)} }.into_any()
        }
        Step::Correct => correct(desk, page),
        Step::DemandMore => view! { {first(desk, step, false, None)}{second(desk, step)} }.into_any(),
        Step::AskExtension => view! { {until(desk, page)}{first(desk, step, true, None)} }.into_any(),
        Step::TellExtension | Step::TellMoved => first(desk, step, false, Some(w.told_by_phone.to_owned())),
        Step::Deliver => first(desk, step, false, StepForm::likely(page, step)),
        Step::Transfer => view! { {receiver(desk, page)}{first(desk, step, false, None)} }.into_any(),
        Step::Withdraw => first(desk, step, true, None),
        Step::HearFromAbove => view! { {stances(desk)}{first(desk, step, true, None)} }.into_any(),
        Step::Refer => view! { {first(desk, step, true, None)}{second(desk, step)} }.into_any(),
        Step::ReportUp => {
            let likely = StepForm::likely(page, step);
            view! { {first(desk, step, false, likely)}{second(desk, step)}{expected(desk)} }.into_any()
        }
        Step::FollowUp => view! { {first(desk, step, false, None)}{second(desk, step)} }.into_any(),
        Step::GiveOpinion => opinion(desk, page),
        Step::CallMeeting => view! { {meeting_at(desk)}{first(desk, step, false, None)} }.into_any(),
        Step::HoldMeeting => view! { {stances(desk)}{first(desk, step, true, None)}{second(desk, step)} }.into_any(),
        Step::Hold => hold(desk),
        Step::Resume => ().into_any(),
        Step::AskFee | Step::Revoke => first(desk, step, false, None),
        Step::PayFee | Step::EnterForeign => view! { {first(desk, step, false, None)}{second(desk, step)} }.into_any(),
        Step::Entrust => entrust(desk),
        Step::PlanCallBack => day(desk, step_words::choices().call_day),
        Step::CallBack => call(desk),
        Step::BeginProcedure => special::procedure(desk, page),
        Step::EndProcedure => first(desk, step, true, None),
        Step::MakeUrgent | Step::CarryToLeader => special::leader(desk, page, step),
        Step::LeaderSigned => special::signed(desk),
        Step::IssueGrant => special::grant(desk, page),
        Step::Conclude | Step::Note => first(desk, step, true, StepForm::likely(page, step)),
    };
    // Whoever is not sure may leave the no to the leader in charge.
    let offered = offered(page).contains(&Step::SubmitReturn);
    let doubtful = (step == Step::Return && offered).then(|| {
        let submit = move || {
            desk.edit_step(|form| form.step = Step::SubmitReturn);
            desk.send_step();
        };
        let button = Button::new("step-doubtful", w.doubtful, submit).quiet().off(move || !ready.get());
        view! { <span class="dialog__aside">{button.view()}</span> }
    });
    let submit = Button::new("step-submit", own.send, send)
        .primary()
        .label(move || if saving.get() { intake::words().saving } else { own.send })
        .busy(move || saving.get())
        .off(move || !ready.get());
    view! {
        <Dialog testid="step-dialog" title=own.ask on_escape=move |()| leave() on_enter=move |()| send()>
            {body}
            {lacking}
            {note}
            {live(move || said(desk))}
            <div class="dialog__acts">
                {doubtful}
                {Button::new("step-cancel", w.cancel, leave).key("Esc").view()}
                {submit.view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// What stands against it.
fn said(desk: Desk) -> Option<AnyView> {
    let w = intake::words();
    let text = desk.step.with(|form| match &form.as_ref()?.sending {
        Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
        Sending::NotStored(why) => Some(format!("{} {}", w.not_stored.0, (w.not_stored.1)(why))),
        Sending::NoLine => Some(w.no_line.to_owned()),
        Sending::Editing | Sending::Saving => None,
    })?;
    Some(
        view! { <p class="field__error" role="alert" data-testid="step-error">{icon(icon::LATE)}{text}</p> }.into_any(),
    )
}
