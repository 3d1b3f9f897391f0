//! Who signs, and how (DY-04).

use super::session::Visit;
use super::sheet::line;
use crate::components::field::Under;
use crate::components::live::live;
use crate::components::photo_input::photo_input;
use crate::components::signature_pad::signature_pad;
use crate::components::state_mark::{Tone, state_mark};
use crate::components::tile_choice::tile;
use crate::locales::{refusals, visit::words};
use crate::model::visit::taking::{Manner, Mark};
use domain::attachment::{Attachment, AttachmentKind, MediaType};
use domain::refusal::Refusal;
use domain::visit::signing::SignedAs;
use leptos::prelude::*;

/// The ways of signing, then whoever signs.
pub fn body(visit: Visit) -> AnyView {
    let w = words();
    let manner = Memo::new(move |_| visit.taking.with(|taking| taking.as_ref().map(|taking| taking.manner)));
    let tiles: Vec<AnyView> = Manner::ALL
        .into_iter()
        .zip(w.manners)
        .enumerate()
        .map(|(at, (one, (name, note)))| {
            let chosen = Signal::derive(move || manner.get() == Some(one));
            let choose = Callback::new(move |()| visit.edit(|taking| taking.sign_by(one)));
            tile("visit-manner", format!("visit-manner-{at}"), name.to_owned(), note, chosen, false, choose)
        })
        .collect();
    let marks = live(move || {
        let roles = manner.get().map(Manner::roles).unwrap_or_default();
        roles.iter().enumerate().map(|(at, role)| mark(visit, at, *role)).collect::<Vec<AnyView>>()
    });
    let gap = live(move || {
        let (agent, today) = (visit.agent().map(|agent| agent.name).unwrap_or_default(), visit.now.get().date());
        let gap = visit.taking.with(|taking| taking.as_ref().and_then(|taking| taking.unsigned(&agent, today)));
        gap.map(|gap| {
            let text = refusals::sentence(&Refusal::from(gap));
            view! { <p class="field__hint" role="status" data-testid="visit-sign-gap">{text}</p> }
        })
    });
    view! {
        <div class="visit__stack">
            <div class="tile-choice" role="radiogroup" aria-label=w.steps[3]>{tiles}</div>
            {marks}
            {gap}
        </div>
    }
    .into_any()
}

/// One who signs: name and relation where they are not the person, then the picture of it.
fn mark(visit: Visit, at: usize, role: SignedAs) -> AnyView {
    let w = words();
    let value = move |take: fn(&Mark) -> &String| {
        Signal::derive(move || {
            visit.taking.with(|taking| {
                let mark = taking.as_ref().and_then(|taking| taking.marks.get(at));
                mark.map(|mark| take(mark).clone()).unwrap_or_default()
            })
        })
    };
    let put = move |change: fn(&mut Mark, String)| {
        move |text: String| {
            visit.edit(|taking| {
                if let Some(mark) = taking.marks.get_mut(at) {
                    change(mark, text);
                }
            });
        }
    };
    let own = matches!(role, SignedAs::Own | SignedAs::Thumbprint);
    let who = (!own).then(|| {
        let put = put(|mark, text| mark.who = text);
        line("visit-signer", w.signer, "", value(|mark| &mark.who), put, || Under::Nothing)
    });
    let relation = matches!(role, SignedAs::Guardian | SignedAs::Proxy).then(|| {
        let put = put(|mark, text| mark.relation = text);
        line("visit-relation", w.relation, "", value(|mark| &mark.relation), put, || Under::Nothing)
    });
    let done = Memo::new(move |_| {
        visit.taking.with(|taking| {
            let mark = taking.as_ref().and_then(|taking| taking.marks.get(at));
            mark.is_some_and(|mark| mark.file.is_some())
        })
    });
    let picture = match role {
        SignedAs::Thumbprint => {
            let take = move |bytes: Vec<u8>, media: MediaType| {
                visit.keep_mark(at, bytes, (AttachmentKind::Thumbprint, media));
            };
            photo_input("visit-thumbprint", w.thumbprint.to_owned(), take)
        }
        SignedAs::Own | SignedAs::Witness | SignedAs::Guardian | SignedAs::Proxy => {
            let take = move |bytes: Vec<u8>| visit.keep_mark(at, bytes, (AttachmentKind::Signature, MediaType::Png));
            signature_pad("visit-signature", (w.sign_here)(role), take)
        }
    };
    let state = live(move || done.get().then(|| state_mark(Tone::Done, w.signed)));
    view! {
        <fieldset class="visit-mark" data-testid="visit-mark">
            <legend class="visit-mark__role">{(w.role)(role)}" "{state}</legend>
            {who}{relation}{picture}
        </fieldset>
    }
    .into_any()
}

impl Visit {
    /// Keeps the picture of a signature.
    fn keep_mark(self, at: usize, bytes: Vec<u8>, (kind, media): (AttachmentKind, MediaType)) {
        self.keep_file(bytes, media, move |visit, hash, bytes| {
            let file = Attachment { hash, bytes, kind, media, label: String::new(), piece: None };
            visit.edit(|taking| {
                if let Some(mark) = taking.marks.get_mut(at) {
                    mark.file = Some(file);
                }
            });
        });
    }
}
