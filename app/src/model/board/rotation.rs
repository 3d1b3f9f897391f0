//! Which page is up, and when it is turned.

use super::pages::{PageView, order, pages};
use domain::public::board::WallView;
use domain::time::Date;
use std::sync::Arc;

/// The pages and the one that is up. Time is the page's steady time in milliseconds, which nobody sets.
#[derive(Debug, Default)]
pub struct Rotation {
    pages: Vec<Arc<PageView>>,
    order: Vec<usize>,
    place: usize,
    since: i64,
}

impl Rotation {
    /// Takes new pages; the page that is up stays up if there still is one like it.
    pub fn fill(&mut self, wall: Option<&WallView>, today: Date, steady: i64) {
        let up = self.up();
        let new = wall.map_or_else(Vec::new, |wall| pages(wall, today));
        self.order = order(&new);
        self.pages = new.into_iter().map(Arc::new).collect();
        let same = |page: &PageView, up: &PageView| page.kind == up.kind && page.title == up.title;
        let kept = up.and_then(|up| self.order.iter().position(|place| same(&self.pages[*place], &up)));
        match kept {
            Some(place) => self.place = place,
            None => {
                self.place = if self.place < self.order.len() { self.place } else { 0 };
                self.since = steady;
            }
        }
    }

    /// Turns the page when its time is over.
    pub fn turn(&mut self, steady: i64, pace_ms: i64) {
        if !self.order.is_empty() && !(0..pace_ms).contains(&(steady - self.since)) {
            self.place = (self.place + 1) % self.order.len();
            self.since = steady;
        }
    }

    /// The page that is up.
    pub fn up(&self) -> Option<Arc<PageView>> {
        let place = *self.order.get(self.place)?;
        self.pages.get(place).cloned()
    }
}
