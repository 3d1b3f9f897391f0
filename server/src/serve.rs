//! Serving until told to stop, and stopping in order (F43): streams end, writes in hand finish, the hall closes.

use crate::routes::router;
use crate::state::AppState;
use axum::serve::ListenerExt as _;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::{interval, timeout};

/// The longest that a stop waits for requests in hand.
const LONGEST_STOP: Duration = Duration::from_secs(7);
/// How long answers already given may take to leave; a browser also holds connections open that it never uses.
const FAREWELL: Duration = Duration::from_millis(500);
/// How often the hall looks at the clock, for the change of the day.
const TICK: Duration = Duration::from_secs(15);

/// Serves until `until` is there.
///
/// # Errors
/// The listener fails.
pub async fn serve(listener: TcpListener, state: AppState, until: impl Future<Output = ()>) -> io::Result<()> {
    // An event of sixty bytes must not wait for more (F42).
    let listener = listener.tap_io(|connection| {
        if let Err(error) = connection.set_nodelay(true) {
            tracing::debug!(%error, "a connection without nodelay");
        }
    });
    let service = router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let mut stop = state.stop.subscribe();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        // A sender that is gone means the same.
        let _ = stop.wait_for(|stop| *stop).await;
    });
    let mut server = tokio::spawn(server.into_future());
    let ticking = tokio::spawn(tick(state.clone()));
    let ended = tokio::select! {
        ended = &mut server => Some(ended),
        () = until => None,
    };
    ticking.abort();
    state.stop.send_replace(true);
    if let Some(ended) = ended {
        return ended.map_err(io::Error::other)?;
    }
    tracing::info!("stopping");
    let _ = timeout(LONGEST_STOP, async {
        tokio::select! {
            _ = &mut server => {}
            () = emptied(&state) => drop(timeout(FAREWELL, &mut server).await),
        }
    })
    .await;
    state.hall.close().await;
    Ok(())
}

/// Waits until no request is being served.
async fn emptied(state: &AppState) {
    let mut look = interval(Duration::from_millis(20));
    loop {
        look.tick().await;
        if state.inside.is_empty() {
            return;
        }
    }
}

async fn tick(state: AppState) {
    let mut tick = interval(TICK);
    loop {
        tick.tick().await;
        if state.hall.tick().await.is_err() {
            tracing::warn!("the hall does not answer");
        }
    }
}
