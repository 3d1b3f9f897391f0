//! `POST /api/device`: a device is let in with the hall's code.

use crate::caller::Address;
use crate::cbor::Cbor;
use crate::error::Fault;
use crate::state::AppState;
use axum::extract::State;
use domain::hall::DeviceRole;
use domain::sync::wire::{Admission, Admitted};

/// How long a device's name may be, in characters.
const LONGEST_NAME: usize = 60;

/// Lets a device in. Asked again by the same device it gives the same entry and a new token.
pub(super) async fn post(
    State(state): State<AppState>,
    Address(address): Address,
    Cbor(admission): Cbor<Admission>,
) -> Result<Cbor<Admitted>, Fault> {
    let tries = &state.limits.admission;
    if let Err(seconds) = tries.take(&address, state.clock.now()) {
        return Ok(Cbor(Admitted::Later(seconds)));
    }
    if !state.code.opens(&admission.hall_code) {
        return Ok(Cbor(Admitted::WrongCode));
    }
    tries.forgive(&address);
    let name: String = admission.name.trim().chars().take(LONGEST_NAME).collect();
    if admission.role == DeviceRole::Server || name.is_empty() {
        return Err(Fault::Unreadable);
    }
    let let_in = state.hall.admit(admission.device, admission.role, name).await?;
    Ok(Cbor(Admitted::Yes(let_in.entry, let_in.hall, let_in.token)))
}
