//! Sending files: one piece of 256 KB at a time, and only while no exchange with the server is under way, so that a push or a
//! pull goes between any two. The centre says which pieces it has: after a cut, a restart or another day it goes on there.

use super::{Files, tell_tabs, tidy};
use crate::shell::clock;
use crate::shell::http::{Call, NoAnswer};
use crate::worker::engine::Engine;
use crate::worker::storage::KeptFile;
use domain::attachment::FileStatus;
use domain::codec::decode;
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// How long one piece may take, in milliseconds.
const PIECE_MS: u32 = 60_000;
/// The first and the longest pause between tries while the line is down, in milliseconds.
const PAUSES_MS: (u32, u32) = (1_000, 30_000);
/// After how many pieces the screen hears of it.
const TELL_AFTER: usize = 8;

/// What came of one step.
enum Step {
    /// There may be more to do.
    On,
    /// It failed: the next after a pause.
    Later,
    /// There is nothing to do, or nothing can be done.
    Done,
}

/// Goes on sending, if this tab leads, nothing is being sent and no exchange is under way; its end comes back here.
pub(in crate::worker) fn soon(engine: &Rc<Engine>) {
    if engine.leading.get().is_none() || engine.syncing.get() || engine.files.sending.replace(true) {
        return;
    }
    let engine = engine.clone();
    spawn_local(async move {
        while engine.leading.get().is_some() && !engine.syncing.get() {
            match step(&engine).await {
                Step::On => engine.files.pause.set(0),
                Step::Later => pause(&engine.files).await,
                Step::Done => break,
            }
        }
        engine.files.sending.set(false);
    });
}

/// Waits, longer each time.
async fn pause(files: &Files) {
    let pause = files.pause.get().max(PAUSES_MS.0);
    files.pause.set((pause * 2).min(PAUSES_MS.1));
    TimeoutFuture::new(pause).await;
}

async fn step(engine: &Rc<Engine>) -> Step {
    let Some(file) = next(&engine.files) else {
        tidy(engine).await;
        return Step::Done;
    };
    let Some(token) = engine.held.borrow().as_ref().map(|held| held.token.clone()) else { return Step::Done };
    let path = format!("/api/files/{}", file.hash.hex());
    let known = engine.files.heard.borrow().get(&file.hash).cloned();
    let answer = match known {
        None => Call { path: &path, body: None, token: Some(&token), limit: PIECE_MS }.send().await,
        Some(status) => {
            // All there and not whole: any piece again makes the centre look once more.
            let place = status.next(file.bytes).unwrap_or(0);
            let Ok(storage) = engine.files.storage().await else { return Step::Done };
            let Ok(piece) = storage.piece(file.hash, place).await else { return Step::Done };
            let Some(piece) = piece else { return damaged(engine, file).await };
            let path = format!("{path}/{place}?bytes={}", file.bytes);
            Call { path: &path, body: Some(&piece), token: Some(&token), limit: PIECE_MS }.put().await
        }
    };
    match answer.and_then(|bytes| decode::<FileStatus>(&bytes).map_err(|_| NoAnswer::NotOurs)) {
        Ok(status) => heard(engine, file, status).await,
        // The exchange says why, and what to do.
        Err(NoAnswer::Status(401 | 403)) => Step::Done,
        Err(NoAnswer::Status(422)) => wrong_bytes(engine, file).await,
        Err(NoAnswer::NoLine | NoAnswer::Status(_) | NoAnswer::NotOurs) => {
            failed(&engine.files, &file);
            Step::Later
        }
    }
}

/// The oldest that is not whole at the centre; one that has just failed only after the others.
fn next(files: &Files) -> Option<KeptFile> {
    let kept = files.kept.borrow();
    let mut waiting: Vec<&KeptFile> = kept.values().filter(|file| file.whole.is_none() && !file.damaged).collect();
    let failed = files.failed.borrow();
    waiting.sort_by_key(|file| (failed.iter().position(|hash| *hash == file.hash), file.since, file.hash));
    waiting.first().map(|file| (*file).clone())
}

/// A file failed: what the centre has of it is asked anew when it is its turn.
fn failed(files: &Files, file: &KeptFile) {
    files.heard.borrow_mut().remove(&file.hash);
    let mut failed = files.failed.borrow_mut();
    failed.retain(|hash| *hash != file.hash);
    failed.push(file.hash);
}

/// The centre said what it has.
async fn heard(engine: &Rc<Engine>, file: KeptFile, status: FileStatus) -> Step {
    let (there, whole) = (status.pieces.len(), status.whole);
    engine.files.heard.borrow_mut().insert(file.hash, status);
    engine.files.failed.borrow_mut().retain(|hash| *hash != file.hash);
    if whole {
        note(engine, KeptFile { whole: Some(clock::now()), ..file }).await
    } else {
        if there % TELL_AFTER == 0 {
            engine.tell_changed();
        }
        Step::On
    }
}

/// The centre put the pieces together and their hash was another: either the line or what lies here is to blame.
async fn wrong_bytes(engine: &Rc<Engine>, file: KeptFile) -> Step {
    let Ok(storage) = engine.files.storage().await else { return Step::Done };
    match storage.read(&file).await {
        Ok(None) => damaged(engine, file).await,
        Ok(Some(_)) | Err(_) => {
            failed(&engine.files, &file);
            Step::Later
        }
    }
}

/// What lies here is not what was taken: it is sent no more, and the screen says so.
async fn damaged(engine: &Rc<Engine>, file: KeptFile) -> Step {
    note(engine, KeptFile { damaged: true, ..file }).await
}

async fn note(engine: &Rc<Engine>, file: KeptFile) -> Step {
    let Ok(storage) = engine.files.storage().await else { return Step::Done };
    if storage.note(&file).await.is_err() {
        return Step::Done;
    }
    engine.files.set(file);
    tell_tabs(engine);
    engine.tell_changed();
    Step::On
}
