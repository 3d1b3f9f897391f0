//! One line for each request: its id, what was asked and how it ended. Never a body, a name, a number or a token.

use crate::random;
use crate::state::AppState;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use domain::ids::hex;
use std::time::Instant;

/// The header that carries the id.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Logs a request and counts it as being served.
pub(crate) async fn log(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let _inside = state.inside.enter();
    let id = hex(&random::bytes::<6>());
    let method = request.method().clone();
    // The template, not the path: a path may hold a number.
    let path = request.extensions().get::<MatchedPath>().cloned();
    let start = Instant::now();
    let mut response = next.run(request).await;
    let path = path.as_ref().map_or("(client)", MatchedPath::as_str);
    let (status, ms) = (response.status().as_u16(), start.elapsed().as_millis());
    tracing::info!(id, %method, path, status, ms, "request");
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}
