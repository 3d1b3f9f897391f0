//! `GET /api/public/queue`: calls and counts.

use super::sheet;
use crate::hall::Sheet;
use crate::state::AppState;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::public::board::QueueView;

/// Calls and counts, true of now: the hall would have told of any change.
pub(in crate::routes) async fn get(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let (queue, tag) = {
        let showing = state.hall.showing();
        let showing = showing.borrow();
        (showing.queue.clone(), showing.queue_tag.clone())
    };
    let queue = QueueView { as_of: state.clock.now().max(queue.as_of), ..queue };
    sheet(&headers, &Sheet::of(&queue, tag))
}
