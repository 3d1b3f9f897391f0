//! Questions before something is thrown away or settled.

use super::session::{Asking, Desk};
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::typing::TextArea;
use crate::locales::{casework, intake, refusals};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::attention::AttentionCommand;
use domain::catalog::HandlingMode;
use leptos::prelude::*;

/// The dialog, when there is a question.
pub fn dialog(desk: Desk) -> AnyView {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Kind {
        Drop,
        GiveUp,
        Close,
    }
    let kind = Memo::new(move |_| {
        desk.asking.with(|asking| match asking {
            None => None,
            Some(Asking::DropForm) => Some(Kind::Drop),
            Some(Asking::GiveUp(..)) => Some(Kind::GiveUp),
            Some(Asking::CloseDefect(..)) => Some(Kind::Close),
        })
    });
    let titles = casework::words().matters.titles;
    live(move || {
        kind.get().map(|kind| match kind {
            Kind::Drop => drop_form(desk),
            Kind::GiveUp => explain(desk, titles.0, casework::words().matters.give_up),
            Kind::Close => explain(desk, titles.1, casework::words().matters.close),
        })
    })
    .into_any()
}

fn drop_form(desk: Desk) -> AnyView {
    let w = intake::words();
    let no = move || desk.asking.set(None);
    let yes = move || {
        desk.asking.set(None);
        desk.drop_form();
    };
    view! {
        <Dialog testid="drop-dialog" title=w.cancel_ask.0 on_escape=move |()| no()>
            <p class="dialog__text">{w.cancel_ask.1}</p>
            <div class="dialog__acts">
                {Button::new("drop-yes", w.cancel_answers.0, yes).view()}
                {Button::new("drop-no", w.cancel_answers.1, no).primary().focus().view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// A matter is settled with a word of explanation.
fn explain(desk: Desk, title: &'static str, verb: &'static str) -> AnyView {
    let w = &casework::words().matters;
    let id = clock::fresh_id();
    let value = Signal::derive(move || {
        desk.asking.with(|asking| match asking {
            Some(Asking::GiveUp(_, note) | Asking::CloseDefect(_, note)) => note.clone(),
            _ => String::new(),
        })
    });
    let typed = move |text: String| {
        desk.asking.update(|asking| {
            if let Some(Asking::GiveUp(_, note) | Asking::CloseDefect(_, note)) = asking {
                *note = text;
            }
        });
    };
    let no = move || desk.asking.set(None);
    let yes = move || {
        let command = match desk.asking.get_untracked() {
            Some(Asking::GiveUp(command, note)) if !note.trim().is_empty() => {
                AttentionCommand::GiveUp { command, note }
            }
            Some(Asking::CloseDefect(defect, note)) if !note.trim().is_empty() => {
                AttentionCommand::CloseDefect { defect, note }
            }
            _ => return,
        };
        desk.issue(id, Action::Attention(command), HandlingMode::Direct, move |reply| {
            let mut sending = Sending::Saving;
            match (sending.answer(reply), sending) {
                (Some(_), _) => {
                    desk.asking.set(None);
                    desk.say(casework::words().matters.done.to_owned());
                }
                (None, Sending::Refused(refusal)) => desk.say(refusals::sentence(&refusal)),
                (None, Sending::NotStored(why)) => desk.say((intake::words().not_stored.1)(&why)),
                (None, _) => desk.say(intake::words().no_line.to_owned()),
            }
            desk.fetch_all();
        });
    };
    let control = view! { <TextArea id="why" testid="matter-why" value=value on_text=typed on_enter=move |()| yes() focus=true /> };
    view! {
        <Dialog testid="matter-dialog" title=title on_escape=move |()| no()>
            {field("why", w.why, control.into_any(), true, || Under::Nothing)}
            <div class="dialog__acts">
                {Button::new("matter-cancel", casework::words().cancel, no).key("Esc").view()}
                {Button::new("matter-confirm", verb, yes).primary().off(move || value.get().trim().is_empty()).view()}
            </div>
        </Dialog>
    }
    .into_any()
}
