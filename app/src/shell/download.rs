//! Files that the page holds are handed to the browser: to be saved, or to be shown under an address of their own.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves bytes under a name; where the browser keeps it is the reader's choice.
pub fn save(name: &str, bytes: &[u8]) {
    let _ = try_save(name, bytes);
}

fn try_save(name: &str, bytes: &[u8]) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken it by now.
    Url::revoke_object_url(&address).ok()
}

/// An address inside this page under which bytes can be shown and saved; they stay in memory until it is released.
pub fn address(mime: &str, bytes: &[u8]) -> Option<String> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Lets go of an address.
pub fn release(address: &str) {
    let _ = Url::revoke_object_url(address);
}
