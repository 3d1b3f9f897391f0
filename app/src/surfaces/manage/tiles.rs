//! The counts of today; pressing one opens the list behind it (F49).

use super::{Manage, router};
use crate::components::icon::{self, icon};
use crate::locales::{manage, visit};
use crate::model::ask::Tile;
use crate::model::manage::{LYING, MATTERS, ORIGINALS, Place, name};
use leptos::prelude::*;

/// What came and went today, what waits for the reader's own word or was made urgent by it, and what is not put away.
const FLOW: [Tile; 8] = [
    Tile::ReceivedToday,
    Tile::PromisedToday,
    Tile::ConcludedToday,
    Tile::ReturnedToday,
    Tile::Unsatisfied,
    Tile::Wishes,
    Tile::Urgent,
    Tile::NotFiled,
];
/// What is in the hall now.
const STOCK: [Tile; 7] =
    [Tile::Open, Tile::Overdue, Tile::DueToday, Tile::Supplementing, Tile::NotFetched, Tile::UnitsLate, Tile::ToCall];

/// Whether a tile says under its number what it counts; over a list there is no room for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Notes {
    With,
    Without,
}

impl Notes {
    fn of(self, note: &'static str) -> Option<&'static str> {
        (self == Notes::With).then_some(note)
    }
}

/// All tiles, and what needs attention: a row for what came and went today, a row for what is here.
pub(super) fn tiles(manage: Manage, notes: Notes) -> impl IntoView {
    let words = manage::words();
    let count = move |tile| move || manage.of_hall(|hall| hall.count(tile)).unwrap_or_default();
    let of_tile = move |of: Tile| {
        let place = Place::List(of, None);
        tile(manage, place, name(of), (words.tile)(of), notes.of((words.note)(of)), look(of), count(of)).into_any()
    };
    let lying = move || manage.of_hall(|hall| hall.lying().count() as u32).unwrap_or_default();
    let custody = &visit::words().custody;
    let away = move || {
        let today = manage.today();
        manage.of_hall(|hall| hall.overdue_originals(today) as u32).unwrap_or_default()
    };
    let matters = move || manage.of_hall(|hall| hall.matters.len() as u32).unwrap_or_default();
    view! {
        <div class="count-tiles">
            {FLOW.map(of_tile).collect_view()}
            {tile(manage, Place::Originals, ORIGINALS, custody.tile, notes.of(custody.note), Look::Late, away)}
        </div>
        <div class="count-tiles">
            {STOCK.map(of_tile).collect_view()}
            {tile(manage, Place::Lying, LYING, words.lying, notes.of(words.lying_note), Look::Late, lying)}
            {tile(manage, Place::Matters, MATTERS, words.matters, notes.of(words.matters_note), Look::Late, matters)}
        </div>
    }
}

/// How a count looks when it is not zero.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Late,
    Soon,
}

fn look(tile: Tile) -> Look {
    match tile {
        Tile::Overdue | Tile::UnitsLate | Tile::Unsatisfied => Look::Late,
        Tile::DueToday | Tile::Wishes | Tile::ToCall | Tile::Urgent | Tile::NotFiled => Look::Soon,
        _ => Look::Plain,
    }
}

fn tile(
    manage: Manage,
    place: Place,
    name: &'static str,
    label: &'static str,
    note: Option<&'static str>,
    look: Look,
    count: impl Fn() -> u32 + Send + Sync + 'static,
) -> impl IntoView {
    let count = Memo::new(move |_| count());
    let shown = Memo::new(move |_| if count.get() > 0 { look } else { Look::Plain });
    let class = move || match shown.get() {
        Look::Plain => "count-tile",
        Look::Late => "count-tile count-tile--late",
        Look::Soon => "count-tile count-tile--soon",
    };
    let shape = move || match shown.get() {
        Look::Plain => None,
        Look::Late => Some(icon(icon::LATE)),
        Look::Soon => Some(icon(icon::TODAY)),
    };
    let here = move || manage.page.with(|page| page.place == place).then_some("true");
    view! {
        <a
            class=class
            href=place.path()
            aria-current=here
            data-testid=format!("manage-tile-{name}")
            data-count=move || count.get().to_string()
            on:click=router::click(manage, place)
        >
            <span class="count-tile__label">{shape} {label}</span>
            <b class="count-tile__number">
                {move || count.get()} <span class="count-tile__unit">{manage::words().unit}</span>
            </b>
            {note.map(|note| view! { <span class="count-tile__note">{note}</span> })}
        </a>
    }
}
