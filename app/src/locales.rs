//! Every word a person reads, as typed values: a string that is missing in a language does not compile.
//!
//! One module per surface and language: `locales/zh_cn/desk.rs` and `locales/en/desk.rs` fill the same struct of
//! `locales/desk.rs`. Chinese is the language of the hall; English is chosen with `?lang=en` and kept.

pub mod archive;
pub mod board;
pub mod booking;
pub mod cases;
pub mod casework;
pub mod consult;
pub mod dates;
pub mod desk;
pub mod en;
pub mod files;
pub mod hall;
pub mod handover;
pub mod hands;
pub mod intake;
pub mod items;
pub mod kiosk;
pub mod ledger;
pub mod manage;
pub mod papers;
pub mod refusals;
pub mod special;
pub mod status;
pub mod steps;
pub mod visit;
pub mod zh_cn;

/// A language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    /// Simplified Chinese.
    ZhCn,
    /// English.
    En,
}

/// The language of this page: what its address or an earlier choice says, Chinese otherwise.
pub fn lang() -> Lang {
    let window = web_sys::window();
    let search = window.as_ref().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let storage = window.and_then(|window| window.local_storage().ok()).flatten();
    if search.contains("lang=") {
        let chosen = if search.contains("lang=en") { "en" } else { "zh-CN" };
        if let Some(storage) = &storage {
            let _ = storage.set_item("bianmin-lang", chosen);
        }
    }
    match storage.and_then(|storage| storage.get_item("bianmin-lang").ok()).flatten().as_deref() {
        Some("en") => Lang::En,
        _ => Lang::ZhCn,
    }
}
