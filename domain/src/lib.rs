//! The rules of a township public service hall (乡镇便民服务中心) and the two halves of its sync.
//!
//! Pure: no I/O, no clock, no randomness, no async. Client, server and simulator run the same code.
//!
//! ```text
//! Action ──▶ decide::settle(view, action, context) ──▶ Decision{events, findings, unchecked} | Refusal
//! Event  ──▶ apply::apply(event, shelf)            ──▶ changed records
//! ```
//!
//! Where to start: [`case`] for what a case is, [`decide`] and [`apply`] for how anything changes, [`sync`] for how
//! devices and server agree, [`refusal`] for the rules that can say no.
#![forbid(unsafe_code)]

// What is derived here names this crate as everybody else does.
extern crate self as domain;

pub mod action;
pub mod apply;
pub mod appointment;
pub mod archive;
pub mod attachment;
pub mod attention;
pub mod calendar;
pub mod case;
pub mod catalog;
pub mod codec;
pub mod consultation;
pub mod decide;
pub mod delegation;
pub mod denial;
pub mod digest;
pub mod disclosure;
pub mod hall;
pub mod handover;
pub mod ids;
pub mod incident;
pub mod ledger_import;
pub mod outreach;
pub mod people;
pub mod privacy;
pub mod project;
pub mod public;
pub mod queue;
pub mod record;
pub mod refusal;
pub mod search;
pub mod seat;
pub mod sheet;
pub mod sync;
pub mod time;
pub mod visit;
