//! Serving: what runs beside the requests, and how it ends.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::serve::ListenerExt as _;
use tokio::net::TcpListener;

use crate::state::Server;

/// How long requests and streams may take to end once the server is asked to stop.
const DRAIN: Duration = Duration::from_secs(20);

/// How long mail may take after that.
const DRAIN_MAIL: Duration = Duration::from_secs(5);

/// How often what is over is removed.
const SWEEP: Duration = Duration::from_mins(1);

/// How often larger contents are looked through: that lists all of them.
const SWEEP_CONTENTS: Duration = Duration::from_hours(12);

/// Serves until `stop` is over, then lets what is under way end: no new connection is taken, streams
/// are told ([`Server::stopping`]), and after 20 seconds whoever is left is cut off.
///
/// # Errors
///
/// The socket's.
pub async fn serve(
    server: Server,
    listener: TcpListener,
    stop: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let stopping = server.stopping().clone();
    let sweeper = tokio::spawn(sweep(server.clone()));
    let cashier = tokio::spawn(crate::payments::run(server.clone()));
    let tending = server.tend();
    // An event leaves when it is written, not when a packet is full.
    let listener = listener.tap_io(|connection| {
        let _ = connection.set_nodelay(true);
    });
    let app = crate::router(&server).into_make_service_with_connect_info::<SocketAddr>();
    let drained = stopping.clone();
    let serving = axum::serve(listener, app).with_graceful_shutdown(async move { drained.cancelled().await });
    let deadline = async {
        stop.await;
        stopping.cancel();
        tracing::info!("stopping");
        tokio::time::sleep(DRAIN).await;
    };
    tokio::select! {
        served = serving.into_future() => served?,
        () = deadline => tracing::warn!("some requests did not end in time"),
    }
    sweeper.abort();
    cashier.abort();
    server.drain_runs(DRAIN).await;
    tending.abort();
    let _ = tokio::time::timeout(DRAIN_MAIL, server.mailer().drain()).await;
    Ok(())
}

/// Removes what is over, once a minute. Servers that started together do it at different times.
async fn sweep(server: Server) {
    let mut contents_swept = Instant::now();
    loop {
        let jitter =
            Duration::from_millis(u64::from(server.now().subsec_nanosecond().unsigned_abs()) % 10_000);
        tokio::select! {
            () = tokio::time::sleep(SWEEP + jitter) => {}
            () = server.stopping().cancelled() => return,
        }
        server.limits().sweep(server.now());
        match server.store().sweep(server.now()).await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "removed what was over"),
            Err(error) => tracing::warn!(%error, "what is over could not be removed"),
        }
        if contents_swept.elapsed() > SWEEP_CONTENTS {
            let gone = server.sweep_contents(server.now()).await;
            tracing::info!(gone, "looked through larger contents");
            contents_swept = Instant::now();
        }
    }
}
