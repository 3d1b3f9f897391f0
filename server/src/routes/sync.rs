//! `POST /api/sync`: commands up, verdicts and records down.

use crate::caller::Caller;
use crate::cbor::Cbor;
use crate::error::Fault;
use crate::state::AppState;
use axum::extract::State;
use domain::sync::VERSION;
use domain::sync::wire::{SyncRequest, SyncResponse};

/// How many bytes of records an answer holds, whatever the device asks for.
const MOST_BUDGET: u32 = 4 * 1024 * 1024;

/// Handles a device's request. The answer leaves when everything it says is on disk.
pub(super) async fn post(
    State(state): State<AppState>,
    Caller(known): Caller,
    Cbor(mut request): Cbor<SyncRequest>,
) -> Result<Cbor<SyncResponse>, Fault> {
    if request.v != VERSION {
        return Err(Fault::OtherVersion);
    }
    if request.device != known.device {
        return Err(Fault::OtherDevice);
    }
    request.budget = request.budget.clamp(1, MOST_BUDGET);
    Ok(Cbor(state.hall.sync(request).await?))
}
