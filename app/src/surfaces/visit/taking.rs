//! Taking a case in at a household's table: one thing per page, kept after each.

use super::session::Visit;
use super::sheet::sheet;
use super::{ending, materials, person, picking, signing};
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::live::live;
use crate::locales::{intake, refusals, visit::words};
use crate::model::ask::{Ask, Reply};
use crate::model::sending::Sending;
use crate::model::visit::taking::{NAME, Step, Taking};
use crate::shell::clock;
use domain::catalog::ServiceItem;
use domain::ids::RecordId;
use leptos::prelude::*;

/// The page of the step.
pub fn page(visit: Visit) -> AnyView {
    let step = Memo::new(move |_| visit.taking.with(|taking| taking.as_ref().map(|taking| taking.step)));
    live(move || match step.get() {
        None => ().into_any(),
        Some(step) => {
            let w = words();
            let title = w.steps[step as usize].to_owned();
            let lead = live(move || {
                visit.taking.with(|taking| {
                    let form = &taking.as_ref()?.form;
                    let item = form.item.as_ref().map(|item| item.name.clone()).unwrap_or_default();
                    Some((w.step_of)(step as usize + 1, &form.name, &item))
                })
            });
            let body = match step {
                Step::Item => picking::body(visit),
                Step::Person => person::body(visit),
                Step::Materials => materials::body(visit),
                Step::Sign => signing::body(visit),
                Step::End => ending::body(visit),
            };
            sheet(title, lead, body, foot(visit, step))
        }
    })
    .into_any()
}

fn foot(visit: Visit, step: Step) -> AnyView {
    let w = words();
    let may = Memo::new(move |_| {
        let (agent, today) = (visit.agent().map(|agent| agent.name).unwrap_or_default(), visit.now.get().date());
        visit.taking.with(|taking| taking.as_ref().is_some_and(|taking| taking.may_go_on(&agent, today)))
    });
    let back = Button::new("visit-step-back", w.back, move || visit.step_back()).view();
    let asking = RwSignal::new(false);
    let drop = Button::new("visit-drop", w.drop, move || asking.set(true)).quiet().view();
    let ask = live(move || asking.get().then(|| ask_to_drop(visit, asking)));
    let next = match step {
        Step::End => ending::button(visit, may),
        _ => Button::new("visit-next", w.next, move || visit.step_on()).primary().off(move || !may.get()).view(),
    };
    view! { {back}{drop}{next}{ask} }.into_any()
}

/// A slip of the thumb throws nothing away (F24).
fn ask_to_drop(visit: Visit, asking: RwSignal<bool>) -> AnyView {
    let w = words();
    let leave = move || asking.set(false);
    view! {
        <Dialog testid="visit-drop-dialog" title=w.drop_title on_escape=move |()| leave()>
            <div class="dialog__acts">
                {Button::new("visit-drop-no", w.no, leave).view()}
                {Button::new("visit-drop-yes", w.drop, move || visit.drop_case()).primary().view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// What stands against what was sent.
pub fn trouble(sending: &Sending) -> Option<String> {
    let i = intake::words();
    match sending {
        Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
        Sending::NotStored(why) => Some(format!("{} {}", i.not_stored.0, (i.not_stored.1)(why))),
        Sending::NoLine => Some(i.no_line.to_owned()),
        Sending::Editing | Sending::Saving => None,
    }
}

impl Visit {
    /// Begins a case for a matter of the household, or for anybody there. One that waits is taken up again.
    pub fn begin_case(self, errand: RecordId, matter: Option<usize>) {
        let planned = self.visits.with_untracked(|visits| visits.as_ref()?.errand(errand).cloned());
        let Some(planned) = planned else { return };
        if self.taking.with_untracked(Option::is_some) {
            self.at_table.set(true);
            self.say(words().one_first.to_owned());
            return;
        }
        let matter = matter.and_then(|at| planned.plan.matters.get(at));
        let person = matter.map_or("", |matter| matter.person.as_str());
        let taking = Taking::begin(clock::fresh_id(), errand, &planned.plan.household, person);
        self.taking.set(Some(taking));
        self.at_table.set(true);
        let item = matter.and_then(|matter| {
            self.items.with_untracked(|items| items.iter().find(|item| item.no == matter.item).cloned())
        });
        if let Some(item) = item {
            self.pick(item);
        }
    }

    /// Changes the case on the table.
    pub fn edit(self, change: impl FnOnce(&mut Taking)) {
        self.taking.update(|taking| {
            if let Some(taking) = taking {
                change(taking);
            }
        });
    }

    /// Takes an item.
    pub fn pick(self, item: ServiceItem) {
        let today = self.today();
        self.edit(|taking| taking.pick(item, today));
        self.ask_promise();
    }

    /// Asks what accepting the item today would promise.
    pub fn ask_promise(self) {
        let no = self.taking.with_untracked(|taking| Some(taking.as_ref()?.form.item.as_ref()?.no));
        let Some(no) = no else { return };
        self.ask(Ask::Promise(no), move |reply| {
            let Reply::Promise(due, supply) = reply else { return };
            self.edit(|taking| {
                if taking.form.item.as_ref().is_some_and(|item| item.no == no) {
                    taking.form.due = due;
                    taking.form.offer_supply(supply);
                }
            });
        });
    }

    /// On to the next thing; what was typed is brought to its stored form first.
    fn step_on(self) {
        let (today, agent) = (self.today(), untrack(|| self.agent()).map(|agent| agent.name).unwrap_or_default());
        self.edit(|taking| {
            taking.form.leave_all(today);
            if taking.may_go_on(&agent, today) {
                taking.go_on();
            }
            if taking.step == Step::End {
                ending::likely(taking);
            }
        });
    }

    /// One thing back; from the first to the household.
    fn step_back(self) {
        let went = self.taking.try_update(|taking| taking.as_mut().is_some_and(Taking::go_back)).unwrap_or(false);
        if !went {
            self.at_table.set(false);
        }
    }

    /// Throws the case on the table away.
    fn drop_case(self) {
        self.at_table.set(false);
        self.taking.set(None);
        self.keep(NAME, None);
    }

    /// Keeps what is on the table a moment after each change (F24).
    pub fn keep_unfinished(self) {
        let waiting = StoredValue::new(0_u32);
        Effect::new(move |_| {
            if self.taking.with(Option::is_none) {
                return;
            }
            let turn = waiting.get_value().wrapping_add(1);
            waiting.set_value(turn);
            gloo::timers::callback::Timeout::new(400, move || {
                let text = self.taking.with_untracked(|taking| taking.as_ref().map(|taking| taking.text(self.at())));
                if let (true, Some(text)) = (waiting.get_value() == turn, text) {
                    self.keep(NAME, Some(text));
                }
            })
            .forget();
        });
    }
}
