//! A file that a person chose: its bytes, and its text where it is one.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, TextDecoder};

/// The bytes; none if the file cannot be read any more.
pub async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// The text: UTF-8, else GB 18030, in which Chinese office programs write a CSV.
pub fn text(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let decoder = TextDecoder::new_with_label("gb18030");
    let text = decoder.and_then(|decoder| decoder.decode_with_js_u8_array(&Uint8Array::from(bytes)));
    text.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}
