//! The live channel: changes come at once; a lost message costs latency, never data (K18).

use super::engine::{Engine, changed_ids};
use super::sync;
use crate::model::ask::Line;
use crate::shell::clock;
use crate::shell::frames::Frames;
use domain::codec::decode;
use domain::sync::wire::Live;
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The longest pause between tries, in milliseconds.
const LONGEST_PAUSE_MS: u32 = 10_000;

/// Listens as long as this tab leads.
pub(super) fn listen(engine: &Rc<Engine>) {
    let engine = engine.clone();
    spawn_local(async move {
        let mut pause = 500;
        while let Some(fence) = engine.leading.get() {
            let token = engine.held.borrow().as_ref().map(|held| held.token.clone());
            match token {
                Some(token) => {
                    match Frames::open("/api/live", Some(&token)).await {
                        Ok(frames) => {
                            pause = 500;
                            hear(&engine, frames, fence).await;
                        }
                        // Whether the server is there the exchange finds out, and the light says it (F18).
                        Err(_) if engine.line.get() == Line::Up => sync::soon(&engine),
                        Err(_) => {}
                    }
                }
                // Not opened yet: it may be at any moment.
                None => pause = 250,
            }
            TimeoutFuture::new(pause + jitter()).await;
            pause = (pause * 2).min(LONGEST_PAUSE_MS);
        }
    });
}

async fn hear(engine: &Rc<Engine>, mut frames: Frames, fence: u64) {
    sync::hurry(engine);
    while let Some(frame) = frames.next().await {
        engine.set_line(Line::Up);
        if frame.is_empty() {
            continue;
        }
        let Ok(live) = decode::<Live>(&frame) else {
            sync::soon(engine);
            continue;
        };
        take(engine, &live, fence).await;
    }
    sync::soon(engine);
}

async fn take(engine: &Rc<Engine>, live: &Live, fence: u64) {
    let knows = |replica: &domain::sync::replica::Replica| {
        replica.standing().head >= live.head && replica.standing().epoch == Some(live.epoch)
    };
    if engine.with(knows).unwrap_or(false) {
        return;
    }
    // While an exchange is under way its answer may already hold this: let the exchange go on first.
    let absorbed = if engine.syncing.get() {
        None
    } else {
        engine
            .change(|replica| match replica.take_live(live, clock::now()) {
                Some(absorbed) => {
                    let ids = changed_ids(&absorbed.writes);
                    (Some(absorbed), ids)
                }
                None => (None, Vec::new()),
            })
            .flatten()
    };
    match absorbed {
        Some(absorbed) => {
            let _ = sync::write(engine, absorbed.writes, fence).await;
            if absorbed.more {
                sync::soon(engine);
            }
        }
        None => sync::soon(engine),
    }
}

/// A little chance, so that not all screens come back in the same second (F43); milliseconds.
fn jitter() -> u32 {
    let mut byte = [0];
    clock::random(&mut byte);
    u32::from(byte[0]) * 4
}
