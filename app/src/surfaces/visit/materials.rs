//! What is there of the materials, each with its pictures and, where it is an original, whether it goes along.

use super::session::Visit;
use crate::components::live::{attribute, live, stated};
use crate::components::material_list::{choices, form_line};
use crate::components::photo_input::photo_input;
use crate::locales::{cases, visit::words};
use crate::model::ask::{Ask, Reply};
use domain::attachment::{Attachment, AttachmentKind, MediaType};
use domain::case::command::Presence;
use domain::catalog::{Demand, Material, Necessity};
use domain::time::Date;
use leptos::prelude::*;

/// The checklist.
pub fn body(visit: Visit) -> AnyView {
    let day = untrack(|| visit.today());
    let rows: Vec<AnyView> = visit.taking.with_untracked(|taking| {
        let item = taking.as_ref().and_then(|taking| taking.form.item.as_ref());
        let asked = item.into_iter().flat_map(|item| item.materials_on(day));
        asked.map(|(place, material)| row(visit, place, material, day)).collect()
    });
    view! { <ol class="visit-list">{rows}</ol> }.into_any()
}

fn row(visit: Visit, place: usize, material: &Material, day: Date) -> AnyView {
    let w = words();
    let found = Memo::new(move |_| {
        visit.taking.with(|taking| taking.as_ref().and_then(|taking| taking.form.found.get(place).copied().flatten()))
    });
    let state = choices(
        place,
        &material.name,
        material.demand(day) != Demand::Everybody,
        found.into(),
        Callback::new(move |presence| visit.edit(|taking| taking.find(place, presence))),
        Callback::new(|()| ()),
        Callback::new(|_| ()),
    );
    let label = material.name.clone();
    let original = live(move || {
        (found.get() == Some(Presence::Received)).then(|| {
            let name = label.clone();
            view! { <div class="visit-material__more">{pictures(visit, place, name)}{along(visit, place)}</div> }
        })
    });
    let main = (material.need == Necessity::Main)
        .then(|| view! { <span class="material-list__main">{cases::words().main}</span> });
    view! {
        <li class="visit-material" data-testid="visit-material">
            <p class="visit-material__name">{material.name.clone()}</p>
            <p class="visit-material__form">{main}{form_line(material, day)}</p>
            {state}
            {original}
            <p class="visit-material__hint">{live(move || (found.get() == Some(Presence::Nonexistent)).then_some(w.none_such))}</p>
        </li>
    }
    .into_any()
}

/// A picture more, and how many there are.
fn pictures(visit: Visit, place: usize, name: String) -> AnyView {
    let w = words();
    let count = Memo::new(move |_| {
        visit.taking.with(|taking| {
            let photos = taking.iter().flat_map(|taking| &taking.photos);
            photos.filter(|(of, _)| usize::from(*of) == place).count()
        })
    });
    let take = move |bytes: Vec<u8>, media: MediaType| visit.keep_photo(place, name.clone(), bytes, media);
    view! {
        {photo_input("visit-photo", w.photo.to_owned(), take)}
        <span class="visit-material__count" data-testid="visit-photos" data-count=attribute(move || count.get().to_string())>
            {live(move || (w.photos)(count.get()))}
        </span>
    }
    .into_any()
}

/// Whether the original goes along.
fn along(visit: Visit, place: usize) -> AnyView {
    let on = Memo::new(move |_| {
        visit.taking.with(|taking| {
            taking.as_ref().is_some_and(|taking| taking.along.iter().any(|other| usize::from(*other) == place))
        })
    });
    let class = attribute(move || if on.get() { "button button--strong" } else { "button" });
    let turn = move |_| visit.edit(|taking| taking.turn_along(place));
    let label = live(move || if on.get() { words().along.1 } else { words().along.0 });
    view! { <button class=class type="button" data-testid="visit-along" aria-pressed=stated(move || on.get()) on:click=turn>{label}</button> }
        .into_any()
}

impl Visit {
    /// Keeps a picture of a material on this device; it goes with the case.
    fn keep_photo(self, place: usize, label: String, bytes: Vec<u8>, media: MediaType) {
        self.keep_file(bytes, media, move |visit, hash, bytes| {
            let Ok(place) = u8::try_from(place) else { return };
            let photo = Attachment { hash, bytes, kind: AttachmentKind::Photo, media, label, piece: None };
            visit.edit(|taking| {
                if !taking.photos.iter().any(|(of, other)| *of == place && other.hash == photo.hash) {
                    taking.photos.push((place, photo));
                }
            });
        });
    }

    /// Keeps a file on this device and hands on its hash and size; a file that was not kept is told loudly.
    pub fn keep_file(
        self,
        bytes: Vec<u8>,
        media: MediaType,
        then: impl FnOnce(Visit, domain::attachment::ContentHash, u32) + 'static,
    ) {
        self.ask(Ask::KeepFile { media, bytes }, move |reply| match reply {
            Reply::FileKept(hash, bytes) => then(self, hash, bytes),
            other => self.say((words().not_kept)(&other.misfit())),
        });
    }
}
