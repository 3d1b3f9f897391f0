//! `GET /healthz`: whether the hall answers, and which versions these are.

use crate::error::Fault;
use crate::state::AppState;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Asks the hall itself, so that a hall that hangs is not healthy.
pub(super) async fn get(State(state): State<AppState>) -> Result<Response, Fault> {
    state.hall.tick().await?;
    let client = state.client.version().unwrap_or_else(|| "none".to_owned());
    let text = format!("ok\nserver {}\nclient {client}\n", env!("CARGO_PKG_VERSION"));
    let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((plain, text).into_response())
}
