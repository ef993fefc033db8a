//! Servers.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use vectort_fetch::Limits;

pub(crate) const LIMITS: Limits = Limits { bytes: 1 << 20, time: Duration::from_secs(10) };

/// Serves `router` on a free loopback port until the test's runtime ends.
pub(crate) async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// Counts connections to loopback, on an IPv4 and where there is one an IPv6 port of the same
/// number.
pub(crate) struct Canary {
    pub(crate) port: u16,
    hits: Arc<AtomicUsize>,
}

impl Canary {
    pub(crate) async fn new() -> Self {
        let hits = Arc::new(AtomicUsize::new(0));
        let v4 = tokio::net::TcpListener::bind(("0.0.0.0", 0)).await.unwrap();
        let port = v4.local_addr().unwrap().port();
        let v6 = tokio::net::TcpListener::bind(("::1", port)).await.ok();
        for listener in [Some(v4), v6].into_iter().flatten() {
            let hits = Arc::clone(&hits);
            tokio::spawn(async move {
                while listener.accept().await.is_ok() {
                    hits.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        Self { port, hits }
    }

    pub(crate) fn hits(&self) -> usize {
        self.hits.load(Ordering::SeqCst)
    }
}
