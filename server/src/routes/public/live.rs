//! `GET /api/public/live`: the queue whenever it changes, as a stream of frames.

use crate::live::QueueFrames;
use crate::routes::live::stream;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use futures_util::stream::unfold;

/// Begins a wall's stream.
pub(in crate::routes) async fn get(State(state): State<AppState>) -> Response {
    let frames = QueueFrames::new(state.hall.showing(), state.beat, state.stop.subscribe());
    stream(unfold(frames, async |mut frames| Some((Ok(frames.next().await?), frames))))
}
