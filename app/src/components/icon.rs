//! Icons: one set, drawn in a box of 16; they take the colour and size of the word beside them.

use leptos::prelude::*;

/// An icon by its path; always beside a word, so it is hidden from readers of the page.
pub fn icon(path: &'static str) -> impl IntoView {
    view! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=path></path></svg> }
}

/// late.
pub const LATE: &str = "M8 1 15.5 14.5H.5ZM7.1 5.8v4.8h1.8V5.8ZM7.1 11.6v1.7h1.8v-1.7Z";
/// today.
pub const TODAY: &str = "M8 .8 15.2 8 8 15.2.8 8Z";
/// soon.
pub const SOON: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7v10.6A5.3 5.3 0 0 1 8 2.7Z";
/// ok.
pub const OK: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7Z";
/// waiting.
pub const WAITING: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7ZM5.8 5.3v5.4h1.6V5.3Zm2.8 0v5.4h1.6V5.3Z";
/// done.
pub const DONE: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10.5L3.5 8l1.3-1.3L7 8.9l4.2-4.2L12.5 6Z";
/// now.
pub const NOW: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1.8 3.3L12 8l-5.8 3.7Z";
/// check.
pub const CHECK: &str = "M6.2 12.8 1.7 8.3l1.6-1.6 2.9 2.9 6.5-6.5 1.6 1.6Z";
/// half.
pub const HALF: &str = "M2 2h12v12H2Zm1.7 1.7v8.6L12.3 3.7Z";
/// cross.
pub const CROSS: &str = "M3.7 2.3 8 6.6l4.3-4.3 1.4 1.4L9.4 8l4.3 4.3-1.4 1.4L8 9.4l-4.3 4.3-1.4-1.4L6.6 8 2.3 3.7Z";
/// send.
pub const SEND: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2.7 3.8 4H9.2v4.5H6.8V7.7H4.2Z";
/// offline.
pub const OFFLINE: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7c1.2 0 2.3.4 3.2 1.1l-7.4 7.4A5.3 5.3 0 0 1 8 2.7Zm4.2 2.1a5.3 5.3 0 0 1-7.4 7.4Z";
/// notice.
pub const NOTICE: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.1 4v1.9h1.8V4Zm0 3.1v5h1.8v-5Z";
/// immediate.
pub const IMMEDIATE: &str = "M9.5.5 2.5 9H7l-1 6.5L13.5 6.5H9Z";
/// promised.
pub const PROMISED: &str = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7ZM7.2 4.2h1.6v3.5l2.4 2.4-1.1 1.1-2.9-2.9Z";
/// joint.
pub const JOINT: &str =
    "M5.5 3.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4ZM10.5 3.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4Z";
/// supplement.
pub const SUPPLEMENT: &str = "M2.5 1h7l4 4v10h-11ZM7.2 6v2.2H5v1.6h2.2V12h1.6V9.8H11V8.2H8.8V6Z";
/// returned.
pub const RETURNED: &str = "M6.5 2v3.2h4a4.4 4.4 0 0 1 0 8.8H4v-1.9h6.5a2.5 2.5 0 0 0 0-5h-4v3.3L1.5 6.2Z";
/// reported.
pub const REPORTED: &str = "M8 4.5 13 10H9.8v5H6.2v-5H3ZM2 1h12v1.8H2Z";
/// person.
pub const PERSON: &str = "M8 1.2a3.1 3.1 0 1 0 0 6.2 3.1 3.1 0 0 0 0-6.2ZM2 14.8c0-3.6 2.5-6 6-6s6 2.4 6 6Z";
/// search.
pub const SEARCH: &str =
    "M6.8 1a5.8 5.8 0 1 0 3.5 10.4l3.4 3.4 1.2-1.2-3.4-3.4A5.8 5.8 0 0 0 6.8 1Zm0 1.8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z";
/// print.
pub const PRINT: &str = "M4 1h8v3.5H4ZM1 5.5h14V12h-2.5V9h-9v3H1ZM4.8 10.3h6.4V15H4.8Z";
/// phone.
pub const PHONE: &str = "M4.2 1 6.6 5 5 6.6c.9 1.9 2.5 3.5 4.4 4.4L11 9.4l4 2.4v1.7c0 .9-.7 1.5-1.5 1.5C6.6 15 1 9.4 1 2.5 1 1.7 1.6 1 2.5 1Z";
/// down.
pub const DOWN: &str = "M2.5 5.7 8 11.2l5.5-5.5-1.3-1.3L8 8.6 3.8 4.4Z";
/// back.
pub const BACK: &str = "M10.3 2.5 4.8 8l5.5 5.5 1.3-1.3L7.4 8l4.2-4.2Z";
/// medical.
pub const MEDICAL: &str = "M5.8 1h4.4v4.8H15v4.4h-4.8V15H5.8v-4.8H1V5.8h4.8Z";
/// care.
pub const CARE: &str = "M8 14.5C3 10.6 1 8.3 1 5.6A3.6 3.6 0 0 1 8 4a3.6 3.6 0 0 1 7 1.6c0 2.7-2 5-7 8.9Z";
/// card.
pub const CARD: &str = "M1 3h14v10H1Zm0 2.4v2h14v-2ZM3 9.6v1.5h4V9.6Z";
/// identity.
pub const IDENTITY: &str = "M1 2.5h14v11H1ZM5.2 4.8a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM2.6 11.3h5.2c0-1.7-1-2.6-2.6-2.6s-2.6.9-2.6 2.6ZM9.5 5.5V7H13V5.5Zm0 3.2v1.5H13V8.7Z";
/// house.
pub const HOUSE: &str = "M8 1.3 15.2 8H13v6.5H9.6v-4H6.4v4H3V8H.8Z";
/// more.
pub const MORE: &str = "M3 6.3a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Zm5 0a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Zm5 0a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z";
/// camera.
pub const CAMERA: &str = "M5.5 2h5l1.2 2H15v10H1V4h3.3ZM8 5.6a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4Z";
