//! The store: replica, IndexedDB and sync, in a worker of its own; reached by messages only.
//!
//! ```text
//! page ── Ask ──▶ answer ── reads ──▶ engine (Replica, Index)      sync ◀──▶ /api/sync
//!      ◀─ Reply ─┘          issues ─▶ storage (one strict tx)      live ◀── /api/live
//!      ◀─ Told ── whenever records, outbox or light change        tabs ◀──▶ other tabs
//! ```
//!
//! Only the leading tab (a Web Lock, and a fencing number in the store) pushes and writes the base; every tab writes
//! its own commands. Pictures and scans go a way of their own behind all that: [`files`]. Where to start: [`engine`] for what is held, [`issue`] for the way of a command.

mod answer;
mod archive;
mod catalogue;
mod columns;
mod engine;
mod files;
mod hands;
mod index;
mod issue;
mod leader;
mod lists;
mod live;
mod old_ledger;
mod pinyin;
mod port;
mod registers;
mod seal;
mod storage;
mod sync;
mod tabs;
mod visits;

pub use port::serve;
