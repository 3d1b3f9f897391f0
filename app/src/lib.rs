//! The client: surfaces in the page, the store with its replica in a worker, messages between them.
//!
//! ```text
//! surfaces/ ─ components/        page: shows, asks
//!     │ model::ask (messages)
//! worker/  ─ shell::{http, frames}   store: Replica, IndexedDB, sync
//! ```
//!
//! A surface never changes a record: it issues an action and shows what the store answers. Where to start:
//! [`model::ask`] for what can be asked, [`surfaces`] for the screens, [`worker`] for the store.

pub mod components;
pub mod locales;
pub mod model;
pub mod shell;
pub mod surfaces;
pub mod worker;
