//! What a request is told when it cannot be served: a status and one plain sentence that tells a stranger nothing.

use crate::hall::HallError;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Why a request is not served.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The body cannot be read as what this address takes.
    Unreadable,
    /// No token, or none that is known.
    NotLetIn,
    /// The token belongs to another device.
    OtherDevice,
    /// There is nothing here.
    Nothing,
    /// Not with this method.
    Method,
    /// The body is over the limit.
    TooLarge,
    /// A piece of a file is over the limit.
    PieceTooLarge,
    /// A file is whole and its bytes have another hash.
    WrongBytes,
    /// What the device was let in as may not ask for this.
    NotForThis,
    /// The request speaks a version of the protocol that this server does not.
    OtherVersion,
    /// A fault of this program.
    Broken,
    /// Nothing was applied; ask again.
    Later,
}

impl Fault {
    fn told(self) -> (StatusCode, &'static str) {
        match self {
            Fault::Unreadable => (StatusCode::BAD_REQUEST, "the request cannot be read"),
            Fault::NotLetIn => (StatusCode::UNAUTHORIZED, "this device has not been let in"),
            Fault::OtherDevice => (StatusCode::FORBIDDEN, "the token belongs to another device"),
            Fault::Nothing => (StatusCode::NOT_FOUND, "there is nothing here"),
            Fault::Method => (StatusCode::METHOD_NOT_ALLOWED, "not with this method"),
            Fault::TooLarge => {
                (StatusCode::PAYLOAD_TOO_LARGE, "over 2 MB: nothing was taken, send it in smaller parts")
            }
            Fault::PieceTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "over 300 KB: a piece has 256 KB"),
            Fault::WrongBytes => {
                (StatusCode::UNPROCESSABLE_ENTITY, "the bytes have another hash: nothing of the file was kept")
            }
            Fault::NotForThis => (StatusCode::FORBIDDEN, "not for this device"),
            Fault::OtherVersion => (StatusCode::UPGRADE_REQUIRED, "this server speaks version 1 of the protocol"),
            Fault::Broken => (StatusCode::INTERNAL_SERVER_ERROR, "something went wrong here; nothing was applied"),
            Fault::Later => (StatusCode::SERVICE_UNAVAILABLE, "not now; nothing was applied, ask again"),
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, text) = self.told();
        let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
        let mut response = (status, plain, format!("{text}\n")).into_response();
        let extra = match self {
            Fault::NotLetIn => Some((header::WWW_AUTHENTICATE, "Bearer")),
            Fault::Later => Some((header::RETRY_AFTER, "2")),
            _ => None,
        };
        if let Some((name, value)) = extra {
            response.headers_mut().insert(name, value.parse().expect("a header of ours"));
        }
        response
    }
}

impl From<HallError> for Fault {
    fn from(error: HallError) -> Self {
        match error {
            HallError::Unavailable => Fault::Later,
            HallError::Fault | HallError::Refused => Fault::Broken,
        }
    }
}
