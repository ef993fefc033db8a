//! Finding local servers on the ports where they listen by default.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::future::join_all;
use reqwest::Client;
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use tokio::time::Instant;

use crate::config::{BaseUrl, LocalKind, LocalServer};
use crate::http::get_json;
use crate::models::{first_chat_model, ids};

/// How long a server has to answer. It is on this machine: either it is up, or nobody is there.
const PATIENCE: Duration = Duration::from_millis(300);

/// Who listens where by default.
pub const DEFAULT_PORTS: [(LocalKind, u16); 4] = [
    (LocalKind::Ollama, 11434),
    (LocalKind::LmStudio, 1234),
    (LocalKind::LlamaCpp, 8080),
    (LocalKind::Vllm, 8000),
];

/// The servers that answer on their default ports, as [`discover_on`] finds them. Ask
/// [`Config::looks_for_local`](crate::Config::looks_for_local) first.
pub async fn discover() -> Vec<LocalServer> {
    discover_on(&DEFAULT_PORTS).await
}

/// The servers that answer on `ports` of 127.0.0.1, in that order, asked at the same time; 300 ms
/// at most. One counts only if it lists at least one model that can hold a conversation, for
/// many other programs listen on such ports.
pub async fn discover_on(ports: &[(LocalKind, u16)]) -> Vec<LocalServer> {
    // Plain HTTP on this machine: neither proxy nor certificates, and loading those takes longer
    // than all the rest.
    let client =
        Client::builder().no_proxy().redirect(Policy::none()).tls_certs_only(std::iter::empty()).build();
    let Ok(client) = client else { return Vec::new() };
    let deadline = Instant::now() + PATIENCE;
    let found = join_all(ports.iter().map(|(kind, port)| probe(&client, *kind, *port, deadline))).await;
    found.into_iter().flatten().collect()
}

async fn probe(client: &Client, kind: LocalKind, port: u16, deadline: Instant) -> Option<LocalServer> {
    let base_url = BaseUrl::parse(&format!("http://127.0.0.1:{port}/v1")).ok()?;
    // Ollama's own list is complete; its OpenAI-compatible one came later.
    let lists: &[String] = match kind {
        LocalKind::Ollama => &[format!("http://127.0.0.1:{port}/api/tags"), base_url.join("/models")],
        _ => &[base_url.join("/models")],
    };
    for url in lists {
        let Ok(list) = get_json(client, url.clone(), HeaderMap::new(), None, deadline).await else {
            continue;
        };
        let Some(models) = ids(&list) else { continue };
        if first_chat_model(&models).is_some() {
            return Some(LocalServer { base_url, kind, models, abilities: BTreeMap::new() });
        }
    }
    None
}
