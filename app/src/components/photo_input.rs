//! A button that takes pictures: the camera of a tablet, a document camera, a file (DY-01).

use super::icon::{self, icon};
use super::live::live;
use crate::locales::files::words;
use domain::attachment::MediaType;
use js_sys::Uint8Array;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A large button; `take` is given each picture that was chosen. What is no picture is said under it and not taken.
pub fn photo_input(name: impl Into<String>, label: String, take: impl Fn(Vec<u8>, MediaType) + 'static) -> AnyView {
    one("button photo-input", name.into(), label, Rc::new(take))
}

/// A small one, for a line of a list.
pub fn photo_button(name: impl Into<String>, label: String, take: impl Fn(Vec<u8>, MediaType) + 'static) -> AnyView {
    one("button button--small photo-input", name.into(), label, Rc::new(take))
}

/// What is done with a picture.
type Take = Rc<dyn Fn(Vec<u8>, MediaType)>;

fn one(class: &'static str, name: String, label: String, take: Take) -> AnyView {
    let wrong = RwSignal::new(false);
    let change = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        let list = input.files();
        let chosen: Vec<web_sys::File> =
            list.iter().flat_map(|list| (0..list.length()).filter_map(move |place| list.get(place))).collect();
        // The same picture once more is a change once more.
        input.set_value("");
        wrong.set(false);
        for file in chosen {
            let take = take.clone();
            spawn_local(async move {
                let bytes = JsFuture::from(file.array_buffer()).await.map(|buffer| Uint8Array::new(&buffer).to_vec());
                match bytes.ok().and_then(|bytes| Some((MediaType::of_bytes(&bytes)?, bytes))) {
                    Some((media, bytes)) => take(bytes, media),
                    None => wrong.set(true),
                }
            });
        }
    };
    view! {
        <label class=class>
            <input class="photo-input__file" type="file" accept="image/*" capture="environment" data-testid=name on:change=change />
            {icon(icon::CAMERA)}{label}
        </label>
        {live(move || wrong.get().then(|| view! { <span class="field__error" role="alert">{words().no_picture}</span> }))}
    }
    .into_any()
}
