//! Bodies in CBOR, read up to a limit.

use crate::error::Fault;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use std::error::Error as _;

/// The media type.
pub const CBOR: &str = "application/cbor";
/// How large a body may be.
pub const LIMIT: usize = 2 * 1024 * 1024;

/// A body in CBOR.
#[derive(Clone, Debug)]
pub struct Cbor<T>(pub T);

impl<S: Send + Sync, T: for<'b> Decode<'b, ()>> FromRequest<S> for Cbor<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, _: &S) -> Result<Self, Fault> {
        let bytes = limited(request.into_body()).await?;
        decode(&bytes).map(Cbor).map_err(|_| Fault::Unreadable)
    }
}

impl<T: Encode<()>> IntoResponse for Cbor<T> {
    fn into_response(self) -> Response {
        ([(header::CONTENT_TYPE, CBOR), (header::CACHE_CONTROL, "no-store")], encode(&self.0)).into_response()
    }
}

/// A body of at most [`LIMIT`] bytes.
///
/// # Errors
/// It is larger or breaks off.
pub async fn limited(body: Body) -> Result<Bytes, Fault> {
    limited_to(body, LIMIT, Fault::TooLarge).await
}

/// A body of at most so many bytes.
///
/// # Errors
/// It is larger, which is `too_large`, or breaks off.
pub async fn limited_to(body: Body, limit: usize, too_large: Fault) -> Result<Bytes, Fault> {
    to_bytes(body, limit).await.map_err(|error| {
        let text = error.source().map(ToString::to_string).unwrap_or_default();
        if text.contains("length limit") { too_large } else { Fault::Unreadable }
    })
}
