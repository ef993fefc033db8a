//! `/metrics`: counts and times by route, in Prometheus' text format. No label names a person.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use vectort_contract::api::ApiCode;

use crate::config::Metrics as Who;
use crate::problem::Problem;
use crate::state::Server;

/// Upper bounds of the buckets, in microseconds.
const BOUNDS: [u64; 12] =
    [500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000, 30_000_000];

/// One route with one method.
#[derive(Debug, Default)]
struct Route {
    buckets: [AtomicU64; BOUNDS.len() + 1],
    micros: AtomicU64,
    /// By the hundreds of the status: 1xx to 5xx.
    statuses: [AtomicU64; 5],
}

/// What this process has answered.
#[derive(Debug)]
pub(crate) struct Metrics {
    routes: RwLock<BTreeMap<(String, &'static str), Arc<Route>>>,
    under_way: AtomicI64,
    started: Instant,
}

impl Default for Metrics {
    fn default() -> Self {
        Self { routes: RwLock::default(), under_way: AtomicI64::new(0), started: Instant::now() }
    }
}

/// Methods are a closed set; whatever else is sent shares one label.
fn method(name: &str) -> &'static str {
    ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"]
        .into_iter()
        .find(|known| *known == name)
        .unwrap_or("other")
}

impl Metrics {
    fn route(&self, path: &str, method: &'static str) -> Option<Arc<Route>> {
        // The key is built twice at most in a route's life: reads borrow nothing but the lock.
        let key = (path.to_owned(), method);
        if let Some(route) = self.routes.read().ok()?.get(&key) {
            return Some(Arc::clone(route));
        }
        Some(Arc::clone(self.routes.write().ok()?.entry(key).or_default()))
    }

    fn record(&self, path: &str, method: &'static str, status: u16, time: Duration) {
        let Some(route) = self.route(path, method) else { return };
        let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        let bucket = BOUNDS.iter().position(|bound| micros <= *bound).unwrap_or(BOUNDS.len());
        let class = usize::from(status / 100).clamp(1, 5) - 1;
        for counter in route.buckets.get(bucket).into_iter().chain(route.statuses.get(class)) {
            counter.fetch_add(1, Ordering::Relaxed);
        }
        route.micros.fetch_add(micros, Ordering::Relaxed);
    }

    fn text(&self) -> String {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let mut text = String::from(
            "# HELP vectort_http_requests_total Requests answered.\n# TYPE vectort_http_requests_total counter\n",
        );
        let routes: Vec<_> = match self.routes.read() {
            Ok(routes) => routes.iter().map(|(key, route)| (key.clone(), Arc::clone(route))).collect(),
            Err(_) => Vec::new(),
        };
        for ((path, method), route) in &routes {
            for (class, count) in (1..).zip(&route.statuses) {
                let count = read(count);
                if count > 0 {
                    let _ = writeln!(
                        text,
                        "vectort_http_requests_total{{method=\"{method}\",route=\"{path}\",status=\"{class}xx\"}} {count}"
                    );
                }
            }
        }
        text.push_str(
            "# HELP vectort_http_request_duration_seconds Until the head of the answer.\n\
             # TYPE vectort_http_request_duration_seconds histogram\n",
        );
        for ((path, method), route) in &routes {
            let name = "vectort_http_request_duration_seconds";
            let labels = format!("method=\"{method}\",route=\"{path}\"");
            let mut sum = 0;
            for (bound, count) in BOUNDS.iter().zip(&route.buckets) {
                sum += read(count);
                let bound = Duration::from_micros(*bound).as_secs_f64();
                let _ = writeln!(text, "{name}_bucket{{{labels},le=\"{bound}\"}} {sum}");
            }
            sum += route.buckets.last().map_or(0, read);
            let _ = writeln!(text, "{name}_bucket{{{labels},le=\"+Inf\"}} {sum}");
            let seconds = Duration::from_micros(read(&route.micros)).as_secs_f64();
            let _ = writeln!(text, "{name}_sum{{{labels}}} {seconds}\n{name}_count{{{labels}}} {sum}");
        }
        let _ = writeln!(
            text,
            "# TYPE vectort_http_requests_under_way gauge\nvectort_http_requests_under_way {}\n\
             # TYPE vectort_uptime_seconds gauge\nvectort_uptime_seconds {}",
            self.under_way.load(Ordering::Relaxed),
            self.started.elapsed().as_secs()
        );
        text
    }
}

/// One that ends however the request ends, as when the client goes away.
struct UnderWay<'a>(&'a AtomicI64);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Counts a request.
pub(crate) async fn layer(State(server): State<Server>, request: Request, next: Next) -> Response {
    let metrics = server.metrics();
    metrics.under_way.fetch_add(1, Ordering::Relaxed);
    let _under_way = UnderWay(&metrics.under_way);
    let method = method(request.method().as_str());
    // The route, never the path: ids and tokens are no labels.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let started = Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("none", |route| route.as_str());
    metrics.record(route, method, response.status().as_u16(), started.elapsed());
    response
}

/// The figures, for whom the settings let see them.
pub(crate) async fn show(State(server): State<Server>, request: Request) -> Response {
    let is_near = || {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let is_forwarded =
            request.headers().contains_key("x-forwarded-for") || request.headers().contains_key("forwarded");
        peer.is_some_and(|ConnectInfo(peer)| peer.ip().is_loopback()) && !is_forwarded
    };
    let may_see = match server.config().metrics {
        Who::Open => true,
        Who::Local => is_near(),
        Who::Off => false,
    };
    if !may_see {
        return Problem::new(ApiCode::NotFound).into_response();
    }
    (
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
        server.metrics().text() + &server.payments().figures.text(),
    )
        .into_response()
}
