//! The browser's clock and randomness: the only place that asks for them.

use domain::ids::CommandId;
use domain::time::Timestamp;

/// Now, by the device.
pub fn now() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}

/// A fresh command id: UUIDv7, so that ids sort by time.
pub fn fresh_id() -> CommandId {
    let mut id = [0; 16];
    random(&mut id[6..]);
    id[..6].copy_from_slice(&now().0.to_be_bytes()[2..]);
    id[6] = id[6] & 0x0f | 0x70;
    id[8] = id[8] & 0x3f | 0x80;
    CommandId(id)
}

/// Fills bytes from the browser's generator, which every address has (unlike `randomUUID`, F40).
pub fn random(bytes: &mut [u8]) {
    let global = js_sys::global();
    let crypto = js_sys::Reflect::get(&global, &"crypto".into()).ok();
    let crypto = crypto.and_then(|crypto| wasm_bindgen::JsCast::dyn_into::<web_sys::Crypto>(crypto).ok());
    if let Some(crypto) = crypto {
        let _ = crypto.get_random_values_with_u8_array(bytes);
    }
}
