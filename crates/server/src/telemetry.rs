//! What the server tells its operators: JSON lines on standard error, and spans to a collector where
//! one is named. Neither holds personal data: routes instead of paths, ids of requests instead of
//! people.

use std::time::Duration;

use async_trait::async_trait;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{SpanExporter, WithHttpConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SdkTracerProvider;
use reqwest::redirect;
use tokio::runtime::Handle;
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _};

/// The variable that names a collector which speaks OTLP over HTTP. Its headers, batches and
/// attributes are set by the other variables of OpenTelemetry's specification.
pub(crate) const COLLECTOR: &str = "OTEL_EXPORTER_OTLP_ENDPOINT";

/// How long the collector may take, for one batch and at the end.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why spans cannot be sent.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TelemetryError {
    /// The variables of the exporter.
    #[error("{COLLECTOR}: {0}")]
    Exporter(#[from] opentelemetry_otlp::ExporterBuildError),
    /// The client for HTTP.
    #[error("{COLLECTOR}: {0}")]
    Client(#[from] reqwest::Error),
}

/// The process's logs and spans, from [`start`] on.
#[derive(Debug)]
pub(crate) struct Telemetry {
    spans: Option<SdkTracerProvider>,
}

/// Begins to log what `filter` lets through (as `RUST_LOG` takes it), and to send spans where
/// [`COLLECTOR`] is set. Once a process.
///
/// # Errors
///
/// See [`TelemetryError`].
///
/// # Panics
///
/// Outside a runtime, or the second time.
pub(crate) fn start(filter: &str) -> Result<Telemetry, TelemetryError> {
    let is_on = std::env::var(COLLECTOR).is_ok_and(|place| !place.is_empty());
    let spans = is_on.then(provider).transpose()?;
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt::layer().json().with_writer(std::io::stderr).with_filter(filter);
    let exported = spans.as_ref().map(|spans| {
        // Only our own: what sends them makes spans too.
        let ours = Targets::new().with_target("vectort_server", Level::INFO);
        tracing_opentelemetry::layer()
            .with_tracer(spans.tracer("vectort-server"))
            .with_location(false)
            .with_threads(false)
            .with_filter(ours)
    });
    tracing_subscriber::registry().with(lines).with(exported).init();
    Ok(Telemetry { spans })
}

impl Telemetry {
    /// Sends what is left.
    pub(crate) fn end(self) {
        // Whether a collector was there is no reason to fail.
        let _ = self.spans.map(|spans| spans.shutdown_with_timeout(PATIENCE));
    }
}

fn provider() -> Result<SdkTracerProvider, TelemetryError> {
    let client = reqwest::Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none()).build()?;
    let sender = Sender { client, runtime: Handle::current() };
    let exporter = SpanExporter::builder().with_http().with_http_client(sender).build()?;
    let name = std::env::var("OTEL_SERVICE_NAME").unwrap_or_else(|_| "vectort-server".to_owned());
    let resource = Resource::builder().with_service_name(name).build();
    Ok(SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource).build())
}

/// Batches leave from a thread of the SDK's own, which has no reactor: the runtime sends them.
#[derive(Debug)]
struct Sender {
    client: reqwest::Client,
    runtime: Handle,
}

#[async_trait]
impl HttpClient for Sender {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let (client, request) = (self.client.clone(), reqwest::Request::try_from(request)?);
        let send = async move {
            let answer = client.execute(request).await?;
            Ok::<_, reqwest::Error>((answer.status(), answer.bytes().await?))
        };
        let (status, body) = self.runtime.spawn(send).await??;
        let mut response = Response::new(body);
        *response.status_mut() = status;
        Ok(response)
    }
}
