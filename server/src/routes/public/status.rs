//! `POST /api/public/status`: a citizen looks at the own case (OP-12).
//!
//! Wrong digits and an unknown number are answered alike, after the same work, and tries are limited by number and by
//! address (F28). The answer says so in its own words with status 200, whatever it is.

use super::Form;
use crate::caller::Address;
use crate::cbor::{CBOR, limited};
use crate::error::Fault;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::codec::{decode, encode};
use domain::public::status::{StatusAnswer, StatusQuestion, parse};
use serde::Deserialize;

/// How long an answer's question may be: nobody types more.
const LONGEST: usize = 200;

/// The question in JSON.
#[derive(Deserialize)]
struct JsonQuestion {
    number: String,
    last_four: String,
}

/// Answers in the form of the question.
pub(in crate::routes) async fn post(
    State(state): State<AppState>,
    Address(address): Address,
    request: Request,
) -> Result<Response, Fault> {
    let media = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let form = if media.is_some_and(|media| media.starts_with(CBOR)) { Form::Cbor } else { Form::Json };
    let body = limited(request.into_body()).await?;
    let question = match form {
        Form::Cbor => decode(&body).ok(),
        Form::Json => serde_json::from_slice(&body)
            .ok()
            .map(|JsonQuestion { number, last_four }| StatusQuestion { number, last_four }),
    };
    let question = question.filter(|asked| asked.number.len() <= LONGEST && asked.last_four.len() <= LONGEST);
    let answer = look_up(&state, address, question.ok_or(Fault::Unreadable)?).await?;
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    Ok(match form {
        Form::Cbor => (no_store, [(header::CONTENT_TYPE, CBOR)], encode(&answer)).into_response(),
        Form::Json => (no_store, Json(answer)).into_response(),
    })
}

async fn look_up(state: &AppState, address: std::net::IpAddr, asked: StatusQuestion) -> Result<StatusAnswer, Fault> {
    let number = match parse(&asked) {
        Ok(number) => number,
        Err(answer) => return Ok(answer),
    };
    let now = state.clock.now();
    let limits = &state.limits;
    if let Err(seconds) = limits.looker.take(&address, now).and_then(|()| limits.number.take(&number, now)) {
        return Ok(StatusAnswer::Later(seconds));
    }
    let answer = state.hall.look_up(number.clone(), asked.last_four).await?;
    if matches!(answer, StatusAnswer::Found(_)) {
        limits.looker.forgive(&address);
        limits.number.forgive(&number);
    }
    Ok(answer)
}
