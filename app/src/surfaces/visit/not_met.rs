//! Nobody was met, or nothing could be done: why.

use super::session::Visit;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::typing::TextInput;
use crate::locales::visit::words;
use crate::shell::clock;
use domain::ids::RecordId;
use domain::visit::VisitCommand;
use leptos::prelude::*;

/// The dialog, when it is open.
pub fn dialog(visit: Visit) -> AnyView {
    let open = Memo::new(move |_| visit.not_met.with(|not_met| not_met.as_ref().map(|(errand, _)| *errand)));
    live(move || open.get().map(|errand| one(visit, errand))).into_any()
}

fn one(visit: Visit, errand: RecordId) -> AnyView {
    let w = words();
    let reason = Signal::derive(move || {
        visit.not_met.with(|not_met| not_met.as_ref().map(|(_, reason)| reason.clone()).unwrap_or_default())
    });
    let put = move |text: String| visit.not_met.set(Some((errand, text)));
    let usual: Vec<AnyView> = w
        .not_met_usual
        .into_iter()
        .enumerate()
        .map(|(at, text)| Button::new(format!("visit-reason-{at}"), text, move || put(text.to_owned())).view())
        .collect();
    let send = move || {
        let reason = reason.get_untracked();
        if !reason.trim().is_empty() {
            visit.issue(clock::fresh_id(), VisitCommand::NotMet { errand, reason }, move |reply| {
                if visit.tell_refused(reply) {
                    visit.not_met.set(None);
                }
            });
        }
    };
    let leave = move || visit.not_met.set(None);
    let control = view! { <TextInput id="visit-not-met-why" testid="visit-not-met-why" value=reason on_text=put on_enter=move |()| send() /> };
    let empty = move || reason.with(|reason| reason.trim().is_empty());
    view! {
        <Dialog testid="visit-not-met-dialog" title=w.not_met_title on_escape=move |()| leave()>
            <div class="visit__choices">{usual}</div>
            {field("visit-not-met-why", w.reason, control.into_any(), true, || Under::Nothing)}
            <div class="dialog__acts">
                {Button::new("visit-not-met-no", w.no, leave).view()}
                {Button::new("visit-not-met-yes", w.enter, send).primary().off(empty).view()}
            </div>
        </Dialog>
    }
    .into_any()
}
