//! The parts of papers D09, D10, D28 and D29.

use super::{Long, begin, close, day_full, text, ticks};
use crate::components::markup::Markup;
use crate::locales::papers::{Beside, Words};
use crate::locales::steps;
use crate::model::desk::paper::beside::{CommissionSheet, DeliverySheet, FeeNotice, FeedbackSheet};
use domain::case::aftercare::{Confirms, Level};

/// A sum as it is written: `20.00`.
pub(super) fn yuan(fen: u32) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// The first words of D28.
pub(super) fn fee_said(w: &'static Beside, item: &str, notice: &FeeNotice) -> [String; 5] {
    (w.fee)(item, &yuan(notice.fen))
}

/// The first words of D09.
pub(super) fn commission_said(w: &'static Beside, (name, item): (&str, &str), sheet: &CommissionSheet) -> [String; 5] {
    (w.commission)(name, item, &sheet.agent)
}

/// Standard and basis, how to pay, the receipt.
pub(super) fn fee(to: &mut Markup, w: &'static Words, notice: &FeeNotice) {
    let own = &w.beside;
    begin(to, own.fee_parts.0, Long::No);
    text(to, &notice.standard);
    text(to, &(w.rule)(&notice.basis));
    close(to);
    begin(to, own.fee_parts.1, Long::No);
    match &notice.paid {
        Some((number, channel)) => text(to, &(own.paid)(channel, number)),
        None => text(to, own.how_to_pay),
    }
    close(to);
}

/// Powers, last day, papers, how it is taken back.
pub(super) fn commission(to: &mut Markup, w: &'static Words, sheet: &CommissionSheet) {
    let own = &w.beside;
    begin(to, own.commission_parts.0, Long::No);
    text(to, &sheet.powers);
    text(to, &(own.until)(&sheet.until.map(day_full).unwrap_or_default()));
    close(to);
    begin(to, own.commission_parts.1, Long::No);
    text(to, if sheet.papers.is_empty() { w.nothing } else { &sheet.papers });
    close(to);
    begin(to, own.commission_parts.2, Long::No);
    text(to, own.commission_then);
    text(to, own.signatures);
    close(to);
}

/// What was received, how satisfied, in words.
pub(super) fn feedback(to: &mut Markup, w: &'static Words, sheet: &FeedbackSheet) {
    let own = &w.beside;
    begin(to, own.feedback_parts.0, Long::No);
    let confirm = |one: Confirms, words: &str| (sheet.confirms == Some(one), words.to_owned());
    ticks(to, &[confirm(Confirms::Yes, own.confirms.0), confirm(Confirms::No, own.confirms.1)]);
    close(to);
    begin(to, own.feedback_parts.1, Long::No);
    let level = |one: Level| (sheet.level == Some(one), (steps::choices().level)(one).to_owned());
    ticks(to, &Level::ALL.map(level));
    close(to);
    begin(to, own.feedback_parts.2, Long::No);
    text(to, if sheet.words.is_empty() { w.none } else { &sheet.words });
    text(to, &(own.heard_by)(&sheet.channel, &sheet.agent));
    close(to);
}

/// The result and who received it.
pub(super) fn delivery(to: &mut Markup, w: &'static Words, sheet: &DeliverySheet) {
    let own = &w.beside;
    begin(to, own.delivery_parts.0, Long::No);
    text(to, &sheet.result);
    text(to, &(own.received_by)(&sheet.to));
    close(to);
    begin(to, own.delivery_parts.1, Long::No);
    text(to, own.handed_back);
    close(to);
}
