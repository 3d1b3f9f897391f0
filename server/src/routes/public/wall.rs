//! `GET /api/public/wall`: the pages of the wall.

use super::sheet;
use crate::state::AppState;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// The wall's pages as they are now.
pub(in crate::routes) async fn get(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let wall = state.hall.showing().borrow().wall.clone();
    sheet(&headers, &wall)
}
