//! Which models a provider offers.

use reqwest::Client;
use reqwest::header::HeaderMap;
use serde_json::Value;
use tokio::time::Instant;

use crate::config::{BaseUrl, Endpoint};
use crate::error::AttemptError;
use crate::http::{credentials, get_json};
use crate::provider::Provider;
use crate::registry::bare;

/// The ids of every model that a hosted provider lists, in its order. It costs nothing, and
/// fails as a generation would: it is how a key is tried.
pub(crate) async fn hosted(
    client: &Client,
    provider: Provider,
    endpoint: &Endpoint,
    deadline: Instant,
) -> Result<Vec<String>, AttemptError> {
    let path = match provider {
        Provider::OpenAi | Provider::Local => "/models",
        Provider::Anthropic => "/v1/models?limit=1000",
        Provider::Gemini => "/v1beta/models?pageSize=1000",
    };
    let headers = credentials(provider, Some(endpoint))?;
    let value =
        get_json(client, endpoint.base_url.join(path), headers, Some(&endpoint.key), deadline).await?;
    Ok(ids(&value).unwrap_or_default())
}

/// The ids of every model that a local server lists; `None` when its answer is no list.
pub(crate) async fn local(
    client: &Client,
    base_url: &BaseUrl,
    deadline: Instant,
) -> Result<Option<Vec<String>>, AttemptError> {
    Ok(ids(&get_json(client, base_url.join("/models"), HeaderMap::new(), None, deadline).await?))
}

/// The ids in a list of models: OpenAI's and Anthropic's `data[].id`, Gemini's and Ollama's
/// `models[].name`. `None` for anything else: on the ports of local servers much else is found.
pub(crate) fn ids(value: &Value) -> Option<Vec<String>> {
    let list = |collection: &str, field: &str| -> Option<Vec<String>> {
        let items = value.get(collection)?.as_array()?;
        items.iter().map(|item| Some(bare(item.get(field)?.as_str()?).to_owned())).collect()
    };
    list("data", "id").or_else(|| list("models", "name"))
}

/// The first of `models` that can hold a conversation.
pub(crate) fn first_chat_model(models: &[String]) -> Option<&str> {
    const OTHERS: [&str; 7] = ["embed", "rerank", "whisper", "minilm", "bge-", "tts", "clip"];
    models.iter().map(String::as_str).find(|id| {
        let id = id.to_ascii_lowercase();
        !OTHERS.iter().any(|other| id.contains(other))
    })
}
