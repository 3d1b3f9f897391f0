//! `/api/files/{hash}`: the bytes of pictures and scans, for the staff's devices alone.
//!
//! `GET` says which pieces are here, `PUT …/{piece}?bytes=<whole>` takes one, `GET …/bytes` gives the whole.

use crate::caller::Caller;
use crate::cbor::{Cbor, limited_to};
use crate::error::Fault;
use crate::files::{FileError, FileStore};
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::attachment::{ContentHash, FileStatus};
use domain::hall::DeviceRole;
use serde::Deserialize;

/// How large a piece may be on the line, in bytes; a piece itself has 256 KB.
const LIMIT: usize = 300 * 1024;

/// How long the whole file is.
#[derive(Deserialize)]
pub(super) struct Whole {
    bytes: u32,
}

/// Which pieces are here.
pub(super) async fn status(
    State(state): State<AppState>,
    caller: Caller,
    Path(hash): Path<String>,
) -> Result<Cbor<FileStatus>, Fault> {
    let hash = named(&caller, &hash)?;
    ask(state, move |files| files.status(hash)).await.map(Cbor)
}

/// Takes a piece. The answer leaves when it is on disk.
pub(super) async fn put(
    State(state): State<AppState>,
    caller: Caller,
    Path((hash, piece)): Path<(String, u32)>,
    Query(whole): Query<Whole>,
    body: Body,
) -> Result<Cbor<FileStatus>, Fault> {
    let hash = named(&caller, &hash)?;
    let body = limited_to(body, LIMIT, Fault::PieceTooLarge).await?;
    ask(state, move |files| files.put(hash, whole.bytes, piece, &body)).await.map(Cbor)
}

/// Gives the whole.
pub(super) async fn bytes(
    State(state): State<AppState>,
    caller: Caller,
    Path(hash): Path<String>,
) -> Result<Response, Fault> {
    let hash = named(&caller, &hash)?;
    let bytes = ask(state, move |files| files.read(hash)).await?.ok_or(Fault::Nothing)?;
    let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, bytes).into_response())
}

/// The file that a staff device asks for.
fn named(Caller(known): &Caller, hash: &str) -> Result<ContentHash, Fault> {
    match known.role {
        DeviceRole::Desk => ContentHash::from_hex(hash).ok_or(Fault::Nothing),
        DeviceRole::Server | DeviceRole::Kiosk => Err(Fault::NotForThis),
    }
}

/// Asks the store where waiting for the disk holds up nobody.
async fn ask<T: Send + 'static>(
    state: AppState,
    question: impl FnOnce(&FileStore) -> Result<T, FileError> + Send + 'static,
) -> Result<T, Fault> {
    let answer = tokio::task::spawn_blocking(move || question(&state.files)).await;
    match answer {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(FileError::Misfit)) => Err(Fault::Unreadable),
        Ok(Err(FileError::WrongBytes)) => Err(Fault::WrongBytes),
        Ok(Err(error @ (FileError::Database(_) | FileError::Newer(..)))) => {
            tracing::error!(%error, "the files cannot be read or written");
            Err(Fault::Later)
        }
        Err(_) => Err(Fault::Broken),
    }
}
