//! The live channel: what has changed, told to everybody at once, built once for each role.
//!
//! A message that is lost costs latency, never data (K18): whoever lags is told only how far the journal reaches, and
//! pulls. A frame is its length in four bytes, little-endian, and the encoded message; length 0 is a heartbeat.

use crate::hall::Showing;
use domain::codec::encode;
use domain::hall::DeviceRole;
use domain::ids::Epoch;
use domain::sync::wire::Live;
use minicbor::Encode;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::watch;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};

use axum::body::Bytes;

/// How many changes a slow reader may fall behind before it is told to pull.
pub const CAPACITY: usize = 64;

/// A heartbeat.
pub const HEARTBEAT: Bytes = Bytes::from_static(&[0; 4]);

/// Where the journal stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Its life.
    pub epoch: Epoch,
    /// Its end.
    pub head: u64,
}

/// What one group of commands has changed, framed for each role.
#[derive(Debug)]
pub struct Change {
    /// For desks.
    pub desk: Bytes,
    /// For kiosks.
    pub kiosk: Bytes,
}

/// Tells everybody what has changed.
#[derive(Clone, Debug)]
pub struct Hub {
    changes: broadcast::Sender<Arc<Change>>,
    standing: watch::Sender<Standing>,
}

impl Hub {
    /// A hub over a journal that stands somewhere.
    pub fn new(capacity: usize, standing: Standing) -> Self {
        Hub { changes: broadcast::Sender::new(capacity), standing: watch::Sender::new(standing) }
    }

    /// Says where the journal stands now; before anybody is answered, so that nobody is told less afterwards.
    pub fn stand(&self, standing: Standing) {
        self.standing.send_replace(standing);
    }

    /// Tells a change; `build` is called only when somebody listens. Who subscribes after [`Hub::stand`] reads the
    /// standing afterwards and so misses nothing.
    pub fn tell(&self, build: impl FnOnce() -> Change) {
        if self.changes.receiver_count() > 0 {
            // Nobody left to hear it is no fault.
            let _ = self.changes.send(Arc::new(build()));
        }
    }

    /// Where the journal stands.
    pub fn standing(&self) -> Standing {
        *self.standing.borrow()
    }
}

/// Frames a message.
pub fn frame<T: Encode<()>>(message: &T) -> Bytes {
    let body = encode(message);
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    let mut bytes = Vec::with_capacity(body.len() + 4);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes.into()
}

/// What every stream listens to beside its own news: the beat and the end.
struct Pulse {
    beat: Interval,
    stop: watch::Receiver<bool>,
}

impl Pulse {
    fn new(beat: Duration, stop: watch::Receiver<bool>) -> Self {
        let mut beat = interval_at(Instant::now() + beat, beat);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Pulse { beat, stop }
    }
}

/// Waits for the end.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    // A sender that is gone means the same.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// The live frames of one device.
pub struct DeviceFrames {
    hub: Hub,
    changes: broadcast::Receiver<Arc<Change>>,
    role: DeviceRole,
    begun: bool,
    pulse: Pulse,
}

impl DeviceFrames {
    /// Listens from now on.
    pub fn new(hub: &Hub, role: DeviceRole, beat: Duration, stop: watch::Receiver<bool>) -> Self {
        let changes = hub.changes.subscribe();
        DeviceFrames { hub: hub.clone(), changes, role, begun: false, pulse: Pulse::new(beat, stop) }
    }

    /// The next frame; none when the server stops.
    pub async fn next(&mut self) -> Option<Bytes> {
        if !self.begun {
            self.begun = true;
            return Some(self.pull());
        }
        tokio::select! {
            biased;
            () = stopped(&mut self.pulse.stop) => None,
            change = self.changes.recv() => match change {
                Ok(change) => Some(match self.role {
                    DeviceRole::Kiosk => change.kiosk.clone(),
                    DeviceRole::Desk | DeviceRole::Server => change.desk.clone(),
                }),
                Err(RecvError::Lagged(_)) => Some(self.pull()),
                Err(RecvError::Closed) => None,
            },
            _ = self.pulse.beat.tick() => Some(HEARTBEAT),
        }
    }

    /// Says how far the journal reaches and nothing more.
    fn pull(&self) -> Bytes {
        let Standing { epoch, head } = self.hub.standing();
        frame(&Live { epoch, head, page: None })
    }
}

/// The frames of the public queue: always the newest, so that a slow wall skips what is past.
pub struct QueueFrames {
    showing: watch::Receiver<Arc<Showing>>,
    pulse: Pulse,
}

impl QueueFrames {
    /// Starts with what is shown now.
    pub fn new(mut showing: watch::Receiver<Arc<Showing>>, beat: Duration, stop: watch::Receiver<bool>) -> Self {
        showing.mark_changed();
        QueueFrames { showing, pulse: Pulse::new(beat, stop) }
    }

    /// The next frame; none when the server stops.
    pub async fn next(&mut self) -> Option<Bytes> {
        tokio::select! {
            biased;
            () = stopped(&mut self.pulse.stop) => None,
            changed = self.showing.changed() => {
                changed.ok()?;
                Some(frame(&self.showing.borrow_and_update().queue))
            }
            _ = self.pulse.beat.tick() => Some(HEARTBEAT),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(head: u64) -> Change {
        let live = Live { epoch: Epoch([1; 16]), head, page: None };
        Change { desk: frame(&live), kiosk: frame(&live) }
    }

    fn head_of(frame: &Bytes) -> u64 {
        domain::codec::decode::<Live>(&frame[4..]).expect("a live message").head
    }

    #[tokio::test]
    async fn k18_a_subscriber_that_lags_is_told_to_pull_and_goes_on() {
        let standing = |head| Standing { epoch: Epoch([1; 16]), head };
        let hub = Hub::new(2, standing(1));
        let (_stopper, stop) = watch::channel(false);
        let mut frames = DeviceFrames::new(&hub, DeviceRole::Desk, Duration::from_secs(3600), stop);
        assert_eq!(head_of(&frames.next().await.expect("the first")), 1);
        for head in 2..=9 {
            hub.stand(standing(head));
            hub.tell(|| change(head));
        }
        assert_eq!(head_of(&frames.next().await.expect("after the gap")), 9, "told the end, without records");
        assert_eq!(head_of(&frames.next().await.expect("what is left")), 8);
        assert_eq!(head_of(&frames.next().await.expect("what is left")), 9);
        hub.stand(standing(10));
        hub.tell(|| change(10));
        assert_eq!(head_of(&frames.next().await.expect("the next")), 10, "not deaf for the rest of its life");
    }

    #[tokio::test]
    async fn f43_a_stream_ends_when_the_server_stops() {
        let hub = Hub::new(2, Standing { epoch: Epoch([1; 16]), head: 1 });
        let (stopper, stop) = watch::channel(false);
        let mut frames = DeviceFrames::new(&hub, DeviceRole::Kiosk, Duration::from_secs(3600), stop);
        assert!(frames.next().await.is_some());
        stopper.send_replace(true);
        assert_eq!(frames.next().await, None);
    }
}
