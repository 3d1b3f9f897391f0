//! Driving the exchange with the server: one request at a time, again while there is more, later and later while the
//! line is down.

use super::engine::{Engine, changed_ids};
use super::storage::BaseFault;
use super::tabs::News;
use crate::model::ask::{Line, Trouble};
use crate::shell::clock;
use crate::shell::http::{Call, NoAnswer};
use domain::codec::{decode, encode};
use domain::sync::VERSION;
use domain::sync::replica::Write;
use domain::sync::wire::{SyncRequest, SyncResponse};
use futures_channel::oneshot;
use gloo::timers::callback::{Interval, Timeout};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// How many bytes of commands go in one request; below the server's limit for a body.
const PUSH_BYTES: usize = 512 * 1024;
/// How many bytes of records are asked for in one answer.
const BUDGET: u32 = 2_000_000;
/// How often the server is asked without a reason, in milliseconds.
const POLL_MS: u32 = 20_000;
/// The longest pause between tries while the line is down, in milliseconds.
const LONGEST_PAUSE_MS: u32 = 30_000;

/// From so many writes on the other tabs read the storage anew, rather than be told each.
const MANY: usize = 500;

/// Syncs soon: now if nothing is under way, otherwise right after.
pub(super) fn soon(engine: &Rc<Engine>) {
    engine.wanted.set(true);
    if engine.syncing.get() || engine.leading.get().is_none() {
        return;
    }
    engine.syncing.set(true);
    let engine = engine.clone();
    spawn_local(async move {
        let mut pause = 1_000;
        while engine.wanted.replace(false) {
            match once(&engine).await {
                Ok(more) => {
                    pause = 1_000;
                    if more {
                        engine.wanted.set(true);
                    }
                }
                Err(again) => {
                    if !again {
                        break;
                    }
                    rest(&engine, pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE_MS);
                    engine.wanted.set(true);
                }
            }
        }
        engine.syncing.set(false);
        // What is large goes when everything else has gone.
        super::files::soon(&engine);
    });
}

/// Waits, but no longer than until something says that the line is back.
async fn rest(engine: &Rc<Engine>, pause: u32) {
    let (wake, woken) = oneshot::channel();
    engine.resting.replace(Some(wake));
    let resting = engine.clone();
    let _timer = Timeout::new(pause, move || wake_up(&resting));
    let _ = woken.await;
}

fn wake_up(engine: &Engine) {
    if let Some(wake) = engine.resting.take() {
        let _ = wake.send(());
    }
}

/// The line may be back: tries at once, and does not wait for the end of a pause.
pub(super) fn hurry(engine: &Rc<Engine>) {
    wake_up(engine);
    soon(engine);
}

/// Asks now and then, so that a lost live message costs at most this long.
pub(super) fn every_so_often(engine: &Rc<Engine>) {
    let engine = engine.clone();
    Interval::new(POLL_MS, move || soon(&engine)).forget();
}

/// One exchange. `Err(true)`: try again after a pause; `Err(false)`: trying again does not help.
async fn once(engine: &Rc<Engine>) -> Result<bool, bool> {
    let Some(fence) = engine.leading.get() else { return Err(false) };
    let request = engine.with(|replica| replica.request(clock::now(), PUSH_BYTES, BUDGET)).ok_or(false)?;
    let token = engine.held.borrow().as_ref().map(|held| held.token.clone()).ok_or(false)?;
    let body = encode(&request);
    let call = Call { path: "/api/sync", body: Some(&body), token: Some(&token), limit: 60_000 };
    let answer = call.send().await.and_then(|bytes| decode::<SyncResponse>(&bytes).map_err(|_| NoAnswer::NotOurs));
    match answer {
        Ok(response) if response.v == VERSION => {
            engine.refused_by_server.set(None);
            take(engine, &request, &response, fence).await
        }
        Ok(_) => trouble(engine, Trouble::OtherVersion),
        Err(NoAnswer::Status(401 | 403)) => trouble(engine, Trouble::NotAdmitted),
        Err(NoAnswer::NoLine | NoAnswer::Status(_) | NoAnswer::NotOurs) => {
            engine.set_line(Line::Down);
            Err(true)
        }
    }
}

fn trouble(engine: &Rc<Engine>, trouble: Trouble) -> Result<bool, bool> {
    engine.refused_by_server.set(Some(trouble));
    engine.set_line(Line::Up);
    engine.tell_light();
    Err(false)
}

async fn take(engine: &Rc<Engine>, request: &SyncRequest, response: &SyncResponse, fence: u64) -> Result<bool, bool> {
    engine.set_line(Line::Up);
    let absorbed = engine.change(|replica| {
        let absorbed = replica.absorb(request, response, clock::now());
        let ids = changed_ids(&absorbed.writes);
        (absorbed, ids)
    });
    let Some(absorbed) = absorbed else { return Err(false) };
    if absorbed.writes.iter().any(|write| matches!(write, Write::ClearBase)) {
        engine.with(|replica| engine.index.borrow_mut().rebuild(replica));
        // Another life of the centre: what it had of the files nobody knows any more.
        super::files::offer_anew(engine).await;
    }
    write(engine, absorbed.writes, fence).await?;
    if !absorbed.more {
        engine.read_the_rest();
    }
    Ok(absorbed.more)
}

/// Writes what came and tells the other tabs.
pub(super) async fn write(engine: &Rc<Engine>, writes: Vec<Write>, fence: u64) -> Result<(), bool> {
    let Some(storage) = engine.storage() else { return Err(false) };
    let head = engine.with(|replica| replica.standing().head).unwrap_or(0);
    match storage.write_base(&writes, fence, head).await {
        Ok(()) => {
            if engine.storage_failed.replace(false) {
                engine.tell_light();
            }
            if let Some(tabs) = &*engine.tabs.borrow() {
                tabs.say(&if writes.len() < MANY { News::Written(writes) } else { News::Anew });
            }
            Ok(())
        }
        Err(BaseFault::Fenced) => {
            engine.leading.set(None);
            super::leader::stand(engine);
            Err(false)
        }
        Err(BaseFault::Storage) => {
            engine.storage_failed.set(true);
            engine.tell_light();
            Err(true)
        }
    }
}
