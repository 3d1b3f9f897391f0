//! Everything else: the client's files and pages.
//!
//! A path with a file's ending is that file or nothing, never a page: a browser that asks for a script of an old
//! version must not be given HTML in its place (F38).

use super::public::is_held;
use crate::client::{ClientFile, Unpacks};
use crate::error::Fault;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// First parts of addresses that are pages of the client.
const PAGES: [&str; 6] = ["desk", "visit", "manage", "board", "kiosk", "status"];

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_FIRST: &str = "no-cache";

/// Serves a file or a page.
pub(super) async fn serve(State(state): State<AppState>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path == "api" || path.starts_with("api/") {
        return Fault::Nothing.into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        return Fault::Method.into_response();
    }
    let Some(path) = file_of(path) else { return Fault::Nothing.into_response() };
    match state.client.file(&path, unpacks(&headers)) {
        Some(file) => answer(&path, file, &headers),
        None if path.ends_with(".html") && !state.client.is_built() => not_built(),
        None => Fault::Nothing.into_response(),
    }
}

/// Which file an address means.
fn file_of(path: &str) -> Option<String> {
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.contains('.') {
        return Some(path.to_owned());
    }
    let first = path.split('/').next().unwrap_or_default();
    match first {
        "" => path.is_empty().then(|| "index.html".to_owned()),
        page => PAGES.contains(&page).then(|| format!("{page}.html")),
    }
}

fn answer(path: &str, file: ClientFile, headers: &HeaderMap) -> Response {
    let keep = if path.starts_with("assets/") { FOR_EVER } else { ASK_FIRST };
    let mut response = if is_held(headers, &file.etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Body::from(file.bytes).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, media(path).parse().expect("a header of ours"));
        if let Some(packing) = file.packing {
            response.headers_mut().insert(header::CONTENT_ENCODING, packing.parse().expect("a header of ours"));
        }
        response
    };
    let common = [(header::ETAG, file.etag.as_str()), (header::CACHE_CONTROL, keep), (header::VARY, "accept-encoding")];
    for (name, value) in common {
        response.headers_mut().insert(name, value.parse().expect("a header of ours"));
    }
    response
}

fn not_built() -> Response {
    let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, plain, "client not built: run cargo xtask dist\n").into_response()
}

/// What `Accept-Encoding` allows.
fn unpacks(headers: &HeaderMap) -> Unpacks {
    let values = headers.get_all(header::ACCEPT_ENCODING);
    let mut unpacks = Unpacks { br: false, gzip: false };
    for part in values.iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')) {
        let mut words = part.split(';').map(str::trim);
        let name = words.next().unwrap_or_default();
        let refused = words.any(|word| word.strip_prefix("q=").and_then(|q| q.parse().ok()) == Some(0.0_f32));
        match name {
            "br" => unpacks.br = !refused,
            "gzip" => unpacks.gzip = !refused,
            _ => {}
        }
    }
    unpacks
}

fn media(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "mp3" => "audio/mpeg",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f38_an_ending_means_a_file_and_never_a_page() {
        assert_eq!(file_of("").as_deref(), Some("index.html"));
        assert_eq!(file_of("desk").as_deref(), Some("desk.html"));
        assert_eq!(file_of("desk/case/12").as_deref(), Some("desk.html"));
        assert_eq!(file_of("visit/house/12").as_deref(), Some("visit.html"));
        assert_eq!(file_of("desk/old.js").as_deref(), Some("desk/old.js"));
        assert_eq!(file_of("nothing"), None);
        assert_eq!(file_of("//"), None);
    }

    #[test]
    fn packing_is_what_the_browser_allows() {
        let asked = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, text.parse().expect("a header"));
            unpacks(&headers)
        };
        assert_eq!(asked("gzip, deflate, br"), Unpacks { br: true, gzip: true });
        assert_eq!(asked("br;q=0, gzip;q=0.5"), Unpacks { br: false, gzip: true });
        assert_eq!(asked("identity"), Unpacks { br: false, gzip: false });
    }
}
