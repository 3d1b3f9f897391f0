//! Breaks off a wait: a stream that has fallen silent, a pause before the next try.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Poll, Waker};

/// A nudge that is given or not.
#[derive(Default)]
pub(super) struct Nudge {
    given: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl Nudge {
    /// Gives it.
    pub(super) fn give(&self) {
        self.given.set(true);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    /// Waits for something unless nudged before it comes. A nudge from before the wait does not count.
    pub(super) async fn unless<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        self.given.set(false);
        let mut future = pin!(future);
        poll_fn(|context| {
            if self.given.take() {
                return Poll::Ready(None);
            }
            self.waker.replace(Some(context.waker().clone()));
            future.as_mut().poll(context).map(Some)
        })
        .await
    }
}
