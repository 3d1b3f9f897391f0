//! The first screen, kept by the page itself: it stands before the store has read its thousands of cases (DESIGN §4).
//!
//! It is a picture of what was on the screen last, of the same day and counter, and gives way to the store's first
//! answers. The sync light over it says that the line was not tried yet, never that all was sent (F18).

use super::session::Desk;
use crate::model::ask::{Light, Line, Setup};
use crate::model::row::CaseRow;
use crate::shell::kept::Kept;
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::ids::CounterNo;
use domain::time::Date;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

const NAME: &str = "first";

/// What was on the screen.
#[derive(Encode, Decode)]
pub struct First {
    #[n(0)]
    light: Light,
    #[n(1)]
    setup: Setup,
    #[n(2)]
    counter: CounterNo,
    #[n(3)]
    day: Date,
    #[n(4)]
    rows: Vec<CaseRow>,
}

thread_local! {
    static KEPT: Rc<Kept> = Rc::new(Kept::new("bianmin-first"));
}

/// Reads it.
pub async fn read() -> Option<First> {
    let kept = KEPT.with(Rc::clone);
    decode(&kept.kept(NAME).await?).ok()
}

impl Desk {
    /// Shows it, if it is of this counter and of today.
    pub fn show_first(self, first: First) {
        let here = self.seat.with_untracked(|seat| seat.as_ref().is_some_and(|seat| seat.counter == first.counter));
        if !here {
            return;
        }
        self.light.set(Some(Light { line: Line::Unknown, ..first.light }));
        self.setup.set(Some(first.setup));
        if self.day() == first.day {
            self.today.set(Some(first.rows));
        }
    }

    /// Keeps it whenever it has changed.
    pub fn keep_first(self) {
        Effect::new(move |_| {
            let (Some(rows), Some(setup)) = (self.today.get(), self.setup.get()) else { return };
            let (light, seat) = (self.light.get_untracked(), self.seat.get_untracked());
            let (Some(light), Some(seat)) = (light.filter(|light| light.line != Line::Unknown), seat) else { return };
            let first = First { light, setup, counter: seat.counter, day: self.day(), rows };
            spawn_local(async move {
                let kept = KEPT.with(Rc::clone);
                kept.keep(NAME, &encode(&first)).await;
            });
        });
    }
}
