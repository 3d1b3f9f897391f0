//! `GET /api/live`: what has changed, as a stream of frames.

use crate::caller::Caller;
use crate::live::DeviceFrames;
use crate::state::AppState;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use futures_util::stream::unfold;
use std::convert::Infallible;

/// Begins a device's stream.
pub(super) async fn get(State(state): State<AppState>, Caller(known): Caller) -> Response {
    let frames = DeviceFrames::new(state.hall.hub(), known.role, state.beat, state.stop.subscribe());
    stream(unfold(frames, async |mut frames| Some((Ok(frames.next().await?), frames))))
}

/// A stream that nobody on the way may hold back.
pub(super) fn stream(frames: impl Stream<Item = Result<Bytes, Infallible>> + Send + 'static) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CACHE_CONTROL, "no-store, no-transform"),
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, Body::from_stream(frames)).into_response()
}
