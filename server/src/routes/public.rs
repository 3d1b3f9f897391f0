//! `/api/public/…`: what anybody may see, all of it from the public projection (F28).

pub(super) mod live;
pub(super) mod queue;
pub(super) mod status;
pub(super) mod wall;

use crate::cbor::CBOR;
use crate::hall::Sheet;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The form an answer is asked in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    Cbor,
    Json,
}

impl Form {
    /// What `Accept` asks for: CBOR when it is named, JSON otherwise.
    fn accepted(headers: &HeaderMap) -> Self {
        let values = headers.get_all(header::ACCEPT);
        let named = values.iter().any(|value| value.to_str().is_ok_and(|value| value.contains(CBOR)));
        if named { Form::Cbor } else { Form::Json }
    }

    fn media(self) -> &'static str {
        match self {
            Form::Cbor => CBOR,
            Form::Json => "application/json",
        }
    }
}

/// A sheet in the form asked for, or word that it has not changed.
fn sheet(headers: &HeaderMap, sheet: &Sheet) -> Response {
    let form = Form::accepted(headers);
    let common = [
        (header::ETAG, sheet.etag.as_str()),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept, accept-encoding"),
    ];
    if is_held(headers, &sheet.etag) {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let body = match form {
        Form::Cbor => sheet.cbor.clone(),
        Form::Json => sheet.json.clone(),
    };
    (common, [(header::CONTENT_TYPE, form.media())], body).into_response()
}

/// Whether the reader says it holds this content already.
pub(super) fn is_held(headers: &HeaderMap, etag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let values = headers.get_all(header::IF_NONE_MATCH);
    let mut tags = values.iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    tags.any(|tag| tag.trim() == "*" || bare(tag) == bare(etag))
}
