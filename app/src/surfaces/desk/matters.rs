//! What needs attention: refused, word for word, with its rule; mended, given up, or looked at (F16).

use super::session::{Asking, Desk};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::{casework, refusals};
use crate::model::ask::OpenMatter;
use crate::model::desk::matter::{about, tried};
use crate::model::desk::paper::staff;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::attention::Attention;
use domain::case::command::CaseCommand;
use domain::catalog::HandlingMode;
use domain::codec::decode;
use domain::ids::RecordId;
use leptos::prelude::*;

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let w = &casework::words().matters;
    let list = Memo::new(move |_| desk.matters.get());
    let count = Memo::new(move |_| list.with(|list| list.as_ref().map_or(0, Vec::len)));
    let body = live(move || match list.get() {
        None => view! { <p class="empty-state" role="status">{casework::words().wait}</p> }.into_any(),
        Some(list) if list.is_empty() => empty_state(icon::DONE, w.none.0.to_owned(), w.none.1.to_owned(), None),
        Some(list) => {
            let rows: Vec<AnyView> = list.iter().map(|one| matter(desk, one)).collect();
            view! { <div class="desk__stack">{rows}</div> }.into_any()
        }
    });
    view! {
        <section class="desk__page" aria-labelledby="matters-title">
            <div class="desk__title-row">
                <h1 class="desk__title" id="matters-title">{live(move || (w.title)(count.get()))}</h1><p class="desk__title-note">{w.lead}</p>
            </div>
            <div class="desk__body">{body}</div>
            <footer></footer>
        </section>
    }
    .into_any()
}

/// One matter with what can be done about it.
pub fn matter(desk: Desk, one: &OpenMatter) -> AnyView {
    let w = &casework::words().matters;
    let (what, sentence, rule, by, acts) = match one {
        OpenMatter::Refused(refused) => {
            let action = decode::<Action>(&refused.action).ok();
            let what = action.as_ref().map(|action| (w.tried)(&wanted(action))).unwrap_or_default();
            let by = who(desk, refused);
            let case = action.as_ref().and_then(about);
            (
                what,
                refusals::sentence(&refused.refusal),
                Some(refused.refusal.rule()),
                by,
                refused_acts(desk, refused, action, case),
            )
        }
        OpenMatter::Defect(record, defect, about) => {
            let record = *record;
            let close = move || desk.asking.set(Some(Asking::CloseDefect(record, String::new())));
            let open = defect.about.map(|case| open_button(desk, case));
            let acts = view! { {open}{Button::new("matter-close", w.close, close).small().view()} };
            let by = untrack(|| desk.moment(defect.at));
            let what = if about.is_empty() { w.defect.to_owned() } else { format!("{} {about}", w.defect) };
            (what, refusals::sentence(&defect.finding), Some(defect.finding.rule()), by, acts.into_any())
        }
        OpenMatter::HeldBack(_, behind) => ((w.held)(*behind), String::new(), None, String::new(), ().into_any()),
    };
    let rule = rule.map(|rule| view! { <span class="field__hint">{(w.rule)(rule)}</span> });
    view! {
        <section class="panel panel--framed" data-testid="matter">
            {state_mark(Tone::Late, sentence)}
            <p>{what}</p>
            <p class="panel__note">{by}" "{rule}</p>
            <div class="dialog__acts">{acts}</div>
        </section>
    }
    .into_any()
}

/// What was wanted, in words.
fn wanted(action: &Action) -> String {
    let (word, detail) = tried(action);
    let word = match word {
        Some(step) => crate::locales::steps::of(step).name.to_owned(),
        None => crate::locales::desk::words().bar.new_case.to_owned(),
    };
    if detail.is_empty() { word } else { format!("{word} · {detail}") }
}

fn who(desk: Desk, refused: &Attention) -> String {
    let name = desk.setup.with_untracked(|setup| {
        let list = setup.as_ref().map(|setup| setup.staff.as_slice()).unwrap_or_default();
        refused.owner.as_ref().map(|no| staff(list, no)).unwrap_or_default()
    });
    (casework::words().matters.by)(&name, &untrack(|| desk.moment(refused.at)))
}

fn refused_acts(desk: Desk, refused: &Attention, action: Option<Action>, case: Option<RecordId>) -> AnyView {
    let w = &casework::words().matters;
    let command_id = refused.command;
    let step =
        action.as_ref().is_some_and(|action| matches!(action, Action::Case(command) if command.case().is_some()));
    let label = if step { w.mend_step } else { w.mend };
    let working = RwSignal::new(false);
    let mend = action.map(|action| {
        let again = move || {
            if working.get_untracked() {
                return;
            }
            if let Action::Case(command) = &action
                && command.case().is_some()
            {
                return desk.begin_mend(command_id, command.clone());
            }
            working.set(true);
            desk.mend(command_id, action.clone(), move || {
                working.try_set(false);
            });
        };
        Button::new("matter-mend", label, again).small().busy(move || working.get()).view()
    });
    let give_up = move || desk.asking.set(Some(Asking::GiveUp(command_id, String::new())));
    let open = case.filter(|case| desk.case_id.get_untracked() != Some(*case)).map(|case| open_button(desk, case));
    view! {
        {open}
        {Button::new("matter-give-up", w.give_up, give_up).small().view()}
        {mend}
    }
    .into_any()
}

fn open_button(desk: Desk, case: RecordId) -> AnyView {
    let open = move || desk.go(crate::model::desk::Place::Case(crate::model::desk::CaseKey::Id(case)));
    view! { {Button::new("matter-open", casework::words().matters.open, open).small().view()} }.into_any()
}

impl Desk {
    /// Sends a refused action once more, under the rules and records of now.
    pub fn mend(self, refused: domain::ids::CommandId, action: Action, answered: impl FnOnce() + 'static) {
        let mode = match &action {
            Action::Case(CaseCommand::TakeIn(intake)) => self.items.with_untracked(|items| {
                items.iter().find(|item| item.no == intake.item).map(domain::catalog::ServiceItem::handled_as)
            }),
            _ => None,
        };
        let mend = Action::Mend(refused, Box::new(action));
        self.issue(clock::fresh_id(), mend, mode.unwrap_or(HandlingMode::Commitment), move |reply| {
            answered();
            let mut sending = Sending::Saving;
            match (sending.answer(reply), sending) {
                (Some(_), _) => self.say(casework::words().matters.done.to_owned()),
                (None, Sending::Refused(refusal)) => self.say(refusals::sentence(&refusal)),
                (None, Sending::NotStored(why)) => self.say((crate::locales::intake::words().not_stored.1)(&why)),
                (None, _) => self.say(crate::locales::intake::words().no_line.to_owned()),
            }
            self.fetch_all();
        });
    }
}
