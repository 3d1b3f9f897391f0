//! A state: word, shape and colour, always all three.

use super::icon::{self, icon};
use crate::locales::cases;
use crate::model::desk::today::Group;
use crate::model::row::CaseRow;
use domain::case::Stage;
use leptos::prelude::*;

/// The tone of a state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Overdue.
    Late,
    /// Due today.
    Today,
    /// Soon.
    Soon,
    /// In good time.
    Ok,
    /// Waits for something.
    Waiting,
    /// Done.
    Done,
    /// Being done.
    Now,
    /// There is, but not here.
    Half,
    /// There is none.
    None,
    /// Handed back.
    Returned,
}

impl Tone {
    fn word(self) -> &'static str {
        match self {
            Tone::Late => "late",
            Tone::Today => "today",
            Tone::Soon | Tone::Half => "soon",
            Tone::Ok | Tone::Returned => "ok",
            Tone::Waiting => "waiting",
            Tone::Done => "done",
            Tone::Now => "now",
            Tone::None => "none",
        }
    }

    /// The shape.
    pub fn shape(self) -> &'static str {
        match self {
            Tone::Late => icon::LATE,
            Tone::Today => icon::TODAY,
            Tone::Soon => icon::SOON,
            Tone::Half => icon::HALF,
            Tone::Ok => icon::OK,
            Tone::Waiting => icon::WAITING,
            Tone::Done => icon::DONE,
            Tone::Now => icon::NOW,
            Tone::None => icon::CROSS,
            Tone::Returned => icon::RETURNED,
        }
    }
}

/// The mark.
pub fn state_mark(tone: Tone, word: impl Into<String>) -> AnyView {
    let word: String = word.into();
    view! { <span class=format!("state-mark state-mark--{}", tone.word())>{icon(tone.shape())}{word}</span> }.into_any()
}

/// How a case stands, as a mark.
pub fn row_mark(row: &CaseRow) -> AnyView {
    let words = cases::words();
    let tone = match Group::of(row) {
        Group::Overdue => Tone::Late,
        Group::Today => Tone::Today,
        Group::Soon => Tone::Soon,
        Group::Other => Tone::Ok,
    };
    match (row.stage, row.days_left) {
        (Stage::Accepted | Stage::Supplementing, _) if row.held && tone == Tone::Ok => {
            state_mark(Tone::Waiting, words.held)
        }
        (Stage::Accepted, Some(left)) => state_mark(tone, (words.left)(left)),
        (Stage::Supplementing, _) => state_mark(Tone::Waiting, (words.stage)(row.stage)),
        (Stage::Returned | Stage::Withdrawn, _) => state_mark(Tone::Returned, (words.stage)(row.stage)),
        (Stage::Concluded | Stage::Delivered, _) => state_mark(Tone::Done, (words.stage)(row.stage)),
        (Stage::Accepted, None) => state_mark(Tone::Ok, (words.stage)(row.stage)),
    }
}
