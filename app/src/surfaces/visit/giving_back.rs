//! An original goes back to its owner or one of the owner's, who signs (DY-05).

use super::session::{GivingBack, Visit};
use super::sheet::line;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::Under;
use crate::components::live::live;
use crate::components::signature_pad::signature_pad;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::visit::words;
use crate::model::ask::{Ask, Reply};
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::attachment::{Attachment, AttachmentKind, ContentHash, MediaType};
use domain::case::command::{BesideCommand, CaseCommand};
use domain::catalog::HandlingMode;
use domain::ids::CommandId;
use domain::visit::VisitCommand;
use leptos::prelude::*;

/// The dialog, when it is open.
pub fn dialog(visit: Visit) -> AnyView {
    let open = Memo::new(move |_| visit.giving_back.with(|giving| giving.as_ref().map(|giving| giving.custody)));
    live(move || open.get().map(|_| one(visit))).into_any()
}

fn one(visit: Visit) -> AnyView {
    let w = words();
    // One press is one command (F50).
    let id = StoredValue::new(clock::fresh_id());
    let signature = RwSignal::new(None::<(ContentHash, u32)>);
    let value = move |take: fn(&GivingBack) -> &String| {
        Signal::derive(move || {
            visit.giving_back.with(|giving| giving.as_ref().map(|giving| take(giving).clone()).unwrap_or_default())
        })
    };
    let put = move |change: fn(&mut GivingBack, String)| {
        move |text: String| {
            visit.giving_back.update(|giving| {
                if let Some(giving) = giving {
                    change(giving, text);
                }
            });
        }
    };
    let title = visit.giving_back.with_untracked(|giving| {
        giving
            .as_ref()
            .map(|giving| (w.give_back_title)(&giving.original.original.paper, &giving.original.original.owner))
    });
    let keep = move |bytes: Vec<u8>| {
        visit.keep_file(bytes, MediaType::Png, move |_, hash, bytes| {
            let _ = signature.try_set(Some((hash, bytes)));
        });
    };
    let leave = move || visit.giving_back.set(None);
    let send = move || {
        if let (Some(giving), Some(signature)) = (visit.giving_back.get_untracked(), signature.get_untracked()) {
            visit.give_back(id, giving, signature);
        }
    };
    let off = move || {
        signature.with(Option::is_none)
            || visit.giving_back.with(|giving| giving.as_ref().is_none_or(|giving| giving.to.trim().is_empty()))
    };
    let state = live(move || signature.with(Option::is_some).then(|| state_mark(Tone::Done, w.signed)));
    view! {
        <Dialog testid="visit-give-back-dialog" title=title.unwrap_or_default() on_escape=move |()| leave()>
            {line("visit-give-to", w.give_to, "", value(|giving| &giving.to), put(|giving, text| giving.to = text), || Under::Nothing)}
            {line("visit-give-relation", w.give_relation, "", value(|giving| &giving.relation), put(|giving, text| giving.relation = text), || Under::Nothing)}
            {signature_pad("visit-give-signature", w.give_sign.to_owned(), keep)}
            {state}
            <div class="dialog__acts">
                {Button::new("visit-give-back-no", w.no, leave).view()}
                {Button::new("visit-give-back-yes", w.give_back, send).primary().off(off).view()}
            </div>
        </Dialog>
    }
    .into_any()
}

impl Visit {
    /// The original is back; the signature lies with its case too, where it has one.
    fn give_back(self, id: StoredValue<CommandId>, giving: GivingBack, (hash, bytes): (ContentHash, u32)) {
        let (to, relation) = (giving.to.trim().to_owned(), giving.relation.trim().to_owned());
        let label = (words().back_label)(&giving.original.original.paper, &to);
        let case = giving.original.original.case;
        let command = VisitCommand::ReturnOriginal { custody: giving.custody, to, relation, signature: Some(hash) };
        self.issue(id.get_value(), command, move |reply: Reply| {
            let mut sending = Sending::Saving;
            if sending.answer(reply).is_none() {
                id.try_update_value(|id| *id = clock::fresh_id());
                self.say(super::taking::trouble(&sending).unwrap_or_default());
                return;
            }
            self.giving_back.set(None);
            self.say(words().is_back.to_owned());
            let Some(case) = case else { return };
            let file =
                Attachment { hash, bytes, kind: AttachmentKind::Signature, media: MediaType::Png, label, piece: None };
            let action = Action::Case(CaseCommand::Beside { case, what: BesideCommand::Attach { file } });
            let (actor, id) = (self.actor(), clock::fresh_id());
            self.ask(Ask::Issue { action, actor, mode: HandlingMode::Direct, id }, |_| ());
        });
    }
}
