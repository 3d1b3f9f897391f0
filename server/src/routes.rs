//! Every address of the server, in one list.

mod device;
mod files;
mod health;
mod live;
mod pages;
mod public;
mod spreadsheet;
mod spreadsheet_rows;
mod sync;
mod unpacked;
mod workbook;

use crate::error::Fault;
use crate::request_log;
use crate::security;
use crate::state::AppState;
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post, put};
use std::time::Duration;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

/// How long an ordinary request may take, a slow upload included.
const PATIENCE: Duration = Duration::from_secs(60);

/// The whole server behind its addresses; tests use the same.
pub fn router(state: AppState) -> Router {
    let ordinary = Router::new()
        .route("/api/device", post(device::post))
        .route("/api/sync", post(sync::post))
        .route("/api/spreadsheet", post(spreadsheet::post))
        .route("/api/workbook", post(workbook::post))
        .route("/api/workbook/read", post(workbook::read))
        .route("/api/spreadsheet/rows", post(spreadsheet_rows::post))
        .route("/api/public/wall", get(public::wall::get))
        .route("/api/public/queue", get(public::queue::get))
        .route("/api/public/status", post(public::status::post))
        // Brotli at its default takes three times as long for three bytes in a hundred (docs/FIGURES.md).
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(3)))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE));
    // Pictures are packed already.
    let files = Router::new()
        .route("/api/files/{hash}", get(files::status))
        .route("/api/files/{hash}/bytes", get(files::bytes))
        .route("/api/files/{hash}/{piece}", put(files::put))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE));
    // Streams are never compressed: an event would wait until a buffer is full (F42).
    let streams = Router::new().route("/api/live", get(live::get)).route("/api/public/live", get(public::live::get));
    ordinary
        .merge(streams)
        .merge(files)
        .route("/healthz", get(health::get))
        .method_not_allowed_fallback(async || Fault::Method)
        .fallback(pages::serve)
        .layer(from_fn(security::headers))
        .layer(from_fn_with_state(state.clone(), request_log::log))
        .with_state(state)
}
